"""The colours of the monitor: its ICC profile, as the system or the person's calibration set it.

X11 has it as a property of the root window (ICC Profiles in X Specification 0.4), Linux's colord
by the monitor's name, Windows by its device. macOS converts by itself what a window says it is in:
see `say_that_windows_are_in_srgb`.
"""

import ctypes
import ctypes.util
import logging
import sys
from pathlib import Path

from PySide6.QtGui import QColorSpace, QGuiApplication, QScreen, QSurfaceFormat

from restoreapp.ui.canvas.rendering import SRGB

logger = logging.getLogger(__name__)

MOST_PROFILE_BYTES = 1 << 25

_COLORD = "org.freedesktop.ColorManager"
_COLORD_PATH = "/org/freedesktop/ColorManager"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_PATIENCE_MS = 300
_ANY_TYPE, _FOUR_BYTES = 0, 4
_NEAREST = 2


def colours_of(screen: QScreen) -> QColorSpace:
    """Returns what colours are to be turned to for a screen; sRGB where the system says nothing."""
    profile = _profile_of(screen)
    space = QColorSpace.fromIccProfile(profile) if profile else SRGB
    is_of_use = space.isValidTarget() and space.colorModel() == QColorSpace.ColorModel.Rgb
    if not is_of_use:
        logger.info("the profile of the monitor %s is of no use", screen.name())
    return space if is_of_use else SRGB


def say_that_windows_are_in_srgb() -> None:
    """Has macOS turn windows to their monitor's colours; call before any window is made."""
    if sys.platform == "darwin":
        default = QSurfaceFormat.defaultFormat()
        default.setColorSpace(SRGB)
        QSurfaceFormat.setDefaultFormat(default)


def _profile_of(screen: QScreen) -> bytes:
    platform = QGuiApplication.platformName()
    if platform == "windows":
        return _from_windows(screen)
    if platform not in ("xcb", "wayland"):
        return b""
    found = from_colord(screen.name())
    if not found and platform == "xcb":
        found = from_x11(QGuiApplication.screens().index(screen))
    return found


if sys.platform == "linux":
    from PySide6.QtDBus import (
        QDBus,
        QDBusConnection,
        QDBusMessage,
        QDBusObjectPath,
        QDBusVariant,
    )

    def from_colord(monitor: str) -> bytes:
        """Returns colord's profile for a monitor by its name in RandR; empty for none."""
        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return b""
        device = _asked(
            bus, _COLORD_PATH, _COLORD, "FindDeviceByProperty", ["XRANDR_name", monitor]
        )
        if not isinstance(device, QDBusObjectPath):
            return b""
        profile = _asked(
            bus, device.path(), f"{_COLORD}.Device", "GetProfileForQualifiers", [["*"]]
        )
        if not isinstance(profile, QDBusObjectPath):
            return b""
        name = _asked(bus, profile.path(), _PROPERTIES, "Get", [f"{_COLORD}.Profile", "Filename"])
        if isinstance(name, QDBusVariant):
            name = name.variant()
        return _content(Path(name)) if isinstance(name, str) and name else b""

    def _asked(
        bus: QDBusConnection, path: str, interface: str, method: str, arguments: list[object]
    ) -> object:
        """Returns the first thing that a call answers; none if it fails or takes too long."""
        call = QDBusMessage.createMethodCall(_COLORD, path, interface, method)
        call.setArguments(arguments)
        answer = bus.call(call, QDBus.CallMode.Block, _PATIENCE_MS)
        if answer.type() != QDBusMessage.MessageType.ReplyMessage or not answer.arguments():
            return None
        first: object = answer.arguments()[0]
        return first

else:

    def from_colord(_monitor: str) -> bytes:
        """Returns nothing: colord is Linux's."""
        return b""


def from_x11(index: int) -> bytes:
    """Returns the property of X11's root window for a monitor's number; empty for none."""
    library = ctypes.util.find_library("X11")
    if library is None:
        return b""
    x11 = ctypes.CDLL(library)
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    if not display:
        return b""
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    name = b"_ICC_PROFILE" if index == 0 else b"_ICC_PROFILE_%d" % index
    atom = ctypes.c_ulong(x11.XInternAtom(display, name, 1))
    kind, rest, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_ulong()
    bits, data = ctypes.c_int(), ctypes.c_void_p()
    try:
        if atom:
            x11.XGetWindowProperty(
                *(display, root, atom, ctypes.c_long(0)),
                *(ctypes.c_long(MOST_PROFILE_BYTES // _FOUR_BYTES), 0, ctypes.c_ulong(_ANY_TYPE)),
                *map(ctypes.byref, (kind, bits, count, rest, data)),
            )
        is_whole = bool(data) and bits.value == 8 and not rest.value
        return ctypes.string_at(data, count.value) if is_whole else b""
    finally:
        if data:
            x11.XFree(data)
        x11.XCloseDisplay(display)


if sys.platform == "win32":
    from ctypes import wintypes

    class _Monitor(ctypes.Structure):
        """MONITORINFOEXW."""

        _fields_ = (
            ("size", wintypes.DWORD),
            ("place", wintypes.RECT),
            ("work", wintypes.RECT),
            ("flags", wintypes.DWORD),
            ("device", wintypes.WCHAR * 32),
        )

    def _from_windows(screen: QScreen) -> bytes:
        """Returns what Windows has for the monitor at a screen's corner; empty for none."""
        corner = screen.geometry().topLeft()
        user, gdi = ctypes.windll.user32, ctypes.windll.gdi32
        user.MonitorFromPoint.restype = wintypes.HMONITOR
        gdi.CreateDCW.restype = wintypes.HDC
        handle = user.MonitorFromPoint(wintypes.POINT(corner.x() + 1, corner.y() + 1), _NEAREST)
        monitor = _Monitor(size=ctypes.sizeof(_Monitor))
        if not user.GetMonitorInfoW(wintypes.HMONITOR(handle), ctypes.byref(monitor)):
            return b""
        context = wintypes.HDC(gdi.CreateDCW(monitor.device, monitor.device, None, None))
        length = wintypes.DWORD(1 << 15)
        name = ctypes.create_unicode_buffer(length.value)
        found = gdi.GetICMProfileW(context, ctypes.byref(length), name)
        gdi.DeleteDC(context)
        return _content(Path(name.value)) if found else b""

else:

    def _from_windows(_screen: QScreen) -> bytes:
        return b""


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size <= MOST_PROFILE_BYTES:
            return path.read_bytes()
    except OSError as error:
        logger.info("the monitor's profile cannot be read: %s", error)
    return b""
