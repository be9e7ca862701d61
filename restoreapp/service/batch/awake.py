"""Keeps the computer from falling asleep while a batch works; the screen may go dark."""

from contextlib import ExitStack


class Wakefulness:
    """Asks the system not to sleep; for use from one thread.

    It is asked as it wants to be: `SetThreadExecutionState` on Windows, `caffeinate` on macOS, the
    desktop's session or power manager elsewhere. Where none hears, nothing happens.
    """

    def __init__(self) -> None:
        self._held = ExitStack()
        self._is_asked = self._agreed = False

    def hold(self) -> bool:
        """Asks, unless that was done; returns whether the system agrees."""
        from wakepy import keep

        if not self._is_asked:
            self._is_asked = True
            self._agreed = bool(self._held.enter_context(keep.running(on_fail="pass")).active)
        return self._agreed

    def release(self) -> None:
        """Lets the computer sleep again."""
        self._is_asked = False
        self._held.close()
