"""A group of controls for each step there is, in the order in which they run."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from restoreapp.document.steps import STEPS
from restoreapp.ui.documents import Document, Models
from restoreapp.ui.panels.step_group import StepGroup


class StepGroups(QWidget):
    """Shows a recipe and tells of edits; what comes of them, whoever listens decides.

    Attributes:
        column: the groups, below which more can be placed.

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

    def __init__(self, *, tells_sizes: bool = True, parent: QWidget | None = None) -> None:
        """Shows the steps as a new photo has them.

        Args:
            tells_sizes: whether there is one photo, whose sizes can be told and asked for.
            parent: owner.
        """
        super().__init__(parent)
        self._groups = [
            StepGroup(name, kind, tells_sizes=tells_sizes) for name, kind in STEPS.items()
        ]
        self.column: QVBoxLayout = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        for group in self._groups:
            group.switched.connect(self.step_switched)
            group.reset_asked.connect(self.reset_asked)
            group.edited.connect(self.parameter_edited)
            group.model_chosen.connect(self.model_chosen)
            self.column.addWidget(group)

    def show_document(self, document: Document | None) -> None:
        """Shows the values of a recipe; without a document nothing can be changed."""
        for group in self._groups:
            group.show_document(document)

    def show_models(self, models: Models | None) -> None:
        """Shows which models there are; none while that is not known."""
        for group in self._groups:
            group.show_models(models)
