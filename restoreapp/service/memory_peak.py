"""How much memory this process holds at most, measured from outside of what holds it."""

import ctypes
import gc
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

import psutil

# Between two looks; what lives shorter is hardly large.
EVERY_S = 0.005


class MemoryPeak:
    """Watches the process's memory while it is entered.

    Attributes:
        bytes: the most that it grew by since it was entered.
    """

    def __init__(self) -> None:
        self.bytes = 0
        self._process = psutil.Process()
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._before = 0

    def __enter__(self) -> Self:
        _give_back()
        self._before = self._held()
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._is_over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._is_over.wait(EVERY_S):
            self.bytes = max(self.bytes, self._held() - self._before)

    def _held(self) -> int:
        return int(self._process.memory_info().rss)


def _give_back() -> None:
    """Gives back what is freed but kept by the allocator: taken again, it would not be seen."""
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc's alone
        if trim is not None:
            trim(0)


def peak_bytes() -> int:
    """Returns the most memory that this process ever held."""
    status = Path("/proc/self/status")
    if status.exists():
        # Not getrusage: a new process begins with the peak of the one that started it.
        lines = status.read_text("ascii").splitlines()
        return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    if sys.platform == "win32":
        return int(psutil.Process().memory_info().peak_wset)
    import resource

    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)  # bytes on macOS
