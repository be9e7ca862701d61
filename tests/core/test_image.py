import numpy as np
import pytest

from restoreapp.core.geometry import Rect
from restoreapp.core.image import Image


def test_pixels_cannot_be_written() -> None:
    image = Image(np.zeros((2, 3, 3), np.uint8))
    with pytest.raises(ValueError, match="read-only"):
        image.pixels[0, 0] = 1


def test_a_region_is_the_pixels_there_as_float() -> None:
    codes = np.arange(24, dtype=np.uint16).reshape(4, 6, 1)
    region = Image(codes).region(Rect(2, 1, 3, 2))
    np.testing.assert_allclose(region[..., 0], codes[1:3, 2:5, 0] / 65535, rtol=1e-6)
    assert region.dtype == np.float32


def test_a_region_outside_is_refused() -> None:
    with pytest.raises(ValueError, match="reaches outside"):
        Image(np.zeros((4, 4, 1), np.uint8)).region(Rect(2, 2, 3, 1))


@pytest.mark.parametrize("shape", [(4, 4), (4, 4, 2), (4, 4, 4), (0, 4, 3)])
def test_other_shapes_are_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="pixels are"):
        Image(np.zeros(shape, np.uint8))


def test_other_depths_are_refused() -> None:
    with pytest.raises(ValueError, match="uint8, uint16 or float32"):
        Image(np.zeros((4, 4, 3), np.float64))


def test_alpha_of_another_size_or_depth_is_refused() -> None:
    pixels = np.zeros((4, 4, 3), np.uint8)
    for alpha in (np.zeros((4, 5), np.uint8), np.zeros((4, 4), np.uint16)):
        with pytest.raises(ValueError, match="does not fit"):
            Image(pixels, alpha=alpha)


def test_the_answer_to_integers_is_kept_in_16_bit_and_to_floats_in_float() -> None:
    assert Image(np.zeros((1, 1, 1), np.uint8)).answer_dtype == np.uint16
    assert Image(np.zeros((1, 1, 1), np.float32)).answer_dtype == np.float32
