"""The widget that shows a photo before and after, and lets people look closely."""

from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColorSpace,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from restoreapp.core.geometry import Rect
from restoreapp.ui.canvas.geometry import Axis, View, divider_fraction, divider_place
from restoreapp.ui.canvas.loupe import Loupe
from restoreapp.ui.canvas.marks import draw_checks, draw_divider, draw_label
from restoreapp.ui.canvas.rendering import SRGB, Picture, Rendering
from restoreapp.ui.documents import ShownAnswer
from restoreapp.ui.monitor import colours_of

ZOOM_PER_NOTCH = 1.25
NOTCH = 120  # Qt's eighths of a degree
GRAB_PX = 14  # how far from the divider a press still takes it, in logical pixels
GAINS = (1.0, 2.0, 4.0, 8.0, 16.0)  # by which what was removed is strengthened
SMOOTH_BELOW = 2.0  # from this scale on single pixels are what one wants to see
LOUPE_STEP_PX = 10  # of an arrow key, in logical pixels

UPPER_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
UPPER_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
LOWER_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Mode(Enum):
    """What of a restored photo is seen."""

    SPLIT = "split"
    STACKED = "split, before above after"
    SIDE_BY_SIDE = "side by side"
    AFTER = "after"
    BEFORE = "before"
    REMOVED = "removed"


DIVIDED = {Mode.SPLIT: Axis.ACROSS, Mode.STACKED: Axis.DOWN}


