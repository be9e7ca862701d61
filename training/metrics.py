"""PSNR and SSIM by the protocols of the field, on the scale of 8-bit pictures."""

from typing import Any

import numpy as np
import numpy.typing as npt
from skimage.metrics import structural_similarity

from restoreapp.core.transfer import to_depth

Pixels = npt.NDArray[np.uint8]
# Luma is compared without being rounded.
Values = npt.NDArray[np.uint8] | npt.NDArray[np.float64]

SSIM_WINDOW_PX = 11


def psnr(reference: Values, picture: Values) -> float:
    """Returns the peak signal-to-noise ratio in dB over all channels at once; equal gives inf."""
    error = reference.astype(np.float64) - picture.astype(np.float64)
    mse = float(np.mean(error**2))
    return float("inf") if mse == 0 else 10 * float(np.log10(255**2 / mse))


def ssim(reference: Values, picture: Values) -> float:
    """Returns the structural similarity (Wang et al. 2004), mean over channels.

    Gaussian weights of sigma 1.5 in an 11x11 window, population covariance, as the paper's own
    code.

    Args:
        reference: `(H, W)` or `(H, W, C)`, at least as large as the window.
        picture: of the same shape.
    """
    return float(
        structural_similarity(  # type: ignore[no-untyped-call]  # scikit-image is not typed
            reference,
            picture,
            data_range=255,
            channel_axis=-1 if reference.ndim == 3 else None,
            gaussian_weights=True,
            sigma=1.5,
            use_sample_covariance=False,
        )
    )


def rounded_to_8_bit(values: npt.NDArray[Any]) -> Pixels:
    """Clamps values of nominal range 0..1 and rounds them to 8 bit, as the program writes files."""
    return to_depth(values, np.uint8)
