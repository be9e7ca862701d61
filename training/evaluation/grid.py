"""Pictures side by side with their figures: what a table of numbers cannot show."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import matplotlib.figure
import numpy as np

from restoreapp.errors import RestoreAppError

from ..pictures.files import Pixels

CELL_INCHES = 2.6
DOTS_PER_INCH = 100


class UnwritableFigure(RestoreAppError):
    """A figure that cannot be written where it should be."""


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """A picture `(H, W, C)` 8 bit and the line above it."""

    caption: str
    pixels: Pixels


def write_grid(path: Path, rows: Sequence[Sequence[Cell]], *, side_px: int = 256) -> None:
    """Writes rows of pictures as one PNG; each shows its middle, at most `side_px` a side.

    Raises:
        UnwritableFigure: if the file cannot be written.
    """
    columns = max(len(row) for row in rows)
    figure = matplotlib.figure.Figure(
        figsize=(CELL_INCHES * columns, (CELL_INCHES + 0.3) * len(rows)), layout="constrained"
    )
    axes = figure.subplots(len(rows), columns, squeeze=False)
    for row, line in zip(rows, axes, strict=True):
        for axis in line:
            axis.set_axis_off()
        for cell, axis in zip(row, line, strict=False):
            axis.set_title(cell.caption, fontsize=8)
            axis.imshow(_rgb(_middle(cell.pixels, side_px)), interpolation="nearest")
    save_figure(figure, path)


def save_figure(figure: matplotlib.figure.Figure, path: Path) -> None:
    """Writes a figure as the kind that the file's name says.

    Raises:
        UnwritableFigure: if it cannot be written, or the name says no kind that can.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        figure.savefig(path, dpi=DOTS_PER_INCH)
    except (OSError, ValueError) as error:
        raise UnwritableFigure(f"{path} cannot be written.", hint=str(error)) from error


def _middle(pixels: Pixels, side_px: int) -> Pixels:
    height, width = pixels.shape[:2]
    top, left = max(0, (height - side_px) // 2), max(0, (width - side_px) // 2)
    return pixels[top : top + side_px, left : left + side_px]


def _rgb(pixels: Pixels) -> Pixels:
    return pixels if pixels.shape[2] == 3 else np.repeat(pixels, 3, axis=2)
