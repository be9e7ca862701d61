"""Icons of buttons where the desktop has no theme of icons, so that Qt's own stand in.

Those are of another time, and several are black, which cannot be seen in the dark.
"""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleOption, QWidget

Mark = QStyle.StandardPixmap
# Lines through these points of a square of 16, for what has no word beside it.
LINES: dict[Mark, tuple[tuple[tuple[float, float], ...], ...]] = {
    Mark.SP_TitleBarCloseButton: (((4, 4), (12, 12)), ((12, 4), (4, 12))),
    Mark.SP_LineEditClearButton: (((4, 4), (12, 12)), ((12, 4), (4, 12))),
    Mark.SP_ArrowBack: (((10, 3), (5, 8), (10, 13)),),
    Mark.SP_ArrowForward: (((6, 3), (11, 8), (6, 13)),),
    Mark.SP_FileDialogToParent: (((3, 8), (8, 3), (13, 8)), ((8, 3), (8, 13))),
}
# These have one, and need no icon.
WORDED = {
    Mark.SP_DialogOkButton,
    Mark.SP_DialogCancelButton,
    Mark.SP_DialogCloseButton,
    Mark.SP_DialogSaveButton,
    Mark.SP_DialogOpenButton,
    Mark.SP_DialogDiscardButton,
    Mark.SP_DialogApplyButton,
    Mark.SP_DialogResetButton,
    Mark.SP_DialogHelpButton,
    Mark.SP_DialogYesButton,
    Mark.SP_DialogNoButton,
}
SIDE = 16.0


class PlainIcons(QProxyStyle):
    """The style that there is, with the window's own icons where there is no theme of them."""

    def standardIcon(
        self,
        mark: QStyle.StandardPixmap,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> QIcon:
        has_theme = QIcon.hasThemeIcon("window-close")
        if not has_theme and mark in WORDED:
            return QIcon()
        if not has_theme and mark in LINES:
            return QIcon(_Lines(mark))
        return super().standardIcon(mark, option, widget)


class _Lines(QIconEngine):
    """Draws lines in the colour that text has when they are drawn."""

    def __init__(self, mark: QStyle.StandardPixmap) -> None:
        super().__init__()
        self._mark = mark

    def clone(self) -> QIconEngine:
        return _Lines(self._mark)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        is_off = mode is QIcon.Mode.Disabled
        group = QPalette.ColorGroup.Disabled if is_off else QPalette.ColorGroup.Active
        colour = QApplication.palette().color(group, QPalette.ColorRole.ButtonText)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        painter.scale(rect.width() / SIDE, rect.height() / SIDE)
        painter.setPen(QPen(colour, 1.6, c=Qt.PenCapStyle.RoundCap))
        for points in LINES[self._mark]:
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(QColor(Qt.GlobalColor.transparent))
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap
