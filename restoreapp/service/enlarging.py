"""What becomes of a photo's size, and what the photo itself is at another one."""

import math
from dataclasses import replace

import numpy as np

from restoreapp.core.geometry import Size
from restoreapp.core.image import Array, EnlargedImage, Image, Readable
from restoreapp.core.tiling import bands
from restoreapp.core.transfer import to_depth
from restoreapp.document.recipe import Recipe
from restoreapp.errors import RestoreAppError
from restoreapp.texts import Text


class TooLarge(RestoreAppError):
    """A photo that would have more pixels than the program works on."""


def size_after(size: Size, recipe: Recipe) -> Size:
    """Returns the size of what a recipe makes of a photo.

    Raises:
        TooLarge: if it has more pixels than a photo may have that is opened.
    """
    from restoreapp.io.reading import MOST_PIXELS

    after = recipe.size_of(size)
    if after == size or after.area <= MOST_PIXELS:
        return after
    factor = math.floor(10 * math.sqrt(MOST_PIXELS / size.area)) / 10
    raise TooLarge(
        Text(
            "Enlarged, the photo of {size} pixels would have {after}, more than can be worked on.",
            size=size,
            after=after,
        ),
        hint=_limit(MOST_PIXELS // 1_000_000, factor),
    )


def _limit(millions: int, factor: float) -> Text:
    if factor <= 1:
        return Text("The limit is {millions} million pixels.", millions=millions)
    return Text(
        "The limit is {millions} million pixels: a factor of {factor:g} is in it.",
        millions=millions,
        factor=factor,
    )


def as_seen(image: Image) -> Image:
    """Returns the picture without alpha, its colours going on where nothing can be seen."""
    from restoreapp.io.transparency import with_colours_going_on

    if image.alpha is None:
        return image
    return replace(image, pixels=with_colours_going_on(image.pixels, image.alpha), alpha=None)


def at_size(image: Image, size: Size) -> Readable:
    """Returns the photo at the size of an answer, interpolated where that is larger.

    Colours that cannot be seen would be drawn into those beside them: where it is enlarged, what
    goes on from those that can be seen is in their place.
    """
    return image if size == image.size else EnlargedImage(as_seen(image), size)


def alpha_at_size(image: Image, size: Size) -> Array | None:
    """Returns the photo's alpha at the size of an answer, `(H, W)` at its own depth."""
    alpha = image.alpha
    if alpha is None or size == image.size:
        return alpha
    large = EnlargedImage(Image(alpha[..., np.newaxis]), size)
    enlarged = np.empty((size.height, size.width), alpha.dtype)
    for band in bands(size):
        values = np.clip(large.region(band)[..., 0], 0, 1)
        enlarged[band.slices] = to_depth(values, alpha.dtype)
    return enlarged
