"""A stand-in for the engine that other processes can load, and photos to give it."""

import errno
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from types import FrameType

import numpy as np
import PIL.Image

from restoreapp.core.progress import Progress, SilentProgress
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise
from restoreapp.io import glance, thumbnail, writing
from restoreapp.service.batch import crew, disk, journal, journal_database, preparation, runner
from restoreapp.service.batch.events import Done, Event, Started, Summary
from restoreapp.service.batch.journal import Journal
from restoreapp.service.batch.options import Priority, RunOptions
from restoreapp.service.batch.preparation import prepared
from restoreapp.service.batch.runner import BatchRun
from restoreapp.service.batch.settings import BatchSettings
from restoreapp.service.batch.stages import Services
from restoreapp.service.batch.worker import lower_priority
from restoreapp.service.batch.workers import ThisComputer, Workplace
from restoreapp.service.export import Receipt, export
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import EngineChoice, Restored

# Loaded here so that processes forked later need not.
COUNTED = {each.__file__ for each in (crew, disk, journal, journal_database, preparation, runner)}
LOADED = (glance, thumbnail, writing)
FORK = multiprocessing.get_context("fork")
# Processes that begin quickly, without the threads of the one that tests run in.
SERVER = multiprocessing.get_context("forkserver")
SERVER.set_forkserver_preload([__name__])
NEARBY = ThisComputer(SERVER)
# Workers of these tests need no other program to go first, and no computer that is kept awake.
PLAIN = RunOptions(jobs=1, priority="normal", keep_awake=False)


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
    used = tuple(
        replace(each, level=9.0) if isinstance(each, Denoise) and each.level is None else each
        for each in recipe.steps
    )
    return Restored(answer, Recipe(used), ("stand-in",), "CPU", 0.1)


def level_is_red(photo: Photo) -> float:
    return float(photo.image.pixels[0, 0, 0])


def no_cards() -> tuple[str, ...]:
    return ()


INVERTING = Services(restore=inverted, estimated_level=level_is_red, cards=no_cards)


def cards_called(count: int) -> tuple[str, ...]:
    return tuple(f"cuda:{i}" for i in range(count))


def tell_priority(connection: Connection, priority: Priority) -> None:
    """Takes a priority and says how the system then sees the process."""
    lower_priority(priority)
    connection.send((os.nice(0), os.sched_getscheduler(0)))


def run_batch(
    settings: BatchSettings,
    listener: Callable[[Event], None] = lambda _: None,
    *,
    resume: bool = True,
    services: Services = INVERTING,
    options: RunOptions = PLAIN,
    told: Callable[[BatchRun], None] = lambda _: None,
    workplace: Workplace | None = NEARBY,
) -> Summary:
    """Prepares and runs a batch in this process, with workers; `told` gets the run first."""
    with Journal(settings.home) as opened:
        number = prepared(opened, settings, SilentProgress(), resume=resume).number
        run = BatchRun(
            opened,
            number,
            listener,
            options=options,
            services=services,
            workplace=workplace,
        )
        told(run)
        return run.run()


def run_and_die(settings: BatchSettings, steps_left: int, counted: Path | None = None) -> None:
    """Runs a batch and is killed by the system after so many steps, wherever that is.

    Beginning and end of each call that the runner, its journal and what gives files their names
    make count as steps, of C's functions too, so that a kill comes between any two writes. For a
    process of its own.
    """
    left, owner = steps_left, os.getpid()

    def count(frame: FrameType, *_: object) -> None:
        nonlocal left
        if frame.f_code.co_filename in COUNTED:
            left -= 1
            if left <= 0 and os.getpid() == owner:
                os.kill(owner, signal.SIGKILL)

    sys.setprofile(count)
    run_batch(settings, workplace=ThisComputer(FORK))
    sys.setprofile(None)
    if counted is not None:
        counted.write_text(str(steps_left - left))


def run_in_another_order_and_die(settings: BatchSettings, first: list[int]) -> None:
    """Runs a batch with some photos moved to the front; is killed when one of them is done."""

    def die(event: Event) -> None:
        if isinstance(event, Done):
            os.kill(os.getpid(), signal.SIGKILL)

    run_batch(
        settings, die, told=lambda run: run.move_to_front(first), workplace=ThisComputer(FORK)
    )


def run_until_killed(settings: BatchSettings, told: Path) -> None:
    """Runs a batch with a real worker that never ends; writes its process id to a file."""

    def tell(event: Event) -> None:
        if isinstance(event, Started):
            told.write_text(" ".join(str(each.pid) for each in multiprocessing.active_children()))

    with Journal(settings.home) as opened:
        number = prepared(opened, settings, SilentProgress(), resume=True).number
        BatchRun(opened, number, tell, services=Services(restore=endless)).run()


def endless(
    photo: Photo,
    recipe: Recipe,
    choice: EngineChoice | None = None,
    *,
    progress: Progress | None = None,
) -> Restored:
    """Never answers, and never hears that it shall stop."""
    threading.Event().wait()
    raise AssertionError


def deadly_for_7(
    photo: Photo,
    recipe: Recipe,
    choice: EngineChoice | None = None,
    *,
    progress: Progress | None = None,
) -> Restored:
    """Brings its process down for photos of the value 7."""
    if photo.image.pixels[0, 0, 0] == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return inverted(photo, recipe, choice, progress=progress)


def wrong_for_7(
    photo: Photo,
    recipe: Recipe,
    choice: EngineChoice | None = None,
    *,
    progress: Progress | None = None,
) -> Restored:
    """Has a bug for photos of the value 7."""
    if photo.image.pixels[0, 0, 0] == 7:
        raise KeyError("seven")
    return inverted(photo, recipe, choice, progress=progress)


def export_without_room(photo: Photo, *others: object, staged: Path, **choices: object) -> Receipt:
    """Writes nothing while a file `full` lies beside the output folder, as on a full disk."""
    if (staged.parents[1].parent / "full").exists():
        real = writing._write_blocks
        writing._write_blocks = refused
        try:
            return export(photo, *others, staged=staged, **choices)
        finally:
            writing._write_blocks = real
    return export(photo, *others, staged=staged, **choices)


def export_without_rights(
    photo: Photo, *others: object, staged: Path, **choices: object
) -> Receipt:
    """Writes nothing while a file `locked` lies beside the output folder."""
    out = next(each for each in staged.parents if each.name == "out")
    if (out.parent / "locked").exists():
        real = writing._write_blocks
        writing._write_blocks = forbidden
        try:
            return export(photo, *others, staged=staged, **choices)
        finally:
            writing._write_blocks = real
    return export(photo, *others, staged=staged, **choices)


def forbidden(path: Path, data: bytes, progress: object) -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


def refused(path: Path, data: bytes, progress: object) -> None:
    """Writes the beginning, and then finds no room."""
    path.write_bytes(data[:5])
    raise OSError(errno.ENOSPC, "No space left on device")
