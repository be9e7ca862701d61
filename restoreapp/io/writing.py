"""Image to file: planned first, then written beside the target, checked and put in its place.

Until the last step, `os.replace`, a file that stood there before is whole.
"""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import numpy as np

from restoreapp.core.geometry import Size
from restoreapp.core.image import DEPTH_BITS, Image
from restoreapp.core.paths import is_folder, is_same_file
from restoreapp.core.progress import Progress
from restoreapp.errors import RestoreAppError
from restoreapp.io.decoded import Coding, JpegCoding
from restoreapp.io.encoded import HeardFile, LeftOut
from restoreapp.io.fitting import depth_name, fitted, kept_lines
from restoreapp.io.formats import FORMATS, Format, format_by_id, format_by_suffix
from restoreapp.io.jpeg import KEPT_QUALITY
from restoreapp.io.verification import differences
from restoreapp.texts import Text, listed

KEEP = "keep"
LOSSLESS = 100  # in every format whose quality is a number
TEMPORARY_SUFFIX = ".part"  # no picture's, so that no folder watcher takes it for one
BLOCK_BYTES = 1 << 24

_DTYPES: Final[dict[int, np.dtype[Any]]] = {
    8: np.dtype(np.uint8),
    16: np.dtype(np.uint16),
    32: np.dtype(np.float32),
}


class InvalidOutput(RestoreAppError):
    """A target or choice that cannot be written as asked."""


class OutputExists(RestoreAppError):
    """A file that would be replaced without having been asked."""


class WriteFailed(RestoreAppError):
    """A file that could not be written, or came back other than it was meant."""


@dataclass(frozen=True, slots=True)
class OutputPlan:
    """How an image will be written.

    Attributes:
        path: the file.
        format: by its suffix.
        dtype: of the pixels that `write_photo` is to be given.
        quality: 1..100, the source's own coding, or none where the format has nothing to choose.
        photo_size: of the photo that it began with.
        kept: the source's own coding, if that is why it is this quality.
        notes: short lines about what this changes.
    """

    path: Path
    format: Format
    dtype: np.dtype[Any]
    quality: Coding
    photo_size: Size
    kept: Coding = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenPhoto:
    """What was written.

    Attributes:
        path: the file.
        kept: short lines about what is as it was.
        changed: short lines about what is not, and why.
    """

    path: Path
    kept: tuple[str, ...]
    changed: tuple[str, ...]


def output_suffix(source: Path, source_format: str, format_choice: str) -> str:
    """Returns the suffix of an output: the source's own where the format stays and it fits.

    Args:
        source: the photo's path.
        source_format: id of what it is.
        format_choice: id of a format, or `keep`.

    Raises:
        InvalidOutput: if the choice is no format that can be written.
    """
    form = _chosen(source_format if format_choice == KEEP else format_choice, format_choice)
    return source.suffix if source.suffix.lower() in form.suffixes else form.suffixes[0]


def plan_output(
    target: Path,
    image: Image,
    *,
    source_format: str,
    format_choice: str,
    depth_choice: str,
    quality: int | None,
    source_coding: Coding = None,
    size: Size | None = None,
) -> OutputPlan:
    """Decides how an image is written; touches no file.

    Args:
        target: its suffix decides the format.
        image: the photo, at its present depth.
        source_format: id of what it was read from.
        format_choice: `keep`, or the id of a format, which must be the target's.
        depth_choice: `keep` for the image's own or, where the format holds less, the most that it
            holds; else `8` or `16`.
        quality: 1..100, or none for the source's own or the format's default; passed over where it
            has no meaning.
        source_coding: how the source was compressed, which counts where the format stays.
        size: of what will be written; none for the photo's own.

    Raises:
        InvalidOutput: if the target is no name or has no known suffix, or another than was chosen,
            or the format cannot hold the depth or size.
    """
    if "\0" in str(target):
        raise InvalidOutput(
            Text("{name!r} is no name of a file.", name=target.name),
            hint=Text("It holds a character that no name can."),
        )
    form = format_by_suffix(target.suffix)
    if form is None or not form.is_written:
        raise InvalidOutput(
            Text("{name} does not end in a suffix that can be written.", name=target.name),
            hint=Text("These can: {names}.", names=_writable_suffixes()),
        )
    if format_choice != KEEP and _chosen(format_choice, format_choice) != form:
        raise InvalidOutput(
            Text(
                "{name} is to be written as {format_choice}, but its name says {format}.",
                name=target.name,
                format_choice=format_choice,
                format=form.id,
            ),
            hint=Text("Change the name or the format."),
        )
    if quality is not None and not 1 <= quality <= 100:
        raise InvalidOutput(
            Text("{quality} is no quality.", quality=quality),
            hint=Text("It is a number from 1 to 100."),
        )
    written_size = size or image.size
    refuse_size(form, written_size)
    depth = _depth(form, image.depth, depth_choice)
    notes: list[str] = []
    if written_size != image.size:
        notes.append(Text("size {before} → {after}", before=image.size, after=written_size))
    if form.id != source_format and (source := format_by_id(source_format)):
        notes.append(
            Text(
                "{before} → {after}{why}",
                before=source.name,
                after=form.name,
                why=_because_only_read(source, format_choice),
            )
        )
    before, after = depth_name(image.source_depth, image.depth), depth_name(depth, depth)
    if depth == 16 and image.source_depth > form.most_bits:
        after = Text("{bits} bit", bits=form.most_bits)
    if depth != image.depth or (after != before and image.source_depth > form.most_bits):
        reason = Text(": {format} holds no more", format=form.name) if depth_choice == KEEP else ""
        notes.append(Text("{before} → {after}{reason}", before=before, after=after, reason=reason))
    coding: Coding = quality
    kept: Coding = None
    if form.default_quality is None:
        coding = None
    elif quality is None:
        kept = source_coding if form.id == source_format else None
        coding = form.default_quality if kept is None else _no_coarser(kept)
    return OutputPlan(target, form, _DTYPES[depth], coding, image.size, kept, tuple(notes))


