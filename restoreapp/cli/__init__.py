"""The command line: sub-commands, and the window when none is named.

Stable: scripts rely on the options, the JSON lines and the exit codes: 0 done, 1 some photos
failed, 2 wrong usage, 130 stopped.
"""

import argparse
import logging
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from restoreapp import APPLICATION_NAME, __version__
from restoreapp.cli import batch, benchmark, models, restore, self_test
from restoreapp.cli.output import STOPPED, show_any_name
from restoreapp.core.progress import CancelToken
from restoreapp.errors import Cancelled

COMMANDS: dict[str, ModuleType] = {
    "restore": restore,
    "batch": batch,
    "models": models,
    "self-test": self_test,
    "benchmark": benchmark,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit code."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    logging.basicConfig(format="%(levelname)s: %(message)s")
    show_any_name()
    if not arguments or (arguments[0] not in COMMANDS and not arguments[0].startswith("-")):
        return _open_window(arguments)
    args = _parser().parse_args(arguments)
    token = CancelToken()
    with _stopping(token):
        try:
            code: int = args.run(args, token)
        except Cancelled:
            print("Stopped.", file=sys.stderr)
            return STOPPED
        except BrokenPipeError:  # the reader of our output went away
            return STOPPED
    return code


def _open_window(paths: list[str]) -> int:
    from restoreapp.ui.app import run_window

    return run_window([Path(each) for each in paths])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="restoreapp",
        description=f"{APPLICATION_NAME}: without a command, the window opens on the photos named.",
        epilog=restore.EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"{APPLICATION_NAME} {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS.values():
        command.add_command(commands)
    return parser


@contextmanager
def _stopping(token: CancelToken) -> Iterator[None]:
    """Turns Ctrl+C and a polite end of the process into the wish to stop."""

    def stop(*_: object) -> None:
        token.cancel()

    kinds = (signal.SIGINT, signal.SIGTERM)
    previous = [signal.signal(kind, stop) for kind in kinds]
    try:
        yield
    finally:
        for kind, handler in zip(kinds, previous, strict=True):
            signal.signal(kind, handler)
