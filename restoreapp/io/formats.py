"""The formats that can be read and written: one row each, from which everything else derives."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from restoreapp.core.image import Image
from restoreapp.io.avif import LOSSLESS_QUALITY as AVIF_LOSSLESS
from restoreapp.io.avif import MOST_BITS as AVIF_BITS
from restoreapp.io.avif import read_avif, write_avif
from restoreapp.io.decoded import Coding, Decoded
from restoreapp.io.encoded import Encoded, Heard, LeftOut, Reread
from restoreapp.io.heif import read_heif
from restoreapp.io.jpeg import read_jpeg, reread_jpeg, write_jpeg_file
from restoreapp.io.jpegxl import LOSSLESS_QUALITY as JPEGXL_LOSSLESS
from restoreapp.io.jpegxl import read_jpegxl, write_jpegxl
from restoreapp.io.png import read_png, write_png
from restoreapp.io.pnm import read_pnm
from restoreapp.io.raw import is_raw, read_raw
from restoreapp.io.still import read_bmp, read_gif
from restoreapp.io.tiff import read_tiff, reread_tiff, write_tiff
from restoreapp.io.webp import LOSSLESS_QUALITY as WEBP_LOSSLESS
from restoreapp.io.webp import read_webp, write_webp

Reader = Callable[[bytes, int], Decoded]
Writer = Callable[[Image, Coding], Encoded]
FileWriter = Callable[[Image, Coding, Path, Heard], LeftOut]
Rereader = Callable[[Path, Image], Reread]

HEAD_BYTES = 64  # as many as `signature` looks at


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file.

    Attributes:
        id: on the command line and in recipes; never reused.
        name: what people call it.
        suffixes: with the dot, lower case; the first is the one we give.
        mime_type: as registered with IANA.
        signature: matches the beginning of such a file.
        depths: bits per channel of the images that are given to `write`, rising.
        holds_alpha: whether it has transparency.
        holds_grey: whether it has pictures of one channel.
        holds_inks: whether it has pictures in CMYK.
        most_side_px: longest side that it can hold.
        read: takes the file's bytes and the most pixels to decode.
        write: takes an image that fits and a quality or a file's own coding; none where it is
            read only, or is written by `write_file`.
        write_file: the same straight into a file, for formats whose files are large.
        reread: holds a file against the image that was written, without decoding it whole; none for
            `read`, and to compare.
        default_quality: 1..100, or none where there is nothing to choose.
        exact_quality: from which on every value comes back; none for never. A format without
            quality always gives every value back.
        most_bits: what it keeps of 16-bit values; 16 but for AVIF.
        holds_dpi: whether it has a place for the resolution beside EXIF.
        holds_iptc: whether it has a place for IPTC-IIM records.
        kept_as: id of the format that is written where the format is to be kept but is only read.
        confirm: looks at a whole file whose beginning fits more than one format.
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
    write: Writer | None = None
    write_file: FileWriter | None = None
    reread: Rereader | None = None
    default_quality: int | None = None
    exact_quality: int | None = None
    most_bits: int = 16
    holds_inks: bool = False
    holds_dpi: bool = True
    holds_iptc: bool = False
    kept_as: str = "tiff"
    confirm: Callable[[bytes], bool] | None = None

    @property
    def is_written(self) -> bool:
        """Whether it can be written."""
        return self.write is not None or self.write_file is not None

    def is_exact(self, quality: Coding) -> bool:
        """Whether what is written at a quality comes back value for value."""
        if not isinstance(quality, int):
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
        write_file=write_jpeg_file,
        reread=reread_jpeg,
        holds_inks=True,
        holds_iptc=True,
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
        id="raw",
        name="camera raw",
        suffixes=(".dng", ".cr2", ".cr3", ".nef", ".nrw", ".arw", ".raf", ".orf", ".rw2", ".pef"),
        mime_type="image/x-dcraw",
        signature=re.compile(
            rb"II\*\0|MM\0\*|IIRO|IIRS|MMOR|IIU\0|FUJIFILMCCD-RAW|....ftypcrx ", re.DOTALL
        ),
        depths=(16,),
        holds_alpha=False,
        holds_grey=False,
        most_side_px=1 << 16,
        read=read_raw,
        confirm=is_raw,
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
        write_file=write_tiff,
        reread=reread_tiff,
        holds_inks=True,
        holds_iptc=True,
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
        exact_quality=WEBP_LOSSLESS,
        holds_dpi=False,
    ),
    Format(
        id="avif",
        name="AVIF",
        suffixes=(".avif",),
        mime_type="image/avif",
        signature=re.compile(rb"....ftyp(avi[fs]|(mif1|miaf|msf1)....(....)*?avi[fs])", re.DOTALL),
        depths=(8, 16),
        holds_alpha=True,
        holds_grey=True,
        most_side_px=16384,  # libavif's own limit
        read=read_avif,
        write=write_avif,
        default_quality=90,
        exact_quality=AVIF_LOSSLESS,
        most_bits=AVIF_BITS,
        holds_dpi=False,
    ),
    Format(
        id="heic",
        name="HEIC",
        suffixes=(".heic", ".heif", ".hif"),
        mime_type="image/heic",
        signature=re.compile(rb"....ftyp(hei[cxms]|hev[cxms]|mif1|msf1)", re.DOTALL),
        depths=(8, 16),
        holds_alpha=True,
        holds_grey=True,
        most_side_px=1 << 16,
        read=read_heif,
        kept_as="avif",
    ),
    Format(
        id="jpegxl",
        name="JPEG XL",
        suffixes=(".jxl",),
        mime_type="image/jxl",
        signature=re.compile(rb"\xff\x0a|\0\0\0\x0cJXL \r\n\x87\n"),
        depths=(8, 16, 32),
        holds_alpha=True,
        holds_grey=True,
        most_side_px=1 << 30,
        read=read_jpegxl,
        write=write_jpegxl,
        default_quality=95,
        exact_quality=JPEGXL_LOSSLESS,
        holds_dpi=False,
    ),
    Format(
        id="bmp",
        name="BMP",
        suffixes=(".bmp", ".dib"),
        mime_type="image/bmp",
        signature=re.compile(rb"BM.{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0", re.DOTALL),
        depths=(8,),
        holds_alpha=True,
        holds_grey=True,
        most_side_px=1 << 31,
        read=read_bmp,
        kept_as="png",
    ),
    Format(
        id="gif",
        name="GIF",
        suffixes=(".gif",),
        mime_type="image/gif",
        signature=re.compile(rb"GIF8[79]a"),
        depths=(8,),
        holds_alpha=True,
        holds_grey=False,
        most_side_px=65535,
        read=read_gif,
        kept_as="png",
    ),
    Format(
        id="pnm",
        name="PPM/PGM",
        suffixes=(".ppm", ".pgm", ".pbm", ".pnm"),
        mime_type="image/x-portable-anymap",
        signature=re.compile(rb"P[1-6][\s#]"),
        depths=(8, 16),
        holds_alpha=False,
        holds_grey=True,
        most_side_px=1 << 31,
        read=read_pnm,
        kept_as="png",
    ),
)


def sniffed(data: bytes) -> Format | None:
    """Returns the format of a file that begins so, whatever its name; none if it is none of ours.

    Args:
        data: the whole file; of a file's first `HEAD_BYTES` it is known whether it is any of ours.
    """
    return next(
        (
            each
            for each in FORMATS
            if each.signature.match(data) and (each.confirm is None or each.confirm(data))
        ),
        None,
    )


def format_by_id(format_id: str) -> Format | None:
    """Returns the row with an id, or none."""
    return next((each for each in FORMATS if each.id == format_id), None)


def format_by_suffix(suffix: str) -> Format | None:
    """Returns the row to which a suffix belongs, in capitals or not; none if to none."""
    return next((each for each in FORMATS if suffix.lower() in each.suffixes), None)
