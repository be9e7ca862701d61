"""Models that were chosen stay with what is kept: presets, snapshots, copies, sessions, files."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from restoreapp.document.recipe import Recipe
from restoreapp.document.recipe_files import (
    Preset,
    path_beside,
    presets_folder,
    read_presets,
    read_recipe,
    save_preset,
    write_recipe,
)
from restoreapp.document.session import OpenPhoto as KeptPhoto
from restoreapp.document.session import Session
from restoreapp.document.settings import AppSettings
from restoreapp.document.step_models import StepModels
from restoreapp.document.steps import Deblur, Denoise
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.ui.actions import Menu
from restoreapp.ui.dialogs.preset_dialogs import SavePresetDialog
from restoreapp.ui.documents import Wanted
from restoreapp.ui.jobs import JobRunner
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.state import AppState
from tests.ui.controls import dialog, entries, menu, press, tick

OpenPhoto = Callable[..., None]
NOISY = Recipe((Denoise(level=30),))
SECOND = StepModels({"denoise": "denoise-2"})
GONE = StepModels({"denoise": "gone-1"})


@pytest.fixture
def two_models(engine) -> None:
    """Each step has a second model."""
    engine.install("denoise-2", "denoise")
    engine.install("deblur-2", "deblur")


def models_of(state: AppState) -> dict[str, str]:
    assert state.current is not None
    return dict(state.current.wanted.models)


def offer(window: MainWindow, preset: Preset) -> None:
    save_preset(presets_folder(), preset)
    menu(window, Menu.PRESETS).aboutToShow.emit()
    entries(menu(window, Menu.PRESETS))[f"1  {preset.name}"].trigger()


def test_a_preset_keeps_the_models_of_its_steps(
    two_models: None, window: MainWindow, state: AppState, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    state.recipes.choose_model("denoise", "denoise-2")
    state.recipes.choose_model("deblur", "deblur-2")
    window.actions_table["save_preset"].trigger()
    asked = dialog(window, SavePresetDialog)
    qtbot.keyClicks(asked.findChild(QLineEdit), "mine")
    press(qtbot, asked, "Save")
    presets, _problems = read_presets(presets_folder())
    assert [each.models for each in presets] == [SECOND]


def test_a_preset_sets_the_models_of_its_steps_and_undo_takes_them_back(
    two_models: None, window: MainWindow, state: AppState, open_photo: OpenPhoto
) -> None:
    open_photo()
    state.recipes.choose_model("deblur", "deblur-2")
    offer(window, Preset("mine", NOISY, SECOND))
    assert models_of(state) == {"denoise": "denoise-2", "deblur": "deblur-2"}
    assert window.banner.text == ""
    state.recipes.undo()
    assert models_of(state) == {"deblur": "deblur-2"}
    assert state.current.recipe != NOISY
    state.recipes.redo()
    assert models_of(state) == {"denoise": "denoise-2", "deblur": "deblur-2"}


def test_a_preset_changes_the_models_of_the_shown_photo_alone(
    two_models: None, window: MainWindow, state: AppState, open_photo: OpenPhoto
) -> None:
    open_photo("one.jpg", "two.jpg")
    offer(window, Preset("mine", NOISY, SECOND))
    assert [each.wanted.models for each in state.documents] == [SECOND, {}]


def test_a_model_chosen_for_all_photos_leaves_them_those_of_other_steps(
    two_models: None, window: MainWindow, state: AppState, open_photo: OpenPhoto
) -> None:
    open_photo("one.jpg", "two.jpg")
    offer(window, Preset("mine", NOISY, SECOND))
    (other,) = (each for each in state.documents if each.id != state.current.id)
    state.select(other.id)
    state.recipes.choose_model("deblur", "deblur-2")
    assert [each.wanted.models for each in state.documents] == [
        {"denoise": "denoise-2", "deblur": "deblur-2"},
        {"deblur": "deblur-2"},
    ]
    open_photo("three.jpg")
    assert models_of(state) == {"deblur": "deblur-2"}


def test_a_preset_with_the_default_model_puts_that_back(
    two_models: None, window: MainWindow, state: AppState, open_photo: OpenPhoto
) -> None:
    open_photo()
    state.recipes.choose_model("denoise", "denoise-2")
    offer(window, Preset("mine", NOISY, StepModels()))
    assert models_of(state) == {}


def test_a_preset_that_says_nothing_of_models_leaves_them(
    two_models: None, window: MainWindow, state: AppState, open_photo: OpenPhoto
) -> None:
    open_photo()
    state.recipes.choose_model("denoise", "denoise-2")
    offer(window, Preset("mine", NOISY))
    assert models_of(state) == {"denoise": "denoise-2"}
    assert state.current.recipe == NOISY


def test_a_model_that_is_not_installed_is_told_of_and_the_default_does_the_step(
    engine, window: MainWindow, state: AppState, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    offer(window, Preset("mine", NOISY, StepModels({"denoise": "denoise-gone"})))
    assert "not installed: denoise-gone" in window.banner.text
    assert "default model" in window.banner.text
    state.restore_current()
    qtbot.waitUntil(lambda: state.saving.is_possible)
    assert engine.models == [()]


def test_a_model_that_comes_back_does_not_displace_the_one_chosen_without_it(
    engine, window: MainWindow, state: AppState, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    engine.install("denoise-3", "denoise")
    open_photo()
    offer(window, Preset("mine", NOISY, SECOND))
    state.recipes.choose_model("denoise", "denoise-3")
    *others, chosen = engine.installed
    engine.installed = tuple(others)
    engine.install("denoise-2", "denoise")  # listed before the one that was chosen
    engine.installed = (*engine.installed, chosen)
    state.look_up_models()
    qtbot.waitUntil(lambda: not state.models.missing(state.current.wanted))
    assert state.models.chosen_for("denoise", state.current.wanted) == "denoise-3"


def test_a_copied_recipe_brings_its_models_along(
    two_models: None, window: MainWindow, state: AppState, open_photo: OpenPhoto
) -> None:
    open_photo()
    state.recipes.choose_model("denoise", "denoise-2")
    window.actions_table["copy_recipe"].trigger()
    state.recipes.choose_model("denoise", None)
    window.actions_table["paste_recipe"].trigger()
    assert models_of(state) == {"denoise": "denoise-2"}
    assert window.actions_table["undo"].text() == "&Undo Paste recipe"


def test_snapshots_differ_in_their_models(
    two_models: None, window: MainWindow, state: AppState, open_photo: OpenPhoto
) -> None:
    open_photo()
    window.actions_table["keep_a"].trigger()
    state.recipes.choose_model("denoise", "denoise-2")
    window.actions_table["keep_b"].trigger()
    assert "denoise-2" in window.banner.text
    state.recipes.switch_snapshots()
    assert models_of(state) == {}
    state.recipes.switch_snapshots()
    assert models_of(state) == {"denoise": "denoise-2"}


def test_a_session_gives_each_photo_its_models_back(
    two_models: None, state: AppState, tmp_path: Path, qtbot: QtBot
) -> None:
    photos = [tmp_path / "one.jpg", tmp_path / "two.jpg"]
    for each in photos:
        each.touch()
    left = Session(
        (
            KeptPhoto(photos[0], NOISY, models=SECOND),
            KeptPhoto(photos[1], NOISY, models=StepModels()),
        ),
        photos[0],
    )
    with qtbot.waitSignal(state.session_reopened):
        state.reopen(left)
    assert [each.wanted.models for each in state.documents] == [SECOND, {}]
    assert state.session().photos == left.photos


def test_a_session_whose_model_is_gone_says_so_once_the_models_are_known(
    window: MainWindow, state: AppState, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "one.jpg").touch()
    with qtbot.waitSignal(state.session_reopened):
        state.reopen(Session((KeptPhoto(tmp_path / "one.jpg", NOISY, models=GONE),)))
    assert window.banner.text == ""
    state.look_up_models()
    qtbot.waitUntil(lambda: "not installed: gone-1" in window.banner.text)


def test_the_recipe_beside_a_photo_holds_its_models(
    two_models: None, window: MainWindow, state: AppState, tmp_path: Path, qtbot: QtBot
) -> None:
    state.preferences.change(AppSettings(keeps_recipes=True))
    path = tmp_path / "one.jpg"
    state.look_up_models()
    state.open_photos([path])
    qtbot.waitUntil(lambda: state.models is not None and state.current.thumbnail is not None)
    state.recipes.choose_model("denoise", "denoise-2")
    tick(qtbot, window, "Deblur")
    state.finish_writing()
    both = Recipe((Denoise(), Deblur()))
    assert read_recipe(path_beside(path)) == WrittenRecipe(both, SECOND)
    state.close_current()
    write_recipe(path_beside(path), WrittenRecipe(both, StepModels({"deblur": "deblur-2"})))
    state.recipes.choose_model("denoise", None)
    state.open_photos([path])
    qtbot.waitUntil(lambda: state.current.thumbnail is not None)
    assert models_of(state) == {"deblur": "deblur-2"}


def test_a_recipe_beside_a_photo_leaves_models_of_other_steps_before_the_models_are_known(
    state: AppState, tmp_path: Path, qtbot: QtBot
) -> None:
    state.preferences.change(AppSettings(keeps_recipes=True))
    path, other = tmp_path / "one.jpg", tmp_path / "two.jpg"
    state.open_photos([path])
    qtbot.waitUntil(lambda: state.current is not None and state.current.thumbnail is not None)
    state.recipes.choose_model("deblur", "deblur-2")
    write_recipe(path_beside(other), WrittenRecipe(NOISY, SECOND))
    state.open_photos([other])
    qtbot.waitUntil(lambda: state.current.path == other and state.current.thumbnail is not None)
    assert state.models is None
    assert models_of(state) == {"denoise": "denoise-2", "deblur": "deblur-2"}


def test_a_model_that_is_made_for_another_step_is_told_of_and_not_taken(
    two_models: None, window: MainWindow, state: AppState, open_photo: OpenPhoto
) -> None:
    open_photo()
    offer(window, Preset("mine", NOISY, StepModels({"denoise": "deblur-2"})))
    assert "not installed: deblur-2" in window.banner.text
    assert state.models.chosen_for("denoise", state.current.wanted) is None


def test_a_model_for_all_photos_is_kept_beside_those_that_have_a_recipe_there(
    two_models: None, state: AppState, jobs: JobRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    state.preferences.change(AppSettings(keeps_recipes=True))
    state.recipes._kept._pause.setInterval(0)
    shown, noisy, shaken, bare = paths = [tmp_path / f"{i}.jpg" for i in range(4)]
    blurred = WrittenRecipe(Recipe((Deblur(),)), StepModels())
    write_recipe(path_beside(noisy), WrittenRecipe(NOISY, StepModels()))
    write_recipe(path_beside(shaken), blurred)
    before = path_beside(shaken).stat()
    state.open_photos(paths)
    qtbot.waitUntil(lambda: all(each.thumbnail is not None for each in state.documents))
    state.recipes.choose_model("denoise", "denoise-2")
    qtbot.waitUntil(path_beside(shown).exists)
    qtbot.waitUntil(lambda: read_recipe(path_beside(noisy)) == WrittenRecipe(NOISY, SECOND))
    qtbot.waitUntil(lambda: jobs.unfinished == ())
    assert path_beside(shaken).stat() == before  # it is not denoised
    assert not path_beside(bare).exists()


def test_a_model_for_all_photos_leaves_the_recipes_of_those_that_were_not_read_yet(
    two_models: None,
    state: AppState,
    jobs: JobRunner,
    hold_reading: Callable[[], threading.Event],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    state.preferences.change(AppSettings(keeps_recipes=True))
    state.recipes._kept._pause.setInterval(0)
    shown, unread = tmp_path / "one.jpg", tmp_path / "two.jpg"
    both = Recipe((Denoise(level=30), Deblur()))
    kept = WrittenRecipe(both, StepModels({"deblur": "deblur-2"}))
    write_recipe(path_beside(unread), kept)
    state.open_photos([shown])
    qtbot.waitUntil(lambda: state.current is not None and state.current.thumbnail is not None)
    gate = hold_reading()
    state.open_photos([unread])
    state.select(state.documents[0].id)
    state.recipes.choose_model("denoise", "denoise-2")
    state.finish_writing()
    assert read_recipe(path_beside(unread)) == kept
    gate.set()
    qtbot.waitUntil(lambda: state.documents[1].thumbnail is not None)
    models = StepModels({"denoise": "denoise-2", "deblur": "deblur-2"})
    assert state.documents[1].wanted == Wanted(both, models)
    qtbot.waitUntil(lambda: read_recipe(path_beside(unread)) == WrittenRecipe(both, models))
    qtbot.waitUntil(lambda: jobs.unfinished == ())
    state.select(state.documents[1].id)
    state.recipes.undo()
    assert models_of(state) == {"deblur": "deblur-2"}
    assert not state.current.history.can_undo


def test_a_model_that_a_recipe_beside_a_photo_misses_is_told_of_once(
    jobs: JobRunner, engine, tmp_path: Path, qtbot: QtBot
) -> None:
    engine.shape = (256, 256, 3)
    state = AppState(jobs, engine.services(), most_bytes=256 * 256 * 3)
    state.preferences.change(AppSettings(keeps_recipes=True))
    notices: list[str] = []
    state.noticed.connect(lambda notice: notices.append(notice.message))
    with qtbot.waitSignal(state.models_changed):
        state.look_up_models()
    paths = [tmp_path / "one.jpg", tmp_path / "two.jpg", tmp_path / "three.jpg"]
    write_recipe(path_beside(paths[0]), WrittenRecipe(NOISY, GONE))
    state.open_photos(paths)
    qtbot.waitUntil(lambda: all(each.thumbnail is not None for each in state.documents))
    assert any("gone-1" in each for each in notices)
    notices.clear()
    state.select(state.documents[2].id)
    qtbot.waitUntil(lambda: state.photo is not None)
    state.select(state.documents[0].id)
    assert state.photo is None  # it was dropped, and is read again
    qtbot.waitUntil(lambda: state.photo is not None)
    assert notices == []
