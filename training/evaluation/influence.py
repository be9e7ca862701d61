"""How far a pixel's influence reaches in a trained network: the margin that its tiles need.

A U-Net's theoretical receptive field is wide and hardly used (Luo et al., "Understanding the
Effective Receptive Field in Deep Convolutional Neural Networks", 2016). What a tile must compute
and drop is therefore measured: how much its answer differs from that of the whole picture.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import torch

from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import FloatArray
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.device import choose_device
from restoreapp.engine.inference import restored
from restoreapp.engine.reference_picture import reference_picture
from restoreapp.errors import RestoreAppError

# What a pixel of a tile may differ from the same pixel of the whole picture, on the 0..1 scale.
MOST_DIFFERENCE = 1e-3
SIGMAS = (10, 25, 75)
# Lengths of level motion: what sees motion is told little by noise, and looks far for it.
BLURS_PX = (5, 15)
WHOLE = Rect.of(Size(512, 512))
# All of it: of single parts, those that were looked at reached less far than others.
KEPT_PX = 128
KEPT = tuple(
    Rect(x, y, KEPT_PX, KEPT_PX)
    for y in range(0, WHOLE.height, KEPT_PX)
    for x in range(0, WHOLE.width, KEPT_PX)
)
MOST_MARGIN_PX = 160
STEP_PX = 8
# A drawn picture has less texture than photographs, in which influence reaches a little further.
RESERVE_PX = 16


class BoundlessInfluence(RestoreAppError):
    """An answer depends on pixels further away than a tile's margin can be."""


@dataclass(frozen=True, slots=True, eq=False)
class _Sample:
    sigma: int
    damaged: FloatArray
    answer: FloatArray


def influence_radius_px(network: RestorationNetwork) -> int:
    """Returns the margin with which tiles answer as the whole picture does, to 1e-3.

    Measured on a drawn picture with noise of a few levels, and with motion blur, in float32 on the
    CPU, in steps of 8 pixels or the network's stride, with a reserve.

    Raises:
        BoundlessInfluence: if a margin of 160 pixels is not enough.
    """
    samples = [_noisy(network, sigma) for sigma in SIGMAS]
    samples += [_blurred(network, length_px) for length_px in BLURS_PX]
    step = max(STEP_PX, network.multiple_of)
    for margin in range(step, MOST_MARGIN_PX + 1, step):
        if all(
            _difference(network, sample, kept, margin) <= MOST_DIFFERENCE
            for sample in samples
            for kept in KEPT
        ):
            return margin + RESERVE_PX
    raise BoundlessInfluence(
        f"The network's answer depends on pixels more than {MOST_MARGIN_PX} pixels away.",
        hint="Such a network cannot work on tiles; give it fewer levels or longer training.",
    )


def _noisy(network: RestorationNetwork, sigma: int) -> _Sample:
    clean = reference_picture(WHOLE.width)
    noise = np.random.default_rng(0).standard_normal(clean.shape, dtype=np.float32)
    noisy = clean + np.float32(sigma / 255) * noise
    return _Sample(sigma, noisy, _answer(network, noisy, sigma))


def _blurred(network: RestorationNetwork, length_px: int) -> _Sample:
    blurred = cv2.blur(reference_picture(WHOLE.width), (length_px, 1)).astype(np.float32)
    return _Sample(0, blurred, _answer(network, blurred, 0))


def _difference(network: RestorationNetwork, sample: _Sample, kept: Rect, margin_px: int) -> float:
    seen = kept.grown(margin_px).intersection(WHOLE)
    answer = _answer(network, np.ascontiguousarray(sample.damaged[seen.slices]), sample.sigma)
    inner = kept.moved(-seen.x, -seen.y)
    return float(np.abs(answer[inner.slices] - sample.answer[kept.slices]).max())


def _answer(network: RestorationNetwork, damaged: FloatArray, sigma: int) -> FloatArray:
    return restored(network, damaged, sigma, choose_device("cpu", torch.float32))
