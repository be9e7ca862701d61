"""Directories of a TIFF structure (IFDs), in which TIFF files and EXIF blocks keep their tags.

Only the layout: where each value lies. What the tags mean is said in `metadata` and `tiff`.
Source: TIFF 6.0, section 2; for BigTIFF the Library of Congress' description (fdd000328).
"""

import mmap
import struct
from collections.abc import Sequence
from dataclasses import dataclass

EXIF_POINTER, GPS_POINTER, INTEROP_POINTER = 0x8769, 0x8825, 0xA005

# A block in memory, or a file that is looked into without being read whole.
Block = bytes | bytearray | mmap.mmap

SHORT, LONG = 3, 4
# Bytes of one value by type; the types of BigTIFF (16 to 18) have no place in an EXIF block.
KIND_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_INTEGERS = {1: "B", 3: "H", 4: "I", 13: "I"}


class InvalidDirectory(ValueError):
    """A directory that does not lie within its block, or a block that has no header."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a block is laid out.

    Attributes:
        order: of bytes, as `struct` writes it: `<` or `>`.
        is_big: whether it is BigTIFF.
        first: offset of the first directory; 0 where there is none.
    """

    order: str
    is_big: bool
    first: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A tag's place.

    Attributes:
        tag: its code.
        kind: type of its values, a key of `KIND_BYTES`.
        count: number of values.
        at: offset of the entry in the directory.
        value_at: offset of the values, wherever they are.
    """

    tag: int
    kind: int
    count: int
    at: int
    value_at: int

    @property
    def length(self) -> int:
        """Bytes that the values take."""
        return KIND_BYTES[self.kind] * self.count


def layout_of(block: Block) -> Layout:
    """Reads a block's header.

    Raises:
        InvalidDirectory: if it has none.
    """
    order = {b"II": "<", b"MM": ">"}.get(bytes(block[:2]), "")
    if not order or len(block) < 8:
        raise InvalidDirectory("no TIFF header")
    version = struct.unpack_from(order + "H", block, 2)[0]
    if version == 42:
        return Layout(order, is_big=False, first=struct.unpack_from(order + "I", block, 4)[0])
    if version == 43 and len(block) >= 16:
        return Layout(order, is_big=True, first=struct.unpack_from(order + "Q", block, 8)[0])
    raise InvalidDirectory("no TIFF header")


def entries(block: Block, layout: Layout, at: int) -> list[Entry]:
    """Returns the entries of the directory at an offset.

    Entries of unknown type, or whose values reach outside the block, are left out.

    Raises:
        InvalidDirectory: if the directory itself reaches outside.
    """
    count_format, entry_format, inline = ("Q", "HHQ", 8) if layout.is_big else ("H", "HHI", 4)
    head = struct.Struct(layout.order + entry_format)
    try:
        count = struct.unpack_from(layout.order + count_format, block, at)[0]
    except struct.error as error:
        raise InvalidDirectory(f"no directory at {at}") from error
    start = at + struct.calcsize("=" + count_format)
    stride = head.size + inline
    if start + count * stride > len(block):
        raise InvalidDirectory(f"the directory at {at} is cut off")
    found = []
    for place in range(start, start + count * stride, stride):
        tag, kind, values = head.unpack_from(block, place)
        value_at = place + head.size
        length = KIND_BYTES.get(kind, 0) * values
        if length > inline:
            pointer = layout.order + ("Q" if layout.is_big else "I")
            value_at = struct.unpack_from(pointer, block, value_at)[0]
        if length and value_at + length <= len(block):
            found.append(Entry(tag, kind, values, place, value_at))
    return found


def integer(block: Block, layout: Layout, entry: Entry) -> int | None:
    """Returns the first value of an entry; none where it is no unsigned integer."""
    code = _INTEGERS.get(entry.kind)
    return struct.unpack_from(layout.order + code, block, entry.value_at)[0] if code else None


def integers(block: Block, layout: Layout, entry: Entry | None) -> list[int]:
    """Returns all values of an entry; none where it is missing or holds no unsigned integers."""
    code = _INTEGERS.get(entry.kind) if entry else None
    if entry is None or code is None:
        return []
    return list(struct.unpack_from(f"{layout.order}{entry.count}{code}", block, entry.value_at))


def rational(block: Block, layout: Layout, entry: Entry) -> float | None:
    """Returns the first value of an unsigned rational; none where it is none or undefined."""
    if entry.kind != 5:
        return None
    above, below = struct.unpack_from(layout.order + "II", block, entry.value_at)
    return above / below if below else None


def raw(block: Block, entry: Entry) -> bytes:
    """Returns the bytes of an entry's values."""
    return bytes(block[entry.value_at : entry.value_at + entry.length])


def find(found: Sequence[Entry], tag: int) -> Entry | None:
    """Returns the entry with a tag, or none."""
    return next((entry for entry in found if entry.tag == tag), None)


def pointed(block: Block, layout: Layout, found: Sequence[Entry], tag: int) -> list[Entry]:
    """Returns the entries of the directory a pointer tag leads to; empty if it leads astray."""
    entry = find(found, tag)
    at = integer(block, layout, entry) if entry else None
    if not at:
        return []
    try:
        return entries(block, layout, at)
    except InvalidDirectory:
        return []
