import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.configuration.tables import OptimizerConfig
from training.optimizers import ConvolutionMuon, optimizers_for

MUON = OptimizerConfig(rate=0.01, method="muon")


def convolution(channels_in: int, channels_out: int, size: int) -> nn.Conv2d:
    layer = nn.Conv2d(channels_in, channels_out, size, padding=size // 2)
    return layer.to(memory_format=torch.channels_last)  # type: ignore[call-overload, no-any-return]  # torch's stub lacks memory_format


@pytest.fixture(autouse=True)
def _seed() -> None:
    torch.manual_seed(0)


def network() -> nn.Sequential:
    return nn.Sequential(
        convolution(3, 4, 3),
        nn.BatchNorm2d(4),
        convolution(4, 8, 3),
        convolution(8, 4, 1),
        convolution(4, 3, 3),
    )


def step(optimizer: torch.optim.Optimizer, kernel: nn.Parameter, gradient: Tensor) -> Tensor:
    """Returns the change of a kernel."""
    before = kernel.detach().clone()
    kernel.grad = gradient
    optimizer.step()
    return kernel.detach() - before


@pytest.mark.parametrize("size", [1, 3])
@pytest.mark.parametrize("memory_format", [torch.channels_last, torch.contiguous_format])
def test_a_kernel_changes_as_the_matrix_of_its_filters_does(
    size: int, memory_format: torch.memory_format
) -> None:
    kernel = convolution(6, 4, size).weight
    gradient = torch.randn(kernel.shape).contiguous(memory_format=memory_format)
    order = (0, 2, 3, 1)
    matrix = nn.Parameter(kernel.detach().permute(order).reshape(4, -1).clone())
    alone = torch.optim.Muon([matrix], lr=0.01, weight_decay=0, adjust_lr_fn="match_rms_adamw")
    expected = step(alone, matrix, gradient.permute(order).reshape(4, -1))
    found = step(ConvolutionMuon([kernel], 0.01, 0.95), kernel, gradient)
    torch.testing.assert_close(found.permute(order).reshape(4, -1), expected)


def test_filters_change_in_directions_that_are_nearly_orthogonal() -> None:
    kernel = convolution(8, 4, 3).weight
    common = torch.randn(1, 8, 3, 3)  # a gradient that moves all filters alike
    gradient = common + 0.1 * torch.randn(kernel.shape)
    change = step(ConvolutionMuon([kernel], 0.01, 0.95), kernel, gradient).flatten(1)
    similarity = functional.cosine_similarity(change[:1], change[1:])
    assert (
        functional.cosine_similarity(gradient.flatten(1)[:1], gradient.flatten(1)[1:]).min() > 0.9
    )
    assert similarity.abs().max() < 0.7


def test_a_kernel_without_gradient_stays() -> None:
    kernel = convolution(4, 4, 3).weight
    optimizer = ConvolutionMuon([kernel], 0.01, 0.95)
    step(optimizer, kernel, torch.ones_like(kernel))
    optimizer.zero_grad()
    before = kernel.detach().clone()
    optimizer.step()
    assert torch.equal(kernel, before)


def test_muon_gets_the_kernels_within_and_adam_the_rest() -> None:
    layers = network()
    adam, muon = optimizers_for(layers, MUON)
    assert isinstance(adam, torch.optim.Adam)
    shapes = [tuple(each.shape) for each in muon.param_groups[0]["params"]]
    assert shapes == [(8, 36), (4, 8)]
    held = sum(each.numel() for of in (adam, muon) for each in of.param_groups[0]["params"])
    assert held == sum(each.numel() for each in layers.parameters())


def test_adam_alone_gets_all() -> None:
    layers = network()
    (adam,) = optimizers_for(layers, OptimizerConfig(rate=0.01))
    assert len(adam.param_groups[0]["params"]) == len(list(layers.parameters()))
