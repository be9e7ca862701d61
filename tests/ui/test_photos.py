"""How photos come into the window and out of it: lately opened, pasted, copied, dragged."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QSettings, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QMenu, QMessageBox, QToolBar
from pytestqt.qtbot import QtBot

from restoreapp.document.settings import AppSettings
from restoreapp.errors import RestoreAppError
from restoreapp.service.export import ExportChoices
from restoreapp.service.open_photo import open_photo as open_file
from restoreapp.ui.actions import Menu
from restoreapp.ui.dialogs.export_dialog import ExportDialog
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.preferences import Preferences
from restoreapp.ui.reading import FIRST_PART, PART
from restoreapp.ui.services import Services
from restoreapp.ui.state import AppState
from tests.ui.conftest import EARLIER
from tests.ui.controls import LEFT, button, dialog, entries, menu, press, tick

OpenPhoto = Callable[..., None]


def recent(window: MainWindow) -> QMenu:
    (found,) = [
        each.menu()
        for each in menu(window, Menu.FILE).actions()
        if each.text().replace("&", "") == "Open recent"
    ]
    return found


def test_what_was_opened_lately_is_listed_and_opened_again(
    window: MainWindow, state: AppState, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    assert list(entries(recent(window))) == ["Nothing yet", "Clear this list"]
    open_photo("one.jpg")
    open_photo("two.jpg")
    shown = entries(recent(window))
    assert list(shown) == ["1  two.jpg", "2  one.jpg", "Clear this list"]
    assert shown["2  one.jpg"].toolTip() == str(Path("/photos/one.jpg").absolute())
    state.close_current()
    state.close_current()
    shown["2  one.jpg"].trigger()
    assert state.current.path.name == "one.jpg"
    assert next(iter(entries(recent(window)))) == "1  one.jpg"


def test_a_photo_that_the_system_refuses_to_look_at_is_left_to_the_reading(
    window: MainWindow, state: AppState, qtbot: QtBot
) -> None:
    name = "bad" + "a" * 300 + ".jpg"  # too long for a name, as a folder may be forbidden
    state.open_photos([Path("/photos") / name])
    qtbot.waitUntil(lambda: f"{name} is not a picture." in window.banner.accessibleName())


def test_the_list_lasts_is_short_and_can_be_cleared(
    window: MainWindow, state: AppState, open_photo: OpenPhoto, qtbot: QtBot, tmp_path: Path
) -> None:
    open_photo(*(f"{i}.jpg" for i in range(20)))
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window._settings.sync()
    again = MainWindow(state, settings)
    qtbot.addWidget(again)
    assert list(entries(recent(again)))[:2] == ["1  0.jpg", "2  1.jpg"]
    assert len(entries(recent(again))) == 13
    entries(recent(again))["Clear this list"].trigger()
    assert list(entries(recent(again))) == ["Nothing yet", "Clear this list"]


def test_a_file_of_the_list_that_is_gone_is_told_of(
    window: MainWindow, state: AppState, qtbot: QtBot
) -> None:
    state.open_photos([Path("/photos/bad.jpg")])
    qtbot.waitUntil(lambda: not state.documents)
    window.banner.dismiss()
    entries(recent(window))["1  bad.jpg"].trigger()
    qtbot.waitUntil(lambda: "not a picture" in window.banner.text)


@pytest.fixture
def reads_files(state: AppState) -> None:
    """Photos are read from their files."""
    fake = state.services
    state._photos._reader._services = Services(
        open_photo=open_file, estimated_level=fake.estimated_level
    )


def picture(form: QImage.Format, colour: QColor) -> QImage:
    image = QImage(40, 30, form)
    image.fill(colour)
    return image


@pytest.mark.parametrize(
    ("image", "dtype", "has_alpha"),
    [
        (picture(QImage.Format.Format_RGB32, QColor(200, 20, 10)), np.uint8, False),
        (picture(QImage.Format.Format_ARGB32, QColor(200, 20, 10)), np.uint8, False),
        (picture(QImage.Format.Format_ARGB32, QColor(200, 20, 10, 128)), np.uint8, True),
    ],
)
def test_a_picture_on_the_clipboard_opens_as_an_untitled_photo(
    reads_files: None,
    window: MainWindow,
    state: AppState,
    qtbot: QtBot,
    image: QImage,
    dtype: type,
    has_alpha: bool,
) -> None:
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(window.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: state.photo is not None)
    assert state.current.path.name == "Untitled 1.png"
    assert state.photo.image.pixels.dtype == dtype
    assert (state.photo.image.alpha is not None) == has_alpha
    np.testing.assert_array_equal(state.photo.image.pixels[0, 0], [200, 20, 10])
    assert next(iter(entries(recent(window)))) == "Nothing yet"
    folder = state.current.path.parent
    window.close()
    assert not folder.exists()


def test_an_untitled_photo_is_saved_among_the_pictures_and_keeps_no_recipe(
    reads_files: None, window: MainWindow, state: AppState, qtbot: QtBot
) -> None:
    state.preferences.change(AppSettings(keeps_recipes=True))
    QGuiApplication.clipboard().setImage(picture(QImage.Format.Format_RGB32, QColor("red")))
    window.actions_table["paste_picture"].trigger()
    qtbot.waitUntil(lambda: state.can_restore)
    folder = state.current.path.parent
    tick(qtbot, window, "Deblur")
    state.restore_current()
    qtbot.waitUntil(lambda: state.saving.is_possible)
    window.actions_table["save"].trigger()
    asked = dialog(window, ExportDialog)
    assert asked.target.name == "Untitled 1-restored.png"
    assert asked.target.parent != folder
    press(qtbot, asked, "Cancel")
    assert [each.name for each in folder.iterdir()] == ["Untitled 1.png"]


def test_files_on_the_clipboard_are_opened(
    window: MainWindow, state: AppState, qtbot: QtBot
) -> None:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile("/photos/one.jpg"), QUrl.fromLocalFile("/photos/two.jpg")])
    QGuiApplication.clipboard().setMimeData(content)
    window.actions_table["paste_picture"].trigger()
    assert [each.path.name for each in state.documents] == ["one.jpg", "two.jpg"]


def test_a_clipboard_without_a_picture_is_said(window: MainWindow, state: AppState) -> None:
    QGuiApplication.clipboard().setText("words")
    window.actions_table["paste_picture"].trigger()
    assert "no picture" in window.banner.text
    assert state.documents == ()


def copied_grey(window: MainWindow, qtbot: QtBot) -> int:
    with qtbot.waitSignal(window.state.saving.copied):
        window.actions_table["copy_picture"].trigger()
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (128, 96)
    return image.pixelColor(100, 60).red()


def test_the_restored_photo_is_copied_at_the_strength_that_is_seen(
    window: MainWindow, state: AppState, restored: None, qtbot: QtBot
) -> None:
    assert copied_grey(window, qtbot) == 255
    assert "128×96" in window.banner.text
    state.recipes.set_parameter("denoise", "strength", 0.0)
    assert copied_grey(window, qtbot) == 60


def test_of_several_steps_the_copy_begins_from_what_the_earlier_ones_made(
    window: MainWindow, state: AppState, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    assert not window.actions_table["copy_picture"].isEnabled()
    tick(qtbot, window, "Deblur")
    state.restore_current()
    qtbot.waitUntil(lambda: state.saving.is_possible)
    state.recipes.set_parameter("deblur", "strength", 0.0)
    assert copied_grey(window, qtbot) == EARLIER


@pytest.mark.parametrize("drops_folder", [True, False])
def test_many_photos_come_some_at_a_time_in_their_order(
    window: MainWindow, state: AppState, tmp_path: Path, qtbot: QtBot, drops_folder: bool
) -> None:
    paths = [tmp_path / f"{number:03}.jpg" for number in range(FIRST_PART + PART + 1)]
    for path in paths:
        path.touch()
    turns: list[int] = []
    state.documents_added.connect(lambda added: turns.append(len(added)))
    state.open_photos([tmp_path] if drops_folder else paths)
    qtbot.waitUntil(lambda: len(turns) == 3)
    assert turns == [FIRST_PART, PART, 1]
    assert [each.path for each in state.documents] == paths
    assert state.current is not None
    assert state.current.path == paths[0]
    assert window.filmstrip.isVisible()


def test_a_photo_that_is_deleted_while_it_is_shown_stays_on_the_screen_and_can_be_restored(
    window: MainWindow, state: AppState, tmp_path: Path, qtbot: QtBot, open_photo
) -> None:
    path = tmp_path / "gone.jpg"
    path.touch()
    state.look_up_models()
    state.open_photos([path])
    qtbot.waitUntil(lambda: window.canvas.view is not None)
    path.unlink()
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: state.saving.is_possible)
    assert window.canvas.view is not None


def test_a_second_click_on_restore_changes_nothing(
    window: MainWindow, state: AppState, engine, qtbot: QtBot, open_photo
) -> None:
    open_photo()
    engine.gate.clear()
    restore = button(window.steps_panel, "Restore")
    qtbot.mouseDClick(restore, LEFT)
    qtbot.mouseClick(restore, LEFT)
    engine.gate.set()
    qtbot.waitUntil(lambda: state.saving.is_possible)
    assert len(engine.recipes) == 1


def test_closing_while_saving_waits_for_the_file_and_asks_nothing(
    window: MainWindow, state: AppState, engine, restored: None, tmp_path: Path, qtbot: QtBot
) -> None:
    state.saving.save(tmp_path / "out.jpg", ExportChoices())
    assert not window.close()
    assert "closes as soon as" in window.banner.text
    qtbot.waitUntil(lambda: not window.isVisible())
    assert [target for target, *_ in engine.exports] == [tmp_path / "out.jpg"]


def test_closing_while_a_save_fails_tells_and_asks(
    window: MainWindow, state: AppState, engine, restored: None, tmp_path: Path, qtbot: QtBot
) -> None:
    engine.export_failure = RestoreAppError("The disk is full.", hint="Make room.")
    state.saving.save(tmp_path / "out.jpg", ExportChoices())
    assert not window.close()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QMessageBox)))
    assert "The disk is full." in window.banner.text
    assert window.isVisible()
    press(qtbot, dialog(window), "Cancel")


def test_a_settings_folder_that_cannot_be_written_is_told_of_once_they_change(
    qapp, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "settings").write_text("a file where the folder should be")
    preferences = Preferences(tmp_path / "settings" / "settings.toml")
    preferences.load()
    with qtbot.waitSignal(preferences.noticed) as noticed:
        preferences.change(AppSettings(colours="dark"))
    assert noticed.args[0].is_problem
    assert preferences.settings.colours == "dark"


def test_the_window_fits_a_small_screen_with_restore_in_sight(
    window: MainWindow, open_photo: OpenPhoto
) -> None:
    open_photo()
    assert window.minimumSizeHint().width() <= 640
    assert window.minimumSizeHint().height() <= 480
    window.resize(800, 560)
    (bar,) = window.findChildren(QToolBar)
    shown = bar.widgetForAction(window.actions_table["restore"])
    assert shown is not None
    assert shown.isVisible()
    assert bar.rect().contains(shown.geometry())
