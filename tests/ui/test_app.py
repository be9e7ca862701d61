import logging
import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from restoreapp.ui.app import FailureReporter
from restoreapp.ui.main_window import MainWindow


def test_the_window_is_built_without_torch() -> None:
    code = "import sys, restoreapp.ui.app; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_program_opens_its_window_and_leaves_cleanly_without_torch() -> None:
    code = """
import sys
from PySide6.QtCore import QTimer
from restoreapp.ui import app

make_application = app.make_application

def make_and_leave_soon():
    application = make_application()
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, application.quit))
    return application

app.make_application = make_and_leave_soon
code = app.run_window([])
sys.exit(code or 'torch' in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a display is always there")
@pytest.mark.parametrize("display", ["", ":4711"])
def test_without_a_display_a_sentence_is_said_and_the_exit_code_is_2(display: str) -> None:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        [sys.executable, "-m", "restoreapp"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "restoreapp: The" in done.stderr


def boxes(window: MainWindow) -> list[QMessageBox]:
    return [each for each in window.findChildren(QMessageBox) if each.isVisible()]


def test_a_failure_nobody_foresaw_is_logged_and_shown_with_details(
    window: MainWindow, qapp, caplog: pytest.LogCaptureFixture
) -> None:
    reporter = FailureReporter(window)
    with caplog.at_level(logging.ERROR):
        reporter.report(ZeroDivisionError("oops"))
    assert "ZeroDivisionError: oops" in caplog.text
    (box,) = boxes(window)
    assert box.defaultButton().text() == "Close"
    next(each for each in box.buttons() if each.text() == "Copy details").click()
    assert "ZeroDivisionError: oops" in qapp.clipboard().text()


def test_one_failure_is_shown_at_a_time(window: MainWindow, qtbot: QtBot) -> None:
    reporter = FailureReporter(window)
    for error in (ZeroDivisionError("one"), ZeroDivisionError("two")):
        reporter.report(error)
    (box,) = boxes(window)
    box.reject()
    reporter.report(ZeroDivisionError("three"))
    assert len(boxes(window)) == 1
