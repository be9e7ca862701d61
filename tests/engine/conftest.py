"""Networks whose answers are known, so that the engine is judged apart from what was trained."""

from collections.abc import Callable, Iterable
from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn import functional

from restoreapp.core.geometry import Rect
from restoreapp.core.image import FloatArray, Image
from restoreapp.core.progress import SilentProgress
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.cards import CARDS, ModelCard
from restoreapp.engine.device import Device
from restoreapp.engine.fallbacks import Fallbacks
from restoreapp.engine.placement import PendingAnswer, PlacedNetwork, TorchNetwork
from restoreapp.engine.runner import Runner


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


def picture(width: int, height: int, channels: int = 3) -> Image:
    values = np.random.default_rng(width * height).random((height, width, channels), np.float32)
    return Image(values)


def answer_of(runner: Runner, image: Image, fallbacks: Fallbacks | None = None) -> FloatArray:
    answer = np.full(image.pixels.shape, np.nan, np.float32)

    def keep(rect: Rect, values: FloatArray) -> None:
        answer[rect.slices] = values

    runner.run(image, 25, keep, SilentProgress(), fallbacks or Fallbacks())
    return answer


class Clock:
    """Time that goes on when a tile was computed, and not otherwise."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class CuedDevice:
    """Puts networks on a device that computes as the processor does, or does what it is cued to.

    A cue is for one tile: an error is raised, a function is given the answer and returns another,
    none leaves it as it is. Networks on other devices are left to torch, and take time only.

    Args:
        device: whose tiles are cued.
        cues: in the order of tiles; later ones are left as they are.
        seconds: what a pixel takes there, and on other devices.
        depth: how many tiles may be in flight there. With more than one, answers are computed only
            when they are fetched.
        is_late: whether errors are raised when a tile is fetched, not when it is begun.
    """

    def __init__(
        self,
        device: Device,
        cues: Iterable[object] = (),
        seconds: tuple[float, float] = (0, 0),
        *,
        depth: int = 1,
        is_late: bool = False,
    ) -> None:
        self.device, self.cues, self.seconds = device, iter(cues), seconds
        self.depth, self.is_late = depth, is_late
        self.flying = 0
        self.most_flying = 0
        self.clock = Clock()
        self.answered = 0
        self.measured = 0
        self.releases = 0
        self.free_bytes = 1 << 40

    def __call__(self, network: RestorationNetwork, device: Device) -> PlacedNetwork:
        is_cued = device.name == self.device.name
        on_processor = Device("cpu", device.dtype if not is_cued else torch.float32, "CPU, it")
        return _CuedNetwork(self, TorchNetwork(network, on_processor), device, is_cued=is_cued)


class _CuedNetwork:
    def __init__(
        self, cued: CuedDevice, network: PlacedNetwork, device: Device, *, is_cued: bool
    ) -> None:
        self.cued, self.network, self.device, self.is_cued = cued, network, device, is_cued

    @property
    def depth(self) -> int:
        return self.cued.depth if self.is_cued else 1

    def begin(self, values: FloatArray, level: float) -> PendingAnswer:
        if not self.is_cued:
            answer = self._computed(values, level)
            return lambda: answer
        cue = next(self.cued.cues, None)
        if isinstance(cue, Exception) and not self.cued.is_late:
            raise cue
        self.cued.flying += 1
        self.cued.most_flying = max(self.cued.most_flying, self.cued.flying)
        given = values.copy()

        def fetched() -> FloatArray:
            self.cued.flying -= 1
            if isinstance(cue, Exception):
                raise cue
            np.testing.assert_array_equal(values, given)  # nobody changed them meanwhile
            answer = self._computed(values, level)
            self.cued.answered += 1
            return cue(answer, self.device) if callable(cue) else answer

        if self.depth > 1:
            return fetched
        answer = fetched()
        return lambda: answer

    def _computed(self, values: FloatArray, level: float) -> FloatArray:
        pixels = values.shape[0] * values.shape[1]
        self.cued.clock.seconds += pixels * self.cued.seconds[not self.is_cued]
        return self.network.answer(values, level)

    def answer(self, values: FloatArray, level: float) -> FloatArray:
        return self.begin(values, level)()

    def peak_bytes(self, values: FloatArray, level: float) -> int:
        self.cued.measured += 1
        return 100 * values.shape[0] * values.shape[1]

    def free_bytes(self) -> int:
        return self.cued.free_bytes if self.is_cued else 1 << 40

    def release_memory(self) -> None:
        self.cued.releases += 1
