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
from restoreapp.texts import Text

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
        raise UnreadablePhoto(
            Text("{name} {problem}.", name=path.name, problem=error.reason), hint=error.hint
        ) from error
    except MemoryError as error:
        raise UnreadablePhoto(
            Text("{name} does not fit in memory.", name=path.name),
            hint=Text("Close other programs."),
        ) from error
    except DECODER_FAILURES as error:
        raise UnreadablePhoto(
            Text("{name} is damaged or incomplete.", name=path.name),
            hint=Text("Copy it from its source again."),
        ) from error
    image, notes = _image(decoded)
    return ReadPhoto(image, form, notes, decoded.coding)


def _content(path: Path) -> tuple[bytes, Format]:
    """Returns the file's bytes and format; reads on only if the beginning is a picture's."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadablePhoto(Text("{name} is a folder, not a photo.", name=path.name))
        if not stat.S_ISREG(status.st_mode):
            raise UnreadablePhoto(Text("{name} is a device, not a photo.", name=path.name))
        # Buffered, the whole would be put together from buffer and rest, and be there twice.
        with path.open("rb", buffering=0) as file:
            head = file.read(HEAD_BYTES)
            if not head:
                raise UnreadablePhoto(
                    Text("{name} is empty.", name=path.name),
                    hint=Text("Copy it from its source again."),
                )
            form = sniffed(head)
            if form is None:
                names = ", ".join(each.name for each in FORMATS)
                raise UnreadablePhoto(
                    Text("{name} is not a picture of a kind that can be read.", name=path.name),
                    hint=Text("These can: {names}.", names=names),
                )
            file.seek(0)
            data = file.readall()
            return data, sniffed(data) or form
    except ValueError as error:  # a name with a NUL in it
        raise UnreadablePhoto(
            Text("{name!r} is no name of a file.", name=path.name),
            hint=Text("It holds a character that no name can."),
        ) from error
    except FileNotFoundError as error:
        raise UnreadablePhoto(
            Text("{name} does not exist.", name=path.name),
            hint=Text("Looked for in {folder}.", folder=path.parent),
        ) from error
    except PermissionError as error:
        raise UnreadablePhoto(
            Text("{name} may not be read.", name=path.name),
            hint=Text("Ask for the right to read it."),
        ) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadablePhoto(
            Text("{name} cannot be read.", name=path.name), hint=Text("{reason}.", reason=reason)
        ) from error


def _image(decoded: Decoded) -> tuple[Image, tuple[str, ...]]:
    """Returns the picture upright, with what fits it, and the notes."""
    notes = list(decoded.notes)
    exif, profile = decoded.exif, decoded.profile
    if exif is not None and not is_sound(exif):
        notes.append(Text("EXIF left out: it is damaged"))
        exif = None
    if profile is not None and (reason := misfit(profile, decoded.pixels.shape[2])):
        notes.append(Text("ICC profile left out: {reason}", reason=reason))
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
    return _upright(image, orientation), (*notes, Text("orientation applied and reset"))


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
