"""Writes a restored photo: format and depth as chosen, everything else as it was."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from restoreapp.core.blending import blended
from restoreapp.core.image import Array, Image
from restoreapp.core.progress import Progress, SilentProgress
from restoreapp.core.transfer import at_depth, to_depth
from restoreapp.document.recipe import Recipe
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import Restored

NAME_ENDING = "-restored"
BAND_ROWS = 256


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """How the file is written.

    Attributes:
        format: id of a format, or `keep` for the source's own.
        depth: `keep`, `8` or `16`.
        quality: 1..100 for formats that lose; none for the source's own or the format's default.
        overwrite: whether an existing file, the original included, may be replaced.
    """

    format: str = "keep"
    depth: str = "keep"
    quality: int | None = None
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class FormatChoice:
    """A format that can be written.

    Attributes:
        id: what `ExportChoices.format` takes.
        name: what people call it.
        suffixes: with the dot; the first is the usual one.
        has_quality: whether `ExportChoices.quality` means something.
    """

    id: str
    name: str
    suffixes: tuple[str, ...]
    has_quality: bool


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
        recipe: its last step's strength is applied; the rest must be what `restored` was made by.
        target: the file; its suffix is not changed, so take it from `suggested_path` or the user.
        choices: format, depth, quality.
        staged: where the file is written instead, under any name; the caller gives it the target's.
        progress: told of writing.

    Raises:
        RestoreAppError: if the target is the original or exists and may not be replaced, cannot be
            written, or reads back other than it was meant.
        Cancelled: if the user stopped it; then nothing is left behind.
    """
    from restoreapp.io.writing import plan_output, write_photo

    choices = choices or ExportChoices()
    progress = progress or SilentProgress()
    plan = plan_output(
        target,
        photo.image,
        source_format=photo.format_id,
        format_choice=choices.format,
        depth_choice=choices.depth,
        quality=choices.quality,
        source_coding=photo.coding,
    )
    pixels = finished_pixels(
        photo.image, restored.answer, recipe, plan.dtype, progress.part(0, 0.3)
    )
    alpha = photo.image.alpha
    image = replace(
        photo.image,
        pixels=pixels,
        alpha=None if alpha is None else at_depth(alpha, plan.dtype),
    )
    if staged is not None:
        plan = replace(plan, path=staged)
    written = write_photo(
        image, plan, source=photo.path, overwrite=choices.overwrite, progress=progress.part(0.3, 1)
    )
    return Receipt(target, written.kept, (*photo.notes, *written.changed))


def check_target(photo: Photo, target: Path, choices: ExportChoices) -> None:
    """Makes sure, before hours of work, that a target may be written as chosen.

    Raises:
        RestoreAppError: if it may not.
    """
    from restoreapp.io.writing import plan_output, refuse_clash

    plan_output(
        target,
        photo.image,
        source_format=photo.format_id,
        format_choice=choices.format,
        depth_choice=choices.depth,
        quality=choices.quality,
        source_coding=photo.coding,
    )
    refuse_clash(target, photo.path, overwrite=choices.overwrite)


def finished_pixels(
    image: Image, answer: Array, recipe: Recipe, dtype: np.dtype[Any], progress: Progress
) -> Array:
    """Returns the photo with the recipe's strength applied, `(H, W, C)` at a depth.

    A band of rows at a time, so that the photo is never held in float32 whole.
    """
    finished = np.empty(answer.shape, dtype)
    height = answer.shape[0]
    for top in range(0, height, BAND_ROWS):
        progress.checkpoint()
        rows = slice(top, top + BAND_ROWS)
        finished[rows] = to_depth(blended(image.pixels[rows], answer[rows], recipe.strength), dtype)
        progress.report(min(1.0, (top + BAND_ROWS) / height), "Finishing")
    return finished


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
            each.id, each.name, each.suffixes, has_quality=each.default_quality is not None
        )
        for each in FORMATS
        if each.write is not None
    )
