import itertools
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from restoreapp.core.blending import Blend
from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import Image
from restoreapp.core.progress import SilentProgress
from restoreapp.ui.canvas.canvas import Canvas
from restoreapp.ui.canvas.levels import AnswerLevels
from restoreapp.ui.canvas.scene import Mode
from restoreapp.ui.documents import Answer, ShownAnswer
from restoreapp.ui.reading import picture_at, picture_of

BLACK, WHITE = 0, 255
LEFT = Qt.MouseButton.LeftButton


class DenseCanvas(Canvas):
    """On a screen with two device pixels to a logical one."""

    def devicePixelRatioF(self) -> float:
        return 2.0


@pytest.fixture
def make_canvas(qtbot: QtBot) -> Callable[..., Canvas]:
    def make(
        size: tuple[int, int] = (800, 600), *, has_answer: bool = True, kind: type = Canvas
    ) -> Canvas:
        """A black photo with a white answer, in a viewport of 400 x 300."""
        canvas = kind()
        qtbot.addWidget(canvas)
        canvas.resize(400, 300)
        canvas.show()
        qtbot.waitExposed(canvas)
        picture = picture_of(Image(np.zeros((size[1], size[0], 3), np.uint8)))
        canvas.show_picture(picture)
        if has_answer:
            levels = AnswerLevels(picture.colours, np.uint16)
            levels.paste(Rect(0, 0, *size), np.full((size[1], size[0], 3), 65535, np.uint16))
            canvas.show_answer(ShownAnswer(Answer(levels), None, is_older=False))
        canvas.setFocus()
        return canvas

    return make


def shade(canvas: Canvas, x: int, y: int = 250) -> int:
    """The grey that is seen at a point, away from the labels and the handle."""
    return QColor(canvas.grab().toImage().pixelColor(x, y)).red()


def drag(canvas: Canvas, start: QPoint, end: QPoint) -> None:
    for kind, place, buttons in (
        (QEvent.Type.MouseButtonPress, start, LEFT),
        (QEvent.Type.MouseMove, (start + end) / 2, LEFT),
        (QEvent.Type.MouseMove, end, LEFT),
        (QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton),
    ):
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
        where = QPointF(place)
        event = QMouseEvent(
            kind, where, canvas.mapToGlobal(where), button, buttons, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(canvas, event)


def turn_wheel(canvas: Canvas, at: QPoint, notches: int) -> None:
    where = QPointF(at)
    event = QWheelEvent(
        where,
        canvas.mapToGlobal(where),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def test_before_is_on_the_left_of_the_divider_and_after_on_the_right(make_canvas) -> None:
    canvas = make_canvas()
    assert (shade(canvas, 150), shade(canvas, 250)) == (BLACK, WHITE)


def test_without_an_answer_the_photo_is_shown_whole(make_canvas) -> None:
    canvas = make_canvas(has_answer=False)
    assert (shade(canvas, 150), shade(canvas, 250)) == (BLACK, BLACK)


def test_dragging_the_handle_moves_the_divider(make_canvas) -> None:
    canvas = make_canvas()
    drag(canvas, QPoint(200, 150), QPoint(100, 160))
    assert canvas.divider == 0.25
    assert (shade(canvas, 80), shade(canvas, 120)) == (BLACK, WHITE)


def test_a_divider_dragged_beyond_the_picture_can_still_be_grabbed(make_canvas) -> None:
    canvas = make_canvas()
    drag(canvas, QPoint(200, 150), QPoint(-500, 150))
    assert canvas.divider == 0
    drag(canvas, QPoint(3, 150), QPoint(300, 150))
    assert canvas.divider == 0.75


def test_a_click_places_the_divider(make_canvas, qtbot: QtBot) -> None:
    canvas = make_canvas()
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(300, 100))
    assert canvas.divider == 0.75


def test_a_drag_beside_the_handle_moves_the_picture(make_canvas) -> None:
    canvas = make_canvas()
    canvas.zoom_to(1.0)
    before = canvas.view.to_picture(0, 0)
    drag(canvas, QPoint(300, 200), QPoint(260, 170))
    after = canvas.view.to_picture(0, 0)
    assert (after[0] - before[0], after[1] - before[1]) == (40, 30)
    assert canvas.divider == 0.5


def test_the_wheel_zooms_at_the_pointer(make_canvas) -> None:
    canvas = make_canvas()
    before = canvas.view.to_picture(200, 150)
    turn_wheel(canvas, QPoint(200, 150), 3)
    assert canvas.view.scale == pytest.approx(0.5 * 1.25**3)
    assert canvas.view.to_picture(200, 150) == pytest.approx(before, abs=1)


def test_a_double_click_shows_one_to_one_and_then_all_again(make_canvas, qtbot: QtBot) -> None:
    canvas = make_canvas()
    for expected in (1.0, 0.5):
        qtbot.mouseClick(canvas, LEFT, pos=QPoint(100, 100))
        qtbot.mouseDClick(canvas, LEFT, pos=QPoint(100, 100))
        assert canvas.view.scale == expected
        assert canvas.divider == 0.5


@pytest.mark.parametrize(
    ("key", "modifier", "expected"),
    [
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 0.49),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 0.51),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 0.6),
    ],
)
def test_arrow_keys_move_the_divider(make_canvas, qtbot: QtBot, key, modifier, expected) -> None:
    canvas = make_canvas()
    qtbot.keyClick(canvas, key, modifier)
    assert canvas.divider == pytest.approx(expected)


