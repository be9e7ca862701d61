"""JPEG: grey, colour and CMYK, baseline and progressive.

Pixels are read by simplejpeg, which passes on what libjpeg finds wrong; the rest is Pillow's.
"""

import io
import os
import re
import struct
import warnings
from pathlib import Path
from typing import IO

import numpy as np
import simplejpeg
from PIL import Image as PillowImage
from PIL.JpegImagePlugin import JpegImageFile

from restoreapp.core.image import Array, Image
from restoreapp.io.decoded import Coding, Decoded, JpegCoding, Undecodable, refuse_larger
from restoreapp.io.encoded import PIXELS, SIZE_OR_DEPTH, Encoded, Heard, HeardFile, LeftOut, Reread
from restoreapp.io.inks import seen_inks
from restoreapp.io.likeness import CELL_PX, LEAST_PSNR_DB, psnr_of_means
from restoreapp.io.metadata import PREFIX, without_prefix
from restoreapp.io.samples import join_alpha
from restoreapp.texts import Text

FULL_CHROMA = 0  # Pillow's number for 4:4:4
MOST_EXIF_BYTES = 65533 - len(PREFIX)
MOST_XMP_BYTES = 65533 - 29  # the packet's own label takes 29
MOST_PROFILE_BYTES = 255 * (65533 - 14)
KEPT_QUALITY = 90
MOST_IPTC_BYTES = 65000
_IPTC, _PHOTOSHOP = 0x0404, b"Photoshop 3.0\0"
_INCH, _CENTIMETRE = 1, 2
_COPY_AGAIN = Text("Copy it from its source again.")

_COLOURS = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK"}  # by Pillow's modes
_MODES = {1: "L", 3: "RGB", 4: "CMYK"}
_MARKER, _END, _SCAN = 0xFF, 0xD9, 0xDA
_BARE = (0x01, *range(0xD0, 0xD9), 0xFF)  # markers without a length, and filling before one
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_SURPLUS = re.compile(r"(\d+) extraneous bytes before marker 0xd9")
_VIDEO = re.compile(rb"ftyp(mp4|isom|iso[2-9]|avc1|qt  |MSNV|3gp)")
_LEAST_PART_BYTES = 64
_EXTENDED_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_SAMPLINGS: dict[tuple[tuple[int, int], ...], str] = {
    ((1, 1), (1, 1), (1, 1)): "4:4:4",
    ((2, 1), (1, 1), (1, 1)): "4:2:2",
    ((2, 2), (1, 1), (1, 1)): "4:2:0",
    ((4, 1), (1, 1), (1, 1)): "4:1:1",
}
# Quantisation at quality 50 (ITU-T T.81, annex K.1).
_LIGHT = (
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55,
    14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
)  # fmt: skip
_CHROMA = (
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99,
    24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
    *[99] * 32,
)  # fmt: skip


def read_jpeg(data: bytes, most_pixels: int) -> Decoded:
    """Decodes a JPEG file; the first picture where it holds several.

    Raises:
        Undecodable: if its header promises more than `most_pixels`, it is of a kind that is not
            read, or libjpeg finds that its data do not hang together. What Pillow raises on damage
            passes through.
    """
    picture = _opened(data)
    refuse_larger(picture.width, picture.height, most_pixels)
    if picture.mode not in _COLOURS:
        raise Undecodable(Text("is a JPEG of a kind that is not read ({kind})", kind=picture.mode))
    info = picture.info
    profile, inks = info.get("icc_profile"), None
    end = end_of_picture(data)
    pixels = _pixels(data, end, _COLOURS[picture.mode])
    notes = (*_notes(picture), *_behind(data[end:], has_pictures="mp" in info))
    if picture.mode == "CMYK":
        pixels, inks, said = seen_inks(_as_inks(pixels, picture), profile)
        profile = None
        notes = (*notes, *said)
    return Decoded(
        pixels=pixels,
        source_depth=8,
        inks=inks,
        profile=profile,
        exif=without_prefix(info.get("exif")),
        xmp=info.get("xmp"),
        iptc=info.get("photoshop", {}).get(_IPTC) or None,
        dpi=_stated_dpi(picture),
        coding=_coding(picture),
        notes=notes,
    )


def write_jpeg(image: Image, quality: Coding) -> Encoded:
    """Encodes 8-bit grey or RGB without alpha, in memory; see `write_jpeg_file`."""
    file = io.BytesIO()
    left_out = _write(image, quality, file)
    return Encoded(file.getvalue(), left_out)


def write_jpeg_file(image: Image, quality: Coding, path: Path, heard: Heard) -> LeftOut:
    """Writes 8-bit grey, RGB or CMYK without alpha into a new file.

    At a quality with colours at full resolution; by a file's own coding with its sampling and no
    coarser than it or than `KEPT_QUALITY`: what was restored would be damaged again.
    """
    with HeardFile(path, heard) as file:
        left_out = _write(image, quality, file)
        os.fsync(file.fileno())
    return left_out


