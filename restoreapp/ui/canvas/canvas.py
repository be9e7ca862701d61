"""The widget that shows a photo before and after, and lets people look closely."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColorSpace,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from restoreapp.core.blending import Blend
from restoreapp.core.geometry import Rect
from restoreapp.ui.canvas.geometry import View
from restoreapp.ui.canvas.gestures import Gestures
from restoreapp.ui.canvas.loupe import Loupe
from restoreapp.ui.canvas.painting import ScenePainting, draw_placeholder
from restoreapp.ui.canvas.rendering import SRGB, Picture, Rendering
from restoreapp.ui.canvas.scene import GAINS, Mode, Scene
from restoreapp.ui.documents import ShownAnswer
from restoreapp.ui.monitor import colours_of


class Canvas(QWidget):
    """Shows a photo, its restored version, or both beside a divider that can be moved.

    Attributes:
        scene: what is drawn; changed by the canvas only.

    Signals:
        view_changed(): zoom or place changed.
        mode_changed(): what is seen changed, or the loupe came or went.
        dragged_out(): the answer is taken hold of, to be carried out of the window.
    """

    view_changed = Signal()
    mode_changed = Signal()
    dragged_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene: Scene = Scene()
        self._placeholder = ""
        self._monitor = SRGB
        self._rendering: Rendering | None = None
        self._loupe = Loupe()
        self._has_loupe = False
        self._loupe_at: QPointF | None = None
        self._gestures = Gestures(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A picture has one right side: before stays left and after right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 180)
        self.setAccessibleName(self.tr("Photo"))
        self._describe()

    # What is shown

    @property
    def view(self) -> View | None:
        """How the picture lies in the viewport; none while there is none."""
        return self.scene.view

    @property
    def mode(self) -> Mode:
        """What is seen, apart from the key held down."""
        return self.scene.mode

    @property
    def divider(self) -> float:
        """Where the divider stands, 0..1 of what is seen of the picture."""
        return self.scene.fraction

    @property
    def gain(self) -> float:
        """How many times as strong what was removed is shown."""
        return self.scene.gain

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
        if picture is self.scene.picture:
            return
        self.scene.picture = picture
        self.scene.answer = None
        self.scene.view = None
        if picture is not None:
            self.scene.view = View.fitted(picture.size, *self._viewport())
        self._look_again()

    def show_answer(self, answer: ShownAnswer | None) -> None:
        """Shows an answer to the photo, or none; where it is larger, the photo as large."""
        self.scene.answer = answer
        shown = self.scene.shown
        if (
            self.scene.view is not None
            and shown is not None
            and shown.size != self.scene.view.picture
        ):
            self._set_view(self.scene.view.onto(shown.size))
        self._follow_viewport()
        self._see_answer_again()

    def show_blend(self, blend: Blend) -> None:
        """Shows so much of the answer."""
        if blend != self.scene.blend:
            self.scene.blend = blend
            self.update()

    def show_tile(self, rect: Rect) -> None:
        """Shows the part of the answer that came, at this place in it."""
        if self.scene.view is not None and self.scene.view.visible.intersection(rect).area:
            self._see_answer_again()

    def name_answer(self, name: str) -> None:
        """Calls the answer so, in place of "after"."""
        self.scene.answer_name = name
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
        if mode is not self.scene.mode:
            self.scene.mode = mode
            self._follow_viewport()
            self._describe()
            self.mode_changed.emit()
            self.update()

    def change_gain(self, steps: int) -> None:
        """Shows what was removed by so many steps stronger, or weaker."""
        place = max(0, min(len(GAINS) - 1, GAINS.index(self.scene.gain) + steps))
        self.scene.gain = GAINS[place]
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

    def place_loupe(self, at: QPointF) -> None:
        """Puts the loupe to a point of the canvas, whether it is shown or not."""
        x, y = min(float(self.width()), at.x()), min(float(self.height()), at.y())
        self._loupe_at = QPointF(max(0.0, x), max(0.0, y))
        if self._has_loupe:
            self.update()

    def move_loupe(self, by: QPointF) -> None:
        """Moves the loupe, in logical pixels."""
        self.place_loupe(self._loupe_place() + by)

    def set_shows_before_now(self, holds: bool) -> None:
        """Shows the photo as it was for as long as this holds."""
        if holds != self.scene.shows_before_now:
            self.scene.shows_before_now = holds
            self.update()

    def fit(self) -> None:
        """Shows the whole picture."""
        if self.scene.view is not None:
            self._set_view(View.fitted(self.scene.view.picture, *self._viewport()))

    def show_view(self, view: View) -> None:
        """Looks where another canvas looks, at a picture of the same size."""
        if self.scene.view is not None and view.picture == self.scene.view.picture:
            self._set_view(view.resized(*self._viewport()))

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Shows one pixel of the answer, or of the photo, as so many of the screen.

        What is shown at `at` stays where it is.
        """
        if self.scene.view is not None:
            ratio = self.devicePixelRatioF()
            held = None if at is None else (self.scene.in_pane(at.x() * ratio), at.y() * ratio)
            self._set_view(self.scene.view.zoomed(scale, held))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Shows the picture so many times as large."""
        if self.scene.view is not None:
            self.zoom_to(self.scene.view.scale * factor, at)

    def pan_by(self, moved: QPointF) -> None:
        """Moves the picture, in logical pixels."""
        if self.scene.view is not None:
            ratio = self.devicePixelRatioF()
            self._set_view(self.scene.view.panned(moved.x() * ratio, moved.y() * ratio))

    def set_divider(self, fraction: float) -> None:
        """Puts the divider to a place, 0..1 of what is seen of the picture."""
        self.scene.fraction = max(0.0, min(1.0, fraction))
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(960, 640)

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        scene, painter = self.scene, QPainter(self)
        painter.fillRect(self.rect(), self.palette().mid())
        if scene.shown is None or scene.view is None:
            draw_placeholder(painter, self.rect(), self.palette(), self.font(), self._placeholder)
            return
        if self._rendering is None:
            self._rendering = Rendering(scene.shown, scene.view, self._monitor)
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        painting = ScenePainting(
            painter, scene, self._rendering, self.palette(), self.font(), self.hasFocus(), ratio
        )
        painting.draw()
        if self._has_loupe:
            at = (self._loupe_place() * ratio).toPoint()
            painting.draw_loupe(self._loupe, at, self.size() * ratio)

    def _loupe_place(self) -> QPointF:
        return self._loupe_at or QPointF(self.rect().center())

    # What is seen

    def _viewport(self) -> tuple[int, int]:
        """Returns width and height in device pixels; of one pane where there are two."""
        ratio = self.devicePixelRatioF()
        panes = 2 if self.scene.has_two_panes else 1
        return max(1, round(self.width() * ratio) // panes), max(1, round(self.height() * ratio))

    def _follow_viewport(self) -> None:
        if self.scene.view is not None:
            self._set_view(self.scene.view.resized(*self._viewport()))

    def _set_view(self, view: View) -> None:
        if view != self.scene.view:
            self.scene.view = view
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

    def _describe(self) -> None:
        """Tells a screen reader what is seen."""
        magnification = self._loupe.magnification if self._has_loupe else None
        self.setAccessibleDescription(self.scene.description(self._placeholder, magnification))

    # Qt

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._gestures.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._gestures.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._gestures.wheel(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.set_shows_before_now(True)
        elif not self._gestures.arrow(event):
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
