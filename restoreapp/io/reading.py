"""Path to image: depth, profile and metadata as in the file, orientation applied once."""

import stat
from dataclasses import dataclass, replace
from pathlib import Path

from restoreapp.core.image import Image, Inks, Metadata
from restoreapp.errors import RestoreAppError
from restoreapp.io.decoded import DECODER_FAILURES, Coding, Decoded, Undecodable
from restoreapp.io.formats import FORMATS, HEAD_BYTES, Format, sniffed
from restoreapp.io.metadata import (
    dpi_of,
    is_sound,
    orientation_of,
    upright,
    upright_exif,
    upright_xmp,
)
from restoreapp.io.profiles import misfit

MOST_PIXELS = 500_000_000
_SANE_DPI = (1.0, 65535.0)


class UnreadablePhoto(RestoreAppError):
    """A file that cannot be opened as a photo."""


@dataclass(frozen=True, slots=True, eq=False)
class ReadPhoto:
    """What reading a file gave.

    Attributes:
        image: upright, at the file's own depth.
        format: what the file is, by its content.
        notes: short lines about what was changed, assumed or left out while reading.
        coding: how the file was compressed.
    """

    image: Image
    format: Format
    notes: tuple[str, ...] = ()
    coding: Coding = None


def read_photo(path: Path, *, most_pixels: int = MOST_PIXELS) -> ReadPhoto:
    """Reads a photo; what it is decides the content, not the name.

    Args:
        path: the file.
        most_pixels: a header that promises more is not believed, and nothing is allocated for it.

    Raises:
        UnreadablePhoto: if the file is missing, empty, no picture, damaged, cut off or too large.
    """
    data, form = _content(path)
    try:
        decoded = form.read(data, most_pixels)
    except Undecodable as error:
        raise UnreadablePhoto(f"{path.name} {error.reason}.", hint=error.hint) from error
    except MemoryError as error:
        raise UnreadablePhoto(
            f"{path.name} does not fit in memory.", hint="Close other programs."
        ) from error
    except DECODER_FAILURES as error:
        raise UnreadablePhoto(
            f"{path.name} is damaged or incomplete.", hint="Copy it from its source again."
        ) from error
    image, notes = _image(decoded)
    return ReadPhoto(image, form, notes, decoded.coding)


def _content(path: Path) -> tuple[bytes, Format]:
    """Returns the file's bytes and format; reads on only if the beginning is a picture's."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadablePhoto(f"{path.name} is a folder, not a photo.")
        if not stat.S_ISREG(status.st_mode):
            raise UnreadablePhoto(f"{path.name} is a device, not a photo.")
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
            if not head:
                raise UnreadablePhoto(
                    f"{path.name} is empty.", hint="Copy it from its source again."
                )
            form = sniffed(head)
            if form is None:
                names = ", ".join(each.name for each in FORMATS)
                raise UnreadablePhoto(
                    f"{path.name} is not a picture of a kind that can be read.",
                    hint=f"These can: {names}.",
                )
            file.seek(0)
            data = file.read()
            return data, sniffed(data) or form
    except ValueError as error:  # a name with a NUL in it
        raise UnreadablePhoto(
            f"{path.name!r} is no name of a file.", hint="It holds a character that no name can."
        ) from error
    except FileNotFoundError as error:
        raise UnreadablePhoto(
            f"{path.name} does not exist.", hint=f"Looked for in {path.parent}."
        ) from error
    except PermissionError as error:
        raise UnreadablePhoto(
            f"{path.name} may not be read.", hint="Ask for the right to read it."
        ) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadablePhoto(f"{path.name} cannot be read.", hint=f"{reason}.") from error


def _image(decoded: Decoded) -> tuple[Image, tuple[str, ...]]:
    """Returns the picture upright, with what fits it, and the notes."""
    notes = list(decoded.notes)
    exif, profile = decoded.exif, decoded.profile
    if exif is not None and not is_sound(exif):
        notes.append("EXIF left out: it is damaged")
        exif = None
    if profile is not None and (reason := misfit(profile, decoded.pixels.shape[2])):
        notes.append(f"ICC profile left out: {reason}")
        profile = None
    dpi = decoded.dpi or (dpi_of(exif) if exif else None)
    image = Image(
        pixels=decoded.pixels,
        alpha=decoded.alpha,
        profile=profile,
        metadata=Metadata(
            exif=exif, xmp=decoded.xmp, iptc=decoded.iptc, dpi=dpi if _is_sane(dpi) else None
        ),
        source_depth=decoded.source_depth,
        inks=decoded.inks,
    )
    stated = orientation_of(exif) if exif else 1
    orientation = decoded.orientation or stated
    if orientation == stated == 1:
        return image, tuple(notes)
    # A container that turns the picture itself goes before EXIF, whose tag is then out of date.
    return _upright(image, orientation), (*notes, "orientation applied and reset")


def _upright(image: Image, orientation: int) -> Image:
    metadata = image.metadata
    dpi = metadata.dpi
    return replace(
        image,
        pixels=upright(image.pixels, orientation),
        alpha=None if image.alpha is None else upright(image.alpha, orientation),
        inks=image.inks and Inks(upright(image.inks.values, orientation), image.inks.profile),
        metadata=replace(
            metadata,
            exif=metadata.exif and upright_exif(metadata.exif),
            xmp=metadata.xmp and upright_xmp(metadata.xmp),
            dpi=dpi[::-1] if dpi and orientation >= 5 else dpi,
        ),
    )


def _is_sane(dpi: tuple[float, float] | None) -> bool:
    """Whether a resolution can be meant, and be written again."""
    least, most = _SANE_DPI
    return dpi is not None and all(least <= value <= most for value in dpi)
