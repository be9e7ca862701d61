"""The study as Markdown and figures: what was measured, what it shows, and what was cut."""

from pathlib import Path
from textwrap import fill

import matplotlib.figure
import numpy as np
import numpy.typing as npt

from ..curves import draw_curve
from ..evaluation.grid import Cell, UnwritableFigure, save_figure, write_grid
from ..invocation import as_given_here
from ..pictures.files import read_rgb
from ..pictures.pairs import load_pairs
from .contenders import (
    BATCH,
    CONTENDERS,
    CROPS,
    DENOISE,
    PAPERS_OWN,
    POOLING,
    WITH_SKIP,
    WITHOUT_SKIP,
)
from .pictures import AFTER, BEFORE, DEBLUR, SIDE_PX
from .study import INPUT, Row, Study, example_indices, psnr_of

REPORT, CURVES, GAINS = "study.md", "study-curves.png", "study-gains.png"
GRIDS = {DEBLUR: "study-deblur.png", AFTER: "study-denoise.png"}
HEADINGS = {
    DEBLUR: "Deblurring",
    BEFORE: "Denoising, noise added before scaling",
    AFTER: "Denoising, noise added after scaling",
}
NETWORKS = frozenset(contender.name for contender in CONTENDERS)
# Less than this cannot be seen, and is within what another seed would change.
LEAST_GAIN_DB = 0.1
# Beyond this ratio a difference between networks may be one between their steps.
MOST_UNEQUAL = 1.25
PAPER_PICTURES, PAPER_TEST_PICTURES, PAPER_EPOCHS = 2103, 1111, 100


def write_report(study: Study, out: Path, *, with_pictures: bool = True) -> Path:
    """Writes the report and its figures.

    Args:
        study: what was measured.
        out: the folder.
        with_pictures: whether some of the test pictures are shown. Without them the report can be
            passed on where the pictures' licence does not allow that.

    Returns:
        The Markdown file.

    Raises:
        UnwritableFigure: if a file cannot be written.
    """
    save_figure(_gains(study), out / GAINS)
    save_figure(_curves(study), out / CURVES)
    if with_pictures:
        for kind, name in GRIDS.items():
            write_grid(out / name, _grid(study, kind), side_px=SIDE_PX)
    path = out / REPORT
    try:
        path.write_text(report(study, with_pictures=with_pictures), "utf-8")
    except OSError as error:
        raise UnwritableFigure(f"{path} cannot be written.", hint=str(error)) from error
    return path


def report(study: Study, *, with_pictures: bool = True) -> str:
    """Returns the report as Markdown."""
    pictures = (
        f"![What the networks make of test pictures]({GRIDS[DEBLUR]})",
        f"![The same for noise]({GRIDS[AFTER]})",
    )
    parts = [
        "# Which encoder-decoder restores best? The paper's Table 1, made again",
        as_given_here(INTRODUCTION),
        "## What it shows",
        "\n".join(f"- {each}" for each in findings(study)),
        *(part for kind in HEADINGS for part in (f"## {HEADINGS[kind]}", _table(study, kind))),
        f"![What each method gains over the untouched input]({GAINS})",
        *(pictures if with_pictures else ()),
        "## What was trained, and what was cut",
        _cuts(study),
        _trainings(study),
        f"![Loss and PSNR on held-out pictures]({CURVES})",
        "## How it was measured",
        PROTOCOL,
    ]
    return "\n\n".join(parts) + "\n"


INTRODUCTION = """\
M. Saraf and P. Morparia, "Image Restoration and Super resolution using Deep Convolutional Neural
Networks", compare three encoder-decoders on denoising and deblurring at 256x256. Here are the same
networks, trained and measured by `python -m training study`, beside the multi-scale network of Nah
et al., a stacked denoising auto-encoder, classical methods and the untouched input. The paper's
printed PSNRs do not follow from its MSEs, so its MSE and the PSNR that this is (10 log10 1/MSE) are
given. Its pictures and ours are not the same ones: its figures are for orientation."""

