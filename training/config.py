"""What a training run is: frozen values read from TOML, where an unknown or missing key is an error."""

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
    """A part of the run with one crop size: larger crops come later."""

    until: float
    crop_px: int
    batch: int


@dataclass(frozen=True, slots=True)
class OptimizerConfig:
    """Adam with a linear warm-up, then a cosine to zero at the end of the budget."""

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
    """One training run, whole."""

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
    text: str = field(default="", compare=False)

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
        config = _build(cls, {**table, "text": text}, name)
        _check(config, name)
        return config


def _build(kind: type[T], table: dict[str, Any], where: str) -> T:
    hints = typing.get_type_hints(kind)
    fields = {each.name: each for each in dataclasses.fields(kind)}  # type: ignore[arg-type]
    if unknown := sorted(table.keys() - fields.keys()):
        raise ConfigError(
            f"Unknown key in {where}: {', '.join(unknown)}.",
            hint=f"Known keys: {', '.join(sorted(fields.keys() - {'text'}))}.",
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
    if (config.budget.steps is None) == (config.budget.minutes is None):
        raise ConfigError(f"{name}: budget needs either steps or minutes.")
    ends = [stage.until for stage in config.stages]
    if not ends or ends != sorted(ends) or ends[-1] != 1.0:
        raise ConfigError(f"{name}: the stages' `until` must rise and end at 1.0.")
    if not 0 <= config.noise.least_sigma <= config.noise.most_sigma:
        raise ConfigError(f"{name}: noise needs 0 <= least_sigma <= most_sigma.")
    if config.optimizer.precision not in {"float32", "bfloat16"}:
        raise ConfigError(f"{name}: precision is float32 or bfloat16.")
    if config.task != "denoise":
        raise ConfigError(f"{name}: the task {config.task!r} is not known; denoise is.")
