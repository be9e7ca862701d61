"""`benchmark`: what the program does a second on this computer."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from restoreapp.cli.options import add_device, add_json
from restoreapp.cli.output import DONE, FAILED, print_json, reporting
from restoreapp.core.progress import CancelToken
from restoreapp.errors import RestoreAppError
from restoreapp.service.benchmark import (
    KINDS,
    MOST_WORKING_BYTES,
    MethodTime,
    PhotoTime,
    method_times,
    photo_time,
)

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
        "--no-methods", action="store_true", help="leave out the comparison of methods"
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
    photos: list[PhotoTime] = []
    methods: list[MethodTime] = []
    try:
        with reporting(Path("benchmark"), token, as_json=args.json) as progress:
            for kind in args.kind:
                for megapixels in args.megapixels:
                    progress.checkpoint()
                    photos.append(photo_time(kind, megapixels, args.device))
            if not args.no_methods:
                methods += method_times(args.device, progress)
        if args.out is not None:
            _write(args.out, photos, methods)
    except RestoreAppError as error:
        if args.json:
            print_json(event="error", message=error.message, hint=error.hint)
        print(f"restoreapp: {error}", file=sys.stderr)
        return FAILED
    if args.json:
        for each in photos:
            print_json(event="photo", **_photo_row(each))
        for method in methods:
            print_json(event="method", **asdict(method))
    else:
        print("\n".join(_report(photos, methods)))
    return DONE


def _photo_row(photo: PhotoTime) -> dict[str, Any]:
    derived = (
        "total_s",
        "megapixels_per_second",
        "outside_fraction",
        "working_bytes",
        "rate_fraction",
    )
    return {**asdict(photo), **{name: getattr(photo, name) for name in derived}}


def _report(photos: Sequence[PhotoTime], methods: Sequence[MethodTime]) -> Iterator[str]:
    """Yields lines of Markdown, which are as readable on a terminal."""
    yield "| photo | device | seconds | MP/s | read | level | restore | write | outside network |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for each in photos:
        yield (
            f"| {each.kind}, {each.megapixels:.0f} MP | {each.device} | {each.total_s:.1f} | "
            f"{each.megapixels_per_second:.2f} | {each.read_s:.2f} | {each.estimate_s:.2f} | "
            f"{each.restore_s:.2f} | {each.write_s:.2f} | {each.outside_fraction:.0%} |"
        )
    yield ""
    yield (
        "| photo | memory above idle | photo and result | beside them | of promised "
        f"{MOST_WORKING_BYTES / 1e6:.0f} MB | network | matrices | ratio | margins |"
    )
    yield "|---|---|---|---|---|---|---|---|---|"
    for each in photos:
        yield (
            f"| {each.kind}, {each.megapixels:.0f} MP | {each.peak_bytes / 1e6:.0f} MB | "
            f"{each.stored_bytes / 1e6:.0f} MB | {each.working_bytes / 1e6:.0f} MB | "
            f"{each.working_bytes / MOST_WORKING_BYTES:.0%} | "
            f"{each.network_flop_per_s / 1e9:.0f} GFLOP/s | "
            f"{each.matrix_flop_per_s / 1e9:.0f} GFLOP/s | {each.rate_fraction:.0%} | "
            f"{each.extra_fraction:+.0%} |"
        )
    if methods:
        yield ""
        yield "| method | seconds | MP/s | PSNR, dB |"
        yield "|---|---|---|---|"
    for method in methods:
        yield (
            f"| {method.name} | {method.seconds:.2f} | {method.megapixels_per_second:.2f} | "
            f"{method.psnr:.2f} |"
        )


def _write(folder: Path, photos: Sequence[PhotoTime], methods: Sequence[MethodTime]) -> None:
    rows = {
        "photos": [_photo_row(each) for each in photos],
        "methods": [asdict(each) for each in methods],
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "benchmark.json").write_text(json.dumps(rows, indent=2) + "\n", "utf-8")
        (folder / "benchmark.md").write_text("\n".join(_report(photos, methods)) + "\n", "utf-8")
    except OSError as error:
        raise RestoreAppError(
            f"The report cannot be written to {folder}.", hint=error.strerror or ""
        ) from error
