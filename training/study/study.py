"""The paper's Table 1: trains its networks on its two tasks and measures them beside other methods.

Each network is measured in 8 bit on 256x256 pictures that none of them saw. What cannot be compared
is said in the report, which is `report`'s.
"""

import dataclasses
import itertools
import json
import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from restoreapp.core.image import FloatArray
from restoreapp.engine.baselines import METHODS, TITLES, MissingMethod
from restoreapp.engine.device import choose_device

from ..checkpoint import load_checkpoint
from ..evaluation.evaluate import Case, Figure, Restorer, Trial, evaluate, network_restorer
from ..evaluation.protocols import pair_trial
from ..log import Measurement
from ..loop import Diverged
from ..networks import load_trained
from ..pictures.files import Pixels, estimated_level
from ..pictures.pairs import Pair
from .contenders import BATCH, FOLDERS, Plan, run, study_config
from .pictures import AFTER, DEBLUR, KINDS, StudyData

logger = logging.getLogger(__name__)

INPUT = "none"
CLASSICAL = ("tv", "bm3d")
SEED = 20261123
# Answers that are kept for the grid of pictures.
EXAMPLES = 3
SIGMA_IN_NAME = re.compile(r"-sigma(\d+)")


@dataclass(frozen=True, slots=True)
class Row:
    """A method on a kind of damage.

    Attributes:
        kind: one of `pictures.KINDS`.
        method: name of the contender or of the classical method.
        title: in the report.
        psnrs: of each test picture in dB.
        ssim: mean over pictures.
        paper_mse: what the paper reports, where it does.
    """

    kind: str
    method: str
    title: str
    psnrs: tuple[float, ...]
    ssim: float
    paper_mse: float | None = None

    @property
    def mse(self) -> float:
        """Mean over pictures, values 0..1."""
        return float(np.mean([mse_of(each) for each in self.psnrs]))

    @property
    def psnr(self) -> float:
        """Mean over pictures in dB."""
        return float(np.mean(self.psnrs))


@dataclass(frozen=True, slots=True)
class Training:
    """What became of a plan.

    Attributes:
        plan: what was meant.
        parameters: number of the network's weights.
        steps: taken.
        minutes: spent in them.
        pictures: there are to learn from.
        curve: rows of the log.
        diverged: why there is no network; empty if there is one.
    """

    plan: Plan
    parameters: int
    steps: int
    minutes: float
    pictures: int
    curve: tuple[Measurement, ...]
    diverged: str = ""

    @property
    def crops_per_picture(self) -> float:
        """How often each picture was drawn from; with whole pictures that is the epochs."""
        return self.steps * BATCH / self.pictures


@dataclass(frozen=True, slots=True)
class Study:
    """Everything that the report tells.

    Attributes:
        data: the pictures.
        budget_minutes: for all trainings together.
        trainings: one for each plan.
        rows: of every method on every kind of damage that it was measured on.
        missing: sentences on methods that could not be run.
        held_out_psnr: of the untouched held-out pictures, by task.
        examples: answers to a few test pictures, by kind and method.
    """

    data: StudyData
    budget_minutes: float
    trainings: tuple[Training, ...]
    rows: tuple[Row, ...]
    missing: tuple[str, ...]
    held_out_psnr: dict[str, float]
    examples: dict[tuple[str, str], list[Pixels]]

    def of_kind(self, kind: str) -> list[Row]:
        """Returns a kind's rows."""
        return [row for row in self.rows if row.kind == kind]


def psnr_of(mse: float) -> float:
    """Returns the PSNR in dB that a mean squared error of values 0..1 is."""
    return float("inf") if mse == 0 else -10 * float(np.log10(mse))


def mse_of(psnr: float) -> float:
    """Returns the mean squared error of values 0..1 that a PSNR in dB is."""
    return float(10 ** (-psnr / 10))


def train_all(
    plans: Sequence[Plan],
    data: StudyData,
    runs: Path,
    device: torch.device,
    on_measured: Callable[[Plan, Measurement], None] | None = None,
) -> list[Training] | None:
    """Trains what is not trained yet.

    Returns:
        One for each plan; none if a signal asked to stop.

    Raises:
        RestoreAppError: if pictures cannot be read or a run's folder cannot be used.
    """
    trainings: list[Training] = []
    for plan in plans:
        out = runs / plan.name
        diverged = ""

        def heard(measurement: Measurement, plan: Plan = plan) -> None:
            if on_measured is not None:
                on_measured(plan, measurement)

        try:
            if not run(study_config(plan, device, SEED), data, out, device, heard):
                return None
        except Diverged as error:
            diverged = error.message
            logger.warning("%s: %s", plan.name, error)
        trainings.append(_training(plan, data, out, diverged))
    return trainings


