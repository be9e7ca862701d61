"""What is installed: models in plain words, for the list and the command line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModelSummary:
    """A model as people choose it.

    Attributes:
        id: never reused.
        task: name of the step it serves.
        summary: one sentence on what it is for.
        weights_bytes: size on disk.
        parameters: number of weights.
        flop_per_px: arithmetic for each pixel of a photo.
        licence: of the weights.
        trained_on: data they were trained on.
        figures: name of a test set and setting, and what was measured there.
        is_default: whether the step takes it when none is named.
    """

    id: str
    task: str
    summary: str
    weights_bytes: int
    parameters: int
    flop_per_px: int
    licence: str
    trained_on: str
    figures: tuple[tuple[str, str], ...]
    is_default: bool


def installed_models() -> tuple[ModelSummary, ...]:
    """Returns the shipped models, then the user's; neither weights nor torch are loaded."""
    from restoreapp.engine.cards import weights_path
    from restoreapp.engine.models import installed_cards

    cards = installed_cards()
    # Backwards, so that the first of a task is what stays.
    defaults = {card.task: card.id for card in reversed(cards)}
    return tuple(
        ModelSummary(
            id=card.id,
            task=card.task,
            summary=card.summary,
            weights_bytes=weights_path(card).stat().st_size,
            parameters=card.parameters,
            flop_per_px=card.flop_per_px,
            licence=card.licence,
            trained_on=card.trained_on,
            figures=card.figures,
            is_default=card.id == defaults[card.task],
        )
        for card in cards
    )
