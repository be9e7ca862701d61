"""Options that several commands have in common, and how their values are read."""

import argparse
from collections.abc import Callable

from restoreapp.document.steps import Parameter, Step, parameters


def add_step(parser: argparse.ArgumentParser, name: str, kind: type[Step]) -> None:
    """Adds the option that asks for a step; its value is that of the step's first parameter."""
    first = parameters(kind)[0]
    value = first.name.upper()
    parser.add_argument(
        f"--{name}",
        nargs="?",
        const=None,
        default=argparse.SUPPRESS,
        type=level(first) if first.can_be_auto else number(first),
        metavar=f"auto|{value}" if first.can_be_auto else value,
        help=f"{kind.summary} {first.help} ({first.least:g}-{first.most:g})",
    )


def add_device(parser: argparse.ArgumentParser) -> None:
    """Adds `--device`."""
    parser.add_argument(
        "--device",
        default="auto",
        metavar="auto|cpu|cuda|cuda:N|mps|xpu",
        help="where to compute; auto takes the fastest",
    )


def add_memory(parser: argparse.ArgumentParser) -> None:
    """Adds `--memory`."""
    parser.add_argument(
        "--memory",
        type=_megabytes,
        metavar="MB",
        help="the most that the work may take beside the photo and its answer; as a rule, half of "
        "what is free",
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """Adds `--json`."""
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _megabytes(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text} is not a number of megabytes")
    return int(text)


def number(declared: Parameter) -> Callable[[str], float]:
    """Returns what reads a parameter's value, and refuses one out of its range."""

    def parse(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        if not declared.least <= value <= declared.most:
            raise argparse.ArgumentTypeError(
                f"{text} is not a number from {declared.least:g} to {declared.most:g}"
            )
        return value

    return parse


def level(declared: Parameter) -> Callable[[str], float | None]:
    """Returns what reads a value, or `auto` as none."""
    value = number(declared)
    return lambda text: None if text == "auto" else value(text)