PROTOCOL = f"""\
- Pictures are scaled to {SIDE_PX}x{SIDE_PX} by means over areas, not keeping the ratio of the
  sides, and stored in 8 bit.
- Noise is Gaussian, of sigma 10, 30, 50 or 70, each sharp picture at two of them; clipped and
  stored in 8 bit. One network is trained for all four and for both readings of the paper: noise
  added to the full picture, which scaling then averages out for the most part, and noise added to
  the scaled one.
- MSE loss, {BATCH} pictures in a step, turned, mirrored, and half of them darkened and tinted.
  Adam without weight averaging, its rate falling along a cosine to zero, gradients clipped to a
  norm of 1; the paper says MSE and Adam.
- The three networks have sigmoid outputs, batch normalisation and 64 filters of 3x3 as in the
  paper; its strides are not placed, here layers 3 and 7 halve the grid. The multi-scale network has
  the loss at its finest scale only and no adversarial one. The auto-encoder works on RGB patches
  and is trained as a whole.
- Answers are clamped and rounded to 8 bit. MSE is the mean over pictures, values 0..1; "PSNR of
  MSE" is 10 log10 1/MSE, "PSNR" the mean over pictures; SSIM has Gaussian weights of sigma 1.5.
- Classical methods are told sigma where noise was added last, else the program's own estimate; they
  are not made for blur."""


def findings(study: Study) -> list[str]:
    """Returns in plain sentences what the figures show, and what they do not."""
    sentences: list[str] = []
    for kind, heading in HEADINGS.items():
        rows = {row.method: row for row in study.of_kind(kind)}
        untouched = rows[INPUT]
        networks = [row for row in rows.values() if row.method in NETWORKS]
        sentences += [_against_input(heading, row, untouched) for row in networks]
        sentences += _comparisons(heading, rows)
    sentences += study.missing
    return sentences


def _gain(row: Row, untouched: Row) -> float:
    """Returns by how many dB the PSNR of the MSE is above that of the input."""
    return psnr_of(row.mse) - psnr_of(untouched.mse)


def _against_input(heading: str, row: Row, untouched: Row) -> str:
    gain = _gain(row, untouched)
    figures = f"MSE {row.mse:.5f} against {untouched.mse:.5f}, {gain:+.2f} dB"
    if gain < -LEAST_GAIN_DB:
        return f"{heading}: {row.title} is **worse than the untouched input** ({figures})."
    if gain < LEAST_GAIN_DB:
        return f"{heading}: {row.title} **has learned nothing** ({figures})."
    return f"{heading}: {row.title} beats the untouched input ({figures})."


def _comparisons(heading: str, rows: dict[str, Row]) -> list[str]:
    if any(contender.name not in rows for contender in PAPERS_OWN):
        return []
    if all(_gain(rows[each.name], rows[INPUT]) < LEAST_GAIN_DB for each in PAPERS_OWN):
        none = "none of the paper's three networks beats the untouched input"
        return [f"{heading}: {none}, so that how they compare with each other says nothing."]
    with_skip, pooling = rows[WITH_SKIP.name], rows[POOLING.name]
    without = rows[WITHOUT_SKIP.name]
    pairs = ((with_skip, pooling), (pooling, without), (with_skip, without))
    return [_comparison(heading, first, second) for first, second in pairs]


def _comparison(heading: str, first: Row, second: Row) -> str:
    """Says who is better picture by picture, with the standard error of the mean difference."""
    differences = np.subtract(first.psnrs, second.psnrs)
    mean, error = float(differences.mean()), _standard_error(differences)
    figures = f"{mean:+.2f} ± {error:.2f} dB over {len(differences)} pictures"
    if abs(mean) < max(LEAST_GAIN_DB, 2 * error):
        return f"{heading}: {first.title} and {second.title} do not differ clearly ({figures})."
    relation = "better" if mean > 0 else "worse"
    return f"{heading}: {first.title} is {relation} than {second.title} ({figures})."


def _standard_error(differences: npt.NDArray[np.float64]) -> float:
    """Returns that of their mean; 0 of a single one, which tells nothing of it."""
    count = len(differences)
    return float(differences.std(ddof=1) / np.sqrt(count)) if count > 1 else 0.0


