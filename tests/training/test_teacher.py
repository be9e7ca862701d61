import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from torch import Tensor

from training.configuration.config import Config, ConfigError
from training.configuration.tables import Stage, TeacherConfig
from training.damage.damaged import Damaged
from training.fabric import fabric_for
from training.pictures.batches import BatchReader
from training.pictures.sources import Sources
from training.run import Run
from training.teacher import ORIENTATIONS, oriented, targets, upright

CPU = torch.device("cpu")


def batch_of(seed: int = 1, side_px: int = 6) -> Damaged:
    generator = torch.Generator().manual_seed(seed)
    damaged, clean, level = (
        torch.rand(2, channels, side_px, side_px, generator=generator) for channels in (3, 3, 1)
    )
    return Damaged(clean=clean, damaged=damaged, level=level)


def clockwork(image: Tensor, _level: Tensor) -> Tensor:
    """Knows which way is up: what it answers is shaded from left to right."""
    return image + torch.linspace(0, 1, image.shape[3])


@pytest.mark.parametrize("orientation", range(ORIENTATIONS))
def test_upright_takes_an_orientation_back(orientation: int) -> None:
    picture = torch.rand(1, 3, 4, 7)

    assert torch.equal(upright(oriented(picture, orientation), orientation), picture)


def test_all_orientations_differ_and_the_first_is_none() -> None:
    picture = torch.rand(1, 1, 5, 5)
    seen = [oriented(picture, each) for each in range(ORIENTATIONS)]

    assert torch.equal(seen[0], picture)
    assert len({tuple(each.flatten().tolist()) for each in seen}) == ORIENTATIONS


def test_without_a_share_the_target_is_the_clean_crop() -> None:
    batch = batch_of()

    found = targets(clockwork, batch, TeacherConfig(share=0.0), seed=1, step=1)

    assert torch.equal(found, batch.clean)


def test_with_the_whole_share_it_is_the_mean_of_what_the_teacher_says_of_the_turned_crop() -> None:
    batch = batch_of()

    found = targets(clockwork, batch, TeacherConfig(share=1.0, orientations=7), seed=1, step=1)

    others = [
        upright(clockwork(oriented(batch.damaged, each), batch.level), each)
        for each in range(1, ORIENTATIONS)
    ]
    torch.testing.assert_close(found, torch.stack(others).mean(dim=0))


def test_the_level_turns_with_the_crop() -> None:
    batch = batch_of()

    def tells_level(image: Tensor, level: Tensor) -> Tensor:
        return level.expand_as(image)

    found = targets(tells_level, batch, TeacherConfig(share=1.0, orientations=3), seed=1, step=1)

    torch.testing.assert_close(found, batch.level.expand_as(batch.clean))


def test_orientations_are_drawn_anew_for_each_step_and_the_same_when_it_is_repeated() -> None:
    batch, one = batch_of(), TeacherConfig(share=1.0, orientations=1)
    first = [targets(clockwork, batch, one, seed=1, step=step) for step in range(12)]
    again = [targets(clockwork, batch, one, seed=1, step=step) for step in range(12)]

    assert all(map(torch.equal, first, again))
    assert len({tuple(each.flatten().tolist()) for each in first}) > 2


def test_nothing_is_learned_through_the_teacher() -> None:
    batch = batch_of()
    weight = torch.ones((), requires_grad=True)

    found = targets(
        lambda image, _: image * weight, batch, TeacherConfig(share=0.5), seed=1, step=1
    )

    assert not found.requires_grad


@pytest.mark.parametrize(
    "wrong",
    [
        "share = 1.5",
        "share = 0.5\norientations = 8",
        "share = 0.5\nsince = -1",
        "share = 0.5\nsince = 0.5\nuntil = 0.4",
    ],
)
def test_a_share_or_orientations_out_of_range_are_refused(
    tiny_toml: Callable[..., str], wrong: str
) -> None:
    with pytest.raises(ConfigError, match="teacher needs"):
        Config.parse(f"{tiny_toml()}\n[teacher]\n{wrong}\n")


class WithoutClean(BatchReader):
    """Batches whose clean crops are black."""

    def read(self, step: int, stage: Stage, device: torch.device) -> Damaged:
        batch = super().read(step, stage, device)
        return dataclasses.replace(batch, clean=torch.zeros_like(batch.clean))


@pytest.mark.parametrize(
    ("share", "sees_clean"),
    [
        ("0.0", True),
        ("0.5", True),
        ("1.0", False),
        ("1.0\nsince = 0.1", True),
        ("1.0\nuntil = 0.0", True),
    ],
)
def test_a_run_learns_as_much_of_the_clean_crop_as_the_share_leaves(
    data: Path, tiny_toml: Callable[..., str], share: str, sees_clean: bool
) -> None:
    config = Config.parse(f"{tiny_toml()}\n[teacher]\nshare = {share}\n")

    def loss_of(kind: type[BatchReader]) -> float:
        run = Run(config, fabric_for(CPU, config.optimizer.precision))
        with kind(Sources.load(data, config), config) as reader:
            return run.step(reader).loss

    assert (loss_of(BatchReader) != loss_of(WithoutClean)) is sees_clean
