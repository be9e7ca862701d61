"""Makes, measures and exports the networks that the program ships."""

import argparse
import logging
import sys

from restoreapp.errors import RestoreAppError

try:
    from .commands import crops, evaluate, export, prepare, study, sweep, train, tune
    from .invocation import program
except ModuleNotFoundError as missing:  # the program itself is installed without them
    sys.exit(
        f"Training needs the package {missing.name}, which is not installed.\n"
        "What all of it needs: pip install 'restoreapp[training]'."
    )

STOPPED = 130
COMMANDS = (prepare, train, tune, evaluate, sweep, study, crops, export)


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
    parser = argparse.ArgumentParser(prog=program(), description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for module in COMMANDS:
        module.add_command(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
