from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from restoreapp.engine.arch.autoencoder import Autoencoder


@pytest.mark.parametrize(
    ("choices", "parameters"),
    [
        ({}, 2_214_912),
        ({"hidden": [24, 16]}, 10_240),
        ({"hidden": [24], "patch_px": 6, "shift_px": 2}, 5_316),
    ],
)
def test_the_number_of_weights(choices: dict[str, Any], parameters: int) -> None:
    network = Autoencoder(**choices)
    assert sum(each.numel() for each in network.parameters()) == parameters


def of_one_patch(network: Autoencoder, patch: Tensor) -> Tensor:
    """What fully connected layers, as in the paper, make of one patch `(C, p, p)`."""
    units = patch.flatten() - 0.5
    for layer in network.layers:
        units = torch.sigmoid(functional.linear(units, layer.weight.flatten(1), layer.bias))
    return units.view_as(patch)


def test_patches_side_by_side_go_through_fully_connected_layers() -> None:
    torch.manual_seed(0)
    network = Autoencoder(patch_px=4, shift_px=4, hidden=[20, 12])
    image = torch.rand(1, 3, 4, 8)
    answer = network(image, image[:, :1])
    for part in (slice(0, 4), slice(4, 8)):
        wanted = of_one_patch(network, image[0, :, :, part])
        torch.testing.assert_close(answer[0, :, :, part], wanted, atol=1e-5, rtol=0)


def test_overlapping_answers_are_averaged() -> None:
    torch.manual_seed(0)
    network = Autoencoder(patch_px=4, shift_px=2, hidden=[20])
    image = torch.rand(1, 3, 6, 6)
    answers = [
        of_one_patch(network, image[0, :, top : top + 4, left : left + 4])[
            :, 2 - top : 4 - top, 2 - left : 4 - left
        ]
        for top in (0, 2)
        for left in (0, 2)
    ]
    answer = network(image, image[:, :1])[0, :, 2:4, 2:4]
    torch.testing.assert_close(answer, torch.stack(answers).mean(dim=0), atol=1e-5, rtol=0)


def test_a_constant_answer_of_all_patches_is_constant_up_to_the_border() -> None:
    network = Autoencoder(hidden=[8])
    last = network.layers[-1]
    assert isinstance(last, nn.Conv2d)
    nn.init.zeros_(last.weight)
    image = torch.rand(1, 3, 13, 9)
    torch.testing.assert_close(network(image, image[:, :1]), torch.full_like(image, 0.5))


def test_it_learns_one_noisy_picture_by_heart() -> None:
    torch.manual_seed(0)
    network = Autoencoder(hidden=[64, 64])
    clean = functional.interpolate(torch.rand(1, 3, 4, 4), size=(32, 32), mode="bicubic")
    clean = clean.clamp(0, 1)
    noisy = clean + 0.2 * torch.randn(clean.shape)
    optimizer = torch.optim.Adam(network.parameters(), lr=3e-3)
    for _ in range(150):
        loss = functional.mse_loss(network(noisy, noisy[:, :1]), clean)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    assert loss.item() < 0.1 * 0.2**2


@pytest.mark.parametrize(
    "choices", [{"patch_px": 8, "shift_px": 3}, {"hidden": []}, {"hidden": [0]}, {"shift_px": 0}]
)
def test_a_choice_that_it_does_not_know_is_refused(choices: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"divide|hidden"):
        Autoencoder(**choices)
