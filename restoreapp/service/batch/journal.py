"""The batch's memory: each photo's state on disk, so that a killed batch goes on where it was.

One SQLite file in the folder of the outputs. It is held by one process at a time, by SQLite's own
lock, which the system lets go of when the process ends, however it ends. Nothing here depends on
the clock.

A photo passes through `waiting`, `written` (its result lies whole under a temporary name, and what
became of it is recorded) and `done` (the result has its name). A kill between the last two is seen
at the next opening, so that no photo is done twice.
"""

import json
import os
import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, get_args

from restoreapp.service.batch.journal_database import JournalDatabase
from restoreapp.service.batch.plan import PlannedPhoto
from restoreapp.service.batch.records import (
    SELECT_ROWS,
    Outcome,
    Pictures,
    Row,
    State,
    Waiting,
    outcome_text,
    row_of,
)
from restoreapp.service.batch.settings import BatchSettings, InvalidBatch
from restoreapp.service.batch.template import name_key
from restoreapp.texts import coded


class Journal:
    """The open journal of one folder; for use from the thread that opened it.

    Raises:
        BatchRunning: if another process holds it.
        JournalFailed: if the folder cannot be made or written, or the file is damaged.
    """

    def __init__(self, folder: Path) -> None:
        self._database = JournalDatabase(folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file; another process may then open it."""
        self._database.close()

    def begin(self, settings: BatchSettings) -> int:
        """Records a new batch and returns its number."""
        return self._database.change(
            "INSERT INTO batches (id, settings, created) VALUES (?, ?, ?)",
            (uuid.uuid4().hex[:12], settings.to_json(), datetime.now(UTC).isoformat()),
        )

    def last(self, settings: BatchSettings) -> tuple[int, bool] | None:
        """Returns the last batch of the same inputs, and whether its settings are the same.

        None where there is no such batch.
        """
        wanted = settings.to_json()
        inputs = json.loads(wanted)["inputs"]
        for number, text in self._database.found(
            "SELECT number, settings FROM batches ORDER BY number DESC"
        ):
            if json.loads(text)["inputs"] == inputs:
                return number, _same_settings(text, wanted)
        return None

    def latest(self) -> int | None:
        """Returns the number of the batch that was begun last; none where there is none."""
        ((number,),) = self._database.found("SELECT MAX(number) FROM batches")
        return None if number is None else int(number)

    def settings(self, batch: int) -> BatchSettings:
        """Returns what a batch was asked to do.

        Raises:
            InvalidBatch: if another version of the program wrote it.
        """
        ((text,),) = self._database.found("SELECT settings FROM batches WHERE number = ?", (batch,))
        return BatchSettings.from_json(text)

    def batch_id(self, batch: int) -> str:
        """Returns twelve hexadecimal digits that no other batch has."""
        ((found,),) = self._database.found("SELECT id FROM batches WHERE number = ?", (batch,))
        return str(found)

    def give_up(self, batch: int) -> None:
        """Forgets what a batch has not done, so that its names are free again."""
        self._database.change(
            "DELETE FROM photos WHERE batch = ? AND state IN ('waiting', 'written', 'failed')",
            (batch,),
        )

    def add(self, batch: int, planned: Sequence[PlannedPhoto], *, first_counter: int = 1) -> None:
        """Adds photos at the end of a batch, all or none."""
        ((place,),) = self._database.found(
            "SELECT COALESCE(MAX(place), 0) FROM photos WHERE batch = ?", (batch,)
        )
        self._database.change_each(
            "INSERT INTO photos (batch, place, counter, source, size_bytes, mtime_ns, target, "
            "target_key, state, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    batch,
                    place + 1 + i,
                    first_counter + i,
                    os.fsencode(each.photo.path),
                    each.photo.size_bytes,
                    each.photo.mtime_ns,
                    os.fsencode(each.target),
                    name_key(str(each.target)),
                    "skipped" if each.skipped else "waiting",
                    coded(each.skipped),
                )
                for i, each in enumerate(planned)
            ),
        )

    def again(self, row: int, planned: PlannedPhoto, *, replaces: bool) -> None:
        """Puts a photo back to be done, as a changed one or one whose result is in the way."""
        photo = planned.photo
        self._database.change(
            "UPDATE photos SET size_bytes = ?, mtime_ns = ?, target = ?, target_key = ?, "
            "replaces = ?, state = ?, reason = ?, hint = '', starts = 0, staged = NULL "
            "WHERE row = ?",
            (
                photo.size_bytes,
                photo.mtime_ns,
                os.fsencode(planned.target),
                name_key(str(planned.target)),
                replaces,
                "skipped" if planned.skipped else "waiting",
                coded(planned.skipped),
                row,
            ),
        )

    def touched(self, row: int, size_bytes: int, mtime_ns: int) -> None:
        """Records that a photo's file has other dates but the same content."""
        self._database.change(
            "UPDATE photos SET size_bytes = ?, mtime_ns = ? WHERE row = ?",
            (size_bytes, mtime_ns, row),
        )

    def started(self, row: int) -> None:
        """Counts that work on a photo begins."""
        self._database.change("UPDATE photos SET starts = starts + 1 WHERE row = ?", (row,))

    def given_back(self, rows: Iterable[int]) -> None:
        """Takes back that work on photos began: they were stopped, not at fault."""
        self._database.change_each(
            "UPDATE photos SET starts = MAX(0, starts - 1) WHERE row = ?",
            ((row,) for row in rows),
        )

    def written(self, row: int, staged: Path, outcome: Outcome, pictures: Pictures) -> None:
        """Records a whole result that has yet to be given its name.

        Args:
            row: the photo.
            staged: where the result lies.
            outcome: what became of it.
            pictures: to judge it by.
        """
        self._database.change(
            "UPDATE photos SET state = 'written', starts = 0, staged = ?, outcome = ?, "
            "size_bytes = ?, mtime_ns = ?, digest = ?, overview = ?, before = ?, after = ? "
            "WHERE row = ?",
            (
                os.fsencode(staged),
                outcome_text(outcome),
                outcome.size_bytes,
                outcome.mtime_ns,
                outcome.digest,
                pictures.overview,
                pictures.before,
                pictures.after,
                row,
            ),
        )

    def renamed(self, row: int, target: Path) -> None:
        """Records that a result is given another name, before it is."""
        self._database.change(
            "UPDATE photos SET target = ?, target_key = ? WHERE row = ?",
            (os.fsencode(target), name_key(str(target)), row),
        )

    def done(self, row: int) -> None:
        """Records that a written result has its name."""
        self._database.change(
            "UPDATE photos SET state = 'done', staged = NULL, reason = '', hint = '' WHERE row = ?",
            (row,),
        )

    def ended(
        self, row: int, state: State, reason: str, hint: str = "", digest: bytes | None = None
    ) -> None:
        """Records that a photo failed, was left as it is, or was skipped, and why."""
        self._database.change(
            "UPDATE photos SET state = ?, reason = ?, hint = ?, staged = NULL, starts = 0, "
            "digest = COALESCE(?, digest) WHERE row = ?",
            (state, coded(reason), coded(hint), digest, row),
        )

    def retried(self, batch: int, rows: Sequence[int] | None = None) -> list[int]:
        """Puts failed photos back to be done, all of them or some; returns which."""
        failed = [each.row for each in self.rows(batch, "failed")]
        again = failed if rows is None else [row for row in failed if row in set(rows)]
        self._database.change_each(
            "UPDATE photos SET state = 'waiting', reason = '', hint = '' WHERE row = ?",
            ((row,) for row in again),
        )
        return again

    def unwritten(self, row: int) -> None:
        """Puts a photo back to be done whose written result is gone."""
        self._database.change(
            "UPDATE photos SET state = 'waiting', staged = NULL, outcome = NULL WHERE row = ?",
            (row,),
        )

    def arranged(self, batch: int, rows: Iterable[int]) -> None:
        """Records the order of photos to be done: they share out the places that they have."""
        places: dict[int, int] = dict(
            self._database.found(
                "SELECT row, place FROM photos WHERE batch = ? AND state = 'waiting'", (batch,)
            )
        )
        ordered = [row for row in rows if row in places]
        shared_out = zip(sorted(places[row] for row in ordered), ordered, strict=True)
        self._database.change_each(
            "UPDATE photos SET place = ? WHERE row = ?",
            ((place, row) for place, row in shared_out if place != places[row]),
        )

    def waiting(self, batch: int) -> tuple[Waiting, ...]:
        """Returns the photos to be done, in order.

        One that was in work when the batch was killed keeps its place, but those that were so
        twice go last: they may be what kills it.
        """
        return tuple(
            Waiting(row, Path(os.fsdecode(source)), size_bytes)
            for row, source, size_bytes in self._database.found(
                "SELECT row, source, size_bytes FROM photos WHERE batch = ? AND state = 'waiting' "
                "ORDER BY MAX(starts, 1), place",
                (batch,),
            )
        )

    def folders(self, batch: int) -> set[Path]:
        """Returns the folders in which a batch's results lie or will lie."""
        targets = self._database.found("SELECT target FROM photos WHERE batch = ?", (batch,))
        return {Path(os.fsdecode(target)).parent for (target,) in targets}

    def row(self, row: int) -> Row:
        """Returns a photo."""
        (found,) = self._database.found(SELECT_ROWS + "WHERE row = ?", (row,))
        return row_of(found)

    def rows(self, batch: int, *states: State) -> Iterator[Row]:
        """Yields a batch's photos in order, all of them or those in some states.

        A few hundred are in memory at a time.
        """
        chosen = " ".join(("", *(states or get_args(State)), ""))
        place = 0
        while True:
            found = self._database.found(
                SELECT_ROWS + "WHERE batch = ? AND place > ? "
                "AND INSTR(?, ' ' || state || ' ') ORDER BY place LIMIT 500",
                (batch, place, chosen),
            )
            for each in found:
                yield row_of(each)
            if not found:
                return
            place = found[-1][-1]

    def pictures(self, row: int) -> Pictures:
        """Returns what to judge a result by."""
        (found,) = self._database.found(
            "SELECT overview, before, after FROM photos WHERE row = ?", (row,)
        )
        return Pictures(*(each or b"" for each in found))

    def counts(self, batch: int) -> dict[State, int]:
        """Returns how many photos are in which state."""
        return dict(
            self._database.found(
                "SELECT state, COUNT(*) FROM photos WHERE batch = ? GROUP BY state", (batch,)
            )
        )

    def last_counter(self, batch: int) -> int:
        """Returns the highest `{counter}` that was given."""
        ((last,),) = self._database.found(
            "SELECT COALESCE(MAX(counter), 0) FROM photos WHERE batch = ?", (batch,)
        )
        return int(last)

    def reserved(self) -> set[str]:
        """Returns the `name_key`s of what unfinished batches will write."""
        return {
            key
            for (key,) in self._database.found(
                "SELECT target_key FROM photos WHERE state IN ('waiting', 'written', 'failed')"
            )
        }

    def results(self, *, going_on: int = 0) -> set[str]:
        """Returns the `name_key`s of what batches in this folder wrote.

        Args:
            going_on: number of a batch whose results that took the place of their photos do not
                count, since it knows them itself.
        """
        return {
            key
            for (key,) in self._database.found(
                "SELECT target_key FROM photos "
                "WHERE state = 'done' AND (target != source OR batch != ?)",
                (going_on,),
            )
        }


def _same_settings(text: str, wanted: str) -> bool:
    """Whether a journal's settings are these; what it does not mention is as by default."""
    try:
        return BatchSettings.from_json(text).to_json() == wanted
    except InvalidBatch:
        return False
