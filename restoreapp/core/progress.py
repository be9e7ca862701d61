"""How long work tells how far it is, and hears that it shall stop or pause; knows no window."""

import threading
from collections.abc import Callable
from typing import Protocol

from restoreapp.errors import Cancelled


class Progress(Protocol):
    """What a long function takes as its last keyword."""

    def checkpoint(self) -> None:
        """Waits while the user wants a pause; raises `Cancelled` if they want to stop."""

    def report(self, fraction: float, message: str = "") -> None:
        """Tells how much is done, 0..1, and in a few words what is being done."""

    def part(self, start: float, end: float) -> "Progress":
        """Returns a progress whose 0..1 is this one's `start`..`end`."""


class CancelToken:
    """A wish to stop, or to pause; set from any thread."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._may_go_on = threading.Event()
        self._may_go_on.set()
        self._changing = threading.Lock()

    def cancel(self) -> None:
        """Asks whoever holds the token to stop at the next checkpoint, and ends a pause."""
        with self._changing:
            self._event.set()
            self._may_go_on.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._event.is_set()

    def pause(self) -> None:
        """Asks whoever holds the token to wait at the next checkpoint, with all that is done.

        Work that was cancelled does not pause.
        """
        with self._changing:
            if not self._event.is_set():
                self._may_go_on.clear()

    def go_on(self) -> None:
        """Ends a pause."""
        self._may_go_on.set()

    @property
    def is_paused(self) -> bool:
        """Whether a pause is wanted."""
        return not self._may_go_on.is_set()

    def wait(self, seconds: float) -> bool:
        """Waits so long or until `cancel` is called; returns whether it was."""
        return self._event.wait(seconds)

    def checkpoint(self) -> None:
        """Waits while a pause is wanted.

        Raises:
            Cancelled: if `cancel` was called.
        """
        self._may_go_on.wait()
        if self.is_cancelled:
            raise Cancelled


class ReportingProgress:
    """Passes reports to a function, within a sub-range, and listens to a token.

    Reports never go back: a smaller fraction than the last is raised to it.
    """

    def __init__(
        self,
        report: Callable[[float, str], None],
        token: CancelToken | None = None,
    ) -> None:
        self._report = report
        self._token = token or CancelToken()
        self._furthest = 0.0

    def checkpoint(self) -> None:
        """Waits or raises `Cancelled`, as the token says."""
        self._token.checkpoint()

    def report(self, fraction: float, message: str = "") -> None:
        """Passes the fraction on, clamped to 0..1 and never smaller than before."""
        self._furthest = max(self._furthest, min(1.0, fraction))
        self._report(self._furthest, message)

    def part(self, start: float, end: float) -> "Progress":
        """Returns a progress whose 0..1 is this one's `start`..`end`."""
        return _Part(self, start, end)


class _Part:
    def __init__(self, whole: Progress, start: float, end: float) -> None:
        self._whole, self._start, self._end = whole, start, end

    def checkpoint(self) -> None:
        self._whole.checkpoint()

    def report(self, fraction: float, message: str = "") -> None:
        self._whole.report(self._start + fraction * (self._end - self._start), message)

    def part(self, start: float, end: float) -> Progress:
        return _Part(self, start, end)


class SilentProgress:
    """Reports to nobody and never stops."""

    def checkpoint(self) -> None:
        """Does nothing."""

    def report(self, fraction: float, message: str = "") -> None:
        """Does nothing."""

    def part(self, start: float, end: float) -> Progress:  # noqa: ARG002 - the protocol's names
        """Returns itself."""
        return self
