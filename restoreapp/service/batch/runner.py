"""Runs a batch: hands photos to workers, gives results their names, keeps the journal.

The one process and thread that touches journal and final names; workers only compute, and write
under temporary names. So a kill of either at any point loses nothing.
"""

import multiprocessing
import os
import queue
import shutil
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, Pipe, wait
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING

from restoreapp.core.progress import CancelToken
from restoreapp.errors import RestoreAppError
from restoreapp.service.batch import disk
from restoreapp.service.batch.events import (
    Done,
    Event,
    Failed,
    Left,
    Overall,
    Paused,
    Progressed,
    Resumed,
    Started,
)
from restoreapp.service.batch.journal import Journal, State
from restoreapp.service.batch.preparation import place_result, recover, staging_folder
from restoreapp.service.batch.stages import (
    LeftWork,
    Services,
    StagedWork,
    Work,
    is_no_room,
)
from restoreapp.service.batch.worker import (
    Advanced,
    Began,
    Broke,
    GaveBack,
    GoOn,
    Message,
    Pause,
    Stop,
    WorkerSettings,
    run_worker,
)

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, ForkServerContext, SpawnContext
    from pathlib import Path

# One is read ahead, one restored, one written behind.
AT_ONCE = 3
HEARD_AT_LEAST_EVERY_S = 0.2
STOPPED_WITHIN_S = 20.0
MOST_FAILED_STARTS = 2
# A photo's share of the whole that does not depend on its size.
WEIGHT_BYTES = 50_000
FIRST_RATIO = 2.0


class WorkerFailed(RestoreAppError):
    """A process for restoring that cannot be started."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How a run ended.

    Attributes:
        counts: photos of the batch by state, earlier runs included.
        was_stopped: whether it ended before its time.
        seconds: the run took.
    """

    counts: dict[State, int]
    was_stopped: bool
    seconds: float


@dataclass(slots=True, eq=False)
class _Worker:
    """A worker as the parent sees it.

    Attributes:
        works: photos that it was given, and how far each is, 0..1.
        has_spoken: whether anything was heard of it.
    """

    process: BaseProcess
    connection: Connection
    index: int
    works: dict[int, float] = field(default_factory=dict)
    has_spoken: bool = False


