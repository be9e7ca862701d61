"""PSNR and SSIM by the protocols of the field, on the scale of 8-bit pictures; needs no torch.

Rows are taken a band at a time, so that photos of any size can be compared.
"""

from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from restoreapp.core.progress import Progress, SilentProgress

# Luma is compared without being rounded.
Values = npt.NDArray[np.uint8] | npt.NDArray[np.float64]
Floats = npt.NDArray[np.float64]

PEAK = 255.0
SSIM_WINDOW_PX = 11
_SIGMA_PX = 1.5
_REACH_PX = SSIM_WINDOW_PX // 2
_C1, _C2 = (0.01 * PEAK) ** 2, (0.03 * PEAK) ** 2
_BAND_PX = 1 << 20


def psnr(reference: Values, picture: Values, progress: Progress | None = None) -> float:
    """Returns the peak signal-to-noise ratio in dB over all channels at once; equal gives inf.

    Args:
        reference: `(H, W)` or `(H, W, C)`.
        picture: of the same shape.
        progress: heard between bands.

    Raises:
        ValueError: if the shapes differ.
        Cancelled: if the user stopped it.
    """
    _refuse_other_shape(reference, picture)
    total = 0.0
    for rows in _bands(reference, 0, progress or SilentProgress()):
        error = reference[rows].astype(np.float64) - picture[rows].astype(np.float64)
        total += float(np.sum(error**2))
    return float("inf") if total == 0 else 10 * float(np.log10(PEAK**2 * reference.size / total))


def ssim(reference: Values, picture: Values, progress: Progress | None = None) -> float:
    """Returns the structural similarity (Wang et al. 2004), mean over channels.

    Gaussian weights of sigma 1.5 in an 11x11 window, population covariance, as the paper's own
    code; where the window reaches beyond the picture, nothing is counted.

    Args:
        reference: `(H, W)` or `(H, W, C)`, at least as large as the window.
        picture: of the same shape.
        progress: heard and told between bands.

    Raises:
        ValueError: if the shapes differ or the window does not fit.
        Cancelled: if the user stopped it.
    """
    _refuse_other_shape(reference, picture)
    height, width = reference.shape[:2]
    if min(height, width) < SSIM_WINDOW_PX:
        raise ValueError(f"{width}×{height} pixels hold no window of {SSIM_WINDOW_PX}")
    total, count = 0.0, 0
    for rows in _bands(reference, _REACH_PX, progress or SilentProgress()):
        first, second = (np.atleast_3d(each[rows]) for each in (reference, picture))
        for channel in range(first.shape[2]):
            likeness = _ssim_map(
                first[..., channel].astype(np.float64), second[..., channel].astype(np.float64)
            )
            total += float(np.sum(likeness))
            count += likeness.size
    return total / count


def _ssim_map(first: Floats, second: Floats) -> Floats:
    """Returns the similarity where the window fits, `(h - 10, w - 10)`."""
    mean_1, mean_2 = _weighed(first), _weighed(second)
    variance_1 = _weighed(first * first) - mean_1 * mean_1
    variance_2 = _weighed(second * second) - mean_2 * mean_2
    covariance = _weighed(first * second) - mean_1 * mean_2
    likeness: Floats = ((2 * mean_1 * mean_2 + _C1) * (2 * covariance + _C2)) / (
        (mean_1**2 + mean_2**2 + _C1) * (variance_1 + variance_2 + _C2)
    )
    return likeness


def _weighed(values: Floats) -> Floats:
    kernel = cv2.getGaussianKernel(SSIM_WINDOW_PX, _SIGMA_PX, cv2.CV_64F)
    filtered: Any = cv2.sepFilter2D(values, cv2.CV_64F, kernel, kernel)
    inside: Floats = filtered[_REACH_PX:-_REACH_PX, _REACH_PX:-_REACH_PX]
    return inside


def _bands(values: Values, reach: int, progress: Progress) -> Iterator[slice]:
    """Yields rows, those within the reach of each band's own included, as far as there are any."""
    height, width = values.shape[:2]
    step = max(1, _BAND_PX // width)
    end = height - reach
    for top in range(reach, end, step):
        progress.checkpoint()
        bottom = min(top + step, end)
        yield slice(top - reach, bottom + reach)
        progress.report((bottom - reach) / (end - reach))


def _refuse_other_shape(reference: Values, picture: Values) -> None:
    if reference.shape != picture.shape:
        raise ValueError(f"a reference of {reference.shape} for a picture of {picture.shape}")
