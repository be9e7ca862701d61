import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from training import run as run_module
from training.checkpoint import CheckpointError
from training.config import Config, ConfigError, Stage
from training.data import Photographs, load_photographs
from training.run import Run, damaged

CPU = torch.device("cpu")


@pytest.fixture
def photographs(data: Path, tiny: Callable[..., Config]) -> Photographs:
    return load_photographs(data, tiny().data)


def state(run: Run) -> dict[str, Tensor]:
    return {name: each.clone() for name, each in run.network.state_dict().items()}


def are_equal(first: dict[str, Tensor], second: dict[str, Tensor]) -> bool:
    return all(torch.equal(first[name], second[name]) for name in first)


def nothing_to_see(count: int, crop_px: int) -> np.ndarray:
    return np.full((count, crop_px, crop_px, 3), np.nan, np.float32)


def test_a_network_learns_one_batch_by_heart(
    photographs: Photographs, tiny: Callable[..., Config]
) -> None:
    config = tiny(steps="300", rate="3e-3", least_sigma="50", widths="[24, 32]")
    run = Run(dataclasses.replace(config, stages=(Stage(1.0, 16, 2),)), CPU)
    losses = []
    for _ in range(300):
        run.crops_rng = np.random.default_rng(0)
        run.damage_rng.manual_seed(0)
        losses.append(run.step(photographs).loss)
    assert losses[-1] < 0.15 * losses[0]


def test_two_runs_of_one_seed_are_one(
    photographs: Photographs, tiny: Callable[..., Config]
) -> None:
    first, second = Run(tiny(), CPU), Run(tiny(), CPU)
    for _ in range(3):
        assert first.step(photographs) == second.step(photographs)
    assert are_equal(state(first), state(second))


def test_another_seed_is_another_run(photographs: Photographs, tiny: Callable[..., Config]) -> None:
    losses = {Run(tiny(seed=seed), CPU).step(photographs).loss for seed in ("1", "2", "3")}
    assert len(losses) == 3


def test_reduced_precision_still_answers_in_float32(
    photographs: Photographs, tiny: Callable[..., Config]
) -> None:
    text = tiny().text.replace("rate =", 'precision = "bfloat16"\nrate =')
    run = Run(Config.parse(text), CPU)
    assert run.step(photographs).is_good
    image = torch.rand(1, 3, 8, 8)
    with run.autocast():
        assert run.network(image, image[:, :1]).dtype == torch.float32


@pytest.mark.parametrize(
    ("architecture", "hyperparameters"),
    [("skipunet", {"widths": [8, 16], "blocks": 1}), ("rednet", {"width": 8})],
)
def test_a_batch_without_a_finite_loss_teaches_nothing(
    photographs: Photographs,
    tiny: Callable[..., Config],
    monkeypatch: pytest.MonkeyPatch,
    architecture: str,
    hyperparameters: dict[str, object],
) -> None:
    model = dataclasses.replace(
        tiny().model, architecture=architecture, hyperparameters=hyperparameters
    )
    run = Run(dataclasses.replace(tiny(), model=model), CPU)
    run.step(photographs)
    before = state(run)
    with monkeypatch.context() as patch:
        patch.setattr(run_module, "random_crops", lambda *_: nothing_to_see(2, 16))
        assert not run.step(photographs).is_good
    assert are_equal(state(run), before)
    assert run.steps == 2
    assert run.step(photographs).is_good


def test_a_state_of_another_network_is_refused(tiny: Callable[..., Config]) -> None:
    other = Run(tiny(widths="[8, 24]"), CPU).checkpoint()
    with pytest.raises(CheckpointError, match="another network"):
        Run(tiny(), CPU).restore(other)


def test_a_run_goes_on_after_a_change_of_device(
    photographs: Photographs, tiny: Callable[..., Config]
) -> None:
    begun = Run(tiny(), CPU)
    begun.step(photographs)
    checkpoint = begun.checkpoint()
    checkpoint.tensors["damage_rng"] = torch.zeros(16, dtype=torch.uint8)  # what CUDA's is
    run = Run(tiny(), CPU)
    run.restore(checkpoint)
    assert run.step(photographs).is_good
    assert run.steps == 2


@pytest.mark.parametrize(
    ("key", "value"), [("architecture", '"resnet"'), ("blocks", '"two"'), ("widths", "[8.5, 16]")]
)
def test_a_network_that_cannot_be_built_is_an_error_of_the_configuration(
    tiny: Callable[..., Config], key: str, value: str
) -> None:
    with pytest.raises(ConfigError, match="cannot be built"):
        Run(tiny(**{key: value}), CPU)


def test_damage_tells_the_level_that_it_used(tiny: Callable[..., Config]) -> None:
    noise = dataclasses.replace(tiny().noise, least_sigma=10, grey_fraction=0, clipped_fraction=0)
    clean = torch.full((6, 3, 64, 64), 0.5)
    same, noisy, level = damaged(clean, noise, torch.Generator().manual_seed(0))
    measured = (noisy - same).flatten(1).std(dim=1)
    assert level.shape == (6, 1, 64, 64)
    assert level.min() >= 10 / 255
    assert level.max() <= 50 / 255
    torch.testing.assert_close(measured, level[:, 0, 0, 0], rtol=0.03, atol=0)


def test_grey_pictures_are_damaged_alike_in_all_channels(tiny: Callable[..., Config]) -> None:
    noise = dataclasses.replace(tiny().noise, grey_fraction=1)
    clean, noisy, _ = damaged(torch.rand(4, 3, 8, 8), noise, torch.Generator().manual_seed(0))
    assert torch.equal(clean, clean[:, :1].expand_as(clean))
    assert torch.equal(noisy, noisy[:, :1].expand_as(noisy))
