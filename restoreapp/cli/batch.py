"""`batch`: a folder of photos, also overnight and again and again."""

import argparse
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any, get_args

from restoreapp.cli.batch_output import Teller, tell_left_out, tell_plan, tell_summary
from restoreapp.cli.options import add_json
from restoreapp.cli.output import DONE, FAILED, STOPPED, WRONG_USAGE, print_json
from restoreapp.cli.restoring import (
    add_restoring,
    export_choices_of,
    has_instant,
    recipe_and_choice_of,
)
from restoreapp.core.paths import is_there
from restoreapp.core.progress import CancelToken, Progress, ReportingProgress
from restoreapp.document.steps import STEPS, InvalidRecipe
from restoreapp.errors import RestoreAppError
from restoreapp.service.batch.estimate import measured_seconds
from restoreapp.service.batch.journal import Journal
from restoreapp.service.batch.options import DEFAULT_PRIORITY, Priority, RunOptions
from restoreapp.service.batch.preparation import dry_run, prepared
from restoreapp.service.batch.report import (
    REPORT_NAME,
    ReportFailed,
    check_report,
    write_report,
)
from restoreapp.service.batch.rules import InvalidRules, Rules
from restoreapp.service.batch.runner import BatchRun
from restoreapp.service.batch.settings import BatchSettings, Filters, InvalidBatch
from restoreapp.service.batch.template import (
    DEFAULT_TEMPLATE,
    FIELDS,
    InvalidTemplate,
    NameTemplate,
)
from restoreapp.service.batch.watching import seen_photos, wait_for_photos
from restoreapp.service.open_photo import readable_formats

EXAMPLES = """\
examples:
  restoreapp batch photos -o clean --recursive          a tree of photos into a like one
  restoreapp batch photos -o clean --resume             go on, try again what failed, take new ones
  restoreapp batch photos -o clean --dry-run            what would happen, time and room
  restoreapp batch photos --beside --name "{name} {date:%Y}"
  restoreapp batch photos -o clean --rules "noise above 15: denoise; else leave"
  restoreapp batch inbox -o clean --watch               serve a folder until it is stopped

A killed batch goes on where it was with --resume; nothing is done twice. A journal and a report
lie in the output folder. In the names: """ + ", ".join(f"{{{each}}}" for each in FIELDS)

_USAGE = (InvalidBatch, InvalidTemplate, InvalidRules, InvalidRecipe)
_SIZE = re.compile(r"(\d+(?:\.\d+)?)([kMG]?)B?")
_UNITS = {"": 1, "k": 1_000, "M": 1_000_000, "G": 1_000_000_000}


