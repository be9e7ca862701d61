import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from restoreapp.core.geometry import Rect, Size
from restoreapp.ui.canvas.geometry import Axis, View, closer_view, divider_fraction, divider_place

sides = st.integers(1, 12_000)
extents = st.integers(1, 4_000)
scales = st.floats(0.01, 32)
places = st.floats(0, 1)


@st.composite
def views(draw: st.DrawFn) -> View:
    fitted = View.fitted(Size(draw(sides), draw(sides)), draw(extents), draw(extents))
    at = (draw(places) * fitted.width, draw(places) * fitted.height)
    return fitted.zoomed(draw(scales), at).panned(
        draw(st.floats(-9e3, 9e3)), draw(st.floats(-9e3, 9e3))
    )


@given(views(), places, places)
def test_a_point_goes_to_the_viewport_and_comes_back(view: View, x: float, y: float) -> None:
    point = (x * view.picture.width, y * view.picture.height)
    back = view.to_picture(*view.to_viewport(*point))
    assert math.dist(back, point) < 0.5


@given(sides, sides, extents, extents)
def test_a_fitted_picture_is_whole_in_the_viewport(w: int, h: int, width: int, height: int) -> None:
    view = View.fitted(Size(w, h), width, height)
    assert view.visible == Rect(0, 0, w, h)
    assert view.right - view.left <= width
    assert view.bottom - view.top <= height


@given(views())
def test_some_of_the_picture_is_always_seen(view: View) -> None:
    assert view.visible.area > 0


@given(views())
@example(View(Size(33, 1), width=1, height=1, scale=0.5, centre_x=32.0, centre_y=0.5))
def test_a_picture_larger_than_the_viewport_leaves_no_gap(view: View) -> None:
    if view.picture.width * view.scale >= view.width + 1:
        assert view.left <= 0
        assert view.right >= view.width


@given(st.floats(0.3, 0.7), st.floats(0.3, 0.7), st.floats(1.0, 8.0))
def test_zooming_keeps_the_point_under_the_pointer(x: float, y: float, scale: float) -> None:
    view = View.fitted(Size(6000, 4000), 1500, 1000)
    pointer = (x * view.width, y * view.height)
    before = view.to_picture(*pointer)
    after = view.zoomed(scale, pointer)
    assert math.dist(after.to_viewport(*before), pointer) <= 1


def test_at_scale_one_a_pixel_of_the_picture_is_a_pixel_of_the_screen() -> None:
    view = View.fitted(Size(6000, 4001), 1301, 900).zoomed(1.0)
    assert view.to_viewport(10, 10)[0] - view.to_viewport(9, 10)[0] == 1
    assert all(value == int(value) for value in view.to_viewport(10, 10))


def test_a_small_picture_is_not_enlarged_to_fit() -> None:
    assert View.fitted(Size(300, 200), 1000, 800).scale == 1


def test_a_picture_of_one_pixel_is_large_enough_to_be_seen() -> None:
    view = View.fitted(Size(1, 1), 1000, 800)
    assert view.right - view.left == 64


def test_panning_moves_the_picture_with_the_pointer() -> None:
    view = View.fitted(Size(6000, 4000), 1000, 800).zoomed(1.0)
    moved = view.panned(-30, 20)
    assert (moved.left - view.left, moved.top - view.top) == (-30, 20)


def test_a_resized_viewport_keeps_a_fitted_picture_fitted() -> None:
    view = View.fitted(Size(6000, 4000), 1000, 800).resized(600, 600)
    assert view == View.fitted(Size(6000, 4000), 600, 600)


def test_a_resized_viewport_keeps_what_lies_in_its_middle() -> None:
    view = View.fitted(Size(6000, 4000), 1000, 800).zoomed(2.0).panned(-500, 300)
    resized = view.resized(640, 480)
    assert (resized.centre_x, resized.centre_y) == (view.centre_x, view.centre_y)


def seen(view: View, axis: Axis) -> tuple[int, int]:
    return view.visible_columns if axis is Axis.ACROSS else view.visible_rows


@given(views(), places, st.sampled_from(Axis))
def test_the_divider_is_always_within_what_is_seen(view: View, fraction: float, axis: Axis) -> None:
    start, end = seen(view, axis)
    assert start <= divider_place(view, fraction, axis) <= end


@given(views(), st.floats(-1e4, 1e4), st.sampled_from(Axis))
def test_the_divider_goes_as_near_to_the_pointer_as_the_picture_reaches(
    view: View, place: float, axis: Axis
) -> None:
    start, end = seen(view, axis)
    wanted = max(start, min(end, place))
    fraction = divider_fraction(view, place, axis)
    assert abs(divider_place(view, fraction, axis) - wanted) <= 0.5 + 1e-6


@given(views(), st.floats(0, 1), st.floats(0, 1), st.floats(2, 8))
def test_a_lens_shows_the_place_below_it_and_nothing_beyond_the_picture(
    view: View, across: float, down: float, magnification: float
) -> None:
    x = view.left + across * (view.right - view.left)
    y = view.top + down * (view.bottom - view.top)
    lens = closer_view(view, x, y, 150, magnification)
    assert lens.scale >= min(32, magnification)
    seen_x, seen_y = view.to_picture(x, y)
    # A picture of less than a pixel on the screen is shown as one.
    seen_x, seen_y = min(seen_x, view.picture.width), min(seen_y, view.picture.height)
    assert lens.visible.x - 1 <= seen_x <= lens.visible.right + 1
    assert lens.visible.y - 1 <= seen_y <= lens.visible.bottom + 1
    if lens.right - lens.left >= 150:
        assert lens.left <= 0
        assert lens.right >= 150


@pytest.mark.parametrize("scale", [0.0001, 1000.0])
def test_the_scale_stays_within_what_is_of_use(scale: float) -> None:
    view = View.fitted(Size(6000, 4000), 600, 400).zoomed(scale)
    assert 0.1 <= view.scale <= 32


@given(views(), st.floats(1, 4))
def test_a_picture_in_a_larger_size_lies_where_it_lay(view: View, factor: float) -> None:
    larger = Size(round(view.picture.width * factor), round(view.picture.height * factor))
    other = view.onto(larger)
    assert other.picture == larger
    assert other.is_fitted == view.is_fitted
    if view.is_fitted:
        assert other.visible == Rect.of(larger)
        return
    across = larger.width / view.picture.width
    assert other.scale == pytest.approx(view.scale / across)
    assert other.centre_x == pytest.approx(view.centre_x * across)
    assert abs((other.right - other.left) - (view.right - view.left)) <= 1
    back = other.onto(view.picture)
    assert (back.scale, back.centre_x) == pytest.approx((view.scale, view.centre_x))
