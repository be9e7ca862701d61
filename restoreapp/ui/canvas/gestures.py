"""What mouse, wheel and arrow keys do on the canvas."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from restoreapp.ui.canvas.geometry import Axis

if TYPE_CHECKING:
    from restoreapp.ui.canvas.canvas import Canvas

ZOOM_PER_NOTCH = 1.25
NOTCH = 120  # Qt's eighths of a degree
GRAB_PX = 14  # how far from the divider a press still takes it, in logical pixels
LOUPE_STEP_PX = 10  # of an arrow key, in logical pixels

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Gestures:
    """Turns events into what is asked of the canvas; knows a drag from a click."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self._fraction_before_click = 0.5
        self._pressed_at: QPointF | None = None
        self._dragged: QPointF | None = None
        self._moves_divider = False

    def press(self, event: QMouseEvent) -> None:
        """Takes hold of the picture, or of the divider."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._pressed_at = self._dragged = event.position()
        self._moves_divider = self._is_on_divider(event.position())
        self._show_cursor(event.position())

    def move(self, event: QMouseEvent) -> None:
        """Moves what is held, and the loupe."""
        position = event.position()
        self._canvas.place_loupe(position)
        if self._pressed_at is None or self._dragged is None:
            self._show_cursor(position)
        elif self._moves_divider:
            self._place_divider(position)
        elif self._carries_out(event):
            self._let_go()  # the release comes to where it is carried
            self._canvas.dragged_out.emit()
        elif self._canvas.view is not None and self._is_drag(position):
            self._canvas.pan_by(position - self._dragged)
            self._dragged = position
            self._canvas.setCursor(Qt.CursorShape.ClosedHandCursor)

    def release(self, event: QMouseEvent) -> None:
        """Lets go; a click places the divider."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed_at is None:
            event.ignore()
            return
        was_click = self._dragged == self._pressed_at and not self._is_drag(event.position())
        if was_click and not self._moves_divider:
            self._fraction_before_click = self._canvas.divider
            self._place_divider(event.position())
        self._let_go()
        self._show_cursor(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Shows the picture at 100 %, or whole."""
        view = self._canvas.view
        if view is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        # The first of the two clicks moved the divider; that was not what was meant.
        self._canvas.set_divider(self._fraction_before_click)
        if view.is_fitted and view.scale != 1:
            self._canvas.zoom_to(1.0, event.position())
        else:
            self._canvas.fit()

    def wheel(self, event: QWheelEvent) -> None:
        """Zooms at the pointer; with Shift the loupe."""
        # With Shift some systems turn a wheel sideways.
        notches = (event.angleDelta().y() or event.angleDelta().x()) / NOTCH
        is_for_loupe = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if notches and is_for_loupe and self._canvas.has_loupe:
            self._canvas.magnify(1 if notches > 0 else -1)
        elif notches:
            self._canvas.zoom_by(ZOOM_PER_NOTCH**notches, event.position())
        event.accept()

    def arrow(self, event: QKeyEvent) -> bool:
        """Moves the loupe with Ctrl, else the divider along its axis; returns whether it did."""
        across, down = ARROWS.get(Qt.Key(event.key()), (0, 0))
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            if not (self._canvas.has_loupe and (across or down)):
                return False
            self._canvas.move_loupe(QPointF(across, down) * LOUPE_STEP_PX)
            return True
        steps = down if self._canvas.scene.axis is Axis.DOWN else across
        if steps:
            step = 0.1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 0.01
            self._canvas.set_divider(self._canvas.divider + steps * step)
        return steps != 0

    def _let_go(self) -> None:
        self._pressed_at = self._dragged = None
        self._moves_divider = False

    def _carries_out(self, event: QMouseEvent) -> bool:
        """Whether the answer is taken hold of: with Ctrl, or where there is nothing to move.

        Without Ctrl not before the pointer leaves the canvas: who only tries to move a picture
        that is seen whole shall not hold a file.
        """
        view = self._canvas.view
        if view is None or self._canvas.scene.answer is None:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._is_drag(event.position())
        return view.is_whole and not self._canvas.rect().contains(event.position().toPoint())

    def _is_drag(self, position: QPointF) -> bool:
        if self._pressed_at is None or self._dragged != self._pressed_at:
            return True
        distance = (position - self._pressed_at).manhattanLength()
        return distance >= QApplication.startDragDistance()

    def _is_on_divider(self, position: QPointF) -> bool:
        place = self._canvas.scene.divider_place
        ratio = self._canvas.devicePixelRatioF()
        return place is not None and abs(self._along(position) - place / ratio) <= GRAB_PX

    def _place_divider(self, position: QPointF) -> None:
        place = self._along(position) * self._canvas.devicePixelRatioF()
        fraction = self._canvas.scene.divider_fraction(place)
        if fraction is not None:
            self._canvas.set_divider(fraction)

    def _along(self, position: QPointF) -> float:
        """Returns the coordinate of a point that a divider follows."""
        return position.y() if self._canvas.scene.axis is Axis.DOWN else position.x()

    def _show_cursor(self, position: QPointF) -> None:
        view = self._canvas.view
        if self._is_on_divider(position):
            is_upright = self._canvas.scene.axis is Axis.ACROSS
            self._canvas.setCursor(
                Qt.CursorShape.SplitHCursor if is_upright else Qt.CursorShape.SplitVCursor
            )
        elif view is not None and not view.is_fitted:
            self._canvas.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._canvas.unsetCursor()
