from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QGroupBox,
    QLabel,
    QPushButton,
    QSlider,
    QStyle,
    QStyleOptionGroupBox,
    QToolBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from restoreapp.core.blending import Blend
from restoreapp.core.geometry import Size
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Deblur, Denoise, Enlarge
from restoreapp.errors import RestoreAppError
from restoreapp.ui.canvas.scene import Mode
from restoreapp.ui.colours import apply_colours
from restoreapp.ui.dialogs.export_dialog import ExportDialog
from restoreapp.ui.documents import Status
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.state import AppState
from tests.ui.conftest import EARLIER
from tests.ui.controls import LEFT, button, dialog, press

OpenPhoto = Callable[..., None]


def is_enabled(window: MainWindow, action: str) -> bool:
    return window.actions_table[action].isEnabled()


def grey_after(window: MainWindow) -> int:
    """The grey on the right of the picture's middle."""
    view = window.canvas.view
    image = window.canvas.grab().toImage()
    return QColor(image.pixelColor((view.left + 3 * view.right) // 4, view.bottom - 5)).red()


def grey_in_the_middle(window: MainWindow) -> int:
    canvas = window.canvas
    return QColor(canvas.grab().toImage().pixelColor(canvas.rect().center())).red()


def test_an_empty_window_says_what_to_do(window: MainWindow) -> None:
    assert "Open" in window.canvas.accessibleDescription()
    assert not is_enabled(window, "restore")
    assert not is_enabled(window, "save")
    assert not window.steps_panel.findChildren(QSlider)[0].isEnabled()


def test_an_empty_window_shows_the_values_that_photos_begin_with(window: MainWindow) -> None:
    denoise = box(window, "Denoise")
    strength = denoise.findChildren(QDoubleSpinBox)[1]
    auto = [each for each in denoise.findChildren(QCheckBox) if each.text() == "Auto"]
    assert strength.value() == 100
    assert all(each.isChecked() for each in auto if each.isVisible())


def test_a_photo_is_shown_with_facts_and_level(window: MainWindow, open_photo: OpenPhoto) -> None:
    open_photo("one.jpg")
    assert window.canvas.view is not None
    assert window.windowTitle().startswith("one.jpg")
    assert "128×96 · 8 bit · sRGB assumed" in window.file_panel.text
    assert button(window.steps_panel, "Auto · σ 18").isChecked()


def test_restore_shows_the_answer_and_says_how_long_it_took(
    window: MainWindow, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: is_enabled(window, "save"))
    assert grey_after(window) == 255
    assert "CPU, 2 threads, float32 · 1.5 s" in window.engine_text
    assert window.isWindowModified()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_R])
def test_restore_by_keyboard(window: MainWindow, open_photo: OpenPhoto, qtbot: QtBot, key) -> None:
    open_photo()
    control = Qt.KeyboardModifier.ControlModifier
    modifier = control if key == Qt.Key.Key_R else Qt.KeyboardModifier.NoModifier
    window.activateWindow()
    qtbot.keyClick(window.canvas, key, modifier)
    qtbot.waitUntil(lambda: is_enabled(window, "save"))


def test_the_work_bar_shows_how_far_it_is_and_cancel_ends_it(
    window: MainWindow, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.gate.clear()
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: "50 %" in window.work_bar.text)
    press(qtbot, window.work_bar, "Cancel")
    assert not window.work_bar.isVisible()
    assert grey_after(window) == 60


def test_pause_keeps_what_is_done_and_resume_goes_on(
    window: MainWindow, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.gate.clear()
    assert not is_enabled(window, "pause")
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: "50 %" in window.work_bar.text)
    press(qtbot, window.work_bar, "Pause")
    assert "paused" in window.work_bar.text
    assert window.actions_table["pause"].isChecked()
    with qtbot.assertNotEmitted(window.state.tile_finished, wait=50):
        engine.gate.set()
    assert "50 %" in window.work_bar.text
    press(qtbot, window.work_bar, "Resume")
    qtbot.waitUntil(lambda: is_enabled(window, "save"))
    assert grey_after(window) == 255
    assert len(engine.recipes) == 1
    assert not window.actions_table["pause"].isChecked()