def write_photo(
    image: Image, plan: OutputPlan, *, source: Path, overwrite: bool, progress: Progress
) -> WrittenPhoto:
    """Writes an image, whole and checked, or not at all.

    The folder is made where it is missing. What the format cannot take is turned or left out, and
    said.

    Args:
        image: at `plan.dtype`.
        plan: from `plan_output`.
        source: the photo's file, which is not replaced without `overwrite` under any of its names.
        overwrite: whether a file at the target may be replaced, the source included.
        progress: told of the stages; its wish to stop is heard between them and while writing.

    Raises:
        InvalidOutput: if the target is a folder or cannot hold the image.
        OutputExists: if there is a file and `overwrite` is not set.
        WriteFailed: if the disk is full or the folder may not be written, or if the file reads
            back other than it was meant.
        Cancelled: if the user stopped it; then nothing is left behind.
    """
    form = plan.format
    if not form.is_written:
        raise InvalidOutput(Text("{format} cannot be written.", format=form.name))
    if image.pixels.dtype != plan.dtype:
        raise ValueError(f"planned for {plan.dtype}, given {image.pixels.dtype}")
    refuse_size(form, image.size)
    final = Path(os.path.realpath(plan.path))  # through a link, so that the link stays one
    with _failures_named(plan.path):
        refuse_clash(plan.path, source, overwrite=overwrite)
        progress.checkpoint()
        progress.report(0.0, Text("Encoding"))
        meant, changes = fitted(image, form)
        with _temporary_beside(final) as temporary:
            left_out = _encode(meant, plan, temporary, progress)
            progress.report(0.7, Text("Checking"))
            _verify(temporary, meant, plan, left_out)
            progress.checkpoint()
            refuse_clash(plan.path, source, overwrite=overwrite)
            _put_in_place(temporary, final)
    progress.report(1.0, Text("Written"))
    lacking = tuple(
        Text("{name} left out: {why}", name=name, why=why) for name, why in left_out.items()
    )
    kept = kept_lines(image, meant, left_out.keys(), plan.photo_size)
    if plan.kept is not None:
        kept = (*kept, _compression(plan.kept))
    return WrittenPhoto(plan.path, kept, (*plan.notes, *changes, *lacking))


def encoded_bytes(image: Image, plan: OutputPlan, progress: Progress) -> int:
    """Returns how many bytes the file of an image has, which is not kept.

    Args:
        image: at `plan.dtype`.
        plan: from `plan_output`; its path is not touched.
        progress: its wish to stop is heard.

    Raises:
        WriteFailed: if there is no room for it where temporary files lie.
        Cancelled: if the user stopped it.
    """
    meant, _ = fitted(image, plan.format)
    with _failures_named(plan.path), TemporaryDirectory() as folder:
        path = Path(folder) / f"encoded{TEMPORARY_SUFFIX}"
        _encode(meant, plan, path, progress)
        return path.stat().st_size


def _chosen(format_id: str, choice: str) -> Format:
    """Returns the row to write: what stands in for a source that is only read."""
    form = format_by_id(format_id)
    if form is not None and not form.is_written and choice == KEEP:
        form = format_by_id(form.kept_as)
    if form is None or not form.is_written:
        ids = ", ".join(each.id for each in FORMATS if each.is_written)
        raise InvalidOutput(
            Text("{choice} is no format that can be written.", choice=choice),
            hint=Text("These can: {ids}.", ids=ids),
        )
    return form


def _no_coarser(kept: Coding) -> Coding:
    """Returns a coding, or `KEPT_QUALITY`; JPEG's adapter sees to that for each of its tables."""
    return max(kept, KEPT_QUALITY) if isinstance(kept, int) else kept


def _compression(kept: int | JpegCoding) -> str:
    quality = kept if isinstance(kept, int) else kept.quality
    said = Text("quality {kept}", kept=kept) if isinstance(kept, int) else str(kept)
    if kept == LOSSLESS:
        said = Text("lossless")
    line = Text("compression ({said})", said=said)
    if quality >= KEPT_QUALITY:
        return line
    return Text("{line}, but no coarser than {least}", line=line, least=KEPT_QUALITY)


