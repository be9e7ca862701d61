"""Finds the photos of a batch: files and folders in, an ordered list out, nothing opened in full.

What is left out is said, with the reason.
"""

import os
import re
import stat
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from restoreapp.core.paths import is_folder
from restoreapp.core.progress import Progress
from restoreapp.service.batch.settings import BatchSettings, Filters
from restoreapp.service.batch.template import name_key
from restoreapp.texts import Text

FileId = tuple[int, int] | str


@dataclass(frozen=True, slots=True)
class ChosenPhoto:
    """A photo of the batch, as it was when the folder was looked through.

    Attributes:
        path: absolute; links in it are not resolved.
        relative: path below the input that it was found in; the bare name for a file.
        size_bytes: of the file.
        mtime_ns: when it was last changed, by the file system's clock.
        format_id: what it is by its first bytes, else by its suffix; `jpeg` for instance.
        taken: by the camera's clock, local time; the file's own time where it does not say. None
            unless it was asked for.
    """

    path: Path
    relative: Path
    size_bytes: int
    mtime_ns: int
    format_id: str
    taken: datetime | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that is not taken, and why, in a few words."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What was found.

    Attributes:
        photos: in order: inputs as given, in each folder by name, files before folders.
        left_out: pictures that filters left out, and what could not be looked into.
    """

    photos: tuple[ChosenPhoto, ...]
    left_out: tuple[LeftOut, ...]


def chosen_photos(
    settings: BatchSettings, progress: Progress, *, results: Collection[str] = frozenset()
) -> Choice:
    """Looks through the inputs.

    Links are followed, each folder once, so that a loop of links ends. The output folder is not
    gone into where it lies in an input folder. Hidden files and folders are not taken.

    Args:
        settings: inputs, filters, and whether to go into folders.
        progress: its wish to stop is heard once a file.
        results: `name_key`s of files that an earlier batch wrote.

    Raises:
        Cancelled: if the user stopped it.
    """
    photos: list[ChosenPhoto] = []
    left_out: list[LeftOut] = []
    seen: set[FileId] = set()

    def leave(path: Path, reason: str) -> None:
        left_out.append(LeftOut(path, reason))

    for path, root, is_named in _files(settings, leave, progress):
        progress.checkpoint()
        try:
            status = path.stat()
        except OSError as error:
            leave(path, _reason(error))
            continue
        file_id = _file_id(path, status)
        if file_id in seen:
            continue
        seen.add(file_id)
        outcome = _judged(path, root, status, settings, results, is_named=is_named)
        if isinstance(outcome, ChosenPhoto):
            photos.append(outcome)
        else:
            left_out.append(outcome)
    return Choice(tuple(photos), tuple(left_out))


def _files(
    settings: BatchSettings, leave: Callable[[Path, str], None], progress: Progress
) -> Iterator[tuple[Path, Path, bool]]:
    """Yields files, the input that they are under, and whether they were named themselves."""
    for root in settings.inputs:
        if is_folder(root):
            for path in _files_under(root, settings, leave, progress):
                yield path, root, False
        else:
            yield root, root.parent, True


def _files_under(
    root: Path, settings: BatchSettings, leave: Callable[[Path, str], None], progress: Progress
) -> Iterator[Path]:
    from restoreapp.io.formats import format_by_suffix

    visited: set[tuple[int, int]] = set()
    output = None if settings.output is None else _folder_id(settings.output)
    if output == _folder_id(root):
        output = None
    waiting = [root]
    while waiting:
        progress.checkpoint()
        folder = waiting.pop()
        try:
            folder_id = _folder_id(folder)
            if folder_id is None or folder_id in visited or folder_id == output:
                continue
            visited.add(folder_id)
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda each: _in_order(each.name))
        except OSError as error:
            leave(folder, _reason(error))
            continue
        inside = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if _is_folder(entry):
                inside.append(folder / entry.name)
            elif format_by_suffix(Path(entry.name).suffix) is not None:
                yield folder / entry.name
        if settings.recursive:
            waiting.extend(reversed(inside))


def _judged(
    path: Path,
    root: Path,
    status: os.stat_result,
    settings: BatchSettings,
    results: Collection[str],
    *,
    is_named: bool,
) -> ChosenPhoto | LeftOut:
    from restoreapp.io.glance import Glance, format_at, glance

    filters = settings.filters
    if not stat.S_ISREG(status.st_mode):
        return LeftOut(path, Text("is no file"))
    if not filters.with_restored and not is_named and _is_result(path, settings, results):
        return LeftOut(path, Text("is a restored photo already"))
    if reason := _wrong_size(status.st_size, filters):
        return LeftOut(path, reason)
    format_id = format_at(path)
    if format_id is None:
        return LeftOut(path, Text("is no picture of a kind that can be read"))
    if filters.formats and format_id not in filters.formats:
        return LeftOut(path, Text("is {format_id}", format_id=format_id))
    taken = None
    needs_date = filters.need_dates or settings.template.uses("date")
    said = glance(path) if needs_date or filters.need_iso else Glance()
    if reason := _wrong_iso(said.iso, filters):
        return LeftOut(path, reason)
    if needs_date:
        taken = said.taken or _changed(status)
        if (filters.since and taken.date() < filters.since) or (
            filters.until and taken.date() > filters.until
        ):
            return LeftOut(path, Text("was taken on {date}", date=taken.date()))
    return ChosenPhoto(
        path, path.relative_to(root), status.st_size, status.st_mtime_ns, format_id, taken
    )


def _is_result(path: Path, settings: BatchSettings, results: Collection[str]) -> bool:
    return settings.template.gave(path.stem) or name_key(str(path)) in results


def _wrong_size(size: int, filters: Filters) -> str:
    if size < filters.least_bytes:
        return Text("has only {size} bytes", size=size)
    if filters.most_bytes is not None and size > filters.most_bytes:
        return Text("has {size} bytes", size=size)
    return ""


def _wrong_iso(iso: int | None, filters: Filters) -> str:
    if not filters.need_iso:
        return ""
    if iso is None:
        return Text("does not say its ISO")
    is_wanted = (filters.least_iso is None or iso >= filters.least_iso) and (
        filters.most_iso is None or iso <= filters.most_iso
    )
    return "" if is_wanted else Text("has ISO {iso}", iso=iso)


def _changed(status: os.stat_result) -> datetime:
    return datetime.fromtimestamp(status.st_mtime).astimezone().replace(tzinfo=None)


def _file_id(path: Path, status: os.stat_result) -> FileId:
    """Names the file itself, so that one that two links lead to is taken once.

    Hard links are photos of their own: their names are all that tells them apart.
    """
    if status.st_nlink > 1 or not status.st_ino:
        return os.path.realpath(path)
    return status.st_dev, status.st_ino


def _folder_id(folder: Path) -> tuple[int, int] | None:
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _in_order(name: str) -> tuple[list[tuple[int, str]], str]:
    """Sorts names as people do: `a2` before `a10`, capitals beside small letters."""
    parts = re.findall(r"\d+|\D+", name.casefold())
    # A number goes by its length without zeros, then by its digits; before any letter.
    return [
        (len(each.lstrip("0")) - 1000, each.lstrip("0")) if each[0].isdigit() else (0, each)
        for each in parts
    ], name


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return Text("does not exist")
    if isinstance(error, PermissionError):
        return Text("may not be read")
    return error.strerror or str(error)
