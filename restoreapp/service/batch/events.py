"""What a running batch tells its caller."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from restoreapp.service.batch.records import Outcome, State


@dataclass(frozen=True, slots=True)
class Started:
    """A photo is being restored."""

    row: int
    source: Path


@dataclass(frozen=True, slots=True)
class Progressed:
    """How far a photo is, 0..1, and what is being done."""

    row: int
    source: Path
    fraction: float
    message: str


@dataclass(frozen=True, slots=True)
class Done:
    """A photo's result has its name."""

    row: int
    source: Path
    target: Path
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Left:
    """A rule leaves a photo as it is, or its result's name was taken; `reason` says which."""

    row: int
    source: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A photo failed; the others go on."""

    row: int
    source: Path
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Overall:
    """How far the batch is.

    Attributes:
        finished: photos of this run with an end, good or bad.
        total: photos of this run.
        fraction: of the work, by the size of the files, 0..1.
        left_s: seconds left, none before a photo is done.
    """

    finished: int
    total: int
    fraction: float
    left_s: float | None


@dataclass(frozen=True, slots=True)
class Paused:
    """The batch pauses: as was asked, with an empty reason, or because it cannot go on."""

    message: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Resumed:
    """The batch goes on."""


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


Event: TypeAlias = Started | Progressed | Done | Left | Failed | Overall | Paused | Resumed
