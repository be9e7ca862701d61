"""Any part of an enlarged picture is what enlarging all of it and cutting gives."""

import numpy as np
import PIL.Image
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import ConvertedImage, EnlargedImage, Image
from restoreapp.core.resampling import span_read
from restoreapp.core.transfer import at_depth

sides = st.integers(1, 40)
factors = st.sampled_from([1.0, 1.5, 2.0, 3.0, 4.0]) | st.floats(1, 4)
ROUNDING = 2e-6  # of float32 sums of four and four products


def enlarged_noise(
    size: tuple[int, int], factor: float, channels: int = 3, dtype: type = np.float32
) -> EnlargedImage:
    drawn = np.random.default_rng(0).random((size[1], size[0], channels), np.float32)
    width, height = (round(side * factor) for side in size)
    return EnlargedImage(Image(at_depth(drawn, dtype)), Size(width, height))


def whole(image: EnlargedImage) -> np.ndarray:
    return image.region(Rect.of(image.size))


@given(sides, sides, factors, st.sampled_from([1, 3]), st.data())
def test_a_part_is_that_part_of_the_whole(
    width: int, height: int, factor: float, channels: int, data: st.DataObject
) -> None:
    image = enlarged_noise((width, height), factor, channels)
    left = data.draw(st.integers(0, image.size.width - 1))
    top = data.draw(st.integers(0, image.size.height - 1))
    right = data.draw(st.integers(left + 1, image.size.width))
    bottom = data.draw(st.integers(top + 1, image.size.height))
    part = Rect.spanning(left, top, right, bottom)
    np.testing.assert_allclose(image.region(part), whole(image)[part.slices], atol=ROUNDING)


@given(sides, sides, factors)
def test_the_whole_is_what_pillow_makes(width: int, height: int, factor: float) -> None:
    image = enlarged_noise((width, height), factor, channels=1)
    size = (image.size.width, image.size.height)
    small = PIL.Image.fromarray(image.image.pixels[..., 0])
    expected = np.asarray(small.resize(size, PIL.Image.Resampling.BICUBIC))
    np.testing.assert_allclose(whole(image)[..., 0], expected, atol=ROUNDING)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_at_factor_one_nothing_changes(dtype: type) -> None:
    image = enlarged_noise((9, 7), 1.0, dtype=dtype)
    small = image.image.region(Rect.of(image.size))
    np.testing.assert_array_equal(whole(image), small)


@given(sides, sides, factors)
def test_a_flat_picture_stays_flat(width: int, height: int, factor: float) -> None:
    size = Size(round(width * factor), round(height * factor))
    image = EnlargedImage(Image(np.full((height, width, 3), 77, np.uint8)), size)
    np.testing.assert_allclose(whole(image), 77 / 255, atol=ROUNDING)


@given(st.integers(1, 500), st.floats(1, 4), st.data())
def test_no_more_is_read_than_the_part_takes(
    small: int, factor: float, data: st.DataObject
) -> None:
    large = round(small * factor)
    start = data.draw(st.integers(0, large - 1))
    stop = data.draw(st.integers(start + 1, large))
    first, beyond = span_read(start, stop, small, large)
    assert 0 <= first < beyond <= small
    assert beyond - first <= (stop - start) * small / large + 5


def test_colours_are_converted_before_they_are_interpolated() -> None:
    pixels = np.array([[[0.0], [1.0]]], np.float32)
    image = ConvertedImage(pixels, converted=lambda values: values * values + 1)
    squares = EnlargedImage(Image(pixels * pixels + 1), Size(5, 2))
    np.testing.assert_allclose(
        whole(EnlargedImage(image, Size(5, 2))), whole(squares), atol=ROUNDING
    )


@pytest.mark.parametrize("rect", [Rect(3, 3, 6, 1), Rect(0, 0, 0, 2), Rect(-1, 0, 2, 2)])
def test_what_is_no_part_is_refused(rect: Rect) -> None:
    with pytest.raises(ValueError, match="no part of"):
        enlarged_noise((4, 4), 2.0).region(rect)
