"""The few tags of EXIF and XMP that depend on the pixels; everything else is carried as it is.

Corrections are made in place, so that every other byte, maker notes included, stays what and where
it was.
"""

import re
import struct

import numpy as np

from restoreapp.core.geometry import Size
from restoreapp.core.image import Array
from restoreapp.io.ifd import (
    EXIF_POINTER,
    LONG,
    SHORT,
    Entry,
    InvalidDirectory,
    Layout,
    entries,
    find,
    integer,
    layout_of,
    pointed,
    rational,
)

ORIENTATION = 0x0112
X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT = 0x011A, 0x011B, 0x0128
_WIDTHS = ((None, 0x0100), (EXIF_POINTER, 0xA002))
_HEIGHTS = ((None, 0x0101), (EXIF_POINTER, 0xA003))
_UNITS_PER_INCH = {2: 1.0, 3: 2.54}

_XMP_ORIENTATION = re.compile(rb"(tiff:Orientation\s*(?:=\s*[\"']|>)\s*)[2-8](?=\s*[\"'<])")

_XMP_WIDTHS, _XMP_HEIGHTS = (
    re.compile(rb"(\b(?:%b)\s*(?:=\s*[\"']|>)\s*)\d+(?=\s*[\"'<])" % names)
    for names in (b"tiff:ImageWidth|exif:PixelXDimension", b"tiff:ImageLength|exif:PixelYDimension")
)

PREFIX = b"Exif\0\0"


def without_prefix(exif: bytes | None) -> bytes | None:
    """Returns an EXIF block that begins with its TIFF header; none for an empty one."""
    return (exif or b"").removeprefix(PREFIX) or None


def is_sound(exif: bytes) -> bool:
    """Whether the block has a header and a first directory that lies within it."""
    try:
        _root(exif)
    except InvalidDirectory:
        return False
    return True


def orientation_of(exif: bytes) -> int:
    """Returns how the stored pixels lie, 1..8 as EXIF counts; 1 where it is not stated.

    Raises:
        InvalidDirectory: if the block is not sound.
    """
    layout, root = _root(exif)
    entry = find(root, ORIENTATION)
    value = integer(exif, layout, entry) if entry else None
    return value if value is not None and 1 <= value <= 8 else 1


def dpi_of(exif: bytes) -> tuple[float, float] | None:
    """Returns the resolution that the block states, if any.

    Raises:
        InvalidDirectory: if the block is not sound.
    """
    layout, root = _root(exif)
    unit = find(root, RESOLUTION_UNIT)
    factor = _UNITS_PER_INCH.get((integer(exif, layout, unit) if unit else None) or 2)
    found = [find(root, tag) for tag in (X_RESOLUTION, Y_RESOLUTION)]
    values = [rational(exif, layout, entry) if entry else None for entry in found]
    if factor is None or not values[0] or not values[1]:
        return None
    return values[0] * factor, values[1] * factor


def upright_exif(exif: bytes) -> bytes:
    """Returns the block with its orientation set to 1, where it states one.

    Raises:
        InvalidDirectory: if the block is not sound.
    """
    layout, root = _root(exif)
    entry = find(root, ORIENTATION)
    return exif if entry is None else _with_integer(exif, layout, entry, 1)


def exif_of_size(exif: bytes, size: Size) -> bytes:
    """Returns the block with its pixel dimensions set to `size`, where it states any.

    Raises:
        InvalidDirectory: if the block is not sound.
    """
    layout, root = _root(exif)
    for places, value in ((_WIDTHS, size.width), (_HEIGHTS, size.height)):
        for pointer, tag in places:
            found = root if pointer is None else pointed(exif, layout, root, pointer)
            if entry := find(found, tag):
                exif = _with_integer(exif, layout, entry, value)
    return exif


def upright_xmp(xmp: bytes) -> bytes:
    """Returns the packet with `tiff:Orientation` set to 1, where it states another."""
    return _XMP_ORIENTATION.sub(rb"\g<1>1", xmp)


def xmp_of_size(xmp: bytes, size: Size) -> bytes:
    """Returns the packet with the picture's dimensions set to `size`, where it states any."""
    for names, value in ((_XMP_WIDTHS, size.width), (_XMP_HEIGHTS, size.height)):
        xmp = names.sub(rb"\g<1>%d" % value, xmp)
    return xmp


def upright(pixels: Array, orientation: int) -> Array:
    """Returns pixels turned and mirrored so that the picture stands as it was taken.

    Args:
        pixels: `(H, W)` or `(H, W, C)`, as stored.
        orientation: 1..8 (EXIF 2.32, table 4.6.4 A): where the stored first row and column belong.
    """
    if orientation >= 5:
        pixels = pixels.swapaxes(0, 1)
    rows = slice(None, None, -1 if orientation in (3, 4, 7, 8) else 1)
    columns = slice(None, None, -1 if orientation in (2, 3, 6, 7) else 1)
    return np.ascontiguousarray(pixels[rows, columns])


def _root(exif: bytes) -> tuple[Layout, list[Entry]]:
    layout = layout_of(exif)
    return layout, entries(exif, layout, layout.first)


def _with_integer(exif: bytes, layout: Layout, entry: Entry, value: int) -> bytes:
    """Writes one integer over an entry, as SHORT where it was one and the value fits, else LONG."""
    if integer(exif, layout, entry) == value:
        return exif
    block = bytearray(exif)
    is_short = entry.kind == SHORT and value <= 0xFFFF
    packed = struct.pack(layout.order + ("H" if is_short else "I"), value)
    kind = SHORT if is_short else LONG
    struct.pack_into(layout.order + "HI4s", block, entry.at + 2, kind, 1, packed)
    return bytes(block)
