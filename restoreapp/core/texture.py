"""What of a photo's own detail may come back where a network has smoothed too much.

The difference between a photo and its denoised answer holds grain and lost structure, and taken by
itself it does not say which is which. But grain is everywhere alike, while structure was lost where
some of it is left. So the difference is split into bands, and of each band as much comes back as
the answer has detail of that size at that place, beside the grain of the surroundings: a Wiener
filter whose pilot is the answer (Ghael, Sayeed and Baraniuk, "Improved wavelet denoising via
empirical Wiener filtering", 1997). Skies and skin stay smooth, fur and foliage get texture back.

The bands are those of the undecimated wavelet transform with the B3 spline ("à trous"; Starck,
Murtagh and Bertero), which darktable's denoising brings detail back by, too.
"""

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]

BANDS = 3  # details of about 2, 4 and 8 pixels
SPLINE = np.array([1, 4, 6, 4, 1], np.float32) / 16
# Sides of the squares over which detail and grain are averaged.
DETAIL_PX, GRAIN_PX = 5, 33
# How many times as strong as the grain detail has to be for half of the difference to come back.
CAUTION = 2.0
# How far a pixel's texture depends on others: the bands' kernels, and the grain around it.
REACH_PX = 2 * (2**BANDS - 1) + GRAIN_PX // 2
# What was changed by less was not changed; rounding, of float32 and of depths.
UNCHANGED = 1e-6
_TINY = 1e-12


def texture(before: FloatArray, answer: FloatArray, bands: int = BANDS) -> FloatArray:
    """Returns what to add to an answer to have the photo's texture back, `(h, w)` float32.

    Nothing where nothing was changed.

    Args:
        before: luminance of the photo, `(h, w)`.
        answer: luminance of the answer, finite.
        bands: how many of them, the finest ones; fewer for pictures that are shown reduced.
    """
    rest = before - answer
    if not np.isfinite(cv2.norm(rest, cv2.NORM_L1)):  # float photos may hold what is no number
        rest[~np.isfinite(rest)] = 0
    is_changed = np.abs(rest) > UNCHANGED
    total = np.zeros_like(rest)
    left = answer
    for band in range(bands):
        smooth_rest, smooth_left = _smoothed(rest, band), _smoothed(left, band)
        rest -= smooth_rest
        detail = left - smooth_left
        gain = _mean_of_squares(detail, DETAIL_PX)
        grain = _mean_of_squares(rest, GRAIN_PX)
        grain *= np.float32(CAUTION)
        grain += gain
        grain += np.float32(_TINY)
        gain /= grain
        gain *= rest
        total += gain
        rest, left = smooth_rest, smooth_left
    total *= is_changed
    return total


def _smoothed(values: FloatArray, band: int) -> FloatArray:
    """Returns values smoothed by the spline, whose taps lie `2**band` pixels apart."""
    kernel = np.zeros(4 * 2**band + 1, np.float32)
    kernel[:: 2**band] = SPLINE
    return _shaped(cv2.sepFilter2D(values, -1, kernel, kernel), values)


def _mean_of_squares(values: FloatArray, side_px: int) -> FloatArray:
    return _shaped(cv2.blur(values * values, (side_px, side_px)), values)


def _shaped(filtered: npt.NDArray[Any], values: FloatArray) -> FloatArray:
    """Gives what OpenCV returned the shape of what it was given: it drops axes of length 1."""
    shaped: FloatArray = filtered.reshape(values.shape)
    return shaped
