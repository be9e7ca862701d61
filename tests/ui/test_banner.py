"""How long a notice stays above the picture."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from restoreapp.ui.batch.values import Phase
from restoreapp.ui.dialogs.export_dialog import ExportDialog
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.state import AppState
from tests.ui.controls import dialog, press

OpenPhoto = Callable[..., None]


def test_what_was_told_of_a_photo_goes_when_another_one_is_shown(
    window: MainWindow, state: AppState, restored: None, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("two.jpg")
    first, second = state.documents
    state.select(first.id)
    window.actions_table["save"].trigger()
    press(qtbot, dialog(window, ExportDialog), "Save")
    qtbot.waitUntil(lambda: window.banner.text.startswith("Saved as one-restored.jpg."))
    state.recipes.switch_step("deblur", is_on=True)  # the photo is another one, and still shown
    assert window.banner.text.startswith("Saved as one-restored.jpg.")
    state.select(second.id)
    assert window.banner.text == ""
    assert not window.banner.isVisible()


def test_what_is_told_of_a_photo_that_is_not_shown_stays_until_another_one_is(
    window: MainWindow, state: AppState, restored: None, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("two.jpg")
    first, second = state.documents
    state.select(first.id)
    window.actions_table["save"].trigger()
    press(qtbot, dialog(window, ExportDialog), "Save")
    state.select(second.id)
    qtbot.waitUntil(lambda: window.banner.text.startswith("Saved as one-restored.jpg."))


def test_problems_and_the_end_of_a_batch_stay_above_the_next_photo(
    window: MainWindow, state: AppState, open_photo: OpenPhoto
) -> None:
    open_photo("one.jpg", "two.jpg")
    first, second = state.documents
    state.recipes.paste("a shopping list")
    state.select(second.id)
    assert "holds no recipe" in window.banner.text
    window.banner.dismiss()
    state.batch.phase_changed.emit(Phase.ENDED)
    state.select(first.id)
    assert "The batch has ended" in window.banner.text
