from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn import functional

from restoreapp.core.progress import SilentProgress
from restoreapp.core.transfer import srgb_to_linear
from restoreapp.document.steps import STEPS
from restoreapp.engine import self_test
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.cards import CARDS
from restoreapp.engine.reference_picture import reference_picture
from restoreapp.engine.self_test import SelfTest, self_tests
from restoreapp.engine.trials import TRIALS, coarsened, motion_blurred


class Sharpener(RestorationNetwork):
    """Takes a part of a small blur away: what undoes motion blur a little. 0 changes nothing."""

    multiple_of = 1
    is_conditioned = False

    def __init__(self, amount: float) -> None:
        super().__init__()
        self.amount = torch.nn.Parameter(torch.tensor(amount), requires_grad=False)

    def damage(self, image: Tensor, level: Tensor) -> Tensor:
        padded = functional.pad(image, (2, 2, 2, 2), mode="replicate")
        return self.amount * (functional.avg_pool2d(padded, 5, stride=1) - image)


def result_of(network: RestorationNetwork, task: str, monkeypatch: pytest.MonkeyPatch) -> SelfTest:
    card = replace(CARDS[0], id="one", task=task, multiple_of=1, influence_radius_px=8)
    monkeypatch.setattr(self_test, "installed_cards", lambda: (card,))
    monkeypatch.setattr(self_test, "load_network", lambda _: network)
    (result,) = self_tests("cpu", SilentProgress())
    return result


def test_there_is_a_trial_for_every_step_and_for_the_estimate() -> None:
    assert TRIALS.keys() == {*STEPS, "estimate"}


def test_a_model_that_takes_motion_blur_back_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    result = result_of(Sharpener(1.0), "deblur", monkeypatch)
    assert result.has_passed
    assert (result.model_id, result.task) == ("one", "deblur")
    assert result.gain_db > TRIALS["deblur"].least_gain_db
    assert result.damage == "motion blur of 5 pixels"


@pytest.mark.parametrize(("amount", "task"), [(0.0, "deblur"), (-1.0, "deblur"), (1.0, "denoise")])
def test_a_model_that_does_not_do_what_its_card_says_fails(
    amount: float, task: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not result_of(Sharpener(amount), task, monkeypatch).has_passed


def test_a_model_for_a_step_of_another_version_is_passed_over(
    install_model: Callable[..., Path],
) -> None:
    install_model("from-the-future", "colourise")
    assert "from-the-future" in [each.id for each in self_test.installed_cards()]
    assert "from-the-future" not in [each.model_id for each in self_tests("cpu", SilentProgress())]


@pytest.mark.parametrize("degrees", [0, 30, 90])
def test_motion_blur_keeps_the_light_and_the_place(degrees: float) -> None:
    point = np.zeros((41, 41, 3), np.float32)
    point[20, 20] = 0.5
    light = srgb_to_linear(motion_blurred(point, 9, degrees))[..., 0]
    y, x = np.mgrid[:41, :41]
    assert light.sum() == pytest.approx(srgb_to_linear(point)[..., 0].sum(), rel=1e-3)
    assert (light * x).sum() / light.sum() == pytest.approx(20, abs=0.05)
    assert (light * y).sum() / light.sum() == pytest.approx(20, abs=0.05)
    spread = np.hypot(x - 20, y - 20)[light > 1e-4]
    assert spread.max() <= 9 / 2 + 1.5


def test_motion_blur_makes_the_drawn_picture_worse_and_stays_in_range() -> None:
    clean = reference_picture()
    blurred = motion_blurred(clean)
    assert 0 <= blurred.min() <= blurred.max() <= 1
    assert np.abs(blurred - clean).max() > 0.1


@pytest.mark.parametrize("factor", [2, 4])
def test_a_coarsened_picture_keeps_its_size_and_loses_detail(factor: int) -> None:
    clean = reference_picture()
    coarse = coarsened(clean, factor)
    assert coarse.shape == clean.shape
    assert np.abs(coarse - clean).max() > 0.1
    assert np.abs(coarse.mean() - clean.mean()) < 1e-2


def test_a_model_that_finds_detail_for_enlarging_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert result_of(Sharpener(0.3), "enlarge", monkeypatch).has_passed
    assert not result_of(Sharpener(0.0), "enlarge", monkeypatch).has_passed
