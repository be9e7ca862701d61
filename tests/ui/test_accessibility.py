"""Who hears the window, or has a keyboard only, can use it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from restoreapp.ui.canvas.accessible import tell_of_canvases
from restoreapp.ui.lists.filmstrip import MARKS
from restoreapp.ui.main_window import MainWindow
from tests.ui.controls import press

DIALOGS = (
    *("save", "settings", "help", "shortcuts", "about", "bug_report"),
    *("save_preset", "manage_presets", "compare"),
)


def focusable(root: QWidget) -> list[QWidget]:
    """Returns what Tab leads to, as far as it is seen."""
    return [
        each
        for each in (root, *root.findChildren(QWidget))
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not each.isWindow()
    ]


def nameless(root: QWidget) -> list[str]:
    found = []
    for each in focusable(root):
        told = QAccessible.queryAccessibleInterface(each)
        if not told.text(QAccessible.Text.Name).strip():
            found.append(f"{type(each).__name__} in {type(each.parent()).__name__}")
    return found


def roleless(root: QWidget) -> list[str]:
    plain = (QAccessible.Role.NoRole, QAccessible.Role.Client)
    return [
        type(each).__name__
        for each in focusable(root)
        if QAccessible.queryAccessibleInterface(each).role() in plain
        and not isinstance(each, QAbstractScrollArea)
    ]


@pytest.fixture(autouse=True)
def _canvases_are_told_of(qapp) -> None:
    tell_of_canvases()


@pytest.fixture
def restored(window: MainWindow, open_photo, qtbot) -> MainWindow:
    open_photo("one.jpg", "two.jpg")
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: window.state.saving.is_possible)
    return window


def test_everything_that_takes_the_focus_has_a_name(restored: MainWindow) -> None:
    assert len(focusable(restored)) > 10
    assert nameless(restored) == []


def test_everything_that_takes_the_focus_has_a_role(restored: MainWindow) -> None:
    assert roleless(restored) == []


@pytest.mark.parametrize("action", DIALOGS)
def test_everything_in_a_dialog_has_a_name(restored: MainWindow, qtbot, action: str) -> None:
    restored.actions_table[action].trigger()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    shown = QApplication.activeModalWidget()

    assert nameless(shown) == []
    shown.reject()


def test_everything_in_the_batch_has_a_name(restored: MainWindow, qtbot) -> None:
    restored.actions_table["batch"].trigger()
    qtbot.waitUntil(restored.batch_window.isVisible)

    assert nameless(restored.batch_window) == []
    restored.batch_window.close()


def test_the_canvas_says_what_it_shows(restored: MainWindow) -> None:
    told = QAccessible.queryAccessibleInterface(restored.canvas)

    assert told.role() == QAccessible.Role.Graphic
    assert told.text(QAccessible.Text.Name)
    assert "divider" in told.text(QAccessible.Text.Description)


def test_tab_leads_through_the_window_and_back(restored: MainWindow, qtbot) -> None:
    restored.activateWindow()
    restored.canvas.setFocus()
    visited = []
    for _ in range(200):
        visited.append(restored.focusWidget())
        qtbot.keyClick(restored.focusWidget(), Qt.Key.Key_Tab)
        if restored.focusWidget() is restored.canvas:
            break

    assert restored.focusWidget() is restored.canvas
    assert restored.filmstrip in visited
    assert len(visited) > 10


def test_no_state_of_a_photo_is_told_by_colour_alone() -> None:
    signs = [sign for sign, _ in MARKS.values()]

    assert len(set(signs)) == len(signs)
