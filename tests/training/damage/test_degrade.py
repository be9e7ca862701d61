import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from restoreapp.engine import baselines
from training.damage import degrade
from training.damage.light import to_curve, to_linear

seeds = st.integers(0, 2**32)
sigmas = st.floats(0, 1)


def generator(seed: int) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def clean_batch(seed: int, count: int = 3) -> Tensor:
    return torch.rand((count, 3, 5, 7), generator=generator(seed))


def chosen(*choices: bool) -> Tensor:
    return torch.tensor(choices)


@given(seeds)
def test_noise_of_sigma_0_is_the_identity(seed: int) -> None:
    clean = clean_batch(seed)
    noisy = degrade.gaussian_noise(
        clean, torch.zeros(3), chosen(False, True, False), generator(seed)
    )
    assert torch.equal(noisy, clean)


@given(seeds, sigmas)
def test_the_same_generator_state_gives_the_same_noise(seed: int, sigma: float) -> None:
    clean, level, same = clean_batch(1), torch.full((3,), sigma), chosen(False, True, False)
    first = degrade.gaussian_noise(clean, level, same, generator(seed))
    again = degrade.gaussian_noise(clean, level, same, generator(seed))
    assert torch.equal(first, again)


@given(seeds, sigmas)
def test_noise_where_asked_is_equal_in_all_channels(seed: int, sigma: float) -> None:
    flat = torch.full((2, 3, 5, 7), 0.5)
    noisy = degrade.gaussian_noise(
        flat, torch.full((2,), sigma), chosen(True, True), generator(seed)
    )
    assert torch.equal(noisy, noisy[:, :1].expand_as(noisy))


def test_noise_has_the_standard_deviation_asked_for_and_no_mean() -> None:
    clean = torch.full((2, 3, 100, 100), 0.5)
    sigma = torch.tensor([0.05, 0.3])
    noise = (
        degrade.gaussian_noise(clean, sigma, chosen(False, False), generator(0)) - clean
    ).flatten(1)
    torch.testing.assert_close(noise.std(dim=1), sigma, rtol=0.02, atol=0)
    assert (noise.mean(dim=1).abs() < 0.02 * sigma).all()


def test_noise_is_not_clipped() -> None:
    black = torch.zeros(1, 3, 20, 20)
    noisy = degrade.gaussian_noise(black, torch.tensor([0.5]), chosen(False), generator(0))
    assert noisy.min() < -0.5


@given(seeds)
def test_what_is_stored_in_8_bit_lies_on_its_grid(seed: int) -> None:
    damaged = 2 * clean_batch(seed) - 0.5
    stored = degrade.stored_in_8_bit(damaged, chosen(True, True, True))
    assert stored.min() >= 0
    assert stored.max() <= 1
    assert (stored - damaged.clamp(0, 1)).abs().max() <= 0.5 / 255 + 1e-6
    torch.testing.assert_close(stored * 255, (stored * 255).round(), atol=1e-4, rtol=0)


def test_only_the_chosen_pictures_are_stored_in_8_bit() -> None:
    damaged = 2 * clean_batch(0) - 0.5
    stored = degrade.stored_in_8_bit(damaged, chosen(False, True, False))
    assert [torch.equal(stored[i], damaged[i]) for i in range(3)] == [True, False, True]


@given(seeds)
def test_only_the_chosen_pictures_become_grey(seed: int) -> None:
    clean = clean_batch(seed)
    result = degrade.grey(clean, chosen(False, True, False))
    assert torch.equal(result[1], result[1, :1].expand_as(result[1]))
    assert torch.equal(result[[0, 2]], clean[[0, 2]])


@given(seeds)
def test_a_grey_picture_stays_as_it_is(seed: int) -> None:
    clean = clean_batch(seed)[:, :1].expand(-1, 3, -1, -1)
    torch.testing.assert_close(degrade.grey(clean, chosen(True, True, True)), clean)


CODES = (torch.arange(256) / 255).view(1, 1, 16, 16).expand(2, 3, -1, -1)
SOME = torch.full((3,), 0.05)


def noises(clean: Tensor, seed: int, strength: float) -> list[Tensor]:
    """The same picture with each kind of noise that has a strength."""
    level, half = torch.full((3,), strength), torch.full((3,), 0.5)
    return [
        degrade.gaussian_noise(clean, level, level < 0, generator(seed)),
        degrade.correlated_noise(clean, level, half, half, generator(seed)),
        degrade.camera_noise(clean, 0.1 * level, level, generator(seed)),
        degrade.developed_noise(clean, 0.1 * level, level, half, level < 0, generator(seed)),
    ]


