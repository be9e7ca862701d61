"""Mutated files through `read_photo`: no crash, no hang, no memory without bounds.

    python -m tests.io.fuzz --count 10000 --seed 1

Each mutation follows from its number alone, so that what is found can be made again: `--only N`
writes it to a file. Files are read in child processes; the parent says which number ended one.
"""

import argparse
import faulthandler
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from restoreapp.core.image import Image, Inks, Metadata
from restoreapp.io.fitting import fitted
from restoreapp.io.formats import FORMATS, format_by_id
from restoreapp.io.profiles import DISPLAY_P3, to_srgb
from restoreapp.io.reading import UnreadablePhoto, read_photo
from tests.io.files import dng, encoded, plain_file
from tests.io.hevc import heic
from tests.io.icc_tables import press_icc

MOST_SECONDS = 5
MOST_BYTES = 1 << 30
CHUNK = 250
# LibRaw comments on damage itself, and cannot be asked not to.
LIBRAW = re.compile(r"unknown file: ")
EXIF = (
    b"II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\1\0\0\0\6\0\0\0\x25\x88\x04\0\1\0\0\0\x26\0\0\0"
    b"\0\0\0\0\1\0\1\0\2\0\2\0\0\0N\0\0\0\0\0\0\0"
)
XMP = b'<rdf:Description tiff:Orientation="6"/>'


def seeds() -> Iterator[bytes]:
    """Whole files of every format, with everything in them that is parsed."""
    pixels = np.random.default_rng(3).integers(0, 256, (40, 50, 3), np.uint8)
    metadata = Metadata(exif=EXIF, xmp=XMP, iptc=b"\x1c\x02\x69\0\1a", dpi=(300.0, 300.0))
    for form in FORMATS:
        yield plain_file(form, pixels)
        if not form.is_written:
            continue
        for depth in form.depths:
            dtype = {8: np.uint8, 16: np.uint16, 32: np.float32}[depth]
            deep = pixels.astype(dtype) if depth != 16 else pixels.astype(dtype) * 257
            image, _ = fitted(
                Image(
                    deep,
                    alpha=deep[..., 0].copy() if form.holds_alpha else None,
                    profile=DISPLAY_P3,
                    metadata=metadata,
                ),
                form,
            )
            yield encoded(form, image, form.default_quality)
    inks = Inks(np.dstack([pixels, pixels[..., :1]]), press_icc())
    for name in ("jpeg", "tiff"):
        form = format_by_id(name)
        image, _ = fitted(Image(to_srgb(inks.values, inks.profile), inks=inks), form)
        yield encoded(form, image, form.default_quality)
    yield heic(pixels, exif=EXIF, xmp=XMP, profile=DISPLAY_P3, turn=1)
    yield heic(pixels.astype(int) * 4, 10)
    yield dng(pixels, orientation=6)


def mutated(files: list[bytes], number: int, seed: int) -> bytes:
    """Returns the mutation of a number: cut, flipped, overwritten, doubled, swapped or spliced."""
    chance = random.Random(f"{seed}/{number}")
    data = bytearray(chance.choice(files))
    for _ in range(chance.randint(1, 6)):
        size = len(data)
        at = chance.randrange(max(1, min(size, chance.choice((64, 1024, size)))))
        length = chance.randint(1, 16)
        kind = chance.randrange(7)
        if kind == 0:
            del data[at:]
        elif kind == 1:
            data[at : at + 1] = bytes([data[at] ^ 1 << chance.randrange(8)]) if size else b""
        elif kind == 2:
            data[at : at + length] = chance.choice((b"\0", b"\xff", b"\x7f")) * length
        elif kind == 3:
            data[at : at + length] = chance.randbytes(length)
        elif kind == 4:
            data[at:at] = data[at : at + length * 8]
        elif kind == 5:
            del data[at : at + length]
        else:
            other = chance.choice(files)
            data[at : at + length * 8] = other[at : at + length * 8]
        if not data:
            break
    return bytes(data)


def work(first: int, count: int, seed: int) -> int:
    """Reads mutations in this process; returns how many ended in anything but a sentence."""
    warnings.simplefilter("error")
    files = list(seeds())
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "photo"
        for number in range(first, first + count):
            print(number, flush=True)
            path.write_bytes(mutated(files, number, seed))
            faulthandler.dump_traceback_later(MOST_SECONDS, exit=True)
            started = time.monotonic()
            try:
                read_photo(path)
            except UnreadablePhoto as error:
                if not error.message.endswith("."):
                    bad += 1
            except Exception:
                bad += 1
                print(f"{number}:", traceback.format_exc(), file=sys.stderr)
            faulthandler.cancel_dump_traceback_later()
            if time.monotonic() - started > 1:
                print(f"{number}: {time.monotonic() - started:.1f} s", file=sys.stderr)
            if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 > MOST_BYTES:
                print(f"{number}: more than {MOST_BYTES >> 20} MB", file=sys.stderr)
                return bad + 1
    return bad


def main() -> int:
    """Runs mutations in children; returns 1 if one of them found anything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--only", type=int, help="write this mutation to `mutation`, read nothing")
    args = parser.parse_args()
    if args.only is not None:
        Path("mutation").write_bytes(mutated(list(seeds()), args.only, args.seed))
        return 0
    if args.worker:
        return int(work(args.first, args.count, args.seed) > 0)
    found, at = 0, args.first
    end = args.first + args.count
    while at < end:
        count = min(CHUNK, end - at)
        child = [sys.executable, "-m", "tests.io.fuzz", "--worker", "--seed", str(args.seed)]
        child += ["--first", str(at), "--count", str(count)]
        done = subprocess.run(child, capture_output=True, text=True, check=False)
        last = int(done.stdout.split()[-1])
        said = [line for line in done.stderr.splitlines() if line and not LIBRAW.match(line)]
        if said or done.returncode:
            found += 1
            print(f"{at}..{last}, exit {done.returncode}:", *said, sep="\n", flush=True)
        at = last + 1
    print(f"{args.count} mutations, seed {args.seed}: {found} finding(s)")
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
