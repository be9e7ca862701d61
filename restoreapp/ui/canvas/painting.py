"""Draws a scene: the picture before and after, divider, panes, labels and loupe.

From here on in device pixels, so that at 100 % nothing is resampled; `ratio` is how many of them
make a logical one.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPalette

from restoreapp.ui.canvas.geometry import Axis
from restoreapp.ui.canvas.loupe import Loupe
from restoreapp.ui.canvas.marks import draw_checks, draw_divider, draw_label
from restoreapp.ui.canvas.rendering import Rendering
from restoreapp.ui.canvas.scene import Mode, Scene

SMOOTH_BELOW = 2.0  # from this scale on single pixels are what one wants to see

UPPER_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
UPPER_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
LOWER_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom


def draw_placeholder(
    painter: QPainter, room: QRect, palette: QPalette, font: QFont, text: str
) -> None:
    """Says a text where there is no photo; in logical pixels."""
    painter.fillRect(room, palette.window())
    painter.setPen(palette.placeholderText().color())
    large = QFont(font)
    large.setPointSizeF(font.pointSizeF() * 1.3)
    painter.setFont(large)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)


@dataclass(frozen=True, slots=True, eq=False)
class ScenePainting:
    """One pass of drawing.

    Attributes:
        painter: of the canvas, scaled to device pixels.
        scene: what is drawn; it has a photo and a view.
        rendering: of that photo in that view.
        palette: of the canvas.
        font: of its labels.
        has_focus: whether keys move the divider.
        ratio: device pixels to a logical one.
    """

    painter: QPainter
    scene: Scene
    rendering: Rendering
    palette: QPalette
    font: QFont
    has_focus: bool
    ratio: float

    def draw(self) -> None:
        """Draws all but the loupe."""
        scene, view = self.scene, self.scene.view
        assert view is not None
        assert scene.shown is not None
        if scene.shown.alpha is not None:
            self._draw_checks()
        whole = QRect(0, 0, view.width, view.height)
        parts = scene.parts(whole)
        if parts is not None:
            self._draw_part(parts[0], Mode.BEFORE)
            self._draw_part(parts[1], Mode.AFTER)
            self._draw_divider()
        elif scene.has_two_panes:
            self._draw_part(whole, Mode.BEFORE)
            self._draw_second_pane(whole)
        else:
            self._draw_part(whole, scene.seen)
        self._draw_labels(whole, parts)

    def draw_loupe(self, loupe: Loupe, at: QPoint, canvas: QSize) -> None:
        """Draws the loupe.

        Args:
            loupe: what it shows.
            at: its place on the canvas.
            canvas: how large that is.
        """
        scene = self.scene
        assert scene.view is not None
        assert scene.shown is not None
        in_pane = QPointF(scene.in_pane(at.x()), at.y()).toPoint()
        rendering = loupe.rendering(scene.shown, scene.view, in_pane, self.ratio)
        what = [Mode.BEFORE]
        if scene.answer is not None and not scene.shows_before_now:
            what.append(Mode.REMOVED if scene.mode is Mode.REMOVED else Mode.AFTER)
        panes = [(self._image(rendering, each), scene.label(each)) for each in what]
        frame = loupe.frame(at, canvas, len(panes), self.ratio)
        loupe.draw(self.painter, self.font, frame, panes, self.ratio)

    def _draw_second_pane(self, whole: QRect) -> None:
        painter, scene = self.painter, self.scene
        painter.save()
        painter.translate(whole.width(), 0)
        if scene.picture is not None and scene.picture.alpha is not None:
            self._draw_checks()
        self._draw_part(whole, scene.second)
        painter.restore()
        line = round(self.ratio)
        painter.fillRect(
            QRect(whole.width() - line, 0, 2 * line, whole.height()), self.palette.window()
        )

    def _draw_part(self, part: QRect, what: Mode) -> None:
        assert self.scene.view is not None
        painter, target = self.painter, self.rendering.section.target
        painter.save()
        painter.setClipRect(part)
        image = self._image(self.rendering, what)
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, self.scene.view.scale < SMOOTH_BELOW
        )
        if image.size() == target.size():
            painter.drawImage(target.topLeft(), image)
        else:
            painter.drawImage(target, image)
        painter.restore()

    def _image(self, rendering: Rendering, what: Mode) -> QImage:
        scene = self.scene
        if what is Mode.BEFORE or scene.answer is None:
            return rendering.before()
        levels = scene.answer.answer.levels
        if what is Mode.REMOVED:
            return rendering.removed(levels, scene.blend, scene.gain)
        return rendering.after(levels, scene.blend)

    def _draw_checks(self) -> None:
        draw_checks(self.painter, self.rendering.section.target, self.ratio)

    def _draw_divider(self) -> None:
        view, place = self.scene.view, self.scene.divider_place
        assert view is not None
        assert place is not None
        if self.scene.axis is Axis.ACROSS:
            start, end = (QPointF(place, each) for each in view.visible_rows)
        else:
            start, end = (QPointF(each, place) for each in view.visible_columns)
        focus = self.palette.highlight().color() if self.has_focus else None
        draw_divider(self.painter, start, end, self.ratio, focus)

    def _draw_labels(self, whole: QRect, parts: tuple[QRect, QRect] | None) -> None:
        scene, view = self.scene, self.scene.view
        if scene.answer is None:
            return
        assert view is not None
        (left, right), (top, bottom) = view.visible_columns, view.visible_rows
        seen = QRect(left, top, right - left, bottom - top)
        before, after = scene.label(Mode.BEFORE), scene.label(Mode.AFTER)
        labels = [(scene.label(scene.seen), seen, UPPER_LEFT)]
        if parts is not None:
            corner = UPPER_RIGHT if scene.mode is Mode.SPLIT else LOWER_LEFT
            labels = [
                (before, seen.intersected(parts[0]), UPPER_LEFT),
                (after, seen.intersected(parts[1]), corner),
            ]
        elif scene.has_two_panes:
            second = seen.translated(whole.width(), 0)
            labels = [(before, seen, UPPER_LEFT), (scene.label(scene.second), second, UPPER_LEFT)]
        for text, room, corner in labels:
            draw_label(self.painter, self.font, text, room, corner, self.ratio)
