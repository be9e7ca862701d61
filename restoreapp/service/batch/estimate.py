"""How long a batch will take and how much disk it needs, before it runs."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from restoreapp.core.progress import Progress
from restoreapp.service.batch.plan import PlannedPhoto
from restoreapp.service.batch.settings import BatchSettings
from restoreapp.service.probe import restored_probe

MOST_LOOKED_AT = 200
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
    longest = max(settings.recipes, key=lambda each: (each.growth, len(each.steps)))
    rate = restored_probe(longest, settings.choice, PROBE_MEGAPIXELS, progress)
    return rate * megapixels


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
