"""JPEG XL: pixels by imagecodecs (libjxl) at any depth; container, header and profile here."""

from dataclasses import dataclass, field
from typing import NamedTuple

import imagecodecs
import numpy as np

from restoreapp.core.image import Image
from restoreapp.io.decoded import Coding, Decoded, Undecodable, refuse_larger
from restoreapp.io.encoded import Encoded, LeftOut
from restoreapp.io.icc import SRGB_CURVE, rgb_icc
from restoreapp.io.isobmff import box, boxes
from restoreapp.io.jpegxl_bits import Bits
from restoreapp.io.jpegxl_icc import icc_bits, read_icc
from restoreapp.io.jpegxl_quality import distance, jpegxl_quality
from restoreapp.io.metadata import dpi_of
from restoreapp.io.profiles import PRIMARIES, described_colours, grey_profile, rgb_profile
from restoreapp.io.samples import at_full_range, join_alpha, split_alpha, unmultiplied
from restoreapp.texts import Text

LOSSLESS_QUALITY = 100
MOST_INFLATED_BYTES = 1 << 25

_SIGNATURE = b"\0\0\0\x0cJXL \r\n\x87\n"
_BARE = b"\xff\x0a"
_DEFAULT_QUALITY = 95
_EFFORT = 3  # of 1..10; 5 takes four times as long for files 4 % smaller

_ALPHA, _SPOT, _CFA = 0, 2, 5
_RGB, _GREY, _XYB = 0, 1, 2
_CUSTOM, _D65, _SRGB, _GAMMA_SCALE = 2, 1, 1, 1e-7
_WHITES = {_D65: (0.3127, 0.3290), 10: (1 / 3, 1 / 3), 11: (0.314, 0.351)}
_TO_CODE_POINTS = {1: 1, 9: 9, 11: 12}
_RATIOS = ((0, 1), (1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))


class _Colours(NamedTuple):
    """What the header says of colours: `profile` where there is one, else numbers."""

    code_points: tuple[int, int, int] | None = None
    made: bytes | None = None
    has_icc: bool = False


@dataclass(slots=True)
class _Header:
    """A codestream's header.

    `channels` are those beside the colours, `other_channels` those of them that are not read.
    `colours_at` and `colours_end` are the bits between which the colours are described, `end` is
    the one behind the header, where a profile follows if there is one.
    """

    bits: int = 8
    is_grey: bool = False
    is_animated: bool = False
    is_xyb: bool = True
    alpha_is_multiplied: bool = False
    size: tuple[int, int] = (0, 0)
    channels: int = 0
    other_channels: int = 0
    colours: _Colours = field(default_factory=_Colours)
    colours_at: int = 0
    colours_end: int = 0
    end: int = 0


def read_jpegxl(data: bytes, most_pixels: int) -> Decoded:
    """Decodes a JPEG XL file, bare or in its container; libjxl turns it upright by itself.

    Raises:
        Undecodable: if it ends early, is of a kind that is not read or its header promises more
            than `most_pixels`. What imagecodecs raises on damage passes through.
    """
    codestream, exif, xmp, notes = _unpacked(data)
    bits = Bits(codestream)
    header = _header(bits, most_pixels)
    profile = read_icc(bits) if header.colours.has_icc else header.colours.made
    profile, more = described_colours(profile, header.colours.code_points, is_grey=header.is_grey)
    coding: int | None = LOSSLESS_QUALITY
    if header.is_xyb:
        bits.take(-bits.at % 8)
        is_single = not header.is_animated
        coding = jpegxl_quality(bits, header.size, header.channels) if is_single else None
    samples = np.asarray(imagecodecs.jpegxl_decode(data, index=0))
    if samples.dtype.name not in ("uint8", "uint16", "float16", "float32") or (
        samples.dtype.kind == "u" and header.bits > 8 * samples.dtype.itemsize
    ):
        raise Undecodable(
            Text("holds {bits}-bit values of a kind that is not read", bits=header.bits)
        )
    if header.other_channels:
        more = (*more, Text("extra channels left out: they are not carried"))
    if header.is_animated:
        more = (*more, Text("animated: the first frame was read, the others are left out"))
    samples, about_values = at_full_range(samples, header.bits)
    pixels, alpha = split_alpha(samples)
    if alpha is not None and header.alpha_is_multiplied:
        pixels = unmultiplied(pixels, alpha)
        more = (*more, Text("colours had been multiplied by alpha: divided again"))
    return Decoded(
        pixels=pixels,
        alpha=alpha,
        source_depth=header.bits,
        profile=profile,
        exif=exif,
        xmp=xmp,
        orientation=1,
        coding=coding,
        notes=(*notes, *more, *about_values),
    )


