"""The user's presets, as the files in their folder are."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from restoreapp.document.recipe_files import (
    Preset,
    delete_preset,
    presets_folder,
    read_presets,
    rename_preset,
    save_preset,
)
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.errors import RestoreAppError
from restoreapp.ui.documents import Notice


class PresetShelf(QObject):
    """Reads, keeps, renames and deletes presets. Call from the GUI thread: they are small files.

    Signals:
        changed(tuple[Preset, ...]): others are there.
        noticed(Notice): something to tell.
    """

    changed = Signal(object)
    noticed = Signal(object)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder or presets_folder()
        self._told: set[str] = set()
        self.presets: tuple[Preset, ...] = ()

    def look_up(self) -> None:
        """Reads the folder; what cannot be used there is told of once."""
        presets, problems = read_presets(self._folder)
        for error in problems:
            if str(error) not in self._told:
                self._told.add(str(error))
                self.noticed.emit(Notice(error.message, error.hint, is_problem=True))
        if presets != self.presets:
            self.presets = presets
            self.changed.emit(presets)

    def save(self, name: str, recipe: WrittenRecipe) -> None:
        """Keeps a recipe and its models under a name, in place of one that is there.

        Raises:
            RestoreAppError: if it cannot be called so or written.
        """
        try:
            save_preset(self._folder, Preset(name, recipe.recipe, recipe.models))
        finally:
            self.look_up()

    def rename(self, name: str, new_name: str) -> None:
        """Gives a preset another name.

        Raises:
            RestoreAppError: if it cannot be called so or written.
        """
        try:
            rename_preset(self._folder, name, new_name)
        except FileNotFoundError as error:
            raise RestoreAppError(f"The preset {name} is gone.") from error
        finally:
            self.look_up()

    def delete(self, name: str) -> None:
        """Deletes a preset.

        Raises:
            RestoreAppError: if the system refuses.
        """
        try:
            delete_preset(self._folder, name)
        finally:
            self.look_up()
