"""What holds for every network in the table."""

from pathlib import Path
from typing import Any

import pytest
import safetensors.torch
import torch
from torch import Tensor
from torch.nn import functional

from restoreapp.engine.arch import ARCHITECTURES, build
from restoreapp.engine.arch.network import RestorationNetwork

MAO = {"halved_at": [], "batch_norm": False, "output": "residual"}
SMALL: dict[str, tuple[str, dict[str, Any]]] = {
    "skipunet": ("skipunet", {"widths": [8, 16, 16], "blocks": 1}),
    "skipunet without a level": (
        "skipunet",
        {"widths": [8, 16], "blocks": 1, "conditioned": False},
    ),
    "skipunet that begins at a quarter of the size": (
        "skipunet",
        {"widths": [8, 16], "blocks": 1, "unshuffle": 4},
    ),
    "skipunet that is steered by motion": (
        "skipunet",
        {"widths": [8, 16], "blocks": 1, "unshuffle": 4, "conditioned": False, "steered": True},
    ),
    "rednet with skip": ("rednet", {"width": 8}),
    "rednet without skip": ("rednet", {"width": 8, "skip": "none"}),
    "rednet pooled": ("rednet", {"width": 8, "resample": "pool"}),
    "rednet with PReLU": ("rednet", {"width": 8, "activation": "prelu"}),
    "rednet halved at the first layer": ("rednet", {"width": 8, "halved_at": [1, 4]}),
    "rednet of Mao et al.": ("rednet", {"width": 8, "depth": 5, **MAO}),
    "deepdeblur": ("deepdeblur", {"width": 8, "blocks": 2, "kernel_px": 3}),
    "deepdeblur with residual output": (
        "deepdeblur",
        {"width": 8, "blocks": 2, "scales": 2, "output": "residual"},
    ),
    "noisemap": ("noisemap", {"widths": [8, 8], "blocks": 1}),
    "autoencoder": ("autoencoder", {"hidden": [24, 16]}),
    "autoencoder with one layer": ("autoencoder", {"hidden": [24], "patch_px": 6, "shift_px": 2}),
}


@pytest.fixture(params=SMALL)
def network(request: pytest.FixtureRequest) -> RestorationNetwork:
    torch.manual_seed(0)
    return build(*SMALL[request.param]).eval()


def pictures(height: int, width: int, count: int = 1) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(height * 1000 + width)
    image = torch.rand((count, 3, height, width), generator=generator)
    return image, torch.full_like(image[:, :1], 0.1)


def test_every_architecture_is_tested() -> None:
    assert {architecture for architecture, _ in SMALL.values()} == set(ARCHITECTURES)


@pytest.mark.parametrize(("height", "width"), [(1, 1), (1, 9), (9, 1), (7, 5), (16, 24), (33, 17)])
def test_the_answer_has_the_size_of_the_picture(
    network: RestorationNetwork, height: int, width: int
) -> None:
    image, level = pictures(height, width)
    answer = network(image, level)
    assert answer.shape == image.shape
    assert answer.isfinite().all()


def test_forward_is_the_picture_less_the_damage(network: RestorationNetwork) -> None:
    image, level = pictures(12, 20)
    assert torch.equal(network(image, level), image - network.damage(image, level))


def test_moving_the_picture_by_the_stride_moves_the_answer(network: RestorationNetwork) -> None:
    step = network.multiple_of
    image, level = pictures(160, 160)
    here = network(image, level)
    there = network(image[..., step:, step:], level[..., step:, step:])
    middle = slice(72, 88)
    torch.testing.assert_close(
        there[..., middle, middle],
        here[..., step:, step:][..., middle, middle],
        atol=1e-4,
        rtol=0,
    )


def test_only_a_conditioned_network_heeds_the_level(network: RestorationNetwork) -> None:
    image, level = pictures(16, 16)
    is_same = torch.equal(network(image, level), network(image, 3 * level))
    assert is_same is not network.is_conditioned


def test_weights_saved_and_loaded_give_the_same_answer(
    network: RestorationNetwork, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    path = tmp_path / "weights.safetensors"
    safetensors.torch.save_file(network.state_dict(), path)
    other = build(*SMALL[request.node.callspec.params["network"]]).eval()
    other.load_state_dict(safetensors.torch.load_file(path), strict=True)
    image, level = pictures(11, 13)
    assert torch.equal(other(image, level), network(image, level))


def test_every_weight_learns(network: RestorationNetwork) -> None:
    image, level = pictures(16, 16, count=2)
    target = image.flip(-1)
    before = {name: each.detach().clone() for name, each in network.named_parameters()}
    network.train()
    optimizer = torch.optim.Adam(network.parameters(), lr=1e-2)
    for _ in range(2):  # a last layer that begins at zero passes nothing back in the first step
        optimizer.zero_grad()
        functional.mse_loss(network(image, level), target).backward()
        optimizer.step()
    still = [name for name, each in network.named_parameters() if torch.equal(each, before[name])]
    assert still == []
