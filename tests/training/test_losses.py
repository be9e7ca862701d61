import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from training.losses import (
    CHARBONNIER_EPSILON,
    LOSSES,
    charbonnier,
    decibels,
    motion_error,
    soft_decibels,
)


@pytest.mark.parametrize("name", LOSSES)
def test_what_is_equal_costs_nothing(name: str) -> None:
    picture = torch.rand(1, 3, 4, 5)
    assert float(LOSSES[name](picture, picture)) == pytest.approx(0, abs=1e-7)


def test_motion_that_is_not_known_costs_nothing_and_teaches_nothing() -> None:
    told = torch.ones(2, 3, 4, 4, requires_grad=True)
    motion = torch.full((2, 3, 4, 4), torch.nan)
    assert float(motion_error(told, motion).detach()) == 0
    motion[0] = 3.0
    error = motion_error(told, motion)
    error.backward()
    assert float(error.detach()) == pytest.approx(4)
    assert told.grad is not None
    assert torch.isfinite(told.grad).all()
    assert told.grad[1].abs().max() == 0


def test_what_a_network_tells_of_its_padding_does_not_count() -> None:
    """One of stride 32 sees a crop of 80 pixels as one of 96."""
    motion = torch.rand(2, 3, 10, 10)
    told = torch.nn.functional.pad(motion, (0, 2, 0, 2), value=5)
    assert float(motion_error(told, motion)) == 0


@given(st.floats(0, 10))
def test_charbonnier_is_at_most_epsilon_below_the_absolute_error(distance: float) -> None:
    loss = float(charbonnier(torch.full((1,), distance), torch.zeros(1)))
    assert distance - CHARBONNIER_EPSILON - 1e-5 <= loss <= distance + 1e-5


def test_charbonnier_has_a_gradient_where_nothing_is_wrong() -> None:
    answer = torch.zeros(3, requires_grad=True)
    charbonnier(answer, torch.zeros(3)).backward()
    assert answer.grad is not None
    assert torch.equal(answer.grad, torch.zeros(3))


def test_ten_decibels_more_cost_the_same_whatever_the_noise() -> None:
    clean = torch.zeros(1, 3, 8, 8)
    weak, strong = (
        float(decibels(clean + 10 * each, clean) - decibels(clean + each, clean))
        for each in (0.02, 0.2)
    )
    assert weak == pytest.approx(2, abs=0.02)
    assert strong == pytest.approx(2, abs=0.02)


def test_decibels_are_those_of_each_picture() -> None:
    pair = torch.stack((torch.full((3, 4, 4), 0.01), torch.full((3, 4, 4), 0.1)))
    clean = torch.zeros_like(pair)
    mean = (decibels(pair[:1], clean[:1]) + decibels(pair[1:], clean[1:])) / 2
    torch.testing.assert_close(decibels(pair, clean), mean)


def test_soft_decibels_let_a_blurred_picture_weigh_more_than_a_sharp_one() -> None:
    clean = torch.zeros(1, 3, 8, 8)
    slopes = []
    for error in (0.005, 0.07):
        answer = (clean + error).requires_grad_()
        soft_decibels(answer, clean).backward()
        assert answer.grad is not None
        slopes.append(float(answer.grad.abs().sum()))
    assert slopes[0] < slopes[1]
