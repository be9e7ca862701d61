"""What is asked of a run from other threads, until the run's own thread hears it."""

import queue
import threading
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection, Pipe


class Wishes:
    """Calls to be made in the run's thread, in the order in which they were asked for.

    Attributes:
        bell: can be waited for together with workers' connections; rings when there is a wish.
    """

    def __init__(self) -> None:
        self._calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.bell, self._cord = Pipe(duplex=False)
        self._pulling = threading.Lock()

    def add(self, call: Callable[[], None]) -> None:
        """Asks for a call; from any thread, also after `close`, when nobody hears any more."""
        self._calls.put(call)
        with self._pulling:
            if not self._cord.closed:
                self._cord.send_bytes(b"!")

    def heard(self) -> Iterator[Callable[[], None]]:
        """Yields what was asked for, those wishes among it that come meanwhile."""
        _silence(self.bell)
        while not self._calls.empty():
            yield self._calls.get()

    def close(self) -> None:
        """Takes the bell away."""
        with self._pulling:
            self._cord.close()
        self.bell.close()


def _silence(bell: Connection) -> None:
    while bell.poll():
        bell.recv_bytes()
