"""Runs a batch: hands photos to workers, gives results their names, keeps the journal.

The one process and thread that touches journal and final names; workers only compute, and write
under temporary names. So a kill of either at any point loses nothing.
"""

import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from restoreapp.core.progress import CancelToken
from restoreapp.service.batch import disk
from restoreapp.service.batch.awake import Wakefulness
from restoreapp.service.batch.cluster import workplace_of
from restoreapp.service.batch.crew import Crew, Hand
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
    Summary,
)
from restoreapp.service.batch.headers import HeaderReader, size_by_header
from restoreapp.service.batch.journal import Journal
from restoreapp.service.batch.journal_database import JournalFull
from restoreapp.service.batch.options import RunOptions
from restoreapp.service.batch.pace import Pace
from restoreapp.service.batch.preparation import place_result, recover, staging_folder, sweep
from restoreapp.service.batch.stages import (
    LeftWork,
    Services,
    StagedWork,
    Work,
    is_no_room,
)
from restoreapp.service.batch.waiting_line import WaitingLine
from restoreapp.service.batch.wishes import Wishes
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
from restoreapp.service.batch.workers import STOPPED_WITHIN_S, Workplace
from restoreapp.texts import Text

if TYPE_CHECKING:
    from pathlib import Path

# One is read ahead, one restored, one written behind.
AT_ONCE = 3
HEARD_AT_LEAST_EVERY_S = 0.2
# Bytes of results for each of the photos', until it is known how many there are.
FIRST_RATIO, LEAST_BYTES = 2.0, 50_000


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
        workplace = workplace or workplace_of(self._options, self._settings.home)
        asked = self._options.jobs or workplace.count
        worker_settings = WorkerSettings(
            self._settings.recipe,
            self._settings.rules,
            self._settings.filters.noise,
            self._settings.choice,
            self._settings.choices,
            services or Services(),
            priority=self._options.priority,
            tells_cards=asked is None,
        )
        self._crew = Crew(workplace, worker_settings, asked or 1)
        self._wishes = Wishes()
        self._waiting = WaitingLine()
        self._unplaced: list[int] = []
        self._unheard: list[tuple[Hand, Message]] = []
        self._put_off: list[Callable[[], None]] = []
        self._sources: dict[int, Path] = {}
        self._pace = Pace()
        self._wakefulness = Wakefulness()
        self._is_paused = False
        self._is_stopping = False
        self._stop_by = float("inf")
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
            self._waiting.add(each.row)
            self._sources[each.row] = each.source
            self._pace.add(each.row, each.size_bytes)
        headers = HeaderReader(self._sources, size_by_header, self._on_sizes_read)
        try:
            self._stay_awake()
            self._work(token, headers)
        finally:
            headers.stop()
            self._crew.end()
            self._wishes.close()
            if not self._unplaced:
                sweep(self._journal, self._batch)
            self._wakefulness.release()
        is_stopped = self._is_stopping and bool(self._waiting or self._unplaced)
        return Summary(
            self._journal.counts(self._batch), is_stopped, round(time.monotonic() - started, 3)
        )

    def pause(self) -> None:
        """Stops between two tiles until `go_on`; memory is kept."""
        self._wishes.add(lambda: self._pause(Paused()))

    def go_on(self) -> None:
        """Ends a pause; tries again what could not go on."""
        self._wishes.add(self._go_on)

    def stop(self) -> None:
        """Ends the run within a tile; what was in work is as if it had not been begun."""
        self._wishes.add(self._stop)

    def retry(self, rows: Iterable[int] | None = None) -> None:
        """Tries failed photos again, all or some."""
        chosen = None if rows is None else list(rows)
        self._wishes.add(lambda: self._retry(chosen))

    def move_to_front(self, rows: Iterable[int]) -> None:
        """Has photos that wait done next, in this order."""
        chosen = list(rows)
        self._wishes.add(lambda: self._arrange(self._waiting.move_to_front, chosen))

    def move_to_back(self, rows: Iterable[int]) -> None:
        """Has photos that wait done last, in this order."""
        chosen = list(rows)
        self._wishes.add(lambda: self._arrange(self._waiting.move_to_back, chosen))

    def _on_sizes_read(self, pixels: dict[int, int]) -> None:
        """Hears the header reader, on its thread."""

        def keep() -> None:
            for row, count in pixels.items():
                self._pace.measured(row, count)

        self._wishes.add(keep)

    def _stay_awake(self) -> None:
        if self._options.keep_awake:
            self._wakefulness.hold()

    def _work(self, token: CancelToken, headers: HeaderReader) -> None:
        are_headers_read = False
        while True:
            for wish in self._wishes.heard():
                wish()
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
                self._crew.kill()

    def _is_over(self) -> bool:
        if not self._crew.is_idle:
            return False
        return self._is_stopping or not (self._waiting or self._is_paused)

    def _hear(self) -> None:
        for hand, message in self._crew.heard(self._wishes.bell, HEARD_AT_LEAST_EVERY_S):
            if message is None:
                self._on_crash(hand)
            else:
                self._take(hand, message)

    def _feed(self) -> None:
        self._crew.grow(len(self._waiting))
        for hand in self._crew.ready:
            while self._waiting and len(hand.works) < self._most_at_once:
                if self._waiting.is_one_at_a_time and not self._crew.is_idle:
                    return
                if not self._give(hand):
                    return

    @property
    def _most_at_once(self) -> int:
        return 1 if self._waiting.is_one_at_a_time else AT_ONCE

    def _give(self, hand: Hand) -> bool:
        """Hands the next photo over; whether the batch can go on."""
        row = self._journal.row(self._waiting.first)
        try:
            room = disk.room(row.target.parent)
        except OSError:
            room = None  # the worker will find out
        sizes = self._crew.sizes_bytes
        expected = self._worst_ratio * (row.size_bytes + sum(sizes, LEAST_BYTES))
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
        self._waiting.leave()
        staged = staging_folder(row.target.parent, self._batch_id) / f"{row.row}.part"
        self._sources[row.row] = row.source
        hand.give(Work(row.row, row.source, row.target, staged), row.size_bytes)
        return True

    def _take(self, hand: Hand, message: Message) -> None:
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

    def _on_message(self, hand: Hand, message: Message) -> None:
        match message:
            case Ready():
                pass
            case Cards(count=count):
                self._crew.allow(count)
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
                self._pace.end(row)
                self._end(hand, row, Left(row, message.work.source, message.reason))
            case GaveBack(row=row):
                self._put_back(hand, [row])
            case Broke(row=row) if message.is_no_room:
                self._put_back(hand, [row])
                self._pause(Paused(message.message, message.hint))
            case Broke(row=row):
                self._fail(hand, row, message.message, message.hint)

    def _on_staged(self, hand: Hand, staged: StagedWork) -> None:
        row = staged.work.row
        self._journal.written(row, staged.work.staged, staged.outcome, staged.pictures)
        width, height = staged.outcome.input_size
        self._pace.measured(row, width * height)
        source_bytes = max(1, staged.outcome.size_bytes)
        self._worst_ratio = max(self._worst_ratio, staged.outcome.out_bytes / source_bytes)
        hand.let_go(row)
        self._waiting.acquit(row)
        self._place(row)
        self._tell_overall()

    def _place(self, row: int) -> None:
        written = self._journal.row(row)
        try:
            target = place_result(self._journal, written, self._settings)
        except JournalFull as error:
            self._unplaced.append(row)
            self._pause(Paused(error.message, error.hint))
            return
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
            self._waiting.put_back([row])
        else:
            self._listener(Left(row, now.source, now.reason))

    def _fail(self, hand: Hand, row: int, message: str, hint: str) -> None:
        self._journal.ended(row, "failed", message, hint)
        self._pace.fail(row)
        self._end(hand, row, Failed(row, self._sources[row], message, hint))

    def _end(self, hand: Hand, row: int, event: Event) -> None:
        hand.let_go(row)
        self._waiting.acquit(row)
        self._listener(event)
        self._tell_overall()

    def _put_back(self, hand: Hand, rows: list[int]) -> None:
        self._journal.given_back(rows)
        for row in rows:
            hand.let_go(row)
        self._waiting.put_back(rows)

    def _on_crash(self, hand: Hand) -> None:
        """A worker ended by itself: another one takes over, and what it held is done alone."""
        self._crew.dismiss(hand)
        held = list(hand.works)
        if self._is_stopping:
            self._put_back(hand, held)
            return
        if not hand.is_ready:
            self._crew.on_failed_start(hand)
            return
        if len(held) != 1:
            self._waiting.suspect(held)
            return
        try:
            self._fail(
                hand,
                held[0],
                Text("The program's worker was brought down by this photo."),
                Text("It may be damaged, or too large for this computer's memory."),
            )
        except JournalFull as error:
            self._waiting.suspect(held)
            self._pause(Paused(error.message, error.hint))

    def _pause(self, paused: Paused) -> None:
        if self._is_paused or self._is_stopping:
            return
        self._is_paused = True
        self._pace.stop()
        self._wakefulness.release()
        if not paused.message:
            self._crew.tell(Pause())
        self._listener(paused)

    def _go_on(self) -> None:
        if not self._is_paused:
            return
        self._is_paused = False
        self._pace.start()
        self._stay_awake()
        self._crew.tell(GoOn())
        self._listener(Resumed())
        unheard, self._unheard = self._unheard, []
        for hand, message in unheard:
            self._take(hand, message)
        unplaced, self._unplaced = self._unplaced, []
        for row in unplaced:
            self._place(row)
        put_off, self._put_off = self._put_off, []
        for wish in put_off:
            wish()

    def _stop(self) -> None:
        self._is_stopping = True
        self._is_paused = False
        self._stop_by = time.monotonic() + STOPPED_WITHIN_S
        self._forget_unheard()
        self._crew.tell(Stop())

    def _retry(self, rows: list[int] | None) -> None:
        try:
            again = self._journal.retried(self._batch, rows)
        except JournalFull as error:
            self._put_off.append(lambda: self._retry(rows))
            self._pause(Paused(error.message, error.hint))
            return
        for row in again:
            self._pace.add(row, self._journal.row(row).size_bytes)
            self._pace.take_back(row)
            self._waiting.add(row)

    def _arrange(self, move: Callable[[list[int]], None], rows: list[int]) -> None:
        """Moves photos; the journal keeps the order for a run that goes on with the batch."""
        move(rows)
        try:
            self._journal.arranged(self._batch, self._waiting)
        except JournalFull as error:
            self._pause(Paused(error.message, error.hint))

    def _tell_overall(self) -> None:
        pace, begun = self._pace, self._crew.begun
        self._listener(Overall(pace.finished, pace.total, pace.fraction(begun), pace.left_s(begun)))
