import pytest
import torch

from restoreapp.engine.arch.noisemap import NoiseMap

SMALL = {"widths": (8, 8), "blocks": 1}


def noisy(height: int, width: int) -> torch.Tensor:
    return torch.rand((1, 3, height, width), generator=torch.Generator().manual_seed(0))


@pytest.mark.parametrize("size", [(1, 1), (5, 9), (16, 16), (33, 12)])
def test_the_map_has_the_picture_s_size_and_all_channels_alike(size: tuple[int, int]) -> None:
    picture = noisy(*size)
    found = NoiseMap(**SMALL)(picture, picture[:, :1])
    assert found.shape == picture.shape
    assert (found[:, :1] - found).abs().max() < 1e-6
    assert found.min() > -1e-6


def test_twice_the_contrast_is_twice_the_noise() -> None:
    network, picture = NoiseMap(**SMALL), noisy(16, 16)
    once, twice = (network(factor * picture, picture[:, :1]) for factor in (1, 2))
    torch.testing.assert_close(twice, 2 * once)
