"""Work on other threads; whoever asked for it hears of it on the GUI thread.

Three rules keep this safe. The worker side touches one Qt object only, the poster. A job's signals
are emitted on the GUI thread only, and never before control went back to the event loop, so that
connecting right after `submit` misses nothing. The runner outlives every window.
"""

import itertools
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum
from functools import partial

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
    Slot,
)

from restoreapp.core.progress import CancelToken, ReportingProgress
from restoreapp.errors import Cancelled

REPORT_INTERVAL_MS = 50


class Lane(Enum):
    """A queue with threads of its own."""

    ENGINE = "engine"
    READING = "reading"
    BATCH = "batch"

    @property
    def threads(self) -> int:
        """How many work at a time: the device is one, and so is the batch."""
        return 2 if self is Lane.READING else 1


class JobProgress(ReportingProgress):
    """What a job's work is given: a progress through which parts of the answer can be handed over.

    `deliver` may be called from the worker's thread; the part arrives in the job's `delivered`.

    Attributes:
        token: set when the job is cancelled, for work that waits for something else meanwhile.
    """

    def __init__(
        self,
        report: Callable[[float, str], None],
        token: CancelToken,
        deliver: Callable[[object], None],
    ) -> None:
        super().__init__(report, token)
        self.token = token
        self.deliver = deliver


Work = Callable[[JobProgress], object]


