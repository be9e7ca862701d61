"""A strip above the picture that tells of problems and of what was done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStyle, QToolButton, QWidget

from restoreapp.texts import joined
from restoreapp.ui.documents import Document, Notice
from restoreapp.ui.texts import said
from restoreapp.ui.widgets.long_words import with_short_words

MOST_LINES = 4


class Banner(QFrame):
    """Shows notices until they are dismissed; problems gather, so that none is missed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: list[Notice] = []
        self._shown_id: int | None = None
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._sign = QLabel()
        self._text = QLabel(wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._dismiss = QToolButton(autoRaise=True)
        self._dismiss.setIcon(
            self.style().standardIcon(QStyle.StandardPixmap.SP_TitleBarCloseButton)
        )
        self._dismiss.setAccessibleName(self.tr("Dismiss the message"))
        self._dismiss.setToolTip(self.tr("Dismiss"))
        self._dismiss.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, stretch=1)
        row.addWidget(self._dismiss, alignment=Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown; empty while nothing is."""
        return self._text.text() if self._notices else ""

    def show_notice(self, notice: Notice) -> None:
        """Shows a notice; a problem beside those that are still shown."""
        gathers = notice.is_problem and all(each.is_problem for each in self._notices)
        others = [each for each in self._notices if each != notice]
        self._notices = [*others, notice] if gathers else [notice]
        lines = [said(joined((each.message, each.hint))) for each in self._notices[-MOST_LINES:]]
        if hidden := len(self._notices) - len(lines):
            lines.insert(0, self.tr("%n more before these:", n=hidden))
        text = "\n".join(lines)
        kind = QStyle.StandardPixmap.SP_MessageBoxInformation
        if notice.is_problem:
            kind = QStyle.StandardPixmap.SP_MessageBoxWarning
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        self._sign.setPixmap(self.style().standardIcon(kind).pixmap(size, size))
        shown = with_short_words(text, self.fontMetrics())
        self._text.setText(shown)
        self._text.setToolTip(text if shown != text else "")
        self.setAccessibleName(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, lines[-1]))

    def show_document(self, document: Document | None) -> None:
        """Has what was told of one photo go when another one is shown."""
        shown_id = None if document is None else document.id
        if shown_id != self._shown_id and any(each.is_of_photo for each in self._notices):
            self.dismiss()
        self._shown_id = shown_id

    def dismiss(self) -> None:
        """Hides the notices and forgets them."""
        self._notices = []
        self.hide()