def test_the_photo_before_is_shown_while_space_is_held(make_canvas, qtbot: QtBot) -> None:
    canvas = make_canvas()
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    assert shade(canvas, 300) == BLACK
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert shade(canvas, 300) == WHITE


@pytest.mark.parametrize(("mode", "expected"), [(Mode.BEFORE, BLACK), (Mode.AFTER, WHITE)])
def test_a_mode_shows_one_side_only(make_canvas, mode: Mode, expected: int) -> None:
    canvas = make_canvas()
    canvas.set_mode(mode)
    assert (shade(canvas, 100), shade(canvas, 300)) == (expected, expected)


def test_strength_changes_what_is_seen_after(make_canvas) -> None:
    canvas = make_canvas()
    canvas.show_blend(Blend.of_strength(0.4))
    assert (shade(canvas, 100), shade(canvas, 300)) == (BLACK, 102)


def test_a_tile_is_seen_as_soon_as_it_came(make_canvas) -> None:
    canvas = make_canvas(has_answer=False)
    picture = picture_of(Image(np.zeros((600, 800, 3), np.uint8)))
    canvas.show_picture(picture)
    levels = AnswerLevels(picture.colours, np.uint16)
    canvas.show_answer(ShownAnswer(Answer(levels), None, is_older=False))
    assert shade(canvas, 350) == BLACK
    lower_right = Rect(600, 400, 200, 200)
    levels.paste(lower_right, np.full((200, 200, 3), 65535, np.uint16))
    canvas.show_tile(lower_right)
    assert (shade(canvas, 250), shade(canvas, 350)) == (BLACK, WHITE)


def test_the_divider_keeps_its_relative_place_when_the_window_grows(make_canvas) -> None:
    canvas = make_canvas()
    canvas.set_divider(0.25)
    canvas.resize(800, 600)
    assert (shade(canvas, 190, 500), shade(canvas, 210, 500)) == (BLACK, WHITE)


def test_a_photo_of_one_pixel_is_shown(make_canvas) -> None:
    canvas = make_canvas((1, 1))
    assert (shade(canvas, 190, 170), shade(canvas, 215, 170)) == (BLACK, WHITE)


@pytest.mark.parametrize(("kind", "expected"), [(Canvas, 1), (DenseCanvas, 2)])
def test_at_100_percent_a_pixel_of_the_photo_is_one_of_the_screen(
    make_canvas, kind: type, expected: int
) -> None:
    canvas = make_canvas(kind=kind, has_answer=False)
    columns = np.zeros((600, 800, 3), np.uint8)
    columns[:, ::2] = 255
    canvas.show_picture(picture_of(Image(columns)))
    canvas.zoom_to(1.0)
    screen = QPixmap(400 * expected, 300 * expected)
    screen.setDevicePixelRatio(expected)
    canvas.render(screen)
    seen = screen.toImage()
    row = [QColor(seen.pixelColor(x, 20)).red() for x in range(20)]
    assert set(row) == {BLACK, WHITE}
    assert all(left != right for left, right in itertools.pairwise(row))


