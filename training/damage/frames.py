"""Blur from consecutive sharp frames: the average of a window is what a longer exposure had seen.

Two ways to average: in linear light, as a sensor adds it up; and GOPRO's (Nah, Kim and Lee 2017),
the mean of the values as they are stored, which is what the figures of the field are measured on.
"""

from collections.abc import Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt

from restoreapp.core.transfer import linear_to_srgb, srgb_to_linear

FloatArray = npt.NDArray[np.float32]
Way = Literal["gopro", "linear"]
WAYS: tuple[Way, ...] = ("gopro", "linear")


def middle(window: int) -> int:
    """Returns which frame of a window is the sharp one; of two in the middle, the later."""
    return window // 2


def window_average(frames: Sequence[FloatArray], way: Way) -> FloatArray:
    """Returns the blurred picture of a window.

    Args:
        frames: at least one, `(H, W, 3)` float32, sRGB curve, 0..1, all of one size.
        way: how to average.

    Returns:
        `(H, W, 3)` float32, sRGB curve, 0..1.
    """
    decode = srgb_to_linear if way == "linear" else np.array
    total = np.zeros(frames[0].shape, np.float64)
    for frame in frames:
        total += decode(frame)
    mean = (total / len(frames)).astype(np.float32)
    return linear_to_srgb(mean) if way == "linear" else mean
