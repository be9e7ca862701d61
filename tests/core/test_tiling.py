import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restoreapp.core.geometry import Rect, Size
from restoreapp.core.tiling import TilePlan, bands, in_order, parted

plans = st.builds(
    lambda width, height, multiple, margin, kept: TilePlan.make(
        Size(width, height),
        tile_px=2 * -(-margin // multiple) * multiple + multiple * kept,
        margin_px=margin,
        multiple_of=multiple,
    ),
    width=st.integers(1, 300),
    height=st.integers(1, 300),
    multiple=st.sampled_from([1, 2, 8]),
    margin=st.integers(0, 20),
    kept=st.integers(1, 12),
)


@given(plans)
def test_every_pixel_is_kept_exactly_once(plan: TilePlan) -> None:
    kept = np.zeros((plan.size.height, plan.size.width), int)
    for tile in plan.tiles:
        kept[tile.keep.slices] += 1
    assert (kept == 1).all()


@given(plans)
def test_tiles_lie_in_the_picture_on_the_grid_and_within_the_size(plan: TilePlan) -> None:
    for tile in plan.tiles:
        assert Rect.of(plan.size).contains(tile.read)
        assert tile.read.contains(tile.keep)
        assert tile.read.x % plan.multiple_of == 0
        assert tile.read.y % plan.multiple_of == 0
        assert max(tile.read.width, tile.read.height) <= plan.tile_px


@given(plans)
def test_inner_borders_have_the_margin_and_outer_ones_none(plan: TilePlan) -> None:
    for tile in plan.tiles:
        assert tile.keep.x - tile.read.x >= min(plan.margin_px, tile.keep.x)
        assert tile.keep.y - tile.read.y >= min(plan.margin_px, tile.keep.y)
        beyond = plan.size.width - tile.keep.right
        assert tile.read.right - tile.keep.right >= min(plan.margin_px, beyond)
        beyond = plan.size.height - tile.keep.bottom
        assert tile.read.bottom - tile.keep.bottom >= min(plan.margin_px, beyond)


@given(plans, st.integers(0, 2**32 - 1))
def test_a_box_filter_no_wider_than_the_margin_gives_the_same_answer_tiled(
    plan: TilePlan, seed: int
) -> None:
    radius = plan.margin_px
    values = np.random.default_rng(seed).integers(0, 255, (plan.size.height, plan.size.width))

    def filtered(part: np.ndarray) -> np.ndarray:
        padded = np.pad(part, ((0, 0), (radius, radius)))
        sums = np.cumsum(np.pad(padded, ((0, 0), (1, 0))), axis=1)
        return sums[:, 2 * radius + 1 :] - sums[:, : -2 * radius - 1]

    tiled = np.empty_like(values)
    for tile in plan.tiles:
        tiled[tile.keep.slices] = filtered(values[tile.read.slices])[tile.keep_in_read.slices]
    np.testing.assert_array_equal(tiled, filtered(values))


def test_tiles_of_a_24_megapixel_photo_are_even_and_their_margins_cheap() -> None:
    plan = TilePlan.make(Size(6000, 4000), tile_px=1152, margin_px=64, multiple_of=8)
    areas = [tile.keep.area for tile in plan.tiles]
    assert min(areas) > 0.9 * max(areas)
    assert plan.extra_fraction < 0.25


def test_a_tile_that_keeps_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="keeps nothing"):
        TilePlan.make(Size(100, 100), tile_px=64, margin_px=32, multiple_of=8)


@given(plans, st.integers(0, 300), st.integers(0, 300), st.integers(1, 100))
def test_what_is_looked_at_comes_first(plan: TilePlan, x: int, y: int, side: int) -> None:
    wanted = Rect(x, y, side, side)
    order = in_order(plan.tiles, wanted)
    assert len(order) == len(plan.tiles)
    assert set(order) == set(plan.tiles)
    areas = [tile.keep.intersection(wanted).area for tile in order]
    assert areas == sorted(areas, reverse=True)


def test_outside_of_it_the_nearest_come_first() -> None:
    plan = TilePlan.make(Size(1000, 100), tile_px=100, margin_px=0, multiple_of=1)
    order = [tile.keep.x for tile in in_order(plan.tiles, Rect(300, 0, 100, 100))]
    assert order == [300, 200, 400, 100, 500, 0, 600, 700, 800, 900]


def test_without_a_wish_tiles_come_in_reading_order() -> None:
    plan = TilePlan.make(Size(300, 300), tile_px=100, margin_px=0, multiple_of=1)
    assert in_order(plan.tiles, None) == list(plan.tiles)


def test_bands_cover_a_picture_from_top_to_bottom() -> None:
    for size in (Size(1, 1), Size(5000, 4321), Size(30000, 7), Size(9_000_000, 5)):
        found = bands(size)
        assert sum(each.area for each in found) == size.area
        assert all(each.width == size.width for each in found)
        assert all(each.y % 2 == 0 for each in found)
        assert [each.y for each in found[1:]] == [each.bottom for each in found[:-1]]


@given(st.integers(1, 700), st.integers(1, 700), st.sampled_from([1, 4, 8]), st.integers(8, 300))
def test_a_tile_in_parts_covers_it_once_on_the_same_grid(
    width: int, height: int, multiple_of: int, part_px: int
) -> None:
    plan = TilePlan.make(Size(width, height), tile_px=256, margin_px=20, multiple_of=multiple_of)
    whole = Rect(0, 0, width, height)
    for tile in plan.tiles:
        parts = parted(
            tile,
            plan.size,
            part_px=max(part_px, multiple_of),
            margin_px=plan.margin_px,
            multiple_of=multiple_of,
        )
        covered = np.zeros((height, width), int)
        for part in parts:
            covered[part.keep.slices] += 1
            assert part.read == part.keep.grown(plan.margin_px).intersection(whole)
            assert part.read.x % multiple_of == part.read.y % multiple_of == 0
        expected = np.zeros((height, width), int)
        expected[tile.keep.slices] = 1
        np.testing.assert_array_equal(covered, expected)
