"""Depths and curves: integers to 0..1 and back, sRGB to linear light and back.

The one place that says how a value is rounded: clamp to 0..1, multiply by the largest code, add
`dither` if asked, round half to even.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from restoreapp.core.geometry import Rect

_BELOW_HALF = 0.499

FloatArray = npt.NDArray[np.float32]


def to_float(values: npt.NDArray[Any]) -> FloatArray:
    """Returns a float32 copy of nominal range 0..1; integers are divided by their largest code."""
    if values.dtype == np.float32:
        return np.array(values, dtype=np.float32)
    scale = np.float32(1 / np.iinfo(values.dtype).max)
    scaled: FloatArray = np.multiply(values, scale, dtype=np.float32)
    return scaled


def to_depth(
    values: FloatArray, dtype: npt.DTypeLike, dither: FloatArray | None = None
) -> npt.NDArray[Any]:
    """Returns values of nominal range 0..1 at another depth; float32 is passed through unclamped.

    Integers: clamped to 0..1, scaled by the largest code and rounded half to even. The values must
    be finite.

    Args:
        values: any shape.
        dtype: uint8, uint16 or float32.
        dither: of the same shape, added to integers before they are rounded.
    """
    kind = np.dtype(dtype)
    if kind == np.float32:
        return np.array(values, dtype=np.float32)
    largest = np.iinfo(kind).max
    scaled = np.clip(values, 0, 1)
    scaled *= largest
    if dither is not None:
        scaled += dither
    return np.rint(scaled, out=scaled).astype(kind)


def dither(rect: Rect, channels: int) -> FloatArray:
    """Returns what is added before rounding so that shades between two codes do not form bands.

    `(h, w, C)` between -0.5 and 0.5, the same at a place whatever the rectangle, and never enough
    to change a value that is a code already. Interleaved gradient noise (J. Jimenez, "Next
    Generation Post Processing in Call of Duty: Advanced Warfare", 2014), shifted by channel: among
    neighbours it is spread more evenly than chance would spread it.
    """
    y = np.arange(rect.y, rect.bottom, dtype=np.float64)[:, np.newaxis, np.newaxis]
    x = np.arange(rect.x, rect.right, dtype=np.float64)[:, np.newaxis]
    shift = 5.588238 * np.arange(channels)
    level = (0.06711056 * (x + shift) + 0.00583715 * (y + shift)) % 1
    return (_BELOW_HALF * (2 * ((52.9829189 * level) % 1) - 1)).astype(np.float32)


def at_depth(values: npt.NDArray[Any], dtype: npt.DTypeLike) -> npt.NDArray[Any]:
    """Returns values at another depth; the same array where the depth is already that."""
    return values if values.dtype == np.dtype(dtype) else to_depth(to_float(values), dtype)


def srgb_to_linear(values: FloatArray) -> FloatArray:
    """Decodes the sRGB curve (IEC 61966-2-1); odd-symmetric below 0, continued above 1."""
    magnitude = np.abs(values)
    low, high = magnitude / 12.92, ((magnitude + 0.055) / 1.055) ** 2.4
    return np.copysign(np.where(magnitude <= 0.04045, low, high), values).astype(np.float32)


def linear_to_srgb(values: FloatArray) -> FloatArray:
    """Encodes with the sRGB curve (IEC 61966-2-1); odd-symmetric below 0, continued above 1."""
    magnitude = np.abs(values)
    low, high = magnitude * 12.92, 1.055 * magnitude ** (1 / 2.4) - 0.055
    return np.copysign(np.where(magnitude <= 0.0031308, low, high), values).astype(np.float32)
