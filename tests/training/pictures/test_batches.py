import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from training.configuration.config import Config, ConfigError
from training.configuration.tables import Stage
from training.damage.damaged import Damaged
from training.pictures.batches import BatchReader
from training.pictures.files import NoPictures
from training.pictures.sources import Sources

CPU = torch.device("cpu")
STAGE = Stage(1.0, 16, 6)
TABLES = """
[[pairs]]
folder = "gopro/train"
fraction = 0.5
[motion]
fraction = 1.0
most_shift_px = 3
samples = 5
"""


@pytest.fixture
def config(tiny_toml: Callable[..., str], gopro: Path, data: Path) -> Config:
    """Draws from photographs and from pairs."""
    gopro.rename(data / "gopro")
    config = Config.parse(tiny_toml() + TABLES)
    return dataclasses.replace(config, stages=(STAGE,))


def read(config: Config, data: Path, step: int, rank: int = 0, world: int = 1) -> Damaged:
    with BatchReader(Sources.load(data, config), config, rank=rank, world=world) as reader:
        return reader.read(step, STAGE, CPU)


def assert_equal(first: Damaged, second: Damaged) -> None:
    for name in ("clean", "damaged", "level", "motion"):
        torch.testing.assert_close(getattr(first, name), getattr(second, name), equal_nan=True)


def test_a_batch_mixes_photographs_and_pairs(config: Config, data: Path) -> None:
    batch = read(config, data, 3)
    assert batch.clean.shape == batch.damaged.shape == (6, 3, 16, 16)
    assert batch.level.shape == (6, 1, 16, 16)
    has_level = batch.level.amax(dim=(1, 2, 3)) > 0  # pairs have none
    assert has_level.any()
    assert not has_level.all()
    # Pairs do not say how the camera moved; photographs are blurred here, so it is known.
    assert batch.motion is not None
    assert torch.equal(torch.isfinite(batch.motion).all(dim=(1, 2, 3)), has_level)


def test_processes_share_the_batch_that_one_would_read(config: Config, data: Path) -> None:
    whole = read(config, data, 5)
    parts = [read(config, data, 5, rank, 3) for rank in range(3)]
    names = [each.name for each in dataclasses.fields(Damaged)]
    joined = Damaged(*(torch.cat([getattr(part, name) for part in parts]) for name in names))
    assert_equal(joined, whole)


def test_a_step_has_the_same_batch_whatever_was_read_before(config: Config, data: Path) -> None:
    with BatchReader(Sources.load(data, config), config) as reader:
        in_order = [reader.read(step, STAGE, CPU) for step in range(3)]
        reader.read(2, Stage(1.0, 8, 2), CPU)
        again = reader.read(1, STAGE, CPU)
    assert_equal(in_order[1], again)
    assert_equal(in_order[2], read(config, data, 2))
    assert not torch.equal(in_order[0].clean, in_order[1].clean)


def test_another_seed_draws_another_batch(config: Config, data: Path) -> None:
    other = dataclasses.replace(config, seed=config.seed + 1)
    assert not torch.equal(read(config, data, 0).clean, read(other, data, 0).clean)


def test_a_batch_that_cannot_be_shared_evenly_is_refused(config: Config, data: Path) -> None:
    with pytest.raises(ConfigError, match="evenly by 4"):
        read(config, data, 0, world=4)


def test_a_picture_that_breaks_off_after_its_header_is_named(
    tiny: Callable[..., Config], data: Path
) -> None:
    for path in (data / "photos").iterdir():
        path.write_bytes(path.read_bytes()[:60])
    with pytest.raises(NoPictures, match=r"photos/\d\.png"):
        read(tiny(), data, 0)
