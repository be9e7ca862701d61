"""Where each photo's result goes, decided before anything is done."""

import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import step_name
from restoreapp.service.batch.choosing import ChosenPhoto
from restoreapp.service.batch.settings import BatchSettings
from restoreapp.service.batch.template import NameValues, fitted_name, name_key
from restoreapp.service.models import ModelSummary
from restoreapp.service.restore import EngineChoice
from restoreapp.texts import Text

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - stands for no date, in no zone


@dataclass(frozen=True, slots=True)
class PlannedPhoto:
    """A photo and its result.

    Attributes:
        photo: what is restored.
        target: the file that is written; where it is skipped, the one that is in the way.
        format_id: of the format that is written.
        skipped: why nothing is done, in a few words; empty where it is done.
        problem: why it would fail, as far as a dry run can tell; a sentence or its end.
    """

    photo: ChosenPhoto
    target: Path
    format_id: str
    skipped: str = ""
    problem: str = ""


class Names:
    """Gives each result a name of its own.

    Args:
        settings: template, folders, and what is done where a file exists.
        photos: `name_key`s of the batch's photos: none is replaced by another one's result.
        reserved: `name_key`s of files that unfinished batches will write.
        first_counter: what `{counter}` begins with.
        model: what `{model}` stands for.
    """

    def __init__(
        self,
        settings: BatchSettings,
        photos: Collection[str],
        reserved: Iterable[str] = (),
        *,
        first_counter: int = 1,
        model: str = "",
    ) -> None:
        self._settings = settings
        self._photos = photos
        self._given = set(reserved)
        self._next_numbers: dict[str, int] = {}
        self._counter = first_counter
        self._model = model

    def planned(self, photo: ChosenPhoto, *, replaceable: Path | None = None) -> PlannedPhoto:
        """Returns where a photo's result goes; the name is then given to nothing else.

        Args:
            photo: the next one in order.
            replaceable: a result that this batch wrote for the same photo before it changed.

        Raises:
            RestoreAppError: if the settings' format cannot be written.
        """
        format_id, suffix = written_format(photo, self._settings)
        values = NameValues(
            photo.path.stem, self._counter, photo.taken or _EPOCH, self._model, format_id
        )
        self._counter += 1
        if replaceable is not None:
            self._given.add(name_key(str(replaceable)))
            return PlannedPhoto(photo, replaceable, format_id)
        stem = self._settings.template.stem(values)
        target, in_the_way = self._free(self._folder(photo), stem, suffix, photo)
        return PlannedPhoto(
            photo, target, format_id, Text("{name} exists", name=target.name) if in_the_way else ""
        )

    def give_up(self, target: Path) -> None:
        """Lets a name be given again."""
        self._given.discard(name_key(str(target)))

    def another(self, target: Path) -> Path:
        """Returns the next free name after one that was taken meanwhile."""
        folder, stem, suffix = target.parent, target.stem, target.suffix
        number = 2
        while True:
            numbered = folder / fitted_name(stem, suffix, number)
            key = name_key(str(numbered))
            if key not in self._given and not os.path.lexists(numbered):
                self._given.add(key)
                return numbered
            number += 1

    def _folder(self, photo: ChosenPhoto) -> Path:
        output = self._settings.output
        return photo.path.parent if output is None else output / photo.relative.parent

    def _free(self, folder: Path, stem: str, suffix: str, photo: ChosenPhoto) -> tuple[Path, bool]:
        """Returns a name that nothing else has, and whether a file stays in its way."""
        plain_key = name_key(str(folder / fitted_name(stem, suffix, 1)))
        number = self._next_numbers.get(plain_key, 1)
        while True:
            target = folder / fitted_name(stem, suffix, number)
            key = name_key(str(target))
            number += 1
            own = key == name_key(str(photo.path))
            if key in self._given or (key in self._photos and not own):
                continue
            exists = os.path.lexists(target)
            if exists and self._settings.clash == "number":
                continue
            self._next_numbers[plain_key] = number
            self._given.add(key)
            return target, exists and self._settings.clash == "skip"


def written_format(photo: ChosenPhoto, settings: BatchSettings) -> tuple[str, str]:
    """Returns id and suffix of what is written for a photo.

    Raises:
        RestoreAppError: if the settings' format cannot be written.
    """
    from restoreapp.io.formats import format_by_suffix
    from restoreapp.io.writing import output_suffix

    suffix = output_suffix(photo.path, photo.format_id, settings.choices.format)
    form = format_by_suffix(suffix)
    return ("" if form is None else form.id), suffix


def model_of_names(recipe: Recipe, choice: EngineChoice, installed: Iterable[ModelSummary]) -> str:
    """Returns what `{model}` stands for: the models of a recipe's steps, joined by `+`."""
    models: Mapping[str, str] = {
        each.task: each.id
        for each in sorted(installed, key=lambda each: (each.id in choice.models, each.is_default))
        if each.id in choice.models or each.is_default
    }
    return "+".join(models.get(step_name(step), "") for step in recipe.steps)