def test_a_pause_is_asked_for_by_its_key_and_cancel_ends_it(
    window: MainWindow, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.gate.clear()
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: "50 %" in window.work_bar.text)
    window.activateWindow()
    qtbot.keyClick(window.canvas, Qt.Key.Key_P)
    assert "paused" in window.work_bar.text
    press(qtbot, window.work_bar, "Cancel")
    engine.gate.set()
    qtbot.waitUntil(engine.was_cancelled.is_set)
    assert not window.work_bar.isVisible()


def test_escape_cancels(window: MainWindow, engine, open_photo: OpenPhoto, qtbot: QtBot) -> None:
    open_photo()
    engine.gate.clear()
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: window.work_bar.isVisible())
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not window.work_bar.isVisible()


def test_the_window_answers_while_the_engine_works(
    window: MainWindow, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.gate.clear()
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: "50 %" in window.work_bar.text)
    window.canvas.zoom_to(2.0)
    state_before = window.canvas.view
    window.canvas.fit()
    assert window.canvas.view != state_before
    assert not engine.gate.is_set()


def test_what_is_on_the_screen_is_restored_first(
    window: MainWindow, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    engine.shape = (1500, 2000, 3)
    open_photo()
    assert window.canvas.view.is_fitted
    engine.gate.clear()
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: "50 %" in window.work_bar.text)
    assert engine.focus.rect is None  # all of it is seen
    window.canvas.zoom_to(1.0, QPointF(0, 0))
    first = engine.focus.rect
    assert first == window.canvas.view.visible
    window.canvas.zoom_to(4.0, QPointF(0, 0))
    assert first.contains(engine.focus.rect)
    assert engine.focus.rect.area < first.area
    window.canvas.fit()
    assert engine.focus.rect is None
    window.canvas.zoom_to(1.0)
    engine.gate.set()
    qtbot.waitUntil(lambda: window.state.saving.is_possible)
    window.canvas.zoom_to(2.0)
    window.state.recipes.set_parameter("denoise", "level", 33.0)
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: len(engine.recipes) == 2)
    assert engine.focus.rect == window.canvas.view.visible  # from the first tile on


def test_the_strength_slider_acts_at_once_and_undo_takes_a_drag_back_whole(
    window: MainWindow, engine, restored: None, qtbot: QtBot
) -> None:
    strength = window.steps_panel.findChildren(QSlider)[1]
    strength.setSliderDown(True)
    for value in (80, 50, 0):
        strength.setValue(value)
    strength.setSliderDown(False)
    assert grey_after(window) == 60
    assert len(engine.recipes) == 1
    assert window.actions_table["undo"].text() == "&Undo Strength"
    window.actions_table["undo"].trigger()
    assert (strength.value(), grey_after(window)) == (100, 255)
    assert not is_enabled(window, "undo")


def test_leaving_auto_begins_from_the_estimate_and_marks_the_picture_as_older(
    window: MainWindow, restored: None, qtbot: QtBot
) -> None:
    press(qtbot, window.steps_panel, "Auto · σ 18")
    level = window.steps_panel.findChildren(QSlider)[0]
    assert (level.isEnabled(), level.value()) == (True, 18)
    assert "earlier settings" in window.steps_panel.hint_text
    assert is_enabled(window, "restore")


def box(window: MainWindow, title: str) -> QGroupBox:
    (found,) = [
        each for each in window.steps_panel.findChildren(QGroupBox) if each.title() == title
    ]
    return found


def tick(qtbot: QtBot, window: MainWindow, title: str) -> None:
    """Clicks the check mark of a step."""
    group = box(window, title)
    option = QStyleOptionGroupBox()
    group.initStyleOption(option)
    mark = group.style().subControlRect(
        QStyle.ComplexControl.CC_GroupBox, option, QStyle.SubControl.SC_GroupBoxCheckBox, group
    )
    qtbot.mouseClick(group, LEFT, pos=mark.center())


def picker(window: MainWindow, title: str) -> QComboBox:
    return box(window, title).findChildren(QComboBox)[0]


def choose(qtbot: QtBot, combo: QComboBox, place: int) -> None:
    """Goes through the list by keyboard."""
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(place):
        qtbot.keyClick(combo, Qt.Key.Key_Down)


@pytest.fixture
def restored_by_two(engine, window: MainWindow, open_photo: OpenPhoto, qtbot: QtBot) -> None:
    """A photo that is restored, where there are two models to do it."""
    engine.install("denoise-2", "denoise")
    open_photo()
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: is_enabled(window, "save"))


