"""Offers the user's presets as what is done to each photo of a batch."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from restoreapp.document.recipe_files import Preset
from restoreapp.ui.preset_shelf import PresetShelf
from restoreapp.ui.recipe_texts import recipe_text
from restoreapp.ui.widgets.menu_entries import Entry, MenuEntries


class PresetButton(QPushButton):
    """Opens a menu of the presets, those that were saved meanwhile among them.

    Signals:
        chosen(Preset): this one was.
    """

    chosen = Signal(object)

    def __init__(self, shelf: PresetShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("From p&reset"))
        self.setToolTip(self.tr("Sets the steps as a preset has them"))
        menu = QMenu(self)
        self.setMenu(menu)
        self._entries = MenuEntries(menu, self.tr("No presets yet"), self)
        self._entries.chosen.connect(self.chosen)
        menu.aboutToShow.connect(shelf.look_up)
        shelf.changed.connect(self._show)
        self._show(shelf.presets)

    @Slot(object)
    def _show(self, presets: tuple[Preset, ...]) -> None:
        self._entries.show_entries(
            [Entry(each.name, recipe_text(each.recipe, each.models), each) for each in presets]
        )