def _write(image: Image, quality: Coding, file: IO[bytes] | HeardFile) -> LeftOut:
    metadata, left_out = image.metadata, LeftOut()
    options: dict[str, object] = {}
    for key, name, value, most in (
        ("exif", "EXIF", metadata.exif, MOST_EXIF_BYTES),
        ("xmp", "XMP", metadata.xmp, MOST_XMP_BYTES),
        ("icc_profile", Text("ICC profile"), image.profile, MOST_PROFILE_BYTES),
    ):
        if value is not None and len(value) > most:
            left_out[name] = Text("JPEG holds at most {kilobytes} KB of it", kilobytes=most // 1024)
        elif value is not None:
            options[key] = PREFIX + value if key == "exif" else value
    if metadata.iptc is not None and len(metadata.iptc) > MOST_IPTC_BYTES:
        left_out["IPTC"] = Text(
            "JPEG holds at most {kilobytes} KB of it", kilobytes=MOST_IPTC_BYTES // 1024
        )
    elif metadata.iptc is not None:
        options["extra"] = _iptc_segment(metadata.iptc)
    if metadata.dpi is not None:
        options["dpi"] = metadata.dpi
    picture = _picture(image)
    if isinstance(quality, JpegCoding):
        options["qtables"] = finer_tables(quality, image.stored.shape[2])
        options["progressive"] = quality.is_progressive
        if image.stored.shape[2] == 3:
            options["subsampling"] = quality.sampling
    else:
        options["quality"] = quality
        options["subsampling"] = FULL_CHROMA
    picture.save(file, "JPEG", **options)
    return left_out


def reread_jpeg(path: Path, meant: Image) -> Reread:
    """Holds a JPEG file that was written against what was meant, by the means of its blocks.

    They are what libjpeg decodes at an eighth of the size, from all of the data and as strictly.

    Raises:
        Undecodable: if libjpeg finds that the data do not hang together. What Pillow raises on
            damage passes through.
    """
    data = path.read_bytes()
    picture = _opened(data)
    info = picture.info
    wrong: tuple[str, ...] = ()
    stored = meant.stored
    if (
        picture.size != (meant.size.width, meant.size.height)
        or picture.mode != _MODES[stored.shape[2]]
    ):
        wrong = (SIZE_OR_DEPTH,)
    elif psnr_of_means(_means(data, end_of_picture(data), picture), stored) < LEAST_PSNR_DB:
        wrong = (PIXELS,)
    return Reread(
        wrong=wrong,
        profile=info.get("icc_profile"),
        exif=without_prefix(info.get("exif")),
        xmp=info.get("xmp"),
        iptc=info.get("photoshop", {}).get(_IPTC) or None,
        dpi=_stated_dpi(picture),
    )


def _means(data: bytes, end: int, picture: JpegImageFile) -> Array:
    """Returns `(H / 8, W / 8, C)` uint8, rounded up: the means of 8 x 8 pixels."""
    width, height = (-(-side // CELL_PX) for side in picture.size)
    means = _pixels(data, end, _COLOURS[picture.mode], least=(height, width))
    return _as_inks(means, picture) if picture.mode == "CMYK" else means


def _as_inks(pixels: Array, picture: JpegImageFile) -> Array:
    """Returns 0 for no ink: Adobe's programs, and Pillow, store light where others store ink."""
    return 255 - pixels if "adobe" in picture.info else pixels


def _picture(image: Image) -> PillowImage.Image:
    stored = image.stored
    if image.inks is None:
        return PillowImage.fromarray(join_alpha(stored, image.alpha))
    size = (image.size.width, image.size.height)
    return PillowImage.frombuffer("CMYK", size, stored, "raw", "CMYK", 0, 1)


def _iptc_segment(iptc: bytes) -> bytes:
    """Returns the segment in which Photoshop keeps IPTC (its file formats' image resources)."""
    resource = b"8BIM" + struct.pack(">HHI", _IPTC, 0, len(iptc)) + iptc + bytes(len(iptc) % 2)
    body = _PHOTOSHOP + resource
    return struct.pack(">BBH", _MARKER, 0xED, len(body) + 2) + body


def finer_tables(coding: JpegCoding, channels: int) -> list[list[int]]:
    """Returns a file's tables, each step no coarser than at `KEPT_QUALITY`."""
    limits = [_scaled(_LIGHT, KEPT_QUALITY), *[_scaled(_CHROMA, KEPT_QUALITY)] * 2][:channels]
    if channels == 4:  # every ink is part of the light
        limits = limits[:1]
    own = (*coding.tables, *[coding.tables[-1]] * 2)
    return [
        [min(a, b) for a, b in zip(table, limit, strict=True)]
        for table, limit in zip(own, limits, strict=False)
    ]


def end_of_picture(data: bytes) -> int:
    """Returns the offset behind the first picture's end marker; the file's end where there is none.

    Raises:
        Undecodable: if a marker's length leads outside the file.
    """
    at = 2
    while at + 4 <= len(data):
        if data[at] != _MARKER:
            raise Undecodable(Text("is damaged"), _COPY_AGAIN)
        kind = data[at + 1]
        if kind == _END:
            return at + 2
        if kind in _BARE:
            at += 1 if kind == _MARKER else 2
            continue
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if kind == _SCAN:
            found = _NEXT_MARKER.search(data, at)
            at = found.start() if found else len(data)
    return at + 2 if data[at : at + 2] == bytes((_MARKER, _END)) else len(data)


def _pixels(data: bytes, end: int, colours: str, least: tuple[int, int] = (0, 0)) -> Array:
    """Returns `(H, W, C)` uint8, decoded so strictly that every complaint of libjpeg counts.

    As small as libjpeg can make it and still of the least height and width; of its own without.

    JPEG has no checksums: of runs of 16 bytes overwritten at random 73 % are noticed, in
    progressive files 80 %; in the others the number of blocks came out right again.
    """
    at_least = {"min_height": least[0], "min_width": least[1]}
    try:
        return np.asarray(simplejpeg.decode_jpeg(data, colours, strict=True, **at_least))
    except ValueError as error:
        surplus = _SURPLUS.search(str(error))
        if surplus is None or not _is_padding(data[:end], int(surplus[1])):
            raise Undecodable(
                Text("is damaged: parts of the picture do not hang together"), _COPY_AGAIN
            ) from error
    return np.asarray(simplejpeg.decode_jpeg(data, colours, strict=False, **at_least))


def _is_padding(picture: bytes, count: int) -> bool:
    """Whether the bytes before the end marker are what some cameras fill up with."""
    return not picture[-2 - count : -2].strip(b"\0\xff")


def _coding(picture: JpegImageFile) -> JpegCoding | None:
    """Returns how the file was compressed, where that can be written again."""
    parts = [(h, v) for _, h, v, _ in picture.layer]
    sampling = _SAMPLINGS.get(tuple(parts)) if len(parts) == 3 else "4:4:4"
    tables = [picture.quantization.get(table) for _, _, _, table in picture.layer]
    if sampling is None or len(parts) not in (1, 3, 4) or not all(tables):
        return None
    known = tuple(tuple(table) for table in tables if table)
    if len(parts) == 4:  # inks may be stored as YCbCr and black; all are written as the finest
        known = (tuple(map(min, *known)),)
    return JpegCoding(
        _estimated_quality(known[0]), known, sampling, bool(picture.info.get("progressive"))
    )


def _estimated_quality(table: tuple[int, ...]) -> int:
    """Returns the quality whose table of libjpeg's lies nearest."""
    wanted = np.array(table)
    return min(
        range(1, 101), key=lambda each: int(np.abs(np.array(_scaled(_LIGHT, each)) - wanted).sum())
    )


def _scaled(table: tuple[int, ...], quality: int) -> list[int]:
    """Returns a table at a quality (libjpeg's jpeg_set_quality)."""
    percent = 5000 // quality if quality < 50 else 200 - 2 * quality
    return [min(max((step * percent + 50) // 100, 1), 255) for step in table]


def _behind(rest: bytes, *, has_pictures: bool) -> tuple[str, ...]:
    """Returns what is to be said about what lies behind the picture."""
    if _VIDEO.search(rest):
        return (Text("motion photo: its video left out"),)
    if not has_pictures and len(rest.strip(b"\0\xff\r\n ")) >= _LEAST_PART_BYTES:
        return (Text("{count} bytes behind the picture left out", count=len(rest)),)
    return ()


def _opened(data: bytes) -> JpegImageFile:
    """Reads the header: the class itself, as `Image.open` has a pixel limit that is global."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow looks for dpi in damaged EXIF; we look ourselves
        return JpegImageFile(io.BytesIO(data))


def _stated_dpi(picture: JpegImageFile) -> tuple[float, float] | None:
    """Returns JFIF's density: not `info["dpi"]`, for which Pillow makes up 72."""
    unit, density = picture.info.get("jfif_unit"), picture.info.get("jfif_density")
    if unit not in (_INCH, _CENTIMETRE) or not density or not all(density):
        return None
    factor = 1.0 if unit == _INCH else 2.54
    return density[0] * factor, density[1] * factor


def _notes(picture: JpegImageFile) -> tuple[str, ...]:
    info = picture.info
    notes = []
    if "mp" in info:
        notes.append(
            Text("several pictures in the file: the first was read, the others are left out")
        )
    if any(each.startswith(_EXTENDED_XMP) for kind, each in picture.applist if kind == "APP1"):
        notes.append(Text("extended XMP left out, where phones keep depth maps: it is not carried"))
    if info.get("comment"):
        notes.append(Text("JPEG comment left out: it is not carried"))
    return tuple(notes)
