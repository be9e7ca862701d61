"""The steps there are, which of them are on and with what values, and the button that runs them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from restoreapp.document.steps import STEPS
from restoreapp.ui.documents import Document, Models, ShownAnswer
from restoreapp.ui.panels.step_group import StepGroup


class StepsPanel(QWidget):
    """Shows the recipe of a photo: a group for each step there is, in the order in which they run.

    Signals:
        step_switched(str, bool): name of the step, and whether it shall be on.
        reset_asked(str): name of the step whose values shall be those of a new one.
        parameter_edited(str, str, object, object): name of the step, name of the parameter, value
            (none for auto), and a key that edits of one drag share.
        model_chosen(str, object): name of the step, and id of a model (none for the default).
    """

    step_switched = Signal(str, bool)
    reset_asked = Signal(str)
    parameter_edited = Signal(str, str, object, object)
    model_chosen = Signal(str, object)

    def __init__(self, restore: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._restore = restore
        self._is_older = False
        self._has_steps = True
        self._groups = [StepGroup(name, kind) for name, kind in STEPS.items()]
        self._button = QPushButton()
        self._button.setDefault(True)
        self._button.setMinimumHeight(2 * self._button.fontMetrics().height())
        self._hint = QLabel(wordWrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for group in self._groups:
            group.switched.connect(self.step_switched)
            group.reset_asked.connect(self.reset_asked)
            group.edited.connect(self.parameter_edited)
            group.model_chosen.connect(self.model_chosen)
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
        for group in self._groups:
            group.show_document(document)
        self._has_steps = document is None or bool(document.recipe.steps)
        self._show_hint()

    def show_models(self, models: Models | None) -> None:
        """Shows which models there are; none while that is not known."""
        for group in self._groups:
            group.show_models(models)

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

    def _show_action(self) -> None:
        self._button.setText(self._restore.text())
        self._button.setToolTip(self._restore.toolTip())
        self._button.setEnabled(self._restore.isEnabled())
