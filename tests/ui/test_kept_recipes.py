"""Files beside photos, written a moment after their recipes changed."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from restoreapp.document.recipe import DEFAULT_RECIPE, Recipe
from restoreapp.document.recipe_files import path_beside, read_recipe, write_recipe
from restoreapp.document.steps import Denoise
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.ui.jobs import JobRunner
from restoreapp.ui.kept_recipes import PART, KeptRecipes

FIRST = WrittenRecipe(DEFAULT_RECIPE)
SECOND = WrittenRecipe(Recipe((Denoise(level=30),)))


@pytest.fixture
def kept(jobs: JobRunner) -> Iterator[KeptRecipes]:
    owner = QObject()
    yield KeptRecipes(jobs, owner, pause_ms=0)
    jobs.shut_down()


def test_photos_of_more_than_one_part_are_all_written(
    kept: KeptRecipes, jobs: JobRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    photos = [tmp_path / f"{i}.jpg" for i in range(2 * PART + 1)]
    for each in photos:
        kept.keep(each, FIRST)
    qtbot.waitUntil(lambda: all(path_beside(each).exists() for each in photos))
    qtbot.waitUntil(lambda: jobs.unfinished == ())


def test_the_photo_that_was_changed_last_is_written_first(
    kept: KeptRecipes,
    jobs: JobRunner,
    hold_reading: Callable[[], threading.Event],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    photos = [tmp_path / f"{i}.jpg" for i in range(PART + 1)]
    gate = hold_reading()
    for each in (*photos, photos[0]):
        kept.keep(each, FIRST)
    qtbot.waitUntil(lambda: len(kept._under_way) == PART)
    assert next(iter(kept._under_way)) == path_beside(photos[0])
    assert list(kept._waiting) == [path_beside(photos[1])]
    gate.set()
    qtbot.waitUntil(lambda: jobs.unfinished == ())
    assert all(path_beside(each).exists() for each in photos)


def test_what_is_only_to_be_replaced_is_written_nowhere_else(
    kept: KeptRecipes, jobs: JobRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    there, bare, newer = (tmp_path / f"{name}.jpg" for name in ("there", "bare", "newer"))
    write_recipe(path_beside(there), FIRST)
    path_beside(newer).write_text('{"schema": 99, "steps": []}')
    for each in (newer, bare, there):
        kept.keep(each, SECOND, only_in_place=True)
    qtbot.waitUntil(lambda: read_recipe(path_beside(there)) == SECOND)
    qtbot.waitUntil(lambda: jobs.unfinished == ())
    assert not path_beside(bare).exists()
    assert '"schema": 99' in path_beside(newer).read_text()


def test_what_was_to_be_written_anyway_is_written_with_what_came_after(
    kept: KeptRecipes, hold_reading: Callable[[], threading.Event], tmp_path: Path, qtbot: QtBot
) -> None:
    waiting, under_way = tmp_path / "waiting.jpg", tmp_path / "under-way.jpg"
    hold_reading()
    kept.keep(under_way, FIRST)
    qtbot.waitUntil(lambda: bool(kept._under_way))
    kept.keep(waiting, FIRST)
    for each in (waiting, under_way):
        kept.keep(each, SECOND, only_in_place=True)
    kept.finish()
    assert [read_recipe(path_beside(each)) for each in (waiting, under_way)] == [SECOND, SECOND]


def test_a_folder_that_refuses_is_told_of_once_until_it_takes_one_again(
    kept: KeptRecipes, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "folder"
    folder.write_text("a file")
    told: list[Exception] = []
    kept.failed.connect(told.append)
    for name in ("one.jpg", "two.jpg"):
        kept.keep(folder / name, FIRST)
    qtbot.waitUntil(lambda: bool(told))
    kept.keep(folder / "one.jpg", SECOND)
    kept.finish()
    assert len(told) == 1
    folder.unlink()
    kept.keep(folder / "one.jpg", SECOND)
    qtbot.waitUntil(lambda: path_beside(folder / "one.jpg").exists())
    qtbot.waitUntil(lambda: not kept._under_way)
    path_beside(folder / "one.jpg").unlink()
    folder.rmdir()
    folder.write_text("a file")
    kept.keep(folder / "one.jpg", SECOND)
    qtbot.waitUntil(lambda: len(told) == 2)
