import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from restoreapp.core.geometry import Rect
from restoreapp.core.transfer import (
    at_depth,
    dither,
    linear_to_srgb,
    srgb_to_linear,
    to_depth,
    to_float,
)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_every_code_survives_float_and_back(dtype: type[np.unsignedinteger]) -> None:
    codes = np.arange(np.iinfo(dtype).max + 1, dtype=dtype)
    np.testing.assert_array_equal(to_depth(to_float(codes), dtype), codes)


def test_8_bit_at_16_bit_is_each_code_times_257() -> None:
    codes = np.arange(256, dtype=np.uint8)
    np.testing.assert_array_equal(at_depth(codes, np.uint16), codes.astype(np.uint16) * 257)


def test_dithering_leaves_every_code_as_it_is() -> None:
    codes = np.random.default_rng(0).integers(0, 256, (64, 64, 3), np.uint8)

    added = dither(Rect(5, 9, 64, 64), 3)

    np.testing.assert_array_equal(to_depth(to_float(codes), np.uint8, added), codes)


@given(st.floats(0.01, 0.99))
def test_dithering_keeps_the_mean_of_a_shade_between_two_codes(shade: float) -> None:
    flat = np.full((64, 64, 1), shade, np.float32)

    dithered = to_depth(flat, np.uint8, dither(Rect(0, 0, 64, 64), 1))

    assert dithered.mean() == pytest.approx(255 * shade, abs=0.02)
    # Neighbours make up for each other.
    cells = dithered.reshape(8, 8, 8, 8).mean(axis=(1, 3))
    np.testing.assert_allclose(cells, 255 * shade, atol=0.12)


@given(st.integers(0, 500), st.integers(0, 500), st.integers(1, 40), st.integers(1, 40))
def test_dither_is_the_same_at_a_place_whatever_the_part(
    x: int, y: int, width: int, height: int
) -> None:
    whole = dither(Rect(0, 0, 540, 540), 3)

    np.testing.assert_array_equal(
        dither(Rect(x, y, width, height), 3), whole[y : y + height, x : x + width]
    )


def test_a_smooth_shade_shows_no_bands_when_dithered() -> None:
    ramp = np.linspace(0.4, 0.42, 512, dtype=np.float32)[np.newaxis, :, np.newaxis]
    ramp = np.repeat(ramp, 64, axis=0)

    plain, dithered = (
        to_depth(ramp, np.uint8, added).mean(axis=0)[:, 0]
        for added in (None, dither(Rect(0, 0, 512, 64), 1))
    )

    wanted = 255 * ramp[0, :, 0]
    assert np.abs(plain - wanted).max() > 0.49
    assert np.abs(dithered - wanted).max() < 0.1


def test_rounding_goes_half_to_even_and_clamps() -> None:
    values = np.array([-0.5, 0.5 / 255, 1.5 / 255, 2.5 / 255, 1.7], np.float32)
    np.testing.assert_array_equal(to_depth(values, np.uint8), [0, 0, 2, 2, 255])


def test_float_keeps_values_outside_the_range() -> None:
    values = np.array([-0.5, 3.0], np.float32)
    np.testing.assert_array_equal(to_depth(values, np.float32), values)


@given(hnp.arrays(np.float32, 20, elements=st.floats(-2, 2, width=32)))
def test_the_srgb_curve_and_back_is_the_identity(values: np.ndarray) -> None:
    np.testing.assert_allclose(linear_to_srgb(srgb_to_linear(values)), values, atol=2e-6)


def test_the_srgb_curve_has_the_standards_values() -> None:
    values = np.array([0.0, 0.04045, 0.5, 1.0], np.float32)
    np.testing.assert_allclose(srgb_to_linear(values), [0, 0.0031308, 0.2140411, 1], atol=1e-6)