def write_jpegxl(image: Image, quality: Coding) -> Encoded:
    """Encodes 8, 16 bit or float, grey or RGB, with or without alpha, in a container.

    At quality 100 every value comes back. With a profile or more than 8 bit it does so at any
    quality: imagecodecs would take the values for sRGB or linear ones if it were to lose any.
    """
    metadata = image.metadata
    is_exact = quality == LOSSLESS_QUALITY or image.profile is not None or image.depth > 8
    samples = join_alpha(image.pixels, image.alpha)
    choice = (
        {"lossless": True}
        if is_exact
        else {"distance": distance(quality if isinstance(quality, int) else _DEFAULT_QUALITY)}
    )
    codestream = bytes(
        imagecodecs.jpegxl_encode(samples, effort=_EFFORT, usecontainer=False, **choice)
    )
    codestream, *_ = _unpacked(codestream)
    if is_exact:
        codestream = with_colours(codestream, image.profile)
    parts = [_SIGNATURE, box(b"ftyp", b"jxl \0\0\0\0jxl "), box(b"jxll", b"\x0a")]
    if metadata.exif is not None:
        parts.append(box(b"Exif", bytes(4), metadata.exif))
    if metadata.xmp is not None:
        parts.append(box(b"xml ", metadata.xmp))
    parts.append(box(b"jxlc", codestream))
    is_lost = metadata.dpi is not None and not (metadata.exif and dpi_of(metadata.exif))
    left_out: LeftOut = (
        {Text("resolution"): Text("JPEG XL has no place for it but EXIF")} if is_lost else {}
    )
    return Encoded(b"".join(parts), left_out)


