"""EXIF in TIFF files: gathered from a page's directories, and laid down at the head of a file.

Offsets in a TIFF structure count from its start, and maker notes hold offsets of their own that
nobody else can mend. Hence both ways leave things where they are as far as possible: a file that
is written begins with the EXIF block as it is, and a block that is gathered has the maker note at
its old offset if there is room.
"""

import mmap
import struct
from collections.abc import Collection
from dataclasses import dataclass

from restoreapp.io.ifd import (
    EXIF_POINTER,
    GPS_POINTER,
    INTEROP_POINTER,
    LONG,
    Block,
    Entry,
    entries,
    find,
    layout_of,
    pointed,
    raw,
)

MAKER_NOTE = 0x927C
MOST_PADDING_BYTES = 1 << 16

POINTERS = (EXIF_POINTER, GPS_POINTER, INTEROP_POINTER)

# What describes the page's pixels, their storage and other files' contents: no part of EXIF.
# Resolution (282, 283, 296) and orientation (274) are TIFF's own tags, too.
_NOT_CARRIED = frozenset(
    (
        *range(254, 267),  # kind of page, size, bits, compression, photometric, cells
        273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 290, 291, 292, 293, 296,
        317, 320, *range(321, 336),  # predictor, colour map, tiles, SubIFDs, inks
        *range(336, 348), 400, *range(512, 533),  # extra samples, formats, JPEG tables, YCbCr
        700, 33723, 34377, 34675, 34676, 37724,  # XMP, IPTC, Photoshop, ICC, layers
        32781, 32932, 32995, 32996, 32997, 32998, 50255, 50838, 50839,
        *POINTERS,
    )
)  # fmt: skip

# tifffile fills in no pointers: they travel under a free code beside theirs, which is put right in
# the finished file; the directory stays sorted.
_STAND_INS = {EXIF_POINTER: EXIF_POINTER - 1, GPS_POINTER: GPS_POINTER - 1}

ExtraTag = tuple[int, int, int, bytes, bool]


@dataclass(frozen=True, slots=True)
class _Tag:
    tag: int
    kind: int
    count: int
    value: bytes
    old_offset: int = 0


def gathered(
    data: Block, page_at: int | None, *, carried: Collection[int] | None = None
) -> bytes | None:
    """Returns an EXIF block of what a page's directories say besides its pixels.

    Args:
        data: the TIFF file.
        page_at: offset of the page's directory; none for the first.
        carried: which tags of the page itself are taken; none for all that do not describe its
            pixels.

    Returns:
        A block in the file's byte order; none where there is nothing to tell.

    Raises:
        InvalidDirectory: if the page's directory does not lie within the file.
    """
    layout = layout_of(data)
    page = entries(data, layout, layout.first if page_at is None else page_at)
    own = [entry for entry in page if _is_carried(entry, carried)]
    exif = pointed(data, layout, page, EXIF_POINTER)
    gps = pointed(data, layout, page, GPS_POINTER)
    interop = pointed(data, layout, exif, INTEROP_POINTER)
    return _gathered(layout.order, *((data, each) for each in (own, exif, interop, gps)))


def gathered_from_parts(
    page: bytes, exif: bytes | None, gps: bytes | None, *, carried: Collection[int] | None = None
) -> bytes | None:
    """Returns an EXIF block of directories that each lie in a TIFF structure of their own.

    Args:
        page: structure whose first directory is the page's.
        exif: likewise for what EXIF points to.
        gps: likewise for the place.
        carried: as for `gathered`.

    Raises:
        InvalidDirectory: if one is not sound.
    """

    def first(block: bytes | None) -> list[Entry]:
        return entries(block, layout_of(block), layout_of(block).first) if block else []

    own = [entry for entry in first(page) if _is_carried(entry, carried)]
    return _gathered(
        layout_of(page).order,
        (page, own),
        (exif or b"", first(exif)),
        (b"", []),
        (gps or b"", first(gps)),
    )


def _is_carried(entry: Entry, carried: Collection[int] | None) -> bool:
    return entry.tag not in _NOT_CARRIED if carried is None else entry.tag in carried


