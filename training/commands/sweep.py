"""`sweep`: compares learning rates and activations."""

import argparse
from pathlib import Path

import torch
from tqdm import tqdm
from tqdm.contrib.logging import logging_redirect_tqdm

from restoreapp.engine.device import choose_device

from ..study.contenders import DENOISE, FOLDERS
from ..study.pictures import make_study_data
from ..study.sweep import Outcome, as_json, sweep, write_sweep
from .arguments import (
    Commands,
    Parser,
    add_device,
    add_parser,
    positive_count,
    print_json,
    print_line,
)
from .study import add_study_data

STOPPED = 130

TEXT = """\
Compares learning rates from 1e-1 to 1e-5 and ReLU with PReLU, as the paper did.

The network with skips is trained ten times for a few steps on crops of the study's pictures. Left
are a table, curves of loss and held-out PSNR, and a folder per run; not to converge is a result,
too. Ctrl-C stops, and the same command goes on.

  python -m training sweep --train GOPRO/train --out sweep --steps 200
  python -m training sweep --train data/train --task deblur --out sweep --steps 50 --json
"""


def add_command(commands: "Commands[Parser]") -> None:
    """Adds `sweep`."""
    command = add_parser(commands, "sweep", TEXT)
    add_study_data(command)
    command.add_argument(
        "--task", choices=tuple(FOLDERS), default=DENOISE, help=f"(default: {DENOISE})"
    )
    command.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="DIR",
        help="sweep.md and sweep.png go there, and runs and pictures below it",
    )
    command.add_argument(
        "--steps",
        type=positive_count,
        default=200,
        metavar="N",
        help="of each of the ten trainings (default: 200)",
    )
    command.add_argument(
        "--width",
        type=positive_count,
        default=64,
        metavar="N",
        help="filters of each layer; fewer are faster (default: 64)",
    )
    add_device(command)
    command.add_argument("--json", action="store_true", help="print each outcome as JSON")
    command.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    with logging_redirect_tqdm():
        with tqdm(unit="pair", disable=None, leave=False) as bar:
            data = make_study_data(args.train, args.train, args.out / "data", bar.update)
        outcomes = sweep(
            data,
            args.task,
            args.out / "runs",
            steps=args.steps,
            device=torch.device(choose_device(args.device).name),
            hyperparameters={"width": args.width},
            on_outcome=_print_as_json if args.json else _print_outcome,
        )
    if outcomes is None:
        return STOPPED
    path = write_sweep(outcomes, args.task, args.out)
    if not args.json:
        print_line(f"{path} is written.")
    return 0


def _print_as_json(outcome: Outcome) -> None:
    print_json(as_json(outcome))


def _print_outcome(outcome: Outcome) -> None:
    psnr = "" if outcome.psnr is None else f", {outcome.psnr:.2f} dB"
    print_line(f"{outcome.trial.name}: {outcome.verdict}{psnr}")
