"""What had to be done more carefully than was asked, for the user to read."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Fallbacks:
    """What had to be done more carefully, as sentences, each said once."""

    notes: list[str] = field(default_factory=list)

    def say(self, sentence: str) -> None:
        """Adds a sentence unless it was said before."""
        if sentence not in self.notes:
            self.notes.append(sentence)
