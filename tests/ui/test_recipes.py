"""Recipes in the window: presets, copied, for all photos, reset, and kept beside photos."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QSlider
from pytestqt.qtbot import QtBot

from restoreapp.document.recipe import DEFAULT_RECIPE, Recipe
from restoreapp.document.recipe_files import (
    Preset,
    path_beside,
    presets_folder,
    read_recipe,
    save_preset,
    write_recipe,
)
from restoreapp.document.settings import AppSettings
from restoreapp.document.step_models import StepModels
from restoreapp.document.steps import Deblur, Denoise
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.ui.actions import Menu
from restoreapp.ui.dialogs.preset_dialogs import ManagePresetsDialog, SavePresetDialog
from restoreapp.ui.jobs import JobRunner
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.recipe_texts import recipe_text
from restoreapp.ui.state import AppState
from tests.ui.controls import box, button, dialog, entries, menu, press, tick

OpenPhoto = Callable[..., None]
NIGHT = Recipe((Denoise(level=30, strength=0.8), Deblur()))


def recipe_of(state: AppState) -> Recipe:
    assert state.current is not None
    return state.current.recipe


@pytest.fixture
def keeping(window: MainWindow, state: AppState) -> None:
    """The setting that keeps recipes beside photos is on."""
    state.preferences.change(AppSettings(keeps_recipes=True))


@pytest.fixture
def preset(window: MainWindow) -> Preset:
    made = Preset("Night & rain", NIGHT)
    save_preset(presets_folder(), made)
    menu(window, Menu.PRESETS).aboutToShow.emit()
    return made


def test_without_presets_the_menu_says_so(window: MainWindow) -> None:
    shown = entries(menu(window, Menu.PRESETS))
    assert not shown["No presets yet"].isEnabled()


def test_a_preset_is_applied_from_its_menu_and_undone(
    window: MainWindow, state: AppState, preset: Preset, open_photo: OpenPhoto
) -> None:
    open_photo()
    entries(menu(window, Menu.PRESETS))["1  Night  rain"].trigger()
    assert recipe_of(state) == NIGHT
    assert box(window, "Deblur").isChecked()
    assert window.actions_table["undo"].text() == "&Undo Preset Night & rain"
    window.actions_table["undo"].trigger()
    assert recipe_of(state) == DEFAULT_RECIPE


def test_a_preset_put_into_the_folder_is_there_when_the_menu_opens(
    window: MainWindow, preset: Preset
) -> None:
    save_preset(presets_folder(), Preset("another", NIGHT))
    menu(window, Menu.PRESETS).aboutToShow.emit()
    texts = list(entries(menu(window, Menu.PRESETS)))
    assert texts[:2] == ["1  another", "2  Night  rain"]
    assert "No presets yet" not in texts


def test_a_damaged_preset_is_told_of_once(window: MainWindow, preset: Preset) -> None:
    (presets_folder() / "bad.json").write_text("{")
    menu(window, Menu.PRESETS).aboutToShow.emit()
    assert "bad.json" in window.banner.text
    window.banner.dismiss()
    menu(window, Menu.PRESETS).aboutToShow.emit()
    assert window.banner.text == ""


def test_the_recipe_is_kept_under_a_name(
    window: MainWindow, state: AppState, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    tick(qtbot, window, "Deblur")
    window.actions_table["save_preset"].trigger()
    asked = dialog(window, SavePresetDialog)
    assert not button(asked, "Save").isEnabled()
    qtbot.keyClicks(asked.findChild(QLineEdit), "a/b")
    assert "cannot hold '/'" in asked.problem_text
    assert not button(asked, "Save").isEnabled()
    asked.name.selectAll()
    qtbot.keyClicks(asked.findChild(QLineEdit), "Both")
    assert asked.problem_text == ""
    qtbot.keyClick(asked.findChild(QLineEdit), Qt.Key.Key_Return)
    assert state.presets.presets == (Preset("Both", Recipe((Denoise(), Deblur())), StepModels()),)
    assert "1  Both" in entries(menu(window, Menu.PRESETS))


def test_a_taken_name_is_said_before_it_is_replaced(
    window: MainWindow, state: AppState, preset: Preset, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    window.actions_table["save_preset"].trigger()
    asked = dialog(window, SavePresetDialog)
    qtbot.keyClicks(asked.name, "night & Rain")
    assert "Replaces" in asked.problem_text
    press(qtbot, asked, "Save")
    assert state.presets.presets == (Preset("night & Rain", DEFAULT_RECIPE, StepModels()),)


def test_where_presets_cannot_be_written_the_dialog_says_so_and_stays(
    window: MainWindow, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    presets_folder().parent.mkdir(parents=True)
    presets_folder().write_text("a file where the folder should be")
    window.actions_table["save_preset"].trigger()
    asked = dialog(window, SavePresetDialog)
    qtbot.keyClicks(asked.name, "night")
    press(qtbot, asked, "Save")
    assert "cannot be written" in asked.problem_text
    assert asked.isVisible()
    press(qtbot, asked, "Cancel")


def test_presets_are_renamed_and_deleted(
    window: MainWindow, state: AppState, preset: Preset, qtbot: QtBot
) -> None:
    window.actions_table["manage_presets"].trigger()
    manager = dialog(window, ManagePresetsDialog)
    assert manager.said_text == recipe_text(NIGHT)
    press(qtbot, manager, "Rename")
    field = manager.list.findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "Dusk")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [each.name for each in state.presets.presets] == ["Dusk"])
    manager.list.item(0).setText("a:b")
    qtbot.waitUntil(lambda: "cannot hold ':'" in manager.said_text)
    assert manager.list.item(0).text() == "Dusk"
    press(qtbot, manager, "Delete…")
    press(qtbot, dialog(manager), "Delete")
    assert state.presets.presets == ()
    assert not button(manager, "Rename").isEnabled()
    press(qtbot, manager, "Close")


def test_a_recipe_is_copied_from_one_photo_to_another(
    window: MainWindow, state: AppState, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("one.jpg", "two.jpg")
    tick(qtbot, window, "Deblur")
    both = recipe_of(state)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.canvas, Qt.Key.Key_C, modifiers)
    state.select(state.documents[1].id)
    assert recipe_of(state) == DEFAULT_RECIPE
    qtbot.keyClick(window.canvas, Qt.Key.Key_V, modifiers)
    assert recipe_of(state) == both
    assert window.actions_table["undo"].text() == "&Undo Paste recipe"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "The clipboard holds no recipe. Copy one with Edit > Copy recipe."),
        ("a shopping list", "The clipboard holds no recipe. Copy one with Edit > Copy recipe."),
        (
            '{"schema": 1, "steps": [{"step": "paint"}]}',
            "The recipe on the clipboard cannot be used. 'paint' is not a step.",
        ),
        (
            ' {"schema": 1, "ste',
            "The recipe on the clipboard cannot be used. The recipe is not valid JSON.",
        ),
    ],
)
def test_what_is_no_recipe_is_not_pasted(
    window: MainWindow, state: AppState, open_photo: OpenPhoto, text: str, told: str
) -> None:
    open_photo()
    QGuiApplication.clipboard().setText(text)
    window.actions_table["paste_recipe"].trigger()
    assert window.banner.text == told
    assert recipe_of(state) == DEFAULT_RECIPE


def test_the_recipe_is_applied_to_all_open_photos_and_each_undoes_it_alone(
    window: MainWindow, state: AppState, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("one.jpg")
    assert not window.actions_table["apply_to_all"].isEnabled()
    open_photo("one.jpg", "two.jpg", "three.jpg")
    tick(qtbot, window, "Deblur")
    both = recipe_of(state)
    window.actions_table["apply_to_all"].trigger()
    assert [each.recipe for each in state.documents] == [both, both, both]
    assert "2 photo(s)" in window.banner.text
    state.select(state.documents[2].id)
    assert window.actions_table["undo"].text() == "&Undo Recipe of one.jpg"
    window.actions_table["undo"].trigger()
    assert [each.recipe for each in state.documents] == [both, both, DEFAULT_RECIPE]


def test_a_recipe_for_all_photos_is_told_of_once_and_kept_beside_each(
    keeping: None, window: MainWindow, state: AppState, qtbot: QtBot, tmp_path: Path
) -> None:
    photos = [tmp_path / f"{i}.jpg" for i in range(5)]
    state.open_photos(photos)
    qtbot.waitUntil(lambda: all(each.thumbnail is not None for each in state.documents))
    tick(qtbot, window, "Deblur")
    tellings = []
    state.documents_changed.connect(tellings.append)
    window.actions_table["apply_to_all"].trigger()
    assert len(tellings) == 1
    qtbot.waitUntil(lambda: all(path_beside(each).exists() for each in photos))


def test_a_step_is_reset_and_offers_it_only_where_something_changed(
    window: MainWindow, state: AppState, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    denoise = box(window, "Denoise")
    assert [each for each in denoise.findChildren(QSlider) if each.isVisible()]
    state.recipes.set_parameter("denoise", "level", 40.0)
    state.recipes.set_parameter("denoise", "strength", 0.5)
    press(qtbot, denoise, "Reset")
    assert recipe_of(state) == DEFAULT_RECIPE
    with pytest.raises(AssertionError):
        button(denoise, "Reset")
    window.actions_table["undo"].trigger()
    assert recipe_of(state) == Recipe((Denoise(level=40, strength=0.5),))


def test_the_recipe_is_kept_beside_the_photo_and_read_back(
    keeping: None, window: MainWindow, state: AppState, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = tmp_path / "one.jpg"
    state.open_photos([photo])
    qtbot.waitUntil(lambda: state.current.thumbnail is not None)
    assert not path_beside(photo).exists()
    tick(qtbot, window, "Deblur")
    qtbot.waitUntil(path_beside(photo).exists)
    assert read_recipe(path_beside(photo)).recipe == recipe_of(state)
    state.close_current()
    state.open_photos([photo])
    qtbot.waitUntil(lambda: state.current.thumbnail is not None)
    assert recipe_of(state) == Recipe((Denoise(), Deblur()))
    assert not state.current.history.can_undo
    assert box(window, "Deblur").isChecked()


def test_quitting_at_once_keeps_the_recipe(
    keeping: None, window: MainWindow, state: AppState, qtbot: QtBot, tmp_path: Path
) -> None:
    state.recipes._kept._pause.setInterval(100_000)
    photo = tmp_path / "one.jpg"
    state.open_photos([photo])
    tick(qtbot, window, "Deblur")
    window.close()
    assert read_recipe(path_beside(photo)).recipe == recipe_of(state)


def test_the_window_is_gone_while_what_waits_is_written(
    window: MainWindow, state: AppState, monkeypatch: pytest.MonkeyPatch
) -> None:
    was_visible: list[bool] = []
    monkeypatch.setattr(state, "finish_writing", lambda: was_visible.append(window.isVisible()))
    window.close()
    assert was_visible == [False]


def test_an_older_recipe_whose_writing_waits_does_not_come_last(
    keeping: None,
    window: MainWindow,
    state: AppState,
    jobs: JobRunner,
    hold_reading: Callable[[], threading.Event],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    state.recipes._kept._pause.setInterval(0)
    photo = tmp_path / "one.jpg"
    state.open_photos([photo])
    qtbot.waitUntil(lambda: state.current.thumbnail is not None)
    gate = hold_reading()
    tick(qtbot, window, "Deblur")
    qtbot.waitUntil(lambda: bool(state.recipes._kept._under_way))
    tick(qtbot, window, "Deblur")
    state.finish_writing()
    gate.set()
    qtbot.waitUntil(lambda: jobs.unfinished == ())
    assert read_recipe(path_beside(photo)).recipe == recipe_of(state) == DEFAULT_RECIPE


def test_without_the_setting_nothing_is_kept_or_read(
    window: MainWindow, state: AppState, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = tmp_path / "one.jpg"
    write_recipe(path_beside(photo), WrittenRecipe(NIGHT))
    state.open_photos([photo])
    qtbot.waitUntil(lambda: state.current.thumbnail is not None)
    assert recipe_of(state) == DEFAULT_RECIPE
    tick(qtbot, window, "Deblur")
    window.close()
    assert read_recipe(path_beside(photo)).recipe == NIGHT


def test_a_damaged_recipe_beside_a_photo_is_told_of_and_the_photo_opens(
    keeping: None, window: MainWindow, state: AppState, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = tmp_path / "one.jpg"
    path_beside(photo).write_text("{")
    state.open_photos([photo])
    qtbot.waitUntil(lambda: state.current.thumbnail is not None)
    assert "one.jpg.restoreapp.json" in window.banner.text
    assert recipe_of(state) == DEFAULT_RECIPE


def test_a_folder_that_takes_no_recipes_is_told_of_once(
    keeping: None, window: MainWindow, state: AppState, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = tmp_path / "no folder" / "one.jpg"
    photo.parent.write_text("a file")
    state.open_photos([photo])
    qtbot.waitUntil(lambda: state.current.thumbnail is not None)
    tick(qtbot, window, "Deblur")
    qtbot.waitUntil(lambda: "cannot be written" in window.banner.text)
    window.banner.dismiss()
    tick(qtbot, window, "Deblur")
    window.close()
    assert window.banner.text == ""


def test_a_recipe_in_words_names_each_model_with_its_step() -> None:
    models = {"deblur": "my-shake", "enlarge": "not-a-step-of-it"}
    assert recipe_text(NIGHT, models).split(" · ") == [
        recipe_text(Recipe(NIGHT.steps[:1])),
        "Deblur: Strength 100 %, my-shake",
    ]
