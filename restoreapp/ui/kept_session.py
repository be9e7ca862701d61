"""What is open, kept while the program runs, and offered by the next start after a crash.

The file is there while the program runs, and gone when it ends as it should: what is found at the
start was left behind.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Slot

from restoreapp.document.session import Look, Session, read_session, write_session
from restoreapp.document.store import delete
from restoreapp.errors import RestoreAppError
from restoreapp.ui.canvas.scene import Mode
from restoreapp.ui.documents import Notice
from restoreapp.ui.jobs import JobProgress, JobRunner, Lane
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.state import AppState

PAUSE_MS = 1000


class KeptSession(QObject):
    """Writes what is open a moment after it changed; offers what a crash left behind.

    One program at a time keeps a session: a second one, on another screen, does not.
    """

    def __init__(
        self,
        jobs: JobRunner,
        state: AppState,
        window: MainWindow,
        path: Path,
        *,
        pause_ms: int = PAUSE_MS,
    ) -> None:
        """Begins when `begin` is called.

        Args:
            jobs: outlives this.
            state: what is open.
            window: how it is looked at, and where the offer is shown; owns this.
            path: the file.
            pause_ms: after a change, before it is written.
        """
        super().__init__(window)
        self._jobs = jobs
        self._state = state
        self._window = window
        self._path = path
        self._left_path = path.with_name("session-before.json")
        self._lock = QLockFile(str(path.with_suffix(".lock")))
        self._lock.setStaleLockTime(0)  # only that of a program that is gone is stale
        self._left: Session | None = None
        self._look: Session | None = None
        self._is_reopening = False
        self._holds_all = False
        self._kept = Session()
        self._is_writing = False
        self._has_told = False
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(self._write)

    def begin(self) -> None:
        """Looks for what was left behind, and keeps what is open from then on."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return  # without a folder of settings nothing is kept; whoever changes them is told
        if not self._lock.tryLock(0):
            return
        job = self._jobs.submit(partial(_left_behind, self._path, self._left_path), Lane.READING)
        job.succeeded.connect(self._on_looked)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._follow)

    def end(self) -> None:
        """Leaves nothing behind; when the program ends as it should and no job is under way."""
        self._pause.stop()
        if self._lock.isLocked():
            for path in (self._path, self._left_path):
                self._delete(path)
            self._lock.unlock()

    @Slot(object, object)
    def _on_looked(self, _about: None, looked: tuple[Session, tuple[RestoreAppError, ...]]) -> None:
        left, problems = looked
        for each in problems:
            self._tell(self.tr("The last session cannot be restored."), each)
        if left.photos:
            self._left = left
            bar = self._window.offer_bar
            bar.taken.connect(self._on_taken)
            bar.dismissed.connect(self._on_dismissed)
            text = self.tr(
                "The last session ended unexpectedly, with %n photo(s) open.", n=len(left.photos)
            )
            bar.show_offer(text, self.tr("Restore it"))

    @Slot(object)
    def _follow(self, _about: None) -> None:
        for signal in (
            self._state.documents_changed,
            self._state.document_changed,
            self._state.documents_added,
            self._state.document_removed,
            self._state.current_changed,
        ):
            signal.connect(self._on_changed)
        self._state.session_reopened.connect(self._on_reopened)
        self._window.canvas.view_changed.connect(self._on_changed)
        self._window.canvas.mode_changed.connect(self._on_changed)
        self._state.picture_changed.connect(self._on_picture_changed)
        self._on_changed()

    @Slot()
    def _on_taken(self) -> None:
        if self._left is not None:
            self._look, self._left = self._left, None
            self._is_reopening = True
            self._state.reopen(self._look)

    @Slot()
    def _on_reopened(self) -> None:
        self._is_reopening = False
        self._on_changed()

    @Slot()
    def _on_dismissed(self) -> None:
        self._left = None
        self._delete(self._left_path)

    @Slot(object)
    def _on_picture_changed(self, picture: object) -> None:
        """Looks at the restored photo as it was looked at, once it is there."""
        current = self._state.current
        if self._look is None or picture is None or current is None:
            return
        look, is_it = self._look.look, current.path == self._look.shown
        self._look = None
        if is_it and look is not None:
            _show_look(self._window, look)

    @Slot()
    def _on_changed(self, *_what: object) -> None:
        if not self._pause.isActive():  # what changes all the time is written all the same
            self._pause.start()

    @Slot()
    def _write(self) -> None:
        session = replace(self._state.session(), look=self._present_look())
        if self._is_writing:
            return
        self._holds_all = self._is_all_open
        if session == self._kept:
            self._forget_left()
            return
        self._is_writing = True
        job = self._jobs.submit(partial(_write, self._path, session), Lane.READING, session)
        job.succeeded.connect(self._on_written)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    @Slot(object, object)
    def _on_written(self, session: Session, _result: None) -> None:
        self._kept = session
        self._forget_left()

    @Slot(object, object)
    def _on_failed(self, _about: object, error: Exception) -> None:
        if isinstance(error, RestoreAppError):
            if not self._has_told:
                self._has_told = True
                self._tell(self.tr("What is open is not kept for after a crash."), error)
        else:
            self._state.bug_found.emit(error)

    @Slot(object)
    def _on_finished(self, session: Session) -> None:
        self._is_writing = False
        present = replace(self._state.session(), look=self._present_look())
        if session != present or self._holds_all != self._is_all_open:
            self._on_changed()

    @property
    def _is_all_open(self) -> bool:
        """Whether nothing that a crash left is still to be opened."""
        return self._left is None and not self._is_reopening

    def _forget_left(self) -> None:
        """Deletes what a crash left once all that it held is open, and kept with the rest."""
        if self._holds_all and self._kept.photos:
            self._delete(self._left_path)

    def _present_look(self) -> Look | None:
        canvas, current = self._window.canvas, self._state.current
        view = canvas.view
        if view is None or current is None or current.size is None:
            return None
        mode = canvas.mode.name.lower()
        if view.is_fitted:
            return Look(mode, canvas.divider)
        return Look(
            mode,
            canvas.divider,
            view.scale * view.picture.width / current.size.width,
            view.centre_x / view.picture.width,
            view.centre_y / view.picture.height,
        )

    def _tell(self, message: str, error: RestoreAppError) -> None:
        self._state.noticed.emit(Notice(message, str(error), is_problem=True))

    def _delete(self, path: Path) -> None:
        try:
            delete(path)
        except RestoreAppError as error:
            self._on_failed(None, error)


def _show_look(window: MainWindow, look: Look) -> None:
    canvas = window.canvas
    modes = {each.name.lower(): each for each in Mode}
    canvas.set_mode(modes.get(look.mode, canvas.mode))
    canvas.set_divider(look.divider)
    view = canvas.view
    if view is not None and look.scale is not None:
        canvas.zoom_to(look.scale)
        view = canvas.view or view
        size = view.picture
        centre_x, centre_y = look.centre_x * size.width, look.centre_y * size.height
        canvas.show_view(replace(view, centre_x=centre_x, centre_y=centre_y))


def _left_behind(
    path: Path, left_path: Path, _progress: JobProgress
) -> tuple[Session, tuple[RestoreAppError, ...]]:
    """Puts what was left behind aside, where the new session does not replace it.

    Twice left behind, if the offer still stood at the second crash, it is offered together.
    """
    left, problems = Session(), []
    for each in (left_path, path):
        try:
            left = left.joined(read_session(each))
        except RestoreAppError as error:
            problems.append(error)
    write_session(left_path, left)
    delete(path)
    return left, tuple(problems)


def _write(path: Path, session: Session, _progress: JobProgress) -> None:
    write_session(path, session)
