"""Boxes of ISO base media files (ISO/IEC 14496-12), in which HEIC and AVIF keep their items.

Only what a still picture needs: the primary item's properties, EXIF and XMP beside it, and what
else lies in the file. Items, properties and their places: ISO/IEC 23008-12 (HEIF).
"""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from restoreapp.io.decoded import Undecodable
from restoreapp.texts import Text

MOST_ITEMS = 4096
_COPY_AGAIN = Text("Copy it from its source again.")
_XMP_TYPE = b"application/rdf+xml"
_AUXILIARY_NAMES = (
    (b"depth", Text("depth map")),
    (b"gainmap", Text("gain map")),
    (b"matte", Text("matte")),
)
_ALPHA = b"alpha"
_PICTURES = (b"hvc1", b"hev1", b"av01", b"jpeg", b"grid", b"iden", b"iovl")

# Orientation as EXIF counts it, by quarter turns to the left and the mirror that comes after:
# 0 exchanges top and bottom, 1 left and right (HEIF, sections 6.5.10 and 6.5.12).
_ORIENTATIONS = {
    (0, None): 1, (0, 1): 2, (2, None): 3, (0, 0): 4, (2, 0): 2, (2, 1): 4,
    (1, 0): 5, (3, 1): 5, (3, None): 6, (1, 1): 7, (3, 0): 7, (1, None): 8,
}  # fmt: skip


class Box(NamedTuple):
    """A box's kind, and the offsets between which its content lies."""

    kind: bytes
    start: int
    end: int


class Property(NamedTuple):
    """A property's kind and content."""

    kind: bytes
    content: bytes


@dataclass(slots=True)
class Item:
    """A picture, tile, mask, EXIF block or the like.

    Attributes:
        kind: `hvc1`, `av01`, `grid`, `Exif`, `mime`, ...
        content_type: of `mime` items.
        extents: offsets and lengths in the file.
        properties: in the order in which they apply.
        references: kinds of reference from it, and the items that each leads to.
    """

    kind: bytes = b""
    content_type: bytes = b""
    extents: tuple[tuple[int, int], ...] = ()
    properties: list[Property] = field(default_factory=list)
    references: list[tuple[bytes, tuple[int, ...]]] = field(default_factory=list)

    def content_of(self, kind: bytes) -> bytes | None:
        """Returns the first property of a kind, or none."""
        return next((each.content for each in self.properties if each.kind == kind), None)


@dataclass(frozen=True, slots=True)
class StillPicture:
    """What the boxes say about the file's picture.

    Attributes:
        width: of the primary item, before it is turned.
        height: likewise.
        bits: per channel; 0 where it is not said.
        orientation: 1..8 as EXIF counts, by the file's own turn and mirror.
        profile: ICC profile.
        code_points: primaries, curve and matrix (ITU-T H.273), or none.
        exif: TIFF-structured block.
        xmp: packet.
        left_out: names of what else is there: depth maps, gain maps, further pictures, video.
    """

    width: int
    height: int
    bits: int
    orientation: int
    profile: bytes | None
    code_points: tuple[int, int, int] | None
    exif: bytes | None
    xmp: bytes | None
    left_out: tuple[str, ...]


def boxes(data: bytes, start: int, end: int) -> Iterator[Box]:
    """Yields the boxes between two offsets.

    Raises:
        Undecodable: if one reaches beyond the end.
    """
    while start + 8 <= end:
        length, kind = struct.unpack_from(">I4s", data, start)
        head = 8
        if length == 1 and start + 16 <= end:
            length, head = struct.unpack_from(">Q", data, start + 8)[0], 16
        elif length == 0:
            length = end - start
        if length < head or start + length > end:
            raise Undecodable(Text("ends early"), _COPY_AGAIN)
        yield Box(kind, start + head, start + length)
        start += length


def box(kind: bytes, *parts: bytes) -> bytes:
    """Returns a box."""
    content = b"".join(parts)
    return struct.pack(">I4s", 8 + len(content), kind) + content


def items(data: bytes) -> tuple[int, dict[int, Item]]:
    """Returns the primary item's number and all items.

    Raises:
        Undecodable: if the file ends early or has no items. What `struct` raises on damage passes
            through.
    """
    top = list(boxes(data, 0, len(data)))
    meta = next((each for each in top if each.kind == b"meta"), None)
    if meta is None:
        raise Undecodable(Text("holds no picture"))
    inner = {each.kind: each for each in boxes(data, meta.start + 4, meta.end)}
    found: dict[int, Item] = {}
    if place := inner.get(b"iinf"):
        _read_kinds(data, place, found)
    if place := inner.get(b"iloc"):
        _read_places(data, place, inner.get(b"idat"), found)
    if place := inner.get(b"iprp"):
        _read_properties(data, place, found)
    if place := inner.get(b"iref"):
        _read_references(data, place, found)
    primary = inner.get(b"pitm")
    number = 0
    if primary:
        is_wide = data[primary.start] > 0
        number = struct.unpack_from(">I" if is_wide else ">H", data, primary.start + 4)[0]
    if number not in found:
        raise Undecodable(Text("holds no picture"))
    return number, found