def test_transparency_shows_the_checks_below(make_canvas) -> None:
    canvas = make_canvas(has_answer=False)
    image = Image(np.zeros((600, 800, 3), np.uint8), alpha=np.zeros((600, 800), np.uint8))
    canvas.show_picture(picture_of(image))
    assert {shade(canvas, 100), shade(canvas, 108)} == {204, 255}


def test_a_screen_reader_hears_what_is_seen(make_canvas) -> None:
    canvas = make_canvas()
    assert canvas.accessibleName() == "Photo"
    canvas.set_divider(0.25)
    assert "25 %" in canvas.accessibleDescription()


def test_side_by_side_shows_the_same_place_twice(make_canvas, qtbot: QtBot) -> None:
    canvas = make_canvas()
    canvas.set_mode(Mode.SIDE_BY_SIDE)
    assert (shade(canvas, 100, 150), shade(canvas, 300, 150)) == (BLACK, WHITE)
    assert canvas.view.width == 200
    # The picture fits each half.
    assert canvas.view.visible == Rect(0, 0, 800, 600)
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    assert shade(canvas, 300, 150) == BLACK
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    canvas.set_mode(Mode.SPLIT)
    assert canvas.view.width == 400


@pytest.mark.parametrize("x", [40, 240])
def test_side_by_side_zooms_at_the_same_place_from_either_half(make_canvas, x: int) -> None:
    canvas = make_canvas()
    canvas.set_mode(Mode.SIDE_BY_SIDE)
    before = canvas.view.to_picture(40, 100)
    turn_wheel(canvas, QPoint(x, 100), 6)
    np.testing.assert_allclose(canvas.view.to_picture(40, 100), before, atol=8)


def test_side_by_side_without_an_answer_is_the_photo_alone(make_canvas) -> None:
    canvas = make_canvas(has_answer=False)
    canvas.set_mode(Mode.SIDE_BY_SIDE)
    assert canvas.view.width == 400


def test_what_was_removed_is_shown_around_grey(make_canvas) -> None:
    canvas = make_canvas()
    canvas.set_mode(Mode.REMOVED)
    assert shade(canvas, 200) == BLACK  # the answer is brighter by all there is
    canvas.show_blend(Blend.of_strength(0.0))
    assert shade(canvas, 200) == 128
    canvas.show_blend(Blend.of_strength(0.1))
    assert shade(canvas, 200) == pytest.approx(128 - 4 * 25.5, abs=2)
    canvas.change_gain(-1)
    assert shade(canvas, 200) == pytest.approx(128 - 2 * 25.5, abs=2)
    assert canvas.accessibleDescription() == "Removed · ×2"


def test_the_gain_ends_at_one_and_sixteen(make_canvas) -> None:
    canvas = make_canvas()
    canvas.change_gain(99)
    assert canvas.gain == 16
    canvas.change_gain(-99)
    assert canvas.gain == 1


def show_larger(canvas: Canvas, image: Image, factor: int, value: int = 65535) -> AnswerLevels:
    """Shows a photo, and an answer of one value that is so many times as large."""
    picture = picture_of(image)
    canvas.show_picture(picture)
    size = Size(image.size.width * factor, image.size.height * factor)
    before = picture_at(image, picture, size, SilentProgress())
    levels = AnswerLevels(before.colours, np.uint16)
    levels.paste(Rect.of(size), np.full((size.height, size.width, 3), value, np.uint16))
    canvas.show_answer(ShownAnswer(Answer(levels, before), None, is_older=False))
    return levels


def black_photo(width: int = 400, height: int = 300, **others: object) -> Image:
    return Image(np.zeros((height, width, 3), np.uint8), **others)


