"""How long a batch will take and how much disk it needs, before it runs."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from restoreapp.core.geometry import Size
from restoreapp.core.progress import Progress
from restoreapp.document.recipe import Recipe
from restoreapp.errors import RestoreAppError
from restoreapp.service.batch.plan import PlannedPhoto
from restoreapp.service.batch.settings import BatchSettings
from restoreapp.service.enlarging import size_after
from restoreapp.service.probe import restored_probe

PROBE_MEGAPIXELS = 0.5
# Bytes a pixel of restored photographs; rather too many than too few, TIFF as if not packed.
BYTES_PER_PIXEL = {
    "jpeg": 0.9, "png": 3.0, "tiff": 6.0, "webp": 0.5, "avif": 0.5, "jpegxl": 0.9
}  # fmt: skip
# The same format again takes about what it took.
SAME_FORMAT_RATIO = 1.2
# Where no header tells: what cameras and phones store, bytes a pixel.
STORED_BYTES_PER_PIXEL = 1.2


@dataclass(frozen=True, slots=True)
class Need:
    """What a batch needs.

    Attributes:
        megapixels: of all photos together, from their headers.
        bytes_written: size of the outputs, about.
        seconds: for all of it; none where it was not measured.
    """

    megapixels: float
    bytes_written: int
    seconds: float | None = None


def sizes_by_header(planned: Sequence[PlannedPhoto], progress: Progress) -> dict[Path, Size]:
    """Returns the sizes of photos that will be done, of those whose headers tell.

    Raises:
        Cancelled: if the user stopped it.
    """
    from restoreapp.io.glance import glance

    sizes: dict[Path, Size] = {}
    for each in planned:
        progress.checkpoint()
        if not each.skipped and (size := glance(each.photo.path).size) is not None:
            sizes[each.photo.path] = size
    return sizes


def estimated_need(
    planned: Sequence[PlannedPhoto], sizes: Mapping[Path, Size], growth: float
) -> Need:
    """Estimates pixels and bytes of what will be done.

    Args:
        planned: the photos.
        sizes: what their headers tell.
        growth: how many pixels are written for each that a photo has.
    """
    done = [each for each in planned if not each.skipped and not each.problem]
    rates = _stored_bytes_per_pixel(done, sizes)
    pixels = sum(
        sizes[each.photo.path].area
        if each.photo.path in sizes
        else each.photo.size_bytes / rates[each.photo.format_id]
        for each in done
    )
    written = growth * sum(_written_bytes(each, rates) for each in done)
    return Need(pixels / 1e6, round(written))


def with_problem(
    each: PlannedPhoto, sizes: Mapping[Path, Size], recipes: Sequence[Recipe]
) -> PlannedPhoto:
    """Returns a planned photo that says why it would fail, where its size by its header tells.

    Args:
        each: the photo.
        sizes: what headers tell.
        recipes: what may be done to it; it would fail only if all of them make it too large.
    """
    from restoreapp.io.decoded import Undecodable, refuse_larger
    from restoreapp.io.formats import format_by_id
    from restoreapp.io.reading import MOST_PIXELS
    from restoreapp.io.writing import refuse_size

    size, form = sizes.get(each.photo.path), format_by_id(each.format_id)
    if size is None or form is None:
        return each
    try:
        refuse_larger(size.width, size.height, MOST_PIXELS)
        least = min(recipes, key=lambda recipe: recipe.growth)
        refuse_size(form, size_after(size, least))
    except Undecodable as error:
        return replace(each, problem=error.reason)
    except RestoreAppError as error:
        return replace(each, problem=error.message)
    return each


def measured_seconds(settings: BatchSettings, megapixels: float, progress: Progress) -> float:
    """Estimates seconds for so many pixels, by restoring a small drawn picture.

    Reading and writing overlap with restoring, so they are not counted, nor is measuring noise,
    which takes about a second a photo whatever its size. With rules, the recipe is taken that makes
    the largest photos, among those the longest.

    Raises:
        RestoreAppError: if model or device cannot be used.
        Cancelled: if the user stopped it.
    """
    longest = max(settings.recipes, key=lambda each: (each.growth, len(each.steps)))
    rate = restored_probe(longest, settings.choice, PROBE_MEGAPIXELS, progress)
    return rate * megapixels


def _stored_bytes_per_pixel(
    planned: Sequence[PlannedPhoto], sizes: Mapping[Path, Size]
) -> dict[str, float]:
    """Returns bytes a pixel by format."""
    stored: dict[str, int] = defaultdict(int)
    pixels: dict[str, int] = defaultdict(int)
    for each in planned:
        if each.photo.path in sizes:
            stored[each.photo.format_id] += each.photo.size_bytes
            pixels[each.photo.format_id] += sizes[each.photo.path].area
    return {
        format_id: stored[format_id] / pixels[format_id]
        if stored[format_id]
        else STORED_BYTES_PER_PIXEL
        for format_id in {each.photo.format_id for each in planned}
    }


def _written_bytes(each: PlannedPhoto, rates: dict[str, float]) -> float:
    if each.format_id == each.photo.format_id:
        return SAME_FORMAT_RATIO * each.photo.size_bytes
    pixels = each.photo.size_bytes / rates[each.photo.format_id]
    return pixels * BYTES_PER_PIXEL.get(each.format_id, max(BYTES_PER_PIXEL.values()))
