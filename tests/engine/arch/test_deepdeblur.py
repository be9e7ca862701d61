from typing import Any

import pytest
import torch
from torch.nn import functional

from restoreapp.engine.arch.deepdeblur import DeepDeblur

SMALL: dict[str, Any] = {"width": 8, "blocks": 2}


@pytest.mark.parametrize(
    ("choices", "parameters"),
    [
        ({}, 11_721_321),
        ({"output": "residual"}, 11_721_321),
        ({"width": 32, "blocks": 4}, 636_297),
        ({"scales": 1, "width": 8, "blocks": 2, "kernel_px": 3}, 2_779),
    ],
)
def test_the_number_of_weights(choices: dict[str, Any], parameters: int) -> None:
    network = DeepDeblur(**choices)
    assert sum(each.numel() for each in network.parameters()) == parameters


def test_each_scale_has_the_papers_forty_convolutions() -> None:
    network = DeepDeblur()
    counts = [
        sum(isinstance(each, torch.nn.Conv2d) for each in chain.modules())
        for chain in network.chains
    ]
    assert counts == [40, 40, 40]
    assert network.multiple_of == 4


def test_the_finest_answer_depends_on_what_the_coarsest_scale_found() -> None:
    torch.manual_seed(0)
    network = DeepDeblur(**SMALL)
    image = torch.rand(1, 3, 16, 16)
    before = network(image, image[:, :1])
    with torch.no_grad():
        network.chains[0][-1].bias.add_(1.0)
    assert (network(image, image[:, :1]) - before).abs().mean() > 1e-3


def test_a_residual_network_begins_as_the_identity() -> None:
    image = torch.rand(1, 3, 9, 7)
    network = DeepDeblur(**SMALL, output="residual")
    assert torch.equal(network(image, image[:, :1]), image)


@pytest.mark.parametrize("blocks", [1, 19])
def test_fresh_answers_stay_near_the_range_of_pictures_however_deep_it_is(blocks: int) -> None:
    torch.manual_seed(0)
    network = DeepDeblur(width=16, blocks=blocks, kernel_px=3)
    image = torch.rand(1, 3, 32, 32)
    assert network(image, image[:, :1]).abs().mean() < 3


def test_it_learns_one_pair_by_heart() -> None:
    torch.manual_seed(0)
    network = DeepDeblur(width=16, blocks=1, kernel_px=3)
    sharp = torch.rand(1, 3, 16, 16)
    blurred = functional.avg_pool2d(functional.pad(sharp, (2, 2, 2, 2), mode="replicate"), 5, 1)
    optimizer = torch.optim.Adam(network.parameters(), lr=3e-3)
    losses = []
    for _ in range(150):
        loss = functional.mse_loss(network(blurred, blurred[:, :1]), sharp)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    assert losses[-1] < 0.3 * functional.mse_loss(blurred, sharp).item()


@pytest.mark.parametrize(
    "choices", [{"output": "linear"}, {"scales": 0}, {"blocks": 0}, {"kernel_px": 4}]
)
def test_a_choice_that_it_does_not_know_is_refused(choices: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"one of|at least"):
        DeepDeblur(**choices)