@pytest.mark.parametrize("scale", [None, 1.0, 3.0])
def test_a_larger_answer_is_compared_with_the_photo_as_large(make_canvas, scale) -> None:
    canvas = make_canvas(has_answer=False)
    show_larger(canvas, black_photo(), 3)
    if scale is not None:
        canvas.zoom_to(scale)
    assert canvas.view.picture == Size(1200, 900)
    assert (shade(canvas, 150), shade(canvas, 250)) == (BLACK, WHITE)
    canvas.set_mode(Mode.SIDE_BY_SIDE)
    assert (shade(canvas, 100, 150), shade(canvas, 300, 150)) == (BLACK, WHITE)
    for mode, expected in ((Mode.BEFORE, BLACK), (Mode.AFTER, WHITE), (Mode.REMOVED, BLACK)):
        canvas.set_mode(mode)
        assert shade(canvas, 150) == expected
    canvas.show_blend(Blend.of_strength(0.0))
    assert shade(canvas, 150) == 128
    canvas.set_mode(Mode.AFTER)
    canvas.show_blend(Blend.of_strength(0.4))
    assert shade(canvas, 150) == 102


def test_what_is_looked_at_stays_when_a_larger_answer_comes_and_goes(make_canvas) -> None:
    canvas = make_canvas((1600, 1200), has_answer=False)
    canvas.zoom_to(1.0, QPointF(37, 210))
    before = canvas.view
    image = black_photo(1600, 1200)
    picture = picture_of(image)
    canvas.show_picture(picture)
    canvas.zoom_to(1.0, QPointF(37, 210))
    large = picture_at(image, picture, Size(3200, 2400), SilentProgress())
    answer = Answer(AnswerLevels(large.colours, np.uint16), large)
    canvas.show_answer(ShownAnswer(answer, None, is_older=False))
    assert canvas.view.scale == 0.5
    assert canvas.view.visible.scaled(Size(3200, 2400), Size(1600, 1200)) == before.visible
    canvas.zoom_to(1.0)
    assert canvas.view.visible.width == 400  # of the answer's pixels
    canvas.zoom_to(0.5)
    canvas.show_answer(None)
    assert canvas.view == before


def test_a_larger_answer_that_has_not_come_removes_nothing(make_canvas) -> None:
    canvas = make_canvas(has_answer=False)
    drawn = np.random.default_rng(0).integers(0, 256, (300, 400, 3), np.uint8)
    image = Image(drawn)
    picture = picture_of(image)
    canvas.show_picture(picture)
    large = picture_at(image, picture, Size(1000, 750), SilentProgress())
    answer = Answer(AnswerLevels(large.colours, np.uint16), large)
    canvas.show_answer(ShownAnswer(answer, None, is_older=False))
    canvas.set_mode(Mode.REMOVED)
    for scale in (0.4, 1.0, 2.0):
        canvas.zoom_to(scale)
        seen = [shade(canvas, x, y) for x in range(60, 360, 40) for y in (150, 200, 250)]
        assert set(seen) <= {127, 128}


def test_transparency_of_a_photo_is_seen_in_a_larger_answer(make_canvas) -> None:
    canvas = make_canvas(has_answer=False)
    alpha = np.full((300, 400), 255, np.uint8)
    alpha[:, 200:] = 0
    show_larger(canvas, black_photo(alpha=alpha), 2)
    canvas.set_mode(Mode.AFTER)
    assert shade(canvas, 100) == WHITE
    assert {shade(canvas, 300), shade(canvas, 308)} == {204, 255}


def test_another_photo_is_shown_without_the_answer_to_the_one_before(make_canvas) -> None:
    canvas = make_canvas(has_answer=False)
    show_larger(canvas, black_photo(), 2)
    canvas.show_picture(picture_of(black_photo(500, 200)))
    assert canvas.view.picture == Size(500, 200)
    assert (shade(canvas, 150, 150), shade(canvas, 250, 150)) == (BLACK, BLACK)


@pytest.fixture
def stacked(make_canvas) -> Canvas:
    canvas = make_canvas()
    canvas.set_mode(Mode.STACKED)
    return canvas


def test_split_top_and_bottom_shows_before_above_the_divider_and_after_below(stacked) -> None:
    assert (shade(stacked, 350, 130), shade(stacked, 350, 170)) == (BLACK, WHITE)
    assert "above" in stacked.accessibleDescription()


def test_dragging_the_handle_moves_a_level_divider_up_and_down(stacked) -> None:
    drag(stacked, QPoint(200, 150), QPoint(120, 75))
    assert stacked.divider == 0.25
    assert (shade(stacked, 350, 60), shade(stacked, 350, 90)) == (BLACK, WHITE)


