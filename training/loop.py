"""The training loop, readable from top to bottom."""

import contextlib
import logging
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from tqdm import tqdm

from restoreapp.errors import RestoreAppError

from .checkpoint import load_checkpoint, save_checkpoint
from .configuration.config import Config
from .fabric import fabric_for, leave, lost_peers
from .log import Measurement, RunLog
from .pictures.batches import BatchReader
from .pictures.sources import Sources
from .run import Run
from .validation import Example, Validation, examples, untouched, validate

logger = logging.getLogger(__name__)

# More bad steps than this in a row is not an accident but a rate or a network that diverges.
MOST_BAD_STEPS = 20
BAR = "{percentage:3.0f} %|{bar}| {elapsed} spent, {remaining} left{postfix}"


class Diverged(RestoreAppError):
    """The loss stayed infinite or undefined."""


class RunExists(RestoreAppError):
    """A run would be begun where another one lies."""


def check_free(out: Path) -> None:
    """Refuses a folder in which a run lies.

    Raises:
        RunExists: if there is one.
    """
    if (out / "last.pt").exists():
        raise RunExists(
            f"There is a run in {out} already.",
            hint="Add --resume to go on with it, or name another folder.",
        )


def train(
    config: Config,
    data: Path,
    out: Path,
    *,
    device: torch.device,
    processes: int = 1,
    resume: bool = False,
    on_measured: Callable[[Measurement], None] | None = None,
) -> Run:
    """Trains until the budget is spent or a signal asks to stop.

    Args:
        config: of the run; printed in full at its start.
        data: what the configuration's folders are relative to.
        out: the run's folder; `last.pt`, `log.jsonl`, `pictures` and `tensorboard` are left there.
        device: where the network is trained.
        processes: on this machine that share each batch; `torchrun` has the last word.
        resume: whether to go on from `last.pt`, possibly with another budget.
        on_measured: told of each row of the log.

    Returns:
        The run; its budget is not spent if it was stopped.

    Raises:
        RestoreAppError: if `out` holds a run already and `resume` is not given, or cannot be
            written to; if pictures or checkpoint cannot be used; if the loss diverges.
    """
    if not resume:
        check_free(out)
    last = out / "last.pt"
    fabric = fabric_for(device, config.optimizer.precision, processes=processes)
    fabric.barrier()  # one process's first checkpoint is no other's earlier run
    run = Run(config, fabric)
    if resume:
        run.restore(load_checkpoint(last), name=str(last))
    sources = Sources.load(data, config, fabric.world_size)
    reader = BatchReader(sources, config, rank=fabric.global_rank, world=fabric.world_size)
    is_first = fabric.is_global_zero  # the others compute, and leave no files
    with contextlib.ExitStack() as stack:
        stack.enter_context(lost_peers(fabric))
        stack.enter_context(reader)
        log = stack.enter_context(RunLog(out, step=run.steps, keep=resume)) if is_first else None
        held_out: list[Example] = []
        if log:
            # Made once: blurring them takes longer than restoring them.
            held_out = list(examples(config, sources))
            _announce(run, sources, held_out)
        stopping = stack.enter_context(stop_signals())
        bar = stack.enter_context(
            tqdm(
                total=100,
                initial=100 * run.fraction,
                disable=None if is_first else True,
                bar_format=BAR,
            )
        )
        bad_steps = 0
        losses: list[float] = []
        norm: float | None = None
        while run.fraction < 1 and not run.mean(stopping.is_set()):
            step = run.step(reader)
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
            if log and step.is_good and run.steps % config.checkpoint_every_steps == 0:
                save_checkpoint(last, run.checkpoint())
            if log and (run.steps % config.validate_every_steps == 0 or run.fraction >= 1):
                found = validation(run, held_out)
                measurement = Measurement(
                    step=run.steps,
                    minutes=round(run.seconds / 60, 2),
                    spent=round(run.fraction, 4),
                    loss=float(np.mean(losses)) if losses else None,
                    norm=norm,
                    rate=step.rate,
                    psnr=found.psnr,
                )
                losses.clear()
                log.add(measurement, found.pictures)
                if on_measured is not None:
                    on_measured(measurement)
            bar.set_postfix_str(f"step {run.steps}, loss {step.loss:.4f}", refresh=False)
            bar.update(100 * run.fraction - bar.n)
        if log:  # bad steps have changed nothing but the rate
            save_checkpoint(last, run.checkpoint())
    leave(fabric)
    return run


def _announce(run: Run, sources: Sources, held_out: list[Example]) -> None:
    learned, kept = sources.counts
    logger.info("%s", run.config.text.strip())
    logger.info(
        "%s on %s, %d process(es): %d pictures, %d held out; %.2f M parameters; from step %d",
        run.config.model.id,
        run.fabric.device,
        run.fabric.world_size,
        learned,
        kept,
        sum(each.numel() for each in run.network.parameters()) / 1e6,
        run.steps,
    )
    figures = validate(untouched, held_out).psnr.items()
    logger.info("untouched: %s", ", ".join(f"{name} {value:.2f} dB" for name, value in figures))


def validation(run: Run, held_out: list[Example]) -> Validation:
    """Measures the averaged network on the held-out pictures."""
    network = run.average.module.eval()

    def restore(seen: Tensor, level: Tensor) -> Tensor:
        with run.fabric.autocast():
            answer: Tensor = network(seen.to(run.fabric.device), level.to(run.fabric.device))
        return answer.float().cpu()

    return validate(restore, held_out)


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
