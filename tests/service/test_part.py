from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import Image
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Deblur, Denoise, Enlarge
from restoreapp.service.open_photo import Photo
from restoreapp.service.part import restored_part
from restoreapp.service.restore import EngineChoice, Restored, restore

PART = Rect(96, 40, 80, 64)


@pytest.fixture
def photo(noisy_image: Callable[..., Image], tmp_path: Path) -> Photo:
    return Photo(tmp_path / "photo.png", noisy_image(25, 192), "png", "PNG")


def test_a_part_is_restored_as_it_is_within_the_whole(photo: Photo) -> None:
    recipe = Recipe((Denoise(level=25), Deblur()))
    whole = restore(photo, recipe)
    part = restored_part(photo, PART, lambda given: restore(given, recipe))
    np.testing.assert_array_equal(part.image.pixels, photo.image.pixels[PART.slices])
    for made, of_whole in (
        (part.answer, whole.answer),
        (part.earlier.pixels, whole.earlier.pixels),
    ):
        difference = np.abs(made.astype(int) - of_whole[PART.slices])
        assert difference.mean() < 0.003 * 65535


def test_a_part_that_was_enlarged_is_the_same_place(
    photo: Photo, install_model: Callable[..., Path]
) -> None:
    install_model("larger", "enlarge")
    recipe = Recipe((Enlarge(factor=2.5),))
    choice = EngineChoice(models=("larger",))

    def enlarge(given: Photo) -> Restored:
        return restore(given, recipe, choice)

    part = restored_part(photo, PART, enlarge)
    assert part.size == Size(200, 160)
    assert part.earlier is None
    of_whole = enlarge(photo).answer[100:260, 240:440]
    assert np.abs(part.answer.astype(int) - of_whole).mean() < 0.003 * 65535


def test_transparency_is_cut_with_the_colours(photo: Photo) -> None:
    alpha = np.full((192, 192), 255, np.uint8)
    alpha[:, :100] = 0
    image = Image(photo.image.pixels, alpha=alpha)
    seen: list[Image] = []

    def keep(given: Photo) -> Restored:
        seen.append(given.image)
        return Restored(given.image.pixels.astype(np.uint16) * 257, Recipe(), (), "CPU", 0.0)

    part = restored_part(Photo(photo.path, image, "png", "PNG"), PART, keep)
    assert seen[0].size == Size(160, 168)
    np.testing.assert_array_equal(part.image.alpha, alpha[PART.slices])
    np.testing.assert_array_equal(part.answer, part.image.pixels.astype(np.uint16) * 257)
