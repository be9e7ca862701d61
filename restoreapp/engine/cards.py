"""Model cards: what each shipped network is, what it was made from and what it is good for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from restoreapp.document.steps import Step, step_name
from restoreapp.errors import RestoreAppError
from restoreapp.resources import resource_folder


class UnknownModel(RestoreAppError):
    """No installed model has this id, or none serves the step."""


@dataclass(frozen=True, slots=True)
class ModelCard:
    """A network with weights, as a row of the table.

    Attributes:
        id: never reused for other weights of another behaviour.
        task: name of the step it serves.
        summary: one sentence on what it is for and not for.
        architecture: key in `arch.ARCHITECTURES`.
        hyperparameters: of its constructor.
        parameters: number of weights.
        weights_file: in `resources/models/`.
        sha256: of that file.
        multiple_of: grid in pixels on which tiles have to lie.
        influence_radius_px: measured distance beyond which a pixel, or the border of a tile, moves
            the answer by less than 1e-3.
        flop_per_px: arithmetic per pixel of the photo.
        licence: of the weights.
        trained_on: data and their licences, in a sentence.
        figures: name of a set and setting, and what was measured there.
    """

    id: str
    task: str
    summary: str
    architecture: str
    hyperparameters: Mapping[str, Any]
    parameters: int
    weights_file: str
    sha256: str
    multiple_of: int
    influence_radius_px: int
    flop_per_px: int
    licence: str
    trained_on: str
    figures: tuple[tuple[str, str], ...]


# The first card of a task is its default.
CARDS: tuple[ModelCard, ...] = (
    ModelCard(
        id="denoise-photo-1",
        task="denoise",
        summary=(
            "Removes noise of any strength from colour and grey photographs. "
            "Not made for film scans with coarse grain or for heavy JPEG blocks."
        ),
        architecture="skipunet",
        hyperparameters={"channels": 3, "widths": [48, 96, 192], "blocks": 2},
        parameters=3_680_064,
        weights_file="denoise-photo-1.safetensors",
        sha256="573d2e08f2fa64b1bbe9eb6fcf7078226993f8a6aa6b40f1a04ae1ce753b306e",
        multiple_of=8,
        influence_radius_px=32,
        flop_per_px=264_096,
        licence="MIT",
        trained_on=(
            "392 photographs with free licences (CC0, public domain, Unsplash, Pexels, CC-BY, "
            "CC-BY-SA), Gaussian noise drawn anew for each crop"
        ),
        figures=(("CBSD68, sigma 15 / 25 / 50", "to be measured"),),
    ),
)


def weights_path(card: ModelCard) -> Path:
    """Returns where the card's weights lie."""
    return resource_folder() / "models" / card.weights_file


def card_by_id(model_id: str) -> ModelCard:
    """Returns the card with this id.

    Raises:
        UnknownModel: if there is none.
    """
    for card in CARDS:
        if card.id == model_id:
            return card
    known = ", ".join(card.id for card in CARDS)
    raise UnknownModel(f"No model is called {model_id!r}.", hint=f"Installed models: {known}.")


def default_card(task: str) -> ModelCard:
    """Returns the model that a step takes when none is named.

    Raises:
        UnknownModel: if no installed model serves the task.
    """
    for card in CARDS:
        if card.task == task:
            return card
    raise UnknownModel(f"No installed model can {task}.")


def cards_for(steps: Sequence[Step], model_id: str | None) -> tuple[ModelCard, ...]:
    """Returns a card per step: the named model where it serves the step, else the default.

    Raises:
        UnknownModel: if there is no such model, or it serves none of the steps.
    """
    tasks = [step_name(step) for step in steps]
    if model_id is None:
        return tuple(default_card(task) for task in tasks)
    named = card_by_id(model_id)
    if named.task not in tasks:
        raise UnknownModel(
            f"The model {named.id} is made for {named.task}, not for {' and '.join(tasks)}.",
            hint="Leave the model out to take the default one.",
        )
    return tuple(named if task == named.task else default_card(task) for task in tasks)
