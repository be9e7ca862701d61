import pytest
import torch
from torch import nn

from training.ema import averaged


def weight_after(values: list[float], decay: float) -> float:
    network = nn.Linear(1, 1, bias=False)
    average = averaged(network, decay)
    for value in values:
        nn.init.constant_(network.weight, value)
        average.update_parameters(network)
    return float(average.module.weight.detach())


def test_the_average_of_equal_weights_is_that_weight() -> None:
    assert weight_after([3.0] * 20, 0.99) == pytest.approx(3.0)


def test_a_short_run_is_not_measured_by_the_weights_it_began_with() -> None:
    assert weight_after([0.0, *[1.0] * 50], 0.999) > 0.99


def test_in_the_long_run_the_decay_is_the_one_asked_for() -> None:
    settled = [1.0] * 500
    one_step_later = weight_after([*settled, 0.0], 0.9)
    assert one_step_later == pytest.approx(0.9)


def test_no_gradient_reaches_the_average() -> None:
    network = nn.Linear(1, 1)
    average = averaged(network, 0.9)
    average.update_parameters(network)
    average.update_parameters(network)
    network(torch.ones(1, 1)).backward()
    assert average.module.weight.grad is None
