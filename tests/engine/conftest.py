"""Networks whose answers are known, so that the engine is judged apart from what was trained."""

from collections.abc import Callable
from dataclasses import replace

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.cards import CARDS, ModelCard


class BoxBlur(RestorationNetwork):
    """Answers with the mean of a square; pads with zeros, as the shipped networks do."""

    multiple_of = 4
    is_conditioned = False

    def __init__(self, radius_px: int) -> None:
        super().__init__()
        self.radius_px = radius_px
        self.weight = torch.nn.Parameter(torch.ones(()))

    def damage(self, image: Tensor, level: Tensor) -> Tensor:
        side = 2 * self.radius_px + 1
        mean = functional.avg_pool2d(image, side, stride=1, padding=self.radius_px)
        return (image - mean) * self.weight


@pytest.fixture
def box_blur() -> Callable[[int], tuple[ModelCard, BoxBlur]]:
    """Makes a blur of a radius and a card that states it."""

    def make(radius_px: int) -> tuple[ModelCard, BoxBlur]:
        card = replace(CARDS[0], id="box", multiple_of=4, influence_radius_px=radius_px)
        return card, BoxBlur(radius_px).eval().requires_grad_(requires_grad=False)

    return make
