"""What the networks and the classical methods cost here, beside what the machine can do at all."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from restoreapp.core.image import FloatArray, Image
from restoreapp.core.progress import Progress
from restoreapp.core.transfer import to_depth
from restoreapp.engine.baselines import METHODS, MissingMethod
from restoreapp.engine.device import Device
from restoreapp.engine.inference import network_on, restored
from restoreapp.engine.models import card_by_id, installed_cards
from restoreapp.engine.reference_picture import reference_picture
from restoreapp.engine.runner import Runner
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


@dataclass(frozen=True, slots=True)
class NetworkTime:
    """A network alone over all tiles of a photo.

    Attributes:
        seconds: for all tiles, margins included.
        flop: arithmetic of all tiles.
        extra_fraction: what the margins add, relative to the photo's own arithmetic.
        tiles: how many.
    """

    seconds: float
    flop: float
    extra_fraction: float
    tiles: int


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


def network_time(model_id: str, image: Image, level: float, device: Device) -> NetworkTime:
    """Runs a model's network alone over the tiles of a photo.

    Args:
        model_id: of an installed model.
        image: sRGB curve.
        level: noise level on the 0-255 scale.
        device: where.

    Raises:
        UnknownModel: if there is no such model.
        UnusableWeights: if its weights are damaged.
    """
    card = card_by_id(model_id)
    plan = Runner(card, load_network(card), device).plan(image)
    network = network_on(load_network(card), device)
    seconds = 0.0
    for tile in plan.tiles:
        values = image.region(tile.read)
        before = time.perf_counter()
        restored(network, values, level, device)
        seconds += time.perf_counter() - before
    pixels = sum(tile.read.area for tile in plan.tiles)
    return NetworkTime(seconds, card.flop_per_px * pixels, plan.extra_fraction, len(plan.tiles))


def compared_methods(device: Device, progress: Progress) -> Iterator[tuple[str, float, float]]:
    """Yields denoising models and classical methods on one noisy drawn picture.

    Name, seconds and PSNR in dB; the picture has `COMPARED_PX` squared pixels. Methods whose
    package is not installed are left out.

    Args:
        device: of the models; the classical methods run on the processor.
        progress: heard and told between methods.
    """
    clean = reference_picture(COMPARED_PX)
    noise = np.random.default_rng(0).standard_normal(clean.shape, dtype=np.float32)
    noisy = clean + np.float32(SIGMA / 255) * noise
    cards = [card for card in installed_cards() if card.task == "denoise"]
    classical = [name for name in METHODS if name not in LEFT_OUT]
    count = len(cards) + len(classical)
    for done, card in enumerate(cards):
        progress.checkpoint()
        progress.report(done / count, card.id)
        network = network_on(load_network(card), device)
        restored(network, noisy[:256, :256], SIGMA, device)  # kernels are chosen at the first call
        before = time.perf_counter()
        answer = restored(network, noisy, SIGMA, device)
        yield card.id, time.perf_counter() - before, _psnr(answer, clean)
    for done, name in enumerate(classical, start=len(cards)):
        progress.checkpoint()
        progress.report(done / count, name)
        before = time.perf_counter()
        try:
            answer = METHODS[name](noisy, SIGMA)
        except MissingMethod:
            continue
        yield name, time.perf_counter() - before, _psnr(answer, clean)


def _psnr(answer: FloatArray, clean: FloatArray) -> float:
    mse = float(np.mean((np.clip(answer, 0, 1) - clean) ** 2, dtype=np.float64))
    return -10 * float(np.log10(mse))
