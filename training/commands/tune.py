"""`tune`: fine-tunes an installed model on pairs, and installs what is better."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import torch
from tqdm import tqdm
from tqdm.contrib.logging import logging_redirect_tqdm

from restoreapp.engine.baselines import untouched
from restoreapp.engine.device import choose_device
from restoreapp.engine.models import card_by_id
from restoreapp.engine.weights import load_network

from ..evaluation.evaluate import network_restorer
from ..log import Measurement
from ..loop import check_free, train
from ..networks import load_trained
from ..tuning.report import verdict, write_report
from ..tuning.tune import RATE, Share, check_name, divided, install, measure, tuning_config
from .arguments import (
    Commands,
    Parser,
    add_device,
    add_no_pictures,
    add_parser,
    minutes,
    print_json,
    print_line,
    seed,
)

STOPPED = 130

TEXT = """\
Fine-tunes an installed model on pairs of your own, and installs the result if it is better.

--pairs is a folder of damaged and sharp pictures: blur/sharp, noisy/clean or input/target, also in
a folder per scene, as GOPRO and REDS are. A part of it is held out, by scene: --hold-out, or the
test part of a tree, or every fifth scene, or the last fifth of a single scene. Base and tuned model
are measured on that part; a model that is not better is refused. A better one is listed by
`restoreapp models`, beside the shipped ones.

  python -m training tune --base deblur-motion-1 --pairs GOPRO/train --out gopro-1
  python -m training tune --base denoise-photo-1 --pairs my-camera --out my-camera-1 --budget 20
  python -m training tune --base deblur-motion-1 --pairs gopro --pairs reds --out both-1 --resume
"""


def add_command(commands: "Commands[Parser]") -> None:
    """Adds `tune`."""
    command = add_parser(commands, "tune", TEXT)
    command.add_argument("--base", required=True, metavar="MODEL_ID", help="an installed model")
    command.add_argument(
        "--pairs",
        type=Path,
        action="append",
        required=True,
        metavar="DIR",
        help="a folder of pairs; may be given again",
    )
    command.add_argument(
        "--out", required=True, metavar="NAME", help="what the new model is called"
    )
    command.add_argument(
        "--hold-out",
        nargs="+",
        action="append",
        default=[],
        metavar="SCENE",
        help="scenes or parts (test) to measure with; given once for each --pairs, in order",
    )
    command.add_argument(
        "--budget", type=minutes, default=30.0, metavar="MINUTES", help="of training (default: 30)"
    )
    command.add_argument(
        "--rate", type=float, default=RATE, help=f"the largest learning rate (default: {RATE:g})"
    )
    command.add_argument("--seed", type=seed, default=0, help="of everything random (default: 0)")
    command.add_argument(
        "--run",
        dest="folder",
        type=Path,
        metavar="DIR",
        help="the run's folder (default: runs/tune-NAME)",
    )
    command.add_argument(
        "--report",
        type=Path,
        metavar="FILE.md",
        help="where the report goes, with a picture beside it (default: report.md in the run's "
        "folder)",
    )
    command.add_argument("--resume", action="store_true", help="go on with the run in that folder")
    command.add_argument(
        "--overwrite", action="store_true", help="replace a tuned model of the same name"
    )
    add_no_pictures(command)
    add_device(command)
    command.add_argument("--json", action="store_true", help="print the result as JSON")
    command.set_defaults(run=_run, parser=command)


def _run(args: argparse.Namespace) -> int:
    if args.hold_out and len(args.hold_out) != len(args.pairs):
        args.parser.error("--hold-out is given once for each --pairs")
    base = card_by_id(args.base)
    path = check_name(args.out, overwrite=args.overwrite)
    shares = _shares(args)
    device = choose_device(args.device)
    config = tuning_config(
        base,
        args.out,
        shares,
        minutes=args.budget,
        rate=args.rate,
        seed=args.seed,
        precision="bfloat16" if device.dtype == torch.bfloat16 else "float32",
    )
    folder = args.folder or Path("runs") / f"tune-{args.out}"
    if not args.resume:
        check_free(folder)  # before the pictures are measured, which may take long
    with logging_redirect_tqdm():
        with _bar(shares, 2) as bar:
            raw = measure(untouched, "as it is", shares, bar.update)
            restore = network_restorer(load_network(base), device)
            before = measure(restore, base.id, shares, bar.update)
        if not args.json:
            print_line(
                f"{sum(len(each.learned) for each in shares)} pairs to learn from, "
                f"{len(before.figures)} held out: {raw.psnr:.2f} dB as they are, "
                f"{before.psnr:.2f} dB with {base.id}."
            )
        run = train(
            config,
            Path(),
            folder,
            device=torch.device(device.name),
            resume=args.resume,
            on_measured=None if args.json else _say,
        )
        if run.fraction < 1:
            return STOPPED
        trained = load_trained(folder / "last.pt")
        with _bar(shares, 1) as bar:
            restore = network_restorer(trained.network, device)
            after = measure(restore, args.out, shares, bar.update)
    report = args.report or folder / "report.md"
    write_report(report, base, trained, shares, raw, before, after, with_pictures=args.pictures)
    if not args.json:
        print_line(f"{verdict(base, before, after)}\n{report} shows it.")
    exported = install(trained, base, shares, before, after, path)
    if args.json:
        print_json(
            {
                "model": args.out,
                "path": str(exported.path),
                "report": str(report),
                "learned": sum(len(each.learned) for each in shares),
                "held_out": len(after.figures),
                "before": {"psnr": round(before.psnr, 4), "ssim": round(before.ssim, 4)},
                "after": {"psnr": round(after.psnr, 4), "ssim": round(after.ssim, 4)},
            }
        )
    else:
        print_line(f"{args.out} is installed: {exported.path}")
    return 0


def _shares(args: argparse.Namespace) -> list[Share]:
    held_out = args.hold_out or [()] * len(args.pairs)
    return [divided(folder, names) for folder, names in zip(args.pairs, held_out, strict=True)]


def _bar(shares: Sequence[Share], methods: int) -> "tqdm[NoReturn]":
    total = methods * sum(len(share.held_out) for share in shares)
    return tqdm(total=total, unit="picture", disable=None, leave=False)


def _say(row: Measurement) -> None:
    figures = ", ".join(f"{value:.2f} dB on {name}" for name, value in row.psnr.items())
    print_line(f"step {row.step}, {row.spent:.0%}: {figures}")
