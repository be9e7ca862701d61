import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restoreapp.core import tiling
from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import EnlargedImage, FloatArray, Image
from restoreapp.core.progress import CancelToken, ReportingProgress, SilentProgress
from restoreapp.core.tiling import TilePlan
from restoreapp.core.transfer import at_depth
from restoreapp.errors import Cancelled
from restoreapp.ui.canvas.levels import AnswerLevels, EnlargedLevels, Levels, halved, whole

DTYPES = (np.uint8, np.uint16, np.float32)


def noise(height: int, width: int, channels: int, dtype: type, seed: int = 0) -> np.ndarray:
    drawn = np.random.default_rng(seed).random((height, width, channels), np.float32)
    return at_depth(drawn, dtype)


@pytest.mark.parametrize("dtype", DTYPES)
def test_half_a_picture_holds_the_means_of_four_pixels(dtype: type) -> None:
    pixels = noise(6, 8, 3, dtype)
    means = pixels.astype(np.float64).reshape(3, 2, 4, 2, 3).mean(axis=(1, 3))
    np.testing.assert_allclose(halved(pixels), means, atol=0.51, rtol=1e-6)


@given(st.integers(1, 9), st.integers(1, 9), st.sampled_from([1, 3]))
def test_half_of_an_odd_side_is_rounded_up(height: int, width: int, channels: int) -> None:
    half = halved(noise(height, width, channels, np.uint8))
    assert half.shape == (-(-height // 2), -(-width // 2), channels)


def test_each_level_halves_the_one_before_down_to_a_small_one() -> None:
    levels = Levels(noise(600, 1000, 3, np.uint8))
    assert [each.shape[:2] for each in levels.arrays] == [(600, 1000), (300, 500), (150, 250)]


@pytest.mark.parametrize("dtype", DTYPES)
def test_without_a_tile_the_answer_is_the_original(dtype: type) -> None:
    original = Levels(noise(301, 517, 3, dtype))
    answer = AnswerLevels(original, np.uint16 if dtype is not np.float32 else np.float32)
    for level, pixels in enumerate(original.arrays):
        whole = Rect.of(Size(pixels.shape[1], pixels.shape[0]))
        expected = at_depth(pixels, np.uint16 if dtype is not np.float32 else np.float32)
        np.testing.assert_array_equal(answer.region(level, whole), expected)


@pytest.mark.parametrize("multiple_of", [1, 16])
def test_tiles_one_by_one_come_to_what_the_whole_answer_is(multiple_of: int) -> None:
    original = Levels(noise(611, 1003, 3, np.uint8))
    finished = noise(611, 1003, 3, np.uint16, seed=1)
    answer = AnswerLevels(original, np.uint16)
    plan = TilePlan.make(Size(1003, 611), tile_px=256, margin_px=7, multiple_of=multiple_of)
    for tile in reversed(plan.tiles):
        answer.paste(tile.keep, finished[tile.keep.slices])
    expected = Levels(finished)
    for level, pixels in enumerate(expected.arrays):
        whole = Rect.of(Size(pixels.shape[1], pixels.shape[0]))
        np.testing.assert_array_equal(answer.region(level, whole), pixels)


def test_a_tile_changes_only_what_lies_under_it() -> None:
    original = Levels(np.zeros((512, 512, 1), np.uint8))
    answer = AnswerLevels(original, np.uint16)
    answer.paste(Rect(64, 128, 64, 64), np.full((64, 64, 1), 65535, np.uint16))
    half = answer.region(1, Rect(0, 0, 256, 256))[..., 0]
    rows, columns = np.nonzero(half)
    assert (rows.min(), rows.max(), columns.min(), columns.max()) == (64, 95, 32, 63)


def test_the_whole_answer_takes_the_place_of_its_tiles() -> None:
    original = Levels(np.zeros((4, 4, 1), np.uint16))
    answer = AnswerLevels(original, np.uint16)
    answer.complete(np.full((4, 4, 1), 7, np.uint16))
    assert answer.region(0, Rect(1, 1, 2, 2)).tolist() == [[[7], [7]], [[7], [7]]]


def test_the_original_is_left_as_it_was() -> None:
    pixels = np.zeros((300, 300, 3), np.uint16)
    original = Levels(pixels)
    AnswerLevels(original, np.uint16).paste(
        Rect(0, 0, 300, 300), np.full((300, 300, 3), 9, np.uint16)
    )
    assert not any(each.any() for each in original.arrays)


def enlarged(width: int, height: int, factor: float, dtype: type = np.uint8) -> EnlargedImage:
    size = Size(round(width * factor), round(height * factor))
    return EnlargedImage(Image(noise(height, width, 3, dtype)), size)


@pytest.mark.parametrize("factor", [1.3, 2.0, 4.0])
def test_levels_of_an_enlarged_photo_are_those_of_the_enlarged_whole(
    factor: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tiling, "BAND_PX", 20_000)  # many bands
    photo = enlarged(301, 211, factor)
    large = EnlargedLevels(photo, np.uint16, SilentProgress())
    expected = Levels(at_depth(photo.region(Rect.of(photo.size)), np.uint16))
    assert (large.size, large.count) == (expected.size, expected.count)
    for level in range(1, large.count):
        np.testing.assert_array_equal(whole(large, level), expected.arrays[level])
    np.testing.assert_array_equal(at_depth(whole(large, 0), np.uint16), expected.arrays[0])


def test_an_answer_that_has_not_come_is_the_enlarged_photo_at_every_level() -> None:
    large = EnlargedLevels(enlarged(301, 211, 2), np.uint16, SilentProgress())
    answer = AnswerLevels(large, np.uint16)
    for level in range(large.count):
        expected = at_depth(whole(large, level), np.uint16)
        size = Size(expected.shape[1], expected.shape[0])
        np.testing.assert_array_equal(answer.region(level, Rect.of(size)), expected)


def test_tiles_of_a_larger_answer_take_their_place() -> None:
    large = EnlargedLevels(enlarged(300, 200, 3), np.uint16, SilentProgress())
    finished = noise(600, 900, 3, np.uint16, seed=1)
    answer = AnswerLevels(large, np.uint16)
    plan = TilePlan.make(Size(900, 600), tile_px=256, margin_px=8, multiple_of=4)
    for tile in plan.tiles:
        answer.paste(tile.keep, finished[tile.keep.slices])
    for level, pixels in enumerate(Levels(finished).arrays):
        size = Size(pixels.shape[1], pixels.shape[0])
        np.testing.assert_array_equal(answer.region(level, Rect.of(size)), pixels)


def test_making_levels_of_an_enlarged_photo_stops_when_asked() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        EnlargedLevels(enlarged(300, 200, 2), np.uint16, ReportingProgress(lambda *_: None, token))


@pytest.mark.parametrize("seed", range(8))
def test_parts_of_a_photo_drawn_larger_are_those_of_the_whole(seed: int) -> None:
    rng = np.random.default_rng(seed)
    small = Image(rng.integers(0, 256, (90, 130, 3), np.uint8))
    large = EnlargedImage(small, Size(377, 261))
    levels = EnlargedLevels(large, np.uint16, SilentProgress())
    for _ in range(6):
        x, y = int(rng.integers(0, 376)), int(rng.integers(0, 260))
        rect = Rect(x, y, int(rng.integers(1, 378 - x)), int(rng.integers(1, 262 - y)))
        np.testing.assert_allclose(levels.region(0, rect), large.region(rect), atol=1e-6)


def test_what_was_seen_of_a_photo_drawn_larger_is_not_computed_again() -> None:
    asked: list[Rect] = []

    class Counted(EnlargedImage):
        def region(self, rect: Rect) -> FloatArray:
            asked.append(rect)
            return super().region(rect)

    small = Image(np.zeros((300, 300, 3), np.uint8))
    levels = EnlargedLevels(Counted(small, Size(600, 600)), np.uint16, SilentProgress())
    levels.region(0, Rect(10, 10, 300, 200))
    asked.clear()

    levels.region(0, Rect(20, 20, 300, 200))
    assert asked == []

    levels.region(0, Rect(120, 20, 300, 200))  # what comes into sight, and no more
    assert sum(each.area for each in asked) == 2 * 128 * 128
