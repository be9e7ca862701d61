"""The last step's strength, applied to what its network answered, at the depth of a file."""

from typing import Any

import numpy as np

from restoreapp.core.blending import blended
from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import Array, FloatArray, Image, Readable
from restoreapp.core.progress import Progress
from restoreapp.core.tiling import bands
from restoreapp.core.transfer import dither, to_depth, to_float
from restoreapp.document.recipe import Recipe
from restoreapp.service.enlarging import at_size


def finished_pixels(
    image: Image,
    answer: Array,
    recipe: Recipe,
    dtype: np.dtype[Any],
    progress: Progress,
    *,
    dithered: bool = False,
) -> Array:
    """Returns an answer with the recipe's strength applied, `(H, W, C)` at a depth.

    A band of rows at a time, so that the photo is never held in float32 whole; the answer itself
    where there is nothing to apply.

    Args:
        image: what the last step began with, the photo or what earlier steps made of it.
        answer: of its size or larger; then strength 0 is the picture interpolated.
        recipe: its strength counts.
        dtype: of the pixels returned.
        progress: heard and told between bands.
        dithered: see `finished`.
    """
    if recipe.strength == 1 and answer.dtype == dtype:
        return answer
    pixels = np.empty(answer.shape, dtype)
    size = Size(answer.shape[1], answer.shape[0])
    before = at_size(image, size)
    for band in bands(size):
        progress.checkpoint()
        pixels[band.slices] = finished(
            before, answer[band.slices], band, recipe.strength, dtype, dithered=dithered
        )
        progress.report(band.bottom / size.height, "Finishing")
    return pixels


def finished(
    before: Readable,
    part: Array,
    rect: Rect,
    strength: float,
    dtype: np.dtype[Any],
    *,
    dithered: bool = False,
) -> Array:
    """Returns part of an answer with strength applied, `(h, w, C)` at a depth.

    Args:
        before: what the last step began with, at the answer's size.
        part: of the answer, at its own depth.
        rect: where it lies.
        strength: 0..1.
        dtype: of what is returned.
        dithered: whether 8 bit are dithered; deeper ones have no bands to hide.
    """
    if strength == 1 and part.dtype == dtype:
        return part
    values = mixed(before, part, rect, strength)
    added = dither(rect, values.shape[2]) if dithered and dtype == np.uint8 else None
    return to_depth(values, dtype, added)


def mixed(before: Readable, part: Array, rect: Rect, strength: float) -> FloatArray:
    """Returns part of an answer at a strength, `(h, w, C)` float32; see `finished`."""
    return to_float(part) if strength == 1 else blended(before.region(rect), part, strength)
