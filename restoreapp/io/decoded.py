"""What a format's adapter hands over, and how it says that it cannot."""

import struct
import zlib
from dataclasses import dataclass

from tifffile import TiffFileError

from restoreapp.core.geometry import Size
from restoreapp.core.image import Array, Inks
from restoreapp.texts import Text

# What foreign decoders raise on damaged data, named one by one: anything else is a bug of ours.
# imagecodecs' own errors are RuntimeErrors.
DECODER_FAILURES = (
    OSError,
    EOFError,
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    ArithmeticError,
    RuntimeError,
    SyntaxError,
    struct.error,
    zlib.error,
    TiffFileError,
)


class Undecodable(Exception):
    """A file that a decoder cannot turn into a picture.

    Attributes:
        reason: goes on from the file's name: `ends early`, `is a camera's raw file`.
        hint: what the user may do; may be empty.
    """

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


@dataclass(frozen=True, slots=True)
class JpegCoding:
    """How a JPEG file was compressed.

    Attributes:
        quality: 1..100 as libjpeg counts, estimated by the tables.
        tables: quantisation of each component, 64 steps each in rows.
        sampling: of colours against light: `4:4:4`, `4:2:2`, `4:2:0` or `4:1:1`.
        is_progressive: whether it comes in passes.
    """

    quality: int
    tables: tuple[tuple[int, ...], ...]
    sampling: str
    is_progressive: bool

    def __str__(self) -> str:
        return Text("quality {quality}, {sampling}", quality=self.quality, sampling=self.sampling)


# How a file was compressed, as its format's writer takes it: nothing to choose or not known, a
# quality of 1..100, or JPEG's own tables.
Coding = int | JpegCoding | None


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    r"""A file's content as it is stored: not yet turned upright, its profile not yet looked at.

    Attributes:
        pixels: `(H, W, 1 or 3)` uint8, uint16 or float32 of nominal range 0..1.
        alpha: `(H, W)` of the same dtype, unassociated, or none.
        source_depth: bits per channel in the file.
        inks: what the file holds, where `pixels` are sRGB made of them and can be led back.
        profile: ICC profile as embedded.
        exif: TIFF-structured block without `Exif\0\0`.
        xmp: packet.
        iptc: IPTC-IIM records.
        dpi: as the container states it; the EXIF block may state another.
        orientation: 1..8 where the container itself states one; else the EXIF block's counts.
        coding: how it was compressed.
        notes: short lines about what was assumed or could not be kept.
    """

    pixels: Array
    source_depth: int
    inks: Inks | None = None
    alpha: Array | None = None
    profile: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    dpi: tuple[float, float] | None = None
    orientation: int | None = None
    coding: Coding = None
    notes: tuple[str, ...] = ()


def refuse_larger(width: int, height: int, most_pixels: int) -> None:
    """Checks a header's word before anything is allocated for it.

    Raises:
        Undecodable: if there is no pixel or there are more than `most_pixels`.
    """
    if width < 1 or height < 1:
        raise Undecodable(Text("is damaged: its header states no pixels"))
    size = Size(width, height)
    if size.area > most_pixels:
        raise Undecodable(
            Text("has {size} pixels by its header, more than can be opened", size=size),
            Text("The limit is {millions} million pixels.", millions=most_pixels // 1_000_000),
        )
