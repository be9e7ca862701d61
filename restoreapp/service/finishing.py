"""The last step's strength, colour and texture, applied to what its network answered."""

from typing import Any

import numpy as np

from restoreapp.core.blending import Blend, blended_part
from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import Array, FloatArray, Image, Readable
from restoreapp.core.progress import Progress
from restoreapp.core.tiling import bands
from restoreapp.core.transfer import dither, to_depth
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
    """Returns an answer with the recipe's blend applied, `(H, W, C)` at a depth.

    A band of rows at a time, so that the photo is never held in float32 whole; the answer itself
    where there is nothing to apply.

    Args:
        image: what the last step began with, the photo or what earlier steps made of it.
        answer: of its size or larger; then strength 0 is the picture interpolated.
        recipe: its last step's strength, colour and texture count.
        dtype: of the pixels returned.
        progress: heard and told between bands.
        dithered: see `at_file_depth`.
    """
    blend = recipe.blend
    if blend.is_answer and answer.dtype == dtype:
        return answer
    pixels = np.empty(answer.shape, dtype)
    size = Size(answer.shape[1], answer.shape[0])
    before = at_size(image, size)
    for band in bands(size):
        progress.checkpoint()
        pixels[band.slices] = finished(before, answer, band, blend, dtype, dithered=dithered)
        progress.report(band.bottom / size.height, "Finishing")
    return pixels


def finished(
    before: Readable,
    answer: Array,
    rect: Rect,
    blend: Blend,
    dtype: np.dtype[Any],
    *,
    dithered: bool = False,
) -> Array:
    """Returns part of an answer with a blend applied, `(h, w, C)` at a depth.

    Args:
        before: what the last step began with, at the answer's size.
        answer: all of it, at its own depth.
        rect: the part.
        blend: how much of the answer is applied.
        dtype: of what is returned.
        dithered: see `at_file_depth`.
    """
    if blend.is_answer and answer.dtype == dtype:
        return answer[rect.slices]
    values = blended_part(before, answer, rect, blend)
    return at_file_depth(values, rect, dtype, dithered=dithered)


def at_file_depth(
    values: FloatArray, rect: Rect, dtype: np.dtype[Any], *, dithered: bool = False
) -> Array:
    """Returns part of a picture at the depth of a file, `(h, w, C)`.

    Args:
        values: of nominal range 0..1.
        rect: where they lie.
        dtype: of what is returned.
        dithered: whether 8 bit are dithered; deeper ones have no bands to hide.
    """
    added = dither(rect, values.shape[2]) if dithered and dtype == np.uint8 else None
    return to_depth(values, dtype, added)
