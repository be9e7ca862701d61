import dataclasses
from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from training.configuration.config import Config
from training.configuration.tables import (
    CameraNoiseConfig,
    CorrelatedNoiseConfig,
    DevelopedNoiseConfig,
    JpegConfig,
    MotionConfig,
    NoiseConfig,
    ReductionConfig,
)
from training.damage import degrade
from training.damage.damaged import Damaged, damaged, margin_px

CLEAN = torch.rand((6, 3, 32, 32), generator=torch.Generator().manual_seed(1))
ALL = {
    "noise": NoiseConfig(10, 50),
    "camera_noise": CameraNoiseConfig(0.3, 0.01, 0.01),
    "developed_noise": DevelopedNoiseConfig(0.3),
    "correlated_noise": CorrelatedNoiseConfig(0.3),
    "reduction": ReductionConfig(0.5),
    "motion": MotionConfig(0.8, most_shift_px=3, samples=5, moving_fraction=0.5),
    "jpeg": JpegConfig(0.5),
}


def generators(count: int = 6, seed: int = 0) -> list[torch.Generator]:
    return [torch.Generator().manual_seed(seed + i) for i in range(count)]


def are_equal(first: Damaged, second: Damaged) -> bool:
    return all(
        torch.equal(getattr(first, each.name), getattr(second, each.name))
        for each in dataclasses.fields(Damaged)
    )


def noise_of(drawn: Damaged) -> Tensor:
    return (drawn.damaged - drawn.clean).flatten(1)


def test_the_network_is_told_the_level_of_the_noise(tiny: Callable[..., Config]) -> None:
    noise = NoiseConfig(10, 50, grey_fraction=0, clipped_fraction=0)
    config = dataclasses.replace(tiny(), noise=noise)
    drawn = damaged(torch.full((6, 3, 64, 64), 0.5), config, 0, generators())
    level = drawn.level
    assert level.shape == (6, 1, 64, 64)
    assert level.min() >= 10 / 255
    assert level.max() <= 50 / 255
    torch.testing.assert_close(noise_of(drawn).std(dim=1), level[:, 0, 0, 0], rtol=0.03, atol=0)


@pytest.mark.parametrize("kind", ["camera_noise", "developed_noise", "correlated_noise"])
def test_the_level_is_that_of_other_noise_too(tiny: Callable[..., Config], kind: str) -> None:
    noise = NoiseConfig(10, 50, grey_fraction=0, clipped_fraction=0)
    other = dataclasses.replace(ALL[kind], fraction=1.0)
    config = dataclasses.replace(tiny(), noise=noise, **{kind: other})
    drawn = damaged(torch.full((6, 3, 96, 96), 0.5), config, 0, generators())
    rms = noise_of(drawn).square().mean(dim=1).sqrt()
    told = drawn.level.square().mean(dim=(1, 2, 3)).sqrt()
    torch.testing.assert_close(rms, told, rtol=0.12, atol=0)


def test_what_a_network_is_told_of_measured_noise_is_local_for_half_the_pictures(
    tiny: Callable[..., Config],
) -> None:
    noise = NoiseConfig(10, 50, clipped_fraction=0)
    developed = DevelopedNoiseConfig(1, least_gain=0.002, most_gain=0.02)
    config = dataclasses.replace(tiny(), noise=noise, developed_noise=developed)
    half_dark = torch.full((6, 3, 96, 96), 0.6)
    half_dark[..., :48] = 0.02
    drawn = damaged(half_dark, config, 0, generators())
    are_local = drawn.level.amax(dim=(1, 2, 3)) > 1.05 * drawn.level.amin(dim=(1, 2, 3))
    assert {True, False} == set(are_local.tolist())
    error = (drawn.damaged - drawn.clean).square().mean(dim=1)
    for side in (slice(24), slice(72, None)):
        measured = error[are_local, :, side].mean(dim=(1, 2)).sqrt()
        told = drawn.level[are_local, 0, :, side].mean(dim=(1, 2))
        torch.testing.assert_close(told, measured, rtol=0.1, atol=0)


def test_what_jpeg_swallowed_is_not_told(tiny: Callable[..., Config]) -> None:
    noise = NoiseConfig(5, 5, grey_fraction=0, clipped_fraction=1)
    config = dataclasses.replace(tiny(), noise=noise, jpeg=JpegConfig(1, 30, 30))
    flat = torch.full((2, 3, 64, 64), 0.5)
    drawn = damaged(flat, config, 0, generators(2))
    assert drawn.level.mean() < 3 / 255


def test_an_estimator_answers_with_the_level_and_is_told_none(tiny: Callable[..., Config]) -> None:
    noise = NoiseConfig(10, 50, grey_fraction=0)
    config = dataclasses.replace(tiny(), task="estimate", noise=noise)
    told = damaged(CLEAN, dataclasses.replace(config, task="denoise"), 0, generators())
    drawn = damaged(CLEAN, config, 0, generators())
    assert torch.equal(drawn.damaged, told.damaged)
    assert torch.equal(drawn.clean, told.level.expand_as(CLEAN))
    assert not drawn.level.any()


