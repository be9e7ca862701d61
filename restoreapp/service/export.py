"""Writes a restored photo: format and depth as chosen, everything else as it was."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from restoreapp import APPLICATION_NAME, __version__
from restoreapp.core.geometry import Size
from restoreapp.core.image import Metadata
from restoreapp.core.progress import Progress, SilentProgress
from restoreapp.core.transfer import at_depth
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Step, parameters, step_name
from restoreapp.service.enlarging import alpha_at_size, size_after
from restoreapp.service.finishing import finished_pixels
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import Restored
from restoreapp.texts import Text

if TYPE_CHECKING:
    from restoreapp.io.privacy import MetadataChoice
    from restoreapp.io.writing import OutputPlan

NAME_ENDING = "-restored"
# The line that every receipt has where `ExportChoices.note` says so.
PROCESSING_NOTED = Text("Note of the processing added (EXIF Software, XMP history)")


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """How the file is written.

    Attributes:
        format: id of a format, or `keep` for the source's own.
        depth: `keep`, `8` or `16`.
        quality: 1..100 for formats that lose; none for the source's own or the format's default.
        overwrite: whether an existing file, the original included, may be replaced.
        metadata: `keep`, `no-gps` or `none`.
        note: whether EXIF's `Software` and XMP's history tell what was done; never with `none`.
        keep_times: whether the file gets the source's time of change.
        dither: whether 8 bit are dithered, so that smooth shades show no bands.
    """

    format: str = "keep"
    depth: str = "keep"
    quality: int | None = None
    overwrite: bool = False
    metadata: "MetadataChoice" = "keep"
    note: bool = True
    keep_times: bool = False
    dither: bool = False


@dataclass(frozen=True, slots=True)
class FormatChoice:
    """A format that can be written.

    Attributes:
        id: what `ExportChoices.format` takes.
        name: what people call it.
        suffixes: with the dot; the first is the usual one.
        has_quality: whether `ExportChoices.quality` means something.
        most_side_px: longest side of a picture that it can hold.
    """

    id: str
    name: str
    suffixes: tuple[str, ...]
    has_quality: bool
    most_side_px: int = sys.maxsize


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of the photo's properties.

    Attributes:
        path: the file that was written.
        kept: sentences or words about what is as it was.
        changed: sentences about what is not, and why.
    """

    path: Path
    kept: tuple[str, ...]
    changed: tuple[str, ...]


def export(
    photo: Photo,
    restored: Restored,
    recipe: Recipe,
    target: Path,
    choices: ExportChoices | None = None,
    *,
    staged: Path | None = None,
    progress: Progress | None = None,
) -> Receipt:
    """Writes the photo with the recipe's strength applied, whole and checked, or not at all.

    Args:
        photo: the original.
        restored: what the networks answered for it.
        recipe: its last step's strength is applied, if it was not; the rest must be what `restored`
            was made by.
        target: the file; its suffix is not changed, so take it from `suggested_path` or the user.
        choices: format, depth, quality.
        staged: where the file is written instead, under any name; the caller gives it the target's.
        progress: told of writing.

    Raises:
        RestoreAppError: if the target is the original or exists and may not be replaced, cannot be
            written, or reads back other than it was meant.
        Cancelled: if the user stopped it; then nothing is left behind.
    """
    from restoreapp.io.writing import write_photo

    choices = choices or ExportChoices()
    progress = progress or SilentProgress()
    plan = planned(photo, restored.size, target, choices)
    pixels = restored.answer
    if not restored.is_finished:
        begun_from = restored.begun_from(photo.image)
        pixels = finished_pixels(
            begun_from,
            pixels,
            recipe,
            plan.dtype,
            progress.part(0, 0.3),
            dithered=choices.dither,
        )
    metadata, lines = written_metadata(photo, restored, recipe, choices)
    if choices.dither and plan.dtype == np.uint8:
        lines = (*lines, Text("8 bit dithered, as asked"))
    alpha = alpha_at_size(photo.image, restored.size)
    image = replace(
        photo.image,
        pixels=pixels,
        alpha=None if alpha is None else at_depth(alpha, plan.dtype),
        metadata=metadata,
    )
    if staged is not None:
        plan = replace(plan, path=staged)
    written = write_photo(
        image, plan, source=photo.path, overwrite=choices.overwrite, progress=progress.part(0.3, 1)
    )
    had = photo.image.metadata  # what only the note brought in was not kept
    added = {name for name, block in (("EXIF", had.exif), ("XMP", had.xmp)) if block is None}
    kept = tuple(each for each in written.kept if each not in added)
    if choices.keep_times and (times := _kept_times(photo.path, staged or target)):
        kept = (*kept, times)
    return Receipt(target, kept, (*photo.notes, *lines, *written.changed))


