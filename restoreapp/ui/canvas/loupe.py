"""A lens on the picture: the same place before and after, beside each other, much larger."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColorSpace, QFont, QImage, QPainter

from restoreapp.ui.canvas.geometry import View, closer_view
from restoreapp.ui.canvas.marks import draw_checks, draw_frame, draw_label
from restoreapp.ui.canvas.rendering import SRGB, Picture, Rendering

PANE_PX = 150  # side of a pane in logical pixels
MAGNIFICATIONS = (2.0, 3.0, 4.0, 6.0, 8.0)


class Loupe:
    """Where the lens lies and what it shows; one pane while there is nothing to compare.

    All lengths are device pixels.
    """

    def __init__(self) -> None:
        self.magnification = 3.0
        self._rendering: tuple[object, Rendering] | None = None
        self._monitor = SRGB

    def magnify(self, steps: int) -> None:
        """Shows the place so many steps larger, or smaller."""
        place = MAGNIFICATIONS.index(self.magnification) + steps
        self.magnification = MAGNIFICATIONS[max(0, min(len(MAGNIFICATIONS) - 1, place))]

    def set_monitor(self, colours: QColorSpace) -> None:
        """Shows its panes in the colours of a monitor."""
        self._monitor, self._rendering = colours, None

    def forget_answer(self) -> None:
        """Has it look at the answer again."""
        if self._rendering is not None:
            self._rendering[1].forget_answer()

    def rendering(self, picture: Picture, view: View, at: QPoint, ratio: float) -> Rendering:
        """Returns what a pane is drawn from.

        Args:
            picture: that is seen.
            view: of the canvas, or of one of its panes.
            at: the place in that view.
            ratio: device pixels to a logical one.
        """
        side = self._side(ratio)
        close = closer_view(view, at.x(), at.y(), side, self.magnification)
        key = (picture, close)
        if self._rendering is None or self._rendering[0] != key:
            self._rendering = (key, Rendering(picture, close, self._monitor))
        return self._rendering[1]

    def frame(self, at: QPoint, canvas: QSize, panes: int, ratio: float) -> QRect:
        """Returns where the lens lies: around a point of the canvas, but within it."""
        side = self._side(ratio)
        frame = QRect(0, 0, panes * side, side)
        frame.moveCenter(at)
        frame.moveLeft(max(0, min(canvas.width() - frame.width(), frame.left())))
        frame.moveTop(max(0, min(canvas.height() - frame.height(), frame.top())))
        return frame

    def draw(
        self,
        painter: QPainter,
        font: QFont,
        frame: QRect,
        panes: list[tuple[QImage, str]],
        ratio: float,
    ) -> None:
        """Draws the lens.

        Args:
            painter: of the canvas.
            font: of the labels.
            frame: where it lies.
            panes: what each shows and is called, made from `rendering`.
            ratio: device pixels to a logical one.
        """
        assert self._rendering is not None, "what is drawn was asked for"
        side = frame.height()
        target = self._rendering[1].section.target
        for place, (image, label) in enumerate(panes):
            pane = QRect(frame.left() + place * side, frame.top(), side, side)
            painter.save()
            painter.setClipRect(pane)
            painter.fillRect(pane, Qt.GlobalColor.black)
            painter.translate(pane.topLeft())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
            if image.hasAlphaChannel():
                draw_checks(painter, target, ratio)
            painter.drawImage(target, image)
            painter.restore()
            draw_label(painter, font, label, pane, Qt.AlignmentFlag.AlignLeft, ratio)
            draw_frame(painter, pane, ratio)

    def _side(self, ratio: float) -> int:
        return round(PANE_PX * ratio)
