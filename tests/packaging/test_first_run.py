"""What a newcomer sees first, run as `make run` runs it."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import PIL.Image

PACKAGING = Path(__file__).parents[2] / "packaging"
sys.path.insert(0, str(PACKAGING))

import qt_libraries  # noqa: E402 - scripts are found by their folder

LISTING = """\
	linux-vdso.so.1 (0x00007ffc)
	libQt6Gui.so.6 => not found
	libxcb-cursor.so.0 => not found
	libX11.so.6 => /lib/x86_64-linux-gnu/libX11.so.6 (0x00007f)
	libnew.so.9 => not found
"""


def test_without_a_display_the_sample_is_restored_and_shown_in_three_pictures(
    tmp_path: Path,
) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY"}
    }
    environment["PYTHONPATH"] = str(PACKAGING.parent)
    done = subprocess.run(
        [sys.executable, PACKAGING / "first_run.py"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "out" / "sample"
    for name in ("before.jpg", "after.png", "difference.png"):
        assert str(folder / name) in done.stdout
    with PIL.Image.open(folder / "difference.png") as difference:
        removed = (np.asarray(difference, float) - 128) / 4
    assert 15 < removed.std() < 30
    # Cut off at black and white, the noise that was put in has a mean of 1.2 codes.
    assert abs(removed.mean()) < 2


def test_missing_libraries_are_read_from_the_listing_and_qts_own_left_out() -> None:
    assert qt_libraries.not_found(LISTING) == ["libxcb-cursor.so.0", "libnew.so.9"]


def test_packages_are_named_for_one_install_line() -> None:
    names = ["libglib-2.0.so.0", "libgthread-2.0.so.0", "libnew.so.9"]
    assert qt_libraries.debian_packages(names) == ["libglib2.0-0", "libnew.so.9"]
