"""Where networks run, as far as there is a choice, and what it takes there."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from restoreapp.service.devices import DeviceCost
from restoreapp.ui.durations import duration_text
from restoreapp.ui.texts import said
from restoreapp.ui.widgets.labelled_list import labelled_list

AUTO = "auto"


class DevicePicker(QWidget):
    """A list of devices, each with the time that the recipe takes there, if that is known.

    Signals:
        chosen(str): name of a device, or `auto`.
        costs_asked(): the list is opened.
    """

    chosen = Signal(str)
    costs_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._costs: tuple[DeviceCost, ...] = ()
        self._name = AUTO
        self._list = labelled_list(self, self.tr("Device"), self.tr("Device"))
        self._list.activated.connect(self._on_activated)
        self._list.view().installEventFilter(self)
        self._show()

    @property
    def cost_text(self) -> str:
        """What the chosen device takes; empty where that is not known."""
        cost = self._cost()
        if cost is None or cost.seconds is None:
            return ""
        return self.tr("about {0}").format(duration_text(cost.seconds))

    def show_costs(self, costs: tuple[DeviceCost, ...]) -> None:
        """Shows the devices that there are, and what they take."""
        self._costs = costs
        self._show()

    def show_device(self, name: str) -> None:
        """Shows which device is chosen."""
        self._name = name
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self.costs_asked.emit()
        return super().eventFilter(watched, event)

    def _cost(self) -> DeviceCost | None:
        """Of the chosen device; on its own the program takes the first there is."""
        for cost in self._costs:
            if self._name in (AUTO, cost.device.name):
                return cost
        return None

    def _show(self) -> None:
        rows = [(self._row(each), each.device.name) for each in self._costs]
        rows.insert(0, (self.tr("Automatic"), AUTO))
        if self._name not in [name for _, name in rows]:
            rows.append((self._name, self._name))
        blocker = QSignalBlocker(self._list)
        if [name for _, name in rows] != [
            self._list.itemData(i) for i in range(self._list.count())
        ]:
            self._list.clear()
            for text, name in rows:
                self._list.addItem(text, name)
        for place, (text, _) in enumerate(rows):
            self._list.setItemText(place, text)
            self._list.setItemData(place, text, Qt.ItemDataRole.ToolTipRole)
        self._list.setCurrentIndex(self._list.findData(self._name))
        self._list.setToolTip(self._list.currentText())
        view = self._list.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * view.frameWidth() + 24)
        del blocker

    def _row(self, cost: DeviceCost) -> str:
        if cost.seconds is None:
            return self.tr("{0} · not measured yet").format(said(cost.device.label))
        return self.tr("{0} · about {1}").format(
            said(cost.device.label), duration_text(cost.seconds)
        )

    def _on_activated(self, place: int) -> None:
        self.chosen.emit(self._list.itemData(place))