def with_colours(codestream: bytes, profile: bytes | None) -> bytes:
    """Returns a codestream whose values are meant in a profile, or in sRGB without one.

    imagecodecs would have values of 16 bit and of float taken for linear ones.

    Args:
        codestream: of an image whose values are stored as they are, not as XYB.
        profile: ICC profile for as many channels as the image has.
    """
    bits = Bits(codestream)
    header = _header(bits)
    if header.is_xyb or header.colours.has_icc:
        raise ValueError("only values stored as they are can be meant otherwise")
    # Not the default, with a profile or not, and of which space; without one then daylight's
    # white, for RGB sRGB's primaries, no gamma but sRGB's curve, relative colorimetric.
    space = (0b01, 2) if header.is_grey else (0b00, 2)
    described = [(0, 1), (1 if profile else 0, 1), space]
    if not profile:
        one, srgb_curve = (0b01, 2), (13 - 2 << 2 | 0b10, 6)
        described += [one, *([] if header.is_grey else [one]), (0, 1), srgb_curve, one]
    whole = int.from_bytes(codestream[: header.end // 8 + 1], "little")
    behind = header.end - header.colours_end
    parts = [
        (whole & ((1 << header.colours_at) - 1), header.colours_at),
        *described,
        (whole >> header.colours_end & ((1 << behind) - 1), behind),
        *([icc_bits(profile)] if profile else []),
    ]
    value = count = 0
    for part, length in parts:
        value |= part << count
        count += length
    frames = codestream[(header.end + 7) // 8 :]
    return value.to_bytes((count + 7) // 8, "little") + frames


def _unpacked(data: bytes) -> tuple[bytes, bytes | None, bytes | None, tuple[str, ...]]:
    """Returns codestream, EXIF, XMP and notes.

    Raises:
        Undecodable: if the file ends early or holds no codestream.
    """
    if data.startswith(_BARE):
        return data, None, None, ()
    codestream, found, notes = b"", dict[bytes, bytes](), list[str]()
    for each in boxes(data, 0, len(data)):
        kind, content = each.kind, data[each.start : each.end]
        if kind == b"brob" and content[:4] in (b"Exif", b"xml "):
            kind, content = content[:4], _inflated(content[4:])
        if kind == b"jxlc":
            codestream += content
        elif kind == b"jxlp":
            codestream += content[4:]
        elif kind in (b"Exif", b"xml "):
            found.setdefault(kind, content)
        elif kind == b"jhgm":
            notes.append(Text("gain map left out"))
    if not codestream.startswith(_BARE):
        raise Undecodable(Text("ends early"), Text("Copy it from its source again."))
    exif = found.get(b"Exif", b"")
    block = exif[4 + int.from_bytes(exif[:4], "big") :] if len(exif) > 4 else b""
    return codestream, block or None, found.get(b"xml ") or None, tuple(notes)


def _inflated(data: bytes) -> bytes:
    try:
        return bytes(imagecodecs.brotli_decode(data, out=MOST_INFLATED_BYTES))
    except (RuntimeError, MemoryError):
        return b""


def _header(bits: Bits, most_pixels: int = 1 << 60) -> _Header:
    """Reads SizeHeader, ImageMetadata and CustomTransformData (annexes A.3 to A.6)."""
    header = _Header()
    bits.take(16)
    header.size = _size(bits)
    refuse_larger(*header.size, most_pixels)
    if bits.flag():  # all as usual
        header.colours_at = header.colours_end = bits.at
    else:
        has_more = bits.flag()
        if has_more:
            bits.take(3)  # orientation, which libjxl applies
            if bits.flag():
                _size(bits)
            if bits.flag():
                _preview(bits)
            header.is_animated = bits.flag()
            if header.is_animated:
                bits.choice((100, 0), (1000, 0), (1, 10), (1, 30))
                bits.choice((1, 0), (1001, 0), (1, 8), (1, 10))
                bits.choice((0, 0), (0, 3), (0, 16), (0, 32))
                bits.flag()
        header.bits = _depth(bits)
        bits.flag()
        channels = [_is_multiplied(bits) for _ in range(_channel_count(bits))]
        alphas = [each for each in channels if each is not None]
        header.alpha_is_multiplied = bool(alphas and alphas[0])
        header.channels = len(channels)
        header.other_channels = len(channels) - min(1, len(alphas))
        header.is_xyb = bits.flag()
        header.colours_at = bits.at
        header.is_grey, header.colours = _colours(bits)
        header.colours_end = bits.at
        if has_more and not bits.flag():
            bits.take(32)
            bits.flag()
            bits.take(16)
        _skip_extensions(bits)
    _skip_transform(bits, header)
    header.end = bits.at
    return header


def _size(bits: Bits) -> tuple[int, int]:
    is_small = bits.flag()

    def side() -> int:
        if is_small:
            return 8 * (bits.take(5) + 1)
        return bits.choice((1, 9), (1, 13), (1, 18), (1, 30))

    height = side()
    above, below = _RATIOS[bits.take(3)]
    return (height * above // below if above else side()), height


def _preview(bits: Bits) -> None:
    is_whole = bits.flag()
    choices = (
        ((16, 0), (32, 0), (1, 5), (33, 9))
        if is_whole
        else ((1, 6), (65, 8), (321, 10), (1345, 12))
    )
    bits.choice(*choices)
    if not bits.take(3):
        bits.choice(*choices)


def _depth(bits: Bits) -> int:
    """Returns bits of a value; of floats, too."""
    if not bits.flag():
        return bits.choice((8, 0), (10, 0), (12, 0), (1, 6))
    depth = bits.choice((32, 0), (16, 0), (24, 0), (1, 6))
    bits.take(4)
    return depth


def _channel_count(bits: Bits) -> int:
    return bits.choice((0, 0), (1, 0), (2, 4), (1, 12))


def _is_multiplied(bits: Bits) -> bool | None:
    """Reads an extra channel: whether colours are multiplied by it; none where it is no alpha."""
    if bits.flag():
        return False
    kind = bits.enum()
    _depth(bits)
    bits.choice((0, 0), (3, 0), (4, 0), (1, 3))
    for _ in range(bits.choice((0, 0), (0, 4), (16, 5), (48, 10))):
        bits.take(8)
    if kind == _ALPHA:
        return bits.flag()
    if kind == _SPOT:
        bits.take(64)
    elif kind == _CFA:
        bits.choice((1, 0), (0, 2), (3, 4), (19, 8))
    return None


def _colours(bits: Bits) -> tuple[bool, _Colours]:
    """Returns whether the image is grey, and its colours."""
    if bits.flag():
        return False, _Colours()
    has_icc = bits.flag()
    space = bits.enum()
    is_grey = space == _GREY
    if has_icc:
        return is_grey, _Colours(has_icc=True)
    white, primaries = _D65, _SRGB
    points: tuple[float, ...] = ()
    white_point: tuple[float, float] | None = None
    if space != _XYB:
        white = bits.enum()
        white_point = _point(bits) if white == _CUSTOM else _WHITES.get(white)
        if not is_grey:
            primaries = bits.enum()
            if primaries == _CUSTOM:
                points = (*_point(bits), *_point(bits), *_point(bits))
    gamma = bits.take(24) * _GAMMA_SCALE if bits.flag() else 0.0
    curve = 0 if gamma else bits.enum()
    bits.enum()
    if white_point is None:
        return is_grey, _Colours(code_points=(white, curve, 0))
    if gamma and is_grey:
        return is_grey, _Colours(made=grey_profile(1 / gamma))
    if not points and white == _D65 and not gamma:
        return is_grey, _Colours(code_points=(_TO_CODE_POINTS.get(primaries, primaries), curve, 0))
    points = points or PRIMARIES.get(_TO_CODE_POINTS.get(primaries, 0), ())
    if gamma and points:
        return is_grey, _Colours(made=rgb_profile(1 / gamma, white_point, points))
    if points and curve == 13:
        return is_grey, _Colours(made=rgb_icc("RGB", white_point, points, SRGB_CURVE))
    return is_grey, _Colours(code_points=(0, curve, 0))


def _point(bits: Bits) -> tuple[float, float]:
    def one() -> float:
        packed = bits.choice((0, 19), (1 << 19, 19), (1 << 20, 20), (1 << 21, 21))
        return (packed // 2 if packed % 2 == 0 else -(packed + 1) // 2) * 1e-6

    return one(), one()


def _skip_extensions(bits: Bits) -> None:
    extensions = bits.long()
    lengths = [bits.long() for each in range(64) if extensions >> each & 1]
    if sum(lengths) > 1 << 20:
        raise Undecodable(Text("is damaged"))
    for length in lengths:
        bits.take(length)


def _skip_transform(bits: Bits, header: _Header) -> None:
    if bits.flag():
        return
    if header.is_xyb and not bits.flag():
        bits.take(16 * 16)
    weights = bits.take(3)
    for each, count in enumerate((15, 55, 210)):
        if weights >> each & 1:
            bits.take(16 * count)
