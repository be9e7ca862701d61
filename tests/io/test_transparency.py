"""Colours that go on where a photo is transparent."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from restoreapp.io.transparency import with_colours_going_on


@pytest.mark.parametrize("value", [0, 7, 255])
def test_alpha_of_one_value_changes_nothing(value, scene):
    pixels = scene()

    assert with_colours_going_on(pixels, np.full(pixels.shape[:2], value, np.uint8)) is pixels


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("channels", [1, 3])
def test_the_hidden_half_goes_on_like_the_seen_one(dtype, channels, scene):
    pixels = scene(channels, dtype)
    flat = np.array(pixels)
    flat[:, :19] = pixels[0, 0]
    flat[:, 19:] = 0
    alpha = np.zeros(pixels.shape[:2], dtype)
    alpha[:, :19] = 1

    filled = with_colours_going_on(flat, alpha)

    largest = 1 if dtype == np.float32 else np.iinfo(dtype).max
    np.testing.assert_allclose(
        filled / largest, np.broadcast_to(pixels[0, 0] / largest, filled.shape), atol=0.005
    )


@given(
    arrays.arrays(np.uint8, (9, 13, 3)),
    arrays.arrays(np.uint8, (9, 13), elements=st.sampled_from([0, 1, 255])),
)
def test_what_is_seen_stays_and_nothing_new_is_brighter_or_darker(pixels, alpha):
    filled = with_colours_going_on(pixels, alpha)

    seen = alpha > 0
    np.testing.assert_array_equal(filled[seen], pixels[seen])
    if seen.any():
        assert filled[~seen].size == 0 or (
            filled[~seen].max() <= pixels[seen].max() and filled[~seen].min() >= pixels[seen].min()
        )
