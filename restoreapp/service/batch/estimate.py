"""How long a batch will take and how much disk it needs, before it runs."""

import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from restoreapp.core.image import Image
from restoreapp.core.progress import Progress
from restoreapp.core.transfer import to_depth
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise, Step
from restoreapp.service.batch.plan import PlannedPhoto
from restoreapp.service.batch.settings import BatchSettings
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import restore

MOST_LOOKED_AT = 200
PROBE_MEGAPIXELS, PROBE_LEVEL = 0.5, 20
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
        megapixels: of all photos together, from the headers of some of them.
        bytes_written: size of the outputs, about.
        seconds: for all of it; none where it was not measured.
    """

    megapixels: float
    bytes_written: int
    seconds: float | None = None


def estimated_need(planned: Sequence[PlannedPhoto], growth: float, progress: Progress) -> Need:
    """Estimates pixels and bytes of what will be done, by looking at up to 200 headers.

    Args:
        planned: the photos.
        growth: how many pixels are written for each that a photo has.
        progress: its wish to stop is heard.

    Raises:
        Cancelled: if the user stopped it.
    """
    done = [each for each in planned if not each.skipped]
    rates = _stored_bytes_per_pixel(done, progress)
    pixels = {
        format_id: sum(each.photo.size_bytes for each in done if each.photo.format_id == format_id)
        / rate
        for format_id, rate in rates.items()
    }
    written = growth * sum(_written_bytes(each, rates) for each in done)
    return Need(sum(pixels.values()) / 1e6, round(written))


def measured_seconds(settings: BatchSettings, megapixels: float, progress: Progress) -> float:
    """Estimates seconds for so many pixels, by restoring a small drawn picture.

    Reading and writing overlap with restoring, so they are not counted, nor is measuring noise,
    which takes about a second a photo whatever its size. With rules, the recipe is taken that makes
    the largest photos, among those the longest.

    Raises:
        RestoreAppError: if model or device cannot be used.
        Cancelled: if the user stopped it.
    """
    from restoreapp.engine.reference_picture import reference_picture

    side_px = round((PROBE_MEGAPIXELS * 1e6) ** 0.5)
    noise = np.random.default_rng(0).normal(0, PROBE_LEVEL / 255, (side_px, side_px, 3))
    pixels = to_depth((reference_picture(side_px) + noise).astype(np.float32), np.uint8)
    photo = Photo(Path("drawn"), Image(pixels), "png", "PNG")
    longest = max(settings.recipes, key=lambda each: (each.growth, len(each.steps)))
    recipe = Recipe(tuple(map(_with_level, longest.steps)))
    for _ in range(2):  # the first run loads and warms up
        progress.checkpoint()
        started = time.monotonic()
        restore(photo, recipe, settings.choice, progress=progress.part(0, 1))
        seconds = time.monotonic() - started
    return seconds / PROBE_MEGAPIXELS * megapixels


def _with_level(step: Step) -> Step:
    if isinstance(step, Denoise) and step.level is None:
        return replace(step, level=PROBE_LEVEL)
    return step


def _stored_bytes_per_pixel(
    planned: Sequence[PlannedPhoto], progress: Progress
) -> dict[str, float]:
    """Returns bytes a pixel by format, from some photos spread evenly over the batch."""
    from restoreapp.io.glance import glance

    looked_at: dict[str, list[tuple[int, int]]] = defaultdict(list)
    step = max(1, len(planned) // MOST_LOOKED_AT)
    for each in planned[::step]:
        progress.checkpoint()
        size = glance(each.photo.path).size
        if size is not None:
            looked_at[each.photo.format_id].append((each.photo.size_bytes, size.area))
    formats = {each.photo.format_id for each in planned}
    return {
        format_id: sum(stored for stored, _ in looked_at[format_id])
        / sum(pixels for _, pixels in looked_at[format_id])
        if looked_at[format_id] and any(stored for stored, _ in looked_at[format_id])
        else STORED_BYTES_PER_PIXEL
        for format_id in formats
    }


def _written_bytes(each: PlannedPhoto, rates: dict[str, float]) -> float:
    if each.format_id == each.photo.format_id:
        return SAME_FORMAT_RATIO * each.photo.size_bytes
    pixels = each.photo.size_bytes / rates[each.photo.format_id]
    return pixels * BYTES_PER_PIXEL.get(each.format_id, max(BYTES_PER_PIXEL.values()))
