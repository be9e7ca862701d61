import sys
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image as PillowImage
from skimage import data

from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import EnlargedImage, FloatArray, Image
from restoreapp.engine import baselines
from restoreapp.engine.baselines import METHODS, MissingMethod, enlarged, reduced

SIGMA = 25.0
NEEDS = {"wavelet": "pywt", "bm3d": "bm3d"}
REMOVING = [name for name in METHODS if name != "none"]


def method(name: str) -> Callable[[FloatArray, float], FloatArray]:
    if name in NEEDS:
        pytest.importorskip(NEEDS[name])
    return METHODS[name]


def photograph(channels: int = 3, side_px: int = 96) -> FloatArray:
    part = data.astronaut()[40 : 40 + side_px, 180 : 180 + side_px, :channels]
    return (part / 255).astype(np.float32)


def with_noise(clean: FloatArray, sigma: float = SIGMA) -> FloatArray:
    noise = np.random.default_rng(0).normal(0, sigma / 255, clean.shape)
    return (clean + noise).astype(np.float32)


def mse(first: FloatArray, second: FloatArray) -> float:
    return float(np.mean((first - second) ** 2))


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("name", REMOVING)
def test_more_than_half_of_the_error_is_removed(name: str, channels: int) -> None:
    clean = photograph(channels)
    noisy = with_noise(clean)
    assert mse(method(name)(noisy, SIGMA), clean) < 0.5 * mse(noisy, clean)


@pytest.mark.parametrize("shape", [(1, 1, 3), (1, 9, 1), (9, 1, 3), (2, 2, 1), (3, 40, 3)])
@pytest.mark.parametrize("name", METHODS)
def test_pictures_of_any_size_keep_it(name: str, shape: tuple[int, int, int]) -> None:
    values = np.random.default_rng(0).random(shape, np.float32)
    answer = method(name)(values, SIGMA)
    assert answer.shape == shape
    assert answer.dtype == np.float32
    assert np.isfinite(answer).all()


@pytest.mark.parametrize("name", METHODS)
def test_without_noise_the_picture_is_left_alone(name: str) -> None:
    values = photograph(side_px=24)
    assert np.array_equal(method(name)(values, 0), values)


@pytest.mark.parametrize("name", METHODS)
def test_the_input_is_not_written_to(name: str) -> None:
    values = with_noise(photograph(side_px=24))
    values.setflags(write=False)
    before = values.copy()
    method(name)(values, SIGMA)
    assert np.array_equal(values, before)


@pytest.mark.parametrize("name", METHODS)
def test_a_grey_picture_in_three_channels_stays_grey(name: str) -> None:
    values = np.repeat(with_noise(photograph(1, side_px=24)), 3, axis=2)
    answer = method(name)(values, SIGMA)
    np.testing.assert_allclose(answer, answer[..., :1].repeat(3, axis=2), atol=1e-5)


@pytest.mark.parametrize("name", NEEDS)
def test_a_missing_package_is_a_sentence_that_says_how_to_get_it(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, NEEDS[name], None)  # makes its import fail
    with pytest.raises(MissingMethod, match="not installed") as caught:
        METHODS[name](photograph(side_px=24), SIGMA)
    assert caught.value.hint.startswith("pip install")


def test_a_missing_package_is_not_to_be_installed_into_the_packaged_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, NEEDS["bm3d"], None)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(MissingMethod) as caught:
        METHODS["bm3d"](photograph(side_px=24), SIGMA)
    assert "packaged program has no room for it" in caught.value.hint
    assert caught.value.hint.endswith("pip install 'restoreapp[training]' bm3d")


def test_every_method_has_a_title() -> None:
    assert baselines.TITLES.keys() == METHODS.keys()


@pytest.mark.parametrize("factor", [2, 3, 4])
def test_resizing_is_pillows_to_within_its_rounding(factor: int) -> None:
    pixels = data.astronaut()[:48, :60]
    values = (pixels / 255).astype(np.float32)
    picture = PillowImage.fromarray(pixels)
    small = picture.resize((60 // factor, 48 // factor), PillowImage.Resampling.BICUBIC)
    large = picture.resize((60 * factor, 48 * factor), PillowImage.Resampling.BICUBIC)
    for answer, wanted in ((reduced(values, factor), small), (enlarged(values, factor), large)):
        difference = np.clip(answer, 0, 1) * 255 - np.asarray(wanted)
        assert np.abs(difference).max() <= 1.1


def test_reducing_widens_the_kernel_so_that_nothing_aliases() -> None:
    stripes = np.zeros((32, 32, 1), np.float32)
    stripes[:, ::2] = 1
    inner = reduced(stripes, 4)[2:-2, 2:-2]
    np.testing.assert_allclose(inner, 0.5, atol=0.02)


@pytest.mark.parametrize("factor", [2, 3, 4])
def test_photos_are_enlarged_as_what_networks_are_measured_against(factor: int) -> None:
    values = photograph(side_px=40)
    large = EnlargedImage(Image(values), Size(40 * factor, 40 * factor))
    region = large.region(Rect.of(large.size))
    np.testing.assert_allclose(region, enlarged(values, factor), atol=2e-6)
