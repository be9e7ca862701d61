"""How large a photo shall become, in pixels and on paper."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLabel, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from restoreapp.core.geometry import Size
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Enlarge
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.ui.dialogs.target_size_dialog import TargetSizeDialog
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.state import AppState
from tests.ui import controls


@pytest.fixture
def decided() -> list[float]:
    return []


@pytest.fixture
def dialog(qtbot: QtBot, decided: list[float]) -> TargetSizeDialog:
    made = TargetSizeDialog(Size(3000, 2000), 2.0)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.decided.connect(decided.append)
    qtbot.addWidget(made)
    made.show()
    return made


def box(dialog: TargetSizeDialog, name: str) -> QDoubleSpinBox:
    (found,) = [
        each
        for kind in (QDoubleSpinBox, QSpinBox, QComboBox)
        for each in dialog.findChildren(kind)
        if each.accessibleName() == name
    ]
    return found


def told(dialog: TargetSizeDialog) -> str:
    return " ".join(each.text() for each in dialog.findChildren(QLabel) if each.wordWrap())


def test_a_size_is_asked_for_only_while_enlarging_is_on(
    window: MainWindow, state: AppState, engine, open_photo, qtbot: QtBot
) -> None:
    engine.install("enlarge-1", "enlarge")
    open_photo()
    group = controls.box(window, "Enlarge")
    (ask,) = [each for each in group.findChildren(QPushButton) if each.text() == "Size…"]
    assert not ask.isEnabled()
    controls.tick(qtbot, window, "Enlarge")
    assert ask.isEnabled()
    state.close_current()
    assert not ask.isEnabled()


def test_it_begins_with_the_size_in_force(dialog: TargetSizeDialog) -> None:
    assert (box(dialog, "Width").value(), box(dialog, "Height").value()) == (6000, 4000)
    assert not box(dialog, "Resolution").isVisible()


def test_a_width_in_pixels_decides_height_and_factor(
    dialog: TargetSizeDialog, decided: list[float]
) -> None:
    box(dialog, "Width").setValue(7000)
    assert box(dialog, "Height").value() == 4667
    assert "7000×4667" in told(dialog)
    dialog.ok_button.click()
    assert decided == [pytest.approx(7 / 3)]
    assert Enlarge(factor=decided[0]).size_of(Size(3000, 2000)) == Size(7000, 4667)


def test_a_height_decides_the_width(dialog: TargetSizeDialog) -> None:
    box(dialog, "Height").setValue(5000)
    assert box(dialog, "Width").value() == 7500


def test_a_size_on_paper_takes_pixels_by_the_resolution(
    dialog: TargetSizeDialog, decided: list[float]
) -> None:
    box(dialog, "Unit").setCurrentText("cm")
    assert box(dialog, "Width").value() == pytest.approx(50.8)
    box(dialog, "Width").setValue(60)
    assert "7087×4724" in told(dialog)
    box(dialog, "Resolution").setValue(200)
    assert box(dialog, "Width").value() == 60
    assert "4724×3150" in told(dialog)
    box(dialog, "Unit").setCurrentText("inches")
    assert box(dialog, "Width").value() == pytest.approx(23.62, abs=0.01)
    dialog.ok_button.click()
    assert decided == [pytest.approx(60 / 2.54 * 200 / 3000)]


@pytest.mark.parametrize("width", [2999, 12001])
def test_what_the_step_cannot_make_is_said_and_cannot_be_chosen(
    dialog: TargetSizeDialog, width: int
) -> None:
    box(dialog, "Width").setValue(width)
    assert "1 to 4 times" in told(dialog)
    assert not dialog.ok_button.isEnabled()


def test_the_panel_takes_the_size_for_the_recipe(
    qtbot: QtBot, window: MainWindow, state: AppState, open_photo, engine
) -> None:
    engine.install("enlarge-1", "enlarge")
    open_photo()
    state.recipes.take_over(WrittenRecipe(Recipe((Enlarge(),))), "twice")
    shown = [
        each
        for each in window.steps_panel.findChildren(QPushButton)
        if each.text() == "Size…" and each.isVisible()
    ]
    assert len(shown) == 1
    qtbot.mouseClick(shown[0], controls.LEFT)
    asked = controls.dialog(window, TargetSizeDialog)
    box(asked, "Width").setValue(300)
    asked.ok_button.click()
    assert state.current.recipe.size_of(state.current.size) == Size(300, 225)
    state.recipes.undo()
    assert state.current.recipe == Recipe((Enlarge(),))
