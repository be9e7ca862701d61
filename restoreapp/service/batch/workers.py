"""Where a batch's workers run, as the batch sees them: something to start, to hear and to end."""

import multiprocessing
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from multiprocessing.connection import Connection, Pipe
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Protocol

from restoreapp.service.batch.worker import WorkerSettings, run_worker
from restoreapp.texts import Text

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, ForkServerContext, SpawnContext

STOPPED_WITHIN_S = 20.0


class Worker(Protocol):
    """A worker that was started. Its connection closes when it ends, however that comes about."""

    connection: Connection

    def kill(self) -> None:
        """Ends it at once."""

    def see_off(self) -> None:
        """Closes the connection and waits for its end, within limits."""

    @property
    def how_it_ended(self) -> str:
        """A sentence; empty while it runs."""


class Workplace(Protocol):
    """A place for workers."""

    @property
    def count(self) -> int | None:
        """How many workers it is good for; none where the first of them will tell."""

    def start(self, settings: WorkerSettings, workers: int) -> Worker:
        """Starts one; a worker that cannot work closes its connection before it says anything.

        Args:
            settings: what it does.
            workers: how many there will be.
        """

    def close(self) -> None:
        """Lets go of the place; after all workers have ended."""


class ThisComputer:
    """Workers as processes beside this one.

    Args:
        context: how processes begin; none for new ones, which know nothing of this one.
    """

    count = None

    def __init__(
        self, context: "SpawnContext | ForkServerContext | ForkContext | None" = None
    ) -> None:
        self._context = context or multiprocessing.get_context("spawn")

    def start(self, settings: WorkerSettings, workers: int) -> "ProcessWorker":
        """Starts a process; several that share the processor's cores divide them."""
        ours, theirs = Pipe()
        process = self._context.Process(
            target=run_worker,
            args=(theirs, settings),
            name=f"restoreapp batch {settings.index}",
            daemon=True,
        )
        shared = {}
        if workers > 1 and settings.choice.device in ("auto", "cpu"):
            shared["OMP_NUM_THREADS"] = str(max(1, (os.cpu_count() or 1) // workers))
        with _environment(shared):
            process.start()
        theirs.close()
        return ProcessWorker(process, ours)

    def close(self) -> None:
        """Nothing was taken."""


class ProcessWorker:
    """A worker as a process."""

    def __init__(self, process: BaseProcess, connection: Connection) -> None:
        self._process = process
        self.connection = connection

    def kill(self) -> None:
        self._process.kill()

    def see_off(self) -> None:
        self.connection.close()  # so that it does not wait to be heard
        self._process.join(STOPPED_WITHIN_S)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()

    @property
    def how_it_ended(self) -> str:
        code = self._process.exitcode
        return "" if code is None else Text("It ended with code {code}.", code=code)


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    """Gives processes that begin meanwhile some variables, but for those that the user set."""
    added = {name: value for name, value in values.items() if name not in os.environ}
    os.environ.update(added)
    try:
        yield
    finally:
        for name in added:
            del os.environ[name]