def still_picture(data: bytes) -> StillPicture:
    """Reads the boxes of a HEIC or AVIF file; decodes no pixels.

    Raises:
        Undecodable: if the file ends early or holds no picture. What `struct` raises on damage
            passes through.
    """
    number, found = items(data)
    primary = found[number]
    size = primary.content_of(b"ispe")
    if size is None:
        raise Undecodable(Text("holds no picture"))
    width, height = struct.unpack_from(">II", size, 4)
    exif = _described(found, number, lambda item: item.kind == b"Exif")
    xmp = _described(found, number, lambda item: item.content_type == _XMP_TYPE)
    return StillPicture(
        width=width,
        height=height,
        bits=_bits(primary, found),
        orientation=_orientation(primary),
        profile=_profile(primary),
        code_points=_code_points(primary),
        exif=_exif(item_content(data, exif)) if exif else None,
        xmp=item_content(data, xmp) or None if xmp else None,
        left_out=_left_out(data, number, found),
    )


def item_content(data: bytes, item: Item) -> bytes:
    """Returns an item's bytes.

    Raises:
        Undecodable: if they lie outside the file.
    """
    if any(at + length > len(data) for at, length in item.extents):
        raise Undecodable(Text("ends early"), _COPY_AGAIN)
    return b"".join(data[at : at + length] for at, length in item.extents)


def with_pictures_only(data: bytes) -> bytes:
    """Returns the file with every item that is no picture under a kind that nobody knows.

    WORKAROUND(pi-heif 1.4.0): it crashes on the names of metadata that are not UTF-8.
    """
    changed = bytearray(data)
    for meta in boxes(data, 0, len(data)):
        if meta.kind != b"meta":
            continue
        for place in boxes(data, meta.start + 4, meta.end):
            if place.kind != b"iinf":
                continue
            for _, at, _ in _entries(data, place):
                if data[at : at + 4] not in _PICTURES:
                    changed[at : at + 4] = b"skip"
    return bytes(changed)


def _entries(data: bytes, place: Box) -> Iterator[tuple[int, int, int]]:
    """Yields of each item its number, and where its kind lies and its entry ends."""
    head = 6 if data[place.start] == 0 else 8
    for each in boxes(data, place.start + head, place.end):
        version = data[each.start]
        if each.kind == b"infe" and version >= 2:
            layout = ">H" if version == 2 else ">I"
            number = struct.unpack_from(layout, data, each.start + 4)[0]
            # behind the protection's index
            yield number, each.start + 4 + struct.calcsize(layout) + 2, each.end


def _read_kinds(data: bytes, place: Box, found: dict[int, Item]) -> None:
    for number, at, end in _entries(data, place):
        if len(found) >= MOST_ITEMS:
            return
        item = found.setdefault(number, Item())
        item.kind = data[at : at + 4]
        if item.kind == b"mime":
            item.content_type = data[at + 4 : end].split(b"\0")[1]


def _read_places(data: bytes, place: Box, idat: Box | None, found: dict[int, Item]) -> None:
    version, sizes = data[place.start], data[place.start + 4 : place.start + 6]
    widths = [sizes[0] >> 4, sizes[0] & 15, sizes[1] >> 4, sizes[1] & 15 if version else 0]
    at = place.start + 6

    def number(width: int) -> int:
        nonlocal at
        at += width
        if at > place.end:
            raise Undecodable(Text("ends early"), _COPY_AGAIN)
        return int.from_bytes(data[at - width : at], "big")

    for _ in range(min(number(2 if version < 2 else 4), MOST_ITEMS)):
        item = found.setdefault(number(2 if version < 2 else 4), Item())
        method = number(2) & 15 if version else 0
        number(2)  # another file's index
        base = number(widths[2])
        if method == 1:
            base += idat.start if idat else len(data)
        extents = []
        for _ in range(min(number(2), MOST_ITEMS)):
            number(widths[3])
            offset, length = number(widths[0]), number(widths[1])
            extents.append((base + offset, length))
        item.extents = tuple(extents)


