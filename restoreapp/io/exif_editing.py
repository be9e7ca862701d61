"""Tags put into an EXIF block or taken out of it, with everything else left where it is.

Maker notes hold offsets that nobody else can mend. Hence a directory that grows is laid down anew
behind the block, and what is taken out leaves zeros.
"""

import io
import struct

import cv2
import numpy as np
from PIL import Image as PillowImage

from restoreapp.core.image import Image
from restoreapp.core.transfer import at_depth
from restoreapp.io.ifd import (
    GPS_POINTER,
    KIND_BYTES,
    Entry,
    InvalidDirectory,
    Layout,
    entries,
    find,
    integer,
    layout_of,
)
from restoreapp.io.profiles import to_srgb
from restoreapp.texts import Text

SOFTWARE = 0x0131
_ASCII = 2
_EMPTY = b"II*\0\x08\0\0\0" + bytes(6)  # a first directory without entries
_HEAD_BYTES = 8
_ENTRY_BYTES = 12

_THUMBNAIL_AT, _THUMBNAIL_BYTES = 0x0201, 0x0202
_THUMBNAIL_SIDE_PX = 160  # EXIF 2.32, section 4.5.5
_THUMBNAIL_QUALITIES = (85, 70, 50, 30)
_WIDTH, _HEIGHT, _ORIENTATION = 0x0100, 0x0101, 0x0112


def with_software(exif: bytes | None, text: str) -> bytes:
    """Returns the block with the name of the program that wrote the picture; a new one if none.

    Raises:
        InvalidDirectory: if the block is not sound.
    """
    block = bytearray(exif or _EMPTY)
    layout = layout_of(block)
    start, count = _span(block, layout, layout.first)
    kept = [
        bytes(block[at : at + _ENTRY_BYTES])
        for at in range(start, start + count * _ENTRY_BYTES, _ENTRY_BYTES)
        if struct.unpack_from(layout.order + "H", block, at)[0] != SOFTWARE
    ]
    following = bytes(block[start + count * _ENTRY_BYTES :][:4])
    value = text.encode("ascii", "replace") + b"\0"
    block += bytes(len(block) % 2)
    field = value.ljust(4, b"\0")
    if len(value) > 4:
        field = struct.pack(layout.order + "I", len(block))
        block += value + bytes(len(value) % 2)
    kept.append(struct.pack(layout.order + "HHI", SOFTWARE, _ASCII, len(value)) + field)
    kept.sort(key=lambda each: struct.unpack_from(layout.order + "H", each)[0])
    struct.pack_into(layout.order + "I", block, 4, len(block))
    block += struct.pack(layout.order + "H", len(kept)) + b"".join(kept) + following
    return bytes(block)


def without_place(exif: bytes) -> bytes:
    """Returns the block without the directory that says where the picture was taken.

    Raises:
        InvalidDirectory: if the block is not sound.
    """
    layout = layout_of(exif)
    block = bytearray(exif)
    pointer = find(entries(block, layout, layout.first), GPS_POINTER)
    if pointer is None:
        return exif
    _blank(block, layout, integer(exif, layout, pointer) or 0)
    start, count = _span(exif, layout, layout.first)
    end = start + count * _ENTRY_BYTES + 4
    block[pointer.at : end] = exif[pointer.at + _ENTRY_BYTES : end] + bytes(_ENTRY_BYTES)
    struct.pack_into(layout.order + "H", block, layout.first, count - 1)
    entries(block, layout, layout.first)
    return bytes(block)


