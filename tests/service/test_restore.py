from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from restoreapp.core.geometry import Rect
from restoreapp.core.image import FloatArray, Image
from restoreapp.core.progress import CancelToken, ReportingProgress, SilentProgress
from restoreapp.core.transfer import to_depth, to_float
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Deblur, Denoise, Enlarge
from restoreapp.errors import Cancelled, RestoreAppError
from restoreapp.io.profiles import DISPLAY_P3
from restoreapp.service.enlarging import at_size
from restoreapp.service.export import ExportChoices, export, suggested_path
from restoreapp.service.finishing import finished_pixels
from restoreapp.service.open_photo import Photo, open_photo
from restoreapp.service.restore import EngineChoice, Restored, restore

DENOISE = Recipe((Denoise(level=25),))


def psnr(values: np.ndarray, clean: np.ndarray) -> float:
    return -10 * np.log10(np.mean((values / np.iinfo(values.dtype).max - clean) ** 2))


@pytest.fixture
def photo(noisy_image: Callable[..., Image], tmp_path: Path) -> Photo:
    return Photo(tmp_path / "photo.png", noisy_image(25, 96), "png", "PNG")


def test_a_noisy_photo_becomes_a_clean_one(
    photo: Photo, clean_pixels: Callable[..., FloatArray]
) -> None:
    restored = restore(photo, DENOISE)
    clean = clean_pixels(96)
    assert psnr(restored.answer, clean) > psnr(photo.image.pixels, clean) + 4
    assert restored.model_ids == ("denoise-photo-1",)
    assert restored.recipe == DENOISE


def test_auto_is_replaced_by_the_level_that_was_used(photo: Photo) -> None:
    level = restore(photo, Recipe((Denoise(),))).recipe.steps[0].level
    assert level == pytest.approx(25, abs=4)


def test_tiles_are_told_as_they_finish_and_make_up_the_answer(photo: Photo) -> None:
    told = np.zeros(photo.image.pixels.shape, np.uint16)

    def on_tile(rect: Rect, part: np.ndarray) -> None:
        assert not part.flags.writeable
        told[rect.slices] = part

    restored = restore(photo, DENOISE, on_tile=on_tile)
    np.testing.assert_array_equal(told, restored.answer)


def test_strength_of_the_last_step_does_not_change_the_run(photo: Photo) -> None:
    half = Recipe((Denoise(level=25, strength=0.5),))
    np.testing.assert_array_equal(restore(photo, half).answer, restore(photo, DENOISE).answer)
    assert restore(photo, half).recipe == half


def test_strength_of_an_earlier_step_does(photo: Photo) -> None:
    first_half = Recipe((Denoise(level=25, strength=0.0), Denoise(level=25)))
    np.testing.assert_allclose(
        restore(photo, first_half).answer.astype(int),
        restore(photo, DENOISE).answer.astype(int),
        atol=1,
    )
    twice = Recipe((Denoise(level=25), Denoise(level=25)))
    assert (restore(photo, twice).answer != restore(photo, DENOISE).answer).any()


def test_a_photo_without_noise_is_left_as_it_is_and_said(tmp_path: Path) -> None:
    flat = Photo(tmp_path / "a.png", Image(np.full((40, 50, 3), 77, np.uint8)), "png", "PNG")
    restored = restore(flat, Recipe((Denoise(),)))
    assert (restored.answer == 77 * 257).all()
    assert restored.notes == ("No noise was found, so none was removed.",)


def test_a_blurred_photo_is_deblurred_by_the_model_that_is_named(
    photo: Photo, install_model: Callable[..., Path]
) -> None:
    install_model("my-shake", "deblur")
    recipe = Recipe((Deblur(strength=0.4),))
    restored = restore(photo, recipe, EngineChoice(("my-shake",)))
    assert restored.recipe == recipe
    assert restored.model_ids == ("my-shake",)
    assert (restored.answer != to_depth(to_float(photo.image.pixels), np.uint16)).any()