def test_there_is_a_box_for_each_step_in_the_order_in_which_they_run(
    window: MainWindow, open_photo: OpenPhoto
) -> None:
    open_photo()
    groups = window.steps_panel.findChildren(QGroupBox)
    assert [each.title() for each in groups] == ["Denoise", "Deblur", "Enlarge"]
    assert [each.isChecked() for each in groups] == [True, False, False]
    assert [each.isEnabled() for each in groups] == [True, True, False]  # none can enlarge
    assert groups[0].y() < groups[1].y() < groups[2].y()


def test_ticking_a_step_puts_it_into_the_recipe_and_undo_takes_it_out(
    window: MainWindow, state: AppState, engine, restored: None, qtbot: QtBot
) -> None:
    tick(qtbot, window, "Deblur")
    assert state.current is not None
    assert state.current.recipe == Recipe((Denoise(), Deblur()))
    assert "earlier settings" in window.steps_panel.hint_text
    assert window.actions_table["undo"].text() == "&Undo Deblur"
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: window.steps_panel.hint_text == "")
    assert engine.recipes[1] == Recipe((Denoise(level=18.2), Deblur()))
    window.actions_table["undo"].trigger()
    assert not box(window, "Deblur").isChecked()
    assert window.steps_panel.hint_text == ""


def test_the_strength_of_the_last_step_acts_at_once_and_that_of_the_one_before_does_not(
    window: MainWindow, engine, restored: None, qtbot: QtBot
) -> None:
    tick(qtbot, window, "Deblur")
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: window.steps_panel.hint_text == "")
    sliders = window.steps_panel.findChildren(QSlider)
    denoise, deblur = sliders[1], sliders[4]
    deblur.setValue(0)
    assert grey_after(window) == EARLIER  # less deblurring is no noise
    window.canvas.set_mode(Mode.BEFORE)
    assert grey_after(window) == 60
    window.canvas.set_mode(Mode.REMOVED)
    window.canvas.change_gain(-2)
    assert grey_after(window) == pytest.approx(127.5 + 60 - EARLIER, abs=1)
    window.canvas.set_mode(Mode.AFTER)
    assert window.steps_panel.hint_text == ""
    denoise.setValue(50)
    assert "earlier settings" in window.steps_panel.hint_text
    assert grey_after(window) == EARLIER
    assert len(engine.recipes) == 2


def test_while_the_last_step_works_the_picture_shows_what_the_earlier_ones_made(
    window: MainWindow, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    tick(qtbot, window, "Deblur")
    engine.gate.clear()
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: "50 %" in window.work_bar.text)
    assert grey_after(window) == EARLIER
    window.canvas.set_mode(Mode.BEFORE)
    assert grey_after(window) == 60


def test_with_no_step_on_there_is_nothing_to_restore(
    window: MainWindow, restored: None, qtbot: QtBot
) -> None:
    tick(qtbot, window, "Denoise")
    assert not is_enabled(window, "restore")
    assert not is_enabled(window, "save")
    assert grey_after(window) == 60
    assert "No step is on" in window.steps_panel.hint_text
    tick(qtbot, window, "Denoise")
    assert grey_after(window) == 255
    assert window.steps_panel.hint_text == ""


