"""Stands in for the batch's services; tells what a test has it tell."""

import queue
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from restoreapp.core.progress import CancelToken, Progress
from restoreapp.service.batch.choosing import ChosenPhoto, LeftOut
from restoreapp.service.batch.estimate import Need
from restoreapp.service.batch.events import Event, Paused, Resumed, Summary
from restoreapp.service.batch.options import RunOptions
from restoreapp.service.batch.plan import PlannedPhoto
from restoreapp.service.batch.preparation import DryRun
from restoreapp.service.batch.records import Outcome, Row
from restoreapp.service.batch.serving import Ended, Listed, Listener, Unfinished
from restoreapp.service.batch.settings import BatchSettings
from restoreapp.service.models import ModelSummary
from restoreapp.ui.services import BatchServices

WAIT_S = 10
FOLDER = Path("/photos")


def row_of(number: int, state: str = "waiting", **others: object) -> Row:
    """A photo in the journal."""
    values = {
        "counter": number,
        "source": FOLDER / f"p{number}.jpg",
        "size_bytes": 1,
        "mtime_ns": 1,
        "digest": None,
        "target": FOLDER / "restored" / f"p{number}-restored.jpg",
        "replaces": False,
        "reason": "",
        "hint": "",
        "starts": 0,
        "staged": None,
        "outcome": None,
    }
    return Row(row=number, state=state, **(values | others))


def outcome_of(seconds: float = 1.5, changed: tuple[str, ...] = ()) -> Outcome:
    """What became of a restored photo."""
    return Outcome(
        1, 1, b"", 1, 1, 12.0, (), ("fake",), "CPU", seconds, ("EXIF",), changed, (), None
    )


def planned(number: int, skipped: str = "") -> PlannedPhoto:
    """A photo and its result, before anything is done."""
    photo = ChosenPhoto(FOLDER / f"p{number}.jpg", Path(f"p{number}.jpg"), 1, 1, "jpeg")
    target = FOLDER / "restored" / f"p{number}-restored.jpg"
    return PlannedPhoto(photo, target, "jpeg", skipped)


@dataclass
class FakeBatch:
    """A run that does what it is told: an event is told on, an end returned, an error raised.

    Attributes:
        rows: what is listed; nothing is while `listing` is closed.
        left_out: what is not taken.
        served: settings of the runs that were begun, and whether each goes on with another.
        retried: what was asked to be tried again.
        moved: what was asked to be done next, or last.
        options: how the runs were to be run.
        began: set once there was a run.
        unfinished: interrupted batches by folder.
    """

    rows: tuple[Row, ...] = tuple(row_of(number) for number in (1, 2, 3))
    left_out: tuple[LeftOut, ...] = ()
    served: list[tuple[BatchSettings, bool]] = field(default_factory=list)
    retried: list[list[int]] = field(default_factory=list)
    moved: list[list[int | str]] = field(default_factory=list)
    options: list[RunOptions | None] = field(default_factory=list)
    unfinished: dict[Path, Unfinished] = field(default_factory=dict)
    began: threading.Event = field(default_factory=threading.Event)
    listing: threading.Event = field(default_factory=threading.Event)
    measuring: threading.Event = field(default_factory=threading.Event)
    plan: DryRun = field(
        default_factory=lambda: DryRun(
            (planned(1), planned(2), planned(3, "p3-restored.jpg exists")),
            (LeftOut(FOLDER / "a.gif", "is gif"), LeftOut(FOLDER / "b.gif", "is gif")),
            Need(24.0, 12_000_000),
            5_000_000_000,
        )
    )
    _script: "queue.SimpleQueue[Event | Ended | Exception]" = field(
        default_factory=queue.SimpleQueue
    )

    def __post_init__(self) -> None:
        self.listing.set()
        self.measuring.set()

    def tell(self, *told: Event | Ended | Exception) -> None:
        """Has the run tell, end or fail so."""
        for each in told:
            self._script.put(each)

    def end(
        self, *, was_stopped: bool = False, report: Path | None = None, trouble: str = ""
    ) -> None:
        """Has the run end."""
        self.tell(Ended(Summary({}, was_stopped, 3.0), report, trouble))

    def let_go(self) -> None:
        """Has whatever runs end."""
        self.listing.set()
        self.measuring.set()
        self.end(was_stopped=True)

    # What is asked of the run

    def pause(self) -> None:
        self.tell(Paused())

    def go_on(self) -> None:
        self.tell(Resumed())

    def stop(self) -> None:
        self.end(was_stopped=True)

    def retry(self, rows: Iterable[int] | None = None) -> None:
        self.retried.append(list(rows or ()))

    def move_to_front(self, rows: Iterable[int]) -> None:
        self.moved.append(list(rows))

    def move_to_back(self, rows: Iterable[int]) -> None:
        self.moved.append(["last", *rows])

    # The services

    def serve(
        self,
        settings: BatchSettings,
        listener: Listener,
        token: CancelToken,
        *,
        resume: bool,
        options: RunOptions | None = None,
    ) -> Ended:
        self.options.append(options)
        self.served.append((settings, resume))
        self.began.set()
        assert self.listing.wait(WAIT_S), "the test never let the batch be listed"
        listener(Listed(self, self.rows, self.left_out))
        while True:
            told = self._script.get(timeout=WAIT_S)
            if isinstance(told, Ended):
                return told
            if isinstance(told, Exception):
                raise told
            listener(told)

    def dry_run(self, settings: BatchSettings, progress: Progress) -> DryRun:
        return self.plan

    def measured_seconds(
        self, settings: BatchSettings, megapixels: float, progress: Progress
    ) -> float:
        assert self.measuring.wait(WAIT_S), "the test never let the time be measured"
        return 10 * megapixels

    def services(self) -> BatchServices:
        return BatchServices(
            dry_run=self.dry_run,
            measured_seconds=self.measured_seconds,
            serve=self.serve,
            unfinished=self.unfinished.get,
            example=_example,
            readable_formats=lambda: ("jpeg", "png"),
        )


def _example(settings: BatchSettings, photo: Path, models: tuple[ModelSummary, ...]) -> str:
    return settings.template.text.replace("{name}", photo.stem) + photo.suffix
