"""What a file says of itself without being decoded: for filters, names and estimates.

Not for restoring: a file that says nothing here may still be readable.
"""

import re
import stat
import threading
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PIL import Image as PillowImage

from restoreapp.core.geometry import Size
from restoreapp.io.decoded import DECODER_FAILURES
from restoreapp.io.formats import HEAD_BYTES, format_by_suffix, sniffed

_EXIF_DIRECTORY = 0x8769
_TAKEN, _CHANGED = 0x9003, 0x0132
# Above 65,534 the old field says 65,535, and one of three others how much it is.
_ISO, _ISO_LONG, _MOST_SHORT = 0x8827, (0x8833, 0x8831, 0x8832), 65_535
# Pillow's limit is one for all threads.
_LIMIT = threading.Lock()
_MOMENT = re.compile(r"(\d{4})\D(\d{2})\D(\d{2})\D(\d{2})\D(\d{2})\D(\d{2})")


@dataclass(frozen=True, slots=True)
class Glance:
    """A file's own word.

    Attributes:
        iso: sensitivity that the photo was taken at; none where it is not said.
        size: in pixels, as stored; none where only decoding would tell.
        taken: when the photo was taken, by the camera's clock; none where it is not said.
    """

    size: Size | None = None
    taken: datetime | None = None
    iso: int | None = None


def format_at(path: Path) -> str | None:
    """Returns the id of what a file is by its first bytes, else by its suffix; none if neither.

    A file that cannot be read goes by its suffix: reading it will say why.
    """
    by_suffix = format_by_suffix(path.suffix)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        with path.open("rb") as file:
            found = sniffed(file.read(HEAD_BYTES))
    except OSError:
        found = None
    # Cameras' raw files begin as TIFF files do; only the whole file tells.
    alike = ("tiff", "raw")
    if found is None or (found.id in alike and by_suffix is not None and by_suffix.id in alike):
        found = by_suffix
    return None if found is None else found.id


def glance(path: Path) -> Glance:
    """Reads a file's header as far as Pillow knows it; an empty answer where it does not."""
    form = format_by_suffix(path.suffix)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with _any_size(), PillowImage.open(path) as picture:
                exif = picture.getexif()
                details = exif.get_ifd(_EXIF_DIRECTORY)
                moments = (details.get(_TAKEN), exif.get(_CHANGED))
                iso = _iso(details)
                size = Size(*picture.size)
    except (*DECODER_FAILURES, MemoryError):
        return Glance()
    # What stands first in a raw file is a small picture for display.
    is_raw = form is not None and form.id == "raw"
    taken = next(filter(None, map(_moment, moments)), None)
    return Glance(None if is_raw else size, taken, iso)


def _iso(details: Mapping[int, object]) -> int | None:
    said = details.get(_ISO)
    if isinstance(said, tuple):  # some cameras write it twice
        said = next(iter(said), None)
    if said is None or said == _MOST_SHORT:
        said = next((details[each] for each in _ISO_LONG if each in details), said)
    return said if isinstance(said, int) and said > 0 else None


@contextmanager
def _any_size() -> Iterator[None]:
    """Has Pillow open files whatever number of pixels they promise: none is decoded here."""
    with _LIMIT:
        before = PillowImage.MAX_IMAGE_PIXELS
        PillowImage.MAX_IMAGE_PIXELS = None
        try:
            yield
        finally:
            PillowImage.MAX_IMAGE_PIXELS = before


def _moment(text: object) -> datetime | None:
    found = _MOMENT.match(text) if isinstance(text, str) else None
    if found is None:
        return None
    try:
        return datetime.fromisoformat("{}-{}-{}T{}:{}:{}".format(*found.groups()))
    except ValueError:
        return None
