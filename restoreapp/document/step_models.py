"""Which models were named, and for which steps."""

from collections.abc import Iterable, Iterator, Mapping

from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import step_name


class StepModels(Mapping[str, str]):
    """Ids of models by the names of the steps that they were named for; immutable.

    A step that none is named for takes its default.
    """

    __slots__ = ("_ids",)

    def __init__(self, ids: Mapping[str, str] | Iterable[tuple[str, str]] = ()) -> None:
        self._ids = dict(ids)

    def of_steps(self, recipe: Recipe) -> "StepModels":
        """Returns those that were named for a recipe's steps, in their order."""
        steps = map(step_name, recipe.steps)
        return StepModels((step, self[step]) for step in steps if step in self)

    def __getitem__(self, step: str) -> str:
        return self._ids[step]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __hash__(self) -> int:
        return hash(frozenset(self._ids.items()))

    def __repr__(self) -> str:
        return f"StepModels({self._ids})"
