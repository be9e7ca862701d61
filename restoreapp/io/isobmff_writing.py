"""HEIC and AVIF files put together from items: what encoders leave out, profile and metadata."""

import struct

from restoreapp.io.isobmff import Item, Property, box, item_content, items

_XMP_ITEM = b"mime\0application/rdf+xml\0"
_ESSENTIAL = (b"av1C", b"hvcC", b"irot", b"imir")


def with_metadata(
    data: bytes, profile: bytes | None, exif: bytes | None, xmp: bytes | None
) -> bytes:
    """Returns a file of still pictures with a profile and metadata for its primary item.

    Args:
        data: as an encoder leaves it: items with properties, without metadata.
        profile: ICC profile.
        exif: TIFF-structured block.
        xmp: packet.
    """
    primary, found = items(data)
    contents = {number: item_content(data, item) for number, item in found.items()}
    for kind, content in ((b"Exif", exif and bytes(4) + exif), (_XMP_ITEM, xmp)):
        if content:
            number = max(found) + 1
            found[number] = Item(kind=kind, references=[(b"cdsc", (primary,))])
            contents[number] = content
    if profile:
        found[primary].properties.append(Property(b"colr", b"prof" + profile))
    file_type = data[: struct.unpack_from(">I", data)[0]]
    return still_file(file_type, primary, found, contents)


def still_file(
    file_type: bytes, primary: int, found: dict[int, Item], contents: dict[int, bytes]
) -> bytes:
    """Returns a file of items.

    Args:
        file_type: its first box.
        primary: number of the item that is the picture.
        found: the items; their extents are passed over.
        contents: each item's bytes.
    """
    start = len(file_type) + len(_meta(primary, found, contents, start=0)) + 8
    meta = _meta(primary, found, contents, start=start)
    return b"".join((file_type, meta, box(b"mdat", *contents.values())))


def _meta(primary: int, found: dict[int, Item], contents: dict[int, bytes], *, start: int) -> bytes:
    """Returns the box that says what the items are and that they lie one after another."""
    entries, places, associations, references = [], [], [], []
    properties = list(dict.fromkeys(each for item in found.values() for each in item.properties))
    for number, item in found.items():
        length = len(contents[number])
        places.append(struct.pack(">HHHII", number, 0, 1, start, length))
        start += length
        kind, _, rest = item.kind.partition(b"\0")
        entry = struct.pack(">IHH", 2 << 24, number, 0) + kind + b"\0" + rest
        entries.append(box(b"infe", entry))
        if item.properties:
            indices = bytes(
                (properties.index(each) + 1) | 0x80 * (each[0] in _ESSENTIAL)
                for each in item.properties
            )
            associations.append(struct.pack(">HB", number, len(indices)) + indices)
        references += [
            box(kind, struct.pack(f">HH{len(ends)}H", number, len(ends), *ends))
            for kind, ends in item.references
        ]
    handler = bytes(8) + b"pict" + bytes(13)
    return box(
        b"meta",
        bytes(4),
        box(b"hdlr", handler),
        box(b"pitm", struct.pack(">IH", 0, primary)),
        box(b"iloc", struct.pack(">IBBH", 0, 0x44, 0, len(places)), *places),
        box(b"iinf", struct.pack(">IH", 0, len(entries)), *entries),
        *([box(b"iref", bytes(4), *references)] if references else []),
        box(
            b"iprp",
            box(b"ipco", *(box(kind, content) for kind, content in properties)),
            box(b"ipma", struct.pack(">II", 0, len(associations)), *associations),
        ),
    )
