"""Asks how large a photo shall become: in pixels, or on paper."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from restoreapp.core.geometry import Size
from restoreapp.document.steps import Enlarge, parameters
from restoreapp.ui.texts import number_text, without_key

CM_PER_INCH = 2.54
USUAL_DPI = 300
PIXELS, CM, INCHES = "px", "cm", "in"


class TargetSizeDialog(QDialog):
    """Width and height that belong together, in pixels, centimetres or inches.

    Signals:
        decided(float): the factor that makes the photo as large.
    """

    decided = Signal(float)

    def __init__(self, before: Size, factor: float, parent: QWidget | None = None) -> None:
        """Begins with the size that a factor makes.

        Args:
            before: what is enlarged.
            factor: in force.
            parent: owner.
        """
        super().__init__(parent)
        self._before = before
        self._factor = factor
        self._limits = next(each for each in parameters(Enlarge) if each.name == "factor")
        self.setWindowTitle(self.tr("Size after enlarging"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self._unit = QComboBox()
        for text, unit in (
            (self.tr("pixels"), PIXELS),
            (self.tr("cm"), CM),
            (self.tr("inches"), INCHES),
        ):
            self._unit.addItem(text, unit)
        self._width, self._height = (QDoubleSpinBox(maximum=1e6, minimum=0.01) for _ in range(2))
        self._dpi = QSpinBox(minimum=1, maximum=10_000, value=USUAL_DPI)
        self._dpi.setSuffix(self.tr(" dpi"))
        self._told = QLabel(wordWrap=True)
        self._form = QFormLayout()
        for label, control in (
            (self.tr("&Unit"), self._unit),
            (self.tr("&Width"), self._width),
            (self.tr("&Height"), self._height),
            (self.tr("&Resolution"), self._dpi),
        ):
            self._form.addRow(label, control)
            control.setAccessibleName(without_key(label))
        self._form.addRow(self._told)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.ok_button = buttons.button(QDialogButtonBox.StandardButton.Ok)
        column = QVBoxLayout(self)
        column.addLayout(self._form)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self._unit.currentIndexChanged.connect(self._show)
        self._width.valueChanged.connect(self._on_width_changed)
        self._height.valueChanged.connect(self._on_height_changed)
        self._dpi.valueChanged.connect(self._on_resolution_changed)

    def accept(self) -> None:
        """Hands the decision on."""
        self.decided.emit(self._factor)
        super().accept()

    @property
    def _px_per_unit(self) -> float:
        units = {PIXELS: 1.0, CM: self._dpi.value() / CM_PER_INCH, INCHES: float(self._dpi.value())}
        return units[self._unit.currentData()]

    def _on_width_changed(self, width: float) -> None:
        self._set_factor(width * self._px_per_unit / self._before.width, but=self._width)

    def _on_height_changed(self, height: float) -> None:
        self._set_factor(height * self._px_per_unit / self._before.height, but=self._height)

    def _on_resolution_changed(self) -> None:
        # The size on paper stays, and takes more pixels, or fewer.
        self._on_width_changed(self._width.value())

    def _set_factor(self, factor: float, but: QDoubleSpinBox) -> None:
        self._factor = factor
        self._show(but)

    def _show(self, but: object = None) -> None:
        """Shows sizes and factor, but not in the box that is being typed into."""
        is_paper = self._unit.currentData() != PIXELS
        self._form.setRowVisible(self._dpi, is_paper)
        for box, length in ((self._width, self._before.width), (self._height, self._before.height)):
            if box is but:
                continue
            blocker = QSignalBlocker(box)
            box.setDecimals(2 if is_paper else 0)
            box.setValue(length * self._factor / self._px_per_unit)
            del blocker
        least, most = self._limits.least, self._limits.most
        is_possible = least <= self._factor <= most
        self.ok_button.setEnabled(is_possible)
        if is_possible:
            size = Enlarge(factor=self._factor).size_of(self._before)
            text = self.tr("{0} → {1} pixels, factor {2}")
            self._told.setText(text.format(self._before, size, number_text(self._factor, ".3g")))
        else:
            text = self.tr("A side can become {0} to {1} times as long, not {2} times.")
            numbers = (least, most, self._factor)
            self._told.setText(text.format(*(number_text(each, ".3g") for each in numbers)))
