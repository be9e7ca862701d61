"""Recipes as files: presets under a name, and the recipe that is kept beside a photo."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from restoreapp.document.recipe import Recipe
from restoreapp.document.step_models import StepModels
from restoreapp.document.steps import InvalidRecipe
from restoreapp.document.store import UnreadableFile, config_folder, delete, read_text, write_text
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.errors import RestoreAppError
from restoreapp.texts import Text

SUFFIX = ".json"
BESIDE_SUFFIX = ".restoreapp.json"
LONGEST_NAME = 80
# What no file may be called on some system: a folder of presets can be carried to another.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


class InvalidPresetName(RestoreAppError):
    """A name under which no preset can be kept."""


@dataclass(frozen=True, slots=True)
class Preset:
    """A recipe with a name.

    Attributes:
        name: also that of its file.
        recipe: what is done.
        models: by which; none where nothing is said of them.
    """

    name: str
    recipe: Recipe
    models: StepModels | None = None

    @property
    def written(self) -> WrittenRecipe:
        """What is done, and by which models."""
        return WrittenRecipe(self.recipe, self.models)


def presets_folder() -> Path:
    """Returns where presets lie; it may not exist."""
    return config_folder() / "presets"


def read_recipe(path: Path) -> WrittenRecipe:
    """Returns the recipe in a file, and its models.

    Raises:
        FileNotFoundError: if there is none.
        UnreadableFile: if it cannot be read.
        InvalidRecipe: if it holds no recipe that can be used; the message names the file.
    """
    text = read_text(path)
    try:
        return WrittenRecipe.from_json(text)
    except InvalidRecipe as error:
        raise InvalidRecipe(
            Text("{name}: {problem}", name=path.name, problem=error.message), hint=error.hint
        ) from error


def write_recipe(path: Path, recipe: WrittenRecipe) -> None:
    """Writes a recipe as a file that `read_recipe` and the command line read.

    Raises:
        UnwritableFile: if the system refuses.
    """
    write_text(path, recipe.to_json() + "\n")


def path_beside(photo: Path) -> Path:
    """Returns the file that keeps a photo's recipe: `NAME.restoreapp.json`, NAME with its suffix.

    So that two photos which differ in that only do not share one.
    """
    return photo.with_name(photo.name + BESIDE_SUFFIX)


def read_presets(folder: Path) -> tuple[tuple[Preset, ...], tuple[RestoreAppError, ...]]:
    """Returns the presets in a folder by name, and why others cannot be used."""
    presets: list[Preset] = []
    problems: list[RestoreAppError] = []
    try:
        paths = sorted(folder.glob(f"*{SUFFIX}"), key=lambda each: each.name.casefold())
    except OSError as error:
        return (), (
            UnreadableFile(
                Text("{folder} cannot be read.", folder=folder), hint=error.strerror or ""
            ),
        )
    for path in paths:
        if path.name.startswith("."):
            continue  # of a program that died while it wrote
        try:
            presets.append(_preset(path))
        except FileNotFoundError:
            continue
        except RestoreAppError as error:
            problems.append(error)
    return tuple(presets), tuple(problems)


def checked_name(name: str) -> str:
    """Returns a preset's name without space around it.

    Raises:
        InvalidPresetName: if no file can be called so everywhere.
    """
    name = name.strip()
    if not name:
        raise InvalidPresetName(Text("A preset needs a name."))
    if len(name) > LONGEST_NAME:
        raise InvalidPresetName(
            Text("The name is too long: {most} characters are the most.", most=LONGEST_NAME)
        )
    forbidden = _FORBIDDEN.search(name)
    if forbidden is not None:
        raise InvalidPresetName(Text("A preset's name cannot hold {sign!r}.", sign=forbidden[0]))
    if name.startswith(".") or name.endswith(".") or _RESERVED.fullmatch(name):
        raise InvalidPresetName(Text("A preset cannot be called {name!r}.", name=name))
    return name


def save_preset(folder: Path, preset: Preset) -> None:
    """Keeps a preset, in place of one whose name differs in capital letters at most.

    Raises:
        InvalidPresetName: if it cannot be called so.
        UnwritableFile: if the system refuses.
    """
    name = checked_name(preset.name)
    replaced = _path_of(folder, name)
    path = folder / f"{name}{SUFFIX}"
    write_recipe(path, preset.written)
    # Where capital letters do not count, both are names of one file.
    if replaced is not None and replaced.exists() and not replaced.samefile(path):
        delete(replaced)


def rename_preset(folder: Path, name: str, new_name: str) -> None:
    """Gives a preset another name.

    Raises:
        InvalidPresetName: if it cannot be called so, or another preset is.
        UnreadableFile, InvalidRecipe, UnwritableFile: if the preset cannot be read or written.
    """
    new_name = checked_name(new_name)
    if new_name == name:
        return
    taken = _path_of(folder, new_name)
    if taken is not None and new_name.casefold() != name.casefold():
        raise InvalidPresetName(Text("There is a preset {new_name!r} already.", new_name=new_name))
    save_preset(folder, replace(_preset(folder / f"{name}{SUFFIX}"), name=new_name))
    if new_name.casefold() != name.casefold():
        delete_preset(folder, name)


def delete_preset(folder: Path, name: str) -> None:
    """Deletes a preset.

    Raises:
        UnwritableFile: if the system refuses.
    """
    delete(folder / f"{name}{SUFFIX}")


def _preset(path: Path) -> Preset:
    written = read_recipe(path)
    return Preset(path.name.removesuffix(SUFFIX), written.recipe, written.models)


def _path_of(folder: Path, name: str) -> Path | None:
    """Returns the file of a preset of that name, whatever its capital letters."""
    wanted = f"{name}{SUFFIX}".casefold()
    return next((each for each in folder.glob("*") if each.name.casefold() == wanted), None)
