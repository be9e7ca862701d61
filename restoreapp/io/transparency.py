"""What networks are shown where a photo is transparent: colours that go on from what is seen.

Files hold anything there, mostly black; a network would draw it into the edges, which then have
halos on any background.
"""

import cv2
import numpy as np

from restoreapp.core.image import Array
from restoreapp.core.transfer import to_depth, to_float


def with_colours_going_on(pixels: Array, alpha: Array) -> Array:
    """Returns the colours with those of fully transparent pixels taken from their surroundings.

    From a pyramid of means over what is visible: the nearest level at which something is.

    Args:
        pixels: `(H, W, C)` uint8, uint16 or float32.
        alpha: `(H, W)` of the same dtype.

    Returns:
        The same shape and dtype; the array itself where all or nothing is visible.
    """
    visible = alpha > 0
    if visible.all() or not visible.any():
        return pixels
    weight = visible.astype(np.float32)
    filled = _filled(to_float(pixels) * weight[..., np.newaxis], weight)
    going_on = np.array(pixels)
    going_on[~visible] = to_depth(filled[~visible], pixels.dtype)
    return going_on


def _filled(summed: Array, weight: Array) -> Array:
    """Returns `(h, w, C)` float32: means where there is weight, elsewhere the level above's."""
    height, width = weight.shape
    with_channels = weight[..., np.newaxis]
    own = summed / np.maximum(with_channels, np.float32(1e-6))
    if height == width == 1 or weight.min() > 0:
        return np.asarray(own)
    size = ((width + 1) // 2, (height + 1) // 2)
    channels = summed.shape[2]
    above = _filled(
        np.asarray(cv2.resize(summed, size, interpolation=cv2.INTER_AREA)).reshape(
            size[1], size[0], channels
        ),
        np.asarray(cv2.resize(weight, size, interpolation=cv2.INTER_AREA)),
    )
    larger = np.asarray(cv2.resize(above, (width, height), interpolation=cv2.INTER_LINEAR))
    return np.where(with_channels > 0, own, larger.reshape(height, width, channels))
