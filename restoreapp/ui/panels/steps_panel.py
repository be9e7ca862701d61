"""The steps there are, which of them are on and with what values, and the button that runs them."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from restoreapp.ui.documents import Document, ShownAnswer
from restoreapp.ui.panels.step_groups import StepGroups


class StepsPanel(StepGroups):
    """Shows the recipe of a photo, and whether its answer is still to be made."""

    def __init__(self, restore: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._restore = restore
        self._is_older = False
        self._has_steps = True
        self._button = QPushButton()
        self._button.setDefault(True)
        self._button.setMinimumHeight(2 * self._button.fontMetrics().height())
        self._hint = QLabel(wordWrap=True)
        self.column.addWidget(self._button)
        self.column.addWidget(self._hint)
        self._button.clicked.connect(restore.trigger)
        restore.changed.connect(self._show_action)
        self._show_action()
        self.show_document(None)

    @property
    def hint_text(self) -> str:
        """What is said below the button; empty while there is nothing to say."""
        return self._hint.text()

    def show_document(self, document: Document | None) -> None:
        super().show_document(document)
        self._has_steps = document is None or bool(document.recipe.steps)
        self._show_hint()

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
