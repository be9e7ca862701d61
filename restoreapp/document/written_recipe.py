"""A recipe as it is written down, with the models that are to carry it out."""

import json
from dataclasses import dataclass
from typing import Any, Self

from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import InvalidRecipe
from restoreapp.texts import Text


@dataclass(frozen=True, slots=True)
class WrittenRecipe:
    """What presets, sessions, the clipboard and files beside photos hold.

    Attributes:
        recipe: what is done.
        models: ids of those that were named, each for the step that it serves; a step that none is
            named for takes its default. None where nothing is said of models.
    """

    recipe: Recipe
    models: tuple[str, ...] | None = None

    def to_json(self) -> str:
        """Returns a text that `from_json` reads, and `Recipe.from_json`, too."""
        return json.dumps(self.table(), indent=2)

    def table(self) -> dict[str, Any]:
        """Returns what `to_json` writes, to be put into a larger text."""
        table: dict[str, Any] = json.loads(self.recipe.to_json())
        return table if self.models is None else {**table, "models": list(self.models)}

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Reads a recipe and its models.

        Raises:
            InvalidRecipe: if `Recipe.from_json` cannot read it, or the models are no list of names.
        """
        recipe = Recipe.from_json(text)
        models = json.loads(text).get("models")
        if models is None:
            return cls(recipe)
        if not isinstance(models, list) or not all(isinstance(each, str) for each in models):
            raise InvalidRecipe(Text("The recipe's models are no list of names."))
        return cls(recipe, tuple(dict.fromkeys(models)))
