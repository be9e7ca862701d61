import pytest
from hypothesis import given
from hypothesis import strategies as st

from restoreapp.core.geometry import Rect, Size

rects = st.builds(
    Rect, st.integers(-50, 50), st.integers(-50, 50), st.integers(0, 60), st.integers(0, 60)
)


def _pixels(rect: Rect) -> set[tuple[int, int]]:
    return {(x, y) for x in range(rect.x, rect.right) for y in range(rect.y, rect.bottom)}


@given(rects, rects)
def test_an_intersection_holds_the_pixels_of_both(one: Rect, other: Rect) -> None:
    assert _pixels(one.intersection(other)) == _pixels(one) & _pixels(other)


@given(rects, st.integers(0, 9))
def test_growing_reaches_so_many_pixels_further_on_all_sides(rect: Rect, pixels: int) -> None:
    grown = rect.grown(pixels)
    assert grown.contains(rect)
    assert (grown.x, grown.y) == (rect.x - pixels, rect.y - pixels)
    assert (grown.right, grown.bottom) == (rect.right + pixels, rect.bottom + pixels)


def test_slices_index_rows_first() -> None:
    assert Rect(3, 5, 2, 4).slices == (slice(5, 9), slice(3, 5))


@pytest.mark.parametrize(("width", "height"), [(0, 1), (1, 0), (-3, 4)])
def test_a_size_without_pixels_is_refused(width: int, height: int) -> None:
    with pytest.raises(ValueError, match="at least one pixel"):
        Size(width, height)


@given(st.integers(1, 60), st.integers(1, 60), st.floats(1, 4), st.data())
def test_a_part_of_a_larger_picture_is_all_that_shows_any_of_it(
    width: int, height: int, factor: float, data: st.DataObject
) -> None:
    small, large = Size(width, height), Size(round(width * factor), round(height * factor))
    x, y = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    right, bottom = data.draw(st.integers(x + 1, width)), data.draw(st.integers(y + 1, height))
    part = Rect.spanning(x, y, right, bottom)
    there = part.scaled(small, large)
    assert Rect.of(large).contains(there)
    assert there.scaled(large, small).contains(part)
    assert Rect.of(small).scaled(small, large) == Rect.of(large)
    assert part.scaled(small, small) == part
