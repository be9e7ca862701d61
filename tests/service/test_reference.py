"""What is said of a photo beside a picture that is known to be right."""

from pathlib import Path

import numpy as np
import pytest
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

from restoreapp.core.geometry import Size
from restoreapp.core.image import Image
from restoreapp.core.progress import CancelToken, ReportingProgress, SilentProgress
from restoreapp.core.transfer import to_depth
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise
from restoreapp.errors import Cancelled
from restoreapp.service.open_photo import Photo
from restoreapp.service.reference import (
    UnusableReference,
    check_reference,
    likeness_after,
    likeness_before,
)
from restoreapp.service.restore import Restored

RECIPE = Recipe((Denoise(level=18),))


def photo_of(pixels: np.ndarray) -> Photo:
    return Photo(Path("a.png"), Image(pixels), "png", "PNG")


@pytest.fixture
def clean(clean_pixels) -> np.ndarray:
    return to_depth(clean_pixels(64), np.uint8)


@pytest.fixture
def noisy(noisy_image) -> Photo:
    return photo_of(noisy_image(25, 64).pixels)


def wanted(first: np.ndarray, second: np.ndarray) -> tuple[float, float]:
    ssim = structural_similarity(
        first,
        second,
        data_range=255,
        channel_axis=-1,
        gaussian_weights=True,
        sigma=1.5,
        use_sample_covariance=False,
    )
    return peak_signal_noise_ratio(first, second, data_range=255), ssim


def test_before_is_what_scikit_image_says(clean: np.ndarray, noisy: Photo) -> None:
    told = likeness_before(photo_of(clean), noisy, SilentProgress())
    assert (told.psnr_db, told.ssim) == pytest.approx(wanted(clean, noisy.image.pixels), abs=1e-9)


def test_after_is_what_would_be_saved(clean: np.ndarray, noisy: Photo) -> None:
    answer = clean.astype(np.uint16) * 257
    restored = Restored(answer, RECIPE, ("a",), "CPU", 1.0)

    whole = likeness_after(photo_of(clean), noisy, restored, RECIPE, SilentProgress())
    half = Recipe((Denoise(level=18, strength=0.5),))
    mixed = likeness_after(photo_of(clean), noisy, restored, half, SilentProgress())
    none = Recipe((Denoise(level=18, strength=0),))
    as_before = likeness_after(photo_of(clean), noisy, restored, none, SilentProgress())

    assert whole.psnr_db == float("inf")
    before = likeness_before(photo_of(clean), noisy, SilentProgress())
    assert before.psnr_db + 6 < mixed.psnr_db < 50
    assert as_before == before


def test_the_photo_is_interpolated_to_a_larger_reference(clean: np.ndarray) -> None:
    small = photo_of(np.ascontiguousarray(clean[::2, ::2]))
    told = likeness_before(photo_of(clean), small, SilentProgress())
    assert 15 < told.psnr_db < 60


def test_a_reference_of_16_bit_is_rounded_to_8(clean: np.ndarray, noisy: Photo) -> None:
    deep = photo_of(clean.astype(np.uint16) * 257)
    told = likeness_before(deep, noisy, SilentProgress())
    assert told == likeness_before(photo_of(clean), noisy, SilentProgress())


def test_tiny_pictures_have_no_ssim(noisy: Photo) -> None:
    tiny = photo_of(np.zeros((4, 30, 3), np.uint8))
    assert likeness_before(tiny, tiny, SilentProgress()).ssim is None


def test_another_size_is_refused_with_a_hint(clean: np.ndarray, noisy: Photo) -> None:
    with pytest.raises(UnusableReference) as refused:
        check_reference(photo_of(clean[:-1]), noisy, noisy.image.size)
    assert "64×63" in refused.value.message
    assert "uncropped" in refused.value.hint


def test_a_reference_of_the_photos_size_is_too_small_for_an_enlarged_answer(
    clean: np.ndarray, noisy: Photo
) -> None:
    with pytest.raises(UnusableReference) as refused:
        check_reference(photo_of(clean), noisy, Size(128, 128))
    assert "enlarges" in refused.value.hint


def test_grey_is_not_compared_with_colour(clean: np.ndarray, noisy: Photo) -> None:
    with pytest.raises(UnusableReference, match="grey"):
        check_reference(photo_of(clean[..., :1]), noisy, noisy.image.size)


def test_it_can_be_stopped(clean: np.ndarray, noisy: Photo) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        likeness_before(photo_of(clean), noisy, ReportingProgress(lambda *_: None, token))
