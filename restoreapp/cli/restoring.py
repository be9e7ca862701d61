"""Options that say what is done to photos and how files are written, for all who restore."""

import argparse
from pathlib import Path
from typing import Any

from restoreapp.cli.options import add_device, add_memory, add_step, level, number
from restoreapp.document.recipe import DEFAULT_RECIPE, Recipe
from restoreapp.document.recipe_files import read_recipe
from restoreapp.document.steps import (
    STEPS,
    InvalidRecipe,
    Step,
    instant_parameters,
    parameters,
    step_name,
)
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.service.export import ExportChoices, writable_formats
from restoreapp.service.models import installed_models
from restoreapp.service.restore import EngineChoice


def add_restoring(parser: argparse.ArgumentParser) -> None:
    """Adds steps, strength, recipe, models, device, format, depth, quality and metadata."""
    for name, kind in STEPS.items():
        add_step(parser, name, kind)
    for each in instant_parameters():
        parser.add_argument(
            f"--{each.name}",
            type=level(each) if each.can_be_auto else number(each),
            default=argparse.SUPPRESS,
            metavar="auto|0..1" if each.can_be_auto else "0..1",
            help=f"of the last step: {each.help[0].lower()}{each.help[1:-1]} "
            f"(default: {'auto' if each.default is None else f'{each.default:g}'})",
        )
    parser.add_argument("--recipe", type=Path, metavar="FILE.json", help="steps from a file")
    parser.add_argument(
        "--model",
        action="append",
        default=[],
        metavar="ID",
        help="one of `restoreapp models`, for the step that it serves; once for each step",
    )
    add_device(parser)
    add_memory(parser)
    parser.add_argument("--depth", choices=("keep", "8", "16"), default="keep")
    ids = ["keep", *(each.id for each in writable_formats())]
    parser.add_argument("--format", choices=ids, default="keep")
    parser.add_argument("--quality", type=int, choices=range(1, 101), metavar="1..100")
    parser.add_argument(
        "--metadata",
        choices=("keep", "no-gps", "none"),
        default="keep",
        help="what is carried over of EXIF, XMP and IPTC: everything, everything but where the "
        "photo was taken, or nothing; colour profile and resolution always are",
    )
    parser.add_argument(
        "--no-note",
        dest="note",
        action="store_false",
        help="leave EXIF's Software as it is and do not tell in XMP's history what was done",
    )
    parser.add_argument(
        "--dither",
        action="store_true",
        help="dither files of 8 bit, so that smooth shades show no bands",
    )
    parser.add_argument(
        "--keep-times", action="store_true", help="give files the photos' times of change"
    )


def recipe_and_choice_of(args: argparse.Namespace) -> tuple[Recipe, EngineChoice]:
    """Returns what the options of `add_restoring` ask for: what is done, by which models and where.

    Models that are named there take the place of those that the recipe's file names.

    Raises:
        InvalidRecipe: if they contradict each other or the recipe's file cannot be used.
    """
    named = {name: getattr(args, name) for name in STEPS if hasattr(args, name)}
    models = tuple(args.model)
    if args.recipe is None:
        steps = tuple(_step(STEPS[name], value) for name, value in named.items())
        recipe = Recipe(steps) if steps else DEFAULT_RECIPE
    elif named:
        raise InvalidRecipe("Name either steps or --recipe.")
    else:
        written = _read_recipe(args.recipe)
        recipe, models = written.recipe, models or _models_of(written)
    return _with_instant(recipe, args, named), EngineChoice(models, args.device, args.memory)


def has_instant(args: argparse.Namespace) -> bool:
    """Whether strength, colour or texture of the last step were asked for."""
    return any(hasattr(args, each.name) for each in instant_parameters())


def _with_instant(recipe: Recipe, args: argparse.Namespace, named: dict[str, Any]) -> Recipe:
    """Returns the recipe with what was asked of its last step's answer."""
    last = step_name(recipe.steps[-1])
    is_named_twice = (
        hasattr(args, "strength")
        and named.get(last) is not None
        and parameters(STEPS[last])[0].name == "strength"
    )
    if is_named_twice:
        raise InvalidRecipe(
            f"--{last} {named[last]:g} and --strength {args.strength:g} say the same thing twice.",
            hint="--strength is that of the last step: give one of them.",
        )
    known = {each.name for each in parameters(recipe.steps[-1])}
    for each in instant_parameters():
        if not hasattr(args, each.name):
            continue
        if each.name not in known:
            raise InvalidRecipe(
                f"--{each.name} is of the last step, and {last} has none.",
                hint="Leave it out, or have another step come last.",
            )
        recipe = recipe.with_parameter(len(recipe.steps) - 1, each.name, getattr(args, each.name))
    return recipe


def _step(kind: type[Step], value: float | None) -> Step:
    """Returns the step with its first parameter at a value; none stands for the default."""
    if value is None:
        return kind()
    values: dict[str, Any] = {parameters(kind)[0].name: value}
    return kind(**values)


def _read_recipe(path: Path) -> WrittenRecipe:
    try:
        written = read_recipe(path)
    except FileNotFoundError as error:
        raise InvalidRecipe(f"There is no recipe {path}.") from error
    if not written.recipe.steps:
        raise InvalidRecipe(f"The recipe {path} has no steps.")
    return written


def _models_of(written: WrittenRecipe) -> tuple[str, ...]:
    """Returns the models that are named for the recipe's steps, in their order."""
    if written.models is None:
        return ()
    named = written.models.of_steps(written.recipe)
    tasks = {each.id: each.task for each in installed_models()} if named else {}
    for step, model_id in named.items():
        if tasks.get(model_id, step) != step:
            raise InvalidRecipe(
                f"The recipe names {model_id} for {step}; it is made for {tasks[model_id]}.",
                hint="Change the file, or name another with --model.",
            )
    return tuple(named.values())


def export_choices_of(args: argparse.Namespace) -> ExportChoices:
    """Returns how files are written by the options of `add_restoring` and `--overwrite`."""
    return ExportChoices(
        args.format,
        args.depth,
        args.quality,
        args.overwrite,
        metadata=args.metadata,
        note=args.note,
        keep_times=args.keep_times,
        dither=args.dither,
    )


def described(step: Step) -> str:
    """Returns the step's name, with the values that have a unit or are not the default."""
    words = [step_name(step)]
    for each in parameters(step):
        value = getattr(step, each.name)
        if each.unit or value != each.default:
            words.append(f"{each.unit or each.name} {value:g}")
    return " ".join(words)
