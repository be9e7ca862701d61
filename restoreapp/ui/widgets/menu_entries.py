"""Entries of a menu that come and go, as presets and recent files do."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

DIGITS = 9  # entries that a digit chooses


@dataclass(frozen=True, slots=True)
class Entry:
    """One of them.

    Attributes:
        text: in the menu; `&` is shown as such.
        tip: more about it.
        value: what is told when it is chosen.
    """

    text: str
    tip: str
    value: object


class MenuEntries(QObject):
    """Keeps entries at the top of a menu, above what else is there.

    Signals:
        chosen(object): the value of the entry that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, menu: QMenu, empty_text: str, parent: QObject) -> None:
        super().__init__(parent)
        self._menu = menu
        self._empty_text = empty_text
        self._rest = menu.insertSeparator(menu.actions()[0]) if menu.actions() else None
        self._actions: list[QAction] = []
        menu.setToolTipsVisible(True)
        self.show_entries(())

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Shows these, or says that there are none."""
        for action in self._actions:
            self._menu.removeAction(action)
            action.deleteLater()
        self._actions = [self._made(place, entry) for place, entry in enumerate(entries)]
        if not entries:
            nothing = QAction(self._empty_text, self)
            nothing.setEnabled(False)
            self._actions = [nothing]
        if self._rest is None:
            self._menu.addActions(self._actions)
        else:
            self._menu.insertActions(self._rest, self._actions)

    def _made(self, place: int, entry: Entry) -> QAction:
        text = entry.text.replace("&", "&&")
        action = QAction(f"&{place + 1}  {text}" if place < DIGITS else text, self)
        action.setToolTip(entry.tip)
        action.setData(entry.value)
        action.triggered.connect(self._on_triggered)
        return action

    def _on_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.chosen.emit(action.data())
