"""Workers on the machines of a Ray cluster; Ray is an extra: `pip install 'restoreapp[cluster]'`.

The batch stays what it is: journal and final names are this process's alone, and workers are given
the same work and say the same. Only a thread beside each worker carries its messages to another
machine and back. Photos and results are files: every machine has to see their folders under the
same paths, and have the same version of this program.
"""

import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, Pipe
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from restoreapp import __version__
from restoreapp.errors import RestoreAppError
from restoreapp.service.batch.options import RunOptions
from restoreapp.service.batch.worker import Message, Stop, WorkerSettings, lower_priority, serve
from restoreapp.service.batch.workers import STOPPED_WITHIN_S, ThisComputer, Workplace
from restoreapp.texts import Text

HEARD_EVERY_S = 1.0
LOOKED_UP_EVERY_S = 0.2
ANSWERED_WITHIN_S = 10.0
# Ray reports on its users unless it is told not to, and reads that when it is imported.
QUIET = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_USAGE_STATS_PROMPT_ENABLED": "0"}
# A worker's calls: one that waits to hear, one that says, one to spare.
CALLS_AT_ONCE = 3


class ClusterFailed(RestoreAppError):
    """A cluster that cannot be used."""


class RayCluster:
    """The machines of a cluster, as a place for workers.

    Args:
        address: as Ray takes it: `HOST:6379`, `ray://HOST:10001`, `auto`.
        home: folder of the journal, which every machine has to see.

    Raises:
        ClusterFailed: if Ray is not installed or the cluster cannot be reached.
    """

    def __init__(self, address: str, home: Path) -> None:
        os.environ.update(QUIET)
        try:
            import ray
        except ImportError as error:
            raise ClusterFailed(
                Text("Ray, by which clusters work, is not installed."),
                hint=_where_from(),
            ) from error
        self._ray: Any = ray
        self._home = home
        try:
            _knock(address)
            with _own_signals():
                # What this process's logs and outputs look like is the program's own matter.
                ray.init(
                    address=address,
                    log_to_driver=False,
                    configure_logging=False,
                    logging_level=logging.WARNING,
                )
        except Exception as error:  # Ray's own, gRPC's and the system's: one sentence for all
            raise ClusterFailed(
                Text("The cluster at {address} cannot be reached.", address=address),
                hint=_last_line(error),
            ) from error
        machines = [each["Resources"] for each in ray.nodes() if each["Alive"]]
        self._cores = [int(each.get("CPU", 0)) for each in machines if each.get("CPU", 0) >= 1]
        self._cards = sum(int(each.get("GPU", 0)) for each in machines)

    @property
    def count(self) -> int:
        """One worker on each graphics card; where there is none, one on each machine."""
        return self._cards or max(1, len(self._cores))

    def start(self, settings: WorkerSettings, workers: int) -> "ClusterWorker":
        """Starts a worker where the cluster has room for one."""
        on_each = -(-workers // max(1, len(self._cores)))
        actor = self._ray.remote(_Post).options(
            num_cpus=max(1, min(self._cores, default=1) // on_each),
            num_gpus=1 if self._cards else 0,
            max_concurrency=CALLS_AT_ONCE,
            max_restarts=0,
        )
        return ClusterWorker(self._ray, actor.remote(settings), self._home)

    def close(self) -> None:
        """Leaves the cluster, which runs on."""
        self._ray.shutdown()


def workplace_of(options: RunOptions, home: Path) -> Workplace:
    """Returns where the workers of a run shall run.

    Args:
        options: of the run.
        home: of the batch; folders that other machines must see, too.

    Raises:
        ClusterFailed: if the cluster that was named cannot be used.
    """
    if not options.cluster:
        return ThisComputer()
    return RayCluster(options.cluster, home)


def _where_from() -> Text:
    """Returns where Ray comes from: nothing can be installed into the packaged program."""
    if getattr(sys, "frozen", False):
        return Text(
            "The packaged program has no room for it: on every machine install RestoreApp by pip, "
            "as pip install 'restoreapp[cluster]'"
        )
    return Text("Install it: pip install 'restoreapp[cluster]'")


class ClusterWorker:
    """A worker on another machine, and the threads that carry its messages."""

    def __init__(self, ray: Any, actor: Any, home: Path) -> None:
        self._ray = ray
        self._actor = actor
        self._why = ""
        self._has_ended = threading.Event()
        self.connection, self._theirs = Pipe()
        self._carrying = threading.Thread(target=self._carry, daemon=True)
        self._bringing = threading.Thread(target=self._bring, args=(home,), daemon=True)
        self._carrying.start()
        self._bringing.start()

    def kill(self) -> None:
        """Ends it at once."""
        self._ray.kill(self._actor)

    def see_off(self) -> None:
        """Closes the connection and waits for its end, within limits."""
        self.connection.close()
        self._bringing.join(STOPPED_WITHIN_S)
        self.kill()

    @property
    def how_it_ended(self) -> str:
        """A sentence; empty while it runs."""
        return self._why

    def _carry(self) -> None:
        """Hands on what the batch says; its end is the worker's `Stop`."""
        is_open = True
        while is_open and not self._has_ended.is_set():
            try:
                if not self._theirs.poll(LOOKED_UP_EVERY_S):
                    continue
                said = self._theirs.recv()
            except (EOFError, OSError):
                said, is_open = Stop(), False
            with suppress(self._ray.exceptions.RayError):  # its end is heard by the other thread
                self._ray.get(self._actor.hear.remote(said))

    def _bring(self, home: Path) -> None:
        """Brings what the worker says, and closes the connection at its end."""
        try:
            self._why = self._ray.get(self._actor.trouble.remote(home, __version__))
            if self._why:
                return
            while (said := self._ray.get(self._actor.said.remote())) is not None:
                for message in said:
                    with suppress(OSError):  # the batch no longer listens; the worker's end counts
                        self._theirs.send(message)
            self._why = Text("The worker ended.")
        except self._ray.exceptions.RayError as error:
            self._why = _last_line(error)
        finally:
            # Closed while a thread waits for it, a connection would not end at its other side.
            self._has_ended.set()
            self._carrying.join()
            self._theirs.close()


class _Post:
    """A worker on the machine that does the work; Ray calls its methods from several threads."""

    def __init__(self, settings: WorkerSettings) -> None:
        self._connection, theirs = Pipe()
        self._is_at_home = threading.Event()
        self._working = threading.Thread(
            target=_work, args=(theirs, settings, self._is_at_home), daemon=True
        )
        self._working.start()

    def trouble(self, home: Path, version: str) -> str:
        """Says why nothing can be done on this machine; if nothing is wrong, work begins."""
        machine = os.uname().nodename if hasattr(os, "uname") else Text("a machine")
        if version != __version__:
            return Text(
                "On {machine} is version {there} of the program, here {version}.",
                machine=machine,
                there=__version__,
                version=version,
            )
        if not home.is_dir():
            return Text(
                "{machine} does not see {home}; share the folder under the same path.",
                machine=machine,
                home=home,
            )
        self._is_at_home.set()
        return ""

    def hear(self, said: object) -> None:
        """Hands on what the batch says."""
        with suppress(OSError):  # it has ended, which `said` tells
            self._connection.send(said)

    def said(self) -> list[Message] | None:
        """Returns what the worker says, after a wait if that is nothing; none at its end."""
        messages: list[Message] = []
        try:
            while self._connection.poll(0 if messages else HEARD_EVERY_S):
                messages.append(self._connection.recv())
        except (EOFError, OSError):
            return messages or None
        return messages if messages or self._working.is_alive() else None


def _work(connection: Connection, settings: WorkerSettings, may_begin: threading.Event) -> None:
    may_begin.wait()
    lower_priority(settings.priority)
    serve(connection, settings)


def _knock(address: str) -> None:
    """Makes sure that something listens there: Ray itself would try again for minutes.

    Raises:
        OSError: if nothing does.
        ValueError: if it is no address.
    """
    place = urlsplit(address if "://" in address else f"//{address}")
    if place.hostname is not None and place.port is not None:
        socket.create_connection((place.hostname, place.port), ANSWERED_WITHIN_S).close()


@contextmanager
def _own_signals() -> Iterator[None]:
    """Keeps what this process does when it shall end: Ray would have it end at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGTERM)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _last_line(error: BaseException) -> str:
    lines = [each for each in str(error).splitlines() if each.strip()]
    return (lines[-1] if lines else type(error).__name__).strip()
