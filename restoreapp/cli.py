"""The command line: sub-commands, and the window when none is named.

Stable: scripts rely on the options, the JSON lines and the exit codes: 0 done, 1 some photos
failed, 2 wrong usage, 130 stopped.
"""

import argparse
import json
import logging
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tqdm import tqdm

from restoreapp import APPLICATION_NAME, __version__
from restoreapp.core.progress import CancelToken, ReportingProgress
from restoreapp.document.recipe import DEFAULT_RECIPE, Recipe
from restoreapp.document.steps import (
    STEPS,
    Denoise,
    InvalidRecipe,
    Parameter,
    Step,
    parameters,
    step_name,
)
from restoreapp.errors import Cancelled, RestoreAppError
from restoreapp.service.export import ExportChoices, writable_formats
from restoreapp.service.models import installed_models
from restoreapp.service.restore import EngineChoice
from restoreapp.service.restore_file import RestoredFile, restore_file
from restoreapp.service.self_test import run_self_tests

DONE, FAILED, WRONG_USAGE, STOPPED = 0, 1, 2, 130

EXAMPLES = """\
examples:
  restoreapp photo.jpg                                  open the window on a photo
  restoreapp restore photo.jpg -o clean.png             remove the noise it estimates
  restoreapp restore *.tif -o out --denoise 20          many photos, noise of sigma 20
  restoreapp restore a.jpg -o b.jpg --strength 0.6      leave some of the grain
  restoreapp restore a.jpg -o b.jpg --deblur            take back motion blur, nothing else
  restoreapp restore a.jpg -o b.jpg --denoise --deblur  both, noise first
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit code."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    logging.basicConfig(format="%(levelname)s: %(message)s")
    commands: dict[str, Callable[[argparse.Namespace, CancelToken], int]] = {
        "restore": _restore,
        "models": _models,
        "self-test": _self_test,
    }
    if not arguments or (arguments[0] not in commands and not arguments[0].startswith("-")):
        return _open_window(arguments)
    args = _parser().parse_args(arguments)
    token = CancelToken()
    with _stopping(token):
        try:
            return commands[args.command](args, token)
        except Cancelled:
            print("Stopped.", file=sys.stderr)
            return STOPPED
        except BrokenPipeError:  # the reader of our output went away
            return STOPPED


def _open_window(paths: list[str]) -> int:
    from restoreapp.ui.app import run_window

    return run_window([Path(each) for each in paths])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="restoreapp",
        description=f"{APPLICATION_NAME}: without a command, the window opens on the photos named.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"{APPLICATION_NAME} {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_restore(commands)
    models = commands.add_parser("models", help="what is installed: card, size, figures")
    _add_json(models)
    self_test = commands.add_parser(
        "self-test", help="load every model, check device against CPU, restore a test picture"
    )
    _add_device(self_test)
    _add_json(self_test)
    return parser


def _add_restore(commands: Any) -> None:
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
        _add_step(restore, name, kind)
    strength = parameters(Denoise)[-1]
    restore.add_argument(
        "--strength",
        type=_number(strength),
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
    _add_device(restore)
    restore.add_argument("--depth", choices=("keep", "8", "16"), default="keep")
    ids = ["keep", *(each.id for each in writable_formats())]
    restore.add_argument("--format", choices=ids, default="keep")
    restore.add_argument("--quality", type=int, choices=range(1, 101), metavar="1..100")
    restore.add_argument(
        "--overwrite", action="store_true", help="replace files that exist, even the photo itself"
    )
    _add_json(restore)


def _add_step(parser: argparse.ArgumentParser, name: str, kind: type[Step]) -> None:
    """Adds the option that asks for a step; its value is that of the step's first parameter."""
    first = parameters(kind)[0]
    value = first.name.upper()
    parser.add_argument(
        f"--{name}",
        nargs="?",
        const=None,
        default=argparse.SUPPRESS,
        type=_level(first) if first.can_be_auto else _number(first),
        metavar=f"auto|{value}" if first.can_be_auto else value,
        help=f"{kind.summary} {first.help} ({first.least:g}-{first.most:g})",
    )