def test_grey_pictures_are_damaged_alike_in_all_channels(tiny: Callable[..., Config]) -> None:
    correlated = CorrelatedNoiseConfig(0.5)
    noise = NoiseConfig(10, 50, grey_fraction=1)
    config = dataclasses.replace(tiny(), noise=noise, correlated_noise=correlated)
    drawn = damaged(CLEAN, config, 0, generators())
    for pictures in (drawn.clean, drawn.damaged):
        torch.testing.assert_close(pictures, pictures[:, :1].expand_as(pictures))


@pytest.mark.parametrize("task", ["denoise", "deblur", "enlarge"])
def test_a_picture_s_damage_does_not_depend_on_its_neighbours(
    tiny: Callable[..., Config], task: str
) -> None:
    config = dataclasses.replace(tiny(), task=task, **ALL)
    whole = damaged(CLEAN, config, 4, generators())
    assert are_equal(whole, damaged(CLEAN, config, 4, generators()))
    for i in range(6):
        alone = damaged(CLEAN[i : i + 1], config, 4, generators()[i : i + 1])
        torch.testing.assert_close(alone.clean, whole.clean[i : i + 1])
        torch.testing.assert_close(alone.level, whole.level[i : i + 1])
        # JPEG turns the last bit of a float into a step.
        assert (alone.damaged - whole.damaged[i : i + 1]).abs().mean() < 1e-3


def test_vivid_pictures_are_not_stored(tiny: Callable[..., Config]) -> None:
    noise = NoiseConfig(0, 0, grey_fraction=0, clipped_fraction=1, vivid_fraction=1)
    drawn = damaged(CLEAN, dataclasses.replace(tiny(), noise=noise), 0, generators())
    assert drawn.clean.max() > 1
    assert torch.equal(drawn.damaged, drawn.clean)


def test_damage_of_no_fraction_is_the_identity(tiny: Callable[..., Config]) -> None:
    none = {
        name: dataclasses.replace(each, fraction=0.0)
        for name, each in ALL.items()
        if name != "noise"
    }
    noise = NoiseConfig(0, 0, grey_fraction=0, clipped_fraction=0)
    drawn = damaged(CLEAN, dataclasses.replace(tiny(), noise=noise, **none), 0, generators())
    assert torch.equal(drawn.clean, CLEAN)
    assert torch.equal(drawn.damaged, CLEAN)


def test_an_enlarger_sees_what_bicubic_makes_of_small_pictures(tiny: Callable[..., Config]) -> None:
    reduction = ReductionConfig(1, factors=(2, 4))
    config = dataclasses.replace(tiny(), task="enlarge", noise=None, reduction=reduction)
    drawn = damaged(CLEAN, config, 0, generators())
    assert torch.equal(drawn.clean, CLEAN)
    assert not drawn.level.any()
    twice, four_times = (
        degrade.reduced(CLEAN, torch.full((6,), factor), torch.zeros(6, dtype=torch.long))
        for factor in (2.0, 4.0)
    )
    found = [
        (torch.equal(seen, two), torch.equal(seen, four))
        for seen, two, four in zip(drawn.damaged, twice, four_times, strict=True)
    ]
    assert set(found) == {(True, False), (False, True)}


def test_a_deblurrer_is_told_no_level(tiny: Callable[..., Config]) -> None:
    config = dataclasses.replace(tiny(), task="deblur", **ALL)
    drawn = damaged(CLEAN, config, 4, generators())
    assert drawn.clean.shape == drawn.damaged.shape == (6, 3, 24, 24)
    assert not drawn.level.any()


def test_without_noise_pictures_are_stored_in_8_bit(tiny: Callable[..., Config]) -> None:
    config = dataclasses.replace(tiny(), noise=None, motion=ALL["motion"])
    codes = damaged(CLEAN, config, 4, generators()).damaged * 255
    torch.testing.assert_close(codes, codes.round())


def test_only_motion_needs_a_margin(tiny: Callable[..., Config]) -> None:
    assert margin_px(tiny(), 64) == 0
    motion = MotionConfig(1, most_shift_px=5, most_rotation_deg=0, most_perspective=0)
    assert margin_px(dataclasses.replace(tiny(), motion=motion), 64) == 5


def test_a_skew_makes_weak_noise_more_frequent(tiny: Callable[..., Config]) -> None:
    flat = torch.full((60, 3, 4, 4), 0.5)
    even, skewed = (
        damaged(
            flat,
            dataclasses.replace(tiny(), noise=NoiseConfig(0, 50, skew=skew)),
            0,
            generators(60),
        ).level.mean()
        for skew in (1, 2)
    )
    assert skewed < 0.8 * even
