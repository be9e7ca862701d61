"""What was opened lately: files and folders, the latest first."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

RECENT_KEY = "photos/recent"
MOST_RECENT = 12


class RecentFiles(QObject):
    """Keeps the list where the window's geometry is kept. Whether a file still is, opening tells.

    Signals:
        changed(tuple[Path, ...]): another list.
    """

    changed = Signal(object)

    def __init__(self, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def paths(self) -> tuple[Path, ...]:
        """The list."""
        # One entry comes back as a string, none as nothing.
        kept = self._settings.value(RECENT_KEY)
        if isinstance(kept, str):
            kept = [kept]
        kept = kept if isinstance(kept, list) else []
        return tuple(Path(each) for each in kept if isinstance(each, str) and each)

    def add(self, paths: Iterable[Path]) -> None:
        """Puts what was opened before the rest."""
        opened = [each.absolute() for each in paths]
        listed = tuple(dict.fromkeys([*opened, *self.paths]))[:MOST_RECENT]
        if listed != self.paths:
            self._settings.setValue(RECENT_KEY, [str(each) for each in listed])
            self.changed.emit(listed)

    def clear(self) -> None:
        """Empties the list."""
        self._settings.remove(RECENT_KEY)
        self.changed.emit(())
