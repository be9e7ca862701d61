"""The SQLite file that a journal is: its tables, the lock on it, and what can go wrong with it."""

import errno
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from restoreapp.errors import RestoreAppError
from restoreapp.texts import Text

JOURNAL_NAME = ".restoreapp-batch.sqlite"
SCHEMA = 1
# What SQLite says, too, where something else is wrong with the file.
_REFUSED = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY)

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


class JournalDatabase:
    """The open file of one folder; for use from the thread that opened it.

    Attributes:
        path: the file.

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
            self._connection = sqlite3.connect(self.path, timeout=0, isolation_level=None)
            try:
                self._prepare()
            except BaseException:
                self._connection.close()
                raise

    def close(self) -> None:
        """Lets go of the file; another process may then open it."""
        self._connection.close()

    def found(self, query: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        """Returns the rows that a query finds.

        Raises:
            JournalFailed: if the file cannot be read.
        """
        with self._failures_named():
            return self._connection.execute(query, values).fetchall()

    def change(self, statement: str, values: tuple[Any, ...]) -> int:
        """Runs a statement, as a whole or not at all; returns the number of the row it added.

        Raises:
            JournalFailed: if the file cannot be written; `JournalFull` if for want of room.
        """
        with self._transaction():
            return int(self._connection.execute(statement, values).lastrowid or 0)

    def change_each(self, statement: str, values: Iterable[tuple[Any, ...]]) -> None:
        """Runs a statement once for each of the values, all of that or nothing.

        Raises:
            JournalFailed: likewise.
        """
        with self._transaction():
            self._connection.executemany(statement, values)

    def _prepare(self) -> None:
        # Exclusive, so that SQLite's lock on the file says that a batch runs; with a write-ahead
        # log, a commit costs one wait for the disk.
        self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute("BEGIN EXCLUSIVE")
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        if version == 0:
            for statement in _TABLES.split(";\n"):
                self._connection.execute(statement)
            self._connection.execute(f"PRAGMA user_version = {SCHEMA}")
        self._connection.execute("COMMIT")
        if version not in (0, SCHEMA):
            raise JournalFailed(
                Text("{path} was written by another version of the program.", path=self.path),
                hint=Text("Use that version, or choose another folder."),
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._failures_named():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

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
        if code in _REFUSED and not os.access(self.path.parent, os.W_OK | os.X_OK):
            return JournalFailed(
                Text("The folder {folder} may not be written.", folder=self.path.parent),
                hint=Text(
                    "{reason}; ask for the right, or choose another folder.",
                    reason=os.strerror(errno.EACCES),
                ),
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
