"""The formats that can be read and written: one row each, from which everything else derives."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from restoreapp.core.image import Image
from restoreapp.io.decoded import Decoded
from restoreapp.io.encoded import Encoded
from restoreapp.io.jpeg import read_jpeg, write_jpeg
from restoreapp.io.png import read_png, write_png
from restoreapp.io.tiff import read_tiff, write_tiff
from restoreapp.io.webp import LOSSLESS_QUALITY, read_webp, write_webp

Reader = Callable[[bytes, int], Decoded]
Writer = Callable[[Image, int | None], Encoded]

HEAD_BYTES = 16  # as many as `signature` looks at


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file.

    Attributes:
        id: on the command line and in recipes; never reused.
        name: what people call it.
        suffixes: with the dot, lower case; the first is the one we give.
        mime_type: as registered with IANA.
        signature: matches the beginning of such a file.
        depths: bits per channel that it can hold, rising.
        holds_alpha: whether it has transparency.
        holds_grey: whether it has pictures of one channel.
        most_side_px: longest side that it can hold.
        read: takes the file's bytes and the most pixels to decode.
        write: takes an image that fits and a quality; none where it is read only.
        default_quality: 1..100, or none where there is nothing to choose.
        exact_quality: from which on every value comes back; none for never. A format without
            quality always gives every value back.
    """

    id: str
    name: str
    suffixes: tuple[str, ...]
    mime_type: str
    signature: re.Pattern[bytes]
    depths: tuple[int, ...]
    holds_alpha: bool
    holds_grey: bool
    most_side_px: int
    read: Reader
    write: Writer | None
    default_quality: int | None = None
    exact_quality: int | None = None

    def is_exact(self, quality: int | None) -> bool:
        """Whether what is written at a quality comes back value for value."""
        if quality is None:
            return self.default_quality is None
        return self.exact_quality is not None and quality >= self.exact_quality


FORMATS = (
    Format(
        id="jpeg",
        name="JPEG",
        suffixes=(".jpg", ".jpeg", ".jpe", ".jfif"),
        mime_type="image/jpeg",
        signature=re.compile(rb"\xff\xd8\xff"),
        depths=(8,),
        holds_alpha=False,
        holds_grey=True,
        most_side_px=65500,  # libjpeg's own limit, a little below the format's
        read=read_jpeg,
        write=write_jpeg,
        default_quality=95,
    ),
    Format(
        id="png",
        name="PNG",
        suffixes=(".png",),
        mime_type="image/png",
        signature=re.compile(rb"\x89PNG\r\n\x1a\n"),
        depths=(8, 16),
        holds_alpha=True,
        holds_grey=True,
        most_side_px=1_000_000,  # libpng's own limit
        read=read_png,
        write=write_png,
    ),
    Format(
        id="tiff",
        name="TIFF",
        suffixes=(".tif", ".tiff"),
        mime_type="image/tiff",
        signature=re.compile(rb"II[*+]\0|MM\0[*+]"),
        depths=(8, 16, 32),
        holds_alpha=True,
        holds_grey=True,
        most_side_px=(1 << 31) - 1,
        read=read_tiff,
        write=write_tiff,
    ),
    Format(
        id="webp",
        name="WebP",
        suffixes=(".webp",),
        mime_type="image/webp",
        signature=re.compile(rb"RIFF....WEBP", re.DOTALL),
        depths=(8,),
        holds_alpha=True,
        holds_grey=False,
        most_side_px=16383,
        read=read_webp,
        write=write_webp,
        default_quality=95,
        exact_quality=LOSSLESS_QUALITY,
    ),
)


def sniffed(head: bytes) -> Format | None:
    """Returns the format of a file that begins so, whatever its name; none if it is none of ours.

    Args:
        head: the first `HEAD_BYTES` or more.
    """
    return next((each for each in FORMATS if each.signature.match(head)), None)


def format_by_id(format_id: str) -> Format | None:
    """Returns the row with an id, or none."""
    return next((each for each in FORMATS if each.id == format_id), None)


def format_by_suffix(suffix: str) -> Format | None:
    """Returns the row to which a suffix belongs, in capitals or not; none if to none."""
    return next((each for each in FORMATS if suffix.lower() in each.suffixes), None)
