"""`evaluate`: measures a model or a classical method on folders of pictures."""

import argparse
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from tqdm import tqdm

from restoreapp.core.blending import Blend
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.baselines import METHODS, enlarged, untouched
from restoreapp.engine.device import choose_device
from restoreapp.engine.models import card_by_id
from restoreapp.engine.weights import load_file, load_network, read_header

from ..evaluation.evaluate import (
    Case,
    Figure,
    Restorer,
    Trial,
    after_bicubic,
    blended_by,
    evaluate,
    in_all_orientations,
    network_restorer,
)
from ..evaluation.grid import Cell, write_grid
from ..evaluation.metrics import rounded_to_8_bit
from ..evaluation.protocols import (
    Protocol,
    enlarge_trials,
    jpeg_trials,
    load_as_stored,
    load_test_set,
    motion_trials,
    noise_trials,
    pair_trial,
)
from ..evaluation.report import as_json, table
from ..networks import load_trained
from ..pictures.files import Pixels
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

DEFAULT_SIGMAS = (15.0, 25.0, 50.0)
# Nothing is done after enlarging by bicubic.
BICUBIC = "bicubic"
MOST_GRID_ROWS = 8

TEXT = """\
Measures a model or a classical method on pictures: PSNR and SSIM per picture and mean.

A --set is a folder of clean pictures, damaged by --noise, --enlarge, --jpeg or --motion; --pairs is
a folder of damaged and clean ones. The protocols are those of the field's tables: noise is added
in float and not clipped, the same noise each time; pictures are reduced by Pillow's bicubic and
compared by their luma without a border; JPEG is measured on the luma. Motion is straight, in a
direction that the file name decides. Answers are clamped and rounded to 8 bit.
--baseline none measures the untouched input.

  python -m training evaluate --model denoise-photo-1 --set CBSD68=DIR --noise 15 25 50
  python -m training evaluate --checkpoint runs/denoise-photo-1/last.pt --set Set12=DIR --json
  python -m training evaluate --model denoise-photo-1 --set CBSD68=DIR --clipped --texture 0.5
  python -m training evaluate --baseline tv --pairs SIDD=DIR --grid sidd.png
  python -m training evaluate --baseline bicubic --set Set5=DIR --enlarge 2 4
"""


def add_command(commands: "Commands[Parser]") -> None:
    """Adds `evaluate`."""
    command = add_parser(commands, "evaluate", TEXT)
    method = command.add_mutually_exclusive_group(required=True)
    method.add_argument("--model", metavar="ID", help="an installed model")
    method.add_argument("--weights", type=Path, metavar="FILE", help="a .safetensors file")
    method.add_argument("--checkpoint", type=Path, metavar="FILE", help="last.pt of a run")
    method.add_argument(
        "--baseline", choices=[*METHODS, BICUBIC], help="a classical method, or the input itself"
    )
    _add_pictures(command)
    command.add_argument(
        "--clipped",
        action="store_true",
        help="clip the noisy pictures and round them to 8 bit, as a file would be",
    )
    command.add_argument(
        "--blind", action="store_true", help="estimate the noise level instead of telling it"
    )
    command.add_argument(
        "--ensemble",
        action="store_true",
        help="the mean of the answers to the picture in all eight orientations",
    )
    command.add_argument(
        "--strength", type=fraction, metavar="0..1", help="how much of the change is applied"
    )
    command.add_argument(
        "--texture",
        type=fraction,
        metavar="0..1",
        help="how much of the picture's own fine detail comes back",
    )
    command.add_argument("--grey", action="store_true", help="turn colour pictures grey first")
    command.add_argument(
        "--limit", type=positive_count, metavar="N", help="the first N pictures by name"
    )
    command.add_argument(
        "--grid",
        type=Path,
        metavar="FILE.png",
        help=f"write the first {MOST_GRID_ROWS} pictures: input, answer, truth, with figures",
    )
    add_device(command)
    command.add_argument(
        "--json", action="store_true", help="print one JSON object per set and damage"
    )
    command.set_defaults(run=_run, parser=command)


def _add_pictures(command: Parser) -> None:
    command.add_argument(
        "--set",
        dest="sets",
        action="append",
        default=[],
        type=named_folder,
        metavar="NAME=DIR",
        help="a folder of clean pictures and what to call it; may be given again",
    )
    command.add_argument(
        "--pairs",
        action="append",
        default=[],
        type=named_folder,
        metavar="NAME=DIR",
        help="a folder of damaged and clean pictures (blur/sharp, noisy/clean, input/target, "
        "also in a folder per scene); may be given again",
    )
    command.add_argument(
        "--noise",
        nargs="+",
        type=noise_level,
        metavar="SIGMA",
        help="standard deviations on the 0-255 scale (15 25 50 if no other damage is given)",
    )
    command.add_argument(
        "--enlarge", nargs="+", type=int, choices=(2, 3, 4), metavar="SCALE", help="2, 3 or 4"
    )
    command.add_argument("--jpeg", nargs="+", type=jpeg_quality, metavar="QUALITY", help="1 to 100")
    command.add_argument(
        "--motion", nargs="+", type=motion_length, metavar="LENGTH", help="0 to 100 pixels"
    )


