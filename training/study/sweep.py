"""The paper's search for a learning rate: 1e-1 to 1e-5, ReLU against PReLU, everything else alike.

A rate with which the network does not converge is a result like any other.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib.figure
import numpy as np
import torch

from ..curves import draw_curve
from ..evaluation.grid import UnwritableFigure, save_figure
from ..log import Measurement
from ..loop import Diverged
from .contenders import BATCH, WITH_SKIP, network_config, run
from .pictures import SIDE_PX, StudyData
from .study import SEED, held_out_psnr, read_curve

logger = logging.getLogger(__name__)

RATES = (1e-1, 1e-2, 1e-3, 1e-4, 1e-5)
ACTIVATIONS = ("relu", "prelu")
NAMES = {"relu": "ReLU", "prelu": "PReLU"}
VALIDATIONS = 10
# Many steps tell more of a rate than large crops do.
CROP_PX = SIDE_PX // 4
REPORT, CURVES = "sweep.md", "sweep.png"


@dataclass(frozen=True, slots=True)
class Trial:
    """A rate and an activation.

    Attributes:
        rate: Adam's, the same at every step.
        activation: `relu` or `prelu`.
    """

    rate: float
    activation: str

    @property
    def name(self) -> str:
        """Of its run's folder."""
        return f"{self.activation}-{self.rate:.0e}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a trial.

    Attributes:
        trial: which it was.
        curve: rows of its log.
        diverged: what the loop said when it gave up; empty if it did not.
        untouched_psnr: of the held-out pictures as they are, in dB.
    """

    trial: Trial
    curve: tuple[Measurement, ...]
    diverged: str
    untouched_psnr: float

    @property
    def loss(self) -> float | None:
        """Mean over the last part of the run."""
        return next((row.loss for row in reversed(self.curve) if row.loss is not None), None)

    @property
    def psnr(self) -> float | None:
        """On the held-out pictures at the end, in dB."""
        return float(np.mean(list(self.curve[-1].psnr.values()))) if self.curve else None

    @property
    def verdict(self) -> str:
        """In words: diverged, behind the input, or ahead of it."""
        if self.diverged:
            return "diverged"
        if self.psnr is None or not self.psnr > self.untouched_psnr:
            return "behind the untouched input"
        return "ahead of the untouched input"


def sweep(
    data: StudyData,
    task: str,
    runs: Path,
    *,
    steps: int,
    device: torch.device,
    hyperparameters: dict[str, Any] | None = None,
    on_outcome: Callable[[Outcome], None] | None = None,
) -> list[Outcome] | None:
    """Trains the network with skips for a few steps with each rate and activation.

    Args:
        data: the study's pictures.
        task: `denoise` or `deblur`.
        runs: a folder is left there for each trial; finished ones are not repeated.
        steps: of each trial.
        device: where they are trained.
        hyperparameters: of the network, beside its activation.
        on_outcome: told of each trial when it has ended.

    Returns:
        An outcome for each trial; none if a signal asked to stop.

    Raises:
        RestoreAppError: if pictures cannot be read or a run's folder cannot be used.
    """
    untouched = held_out_psnr(data, task)
    outcomes: list[Outcome] = []
    for trial in (Trial(rate, activation) for activation in ACTIVATIONS for rate in RATES):
        config = network_config(
            trial.name,
            task,
            WITH_SKIP.architecture,
            {**(hyperparameters or {}), "activation": trial.activation},
            rate=trial.rate,
            schedule="step",
            budget={"steps": steps},
            every=max(1, steps // VALIDATIONS),
            device=device,
            seed=SEED,
            crops=((1.0, CROP_PX),),
        )
        out, diverged = runs / trial.name, ""
        try:
            if not run(config, data, out, device):
                return None
        except Diverged as error:
            diverged = error.message
            logger.info("%s: %s", trial.name, diverged)
        outcomes.append(Outcome(trial, read_curve(out), diverged, untouched))
        if on_outcome is not None:
            on_outcome(outcomes[-1])
    return outcomes


def as_json(outcome: Outcome) -> dict[str, Any]:
    """Returns an outcome as JSON can hold it."""
    return {
        "rate": outcome.trial.rate,
        "activation": outcome.trial.activation,
        "verdict": outcome.verdict,
        "steps": outcome.curve[-1].step if outcome.curve else 0,
        "loss": outcome.loss,
        "psnr": outcome.psnr,
        "untouched_psnr": outcome.untouched_psnr,
    }


def write_sweep(outcomes: Sequence[Outcome], task: str, out: Path) -> Path:
    """Writes the table and the curves.

    Returns:
        The Markdown file.

    Raises:
        UnwritableFigure: if a file cannot be written.
    """
    save_figure(_figure(outcomes, task), out / CURVES)
    path = out / REPORT
    try:
        path.write_text(_report(outcomes, task), "utf-8")
    except OSError as error:
        raise UnwritableFigure(f"{path} cannot be written.", hint=str(error)) from error
    return path


def table(outcomes: Sequence[Outcome]) -> str:
    """Returns a row of Markdown per rate and activation."""
    lines = [
        "| activation | rate | last loss (MSE) | PSNR on held-out pictures | outcome |",
        "|---|---|---|---|---|",
    ]
    for outcome in outcomes:
        loss = "" if outcome.loss is None else f"{outcome.loss:.5f}"
        psnr = "" if outcome.psnr is None else f"{outcome.psnr:.2f}"
        name = NAMES[outcome.trial.activation]
        lines.append(f"| {name} | {outcome.trial.rate:.0e} | {loss} | {psnr} | {outcome.verdict} |")
    return "\n".join(lines)


def _report(outcomes: Sequence[Outcome], task: str) -> str:
    steps = max((row.step for each in outcomes for row in each.curve), default=0)
    method = (
        f"The network with skips, {steps} steps of {BATCH} crops of {CROP_PX} pixels with Adam "
        "at a constant rate, one training each. "
        f"The untouched held-out pictures score {outcomes[0].untouched_psnr:.2f} dB. A step whose "
        "loss or gradient is not finite is left out and halves the rate for a while; after too "
        "many in a row the network counts as diverged."
    )
    title = f"# Learning rates and activations, {task}"
    parts = [title, method, table(outcomes), f"![Loss and PSNR over time]({CURVES})"]
    return "\n\n".join(parts) + "\n"


def _figure(outcomes: Sequence[Outcome], task: str) -> matplotlib.figure.Figure:
    figure = matplotlib.figure.Figure(figsize=(11, 4.5), layout="constrained")
    of_loss, of_psnr = figure.subplots(1, 2)
    for outcome in outcomes:
        draw_curve(
            of_loss,
            of_psnr,
            outcome.curve,
            f"{NAMES[outcome.trial.activation]}, {outcome.trial.rate:.0e}",
            "-" if outcome.trial.activation == "relu" else ":",
            colour=f"C{RATES.index(outcome.trial.rate)}",
        )
    untouched = outcomes[0].untouched_psnr
    of_psnr.axhline(untouched, color="black", linestyle="--", label="Untouched input")
    of_loss.set(title=f"{task}: loss (MSE)", xlabel="step", yscale="log")
    of_psnr.set(title=f"{task}: PSNR on held-out pictures, dB", xlabel="step")
    of_psnr.legend(fontsize=7)
    return figure
