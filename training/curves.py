"""Curves of trainings, as lines on axes that someone else lays out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from .log import Measurement

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def draw_curve(
    of_loss: "Axes",
    of_psnr: "Axes",
    curve: Sequence[Measurement],
    label: str,
    linestyle: str = "-",
    *,
    colour: str | None = None,
) -> None:
    """Draws a run's loss and its mean PSNR on held-out pictures over its steps."""
    steps = [row.step for row in curve]
    losses = [np.nan if row.loss is None else row.loss for row in curve]
    means = [float(np.mean(list(row.psnr.values()))) for row in curve]
    for axes, values in ((of_loss, losses), (of_psnr, means)):
        # With a marker: of a short run there is but one point.
        axes.plot(steps, values, label=label, linestyle=linestyle, color=colour, marker=".")
