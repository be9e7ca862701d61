"""What a journal knows of a photo, as values, and as the columns that hold them."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from restoreapp.texts import coded, decoded

State = Literal["waiting", "written", "done", "left", "skipped", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a restored photo.

    Attributes:
        size_bytes: of the photo that was read.
        mtime_ns: of the photo that was read.
        digest: of the photo that was read.
        out_bytes: of the result.
        out_mtime_ns: of the result, which it keeps when it is given its name.
        megapixels: of the result.
        steps: of the recipe that ran, as recipe files name them, `auto` replaced.
        models: ids, one per step.
        device: in words.
        seconds: the networks took.
        kept: lines about what is as it was.
        changed: lines about what is not, and why.
        notes: sentences about fall-backs.
        noise: level that was estimated, on the 0-255 scale; none where no one asked.
        input_size: width and height of the photo; empty in journals of earlier versions.
        output_size: width and height of the result; likewise.
    """

    size_bytes: int
    mtime_ns: int
    digest: bytes
    out_bytes: int
    out_mtime_ns: int
    megapixels: float
    steps: tuple[dict[str, Any], ...]
    models: tuple[str, ...]
    device: str
    seconds: float
    kept: tuple[str, ...]
    changed: tuple[str, ...]
    notes: tuple[str, ...]
    noise: float | None = None
    input_size: tuple[int, ...] = ()
    output_size: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Pictures:
    """Small JPEG files to judge a result by; empty where there is none.

    Attributes:
        overview: the whole result.
        before: the middle of the photo, pixel for pixel: noise does not show in a small copy; at
            the result's size.
        after: the same part of the result.
    """

    overview: bytes = b""
    before: bytes = b""
    after: bytes = b""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A photo to be done: its number, its file, and how large that was when it was last seen."""

    row: int
    source: Path
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Row:
    """A photo in the journal.

    Attributes:
        row: its number; never changes.
        counter: what `{counter}` was for it.
        source: the photo.
        size_bytes: of the photo when it was last seen.
        mtime_ns: of the photo when it was last seen.
        digest: of its bytes, once it was read.
        target: the result.
        replaces: whether a file at the target may be replaced: an earlier result for this photo.
        state: see the module.
        reason: why it failed, was left or skipped; one sentence.
        hint: what to do about a failure.
        starts: how often it was begun and neither finished nor given back.
        staged: temporary name of the whole result, where it is `written`.
        outcome: what became of it, once `written`.
    """

    row: int
    counter: int
    source: Path
    size_bytes: int
    mtime_ns: int
    digest: bytes | None
    target: Path
    replaces: bool
    state: State
    reason: str
    hint: str
    starts: int
    staged: Path | None
    outcome: Outcome | None


SELECT_ROWS = (
    "SELECT row, counter, source, size_bytes, mtime_ns, digest, target, replaces, state, reason, "
    "hint, starts, staged, outcome, place FROM photos "
)


def row_of(columns: tuple[Any, ...]) -> Row:
    """Returns a photo by what `SELECT_ROWS` finds."""
    (row, counter, source, size, mtime, digest, target, replaces, *rest) = columns
    (state, reason, hint, starts, staged, outcome, _place) = rest
    return Row(
        row=row,
        counter=counter,
        source=Path(os.fsdecode(source)),
        size_bytes=size,
        mtime_ns=mtime,
        digest=digest,
        target=Path(os.fsdecode(target)),
        replaces=bool(replaces),
        state=state,
        reason=decoded(reason),
        hint=decoded(hint),
        starts=starts,
        staged=None if staged is None else Path(os.fsdecode(staged)),
        outcome=None if outcome is None else _outcome_of(outcome),
    )


def outcome_text(outcome: Outcome) -> str:
    """Returns an outcome as the text of its column."""
    table = {name: getattr(outcome, name) for name in Outcome.__slots__}
    texts = {name: [coded(each) for each in table[name]] for name in ("kept", "changed", "notes")}
    device = coded(outcome.device)
    return json.dumps(table | texts | {"device": device, "digest": outcome.digest.hex()})


def _outcome_of(text: str) -> Outcome:
    table = json.loads(text)
    lists = {name: tuple(each) for name, each in table.items() if isinstance(each, list)}
    texts = {name: tuple(map(decoded, table[name])) for name in ("kept", "changed", "notes")}
    device = decoded(table["device"])
    others = {"device": device, "digest": bytes.fromhex(table["digest"])}
    return Outcome(**(table | lists | texts | others))
