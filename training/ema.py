"""The running average of the weights: what is validated, exported and shipped."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel


def averaged(network: nn.Module, decay: float) -> AveragedModel:
    """Returns an exponential moving average of a network, to be updated after each step.

    The decay begins low and rises to `decay` (as TensorFlow's average with a step count does), so
    that a short run is not measured by the weights it began with.
    """
    return AveragedModel(network, multi_avg_fn=_moving_average(decay))


def _moving_average(decay: float) -> Callable[..., None]:
    @torch.no_grad()
    def update(averages: list[Tensor], weights: list[Tensor], updates: Any) -> None:
        count = int(updates)  # AveragedModel passes a tensor
        share = 1 - min(decay, (1 + count) / (10 + count))
        for average, weight in zip(averages, weights, strict=True):
            average.lerp_(weight, share)

    return update
