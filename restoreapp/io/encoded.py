"""What a format's adapter made of an image, and what the file says when it is read again."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from restoreapp.texts import Text

# What a format could not take, and why: by the names `EXIF`, `XMP`, `IPTC`, `ICC profile` and
# `resolution`.
LeftOut = dict[str, str]

# What may have come back other than it was meant, in a word each.
SIZE_OR_DEPTH, PIXELS, ALPHA = Text("size or depth"), Text("pixels"), Text("alpha")

# Called between parts of the work; raises `Cancelled` if the user wants to stop.
Heard = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Encoded:
    """A whole file, not yet on disk.

    Attributes:
        data: its bytes.
        left_out: what the format could not take, and why.
    """

    data: bytes
    left_out: LeftOut = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reread:
    """What a file that was written says.

    Attributes:
        wrong: what of size, pixels and alpha is not as it was meant.
        profile: ICC profile as embedded.
        exif: TIFF-structured block.
        xmp: packet.
        iptc: IPTC-IIM records.
        dpi: as the container states it.
    """

    wrong: tuple[str, ...]
    profile: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    dpi: tuple[float, float] | None = None


class HeardFile(io.FileIO):
    """A new file whose writing can be stopped.

    Args:
        path: must not exist.
        heard: called before each part is written.
    """

    def __init__(self, path: Path, heard: Heard) -> None:
        super().__init__(path, "x+b")
        self._heard = heard

    def write(self, data: Any) -> int:
        """Writes all of it; FileIO itself may write less.

        Raises:
            Cancelled: if the user wants to stop.
        """
        self._heard()
        rest = memoryview(data).cast("B")
        written = len(rest)
        while rest:
            rest = rest[super().write(rest) :]
        return written
