"""What may go wrong in a way that a person can be told about, and the wish to stop."""


class RestoreAppError(Exception):
    """A failure that the user can read about and often mend.

    Attributes:
        message: one plain sentence.
        hint: what to do about it; may be empty.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class Cancelled(Exception):
    """The user stopped the work; not a failure, and shown nowhere."""
