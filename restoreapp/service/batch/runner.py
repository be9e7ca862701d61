"""Runs a batch: hands photos to workers, gives results their names, keeps the journal.

The one process and thread that touches journal and final names; workers only compute, and write
under temporary names. So a kill of either at any point loses nothing.
"""

import queue
import shutil
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Pipe, wait
from pathlib import Path

from restoreapp.core.geometry import Size
from restoreapp.core.progress import CancelToken
from restoreapp.errors import RestoreAppError
from restoreapp.service.batch import disk
from restoreapp.service.batch.awake import Wakefulness
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
from restoreapp.service.batch.headers import HeaderReader
from restoreapp.service.batch.journal import Journal
from restoreapp.service.batch.journal_database import JournalFull
from restoreapp.service.batch.options import RunOptions
from restoreapp.service.batch.pace import Pace
from restoreapp.service.batch.preparation import place_result, recover, staging_folder
from restoreapp.service.batch.records import State
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
    Cards,
    GaveBack,
    GoOn,
    Message,
    Pause,
    Ready,
    Stop,
    WorkerSettings,
)
from restoreapp.service.batch.workers import STOPPED_WITHIN_S, ThisComputer, Worker, Workplace
from restoreapp.texts import Text

# One is read ahead, one restored, one written behind.
AT_ONCE = 3
HEARD_AT_LEAST_EVERY_S = 0.2
MOST_FAILED_STARTS = 2
# Bytes of results for each of the photos', until it is known how many there are.
FIRST_RATIO, LEAST_BYTES = 2.0, 50_000


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
class _Hand:
    """A worker, and what it was given.

    Attributes:
        worker: itself.
        index: 0 for the first.
        works: photos that it was given, and their files' sizes in bytes.
        begun: how far those of them are, 0..1, that are being restored.
        is_ready: whether anything was heard of it, so that it can be given work.
    """

    worker: Worker
    index: int
    works: dict[int, int] = field(default_factory=dict)
    begun: dict[int, float] = field(default_factory=dict)
    is_ready: bool = False

    def let_go(self, row: int) -> None:
        """It no longer has a photo."""
        self.works.pop(row, None)
        self.begun.pop(row, None)


