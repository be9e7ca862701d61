"""`crops`: details before and after on one page, for the eyes."""

import argparse
from pathlib import Path

from tqdm import tqdm

from ..evaluation.crops import EXAMPLES, SIDE_PX, rows
from ..evaluation.grid import write_grid
from .arguments import Commands, Parser, add_parser

TEXT = """\
Makes a page of details before and after from the shipped models.

Noise, blur and smallness are put into free pictures by known amounts, except where the caption says
otherwise; each is written as a file and restored as the program restores any file.

  python -m training crops crops.jpg
"""


def add_command(commands: "Commands[Parser]") -> None:
    """Adds `crops`."""
    command = add_parser(commands, "crops", TEXT)
    command.add_argument("page", type=Path, metavar="FILE", help="a .jpg or .png")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Writes the page."""
    cells = list(tqdm(rows(), total=len(EXAMPLES), disable=None))
    write_grid(args.page, cells, side_px=SIDE_PX)
    return 0
