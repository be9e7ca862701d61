"""A picture that is known to be right, and what the window says of the photo beside it."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from restoreapp.core.progress import Progress
from restoreapp.service.open_photo import Photo
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.state import AppState
from tests.ui.conftest import FakeEngine, photo_of
from tests.ui.controls import LEFT

CLEAN = Path("/photos/clean.png")
SMALL = Path("/photos/small.png")


@pytest.fixture
def engine() -> FakeEngine:
    """Photos are grey, their answers white; what is right is nearly white."""

    class Engine(FakeEngine):
        def open_photo(self, path: Path, progress: Progress | None = None) -> Photo:
            if path == CLEAN:
                return photo_of(path, self.shape, 235)
            if path == SMALL:
                return photo_of(path, (48, 64, 3))
            return super().open_photo(path, progress)

    return Engine()


def waiting_for(qtbot: QtBot, window: MainWindow, *parts: str) -> None:
    qtbot.waitUntil(lambda: all(each in window.reference_bar.text for each in parts))


def psnr(error: float) -> str:
    return f"{20 * np.log10(255 / error):.2f} dB"


def test_without_a_reference_nothing_is_said(window: MainWindow, open_photo) -> None:
    open_photo()
    assert not window.reference_bar.isVisible()


def test_before_is_measured_at_once_and_after_when_it_is_there(
    qtbot: QtBot, window: MainWindow, state: AppState, open_photo
) -> None:
    open_photo()
    state.figures.compare_with(CLEAN)
    waiting_for(qtbot, window, "Reference clean.png", f"before {psnr(175)}")
    assert "after" not in window.reference_bar.text

    state.restore_current()

    waiting_for(qtbot, window, f"before {psnr(175)}", f"after {psnr(20)}", "+18.84 dB")
    assert window.reference_bar.isVisible()


def test_strength_moves_the_figure(
    qtbot: QtBot, window: MainWindow, state: AppState, restored: None
) -> None:
    state.figures.compare_with(CLEAN)
    waiting_for(qtbot, window, f"after {psnr(20)}")
    state.recipes.set_parameter("denoise", "strength", 0.0)
    waiting_for(qtbot, window, f"after {psnr(175)}")
    state.recipes.set_parameter("denoise", "strength", 1.0)
    waiting_for(qtbot, window, f"after {psnr(20)}")


def test_a_step_that_is_switched_off_takes_the_figure_after_away(
    qtbot: QtBot, window: MainWindow, state: AppState, restored: None
) -> None:
    state.figures.compare_with(CLEAN)
    waiting_for(qtbot, window, "after")
    state.recipes.switch_step("denoise", is_on=False)
    qtbot.waitUntil(lambda: "after" not in window.reference_bar.text)
    assert f"before {psnr(175)}" in window.reference_bar.text


def test_another_size_is_said_with_a_hint(
    qtbot: QtBot, window: MainWindow, state: AppState, open_photo
) -> None:
    open_photo()
    state.figures.compare_with(SMALL)
    waiting_for(qtbot, window, "64×48", "128×96", "uncropped")


def test_a_reference_that_cannot_be_read_is_said_and_changes_nothing(
    qtbot: QtBot, window: MainWindow, state: AppState, open_photo
) -> None:
    open_photo()
    with qtbot.waitSignal(state.noticed) as told:
        state.figures.compare_with(Path("/photos/bad.png"))
    assert told.args[0].message == "bad.png is not a picture."
    assert not window.reference_bar.isVisible()


def test_each_photo_has_its_own(
    qtbot: QtBot, window: MainWindow, state: AppState, open_photo
) -> None:
    open_photo("one.jpg", "two.jpg")
    first, second = state.documents
    state.figures.compare_with(CLEAN)
    waiting_for(qtbot, window, "before")
    state.select(second.id)
    qtbot.waitUntil(lambda: not window.reference_bar.isVisible())
    state.select(first.id)
    waiting_for(qtbot, window, "before")


def test_it_goes_with_a_click(
    qtbot: QtBot, window: MainWindow, state: AppState, open_photo
) -> None:
    open_photo()
    state.figures.compare_with(CLEAN)
    waiting_for(qtbot, window, "before")
    qtbot.mouseClick(window.reference_bar.findChild(QToolButton), LEFT)
    assert not window.reference_bar.isVisible()


def test_the_menu_asks_for_the_file(qtbot: QtBot, window: MainWindow, open_photo) -> None:
    assert not window.actions_table["reference"].isEnabled()
    open_photo()
    window.actions_table["reference"].trigger()
    chooser = window.findChild(QFileDialog)
    chooser.fileSelected.emit(str(CLEAN))
    waiting_for(qtbot, window, f"before {psnr(175)}")
    chooser.close()
