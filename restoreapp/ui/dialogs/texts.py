"""Windows that only tell: help, shortcuts, and a failure that nobody foresaw."""

import html
import platform
import traceback

import PySide6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from restoreapp import APPLICATION_NAME, __version__
from restoreapp.resources import resource_folder
from restoreapp.ui.actions import ACTIONS, GESTURES, translated
from restoreapp.ui.texts import without_key


def help_dialog(parent: QWidget) -> QDialog:
    """Returns the short help."""
    # The translation is the name of the file in that language, where there is one.
    text = (resource_folder() / "help" / _text("help.md")).read_text(encoding="utf-8")
    dialog, browser = _reader(_text("Help"), parent)
    browser.setMarkdown(text)
    return dialog


def shortcuts_dialog(parent: QWidget) -> QDialog:
    """Returns the sheet of shortcuts, made from the table of actions."""
    rows = [
        (", ".join(_native(each) for each in spec.shortcuts), translated(spec.text))
        for spec in ACTIONS
        if spec.shortcuts
    ]
    rows += [(translated(keys), translated(text)) for keys, text in GESTURES]
    cells = "".join(
        f"<tr><td><b>{html.escape(keys)}</b>&nbsp;&nbsp;</td>"
        f"<td>{html.escape(without_key(text))}</td></tr>"
        for keys, text in rows
    )
    dialog, browser = _reader(_text("Shortcuts"), parent)
    browser.setHtml(f"<table cellpadding='3'>{cells}</table>")
    return dialog


def failure_dialog(error: BaseException, parent: QWidget | None) -> QMessageBox:
    """Returns what tells of a failure in the program itself, with details to copy."""
    details = failure_details(error)
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle(APPLICATION_NAME)
    box.setText(_text("Something in the program went wrong."))
    box.setInformativeText(
        _text("Your photos are untouched, and you can go on. The details help whoever mends it.")
    )
    box.setDetailedText(details)
    copy = box.addButton(_text("Copy details"), QMessageBox.ButtonRole.ActionRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    return box


def failure_details(error: BaseException) -> str:
    """Returns versions and traceback."""
    versions = (
        f"{APPLICATION_NAME} {__version__}, Python {platform.python_version()}, "
        f"PySide6 {PySide6.__version__}, {platform.platform()}"
    )
    return f"{versions}\n\n{''.join(traceback.format_exception(error))}"


def _reader(title: str, parent: QWidget) -> tuple[QDialog, QTextBrowser]:
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.resize(560, 520)
    browser = QTextBrowser()
    browser.setOpenLinks(False)
    browser.setAccessibleName(title)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(browser)
    column.addWidget(buttons)
    return dialog, browser


def _native(shortcut: str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def _text(source: str) -> str:
    return QCoreApplication.translate("Dialog", source)
