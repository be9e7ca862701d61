import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import torch
from torch import Tensor

from training.checkpoint import CheckpointError
from training.configuration.config import Config, ConfigError
from training.configuration.tables import MotionConfig, Stage
from training.damage.damaged import Damaged
from training.fabric import UnsuitableDevice, fabric_for
from training.losses import LOSSES
from training.pictures.batches import BatchReader
from training.pictures.sources import Sources
from training.run import Run

CPU = torch.device("cpu")


@pytest.fixture
def reader(data: Path, tiny: Callable[..., Config]) -> Iterator[BatchReader]:
    with BatchReader(Sources.load(data, tiny()), tiny()) as reader:
        yield reader


def run_of(config: Config) -> Run:
    return Run(config, fabric_for(CPU, config.optimizer.precision))


def state(run: Run) -> dict[str, Tensor]:
    return {name: each.clone() for name, each in run.network.state_dict().items()}


def are_equal(first: dict[str, Tensor], second: dict[str, Tensor]) -> bool:
    return all(torch.equal(first[name], second[name]) for name in first)


def undefined(answer: Tensor, _clean: Tensor) -> Tensor:
    return answer.mean() * torch.nan


class OneBatch(BatchReader):
    """The first batch, again and again."""

    def read(self, _step: int, stage: Stage, device: torch.device) -> Damaged:
        return super().read(0, stage, device)


@pytest.mark.parametrize(
    ("loss", "method"), [("l1", "adam"), ("charbonnier", "adam"), ("l1", "muon")]
)
def test_a_network_learns_one_batch_by_heart(
    data: Path, tiny: Callable[..., Config], loss: str, method: str
) -> None:
    rate = f'3e-3\nmethod = "{method}"'
    config = tiny(steps="300", rate=rate, least_sigma="50", widths="[24, 32]")
    config = dataclasses.replace(config, stages=(Stage(1.0, 16, 2),), loss=loss)
    run = run_of(config)
    with OneBatch(Sources.load(data, config), config) as reader:
        losses = [run.step(reader).loss for _ in range(300)]
    assert losses[-1] < 0.15 * losses[0]


def test_two_runs_of_one_seed_are_one(reader: BatchReader, tiny: Callable[..., Config]) -> None:
    first, second = run_of(tiny()), run_of(tiny())
    for _ in range(3):
        assert first.step(reader) == second.step(reader)
    assert are_equal(state(first), state(second))


def test_without_decay_the_average_is_the_network_after_each_step(
    reader: BatchReader, tiny: Callable[..., Config]
) -> None:
    run = run_of(tiny(rate="1e-3\nema_decay = 0.0"))
    for _ in range(2):
        run.step(reader)
    assert are_equal(state(run), run.average.module.state_dict())


def test_reduced_precision_still_answers_in_float32(
    reader: BatchReader, tiny: Callable[..., Config]
) -> None:
    text = tiny().text.replace("rate =", 'precision = "bfloat16"\nrate =')
    run = run_of(Config.parse(text))
    assert run.step(reader).is_good
    image = torch.rand(1, 3, 8, 8)
    with run.fabric.autocast():
        assert run.network(image, image[:, :1]).dtype == torch.float32


@pytest.mark.parametrize(
    ("architecture", "hyperparameters"),
    [("skipunet", {"widths": [8, 16], "blocks": 1}), ("rednet", {"width": 8})],
)
def test_a_batch_without_a_finite_loss_teaches_nothing(
    reader: BatchReader,
    tiny: Callable[..., Config],
    monkeypatch: pytest.MonkeyPatch,
    architecture: str,
    hyperparameters: dict[str, object],
) -> None:
    model = dataclasses.replace(
        tiny().model, architecture=architecture, hyperparameters=hyperparameters
    )
    run = run_of(dataclasses.replace(tiny(), model=model))
    run.step(reader)
    before = state(run)
    with monkeypatch.context() as patch:
        patch.setitem(LOSSES, "l1", undefined)
        assert not run.step(reader).is_good
    assert are_equal(state(run), before)
    assert run.steps == 2
    assert run.step(reader).is_good


