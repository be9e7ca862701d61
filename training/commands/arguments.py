"""What the commands have in common: how they are added, and the arguments and output they share."""

import argparse
import json
from pathlib import Path
from typing import Any

from tqdm import tqdm

from ..invocation import as_given_here

Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it
Parser = argparse.ArgumentParser


def add_parser(commands: "Commands[Parser]", name: str, text: str) -> Parser:
    """Adds a command whose help is `text`; the first line is shown in the list of commands.

    Its examples are written as they are given in the tree, and shown as they are given here.
    """
    return commands.add_parser(
        name,
        help=text.partition("\n")[0],
        description=as_given_here(text),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


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
