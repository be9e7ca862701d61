"""The process in which photos are restored: a crash in it takes nothing with it.

Three threads: one reads ahead, the main one runs the networks, one writes behind. The parent hands
over no more than a few photos at a time, which bounds what is in memory.
"""

import logging
import multiprocessing
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from multiprocessing.connection import Connection, wait
from typing import TypeVar

import psutil

from restoreapp.core.progress import CancelToken, ReportingProgress
from restoreapp.document.recipe import Recipe
from restoreapp.errors import Cancelled, RestoreAppError
from restoreapp.service.batch.options import Priority
from restoreapp.service.batch.rules import Rules
from restoreapp.service.batch.settings import NoiseRange
from restoreapp.service.batch.stages import (
    LeftWork,
    NoRoom,
    ReadWork,
    RestoredWork,
    Services,
    StagedWork,
    Work,
    read_stage,
    restore_stage,
    write_stage,
)
from restoreapp.service.export import ExportChoices
from restoreapp.service.restore import EngineChoice
from restoreapp.texts import Text

Result = TypeVar("Result")

logger = logging.getLogger(__name__)

# Of the memory that is free at the start, what photos in work may take together.
MEMORY_SHARE = 0.5
LEAST_SECONDS_BETWEEN_REPORTS = 0.1
READ_SHARE, RESTORED_SHARE = 0.05, 0.9
# What `nice` knows; the last one is the lowest that there is.
LOW_PRIORITY, LOWEST_PRIORITY = 10, 19


@dataclass(frozen=True, slots=True)
class WorkerSettings:
    """What all photos of a worker have in common.

    Attributes:
        recipe: what is done to each photo.
        rules: choose it by photo instead.
        noise: photos with more or less are left as they are.
        choice: models and device.
        choices: how files are written.
        services: what does it.
        index: 0 for the first worker; several graphics cards get one worker each.
        priority: which other programs go first.
        tells_cards: whether it says first how many graphics cards there are.
    """

    recipe: Recipe
    rules: Rules | None
    noise: NoiseRange
    choice: EngineChoice
    choices: ExportChoices
    services: Services = field(default_factory=Services)
    index: int = 0
    priority: Priority = "low"
    tells_cards: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """To the worker: stop between tiles until `GoOn`."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """To the worker: the end of `Pause`."""


@dataclass(frozen=True, slots=True)
class Stop:
    """To the worker: give all photos back, within a tile, and end."""


@dataclass(frozen=True, slots=True)
class Ready:
    """From the worker, first of all: it takes work."""


@dataclass(frozen=True, slots=True)
class Cards:
    """From the worker: there are so many graphics cards, each of which could have a worker."""

    count: int


@dataclass(frozen=True, slots=True)
class Began:
    """From the worker: a photo is being restored, after it was read."""

    row: int


@dataclass(frozen=True, slots=True)
class Advanced:
    """From the worker: how far a photo is, 0..1, and what is being done."""

    row: int
    fraction: float
    message: str


@dataclass(frozen=True, slots=True)
class Broke:
    """From the worker: a photo failed; `is_no_room` if it was for want of room on the disk."""

    row: int
    message: str
    hint: str
    is_no_room: bool = False


@dataclass(frozen=True, slots=True)
class GaveBack:
    """From the worker: a photo was stopped; nothing of it is left."""

    row: int


Message = Ready | Cards | Began | Advanced | Broke | GaveBack | StagedWork | LeftWork


def run_worker(connection: Connection, settings: WorkerSettings) -> None:
    """Serves a parent until it says `Stop`, closes the connection or ends.

    The body of a process: changes its priority and what it does on Ctrl+C.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal tells all; the parent decides
    _end_with_parent()
    lower_priority(settings.priority)
    serve(connection, settings)


def choice_among(cards: Sequence[str], settings: WorkerSettings) -> EngineChoice:
    """Returns where a worker computes that may choose: each has a card of its own, if it can.

    Args:
        cards: names of the devices.
        settings: of the worker.
    """
    if len(cards) < 2:
        return settings.choice
    return replace(settings.choice, device=cards[settings.index % len(cards)])


def serve(connection: Connection, settings: WorkerSettings) -> None:
    """Serves whoever holds the other end, until it says `Stop` or closes it."""
    _Worker(connection, settings).serve()


class _Gate(ReportingProgress):
    """A photo's progress with thinned reports."""

    def __init__(self, report: Callable[[float, str], None], token: CancelToken) -> None:
        super().__init__(self._thinned, token)
        self._tell = report
        self._last = float("-inf")

    def _thinned(self, fraction: float, message: str) -> None:
        now = time.monotonic()
        if now - self._last >= LEAST_SECONDS_BETWEEN_REPORTS:
            self._last = now
            self._tell(fraction, message)


class _Held:
    """Memory of the photos in work; reading ahead waits until there is room for another one."""

    def __init__(self, most_bytes: float) -> None:
        self._most_bytes = most_bytes
        self._bytes: dict[int, int] = {}
        self._changed = threading.Condition()

    def wait_for_room(self) -> None:
        """Returns once one more photo as large as the largest in work fits, or none is left."""
        with self._changed:
            self._changed.wait_for(
                lambda: (
                    sum(self._bytes.values()) + max(self._bytes.values(), default=0)
                    <= self._most_bytes
                    or not self._bytes
                )
            )

    def add(self, row: int, nbytes: int) -> None:
        with self._changed:
            self._bytes[row] = nbytes

    def drop(self, row: int) -> None:
        with self._changed:
            self._bytes.pop(row, None)
            self._changed.notify_all()