class BatchRun:
    """One run of a batch.

    `pause`, `go_on`, `stop`, `retry` and `move_to_front` may be called from any thread, also before
    `run`. `listener` is called in the thread of `run`.

    Args:
        journal: open, opened in the thread that calls `run`.
        batch: number in the journal.
        listener: told what happens.
        jobs: number of workers.
        low_priority: whether other programs go first.
        services: what restores a photo.
        context: how processes begin; none for new ones, which know nothing of this one.
    """

    def __init__(
        self,
        journal: Journal,
        batch: int,
        listener: Callable[[Event], None],
        *,
        jobs: int = 1,
        low_priority: bool = True,
        services: Services | None = None,
        context: "SpawnContext | ForkServerContext | ForkContext | None" = None,
    ) -> None:
        self._journal = journal
        self._batch = batch
        self._settings = journal.settings(batch)
        self._batch_id = journal.batch_id(batch)
        self._listener = listener
        self._context = context or multiprocessing.get_context("spawn")
        self._worker_settings = WorkerSettings(
            self._settings.recipe,
            self._settings.rules,
            self._settings.choice,
            self._settings.choices,
            services or Services(),
            low_priority=low_priority,
        )
        self._jobs = jobs
        self._environment: dict[str, str] = {}
        if jobs > 1 and self._settings.choice.device in ("auto", "cpu"):
            self._environment["OMP_NUM_THREADS"] = str(max(1, (os.cpu_count() or 1) // jobs))
        self._workers: list[_Worker] = []
        self._wishes: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._heard, self._bell = Pipe(duplex=False)
        self._ringing = threading.Lock()
        self._waiting: deque[int] = deque()
        self._alone: set[int] = set()
        self._unplaced: list[int] = []
        self._weights: dict[int, int] = {}
        self._sources: dict[int, Path] = {}
        self._ended: set[int] = set()
        self._total_weight = self._ended_weight = 0
        self._is_paused = False
        self._is_stopping = False
        self._stop_by = float("inf")
        self._failed_starts = 0
        self._worst_ratio = FIRST_RATIO
        self._clock = _Clock()

    def run(self, token: CancelToken | None = None) -> Summary:
        """Does what the batch has yet to do; returns when nothing is left or it was stopped.

        Failed photos do not end it. Where it cannot go on, it pauses and says why.

        Args:
            token: another way to stop.

        Raises:
            WorkerFailed: if workers end before they have begun.
            JournalFailed: if the journal cannot be written; the batch can be gone on with.
        """
        token = token or CancelToken()
        started = time.monotonic()
        recover(self._journal, self._batch)
        waiting = self._journal.waiting(self._batch)
        self._waiting = deque(waiting)
        self._weights = {row: WEIGHT_BYTES + size for row, size in waiting.items()}
        self._total_weight = sum(self._weights.values())
        try:
            self._work(token)
        finally:
            self._end_workers()
            self._sweep()
        is_stopped = self._is_stopping and bool(self._waiting or self._unplaced)
        return Summary(
            self._journal.counts(self._batch), is_stopped, round(time.monotonic() - started, 3)
        )

    def pause(self) -> None:
        """Stops between two tiles until `go_on`; memory is kept."""
        self._wish(lambda: self._pause(Paused()))

    def go_on(self) -> None:
        """Ends a pause; tries again what could not go on."""
        self._wish(self._go_on)

    def stop(self) -> None:
        """Ends the run within a tile; what was in work is as if it had not been begun."""
        self._wish(self._stop)

    def retry(self, rows: Iterable[int] | None = None) -> None:
        """Tries failed photos again, all or some."""
        chosen = None if rows is None else list(rows)
        self._wish(lambda: self._retry(chosen))

    def move_to_front(self, rows: Iterable[int]) -> None:
        """Has photos that wait done next, in this order."""
        chosen = list(rows)
        self._wish(lambda: self._move_to_front(chosen))

    def _wish(self, wish: Callable[[], None]) -> None:
        self._wishes.put(wish)
        with self._ringing:
            if not self._bell.closed:
                self._bell.send_bytes(b"!")

    def _work(self, token: CancelToken) -> None:
        while True:
            while self._heard.poll():
                self._heard.recv_bytes()
            while not self._wishes.empty():
                self._wishes.get()()
            if token.is_cancelled and not self._is_stopping:
                self._stop()
            if not (self._is_paused or self._is_stopping):
                self._feed()
            if self._is_over():
                return
            self._hear()
            if time.monotonic() > self._stop_by:
                for worker in self._workers:
                    worker.process.kill()

    def _is_over(self) -> bool:
        if any(worker.works for worker in self._workers):
            return False
        return self._is_stopping or not (self._waiting or self._is_paused)

    def _hear(self) -> None:
        connections = [worker.connection for worker in self._workers]
        ready = wait([self._heard, *connections], HEARD_AT_LEAST_EVERY_S)
        for worker in [each for each in self._workers if each.connection in ready]:
            try:
                message: Message = worker.connection.recv()
            except (EOFError, OSError):
                self._on_crash(worker)
            else:
                worker.has_spoken = True
                self._failed_starts = 0
                self._on_message(worker, message)

    def _feed(self) -> None:
        while len(self._workers) < min(self._jobs, len(self._waiting)):
            self._start_worker()
        for worker in sorted(self._workers, key=lambda each: len(each.works)):
            while self._waiting and len(worker.works) < (1 if self._alone else AT_ONCE):
                if self._alone and any(each.works for each in self._workers):
                    return  # a photo that may have brought a worker down is done by itself
                if not self._give(worker):
                    return

    def _give(self, worker: _Worker) -> bool:
        """Hands the next photo over; whether the batch can go on."""
        row = self._journal.row(self._waiting[0])
        try:
            room = disk.room(row.target.parent)
        except OSError:
            room = None  # the worker will find out
        expected = self._worst_ratio * (
            row.size_bytes + sum(self._weights[each] for w in self._workers for each in w.works)
        )
        if room is not None and room < expected:
            self._pause(
                Paused(
                    f"The disk of {row.target.parent} is nearly full.",
                    "Make room and go on; nothing is lost.",
                )
            )
            return False
        self._waiting.popleft()
        self._journal.started(row.row)
        staged = staging_folder(row.target.parent, self._batch_id) / f"{row.row}.part"
        worker.works[row.row] = 0.0
        self._sources[row.row] = row.source
        with suppress(OSError):  # where it has crashed, its end is heard next
            worker.connection.send(Work(row.row, row.source, row.target, staged))
        return True

    def _start_worker(self) -> None:
        used = {worker.index for worker in self._workers}
        index = next(i for i in range(self._jobs) if i not in used)
        ours, theirs = Pipe()
        process = self._context.Process(
            target=run_worker,
            args=(theirs, replace(self._worker_settings, index=index)),
            name=f"restoreapp batch {index}",
            daemon=True,
        )
        with _environment(self._environment):
            process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours, index))

    def _on_message(self, worker: _Worker, message: Message) -> None:
        match message:
            case Began(row=row):
                if not self._is_paused:
                    self._clock.start()
                self._listener(Started(row, self._sources[row]))
            case Advanced(row=row, fraction=fraction, message=text):
                if row in worker.works:
                    worker.works[row] = fraction
                self._listener(Progressed(row, self._sources[row], fraction, text))
                self._tell_overall()
            case StagedWork():
                self._on_staged(worker, message)
            case LeftWork():
                row = message.work.row
                reason = f"noise {message.noise:g}: left as it is"
                self._journal.ended(row, "left", reason, digest=message.digest)
                self._end(worker, row, Left(row, message.work.source, reason))
            case GaveBack(row=row):
                self._put_back(worker, [row])
            case Broke(row=row) if message.is_no_room:
                self._put_back(worker, [row])
                self._pause(Paused(message.message, message.hint))
            case Broke(row=row):
                self._fail(worker, row, message.message, message.hint)

    def _on_staged(self, worker: _Worker, staged: StagedWork) -> None:
        row = staged.work.row
        self._journal.written(row, staged.work.staged, staged.outcome, staged.pictures)
        source_bytes = max(1, staged.outcome.size_bytes)
        self._worst_ratio = max(self._worst_ratio, staged.outcome.out_bytes / source_bytes)
        worker.works.pop(row)
        self._alone.discard(row)
        self._place(row)
        self._tell_overall()

    def _place(self, row: int) -> None:
        written = self._journal.row(row)
        try:
            target = place_result(self._journal, written, self._settings)
        except OSError as error:
            self._unplaced.append(row)
            reason = "The disk is full" if is_no_room(error) else error.strerror or str(error)
            self._pause(
                Paused(
                    f"{written.target} is written but cannot be given its name: {reason}.",
                    "Mend that and go on; nothing is lost.",
                )
            )
            return
        self._count_ended(row)
        if target is not None and written.outcome is not None:
            self._listener(Done(row, written.source, target, written.outcome))
            return
        now = self._journal.row(row)
        if now.state == "waiting":  # someone removed the temporary file
            self._uncount_ended(row)
            self._waiting.appendleft(row)
        else:
            self._listener(Left(row, now.source, now.reason))

    def _fail(self, worker: _Worker, row: int, message: str, hint: str) -> None:
        self._journal.ended(row, "failed", message, hint)
        self._end(worker, row, Failed(row, self._sources[row], message, hint))

    def _end(self, worker: _Worker, row: int, event: Event) -> None:
        worker.works.pop(row, None)
        self._alone.discard(row)
        self._count_ended(row)
        self._listener(event)
        self._tell_overall()

    def _put_back(self, worker: _Worker, rows: list[int]) -> None:
        self._journal.given_back(rows)
        for row in reversed(rows):
            worker.works.pop(row, None)
            self._waiting.appendleft(row)

    def _on_crash(self, worker: _Worker) -> None:
        """A worker ended by itself: another one takes over, and what it held is done alone."""
        _see_off(worker)
        self._workers.remove(worker)
        held = list(worker.works)
        if self._is_stopping:
            self._put_back(worker, held)
            return
        if not worker.has_spoken:
            self._failed_starts += 1
            self._put_back(worker, held)
            if self._failed_starts >= MOST_FAILED_STARTS:
                raise WorkerFailed(
                    "The process that restores photos cannot be started.",
                    hint=f"It ended with code {worker.process.exitcode}.",
                )
            return
        if len(held) == 1:
            self._fail(
                worker,
                held[0],
                "The program's worker was brought down by this photo.",
                "It may be damaged, or too large for this computer's memory.",
            )
            return
        for row in reversed(held):
            self._waiting.appendleft(row)
        self._alone.update(held)

    def _pause(self, paused: Paused) -> None:
        if self._is_paused or self._is_stopping:
            return
        self._is_paused = True
        self._clock.stop()
        if not paused.message:
            self._tell_workers(Pause())
        self._listener(paused)

    def _go_on(self) -> None:
        if not self._is_paused:
            return
        self._is_paused = False
        self._clock.start()
        self._tell_workers(GoOn())
        self._listener(Resumed())
        unplaced, self._unplaced = self._unplaced, []
        for row in unplaced:
            self._place(row)

    def _stop(self) -> None:
        self._is_stopping = True
        self._is_paused = False
        self._stop_by = time.monotonic() + STOPPED_WITHIN_S
        self._tell_workers(Stop())

    def _retry(self, rows: list[int] | None) -> None:
        for row in self._journal.retried(self._batch, rows):
            if row not in self._weights:
                self._weights[row] = WEIGHT_BYTES + self._journal.row(row).size_bytes
                self._total_weight += self._weights[row]
            self._uncount_ended(row)
            self._waiting.append(row)

    def _move_to_front(self, rows: list[int]) -> None:
        there = set(self._waiting)
        first = [row for row in rows if row in there]
        self._waiting = deque([*first, *(row for row in self._waiting if row not in set(first))])

    def _tell_workers(self, message: Pause | GoOn | Stop) -> None:
        for worker in self._workers:
            with suppress(OSError):  # where it has crashed, its end is heard next
                worker.connection.send(message)

    def _count_ended(self, row: int) -> None:
        if row not in self._ended:
            self._ended.add(row)
            self._ended_weight += self._weights[row]

    def _uncount_ended(self, row: int) -> None:
        if row in self._ended:
            self._ended.discard(row)
            self._ended_weight -= self._weights[row]

    def _tell_overall(self) -> None:
        begun = sum(
            self._weights[row] * fraction
            for worker in self._workers
            for row, fraction in worker.works.items()
        )
        fraction = min(1.0, (self._ended_weight + begun) / self._total_weight)
        seconds = self._clock.seconds
        left_s = seconds * (1 - fraction) / fraction if self._ended and fraction else None
        self._listener(Overall(len(self._ended), len(self._weights), fraction, left_s))

    def _end_workers(self) -> None:
        self._tell_workers(Stop())
        for worker in self._workers:
            _see_off(worker)
        self._workers.clear()
        with self._ringing:
            self._bell.close()
        self._heard.close()

    def _sweep(self) -> None:
        """Removes the folders of temporary files, but for results that have no name yet."""
        if self._unplaced:
            return
        for folder in self._journal.folders(self._batch):
            shutil.rmtree(staging_folder(folder, self._batch_id), ignore_errors=True)


def _see_off(worker: _Worker) -> None:
    """Waits for a worker's end, within limits."""
    worker.connection.close()  # so that it does not wait to be heard
    worker.process.join(STOPPED_WITHIN_S)
    if worker.process.is_alive():
        worker.process.kill()
        worker.process.join()


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    """Gives processes that begin meanwhile some variables, but for those that the user set."""
    added = {name: value for name, value in values.items() if name not in os.environ}
    os.environ.update(added)
    try:
        yield
    finally:
        for name in added:
            del os.environ[name]


class _Clock:
    """Counts seconds of work, pauses left out."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._since: float | None = None

    def start(self) -> None:
        if self._since is None:
            self._since = time.monotonic()

    def stop(self) -> None:
        self._seconds = self.seconds
        self._since = None

    @property
    def seconds(self) -> float:
        running = 0.0 if self._since is None else time.monotonic() - self._since
        return self._seconds + running
