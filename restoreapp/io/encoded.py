"""What a format's adapter made of an image."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Encoded:
    """A whole file, not yet on disk.

    Attributes:
        data: its bytes.
        left_out: what the format could not take, and why: by the names `EXIF`, `XMP`,
            `IPTC`, `ICC profile` and `resolution`.
    """

    data: bytes
    left_out: dict[str, str] = field(default_factory=dict)
