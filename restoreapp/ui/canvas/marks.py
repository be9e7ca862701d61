"""What is drawn onto a picture: checks behind it, divider, labels, the frame of the loupe.

All lengths are device pixels; `ratio` is how many of them make a logical one.
"""

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPen

CHECK_PX = 8
HANDLE_PX = 13
CORNER_PX = 6

# Marks have to be seen on any picture, so they do not follow the palette.
MARK = QColor(255, 255, 255)
MARK_EDGE = QColor(0, 0, 0, 170)
ARROW = QColor(40, 40, 40)
CHECKS = (QColor(255, 255, 255), QColor(204, 204, 204))


def draw_checks(painter: QPainter, target: QRect, ratio: float) -> None:
    """Fills what lies behind a picture with transparency."""
    side = round(CHECK_PX * ratio)
    tile = QImage(2 * side, 2 * side, QImage.Format.Format_RGB32)
    tile.fill(CHECKS[0])
    checks = QPainter(tile)
    checks.fillRect(side, 0, side, side, CHECKS[1])
    checks.fillRect(0, side, side, side, CHECKS[1])
    checks.end()
    painter.setBrushOrigin(target.topLeft())
    painter.fillRect(target, QBrush(tile))
    painter.setBrushOrigin(QPoint(0, 0))


def draw_divider(
    painter: QPainter, start: QPointF, end: QPointF, ratio: float, focus: QColor | None
) -> None:
    """Draws a line with a handle in its middle.

    Args:
        painter: of the canvas.
        start: of the line, which is upright or level.
        end: likewise.
        ratio: device pixels to a logical one.
        focus: colour of a ring around the handle; none while keys do not move it.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, width in ((MARK_EDGE, 4), (MARK, 2)):
        painter.setPen(QPen(colour, width * ratio))
        painter.drawLine(start, end)
    middle = (start + end) / 2
    radius = HANDLE_PX * ratio
    painter.setPen(QPen(MARK_EDGE, ratio))
    painter.setBrush(MARK)
    painter.drawEllipse(middle, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if focus is not None:
        painter.setPen(QPen(focus, 2.5 * ratio))
        painter.drawEllipse(middle, radius, radius)
    painter.setPen(QPen(ARROW, 2 * ratio))
    is_upright = start.x() == end.x()
    for side in (-1, 1):
        for rise in (-4, 4):
            tip, tail = QPointF(side * 8, 0), QPointF(side * 4, rise)
            if not is_upright:
                tip, tail = tip.transposed(), tail.transposed()
            painter.drawLine(middle + tip * ratio, middle + tail * ratio)


def draw_label(
    painter: QPainter,
    font: QFont,
    text: str,
    room: QRect,
    corner: Qt.AlignmentFlag,
    ratio: float,
) -> None:
    """Writes a word into a corner, if there is room for it."""
    font = QFont(font)
    if font.pixelSize() > 0:
        font.setPixelSize(round(font.pixelSize() * ratio))
    else:
        font.setPointSizeF(font.pointSizeF() * ratio)
    painter.setFont(font)
    gap = round(10 * ratio)
    words = painter.fontMetrics().boundingRect(text)
    box = QRect(0, 0, words.width() + 2 * gap, words.height() + gap)
    inside = room.adjusted(gap, gap, -gap, -gap)
    if box.width() > inside.width() or box.height() > inside.height():
        return
    if corner & Qt.AlignmentFlag.AlignRight:
        box.moveRight(inside.right())
    else:
        box.moveLeft(inside.left())
    if corner & Qt.AlignmentFlag.AlignBottom:
        box.moveBottom(inside.bottom())
    else:
        box.moveTop(inside.top())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(MARK_EDGE)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(MARK)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def draw_frame(painter: QPainter, frame: QRect, ratio: float) -> None:
    """Draws an edge around a part of the canvas that shows something else."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = CORNER_PX * ratio
    for colour, width in ((MARK_EDGE, 5), (MARK, 2)):
        painter.setPen(QPen(colour, width * ratio))
        painter.drawRoundedRect(frame, corner, corner)
