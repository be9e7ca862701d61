import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from skimage import data

from restoreapp.core.blending import (
    LUMINANCE,
    Blend,
    StripBlender,
    blended,
    blended_part,
    lost_texture,
)
from restoreapp.core.geometry import Rect
from restoreapp.core.image import Image
from restoreapp.core.tiling import TilePlan
from restoreapp.core.transfer import to_depth, to_float

ORIGINAL = np.array([[[0, 100, 255]]], np.uint8)
ANSWER = np.array([[[65535, 100 * 257, 0]]], np.uint16)
fractions = st.floats(0, 1)
blends = st.builds(Blend, fractions, fractions, fractions)


def photographs(height: int = 96, width: int = 130) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Clean, with noise of sigma 20, and smoothed as a network would that goes too far."""
    import cv2

    clean = to_float(np.ascontiguousarray(data.coffee()[120 : 120 + height, 200 : 200 + width]))
    noise = np.random.default_rng(0).standard_normal(clean.shape, dtype=np.float32)
    answer = cv2.bilateralFilter(clean, 5, 0.1, 1.5)
    return clean, clean + np.float32(20 / 255) * noise, answer


@pytest.mark.parametrize(
    ("strength", "expected"), [(0, [0, 100, 255]), (1, [255, 100, 0]), (0.25, [63.75, 100, 191.25])]
)
def test_strength_goes_from_the_original_to_the_answer(
    strength: float, expected: list[float]
) -> None:
    values = blended(ORIGINAL, ANSWER, Blend.of_strength(strength))
    np.testing.assert_allclose(values[0, 0] * 255, expected, atol=1e-3)


@given(fractions)
def test_of_strength_nothing_is_the_photo_itself_whatever_the_texture(texture: float) -> None:
    _, noisy, answer = photographs()
    assert np.array_equal(blended(noisy, answer, Blend(0, 0, texture)), noisy)


def test_all_of_it_without_texture_is_the_answer_itself() -> None:
    _, noisy, answer = photographs()
    assert np.array_equal(blended(noisy, answer, Blend()), answer)


@given(fractions, fractions)
def test_luminance_and_colour_move_apart(strength: float, colour: float) -> None:
    _, noisy, answer = photographs()
    values = blended(noisy, answer, Blend(strength, colour))
    grey = np.ones((1, 3), np.float32)
    moved, whole = values - noisy, answer - noisy
    np.testing.assert_allclose(moved @ LUMINANCE.T, strength * (whole @ LUMINANCE.T), atol=1e-5)
    rest, whole_rest = (each - (each @ LUMINANCE.T) @ grey for each in (moved, whole))
    np.testing.assert_allclose(rest, colour * whole_rest, atol=1e-5)


@pytest.mark.parametrize("channels", [1, 3])
def test_grey_knows_no_colour(channels: int) -> None:
    _, noisy, answer = (np.repeat(each[..., 1:2], channels, axis=2) for each in photographs())
    values = blended(noisy, answer, Blend(0.3, 0.9))
    np.testing.assert_allclose(values, noisy + 0.3 * (answer - noisy), atol=1e-6)


@given(st.tuples(fractions, fractions).map(sorted))
def test_more_texture_is_further_from_the_answer(textures: list[float]) -> None:
    _, noisy, answer = photographs()
    less, more = (np.abs(blended(noisy, answer, Blend(1, 1, each)) - answer) for each in textures)
    assert (more >= less - 1e-6).all()


def test_texture_brings_detail_back_and_leaves_what_is_smooth() -> None:
    _, noisy, answer = photographs()
    answer[:, :65] = 0.5
    noisy[:, :65] = 0.5 + (noisy - photographs()[0])[:, :65]
    lost, rest = lost_texture(noisy, answer), (noisy - answer) @ LUMINANCE[0]
    smooth, rough = np.s_[:, :50], np.s_[:, 80:]
    assert lost[smooth].std() < 0.02 * rest[smooth].std()
    assert lost[rough].std() > 0.15 * rest[rough].std()


def test_texture_comes_back_grey_and_keeps_the_mean() -> None:
    _, noisy, answer = photographs()
    added = blended(noisy, answer, Blend(1, 1, 1)) - answer
    assert np.ptp(added, axis=2).max() < 1e-6
    assert abs(added.mean()) < 1e-3


def test_an_edge_gets_no_halo() -> None:
    """Beside an edge of which nothing was lost, no band comes back: not even grain of its own."""
    answer = np.full((80, 80, 3), 0.2, np.float32)
    answer[:, 40:] = 0.8
    noise = np.random.default_rng(0).normal(0, 0.05, answer.shape).astype(np.float32)
    added = blended(answer + noise, answer, Blend(1, 1, 1)) - answer
    assert np.abs(added[:, :24]).max() < 1e-4
    assert np.abs(added).max() < np.abs(noise).max()
    means = added.mean(axis=(0, 2))  # across the edge: a halo would be a wave in it
    assert np.abs(means).max() < 0.01


def test_where_nothing_was_changed_nothing_comes_back() -> None:
    _, noisy, answer = photographs()
    answer[30:60, 30:60] = noisy[30:60, 30:60]
    assert not lost_texture(noisy, answer)[30:60, 30:60].any()
    assert not lost_texture(noisy, noisy).any()


def test_what_is_no_number_becomes_the_answer_unless_nothing_of_it_is_wanted() -> None:
    _, noisy, answer = photographs()
    noisy[10, 10] = np.nan
    noisy[50, 50] = np.inf
    assert np.isfinite(blended(noisy, answer, Blend(0.5, 0.9, 1))).all()
    assert np.array_equal(blended(noisy, answer, Blend(0, 0)), noisy, equal_nan=True)
    assert np.isfinite(lost_texture(noisy, answer)).all()


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (300, 1), (7, 5)])
@pytest.mark.parametrize("channels", [1, 3])
def test_any_size_is_blended(size: tuple[int, int], channels: int) -> None:
    original = np.random.default_rng(0).random((*size, channels), dtype=np.float32)
    for blend in itertools.starmap(Blend, itertools.product((0, 0.5, 1), repeat=3)):
        values = blended(original, original / 2, blend)
        assert values.shape == original.shape
        assert np.isfinite(values).all()


@given(blends, st.integers(0, 129), st.integers(0, 95), st.integers(1, 130), st.integers(1, 96))
def test_a_part_is_blended_as_in_the_whole(
    blend: Blend, x: int, y: int, width: int, height: int
) -> None:
    _, noisy, answer = photographs()
    rect = Rect(x, y, width, height).intersection(Rect(0, 0, 130, 96))
    part = blended_part(Image(noisy.copy()), answer, rect, blend)
    np.testing.assert_allclose(part, blended(noisy, answer, blend)[rect.slices], atol=1e-6)


@given(blends, st.integers(40, 140), st.booleans())
def test_tiles_as_they_come_are_blended_as_the_whole(
    blend: Blend, tile_px: int, begins_anew: bool
) -> None:
    _, noisy, answer = photographs(200, 150)
    answer = to_depth(answer, np.uint16)
    image, made = Image(noisy.copy()), np.full_like(noisy, np.nan)

    def keep(rect: Rect, part: np.ndarray) -> None:
        made[rect.slices] = part

    blender = StripBlender(image, blend, np.uint16, keep)
    if begins_anew:  # as after a shortage of memory, with other tiles
        for tile in TilePlan.make(image.size, tile_px=90, margin_px=8, multiple_of=4).tiles[:5]:
            blender.take(tile.keep, np.zeros_like(answer[tile.keep.slices]))
    for tile in TilePlan.make(image.size, tile_px=tile_px, margin_px=8, multiple_of=4).tiles:
        blender.take(tile.keep, answer[tile.keep.slices])
    np.testing.assert_allclose(made, blended(noisy, answer, blend), atol=1e-6)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_a_blend_at_a_depth_is_that_depths_rounding_of_it(dtype: type) -> None:
    _, noisy, answer = photographs()
    blend = Blend(0.4, 0.8, 0.6)
    expected = to_depth(blended(noisy, answer, blend), dtype)
    assert np.array_equal(blended(noisy, answer, blend, dtype=dtype), expected)
