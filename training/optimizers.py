"""The optimizers that a configuration may name."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from .configuration.tables import OptimizerConfig


class ConvolutionMuon(torch.optim.Muon):
    """Muon (Jordan et al. 2024) for the kernels of convolutions.

    Muon changes a matrix by the orthogonal one nearest to its gradient's running mean. torch's
    takes matrices alone; a kernel's has a filter in each row and shares the kernel's memory here.

    Args:
        kernels: `(O, I, H, W)` in channels_last order.
        rate: the learning rate; an update is as long as one of Adam's at the same rate.
        momentum: decay of the running mean.
    """

    def __init__(self, kernels: list[nn.Parameter], rate: float, momentum: float) -> None:
        self._kernels = kernels
        self._matrices = [
            nn.Parameter(_channels_last(each.detach()).view(len(each), -1)) for each in kernels
        ]
        super().__init__(
            self._matrices,
            lr=rate,
            weight_decay=0,
            momentum=momentum,
            adjust_lr_fn="match_rms_adamw",
        )

    @torch.no_grad()
    def step(self, closure: Callable[[], float] | None = None) -> Any:
        for kernel, matrix in zip(self._kernels, self._matrices, strict=True):
            gradient = kernel.grad
            if gradient is not None:
                gradient = _channels_last(gradient).reshape(len(kernel), -1)
            matrix.grad = gradient
        return super().step(closure)  # type: ignore[no-untyped-call]  # torch left it so

    def zero_grad(self, set_to_none: bool = True) -> None:
        super().zero_grad(set_to_none)
        for kernel in self._kernels:
            kernel.grad = None


def _channels_last(kernel: Tensor) -> Tensor:
    """Returns `(O, H, W, I)`, the order of a channels_last kernel in memory."""
    return kernel.permute(0, 2, 3, 1)


def optimizers_for(network: nn.Module, config: OptimizerConfig) -> list[torch.optim.Optimizer]:
    """Returns optimizers that share a network's parameters between them.

    Args:
        network: with its kernels in channels_last order.
        config: of the method, its rate and its decays.
    """
    parameters = list(network.parameters())
    kernels: list[nn.Parameter] = []
    if config.method == "muon":
        # The first and the last are maps from and to colours, which no rotation mixes.
        kernels = [each for each in parameters if each.ndim == 4][1:-1]
    chosen = {id(each) for each in kernels}
    rest = [each for each in parameters if id(each) not in chosen]
    found: list[torch.optim.Optimizer] = [
        torch.optim.Adam(rest, lr=config.rate, betas=(config.beta1, config.beta2))
    ]
    if kernels:
        found.append(ConvolutionMuon(kernels, config.rate, config.momentum))
    return found
