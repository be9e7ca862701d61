"""Recipes of several steps, run by tiny networks of the user's."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import EnlargedImage, FloatArray, Image
from restoreapp.core.progress import ReportingProgress, SilentProgress
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import STEPS, Deblur, Denoise, Enlarge, Step
from restoreapp.engine import pipeline
from restoreapp.engine.arch.skipunet import SkipUNet
from restoreapp.engine.pipeline import Outcome, run_recipe

MODELS = ["my-camera", "my-shake", "my-lens"]
FLAT = Image(np.full((40, 50, 3), 77, np.uint8))


@pytest.fixture(autouse=True)
def _installed(install_model: Callable[..., Path]) -> None:
    install_model("my-camera", "denoise", seed=1)
    install_model("my-shake", "deblur", seed=2)
    install_model("my-lens", "enlarge", seed=3)


def models_for(recipe: Recipe) -> list[str]:
    names = dict(zip(STEPS, MODELS, strict=True))
    return [model for name, model in names.items() if recipe.place_of(name) is not None]


def run(
    image: Image, *steps: Step, progress: ReportingProgress | None = None
) -> tuple[FloatArray, Outcome]:
    size = Recipe(steps).size_of(image.size)
    answer = np.full((size.height, size.width, image.channels), np.nan, np.float32)

    def keep(rect: Rect, values: FloatArray) -> None:
        answer[rect.slices] = values

    recipe = Recipe(steps)
    outcome = run_recipe(
        image,
        recipe,
        models=models_for(recipe),
        device="cpu",
        on_tile=keep,
        progress=progress or SilentProgress(),
    )
    return answer, outcome


def test_a_step_without_a_level_runs_and_comes_back_as_it_was_asked(noisy_image) -> None:
    image = noisy_image(25, 64)
    answer, outcome = run(image, Deblur())
    assert np.isfinite(answer).all()
    assert np.abs(answer - image.region(Rect(0, 0, 64, 64))).max() > 1e-3
    assert outcome.recipe == Recipe((Deblur(),))
    assert outcome.model_ids == ("my-shake",)
    assert outcome.notes == ()


def test_a_photo_without_noise_is_deblurred_all_the_same() -> None:
    answer, outcome = run(FLAT, Deblur())
    assert np.abs(answer - 77 / 255).max() > 1e-3
    assert outcome.notes == ()


def test_a_photo_without_noise_goes_through_denoise_untouched_to_the_next_step() -> None:
    both, outcome = run(FLAT, Denoise(), Deblur())
    alone, _ = run(FLAT, Deblur())
    np.testing.assert_allclose(both, alone, atol=1e-3)
    assert outcome.notes == ("No noise was found, so none was removed.",)
    assert outcome.recipe.steps[0].level < pipeline.LEAST_LEVEL


def test_auto_becomes_a_level_in_denoise_only(noisy_image) -> None:
    _, outcome = run(noisy_image(25, 96), Denoise(strength=0.5), Deblur())
    denoise, deblur = outcome.recipe.steps
    assert denoise.level == pytest.approx(25, abs=4)
    assert (denoise.strength, deblur) == (0.5, Deblur())
    assert outcome.model_ids == tuple(MODELS[:2])


def test_a_step_sees_what_the_one_before_left(noisy_image) -> None:
    image = noisy_image(25, 64)
    alone, _ = run(image, Deblur())
    after_nothing, _ = run(image, Denoise(level=25, strength=0.0), Deblur())
    after_denoise, _ = run(image, Denoise(level=25), Deblur())
    np.testing.assert_allclose(after_nothing, alone, atol=1e-2)
    assert np.abs(after_denoise - alone).max() > 3e-2


def test_texture_of_an_earlier_step_is_there_for_the_next(noisy_image) -> None:
    image = noisy_image(25, 64)
    plain, _ = run(image, Denoise(level=25), Deblur(strength=0.0))
    textured, _ = run(image, Denoise(level=25, texture=1.0), Deblur(strength=0.0))
    assert np.abs(textured - plain).max() > 1e-3


def test_progress_goes_through_all_steps_and_ends_at_one(noisy_image) -> None:
    told: list[float] = []
    progress = ReportingProgress(lambda fraction, _: told.append(fraction))
    run(noisy_image(25, 64), Denoise(level=25), Deblur(), progress=progress)
    assert told == [0.5, 1]


def test_progress_counts_the_pixels_of_each_step() -> None:
    told: list[float] = []
    progress = ReportingProgress(lambda fraction, _: told.append(fraction))
    run(FLAT, Denoise(level=25), Enlarge(factor=3), progress=progress)
    assert told == [pytest.approx(0.1), 1]


@pytest.mark.parametrize("factor", [1.7, 2, 4])
def test_enlarging_works_on_what_interpolation_makes_of_the_picture(
    noisy_image, monkeypatch: pytest.MonkeyPatch, factor: float
) -> None:
    monkeypatch.setattr(SkipUNet, "damage", lambda _, image, __: torch.zeros_like(image))
    image = noisy_image(0, 64)
    answer, _ = run(image, Enlarge(factor=factor))
    large = EnlargedImage(image, Size(round(64 * factor), round(64 * factor)))
    np.testing.assert_allclose(answer, large.region(Rect.of(large.size)), atol=1e-6)


def test_what_was_enlarged_goes_on_at_its_size_and_strength(noisy_image) -> None:
    image = noisy_image(25, 48)
    interpolated, outcome = run(image, Enlarge(factor=2, strength=0.0), Denoise(level=0))
    assert outcome.model_ids == ("my-lens", "my-camera")
    large = EnlargedImage(image, Size(96, 96)).region(Rect(0, 0, 96, 96))
    np.testing.assert_allclose(interpolated, np.clip(large, 0, 1), atol=1e-4)


def test_a_model_made_again_under_its_name_is_loaded_again(install_model) -> None:
    before, _ = run(FLAT, Deblur())
    install_model("my-shake", "deblur", seed=7)
    after, _ = run(FLAT, Deblur())
    assert np.abs(after - before).max() > 1e-3