def _add_device(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--device",
        default="auto",
        metavar="auto|cpu|cuda|cuda:N|mps|xpu",
        help="where to compute; auto takes the fastest",
    )


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _number(declared: Parameter) -> Callable[[str], float]:
    def parse(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        if not declared.least <= value <= declared.most:
            raise argparse.ArgumentTypeError(
                f"{text} is not a number from {declared.least:g} to {declared.most:g}"
            )
        return value

    return parse


def _level(declared: Parameter) -> Callable[[str], float | None]:
    number = _number(declared)
    return lambda text: None if text == "auto" else number(text)


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
    choices = ExportChoices(args.format, args.depth, args.quality, args.overwrite)
    failed = False
    written: set[Path] = set()
    for photo in args.photos:
        with _reporting(photo, token, as_json=args.json) as progress:
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


@contextmanager
def _reporting(photo: Path, token: CancelToken, *, as_json: bool) -> Iterator[ReportingProgress]:
    """Yields a progress that prints JSON lines, or moves a bar where a person looks on."""
    if as_json:

        def line(fraction: float, message: str) -> None:
            _print_json(event="progress", input=str(photo), fraction=fraction, message=message)

        yield ReportingProgress(line, token)
        return
    with tqdm(
        total=100,
        desc=photo.name,
        unit="%",
        bar_format="{desc}: {percentage:3.0f} %|{bar}| {elapsed}<{remaining} {postfix}",
        leave=False,
        disable=not sys.stderr.isatty(),
    ) as bar:

        def move(fraction: float, message: str) -> None:
            bar.set_postfix_str(message, refresh=False)
            bar.update(100 * fraction - bar.n)

        yield ReportingProgress(move, token)


def _tell(photo: Path, outcome: RestoredFile | RestoreAppError, *, as_json: bool) -> None:
    if isinstance(outcome, RestoreAppError):
        if as_json:
            _print_json(event="error", input=str(photo), message=outcome.message, hint=outcome.hint)
        print(f"{photo}: {outcome}", file=sys.stderr)
        return
    restored, receipt = outcome.restored, outcome.receipt
    if as_json:
        _print_json(
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


def _models(args: argparse.Namespace, token: CancelToken) -> int:
    del token  # a list is printed at once
    for model in installed_models():
        if args.json:
            _print_json(**asdict(model))
            continue
        default = ", the default" if model.is_default else ""
        print(f"{model.id} ({model.task}{default})")
        print(f"  {model.summary}")
        print(
            f"  {model.parameters / 1e6:.1f} million weights, {model.weights_bytes / 1e6:.1f} MB, "
            f"{model.flop_per_px / 1e3:.0f} kFLOP a pixel; {model.licence}; {model.trained_on}"
        )
        for name, figure in model.figures:
            print(f"  {name}: {figure}")
    return DONE


def _self_test(args: argparse.Namespace, token: CancelToken) -> int:
    try:
        results = run_self_tests(args.device, ReportingProgress(lambda *_: None, token))
    except RestoreAppError as error:
        if args.json:
            _print_json(event="error", message=error.message, hint=error.hint)
        print(f"restoreapp: {error}", file=sys.stderr)
        return FAILED
    for each in results:
        if args.json:
            _print_json(event="self-test", **asdict(each))
            continue
        print(
            f"{each.model_id}: {'passed' if each.has_passed else 'FAILED'} on {each.device}; "
            f"{each.likeness_db:.1f} dB like float32 on the CPU, "
            f"{each.gain_db:+.1f} dB on a test picture with {each.damage}"
        )
    return DONE if all(each.has_passed for each in results) else FAILED


def _print_json(**values: object) -> None:
    print(json.dumps(values, ensure_ascii=False), flush=True)


@contextmanager
def _stopping(token: CancelToken) -> Iterator[None]:
    """Turns Ctrl+C and a polite end of the process into the wish to stop."""

    def stop(*_: object) -> None:
        token.cancel()

    kinds = (signal.SIGINT, signal.SIGTERM)
    previous = [signal.signal(kind, stop) for kind in kinds]
    try:
        yield
    finally:
        for kind, handler in zip(kinds, previous, strict=True):
            signal.signal(kind, handler)
