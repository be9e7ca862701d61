"""The settings in force, and the file that keeps them."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from restoreapp.document.settings import AppSettings, load_settings, save_settings
from restoreapp.document.store import UnwritableFile
from restoreapp.texts import joined
from restoreapp.ui.documents import Notice


class Preferences(QObject):
    """Holds the settings; what cannot be written holds until the program ends.

    Signals:
        changed(AppSettings): others are in force.
        noticed(Notice): the file could not be read or written.
    """

    changed = Signal(object)
    noticed = Signal(object)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        """Begins with the defaults.

        Args:
            path: of the file; none keeps nothing.
            parent: owner.
        """
        super().__init__(parent)
        self._path = path
        self._others: dict[str, Any] = {}
        self._problems: tuple[str, ...] = ()
        self.settings: AppSettings = AppSettings()

    def load(self) -> None:
        """Reads the file; what was wrong with it is told by `tell_problems`."""
        if self._path is None:
            return
        loaded = load_settings(self._path)
        self.settings, self._others = loaded.settings, loaded.others
        self._problems = loaded.problems
        self.changed.emit(self.settings)

    def tell_problems(self) -> None:
        """Tells once what could not be read, now that someone listens."""
        if self._problems:
            message = self.tr("Some settings could not be read; the defaults stand in for them.")
            self.noticed.emit(Notice(message, joined(self._problems), is_problem=True))
        self._problems = ()

    def change(self, settings: AppSettings) -> None:
        """Puts settings in force and keeps them."""
        if settings == self.settings:
            return
        self.settings = settings
        self.changed.emit(settings)
        if self._path is None:
            return
        try:
            save_settings(self._path, settings, self._others)
        except UnwritableFile as error:
            message = self.tr("The settings hold until you quit; they cannot be kept.")
            self.noticed.emit(Notice(message, error.text, is_problem=True))
