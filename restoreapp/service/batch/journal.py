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
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, get_args

from restoreapp.errors import RestoreAppError
from restoreapp.service.batch.plan import PlannedPhoto
from restoreapp.service.batch.settings import BatchSettings, InvalidBatch
from restoreapp.service.batch.template import name_key
from restoreapp.texts import Text, coded, decoded

JOURNAL_NAME = ".restoreapp-batch.sqlite"
SCHEMA = 1
State = Literal["waiting", "written", "done", "left", "skipped", "failed"]

_TABLES = """
CREATE TABLE batches (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    settings TEXT NOT NULL,
    created TEXT NOT NULL
);
CREATE TABLE photos (
    row INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL REFERENCES batches (number),
    place INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    source BLOB NOT NULL,
    size_bytes INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    digest BLOB,
    target BLOB NOT NULL,
    target_key TEXT NOT NULL,
    replaces INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    hint TEXT NOT NULL DEFAULT '',
    starts INTEGER NOT NULL DEFAULT 0,
    staged BLOB,
    outcome TEXT,
    overview BLOB,
    before BLOB,
    after BLOB,
    UNIQUE (batch, source)
);
CREATE INDEX photos_by_state ON photos (batch, state, starts, place);
CREATE UNIQUE INDEX targets_to_come ON photos (target_key)
    WHERE state IN ('waiting', 'written', 'failed');
"""


class JournalFailed(RestoreAppError):
    """A journal that cannot be opened, read or written."""


class JournalFull(JournalFailed):
    """No room on the disk for the journal."""


class BatchRunning(RestoreAppError):
    """Another process works in the same folder."""


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


_SELECT = (
    "SELECT row, counter, source, size_bytes, mtime_ns, digest, target, replaces, state, reason, "
    "hint, starts, staged, outcome, place FROM photos "
)


