"""What a model has to prove itself on, for each task: the drawn picture, damaged as it repairs."""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, radians, sin

import cv2
import numpy as np

from restoreapp.core.image import FloatArray
from restoreapp.core.transfer import linear_to_srgb, srgb_to_linear
from restoreapp.engine.baselines import enlarged, reduced

SIGMA = 25.0
# Short enough that the finest lines of the drawn picture are still there to be found.
LINE_PX, LINE_DEGREES = 5.0, 30.0
FACTOR = 2


@dataclass(frozen=True, slots=True)
class Trial:
    """A damage, and what a model for it is asked for.

    Attributes:
        damage: in words, as what a picture comes with.
        damaged: makes it: `(h, w, 3)` float32, sRGB curve, 0..1, to the same; each time the same.
        level: what the network is told, on the 0-255 scale.
        least_gain_db: PSNR that has to be won on the drawn picture.
        truth: from the drawn picture to the answer that is wanted.
    """

    damage: str
    damaged: Callable[[FloatArray], FloatArray]
    level: float
    least_gain_db: float
    truth: Callable[[FloatArray], FloatArray] = np.asarray


def noisy(values: FloatArray, sigma: float = SIGMA) -> FloatArray:
    """Adds Gaussian noise of a standard deviation on the 0-255 scale, not clipped."""
    rng = np.random.default_rng(0)
    return values + np.float32(sigma / 255) * rng.standard_normal(values.shape, dtype=np.float32)


def motion_blurred(
    values: FloatArray, length_px: float = LINE_PX, degrees: float = LINE_DEGREES
) -> FloatArray:
    """Averages a picture along a straight line, in linear light as a sensor does.

    Args:
        values: `(h, w, C)`, sRGB curve.
        length_px: of the line; the picture stays at its middle.
        degrees: its direction, 0 along a row.
    """
    light = srgb_to_linear(values)
    height, width = values.shape[:2]
    total = np.zeros_like(light)
    places = np.linspace(-length_px / 2, length_px / 2, 2 * round(length_px) + 1)
    for place in places:
        across, down = place * cos(radians(degrees)), place * sin(radians(degrees))
        moved = cv2.warpAffine(
            light,
            np.array([[1, 0, across], [0, 1, down]]),
            (width, height),
            flags=cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REFLECT,
        )
        total += moved.reshape(light.shape)
    return linear_to_srgb(total / np.float32(len(places)))


def coarsened(values: FloatArray, factor: int = FACTOR) -> FloatArray:
    """Reduces a picture and enlarges it again, both by bicubic.

    Args:
        values: `(h, w, C)`, sides divisible by the factor.
        factor: by which its sides become shorter in between.
    """
    return enlarged(reduced(values, factor), factor)


def evenly_noisy(values: FloatArray, sigma: float = SIGMA) -> FloatArray:
    """Returns the map of a noise that is the same everywhere, for a picture `(h, w, C)`."""
    return np.full_like(values, sigma / 255)


# Blur and coarse pixels destroy: what can be won on drawn lines is little, but wrong weights win
# nothing.
TRIALS = {
    "denoise": Trial(f"noise of sigma {SIGMA:g}", noisy, SIGMA, least_gain_db=3.0),
    "deblur": Trial(f"motion blur of {LINE_PX:g} pixels", motion_blurred, 0.0, least_gain_db=0.3),
    "enlarge": Trial(f"pixels {FACTOR} times as coarse", coarsened, 0.0, least_gain_db=0.1),
    # The picture itself is no map: any that is right by a third wins more.
    "estimate": Trial(f"noise of sigma {SIGMA:g}", noisy, 0.0, 20.0, truth=evenly_noisy),
}