def test_the_controls_of_a_step_that_is_off_cannot_be_used(
    window: MainWindow, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    strength = box(window, "Deblur").findChildren(QSlider)[0]
    assert not strength.isEnabled()
    tick(qtbot, window, "Deblur")
    assert strength.isEnabled()


def test_a_step_that_no_model_serves_is_disabled_and_says_so(
    window: MainWindow, engine, open_photo: OpenPhoto
) -> None:
    engine.installed = engine.installed[:1]
    open_photo()
    deblur = box(window, "Deblur")
    assert not deblur.isEnabled()
    assert deblur.toolTip() == "No installed model can do this."
    assert [each.text() for each in deblur.findChildren(QLabel) if each.isVisible()] == [
        "No installed model can do this."
    ]
    assert box(window, "Denoise").isEnabled()
    assert box(window, "Denoise").toolTip() == "Removes noise."


def test_a_step_that_is_on_can_be_switched_off_though_its_model_is_gone(
    window: MainWindow, state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    tick(qtbot, window, "Deblur")
    engine.installed = engine.installed[:1]
    with qtbot.waitSignal(state.models_changed):
        state.look_up_models()
    assert box(window, "Deblur").isEnabled()
    tick(qtbot, window, "Deblur")
    assert not box(window, "Deblur").isEnabled()


def test_the_space_bar_ticks_the_step_that_has_the_focus_and_none_other(
    window: MainWindow, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    deblur = box(window, "Deblur")
    deblur.setFocus()
    qtbot.keyClick(deblur, Qt.Key.Key_Space)
    assert deblur.isChecked()
    slider = deblur.findChildren(QSlider)[0]
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Space)
    assert deblur.isChecked()


@pytest.fixture
def enlarging(engine, window: MainWindow, open_photo: OpenPhoto, qtbot: QtBot) -> QGroupBox:
    """The box of a step that is on, for a photo of 128 x 96 pixels; the only one that is."""
    engine.install("enlarge-1", "enlarge")
    open_photo()
    tick(qtbot, window, "Denoise")
    tick(qtbot, window, "Enlarge")
    return box(window, "Enlarge")


def sizes(group: QGroupBox) -> list[str]:
    labels = [each.text() for each in group.findChildren(QLabel) if each.isVisible()]
    return [each for each in labels if "→" in each]


def test_a_factor_is_chosen_by_a_click_and_the_size_it_makes_is_shown(
    window: MainWindow, state: AppState, enlarging: QGroupBox, qtbot: QtBot
) -> None:
    assert button(enlarging, "×2").isChecked()
    assert sizes(enlarging) == ["128×96 → 256×192"]
    press(qtbot, enlarging, "×4")
    assert state.current.recipe == Recipe((Enlarge(factor=4),))
    assert [button(enlarging, each).isChecked() for each in ("×2", "×3", "×4")] == [
        False,
        False,
        True,
    ]
    assert sizes(enlarging) == ["128×96 → 512×384"]
    press(qtbot, enlarging, "×4")
    assert button(enlarging, "×4").isChecked()
    press(qtbot, enlarging, "×3")
    window.actions_table["undo"].trigger()
    assert button(enlarging, "×4").isChecked()


def test_a_factor_is_chosen_by_keyboard(
    state: AppState, enlarging: QGroupBox, qtbot: QtBot
) -> None:
    three = button(enlarging, "×3")
    three.setFocus()
    qtbot.keyClick(three, Qt.Key.Key_Space)
    assert state.current.recipe == Recipe((Enlarge(factor=3),))
    assert enlarging.isChecked()
    assert three.accessibleName() == "Factor: ×3"


def test_any_factor_can_be_typed(state: AppState, enlarging: QGroupBox, qtbot: QtBot) -> None:
    (number,) = (each for each in enlarging.findChildren(QDoubleSpinBox) if each.prefix() == "×")
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "2.5")
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert state.current.recipe == Recipe((Enlarge(factor=2.5),))
    assert not any(button(enlarging, each).isChecked() for each in ("×2", "×3", "×4"))
    assert sizes(enlarging) == ["128×96 → 320×240"]
    assert number.accessibleName() == "Factor"


def test_a_size_that_is_too_large_is_said_in_the_box(
    enlarging: QGroupBox, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("restoreapp.io.reading.MOST_PIXELS", 100_000)
    press(qtbot, enlarging, "×3")
    (said,) = sizes(enlarging)
    assert said.startswith("128×96 → 384×288: too large.")
    assert "a factor of 2.8 is in it" in said


def test_an_enlarged_photo_is_compared_at_its_size_and_off_again_as_it_was(
    window: MainWindow, state: AppState, engine, enlarging: QGroupBox, qtbot: QtBot
) -> None:
    canvas = window.canvas
    canvas.zoom_to(12.0, QPointF(0, 0))
    before = canvas.view
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: is_enabled(window, "save"))
    assert canvas.view.picture == Size(256, 192)
    assert canvas.view.scale == 6.0
    assert engine.focus.rect == canvas.view.visible
    canvas.set_mode(Mode.AFTER)
    assert grey_in_the_middle(window) == 255
    tick(qtbot, window, "Enlarge")
    assert canvas.view == before
    assert grey_in_the_middle(window) == 60
    tick(qtbot, window, "Enlarge")
    assert canvas.view.picture == Size(256, 192)
    assert grey_in_the_middle(window) == 255


def test_an_enlarged_photo_is_saved_with_its_size_told(
    window: MainWindow, engine, enlarging: QGroupBox, qtbot: QtBot
) -> None:
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: is_enabled(window, "save"))
    window.actions_table["save"].trigger()
    save = dialog(window, ExportDialog)
    assert "256×192 pixels, of 128×96" in [each.text() for each in save.findChildren(QLabel)]
    with qtbot.waitSignal(window.state.noticed):
        save.accept()
    assert engine.exports[0][1] == Recipe((Enlarge(factor=2),))


