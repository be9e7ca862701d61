"""What the commands have in common: how they are added, and the arguments and output they share."""

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

from tqdm import tqdm

Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it
Parser = argparse.ArgumentParser

FROM_THE_TREE, INSTALLED = "python -m training", "restoreapp-training"
CONFIGS = Path(__file__).parents[1] / "configs"


def program() -> str:
    """Returns the command that starts the training where it lies: the tree, a wheel, a package."""
    return FROM_THE_TREE if _is_in_tree() else INSTALLED


def add_parser(commands: "Commands[Parser]", name: str, text: str) -> Parser:
    """Adds a command whose help is `text`; the first line is shown in the list of commands.

    Its examples are written as they are given in the tree, and shown as they are given here.
    """
    return commands.add_parser(
        name,
        help=text.partition("\n")[0],
        description=text if _is_in_tree() else _as_installed(text),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _is_in_tree() -> bool:
    package = (__package__ or "").partition(".")[0]  # a wheel has it under another name
    return package == "training" and not _is_packaged()


def _is_packaged() -> bool:
    return bool(getattr(sys, "frozen", False))


def _as_installed(text: str) -> str:
    if _is_packaged():  # without a Python that torchrun could start
        text = "".join(each for each in text.splitlines(keepends=True) if "torchrun" not in each)
    text = text.replace(FROM_THE_TREE, INSTALLED)
    text = text.replace("-m training", "-m restoreapp_training")
    return re.sub(r"training/configs/(\S+)", lambda found: _typed(CONFIGS / found[1]), text)


def _typed(path: Path) -> str:
    """Returns a path as one types it into a shell."""
    return f'"{path}"' if " " in str(path) else str(path)


def add_device(command: Parser) -> None:
    """Adds `--device`."""
    command.add_argument(
        "--device", default="auto", help="auto, cpu, cuda, cuda:N, mps or xpu (default: auto)"
    )


def add_no_pictures(command: Parser) -> None:
    """Adds `--no-pictures`."""
    command.add_argument(
        "--no-pictures",
        dest="pictures",
        action="store_false",
        help="no pictures of the data in the report: their licence may not let one pass it on",
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


def positive_count(text: str) -> int:
    """Reads a whole number from 1."""
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError(f"{text} is less than 1")
    return count


def seed(text: str) -> int:
    """Reads a whole number from 0."""
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError(f"{text} is less than 0")
    return number


def minutes(text: str) -> float:
    """Reads a time above 0."""
    value = float(text)
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is no time")
    return value


def print_line(line: str) -> None:
    """Prints above a progress bar, at once: whoever reads a pipe waits for it."""
    with tqdm.external_write_mode():
        print(line, flush=True)


def print_json(row: dict[str, Any]) -> None:
    """Prints one JSON object as a line."""
    print_line(json.dumps(row))