class BatchRun:
    """One run of a batch.

    `pause`, `go_on`, `stop`, `retry`, `move_to_front` and `move_to_back` may be called from any
    thread, also before `run`. `listener` is called in the thread of `run`.

    Args:
        journal: open, opened in the thread that calls `run`.
        batch: number in the journal.
        listener: told what happens.
        options: how it is run.
        services: what restores a photo.
        workplace: where workers run; none for where the options say.

    Raises:
        ClusterFailed: if the cluster that was named cannot be used.
    """

    def __init__(
        self,
        journal: Journal,
        batch: int,
        listener: Callable[[Event], None],
        *,
        options: RunOptions | None = None,
        services: Services | None = None,
        workplace: Workplace | None = None,
    ) -> None:
        self._journal = journal
        self._batch = batch
        self._settings = journal.settings(batch)
        self._batch_id = journal.batch_id(batch)
        self._listener = listener
        self._options = options or RunOptions()
        self._workplace = workplace or _workplace(self._options, self._settings.home)
        asked = self._options.jobs or self._workplace.count
        self._jobs = asked or 1
        self._worker_settings = WorkerSettings(
            self._settings.recipe,
            self._settings.rules,
            self._settings.filters.noise,
            self._settings.choice,
            self._settings.choices,
            services or Services(),
            priority=self._options.priority,
            tells_cards=asked is None,
        )
        self._hands: list[_Hand] = []
        self._wishes: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._heard, self._bell = Pipe(duplex=False)
        self._ringing = threading.Lock()
        self._waiting: deque[int] = deque()
        self._alone: set[int] = set()
        self._unplaced: list[int] = []
        self._unheard: list[tuple[_Hand, Message]] = []
        self._sources: dict[int, Path] = {}
        self._pace = Pace()
        self._wakefulness = Wakefulness()
        self._is_paused = False
        self._is_stopping = False
        self._stop_by = float("inf")
        self._failed_starts = 0
        self._worst_ratio = FIRST_RATIO

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
        for each in self._journal.waiting(self._batch):
            self._waiting.append(each.row)
            self._sources[each.row] = each.source
            self._pace.add(each.row, each.size_bytes)
        headers = HeaderReader(self._sources, size_at, self._on_sizes_read)
        try:
            self._stay_awake()
            self._work(token, headers)
        finally:
            headers.stop()
            self._end_workers()
            self._sweep()
            self._wakefulness.release()
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

    def move_to_back(self, rows: Iterable[int]) -> None:
        """Has photos that wait done last, in this order."""
        chosen = list(rows)
        self._wish(lambda: self._move_to_back(chosen))

    def _wish(self, wish: Callable[[], None]) -> None:
        self._wishes.put(wish)
        with self._ringing:
            if not self._bell.closed:
                self._bell.send_bytes(b"!")

    def _on_sizes_read(self, pixels: dict[int, int]) -> None:
        """Hears the header reader, on its thread."""

        def keep() -> None:
            for row, count in pixels.items():
                self._pace.measured(row, count)

        self._wish(keep)

    def _stay_awake(self) -> None:
        if self._options.keep_awake:
            self._wakefulness.hold()

    def _work(self, token: CancelToken, headers: HeaderReader) -> None:
        are_headers_read = False
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
            if not are_headers_read:
                headers.start()  # after the first worker: while threads run, none can be forked
                are_headers_read = True
            self._hear()
            if time.monotonic() > self._stop_by:
                for hand in self._hands:
                    hand.worker.kill()

    def _is_over(self) -> bool:
        if any(hand.works for hand in self._hands):
            return False
        return self._is_stopping or not (self._waiting or self._is_paused)

    def _hear(self) -> None:
        connections = [hand.worker.connection for hand in self._hands]
        ready = wait([self._heard, *connections], HEARD_AT_LEAST_EVERY_S)
        for hand in [each for each in self._hands if each.worker.connection in ready]:
            try:
                message: Message = hand.worker.connection.recv()
            except (EOFError, OSError):
                self._on_crash(hand)
            else:
                hand.is_ready = True
                self._failed_starts = 0
                self._take(hand, message)

    def _feed(self) -> None:
        while len(self._hands) < min(self._jobs, len(self._waiting)):
            self._start_worker()
        ready = [each for each in self._hands if each.is_ready]
        for hand in sorted(ready, key=lambda each: len(each.works)):
            while self._waiting and len(hand.works) < (1 if self._alone else AT_ONCE):
                if self._alone and any(each.works for each in self._hands):
                    return  # a photo that may have brought a worker down is done by itself
                if not self._give(hand):
                    return

    def _give(self, hand: _Hand) -> bool:
        """Hands the next photo over; whether the batch can go on."""
        row = self._journal.row(self._waiting[0])
        try:
            room = disk.room(row.target.parent)
        except OSError:
            room = None  # the worker will find out
        under_way = [size for each in self._hands for size in each.works.values()]
        expected = self._worst_ratio * (row.size_bytes + sum(under_way, LEAST_BYTES))
        if room is not None and room < expected:
            self._pause(
                Paused(
                    Text("The disk of {folder} is nearly full.", folder=row.target.parent),
                    Text("Make room and go on; nothing is lost."),
                )
            )
            return False
        try:
            self._journal.started(row.row)
        except JournalFull as error:
            self._pause(Paused(error.message, error.hint))
            return False
        self._waiting.popleft()
        staged = staging_folder(row.target.parent, self._batch_id) / f"{row.row}.part"
        hand.works[row.row] = row.size_bytes
        self._sources[row.row] = row.source
        with suppress(OSError):  # where it has crashed, its end is heard next
            hand.worker.connection.send(Work(row.row, row.source, row.target, staged))
        return True

    def _start_worker(self) -> None:
        used = {hand.index for hand in self._hands}
        index = next(i for i in range(self._jobs) if i not in used)
        worker = self._workplace.start(replace(self._worker_settings, index=index), self._jobs)
        self._hands.append(_Hand(worker, index))

    def _take(self, hand: _Hand, message: Message) -> None:
        """Hears a message; where the journal has no room for it, it is heard again at `go_on`."""
        try:
            self._on_message(hand, message)
        except JournalFull as error:
            self._unheard.append((hand, message))
            self._pause(Paused(error.message, error.hint))
            if self._is_stopping:
                self._forget_unheard()

    def _forget_unheard(self) -> None:
        """Leaves what could not be recorded to the next run: it is done again."""
        for hand, message in self._unheard:
            match message:
                case StagedWork() | LeftWork():
                    hand.let_go(message.work.row)
                case Began() | Advanced() | Broke() | GaveBack():
                    hand.let_go(message.row)
        self._unheard.clear()

    def _on_message(self, hand: _Hand, message: Message) -> None:
        match message:
            case Ready():
                pass
            case Cards(count=count):
                self._jobs = max(self._jobs, count)
            case Began(row=row):
                if not self._is_paused:
                    self._pace.start()
                if row in hand.works:
                    hand.begun[row] = 0.0
                    self._pace.begin(row)
                self._listener(Started(row, self._sources[row]))
            case Advanced(row=row, fraction=fraction, message=text):
                if row in hand.begun:
                    hand.begun[row] = fraction
                self._listener(Progressed(row, self._sources[row], fraction, text))
                self._tell_overall()
            case StagedWork():
                self._on_staged(hand, message)
            case LeftWork():
                row = message.work.row
                self._journal.ended(row, "left", message.reason, digest=message.digest)
                self._end(hand, row, Left(row, message.work.source, message.reason))
            case GaveBack(row=row):
                self._put_back(hand, [row])
            case Broke(row=row) if message.is_no_room:
                self._put_back(hand, [row])
                self._pause(Paused(message.message, message.hint))
            case Broke(row=row):
                self._fail(hand, row, message.message, message.hint)

    def _on_staged(self, hand: _Hand, staged: StagedWork) -> None:
        row = staged.work.row
        self._journal.written(row, staged.work.staged, staged.outcome, staged.pictures)
        width, height = staged.outcome.input_size
        self._pace.measured(row, width * height)
        source_bytes = max(1, staged.outcome.size_bytes)
        self._worst_ratio = max(self._worst_ratio, staged.outcome.out_bytes / source_bytes)
        hand.let_go(row)
        self._alone.discard(row)
        self._place(row)
        self._tell_overall()

    def _place(self, row: int) -> None:
        written = self._journal.row(row)
        try:
            target = place_result(self._journal, written, self._settings)
        except OSError as error:
            self._unplaced.append(row)
            reason = Text("The disk is full") if is_no_room(error) else error.strerror or str(error)
            self._pause(
                Paused(
                    Text(
                        "{path} is written but cannot be given its name: {reason}.",
                        path=written.target,
                        reason=reason,
                    ),
                    Text("Mend that and go on; nothing is lost."),
                )
            )
            return
        self._pace.end(row)
        if target is not None and written.outcome is not None:
            self._listener(Done(row, written.source, target, written.outcome))
            return
        now = self._journal.row(row)
        if now.state == "waiting":  # someone removed the temporary file
            self._pace.take_back(row)
            self._waiting.appendleft(row)
        else:
            self._listener(Left(row, now.source, now.reason))

    def _fail(self, hand: _Hand, row: int, message: str, hint: str) -> None:
        self._journal.ended(row, "failed", message, hint)
        self._end(hand, row, Failed(row, self._sources[row], message, hint))

    def _end(self, hand: _Hand, row: int, event: Event) -> None:
        hand.let_go(row)
        self._alone.discard(row)
        self._pace.end(row)
        self._listener(event)
        self._tell_overall()

    def _put_back(self, hand: _Hand, rows: list[int]) -> None:
        self._journal.given_back(rows)
        for row in reversed(rows):
            hand.let_go(row)
            self._waiting.appendleft(row)

    def _on_crash(self, hand: _Hand) -> None:
        """A worker ended by itself: another one takes over, and what it held is done alone."""
        hand.worker.see_off()
        self._hands.remove(hand)
        held = list(hand.works)
        if self._is_stopping:
            self._put_back(hand, held)
            return
        if not hand.is_ready:
            self._failed_starts += 1
            self._put_back(hand, held)
            if self._failed_starts >= MOST_FAILED_STARTS:
                raise WorkerFailed(
                    Text("A worker that restores photos cannot be started."),
                    hint=hand.worker.how_it_ended,
                )
            return
        if len(held) == 1:
            self._fail(
                hand,
                held[0],
                Text("The program's worker was brought down by this photo."),
                Text("It may be damaged, or too large for this computer's memory."),
            )
            return
        for row in reversed(held):
            self._waiting.appendleft(row)
        self._alone.update(held)

    def _pause(self, paused: Paused) -> None:
        if self._is_paused or self._is_stopping:
            return
        self._is_paused = True
        self._pace.stop()
        self._wakefulness.release()
        if not paused.message:
            self._tell_workers(Pause())
        self._listener(paused)

    def _go_on(self) -> None:
        if not self._is_paused:
            return
        self._is_paused = False
        self._pace.start()
        self._stay_awake()
        self._tell_workers(GoOn())
        self._listener(Resumed())
        unheard, self._unheard = self._unheard, []
        for hand, message in unheard:
            self._take(hand, message)
        unplaced, self._unplaced = self._unplaced, []
        for row in unplaced:
            self._place(row)

    def _stop(self) -> None:
        self._is_stopping = True
        self._is_paused = False
        self._stop_by = time.monotonic() + STOPPED_WITHIN_S
        self._forget_unheard()
        self._tell_workers(Stop())

    def _retry(self, rows: list[int] | None) -> None:
        for row in self._journal.retried(self._batch, rows):
            self._pace.add(row, self._journal.row(row).size_bytes)
            self._pace.take_back(row)
            self._waiting.append(row)

    def _move_to_front(self, rows: list[int]) -> None:
        there = set(self._waiting)
        first = [row for row in rows if row in there]
        self._waiting = deque([*first, *(row for row in self._waiting if row not in set(first))])

    def _move_to_back(self, rows: list[int]) -> None:
        there = set(self._waiting)
        last = [row for row in rows if row in there]
        self._waiting = deque([*(row for row in self._waiting if row not in set(last)), *last])

    def _tell_workers(self, message: Pause | GoOn | Stop) -> None:
        for hand in self._hands:
            with suppress(OSError):  # where it has crashed, its end is heard next
                hand.worker.connection.send(message)

    def _tell_overall(self) -> None:
        begun = {row: part for hand in self._hands for row, part in hand.begun.items()}
        pace = self._pace
        self._listener(Overall(pace.finished, pace.total, pace.fraction(begun), pace.left_s(begun)))

    def _end_workers(self) -> None:
        self._tell_workers(Stop())
        for hand in self._hands:
            hand.worker.see_off()
        self._hands.clear()
        self._workplace.close()
        with self._ringing:
            self._bell.close()
        self._heard.close()

    def _sweep(self) -> None:
        """Removes the folders of temporary files, but for results that have no name yet."""
        if self._unplaced:
            return
        for folder in self._journal.folders(self._batch):
            shutil.rmtree(staging_folder(folder, self._batch_id), ignore_errors=True)


def _workplace(options: RunOptions, home: Path) -> Workplace:
    if not options.cluster:
        return ThisComputer()
    from restoreapp.service.batch.cluster import RayCluster

    return RayCluster(options.cluster, home)


def size_at(photo: Path) -> Size | None:
    """Returns a photo's size by its header; none where that does not tell."""
    from restoreapp.io.glance import glance

    return glance(photo).size
