"""Makes, measures and exports the networks that the program ships."""

import argparse
import dataclasses
import json
import logging
import sys
from pathlib import Path

import torch
from tqdm import tqdm
from tqdm.contrib.logging import logging_redirect_tqdm

from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.cards import card_by_id
from restoreapp.engine.device import choose_device
from restoreapp.engine.weights import load_file, load_network, read_header
from restoreapp.errors import RestoreAppError

from .config import Config
from .evaluate import Protocol, Result, as_json, evaluate, load_test_set, network_restorer, table
from .export import export
from .loop import Measurement, train
from .networks import load_trained

STOPPED = 130

TRAIN = """\
Trains the network that a configuration names until its budget is spent.

The run's folder holds last.pt, from which --resume goes on, and log.jsonl with the loss and the
PSNR on held-out pictures. Ctrl-C ends the run between two steps and leaves both whole.

  python -m training train training/configs/denoise.toml --data data
  python -m training train training/configs/denoise.toml --data data --resume
"""
EVALUATE = """\
Measures a denoiser on folders of clean pictures: PSNR and SSIM per picture and mean.

Gaussian noise is added in float and not clipped, the same noise each time; the output is clamped
and rounded to 8 bit. A set whose pictures are all grey is measured as grey.

  python -m training evaluate --model denoise-photo-1 --set CBSD68=DIR --noise 15 25 50
  python -m training evaluate --checkpoint runs/denoise-photo-1/last.pt --set Set12=DIR --json
"""
EXPORT = """\
Writes a checkpoint's averaged weights as float16 safetensors that the program loads.

Before the file takes its place, the same noisy pictures go through the network before and after:
they may lose 0.01 dB at most. What the model's card must say is printed.

  python -m training export --checkpoint runs/denoise-photo-1/last.pt \\
      --out resources/models/denoise-photo-1.safetensors
"""


def main(arguments: list[str] | None = None) -> int:
    """Runs one command.

    Returns:
        The exit code: 0 done, 1 not possible, 2 wrong usage, 130 stopped.
    """
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    args = _parser().parse_args(arguments)
    try:
        code: int = args.run(args)
    except RestoreAppError as error:
        print(f"{error.message}\n{error.hint}".strip(), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return STOPPED
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_train(commands)
    _add_evaluate(commands)
    _add_export(commands)
    return parser


Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it


def _add(
    commands: "Commands[argparse.ArgumentParser]", name: str, text: str
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=text.partition("\n")[0],
        description=text,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _add_train(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = _add(commands, "train", TRAIN)
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
    _add_device(command)
    command.add_argument("--json", action="store_true", help="print each row of the log as JSON")
    command.set_defaults(run=_train)


def _add_evaluate(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = _add(commands, "evaluate", EVALUATE)
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
        "--limit", type=picture_count, metavar="N", help="the first N pictures by name"
    )
    _add_device(command)
    command.add_argument(
        "--json", action="store_true", help="print one JSON object per set and noise level"
    )
    command.set_defaults(run=_evaluate)


def _add_export(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = _add(commands, "export", EXPORT)
    command.add_argument(
        "--checkpoint", type=Path, required=True, metavar="FILE", help="last.pt of a run"
    )
    command.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the .safetensors file to write"
    )
    command.add_argument("--json", action="store_true", help="print the card's fields as JSON")
    command.set_defaults(run=_export)


def _add_device(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--device", default="auto", help="auto, cpu, cuda, cuda:N, mps or xpu (default: auto)"
    )


def named_folder(text: str) -> tuple[str, Path]:
    """Reads `NAME=DIR`."""
    name, equals, folder = text.partition("=")
    if not (name and equals and folder):
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=DIR")
    return name, Path(folder)


def noise_level(text: str) -> float:
    """Reads a standard deviation on the 0-255 scale."""
    sigma = float(text)
    if not 0 <= sigma <= 255:
        raise argparse.ArgumentTypeError(f"{text} is outside 0..255")
    return sigma


def picture_count(text: str) -> int:
    """Reads a number of pictures."""
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError(f"{text} is less than 1")
    return count


def _train(args: argparse.Namespace) -> int:
    config = Config.load(args.config)
    out: Path = args.out or Path("runs") / config.model.id
    with logging_redirect_tqdm():
        run = train(
            config,
            args.data,
            out,
            device=torch.device(choose_device(args.device).name),
            resume=args.resume,
            on_measured=_print_json if args.json else _print_measurement,
        )
    return 0 if run.fraction >= 1 else STOPPED


def _print(line: str) -> None:
    """Prints above a progress bar, at once: whoever reads a pipe waits for it."""
    with tqdm.external_write_mode():
        print(line, flush=True)


def _print_json(measurement: Measurement) -> None:
    _print(json.dumps(dataclasses.asdict(measurement)))


def _print_measurement(row: Measurement) -> None:
    loss = "no good step" if row.loss is None else f"loss {row.loss:.5f}"
    figures = ", ".join(f"{value:.2f} dB at σ {sigma}" for sigma, value in row.psnr.items())
    _print(f"step {row.step}, {row.minutes:.1f} min, {row.spent:.0%}: {loss}; {figures}")


def _evaluate(args: argparse.Namespace) -> int:
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
                _print(json.dumps(as_json(result)))
                continue
            of_set.append(result)
            if len(of_set) == len(args.noise):
                _print(table(of_set) + "\n")
                of_set.clear()
    return 0


def _network(args: argparse.Namespace) -> tuple[str, RestorationNetwork]:
    if args.model:
        return args.model, load_network(card_by_id(args.model))
    if args.weights:
        return str(read_header(args.weights).get("id", args.weights)), load_file(args.weights)
    trained = load_trained(args.checkpoint)
    return f"{trained.config.model.id} at step {trained.steps}", trained.network


def _export(args: argparse.Namespace) -> int:
    exported = export(args.checkpoint, args.out)
    if args.json:
        row = {
            "path": str(exported.path),
            "card": exported.card,
            "proof": dataclasses.asdict(exported.proof),
        }
        print(json.dumps(row))
        return 0
    proof = exported.proof
    print(f"{exported.path} is written. The same noisy pictures before and after:")
    print(
        f"  {proof.psnr_before:.4f} and {proof.psnr_after:.4f} dB, "
        f"no pixel further apart than {proof.max_difference:.1e}"
    )
    print("Its card in restoreapp/engine/cards.py:")
    for key, value in exported.card.items():
        print(f"  {key}={value!r},")
    return 0


if __name__ == "__main__":
    sys.exit(main())
