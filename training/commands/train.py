"""`train`: trains the network that a configuration names."""

import argparse
import dataclasses
from pathlib import Path

import torch
from tqdm.contrib.logging import logging_redirect_tqdm

from restoreapp.engine.device import choose_device

from ..configuration.config import Config
from ..log import Measurement
from ..loop import train
from .arguments import (
    Commands,
    Parser,
    add_device,
    add_parser,
    positive_count,
    print_json,
    print_line,
)

STOPPED = 130

TEXT = """\
Trains the network that a configuration names until its budget is spent.

The run's folder holds last.pt, from which --resume goes on, log.jsonl with the loss and the PSNR on
held-out pictures, pictures of them, and curves for TensorBoard. Ctrl-C ends the run between two
steps and leaves all of it whole.

  python -m training train training/configs/denoise.toml --data data
  python -m training train training/configs/denoise.toml --data data --resume
  python -m training train training/configs/deblur.toml --data data --device cuda --processes 4
  torchrun --nnodes 2 --nproc-per-node 4 -m training train training/configs/deblur.toml
"""


def add_command(commands: "Commands[Parser]") -> None:
    """Adds `train`."""
    command = add_parser(commands, "train", TEXT)
    command.add_argument("config", type=Path, metavar="CONFIG", help="a TOML file")
    command.add_argument(
        "--data",
        type=Path,
        default=Path("data"),
        metavar="DIR",
        help="what the configuration's folders are relative to (default: data)",
    )
    command.add_argument(
        "--out", type=Path, metavar="DIR", help="the run's folder (default: runs/MODEL_ID)"
    )
    command.add_argument(
        "--resume",
        action="store_true",
        help="go on with the run in that folder; the budget may be another than before",
    )
    add_device(command)
    command.add_argument(
        "--processes",
        type=positive_count,
        default=1,
        metavar="N",
        help="GPUs, or processes on the CPU, that share each batch (default: 1)",
    )
    command.add_argument("--json", action="store_true", help="print each row of the log as JSON")
    command.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    config = Config.load(args.config)
    out: Path = args.out or Path("runs") / config.model.id
    with logging_redirect_tqdm():
        run = train(
            config,
            args.data,
            out,
            device=torch.device(choose_device(args.device).name),
            processes=args.processes,
            resume=args.resume,
            on_measured=_print_as_json if args.json else _print_measurement,
        )
    return 0 if run.fraction >= 1 else STOPPED


def _print_as_json(measurement: Measurement) -> None:
    print_json(dataclasses.asdict(measurement))


def _print_measurement(row: Measurement) -> None:
    loss = "no good step" if row.loss is None else f"loss {row.loss:.5f}"
    figures = ", ".join(
        f"{value:.2f} dB {f'at σ {name}' if name.isdecimal() else f'on {name}'}"
        for name, value in row.psnr.items()
    )
    print_line(f"step {row.step}, {row.minutes:.1f} min, {row.spent:.0%}: {loss}; {figures}")
