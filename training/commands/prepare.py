"""`prepare`: checks and makes sets of pictures."""

import argparse
import dataclasses
from pathlib import Path

from tqdm import tqdm

from ..damage.frames import WAYS
from ..preparation.frames import prepare_frames
from ..preparation.gopro import TreeReport, check_tree
from ..preparation.noisy import MOMENTS, prepare_noisy
from .arguments import Commands, Parser, add_parser, positive_count, print_json, seed

TEXT = """\
Checks pairs of pictures, makes them from frames, or makes the paper's noisy set.

  python -m training prepare gopro GOPRO_Large
  python -m training prepare frames clip.mp4 --out pairs --windows 7 9 11 13
  python -m training prepare noisy GOPRO_Large --out noisy
"""
GOPRO = """\
Opens every picture of a tree of pairs and says what is there, missing or mismatched.

The layouts: train|test/SCENE/{blur,blur_gamma,sharp} (GOPRO_Large), SCENE/{blur,sharp},
input/target or blur/sharp, and REDS's {train_blur,train_sharp}/SCENE. Ends with 1 if there is a
problem.

  python -m training prepare gopro GOPRO_Large
  python -m training prepare gopro my-pairs --json
"""
FRAMES = """\
Makes blurred and sharp pairs by averaging windows of high-speed frames, one after another.

From a folder of frames whose names sort in time, or from a video. The lengths are taken in turn;
the sharp picture is the middle frame. GOPRO's way averages the values as they are stored, --way
linear what a sensor has seen.

  python -m training prepare frames frames/clip1 --out pairs --windows 7 9 11 13
  python -m training prepare frames clip.mp4 --out pairs --windows 15 --way linear
"""
NOISY = """\
Makes the paper's noisy set from the sharp pictures of a tree of pairs.

Each picture appears twice: with sigma 10 or 30, and with 50 or 70. From all of GOPRO that are 4,204
pairs to train on and 2,222 to test on; from fewer pictures the same proportions. The same seed
makes the same files.

  python -m training prepare noisy GOPRO_Large --out noisy
  python -m training prepare noisy GOPRO_Large --out noisy-after --noise after
"""
MOST_PROBLEMS = 20


def add_command(commands: "Commands[Parser]") -> None:
    """Adds `prepare` and what it can prepare."""
    kinds = add_parser(commands, "prepare", TEXT).add_subparsers(required=True, metavar="WHAT")
    _add_gopro(kinds)
    _add_frames(kinds)
    _add_noisy(kinds)


def _add_gopro(kinds: "Commands[Parser]") -> None:
    command = add_parser(kinds, "gopro", GOPRO)
    command.add_argument("folder", type=Path, metavar="DIR", help="the tree of pairs")
    command.add_argument("--json", action="store_true", help="print the report as JSON")
    command.set_defaults(run=_gopro)


def _add_frames(kinds: "Commands[Parser]") -> None:
    command = add_parser(kinds, "frames", FRAMES)
    command.add_argument("source", type=Path, metavar="DIR", help="a folder of frames, or a video")
    command.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="where the scene's folder comes"
    )
    command.add_argument(
        "--windows",
        type=_window,
        nargs="+",
        default=[7, 9, 11, 13],
        metavar="N",
        help="frames in a window (default: 7 9 11 13)",
    )
    command.add_argument(
        "--way", choices=WAYS, default="gopro", help="how to average (default: gopro)"
    )
    command.add_argument("--json", action="store_true", help="print the report as JSON")
    command.set_defaults(run=_frames)


def _add_noisy(kinds: "Commands[Parser]") -> None:
    command = add_parser(kinds, "noisy", NOISY)
    command.add_argument("folder", type=Path, metavar="DIR", help="a tree of pairs")
    command.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="where the set comes"
    )
    command.add_argument(
        "--size",
        type=positive_count,
        default=256,
        metavar="PX",
        help="side of the square pictures (default: 256)",
    )
    command.add_argument(
        "--full-size", action="store_true", help="leave the pictures as large as they are"
    )
    command.add_argument(
        "--noise",
        choices=MOMENTS,
        default="before",
        help="add the noise before or after scaling (default: before)",
    )
    command.add_argument(
        "--seed", type=seed, default=0, metavar="N", help="of strengths and noise (default: 0)"
    )
    command.add_argument("--json", action="store_true", help="print the report as JSON")
    command.set_defaults(run=_noisy)


def _window(text: str) -> int:
    frames = int(text)
    if frames < 2:
        raise argparse.ArgumentTypeError(f"{text} is less than 2")
    return frames


def _gopro(args: argparse.Namespace) -> int:
    with tqdm(unit="pair", disable=None, leave=False) as bar:
        report = check_tree(args.folder, bar.update)
    if args.json:
        print_json(
            {
                "folder": str(args.folder),
                "pairs": report.pairs,
                "is_whole_gopro": report.is_whole_gopro,
                "scenes": [dataclasses.asdict(scene) for scene in report.scenes],
                "problems": report.problems,
            }
        )
    else:
        _print_tree(report)
    return 1 if report.problems else 0


def _print_tree(report: TreeReport) -> None:
    for scene in report.scenes:
        name = "/".join(part for part in (scene.split, scene.name) if part) or "."
        print(f"{scene.pairs:6} {name}")
    for split, pairs in report.pairs.items():
        scenes = sum(scene.split == split for scene in report.scenes)
        print(f"{pairs:6} pairs in {scenes} scenes{f' of {split}' if split else ''}")
    if report.is_whole_gopro:
        print("This is all of GOPRO.")
    for problem in report.problems[:MOST_PROBLEMS]:
        print(problem)
    if len(report.problems) > MOST_PROBLEMS:
        print(f"... and {len(report.problems) - MOST_PROBLEMS} more; --json lists them all.")


def _frames(args: argparse.Namespace) -> int:
    with tqdm(unit="pair", disable=None, leave=False) as bar:
        report = prepare_frames(args.source, args.out, args.windows, args.way, bar.update)
    if args.json:
        print_json({**dataclasses.asdict(report), "folder": str(report.folder)})
    else:
        print(f"{report.folder} holds pairs: {report.pairs}, from {report.frames} frames.")
    return 0


def _noisy(args: argparse.Namespace) -> int:
    with tqdm(unit="picture", disable=None, leave=False) as bar:
        report = prepare_noisy(
            args.folder,
            args.out,
            seed=args.seed,
            size_px=None if args.full_size else args.size,
            moment=args.noise,
            on_picture=bar.update,
        )
    if args.json:
        print_json({"folder": str(report.folder), "pairs": report.pairs})
        return 0
    for split, by_sigma in report.pairs.items():
        for sigma, pairs in by_sigma.items():
            print(f"{pairs:6} {split}/sigma-{sigma}")
    print(f"{sum(sum(each.values()) for each in report.pairs.values())} pairs in {report.folder}.")
    return 0
