"""Restoration steps as values; each parameter is declared once, here.

The panel, the command line's help, the checks of a recipe file and the engine read this table.
"""

import dataclasses
from dataclasses import dataclass, field
from functools import cache
from typing import Any, ClassVar, TypeAlias

from restoreapp.core.blending import Blend
from restoreapp.core.geometry import Size
from restoreapp.errors import RestoreAppError
from restoreapp.texts import Text


class InvalidRecipe(RestoreAppError):
    """A recipe whose steps or values cannot be used."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a step's field may hold and how it is shown.

    Attributes:
        name: the field's name.
        label: short text beside the control.
        help: one sentence for a tooltip and the command line.
        least: smallest value.
        most: largest value.
        step: of a slider or an arrow key.
        default: the value of a new step; none stands for `auto`.
        unit: shown behind the value; empty for a plain number or a fraction shown in percent.
        can_be_auto: whether the value may be none, which means that the program estimates it.
        is_instant: whether a change acts on the finished answer, without a second run.
        choices: values that are offered before any other; none where all are alike.
    """

    name: str
    label: str
    help: str
    least: float
    most: float
    step: float
    default: float | None
    unit: str = ""
    can_be_auto: bool = False
    is_instant: bool = False
    choices: tuple[float, ...] = ()


def parameter(
    default: float | None,
    *,
    label: str,
    help: str,  # noqa: A002 - the word the field's readers use
    least: float,
    most: float,
    step: float,
    unit: str = "",
    can_be_auto: bool = False,
    is_instant: bool = False,
    choices: tuple[float, ...] = (),
) -> Any:
    """Declares a field of a step together with what a control needs to know about it."""
    declared = {
        "default": default,
        "label": label,
        "help": help,
        "least": least,
        "most": most,
        "step": step,
        "unit": unit,
        "can_be_auto": can_be_auto,
        "is_instant": is_instant,
        "choices": choices,
    }
    return field(default=default, metadata=declared)


def _strength(meaning: str) -> Any:
    return parameter(
        1.0, label=Text("Strength"), help=meaning, least=0, most=1, step=0.01, is_instant=True
    )


def parameters(step: "Step | type[Step]") -> tuple[Parameter, ...]:
    """Returns the declared parameters of a step, in order."""
    kind: Any = step if isinstance(step, type) else type(step)
    declared: tuple[Parameter, ...] = _declared(kind)
    return declared


@cache
def _declared(kind: "type[Step]") -> tuple[Parameter, ...]:
    return tuple(Parameter(name=each.name, **each.metadata) for each in dataclasses.fields(kind))


@dataclass(frozen=True, slots=True)
class Denoise:
    """Removes noise.

    Attributes:
        title: what people call it; every step has one.
        summary: one sentence for the command line's help and tooltips; every step has one.
    """

    title: ClassVar[str] = Text("Denoise")
    summary: ClassVar[str] = Text("Removes noise.")

    level: float | None = parameter(
        None,
        label=Text("Level"),
        help=Text("Standard deviation of the noise on the 0-255 scale; auto estimates it."),
        least=0,
        most=75,
        step=1,
        unit="σ",
        can_be_auto=True,
    )
    strength: float = _strength(
        Text("How much of the change is applied: 0 leaves the photo as it is.")
    )
    colour: float | None = parameter(
        None,
        label=Text("Colour"),
        help=Text("How much of the colour noise goes; auto takes more of it than of the grain."),
        least=0,
        most=1,
        step=0.01,
        can_be_auto=True,
        is_instant=True,
    )
    texture: float = parameter(
        0.0,
        label=Text("Texture"),
        help=Text("How much of the photo's own fine detail comes back where there is structure."),
        least=0,
        most=1,
        step=0.01,
        is_instant=True,
    )

    def __post_init__(self) -> None:
        _check_values(self)

    @property
    def blend(self) -> Blend:
        """How much of its network's answer is applied."""
        colour = auto_colour(self.strength) if self.colour is None else self.colour
        return Blend(self.strength, colour, self.texture)


@dataclass(frozen=True, slots=True)
class Deblur:
    """Takes back motion blur; it has no level, only how much of the change is applied."""

    title: ClassVar[str] = Text("Deblur")
    summary: ClassVar[str] = Text("Takes back the blur of a camera or a subject that moved.")

    strength: float = _strength(
        Text("How much of the change is applied: 0 leaves the photo as it is.")
    )

    def __post_init__(self) -> None:
        _check_values(self)

    @property
    def blend(self) -> Blend:
        """How much of its network's answer is applied."""
        return Blend.of_strength(self.strength)


@dataclass(frozen=True, slots=True)
class Enlarge:
    """Gives the photo more pixels, with the detail that a network finds for them."""

    title: ClassVar[str] = Text("Enlarge")
    summary: ClassVar[str] = Text("Makes the photo larger and its detail finer.")

    factor: float = parameter(
        2.0,
        label=Text("Factor"),
        help=Text("How many times as wide and as high the photo becomes."),
        least=1,
        most=4,
        step=0.1,
        unit="×",
        choices=(2.0, 3.0, 4.0),
    )
    strength: float = _strength(
        Text("How much of the detail found is applied: 0 only interpolates.")
    )

    def __post_init__(self) -> None:
        _check_values(self)

    @property
    def blend(self) -> Blend:
        """How much of its network's answer is applied."""
        return Blend.of_strength(self.strength)

    def size_of(self, size: Size) -> Size:
        """Returns what a picture of this size becomes."""
        return Size(round(size.width * self.factor), round(size.height * self.factor))


Step: TypeAlias = Denoise | Deblur | Enlarge

# The name in recipe files and the class; order is the order in which steps run by default.
STEPS: dict[str, type[Step]] = {"denoise": Denoise, "deblur": Deblur, "enlarge": Enlarge}


def auto_colour(strength: float) -> float:
    """Returns how much of the colour noise goes where nothing else is asked for.

    Who leaves some grain in a photo hardly ever means coloured grain: of it an eighth is left at
    half the strength.
    """
    return strength * (3 - 3 * strength + strength**2)


def instant_parameters() -> tuple[Parameter, ...]:
    """Returns those that act on the last step's finished answer, each name once."""
    found: dict[str, Parameter] = {}
    for kind in STEPS.values():
        for each in parameters(kind):
            if each.is_instant:
                found.setdefault(each.name, each)
    return tuple(found.values())


def step_name(step: Step) -> str:
    """Returns the step's name in recipe files and on the command line."""
    return next(name for name, kind in STEPS.items() if kind is type(step))


def _check_values(step: Step) -> None:
    for each in parameters(step):
        value = getattr(step, each.name)
        if value is None and each.can_be_auto:
            continue
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not each.least <= value <= each.most:
            values = {"least": each.least, "most": each.most}
            raise InvalidRecipe(
                Text(
                    "{step}: {name} cannot be {value!r}.",
                    step=step_name(step),
                    name=each.name,
                    value=value,
                ),
                hint=Text("It is a number from {least:g} to {most:g} or auto.", **values)
                if each.can_be_auto
                else Text("It is a number from {least:g} to {most:g}.", **values),
            )
