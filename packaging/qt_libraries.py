"""Names the system libraries that Qt needs and this Linux lacks, and how to get them.

As a script it prints the Debian packages that are missing, one line, nothing if all is there.
"""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

# Library -> Debian and Ubuntu package: what the xcb platform plugin and QtWidgets link to.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
LINKED = ("Qt/lib/libQt6Widgets.so.6", "Qt/plugins/platforms/libqxcb.so")


def missing_libraries() -> list[str]:
    """Returns the names of libraries that Qt would not find, sorted; empty on other systems."""
    if not sys.platform.startswith("linux"):
        return []
    found = find_spec("PySide6")
    if found is None or found.origin is None:
        raise RuntimeError("PySide6 is not installed")
    folder = Path(found.origin).parent
    listings = [
        subprocess.run(["ldd", folder / each], capture_output=True, text=True, check=True).stdout
        for each in LINKED
    ]
    return sorted({name for each in listings for name in not_found(each)})


def not_found(listing: str) -> list[str]:
    """Returns the libraries that a listing of `ldd` says are not found, Qt's own left out."""
    names = re.findall(r"^\s*(\S+) => not found$", listing, flags=re.MULTILINE)
    return [name for name in names if not name.startswith("libQt6")]


def debian_packages(libraries: list[str]) -> list[str]:
    """Returns the packages that hold the libraries; a library unknown here stands for itself."""
    return sorted({PACKAGES.get(each, each) for each in libraries})


if __name__ == "__main__":
    print(*debian_packages(missing_libraries()))