class _Worker:
    def __init__(self, connection: Connection, settings: WorkerSettings) -> None:
        self._connection = connection
        self._settings = settings
        self._sending = threading.Lock()
        recipes = () if settings.rules is None else settings.rules.recipes
        self._growth = max(each.growth for each in recipes or (settings.recipe,))
        self._token = CancelToken()
        self._held = _Held(MEMORY_SHARE * psutil.virtual_memory().available)
        self._to_read: queue.SimpleQueue[Work | None] = queue.SimpleQueue()
        self._to_restore: queue.SimpleQueue[ReadWork | None] = queue.SimpleQueue()
        self._to_write: queue.SimpleQueue[RestoredWork | None] = queue.SimpleQueue()
        self._gates: dict[int, _Gate] = {}

    def serve(self) -> None:
        threads = [
            threading.Thread(target=each, name=each.__name__, daemon=True)
            for each in (self._listen, self._read_all, self._write_all)
        ]
        for thread in threads:
            thread.start()
        self._send(Ready())
        choice = self._choice()
        while (read := self._to_restore.get()) is not None:
            restored = self._guarded(read.work.row, partial(self._restore, read, choice))
            if restored is not None:
                self._to_write.put(restored)
            del read, restored  # not kept while the next one is waited for
        self._to_write.put(None)
        threads[-1].join()
        self._connection.close()

    def _choice(self) -> EngineChoice:
        """Returns where this worker computes: of several graphics cards, each has its own."""
        settings = self._settings
        if settings.choice.device != "auto" or not (settings.index or settings.tells_cards):
            return settings.choice
        cards = settings.services.cards()
        if settings.tells_cards:
            self._send(Cards(len(cards)))
        return choice_among(cards, settings)

    def _listen(self) -> None:
        """Hears the parent; a closed connection counts as `Stop`."""
        while True:
            try:
                said = self._connection.recv()
            except (EOFError, OSError):
                said = Stop()
            match said:
                case Work():
                    self._to_read.put(said)
                case Pause():
                    self._token.pause()
                case GoOn():
                    self._token.go_on()
                case Stop():
                    self._token.cancel()
                    self._to_read.put(None)
                    return

    def _read_all(self) -> None:
        while (work := self._to_read.get()) is not None:
            self._held.wait_for_room()
            self._gates[work.row] = self._gate(work.row)
            read = self._guarded(work.row, partial(self._read, work))
            if read is not None:
                self._to_restore.put(read)
            del read
        self._to_restore.put(None)

    def _write_all(self) -> None:
        while (done := self._to_write.get()) is not None:
            row = done.read.work.row
            staged = self._guarded(row, partial(self._write, done))
            del done
            self._let_go(row)
            if staged is not None:
                self._send(staged)

    def _gate(self, row: int) -> _Gate:
        def tell(fraction: float, message: str) -> None:
            self._send(Advanced(row, fraction, message))

        return _Gate(tell, self._token)

    def _read(self, work: Work) -> ReadWork:
        gate = self._gates[work.row]
        gate.checkpoint()
        read = read_stage(work, self._settings.services, gate.part(0, READ_SHARE))
        self._held.add(work.row, read.most_bytes(self._growth))
        return read

    def _restore(self, read: ReadWork, choice: EngineChoice) -> RestoredWork | None:
        row = read.work.row
        gate = self._gates[row]
        gate.checkpoint()
        self._send(Began(row))
        progress = gate.part(READ_SHARE, RESTORED_SHARE)
        settings = self._settings
        done = restore_stage(
            read,
            settings.recipe,
            settings.rules,
            settings.noise,
            choice,
            settings.choices,
            settings.services,
            progress,
        )
        if isinstance(done, RestoredWork):
            return done
        self._let_go(row)
        self._send(done)
        return None

    def _write(self, done: RestoredWork) -> StagedWork:
        gate = self._gates[done.read.work.row]
        progress = gate.part(RESTORED_SHARE, 1)
        return write_stage(done, self._settings.choices, self._settings.services, progress)

    def _guarded(self, row: int, stage: Callable[[], Result]) -> Result | None:
        """Runs a stage; what goes wrong in it is this photo's end and no other's."""
        try:
            return stage()
        except Cancelled:
            failure: Message = GaveBack(row)
        except NoRoom as error:
            failure = Broke(row, error.message, error.hint, is_no_room=True)
        except RestoreAppError as error:
            failure = Broke(row, error.message, error.hint)
        except MemoryError:
            failure = Broke(
                row, Text("The photo does not fit in memory."), Text("Close other programs.")
            )
        except Exception as error:  # a worker's edge: the other photos go on
            logger.exception("a photo of the batch failed")
            failure = Broke(
                row,
                Text("The program failed: {kind}: {error}", kind=type(error).__name__, error=error),
                Text("Please report it."),
            )
        self._let_go(row)
        self._send(failure)
        return None

    def _let_go(self, row: int) -> None:
        self._held.drop(row)
        self._gates.pop(row, None)

    def _send(self, message: Message) -> None:
        with self._sending:
            try:
                self._connection.send(message)
            except OSError:  # the parent is gone, and this process goes, too
                self._token.cancel()


def _end_with_parent() -> None:
    """Ends this process as soon as its parent has ended, however that came about."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, name="watch parent", daemon=True).start()


def lower_priority(priority: Priority) -> None:
    """Has other programs go before this process."""
    process = psutil.Process()
    if priority == "normal":
        return
    is_idle = priority == "idle"
    if sys.platform == "win32":
        process.nice(psutil.IDLE_PRIORITY_CLASS if is_idle else psutil.BELOW_NORMAL_PRIORITY_CLASS)
        return
    process.nice(max(process.nice(), LOWEST_PRIORITY if is_idle else LOW_PRIORITY))
    if is_idle and sys.platform == "linux":
        # `nice` leaves a small share; this one only what nobody else wants.
        os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
        process.ionice(psutil.IOPRIO_CLASS_IDLE)
