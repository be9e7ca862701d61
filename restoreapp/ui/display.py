"""What is said where no window can be shown, in place of Qt's end of the process."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

WRONG_USAGE = 2


@contextmanager
def sentence_without_display() -> Iterator[None]:
    """Holds back what Qt says; if it cannot go on, a sentence is said and the process ends with 2.

    Qt aborts the process where it finds no display or lacks libraries for it, so that no exception
    can be raised. What it said is repeated if it went on.
    """
    held: list[str] = []

    def hear(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtFatalMsg:
            held.append(message)
            return
        sys.stderr.write(_sentence(held) + "\n")
        sys.stderr.flush()
        os._exit(WRONG_USAGE)

    previous = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(previous)
        for message in held:
            sys.stderr.write(message + "\n")


def _sentence(heard: list[str]) -> str:
    if any("could not connect to display" in each for each in heard):
        return (
            "restoreapp: There is no display to show the window on. "
            "`restoreapp restore --help` says how photos are restored without one."
        )
    reason = next((each for each in heard if " is needed to load " in each), "Qt does not say why.")
    return f"restoreapp: The window cannot be shown. {reason.removeprefix('qt.qpa.plugin: ')}"
