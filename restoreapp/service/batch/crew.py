"""The workers of a run: started as they are needed, heard, told, and seen off."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait

from restoreapp.errors import RestoreAppError
from restoreapp.service.batch.stages import Work
from restoreapp.service.batch.worker import GoOn, Message, Pause, Stop, WorkerSettings
from restoreapp.service.batch.workers import Worker, Workplace
from restoreapp.texts import Text

MOST_FAILED_STARTS = 2


class WorkerFailed(RestoreAppError):
    """A process for restoring that cannot be started."""


@dataclass(slots=True, eq=False)
class Hand:
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

    def give(self, work: Work, size_bytes: int) -> None:
        """It gets a photo to do."""
        self.works[work.row] = size_bytes
        self.tell(work)

    def let_go(self, row: int) -> None:
        """It no longer has a photo."""
        self.works.pop(row, None)
        self.begun.pop(row, None)

    def tell(self, message: Work | Pause | GoOn | Stop) -> None:
        """It is told something; where it has crashed, its end is heard next."""
        with suppress(OSError):
            self.worker.connection.send(message)


class Crew:
    """As many workers as are of use.

    Args:
        workplace: where they run.
        settings: what all of them have in common.
        most: how many there may be.
    """

    def __init__(self, workplace: Workplace, settings: WorkerSettings, most: int) -> None:
        self._workplace = workplace
        self._settings = settings
        self._most = most
        self._failed_starts = 0
        self._hands: list[Hand] = []

    @property
    def is_idle(self) -> bool:
        """Whether no worker has a photo."""
        return not any(hand.works for hand in self._hands)

    @property
    def sizes_bytes(self) -> list[int]:
        """Sizes of the photos' files that workers have."""
        return [size for hand in self._hands for size in hand.works.values()]

    @property
    def begun(self) -> dict[int, float]:
        """Photos that are being restored, and how far each is, 0..1."""
        return {row: part for hand in self._hands for row, part in hand.begun.items()}

    @property
    def ready(self) -> list[Hand]:
        """Workers that can be given work, those first that have the least of it."""
        ready = [hand for hand in self._hands if hand.is_ready]
        return sorted(ready, key=lambda hand: len(hand.works))

    def allow(self, most: int) -> None:
        """Lets there be so many workers, if that is more than there may be so far."""
        self._most = max(self._most, most)

    def grow(self, photos: int) -> None:
        """Starts workers until there is one for each photo that waits, or as many as may be."""
        while len(self._hands) < min(self._most, photos):
            used = {hand.index for hand in self._hands}
            index = next(i for i in range(self._most) if i not in used)
            worker = self._workplace.start(replace(self._settings, index=index), self._most)
            self._hands.append(Hand(worker, index))

    def heard(self, bell: Connection, most_s: float) -> Iterator[tuple[Hand, Message | None]]:
        """Waits for news; yields what workers say, and none for one that has ended by itself.

        Args:
            bell: ends the waiting, too.
            most_s: seconds to wait.
        """
        connections = [hand.worker.connection for hand in self._hands]
        speaking = wait([bell, *connections], most_s)
        for hand in [each for each in self._hands if each.worker.connection in speaking]:
            try:
                message: Message = hand.worker.connection.recv()
            except (EOFError, OSError):
                yield hand, None
            else:
                hand.is_ready = True
                self._failed_starts = 0
                yield hand, message

    def dismiss(self, hand: Hand) -> None:
        """Leaves out a worker that has ended by itself."""
        hand.worker.see_off()
        self._hands.remove(hand)

    def on_failed_start(self, hand: Hand) -> None:
        """Counts a worker that ended before it said anything.

        Raises:
            WorkerFailed: if it is not the first one in a row.
        """
        self._failed_starts += 1
        if self._failed_starts >= MOST_FAILED_STARTS:
            raise WorkerFailed(
                Text("A worker that restores photos cannot be started."),
                hint=hand.worker.how_it_ended,
            )

    def tell(self, message: Pause | GoOn | Stop) -> None:
        """Tells all of them something."""
        for hand in self._hands:
            hand.tell(message)

    def kill(self) -> None:
        """Ends all of them at once."""
        for hand in self._hands:
            hand.worker.kill()

    def end(self) -> None:
        """Has all of them end, and lets go of their place."""
        self.tell(Stop())
        for hand in self._hands:
            hand.worker.see_off()
        self._hands.clear()
        self._workplace.close()
