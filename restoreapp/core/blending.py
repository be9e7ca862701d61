"""How the finished answer of a network is weighed against the photo it came from."""

from typing import Any

import numpy as np
import numpy.typing as npt

from restoreapp.core.transfer import to_float

FloatArray = npt.NDArray[np.float32]


def blended(original: npt.NDArray[Any], answer: npt.NDArray[Any], strength: float) -> FloatArray:
    """Returns `original` moved towards `answer`: 0 is the original, 1 the answer.

    Args:
        original: `(h, w, C)`, integers or float32.
        answer: the same shape, at any depth.
        strength: 0..1.

    Returns:
        float32 of nominal range 0..1.
    """
    if strength == 1:
        return to_float(answer)
    before = to_float(original)
    change = to_float(answer)
    change -= before
    change *= np.float32(strength)
    before += change
    return before
