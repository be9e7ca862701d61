"""Rules that choose what is done to each photo: `noise above 15: denoise; else leave`."""

import re
from dataclasses import dataclass, replace
from typing import Any, Self

from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import STEPS, Denoise, Step, parameters
from restoreapp.errors import RestoreAppError
from restoreapp.texts import Text

LEAVE = "leave"
_CLAUSE = re.compile(
    r"(?:noise\s+(?P<side>above|below)\s+(?P<level>\d+(?:\.\d+)?)\s*:|(?P<otherwise>else)\b)"
    r"\s*(?P<action>.+)",
    re.IGNORECASE | re.DOTALL,
)
_FORM = "noise above 15: denoise; else leave"


class InvalidRules(RestoreAppError):
    """A text that says no rules."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What is done to a photo whose noise lies on one side of a level.

    Attributes:
        is_above: whether photos with more noise are meant, or those with less.
        level: standard deviation on the 0-255 scale.
        recipe: what is done; none leaves the photo as it is.
    """

    is_above: bool
    level: float
    recipe: Recipe | None

    def fits(self, noise: float) -> bool:
        """Whether a photo of this noise is meant; on the level itself, neither side is."""
        return noise > self.level if self.is_above else noise < self.level


@dataclass(frozen=True, slots=True)
class Rules:
    """Rules in order: the first that fits decides.

    Attributes:
        text: as it was given; two rules are equal if their texts are.
        rules: the conditions in order.
        otherwise: what is done where none fits; none leaves the photo as it is.
    """

    text: str
    rules: tuple[Rule, ...]
    otherwise: Recipe | None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads `noise above|below LEVEL: ACTION; ...; else ACTION`.

        An action is `leave`, or steps joined by `+`, each with its first value or without:
        `denoise`, `denoise 20`, `denoise auto + deblur 0.5`. Without `else`, what no rule fits is
        left.

        Raises:
            InvalidRules: if it is not of that form, or a value is out of range.
        """
        clauses = [each.strip() for each in text.split(";") if each.strip()]
        rules: list[Rule] = []
        otherwise: Recipe | None = None
        for place, clause in enumerate(clauses):
            found = _CLAUSE.fullmatch(clause)
            if found is None or (found["otherwise"] and place + 1 < len(clauses)):
                raise InvalidRules(
                    Text("{clause!r} is no rule.", clause=clause),
                    hint=Text("The form is: {form}", form=_FORM),
                )
            recipe = _action(found["action"].strip())
            if found["otherwise"]:
                otherwise = recipe
            else:
                rules.append(Rule(found["side"].lower() == "above", float(found["level"]), recipe))
        if not rules:
            raise InvalidRules(
                Text("{text!r} holds no rule.", text=text),
                hint=Text("The form is: {form}", form=_FORM),
            )
        return cls(text, tuple(rules), otherwise)

    @property
    def recipes(self) -> tuple[Recipe, ...]:
        """What may be done to a photo; empty if all are left."""
        chosen = (*(each.recipe for each in self.rules), self.otherwise)
        return tuple(each for each in chosen if each is not None)

    def recipe_for(self, noise: float) -> Recipe | None:
        """Returns what is done to a photo of this noise, `auto` set to it; none to leave it."""
        chosen = next((each.recipe for each in self.rules if each.fits(noise)), self.otherwise)
        return None if chosen is None else at_noise(chosen, noise)


def at_noise(recipe: Recipe, noise: float) -> Recipe:
    """Returns a recipe that looks no second time at a photo whose noise is known."""
    first = recipe.steps[0]
    if not isinstance(first, Denoise) or first.level is not None:
        return recipe
    most = parameters(first)[0].most
    return Recipe((replace(first, level=min(round(noise, 1), most)), *recipe.steps[1:]))


def _action(text: str) -> Recipe | None:
    if text.lower() == LEAVE:
        return None
    return Recipe(tuple(_step(each.split()) for each in text.split("+")))


def _step(words: list[str]) -> Step:
    kind = STEPS.get(words[0].lower()) if words else None
    if kind is None or len(words) > 2:
        known = ", ".join((*STEPS, LEAVE))
        raise InvalidRules(
            Text("{words!r} is nothing to do.", words=" ".join(words)),
            hint=Text("These are: {known}.", known=known),
        )
    if len(words) == 1:
        return kind()
    first = parameters(kind)[0]
    if words[1].lower() == "auto" and first.can_be_auto:
        return kind()
    try:
        values: dict[str, Any] = {first.name: float(words[1])}
        return kind(**values)
    except (ValueError, RestoreAppError) as error:
        raise InvalidRules(
            Text("{words!r} cannot be done.", words=" ".join(words)),
            hint=Text(
                "{label} is a number from {least:g} to {most:g}.",
                label=first.label,
                least=first.least,
                most=first.most,
            ),
        ) from error
