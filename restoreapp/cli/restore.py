"""`restore`: photos into files."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from restoreapp.cli.options import add_json
from restoreapp.cli.output import DONE, FAILED, WRONG_USAGE, print_json, reporting
from restoreapp.cli.restoring import (
    add_restoring,
    described,
    export_choices_of,
    recipe_and_choice_of,
)
from restoreapp.core.paths import is_folder
from restoreapp.core.progress import CancelToken
from restoreapp.document.steps import step_name
from restoreapp.errors import RestoreAppError
from restoreapp.service.restore_file import RestoredFile, restore_file

EXAMPLES = """\
examples:
  restoreapp photo.jpg                                  open the window on a photo
  restoreapp restore photo.jpg -o clean.png             remove the noise it estimates
  restoreapp restore *.tif -o out --denoise 20          many photos, noise of sigma 20
  restoreapp restore a.jpg -o b.jpg --strength 0.6      leave some of the grain, hardly any colour
  restoreapp restore a.jpg -o b.jpg --texture 0.5       bring fine detail back, but not in skies
  restoreapp restore a.jpg -o b.jpg --deblur            take back motion blur, nothing else
  restoreapp restore a.jpg -o b.jpg --denoise --deblur  both, noise first
  restoreapp restore a.jpg -o b.png --enlarge 3         three times as wide and as high
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
    add_restoring(restore)
    restore.add_argument(
        "--overwrite", action="store_true", help="replace files that exist, even the photo itself"
    )
    add_json(restore)
    restore.set_defaults(run=_restore)


def _restore(args: argparse.Namespace, token: CancelToken) -> int:
    output = Path(args.output)
    goes_into_folder = (
        is_folder(output) or len(args.photos) > 1 or args.output.endswith("/") or not output.suffix
    )
    try:
        recipe, choice = recipe_and_choice_of(args)
        if goes_into_folder:
            _make_folder(output)
    except RestoreAppError as error:
        print(f"restoreapp: {error}", file=sys.stderr)
        return WRONG_USAGE
    choices = export_choices_of(args)
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
            input_size=[outcome.size.width, outcome.size.height],
            output_size=[restored.size.width, restored.size.height],
            steps=[{"step": step_name(each), **asdict(each)} for each in restored.recipe.steps],
            model=list(restored.model_ids),
            device=restored.device,
            seconds=round(restored.seconds, 3),
            kept=receipt.kept,
            changed=receipt.changed,
            notes=restored.notes,
        )
        return
    steps = ", ".join(map(described, restored.recipe.steps))
    print(f"{photo} → {receipt.path}")
    print(
        f"  {steps}; {', '.join(restored.model_ids)}; {restored.device}; {restored.seconds:.1f} s"
    )
    print(f"  kept: {', '.join(receipt.kept)}")
    for line in (*receipt.changed, *restored.notes):
        print(f"  {line}")
