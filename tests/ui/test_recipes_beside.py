"""Recipes that lie beside photos: nothing that is there or is still to be written gets lost."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from restoreapp.document.recipe import DEFAULT_RECIPE, Recipe
from restoreapp.document.recipe_files import path_beside, read_recipe, write_recipe
from restoreapp.document.settings import AppSettings
from restoreapp.document.step_models import StepModels
from restoreapp.document.steps import Deblur, Denoise
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.ui.documents import Wanted
from restoreapp.ui.state import AppState

NIGHT = WrittenRecipe(Recipe((Denoise(level=30), Deblur(strength=0.5))), StepModels())
BOTH = Recipe((Denoise(), Deblur()))
SECOND = StepModels({"denoise": "denoise-2"})
HoldReading = Callable[[], threading.Event]


@pytest.fixture
def keeping(state: AppState) -> AppState:
    """The window's state, which keeps recipes beside photos, but not before it is told to."""
    state.preferences.change(AppSettings(keeps_recipes=True))
    state.recipes._kept._pause.setInterval(100_000)
    return state


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photo with a recipe beside it."""
    path = tmp_path / "one.jpg"
    write_recipe(path_beside(path), NIGHT)
    return path


def read(state: AppState, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: state.documents != () and all(each.thumbnail for each in state.documents)
    )


def test_a_photo_that_is_opened_again_has_the_recipe_that_waits_to_be_written(
    keeping: AppState, photo: Path, qtbot: QtBot
) -> None:
    keeping.open_photos([photo])
    read(keeping, qtbot)
    keeping.recipes.switch_step("denoise", is_on=False)
    keeping.close_current()
    keeping.open_photos([photo])
    read(keeping, qtbot)
    assert keeping.current.recipe == Recipe((Deblur(strength=0.5),))
    keeping.finish_writing()
    assert read_recipe(path_beside(photo)).recipe == keeping.current.recipe


def test_a_photo_that_is_opened_again_has_the_model_that_waits_to_be_written(
    keeping: AppState, photo: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    bare = tmp_path / "bare.jpg"
    keeping.open_photos([tmp_path / "shown.jpg", photo, bare])
    read(keeping, qtbot)
    keeping.recipes.choose_model("denoise", "denoise-2")
    for _ in range(3):
        keeping.close_current()
    keeping.recipes._documents.new = Wanted(Recipe())
    keeping.open_photos([photo, bare])
    read(keeping, qtbot)
    assert [each.wanted for each in keeping.documents] == [
        Wanted(NIGHT.recipe, SECOND),
        Wanted(Recipe()),  # there is no file, and none is made
    ]


def test_a_model_chosen_before_the_shown_photo_is_read_leaves_the_recipe_beside_it(
    keeping: AppState, photo: Path, hold_reading: HoldReading, qtbot: QtBot
) -> None:
    gate = hold_reading()
    keeping.open_photos([photo])
    keeping.recipes.choose_model("denoise", "denoise-2")
    keeping.finish_writing()
    assert read_recipe(path_beside(photo)) == NIGHT
    gate.set()
    read(keeping, qtbot)
    assert keeping.current.wanted == Wanted(NIGHT.recipe, SECOND)
    keeping.finish_writing()
    assert read_recipe(path_beside(photo)) == WrittenRecipe(NIGHT.recipe, SECOND)


def test_an_edit_taken_back_before_the_photo_is_read_leaves_the_recipe_beside_it(
    keeping: AppState, photo: Path, hold_reading: HoldReading, qtbot: QtBot
) -> None:
    gate = hold_reading()
    keeping.open_photos([photo])
    keeping.recipes.switch_step("deblur", is_on=True)
    keeping.recipes.undo()
    keeping.finish_writing()
    assert read_recipe(path_beside(photo)) == NIGHT
    gate.set()
    read(keeping, qtbot)
    assert keeping.current.wanted.written == NIGHT


def test_from_an_edit_made_before_the_photo_is_read_undo_leads_to_the_recipe_beside_it(
    keeping: AppState, photo: Path, hold_reading: HoldReading, qtbot: QtBot
) -> None:
    keeping.recipes._kept._pause.setInterval(0)
    gate = hold_reading()
    keeping.open_photos([photo])
    keeping.recipes.switch_step("deblur", is_on=True)
    gate.set()
    read(keeping, qtbot)
    assert keeping.current.recipe == BOTH
    qtbot.waitUntil(lambda: read_recipe(path_beside(photo)).recipe == BOTH)
    keeping.recipes.undo()
    assert keeping.current.wanted.written == NIGHT
    qtbot.waitUntil(lambda: read_recipe(path_beside(photo)) == NIGHT)


def test_from_a_recipe_for_all_photos_undo_leads_to_that_beside_one_not_yet_read(
    keeping: AppState, photo: Path, tmp_path: Path, hold_reading: HoldReading, qtbot: QtBot
) -> None:
    keeping.open_photos([tmp_path / "shown.jpg"])
    read(keeping, qtbot)
    keeping.recipes.switch_step("deblur", is_on=True)
    gate = hold_reading()
    keeping.open_photos([photo])
    keeping.select(keeping.documents[0].id)
    keeping.recipes.apply_to_all()
    gate.set()
    read(keeping, qtbot)
    keeping.select(keeping.documents[1].id)
    assert keeping.current.recipe == BOTH
    keeping.recipes.undo()
    assert keeping.current.wanted.written == NIGHT


@pytest.mark.parametrize("end", [AppState.close_current, AppState.finish_writing])
def test_an_edit_of_a_photo_that_is_never_read_is_kept_all_the_same(
    end: Callable[[AppState], None],
    keeping: AppState,
    photo: Path,
    hold_reading: HoldReading,
) -> None:
    hold_reading()
    keeping.open_photos([photo])
    keeping.recipes.switch_step("deblur", is_on=True)
    end(keeping)
    keeping.finish_writing()
    assert read_recipe(path_beside(photo)).recipe == BOTH


def test_the_recipe_beside_a_photo_that_cannot_be_read_stays(
    keeping: AppState, tmp_path: Path, hold_reading: HoldReading, qtbot: QtBot
) -> None:
    photo = tmp_path / "bad.jpg"
    write_recipe(path_beside(photo), NIGHT)
    gate = hold_reading()
    keeping.open_photos([photo])
    keeping.recipes.switch_step("deblur", is_on=True)
    gate.set()
    qtbot.waitUntil(lambda: keeping.documents == ())
    keeping.finish_writing()
    assert read_recipe(path_beside(photo)) == NIGHT


def test_once_recipes_are_wanted_those_beside_open_photos_are_taken(
    state: AppState, photo: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    bare = tmp_path / "bare.jpg"
    state.open_photos([photo, bare])
    read(state, qtbot)
    state.preferences.change(AppSettings(keeps_recipes=True))
    qtbot.waitUntil(lambda: all(each.is_recipe_sought for each in state.documents))
    assert [each.wanted.written for each in state.documents] == [
        NIGHT,
        WrittenRecipe(DEFAULT_RECIPE, StepModels()),
    ]
    state.finish_writing()
    assert not path_beside(bare).exists()


def test_once_recipes_are_wanted_undo_leads_from_an_edit_to_that_beside_the_photo(
    state: AppState, photo: Path, hold_reading: HoldReading, qtbot: QtBot
) -> None:
    state.recipes._kept._pause.setInterval(0)
    state.open_photos([photo])
    read(state, qtbot)
    gate = hold_reading()
    state.preferences.change(AppSettings(keeps_recipes=True))
    state.recipes.switch_step("deblur", is_on=True)
    gate.set()
    qtbot.waitUntil(lambda: read_recipe(path_beside(photo)).recipe == BOTH)
    state.recipes.undo()
    assert state.current.wanted.written == NIGHT


def test_recipes_that_are_wanted_while_a_photo_is_read_are_looked_for_after_that(
    state: AppState, photo: Path, hold_reading: HoldReading, qtbot: QtBot
) -> None:
    gate = hold_reading()
    state.open_photos([photo])
    state.preferences.change(AppSettings(keeps_recipes=True))
    gate.set()
    qtbot.waitUntil(lambda: state.current.wanted.written == NIGHT)
