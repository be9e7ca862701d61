"""The installed models: the shipped ones, then those that the user made."""

import dataclasses
import hashlib
import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import platformdirs

from restoreapp import APPLICATION_NAME
from restoreapp.document.steps import Step, step_name
from restoreapp.engine.cards import CARDS, ModelCard
from restoreapp.engine.header import UnusableWeights, read_header
from restoreapp.errors import RestoreAppError
from restoreapp.texts import Text

logger = logging.getLogger(__name__)

# The key in the header of a user's weights that holds the card.
CARD_KEY = "card"
# A file cannot hold its own checksum, nor know where it lies.
_NOT_IN_HEADER = {"sha256", "weights_file"}


class UnknownModel(RestoreAppError):
    """No installed model has this id, or none serves the step."""


def user_models_folder() -> Path:
    """Returns where the user's own models lie; it may not exist."""
    return platformdirs.user_data_path(APPLICATION_NAME, appauthor=False) / "models"


def installed_cards() -> tuple[ModelCard, ...]:
    """Returns the shipped cards, then the user's by name; bad files are left out and logged."""
    cards = list(CARDS)
    for path in sorted(user_models_folder().glob("*.safetensors")):
        try:
            card = card_of_file(path)
        except UnusableWeights as error:
            logger.warning("%s", error)
            continue
        if any(card.id == each.id for each in cards):
            logger.warning("%s is left out: there is another model %s.", path, card.id)
            continue
        cards.append(card)
    return tuple(cards)


def card_of_file(path: Path) -> ModelCard:
    """Returns the card in the header of a model that the user made.

    Raises:
        UnusableWeights: if the header holds none, or an incomplete one.
    """
    table = read_header(path).get(CARD_KEY)
    wanted = {each.name for each in dataclasses.fields(ModelCard)} - _NOT_IN_HEADER
    if not isinstance(table, dict) or table.keys() != wanted:
        raise UnusableWeights(
            Text("The weights {name} hold no card of this version.", name=path.name),
            hint=Text("Make the model again, or remove the file."),
        )
    figures = tuple((str(name), str(figure)) for name, figure in table["figures"])
    return ModelCard(
        **{**table, "figures": figures},
        weights_file=str(path),
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
    )


def card_for_header(card: ModelCard) -> Mapping[str, Any]:
    """Returns what the header of a user's weights holds under `CARD_KEY`."""
    table = dataclasses.asdict(card)
    return {key: value for key, value in table.items() if key not in _NOT_IN_HEADER}


def card_by_id(model_id: str) -> ModelCard:
    """Returns the card with this id.

    Raises:
        UnknownModel: if there is none.
    """
    for card in installed_cards():
        if card.id == model_id:
            return card
    known = ", ".join(card.id for card in installed_cards())
    raise UnknownModel(
        Text("No model is called {model!r}.", model=model_id),
        hint=Text("Installed models: {known}.", known=known),
    )


def default_card(task: str) -> ModelCard:
    """Returns the model that a step takes when none is named.

    Raises:
        UnknownModel: if no installed model serves the task.
    """
    for card in installed_cards():
        if card.task == task:
            return card
    raise UnknownModel(
        Text("No installed model can {task}.", task=task),
        hint=Text(
            "A model that is made for it goes into the folder {folder}.",
            folder=user_models_folder(),
        ),
    )


def cards_for(steps: Sequence[Step], model_ids: Sequence[str] = ()) -> tuple[ModelCard, ...]:
    """Returns a card per step: the named model that serves it, else the default.

    Raises:
        UnknownModel: if there is no such model, it serves none of the steps, or two of them serve
            the same one.
    """
    tasks = [step_name(step) for step in steps]
    named: dict[str, ModelCard] = {}
    for model_id in model_ids:
        card = card_by_id(model_id)
        if card.task not in tasks:
            raise UnknownModel(
                Text(
                    "The model {model} is made for {task}, not for {tasks}.",
                    model=card.id,
                    task=card.task,
                    tasks=" and ".join(tasks),
                ),
                hint=Text("Leave the model out to take the default one."),
            )
        if named.setdefault(card.task, card) != card:
            raise UnknownModel(
                Text(
                    "The models {first} and {model} are both made for {task}.",
                    first=named[card.task].id,
                    model=card.id,
                    task=card.task,
                ),
                hint=Text("Name one of them."),
            )
    return tuple(named[task] if task in named else default_card(task) for task in tasks)
