"""Batches that are killed, again and again, and gone on with."""

import multiprocessing
import random
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from restoreapp.service.batch.events import Event, Started
from restoreapp.service.batch.journal import Journal
from restoreapp.service.batch.settings import BatchSettings
from tests.service.batch.stand_in import (
    SERVER,
    run_and_die,
    run_batch,
    run_in_another_order_and_die,
    run_until_killed,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills by POSIX signals")

PHOTOS, KILLS = 40, 50
# Steps of `run_and_die`: going on with so many photos, and with each one that is done already.
STEPS, STEPS_A_DONE_PHOTO = 3_000, 190


def files_of(folder: Path) -> dict[str, tuple[int, int]]:
    return {
        each.relative_to(folder).as_posix(): (each.stat().st_ino, each.stat().st_mtime_ns)
        for each in folder.rglob("*.png")
    }


def test_fifty_kills_at_random_points_lose_nothing_and_do_nothing_twice(
    photos: Callable[..., BatchSettings],
    results: Callable[[], dict[str, int]],
    tmp_path: Path,
) -> None:
    settings = photos(PHOTOS)
    chance = random.Random(8)
    kills, seen = 0, {}
    while kills < KILLS:
        steps = chance.randint(1, STEPS + STEPS_A_DONE_PHOTO * len(seen))
        process = SERVER.Process(target=run_and_die, args=(settings, steps))
        process.start()
        process.join()
        assert process.exitcode in (0, -signal.SIGKILL)
        kills += process.exitcode == -signal.SIGKILL
        now = files_of(tmp_path / "out")
        assert now | seen == now  # what had its name keeps it, and was not made again
        seen = now
    summary = run_batch(settings)
    assert summary.counts == {"done": PHOTOS}
    assert seen.items() <= files_of(tmp_path / "out").items()
    assert results() == {
        f"{'sub/' if i % 2 else ''}p{i}-restored.png": 255 - i for i in range(PHOTOS)
    }


def test_a_killed_batch_goes_on_in_the_order_that_it_was_given(
    photos: Callable[..., BatchSettings],
) -> None:
    settings = photos(8)
    process = SERVER.Process(target=run_in_another_order_and_die, args=(settings, [8, 7, 6, 5]))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    with Journal(settings.home) as journal:
        assert [each.row for each in journal.rows(1)] == [8, 7, 6, 5, 1, 2, 3, 4]
    events: list[Event] = []
    assert run_batch(settings, events.append).counts == {"done": 8}
    assert [each.row for each in events if isinstance(each, Started)] == [7, 6, 5, 1, 2, 3, 4]


def test_a_worker_ends_with_its_parent(
    photos: Callable[..., BatchSettings], tmp_path: Path
) -> None:
    told = tmp_path / "told"
    spawn = multiprocessing.get_context("spawn")
    parent = spawn.Process(target=run_until_killed, args=(photos(2), told))
    parent.start()
    watcher = psutil.Process(parent.pid)
    while not (told.exists() and told.read_text()):
        parent.join(0.05)
        assert parent.is_alive()
    worker = psutil.Process(int(told.read_text()))
    assert worker.nice() >= 10
    assert worker.ppid() == watcher.pid
    parent.kill()
    parent.join()
    worker.wait(20)


def test_a_journal_that_was_killed_is_free_again(photos: Callable[..., BatchSettings]) -> None:
    settings = photos(3)
    process = SERVER.Process(target=run_and_die, args=(settings, 2_000))
    process.start()
    process.join()
    Journal(settings.home).close()
