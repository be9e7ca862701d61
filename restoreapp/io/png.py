"""PNG: pixels by imagecodecs (libpng), which keeps 16 bit; the other chunks are read here.

Pillow is no way in or out: it turns 16-bit RGB to 8 without a word.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import imagecodecs
import numpy as np

from restoreapp.core.image import Image
from restoreapp.io.decoded import Coding, Decoded, Undecodable, refuse_larger
from restoreapp.io.encoded import Encoded
from restoreapp.io.metadata import without_prefix
from restoreapp.io.profiles import described_colours, grey_profile, rgb_profile
from restoreapp.io.samples import join_alpha, split_alpha
from restoreapp.texts import Text

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEADER_END = 33  # signature and IHDR
MOST_INFLATED_BYTES = 1 << 25  # of a compressed profile or text: nothing honest is larger

# Level 3 with one filter is four times as fast as libpng's default for files 3 % larger.
_LEVEL, _FILTER = 3, imagecodecs.PNG.FILTER.SUB

_XMP_KEYWORD = b"XML:com.adobe.xmp"
# All that the decoder is given: libpng would comment on the others on standard error.
_PIXEL_KINDS = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
_TEXT = (b"tEXt", b"zTXt", b"iTXt")
_INCHES_PER_METRE = 1 / 0.0254
_PALETTE = 3
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by colour type
_MOST_DEFLATED = 1040  # Deflate makes at most 1032 bytes of one
_GREY = (0, 4)

_SRGB_GAMMA = 0.45455
_SRGB_POINTS = (0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06)


def read_png(data: bytes, most_pixels: int) -> Decoded:
    """Decodes a PNG file: 1 to 16 bit, palette, grey and colour, transparency as alpha.

    Raises:
        Undecodable: if it ends early, its pixels are damaged or its header promises more than
            `most_pixels`. What imagecodecs raises on damage passes through.
    """
    width, height, bits, colour_type = struct.unpack_from(">IIBB", data, 16)
    refuse_larger(width, height, most_pixels)
    chunks = list(_chunks(data))
    _refuse_too_little(chunks, width * height * _SAMPLES.get(colour_type, 1) * bits // 8)
    bare = b"".join((SIGNATURE, *(each.whole for each in chunks if each.kind in _PIXEL_KINDS)))
    pixels, alpha = split_alpha(np.asarray(imagecodecs.png_decode(bare)))
    first = {each.kind: each.body for each in reversed(chunks) if each.is_sound}
    profile, notes = _colours(first, is_grey=colour_type in _GREY)
    texts = [each.body for each in chunks if each.kind == b"iTXt" and each.is_sound]
    return Decoded(
        pixels=pixels,
        alpha=alpha,
        source_depth=8 if colour_type == _PALETTE else bits,
        profile=profile,
        exif=without_prefix(first.get(b"eXIf")),
        xmp=next(filter(None, map(_xmp, texts)), None),
        dpi=_dpi(first.get(b"pHYs", b"")),
        notes=(*notes, *_left_out(chunks)),
    )


def write_png(image: Image, quality: Coding) -> Encoded:  # noqa: ARG001 - one shape for all
    """Encodes 8 or 16 bit, grey or RGB, with or without alpha."""
    metadata = image.metadata
    chunks = []
    if image.profile is not None:
        chunks.append(_chunk(b"iCCP", b"ICC profile\0\0" + zlib.compress(image.profile)))
    if metadata.dpi is not None:
        per_metre = [round(value * _INCHES_PER_METRE) for value in metadata.dpi]
        chunks.append(_chunk(b"pHYs", struct.pack(">IIB", *per_metre, 1)))
    if metadata.exif is not None:
        chunks.append(_chunk(b"eXIf", metadata.exif))
    if metadata.xmp is not None:
        chunks.append(_chunk(b"iTXt", _XMP_KEYWORD + bytes(5) + metadata.xmp))
    samples = join_alpha(image.pixels, image.alpha)
    bare = bytes(imagecodecs.png_encode(samples, _LEVEL, filter=_FILTER))
    return Encoded(b"".join((bare[:HEADER_END], *chunks, bare[HEADER_END:])))


@dataclass(frozen=True, slots=True)
class _Chunk:
    kind: bytes
    whole: memoryview

    @property
    def body(self) -> bytes:
        return bytes(self.whole[8:-4])

    @property
    def is_sound(self) -> bool:
        return zlib.crc32(self.whole[4:-4]) == int.from_bytes(self.whole[-4:], "big")


def _chunks(data: bytes) -> Iterator[_Chunk]:
    """Yields the file's chunks, to the last.

    Raises:
        Undecodable: if there is no last chunk, or one that makes the pixels is damaged.
    """
    view = memoryview(data)
    at = len(SIGNATURE)
    while at + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        if at + length + 12 > len(data):
            break
        chunk = _Chunk(kind, view[at : at + length + 12])
        if kind in _PIXEL_KINDS and not chunk.is_sound:
            raise Undecodable(Text("is damaged"), Text("Copy it from its source again."))
        yield chunk
        if kind == b"IEND":
            return
        at += length + 12
    raise Undecodable(Text("ends early"), Text("Copy it from its source again."))


def _refuse_too_little(chunks: list[_Chunk], least_bytes: int) -> None:
    """Refuses a header that promises more than the pixels' chunks can inflate to."""
    packed = sum(len(each.whole) for each in chunks if each.kind == b"IDAT")
    if packed * _MOST_DEFLATED < least_bytes:
        raise Undecodable(Text("ends early"), Text("Copy it from its source again."))


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _inflated(data: bytes) -> bytes:
    """Decompresses; empty where that is damaged or larger than anything honest."""
    inflater = zlib.decompressobj()
    try:
        content = inflater.decompress(data, MOST_INFLATED_BYTES)
    except zlib.error:
        return b""
    return content if inflater.eof else b""


