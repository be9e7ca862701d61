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


# A tenth of an 8-bit code: below it a level of noise is as good as none.
LEAST_LEVEL = 0.1 / 255


def logarithmic(answer: Tensor, clean: Tensor) -> Tensor:
    """Returns the mean distance of logarithms: of levels, what counts is the ratio."""
    return ((answer + LEAST_LEVEL).log() - (clean + LEAST_LEVEL).log()).abs().mean()


# Each takes two tensors `(N, C, H, W)` float32 and returns their scalar distance.
LOSSES: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "l1": functional.l1_loss,
    "mse": functional.mse_loss,
    "charbonnier": charbonnier,
    "logarithmic": logarithmic,
}
