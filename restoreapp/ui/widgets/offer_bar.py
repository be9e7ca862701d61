"""A strip above the picture that offers one thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStyle, QToolButton, QWidget


class OfferBar(QFrame):
    """Shows an offer until it is taken or dismissed; nothing waits for that.

    Signals:
        taken(): it was accepted.
        dismissed(): it was not.
    """

    taken = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        sign = QLabel()
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        kind = QStyle.StandardPixmap.SP_MessageBoxInformation
        sign.setPixmap(self.style().standardIcon(kind).pixmap(size, size))
        self._text = QLabel(wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._take = QPushButton()
        dismiss = QToolButton(autoRaise=True)
        dismiss.setIcon(self.style().standardIcon(QStyle.StandardPixmap.SP_TitleBarCloseButton))
        dismiss.setAccessibleName(self.tr("Dismiss the offer"))
        dismiss.setToolTip(self.tr("Dismiss"))
        row = QHBoxLayout(self)
        row.addWidget(sign)
        row.addWidget(self._text, stretch=1)
        row.addWidget(self._take)
        row.addWidget(dismiss)
        self._take.clicked.connect(self._on_taken)
        dismiss.clicked.connect(self._on_dismissed)
        self.hide()

    @property
    def text(self) -> str:
        """What is offered; empty while nothing is."""
        return "" if self.isHidden() else self._text.text()

    def show_offer(self, text: str, answer: str) -> None:
        """Offers something.

        Args:
            text: what it is.
            answer: on the button that takes it.
        """
        self._text.setText(text)
        self._take.setText(answer)
        self.setAccessibleName(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _on_taken(self) -> None:
        self.hide()
        self.taken.emit()

    def _on_dismissed(self) -> None:
        self.hide()
        self.dismissed.emit()
