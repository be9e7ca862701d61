"""`evaluate`: measures a denoiser on folders of clean pictures."""

import argparse
from pathlib import Path

from tqdm import tqdm

from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.device import choose_device
from restoreapp.engine.models import card_by_id
from restoreapp.engine.weights import load_file, load_network, read_header

from ..evaluate import Protocol, Result, as_json, evaluate, load_test_set, network_restorer, table
from ..networks import load_trained
from .arguments import (
    Commands,
    Parser,
    add_device,
    add_parser,
    named_folder,
    noise_level,
    positive_count,
    print_json,
    print_line,
)

TEXT = """\
Measures a denoiser on folders of clean pictures: PSNR and SSIM per picture and mean.

Gaussian noise is added in float and not clipped, the same noise each time; the output is clamped
and rounded to 8 bit. A set whose pictures are all grey is measured as grey.

  python -m training evaluate --model denoise-photo-1 --set CBSD68=DIR --noise 15 25 50
  python -m training evaluate --checkpoint runs/denoise-photo-1/last.pt --set Set12=DIR --json
"""


def add_command(commands: "Commands[Parser]") -> None:
    """Adds `evaluate`."""
    command = add_parser(commands, "evaluate", TEXT)
    model = command.add_mutually_exclusive_group(required=True)
    model.add_argument("--model", metavar="ID", help="an installed model")
    model.add_argument("--weights", type=Path, metavar="FILE", help="a .safetensors file")
    model.add_argument("--checkpoint", type=Path, metavar="FILE", help="last.pt of a run")
    command.add_argument(
        "--set",
        dest="sets",
        action="append",
        required=True,
        type=named_folder,
        metavar="NAME=DIR",
        help="a folder of clean pictures and what to call it; may be given again",
    )
    command.add_argument(
        "--noise",
        nargs="+",
        type=noise_level,
        default=[15.0, 25.0, 50.0],
        metavar="SIGMA",
        help="standard deviations on the 0-255 scale (default: 15 25 50)",
    )
    command.add_argument(
        "--clipped",
        action="store_true",
        help="clip the noisy pictures and round them to 8 bit, as a file would be",
    )
    command.add_argument(
        "--blind", action="store_true", help="estimate the noise level instead of telling it"
    )
    command.add_argument("--grey", action="store_true", help="turn colour pictures grey first")
    command.add_argument(
        "--limit", type=positive_count, metavar="N", help="the first N pictures by name"
    )
    add_device(command)
    command.add_argument(
        "--json", action="store_true", help="print one JSON object per set and noise level"
    )
    command.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    model, network = _network(args)
    restore = network_restorer(network, choose_device(args.device))
    test_sets = [
        load_test_set(name, folder, grey=args.grey, limit=args.limit) for name, folder in args.sets
    ]
    protocol = Protocol(clipped=args.clipped, blind=args.blind, grey=args.grey)
    total = len(args.noise) * sum(len(each.pictures) for each in test_sets)
    with tqdm(total=total, unit="picture", disable=None, leave=False) as bar:
        of_set: list[Result] = []
        for result in evaluate(restore, model, test_sets, args.noise, protocol, bar.update):
            if args.json:
                print_json(as_json(result))
                continue
            of_set.append(result)
            if len(of_set) == len(args.noise):
                print_line(table(of_set) + "\n")
                of_set.clear()
    return 0


def _network(args: argparse.Namespace) -> tuple[str, RestorationNetwork]:
    if args.model:
        return args.model, load_network(card_by_id(args.model))
    if args.weights:
        return str(read_header(args.weights).get("id", args.weights)), load_file(args.weights)
    trained = load_trained(args.checkpoint)
    return f"{trained.config.model.id} at step {trained.steps}", trained.network