def written_metadata(
    photo: Photo, restored: Restored, recipe: Recipe, choices: ExportChoices
) -> tuple[Metadata, tuple[str, ...]]:
    """Returns what the file will say besides its pixels, and lines about what changed."""
    from restoreapp.io.metadata import xmp_of_size
    from restoreapp.io.privacy import NONE, stripped
    from restoreapp.io.provenance import noted

    metadata, lines = stripped(photo.image.metadata, choices.metadata)
    if metadata.xmp is not None and restored.size != photo.image.size:
        sized = xmp_of_size(metadata.xmp, restored.size)
        lines = lines if sized == metadata.xmp else (*lines, Text("XMP pixel dimensions corrected"))
        metadata = replace(metadata, xmp=sized)
    if not choices.note or choices.metadata == NONE:
        return metadata, lines
    software = f"{APPLICATION_NAME} {__version__}"
    told = noted(metadata, software, _what_was_done(restored, recipe))
    if told == metadata:
        return metadata, lines
    return told, (*lines, PROCESSING_NOTED)


def _what_was_done(restored: Restored, recipe: Recipe) -> str:
    """Returns steps with their values, and the models that served them with their checksums."""
    from restoreapp.engine.models import installed_cards

    checksums = {card.id: card.sha256 for card in installed_cards()}
    parts = []
    levels = zip(recipe.steps, restored.recipe.steps, restored.model_ids, strict=False)
    for step, used, model in levels:
        words = ", ".join(_words(step, used))
        parts.append(f"{step_name(step)} ({words}) by {model} sha256:{checksums.get(model, '?')}")
    return "; ".join(parts)


def _words(step: Step, used: Step) -> Iterator[str]:
    """Yields the values of a step, those that change nothing apart."""
    for each in parameters(step):
        value = getattr(step, each.name)
        value = getattr(used, each.name) if value is None else value
        if value is not None and (value or each.default != 0):
            yield f"{each.name} {value:g}"


def _kept_times(source: Path, target: Path) -> str:
    """Gives the file the source's times; returns a line, empty where the system refuses."""
    try:
        status = source.stat()
        os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns))
    except OSError:
        return ""
    return Text("file times")


def depth_written(
    photo: Photo, recipe: Recipe, target: Path, choices: ExportChoices
) -> np.dtype[Any]:
    """Returns the dtype at which pixels go into a file.

    Raises:
        RestoreAppError: if the target cannot be written as chosen.
    """
    return planned(photo, size_after(photo.image.size, recipe), target, choices).dtype


def check_target(photo: Photo, recipe: Recipe, target: Path, choices: ExportChoices) -> None:
    """Makes sure, before hours of work, that a target may be written as chosen.

    Raises:
        RestoreAppError: if it may not, or the format cannot hold what the recipe makes.
    """
    from restoreapp.io.writing import refuse_clash

    check_size(photo, recipe, target, choices)
    refuse_clash(target, photo.path, overwrite=choices.overwrite)


def check_size(photo: Photo, recipe: Recipe, target: Path, choices: ExportChoices) -> None:
    """Makes sure that the target's format can hold what a recipe makes; touches no file.

    Raises:
        RestoreAppError: if it cannot, or that has more pixels than can be worked on.
    """
    planned(photo, size_after(photo.image.size, recipe), target, choices)


def planned(photo: Photo, size: Size, target: Path, choices: ExportChoices) -> "OutputPlan":
    """Returns how a picture of a size is written to a target; touches no file.

    Raises:
        RestoreAppError: if the target cannot be written as chosen.
    """
    from restoreapp.io.writing import plan_output

    return plan_output(
        target,
        photo.image,
        source_format=photo.format_id,
        format_choice=choices.format,
        depth_choice=choices.depth,
        quality=choices.quality,
        source_coding=photo.coding,
        size=size,
    )


def suggested_path(photo: Photo, folder: Path, choices: ExportChoices | None = None) -> Path:
    """Returns `folder/NAME-restored.SUFFIX`, the suffix fitting the format that will be written."""
    from restoreapp.io.writing import output_suffix

    choices = choices or ExportChoices()
    suffix = output_suffix(photo.path, photo.format_id, choices.format)
    return folder / f"{photo.path.stem}{NAME_ENDING}{suffix}"


def writable_formats() -> tuple[FormatChoice, ...]:
    """Returns the formats that can be written, for dialogs and help."""
    from restoreapp.io.formats import FORMATS

    return tuple(
        FormatChoice(
            each.id,
            each.name,
            each.suffixes,
            has_quality=each.default_quality is not None,
            most_side_px=each.most_side_px,
        )
        for each in FORMATS
        if each.is_written
    )