def jpeg_quality(text: str) -> int:
    """Reads a JPEG quality."""
    quality = int(text)
    if not 1 <= quality <= 100:
        raise argparse.ArgumentTypeError(f"{text} is outside 1..100")
    return quality


def motion_length(text: str) -> float:
    """Reads the length of a motion in pixels."""
    length = float(text)
    if not 0 <= length <= 100:
        raise argparse.ArgumentTypeError(f"{text} is outside 0..100")
    return length


def fraction(text: str) -> float:
    """Reads a number from 0 to 1."""
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text} is outside 0..1")
    return value


def _run(args: argparse.Namespace) -> int:
    _check_usage(args)
    model, restore = _method(args)
    model = ", ".join((model, *_ways(args)))
    trials = list(_trials(args))
    rows: list[list[Cell]] = []
    total = sum(trial.count for trial in trials)
    with tqdm(total=total, unit="picture", disable=None, leave=False) as bar:

        def seen(case: Case, answer: Pixels, figure: Figure) -> None:
            bar.update()
            if args.grid and len(rows) < MOST_GRID_ROWS:
                rows.append(_grid_row(case, answer, figure))

        for _, group in groupby(trials, key=lambda trial: (trial.set, trial.task)):
            results = []
            for trial in group:
                results.append(evaluate(_for_trial(args, restore, trial), model, trial, seen))
                if args.json:
                    print_json(as_json(results[-1]))
            if not args.json:
                print_line(table(results) + "\n")
    if args.grid:
        write_grid(args.grid, rows)
    return 0


def _check_usage(args: argparse.Namespace) -> None:
    if not (args.sets or args.pairs):
        args.parser.error("one of --set and --pairs is needed")
    others = args.noise or args.jpeg or args.motion
    if (others or args.enlarge) and not args.sets:
        args.parser.error("--noise, --enlarge, --jpeg and --motion damage the pictures of a --set")
    if args.baseline == BICUBIC and (args.pairs or others or not args.enlarge):
        args.parser.error("--baseline bicubic enlarges: it needs --enlarge, and nothing else")


def _trials(args: argparse.Namespace) -> Iterator[Trial]:
    others = args.enlarge or args.jpeg or args.motion
    sigmas = args.noise or (() if others else DEFAULT_SIGMAS)
    protocol = Protocol(clipped=args.clipped, blind=args.blind, grey=args.grey)
    for name, folder in args.sets:
        if sigmas or args.motion:
            clean = load_test_set(name, folder, grey=args.grey, limit=args.limit)
            yield from noise_trials(clean, sigmas, protocol)
            yield from motion_trials(clean, args.motion or ())
        if args.enlarge or args.jpeg:
            stored = load_as_stored(name, folder, limit=args.limit)
            yield from enlarge_trials(stored, args.enlarge or ())
            yield from jpeg_trials(stored, args.jpeg or ())
    for name, folder in args.pairs:
        yield pair_trial(name, folder, limit=args.limit)


def _method(args: argparse.Namespace) -> tuple[str, Restorer]:
    if args.baseline:
        return args.baseline, METHODS.get(args.baseline, untouched)
    model, network = _network(args)
    return model, network_restorer(network, choose_device(args.device))


def _network(args: argparse.Namespace) -> tuple[str, RestorationNetwork]:
    if args.model:
        return args.model, load_network(card_by_id(args.model))
    if args.weights:
        return str(read_header(args.weights).get("id", args.weights)), load_file(args.weights)
    trained = load_trained(args.checkpoint)
    return f"{trained.config.model.id} at step {trained.steps}", trained.network


def _ways(args: argparse.Namespace) -> Iterator[str]:
    """Yields how the method is used, where that is not as it is."""
    if args.ensemble:
        yield "in all orientations"
    for name in ("strength", "texture"):
        if getattr(args, name) is not None:
            yield f"{name} {getattr(args, name):g}"


def _for_trial(args: argparse.Namespace, restore: Restorer, trial: Trial) -> Restorer:
    if args.ensemble:
        restore = in_all_orientations(restore)
    if args.strength is not None or args.texture is not None:
        strength = 1.0 if args.strength is None else args.strength
        restore = blended_by(restore, Blend(strength, strength, args.texture or 0.0))
    if trial.task != "enlarge":
        return restore
    return after_bicubic(restore, int(trial.conditions["scale"]))


def _grid_row(case: Case, answer: Pixels, figure: Figure) -> list[Cell]:
    """Returns input, answer and truth; a smaller input is shown enlarged by bicubic."""
    factor = case.truth.shape[0] // case.damaged.shape[0]
    damaged = rounded_to_8_bit(enlarged(case.damaged, factor) if factor > 1 else case.damaged)
    return [
        Cell(case.picture, damaged),
        Cell(f"{figure.psnr:.2f} dB, SSIM {figure.ssim:.4f}", answer),
        Cell("truth", case.truth),
    ]