def _read_properties(data: bytes, place: Box, found: dict[int, Item]) -> None:
    inner = list(boxes(data, place.start, place.end))
    known = [
        Property(each.kind, data[each.start : each.end])
        for container in inner
        if container.kind == b"ipco"
        for each in boxes(data, container.start, container.end)
    ]
    for each in inner:
        if each.kind != b"ipma":
            continue
        version, is_wide = data[each.start], data[each.start + 3] & 1
        count = struct.unpack_from(">I", data, each.start + 4)[0]
        at = each.start + 8
        for _ in range(min(count, MOST_ITEMS)):
            layout = ">IB" if version else ">HB"
            number, associations = struct.unpack_from(layout, data, at)
            at += struct.calcsize(layout)
            for _ in range(associations):
                index = struct.unpack_from(">H", data, at)[0] if is_wide else data[at]
                at += 2 if is_wide else 1
                index &= 0x7FFF if is_wide else 0x7F
                if 0 < index <= len(known):
                    found.setdefault(number, Item()).properties.append(known[index - 1])


def _read_references(data: bytes, place: Box, found: dict[int, Item]) -> None:
    layout = ">I" if data[place.start] else ">H"
    step = struct.calcsize(layout)
    for each in boxes(data, place.start + 4, place.end):
        number = struct.unpack_from(layout, data, each.start)[0]
        count = struct.unpack_from(">H", data, each.start + step)[0]
        first = each.start + step + 2
        ends = range(first, min(first + count * step, each.end), step)
        targets = tuple(struct.unpack_from(layout, data, at)[0] for at in ends)
        found.setdefault(number, Item()).references.append((each.kind, targets))


def _described(
    found: dict[int, Item], number: int, is_wanted: Callable[[Item], bool]
) -> Item | None:
    """Returns the item of a kind that describes the primary one, or that describes none at all."""
    fitting = [item for item in found.values() if is_wanted(item)]
    own = [
        item
        for item in fitting
        if any(kind == b"cdsc" and number in targets for kind, targets in item.references)
    ]
    return next(iter((*own, *(item for item in fitting if not item.references))), None)


def _exif(content: bytes) -> bytes | None:
    """Returns the block behind the offset that leads to its TIFF header."""
    if len(content) < 4:
        return None
    return content[4 + int.from_bytes(content[:4], "big") :] or None


def _bits(primary: Item, found: dict[int, Item]) -> int:
    """Returns the depth by `pixi`, or by the codec's own configuration."""
    pixi = primary.content_of(b"pixi")
    if pixi is not None and len(pixi) > 5:
        return pixi[5]
    for item in (primary, *found.values()):
        av1 = item.content_of(b"av1C")
        if av1 is not None and len(av1) > 2:
            return 8 + 2 * bool(av1[2] & 0x40) + 2 * (av1[2] & 0x60 == 0x60)
        hevc = item.content_of(b"hvcC")
        if hevc is not None and len(hevc) > 17:
            return 8 + (hevc[17] & 7)
    return 0


def _orientation(primary: Item) -> int:
    turn = (primary.content_of(b"irot") or b"\0")[0] & 3
    mirror = primary.content_of(b"imir")
    return _ORIENTATIONS[turn, mirror[0] & 1 if mirror else None]


def _profile(primary: Item) -> bytes | None:
    return next(
        (
            each.content[4:]
            for each in primary.properties
            if each.kind == b"colr" and each.content[:4] in (b"prof", b"rICC")
        ),
        None,
    )


def _code_points(primary: Item) -> tuple[int, int, int] | None:
    for each in primary.properties:
        if each.kind == b"colr" and each.content[:4] == b"nclx" and len(each.content) >= 10:
            first, second, third = struct.unpack_from(">HHH", each.content, 4)
            return first, second, third
    return None


def _left_out(data: bytes, number: int, found: dict[int, Item]) -> tuple[str, ...]:
    """Returns names of what lies beside the picture and is not read."""
    names = []
    for item in found.values():
        kind = (item.content_of(b"auxC") or b"").lower()
        if kind and _ALPHA not in kind:
            names.append(next((name for part, name in _AUXILIARY_NAMES if part in kind), "mask"))
        if item.kind == b"tmap":
            names.append(Text("gain map"))
    parts = {
        target
        for item in found.values()
        for kind, targets in item.references
        if kind in (b"dimg", b"thmb", b"auxl")
        for target in targets
    }
    helpers = {
        each
        for each, item in found.items()
        if any(kind in (b"thmb", b"auxl") for kind, _ in item.references)
    }
    pictures = [
        each
        for each, item in found.items()
        if item.kind in _PICTURES and each not in parts | helpers
    ]
    if set(pictures) - {number}:
        names.append(Text("further pictures"))
    if any(each.kind in (b"moov", b"mpvd") for each in boxes(data, 0, len(data))):
        names.append("video")
    return tuple(dict.fromkeys(names))
