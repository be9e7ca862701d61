"""What a person wants left out of a file: where it was taken, or everything about it."""

import re
from dataclasses import replace
from typing import Final, Literal

from restoreapp.core.image import Metadata
from restoreapp.io.exif_editing import without_place
from restoreapp.io.ifd import InvalidDirectory
from restoreapp.texts import Text

MetadataChoice = Literal["keep", "no-gps", "none"]
KEEP: Final = "keep"
NO_GPS: Final = "no-gps"
NONE: Final = "none"

_XMP_PLACE = re.compile(
    rb"\s+exif:GPS\w+\s*=\s*(?:\"[^\"]*\"|'[^']*')"
    rb"|<exif:GPS(\w+)(?:\s[^>]*)?(?:/>|>.*?</exif:GPS\1\s*>)",
    re.DOTALL,
)


def stripped(metadata: Metadata, choice: MetadataChoice) -> tuple[Metadata, tuple[str, ...]]:
    """Returns what is to be written of metadata, and lines about what was left out.

    Args:
        metadata: of the photo.
        choice: `keep`; `no-gps` for all but the position; `none` for nothing but the resolution.
    """
    if choice == NONE:
        names = [
            name
            for name, value in (
                ("EXIF", metadata.exif), ("XMP", metadata.xmp), ("IPTC", metadata.iptc),
            )
            if value is not None
        ]  # fmt: skip
        line = Text("{names} left out, as asked", names=", ".join(names))
        return Metadata(dpi=metadata.dpi), (line,) if names else ()
    if choice == KEEP:
        return metadata, ()
    try:
        exif = metadata.exif and without_place(metadata.exif)
    except InvalidDirectory:
        exif = None
    xmp = metadata.xmp and without_place_in_xmp(metadata.xmp)
    changed = replace(metadata, exif=exif, xmp=xmp)
    return changed, () if changed == metadata else (Text("GPS position left out, as asked"),)


def without_place_in_xmp(xmp: bytes) -> bytes:
    """Returns the packet without `exif:GPS` properties, in whichever of XMP's notations."""
    return _XMP_PLACE.sub(b"", xmp)
