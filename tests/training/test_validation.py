import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from training.configuration.config import Config
from training.pictures.sources import Sources
from training.validation import MOST_DB, Example, examples, untouched, validate

DEBLUR = """
[[pairs]]
folder = "gopro"
fraction = 0.5
held_out = ["GOPR01", "GOPR04"]
[motion]
fraction = 0.1
most_shift_px = 4
samples = 5
"""


@pytest.fixture
def deblur(tiny_toml: Callable[..., str], gopro: Path, data: Path) -> Config:
    gopro.rename(data / "gopro")
    return Config.parse(tiny_toml(task='"deblur"', crop_px="16") + DEBLUR)


def made(config: Config, data: Path) -> list[Example]:
    return list(examples(config, Sources.load(data, config)))


def test_a_denoiser_is_measured_at_four_levels(tiny: Callable[..., Config], data: Path) -> None:
    held_out = made(tiny(), data)
    assert [each.name for each in held_out] == ["5", "15", "25", "50"]
    levels = [float(each.level.max()) * 255 for each in held_out]
    assert levels == pytest.approx([5, 15, 25, 50])
    figures = validate(untouched, held_out).psnr
    assert figures["25"] == pytest.approx(20.2, abs=1)
    assert figures["5"] > figures["15"] > figures["25"] > figures["50"]


def test_a_deblurrer_is_measured_on_motion_on_sharp_pictures_and_on_pairs(
    deblur: Config, data: Path
) -> None:
    held_out = made(deblur, data)
    assert [each.name for each in held_out] == ["motion", "sharp", *(6 * ["gopro"])]
    assert not any(each.level.any() for each in held_out)
    figures = validate(untouched, held_out).psnr
    assert figures["sharp"] == MOST_DB
    assert figures["motion"] < 50
    assert figures["gopro"] < 50


def test_an_enlarger_is_measured_at_twice_and_four_times_the_size(
    tiny_toml: Callable[..., str], data: Path
) -> None:
    text = tiny_toml(task='"enlarge"') + "\n[reduction]\nfraction = 1\nfactors = [2, 4]\n"
    held_out = made(Config.parse(text), data)
    assert [each.name for each in held_out] == ["×2", "×4"]
    assert not any(each.level.any() for each in held_out)
    figures = validate(untouched, held_out).psnr
    assert figures["×4"] < figures["×2"] < 60


def test_the_examples_are_the_same_each_time(deblur: Config, data: Path) -> None:
    for first, again in zip(made(deblur, data), made(deblur, data), strict=True):
        assert np.array_equal(first.clean, again.clean)
        assert torch.equal(first.damaged, again.damaged)


def test_a_picture_smaller_than_its_margin_is_left_out(deblur: Config, data: Path) -> None:
    motion = dataclasses.replace(deblur.motion, most_shift_px=30.0)
    names = [each.name for each in made(dataclasses.replace(deblur, motion=motion), data)]
    assert "motion" not in names


def test_a_perfect_answer_counts_as_a_number_that_json_knows(deblur: Config, data: Path) -> None:
    held_out = made(deblur, data)
    clean = iter(held_out)

    def cheat(_seen: Tensor, _level: Tensor) -> Tensor:
        return torch.from_numpy(next(clean).clean / 255).permute(2, 0, 1)[None]

    assert set(validate(cheat, held_out).psnr.values()) == {MOST_DB}


def test_the_pictures_show_one_example_of_each_kind(deblur: Config, data: Path) -> None:
    held_out = made(deblur, data)
    pictures = validate(untouched, held_out).pictures
    rows = [next(each for each in held_out if each.name == name) for name in ("motion", "sharp")]
    top = rows[0].clean.shape[0]
    height, width = rows[1].clean.shape[:2]
    shown = pictures[top : top + height]
    for column in range(3):
        assert np.array_equal(shown[:, column * width : (column + 1) * width], rows[1].clean)
