"""What a training run is: frozen values read from TOML; an unknown or missing key is an error."""

import dataclasses
import tomllib
import types
import typing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self, TypeVar

from restoreapp.errors import RestoreAppError

T = TypeVar("T")


class ConfigError(RestoreAppError):
    """A training configuration that cannot be used."""


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """Which network is trained, and the id its card will carry."""

    id: str
    architecture: str
    hyperparameters: dict[str, Any]


@dataclass(frozen=True, slots=True)
class DataConfig:
    """Which pictures are drawn from.

    Attributes:
        folders: relative to the data folder given on the command line.
        held_out_every: each n-th picture, by sorted name, is kept for validation.
        least_scale: crops come from pictures reduced by a random factor from here to 1.
    """

    folders: tuple[str, ...]
    held_out_every: int = 20
    least_scale: float = 0.6


@dataclass(frozen=True, slots=True)
class NoiseConfig:
    """Gaussian noise, drawn anew for each crop.

    Attributes:
        least_sigma: smallest standard deviation, on the 0-255 scale.
        most_sigma: largest one.
        grey_fraction: share of crops that are grey, with the same noise in all channels.
        clipped_fraction: share of crops clipped to 0..1 and rounded to 8 bit, as a file would be.
    """

    least_sigma: float
    most_sigma: float
    grey_fraction: float = 0.2
    clipped_fraction: float = 0.5


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the run with one crop size: larger crops come later.

    Attributes:
        until: part of the budget, 0..1, at which the next stage begins.
        crop_px: side of the square crops.
        batch: crops in a step.
    """

    until: float
    crop_px: int
    batch: int


@dataclass(frozen=True, slots=True)
class OptimizerConfig:
    """Adam with a linear warm-up, then a cosine to zero at the end of the budget.

    Attributes:
        rate: the largest learning rate.
        warmup_steps: steps over which the rate rises to it.
        clip_norm: larger gradients are scaled down to this norm.
        ema_decay: of the running average of the weights, per step.
        precision: `float32`, or `bfloat16` for autocast with float32 weights.
    """

    rate: float
    warmup_steps: int = 200
    clip_norm: float = 1.0
    ema_decay: float = 0.999
    precision: str = "float32"


@dataclass(frozen=True, slots=True)
class BudgetConfig:
    """When the run ends: after `steps`, or after `minutes` of training, whichever is given."""

    steps: int | None = None
    minutes: float | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """One training run, whole.

    Attributes:
        seed: of everything random.
        task: what the network is trained for; `denoise`.
        model: the network.
        data: the pictures.
        noise: the damage.
        stages: in order; the last one's `until` is 1.
        optimizer: Adam's settings.
        budget: when the run ends.
        checkpoint_every_steps: steps between two writings of `last.pt`.
        validate_every_steps: steps between two rows of the log.
        text: the TOML that it was read from; not a key in it.
    """

    seed: int
    task: str
    model: ModelConfig
    data: DataConfig
    noise: NoiseConfig
    stages: tuple[Stage, ...]
    optimizer: OptimizerConfig
    budget: BudgetConfig
    checkpoint_every_steps: int = 250
    validate_every_steps: int = 500
    text: str = field(default="", compare=False, repr=False)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Reads a TOML file.

        Raises:
            ConfigError: if it cannot be read, a key is unknown or missing, a value has another
                type, or the values contradict each other.
        """
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{path} cannot be read.", hint=str(error)) from error
        return cls.parse(text, name=str(path))

    @classmethod
    def parse(cls, text: str, *, name: str = "config") -> Self:
        """Reads TOML text; `name` is what errors call it. Raises as `load` does."""
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise ConfigError(f"{name} is not valid TOML.", hint=str(error)) from error
        config = dataclasses.replace(_build(cls, table, name), text=text)
        _check(config, name)
        return config


def _build(kind: type[T], table: dict[str, Any], where: str) -> T:
    hints = typing.get_type_hints(kind)
    # What does not take part in comparison does not come from the file.
    fields = {each.name: each for each in dataclasses.fields(kind) if each.compare}  # type: ignore[arg-type]  # a type variable cannot be bound to dataclasses
    if unknown := sorted(table.keys() - fields.keys()):
        raise ConfigError(
            f"Unknown key in {where}: {', '.join(unknown)}.",
            hint=f"Known keys: {', '.join(sorted(fields))}.",
        )
    needed = {
        name
        for name, each in fields.items()
        if each.default is dataclasses.MISSING and each.default_factory is dataclasses.MISSING
    }
    if missing := sorted(needed - table.keys()):
        raise ConfigError(f"Missing key in {where}: {', '.join(missing)}.")
    return kind(**{key: _value(hints[key], each, f"{where}: {key}") for key, each in table.items()})


def _value(hint: Any, value: Any, where: str) -> Any:
    if dataclasses.is_dataclass(hint) and isinstance(value, dict):
        return _build(typing.cast("type[Any]", hint), value, where)
    if typing.get_origin(hint) is tuple and isinstance(value, list):
        (item, _) = typing.get_args(hint)
        return tuple(_value(item, each, f"{where}[{i}]") for i, each in enumerate(value))
    if isinstance(hint, types.UnionType):
        hint = next(each for each in typing.get_args(hint) if each is not types.NoneType)
    if hint is float and type(value) is int:
        return float(value)
    wanted = typing.get_origin(hint) or hint
    if type(value) is not wanted:
        raise ConfigError(
            f"{where} must be {getattr(wanted, '__name__', wanted)}, not {value!r}.",
        )
    return value


def _check(config: Config, name: str) -> None:
    budget, data, noise, optimizer = config.budget, config.data, config.noise, config.optimizer
    ends = [stage.until for stage in config.stages]
    rules = {
        "the task must be denoise": config.task == "denoise",
        "data.folders must name a folder": bool(data.folders),
        "data.held_out_every must be at least 2": data.held_out_every >= 2,
        "data.least_scale must be above 0 and at most 1": 0 < data.least_scale <= 1,
        "noise needs 0 <= least_sigma <= most_sigma": 0 <= noise.least_sigma <= noise.most_sigma,
        "noise's fractions must lie in 0..1": (
            0 <= noise.grey_fraction <= 1 and 0 <= noise.clipped_fraction <= 1
        ),
        "the stages' `until` must rise and end at 1.0": (
            ends == sorted(set(ends)) and ends[-1:] == [1.0] and ends[0] > 0
        ),
        "a stage's crop_px and batch must be at least 1": all(
            stage.crop_px >= 1 and stage.batch >= 1 for stage in config.stages
        ),
        "optimizer.rate and clip_norm must be above 0": (
            optimizer.rate > 0 and optimizer.clip_norm > 0
        ),
        "optimizer.ema_decay must be in 0..1, without 1": 0 <= optimizer.ema_decay < 1,
        "optimizer.precision must be float32 or bfloat16": (
            optimizer.precision in {"float32", "bfloat16"}
        ),
        "budget needs either steps or minutes": (budget.steps is None) != (budget.minutes is None),
        "the budget must be above 0": (budget.steps or budget.minutes or 0) > 0,
        "checkpoint_every_steps and validate_every_steps must be at least 1": (
            min(config.checkpoint_every_steps, config.validate_every_steps) >= 1
        ),
    }
    for rule, is_kept in rules.items():
        if not is_kept:
            raise ConfigError(f"{name}: {rule}.")
