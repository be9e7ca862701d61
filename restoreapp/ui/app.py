"""Puts the window together: application, state, jobs, window. Nothing here is global."""

import logging
import os
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from restoreapp import APPLICATION_ID, APPLICATION_NAME, __version__
from restoreapp.document.session import session_file
from restoreapp.document.settings import settings_file
from restoreapp.resources import resource_folder
from restoreapp.service.log_tail import LogTail
from restoreapp.ui.canvas.accessible import tell_of_canvases
from restoreapp.ui.colours import follow_colours
from restoreapp.ui.dialogs.texts import failure_dialog
from restoreapp.ui.display import sentence_without_display
from restoreapp.ui.jobs import JobRunner
from restoreapp.ui.kept_session import KeptSession
from restoreapp.ui.language import install_language
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.monitor import say_that_windows_are_in_srgb
from restoreapp.ui.one_program import OneProgram, Request, hand_over, request_for, server_name
from restoreapp.ui.plain_icons import PlainIcons
from restoreapp.ui.preferences import Preferences
from restoreapp.ui.services import Services
from restoreapp.ui.state import AppState

logger = logging.getLogger(__name__)


def run_window(paths: list[Path]) -> int:
    """Opens the window with photos and returns the exit code when it was closed.

    Where a window is open already, that one gets the photos, and this start is over at once.

    Models are looked up and photos opened after the first turn of the event loop, so that the
    window is there before anything is read, and long before torch is loaded.
    """
    application = make_application()
    name = server_name()
    if hand_over(name, request_for(paths)):
        return 0
    jobs = JobRunner()
    preferences = Preferences(settings_file())
    preferences.load()
    install_language(application, preferences.settings.language)
    follow_colours(application, preferences)
    log = LogTail()
    logging.getLogger().addHandler(log)
    state = AppState(jobs, Services(log_lines=log.lines), preferences=preferences)
    window = MainWindow(state, QSettings())
    failures = FailureReporter(window)
    state.bug_found.connect(failures.report)
    sys.excepthook = failures.excepthook
    window.show()
    program = OneProgram(window)
    answering = Answering(state, window)
    program.asked.connect(answering.answer)
    program.listen(name)
    application.file_asked.connect(state.open_photos)
    session = KeptSession(jobs, state, window, session_file())
    preferences.tell_problems()
    QTimer.singleShot(0, session, session.begin)
    QTimer.singleShot(0, state, state.look_up_models)
    QTimer.singleShot(0, state, lambda: state.open_photos(paths))
    try:
        return application.exec()
    finally:
        program.stop()
        jobs.shut_down()
        session.end()
        logging.getLogger().removeHandler(log)
        sys.excepthook = sys.__excepthook__


class Application(QApplication):
    """The application, which macOS asks for files by an event.

    Signals:
        file_asked(tuple[Path]): one of them.
    """

    file_asked = Signal(object)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit((Path(event.file()),))
            return True
        return super().event(event)


def make_application() -> Application:
    """Returns the application with its names and icon."""
    say_that_windows_are_in_srgb()
    with sentence_without_display():
        application = Application(sys.argv[:1])
    application.setStyle(PlainIcons())
    tell_of_canvases()
    application.setApplicationName(APPLICATION_NAME)
    application.setApplicationVersion(__version__)
    application.setOrganizationName(APPLICATION_NAME)
    application.setDesktopFileName(APPLICATION_ID)
    application.setWindowIcon(QIcon(str(resource_folder() / "icons" / "restoreapp.svg")))
    return application


class Answering(QObject):
    """Does what a second start asks of the program that runs."""

    def __init__(self, state: AppState, window: MainWindow) -> None:
        super().__init__(window)
        self._state = state
        self._window = window

    @Slot(object)
    def answer(self, request: Request) -> None:
        """Opens photos, and brings the window to the front."""
        # Qt shows what the desktop gave the second start when it asks for the window's activation.
        os.environ.update(request.activation)
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if request.paths:
            self._state.open_photos(request.paths)


class FailureReporter(QObject):
    """Logs failures that nobody foresaw, and shows one of them at a time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shown: QMessageBox | None = None

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Logs a failure and shows it, unless one is being shown already."""
        logger.error("Unforeseen failure", exc_info=error)
        if self._shown is None:
            self._shown = failure_dialog(error, self._window)
            self._shown.finished.connect(self._on_dismissed)
            self._shown.open()

    def excepthook(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Stands in for `sys.excepthook`."""
        if issubclass(kind, Exception):
            self.report(error)
        else:
            sys.__excepthook__(kind, error, trace)

    def _on_dismissed(self) -> None:
        self._shown = None