def test_a_bad_step_lowers_the_rate_and_good_ones_bring_it_back(
    reader: BatchReader, tiny: Callable[..., Config], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = run_of(tiny())
    with monkeypatch.context() as patch:
        patch.setitem(LOSSES, "l1", undefined)
        run.step(reader)
        run.step(reader)
    assert run.rate_factor == 0.25
    rate = run.step(reader).rate
    assert rate == pytest.approx(0.25 * run.config.optimizer.rate * 0.75)  # of half the budget
    assert run.rate_factor > 0.25
    run.rate_factor = 0.999
    run.step(reader)
    assert run.rate_factor == 1.0


def test_a_run_that_backs_off_still_does_after_a_pause(tiny: Callable[..., Config]) -> None:
    begun, resumed = run_of(tiny()), run_of(tiny())
    begun.rate_factor = 0.125
    resumed.restore(begun.checkpoint())
    assert resumed.rate_factor == 0.125


def test_a_state_of_another_network_is_refused(tiny: Callable[..., Config]) -> None:
    other = run_of(tiny(widths="[8, 24]")).checkpoint()
    with pytest.raises(CheckpointError, match=r"a/last\.pt belongs to another network") as caught:
        run_of(tiny()).restore(other, name="a/last.pt")
    assert "size mismatch" in caught.value.hint


def test_the_constants_of_the_optimizer_are_the_configuration_s(
    tiny: Callable[..., Config],
) -> None:
    run = run_of(tiny(rate="1e-3\nbeta1 = 0.8\nbeta2 = 0.99"))
    assert [each.defaults["betas"] for each in run.optimizers] == [(0.8, 0.99)]
    run = run_of(tiny(rate='1e-3\nmethod = "muon"\nmomentum = 0.7'))
    assert run.optimizers[1].defaults["momentum"] == 0.7


def test_a_device_that_cannot_train_is_named() -> None:
    with pytest.raises(UnsuitableDevice, match="xpu"):
        fabric_for(torch.device("xpu"), "float32")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("architecture", '"resnet"'),
        ("blocks", '"two"'),
        ("widths", "[8.5, 16]"),
        ("widths", "[-8, 16]"),
        ("widths", "[]"),
        ("widths", "[8, 16]\nchannels = 1"),
    ],
)
def test_a_network_that_cannot_be_built_is_an_error_of_the_configuration(
    tiny: Callable[..., Config], key: str, value: str
) -> None:
    with pytest.raises(ConfigError, match="cannot be built"):
        run_of(tiny(**{key: value}))


def test_a_stage_may_have_a_loss_of_its_own(
    reader: BatchReader, tiny: Callable[..., Config]
) -> None:
    def loss_with(run_s: str, stage_s: str | None) -> float:
        config = dataclasses.replace(tiny(), loss=run_s, stages=(Stage(1.0, 16, 2, stage_s),))
        return run_of(config).step(reader).loss

    assert loss_with("l1", "mse") == loss_with("mse", None) != loss_with("l1", None)


def test_a_steered_network_is_taught_the_motion_where_it_is_known(
    data: Path, tiny: Callable[..., Config]
) -> None:
    """Of blurred photographs it is known, and the loss has a part more by as much as asked."""
    model = {"widths": [8, 16], "blocks": 1, "conditioned": False, "steered": True}

    def learned(supervision: float, steps: int) -> list[float]:
        config = tiny(steps="300", rate="3e-3")
        config = dataclasses.replace(
            config,
            task="deblur",
            noise=None,
            model=dataclasses.replace(config.model, hyperparameters=model),
            motion=MotionConfig(1.0, most_shift_px=4, samples=5, supervision=supervision),
            stages=(Stage(1.0, 16, 2),),
        )
        run = run_of(config)
        with OneBatch(Sources.load(data, config), config) as batches:
            return [run.step(batches).loss for _ in range(steps)]

    (without,), (once,), (twice,) = learned(0, 1), learned(1, 1), learned(2, 1)
    assert once > without
    assert twice - once == pytest.approx(once - without, rel=1e-3)
    taught = learned(100, 150)  # next to nothing but the motion counts
    assert taught[-1] < 0.1 * taught[0]
