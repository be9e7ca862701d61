"""WebP: read by imagecodecs, written by Pillow; the container's chunks are read here."""

import io
import struct

import imagecodecs
import numpy as np
from PIL import Image as PillowImage

from restoreapp.core.image import Image
from restoreapp.io.decoded import Coding, Decoded, Undecodable, refuse_larger
from restoreapp.io.encoded import Encoded, LeftOut
from restoreapp.io.metadata import dpi_of, without_prefix
from restoreapp.io.samples import join_alpha, split_alpha
from restoreapp.io.webp_quality import webp_quality
from restoreapp.texts import Text

LOSSLESS_QUALITY = 100
_DEFAULT_QUALITY = 95
_EFFORT = 4  # of 0..6; 6 takes much longer for a few percent


def read_webp(data: bytes, most_pixels: int) -> Decoded:
    """Decodes a WebP file; the first frame where it is animated.

    Raises:
        Undecodable: if it ends early or its header promises more than `most_pixels`. What
            imagecodecs raises on damage passes through.
    """
    chunks = _chunks(data)
    refuse_larger(*_canvas(chunks), most_pixels)
    pixels, alpha = split_alpha(np.asarray(imagecodecs.webp_decode(data, index=0)))
    notes = (Text("animated: the first frame was read, the others are left out"),)
    return Decoded(
        pixels=pixels,
        alpha=alpha,
        source_depth=8,
        profile=chunks.get(b"ICCP"),
        exif=without_prefix(chunks.get(b"EXIF")),
        xmp=chunks.get(b"XMP "),
        coding=_coding(chunks),
        notes=notes if b"ANIM" in chunks else (),
    )


def _coding(chunks: dict[bytes, bytes]) -> int | None:
    if b"VP8L" in chunks:
        return LOSSLESS_QUALITY
    return webp_quality(chunks[b"VP8 "]) if b"VP8 " in chunks else None


def write_webp(image: Image, quality: Coding) -> Encoded:
    """Encodes 8-bit RGB with or without alpha; alpha is always exact, colours at quality 100."""
    metadata = image.metadata
    file = io.BytesIO()
    PillowImage.fromarray(join_alpha(image.pixels, image.alpha)).save(
        file,
        "WEBP",
        lossless=quality == LOSSLESS_QUALITY,
        exact=True,  # colours under full transparency are the photographer's, too
        quality=quality if isinstance(quality, int) else _DEFAULT_QUALITY,
        method=_EFFORT,
        icc_profile=image.profile or b"",
        exif=metadata.exif or b"",
        xmp=metadata.xmp or b"",
    )
    is_lost = metadata.dpi is not None and not (metadata.exif and dpi_of(metadata.exif))
    left_out: LeftOut = (
        {Text("resolution"): Text("WebP has no place for it but EXIF")} if is_lost else {}
    )
    return Encoded(file.getvalue(), left_out)


def _chunks(data: bytes) -> dict[bytes, bytes]:
    """Returns the first chunk of each kind (RFC 9649, section 2.3).

    Raises:
        Undecodable: if the file is shorter than it says.
    """
    end = 8 + struct.unpack_from("<I", data, 4)[0]
    found: dict[bytes, bytes] = {}
    at = 12
    while at + 8 <= min(end, len(data)):
        kind, length = struct.unpack_from("<4sI", data, at)
        found.setdefault(kind, data[at + 8 : at + 8 + length])
        at += 8 + length + length % 2
    if end > len(data):
        raise Undecodable(Text("ends early"), Text("Copy it from its source again."))
    return found


def _canvas(chunks: dict[bytes, bytes]) -> tuple[int, int]:
    """Returns width and height by whichever header there is (RFC 9649, sections 2.5 to 2.7)."""
    if head := chunks.get(b"VP8X"):
        return 1 + int.from_bytes(head[4:7], "little"), 1 + int.from_bytes(head[7:10], "little")
    if head := chunks.get(b"VP8L"):
        bits = int.from_bytes(head[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if head := chunks.get(b"VP8 "):
        width, height = struct.unpack_from("<HH", head, 6)
        return width & 0x3FFF, height & 0x3FFF
    raise Undecodable(Text("holds no picture"))
