"""`python -m training COMMAND`: train, evaluate, export."""

import argparse
import logging
import sys
from pathlib import Path

from restoreapp.errors import RestoreAppError

from .config import Config
from .loop import train


def main() -> int:
    """Runs one command and returns the exit code."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("train")
    command.add_argument("config", type=Path)
    command.add_argument("--data", type=Path, default=Path("data"))
    command.add_argument("--out", type=Path)
    command.add_argument("--resume", action="store_true")
    command.add_argument("--device", default="cpu")
    args = parser.parse_args()
    try:
        config = Config.load(args.config)
        out = args.out or Path("runs") / config.model.id
        train(config, args.data, out, resume=args.resume, device=args.device)
    except RestoreAppError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
