"""Proves the installed models here: weights, device against CPU, and a better picture."""

from dataclasses import dataclass

import numpy as np
import torch

from restoreapp.core.geometry import Rect
from restoreapp.core.image import FloatArray, Image
from restoreapp.core.progress import Progress
from restoreapp.engine.cards import ModelCard
from restoreapp.engine.device import Device, choose_device
from restoreapp.engine.fallbacks import Fallbacks
from restoreapp.engine.likeness import LEAST_LIKENESS_DB, likeness_db
from restoreapp.engine.models import installed_cards
from restoreapp.engine.reference_picture import reference_picture
from restoreapp.engine.runner import Runner
from restoreapp.engine.trials import TRIALS
from restoreapp.engine.weights import load_network


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What one model did here.

    Attributes:
        model_id: of the card.
        task: name of the step it serves, or `estimate`.
        device: label.
        likeness_db: PSNR between the device's answer and that of float32 on the CPU.
        damage: of the drawn picture, in words.
        gain_db: PSNR won on that picture.
        has_passed: whether both are as they should be, and the device did it all.
    """

    model_id: str
    task: str
    device: str
    likeness_db: float
    damage: str
    gain_db: float
    has_passed: bool


def self_tests(device_name: str, progress: Progress) -> list[SelfTest]:
    """Tests every installed model, each by what its step repairs.

    Models of the user's for steps that this version does not have are of no use in it, nor tested.

    Raises:
        UnusableDevice: if there is no such device.
        UnusableWeights: if weights are damaged.
        Cancelled: if the user stopped it.
    """
    device = choose_device(device_name)
    results = []
    cards = [card for card in installed_cards() if card.task in TRIALS]
    for done, card in enumerate(cards, start=1):
        progress.checkpoint()
        results.append(_self_test(card, device, progress))
        progress.report(done / len(cards), card.id)
    return results


def _self_test(card: ModelCard, device: Device, progress: Progress) -> SelfTest:
    trial = TRIALS[card.task]
    clean = reference_picture()
    damaged = trial.damaged(clean)
    network = load_network(card)
    runner = Runner(card, network, device)
    answer, places = _answer(runner, damaged, trial.level, progress)
    exact = Runner(card, network, choose_device("cpu", torch.float32))
    expected, _ = _answer(exact, damaged, trial.level, progress)
    likeness = likeness_db(answer, expected)
    truth = trial.truth(clean)
    gain = likeness_db(answer, truth) - likeness_db(damaged, truth)
    return SelfTest(
        model_id=card.id,
        task=card.task,
        device=", then ".join(each.label for each in places),
        likeness_db=likeness,
        damage=trial.damage,
        gain_db=gain,
        # What the processor did in its place proves nothing about a device.
        has_passed=(
            len(places) == 1 and likeness >= LEAST_LIKENESS_DB and gain >= trial.least_gain_db
        ),
    )


def _answer(
    runner: Runner, damaged: FloatArray, level: float, progress: Progress
) -> tuple[FloatArray, tuple[Device, ...]]:
    answer = np.empty_like(damaged)

    def keep(rect: Rect, values: FloatArray) -> None:
        answer[rect.slices] = values

    places = runner.run(Image(damaged), level, keep, progress.part(0, 0), Fallbacks())
    return answer, places