def test_a_level_divider_dragged_beyond_the_picture_can_still_be_grabbed(stacked) -> None:
    drag(stacked, QPoint(200, 150), QPoint(200, 900))
    assert stacked.divider == 1
    drag(stacked, QPoint(200, 297), QPoint(200, 225))
    assert stacked.divider == 0.75


def test_a_click_places_a_level_divider(stacked, qtbot: QtBot) -> None:
    qtbot.mouseClick(stacked, LEFT, pos=QPoint(300, 225))
    assert stacked.divider == 0.75


def test_the_arrows_that_move_a_level_divider_are_up_and_down(stacked, qtbot: QtBot) -> None:
    qtbot.keyClick(stacked, Qt.Key.Key_Left)
    assert stacked.divider == 0.5
    qtbot.keyClick(stacked, Qt.Key.Key_Up)
    assert stacked.divider == pytest.approx(0.49)
    qtbot.keyClick(stacked, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert stacked.divider == pytest.approx(0.59)


def rows_of_detail(canvas: Canvas) -> None:
    """Shows a photo of 800 x 600 whose columns are black and white by turns, fitted at 50 %."""
    columns = np.zeros((600, 800, 3), np.uint8)
    columns[:, ::2] = 255
    canvas.show_picture(picture_of(Image(columns)))


def test_the_loupe_shows_single_pixels_at_the_pointer(make_canvas, qtbot: QtBot) -> None:
    canvas = make_canvas(has_answer=False)
    rows_of_detail(canvas)
    canvas.set_loupe(True)
    qtbot.mouseMove(canvas, QPoint(200, 150))
    row = [shade(canvas, x, 180) for x in range(150, 250)]
    runs = [len(list(group)) for _, group in itertools.groupby(row)]
    assert set(row) == {BLACK, WHITE}
    assert set(runs[1:-1]) == {3}
    assert shade(canvas, 20, 180) not in {BLACK, WHITE}  # beside it the picture is as it was
    canvas.set_loupe(False)
    assert shade(canvas, 200, 180) not in {BLACK, WHITE}


def test_the_loupe_shows_before_and_after_beside_each_other(make_canvas, qtbot: QtBot) -> None:
    canvas = make_canvas()
    canvas.set_loupe(True)
    qtbot.mouseMove(canvas, QPoint(200, 150))
    assert (shade(canvas, 100, 180), shade(canvas, 300, 180)) == (BLACK, WHITE)
    canvas.set_mode(Mode.AFTER)
    assert (shade(canvas, 100, 180), shade(canvas, 300, 180)) == (BLACK, WHITE)
    canvas.show_blend(Blend.of_strength(0.4))
    assert shade(canvas, 300, 180) == 102
    assert "loupe ×3" in canvas.accessibleDescription()


def test_the_loupe_stays_within_the_canvas(make_canvas, qtbot: QtBot) -> None:
    canvas = make_canvas()
    canvas.set_loupe(True)
    qtbot.mouseMove(canvas, QPoint(398, 298))
    assert (shade(canvas, 110, 280), shade(canvas, 260, 280)) == (BLACK, WHITE)


def test_the_loupe_moves_by_keyboard(make_canvas, qtbot: QtBot) -> None:
    canvas = make_canvas(has_answer=False)
    image = np.zeros((600, 800, 3), np.uint8)
    image[:, 420:] = 255
    canvas.show_picture(picture_of(Image(image)))
    canvas.set_loupe(True)
    assert shade(canvas, 200, 180) == BLACK  # at first in the middle
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert shade(canvas, 220, 180) == WHITE
    assert canvas.divider == 0.5


def test_the_loupe_magnifies_more_and_less(make_canvas, qtbot: QtBot) -> None:
    canvas = make_canvas(has_answer=False)
    canvas.magnify(1)
    assert canvas.magnification == 4
    canvas.magnify(99)
    assert canvas.magnification == 8
    canvas.magnify(-99)
    assert canvas.magnification == 2
    canvas.set_loupe(True)
    where = QPointF(200, 150)
    turn = QWheelEvent(
        where,
        canvas.mapToGlobal(where),
        QPoint(),
        QPoint(120, 0),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, turn)
    assert canvas.magnification == 3
    assert canvas.view.is_fitted
