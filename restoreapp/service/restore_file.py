"""Restores one file into another: what the command line does for each photo."""

from collections.abc import Set
from dataclasses import dataclass, replace
from pathlib import Path

from restoreapp.core.geometry import Size
from restoreapp.core.paths import is_folder
from restoreapp.core.progress import Progress
from restoreapp.document.recipe import Recipe
from restoreapp.service.export import (
    ExportChoices,
    Receipt,
    check_target,
    depth_written,
    export,
    suggested_path,
)
from restoreapp.service.open_photo import Photo, open_photo
from restoreapp.service.restore import EngineChoice, Restored, restore
from restoreapp.texts import Text


@dataclass(frozen=True, slots=True, eq=False)
class RestoredFile:
    """A photo that was restored into a file.

    Attributes:
        source: the photo.
        size: of the photo; the answer's may be larger.
        restored: how it was done.
        receipt: what was written, kept and changed.
    """

    source: Path
    size: Size
    restored: Restored
    receipt: Receipt


def restore_file(
    source: Path,
    target: Path,
    recipe: Recipe,
    choice: EngineChoice,
    choices: ExportChoices,
    *,
    taken: Set[Path] = frozenset(),
    progress: Progress,
) -> RestoredFile:
    """Opens, restores and writes one photo.

    Args:
        source: the photo.
        target: a file, or an existing folder, into which `NAME-restored.SUFFIX` goes.
        recipe: with the last step's strength.
        choice: models and device.
        choices: how the file is written; a target that they forbid is refused before the work.
        taken: resolved paths that are not replaced even if `choices` allow it: results of the same
            call, which two photos of one name would give.
        progress: 0..1 over the three.

    Raises:
        RestoreAppError: if the photo cannot be read, restored or written.
        Cancelled: if the user stopped it; then nothing is left behind.
    """
    progress.report(0.0, Text("Reading"))
    photo = open_photo(source, progress.part(0, 0.02))
    if is_folder(target):
        target = suggested_path(photo, target, choices)
    if target.resolve() in taken:
        choices = replace(choices, overwrite=False)
    check_target(photo, recipe, target, choices)
    restored = restore(
        photo,
        recipe,
        choice,
        progress=progress.part(0.02, 0.9),
        finished_as=depth_written(photo, recipe, target, choices),
        dithered=choices.dither,
    )
    size, photo = photo.image.size, without_own_pixels(photo, restored)
    receipt = export(photo, restored, recipe, target, choices, progress=progress.part(0.9, 1))
    return RestoredFile(source, size, restored, receipt)


def without_own_pixels(photo: Photo, restored: Restored) -> Photo:
    """Returns the photo with the result's pixels for its own, if they are alike in kind.

    Nothing more is needed of them, and of a large photo they are gigabytes.
    """
    image = photo.image
    if restored.size != image.size or restored.answer.dtype != image.pixels.dtype:
        return photo
    return replace(photo, image=replace(image, pixels=restored.answer))
