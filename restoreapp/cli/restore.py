"""`restore`: photos into files."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from restoreapp.cli.options import add_device, add_json, add_step, number
from restoreapp.cli.output import DONE, FAILED, WRONG_USAGE, print_json, reporting
from restoreapp.core.progress import CancelToken
from restoreapp.document.recipe import DEFAULT_RECIPE, Recipe
from restoreapp.document.steps import (
    STEPS,
    Denoise,
    InvalidRecipe,
    Step,
    parameters,
    step_name,
)
from restoreapp.errors import RestoreAppError
from restoreapp.service.export import ExportChoices, writable_formats
from restoreapp.service.restore import EngineChoice
from restoreapp.service.restore_file import RestoredFile, restore_file

EXAMPLES = """\
examples:
  restoreapp photo.jpg                                  open the window on a photo
  restoreapp restore photo.jpg -o clean.png             remove the noise it estimates
  restoreapp restore *.tif -o out --denoise 20          many photos, noise of sigma 20
  restoreapp restore a.jpg -o b.jpg --strength 0.6      leave some of the grain
  restoreapp restore a.jpg -o b.jpg --deblur            take back motion blur, nothing else
  restoreapp restore a.jpg -o b.jpg --denoise --deblur  both, noise first
"""


def add_command(commands: Any) -> None:
    """Adds `restore`."""
    restore = commands.add_parser(
        "restore",
        help="restore photos into files",
        description="Restores photos. Steps run in the order in which they are listed here;\n"
        "without one, noise is removed at the level estimated.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    restore.add_argument("photos", nargs="+", type=Path, metavar="PHOTO")
    restore.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="FILE|DIR",
        help="a file for one photo, or a folder, made if missing, for NAME-restored files; "
        "a name without a suffix is a folder",
    )
    for name, kind in STEPS.items():
        add_step(restore, name, kind)
    strength = parameters(Denoise)[-1]
    restore.add_argument(
        "--strength",
        type=number(strength),
        metavar="0..1",
        help="how much of the last step's change is applied; earlier steps are applied in full, "
        "or as a recipe says",
    )
    restore.add_argument("--recipe", type=Path, metavar="FILE.json", help="steps from a file")
    restore.add_argument(
        "--model",
        action="append",
        default=[],
        metavar="ID",
        help="one of `restoreapp models`, for the step that it serves; once for each step",
    )
    add_device(restore)
    restore.add_argument("--depth", choices=("keep", "8", "16"), default="keep")
    ids = ["keep", *(each.id for each in writable_formats())]
    restore.add_argument("--format", choices=ids, default="keep")
    restore.add_argument("--quality", type=int, choices=range(1, 101), metavar="1..100")
    restore.add_argument(
        "--metadata",
        choices=("keep", "no-gps", "none"),
        default="keep",
        help="what is carried over of EXIF, XMP and IPTC: everything, everything but where the "
        "photo was taken, or nothing; colour profile and resolution always are",
    )
    restore.add_argument(
        "--no-note",
        dest="note",
        action="store_false",
        help="leave EXIF's Software as it is and do not tell in XMP's history what was done",
    )
    restore.add_argument(
        "--keep-times", action="store_true", help="give files the photos' times of change"
    )
    restore.add_argument(
        "--overwrite", action="store_true", help="replace files that exist, even the photo itself"
    )
    add_json(restore)
    restore.set_defaults(run=_restore)


def _restore(args: argparse.Namespace, token: CancelToken) -> int:
    output = Path(args.output)
    is_folder = (
        output.is_dir() or len(args.photos) > 1 or args.output.endswith("/") or not output.suffix
    )
    try:
        recipe = _recipe(args)
        if is_folder:
            _make_folder(output)
    except RestoreAppError as error:
        print(f"restoreapp: {error}", file=sys.stderr)
        return WRONG_USAGE
    choice = EngineChoice(tuple(args.model), args.device)
    choices = ExportChoices(
        args.format,
        args.depth,
        args.quality,
        args.overwrite,
        metadata=args.metadata,
        note=args.note,
        keep_times=args.keep_times,
    )
    failed = False
    written: set[Path] = set()
    for photo in args.photos:
        with reporting(photo, token, as_json=args.json) as progress:
            try:
                done = restore_file(
                    photo, output, recipe, choice, choices, taken=written, progress=progress
                )
            except RestoreAppError as error:
                failed = True
                outcome: RestoredFile | RestoreAppError = error
            else:
                written.add(done.receipt.path.resolve())
                outcome = done
        _tell(photo, outcome, as_json=args.json)
    return FAILED if failed else DONE


def _recipe(args: argparse.Namespace) -> Recipe:
    named = {name: getattr(args, name) for name in STEPS if hasattr(args, name)}
    if args.recipe is None:
        steps = tuple(_step(STEPS[name], value) for name, value in named.items())
        recipe = Recipe(steps) if steps else DEFAULT_RECIPE
    elif named:
        raise InvalidRecipe("Name either steps or --recipe.")
    else:
        recipe = _read_recipe(args.recipe)
    if args.strength is None:
        return recipe
    last = step_name(recipe.steps[-1])
    if named.get(last) is not None and parameters(STEPS[last])[0].name == "strength":
        raise InvalidRecipe(
            f"--{last} {named[last]:g} and --strength {args.strength:g} say the same thing twice.",
            hint="--strength is that of the last step: give one of them.",
        )
    return recipe.with_parameter(len(recipe.steps) - 1, "strength", args.strength)


def _step(kind: type[Step], value: float | None) -> Step:
    """Returns the step with its first parameter at a value; none stands for the default."""
    if value is None:
        return kind()
    values: dict[str, Any] = {parameters(kind)[0].name: value}
    return kind(**values)


def _read_recipe(path: Path) -> Recipe:
    try:
        recipe = Recipe.from_json(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidRecipe(f"The recipe {path} cannot be read.", hint=str(error)) from error
    if not recipe.steps:
        raise InvalidRecipe(f"The recipe {path} has no steps.")
    return recipe


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RestoreAppError(
            f"The folder {folder} cannot be made.", hint=error.strerror or ""
        ) from error


def _tell(photo: Path, outcome: RestoredFile | RestoreAppError, *, as_json: bool) -> None:
    if isinstance(outcome, RestoreAppError):
        if as_json:
            print_json(event="error", input=str(photo), message=outcome.message, hint=outcome.hint)
        print(f"{photo}: {outcome}", file=sys.stderr)
        return
    restored, receipt = outcome.restored, outcome.receipt
    if as_json:
        print_json(
            event="result",
            input=str(photo),
            output=str(receipt.path),
            steps=[{"step": step_name(each), **asdict(each)} for each in restored.recipe.steps],
            model=list(restored.model_ids),
            device=restored.device,
            seconds=round(restored.seconds, 3),
            kept=receipt.kept,
            changed=receipt.changed,
            notes=restored.notes,
        )
        return
    steps = ", ".join(map(_described, restored.recipe.steps))
    print(f"{photo} → {receipt.path}")
    print(
        f"  {steps}; {', '.join(restored.model_ids)}; {restored.device}; {restored.seconds:.1f} s"
    )
    print(f"  kept: {', '.join(receipt.kept)}")
    for line in (*receipt.changed, *restored.notes):
        print(f"  {line}")


def _described(step: Step) -> str:
    """Returns the step's name, with the values that have a unit or are not the default."""
    words = [step_name(step)]
    for each in parameters(step):
        value = getattr(step, each.name)
        if each.unit or value != each.default:
            words.append(f"{each.unit or each.name} {value:g}")
    return " ".join(words)
