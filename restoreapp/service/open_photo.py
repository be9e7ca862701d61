"""Opens a photo: the file's pixels, and what reading it had to say."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from restoreapp.core.image import Image
from restoreapp.core.progress import Progress, SilentProgress

if TYPE_CHECKING:
    from restoreapp.io.decoded import Coding


@dataclass(frozen=True, slots=True, eq=False)
class Photo:
    """A photo as it was opened.

    Attributes:
        path: the file.
        image: its pixels, orientation applied, with profile and metadata.
        format_id: row of the table of formats, for instance `jpeg`.
        format_name: what people call it, for instance `JPEG`.
        notes: sentences about what was assumed or could not be kept while reading.
        coding: how strongly the file was compressed, as its format's writer takes it.
    """

    path: Path
    image: Image
    format_id: str
    format_name: str
    notes: tuple[str, ...] = ()
    coding: "Coding" = None


def open_photo(path: Path, progress: Progress | None = None) -> Photo:
    """Reads a photo from disk.

    Raises:
        RestoreAppError: if the file is missing, empty, damaged, too large or no picture.
        Cancelled: if the user stopped it.
    """
    from restoreapp.io.reading import read_photo

    progress = progress or SilentProgress()
    progress.checkpoint()
    read = read_photo(path)
    return Photo(path, read.image, read.format.id, read.format.name, read.notes, read.coding)


def readable_suffixes() -> tuple[str, ...]:
    """Returns the endings of files that can be opened, as `.jpg`, for dialogs and folders."""
    from restoreapp.io.formats import FORMATS

    return tuple(suffix for each in FORMATS for suffix in each.suffixes)


def readable_formats() -> tuple[str, ...]:
    """Returns the ids of the formats that can be opened, as `jpeg`."""
    from restoreapp.io.formats import FORMATS

    return tuple(each.id for each in FORMATS)