def _table(study: Study, kind: str) -> str:
    rows = study.of_kind(kind)
    untouched = next(row for row in rows if row.method == INPUT)
    lines = [
        "| method | MSE | PSNR of MSE | PSNR | SSIM | over the input | paper's MSE | its PSNR |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        paper = row.paper_mse
        cells = [
            row.title,
            f"{row.mse:.5f}",
            f"{psnr_of(row.mse):.2f}",
            f"{row.psnr:.2f}",
            f"{row.ssim:.4f}",
            "" if row is untouched else f"{_gain(row, untouched):+.2f} dB",
            "" if paper is None else f"{paper:.5f}",
            "" if paper is None else f"{psnr_of(paper):.2f}",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _cuts(study: Study) -> str:
    data = study.data
    share = study.budget_minutes / len(study.trainings)
    cuts = [
        (
            f"{study.budget_minutes:g} minutes of training in all, {share:.1f} for each network; "
            f"the paper trained for {PAPER_EPOCHS} epochs."
        ),
        (
            f"{data.learned} pairs to learn from and {data.test} to measure with, "
            f"{data.held_out} more of a scene of their own for the curves; "
            f"the paper had {PAPER_PICTURES} and {PAPER_TEST_PICTURES}."
        ),
        "One training of each network: another seed gives other figures.",
        *_unequal_steps(study),
    ]
    if any(training.plan.is_cut for training in study.trainings):
        sides = ", then ".join(f"{side_px}" for _, side_px in CROPS)
        cuts.append(f"Crops of {sides} pixels where the paper has whole pictures of {SIDE_PX}.")
    for training in study.trainings:
        if training.plan.is_reduced:
            size = ", ".join(f"{key} {value}" for key, value in training.plan.size.items())
            cuts.append(f"{training.plan.contender.title} is smaller than published: {size}.")
    return "\n".join(f"- {cut}" for cut in cuts)


def _unequal_steps(study: Study) -> list[str]:
    """Says where equal minutes were not equal steps, as on a machine that does other work too."""
    sentences = []
    for task in (DENOISE, DEBLUR):
        steps = [
            training.steps
            for training in study.trainings
            if training.plan.task == task and training.plan.contender in PAPERS_OWN
        ]
        if steps and max(steps) > MOST_UNEQUAL * min(steps):
            sentences.append(
                f"In equal minutes the paper's three networks took {min(steps)} to {max(steps)} "
                f"steps of {task}: who took fewer had less to learn from."
            )
    return sentences


def _trainings(study: Study) -> str:
    lines = [
        "| network | task | weights | minutes | steps | crops seen | of each picture | last loss |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for training in study.trainings:
        losses = [row.loss for row in training.curve if row.loss is not None]
        cells = [
            training.plan.contender.title,
            training.plan.task,
            f"{training.parameters / 1e6:.2f} M",
            f"{training.minutes:.1f}",
            str(training.steps),
            str(training.steps * BATCH),
            f"{training.crops_per_picture:.1f}",
            training.diverged or (f"{losses[-1]:.5f}" if losses else ""),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _curves(study: Study) -> matplotlib.figure.Figure:
    figure = matplotlib.figure.Figure(figsize=(11, 7), layout="constrained")
    axes = figure.subplots(2, 2, squeeze=False)
    for (of_loss, of_psnr), task in zip(axes, (DENOISE, DEBLUR), strict=True):
        for training in study.trainings:
            if training.plan.task == task:
                draw_curve(of_loss, of_psnr, training.curve, training.plan.contender.title)
        of_psnr.axhline(
            study.held_out_psnr[task], color="black", linestyle="--", label="Untouched input"
        )
        of_loss.set(title=f"{task}: loss (MSE)", xlabel="step", yscale="log")
        of_psnr.set(title=f"{task}: PSNR on held-out pictures, dB", xlabel="step")
        of_psnr.legend(fontsize=7)
    return figure


def _gains(study: Study) -> matplotlib.figure.Figure:
    """Draws the mean gain over the input, with the standard error of the mean over pictures."""
    figure = matplotlib.figure.Figure(figsize=(11, 4), layout="constrained")
    axes = figure.subplots(1, len(HEADINGS), squeeze=False)[0]
    for axis, (kind, heading) in zip(axes, HEADINGS.items(), strict=True):
        rows = study.of_kind(kind)
        untouched = next(row for row in rows if row.method == INPUT)
        others = [row for row in reversed(rows) if row is not untouched]
        gains = [np.subtract(row.psnrs, untouched.psnrs) for row in others]
        errors = [_standard_error(each) for each in gains]
        axis.barh(
            [fill(row.title, 22) for row in others], [each.mean() for each in gains], xerr=errors
        )
        axis.axvline(0, color="black", linewidth=0.8)
        axis.set_title(f"{heading}:\ngain in dB".replace(", ", ",\n"), fontsize=8)
        axis.tick_params(labelsize=7)
    return figure


def _grid(study: Study, kind: str) -> list[list[Cell]]:
    pairs = load_pairs(study.data.test_folder(kind))
    rows = study.of_kind(kind)
    return [
        [
            *(
                Cell(f"{row.title}\n{row.psnrs[i]:.2f} dB", study.examples[kind, row.method][line])
                for row in rows
            ),
            Cell("Truth\n", read_rgb(pairs[i].sharp)),
        ]
        for line, i in enumerate(example_indices(len(pairs)))
    ]
