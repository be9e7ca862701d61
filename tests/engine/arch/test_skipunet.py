import pytest
import torch

from restoreapp.engine.arch.skipunet import SkipUNet


def test_the_shipped_network_has_its_number_of_weights() -> None:
    network = SkipUNet(channels=3, widths=(48, 96, 192), blocks=2)
    assert sum(each.numel() for each in network.parameters()) == 3_680_064
    assert network.multiple_of == 8


@pytest.mark.parametrize("factor", [0.25, 0.37, 3.0])
def test_scaling_picture_and_level_scales_the_answer(factor: float) -> None:
    torch.manual_seed(0)
    network = SkipUNet(widths=(8, 16, 16), blocks=1)
    image = torch.rand(1, 3, 24, 40)
    level = torch.full_like(image[:, :1], 0.1)
    scaled = network(factor * image, factor * level)
    torch.testing.assert_close(scaled, factor * network(image, level), rtol=1e-4, atol=1e-5)


def test_the_level_may_differ_from_place_to_place() -> None:
    torch.manual_seed(0)
    network = SkipUNet(widths=(8, 16, 16), blocks=1)
    image = torch.rand(1, 3, 16, 96)
    low = torch.full_like(image[:, :1], 0.1)
    high_on_the_right = low.clone()
    high_on_the_right[..., 80:] = 0.3
    changed = (network(image, low) - network(image, high_on_the_right)).abs()
    assert changed[..., 88:].mean() > 10 * changed[..., :8].mean()
