"""What is known of the shown photo's file."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGroupBox, QLabel, QVBoxLayout, QWidget

from restoreapp.texts import joined
from restoreapp.ui.documents import Document
from restoreapp.ui.texts import said
from restoreapp.ui.widgets.long_words import with_short_words

WIDEST_WORD_PX = 230


class FilePanel(QGroupBox):
    """Shows facts about the file and what was noted while reading it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("File"))
        self._name = QLabel(wordWrap=True)
        self._facts = QLabel(wordWrap=True)
        self._notes = QLabel(wordWrap=True)
        column = QVBoxLayout(self)
        for label in (self._name, self._facts, self._notes):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        self.show_document(None)

    @property
    def text(self) -> str:
        """Facts and notes, as shown."""
        return "\n".join((self._facts.text(), self._notes.text())).strip()

    def show_document(self, document: Document | None) -> None:
        """Shows the facts about a photo; hides without one."""
        self.setVisible(document is not None)
        if document is not None:
            name = with_short_words(document.path.name, self.fontMetrics(), WIDEST_WORD_PX)
            self._name.setText(name)
            self._name.setToolTip(str(document.path))
            self._facts.setText(" · ".join(document.facts))
            self._notes.setText(said(joined(document.notes)))
            self._notes.setVisible(bool(document.notes))