@given(seeds)
def test_every_noise_of_strength_0_is_the_identity(seed: int) -> None:
    clean = clean_batch(seed)
    assert all(torch.equal(noisy, clean) for noisy in noises(clean, seed, 0))


@given(seeds, st.floats(0.01, 0.2))
def test_every_noise_is_the_same_for_the_same_generator_state(seed: int, strength: float) -> None:
    clean = clean_batch(1)
    for first, again in zip(
        noises(clean, seed, strength), noises(clean, seed, strength), strict=True
    ):
        assert torch.equal(first, again)
        assert not torch.equal(first, clean)


@given(seeds)
def test_the_noise_of_a_picture_does_not_depend_on_its_neighbours(seed: int) -> None:
    clean, radius = clean_batch(seed), torch.tensor([0.5, 3.0, 0.0])

    def with_noise(rows: slice) -> Tensor:
        own = [generator(seed + i) for i in range(3)][rows]
        noisy = degrade.correlated_noise(clean[rows], SOME[rows], radius[rows], SOME[rows], own)
        noisy = degrade.camera_noise(noisy, SOME[rows], SOME[rows], own)
        same = radius[rows] == 3
        return degrade.developed_noise(noisy, SOME[rows], SOME[rows], radius[rows] / 2, same, own)

    torch.testing.assert_close(with_noise(slice(1, 2)), with_noise(slice(None))[1:2])


def test_blotches_keep_the_standard_deviation_and_join_neighbours_and_channels() -> None:
    clean = torch.full((2, 3, 200, 200), 0.5)
    sigma, radius = torch.tensor([0.1, 0.1]), torch.tensor([0.0, 1.5])
    shared = torch.tensor([0.0, 0.6])
    noise = degrade.correlated_noise(clean, sigma, radius, shared, generator(0)) - clean
    torch.testing.assert_close(noise.flatten(1).std(dim=1), sigma, rtol=0.04, atol=0)
    neighbours = (noise[..., 1:] * noise[..., :-1]).mean(dim=(1, 2, 3)) / 0.01
    channels = (noise[:, 0] * noise[:, 1]).mean(dim=(1, 2)) / 0.01
    assert neighbours[0].abs() < 0.02
    assert neighbours[1] > 0.7
    torch.testing.assert_close(channels, shared, rtol=0, atol=0.06)


def test_camera_noise_grows_with_the_light_as_poisson_says() -> None:
    light = torch.tensor([0.04, 0.16, 0.64]).view(-1, 1, 1, 1).expand(3, 3, 150, 150)
    gain, read = torch.full((3,), 0.002), torch.full((3,), 0.001)
    noisy = to_linear(degrade.camera_noise(to_curve(light), gain, read, generator(0)))
    variance = (noisy - light).flatten(1).var(dim=1)
    wanted = 0.002 * light[:, 0, 0, 0] + 0.001**2
    torch.testing.assert_close(variance, wanted, rtol=0.05, atol=0)
    torch.testing.assert_close(noisy.mean(dim=(1, 2, 3)), light[:, 0, 0, 0], rtol=0.01, atol=0)


@given(seeds, st.floats(0, 1e-8))
def test_camera_noise_of_next_to_no_strength_is_next_to_the_identity(
    seed: int, gain: float
) -> None:
    clean = clean_batch(seed)
    noisy = degrade.camera_noise(clean, torch.full((3,), gain), torch.zeros(3), generator(seed))
    torch.testing.assert_close(noisy, clean, rtol=0, atol=0.01)


def developed(light: float, gain: float = 0.002, **changed: Tensor) -> Tensor:
    """The noise that a flat grey picture gets, in linear light: `(1, 3, 160, 160)`."""
    clean = to_curve(torch.full((1, 3, 160, 160), light))
    given = {"radius_px": torch.zeros(1), "same": chosen(False), **changed}
    noisy = degrade.developed_noise(
        clean, torch.full((1,), gain), torch.zeros(1), generator=generator(0), **given
    )
    return to_linear(noisy) - light


def correlation(first: Tensor, second: Tensor) -> float:
    return float(torch.corrcoef(torch.stack((first.flatten(), second.flatten())))[0, 1])


def test_developed_noise_grows_with_the_light_as_poisson_says() -> None:
    dark, bright = developed(0.05).square().mean(), developed(0.45).square().mean()
    torch.testing.assert_close(bright / dark, torch.tensor(9.0), rtol=0.05, atol=0)


