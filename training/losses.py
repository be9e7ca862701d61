"""What a step minimises: functions of answer and clean picture, and the table that names them."""

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional

# Where Charbonnier's loss turns from a square into an absolute value, a quarter of an 8-bit code.
CHARBONNIER_EPSILON = 1e-3


def charbonnier(answer: Tensor, clean: Tensor) -> Tensor:
    """Returns the mean of `sqrt(d² + ε²)` (Charbonnier et al. 1994), less ε so that equal is 0."""
    difference = answer - clean
    rooted = torch.sqrt(difference**2 + CHARBONNIER_EPSILON**2)
    return rooted.mean() - CHARBONNIER_EPSILON


# The mean square of a difference that 8 bit cannot show.
UNSEEN = (0.5 / 255) ** 2


def decibels(answer: Tensor, clean: Tensor) -> Tensor:
    """Returns how far each picture's PSNR is from that of an unseen difference, in tens of dB.

    The mean over pictures, as tables are made (and as Chen et al. 2022 train NAFNet): a picture
    with weak noise counts as much as one with strong noise, whose differences are a hundred times
    as large.
    """
    squares = (answer - clean).square().mean(dim=(1, 2, 3))
    return (1 + squares / UNSEEN).log10().mean()


# The mean square at 30 dB: what is blurred lies above it, what is sharp far below.
SHARP = 1e-3


def soft_decibels(answer: Tensor, clean: Tensor) -> Tensor:
    """Returns `decibels` that flatten out beyond 30 dB.

    Of pictures with and without damage, `decibels` follows those without, whose least difference
    counts most; here a difference counts the more the worse the picture still is, up to 30 dB, and
    about as its square from there on.
    """
    squares = (answer - clean).square().mean(dim=(1, 2, 3))
    return (1 + squares / SHARP).log10().mean()


# A tenth of an 8-bit code: below it a level of noise is as good as none.
LEAST_LEVEL = 0.1 / 255


def logarithmic(answer: Tensor, clean: Tensor) -> Tensor:
    """Returns the mean distance of logarithms: of levels, what counts is the ratio."""
    return ((answer + LEAST_LEVEL).log() - (clean + LEAST_LEVEL).log()).abs().mean()


def motion_error(told: Tensor, motion: Tensor) -> Tensor:
    """Returns the mean square of a motion field's error where it is known; 0 if it is nowhere.

    Args:
        told: by the network, of a crop that it has padded on the right and below.
        motion: `(N, 3, H, W)`, at most as large, NaN where it is not known.
    """
    is_known = torch.isfinite(motion)
    height, width = motion.shape[-2:]
    squares = (told[..., :height, :width] - motion.nan_to_num()).square()
    return torch.where(is_known, squares, 0).sum() / is_known.sum().clamp_min(1)


# Each takes two tensors `(N, C, H, W)` float32 and returns their scalar distance.
LOSSES: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "l1": functional.l1_loss,
    "mse": functional.mse_loss,
    "charbonnier": charbonnier,
    "decibels": decibels,
    "soft_decibels": soft_decibels,
    "logarithmic": logarithmic,
}