def _training(plan: Plan, data: StudyData, out: Path, diverged: str) -> Training:
    pictures = data.learned if plan.task == DEBLUR else 2 * data.noisy
    curve = read_curve(out)
    if diverged:
        return Training(plan, 0, curve[-1].step if curve else 0, 0.0, pictures, curve, diverged)
    checkpoint = load_checkpoint(out / "last.pt")
    parameters = sum(each.numel() for each in load_trained(out / "last.pt").network.parameters())
    return Training(plan, parameters, checkpoint.step, checkpoint.seconds / 60, pictures, curve)


def read_curve(out: Path) -> tuple[Measurement, ...]:
    """Returns the rows of a run's log, of which there may be none."""
    log = out / "log.jsonl"
    if not log.is_file():
        return ()
    return tuple(Measurement(**json.loads(line)) for line in log.read_text("utf-8").splitlines())


def measure_all(
    trainings: Sequence[Training],
    data: StudyData,
    runs: Path,
    budget_minutes: float,
    device_name: str,
    on_picture: Callable[[], None] | None = None,
) -> Study:
    """Measures the input, the classical methods and the trained networks on all test pictures."""
    rows: list[Row] = []
    missing: list[str] = []
    examples: dict[tuple[str, str], list[Pixels]] = {}
    measure = _Measuring(data, examples, on_picture)
    for method in (INPUT, *CLASSICAL):
        try:
            rows += [measure.row(kind, method, TITLES[method], METHODS[method]) for kind in KINDS]
        except MissingMethod as error:
            missing.append(str(error))
    for training in trainings:
        plan = training.plan
        if training.diverged:
            missing.append(f"{plan.contender.title}, {plan.task}: {training.diverged}")
            continue
        network = load_trained(runs / plan.name / "last.pt").network
        restore = network_restorer(network, choose_device(device_name))
        rows += [
            dataclasses.replace(
                measure.row(kind, plan.contender.name, plan.contender.title, restore),
                paper_mse=plan.contender.paper.get(plan.task),
            )
            for kind in FOLDERS[plan.task]
        ]
    held_out = {task: held_out_psnr(data, task) for task in FOLDERS}
    return Study(
        data, budget_minutes, tuple(trainings), tuple(rows), tuple(missing), held_out, examples
    )


@dataclass(frozen=True, slots=True)
class _Measuring:
    data: StudyData
    examples: dict[tuple[str, str], list[Pixels]]
    on_picture: Callable[[], None] | None

    def row(self, kind: str, method: str, title: str, restore: Restorer) -> Row:
        trial = _trial(self.data.test_folder(kind), kind, needs_level=method in CLASSICAL)
        kept = example_indices(trial.count)
        answers = self.examples.setdefault((kind, method), [])
        numbers = itertools.count()

        def seen(_case: Case, answer: Pixels, _figure: Figure) -> None:
            if next(numbers) in kept:
                answers.append(answer)
            if self.on_picture is not None:
                self.on_picture()

        result = evaluate(restore, method, trial, seen)
        return Row(kind, method, title, tuple(each.psnr for each in result.figures), result.ssim)


def example_indices(count: int) -> list[int]:
    """Returns which of so many test pictures the grid shows: evenly over all, so over scenes."""
    return sorted({round(each) for each in np.linspace(0, count - 1, EXAMPLES)})


def _trial(folder: Path, kind: str, *, needs_level: bool) -> Trial:
    """Returns the pairs; classical methods are told sigma where it is known, else an estimate."""

    def level(pair: Pair, damaged: FloatArray) -> float:
        if not needs_level:
            return 0.0
        if kind != AFTER:  # scaling has left another level than was added
            return estimated_level(damaged)
        return float(SIGMA_IN_NAME.findall(pair.name)[-1])

    return pair_trial(kind, folder, level=level)


def held_out_psnr(data: StudyData, task: str) -> float:
    """Returns the PSNR in dB of a task's untouched held-out pictures, as runs are validated."""
    trials = [_trial(data.held_out_folder(kind), kind, needs_level=False) for kind in FOLDERS[task]]
    return float(np.mean([evaluate(METHODS[INPUT], INPUT, trial).psnr for trial in trials]))


def as_json(row: Row) -> dict[str, Any]:
    """Returns a row as JSON can hold it."""
    return {
        "kind": row.kind,
        "method": row.method,
        "pictures": len(row.psnrs),
        "mse": row.mse,
        "psnr_of_mse": psnr_of(row.mse),
        "psnr": row.psnr,
        "ssim": row.ssim,
        "paper_mse": row.paper_mse,
        "paper_psnr_of_mse": None if row.paper_mse is None else psnr_of(row.paper_mse),
    }
