"""The widget that shows a photo before and after, and lets people look closely."""

from enum import Enum

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from restoreapp.core.geometry import Rect
from restoreapp.ui.canvas.geometry import View, divider_column, divider_fraction
from restoreapp.ui.canvas.rendering import Picture, Rendering
from restoreapp.ui.documents import ShownAnswer

ZOOM_PER_NOTCH = 1.25
NOTCH = 120  # Qt's eighths of a degree
GRAB_PX = 14  # how far from the divider a press still takes it, in logical pixels
CHECK_PX = 8
GAINS = (1.0, 2.0, 4.0, 8.0, 16.0)  # by which what was removed is strengthened
SMOOTH_BELOW = 2.0  # from this scale on single pixels are what one wants to see

# Marks on the picture have to be seen on any picture, so they do not follow the palette.
MARK = QColor(255, 255, 255)
MARK_EDGE = QColor(0, 0, 0, 170)
CHECKS = (QColor(255, 255, 255), QColor(204, 204, 204))


class Mode(Enum):
    """What of a restored photo is seen."""

    SPLIT = "split"
    SIDE_BY_SIDE = "side by side"
    AFTER = "after"
    BEFORE = "before"
    REMOVED = "removed"


class Canvas(QWidget):
    """Shows a photo, its restored version, or both beside a divider that can be moved.

    Signals:
        view_changed(): zoom or place changed.
        mode_changed(): what is seen changed.
    """

    view_changed = Signal()
    mode_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._answer: ShownAnswer | None = None
        self._strength = 1.0
        self._placeholder = ""
        self._view: View | None = None
        self._rendering: Rendering | None = None
        self._mode = Mode.SPLIT
        self._shows_before_now = False
        self._gain = 4.0
        self._fraction = 0.5
        self._fraction_before_click = 0.5
        self._pressed_at: QPointF | None = None
        self._dragged: QPointF | None = None
        self._moves_divider = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 180)
        self.setAccessibleName(self.tr("Photo"))
        self._describe()

    # What is shown

    @property
    def view(self) -> View | None:
        """How the picture lies in the viewport; none while there is none."""
        return self._view

    @property
    def mode(self) -> Mode:
        """What is seen, apart from the key held down."""
        return self._mode

    @property
    def divider(self) -> float:
        """Where the divider stands, 0..1 of what is seen of the picture."""
        return self._fraction

    @property
    def gain(self) -> float:
        """How many times as strong what was removed is shown."""
        return self._gain

    def show_picture(self, picture: Picture | None) -> None:
        """Shows another photo, fitted and without an answer; none empties the canvas."""
        if picture is self._picture:
            return
        self._picture = picture
        self._answer = None
        self._view = None
        if picture is not None:
            self._view = View.fitted(picture.size, *self._viewport())
        self._look_again()

    def show_answer(self, answer: ShownAnswer | None) -> None:
        """Shows an answer to the photo, or none; where it is larger, the photo as large."""
        self._answer = answer
        shown = self._shown
        if self._view is not None and shown is not None and shown.size != self._view.picture:
            self._set_view(self._view.onto(shown.size))
        self._follow_viewport()
        self._see_answer_again()

    def show_strength(self, strength: float) -> None:
        """Shows so much of the answer, 0..1."""
        if strength != self._strength:
            self._strength = strength
            self.update()

    def show_tile(self, rect: Rect) -> None:
        """Shows the part of the answer that came, at this place in it."""
        if self._view is not None and self._view.visible.intersection(rect).area:
            self._see_answer_again()

    def show_placeholder(self, text: str) -> None:
        """Says this where there is no photo to show."""
        self._placeholder = text
        self._describe()
        self.update()

    def set_mode(self, mode: Mode) -> None:
        """Shows the photo before, after, or both."""
        if mode is not self._mode:
            self._mode = mode
            self._follow_viewport()
            self._describe()
            self.mode_changed.emit()
            self.update()

    def change_gain(self, steps: int) -> None:
        """Shows what was removed by so many steps stronger, or weaker."""
        place = max(0, min(len(GAINS) - 1, GAINS.index(self._gain) + steps))
        self._gain = GAINS[place]
        self._describe()
        self.update()

    def set_shows_before_now(self, holds: bool) -> None:
        """Shows the photo as it was for as long as this holds."""
        if holds != self._shows_before_now:
            self._shows_before_now = holds
            self.update()

    def fit(self) -> None:
        """Shows the whole picture."""
        if self._view is not None:
            self._set_view(View.fitted(self._view.picture, *self._viewport()))

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Shows one pixel of the answer, or of the photo, as so many of the screen.

        What is shown at `at` stays where it is.
        """
        if self._view is not None:
            ratio = self.devicePixelRatioF()
            held = None if at is None else (self._in_pane(at.x() * ratio), at.y() * ratio)
            self._set_view(self._view.zoomed(scale, held))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Shows the picture so many times as large."""
        if self._view is not None:
            self.zoom_to(self._view.scale * factor, at)

    def set_divider(self, fraction: float) -> None:
        """Puts the divider to a place, 0..1 of what is seen of the picture."""
        self._fraction = max(0.0, min(1.0, fraction))
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(960, 640)

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().mid())
        shown = self._shown
        if shown is None or self._view is None:
            painter.fillRect(self.rect(), self.palette().window())
            painter.setPen(self.palette().placeholderText().color())
            font = self.font()
            font.setPointSizeF(font.pointSizeF() * 1.3)
            painter.setFont(font)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._placeholder)
            return
        if self._rendering is None:
            self._rendering = Rendering(shown, self._view)
        ratio = self.devicePixelRatioF()
        # From here on in device pixels, so that at 100 % nothing is resampled.
        painter.scale(1 / ratio, 1 / ratio)
        if shown.alpha is not None:
            self._draw_checks(painter, ratio)
        column = self._divider_column()
        if column is not None:
            self._draw_part(painter, 0, column, Mode.BEFORE)
            self._draw_part(painter, column, None, Mode.AFTER)
            self._draw_divider(painter, column, ratio)
        elif self._has_two_panes:
            self._draw_second_pane(painter, ratio)
        else:
            self._draw_part(painter, 0, None, self._seen)
        self._draw_labels(painter, column, ratio)

    def _draw_second_pane(self, painter: QPainter, ratio: float) -> None:
        assert self._view is not None
        both = self._answer is not None and not self._shows_before_now
        self._draw_part(painter, 0, None, Mode.BEFORE)
        painter.save()
        painter.translate(self._view.width, 0)
        if self._picture is not None and self._picture.alpha is not None:
            self._draw_checks(painter, ratio)
        self._draw_part(painter, 0, None, Mode.AFTER if both else Mode.BEFORE)
        painter.restore()
        painter.fillRect(
            QRect(self._view.width - round(ratio), 0, round(2 * ratio), self._view.height),
            self.palette().window(),
        )

    def _draw_part(self, painter: QPainter, start: int, end: int | None, what: Mode) -> None:
        assert self._rendering is not None
        assert self._view is not None
        target = self._rendering.section.target
        painter.save()
        width = (self._view.width if end is None else end) - start
        painter.setClipRect(QRect(start, 0, width, self._view.height))
        image = self._image(what)
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, self._view.scale < SMOOTH_BELOW
        )
        if image.size() == target.size():
            painter.drawImage(target.topLeft(), image)
        else:
            painter.drawImage(target, image)
        painter.restore()

    def _image(self, what: Mode) -> QImage:
        assert self._rendering is not None
        if what is Mode.BEFORE or self._answer is None:
            return self._rendering.before()
        levels = self._answer.answer.levels
        if what is Mode.REMOVED:
            return self._rendering.removed(levels, self._strength, self._gain)
        return self._rendering.after(levels, self._strength)

    def _draw_checks(self, painter: QPainter, ratio: float) -> None:
        assert self._rendering is not None
        target = self._rendering.section.target
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

    def _draw_divider(self, painter: QPainter, column: int, ratio: float) -> None:
        assert self._view is not None
        top, bottom = max(0, self._view.top), min(self._view.height, self._view.bottom)
        middle = QPointF(column, (top + bottom) / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((MARK_EDGE, 4), (MARK, 2)):
            painter.setPen(QPen(colour, width * ratio))
            painter.drawLine(QPointF(column, top), QPointF(column, bottom))
        radius = 13 * ratio
        painter.setPen(QPen(MARK_EDGE, ratio))
        painter.setBrush(MARK)
        painter.drawEllipse(middle, radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().highlight().color(), 2.5 * ratio))
            painter.drawEllipse(middle, radius, radius)
        painter.setPen(QPen(QColor(40, 40, 40), 2 * ratio))
        for side in (-1, 1):
            tip = middle + QPointF(side * 8 * ratio, 0)
            for rise in (-4, 4):
                painter.drawLine(tip, tip + QPointF(-side * 4 * ratio, rise * ratio))

    def _draw_labels(self, painter: QPainter, column: int | None, ratio: float) -> None:
        if self._answer is None:
            return
        assert self._view is not None
        start, end = self._view.visible_columns
        before, after = self._label(Mode.BEFORE), self._label(Mode.AFTER)
        if column is not None:
            self._draw_label(painter, before, (start, column), ratio, at_start=True)
            self._draw_label(painter, after, (column, end), ratio, at_start=False)
        elif self._has_two_panes:
            pane = self._view.width
            second = before if self._shows_before_now else after
            self._draw_label(painter, before, (start, end), ratio, at_start=True)
            self._draw_label(painter, second, (start + pane, end + pane), ratio, at_start=True)
        else:
            self._draw_label(painter, self._label(self._seen), (start, end), ratio, at_start=True)

    def _label(self, what: Mode) -> str:
        if what is Mode.BEFORE:
            return self.tr("Before")
        if what is Mode.REMOVED:
            return self.tr("Removed · ×{0}").format(f"{self._gain:g}")
        return self._after_label()

    def _after_label(self) -> str:
        assert self._answer is not None
        if self._answer.is_older:
            return self.tr("After · earlier settings")
        return self.tr("After") if self._answer.restored else self.tr("After · in progress")

    def _draw_label(
        self,
        painter: QPainter,
        text: str,
        span: tuple[int, int],
        ratio: float,
        *,
        at_start: bool,
    ) -> None:
        """Writes a word in the upper corner of a span of columns, if there is room for it."""
        assert self._view is not None
        font = self.font()
        if font.pixelSize() > 0:
            font.setPixelSize(round(font.pixelSize() * ratio))
        else:
            font.setPointSizeF(font.pointSizeF() * ratio)
        painter.setFont(font)
        gap = round(10 * ratio)
        room = painter.fontMetrics().boundingRect(text)
        width, height = room.width() + 2 * gap, room.height() + gap
        if width + 2 * gap > span[1] - span[0]:
            return
        left = span[0] + gap if at_start else span[1] - gap - width
        box = QRect(left, max(0, self._view.top) + gap, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(MARK_EDGE)
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(MARK)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    # What is seen

    @property
    def _shown(self) -> Picture | None:
        """The photo at the size at which it is drawn: a larger answer's, while one is shown."""
        larger = None if self._answer is None else self._answer.answer.before
        return self._picture if self._picture is None or larger is None else larger

    @property
    def _has_two_panes(self) -> bool:
        return self._mode is Mode.SIDE_BY_SIDE and self._answer is not None

    @property
    def _seen(self) -> Mode:
        """What of the photo fills the canvas where neither divider nor second pane is."""
        if self._answer is None or self._shows_before_now:
            return Mode.BEFORE
        return self._mode

    def _viewport(self) -> tuple[int, int]:
        """Returns width and height in device pixels; of one pane where there are two."""
        ratio = self.devicePixelRatioF()
        panes = 2 if self._has_two_panes else 1
        return max(1, round(self.width() * ratio) // panes), max(1, round(self.height() * ratio))

    def _in_pane(self, x: float) -> float:
        """Returns where a column of the canvas lies in its pane, in device pixels."""
        assert self._view is not None
        return x - self._view.width if self._has_two_panes and x >= self._view.width else x

    def _set_view(self, view: View) -> None:
        if view != self._view:
            self._view = view
            self._look_again()

    def _look_again(self) -> None:
        self._rendering = None
        self.view_changed.emit()
        self.update()

    def _see_answer_again(self) -> None:
        if self._rendering is not None:
            self._rendering.forget_answer()
        self._describe()
        self.update()

    def _divider_column(self) -> int | None:
        """The divider's place in device pixels; none while there is nothing to divide."""
        is_split = self._mode is Mode.SPLIT and not self._shows_before_now
        if self._view is None or self._answer is None or not is_split:
            return None
        return divider_column(self._view, self._fraction)

    def _describe(self) -> None:
        """Tells a screen reader what is seen."""
        if self._picture is None:
            text = self._placeholder
        elif self._answer is None:
            text = self.tr("The photo as it was opened")
        elif self._mode is Mode.SPLIT:
            percent = round(100 * self._fraction)
            text = self.tr("Before on the left, after on the right of a divider at {0} %").format(
                percent
            )
        elif self._mode is Mode.SIDE_BY_SIDE:
            text = self.tr("Before on the left, after on the right, both of the same place")
        else:
            text = self._label(self._mode)
        self.setAccessibleDescription(text)

    # Mouse and keys

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._follow_viewport()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._follow_viewport()
        return super().event(event)

    def _follow_viewport(self) -> None:
        if self._view is not None:
            self._set_view(self._view.resized(*self._viewport()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._pressed_at = self._dragged = event.position()
        self._moves_divider = self._is_on_divider(event.position())
        self._show_cursor(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position()
        if self._pressed_at is None or self._dragged is None:
            self._show_cursor(position)
        elif self._moves_divider:
            self._place_divider(position)
        elif self._view is not None and self._is_drag(position):
            ratio = self.devicePixelRatioF()
            moved = (position - self._dragged) * ratio
            self._set_view(self._view.panned(moved.x(), moved.y()))
            self._dragged = position
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed_at is None:
            event.ignore()
            return
        was_click = self._dragged == self._pressed_at and not self._is_drag(event.position())
        if was_click and not self._moves_divider:
            self._fraction_before_click = self._fraction
            self._place_divider(event.position())
        self._pressed_at = self._dragged = None
        self._moves_divider = False
        self._show_cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._view is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        # The first of the two clicks moved the divider; that was not what was meant.
        self.set_divider(self._fraction_before_click)
        if self._view.is_fitted and self._view.scale != 1:
            self.zoom_to(1.0, event.position())
        else:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / NOTCH
        if notches:
            self.zoom_by(ZOOM_PER_NOTCH**notches, event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 0.1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0.01
        key = event.key()
        if key == Qt.Key.Key_Space:
            self.set_shows_before_now(True)
        elif key == Qt.Key.Key_Left:
            self.set_divider(self._fraction - step)
        elif key == Qt.Key.Key_Right:
            self.set_divider(self._fraction + step)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self.set_shows_before_now(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.set_shows_before_now(False)
        super().focusOutEvent(event)

    def _is_drag(self, position: QPointF) -> bool:
        if self._pressed_at is None or self._dragged != self._pressed_at:
            return True
        distance = (position - self._pressed_at).manhattanLength()
        return distance >= QApplication.startDragDistance()

    def _is_on_divider(self, position: QPointF) -> bool:
        column = self._divider_column()
        return (
            column is not None and abs(position.x() - column / self.devicePixelRatioF()) <= GRAB_PX
        )

    def _place_divider(self, position: QPointF) -> None:
        if self._view is not None and self._divider_column() is not None:
            column = position.x() * self.devicePixelRatioF()
            self.set_divider(divider_fraction(self._view, column))

    def _show_cursor(self, position: QPointF) -> None:
        if self._is_on_divider(position):
            self.setCursor(Qt.CursorShape.SplitHCursor)
        elif self._view is not None and not self._view.is_fitted:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()
