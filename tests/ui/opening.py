"""How long photos take from their file to the picture on the screen: a measurement, not a test.

    python -m tests.ui.opening

A JPEG of 24 megapixels is to take at most 0.6 s on two cores, a TIFF of 100 megapixels in 16 bit
3 s. Each is opened a few times as the window opens it, in a process of its own, which has opened a
small photo before; the file lies in the system's cache. Printed are medians, and the shortest.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import tifffile
from PIL import Image as PillowImage
from PySide6.QtGui import QGuiApplication

from restoreapp.engine.benchmark import noisy_photo
from restoreapp.service.open_photo import open_photo
from restoreapp.ui.canvas.geometry import View
from restoreapp.ui.canvas.rendering import Rendering
from restoreapp.ui.reading import facts_of, picture_of, thumbnail_of

SCREEN = (1920, 1080)
SIGMA = 3.0  # about as large a JPEG as a camera's of low ISO
KINDS = {
    "JPEG": (24.0, 0.6, {"quality": 92}),
    "JPEG, progressive": (24.0, None, {"quality": 92, "progressive": True}),
    "TIFF, 16 bit, not compressed": (100.0, 3.0, {}),
    "TIFF, 16 bit, Deflate": (100.0, 3.0, {"compression": "zlib", "predictor": True}),
}


def draw(path: Path, kind: str, megapixels: float) -> None:
    """Writes a photo as other programs do."""
    options = KINDS[kind][2]
    if kind.startswith("JPEG"):
        pixels = noisy_photo(megapixels, np.uint8, SIGMA).pixels
        PillowImage.fromarray(pixels).save(path, "JPEG", **options)
    else:
        pixels = noisy_photo(megapixels, np.uint16, SIGMA).pixels
        tifffile.imwrite(path, pixels, photometric="rgb", rowsperstrip=64, **options)


def times(path: Path) -> tuple[float, float, float]:
    """Returns seconds until the pixels are there, until they can be drawn, until they are."""
    marks = [time.perf_counter()]
    photo = open_photo(path)
    marks.append(time.perf_counter())
    picture = picture_of(photo.image)
    facts_of(photo)
    thumbnail_of(picture)
    marks.append(time.perf_counter())
    Rendering(picture, View.fitted(picture.size, *SCREEN)).before()
    marks.append(time.perf_counter())
    return marks[1] - marks[0], marks[2] - marks[1], marks[3] - marks[2]


def measure(paths: list[Path]) -> None:
    """Opens photos in this process, the first one to warm up; prints the times of the others."""
    application = QGuiApplication([])
    print(json.dumps([times(path) for path in paths][1:]))
    application.shutdown()


def report(kind: str, megapixels: float, aim: float | None, size: int, runs: list) -> str:
    """Returns a line of the table."""
    totals = [sum(each) for each in runs]
    parts = " | ".join(f"{statistics.median(part):.2f}" for part in zip(*runs, strict=True))
    told = "" if aim is None else f"{aim:.1f}"
    return (
        f"| {kind}, {megapixels:.0f} MP, {size / 1e6:.0f} MB | {told} | "
        f"{statistics.median(totals):.2f} | {min(totals):.2f} | {parts} |"
    )


def main() -> int:
    """Draws the photos, has a child open each, and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--measure", type=Path, nargs="+", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.measure:
        measure(args.measure)
        return 0
    print("| photo | aim, s | median, s | shortest, s | read | levels | paint |")
    print("|---|---|---|---|---|---|---|")
    for kind, (megapixels, aim, _) in KINDS.items():
        with tempfile.TemporaryDirectory(prefix="restoreapp-") as folder:
            small, photo = Path(folder) / "small", Path(folder) / "photo"
            draw(small, kind, 0.5)
            draw(photo, kind, megapixels)
            child = [sys.executable, "-m", "tests.ui.opening", "--measure", str(small)]
            done = subprocess.run(
                [*child, *[str(photo)] * args.repeats],
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
                stdout=subprocess.PIPE,
                check=True,
            )
            size = photo.stat().st_size
        print(report(kind, megapixels, aim, size, json.loads(done.stdout)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
