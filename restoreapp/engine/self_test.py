"""Proves the installed models here: weights, device against CPU, and a better picture."""

from dataclasses import dataclass

import numpy as np
import torch

from restoreapp.core.geometry import Rect
from restoreapp.core.image import FloatArray, Image
from restoreapp.core.progress import Progress
from restoreapp.engine.cards import ModelCard
from restoreapp.engine.device import Device, choose_device
from restoreapp.engine.models import installed_cards
from restoreapp.engine.reference_picture import reference_picture
from restoreapp.engine.runner import Fallbacks, Runner
from restoreapp.engine.weights import load_network

SIGMA = 25
# What a device may differ from float32 on the CPU: rounding noise that far below the picture.
LEAST_LIKENESS_DB = 50.0
LEAST_GAIN_DB = 3.0


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What one model did here.

    Attributes:
        model_id: of the card.
        device: label.
        likeness_db: PSNR between the device's answer and that of float32 on the CPU.
        gain_db: PSNR won on a drawn picture with Gaussian noise of sigma 25.
        has_passed: whether both are as they should be.
    """

    model_id: str
    device: str
    likeness_db: float
    gain_db: float
    has_passed: bool


def self_tests(device_name: str, progress: Progress) -> list[SelfTest]:
    """Tests every installed model.

    Raises:
        UnusableDevice: if there is no such device.
        UnusableWeights: if weights are damaged.
        Cancelled: if the user stopped it.
    """
    device = choose_device(device_name)
    results = []
    cards = installed_cards()
    for done, card in enumerate(cards, start=1):
        progress.checkpoint()
        results.append(_self_test(card, device, progress))
        progress.report(done / len(cards), card.id)
    return results


def _self_test(card: ModelCard, device: Device, progress: Progress) -> SelfTest:
    clean = reference_picture()
    rng = np.random.default_rng(0)
    noisy = clean + SIGMA / 255 * rng.standard_normal(clean.shape, dtype=np.float32)
    network = load_network(card)
    answers = [
        _answer(Runner(card, network, place), noisy, progress)
        for place in (device, choose_device("cpu", torch.float32))
    ]
    likeness = _psnr(answers[0], answers[1])
    gain = _psnr(answers[0], clean) - _psnr(noisy, clean)
    passed = likeness >= LEAST_LIKENESS_DB and gain >= LEAST_GAIN_DB
    return SelfTest(card.id, device.label, likeness, gain, passed)


def _answer(runner: Runner, noisy: FloatArray, progress: Progress) -> FloatArray:
    answer = np.empty_like(noisy)

    def keep(rect: Rect, values: FloatArray) -> None:
        answer[rect.slices] = values

    runner.run(Image(noisy), SIGMA, keep, progress.part(0, 0), Fallbacks())
    return answer


def _psnr(values: FloatArray, reference: FloatArray) -> float:
    mse = float(np.mean((values - reference) ** 2, dtype=np.float64))
    return float("inf") if mse == 0 else -10 * float(np.log10(mse))