def test_of_two_steps_denoise_tells_its_level_and_each_its_model(
    photo: Photo, install_model: Callable[..., Path]
) -> None:
    install_model("my-shake", "deblur")
    both = Recipe((Denoise(strength=0.7), Deblur(strength=0.4)))
    restored = restore(photo, both, EngineChoice(("my-shake",)))
    denoise, deblur = restored.recipe.steps
    assert (denoise.level, denoise.strength) == (pytest.approx(25, abs=4), 0.7)
    assert deblur == Deblur(strength=0.4)
    assert restored.model_ids == ("denoise-photo-1", "my-shake")


def test_a_wish_to_stop_is_heard(photo: Photo) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        restore(photo, DENOISE, progress=ReportingProgress(lambda *_: None, token))


def test_finishing_at_strength_zero_gives_the_photo_back(photo: Photo) -> None:
    restored = restore(photo, DENOISE, EngineChoice(device="cpu"))
    untouched = Recipe((Denoise(level=25, strength=0.0),))
    pixels = finished_pixels(
        photo.image, restored.answer, untouched, np.dtype(np.uint8), SilentProgress()
    )
    np.testing.assert_array_equal(pixels, photo.image.pixels)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize(
    "recipe",
    [
        DENOISE,
        Recipe((Denoise(level=25, strength=0.4),)),
        Recipe((Denoise(level=25, strength=0.9, colour=0.2, texture=0.7),)),
    ],
)
@pytest.mark.parametrize("has_alpha", [False, True])
@pytest.mark.parametrize("dithered", [False, True])
def test_finished_at_once_is_what_is_finished_afterwards(
    photo: Photo, dtype: type, recipe: Recipe, has_alpha: bool, dithered: bool
) -> None:
    if has_alpha:
        alpha = np.full((96, 96), 255, np.uint8)
        alpha[20:50, :60] = 0
        photo = replace(photo, image=replace(photo.image, alpha=alpha))
    in_tiles = EngineChoice(device="cpu", memory_mb=30)
    restored = restore(photo, recipe, in_tiles)
    at_once = restore(photo, recipe, in_tiles, finished_as=np.dtype(dtype), dithered=dithered)
    afterwards = finished_pixels(
        photo.image, restored.answer, recipe, np.dtype(dtype), SilentProgress(), dithered=dithered
    )
    assert (restored.is_finished, at_once.is_finished) == (False, True)
    assert at_once.answer.dtype == dtype
    np.testing.assert_array_equal(at_once.answer, afterwards)


def test_an_answer_with_nothing_to_finish_is_not_copied(photo: Photo) -> None:
    answer = np.zeros((96, 96, 3), np.uint16)
    assert finished_pixels(photo.image, answer, DENOISE, answer.dtype, SilentProgress()) is answer


TWO_STEPS = Recipe((Denoise(level=25), Deblur()))


def with_last_strength(recipe: Recipe, strength: float) -> Recipe:
    return recipe.with_parameter(len(recipe.steps) - 1, "strength", strength)


def with_alpha(photo: Photo) -> Photo:
    alpha = np.full((96, 96), 255, np.uint8)
    alpha[20:50, :60] = 0
    return replace(photo, image=replace(photo.image, alpha=alpha))


def with_profile(photo: Photo) -> Photo:
    return replace(photo, image=replace(photo.image, profile=DISPLAY_P3))


@pytest.mark.parametrize("kind", [replace, with_alpha, with_profile])
def test_the_last_steps_strength_counts_from_what_the_steps_before_it_made(
    photo: Photo, kind: Callable[[Photo], Photo]
) -> None:
    photo = kind(photo)
    told: list[Image] = []
    denoised = restore(photo, DENOISE)
    restored = restore(photo, TWO_STEPS, on_earlier=told.append)
    assert denoised.earlier is None
    assert told == [restored.earlier]
    assert restored.earlier.pixels.dtype == np.uint16
    assert np.abs(restored.earlier.pixels.astype(int) - denoised.answer).max() <= 1
    half = finished_pixels(
        restored.begun_from(photo.image),
        restored.answer,
        with_last_strength(TWO_STEPS, 0.5),
        np.dtype(np.uint16),
        SilentProgress(),
    )
    mean = (restored.earlier.pixels.astype(int) + restored.answer) / 2
    assert np.abs(half - mean).max() <= 1