def test_there_is_no_choice_of_models_where_there_is_one(
    window: MainWindow, open_photo: OpenPhoto
) -> None:
    open_photo()
    shown = [each for each in window.findChildren(QComboBox) if each.isVisible()]
    assert [each.accessibleName() for each in shown] == ["Device"]


def test_a_model_is_chosen_by_its_name_and_explained_by_its_summary(
    window: MainWindow, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    engine.install("denoise-2", "denoise")
    open_photo()
    models = picker(window, "Denoise")
    assert [models.itemText(place) for place in range(models.count())] == [
        "Default · denoise-1",
        "denoise-2",
    ]
    assert models.toolTip() == "What denoise-1 is for."
    assert models.itemData(1, Qt.ItemDataRole.ToolTipRole) == "What denoise-2 is for."
    assert not picker(window, "Deblur").isVisible()
    choose(qtbot, models, 1)
    assert models.currentText() == "denoise-2"
    assert models.toolTip() == "What denoise-2 is for."
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: is_enabled(window, "save"))
    assert engine.models == [("denoise-2",)]


def test_restore_stays_where_it_is_when_a_photo_comes(
    window: MainWindow, state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    engine.install("enlarge-1", "enlarge")
    state.look_up_models()
    qtbot.waitUntil(lambda: state.models is not None)
    restore = button(window.steps_panel, "Restore")
    before = place_in(restore, window)
    open_photo()
    tick(qtbot, window, "Enlarge")
    assert "128×96 → 256×192" in [
        each.text() for each in box(window, "Enlarge").findChildren(QLabel)
    ]
    assert place_in(restore, window) == before
    state.recipes.set_parameter("enlarge", "factor", 1.0)
    assert place_in(restore, window) == before


def place_in(widget: QWidget, window: MainWindow) -> QPoint:
    """Where a widget lies once everything that has to was laid out."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    return widget.mapTo(window, QPoint())


def test_the_choice_of_a_model_is_taken_back_and_made_again_by_its_name(
    window: MainWindow, state: AppState, engine, restored_by_two: None, qtbot: QtBot
) -> None:
    models = picker(window, "Denoise")
    choose(qtbot, models, 1)
    undo, redo = window.actions_table["undo"], window.actions_table["redo"]
    assert undo.text() == "&Undo Denoise: model denoise-2"
    undo.trigger()
    assert models.currentText() == "Default · denoise-1"
    assert models.toolTip() == "What denoise-1 is for."
    assert state.answer is not None
    assert not state.answer.is_older
    assert redo.text() == "&Redo Denoise: model denoise-2"
    redo.trigger()
    assert models.currentText() == "denoise-2"
    assert state.answer.is_older
    choose(qtbot, models, 0)
    assert undo.text() == "&Undo Denoise: default model"
    undo.trigger()
    assert models.currentText() == "denoise-2"


def test_a_model_is_chosen_for_all_photos_and_taken_back_for_each(
    window: MainWindow, state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    engine.install("denoise-2", "denoise")
    open_photo("one.jpg", "two.jpg")
    models = picker(window, "Denoise")
    choose(qtbot, models, 1)
    open_photo("three.jpg")
    one, two, three = (each.id for each in state.documents)
    assert state.current.id == three
    assert not state.current.history.can_undo
    assert models.currentText() == "denoise-2"
    state.select(two)
    assert models.currentText() == "denoise-2"
    window.actions_table["undo"].trigger()
    assert models.currentText() == "Default · denoise-1"
    state.select(one)
    assert models.currentText() == "denoise-2"


def test_a_recipe_for_all_photos_brings_its_models(
    window: MainWindow, state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    engine.install("denoise-2", "denoise")
    open_photo("one.jpg", "two.jpg")
    choose(qtbot, picker(window, "Denoise"), 1)
    state.select(state.documents[1].id)
    state.recipes.undo()
    state.recipes.apply_to_all()
    assert [each.wanted.models for each in state.documents] == [{}, {}]


def test_another_model_marks_the_picture_as_older(
    window: MainWindow, engine, restored_by_two: None, qtbot: QtBot
) -> None:
    choose(qtbot, picker(window, "Denoise"), 1)
    assert "earlier settings" in window.steps_panel.hint_text
    assert is_enabled(window, "restore")
    choose(qtbot, picker(window, "Denoise"), 0)
    assert window.steps_panel.hint_text == ""


def test_saving_writes_beside_the_original_under_a_new_name(
    window: MainWindow, engine, restored: None, qtbot: QtBot
) -> None:
    window.actions_table["save"].trigger()
    press(qtbot, dialog(window, ExportDialog), "Save")
    qtbot.waitUntil(lambda: window.banner.text.startswith("Saved as one-restored.jpg."))
    target, _, choices = engine.exports[0]
    assert target == Path("/photos/one-restored.jpg")
    assert not choices.overwrite
    assert not window.isWindowModified()


def test_problems_gather_in_the_banner_until_they_are_dismissed(
    window: MainWindow, state: AppState, qtbot: QtBot
) -> None:
    state.open_photos([Path(f"/photos/{name}.jpg") for name in ("bad1", "good", "bad2")])
    qtbot.waitUntil(lambda: "bad1" in window.banner.text and "bad2" in window.banner.text)
    assert window.banner.accessibleName() == window.banner.text
    dismiss = window.banner.findChildren(QAbstractButton)[0]
    qtbot.mouseClick(dismiss, LEFT)
    assert not window.banner.isVisible()


def test_the_filmstrip_is_there_for_more_than_one_photo(
    window: MainWindow, open_photo: OpenPhoto
) -> None:
    open_photo("one.jpg")
    assert not window.filmstrip.isVisible()
    open_photo("two.jpg")
    assert window.filmstrip.isVisible()


def test_a_photo_whose_disk_is_gone_stays_with_its_result_and_comes_back(
    window: MainWindow, state: AppState, engine, restored: None, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("two.jpg")
    one, two = state.documents
    state._photos.forget(one.id)  # as it is when memory is short
    engine.missing.add("one.jpg")
    state.select(one.id)
    qtbot.waitUntil(lambda: "one.jpg does not exist." in window.banner.text)
    assert window.canvas.accessibleDescription() == "one.jpg cannot be read now."
    assert state.current.id == one.id
    assert state.unsaved == (state.current,)
    assert not is_enabled(window, "restore")
    assert not is_enabled(window, "save")
    qtbot.waitUntil(lambda: state._jobs.unfinished == ())  # it is not asked for all the time
    engine.missing.clear()
    state.select(two.id)
    state.select(one.id)
    qtbot.waitUntil(lambda: window.canvas.view is not None)
    assert is_enabled(window, "save")
    assert window.canvas.accessibleDescription().startswith("Before")


def test_the_same_problem_is_told_once(
    window: MainWindow, state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.failure = RestoreAppError("The weights are missing.")
    for _ in range(2):
        state.restore_current()
        qtbot.waitUntil(lambda: state.work is None and state.current.status is Status.FAILED)
    assert window.banner.text == "The weights are missing."


def test_a_photo_that_is_chosen_keeps_its_colours_in_the_filmstrip(
    window: MainWindow, state: AppState, open_photo: OpenPhoto
) -> None:
    open_photo("one.jpg", "two.jpg")
    strip = window.filmstrip
    picture = strip.viewport().grab().toImage()

    def colour(row: int) -> QColor:
        place = strip.visualRect(strip.model().index(row, 0))
        return QColor(picture.pixelColor(place.center().x(), place.top() + 40))

    assert state.current == state.documents[0]
    assert colour(0) == colour(1) == QColor(60, 60, 60)


def test_the_chosen_factor_stands_out_in_the_dark(
    window: MainWindow, engine, open_photo: OpenPhoto, qtbot: QtBot, qapp: QApplication
) -> None:
    engine.install("enlarge-1", "enlarge")
    open_photo()
    tick(qtbot, window, "Enlarge")
    apply_colours(qapp, "dark")
    try:
        shades = [
            QColor(
                button(window.steps_panel, each).grab().toImage().pixelColor(8, 8)
            ).hslSaturation()
            for each in ("×2", "×3", "×4")
        ]
    finally:
        apply_colours(qapp, "system")
    assert shades[0] > 80
    assert shades[1] == shades[2] < 20


def test_what_does_not_fit_into_the_toolbar_is_marked_in_the_dark_too(
    window: MainWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    window.resize(640, 600)
    (bar,) = window.findChildren(QToolBar)
    mark = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    qtbot.waitUntil(mark.isVisible)
    apply_colours(qapp, "dark")
    try:
        picture = mark.grab().toImage()
    finally:
        apply_colours(qapp, "system")
    lightest = max(
        picture.pixelColor(x, y).lightness()
        for x in range(picture.width())
        for y in range(picture.height())
    )
    assert lightest > 160


def test_a_level_that_is_not_known_is_no_number(
    window: MainWindow, state: AppState, open_photo: OpenPhoto
) -> None:
    (level,) = [
        each
        for each in box(window, "Denoise").findChildren(QDoubleSpinBox)
        if each.accessibleName() == "Level"
    ]
    assert level.text() == "–"
    open_photo()
    assert level.text() == "18 σ"
    state.recipes.set_parameter("denoise", "level", 0.0)
    assert level.text() == "0 σ"


def test_a_photo_is_chosen_in_the_filmstrip(
    window: MainWindow, state: AppState, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("one.jpg", "two.jpg")
    strip = window.filmstrip
    place = strip.visualRect(strip.model().index(1, 0)).center()
    qtbot.mouseClick(strip.viewport(), LEFT, pos=place)
    assert state.current == state.documents[1]


def test_files_that_are_dropped_are_opened(
    window: MainWindow, state: AppState, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/photos/one.jpg"), QUrl("https://example.org/two.jpg")])
    rest = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(10, 10), *rest))
    QApplication.sendEvent(window, QDropEvent(QPointF(10, 10), *rest))
    qtbot.waitUntil(lambda: [each.status for each in state.documents] == [Status.NEW])


@pytest.mark.parametrize(("key", "expected"), [("1", 0.0), ("2", 0.5), ("3", 1.0)])
def test_number_keys_place_the_divider(
    window: MainWindow, restored: None, qtbot: QtBot, key: str, expected: float
) -> None:
    window.canvas.set_divider(0.3)
    qtbot.keyClicks(window.canvas, key)
    assert window.canvas.divider == expected


def test_colour_follows_strength_until_it_is_set_apart(
    window: MainWindow, state: AppState, restored: None, qtbot: QtBot
) -> None:
    state.recipes.set_parameter("denoise", "strength", 0.5)
    press(qtbot, window.steps_panel, "Auto · 88 %")
    assert state.current is not None
    assert state.current.blend == Blend(0.5, 0.88)
    assert not window.steps_panel.hint_text  # no second run
    state.recipes.set_parameter("denoise", "texture", 0.4)
    assert state.current.blend == Blend(0.5, 0.88, 0.4)


def test_digits_typed_into_a_number_are_no_shortcuts(
    window: MainWindow, state: AppState, restored: None, qtbot: QtBot
) -> None:
    strength = window.steps_panel.findChildren(QAbstractSpinBox)[1]
    strength.setFocus()
    strength.selectAll()
    qtbot.keyClicks(strength, "33")
    assert state.current is not None
    assert state.current.recipe.blend.strength == 0.33
    assert window.canvas.divider == 0.5


def test_space_shows_the_photo_before_while_another_control_has_the_focus(
    window: MainWindow, restored: None, qtbot: QtBot
) -> None:
    slider = window.steps_panel.findChildren(QSlider)[1]
    slider.setFocus()
    qtbot.keyPress(slider, Qt.Key.Key_Space)
    assert grey_after(window) == 60
    qtbot.keyRelease(slider, Qt.Key.Key_Space)
    assert grey_after(window) == 255


def test_modes_are_checked_as_they_are_seen(window: MainWindow, restored: None) -> None:
    window.actions_table["after"].trigger()
    assert window.canvas.mode is Mode.AFTER
    assert window.actions_table["after"].isChecked()
    assert not window.actions_table["split"].isChecked()


def test_a_chosen_zoom_stays_checked_when_chosen_again(window: MainWindow, restored: None) -> None:
    for _ in range(2):
        window.actions_table["zoom_200"].trigger()
        assert window.canvas.view.scale == 2
        assert window.actions_table["zoom_200"].isChecked()


def test_closing_with_an_unsaved_result_asks_first(
    window: MainWindow, restored: None, qtbot: QtBot
) -> None:
    window.close()
    assert window.isVisible()
    press(qtbot, dialog(window), "Quit without saving")
    assert not window.isVisible()


def test_closing_can_be_thought_better_of(window: MainWindow, restored: None, qtbot: QtBot) -> None:
    window.close()
    press(qtbot, dialog(window), "Cancel")
    assert window.isVisible()


def test_closing_while_working_ends_cleanly(
    window: MainWindow, engine, jobs, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.gate.clear()
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: "50 %" in window.work_bar.text)
    window.close()
    assert not window.isVisible()
    engine.gate.set()
    jobs.shut_down()
    assert jobs.unfinished == ()


def test_closing_a_photo_with_an_unsaved_result_asks_first(
    window: MainWindow, state: AppState, restored: None, qtbot: QtBot
) -> None:
    window.actions_table["close"].trigger()
    assert len(state.documents) == 1
    press(qtbot, dialog(window), "Close without saving")
    assert state.documents == ()


@pytest.mark.parametrize("leave", ["close", "quit"])
def test_what_would_be_lost_can_be_saved_from_the_question(
    window: MainWindow, state: AppState, engine, restored: None, qtbot: QtBot, leave: str
) -> None:
    window.actions_table[leave].trigger()
    press(qtbot, dialog(window), "Save as…")
    press(qtbot, dialog(window, ExportDialog), "Save")
    qtbot.waitUntil(lambda: state.unsaved == ())
    assert [target.name for target, *_ in engine.exports] == ["one-restored.jpg"]
    window.actions_table[leave].trigger()
    assert not (state.documents if leave == "close" else window.isVisible())


def test_several_photos_that_would_be_lost_are_not_saved_from_the_question(
    window: MainWindow, state: AppState, restored: None, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("two.jpg")
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: len(state.unsaved) == 2)
    window.close()
    assert [each.text() for each in dialog(window).buttons()] == ["Cancel", "Quit without saving"]
    press(qtbot, dialog(window), "Cancel")


def test_the_window_comes_back_where_it_was(
    window: MainWindow, state: AppState, qtbot: QtBot, tmp_path: Path
) -> None:
    window.resize(777, 555)
    window.close()
    again = MainWindow(state, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (777, 555)


def test_every_control_has_a_name_for_screen_readers(
    window: MainWindow, restored_by_two: None
) -> None:
    kinds = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox)
    nameless = [
        each
        for kind in kinds
        for each in window.findChildren(kind)
        if each.isVisible()
        and each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not each.accessibleName()
        and not (isinstance(each, QAbstractButton) and each.text())
    ]
    assert nameless == []


def test_no_two_actions_share_a_shortcut(window: MainWindow) -> None:
    keys = [
        key.toString()
        for action in window.findChildren(QAction)
        for key in action.shortcuts()
        if not key.isEmpty()
    ]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("action", ["help", "shortcuts", "about"])
def test_windows_that_tell_open_and_close(window: MainWindow, qtbot: QtBot, action: str) -> None:
    window.actions_table[action].trigger()
    opened = dialog(window, QDialog)
    opened.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: not [each for each in window.findChildren(QDialog) if each.isVisible()])


def test_controls_of_the_panel_are_reached_in_reading_order(
    window: MainWindow, restored: None, qtbot: QtBot
) -> None:
    panel = window.steps_panel
    press(qtbot, panel, "Auto · σ 18")
    reached = []
    widget = window.canvas
    for _ in range(40):
        widget = widget.nextInFocusChain()
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if panel.isAncestorOf(widget) and widget.isVisible() and takes_tab:
            reached.append(widget.mapTo(panel, QPoint(0, 0)).y())
    assert len(reached) >= 5
    same_row_px = 8  # controls of one row are of several heights
    once = list(dict.fromkeys(reached))  # the chain is a ring
    assert all(after > before - same_row_px for before, after in pairwise(once)), once
