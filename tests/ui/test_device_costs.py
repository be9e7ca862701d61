"""What the window says of the time that a recipe takes, and where."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.state import AppState
from tests.ui.controls import tick


@pytest.fixture
def picker(window: MainWindow) -> QComboBox:
    found = window.steps_panel.findChildren(QComboBox)
    (made,) = [each for each in found if each.accessibleName() == "Device"]
    return made


def rows(picker: QComboBox) -> list[str]:
    return [picker.itemText(place) for place in range(picker.count())]


def choose(picker: QComboBox, place: int) -> None:
    picker.setCurrentIndex(place)
    picker.activated.emit(place)


def test_devices_are_listed_with_what_the_recipe_takes(
    qtbot: QtBot, window: MainWindow, picker: QComboBox, open_photo
) -> None:
    assert rows(picker) == ["Automatic"]
    open_photo()
    qtbot.waitUntil(lambda: picker.count() == 3)
    assert rows(picker) == [
        "Automatic",
        "A card · about 1 s",
        "CPU, 2 threads · not measured yet",
    ]
    assert window.steps_panel.cost_text == "Takes about 1 s"


def test_another_step_costs_more(
    qtbot: QtBot, window: MainWindow, picker: QComboBox, open_photo
) -> None:
    open_photo()
    tick(qtbot, window, "Deblur")
    qtbot.waitUntil(lambda: window.steps_panel.cost_text == "Takes about 2 s")
    assert "A card · about 2 s" in rows(picker)


@pytest.mark.qt_log_ignore("grabbing the keyboard", "propagateSizeHints", r"raise\(\)", extend=True)
def test_opening_the_list_has_measured_what_is_not_known(
    qtbot: QtBot, window: MainWindow, picker: QComboBox, open_photo, engine
) -> None:
    open_photo()
    qtbot.waitUntil(lambda: picker.count() == 3)
    picker.showPopup()
    qtbot.waitUntil(lambda: "CPU, 2 threads · about 2 min" in rows(picker))
    assert engine.measured == ["cpu"]
    picker.hidePopup()


def test_a_restoration_does_not_wait_for_a_measurement(
    qtbot: QtBot, window: MainWindow, state: AppState, picker: QComboBox, open_photo, engine
) -> None:
    open_photo()
    qtbot.waitUntil(lambda: picker.count() == 3)
    engine.gate.clear()
    state.figures.device_costs.measure()
    state.restore_current()
    engine.gate.set()
    qtbot.waitUntil(lambda: state.saving.is_possible)
    assert engine.measured == []


def test_a_chosen_device_is_a_setting_and_tells_its_own_time(
    qtbot: QtBot, window: MainWindow, state: AppState, picker: QComboBox, open_photo, engine
) -> None:
    open_photo()
    qtbot.waitUntil(lambda: picker.count() == 3)
    choose(picker, 2)
    assert state.preferences.settings.device == "cpu"
    assert window.steps_panel.cost_text == ""
    state.restore_current()
    qtbot.waitUntil(lambda: state.saving.is_possible)
    assert engine.choices[0].device == "cpu"


def test_nothing_is_said_of_time_while_there_is_nothing_to_restore(
    qtbot: QtBot, window: MainWindow, state: AppState, open_photo
) -> None:
    open_photo()
    qtbot.waitUntil(lambda: window.steps_panel.cost_text == "Takes about 1 s")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    place = window.file_panel.mapTo(window, QPoint())
    state.restore_current()
    qtbot.waitUntil(lambda: state.saving.is_possible)
    assert window.steps_panel.cost_text == ""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert window.file_panel.mapTo(window, QPoint()) == place
