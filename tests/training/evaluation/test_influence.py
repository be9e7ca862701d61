import pytest
import torch
from torch import Tensor
from torch.nn import functional

from restoreapp.engine.arch.network import RestorationNetwork
from training.evaluation.influence import RESERVE_PX, BoundlessInfluence, influence_radius_px


class Mean(RestorationNetwork):
    """Answers with the mean over a square of so many pixels to each side."""

    def __init__(self, radius_px: int, multiple_of: int = 1) -> None:
        super().__init__()
        self.radius_px = radius_px
        self.multiple_of = multiple_of
        self.is_conditioned = False

    def damage(self, image: Tensor, _level: Tensor) -> Tensor:
        return image - self._along(self._along(image, (1, 0)), (0, 1))

    def _along(self, image: Tensor, axis: tuple[int, int]) -> Tensor:
        padding = (self.radius_px * axis[0], self.radius_px * axis[1])
        size = (2 * padding[0] + 1, 2 * padding[1] + 1)
        return functional.avg_pool2d(image, size, 1, padding, count_include_pad=False)


class OfWhole(Mean):
    """Answers with the mean of the whole picture."""

    def damage(self, image: Tensor, _level: Tensor) -> Tensor:
        return image - image.mean(dim=(2, 3), keepdim=True)


@pytest.mark.parametrize(("radius_px", "expected"), [(3, 8), (8, 8), (9, 16), (30, 32)])
def test_the_radius_of_a_mean_is_found(radius_px: int, expected: int) -> None:
    assert influence_radius_px(Mean(radius_px)) == expected + RESERVE_PX


def test_margins_lie_on_the_network_s_grid() -> None:
    assert influence_radius_px(Mean(3, multiple_of=32)) == 32 + RESERVE_PX


def test_a_network_that_sees_the_whole_picture_is_refused() -> None:
    with pytest.raises(BoundlessInfluence, match="more than 160 pixels"):
        influence_radius_px(OfWhole(0))


def test_nothing_is_changed_by_measuring() -> None:
    network = Mean(3)
    state = torch.get_rng_state()
    influence_radius_px(network)
    assert torch.equal(torch.get_rng_state(), state)


class OnlyWithoutNoise(Mean):
    """Looks far where it is told no noise, as what undoes motion does."""

    def damage(self, image: Tensor, level: Tensor) -> Tensor:
        return torch.zeros_like(image) if level.max() > 0 else super().damage(image, level)


def test_what_only_pictures_without_noise_show_is_found() -> None:
    assert influence_radius_px(OnlyWithoutNoise(30)) == 32 + RESERVE_PX
