"""A recipe: what shall be done to a photo, in order; equal recipes give equal pictures."""

import dataclasses
import json
import math
from dataclasses import dataclass
from typing import Any, Self

from restoreapp.core.blending import Blend
from restoreapp.core.geometry import Size
from restoreapp.document.steps import (
    STEPS,
    Denoise,
    Enlarge,
    InvalidRecipe,
    Step,
    parameters,
    step_name,
)
from restoreapp.texts import Text

SCHEMA = 2
# Before there was a value for it, colour moved as luminance did.
WITHOUT_COLOUR = 1


@dataclass(frozen=True, slots=True)
class Recipe:
    """Steps in the order in which they run."""

    steps: tuple[Step, ...] = ()

    def with_parameter(self, index: int, name: str, value: float | None) -> Self:
        """Returns the recipe with one value of one step changed.

        Raises:
            InvalidRecipe: if the value is out of range.
        """
        values: dict[str, Any] = {name: value}
        changed = dataclasses.replace(self.steps[index], **values)
        return dataclasses.replace(
            self, steps=(*self.steps[:index], changed, *self.steps[index + 1 :])
        )

    def place_of(self, name: str) -> int | None:
        """Returns where the step of that name is, the last one if there are several."""
        places = [i for i, step in enumerate(self.steps) if step_name(step) == name]
        return places[-1] if places else None

    def with_step(self, step: Step) -> Self:
        """Returns the recipe with a step more, before those that run after it by default.

        Args:
            step: of a kind that the recipe does not hold yet.
        """
        order = list(STEPS)
        rank = order.index(step_name(step))
        later = (i for i, each in enumerate(self.steps) if order.index(step_name(each)) > rank)
        place = next(later, len(self.steps))
        return dataclasses.replace(self, steps=(*self.steps[:place], step, *self.steps[place:]))

    def without_step(self, name: str) -> Self:
        """Returns the recipe less its steps of that name."""
        kept = tuple(each for each in self.steps if step_name(each) != name)
        return dataclasses.replace(self, steps=kept)

    def with_reset(self, name: str) -> Self:
        """Returns the recipe with its steps of that name as they are when they are new."""
        reset = tuple(STEPS[name]() if step_name(each) == name else each for each in self.steps)
        return dataclasses.replace(self, steps=reset)

    @property
    def blend(self) -> Blend:
        """How much of the last step's answer is applied; all where there is no step."""
        return self.steps[-1].blend if self.steps else Blend()

    def with_instant_of(self, step: Step) -> Self:
        """Returns the recipe with the instant parameters of its last step as they are in another.

        Args:
            step: of the same kind as the last one.
        """
        instant: dict[str, Any] = {
            each.name: getattr(step, each.name) for each in parameters(step) if each.is_instant
        }
        last = dataclasses.replace(self.steps[-1], **instant)
        return dataclasses.replace(self, steps=(*self.steps[:-1], last))

    def size_of(self, size: Size) -> Size:
        """Returns the size of what it makes of a photo of this size."""
        for step in self.steps:
            if isinstance(step, Enlarge):
                size = step.size_of(size)
        return size

    @property
    def growth(self) -> float:
        """How many pixels it makes of each of a photo's, rounding apart."""
        return math.prod(step.factor**2 for step in self.steps if isinstance(step, Enlarge))

    def as_network_sees_it(self) -> Self:
        """Returns the recipe with the last step's instant parameters at their defaults.

        Two recipes that agree in this share one run of the networks. An earlier step's strength
        shapes what the next network gets to see, so it stays.
        """
        return self.with_instant_of(type(self.steps[-1])()) if self.steps else self

    def to_json(self) -> str:
        """Returns the recipe as a JSON text that `from_json` reads."""
        steps = [{"step": step_name(step), **dataclasses.asdict(step)} for step in self.steps]
        return json.dumps({"schema": SCHEMA, "steps": steps}, indent=2)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Reads a recipe.

        Raises:
            InvalidRecipe: if it is not JSON, of a newer schema, or holds an unknown step, key or
                value.
        """
        try:
            table = json.loads(text)
        except (json.JSONDecodeError, RecursionError) as error:
            raise InvalidRecipe(Text("The recipe is not valid JSON."), hint=str(error)) from error
        if not isinstance(table, dict) or not isinstance(table.get("steps"), list):
            raise InvalidRecipe(Text("The recipe holds no list of steps."))
        schema = table.get("schema")
        if schema not in (WITHOUT_COLOUR, SCHEMA):
            raise InvalidRecipe(
                Text(
                    "The recipe has schema {schema!r}; this program reads {readable}.",
                    schema=schema,
                    readable=SCHEMA,
                ),
                hint=Text("It may come from a newer version."),
            )
        steps = tuple(_step(each) for each in table["steps"])
        return cls(tuple(map(_without_colour, steps)) if schema == WITHOUT_COLOUR else steps)


# What is done to a photo where nothing is asked for.
DEFAULT_RECIPE = Recipe((Denoise(),))


def _step(table: Any) -> Step:
    name = table.get("step") if isinstance(table, dict) else None
    if name not in STEPS:
        known = ", ".join(STEPS)
        raise InvalidRecipe(
            Text("{name!r} is not a step.", name=name),
            hint=Text("Known steps: {known}.", known=known),
        )
    values = {key: value for key, value in table.items() if key != "step"}
    known_keys = {each.name for each in parameters(STEPS[name])}
    if unknown := sorted(values.keys() - known_keys):
        raise InvalidRecipe(Text("{name}: unknown key {keys}.", name=name, keys=", ".join(unknown)))
    return STEPS[name](**values)


def _without_colour(step: Step) -> Step:
    """Returns a step of a recipe that knew no colour, as it was meant."""
    if not isinstance(step, Denoise) or step.blend.colour == step.strength:
        return step
    return dataclasses.replace(step, colour=step.strength)