def test_strength_zero_of_the_last_step_saves_what_the_steps_before_it_made(photo: Photo) -> None:
    recipe = with_last_strength(TWO_STEPS, 0)
    denoised = restore(photo, DENOISE)
    target = photo.path.with_name("none.png")
    export(photo, restore(photo, TWO_STEPS), recipe, target, ExportChoices(depth="16"))
    saved = open_photo(target).image.pixels.astype(int)
    assert np.abs(saved - denoised.answer).max() <= 1
    at_once = restore(photo, recipe, finished_as=np.dtype(np.uint16))
    assert np.abs(saved - at_once.answer).max() <= 1
    assert at_once.earlier is None


def test_strength_zero_of_enlarging_only_interpolates_what_was_denoised(
    photo: Photo, install_model: Callable[..., Path]
) -> None:
    install_model("larger", "enlarge")
    recipe = Recipe((Denoise(level=25), Enlarge(factor=2, strength=0)))
    choice = EngineChoice(models=("larger",))
    denoised = restore(photo, DENOISE)
    restored = restore(photo, recipe, choice)
    pixels = finished_pixels(
        restored.begun_from(photo.image),
        restored.answer,
        recipe,
        np.dtype(np.uint16),
        SilentProgress(),
    )
    interpolated = at_size(Image(denoised.answer), restored.size)
    expected = to_depth(interpolated.region(Rect.of(restored.size)), np.uint16)
    assert np.abs(pixels.astype(int) - expected).max() <= 2


def test_export_writes_what_was_restored_and_tells_what_was_kept(
    photo: Photo, clean_pixels: Callable[..., FloatArray]
) -> None:
    clean = clean_pixels(96)
    answer = to_depth(clean, np.uint16)
    restored = Restored(answer, DENOISE, ("x",), "CPU", 1.0)
    target = suggested_path(photo, photo.path.parent)
    receipt = export(photo, restored, DENOISE, target)
    assert target.name == "photo-restored.png"
    assert "8 bit" in receipt.kept
    written = open_photo(target).image.pixels
    np.testing.assert_array_equal(written, to_depth(clean, np.uint8))


def test_the_suggested_name_follows_the_format(photo: Photo, tmp_path: Path) -> None:
    names = [
        suggested_path(photo, tmp_path, ExportChoices(format=each)).name
        for each in ("keep", "tiff", "jpeg")
    ]
    assert names == ["photo-restored.png", "photo-restored.tif", "photo-restored.jpg"]


def test_a_limit_of_memory_is_kept_or_refused_with_what_is_needed(photo: Photo) -> None:
    with pytest.raises(RestoreAppError, match=r"within 1 MB of memory\. It needs \d+ MB"):
        restore(photo, DENOISE, EngineChoice(memory_mb=1))
    assert not restore(photo, DENOISE, EngineChoice(memory_mb=100)).notes


def test_edges_of_transparent_parts_get_no_halo(
    noisy_image: Callable[..., Image], clean_pixels: Callable[..., FloatArray], tmp_path: Path
) -> None:
    noisy, clean = noisy_image(25, 96).pixels, clean_pixels(96)
    alpha = np.full((96, 96), 255, np.uint8)
    alpha[:, 48:] = 0
    cut = np.array(noisy)
    cut[:, 48:] = 0
    photo = Photo(tmp_path / "a.png", Image(cut, alpha=alpha), "png", "PNG")

    answer = restore(photo, DENOISE).answer

    assert (answer[:, 48:] == 0).all()
    edge, inner = slice(44, 48), slice(8, 40)
    errors = [
        np.sqrt(np.mean((answer[:, part] / 65535 - clean[:, part]) ** 2)) for part in (edge, inner)
    ]
    assert errors[0] < 1.35 * errors[1]  # 1.47 where black is drawn in
