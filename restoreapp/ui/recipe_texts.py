"""Recipes in words."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import STEPS, Parameter, Step, parameters, step_name
from restoreapp.ui.texts import number_text, said


def step_title(name: str) -> str:
    """Returns what a step is called."""
    return said(STEPS[name].title)


def recipe_text(recipe: Recipe, models: Mapping[str, str] | None = None) -> str:
    """Returns steps with their values, as `Denoise: Level auto, Strength 80 %`.

    Args:
        recipe: what is done.
        models: ids of those that were named for steps, whose values they follow.
    """
    if not recipe.steps:
        return QCoreApplication.translate("Recipe", "No step")
    return " · ".join(_step_text(step, models or {}) for step in recipe.steps)


def missing_text(models: Iterable[str]) -> str:
    """Returns that models are named and not installed."""
    names = tuple(models)
    text = QCoreApplication.translate(
        "RecipeEdits", "%n model(s) that the recipe names are not installed: {0}.", n=len(names)
    )
    return text.format(", ".join(names))


def missing_hint() -> str:
    """Returns what is done without them."""
    return QCoreApplication.translate(
        "RecipeEdits", "Instead, the default model of the step is used."
    )


def _step_text(step: Step, models: Mapping[str, str]) -> str:
    name = step_name(step)
    values = [_value_text(each, getattr(step, each.name)) for each in parameters(step)]
    if name in models:
        values.append(models[name])
    return f"{step_title(name)}: {', '.join(values)}"


def _value_text(parameter: Parameter, value: float | None) -> str:
    label = said(parameter.label)
    if value is None:
        return QCoreApplication.translate("Recipe", "{0} auto").format(label)
    if not parameter.unit and parameter.most == 1:
        return f"{label} {round(100 * value)} %"
    number = number_text(round(value, 2))
    # A factor is written with its sign first, as on its buttons.
    with_unit = (parameter.unit, number) if parameter.choices else (number, " ", parameter.unit)
    return f"{label} {''.join(with_unit)}".rstrip()
