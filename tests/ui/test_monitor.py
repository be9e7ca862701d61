"""Photos in the colours of the monitor, as X11, colord or a test says them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QColorSpace, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from restoreapp.io.icc import grey_icc
from restoreapp.io.profiles import DISPLAY_P3
from restoreapp.ui import monitor
from restoreapp.ui.canvas import canvas as canvas_module
from restoreapp.ui.canvas.canvas import Canvas
from restoreapp.ui.canvas.rendering import SRGB, displayed
from restoreapp.ui.reading import picture_of
from tests.ui.conftest import photo_of

TREE = Path(__file__).resolve().parents[2]
P3 = QColorSpace.fromIccProfile(DISPLAY_P3)
RED = np.full((4, 5, 3), (255, 0, 0), np.uint8)
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
<type>system</type>
<listen>unix:tmpdir=/tmp</listen>
<policy context="default">
<allow send_destination="*"/><allow own="*"/><allow eavesdrop="true"/>
</policy>
</busconfig>"""
SET_PROPERTY = """
import ctypes, sys
from pathlib import Path
sys.path.insert(0, "packaging")
from xvfb import VirtualScreen
with VirtualScreen(Path(sys.argv[1])) as screen:
    import os
    os.environ["DISPLAY"], os.environ["QT_QPA_PLATFORM"] = screen.name, "offscreen"
    from restoreapp.io.profiles import DISPLAY_P3
    from restoreapp.ui.monitor import from_x11
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    assert from_x11(0) == b""
    for name, value in ((b"_ICC_PROFILE", DISPLAY_P3), (b"_ICC_PROFILE_1", b"second")):
        atom = ctypes.c_ulong(x11.XInternAtom(display, name, 0))
        x11.XChangeProperty(display, root, atom, ctypes.c_ulong(6), 8, 0, value, len(value))
    x11.XSync(display, 0)
    assert from_x11(0) == DISPLAY_P3
    assert from_x11(1) == b"second"
    assert from_x11(2) == b""
"""


def colour(image: QImage) -> tuple[int, int, int]:
    return QColor(image.pixel(1, 1)).getRgb()[:3]


def test_srgb_red_on_a_wide_monitor_is_no_purer_than_it_was() -> None:
    red, green, blue = colour(displayed(RED, None, None, "srgb-curve", P3))

    assert red == pytest.approx(234, abs=2)
    assert green == pytest.approx(51, abs=2)
    assert blue == pytest.approx(35, abs=2)


def test_a_wide_photo_on_a_monitor_like_it_is_shown_value_for_value() -> None:
    values = np.random.default_rng(0).integers(0, 256, (4, 5, 3), np.uint8)

    image = displayed(values, None, DISPLAY_P3, "srgb-curve", P3)

    shown = [[image.pixelColor(x, y).getRgb()[:3] for x in range(5)] for y in range(4)]
    np.testing.assert_array_equal(shown, values)


@pytest.mark.parametrize("profile", [None, grey_icc("grey", (2.2,))])
def test_grey_stays_grey_on_any_monitor(profile: bytes | None) -> None:
    grey = np.full((4, 5, 1), 90, np.uint8)

    red, green, blue = colour(displayed(grey, None, profile, "srgb-curve", P3))

    assert max(red, green, blue) - min(red, green, blue) <= 1
    assert red == pytest.approx(90, abs=4)


def test_the_canvas_takes_the_colours_of_its_screen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def colours_of(screen: object) -> QColorSpace:
        asked.append(screen)
        return P3 if len(asked) > 1 else SRGB

    monkeypatch.setattr(canvas_module, "colours_of", colours_of)
    canvas = Canvas()
    qtbot.addWidget(canvas)
    photo = photo_of(tmp_path / "a.jpg")
    red = np.full((96, 128, 3), (255, 0, 0), np.uint8)
    canvas.show_picture(picture_of(type(photo.image)(red)))
    canvas.resize(300, 200)
    canvas.show()
    qtbot.waitExposed(canvas)
    middle = canvas.rect().center()
    before = canvas.grab().toImage().pixelColor(middle).getRgb()[:3]

    canvas.windowHandle().screenChanged.emit(QGuiApplication.primaryScreen())
    after = canvas.grab().toImage().pixelColor(middle).getRgb()[:3]

    assert before == (255, 0, 0)
    assert after == pytest.approx((234, 51, 35), abs=2)
    assert len(asked) == 2


@pytest.mark.parametrize("profile", [b"", grey_icc("grey", (2.2,))])
def test_without_a_profile_of_use_the_monitor_is_taken_for_srgb(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, profile: bytes
) -> None:
    monkeypatch.setattr(monitor, "_profile_of", lambda _screen: profile)

    assert monitor.colours_of(QGuiApplication.primaryScreen()) == SRGB


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed")
def test_x11_says_the_profile_of_each_monitor(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SET_PROPERTY, str(tmp_path / "screen")]

    done = subprocess.run(command, cwd=TREE, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="dbus-daemon is not installed")
def test_colord_says_the_profile_by_the_monitors_name(tmp_path: Path) -> None:
    (tmp_path / "bus.conf").write_text(BUS, "utf-8")
    (tmp_path / "profile.icc").write_bytes(DISPLAY_P3)
    daemon = subprocess.Popen(
        ["dbus-daemon", "--config-file", tmp_path / "bus.conf", "--print-address", "--nofork"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    environment = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": daemon.stdout.readline().strip()}
    stand_in = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.colord", "DP-1", tmp_path / "profile.icc"],
        cwd=TREE,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert stand_in.stdout.readline() == "ready\n"
    asking = (
        "from PySide6.QtCore import QCoreApplication; application = QCoreApplication([])\n"
        "from restoreapp.io.profiles import DISPLAY_P3\n"
        "from restoreapp.ui.monitor import from_colord\n"
        "assert from_colord('DP-1') == DISPLAY_P3\n"
        "assert from_colord('DP-2') == b''\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", asking],
        cwd=TREE,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    for each in (stand_in, daemon):
        each.terminate()
        each.communicate()

    assert done.returncode == 0, done.stderr
