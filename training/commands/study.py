"""`study`: makes the paper's Table 1 again."""

import argparse
from pathlib import Path

import torch
from tqdm import tqdm
from tqdm.contrib.logging import logging_redirect_tqdm

from restoreapp.engine.device import choose_device

from ..log import Measurement
from ..study.contenders import Plan, plans
from ..study.pictures import make_study_data
from ..study.report import findings, write_report
from ..study.study import as_json, measure_all, train_all
from .arguments import (
    Commands,
    Parser,
    add_device,
    add_no_pictures,
    add_parser,
    minutes,
    print_json,
    print_line,
)

STOPPED = 130

TEXT = """\
Makes the paper's Table 1 again: three networks, two tasks, and what they are compared with.

Without skips, with pooling, and with skips, each for denoising and for deblurring at 256x256; the
multi-scale network of Nah et al., a stacked denoising auto-encoder, total variation, BM3D (if the
package bm3d is installed) and the untouched input. --budget is split evenly over the trainings; the
report says what it cut, and which networks learned nothing. Ctrl-C stops, the same command goes on,
and a larger --budget trains further.

  python -m training study --train GOPRO/train --test GOPRO/test --out study --budget 600
  python -m training study --train data/train --test data/test --out study --budget 5 --json
"""


def add_command(commands: "Commands[Parser]") -> None:
    """Adds `study`."""
    command = add_parser(commands, "study", TEXT)
    add_study_data(command)
    command.add_argument(
        "--test",
        type=Path,
        required=True,
        metavar="DIR",
        help="pairs to measure with: a tree, or a folder with a gopro tree",
    )
    command.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="DIR",
        help="study.md and its figures go there, and runs and pictures below it",
    )
    command.add_argument(
        "--budget",
        type=minutes,
        default=60.0,
        metavar="MINUTES",
        help="of training, for all networks together (default: 60)",
    )
    add_no_pictures(command)
    add_device(command)
    command.add_argument("--json", action="store_true", help="print each figure as JSON")
    command.set_defaults(run=_run)


def add_study_data(command: Parser) -> None:
    """Adds `--train`."""
    command.add_argument(
        "--train",
        type=Path,
        required=True,
        metavar="DIR",
        help="blurred and sharp pairs to learn from: a tree, or a folder with gopro and reds trees",
    )


def _run(args: argparse.Namespace) -> int:
    device = choose_device(args.device)
    with logging_redirect_tqdm():
        with tqdm(unit="pair", disable=None, leave=False) as bar:
            data = make_study_data(args.train, args.test, args.out / "data", bar.update)
        runs = args.out / "runs"

        def heard(plan: Plan, row: Measurement) -> None:
            if not args.json:
                loss = "no good step" if row.loss is None else f"loss {row.loss:.5f}"
                print_line(f"{plan.name}: step {row.step}, {row.spent:.0%}, {loss}")

        place = torch.device(device.name)
        trainings = train_all(plans(args.budget, place), data, runs, place, heard)
        if trainings is None:
            return STOPPED
        with tqdm(unit="picture", disable=None, leave=False) as bar:
            study = measure_all(trainings, data, runs, args.budget, device.name, bar.update)
    path = write_report(study, args.out, with_pictures=args.pictures)
    if args.json:
        for row in study.rows:
            print_json(as_json(row))
    else:
        print_line("\n".join(findings(study)))
        print_line(f"{path} is written.")
    return 0
