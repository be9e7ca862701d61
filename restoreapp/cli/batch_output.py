"""What `batch` prints: JSON lines, or sentences and a bar where a person looks on."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from restoreapp.cli.output import print_json
from restoreapp.service.batch.choosing import LeftOut
from restoreapp.service.batch.events import (
    Done,
    Event,
    Failed,
    Left,
    Overall,
    Paused,
    Progressed,
    Summary,
)
from restoreapp.service.batch.plan import PlannedPhoto
from restoreapp.service.batch.preparation import DryRun
from restoreapp.service.batch.report import STATES

if TYPE_CHECKING:
    from restoreapp.service.batch.runner import BatchRun


def tell_plan(plan: DryRun, seconds: float, *, as_json: bool) -> None:
    """Prints what would happen to each photo, and what all of it needs.

    Args:
        plan: what a dry run found.
        seconds: that it would take.
        as_json: one JSON object a line.
    """
    if as_json:
        for each in plan.planned:
            print_json(
                event="plan",
                input=str(each.photo.path),
                output=str(each.target),
                skipped=each.skipped,
                problem=each.problem,
            )
        tell_left_out(plan.left_out, as_json=True)
        print_json(
            event="estimate",
            photos=plan.count,
            megapixels=round(plan.need.megapixels, 3),
            seconds=round(seconds, 1),
            bytes=plan.need.bytes_written,
            free_bytes=plan.free_bytes,
            shortage=plan.shortage,
        )
        return
    for each in plan.planned:
        print(f"{each.photo.path} {_fate(each)}")
    tell_left_out(plan.left_out, as_json=False)
    _tell_need(plan, seconds)


def _fate(each: PlannedPhoto) -> str:
    if each.skipped:
        return f"skipped: {each.skipped}"
    return f"would fail: {each.problem}" if each.problem else f"→ {each.target}"


def _tell_need(plan: DryRun, seconds: float) -> None:
    count = plan.count
    print(
        f"{count} photo{'s' * (count != 1)}, about {plan.need.megapixels:.1f} megapixels: "
        f"about {_duration(seconds)} and {plan.need.bytes_written / 1e6:.0f} MB on the disk"
    )
    if plan.shortage:
        print(plan.shortage)


class Teller:
    """Prints what a batch tells.

    Attributes:
        run: is stopped where it cannot go on; none until there is one.
        trouble: whether that has happened.
    """

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._bar = tqdm(
            total=100,
            desc="batch",
            bar_format="{desc}: {percentage:3.0f} %|{bar}| {elapsed} {postfix}",
            leave=False,
            disable=as_json or not sys.stderr.isatty(),
        )
        self.run: BatchRun | None = None
        self.trouble = False

    def __enter__(self) -> "Teller":
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.close()

    def tell(self, event: Event) -> None:
        """Prints an event; stops the batch where it cannot go on, as nobody can be asked."""
        if isinstance(event, Paused) and event.message:
            self.trouble = True
            self._complain(f"{event.message} {event.hint} Then run the same with --resume.")
            if self.run is not None:
                self.run.stop()
        if self._as_json:
            self._as_line(event)
        else:
            self._as_sentence(event)

    def _as_line(self, event: Event) -> None:
        match event:
            case Progressed():
                print_json(
                    event="progress",
                    input=str(event.source),
                    fraction=event.fraction,
                    message=event.message,
                )
            case Overall():
                print_json(
                    event="overall",
                    finished=event.finished,
                    total=event.total,
                    fraction=round(event.fraction, 4),
                    left_s=None if event.left_s is None else round(event.left_s, 1),
                )
            case Done():
                outcome = event.outcome
                print_json(
                    event="result",
                    input=str(event.source),
                    output=str(event.target),
                    input_size=outcome.input_size,
                    output_size=outcome.output_size,
                    steps=outcome.steps,
                    model=outcome.models,
                    device=outcome.device,
                    seconds=outcome.seconds,
                    kept=outcome.kept,
                    changed=outcome.changed,
                    notes=outcome.notes,
                )
            case Left():
                print_json(event="left", input=str(event.source), reason=event.reason)
            case Failed():
                print_json(
                    event="error", input=str(event.source), message=event.message, hint=event.hint
                )
            case Paused() if event.message:
                print_json(event="paused", message=event.message, hint=event.hint)

    def _as_sentence(self, event: Event) -> None:
        match event:
            case Overall():
                left = "" if event.left_s is None else f", {_duration(event.left_s)} left"
                self._bar.set_postfix_str(f"{event.finished} of {event.total}{left}", refresh=False)
                self._bar.update(100 * event.fraction - self._bar.n)
            case Done():
                self._say(f"{event.source} → {event.target}")
                for line in (*event.outcome.changed, *event.outcome.notes):
                    self._say(f"  {line}")
            case Left():
                self._say(f"{event.source}: {event.reason}")
            case Failed():
                self._complain(f"{event.source}: {event.message} {event.hint}".rstrip())

    def _say(self, line: str) -> None:
        self._bar.clear()
        print(line, flush=True)

    def _complain(self, line: str) -> None:
        self._bar.clear()
        print(line, file=sys.stderr)


def tell_left_out(left_out: tuple[LeftOut, ...], *, as_json: bool) -> None:
    """Prints which pictures are not taken, and why."""
    for each in left_out:
        if as_json:
            print_json(event="left-out", input=str(each.path), reason=each.reason)
        else:
            print(f"{each.path} left out: {each.reason}")


def tell_summary(summary: Summary, reports: list[Path], trouble: bool, *, as_json: bool) -> None:
    """Prints how a run ended.

    Args:
        summary: of the run.
        reports: that were written.
        trouble: whether it ended for want of something that is to be mended first.
        as_json: one JSON object a line.
    """
    if as_json:
        print_json(
            event="summary",
            counts=summary.counts,
            stopped=summary.was_stopped,
            seconds=summary.seconds,
            reports=[str(each) for each in reports],
        )
        return
    counts = [
        f"{summary.counts[each]} {words}"
        for each, words in STATES.items()
        if each in summary.counts
    ]
    print(f"{', '.join(counts) or 'No photos'}; {_duration(summary.seconds)}")
    if summary.counts:
        print(f"Report: {', '.join(map(str, reports))}")
    if summary.was_stopped and not trouble:
        print("Go on with --resume.")


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 5400:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"
