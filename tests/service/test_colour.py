"""Networks see sRGB's colours, the file keeps its own."""

from pathlib import Path

import numpy as np
import pytest

from restoreapp.core.geometry import Rect
from restoreapp.core.image import Image
from restoreapp.core.transfer import to_float
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise
from restoreapp.engine.pipeline import Outcome
from restoreapp.io.icc import rgb_icc
from restoreapp.io.profiles import DISPLAY_P3, to_srgb
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import restore

RECIPE = Recipe((Denoise(level=25),))
PROPHOTO = rgb_icc(
    "ProPhoto", (0.3457, 0.3585), (0.7347, 0.2653, 0.1596, 0.8404, 0.0366, 0.0001), (1.8,)
)


def photo(pixels: np.ndarray, profile: bytes | None) -> Photo:
    return Photo(Path("photo.png"), Image(pixels, profile=profile), "png", "PNG")


@pytest.fixture
def idle_network(monkeypatch: pytest.MonkeyPatch) -> list[np.ndarray]:
    """A pipeline that changes nothing; holds what it was shown."""
    shown: list[np.ndarray] = []

    def run(image: Image, recipe: Recipe, *, on_tile, **_: object) -> Outcome:
        for top in range(0, image.size.height, 16):
            height = min(16, image.size.height - top)
            rect = Rect(0, top, image.size.width, height)
            shown.append(image.region(rect))
            on_tile(rect, image.region(rect))
        return Outcome(recipe, ("idle",), "CPU", ())

    monkeypatch.setattr("restoreapp.engine.pipeline.run_recipe", run)
    return shown


@pytest.mark.parametrize("profile", [None, DISPLAY_P3, PROPHOTO], ids=["none", "p3", "prophoto"])
@pytest.mark.parametrize(("dtype", "most"), [(np.uint8, 1), (np.uint16, 2)])
def test_an_idle_network_leaves_every_value(profile, dtype, most, idle_network):
    pixels = np.random.default_rng(0).integers(0, np.iinfo(dtype).max + 1, (40, 50, 3), dtype)

    answer = restore(photo(pixels.copy(), profile), RECIPE).answer

    scale = 257 if dtype == np.uint8 else 1
    assert np.abs(answer.astype(int) - pixels.astype(int) * scale).max() <= most * scale


def test_the_network_is_shown_srgb(idle_network):
    pixels = np.full((16, 16, 3), (140, 120, 100), np.uint8)

    restore(photo(pixels.copy(), PROPHOTO), RECIPE)

    expected = to_srgb(pixels, PROPHOTO)[0, 0] / 255
    np.testing.assert_allclose(idle_network[0][0, 0], expected, atol=0.004)


def test_a_colour_beyond_srgb_is_cleaned_and_not_clipped():
    clean = np.array([30, 235, 40]) / 255
    noise = np.random.default_rng(0).normal(0, 0.08, (96, 96, 3))
    noisy = (np.clip(clean + noise, 0, 1) * 255).round().astype(np.uint8)

    restored = restore(photo(noisy.copy(), DISPLAY_P3), RECIPE)

    inner = to_float(restored.answer)[16:-16, 16:-16]
    before = to_float(noisy)[16:-16, 16:-16]
    assert inner.std(axis=(0, 1)).max() < 0.5 * before.std(axis=(0, 1)).max()
    # Clipped to sRGB its red would be 0.43 where it is 0.12.
    np.testing.assert_allclose(inner.mean(axis=(0, 1)), before.mean(axis=(0, 1)), atol=0.06)
    assert to_srgb(restored.answer[48:49, 48:49], DISPLAY_P3).min() == 0  # sRGB could not hold it
