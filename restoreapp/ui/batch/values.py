"""The values that the window of a batch shows; all frozen, all carried by signals."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from restoreapp.service.batch.choosing import LeftOut
from restoreapp.service.batch.plan import PlannedPhoto
from restoreapp.service.batch.preparation import DryRun
from restoreapp.service.batch.records import Outcome, Row
from restoreapp.service.batch.records import State as JournalState
from restoreapp.service.export import PROCESSING_NOTED
from restoreapp.texts import joined


class Phase(Enum):
    """How far a batch is."""

    SETTING_UP = "setting up"
    PREPARING = "preparing"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    ENDED = "ended"

    @property
    def is_under_way(self) -> bool:
        """Whether it was begun and has not ended."""
        return self not in (Phase.SETTING_UP, Phase.ENDED)


class RowState(Enum):
    """How far a photo of a batch is."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    LEFT = "left"
    SKIPPED = "skipped"
    LEFT_OUT = "left out"
    FAILED = "failed"


_OF_JOURNAL: dict[JournalState, RowState] = {
    "waiting": RowState.WAITING,
    "written": RowState.WAITING,
    "done": RowState.DONE,
    "left": RowState.LEFT,
    "skipped": RowState.SKIPPED,
    "failed": RowState.FAILED,
}


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A photo of a batch.

    Attributes:
        number: in the journal; unique in one list.
        path: the photo.
        name: what it is called in the list: its path below the folder that all photos are in.
        state: how far it is.
        fraction: 0..1 while it is worked on.
        seconds: that the networks took, once done.
        text: what became of it or why not, in words.
    """

    number: int
    path: Path
    name: str
    state: RowState = RowState.WAITING
    fraction: float = 0.0
    seconds: float | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Far:
    """How far a batch is as a whole.

    Attributes:
        finished: photos with an end, good or bad.
        total: photos of this run.
        fraction: of the work, 0..1.
        left_s: seconds left; none while that is not known.
    """

    finished: int = 0
    total: int = 0
    fraction: float = 0.0
    left_s: float | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """What a dry run found.

    Attributes:
        dry_run: photos, and room on the disk.
        seconds: that it will take; none while that is measured.
        trouble: why the time is not known; empty while nothing is wrong.
    """

    dry_run: DryRun
    seconds: float | None = None
    trouble: str = ""

    @property
    def count(self) -> int:
        """How many photos would be restored."""
        return self.dry_run.count

    @property
    def reasons(self) -> tuple[tuple[str, int], ...]:
        """Why photos are left out or skipped, and how many for each reason, the most first."""
        reasons = Counter(each.reason for each in self.dry_run.left_out)
        skipped = sum(bool(each.skipped) for each in self.dry_run.planned)
        return (*reasons.most_common(), *((("", skipped),) if skipped else ()))


def rows_of_journal(rows: Sequence[Row], left_out: Sequence[LeftOut]) -> tuple[BatchRow, ...]:
    """Returns a batch's photos as the journal knows them, what is left out at the end."""
    names = names_below([*(each.source for each in rows), *(each.path for each in left_out)])
    listed = tuple(
        BatchRow(
            each.row,
            each.source,
            name,
            _OF_JOURNAL[each.state],
            seconds=each.outcome.seconds if each.outcome and each.state == "done" else None,
            text=done_text(each.target, each.outcome)
            if each.outcome and each.state == "done"
            else joined((each.reason, each.hint)),
        )
        for each, name in zip(rows, names, strict=False)
    )
    first = 1 + max((each.row for each in rows), default=0)
    return listed + _left_out(left_out, names[len(rows) :], first)


def rows_of_dry_run(dry_run: DryRun) -> tuple[BatchRow, ...]:
    """Returns what would happen to each photo, what is left out at the end."""
    paths = [each.photo.path for each in dry_run.planned]
    names = names_below([*paths, *(each.path for each in dry_run.left_out)])
    planned = tuple(
        BatchRow(
            place,
            each.photo.path,
            names[place],
            _planned_state(each),
            text=each.skipped or each.problem or f"→ {each.target.name}",
        )
        for place, each in enumerate(dry_run.planned)
    )
    return planned + _left_out(dry_run.left_out, names[len(planned) :], len(planned))


def _planned_state(each: PlannedPhoto) -> RowState:
    if each.skipped:
        return RowState.SKIPPED
    return RowState.FAILED if each.problem else RowState.WAITING


def names_below(paths: Iterable[Path]) -> list[str]:
    """Returns paths as text, less the folder that all of them are in."""
    texts = [str(each) for each in paths]
    try:
        common = os.path.commonpath({os.path.dirname(each) for each in texts})  # noqa: PTH120 - Path is slow for thousands
    except ValueError:  # on several drives, or there is none
        return texts
    return [each.removeprefix(common).lstrip(os.sep) for each in texts]


def _left_out(
    left_out: Sequence[LeftOut], names: Sequence[str], first: int
) -> tuple[BatchRow, ...]:
    """Returns rows for what is not taken, numbered from `first`."""
    return tuple(
        BatchRow(first + place, each.path, name, RowState.LEFT_OUT, text=each.reason)
        for place, (each, name) in enumerate(zip(left_out, names, strict=True))
    )


def done_text(target: Path, outcome: Outcome) -> str:
    """Returns what a result is called and what about it is not as it was; not what all rows say."""
    changed = (each for each in outcome.changed if each != PROCESSING_NOTED)
    return joined((f"→ {target.name}", *changed, *outcome.notes), " · ")
