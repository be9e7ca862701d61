"""How much alike two answers are."""

import numpy as np

from restoreapp.core.image import FloatArray

# What a device may differ from float32 on the CPU: rounding noise that far below the picture.
LEAST_LIKENESS_DB = 50.0


def likeness_db(values: FloatArray, reference: FloatArray) -> float:
    """Returns the PSNR of values in dB, infinite where they are equal, minus so if not finite."""
    mse = float(np.mean((values - reference) ** 2, dtype=np.float64))
    if not np.isfinite(mse):
        return -float("inf")
    return float("inf") if mse == 0 else -10 * float(np.log10(mse))