def add_command(commands: Any) -> None:
    """Adds `batch`."""
    batch = commands.add_parser(
        "batch",
        help="restore folders of photos, resumable",
        description="Restores folders of photos. Steps run in the order in which they are listed\n"
        "here; without one, noise is removed at the level estimated.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    batch.add_argument("inputs", nargs="+", type=Path, metavar="FOLDER", help="or photos")
    where = batch.add_mutually_exclusive_group(required=True)
    where.add_argument(
        "-o", "--output", type=Path, metavar="DIR", help="made if missing; mirrors the folders"
    )
    where.add_argument("--beside", action="store_true", help="put results beside their photos")
    _add_choosing(batch)
    batch.add_argument(
        "--name", default=DEFAULT_TEMPLATE, metavar="TEMPLATE", help=f"default: {DEFAULT_TEMPLATE}"
    )
    batch.add_argument(
        "--clash",
        choices=("number", "skip", "replace"),
        help="where a file has the result's name: take the next free one, skip the photo (the "
        "default), or replace the file by a checked one",
    )
    batch.add_argument("--overwrite", action="store_true", help="the same as --clash replace")
    batch.add_argument(
        "--rules", metavar="TEXT", help='choose by photo: "noise above 15: denoise; else leave"'
    )
    add_restoring(batch)
    batch.add_argument(
        "--resume", action="store_true", help="go on with the last batch of these folders"
    )
    batch.add_argument("--dry-run", action="store_true", help="say what would happen")
    batch.add_argument("--watch", action="store_true", help="wait for more photos until stopped")
    batch.add_argument(
        "--jobs",
        type=_jobs,
        metavar="N",
        help="workers (default: one on each graphics card, or one)",
    )
    batch.add_argument(
        "--priority",
        choices=get_args(Priority),
        default=DEFAULT_PRIORITY,
        help="idle takes only processor time that no other program wants; default: "
        f"{DEFAULT_PRIORITY}",
    )
    batch.add_argument(
        "--may-sleep", action="store_true", help="do not keep the computer from falling asleep"
    )
    batch.add_argument(
        "--cluster",
        default="",
        metavar="ADDRESS",
        help="have the machines of a Ray cluster do the work; all must see the same folders",
    )
    batch.add_argument(
        "--report",
        type=Path,
        action="append",
        metavar="FILE",
        help=f".html, .csv or .json, several times; default: {REPORT_NAME} in the output folder",
    )
    add_json(batch)
    batch.set_defaults(run=_batch)


def _add_choosing(batch: argparse.ArgumentParser) -> None:
    batch.add_argument("--recursive", action="store_true", help="folders in folders, too")
    batch.add_argument(
        "--only",
        choices=readable_formats(),
        action="append",
        default=[],
        help="take photos of this format; several times for several",
    )
    batch.add_argument(
        "--since", type=_day, metavar="YYYY-MM-DD", help="taken on that day or later"
    )
    batch.add_argument(
        "--until", type=_day, metavar="YYYY-MM-DD", help="taken on that day or earlier"
    )
    batch.add_argument("--least-iso", type=_iso, metavar="ISO", help="of the camera; such as 800")
    batch.add_argument("--most-iso", type=_iso, metavar="ISO")
    batch.add_argument(
        "--least-noise",
        type=_noise,
        metavar="LEVEL",
        help="by the estimate, of which nothing is known before a photo is read",
    )
    batch.add_argument("--most-noise", type=_noise, metavar="LEVEL")
    batch.add_argument("--least-size", type=_bytes, default=0, metavar="SIZE", help="such as 100k")
    batch.add_argument("--most-size", type=_bytes, metavar="SIZE", help="such as 80M")
    batch.add_argument(
        "--with-restored", action="store_true", help="take photos, too, that look restored already"
    )


def _jobs(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 to 64")
    return int(text)


def _iso(text: str) -> int:
    if not text.isdigit() or not int(text):
        raise argparse.ArgumentTypeError(f"{text} is no ISO; write 800")
    return int(text)


def _noise(text: str) -> float:
    try:
        level = float(text)
    except ValueError:
        level = -1.0
    if not 0 <= level <= 255:
        raise argparse.ArgumentTypeError(f"{text} is no level from 0 to 255")
    return level


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no day; write 2026-05-31") from error


def _bytes(text: str) -> int:
    found = _SIZE.fullmatch(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text} is no size; write 500k, 20M or 1.5G")
    return round(float(found[1]) * _UNITS[found[2]])


def _batch(args: argparse.Namespace, token: CancelToken) -> int:
    try:
        settings = _settings(args)
        reports = args.report or [settings.home / REPORT_NAME]
        for report in reports:
            check_report(report)
        if args.dry_run:
            return _dry_run(settings, token, resume=args.resume, as_json=args.json)
        with Journal(settings.home) as journal:
            return _serve(journal, settings, reports, args, token)
    except RestoreAppError as error:
        if args.json:
            print_json(event="error", message=error.message, hint=error.hint)
        print(f"restoreapp: {error}", file=sys.stderr)
        return WRONG_USAGE if isinstance(error, (*_USAGE, ReportFailed)) else FAILED


def _settings(args: argparse.Namespace) -> BatchSettings:
    for each in args.inputs:
        if not is_there(each):
            raise InvalidBatch(f"{each} does not exist, or may not be looked at.")
    asked = args.recipe or has_instant(args) or any(hasattr(args, each) for each in STEPS)
    if args.rules is not None and asked:
        raise InvalidRules("Name either steps or --rules.")
    recipe, choice = recipe_and_choice_of(args)
    return BatchSettings(
        inputs=tuple(each.absolute() for each in args.inputs),
        output=None if args.beside else args.output.absolute(),
        recursive=args.recursive,
        filters=Filters(
            formats=tuple(args.only),
            since=args.since,
            until=args.until,
            least_bytes=args.least_size,
            most_bytes=args.most_size,
            least_iso=args.least_iso,
            most_iso=args.most_iso,
            least_noise=args.least_noise,
            most_noise=args.most_noise,
            with_restored=args.with_restored,
        ),
        template=NameTemplate(args.name),
        clash=args.clash or ("replace" if args.overwrite else "skip"),
        recipe=recipe,
        rules=None if args.rules is None else Rules.parse(args.rules),
        choice=choice,
        choices=export_choices_of(args),
    )


def _options(args: argparse.Namespace) -> RunOptions:
    return RunOptions(
        jobs=args.jobs,
        priority=args.priority,
        keep_awake=not args.may_sleep,
        cluster=args.cluster,
    )


def _dry_run(settings: BatchSettings, token: CancelToken, *, resume: bool, as_json: bool) -> int:
    progress = _heard(token)
    plan = dry_run(settings, progress, resume=resume)
    seconds = measured_seconds(settings, plan.need.megapixels, progress)
    tell_plan(plan, seconds, as_json=as_json)
    return DONE


def _serve(
    journal: Journal,
    settings: BatchSettings,
    reports: list[Path],
    args: argparse.Namespace,
    token: CancelToken,
) -> int:
    """Runs once, or with `--watch` each time that there are more photos."""
    resume = args.resume
    served = seen_photos(settings, token) if args.watch else {}
    while True:
        code, can_go_on = _run(journal, settings, reports, args, token, resume=resume)
        if not (args.watch and can_go_on):
            return code
        now = wait_for_photos(settings, served, token)
        if now is None:
            return STOPPED
        served, resume = now, True


def _run(
    journal: Journal,
    settings: BatchSettings,
    reports: list[Path],
    args: argparse.Namespace,
    token: CancelToken,
    *,
    resume: bool,
) -> tuple[int, bool]:
    """Runs once; returns the exit code and whether another run makes sense."""
    batch = prepared(journal, settings, _heard(token), resume=resume)
    tell_left_out(batch.left_out, as_json=args.json)
    with Teller(as_json=args.json) as teller:
        run = BatchRun(journal, batch.number, teller.tell, options=_options(args))
        teller.run = run
        summary = run.run(token)
    for report in reports:
        _report(journal, batch.number, report)
    tell_summary(summary, reports, teller.trouble, as_json=args.json)
    if token.is_cancelled:
        return STOPPED, False
    failed = teller.trouble or "failed" in summary.counts
    return FAILED if failed else DONE, not teller.trouble


def _report(journal: Journal, batch: int, path: Path) -> None:
    try:
        write_report(journal, batch, path)
    except ReportFailed as error:  # the photos are what counts
        print(f"restoreapp: {error}", file=sys.stderr)


def _heard(token: CancelToken) -> Progress:
    return ReportingProgress(lambda *_: None, token)