def _gathered(
    order: str,
    page: tuple[Block, list[Entry]],
    exif: tuple[Block, list[Entry]],
    interop: tuple[Block, list[Entry]],
    gps: tuple[Block, list[Entry]],
) -> bytes | None:
    """Returns a block of directories, each with the bytes in which its values lie."""
    root, inner, deepest, place = (_tags(*each) for each in (page, exif, interop, gps))
    if not (root or inner or place):
        return None
    block = _Block(order, find(exif[1], MAKER_NOTE))
    if deepest:
        inner.append(block.pointer(INTEROP_POINTER, block.add(deepest)))
    if inner:
        root.append(block.pointer(EXIF_POINTER, block.add(inner)))
    if place:
        root.append(block.pointer(GPS_POINTER, block.add(place)))
    return block.finished(block.add(root))


def file_head(exif: bytes) -> bytes:
    """Returns the EXIF block as the beginning of a TIFF file that has no page yet.

    Raises:
        InvalidDirectory: if the block is not sound.
    """
    layout_of(exif)
    return exif[:4] + bytes(4) + exif[8:] + bytes(len(exif) % 2)


def page_tags(exif: bytes) -> tuple[ExtraTag, ...]:
    """Returns tags of the EXIF block's first directory as tifffile's `extratags` for a page.

    Pointers are under stand-in codes, see `set_pointers`.

    Raises:
        InvalidDirectory: if the block is not sound.
    """
    layout = layout_of(exif)
    return tuple(
        (_STAND_INS.get(entry.tag, entry.tag), entry.kind, entry.count, raw(exif, entry), True)
        for entry in entries(exif, layout, layout.first)
        if entry.tag not in _NOT_CARRIED or entry.tag in _STAND_INS
    )


def set_pointers(data: bytearray | mmap.mmap) -> None:
    """Gives the stand-ins of `page_tags` their right codes, in the first page of a TIFF file."""
    layout = layout_of(data)
    page = entries(data, layout, layout.first)
    for code, stand_in in _STAND_INS.items():
        if entry := find(page, stand_in):
            struct.pack_into(layout.order + "H", data, entry.at, code)


def _tags(data: Block, found: list[Entry]) -> list[_Tag]:
    return [
        _Tag(entry.tag, entry.kind, entry.count, raw(data, entry), entry.value_at)
        for entry in found
        if entry.tag not in POINTERS
    ]


class _Block:
    """A TIFF structure that grows by directories, around the place kept for the maker note."""

    def __init__(self, order: str, maker_note: Entry | None) -> None:
        self._order = order
        self._data = bytearray(b"II" if order == "<" else b"MM")
        self._data += struct.pack(order + "HI", 42, 0)
        self._kept: range = range(0)
        if maker_note and len(self._data) <= maker_note.value_at <= MOST_PADDING_BYTES:
            self._kept = range(maker_note.value_at, maker_note.value_at + maker_note.length)

    def add(self, tags: list[_Tag]) -> int:
        """Appends a directory and its values; returns the directory's offset."""
        placed = []
        for tag in sorted(tags, key=lambda each: each.tag):
            field = tag.value
            if len(field) > 4:
                field = struct.pack(self._order + "I", self._place(tag))
            head = struct.pack(self._order + "HHI", tag.tag, tag.kind, tag.count)
            placed.append(head + field.ljust(4, b"\0"))
        count = struct.pack(self._order + "H", len(placed))
        return self._append(count + b"".join(placed) + bytes(4))

    def pointer(self, tag: int, at: int) -> _Tag:
        return _Tag(tag, LONG, 1, struct.pack(self._order + "I", at))

    def finished(self, first: int) -> bytes:
        struct.pack_into(self._order + "I", self._data, 4, first)
        return bytes(self._data)

    def _place(self, tag: _Tag) -> int:
        if tag.tag != MAKER_NOTE or not self._kept:
            return self._append(tag.value)
        self._data += bytes(max(0, self._kept.stop - len(self._data)))
        self._data[self._kept.start : self._kept.stop] = tag.value
        return self._kept.start

    def _append(self, value: bytes) -> int:
        self._data += bytes(len(self._data) % 2)  # values begin on even offsets
        at = len(self._data)
        if at < self._kept.stop and at + len(value) > self._kept.start:
            at = self._kept.stop + self._kept.stop % 2
            self._data += bytes(at - len(self._data))
        self._data += value
        return at
