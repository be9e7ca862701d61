"""How long work tells how far it is and hears that it shall stop; knows no thread and no window."""

import threading
from collections.abc import Callable
from typing import Protocol

from restoreapp.errors import Cancelled


class Progress(Protocol):
    """What a long function takes as its last keyword."""

    def checkpoint(self) -> None:
        """Raises `Cancelled` if the user wants to stop."""

    def report(self, fraction: float, message: str = "") -> None:
        """Tells how much is done, 0..1, and in a few words what is being done."""

    def part(self, start: float, end: float) -> "Progress":
        """Returns a progress whose 0..1 is this one's `start`..`end`."""


class CancelToken:
    """A wish to stop, set from any thread."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Asks whoever holds the token to stop at the next checkpoint."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._event.is_set()

    def wait(self, seconds: float) -> bool:
        """Waits so long or until `cancel` is called; returns whether it was."""
        return self._event.wait(seconds)


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
        """Raises `Cancelled` if the token was cancelled."""
        if self._token.is_cancelled:
            raise Cancelled

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
