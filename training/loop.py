"""The training loop, readable from top to bottom."""

import dataclasses
import json
import logging
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tqdm import tqdm

from restoreapp.errors import RestoreAppError

from .checkpoint import load_checkpoint, save_checkpoint
from .config import Config
from .data import Photographs, load_photographs
from .metrics import psnr, rounded_to_8_bit
from .run import Run

logger = logging.getLogger(__name__)

# More bad steps than this in a row is not an accident but a rate or a network that diverges.
MOST_BAD_STEPS = 20
VALIDATION_CROP_PX = 256
VALIDATION_SIGMAS = (5, 15, 25, 50)
BAR = "{percentage:3.0f} %|{bar}| {elapsed} spent, {remaining} left{postfix}"


class Diverged(RestoreAppError):
    """The loss stayed infinite or undefined."""


class RunExists(RestoreAppError):
    """A run would be begun where another one lies."""


class UnwritableRun(RestoreAppError):
    """A run's folder that cannot be made or written to."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """A row of a run's log.

    Attributes:
        step: steps done.
        minutes: time spent in them.
        spent: part of the budget, 0..1.
        loss: mean over the good steps since the last row; none if there was none.
        norm: of the last good gradient before clipping.
        psnr: of the averaged network on held-out pictures, in dB, by noise level.
    """

    step: int
    minutes: float
    spent: float
    loss: float | None
    norm: float | None
    psnr: dict[str, float]


def train(
    config: Config,
    data: Path,
    out: Path,
    *,
    device: torch.device,
    resume: bool = False,
    on_measured: Callable[[Measurement], None] | None = None,
) -> Run:
    """Trains until the budget is spent or a signal asks to stop.

    Args:
        config: of the run; printed in full at its start.
        data: what the configuration's folders are relative to.
        out: the run's folder; `last.pt` and `log.jsonl` are left there.
        device: where the network is trained.
        resume: whether to go on from `last.pt`, possibly with another budget.
        on_measured: told of each row of the log.

    Returns:
        The run; its budget is not spent if it was stopped.

    Raises:
        RestoreAppError: if `out` holds a run already and `resume` is not given, or cannot be
            written to; if pictures or checkpoint cannot be used; if the loss diverges.
    """
    last, log = out / "last.pt", out / "log.jsonl"
    if last.exists() and not resume:
        raise RunExists(
            f"There is a run in {out} already.",
            hint="Add --resume to go on with it, or name another folder with --out.",
        )
    run = Run(config, device)
    if resume:
        run.restore(load_checkpoint(last))
    photographs = load_photographs(data, config.data)
    _prepare(log, keep=resume)
    logger.info("%s", config.text.strip())
    logger.info(
        "%s on %s: %d pictures, %d held out; %.2f M parameters; from step %d",
        config.model.id,
        device,
        len(photographs.train),
        len(photographs.held_out),
        sum(each.numel() for each in run.network.parameters()) / 1e6,
        run.steps,
    )
    bad_steps = 0
    losses: list[float] = []
    norm: float | None = None
    with (
        stop_signals() as stopping,
        tqdm(total=100, initial=100 * run.fraction, disable=None, bar_format=BAR) as bar,
    ):
        while run.fraction < 1 and not stopping.is_set():
            step = run.step(photographs)
            if step.is_good:
                bad_steps = 0
                losses.append(step.loss)
                norm = step.norm
            else:
                bad_steps += 1
            if bad_steps > MOST_BAD_STEPS:
                raise Diverged(
                    f"The loss was not finite for {bad_steps} steps in a row.",
                    hint="Lower optimizer.rate; the last checkpoint is whole.",
                )
            if step.is_good and run.steps % config.checkpoint_every_steps == 0:
                save_checkpoint(last, run.checkpoint())
            if run.steps % config.validate_every_steps == 0 or run.fraction >= 1:
                measurement = Measurement(
                    step=run.steps,
                    minutes=round(run.seconds / 60, 2),
                    spent=round(run.fraction, 4),
                    loss=float(np.mean(losses)) if losses else None,
                    norm=norm,
                    psnr=validation_psnr(run, photographs),
                )
                losses.clear()
                _append(log, measurement)
                if on_measured is not None:
                    on_measured(measurement)
            bar.set_postfix_str(f"step {run.steps}, loss {step.loss:.4f}", refresh=False)
            bar.update(100 * run.fraction - bar.n)
        if not bad_steps:
            save_checkpoint(last, run.checkpoint())
    return run


def _prepare(log: Path, *, keep: bool) -> None:
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        if not keep:  # of a run that ended before its first checkpoint
            log.unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableRun(f"{log.parent} cannot be a run's folder.", hint=str(error)) from error


def _append(log: Path, measurement: Measurement) -> None:
    try:
        with log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(dataclasses.asdict(measurement)) + "\n")
    except OSError as error:
        raise UnwritableRun(f"{log} cannot be written.", hint=str(error)) from error


@torch.inference_mode()
def validation_psnr(run: Run, photographs: Photographs) -> dict[str, float]:
    """Returns the averaged network's mean PSNR on held-out pictures at a few noise levels."""
    network = run.average.module.eval()
    means: dict[str, float] = {}
    for sigma in VALIDATION_SIGMAS:
        figures: list[float] = []
        for i, picture in enumerate(photographs.held_out):
            crop = picture[:VALIDATION_CROP_PX, :VALIDATION_CROP_PX]
            clean = torch.from_numpy(crop.astype(np.float32) / 255).permute(2, 0, 1)[None]
            generator = torch.Generator().manual_seed(1000 * sigma + i)
            noisy = clean + sigma / 255 * torch.randn(clean.shape, generator=generator)
            level = torch.full_like(clean[:, :1], sigma / 255)
            with run.autocast():
                restored = network(noisy.to(run.device), level.to(run.device))
            answer = restored[0].float().cpu().permute(1, 2, 0).numpy()  # (H, W, 3)
            figures.append(psnr(crop, rounded_to_8_bit(answer)))
        means[str(sigma)] = round(float(np.mean(figures)), 3)
    return means


@contextmanager
def stop_signals() -> Iterator[threading.Event]:
    """Turns SIGINT and SIGTERM into an event, so that a run ends between two steps."""
    stopping = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stopping
        return
    previous = {
        kind: signal.signal(kind, lambda *_: stopping.set())
        for kind in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield stopping
    finally:
        for kind, handler in previous.items():
            signal.signal(kind, handler)