class Journal:
    """The open journal of one folder; for use from the thread that opened it.

    Raises:
        BatchRunning: if another process holds it.
        JournalFailed: if the folder cannot be made or written, or the file is damaged.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / JOURNAL_NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise JournalFailed(
                Text("The folder {folder} cannot be made.", folder=folder),
                hint=error.strerror or "",
            ) from error
        with self._failures_named():
            self._database = sqlite3.connect(self.path, timeout=0, isolation_level=None)
            try:
                self._prepare()
            except BaseException:
                self._database.close()
                raise

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
        with self._transaction():
            made = self._database.execute(
                "INSERT INTO batches (id, settings, created) VALUES (?, ?, ?)",
                (uuid.uuid4().hex[:12], settings.to_json(), datetime.now(UTC).isoformat()),
            )
        return int(made.lastrowid or 0)

    def last(self, settings: BatchSettings) -> tuple[int, bool] | None:
        """Returns the last batch of the same inputs, and whether its settings are the same.

        None where there is no such batch.
        """
        wanted = settings.to_json()
        inputs = json.loads(wanted)["inputs"]
        with self._failures_named():
            for number, text in self._database.execute(
                "SELECT number, settings FROM batches ORDER BY number DESC"
            ):
                if json.loads(text)["inputs"] == inputs:
                    return number, _same_settings(text, wanted)
        return None

    def latest(self) -> int | None:
        """Returns the number of the batch that was begun last; none where there is none."""
        ((number,),) = self._all("SELECT MAX(number) FROM batches", ())
        return None if number is None else int(number)

    def settings(self, batch: int) -> BatchSettings:
        """Returns what a batch was asked to do.

        Raises:
            InvalidBatch: if another version of the program wrote it.
        """
        return BatchSettings.from_json(self._one("SELECT settings FROM batches", batch)[0])

    def batch_id(self, batch: int) -> str:
        """Returns twelve hexadecimal digits that no other batch has."""
        return str(self._one("SELECT id FROM batches", batch)[0])

    def give_up(self, batch: int) -> None:
        """Forgets what a batch has not done, so that its names are free again."""
        with self._transaction():
            self._database.execute(
                "DELETE FROM photos WHERE batch = ? AND state IN ('waiting', 'written', 'failed')",
                (batch,),
            )

    def add(self, batch: int, planned: Sequence[PlannedPhoto], *, first_counter: int = 1) -> None:
        """Adds photos at the end of a batch, all or none."""
        with self._transaction():
            (place,) = self._database.execute(
                "SELECT COALESCE(MAX(place), 0) FROM photos WHERE batch = ?", (batch,)
            ).fetchone()
            self._database.executemany(
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
        with self._transaction():
            self._database.execute(
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
        with self._transaction():
            self._database.execute(
                "UPDATE photos SET size_bytes = ?, mtime_ns = ? WHERE row = ?",
                (size_bytes, mtime_ns, row),
            )

    def started(self, row: int) -> None:
        """Counts that work on a photo begins."""
        with self._transaction():
            self._database.execute("UPDATE photos SET starts = starts + 1 WHERE row = ?", (row,))

    def given_back(self, rows: Iterable[int]) -> None:
        """Takes back that work on photos began: they were stopped, not at fault."""
        with self._transaction():
            self._database.executemany(
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
        with self._transaction():
            self._database.execute(
                "UPDATE photos SET state = 'written', starts = 0, staged = ?, outcome = ?, "
                "size_bytes = ?, mtime_ns = ?, digest = ?, overview = ?, before = ?, after = ? "
                "WHERE row = ?",
                (
                    os.fsencode(staged),
                    _outcome_text(outcome),
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
        with self._transaction():
            self._database.execute(
                "UPDATE photos SET target = ?, target_key = ? WHERE row = ?",
                (os.fsencode(target), name_key(str(target)), row),
            )

    def done(self, row: int) -> None:
        """Records that a written result has its name."""
        with self._transaction():
            self._database.execute(
                "UPDATE photos SET state = 'done', staged = NULL, reason = '', hint = '' "
                "WHERE row = ?",
                (row,),
            )

    def ended(
        self, row: int, state: State, reason: str, hint: str = "", digest: bytes | None = None
    ) -> None:
        """Records that a photo failed, was left as it is, or was skipped, and why."""
        with self._transaction():
            self._database.execute(
                "UPDATE photos SET state = ?, reason = ?, hint = ?, staged = NULL, starts = 0, "
                "digest = COALESCE(?, digest) WHERE row = ?",
                (state, coded(reason), coded(hint), digest, row),
            )

    def retried(self, batch: int, rows: Sequence[int] | None = None) -> list[int]:
        """Puts failed photos back to be done, all of them or some; returns which."""
        failed = [each.row for each in self.rows(batch, "failed")]
        again = failed if rows is None else [row for row in failed if row in set(rows)]
        with self._transaction():
            self._database.executemany(
                "UPDATE photos SET state = 'waiting', reason = '', hint = '' WHERE row = ?",
                ((row,) for row in again),
            )
        return again

    def unwritten(self, row: int) -> None:
        """Puts a photo back to be done whose written result is gone."""
        with self._transaction():
            self._database.execute(
                "UPDATE photos SET state = 'waiting', staged = NULL, outcome = NULL WHERE row = ?",
                (row,),
            )

    def waiting(self, batch: int) -> tuple[Waiting, ...]:
        """Returns the photos to be done, in order; those that were begun in vain go last."""
        return tuple(
            Waiting(row, Path(os.fsdecode(source)), size_bytes)
            for row, source, size_bytes in self._all(
                "SELECT row, source, size_bytes FROM photos WHERE batch = ? AND state = 'waiting' "
                "ORDER BY starts, place",
                (batch,),
            )
        )

    def folders(self, batch: int) -> set[Path]:
        """Returns the folders in which a batch's results lie or will lie."""
        targets = self._all("SELECT target FROM photos WHERE batch = ?", (batch,))
        return {Path(os.fsdecode(target)).parent for (target,) in targets}

    def row(self, row: int) -> Row:
        """Returns a photo."""
        (found,) = self._all(_SELECT + "WHERE row = ?", (row,))
        return _row(found)

    def rows(self, batch: int, *states: State) -> Iterator[Row]:
        """Yields a batch's photos in order, all of them or those in some states.

        A few hundred are in memory at a time.
        """
        chosen = " ".join(("", *(states or get_args(State)), ""))
        place = 0
        while True:
            found = self._all(
                _SELECT + "WHERE batch = ? AND place > ? "
                "AND INSTR(?, ' ' || state || ' ') ORDER BY place LIMIT 500",
                (batch, place, chosen),
            )
            for each in found:
                yield _row(each)
            if not found:
                return
            place = found[-1][-1]

    def pictures(self, row: int) -> Pictures:
        """Returns what to judge a result by."""
        (found,) = self._all("SELECT overview, before, after FROM photos WHERE row = ?", (row,))
        return Pictures(*(each or b"" for each in found))

    def counts(self, batch: int) -> dict[State, int]:
        """Returns how many photos are in which state."""
        return dict(
            self._all("SELECT state, COUNT(*) FROM photos WHERE batch = ? GROUP BY state", (batch,))
        )

    def last_counter(self, batch: int) -> int:
        """Returns the highest `{counter}` that was given."""
        ((last,),) = self._all(
            "SELECT COALESCE(MAX(counter), 0) FROM photos WHERE batch = ?", (batch,)
        )
        return int(last)

    def reserved(self) -> set[str]:
        """Returns the `name_key`s of what unfinished batches will write."""
        return {
            key
            for (key,) in self._all(
                "SELECT target_key FROM photos WHERE state IN ('waiting', 'written', 'failed')", ()
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
            for (key,) in self._all(
                "SELECT target_key FROM photos "
                "WHERE state = 'done' AND (target != source OR batch != ?)",
                (going_on,),
            )
        }

    def _prepare(self) -> None:
        # Exclusive, so that SQLite's lock on the file says that a batch runs; with a write-ahead
        # log, a commit costs one wait for the disk.
        self._database.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = FULL")
        self._database.execute("BEGIN EXCLUSIVE")
        (version,) = self._database.execute("PRAGMA user_version").fetchone()
        if version == 0:
            for statement in _TABLES.split(";\n"):
                self._database.execute(statement)
            self._database.execute(f"PRAGMA user_version = {SCHEMA}")
        self._database.execute("COMMIT")
        if version not in (0, SCHEMA):
            raise JournalFailed(
                Text("{path} was written by another version of the program.", path=self.path),
                hint=Text("Use that version, or choose another folder."),
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._failures_named():
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._database.execute("COMMIT")
            except BaseException:
                if self._database.in_transaction:
                    self._database.execute("ROLLBACK")
                raise

    def _one(self, query: str, batch: int) -> tuple[Any, ...]:
        (found,) = self._all(f"{query} WHERE number = ?", (batch,))
        return found

    def _all(self, query: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        with self._failures_named():
            return self._database.execute(query, values).fetchall()

    @contextmanager
    def _failures_named(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise self._named(error) from error

    def _named(self, error: sqlite3.DatabaseError) -> RestoreAppError:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return BatchRunning(
                Text("Another batch is writing into {folder}.", folder=self.path.parent),
                hint=Text("Wait until it has ended, or choose another folder."),
            )
        if code == sqlite3.SQLITE_FULL:
            return JournalFull(
                Text("There is no room left for {path}.", path=self.path),
                hint=Text("Make room and go on with the same batch."),
            )
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return JournalFailed(
                Text("{path} is damaged.", path=self.path),
                hint=Text("Delete it; the batch then begins anew."),
            )
        return JournalFailed(
            Text("{path} cannot be used.", path=self.path), hint=Text("{error}.", error=error)
        )


def _same_settings(text: str, wanted: str) -> bool:
    """Whether a journal's settings are these; what it does not mention is as by default."""
    try:
        return BatchSettings.from_json(text).to_json() == wanted
    except InvalidBatch:
        return False


def _row(values: tuple[Any, ...]) -> Row:
    (row, counter, source, size, mtime, digest, target, replaces, *rest) = values
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
        outcome=None if outcome is None else _outcome(outcome),
    )


def _outcome_text(outcome: Outcome) -> str:
    table = {name: getattr(outcome, name) for name in Outcome.__slots__}
    texts = {name: [coded(each) for each in table[name]] for name in ("kept", "changed", "notes")}
    device = coded(outcome.device)
    return json.dumps(table | texts | {"device": device, "digest": outcome.digest.hex()})


def _outcome(text: str) -> Outcome:
    table = json.loads(text)
    lists = {name: tuple(each) for name, each in table.items() if isinstance(each, list)}
    texts = {name: tuple(map(decoded, table[name])) for name in ("kept", "changed", "notes")}
    device = decoded(table["device"])
    others = {"device": device, "digest": bytes.fromhex(table["digest"])}
    return Outcome(**(table | lists | texts | others))
