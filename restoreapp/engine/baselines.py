"""The classical methods that the networks are measured against, each a plain function.

`METHODS` take a picture and the level of its noise, and answer with a picture of the same size.
All know of nothing but Gaussian noise; given a shaken picture they do what they can. Enlarging
stands apart, since it changes the size.

Pictures are `(H, W, C)` float32, C 1 or 3, sRGB curve, nominal range 0..1 and beyond it, at least
one pixel; levels are standard deviations on the 0-255 scale. Answers are not clamped.
"""

import importlib
import sys
from collections.abc import Callable, Mapping
from types import ModuleType

import cv2
import numpy as np
import PIL.Image
from skimage.restoration import denoise_nl_means, denoise_tv_chambolle, denoise_wavelet

from restoreapp.core.image import FloatArray
from restoreapp.errors import RestoreAppError

Method = Callable[[FloatArray, float], FloatArray]

# Chosen by PSNR on photographs at sigma 10 to 70, where each method's curve is flat.
TV_WEIGHT = 1.0
NLM_FILTERING = 0.6
NLM_PATCH_PX, NLM_DISTANCE_PX = 5, 6
# Smaller pictures have no band of their own.
WAVELET_LEAST_PX = 2
# The width of the best Gaussian grows about with the square root of the noise.
GAUSSIAN_WIDTH_PX = 0.24
# Patches are 8x8 and need neighbours.
BM3D_LEAST_PX = 16
# The package divides by the range of each channel of this space.
BM3D_OPPONENT = np.array([[1, 1, 1], [1, 0, -1], [1, -2, 1]], np.float32)


class MissingMethod(RestoreAppError):
    """A method whose optional package is not installed."""


def untouched(values: FloatArray, level: float) -> FloatArray:  # noqa: ARG001 - as all methods
    """Returns the picture itself: the row that says whether a method is worth anything."""
    return values


def gaussian(values: FloatArray, level: float) -> FloatArray:
    """Blurs with a Gaussian as wide as the noise asks for."""
    if level <= 0:
        return values
    width = GAUSSIAN_WIDTH_PX * float(np.sqrt(level))
    return _with_axes(cv2.GaussianBlur(values, (0, 0), width), values)


def total_variation(values: FloatArray, level: float) -> FloatArray:
    """Minimises total variation (Rudin, Osher, Fatemi 1992) by Chambolle's projection (2004)."""
    if level <= 0:
        return values
    weight = TV_WEIGHT * level / 255
    answer = denoise_tv_chambolle(values, weight, channel_axis=-1)  # type: ignore[no-untyped-call]  # scikit-image is not typed
    return _as_float(answer)


def non_local_means(values: FloatArray, level: float) -> FloatArray:
    """Averages over like patches nearby (Buades, Coll, Morel 2005; the fast mode of Darbon 2008).

    scikit-image's and not OpenCV's: that one takes 8 bit only, knows no sigma, and was 6 dB worse.
    """
    if level <= 0:
        return values
    sigma = level / 255
    answer = denoise_nl_means(
        values,
        NLM_PATCH_PX,
        NLM_DISTANCE_PX,
        NLM_FILTERING * sigma,
        fast_mode=True,
        sigma=sigma,
        channel_axis=-1,
    )
    return _with_axes(answer, values)


def wavelet(values: FloatArray, level: float) -> FloatArray:
    """Shrinks wavelet coefficients band by band (BayesShrink; Chang, Yu, Vetterli 2000), in YCbCr.

    Raises:
        MissingMethod: if PyWavelets is not installed.
    """
    _package("pywt", "PyWavelets", "Wavelet shrinkage")
    if level <= 0 or min(values.shape[:2]) < WAVELET_LEAST_PX:
        return values
    answer = denoise_wavelet(
        values,
        sigma=level / 255,
        channel_axis=-1,
        convert2ycbcr=values.shape[2] == 3,
        rescale_sigma=True,
    )
    return _as_float(answer)


def bm3d(values: FloatArray, level: float) -> FloatArray:
    """Filters stacks of like patches (Dabov et al. 2007), colour in an opponent space.

    The package's licence allows research only; so it is not part of this program.

    Raises:
        MissingMethod: if the package `bm3d` is not installed.
    """
    package = _package("bm3d", "bm3d", "BM3D")
    if level <= 0:
        return values
    height, width, channels = values.shape
    down, right = max(0, BM3D_LEAST_PX - height), max(0, BM3D_LEAST_PX - width)
    padded = np.pad(values, ((0, down), (0, right), (0, 0)), mode="symmetric")
    if channels == 3 and np.ptp(padded @ BM3D_OPPONENT.T, axis=(0, 1)).all():
        answer = package.bm3d_rgb(padded, level / 255)
    else:  # grey, also where it has three channels
        planes = [package.bm3d(padded[..., i], level / 255) for i in range(channels)]
        answer = np.stack([plane.reshape(padded.shape[:2]) for plane in planes], axis=2)
    return _as_float(answer[:height, :width])


# By the names that command lines take.
METHODS: Mapping[str, Method] = {
    "none": untouched,
    "gaussian": gaussian,
    "tv": total_variation,
    "nlm": non_local_means,
    "wavelet": wavelet,
    "bm3d": bm3d,
}
TITLES: Mapping[str, str] = {
    "none": "Untouched input",
    "gaussian": "Gaussian blur",
    "tv": "Total variation",
    "nlm": "Non-local means",
    "wavelet": "Wavelet shrinkage",
    "bm3d": "BM3D",
}


def enlarged(values: FloatArray, factor: int) -> FloatArray:
    """Enlarges by Pillow's bicubic (Keys 1981, a = -0.5): `(H, W, C)` to `(fH, fW, C)`."""
    height, width = values.shape[:2]
    return _resized(values, width * factor, height * factor)


def reduced(values: FloatArray, factor: int) -> FloatArray:
    """Reduces by Pillow's antialiased bicubic: `(H, W, C)` to `(H/f, W/f, C)`, rounded down.

    The reducer behind published figures of enlargement: OpenCV's, which does not widen its kernel,
    gives others.
    """
    height, width = values.shape[:2]
    return _resized(values, max(1, width // factor), max(1, height // factor))


def _resized(values: FloatArray, width: int, height: int) -> FloatArray:
    planes = [
        PIL.Image.fromarray(values[..., i]).resize((width, height), PIL.Image.Resampling.BICUBIC)
        for i in range(values.shape[2])
    ]
    return np.stack([np.asarray(plane, np.float32) for plane in planes], axis=2)


def _package(module: str, project: str, method: str) -> ModuleType:
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise MissingMethod(
            f"{method} needs the package {project}, which is not installed.",
            hint=_where_from(project),
        ) from error


def _where_from(project: str) -> str:
    """Returns where a package comes from: nothing can be installed into the packaged program."""
    if getattr(sys, "frozen", False):
        return (
            "The packaged program has no room for it: install RestoreApp by pip beside it, "
            f"as pip install 'restoreapp[training]' {project}"
        )
    return f"pip install {project}"


def _with_axes(answer: object, values: FloatArray) -> FloatArray:
    """Gives a picture back the axes of length 1 that a library dropped."""
    return _as_float(answer).reshape(values.shape)


def _as_float(answer: object) -> FloatArray:
    return np.ascontiguousarray(answer, dtype=np.float32)
