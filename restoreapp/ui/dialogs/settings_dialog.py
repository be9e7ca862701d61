"""Settings of the whole program."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from restoreapp.document.settings import LEAST_MEMORY_MB, MOST_MEMORY_MB, AppSettings
from restoreapp.service.devices import DeviceCost, DeviceSummary
from restoreapp.ui.language import language_name, languages
from restoreapp.ui.texts import without_key
from restoreapp.ui.widgets.device_list import DeviceList

MEMORY_STEP_MB = 256


class SettingsDialog(QDialog):
    """Device, memory, language, colours, and what saving and closing keep.

    Signals:
        decided(AppSettings): the user wants these.
        costs_asked(): what the shown photo takes on each device is wanted.
    """

    decided = Signal(object)
    costs_asked = Signal()

    def __init__(self, settings: AppSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build()
        self._show(settings)

    def _build(self) -> None:
        self._device = DeviceList()
        self._device.setMinimumWidth(300)
        self._memory = QSpinBox(minimum=0, maximum=MOST_MEMORY_MB, singleStep=MEMORY_STEP_MB)
        self._memory.setSuffix(self.tr(" MB"))
        self._memory.setSpecialValueText(self.tr("As much as is sensible"))
        self._memory.setToolTip(self.tr("Beside the photo and its answer, at least 256 MB"))
        self._language = QComboBox()
        self._language.addItem(self.tr("As the system"), "")
        for language in languages():
            self._language.addItem(language_name(language), language)
        self._later = QLabel(self.tr("Another language comes with the next start."), wordWrap=True)
        self._colours = QComboBox()
        for text, colours in (
            (self.tr("As the system"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        ):
            self._colours.addItem(text, colours)
        self._metadata = QComboBox()
        for text, metadata in (
            (self.tr("All of them"), "keep"),
            (self.tr("All but the place"), "no-gps"),
            (self.tr("None"), "none"),
        ):
            self._metadata.addItem(text, metadata)
        self._keeps_recipes = QCheckBox(self.tr("Keep each photo's &recipe beside it"))
        self._keeps_recipes.setToolTip(
            self.tr("As NAME.restoreapp.json, read back when the photo is opened")
        )
        form = QFormLayout()
        for label, control in (
            (self.tr("&Device"), self._device),
            (self.tr("Most &memory"), self._memory),
            (self.tr("&Language"), self._language),
            (self.tr("&Colours"), self._colours),
            (self.tr("Metadata that saved &photos keep"), self._metadata),
            ("", self._keeps_recipes),
        ):
            form.addRow(label, control)
            if label:
                control.setAccessibleName(without_key(label))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._device.costs_asked.connect(self.costs_asked)
        self._language.currentIndexChanged.connect(self._on_language_chosen)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._later)
        column.addWidget(buttons)

    def _show(self, settings: AppSettings) -> None:
        self._device.show_device(settings.device)
        self._memory.setValue(settings.memory_mb)
        for box, value in (
            (self._language, settings.language),
            (self._colours, settings.colours),
            (self._metadata, settings.metadata),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        self._keeps_recipes.setChecked(settings.keeps_recipes)
        self._on_language_chosen()

    def show_devices(self, devices: tuple[DeviceSummary, ...]) -> None:
        """Offers these devices, once they are known; the choice stays."""
        self._device.show_devices(devices)

    def show_costs(self, costs: tuple[DeviceCost, ...]) -> None:
        """Says what the shown photo would take on each device."""
        self._device.show_costs(costs)

    def settings(self) -> AppSettings:
        """What is chosen."""
        memory = self._memory.value()
        return replace(
            self._settings,
            device=self._device.device,
            memory_mb=max(LEAST_MEMORY_MB, memory) if memory else 0,
            language=self._language.currentData(),
            colours=self._colours.currentData(),
            metadata=self._metadata.currentData(),
            keeps_recipes=self._keeps_recipes.isChecked(),
        )

    def accept(self) -> None:
        """Hands the decision on."""
        self.decided.emit(self.settings())
        super().accept()

    def _on_language_chosen(self) -> None:
        changes = self._language.currentData() != self._settings.language
        # Shown or not, it takes its place, so that nothing jumps.
        self._later.setText(
            self.tr("Another language comes with the next start.") if changes else " "
        )
