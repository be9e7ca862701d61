"""A control for one parameter of a step, made from what the step declares of it."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QGridLayout, QLabel, QSlider, QWidget

from restoreapp.document.steps import Parameter
from restoreapp.ui.texts import said


class ParameterControl(QWidget):
    """A label, a slider and a number; a box for auto where the parameter may be that.

    Signals:
        edited(str, object, object): name, value (a float, or none for auto), and a key that edits
            of one drag share.
    """

    edited = Signal(str, object, object)

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parameter = parameter
        self._estimate: float | None = None
        self._drag = 0
        # A fraction is shown in percent.
        self._is_fraction = not parameter.unit and parameter.most == 1
        self._factor = 100.0 if self._is_fraction else 1.0
        self._build("%" if self._is_fraction else parameter.unit)
        self._connect()

    def _build(self, unit: str) -> None:
        parameter = self._parameter
        name = said(parameter.label)
        tip = said(parameter.help)
        label = QLabel(name)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        steps = round((parameter.most - parameter.least) / parameter.step)
        self._slider.setRange(0, steps)
        self._slider.setPageStep(max(1, steps // 10))
        self._number = QDoubleSpinBox()
        self._number.setRange(parameter.least * self._factor, parameter.most * self._factor)
        self._number.setSingleStep(parameter.step * self._factor)
        self._number.setDecimals(0)
        # As wide as the widest there is, so that the sliders below each other are equally long.
        self._number.setMinimumWidth(self._number.fontMetrics().horizontalAdvance("100 %") + 40)
        self._number.setSuffix(f" {unit}" if unit else "")
        self._auto = QCheckBox(self.tr("Auto"))
        self._auto.setVisible(parameter.can_be_auto)
        label.setBuddy(self._slider)
        for control in (self._slider, self._number):
            control.setAccessibleName(name)
        self._auto.setAccessibleName(self.tr("{0}: auto").format(name))
        for widget in (label, self._slider, self._number, self._auto):
            widget.setToolTip(tip)
            widget.installEventFilter(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(label, 0, 0)
        # Above the number: with both in a row, longer words would widen the panel.
        grid.addWidget(self._auto, 0, 1, 1, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._slider, 1, 0, 1, 2)
        grid.addWidget(self._number, 1, 2)
        grid.setColumnStretch(0, 1)

    def _connect(self) -> None:
        self._slider.sliderPressed.connect(self._on_slider_pressed)
        self._slider.valueChanged.connect(self._on_slider_moved)
        self._number.valueChanged.connect(self._on_number_changed)
        self._auto.toggled.connect(self._on_auto_toggled)

    def show_value(self, value: float | None, estimate: float | None = None) -> None:
        """Shows a value without telling of it; for auto also the estimate, once there is one."""
        self._estimate = estimate
        shown = estimate if value is None else value
        # Not known yet, or another one for each photo of a batch.
        is_unknown = shown is None
        if shown is None:
            shown = self._parameter.least
        blockers = [QSignalBlocker(each) for each in (self._slider, self._number, self._auto)]
        self._auto.setChecked(value is None)
        self._auto.setText(self._auto_text(value))
        self._slider.setValue(round((shown - self._parameter.least) / self._parameter.step))
        self._number.setSpecialValueText("–" if is_unknown else "")
        self._number.setValue(shown * self._factor)
        for control in (self._slider, self._number):
            control.setEnabled(value is not None)
        del blockers

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._drag += 1  # what comes after is another edit
        return super().eventFilter(watched, event)

    def _auto_text(self, value: float | None) -> str:
        if value is not None or self._estimate is None:
            return self.tr("Auto")
        unit, estimate = self._parameter.unit, round(self._estimate * self._factor)
        if self._is_fraction:
            return self.tr("Auto · {0} %").format(estimate)
        return self.tr("Auto · {0} {1}").format(unit, estimate)

    def _on_slider_pressed(self) -> None:
        self._drag += 1

    def _on_slider_moved(self, place: int) -> None:
        self._tell(self._parameter.least + place * self._parameter.step)

    def _on_number_changed(self, number: float) -> None:
        self._tell(number / self._factor)

    def _on_auto_toggled(self, is_auto: bool) -> None:
        self._drag += 1
        if is_auto:
            self.edited.emit(self._parameter.name, None, None)
        else:
            # One begins from what auto came to.
            start = self._parameter.least if self._estimate is None else self._estimate
            self._tell(round(start * self._factor) / self._factor)

    def _tell(self, value: float) -> None:
        kept = max(self._parameter.least, min(self._parameter.most, value))
        self.edited.emit(self._parameter.name, kept, (self._parameter.name, self._drag))
