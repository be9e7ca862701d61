"""The settings: chosen in their dialog, in force at once, kept, and survived when damaged."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from restoreapp.document.settings import AppSettings, load_settings, save_settings
from restoreapp.service.devices import DeviceSummary
from restoreapp.ui.colours import apply_colours, dark_palette, follow_colours, light_palette
from restoreapp.ui.dialogs.export_dialog import ExportDialog
from restoreapp.ui.dialogs.settings_dialog import SettingsDialog
from restoreapp.ui.language import install_language, language_name, languages
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.preferences import Preferences
from restoreapp.ui.state import AppState
from tests.ui.controls import button, dialog, press

OpenPhoto = Callable[..., None]


def control(asked: SettingsDialog, name: str, kind: type = QComboBox) -> QComboBox | QSpinBox:
    (found,) = [each for each in asked.findChildren(kind) if each.accessibleName() == name]
    return found


def choose(asked: SettingsDialog, name: str, value: str) -> None:
    combo = control(asked, name)
    combo.setCurrentIndex(combo.findData(value))


@pytest.fixture
def asked(window: MainWindow, state: AppState, qtbot: QtBot) -> Iterator[SettingsDialog]:
    """The dialog, once it knows the devices."""
    with qtbot.waitSignal(state.devices.found):
        window.actions_table["settings"].trigger()
    yield dialog(window, SettingsDialog)
    for each in window.findChildren(SettingsDialog):
        each.close()


def test_every_setting_is_chosen_in_one_dialog(
    state: AppState, asked: SettingsDialog, qtbot: QtBot
) -> None:
    choose(asked, "Device", "cuda:0")
    choose(asked, "Colours", "dark")
    choose(asked, "Metadata that saved photos keep", "no-gps")
    memory = control(asked, "Most memory", QSpinBox)
    memory.selectAll()
    qtbot.keyClicks(memory, "100")
    button(asked, "Keep each photo's recipe beside it").setChecked(True)
    press(qtbot, asked, "OK")
    assert state.preferences.settings == AppSettings(
        device="cuda:0", memory_mb=256, colours="dark", metadata="no-gps", keeps_recipes=True
    )


def test_cancel_changes_nothing(state: AppState, asked: SettingsDialog, qtbot: QtBot) -> None:
    choose(asked, "Colours", "dark")
    press(qtbot, asked, "Cancel")
    assert state.preferences.settings == AppSettings()


def test_devices_are_offered_once_they_are_known(asked: SettingsDialog) -> None:
    combo = control(asked, "Device")
    texts = [combo.itemText(i) for i in range(combo.count())]
    assert texts == ["Automatic", "A card", "CPU, 2 threads"]
    choose(asked, "Device", "cpu")
    asked.show_devices((DeviceSummary("cuda:0", "A card"),))
    assert combo.currentData() == "cpu"


def test_of_two_like_cards_each_is_named(asked: SettingsDialog) -> None:
    asked.show_devices(tuple(DeviceSummary(each, "A card") for each in ("cuda:0", "cuda:1")))
    combo = control(asked, "Device")
    texts = [combo.itemText(i) for i in range(combo.count())]
    assert texts == ["Automatic", "cuda:0: A card", "cuda:1: A card"]


@pytest.mark.qt_log_ignore("grabbing the keyboard", "propagateSizeHints", r"raise\(\)", extend=True)
def test_the_settings_say_of_devices_what_the_panel_says(
    window: MainWindow, state: AppState, open_photo: OpenPhoto, engine, qtbot: QtBot
) -> None:
    open_photo()
    (panels,) = [
        each
        for each in window.steps_panel.findChildren(QComboBox)
        if each.accessibleName() == "Device"
    ]
    qtbot.waitUntil(lambda: panels.count() == 3)
    with qtbot.waitSignal(state.devices.found):
        window.actions_table["settings"].trigger()
    asked = dialog(window, SettingsDialog)
    own = control(asked, "Device")

    def texts(combo: QComboBox) -> list[str]:
        return [combo.itemText(place) for place in range(combo.count())]

    assert texts(own) == ["Automatic", "A card · about 1 s", "CPU, 2 threads · not measured yet"]
    own.showPopup()
    qtbot.waitUntil(lambda: "CPU, 2 threads · about 2 min" in texts(own))
    assert texts(own) == texts(panels)
    assert engine.measured == ["cpu"]
    own.hidePopup()
    press(qtbot, asked, "Cancel")


def test_another_language_is_said_to_come_with_the_next_start(asked: SettingsDialog) -> None:
    assert "next start" not in asked._later.text()
    choose(asked, "Language", "en")
    assert "next start" in asked._later.text()


def test_device_and_memory_reach_the_engine_and_make_no_answer_older(
    window: MainWindow, state: AppState, engine, restored: None, qtbot: QtBot
) -> None:
    state.preferences.change(AppSettings(device="cpu", memory_mb=512))
    assert not state.answer.is_older
    state.recipes.set_parameter("denoise", "level", 30.0)
    state.restore_current()
    qtbot.waitUntil(lambda: len(engine.choices) == 2)
    assert [(each.device, each.memory_mb) for each in engine.choices] == [
        ("auto", None),
        ("cpu", 512),
    ]
    batch = window.batch_window.setup.steps.choice
    assert (batch.device, batch.memory_mb) == ("cpu", 512)


def test_saving_suggests_what_the_settings_say_of_metadata(
    window: MainWindow, state: AppState, restored: None, qtbot: QtBot
) -> None:
    state.preferences.change(AppSettings(metadata="none"))
    window.actions_table["save"].trigger()
    save = dialog(window, ExportDialog)
    assert save.choices().metadata == "none"
    press(qtbot, save, "Cancel")


def test_settings_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    first = Preferences(path)
    first.load()
    first.change(AppSettings(colours="dark"))
    second = Preferences(path)
    second.load()
    assert second.settings == AppSettings(colours="dark")


def test_a_damaged_file_is_told_of_and_the_next_change_mends_it(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("colours = [")
    preferences = Preferences(path)
    preferences.load()
    assert preferences.settings == AppSettings()
    with qtbot.waitSignal(preferences.noticed) as told:
        preferences.tell_problems()
    assert told.args[0].is_problem
    with qtbot.assertNotEmitted(preferences.noticed):
        preferences.tell_problems()
    preferences.change(AppSettings(device="cpu"))
    assert load_settings(path).settings == AppSettings(device="cpu")


def test_settings_that_cannot_be_written_hold_and_it_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("")
    preferences = Preferences(tmp_path / "file" / "settings.toml")
    with qtbot.waitSignal(preferences.noticed) as told:
        preferences.change(AppSettings(device="cpu"))
    assert "cannot be kept" in told.args[0].message
    assert preferences.settings.device == "cpu"


@pytest.fixture
def coloured(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    apply_colours(qapp, "system")


def test_colours_change_at_once(coloured: QApplication) -> None:
    preferences = Preferences()
    follow_colours(coloured, preferences)
    shades = []
    for colours in ("dark", "light", "system"):
        preferences.change(AppSettings(colours=colours))
        shades.append(coloured.palette().window().color().lightness())
    assert shades[0] < 80
    assert shades[1] > 200


def luminance(colour: QColor) -> float:
    parts = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
        for each in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_dark_text_can_be_read() -> None:
    palette = dark_palette()
    for text, behind in (
        (palette.windowText(), palette.window()),
        (palette.text(), palette.base()),
        (palette.buttonText(), palette.button()),
        (palette.toolTipText(), palette.toolTipBase()),
    ):
        contrast = (luminance(text.color()) + 0.05) / (luminance(behind.color()) + 0.05)
        assert contrast >= 6


@pytest.mark.parametrize("palette", [dark_palette(), light_palette()], ids=["dark", "light"])
def test_what_cannot_be_used_is_grey(palette: QPalette) -> None:
    for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.Accent):
        off = palette.color(QPalette.ColorGroup.Disabled, role)
        assert off.saturation() == 0
        assert off != palette.color(QPalette.ColorGroup.Active, role)


@pytest.mark.parametrize("palette", [dark_palette(), light_palette()], ids=["dark", "light"])
def test_what_cannot_be_used_can_still_be_read(palette: QPalette) -> None:
    off = QPalette.ColorGroup.Disabled
    text = luminance(palette.color(off, QPalette.ColorRole.WindowText)) + 0.05
    behind = luminance(palette.color(off, QPalette.ColorRole.Window)) + 0.05
    assert max(text / behind, behind / text) >= 3


@pytest.mark.parametrize("kind", [QPushButton, QComboBox])
@pytest.mark.parametrize("palette", [dark_palette(), light_palette()], ids=["dark", "light"])
def test_buttons_that_cannot_be_used_can_be_read_as_they_are_painted(
    qtbot: QtBot, palette: QPalette, kind: type[QWidget]
) -> None:
    control = kind()
    qtbot.addWidget(control)
    control.setPalette(palette)
    control.setEnabled(False)
    control.resize(120, 30)
    painted = QColor(control.grab().toImage().pixel(60, 15))  # lighter than the palette says
    text = luminance(palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText))
    ratio = (text + 0.05) / (luminance(painted) + 0.05)
    assert max(ratio, 1 / ratio) >= 3


def test_what_cannot_be_used_can_be_read_in_the_colours_of_the_system(
    coloured: QApplication,
) -> None:
    apply_colours(coloured, "system")
    off = QPalette.ColorGroup.Disabled
    text = luminance(coloured.palette().color(off, QPalette.ColorRole.ButtonText)) + 0.05
    behind = luminance(coloured.palette().window().color()) + 0.05
    assert max(text / behind, behind / text) >= 3


def test_languages_that_do_not_exist_leave_the_texts_as_they_are(qapp: QApplication) -> None:
    assert "en" in languages()
    assert "English" in language_name("en")
    install_language(qapp, "tlh")
    assert QCoreApplication.translate("SettingsDialog", "Settings") == "Settings"


def test_settings_open_by_keyboard(window: MainWindow, state: AppState, qtbot: QtBot) -> None:
    with qtbot.waitSignal(state.devices.found):
        qtbot.keyClick(window.canvas, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, dialog(window, SettingsDialog), "Cancel")


def test_what_was_kept_is_in_force_when_the_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    save_settings(path, AppSettings(language="en", keeps_recipes=True), {"later": 1})
    preferences = Preferences(path)
    preferences.load()
    preferences.change(AppSettings(language="en"))
    assert load_settings(path).others == {"later": 1}
