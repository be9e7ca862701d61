import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from restoreapp.core.transfer import (
    at_depth,
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