def test_developed_noise_hangs_together_as_demosaicing_leaves_it() -> None:
    noise = developed(0.3)
    red = noise[0, 0]
    assert correlation(red[:, 1:], red[:, :-1]) > 0.3
    assert abs(correlation(red[:, 4:], red[:, :-4])) < 0.1


def test_smoothing_developed_noise_makes_larger_blotches() -> None:
    fine = developed(0.3)[0, 0]
    coarse = developed(0.3, radius_px=torch.full((1,), 2.0))[0, 0]
    assert correlation(coarse[4:], coarse[:-4]) > correlation(fine[4:], fine[:-4]) + 0.3


def test_the_channels_of_a_grey_picture_get_the_same_developed_noise() -> None:
    noise = developed(0.3, same=chosen(True))
    torch.testing.assert_close(noise[:, :1].expand_as(noise), noise)


def test_vivid_colours_keep_their_mean_and_leave_the_range() -> None:
    clean = torch.rand((2, 3, 16, 16), generator=generator(0))
    more = degrade.vivid(clean, torch.tensor([1.0, 1.5]))
    assert torch.equal(more[0], clean[0])
    torch.testing.assert_close(more[1].mean(dim=0), clean[1].mean(dim=0))
    assert more[1].min() < 0
    assert more[1].max() > 1


def test_a_reduction_by_1_is_the_identity_and_a_larger_one_keeps_the_mean() -> None:
    clean = torch.rand((2, 3, 24, 33), generator=generator(0))
    reduced = degrade.reduced(clean, torch.tensor([1.0, 3.0]), torch.tensor([0, 0]))
    assert torch.equal(reduced[0], clean[0])
    assert reduced[1].std() < 0.5 * clean[1].std()
    torch.testing.assert_close(reduced[1].mean(), clean[1].mean(), rtol=0.02, atol=0)


@pytest.mark.parametrize("factor", [2, 3, 4])
def test_a_reduced_picture_is_what_the_program_enlarges(factor: int) -> None:
    clean = torch.rand((1, 3, 24, 36), generator=generator(0))
    small = baselines.reduced(np.ascontiguousarray(clean[0].permute(1, 2, 0).numpy()), factor)
    stored = (small.clip(0, 1) * 255).round().astype(np.float32) / 255
    wanted = torch.from_numpy(baselines.enlarged(stored, factor)).permute(2, 0, 1)
    reduced = degrade.reduced(clean, torch.tensor([float(factor)]), torch.tensor([0]))
    # Where a code is rounded the other way, a step of 1/255 remains.
    torch.testing.assert_close(reduced[0], wanted, rtol=0, atol=1.5 / 255)
    assert (reduced[0] - wanted).abs().mean() < 1e-4


def test_a_reduced_picture_is_compressed_at_the_small_size() -> None:
    clean = torch.rand((2, 3, 32, 32), generator=generator(0)).repeat_interleave(2, -1)
    factor = torch.tensor([2.0, 2.0])
    plain, blocky = degrade.reduced(clean, factor, torch.tensor([0, 10]))
    again = degrade.reduced(clean[1:], factor[1:], torch.tensor([0]))[0]
    assert torch.equal(plain, degrade.reduced(clean[:1], factor[:1], torch.tensor([0]))[0])
    assert (blocky - again).abs().mean() > 0.02


def test_jpeg_leaves_the_others_alone_and_is_closer_at_a_higher_quality() -> None:
    rough = torch.rand((3, 3, 16, 16), generator=generator(0))
    quality = torch.tensor([10, 95, 10])
    through = degrade.jpeg(rough, quality, chosen(True, True, False))
    assert torch.equal(through[2], rough[2])
    error = (through - rough).square().mean(dim=(1, 2, 3))
    assert error[1] < 0.7 * error[0]
    assert through.min() >= 0
    assert through.max() <= 1


def test_jpeg_keeps_the_colours_in_order() -> None:
    red = torch.zeros(1, 3, 16, 16)
    red[:, 0] = 1
    through = degrade.jpeg(red, torch.tensor([95]), chosen(True))
    torch.testing.assert_close(through, red, rtol=0, atol=0.02)


def test_jpeg_of_the_best_quality_keeps_shades() -> None:
    through = degrade.jpeg(CODES, torch.tensor([100, 100]), chosen(True, True))
    torch.testing.assert_close(through, CODES, rtol=0, atol=2 / 255)
