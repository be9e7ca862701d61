"""Finds and uses the controls of a window as a person does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QGroupBox,
    QMenu,
    QMessageBox,
    QStyle,
    QStyleOptionGroupBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from restoreapp.ui.actions import Menu
from restoreapp.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def button(parent: QWidget, text: str) -> QAbstractButton:
    found = [
        each
        for each in parent.findChildren(QAbstractButton)
        if each.text().replace("&", "") == text and each.isVisible()
    ]
    assert len(found) == 1, [each.text() for each in parent.findChildren(QAbstractButton)]
    return found[0]


def press(qtbot: QtBot, parent: QWidget, text: str) -> None:
    qtbot.mouseClick(button(parent, text), LEFT)


def dialog(parent: QWidget, kind: type = QMessageBox) -> QDialog:
    found = [each for each in parent.findChildren(kind) if each.isVisible()]
    assert len(found) == 1
    return found[0]


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


def menu(window: MainWindow, which: Menu) -> QMenu:
    return window.actions_table.menus[which]


def entries(opened: QMenu) -> dict[str, QAction]:
    """What a menu shows, without the marks of keys."""
    return {
        each.text().replace("&", ""): each for each in opened.actions() if not each.isSeparator()
    }
