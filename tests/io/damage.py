"""How much damage to a file is noticed when it is read: a measurement, not a test.

    python -m tests.io.damage

Single bits are flipped, and runs of 16 bytes overwritten at random, behind the header of a picture
of half a megapixel. What is read as if nothing had happened, with other pixels, is silent: formats
without checksums can only notice what no longer hangs together.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import numpy as np
import skimage.data
from PIL import Image as PillowImage

from restoreapp.core.image import Image
from restoreapp.io.formats import FORMATS
from restoreapp.io.reading import UnreadablePhoto, read_photo
from tests.io.files import encoded

HEADER_BYTES = 1024
JPEGS = {
    "JPEG": {},
    "JPEG, own tables": {"optimize": True},
    "JPEG, restart markers": {"restart_marker_rows": 1},
    "JPEG, progressive": {"progressive": True},
}


def write_files(folder: Path) -> list[Path]:
    """Writes the picture in every format that is written, and in the kinds of JPEG."""
    pixels = skimage.data.astronaut()
    paths = []
    for name, options in JPEGS.items():
        paths.append(folder / name)
        PillowImage.fromarray(pixels).save(paths[-1], "JPEG", quality=92, **options)
    for form in FORMATS:
        if form.is_written and form.id != "jpeg":
            paths.append(folder / form.name)
            paths[-1].write_bytes(encoded(form, Image(pixels), form.default_quality))
    return paths


def silent_fraction(path: Path, length: int, count: int, rng: np.random.Generator) -> float:
    """Returns the share of damages that change pixels and are not noticed; 0 bytes is one bit."""
    data = path.read_bytes()
    whole = read_photo(path).image.pixels
    damaged_path = path.with_name("damaged")
    changed = silent = 0
    while changed < count:
        damaged = bytearray(data)
        at = int(rng.integers(HEADER_BYTES, len(data) - 16))
        if length:
            damaged[at : at + length] = rng.integers(0, 256, length, np.uint8).tobytes()
        else:
            damaged[at] ^= 1 << int(rng.integers(8))
        damaged_path.write_bytes(damaged)
        try:
            pixels = read_photo(damaged_path).image.pixels
        except UnreadablePhoto:
            changed += 1
            continue
        is_changed = pixels.shape != whole.shape or not np.array_equal(pixels, whole)
        changed += is_changed
        silent += is_changed
    return silent / changed


def main() -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=100)
    args = parser.parse_args()
    rng = np.random.default_rng(1)
    print("| noticed of | one bit | 16 bytes |")
    print("|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for path in write_files(Path(folder)):
            shares = (1 - silent_fraction(path, length, args.count, rng) for length in (0, 16))
            print(f"| {path.name} | {' | '.join(f'{share:.0%}' for share in shares)} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
