"""What happens on worker threads before a photo can be looked at, and while it is worked on."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage

from restoreapp.core.geometry import Size
from restoreapp.core.image import EnlargedImage, Image
from restoreapp.core.paths import is_file, is_folder
from restoreapp.core.progress import Progress
from restoreapp.core.transfer import at_depth
from restoreapp.document.session import OpenPhoto, Session
from restoreapp.service.enlarging import at_size
from restoreapp.service.open_photo import Photo
from restoreapp.ui.canvas.levels import EnlargedLevels, Levels, Sampled, whole
from restoreapp.ui.canvas.rendering import Picture, displayed, profile_name
from restoreapp.ui.documents import Opened
from restoreapp.ui.jobs import JobProgress
from restoreapp.ui.kept_recipes import FindRecipe, FoundRecipe
from restoreapp.ui.services import Services

THUMBNAIL_PX = 192
FIRST_PART, PART = 50, 200  # photos that are handed over at once


def opened(
    services: Services,
    path: Path,
    progress: JobProgress,
    *,
    find_recipe: FindRecipe | None = None,
) -> Opened:
    """Reads a photo and prepares what looking at it takes.

    Args:
        services: what reads.
        path: the file.
        progress: its wish to stop is heard.
        find_recipe: finds the recipe that is kept beside it; none where that is not wanted.

    Raises:
        RestoreAppError: if it cannot be read.
        Cancelled: if the user stopped it.
    """
    photo = services.open_photo(path, progress)
    progress.checkpoint()
    picture = picture_of(photo.image)
    recipe = None if find_recipe is None else find_recipe()
    return Opened(
        photo,
        picture,
        facts_of(photo),
        thumbnail_of(picture),
        recipe,
        is_recipe_sought=find_recipe is not None,
    )


def recipes_found(
    finders: Mapping[int, FindRecipe], progress: JobProgress
) -> dict[int, FoundRecipe]:
    """Returns the recipes that are kept beside photos, by the photos' ids.

    Raises:
        Cancelled: if the user stopped it.
    """
    found: dict[int, FoundRecipe] = {}
    for document_id, find_recipe in finders.items():
        progress.checkpoint()
        found[document_id] = find_recipe()
    return found


@dataclass(frozen=True, slots=True)
class Listed:
    """Some of the photos that were asked for.

    Attributes:
        paths: in their order.
        goes_on: whether others came before them.
    """

    paths: tuple[Path, ...]
    goes_on: bool


def photos_among(services: Services, paths: tuple[Path, ...], progress: JobProgress) -> int:
    """Delivers the files, and in place of each folder the photos that lie in it, by name.

    They come some at a time, so that nobody who takes them in is kept busy for long.

    Returns:
        How many there are.

    Raises:
        OSError: if a folder cannot be read.
        Cancelled: if the user stopped it.
    """
    suffixes = services.readable_suffixes()
    count = 0
    part: list[Path] = []
    for path in _each_file(paths, suffixes):
        progress.checkpoint()
        part.append(path)
        if len(part) == (PART if count else FIRST_PART):
            progress.deliver(Listed(tuple(part), goes_on=count > 0))
            count += len(part)
            part = []
    if part:
        progress.deliver(Listed(tuple(part), goes_on=count > 0))
    return count + len(part)


def _each_file(paths: tuple[Path, ...], suffixes: tuple[str, ...]) -> Iterator[Path]:
    for path in paths:
        if is_folder(path):
            with os.scandir(path) as entries:  # which know what they are, without a look at each
                inside = sorted(entries, key=lambda each: each.name.lower())
            for each in inside:
                if Path(each.name).suffix.lower() in suffixes and _is_file(each):
                    yield Path(each.path)
        else:
            yield path


def _is_file(entry: os.DirEntry[str]) -> bool:
    # An entry that is a link round in a circle is an error where a path's is no file.
    return is_file(Path(entry.path)) if entry.is_symlink() else entry.is_file()


@dataclass(frozen=True, slots=True)
class StillThere:
    """Some of the photos of an earlier session.

    Attributes:
        photos: in their order.
        shown: which of them is to be shown, if it is among these.
        missing: how many of the session cannot be seen, once all were looked for.
    """

    photos: tuple[OpenPhoto, ...]
    shown: Path | None = None
    missing: int | None = None


def still_there(session: Session, progress: JobProgress) -> None:
    """Delivers the photos of an earlier session whose files can be seen, some at a time.

    Raises:
        Cancelled: if the user stopped it.
    """
    shown = session.shown if session.shown is not None and is_file(session.shown) else None
    found = 0
    for first in range(0, len(session.photos), PART):
        progress.checkpoint()
        part = session.photos[first : first + PART]
        there = tuple(each for each in part if is_file(each.path))
        found += len(there)
        if there and shown is None:
            shown = there[0].path
        is_here = any(each.path == shown for each in there)
        progress.deliver(StillThere(there, shown if is_here else None))
    progress.deliver(StillThere((), missing=len(session.photos) - found))


def picture_of(image: Image) -> Picture:
    """Returns the photo with its levels made."""
    return Picture(
        size=image.size,
        colours=Levels(image.pixels),
        alpha=None if image.alpha is None else Levels(image.alpha[..., None]),
        profile=image.profile,
        encoding=image.encoding,
    )


def picture_at(image: Image, picture: Picture, size: Size, progress: JobProgress) -> Picture:
    """Returns the photo as the canvas draws it beside an answer of a size.

    Args:
        image: the photo.
        picture: as it is drawn at its own size.
        size: of the answer; where it is the photo's, the picture is returned.
        progress: its wish to stop is heard.

    Raises:
        Cancelled: if the user stopped it.
    """
    if size == picture.size:
        return picture
    alpha = None
    if image.alpha is not None:
        large = EnlargedImage(Image(image.alpha[..., None]), size)
        alpha = EnlargedLevels(large, image.answer_dtype, progress)
    return replace(
        picture,
        size=size,
        colours=levels_at(image, size, progress),
        alpha=alpha,
    )


def levels_at(image: Image, size: Size, progress: Progress) -> Sampled:
    """Returns a picture's colours with levels, at its own size or that of a larger answer.

    Raises:
        Cancelled: if the user stopped it.
    """
    if size == image.size:
        return Levels(image.pixels)
    return EnlargedLevels(at_size(image, size), image.answer_dtype, progress)


def thumbnail_of(picture: Picture) -> QImage:
    """Returns a small copy in sRGB."""
    level = picture.colours.count - 1
    alpha = None if picture.alpha is None else at_depth(whole(picture.alpha, level), "uint8")
    colours = whole(picture.colours, level)
    return displayed(colours, alpha, picture.profile, picture.encoding).scaled(
        THUMBNAIL_PX,
        THUMBNAIL_PX,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def facts_of(photo: Photo) -> tuple[str, ...]:
    """Returns short phrases: format, size, depth, colour, what travels with the photo."""
    image = photo.image
    facts = [photo.format_name, str(image.size), _text("%n bit", image.source_depth)]
    if image.channels == 1:
        facts.append(_text("grey"))
    profile = image.profile if image.inks is None else image.inks.profile
    if image.inks is not None:
        facts.append(_text("CMYK"))
    if profile is not None:
        facts.append(profile_name(profile) or _text("own colour profile"))
    else:
        facts.append(_text("sRGB assumed"))
    if image.alpha is not None:
        facts.append(_text("transparency kept"))
    if image.metadata.exif:
        facts.append(_text("EXIF kept"))
    return tuple(facts)


def _text(source: str, count: int = -1) -> str:
    return QCoreApplication.translate("Facts", source, n=count)
