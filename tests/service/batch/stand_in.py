"""A stand-in for the engine that other processes can load, and photos to give it."""

import multiprocessing
from collections.abc import Callable
from pathlib import Path

import numpy as np
import PIL.Image

from restoreapp.core.progress import Progress, SilentProgress
from restoreapp.document.recipe import Recipe
from restoreapp.service.batch.events import Event
from restoreapp.service.batch.journal import Journal
from restoreapp.service.batch.preparation import prepared
from restoreapp.service.batch.runner import BatchRun, Summary
from restoreapp.service.batch.settings import BatchSettings
from restoreapp.service.batch.stages import Services
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import EngineChoice, Restored

FORK = multiprocessing.get_context("fork")
LOG = "done.log"


def write_photo(path: Path, value: int, side_px: int = 8) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    PIL.Image.fromarray(np.full((side_px, side_px, 3), value, np.uint8)).save(path)
    return path


def value_of(path: Path) -> int:
    """The one value that all pixels of a whole picture have."""
    with PIL.Image.open(path) as picture:
        values = np.unique(np.asarray(picture))
    assert len(values) == 1
    return int(values[0])


def inverted(
    photo: Photo,
    recipe: Recipe,
    choice: EngineChoice | None = None,
    *,
    progress: Progress | None = None,
) -> Restored:
    """Turns values around, which can be told from the photo; doing it twice would be seen."""
    progress = progress or SilentProgress()
    for i in range(4):
        progress.checkpoint()
        progress.report((i + 1) / 4, f"tile {i + 1} of 4")
    answer = (255 - photo.image.pixels.astype(np.uint16)) * np.uint16(257)
    return Restored(answer, recipe, ("stand-in",), "CPU", 0.1)


def level_is_red(photo: Photo) -> float:
    return float(photo.image.pixels[0, 0, 0])


INVERTING = Services(restore=inverted, estimated_level=level_is_red)


def run_batch(
    settings: BatchSettings,
    listener: Callable[[Event], None] = lambda _: None,
    *,
    resume: bool = True,
    services: Services = INVERTING,
    jobs: int = 1,
) -> Summary:
    """Prepares and runs a batch in this process and a forked worker."""
    with Journal(settings.home) as journal:
        number = prepared(journal, settings, SilentProgress(), resume=resume).number
        run = BatchRun(
            journal,
            number,
            listener,
            jobs=jobs,
            services=services,
            context=FORK,
            low_priority=False,
        )
        return run.run()
