"""Where networks can run, as a list to choose from, with what the shown photo takes there."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from restoreapp.service.devices import DeviceCost, DeviceSummary
from restoreapp.ui.durations import duration_text
from restoreapp.ui.texts import said

AUTO = "auto"


class DeviceList(QComboBox):
    """Devices, each with the time that the recipe takes there, if there is one.

    Signals:
        device_chosen(str): name of a device, or `auto`; by the user.
        costs_asked(): the list is opened.
    """

    device_chosen = Signal(str)
    costs_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._devices: tuple[DeviceSummary, ...] = ()
        self._seconds: dict[str, float | None] = {}
        self.activated.connect(self._on_activated)
        self.view().installEventFilter(self)
        self.show_device(AUTO)

    @property
    def device(self) -> str:
        """Name of the one that is chosen, or `auto`."""
        chosen: str = self.currentData()
        return chosen

    @property
    def cost_text(self) -> str:
        """What the chosen device takes; empty where that is not known."""
        for each in self._devices:  # on its own the program takes the first there is
            if self.device in (AUTO, each.name):
                seconds = self._seconds.get(each.name)
                return "" if seconds is None else self._about(seconds)
        return ""

    def show_devices(self, devices: tuple[DeviceSummary, ...]) -> None:
        """Shows the devices that there are; of costs that are known already, nothing changes."""
        self._devices = devices
        self._show(self.device)

    def show_costs(self, costs: tuple[DeviceCost, ...]) -> None:
        """Shows the devices that there are, and what they take."""
        self._seconds = {each.device.name: each.seconds for each in costs}
        self.show_devices(tuple(each.device for each in costs))

    def show_device(self, name: str) -> None:
        """Shows which device is chosen, even if it is not there."""
        self._show(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self.costs_asked.emit()
        return super().eventFilter(watched, event)

    def _show(self, chosen: str) -> None:
        rows = [(self.tr("Automatic"), AUTO)]
        rows += [(self._row(each), each.name) for each in self._devices]
        if chosen not in [name for _, name in rows]:
            # Before the devices are known, the processor can be named all the same.
            rows.append((self.tr("Processor") if chosen == "cpu" else chosen, chosen))
        blocker = QSignalBlocker(self)
        if [name for _, name in rows] != [self.itemData(i) for i in range(self.count())]:
            self.clear()
            for text, name in rows:
                self.addItem(text, name)
        for place, (text, _) in enumerate(rows):
            self.setItemText(place, text)
            self.setItemData(place, text, Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(self.findData(chosen))
        self.setToolTip(self.currentText())
        self.view().setMinimumWidth(
            self.view().sizeHintForColumn(0) + 2 * self.view().frameWidth() + 24
        )
        del blocker

    def _row(self, device: DeviceSummary) -> str:
        label = said(device.label)
        if [each.label for each in self._devices].count(device.label) > 1:
            label = self.tr("{0}: {1}").format(device.name, label)  # which of two like cards
        if device.name not in self._seconds:
            return label
        seconds = self._seconds[device.name]
        if seconds is None:
            return self.tr("{0} · not measured yet").format(label)
        return self.tr("{0} · {1}").format(label, self._about(seconds))

    def _about(self, seconds: float) -> str:
        return self.tr("about {0}").format(duration_text(seconds))

    def _on_activated(self, place: int) -> None:
        self.device_chosen.emit(self.itemData(place))
