"""Measures a method, network or classical, on pictures whose undamaged state is known.

A `Trial` is what a protocol made of a folder: pictures with one kind of damage, and how an answer
is compared with the truth. The protocols themselves are in `protocols`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from restoreapp.core.blending import Blend, blended
from restoreapp.core.image import FloatArray
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.baselines import enlarged
from restoreapp.engine.device import Device
from restoreapp.engine.inference import network_on, restored

from ..pictures.files import Pixels
from .metrics import rounded_to_8_bit

# A network or a classical method: from a damaged picture `(H, W, C)`, C 1 or 3, float32, sRGB
# curve, nominal range 0..1, and its noise level on the 0-255 scale to a restored one of that kind.
Restorer = Callable[[FloatArray, float], FloatArray]
# From the true picture and an answer, both 8 bit, to PSNR in dB and SSIM.
Comparison = Callable[[Pixels, Pixels], tuple[float, float]]


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One picture to measure on.

    Attributes:
        picture: its file name.
        damaged: what the method sees, `(H, W, C)` float32.
        truth: what the answer is compared with, `(H, W, C)` 8 bit.
        level: noise level that the method is told, on the 0-255 scale.
    """

    picture: str
    damaged: FloatArray
    truth: Pixels
    level: float


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """Pictures under a name with one damage.

    Attributes:
        set: name of the pictures, as the tables call them.
        task: `denoise`, `pairs`, `enlarge`, `jpeg` or `motion`.
        label: of the damage, for people: `σ 25`.
        conditions: of the protocol, for machines: `{"sigma": 25, "clipped": False}`.
        count: of the pictures.
        cases: makes them, one after the other.
        compare: PSNR and SSIM by the task's protocol.
    """

    set: str
    task: str
    label: str
    conditions: Mapping[str, float | bool]
    count: int
    cases: Callable[[], Iterator[Case]]
    compare: Comparison


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
    """A method on a trial."""

    set: str
    task: str
    label: str
    conditions: Mapping[str, float | bool]
    model: str
    figures: tuple[Figure, ...]

    @property
    def psnr(self) -> float:
        """Mean over pictures in dB."""
        return float(np.mean([each.psnr for each in self.figures]))

    @property
    def ssim(self) -> float:
        """Mean over pictures."""
        return float(np.mean([each.ssim for each in self.figures]))


def evaluate(
    restore: Restorer,
    model: str,
    trial: Trial,
    on_picture: Callable[[Case, Pixels, Figure], None] | None = None,
) -> Result:
    """Measures a method on a trial.

    Args:
        restore: the method.
        model: what the result calls it.
        trial: where it is measured.
        on_picture: told of each picture: the case, the answer in 8 bit, and its figure.
    """
    figures: list[Figure] = []
    for case in trial.cases():
        answer = rounded_to_8_bit(restore(case.damaged, case.level))
        figure = Figure(case.picture, case.level, *trial.compare(case.truth, answer))
        figures.append(figure)
        if on_picture is not None:
            on_picture(case, answer, figure)
    return Result(trial.set, trial.task, trial.label, trial.conditions, model, tuple(figures))


def network_restorer(network: RestorationNetwork, device: Device) -> Restorer:
    """Returns a function that sends a whole picture through a network, in float32."""
    exact = device.in_float32()
    placed = network_on(network, exact)

    def restore(damaged: FloatArray, level: float) -> FloatArray:
        return restored(placed, damaged, level, exact)

    return restore


def after_bicubic(restore: Restorer, scale: int) -> Restorer:
    """Returns a function that enlarges by bicubic before the method works at the full size.

    So SRCNN and RED-Net are measured on enlargement.
    """

    def enlarge(small: FloatArray, level: float) -> FloatArray:
        return restore(enlarged(small, scale), level)

    return enlarge


def blended_by(restore: Restorer, blend: Blend) -> Restorer:
    """Returns a function that applies as much of a method's answer as the blend says."""

    def restore_partly(damaged: FloatArray, level: float) -> FloatArray:
        mixed: FloatArray = blended(damaged, restore(damaged, level), blend)
        return mixed

    return restore_partly


def in_all_orientations(restore: Restorer) -> Restorer:
    """Returns a function that answers with the mean over four quarter turns, each mirrored too.

    The self-ensemble of Timofte et al., "Seven Ways to Improve Example-Based Single Image Super
    Resolution" (CVPR 2016), which tables mark by a plus: eight times the arithmetic.
    """

    def restore_all(damaged: FloatArray, level: float) -> FloatArray:
        answers = []
        for turns in range(4):
            turned = np.rot90(damaged, turns)
            mirrored = np.ascontiguousarray(turned[:, ::-1])
            answers.append(np.rot90(restore(np.ascontiguousarray(turned), level), -turns))
            answers.append(np.rot90(restore(mirrored, level)[:, ::-1], -turns))
        mean: FloatArray = np.mean(answers, axis=0, dtype=np.float32)
        return mean

    return restore_all
