"""How near a photo and its answer are to a picture that is known to be right."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from restoreapp.core.geometry import Size
from restoreapp.core.image import Image
from restoreapp.core.progress import Progress
from restoreapp.core.tiling import bands
from restoreapp.core.transfer import at_depth
from restoreapp.document.recipe import Recipe
from restoreapp.errors import RestoreAppError
from restoreapp.service.enlarging import at_size
from restoreapp.service.finishing import finished_pixels
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import Restored
from restoreapp.texts import Text

Pixels = npt.NDArray[np.uint8]


class UnusableReference(RestoreAppError):
    """A picture that cannot be compared with a photo."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two pictures have in common.

    Attributes:
        psnr_db: infinite where they are equal.
        ssim: up to 1; none where a side is shorter than its window of 11 pixels.
    """

    psnr_db: float
    ssim: float | None


def check_reference(reference: Photo, photo: Photo, size: Size) -> None:
    """Makes sure that a reference can be compared.

    Args:
        reference: what is known to be right.
        photo: what is restored.
        size: of what is compared: the photo's, or that of its answer.

    Raises:
        UnusableReference: if its size or colours are others.
    """
    if reference.image.size != size:
        hint = Text("Choose the picture of which this photo is a damaged version, uncropped.")
        if reference.image.size == photo.image.size:
            hint = Text("It is as large as the photo, but the recipe enlarges that.")
        raise UnusableReference(
            Text(
                "The reference has {reference} pixels, what it is compared with {size}.",
                reference=reference.image.size,
                size=size,
            ),
            hint=hint,
        )
    if reference.image.channels != photo.image.channels:
        raise UnusableReference(
            Text("Only one of the two, the reference and the photo, is grey."),
            hint=Text("Choose a reference with colours where the photo has them."),
        )


def likeness_before(reference: Photo, photo: Photo, progress: Progress) -> Likeness:
    """Compares a photo as it was, interpolated where the reference is larger.

    Values are compared as they are stored, rounded to 8 bit, as the field does.

    Raises:
        Cancelled: if the user stopped it.
    """
    return _likeness(reference, _pixels(photo.image, reference.image.size), progress)


def likeness_after(
    reference: Photo, photo: Photo, restored: Restored, recipe: Recipe, progress: Progress
) -> Likeness:
    """Compares what would be saved, in 8 bit.

    Args:
        reference: of the answer's size.
        photo: the original.
        restored: what the networks answered for it.
        recipe: with the strength at which the answer is seen.
        progress: its wish to stop is heard.

    Raises:
        Cancelled: if the user stopped it.
    """
    begun_from = restored.begun_from(photo.image)
    dtype = np.dtype(np.uint8)
    pixels = finished_pixels(begun_from, restored.answer, recipe, dtype, progress.part(0, 0.3))
    return _likeness(reference, pixels, progress.part(0.3, 1))


def _likeness(reference: Photo, pixels: Pixels, progress: Progress) -> Likeness:
    from restoreapp.engine.metrics import SSIM_WINDOW_PX, psnr, ssim

    size = reference.image.size
    right = _pixels(reference.image, size)
    psnr_db = psnr(right, pixels, progress.part(0, 0.1))
    if min(size.width, size.height) < SSIM_WINDOW_PX:
        return Likeness(psnr_db, None)
    return Likeness(psnr_db, ssim(right, pixels, progress.part(0.1, 1)))


def _pixels(image: Image, size: Size) -> Pixels:
    """Returns a picture at a size in 8 bit, `(H, W, C)`, a band at a time."""
    if size == image.size and image.depth == 8:
        return image.pixels
    source = at_size(image, size)
    pixels = np.empty((size.height, size.width, image.channels), np.uint8)
    for band in bands(size):
        pixels[band.slices] = at_depth(np.nan_to_num(source.region(band), nan=0.0), np.uint8)
    return pixels
