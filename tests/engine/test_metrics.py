import math

import numpy as np
import pytest
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

from restoreapp.engine import metrics
from restoreapp.engine.metrics import psnr, ssim


def pair(*shape: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    reference = rng.integers(0, 256, shape)
    picture = np.clip(reference + rng.normal(0, 20, shape), 0, 255)
    return reference.astype(np.uint8), picture.astype(np.uint8)


@pytest.mark.parametrize("shape", [(20, 30), (20, 30, 1), (20, 30, 3)])
def test_psnr_is_that_of_scikit_image(shape: tuple[int, ...]) -> None:
    reference, picture = pair(*shape)
    wanted = peak_signal_noise_ratio(reference, picture, data_range=255)
    assert psnr(reference, picture) == pytest.approx(wanted, abs=1e-9)


def test_psnr_of_equal_pictures_is_infinite() -> None:
    picture, _ = pair(4, 5, 3)
    assert math.isinf(psnr(picture, picture))


def test_ssim_is_scikit_images_with_the_papers_window_and_the_mean_over_channels() -> None:
    reference, picture = pair(20, 30, 3)
    channels = [
        structural_similarity(
            reference[..., i],
            picture[..., i],
            data_range=255,
            win_size=11,
            gaussian_weights=True,
            sigma=1.5,
            use_sample_covariance=False,
        )
        for i in range(3)
    ]
    assert ssim(reference, picture) == pytest.approx(np.mean(channels), abs=1e-9)


def test_ssim_of_a_grey_picture_is_the_same_with_and_without_a_channel_axis() -> None:
    reference, picture = pair(20, 30)
    with_axis = ssim(reference[..., None], picture[..., None])
    assert with_axis == pytest.approx(ssim(reference, picture), abs=1e-12)


@pytest.mark.parametrize("rows", [1, 3, 7])
def test_bands_change_nothing(rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    reference, picture = pair(40, 30, 3)
    whole = psnr(reference, picture), ssim(reference, picture)
    monkeypatch.setattr(metrics, "_BAND_PX", 30 * rows)
    assert (psnr(reference, picture), ssim(reference, picture)) == pytest.approx(whole, abs=1e-12)


def test_other_shapes_are_refused() -> None:
    reference, picture = pair(20, 30, 3)
    with pytest.raises(ValueError, match="a reference of"):
        psnr(reference, picture[:, 1:])
    with pytest.raises(ValueError, match="hold no window"):
        ssim(reference[:8], picture[:8])
