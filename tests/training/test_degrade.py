import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from training import degrade

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