class Canvas(QWidget):
    """Shows a photo, its restored version, or both beside a divider that can be moved.

    Signals:
        view_changed(): zoom or place changed.
        mode_changed(): what is seen changed, or the loupe came or went.
    """

    view_changed = Signal()
    mode_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._answer: ShownAnswer | None = None
        self._strength = 1.0
        self._placeholder = ""
        self._answer_name = ""
        self._view: View | None = None
        self._monitor = SRGB
        self._rendering: Rendering | None = None
        self._mode = Mode.SPLIT
        self._shows_before_now = False
        self._gain = 4.0
        self._loupe = Loupe()
        self._has_loupe = False
        self._loupe_at: QPointF | None = None
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

    @property
    def has_loupe(self) -> bool:
        """Whether the loupe is shown."""
        return self._has_loupe

    @property
    def magnification(self) -> float:
        """How many pixels of the screen the loupe makes of one of the picture, at least."""
        return self._loupe.magnification

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

    def name_answer(self, name: str) -> None:
        """Calls the answer so, in place of "after"."""
        self._answer_name = name
        self._describe()
        self.update()

    def show_placeholder(self, text: str) -> None:
        """Says this where there is no photo to show."""
        self._placeholder = text
        self._describe()
        self.update()

    def set_monitor(self, colours: QColorSpace) -> None:
        """Shows photos in the colours of the monitor that the canvas is on."""
        if colours != self._monitor:
            self._monitor = colours
            self._rendering = None
            self._loupe.set_monitor(colours)
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

    def set_loupe(self, is_shown: bool) -> None:
        """Shows a lens at the pointer, or where it was last, or takes it away."""
        if is_shown != self._has_loupe:
            self._has_loupe = is_shown
            self._describe()
            self.mode_changed.emit()
            self.update()

    def magnify(self, steps: int) -> None:
        """Has the loupe show its place by so many steps larger, or smaller."""
        self._loupe.magnify(steps)
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

    def show_view(self, view: View) -> None:
        """Looks where another canvas looks, at a picture of the same size."""
        if self._view is not None and view.picture == self._view.picture:
            self._set_view(view.resized(*self._viewport()))

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
            self._rendering = Rendering(shown, self._view, self._monitor)
        ratio = self.devicePixelRatioF()
        # From here on in device pixels, so that at 100 % nothing is resampled.
        painter.scale(1 / ratio, 1 / ratio)
        if shown.alpha is not None:
            self._draw_checks(painter, ratio)
        whole = QRect(0, 0, self._view.width, self._view.height)
        parts = self._parts(whole)
        if parts is not None:
            self._draw_part(painter, parts[0], Mode.BEFORE)
            self._draw_part(painter, parts[1], Mode.AFTER)
            self._draw_divider(painter, ratio)
        elif self._has_two_panes:
            self._draw_part(painter, whole, Mode.BEFORE)
            self._draw_second_pane(painter, whole, ratio)
        else:
            self._draw_part(painter, whole, self._seen)
        self._draw_labels(painter, whole, parts, ratio)
        if self._has_loupe:
            self._draw_loupe(painter, shown, ratio)

    def _draw_second_pane(self, painter: QPainter, whole: QRect, ratio: float) -> None:
        painter.save()
        painter.translate(whole.width(), 0)
        if self._picture is not None and self._picture.alpha is not None:
            self._draw_checks(painter, ratio)
        self._draw_part(painter, whole, self._second)
        painter.restore()
        line = round(ratio)
        painter.fillRect(
            QRect(whole.width() - line, 0, 2 * line, whole.height()), self.palette().window()
        )

    def _draw_part(self, painter: QPainter, part: QRect, what: Mode) -> None:
        assert self._rendering is not None
        assert self._view is not None
        target = self._rendering.section.target
        painter.save()
        painter.setClipRect(part)
        image = self._image(self._rendering, what)
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, self._view.scale < SMOOTH_BELOW
        )
        if image.size() == target.size():
            painter.drawImage(target.topLeft(), image)
        else:
            painter.drawImage(target, image)
        painter.restore()

    def _image(self, rendering: Rendering, what: Mode) -> QImage:
        if what is Mode.BEFORE or self._answer is None:
            return rendering.before()
        levels = self._answer.answer.levels
        if what is Mode.REMOVED:
            return rendering.removed(levels, self._strength, self._gain)
        return rendering.after(levels, self._strength)

    def _draw_checks(self, painter: QPainter, ratio: float) -> None:
        assert self._rendering is not None
        draw_checks(painter, self._rendering.section.target, ratio)

    def _draw_divider(self, painter: QPainter, ratio: float) -> None:
        assert self._view is not None
        place = self._divider_place()
        assert place is not None
        if DIVIDED[self._mode] is Axis.ACROSS:
            start, end = (QPointF(place, each) for each in self._view.visible_rows)
        else:
            start, end = (QPointF(each, place) for each in self._view.visible_columns)
        focus = self.palette().highlight().color() if self.hasFocus() else None
        draw_divider(painter, start, end, ratio, focus)

    def _draw_labels(
        self, painter: QPainter, whole: QRect, parts: tuple[QRect, QRect] | None, ratio: float
    ) -> None:
        if self._answer is None:
            return
        assert self._view is not None
        (left, right), (top, bottom) = self._view.visible_columns, self._view.visible_rows
        seen = QRect(left, top, right - left, bottom - top)
        before, after = self._label(Mode.BEFORE), self._label(Mode.AFTER)
        labels = [(self._label(self._seen), seen, UPPER_LEFT)]
        if parts is not None:
            corner = UPPER_RIGHT if self._mode is Mode.SPLIT else LOWER_LEFT
            labels = [
                (before, seen.intersected(parts[0]), UPPER_LEFT),
                (after, seen.intersected(parts[1]), corner),
            ]
        elif self._has_two_panes:
            second = seen.translated(whole.width(), 0)
            labels = [(before, seen, UPPER_LEFT), (self._label(self._second), second, UPPER_LEFT)]
        for text, room, corner in labels:
            draw_label(painter, self.font(), text, room, corner, ratio)

    def _draw_loupe(self, painter: QPainter, shown: Picture, ratio: float) -> None:
        assert self._view is not None
        at = self._loupe_at or QPointF(self.rect().center())
        device_at = (at * ratio).toPoint()
        in_pane = QPointF(self._in_pane(device_at.x()), device_at.y()).toPoint()
        rendering = self._loupe.rendering(shown, self._view, in_pane, ratio)
        what = [Mode.BEFORE]
        if self._answer is not None and not self._shows_before_now:
            what.append(Mode.REMOVED if self._mode is Mode.REMOVED else Mode.AFTER)
        panes = [(self._image(rendering, each), self._label(each)) for each in what]
        frame = self._loupe.frame(device_at, self.size() * ratio, len(panes), ratio)
        self._loupe.draw(painter, self.font(), frame, panes, ratio)

    def _label(self, what: Mode) -> str:
        if what is Mode.BEFORE:
            return self.tr("Before")
        if what is Mode.REMOVED:
            return self.tr("Removed · ×{0}").format(f"{self._gain:g}")
        return self._after_label()

    def _after_label(self) -> str:
        assert self._answer is not None
        if self._answer_name:
            return self._answer_name
        if self._answer.is_older:
            return self.tr("After · earlier settings")
        return self.tr("After") if self._answer.restored else self.tr("After · in progress")

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

    @property
    def _second(self) -> Mode:
        """What the second of two panes shows."""
        return Mode.BEFORE if self._shows_before_now else Mode.AFTER

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
        self._loupe.forget_answer()
        self._describe()
        self.update()

    def _divider_place(self) -> int | None:
        """The divider's column or row in device pixels; none while there is nothing to divide."""
        axis = DIVIDED.get(self._mode)
        is_whole = self._answer is None or self._shows_before_now
        if self._view is None or axis is None or is_whole:
            return None
        return divider_place(self._view, self._fraction, axis)

    def _parts(self, whole: QRect) -> tuple[QRect, QRect] | None:
        """What lies before and after the divider, if there is one."""
        place = self._divider_place()
        if place is None:
            return None
        first, second = QRect(whole), QRect(whole)
        if DIVIDED[self._mode] is Axis.ACROSS:
            first.setWidth(place)
            second.setLeft(place)
        else:
            first.setHeight(place)
            second.setTop(place)
        return first, second

    def _describe(self) -> None:
        """Tells a screen reader what is seen."""
        if self._picture is None:
            text = self._placeholder
        elif self._answer is None:
            text = self.tr("The photo as it was opened")
        elif self._mode in DIVIDED:
            text = self.tr("Before on the left, after on the right of a divider at {0} %")
            if self._mode is Mode.STACKED:
                text = self.tr("Before above, after below a divider at {0} %")
            text = text.format(round(100 * self._fraction))
        elif self._mode is Mode.SIDE_BY_SIDE:
            text = self.tr("Before on the left, after on the right, both of the same place")
        else:
            text = self._label(self._mode)
        if self._has_loupe and self._picture is not None:
            loupe = self.tr("loupe ×{0}").format(f"{self._loupe.magnification:g}")
            text = self.tr("{0}; {1}").format(text, loupe)
        self.setAccessibleDescription(text)

    # Mouse and keys

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.window().windowHandle()
        if handle is not None:
            handle.screenChanged.connect(
                self._on_screen_changed, Qt.ConnectionType.UniqueConnection
            )
        self._on_screen_changed(self.screen())

    @Slot(QScreen)
    def _on_screen_changed(self, screen: QScreen) -> None:
        self.set_monitor(colours_of(screen))

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
        self._loupe_at = position
        if self._has_loupe:
            self.update()
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
        # With Shift some systems turn a wheel sideways.
        notches = (event.angleDelta().y() or event.angleDelta().x()) / NOTCH
        is_for_loupe = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if notches and is_for_loupe and self._has_loupe:
            self.magnify(1 if notches > 0 else -1)
        elif notches:
            self.zoom_by(ZOOM_PER_NOTCH**notches, event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.set_shows_before_now(True)
        elif not self._move_by_arrow(event):
            super().keyPressEvent(event)

    def _move_by_arrow(self, event: QKeyEvent) -> bool:
        """Moves the loupe with Ctrl, else the divider along its axis; returns whether it did."""
        across, down = ARROWS.get(Qt.Key(event.key()), (0, 0))
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            if not (self._has_loupe and (across or down)):
                return False
            at = self._loupe_at or QPointF(self.rect().center())
            moved = at + QPointF(across, down) * LOUPE_STEP_PX
            x, y = min(self.width(), moved.x()), min(self.height(), moved.y())
            self._loupe_at = QPointF(max(0.0, x), max(0.0, y))
            self.update()
            return True
        steps = down if DIVIDED.get(self._mode) is Axis.DOWN else across
        if steps:
            step = 0.1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 0.01
            self.set_divider(self._fraction + steps * step)
        return steps != 0

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
        place = self._divider_place()
        return (
            place is not None
            and abs(self._along(position) - place / self.devicePixelRatioF()) <= GRAB_PX
        )

    def _place_divider(self, position: QPointF) -> None:
        if self._view is not None and self._divider_place() is not None:
            place = self._along(position) * self.devicePixelRatioF()
            self.set_divider(divider_fraction(self._view, place, DIVIDED[self._mode]))

    def _along(self, position: QPointF) -> float:
        """Returns the coordinate of a point that a divider follows."""
        return position.y() if DIVIDED[self._mode] is Axis.DOWN else position.x()

    def _show_cursor(self, position: QPointF) -> None:
        if self._is_on_divider(position):
            is_upright = DIVIDED[self._mode] is Axis.ACROSS
            self.setCursor(
                Qt.CursorShape.SplitHCursor if is_upright else Qt.CursorShape.SplitVCursor
            )
        elif self._view is not None and not self._view.is_fitted:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()
