"""The steps there are, which of them are on and with what values, and the button that runs them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from restoreapp.service.devices import DeviceCost
from restoreapp.ui.documents import Document, ShownAnswer
from restoreapp.ui.panels.step_groups import StepGroups
from restoreapp.ui.widgets.device_list import DeviceList
from restoreapp.ui.widgets.labelled_list import labelled_list


class StepsPanel(StepGroups):
    """Shows the recipe of a photo, whether its answer is still to be made, and what that takes.

    Signals:
        device_chosen(str): name of a device, or `auto`.
        costs_asked(): what the recipe takes on each device is wanted.
    """

    device_chosen = Signal(str)
    costs_asked = Signal()

    def __init__(self, restore: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._restore = restore
        self._is_older = False
        self._has_steps = True
        self._button = QPushButton()
        self._button.setDefault(True)
        self._button.setMinimumHeight(2 * self._button.fontMetrics().height())
        row = QWidget()
        self._device = labelled_list(row, self.tr("Device"), self.tr("Device"), DeviceList())
        self._cost = QLabel(wordWrap=True)
        self._hint = QLabel(wordWrap=True)
        for widget in (row, self._button, self._cost, self._hint):
            self.column.addWidget(widget)
        self._device.device_chosen.connect(self.device_chosen)
        self._device.costs_asked.connect(self.costs_asked)
        self._button.clicked.connect(restore.trigger)
        restore.changed.connect(self._show_action)
        self._show_action()
        self.show_document(None)

    @property
    def cost_text(self) -> str:
        """What is said of the time that Restore takes; empty while that is not known."""
        return self._cost.text()

    @property
    def hint_text(self) -> str:
        """What is said below the button; empty while there is nothing to say."""
        return self._hint.text()

    def show_document(self, document: Document | None) -> None:
        super().show_document(document)
        self._has_steps = document is None or bool(document.recipe.steps)
        self._show_hint()

    def show_device(self, name: str) -> None:
        """Shows where networks run."""
        self._device.show_device(name)
        self._show_cost()

    def show_costs(self, costs: tuple[DeviceCost, ...]) -> None:
        """Shows where they could, and what the recipe would take there."""
        self._device.show_costs(costs)
        self._show_cost()

    def show_answer(self, answer: ShownAnswer | None) -> None:
        """Says if what is shown was made with other values."""
        self._is_older = answer is not None and answer.is_older
        self._show_hint()

    def _show_hint(self) -> None:
        text = ""
        if not self._has_steps:
            text = self.tr("No step is on: the photo is shown as it is.")
        elif self._is_older:
            text = self.tr("The picture shows earlier settings. Restore again to apply these.")
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _show_cost(self) -> None:
        """Says what Restore will take, while there is something to restore.

        Where there is nothing to say the line stays empty, so that nothing below it moves.
        """
        text = self._device.cost_text if self._restore.isEnabled() else ""
        self._cost.setText(self.tr("Takes {0}").format(text) if text else "")

    def _show_action(self) -> None:
        self._show_cost()
        self._button.setText(self._restore.text())
        self._button.setToolTip(self._restore.toolTip())
        self._button.setEnabled(self._restore.isEnabled())
