"""Pictures as they are compared by `restoreapp.engine.metrics`: rounded to 8 bit."""

from typing import Any

import numpy as np
import numpy.typing as npt

from restoreapp.core.transfer import to_depth

Pixels = npt.NDArray[np.uint8]


def rounded_to_8_bit(values: npt.NDArray[Any]) -> Pixels:
    """Clamps values of nominal range 0..1 and rounds them to 8 bit, as the program writes files."""
    return to_depth(values, np.uint8)