class _LatestReport:
    """The newest report of a worker, handed over to the GUI thread; both may touch it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._report: tuple[float, str] | None = None

    def put(self, fraction: float, message: str) -> bool:
        """Keeps a report; returns whether someone has to be asked to take it."""
        with self._lock:
            was_taken = self._report is None
            self._report = (fraction, message)
            return was_taken

    def take(self) -> tuple[float, str] | None:
        """Returns the report, once."""
        with self._lock:
            report, self._report = self._report, None
            return report


class Job(QObject):
    """Work that was asked for; lives in the GUI thread.

    Every signal begins with what the job is about, so that an answer comes with its question and
    one slot serves many jobs.

    Signals:
        progressed(about, fraction, message): at most one per 50 ms; the last always comes.
        delivered(about, part): a part of the answer, in order.
        succeeded(about, result), failed(about, error), cancelled(about): exactly one of them.
        finished(about): after that, always.
    """

    progressed = Signal(object, float, str)
    delivered = Signal(object, object)
    succeeded = Signal(object, object)
    failed = Signal(object, object)
    cancelled = Signal(object)
    finished = Signal(object)

    def __init__(self, about: object, token: CancelToken, stop_waiting: Callable[[], None]) -> None:
        super().__init__()
        self.about = about
        self.latest_report = _LatestReport()
        self._token = token
        self._stop_waiting = stop_waiting
        self._pause = QTimer(self, singleShot=True, interval=REPORT_INTERVAL_MS)
        self._pause.timeout.connect(self.pass_report)

    def cancel(self) -> None:
        """Stops the work at its next checkpoint; work that has not begun never begins."""
        self._token.cancel()
        self._stop_waiting()

    def pause(self) -> None:
        """Has the work wait at its next checkpoint, and its lane with it."""
        self._token.pause()

    def go_on(self) -> None:
        """Ends a pause."""
        self._token.go_on()

    @property
    def is_paused(self) -> bool:
        """Whether a pause is wanted."""
        return self._token.is_paused

    def pass_report(self) -> None:
        """Tells of the newest report, unless the one before was just now; for the runner."""
        if self._pause.isActive():
            return
        if report := self.latest_report.take():
            self._pause.start()
            self.progressed.emit(self.about, *report)

    def pass_last_report(self) -> None:
        """Tells of the newest report, however soon; for the runner."""
        self._pause.stop()
        self.pass_report()
        self._pause.stop()


class JobRunner(QObject):
    """Runs work in lanes. Call from the GUI thread; keep it as long as the application."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._poster = _Poster(self)
        self._lanes = {
            lane: ThreadPoolExecutor(lane.threads, thread_name_prefix=lane.value) for lane in Lane
        }
        self._unfinished: dict[int, Job] = {}
        self._futures: dict[int, Future[None]] = {}
        self._numbers = itertools.count()
        self._is_open = True

    @property
    def unfinished(self) -> tuple[Job, ...]:
        """Jobs whose `finished` has not been emitted."""
        return tuple(self._unfinished.values())

    @property
    def is_open(self) -> bool:
        """Whether work that is submitted is done; after `shut_down` it is not."""
        return self._is_open

    def submit(self, work: Work, lane: Lane, about: object = None) -> Job:
        """Queues work; after `shut_down` it is cancelled instead.

        Args:
            work: called on the lane's thread. It must hold no QObject, which would then die on that
                thread if the work was the last to let go of it; values such as QImage are fine.
            lane: where it waits its turn.
            about: what the job's signals begin with.
        """
        number = next(self._numbers)
        token = CancelToken()
        job = Job(about, token, partial(self._stop_waiting, number))
        self._unfinished[number] = job
        if self._is_open:
            self._futures[number] = self._lanes[lane].submit(
                self._run, number, token, job.latest_report, work
            )
        else:
            self._poster.post(partial(self._cancelled, number))
        return job

    def shut_down(self) -> None:
        """Cancels everything, waits for it to reach a checkpoint, delivers what was posted."""
        self._is_open = False
        for job in self.unfinished:
            job.cancel()
        for lane in self._lanes.values():
            lane.shutdown(wait=True)
        # Each pass delivers what was posted before it; an outcome may lead to work that is
        # cancelled in the next.
        while self._unfinished:
            QCoreApplication.sendPostedEvents(self._poster)

    def _stop_waiting(self, number: int) -> None:
        future = self._futures.get(number)
        if future is not None and not future.cancelled() and future.cancel():
            self._poster.post(partial(self._cancelled, number))

    def _run(self, number: int, token: CancelToken, latest: _LatestReport, work: Work) -> None:
        """Runs on the lane's thread; knows the job by its number only, so as never to own it."""
        poster = self._poster

        def report(fraction: float, message: str) -> None:
            if latest.put(fraction, message):
                poster.post(partial(self._reported, number))

        def deliver(part: object) -> None:
            poster.post(partial(self._delivered, number, part))

        progress = JobProgress(report, token, deliver)
        try:
            progress.checkpoint()
            outcome = partial(self._succeeded, number, work(progress))
        except Cancelled:
            outcome = partial(self._cancelled, number)
        except Exception as error:  # noqa: BLE001 - the worker's edge: what kind it is, the GUI asks
            outcome = partial(self._failed, number, error)
        poster.post(outcome)

    def _reported(self, number: int) -> None:
        self._unfinished[number].pass_report()

    def _delivered(self, number: int, part: object) -> None:
        job = self._unfinished[number]
        job.delivered.emit(job.about, part)

    def _succeeded(self, number: int, result: object) -> None:
        self._conclude(number, self._unfinished[number].succeeded, result)

    def _failed(self, number: int, error: Exception) -> None:
        self._conclude(number, self._unfinished[number].failed, error)

    def _cancelled(self, number: int) -> None:
        self._conclude(number, self._unfinished[number].cancelled)

    def _conclude(self, number: int, outcome: SignalInstance, *values: object) -> None:
        job = self._unfinished[number]
        job.pass_last_report()
        outcome.emit(job.about, *values)
        self._futures.pop(number, None)
        del self._unfinished[number]
        job.finished.emit(job.about)


class _Poster(QObject):
    """The one Qt object that worker threads touch: carries calls to the GUI thread, in order."""

    _posted = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._posted.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Has `call` called on the GUI thread; from any thread."""
        self._posted.emit(call)

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        call()
