"""`python -m tests.service.batch.throughput`: how fast a batch is beside the engine alone.

JPEG files are drawn, restored by the default denoiser at level 25 as a batch, from start to end,
and once more without a batch: one photo in memory, again and again, before and after it. What a
batch loses to reading, checking, writing and keeping its journal is what is missing to 100 %.
"""

import argparse
import json
import multiprocessing
import shutil
import sys
import tempfile
import time
from pathlib import Path

import PIL.Image

from restoreapp.core.progress import SilentProgress
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise
from restoreapp.service.batch.events import Done, Event
from restoreapp.service.batch.journal import Journal
from restoreapp.service.batch.options import RunOptions
from restoreapp.service.batch.preparation import prepared
from restoreapp.service.batch.runner import BatchRun
from restoreapp.service.batch.settings import BatchSettings
from restoreapp.service.open_photo import open_photo
from restoreapp.service.restore import EngineChoice, restore

RECIPE = Recipe((Denoise(level=25.0),))


def draw(folder: Path, count: int, megapixels: float) -> None:
    from restoreapp.engine.benchmark import noisy_photo

    first = folder / "0.jpg"
    PIL.Image.fromarray(noisy_photo(megapixels, "uint8").pixels).save(first, quality=95)
    for i in range(1, count):
        shutil.copyfile(first, folder / f"{i}.jpg")


def engine_seconds(photo: Path, times: int, device: str) -> float:
    """Seconds a photo; the first run, in which the engine starts, does not count."""
    opened, choice = open_photo(photo), EngineChoice(device=device)
    restore(opened, RECIPE, choice)
    started = time.perf_counter()
    for _ in range(times):
        restore(opened, RECIPE, choice)
    return (time.perf_counter() - started) / times


def alone(photo: Path, times: int, device: str) -> float:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(engine_seconds, (photo, times, device))


def batch_seconds(folder: Path, jobs: int | None, device: str) -> tuple[float, float]:
    """Seconds a photo: of the whole run, and between the first result and the last."""
    ends: list[float] = []

    def note(event: Event) -> None:
        if isinstance(event, Done):
            ends.append(time.perf_counter())

    settings = BatchSettings(
        (folder,), folder / "out", recipe=RECIPE, choice=EngineChoice(device=device)
    )
    options = RunOptions(jobs=jobs, priority="normal", keep_awake=False)
    with Journal(settings.home) as journal:
        number = prepared(journal, settings, SilentProgress(), resume=False).number
        started = time.perf_counter()
        BatchRun(journal, number, note, options=options).run()
    return (ends[-1] - started) / len(ends), (ends[-1] - ends[0]) / (len(ends) - 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=100)
    parser.add_argument("--megapixels", type=float, default=12.0)
    parser.add_argument("--engine-runs", type=int, default=3, help="before, and as many after")
    parser.add_argument("--jobs", type=int)
    parser.add_argument("--device", default="auto")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="restoreapp-") as place:
        folder = Path(place)
        draw(folder, args.photos, args.megapixels)
        photo = folder / "0.jpg"
        before = alone(photo, args.engine_runs, args.device)
        whole, steady = batch_seconds(folder, args.jobs, args.device)
        after = alone(photo, args.engine_runs, args.device)
    engine = (before + after) / 2
    told = {
        "photos": args.photos,
        "megapixels": args.megapixels,
        "engine_s": [round(before, 3), round(after, 3)],
        "batch_s": round(whole, 3),
        "batch_without_start_s": round(steady, 3),
        "ratio": round(engine / whole, 3),
        "ratio_without_start": round(engine / steady, 3),
    }
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()