def with_thumbnail_of(exif: bytes, image: Image) -> tuple[bytes, str]:
    """Returns the block with its thumbnail showing an image, and a line that says so.

    The new one takes the place of the old; where it does not fit, there is none. The line is empty
    and the block as it was where it has no thumbnail.

    Raises:
        InvalidDirectory: if the block is not sound.
    """
    layout = layout_of(exif)
    start, count = _span(exif, layout, layout.first)
    pointer_at = start + count * _ENTRY_BYTES
    second = struct.unpack_from(layout.order + "I", exif, pointer_at)[0]
    if not second:
        return exif, ""
    block = bytearray(exif)
    try:
        found = entries(exif, layout, second)
    except InvalidDirectory:
        found = []
    place, length = (find(found, tag) for tag in (_THUMBNAIL_AT, _THUMBNAIL_BYTES))
    at, room = (integer(exif, layout, each) or 0 if each else 0 for each in (place, length))
    if length and at >= _HEAD_BYTES and room and at + room <= len(exif):
        picture, width, height = _thumbnail(image, room)
        if picture:
            block[at : at + room] = picture.ljust(room, b"\0")
            for tag, value in (
                (_THUMBNAIL_BYTES, len(picture)),
                (_WIDTH, width),
                (_HEIGHT, height),
                (_ORIENTATION, 1),
            ):
                if entry := find(found, tag):
                    _set(block, layout, entry, value)
            if _is_same_picture(block, layout, exif):
                return bytes(block), Text("EXIF thumbnail renewed")
    block = bytearray(exif)
    struct.pack_into(layout.order + "I", block, pointer_at, 0)
    return bytes(block), Text("EXIF thumbnail left out: a new one does not fit in its place")


def _is_same_picture(block: bytearray, layout: Layout, exif: bytes) -> bool:
    """Whether the first directory was not touched: a damaged block may have parts that overlap."""
    start, count = _span(exif, layout, layout.first)
    end = start + count * _ENTRY_BYTES + 4
    return block[:_HEAD_BYTES] == exif[:_HEAD_BYTES] and block[start:end] == exif[start:end]


def _thumbnail(image: Image, room: int) -> tuple[bytes, int, int]:
    """Returns a JPEG of at most so many bytes, width and height; empty where none is so small."""
    scale = min(1.0, _THUMBNAIL_SIDE_PX / max(image.size.width, image.size.height))
    width, height = (max(1, round(side * scale)) for side in (image.size.width, image.size.height))
    small = np.asarray(cv2.resize(image.pixels, (width, height), interpolation=cv2.INTER_AREA))
    small = at_depth(small.reshape(height, width, -1), np.uint8)
    if image.profile is not None and (srgb := to_srgb(small, image.profile)) is not None:
        small = srgb
    picture = PillowImage.fromarray(small.squeeze(2) if small.shape[2] == 1 else small)
    for quality in _THUMBNAIL_QUALITIES:
        file = io.BytesIO()
        picture.save(file, "JPEG", quality=quality)
        if len(file.getvalue()) <= room:
            return file.getvalue(), width, height
    return b"", 0, 0


def _span(block: bytes | bytearray, layout: Layout, at: int) -> tuple[int, int]:
    """Returns where a directory's entries begin, and how many they are.

    Raises:
        InvalidDirectory: if they and the pointer behind them do not lie within the block.
    """
    if layout.is_big or at + 2 > len(block):
        raise InvalidDirectory(f"no directory at {at}")
    count = struct.unpack_from(layout.order + "H", block, at)[0]
    if at + 2 + count * _ENTRY_BYTES + 4 > len(block):
        raise InvalidDirectory(f"the directory at {at} is cut off")
    return at + 2, count


def _blank(block: bytearray, layout: Layout, at: int) -> None:
    """Writes zeros over a directory and its values, where it lies behind the header."""
    try:
        found = entries(block, layout, at)
        start, count = _span(block, layout, at)
    except InvalidDirectory:
        return
    root_start, root_count = _span(block, layout, layout.first)
    root = range(layout.first, root_start + root_count * _ENTRY_BYTES + 4)
    spans = [(each.value_at, each.length) for each in found]
    spans.append((at, start - at + count * _ENTRY_BYTES + 4))
    for first, length in spans:
        is_apart = first + length <= root.start or first >= root.stop
        if first >= _HEAD_BYTES and is_apart:
            block[first : first + length] = bytes(length)


def _set(block: bytearray, layout: Layout, entry: Entry, value: int) -> None:
    """Writes an integer over an entry's value, in the type that it has."""
    code = {2: "H", 4: "I"}.get(KIND_BYTES[entry.kind])
    if code and entry.count == 1 and value < 1 << (8 * KIND_BYTES[entry.kind]):
        struct.pack_into(layout.order + code, block, entry.value_at, value)
