"""Versions of a recipe that are worth comparing: other models, strengths or levels."""

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QCoreApplication

from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import STEPS, Denoise, parameters, step_name
from restoreapp.service.restore import EngineChoice
from restoreapp.ui.documents import Document, Models, Wanted
from restoreapp.ui.recipe_texts import step_title
from restoreapp.ui.texts import number_text

MOST_VERSIONS = 4
STRENGTHS = (0.25, 0.5, 0.75, 1.0)
LEVEL_FACTORS = (0.5, 1.0, 1.5, 2.0)


class Variation(Enum):
    """In what versions differ."""

    MODELS = "models"
    STRENGTHS = "strengths"
    LEVELS = "levels"


@dataclass(frozen=True, slots=True)
class Version:
    """One way to restore a photo.

    Attributes:
        label: in what it differs from the others.
        wanted: what is done, and by which models.
        choice: those of them that do it.
    """

    label: str
    wanted: Wanted
    choice: EngineChoice

    @property
    def recipe(self) -> Recipe:
        """What is done."""
        return self.wanted.recipe

    @property
    def run(self) -> tuple[Recipe, EngineChoice]:
        """Equal for versions that share a run of the networks."""
        return self.recipe.as_network_sees_it(), self.choice


def versions_of(document: Document, models: Models) -> dict[Variation, tuple[Version, ...]]:
    """Returns the versions of a photo's recipe, two to four of each kind that there is."""
    if not document.recipe.steps:
        return {}
    made = {
        Variation.MODELS: _by_model(document.wanted, models),
        Variation.STRENGTHS: _by_strength(document.wanted, models),
        Variation.LEVELS: _by_level(document, models),
    }
    return {kind: versions for kind, versions in made.items() if len(versions) > 1}


def _by_model(wanted: Wanted, models: Models) -> tuple[Version, ...]:
    steps = [step_name(each) for each in wanted.recipe.steps]
    names = [each for each in steps if len(models.serving(each)) > 1]
    if not names:
        return ()
    name = names[-1]
    versions = []
    for place, model in enumerate(models.serving(name)[:MOST_VERSIONS]):
        by_it = wanted.with_models({name: model.id if place else None})
        versions.append(Version(model.id, by_it, models.engine_choice(by_it)))
    return tuple(versions)


def _by_strength(wanted: Wanted, models: Models) -> tuple[Version, ...]:
    recipe = wanted.recipe
    last = len(recipe.steps) - 1
    title = step_title(step_name(recipe.steps[last]))
    text = QCoreApplication.translate("Version", "{0}: strength {1} %")
    choice = models.engine_choice(wanted)
    return tuple(
        Version(
            text.format(title, round(100 * strength)),
            replace(wanted, recipe=recipe.with_parameter(last, "strength", strength)),
            choice,
        )
        for strength in STRENGTHS
    )


def _by_level(document: Document, models: Models) -> tuple[Version, ...]:
    recipe = document.recipe
    place = recipe.place_of("denoise")
    step = None if place is None else recipe.steps[place]
    if place is None or not isinstance(step, Denoise):
        return ()
    level = document.estimated_level if step.level is None else step.level
    if not level:
        return ()
    most = next(each.most for each in parameters(STEPS["denoise"]) if each.name == "level")
    text = QCoreApplication.translate("Version", "{0}: level σ {1}")
    levels = dict.fromkeys(min(most, round(level * factor, 1)) for factor in LEVEL_FACTORS)
    recipes = {
        # What is in force stays in force: auto remains auto.
        each: recipe if each == round(level, 1) else recipe.with_parameter(place, "level", each)
        for each in levels
    }
    return tuple(
        Version(
            text.format(step_title("denoise"), number_text(each)),
            replace(document.wanted, recipe=made),
            models.engine_choice(document.wanted),
        )
        for each, made in recipes.items()
    )
