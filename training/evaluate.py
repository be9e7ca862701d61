"""Measures a denoiser on named sets of pictures by the field's protocol.

Gaussian noise is added to the 8-bit picture in float and not clipped; picture and noise go whole
through the network in float32; the answer is clamped, rounded to 8 bit and compared: PSNR over all
channels at once, SSIM per channel, both as means over pictures. A set whose pictures are all grey
is measured as grey: the network sees three equal channels with one noise, and its answer is their
mean.
"""

import math
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from restoreapp.core.image import FloatArray, Image
from restoreapp.core.transfer import to_float
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.device import Device
from restoreapp.engine.inference import network_on, restored
from restoreapp.engine.noise import estimate_level

from . import degrade
from .data import NoPictures, Pixels, picture_paths, read_rgb
from .metrics import SSIM_WINDOW_PX, psnr, rounded_to_8_bit, ssim

# From a noisy picture `(H, W, C)`, C 1 or 3, float32, sRGB curve, nominal range 0..1, and its noise
# level on the 0-255 scale to a restored one of the same kind: a network or a classical method.
Restorer = Callable[[FloatArray, float], FloatArray]


@dataclass(frozen=True, slots=True)
class Protocol:
    """How the noisy pictures are made and what the method is told.

    Attributes:
        clipped: whether they are clipped to 0..1 and rounded to 8 bit, as a file would be.
        blind: whether the level is the program's own estimate and not the true one.
        grey: whether colour pictures are turned grey first.
    """

    clipped: bool = False
    blind: bool = False
    grey: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class TestSet:
    """Clean pictures under a name.

    Attributes:
        name: as the tables call it.
        pictures: by file name; `(H, W, 3)` uint8, or `(H, W, 1)` for all if the set is grey.
    """

    __test__ = False  # pytest takes classes with this name for its own

    name: str
    pictures: dict[str, Pixels]


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured on one picture.

    Attributes:
        picture: its file name.
        level: noise level that the method was told, on the 0-255 scale.
        psnr: in dB.
        ssim: 1 for equal pictures.
    """

    picture: str
    level: float
    psnr: float
    ssim: float


@dataclass(frozen=True, slots=True)
class Result:
    """A method on a set at one noise level."""

    set: str
    sigma: float
    model: str
    protocol: Protocol
    figures: tuple[Figure, ...]

    @property
    def psnr(self) -> float:
        """Mean over pictures in dB."""
        return float(np.mean([each.psnr for each in self.figures]))

    @property
    def ssim(self) -> float:
        """Mean over pictures."""
        return float(np.mean([each.ssim for each in self.figures]))


def load_test_set(
    name: str, folder: Path, *, grey: bool = False, limit: int | None = None
) -> TestSet:
    """Reads the pictures below a folder, or the first `limit` by name.

    Raises:
        NoPictures: if there are none, or one cannot be read or is smaller than SSIM's window.
    """
    pictures: dict[str, Pixels] = {}
    for path in picture_paths(folder)[:limit]:
        picture = read_rgb(path)
        if min(picture.shape[:2]) < SSIM_WINDOW_PX:
            raise NoPictures(
                f"{path} is too small to be measured.",
                hint=f"SSIM needs at least {SSIM_WINDOW_PX} pixels in each direction.",
            )
        pictures[path.relative_to(folder).as_posix()] = picture
    if all(np.array_equal(each, each[..., [0, 0, 0]]) for each in pictures.values()):
        return TestSet(name, {key: each[..., :1] for key, each in pictures.items()})
    if grey:
        return TestSet(name, {key: _greyed(each) for key, each in pictures.items()})
    return TestSet(name, pictures)


def _greyed(picture: Pixels) -> Pixels:
    weights = np.array(degrade.LUMA_WEIGHTS, np.float32)
    return rounded_to_8_bit(to_float(picture) @ weights)[..., None]


def noisy_version(name: str, clean: Pixels, sigma: float, *, clipped: bool) -> FloatArray:
    """Returns the picture with noise that depends on nothing but its file name and `sigma`.

    So a picture gets the same noise in any set, order or excerpt, whatever is measured.

    Args:
        name: the picture's file name.
        clean: `(H, W, C)`.
        sigma: standard deviation on the 0-255 scale.
        clipped: whether to store the result in 8 bit.

    Returns:
        `(H, W, C)` float32.
    """
    batch = torch.from_numpy(to_float(clean)).permute(2, 0, 1)[None]  # (1, C, H, W)
    seed = zlib.crc32(f"{Path(name).name} {sigma:g}".encode())
    noisy = degrade.gaussian_noise(
        batch,
        torch.tensor([sigma / 255]),
        torch.tensor([False]),
        torch.Generator().manual_seed(seed),
    )
    noisy = degrade.stored_in_8_bit(noisy, torch.tensor([clipped]))
    return np.ascontiguousarray(noisy[0].permute(1, 2, 0).numpy())


def network_restorer(network: RestorationNetwork, device: Device) -> Restorer:
    """Returns a function that sends a whole picture through a network, in float32."""
    exact = device.in_float32()
    placed = network_on(network, exact)

    def restore(noisy: FloatArray, level: float) -> FloatArray:
        return restored(placed, noisy, level, exact)

    return restore


def evaluate(
    restore: Restorer,
    model: str,
    test_sets: Sequence[TestSet],
    sigmas: Sequence[float],
    protocol: Protocol,
    on_picture: Callable[[], None] | None = None,
) -> Iterator[Result]:
    """Measures a method on each set at each level, and yields each result as soon as it is there.

    Args:
        restore: the method.
        model: what results call it.
        test_sets: where it is measured.
        sigmas: noise levels on the 0-255 scale.
        protocol: how the noise is made and told.
        on_picture: called after each picture.
    """
    for test_set in test_sets:
        for sigma in sigmas:
            figures: list[Figure] = []
            for name, clean in test_set.pictures.items():
                figures.append(_figure(restore, name, clean, sigma, protocol))
                if on_picture is not None:
                    on_picture()
            yield Result(test_set.name, sigma, model, protocol, tuple(figures))


def _figure(
    restore: Restorer, name: str, clean: Pixels, sigma: float, protocol: Protocol
) -> Figure:
    noisy = noisy_version(name, clean, sigma, clipped=protocol.clipped)
    level = estimate_level(Image(noisy.copy())) if protocol.blind else sigma
    answer = rounded_to_8_bit(restore(noisy, level))
    return Figure(name, level, psnr(clean, answer), ssim(clean, answer))


def as_json(result: Result) -> dict[str, Any]:
    """Returns a result as JSON can hold it; an infinite PSNR (equal pictures) becomes null."""
    return {
        "set": result.set,
        "sigma": result.sigma,
        "pictures": len(result.figures),
        "psnr": _finite(result.psnr),
        "ssim": _finite(result.ssim),
        "model": result.model,
        "clipped": result.protocol.clipped,
        "blind": result.protocol.blind,
        "grey": result.protocol.grey,
        "each": [
            {
                "picture": each.picture,
                "level": round(each.level, 3),
                "psnr": _finite(each.psnr),
                "ssim": _finite(each.ssim),
            }
            for each in result.figures
        ],
    }


def _finite(value: float) -> float | None:
    return round(value, 4) if math.isfinite(value) else None


def table(results: Sequence[Result]) -> str:
    """Returns a set's results as text: a row per picture, PSNR and SSIM per noise level."""
    first = results[0]
    noise = "clipped" if first.protocol.clipped else "not clipped"
    told = "level estimated" if first.protocol.blind else "level known"
    names = [each.picture for each in first.figures]
    wide = max(len(name) for name in [*names, "picture"])
    head = "".join(f"{f'σ {result.sigma:g}':>16}" for result in results)
    rows = [
        f"{name:<{wide}}" + "".join(_cell(each.figures[i]) for each in results)
        for i, name in enumerate(names)
    ]
    means = f"{'mean':<{wide}}" + "".join(_cell(result) for result in results)
    title = f"{first.set}: {first.model}, noise {noise}, {told}, PSNR in dB and SSIM"
    return "\n".join([title, f"{'picture':<{wide}}{head}", *rows, means])


def _cell(measured: Figure | Result) -> str:
    return f"{measured.psnr:>9.2f} {measured.ssim:.4f}"
