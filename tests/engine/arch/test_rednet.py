from typing import Any

import pytest
import torch

from restoreapp.engine.arch.rednet import RedNet

MAO: dict[str, Any] = {"halved_at": (), "batch_norm": False, "output": "residual"}


@pytest.mark.parametrize(
    ("choices", "parameters"),
    [
        ({}, 669_443),
        ({"skip": "none"}, 669_443),
        ({"resample": "pool"}, 669_443),
        ({"activation": "prelu"}, 670_659),
        ({"depth": 5, **MAO}, 298_947),
        ({"depth": 10, **MAO}, 668_227),
        ({"depth": 15, **MAO}, 1_037_507),
    ],
)
def test_the_number_of_weights(choices: dict[str, Any], parameters: int) -> None:
    network = RedNet(**choices)
    assert sum(each.numel() for each in network.parameters()) == parameters


def test_skips_join_every_second_layer_to_its_mirror() -> None:
    assert RedNet(depth=10).skipped_layers == {2, 4, 6, 8}
    assert RedNet(depth=15, **MAO).skipped_layers == {2, 4, 6, 8, 10, 12, 14}
    assert RedNet(depth=10, skip="none").skipped_layers == set()


def test_the_same_weights_answer_otherwise_without_skips() -> None:
    with_skip, without_skip = RedNet(width=8).eval(), RedNet(width=8, skip="none").eval()
    without_skip.load_state_dict(with_skip.state_dict())
    image = torch.rand(1, 3, 16, 16)
    difference = with_skip(image, image[:, :1]) - without_skip(image, image[:, :1])
    assert difference.abs().max() > 1e-3


def test_a_sigmoid_output_stays_within_the_range() -> None:
    network = RedNet(width=8).eval()
    image = 4 * torch.rand(1, 3, 16, 16) - 2
    answer = network(image, image[:, :1])
    assert answer.min() >= -1e-6
    assert answer.max() <= 1 + 1e-6


def test_a_residual_network_begins_as_the_identity() -> None:
    network = RedNet(depth=15, width=8, **MAO)
    image = torch.rand(1, 3, 9, 7)
    assert torch.equal(network(image, image[:, :1]), image)


@pytest.mark.parametrize(
    "choices",
    [
        {"skip": "both"},
        {"resample": "area"},
        {"activation": "gelu"},
        {"output": "linear"},
        {"depth": 0, "halved_at": ()},
        {"depth": 4},
        {"halved_at": (0,)},
    ],
)
def test_a_choice_that_it_does_not_know_is_refused(choices: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"one of|outside"):
        RedNet(**choices)
