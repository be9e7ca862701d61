"""A small drawn picture, restored to see how long that takes here."""

import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from restoreapp.core.image import Image
from restoreapp.core.progress import Progress
from restoreapp.core.transfer import to_depth
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise, Step
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import EngineChoice, restore

LEVEL = 20


def restored_probe(
    recipe: Recipe, choice: EngineChoice, megapixels: float, progress: Progress
) -> float:
    """Restores it twice, the first time to load and warm up; returns seconds a megapixel.

    Args:
        recipe: with steps; a level that is to be estimated is taken as known.
        choice: models and device.
        megapixels: of the picture.
        progress: its wish to stop is heard.

    Raises:
        RestoreAppError: if model or device cannot be used.
        Cancelled: if the user stopped it.
    """
    from restoreapp.engine.reference_picture import reference_picture

    side_px = round((megapixels * 1e6) ** 0.5)
    noise = np.random.default_rng(0).normal(0, LEVEL / 255, (side_px, side_px, 3))
    pixels = to_depth((reference_picture(side_px) + noise).astype(np.float32), np.uint8)
    photo = Photo(Path("drawn"), Image(pixels), "png", "PNG")
    known = Recipe(tuple(map(_with_level, recipe.steps)))
    seconds = 0.0
    for _ in range(2):
        progress.checkpoint()
        started = time.monotonic()
        restore(photo, known, choice, progress=progress.part(0, 1))
        seconds = time.monotonic() - started
    return seconds / megapixels


def _with_level(step: Step) -> Step:
    if isinstance(step, Denoise) and step.level is None:
        return replace(step, level=LEVEL)
    return step