def _because_only_read(source: Format, choice: str) -> str:
    if source.is_written or choice != KEEP:
        return ""
    return Text(": {format} is only read", format=source.name)


def _writable_suffixes() -> str:
    return ", ".join(suffix for each in FORMATS if each.is_written for suffix in each.suffixes)


def _depth(form: Format, own: int, choice: str) -> int:
    if choice == KEEP:
        return max((depth for depth in form.depths if depth <= own), default=form.depths[0])
    names = {str(depth): depth for depth in DEPTH_BITS.values()}
    if names.get(choice) not in form.depths:
        able = [
            each.name for each in FORMATS if each.is_written and names.get(choice) in each.depths
        ]
        raise InvalidOutput(
            Text("{format} cannot be written with {choice} bit.", format=form.name, choice=choice),
            hint=Text("{formats} can.", formats=listed(able)) if able else Text("Choose 8 or 16."),
        )
    return names[choice]


def refuse_size(form: Format, size: Size) -> None:
    """Refuses a picture that a format cannot hold.

    Raises:
        InvalidOutput: if a side is too long.
    """
    if max(size.width, size.height) > form.most_side_px:
        raise InvalidOutput(
            Text("{format} holds no picture of {size} pixels.", format=form.name, size=size),
            hint=Text("Its longest side is {pixels}; choose TIFF.", pixels=form.most_side_px),
        )


def refuse_clash(target: Path, source: Path, *, overwrite: bool) -> None:
    """Refuses to write over what is there without having been asked.

    Raises:
        InvalidOutput: if the target is a folder.
        OutputExists: if there is a file, the photo itself included, and `overwrite` is not set.
    """
    if is_folder(target):
        raise InvalidOutput(
            Text("{name} is a folder.", name=target.name), hint=Text("Name a file in it.")
        )
    if overwrite or not os.path.lexists(target):
        return
    if is_same_file(target, source):
        raise OutputExists(
            Text("{name} is the photo itself.", name=target.name),
            hint=Text("Choose another name, or allow overwriting."),
        )
    raise OutputExists(
        Text("{name} exists already.", name=target.name),
        hint=Text("Choose another name, or allow overwriting."),
    )


@contextmanager
def _failures_named(target: Path) -> Iterator[None]:
    """Turns what the system refuses into a sentence."""
    try:
        yield
    except MemoryError as error:
        raise WriteFailed(
            Text("{name} does not fit in memory.", name=target.name),
            hint=Text("Close other programs."),
        ) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            hint = Text("The disk is full; make room or choose another folder.")
        elif isinstance(error, PermissionError):
            hint = Text("The folder may not be written; choose another one.")
        else:
            hint = Text("{reason}.", reason=error.strerror or error)
        raise WriteFailed(
            Text("{name} could not be written.", name=target.name), hint=hint
        ) from error


@contextmanager
def _temporary_beside(target: Path) -> Iterator[Path]:
    """Yields a name in the target's folder, made if missing; nothing stays under that name."""
    folder = target.parent
    folder.mkdir(parents=True, exist_ok=True)
    temporary = folder / f".{secrets.token_hex(8)}{TEMPORARY_SUFFIX}"
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _encode(meant: Image, plan: OutputPlan, path: Path, progress: Progress) -> LeftOut:
    """Writes a new file; returns what the format could not take."""
    form = plan.format
    if form.write_file is not None:
        return form.write_file(meant, plan.quality, path, progress.checkpoint)
    if form.write is None:
        raise ValueError(f"{form.id} has no writer")
    encoded = form.write(meant, plan.quality)
    progress.checkpoint()
    progress.report(0.5, Text("Writing"))
    _write_blocks(path, encoded.data, progress)
    return encoded.left_out


def _write_blocks(path: Path, data: bytes, progress: Progress) -> None:
    """Writes and waits until it is on the disk, so that a full disk or a power cut is noticed."""
    with HeardFile(path, progress.checkpoint) as file:
        view = memoryview(data)
        for start in range(0, len(view), BLOCK_BYTES):
            file.write(view[start : start + BLOCK_BYTES])
        os.fsync(file.fileno())


def _verify(path: Path, meant: Image, plan: OutputPlan, left_out: LeftOut) -> None:
    is_exact = plan.format.is_exact(plan.quality)
    found = differences(path, meant, plan.format, is_exact=is_exact, left_out=left_out.keys())
    if found:
        raise WriteFailed(
            Text(
                "{name} was not written: it read back with {found} changed.",
                name=plan.path.name,
                found=listed(found),
            ),
            hint=Text("The disk may be failing; try another folder or format."),
        )


def _put_in_place(temporary: Path, final: Path) -> None:
    """Replaces the target, with the rights that it had."""
    if final.exists():
        temporary.chmod(final.stat().st_mode & 0o7777)
    temporary.replace(final)
