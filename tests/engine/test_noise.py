import io

import cv2
import numpy as np
import PIL.Image
import pytest
import torch
from scipy import ndimage
from skimage import data

from restoreapp.core.image import FloatArray, Image
from restoreapp.core.transfer import at_depth, to_depth
from restoreapp.engine.noise import estimate_level
from training.damage.degrade import LUMA_WEIGHTS, developed_noise

FONT = cv2.FONT_HERSHEY_PLAIN
PHOTO = data.coffee().astype(np.float32) / 255


def noisy(sigma: float, channels: int) -> FloatArray:
    clean = PHOTO if channels == 3 else PHOTO @ np.array(LUMA_WEIGHTS, np.float32)[:, None]
    noise = np.random.default_rng(1).normal(0, sigma / 255, clean.shape)
    return (clean + noise).astype(np.float32)


def in_8_bit(values: FloatArray) -> Image:
    return Image(to_depth(values, np.uint8))


def tolerance(sigma: float) -> float:
    return max(1.0, 0.15 * sigma)


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("sigma", [2, 5, 10, 25, 50, 75])
def test_unclipped_noise_is_found(sigma: float, channels: int) -> None:
    found = estimate_level(Image(noisy(sigma, channels)))
    assert found == pytest.approx(sigma, abs=tolerance(sigma))


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("sigma", [2, 5, 10, 25, 50, 75])
def test_noise_that_a_file_has_clipped_is_found_as_it_was_before(
    sigma: float, channels: int
) -> None:
    found = estimate_level(in_8_bit(noisy(sigma, channels)))
    assert found == pytest.approx(sigma, abs=tolerance(sigma))


def test_a_colour_file_of_a_grey_photo_is_judged_as_the_grey_one() -> None:
    grey = in_8_bit(noisy(20, 1))
    colour = Image(np.repeat(grey.pixels, 3, axis=2))
    assert estimate_level(colour) == pytest.approx(estimate_level(grey))


def test_16_bit_is_on_the_same_scale() -> None:
    image = in_8_bit(noisy(20, 3))
    deep = Image(at_depth(image.pixels, np.uint16))
    assert estimate_level(deep) == pytest.approx(estimate_level(image), rel=1e-3)


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (2, 2), (500, 2), (7, 5), (30, 40000)])
@pytest.mark.parametrize("channels", [1, 3])
def test_odd_sizes_give_a_finite_figure(size: tuple[int, int], channels: int) -> None:
    codes = np.random.default_rng(0).normal(128, 10, (*size, channels)).astype(np.uint8)
    assert 0 <= estimate_level(Image(codes)) < 30


@pytest.mark.parametrize("size", [(1, 1), (7, 300), (300, 7)])
def test_what_is_too_small_to_tell_is_left_alone(size: tuple[int, int]) -> None:
    values = np.random.default_rng(3).random((*size, 3), dtype=np.float32)
    assert estimate_level(Image(values)) == 0


@pytest.mark.parametrize("value", [0, 128, 255])
def test_flat_colour_has_no_noise(value: int) -> None:
    for channels in (1, 3):
        flat = Image(np.full((200, 200, channels), value, np.uint8))
        assert estimate_level(flat) == pytest.approx(0, abs=1e-3)


@pytest.mark.parametrize("sigma", [10, 20, 40])
def test_smoothed_grain_is_seen_although_neighbours_depend_on_each_other(sigma: float) -> None:
    noise = np.random.default_rng(1).normal(0, sigma / 255, PHOTO.shape)
    grain = ndimage.gaussian_filter(noise, (0.7, 0.7, 0))
    grain *= sigma / 255 / grain.std()
    found = estimate_level(in_8_bit((PHOTO + grain).astype(np.float32)))
    assert found == pytest.approx(sigma, rel=0.35)


def test_noise_is_seen_through_jpeg_with_half_size_chroma() -> None:
    file = io.BytesIO()
    noisy_photo = PIL.Image.fromarray(in_8_bit(noisy(20, 3)).pixels)
    noisy_photo.save(file, "JPEG", quality=90, subsampling="4:2:0")
    with PIL.Image.open(file) as stored:
        found = estimate_level(Image(np.array(stored)))
    # Half-size chroma has already averaged away a third of it.
    assert 10 <= found <= 22


def test_fine_texture_is_not_taken_for_noise() -> None:
    texture = Image(data.gravel()[..., None])
    assert estimate_level(texture) < 5


def test_a_large_photo_is_judged_by_windows_alike() -> None:
    tiled = np.tile(in_8_bit(noisy(15, 3)).pixels, (4, 5, 1))
    assert estimate_level(Image(tiled)) == pytest.approx(15, abs=1)


@pytest.mark.parametrize("gain", [5e-4, 2e-3, 8e-3])
def test_a_sensor_s_noise_is_seen_after_developing_and_jpeg(gain: float) -> None:
    clean = torch.from_numpy(PHOTO).permute(2, 0, 1)[None]
    developed = developed_noise(
        clean,
        torch.tensor([gain]),
        torch.tensor([0.1 * gain**0.5]),
        torch.tensor([0.4]),
        torch.tensor([False]),
        torch.Generator().manual_seed(0),
    )
    pixels = in_8_bit(developed[0].permute(1, 2, 0).numpy()).pixels
    file = io.BytesIO()
    PIL.Image.fromarray(pixels).save(file, "JPEG", quality=95, subsampling="4:4:4")
    with PIL.Image.open(file) as stored:
        seen = np.array(stored)
    left = float(np.std(seen - 255 * PHOTO))
    assert estimate_level(Image(seen)) == pytest.approx(left, rel=0.35)


def test_a_printed_page_is_not_noisy() -> None:
    page = np.full((240, 360, 3), 255, np.uint8)
    for row in range(20, 240, 24):
        cv2.putText(page, "Sphinx of black quartz, judge", (6, row), FONT, 1, (0, 0, 0))
    assert estimate_level(Image(page)) < 3
