"""What tuning gained, as a page: figures on the held-out pairs before and after, and crops."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from restoreapp.engine.cards import ModelCard

from ..evaluation.grid import Cell, UnwritableFigure, write_grid
from ..networks import Trained
from .tune import Measured, Share


class Judged(Protocol):
    """Something that was measured."""

    @property
    def psnr(self) -> float: ...

    @property
    def ssim(self) -> float: ...


def write_report(
    path: Path,
    base: ModelCard,
    trained: Trained,
    shares: Sequence[Share],
    untouched: Measured,
    before: Measured,
    after: Measured,
    *,
    with_pictures: bool = True,
) -> None:
    """Writes `path`, a Markdown file, and a picture of the same name beside it.

    Args:
        path: ends in `.md`.
        base: that the run began with.
        trained: what it made.
        shares: what was learned and what was measured with.
        untouched: the damaged pictures themselves.
        before: the base.
        after: the tuned model.
        with_pictures: whether held-out pictures are shown.

    Raises:
        UnwritableFigure: if one of them cannot be written.
    """
    lines = list(_lines(base, trained, shares, untouched, before, after))
    if with_pictures:
        picture = path.with_suffix(".png")
        write_grid(picture, _grid(base, untouched, before, after))
        lines += ["", f"![Held-out pictures]({picture.name})"]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", "utf-8")
    except OSError as error:
        raise UnwritableFigure(f"{path} cannot be written.", hint=str(error)) from error


def _grid(
    base: ModelCard, untouched: Measured, before: Measured, after: Measured
) -> list[list[Cell]]:
    return [
        [
            Cell(f"{seen.title}: {seen.figure.psnr:.2f} dB", seen.damaged),
            Cell(f"{base.id}: {earlier.figure.psnr:.2f} dB", earlier.answer),
            Cell(f"tuned: {later.figure.psnr:.2f} dB", later.answer),
            Cell("truth", seen.truth),
        ]
        for seen, earlier, later in zip(untouched.shown, before.shown, after.shown, strict=True)
    ]


def verdict(base: ModelCard, before: Measured, after: Measured) -> str:
    """Returns in a sentence what tuning did."""
    gain = after.psnr - before.psnr
    return (
        f"On {len(after.figures)} held-out pairs: {before.psnr:.2f} dB with {base.id}, "
        f"{after.psnr:.2f} dB tuned ({gain:+.2f} dB)."
    )


def _lines(
    base: ModelCard,
    trained: Trained,
    shares: Sequence[Share],
    untouched: Measured,
    before: Measured,
    after: Measured,
) -> Iterator[str]:
    config = trained.config
    (stage,) = config.stages
    yield f"# {config.model.id}: {base.id}, tuned"
    yield ""
    yield verdict(base, before, after)
    yield ""
    yield (
        f"{trained.steps} steps in {trained.seconds / 60:.0f} minutes, {stage.batch} crops of "
        f"{stage.crop_px} pixels, Adam, rate from {config.optimizer.rate:g} to 0, seed "
        f"{config.seed}. Whole pictures, float32, rounded to 8 bit; PSNR in dB and SSIM."
    )
    yield ""
    yield "| pairs | learned | held out | not learned from |"
    yield "|---|---|---|---|"
    for share in shares:
        names = ", ".join(share.held_out_names)
        yield f"| {share.name} | {len(share.learned)} | {len(share.held_out)} | {names} |"
    yield ""
    yield f"| held-out picture | as it is | {base.id} | tuned | gain |"
    yield "|---|---|---|---|---|"
    for raw, earlier, later in zip(untouched.results, before.results, after.results, strict=True):
        for seen, old, new in zip(raw.figures, earlier.figures, later.figures, strict=True):
            yield _row(f"{raw.set}/{seen.picture}", seen, old, new)
        yield _row(f"**mean of {raw.set}**", raw, earlier, later)
    yield _row("**mean of all**", untouched, before, after)


def _row(title: str, *measured: Judged) -> str:
    cells = [f"{each.psnr:.2f} / {each.ssim:.4f}" for each in measured]
    gain = measured[-1].psnr - measured[-2].psnr
    return f"| {title} | {' | '.join(cells)} | {gain:+.2f} |"
