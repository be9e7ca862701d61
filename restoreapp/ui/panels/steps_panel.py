"""The steps of a recipe with their values, and the button that runs them."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGroupBox, QLabel, QPushButton, QVBoxLayout, QWidget

from restoreapp.document.steps import STEPS, Step, parameters, step_name
from restoreapp.ui.documents import Document, ShownAnswer
from restoreapp.ui.panels.parameter_control import ParameterControl


class StepsPanel(QWidget):
    """Shows the recipe of a photo.

    Signals:
        parameter_edited(int, str, object, object): place of the step, name of the parameter, value
            (none for auto), and a key that edits of one drag share.
    """

    parameter_edited = Signal(int, str, object, object)

    def __init__(self, restore: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._restore = restore
        # One group for each step there is; a recipe's own steps say which are seen.
        self._groups = [
            StepGroup(name, kind, place) for place, (name, kind) in enumerate(STEPS.items())
        ]
        self._button = QPushButton()
        self._button.setDefault(True)
        self._button.setMinimumHeight(2 * self._button.fontMetrics().height())
        self._hint = QLabel(wordWrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for group in self._groups:
            group.edited.connect(self.parameter_edited)
            column.addWidget(group)
        column.addWidget(self._button)
        column.addWidget(self._hint)
        self._button.clicked.connect(restore.trigger)
        restore.changed.connect(self._show_action)
        self._show_action()
        self.show_document(None)

    @property
    def hint_text(self) -> str:
        """What is said below the button; empty while there is nothing to say."""
        return self._hint.text()

    def show_document(self, document: Document | None) -> None:
        """Shows the values of a photo's recipe; without a photo nothing can be changed."""
        steps = tuple(kind() for kind in STEPS.values())
        level = None
        if document is not None:
            steps, level = document.recipe.steps, document.estimated_level
        for group in self._groups:
            group.setEnabled(document is not None)
            group.show_steps(steps, level)

    def show_answer(self, answer: ShownAnswer | None) -> None:
        """Says if what is shown was made with other values."""
        is_older = answer is not None and answer.is_older
        text = self.tr("The picture shows earlier settings. Denoise again to apply these.")
        self._hint.setText(text if is_older else "")
        self._hint.setVisible(is_older)

    def _show_action(self) -> None:
        self._button.setText(self._restore.text())
        self._button.setToolTip(self._restore.toolTip())
        self._button.setEnabled(self._restore.isEnabled())


class StepGroup(QGroupBox):
    """One step.

    Signals:
        edited(int, str, object, object): see `StepsPanel.parameter_edited`.
    """

    edited = Signal(int, str, object, object)

    def __init__(self, name: str, kind: type[Step], place: int) -> None:
        super().__init__(QCoreApplication.translate("Step", name.capitalize()))
        self._name = name
        self._place = place
        self._controls = {each.name: ParameterControl(each) for each in parameters(kind)}
        column = QVBoxLayout(self)
        for control in self._controls.values():
            control.edited.connect(self._on_control_edited)
            column.addWidget(control)

    def show_steps(self, steps: tuple[Step, ...], estimated_level: float | None) -> None:
        """Shows the values of the step of this kind; hides if the recipe has none."""
        places = [place for place, step in enumerate(steps) if step_name(step) == self._name]
        self.setVisible(bool(places))
        for self._place in places:
            for name, control in self._controls.items():
                control.show_value(getattr(steps[self._place], name), estimated_level)

    def _on_control_edited(self, name: str, value: float | None, merge_key: object) -> None:
        self.edited.emit(self._place, name, value, merge_key)
