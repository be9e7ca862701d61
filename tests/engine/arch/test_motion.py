import math

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from restoreapp.engine.arch.motion import (
    DIRECTIONS,
    DISTANCES,
    STATISTICS,
    MotionField,
    statistics,
)
from restoreapp.engine.arch.skipunet import SkipUNet

SIDE = 128


def texture(seed: int = 0, more: int = 0) -> Tensor:
    """As much contrast at all scales, as photographs have: `(1, 3, SIDE, SIDE + more)`."""
    generator = torch.Generator().manual_seed(seed)
    total = torch.zeros(1, 3, SIDE, SIDE + more)
    for cells in (8, 16, 32, 64):
        noise = torch.rand((1, 3, cells, cells), generator=generator)
        total += functional.interpolate(noise, total.shape[-2:], mode="bicubic")
    return total / 4


def smeared(length: int, seed: int = 0) -> Tensor:
    """Averages along the rows, as a camera's level motion does."""
    return functional.avg_pool2d(texture(seed, more=length - 1), (1, length), 1)


def energies(picture: Tensor) -> Tensor:
    return statistics(picture)[:, :DIRECTIONS].mean(dim=(0, 2, 3))


def correlations(picture: Tensor, direction: int) -> Tensor:
    """Those of a direction, `(len(DISTANCES),)`."""
    first = DIRECTIONS + direction * len(DISTANCES)
    return statistics(picture)[:, first : first + len(DISTANCES)].mean(dim=(0, 2, 3))


def test_there_is_a_row_of_statistics_for_each_place() -> None:
    assert statistics(texture()[..., :64]).shape == (1, STATISTICS, SIDE // 8, 64 // 8)


@pytest.mark.parametrize(("turns", "weakest"), [(0, 0), (1, DIRECTIONS // 2)])
def test_edges_are_weakest_along_the_motion(turns: int, weakest: int) -> None:
    moved = torch.rot90(smeared(15), turns, dims=(2, 3))
    assert energies(moved).argmin() == weakest
    assert energies(moved)[weakest] < -0.5


def test_a_place_correlates_negatively_with_where_its_smear_ends() -> None:
    """The derivative along a smear is the difference of its two ends (Yitzhaky and Kopeika)."""
    found = correlations(smeared(2 * 7), 0)
    assert DISTANCES[int(found.argmin())] == 7
    assert found.min() < -0.05


@pytest.mark.parametrize("factor", [0.2, 0.5, 2.0])
def test_contrast_does_not_matter(factor: float) -> None:
    torch.testing.assert_close(
        statistics(factor * texture()), statistics(texture()), rtol=0, atol=2e-3
    )


def test_a_flat_picture_tells_nothing() -> None:
    assert statistics(torch.full((1, 3, 64, 64), 0.5)).abs().max() < 1e-3


def test_borders_do_not_look_like_motion() -> None:
    """A crop of a picture that has no motion tells what its middle tells."""
    found = statistics(texture())
    middle = found[..., 4:-4, 4:-4].mean(dim=(2, 3))
    corner = found[..., :2, :2].mean(dim=(2, 3))
    assert (corner - middle).abs().mean() < 0.08


@pytest.mark.parametrize("size", [(8, 8), (8, 64), (16, 8)])
def test_pictures_smaller_than_the_reach_are_looked_at(size: tuple[int, int]) -> None:
    height, width = size
    motion = MotionField(width=4)(torch.rand(2, 3, height, width))
    assert motion.field.shape == (2, 3, height // 8, width // 8)
    assert motion.features.shape == (2, 4, height // 8, width // 8)
    assert torch.isfinite(motion.features).all()


def test_directions_are_learned_in_a_few_steps() -> None:
    """Level against upright and the two diagonals, which convolutions do not find so soon."""
    torch.manual_seed(0)
    pictures, fields = [], []
    for seed in range(16):
        turns = seed % 2
        pictures.append(torch.rot90(smeared(11, seed), turns, dims=(2, 3)))
        fields.append(torch.tensor([1.0, 0, 1]) if turns == 0 else torch.tensor([-1.0, 0, 1]))
    batch, wanted = torch.cat(pictures), torch.stack(fields)[..., None, None]
    network = MotionField(width=4)
    optimizer = torch.optim.Adam(network.parameters(), lr=3e-3)
    for _ in range(60):
        error = functional.mse_loss(network(batch[:12]).field, wanted[:12].expand(-1, -1, 16, 16))
        optimizer.zero_grad()
        error.backward()
        optimizer.step()
    told = network(batch[12:]).field.mean(dim=(2, 3))
    torch.testing.assert_close(told, wanted[12:, :, 0, 0], rtol=0, atol=0.1)


def test_a_fresh_steered_network_answers_as_one_that_is_not() -> None:
    torch.manual_seed(0)
    steered = SkipUNet(widths=(8, 16, 16), blocks=1, conditioned=False, unshuffle=4, steered=True)
    plain = SkipUNet(widths=(8, 16, 16), blocks=1, conditioned=False, unshuffle=4)
    state = steered.state_dict()
    plain.load_state_dict({name: state[name] for name in plain.state_dict()})
    image = torch.rand(1, 3, 40, 56)
    torch.testing.assert_close(steered(image, image[:, :1]), plain(image, image[:, :1]))


def test_what_steers_is_seen_in_the_picture_and_not_in_the_level() -> None:
    network = SkipUNet(channels=1, widths=(8, 16), blocks=1, steered=True)
    seen: list[Tensor] = []
    assert network.motion is not None
    network.motion.register_forward_hook(lambda _module, _inputs, told: seen.append(told.field))
    image = texture()[:, :1]
    for level in (torch.zeros_like(image), torch.rand_like(image)):
        network(image, level)
    assert torch.equal(*seen)


def test_a_grid_that_the_motion_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="unshuffle 3"):
        SkipUNet(widths=(8, 16), blocks=1, unshuffle=3, steered=True)


@pytest.mark.parametrize("unshuffle", [2, 4, 16])
def test_what_a_steered_network_changes_depends_on_the_motion(unshuffle: int) -> None:
    torch.manual_seed(0)
    network = SkipUNet(
        widths=(8, 16, 16), blocks=1, conditioned=False, unshuffle=unshuffle, steered=True
    )
    image = texture()
    before = network.damage(image, image[:, :1])
    for block in network.modules():
        steering = getattr(block, "steering", None)
        if isinstance(steering, torch.nn.Conv2d):
            torch.nn.init.normal_(steering.weight)
    assert not torch.allclose(network.damage(image, image[:, :1]), before, atol=1e-3)
    factor = 0.5  # and it stays homogeneous
    half = network.damage(factor * image, image[:, :1])
    torch.testing.assert_close(
        half, factor * network.damage(image, image[:, :1]), rtol=0.02, atol=2e-3
    )
    assert network.multiple_of == math.lcm(8, unshuffle * 4)
