"""A control for a parameter some of whose values are what one mostly wants."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from restoreapp.document.steps import Parameter
from restoreapp.ui.texts import number_text, said


class ChoiceControl(QWidget):
    """A label, a button for each of the parameter's choices, and a number for any other value.

    Signals:
        edited(str, object, object): name, value, and a key that edits in a row of the number share.
    """

    edited = Signal(str, object, object)

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parameter = parameter
        self._drag = 0
        self._build()
        self._connect()

    def _build(self) -> None:
        parameter = self._parameter
        name = said(parameter.label)
        tip = said(parameter.help)
        label = QLabel(name)
        self._buttons = {each: QPushButton(self._text(each)) for each in parameter.choices}
        self._number = QDoubleSpinBox()
        self._number.setRange(parameter.least, parameter.most)
        self._number.setSingleStep(parameter.step)
        self._number.setDecimals(0 if parameter.step == int(parameter.step) else 1)
        self._number.setPrefix(parameter.unit)
        self._number.setAccessibleName(name)
        label.setBuddy(self._number)
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in self._buttons.values():
            button.setCheckable(True)
            button.setMinimumWidth(button.fontMetrics().horizontalAdvance(button.text()) + 20)
            button.setAccessibleName(self.tr("{0}: {1}").format(name, button.text()))
            row.addWidget(button, stretch=1)
        row.addWidget(self._number, stretch=1)
        for widget in (label, self._number, *self._buttons.values()):
            widget.setToolTip(tip)
        self._number.installEventFilter(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(label, 0, 0)
        grid.addLayout(row, 1, 0)

    def _connect(self) -> None:
        for button in self._buttons.values():
            button.clicked.connect(self._on_button_clicked)
        self._number.valueChanged.connect(self._on_number_changed)

    def show_value(self, value: float, estimate: float | None = None) -> None:  # noqa: ARG002 - as all controls; there is none to make
        """Shows a value without telling of it."""
        blocker = QSignalBlocker(self._number)
        self._number.setValue(value)
        del blocker
        for choice, button in self._buttons.items():
            button.setChecked(choice == value)
            _mark(button, self.palette())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for button in self._buttons.values():
                _mark(button, self.palette())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._drag += 1  # what comes after is another edit
        return super().eventFilter(watched, event)

    def _text(self, value: float) -> str:
        return f"{self._parameter.unit}{number_text(value)}"

    @Slot()
    def _on_button_clicked(self) -> None:
        self._drag += 1
        clicked = self.sender()
        for choice, button in self._buttons.items():
            if button is clicked:
                button.setChecked(True)  # a second click does not take the choice back
                self._tell(choice)

    @Slot(float)
    def _on_number_changed(self, number: float) -> None:
        self._tell(round(number, self._number.decimals()))

    def _tell(self, value: float) -> None:
        self.edited.emit(self._parameter.name, value, (self._parameter.name, self._drag))


def _mark(button: QPushButton, own: QPalette) -> None:
    """Gives the chosen one the colour of what is chosen: pressed alone is not seen in the dark."""
    palette = QPalette()
    roles, groups = QPalette.ColorRole, QPalette.ColorGroup
    if button.isChecked():
        for group in (groups.Active, groups.Inactive):
            palette.setColor(group, roles.Button, own.color(group, roles.Highlight))
            palette.setColor(group, roles.ButtonText, own.color(group, roles.HighlightedText))
    button.setPalette(palette)
