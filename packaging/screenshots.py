"""Takes pictures of the window, its modes and dialogs on a screen in memory, to look at.

    python packaging/screenshots.py FOLDER --languages en de --schemes light dark --scales 1 2

Needs Xvfb; with openbox the windows have frames and places as people see them. The photo is
scikit-image's cup (CC0) with noise. What each picture shows stands in shots.py.
"""

import argparse
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from translations import LANGUAGES, SOURCE_LANGUAGE
from xvfb import VirtualScreen

HERE = Path(__file__).parent
SIZE = (1400, 880)
LONGEST_S = 1800


def main() -> int:
    """Runs the window once for each language, scheme and scale; returns how many runs failed."""
    args = _parsed()
    failed = 0
    for language, scheme, scale in itertools.product(args.languages, args.schemes, args.scales):
        folder = args.folder / f"{language}-{scheme}-{scale}x"
        folder.mkdir(parents=True, exist_ok=True)
        code = taken(folder, language, scheme, scale, args.only)
        print(
            f"{folder}: {len(list(folder.glob('*.png')))} pictures{'' if code == 0 else ', failed'}"
        )
        failed += code != 0
    return failed


def taken(folder: Path, language: str, scheme: str, scale: int, only: list[str]) -> int:
    """Has a child run the window on a screen of its own; returns its exit code."""
    with tempfile.TemporaryDirectory() as home:
        size = SIZE[0] * scale, SIZE[1] * scale
        homes = {
            f"XDG_{each}_HOME": f"{home}/{each}" for each in ("CONFIG", "DATA", "CACHE", "STATE")
        }
        with VirtualScreen(Path(home) / "screen", size) as screen:
            environment = {
                **os.environ,
                **homes,
                "DISPLAY": screen.name,
                "QT_QPA_PLATFORM": "xcb",
                "QT_SCALE_FACTOR": str(scale),
            }
            manager = _window_manager(environment)
            try:
                command = [sys.executable, HERE / "shots.py", folder, home, language, scheme, *only]
                return subprocess.run(
                    command, env=environment, timeout=LONGEST_S, check=False
                ).returncode
            finally:
                if manager is not None:
                    manager.terminate()
                    manager.wait()


def _window_manager(environment: dict[str, str]) -> "subprocess.Popen[bytes] | None":
    if shutil.which("openbox") is None:
        return None
    return subprocess.Popen(["openbox", "--sm-disable"], env=environment, stderr=subprocess.DEVNULL)


def _parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="for the pictures")
    languages = (SOURCE_LANGUAGE, *LANGUAGES)
    parser.add_argument("--languages", nargs="+", choices=languages, default=["en", "de"])
    parser.add_argument(
        "--schemes", nargs="+", choices=["light", "dark"], default=["light", "dark"]
    )
    parser.add_argument("--scales", nargs="+", type=int, choices=[1, 2, 3], default=[1, 2])
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="of these pictures")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