def _xmp(text: bytes) -> bytes | None:
    """Returns the packet in an iTXt chunk, none where the chunk is another text."""
    keyword, _, rest = text.partition(b"\0")
    if keyword != _XMP_KEYWORD or len(rest) < 2:
        return None
    packet = rest[2:].split(b"\0", 2)[-1]  # behind language and translated keyword
    return (_inflated(packet) if rest[0] else packet) or None


def _dpi(body: bytes) -> tuple[float, float] | None:
    if len(body) != 9:
        return None
    x, y, unit = struct.unpack(">IIB", body)
    return (x / _INCHES_PER_METRE, y / _INCHES_PER_METRE) if unit == 1 and x and y else None


def _colours(chunks: dict[bytes, bytes], *, is_grey: bool) -> tuple[bytes | None, tuple[str, ...]]:
    """Returns the profile, embedded or made of gAMA and cHRM, and what is to be said about it.

    Precedence as in PNG's third edition, section 4.3: cICP, iCCP, sRGB, then gAMA and cHRM.
    """
    notes: tuple[str, ...] = ()
    if len(code_points := chunks.get(b"cICP", b"")) == 4:
        primaries, curve, matrix, _ = code_points
        profile, notes = described_colours(None, (primaries, curve, matrix), is_grey=is_grey)
        if profile is not None or not notes:
            return profile, notes
    if b"iCCP" in chunks:
        profile = _inflated(chunks[b"iCCP"].partition(b"\0")[2][1:])
        return profile or None, notes if profile else (
            *notes,
            Text("ICC profile left out: damaged"),
        )
    if b"sRGB" in chunks or len(chunks.get(b"gAMA", b"")) != 4:
        return None, notes
    gamma = struct.unpack(">I", chunks[b"gAMA"])[0] / 100_000
    body = chunks.get(b"cHRM", b"")
    is_whole = len(body) == 32 and not is_grey
    points = [each / 100_000 for each in struct.unpack(">8I", body)] if is_whole else _SRGB_POINTS
    is_srgb = abs(gamma - _SRGB_GAMMA) < 0.002 and np.allclose(points, _SRGB_POINTS, atol=0.002)
    if is_srgb or not gamma:
        return None, notes
    profile = (
        grey_profile(1 / gamma)
        if is_grey
        else rgb_profile(1 / gamma, (points[0], points[1]), tuple(points[2:]))
    )
    return profile, (*notes, Text("colours described by gAMA and cHRM: carried as an ICC profile"))


def _left_out(chunks: list[_Chunk]) -> tuple[str, ...]:
    notes = []
    if any(each.kind == b"acTL" for each in chunks):
        notes.append(Text("animated: the first frame was read, the others are left out"))
    texts = [each.body.partition(b"\0")[0] for each in chunks if each.kind in _TEXT]
    if names := sorted({each.decode("latin-1") for each in texts if each != _XMP_KEYWORD}):
        notes.append(Text("texts left out: {names}", names=", ".join(names)))
    if damaged := sorted({each.kind.decode("latin-1") for each in chunks if not each.is_sound}):
        notes.append(Text("left out, damaged: {names}", names=", ".join(damaged)))
    return tuple(notes)
