"""A screen in memory for programs with a window: what is on it, and closing as a person does."""

import ctypes
import ctypes.util
import os
import struct
import subprocess
import time
from pathlib import Path
from types import TracebackType

import numpy as np
import PIL.Image

SIZE = (1280, 800)
# As many colours as an empty screen never shows.
PAINTED_COLOURS = 16
QUIET_S = 1.5
_TICK_S = 0.02
_CLIENT_MESSAGE = 33


class VirtualScreen:
    """Xvfb with one screen; a context that ends it.

    Args:
        folder: is made, for the screen's memory.
        size: width and height in pixels.
    """

    def __init__(self, folder: Path, size: tuple[int, int] = SIZE) -> None:
        folder.mkdir(parents=True)
        self._file = folder / "Xvfb_screen0"
        ours, theirs = os.pipe()
        self._process = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(theirs), "-fbdir", str(folder), "-nolisten", "tcp"),
                *("-listen", "local", "-screen", "0", f"{size[0]}x{size[1]}x24"),
            ],
            pass_fds=[theirs],
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs)
        with os.fdopen(ours) as number:
            self.name = f":{number.readline().strip()}"

    def __enter__(self) -> "VirtualScreen":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.terminate()
        self._process.wait()

    def pixels(self) -> np.ndarray:
        """Returns what is on the screen, (height, width, 3) uint8."""
        content = self._file.read_bytes()  # an XWD: header, colours, rows of BGRX
        header = struct.unpack(">25I", content[:100])
        start, width, height, row = header[0] + 12 * header[19], header[4], header[5], header[12]
        rows = np.frombuffer(content, np.uint8, row * height, start).reshape(height, row)
        return rows[:, : 4 * width].reshape(height, width, 4)[:, :, 2::-1]

    def save(self, path: Path) -> None:
        """Writes what is on the screen as a PNG."""
        PIL.Image.fromarray(self.pixels()).save(path)

    def wait_until_painted(self, process: "subprocess.Popen[str]", longest_s: float) -> None:
        """Waits for a window's colours.

        Raises:
            TimeoutError: if they do not come, or the process ends before.
        """
        end = time.monotonic() + longest_s
        while not self._is_painted():
            if process.poll() is not None or time.monotonic() > end:
                raise TimeoutError("no window was painted")
            pause(_TICK_S)

    def wait_until_quiet(self, longest_s: float) -> None:
        """Waits until nothing changed on the screen for a while, or for the longest time."""
        end = time.monotonic() + longest_s
        shown, since = self.pixels(), time.monotonic()
        while time.monotonic() < min(end, since + QUIET_S):
            pause(10 * _TICK_S)
            now = self.pixels()
            if not np.array_equal(now, shown):
                shown, since = now, time.monotonic()

    def close_windows(self) -> None:
        """Asks every window on the screen to close, as a window manager does for a person."""
        x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XDefaultRootWindow.restype = ctypes.c_ulong
        x11.XInternAtom.restype = ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.name.encode()))
        protocols = x11.XInternAtom(display, b"WM_PROTOCOLS", 0)
        delete = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
        for window in _top_windows(x11, display):
            event = _Event(_CLIENT_MESSAGE, 0, 1, display, window, protocols, 32)
            event.values[0] = delete
            x11.XSendEvent(display, ctypes.c_ulong(window), 0, 0, ctypes.byref(event))
        x11.XCloseDisplay(display)

    def _is_painted(self) -> bool:
        samples = self.pixels()[::4, ::4].reshape(-1, 3).astype(np.uint32)
        codes = samples[:, 0] << 16 | samples[:, 1] << 8 | samples[:, 2]
        return len(np.unique(codes)) >= PAINTED_COLOURS


class _Event(ctypes.Structure):
    """XClientMessageEvent, as long as an XEvent."""

    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("values", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 16),
    ]


def _top_windows(x11: ctypes.CDLL, display: ctypes.c_void_p) -> list[int]:
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    found, ignored = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_ulong()
    count = ctypes.c_uint()
    refs = (ctypes.byref(each) for each in (ignored, ignored, found, count))
    x11.XQueryTree(display, root, *refs)
    return [found[each] for each in range(count.value)]


def pause(seconds: float) -> None:
    """Lets others work: a file that is another process's memory tells of no change."""
    time.sleep(seconds)  # noqa: TID251 - as said
