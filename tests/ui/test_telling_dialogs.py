"""About, and the bug report, through the window."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from restoreapp.ui.dialogs.about_dialog import AboutDialog
from restoreapp.ui.dialogs.bug_report_dialog import BugReportDialog
from restoreapp.ui.main_window import MainWindow

Kind = TypeVar("Kind", bound=QDialog)


def opened(window: MainWindow, action: str, kind: type[Kind]) -> Kind:
    window.actions_table[action].trigger()
    (dialog,) = window.findChildren(kind)
    return dialog


def test_about_tells_versions_devices_and_licences(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, "about", AboutDialog)
    qtbot.waitUntil(lambda: "torch 4.5.6+cpu" in dialog.here_text)
    for told in ("Qt 6.", "2 threads, float32", "A graphics card lies idle."):
        assert told in dialog.here_text
    assert dialog.licences_text == "MIT, all of it"
    dialog.reject()


def test_about_may_be_closed_before_all_is_known(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, "about", AboutDialog)
    dialog.reject()
    with qtbot.waitSignal(window.state.installation.seen):
        pass
    assert window.findChildren(AboutDialog) == []


def test_the_bug_report_is_shown_and_saved_as_the_user_left_it(
    window: MainWindow, open_photo, qtbot: QtBot, tmp_path: Path
) -> None:
    open_photo("one.jpg")
    dialog = opened(window, "bug_report", BugReportDialog)
    save = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Save…")
    assert not save.isEnabled()
    qtbot.waitUntil(save.isEnabled)
    assert "ERROR: <folder>/<photo>.jpg is not sane" in dialog.text
    assert "one.jpg" not in dialog.text
    dialog.findChild(QPlainTextEdit).setPlainText("less")
    dialog.save(str(tmp_path / "report.txt"))
    assert (tmp_path / "report.txt").read_text() == "less"
    qtbot.waitUntil(lambda: window.findChildren(BugReportDialog) == [])


def test_a_report_that_cannot_be_written_is_said_and_kept(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(window, "bug_report", BugReportDialog)
    dialog.save(str(tmp_path / "nowhere" / "report.txt"))
    (box,) = dialog.findChildren(QMessageBox)
    assert "could not be written" in box.text()
    box.reject()
    assert dialog.isVisible()
    dialog.reject()
