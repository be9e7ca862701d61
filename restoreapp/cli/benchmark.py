"""`benchmark`: what the program does a second on this computer."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from restoreapp.cli.benchmark_report import Report, photo_row
from restoreapp.cli.options import add_device, add_json
from restoreapp.cli.output import DONE, FAILED, print_json, reporting
from restoreapp.core.progress import CancelToken
from restoreapp.errors import RestoreAppError
from restoreapp.service.benchmark import KINDS, method_times, photo_time, this_machine

DESCRIPTION = """\
Restores a drawn photo with the default denoiser, file to file, in a process of its own, and says
how long each part took, how much memory it needed above the idle program, and what the network
reached of the rate at which this machine multiplies matrices. Then compares the installed
denoisers with classical methods on a picture of one megapixel.
"""


def add_command(commands: Any) -> None:
    """Adds `benchmark`."""
    benchmark = commands.add_parser(
        "benchmark",
        help="megapixels a second and memory here, against the machine's matrix rate",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    benchmark.add_argument(
        "--megapixels",
        type=_megapixels,
        nargs="+",
        default=[24.0],
        metavar="N",
        help="sizes of the photo (default: 24)",
    )
    benchmark.add_argument(
        "--kind",
        choices=tuple(KINDS),
        nargs="+",
        default=["jpeg"],
        help="of the photo's file (default: jpeg)",
    )
    benchmark.add_argument(
        "--texture",
        type=float,
        choices=(0.0, 0.5, 1.0),
        default=0.0,
        metavar="0|0.5|1",
        help="how much of it comes back (default: 0)",
    )
    benchmark.add_argument(
        "--stand-in",
        action="store_true",
        help="blur all tiles but the first ones in place of running the network: for the memory of "
        "large photos in minutes, seconds mean nothing then",
    )
    benchmark.add_argument(
        "--no-methods", action="store_true", help="leave out the comparison of methods"
    )
    benchmark.add_argument(
        "--full",
        action="store_true",
        help="measure all that the program's own report holds: 24 MP from JPEG to JPEG, 100 MP of "
        "16 bit, methods, and memory up to 400 MP; ten minutes on two cores",
    )
    benchmark.add_argument(
        "--out", type=Path, metavar="DIR", help="write benchmark.md and benchmark.json there"
    )
    add_device(benchmark)
    add_json(benchmark)
    benchmark.set_defaults(run=_benchmark)


def _megapixels(text: str) -> float:
    value = float(text)
    if not 0.01 <= value <= 1000:
        raise argparse.ArgumentTypeError(f"{text} is outside 0.01..1000")
    return value


def _benchmark(args: argparse.Namespace, token: CancelToken) -> int:
    try:
        with reporting(Path("benchmark"), token, as_json=args.json) as progress:
            report = Report(this_machine())
            runs = list(_runs(args))
            for done, run in enumerate(runs):
                progress.checkpoint()
                progress.report(done / len(runs), f"{run.kind}, {run.megapixels:g} MP")
                report.photos.append(
                    photo_time(
                        run.kind,
                        run.megapixels,
                        args.device,
                        texture=args.texture,
                        stands_in=run.stands_in,
                    )
                )
            if not args.no_methods:
                report.methods.extend(method_times(args.device, progress))
        if args.out is not None:
            report.write(args.out)
    except RestoreAppError as error:
        if args.json:
            print_json(event="error", message=error.message, hint=error.hint)
        print(f"restoreapp: {error}", file=sys.stderr)
        return FAILED
    if args.json:
        print_json(event="machine", **asdict(report.machine))
        for each in report.photos:
            print_json(event="photo", **photo_row(each))
        for method in report.methods:
            print_json(event="method", **asdict(method))
    else:
        print("\n".join(report.lines()))
    return DONE


@dataclass(frozen=True, slots=True)
class _Run:
    kind: str
    megapixels: float
    stands_in: bool = False


# What the report in the repository holds.
FULL = (
    _Run("jpeg", 24),
    _Run("tiff16", 100),
    *(_Run(kind, megapixels, stands_in=True) for kind in KINDS for megapixels in (100, 400)),
)


def _runs(args: argparse.Namespace) -> Iterator[_Run]:
    if args.full:
        yield from FULL
        return
    for kind in args.kind:
        for megapixels in args.megapixels:
            yield _Run(kind, megapixels, args.stand_in)
