"""What the networks and the classical methods cost here, beside what the machine can do at all."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import cv2
import numpy as np
import numpy.typing as npt
import torch

from restoreapp.core.image import FloatArray, Image
from restoreapp.core.transfer import to_depth
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.baselines import METHODS
from restoreapp.engine.device import Device
from restoreapp.engine.inference import network_on, restored
from restoreapp.engine.models import card_by_id, installed_cards
from restoreapp.engine.placement import PendingAnswer, TorchNetwork
from restoreapp.engine.reference_picture import reference_picture
from restoreapp.engine.weights import load_network

MATRIX_SIDE = 2048
LEAST_SECONDS = 1.0
# Of the comparison with classical methods: the slowest takes a minute for it.
SIGMA = 25
COMPARED_PX = 1024
# The input itself, and a blur.
LEFT_OUT = {"none", "gaussian"}
# The drawn picture is repeated to the size of a photo.
DRAWN_PX = 1000


# Of them a stand-in leaves to the network: at the first one it takes its memory.
REAL_TILES = 2
STAND_IN_PX = 3


@dataclass(slots=True)
class NetworkWork:
    """What networks did, counted while they work.

    Attributes:
        seconds: that their answers took.
        pixels: that they read, margins included.
        tiles: how many.
    """

    seconds: float = 0.0
    pixels: int = 0
    tiles: int = 0


class MeasuredNetwork(TorchNetwork):
    """A network on a device whose work is counted.

    Args:
        network: is copied.
        device: where the copy goes.
        work: where it is counted.
        stands_in: whether all but the first tiles are blurred only, so that it can be seen in
            minutes what a large photo takes of memory.
    """

    def __init__(
        self, network: RestorationNetwork, device: Device, *, work: NetworkWork, stands_in: bool
    ) -> None:
        super().__init__(network, device)
        self._work = work
        self._stands_in = stands_in
        self._ended = 0.0

    def begin(self, values: FloatArray, level: float) -> PendingAnswer:
        begun = time.perf_counter()
        pending = self._pending(values, level)
        ended = time.perf_counter()
        self._work.pixels += values.shape[0] * values.shape[1]
        self._work.tiles += 1
        if self.depth == 1:
            self._work.seconds += ended - begun
            return pending

        def answer() -> FloatArray:
            found = pending()
            # Of tiles in flight beside each other, the time is counted once.
            ended = time.perf_counter()
            self._work.seconds += ended - max(begun, self._ended)
            self._ended = ended
            return found

        return answer

    def _pending(self, values: FloatArray, level: float) -> PendingAnswer:
        if not self._stands_in or self._work.tiles < REAL_TILES:
            return super().begin(values, level)
        blurred = cv2.blur(values, (STAND_IN_PX, STAND_IN_PX))
        answer = np.asarray(blurred, np.float32).reshape(values.shape)
        return lambda: answer


def noisy_photo(megapixels: float, dtype: npt.DTypeLike, sigma: float = 20) -> Image:
    """Returns a photo of 3:2 with Gaussian noise, the same one every time.

    Args:
        megapixels: of its size.
        dtype: uint8 or uint16.
        sigma: of the noise on the 0-255 scale.
    """
    height = max(8, round((megapixels * 1e6 / 1.5) ** 0.5))
    width = max(8, round(1.5 * height))
    drawn = reference_picture(DRAWN_PX)
    rng = np.random.default_rng(0)
    pixels = np.empty((height, width, 3), dtype)
    for top in range(0, height, DRAWN_PX):  # in bands: 100 megapixels are not drawn in float
        rows = min(DRAWN_PX, height - top)
        band = np.tile(drawn[:rows], (1, -(-width // DRAWN_PX), 1))[:, :width]
        noise = rng.standard_normal(band.shape, dtype=np.float32)
        pixels[top : top + rows] = to_depth(band + np.float32(sigma / 255) * noise, pixels.dtype)
    return Image(pixels)


def matrix_rate(device: Device) -> float:
    """Returns how fast the device multiplies large matrices in its dtype, in FLOP a second.

    The best of repeated products over a second: what convolutions could reach at most.
    """
    left, right = (
        torch.randn(MATRIX_SIDE, MATRIX_SIDE).to(device.name, device.dtype) for _ in range(2)
    )
    best = float("inf")
    with torch.inference_mode():
        started = time.perf_counter()
        while time.perf_counter() - started < LEAST_SECONDS or best == float("inf"):
            before = time.perf_counter()
            product = left @ right
            float(product[0, 0])  # waits until a device that computes by itself is done
            best = min(best, time.perf_counter() - before)
    return 2 * MATRIX_SIDE**3 / best


def flop_of(model_id: str, pixels: int) -> float:
    """Returns the arithmetic of a model's network over so many pixels."""
    return card_by_id(model_id).flop_per_px * pixels


class Comparison:
    """Denoising models and classical methods, to be run on one noisy drawn picture.

    Args:
        device: of the models; the classical methods run on the processor.
    """

    def __init__(self, device: Device) -> None:
        self._device = device
        self._clean = reference_picture(COMPARED_PX)
        noise = np.random.default_rng(0).standard_normal(self._clean.shape, dtype=np.float32)
        self._noisy = self._clean + np.float32(SIGMA / 255) * noise

    def methods(self) -> Iterator[tuple[str, Callable[[], FloatArray]]]:
        """Yields names, and what denoises the picture of `COMPARED_PX` squared pixels.

        What is yielded raises `MissingMethod` where its package is not installed.
        """
        for card in installed_cards():
            if card.task == "denoise":
                network = network_on(load_network(card), self._device)
                run = partial(restored, network, level=SIGMA, device=self._device)
                run(self._noisy[:256, :256])  # kernels are chosen at the first call
                yield card.id, partial(run, self._noisy)
        for name, method in METHODS.items():
            if name not in LEFT_OUT:
                yield name, partial(method, self._noisy, SIGMA)

    def psnr(self, answer: FloatArray) -> float:
        """Returns how near an answer is to the clean picture, in dB."""
        return _psnr(answer, self._clean)


def _psnr(answer: FloatArray, clean: FloatArray) -> float:
    mse = float(np.mean((np.clip(answer, 0, 1) - clean) ** 2, dtype=np.float64))
    return -10 * float(np.log10(mse))
