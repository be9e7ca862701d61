"""A recipe as it is written down, with the models that are to carry it out."""

import json
from dataclasses import dataclass
from typing import Any, Self

from restoreapp.document.recipe import Recipe
from restoreapp.document.step_models import StepModels
from restoreapp.document.steps import STEPS, InvalidRecipe
from restoreapp.texts import Text


@dataclass(frozen=True, slots=True)
class WrittenRecipe:
    """What presets, sessions, the clipboard and files beside photos hold.

    Attributes:
        recipe: what is done.
        models: those that were named for steps. None where nothing is said of models.
    """

    recipe: Recipe
    models: StepModels | None = None

    def to_json(self) -> str:
        """Returns a text that `from_json` reads, and `Recipe.from_json`, too."""
        return json.dumps(self.table(), indent=2)

    def table(self) -> dict[str, Any]:
        """Returns what `to_json` writes, to be put into a larger text."""
        table: dict[str, Any] = json.loads(self.recipe.to_json())
        return table if self.models is None else {**table, "models": dict(self.models)}

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Reads a recipe and its models.

        Raises:
            InvalidRecipe: if `Recipe.from_json` cannot read it, or the models are no table that has
                a name for steps there are.
        """
        recipe = Recipe.from_json(text)
        models = json.loads(text).get("models")
        if models is None:
            return cls(recipe)
        if not isinstance(models, dict) or not all(
            step in STEPS and isinstance(model_id, str) for step, model_id in models.items()
        ):
            raise InvalidRecipe(
                Text("The recipe does not say by name which model does which step.")
            )
        return cls(recipe, StepModels(models))
