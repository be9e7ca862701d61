"""The mark at the end of a toolbar that says that there is more than fits."""

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QToolBar, QToolButton

SIZE = QSize(8, 8)  # as large as Qt's own
NAME = "qt_toolbar_ext_button"  # as Qt calls the button


class OverflowMark(QObject):
    """Draws it in the colour of text: Qt's own is black, and not seen in the dark."""

    def __init__(self, bar: QToolBar) -> None:
        super().__init__(bar)
        self._bar = bar
        bar.installEventFilter(self)
        self._draw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        return super().eventFilter(watched, event)

    def _draw(self) -> None:
        button = self._bar.findChild(QToolButton, NAME)
        if button is None:
            return
        ratio = self._bar.devicePixelRatioF()
        picture = QPixmap(SIZE * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._bar.palette().buttonText().color(), 1.2))
        if self._bar.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(SIZE.width(), 0)
            painter.scale(-1, 1)
        for x in (1.0, 4.5):
            painter.drawPolyline(QPolygonF([QPointF(x, 1), QPointF(x + 3, 4), QPointF(x, 7)]))
        painter.end()
        button.setIcon(QIcon(picture))
