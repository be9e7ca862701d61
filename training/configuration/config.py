"""What a training run is: frozen values read from TOML; an unknown or missing key is an error."""

import dataclasses
import tomllib
import types
import typing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self, TypeVar

import tomli_w

from restoreapp.errors import RestoreAppError

from .rules import rules
from .tables import (
    BudgetConfig,
    CameraNoiseConfig,
    CorrelatedNoiseConfig,
    DataConfig,
    DevelopedNoiseConfig,
    FramesConfig,
    JpegConfig,
    ModelConfig,
    MotionConfig,
    NoiseConfig,
    OptimizerConfig,
    PairsConfig,
    ReductionConfig,
    Stage,
    TeacherConfig,
)

T = TypeVar("T")


class ConfigError(RestoreAppError):
    """A training configuration that cannot be used."""


@dataclass(frozen=True, slots=True)
class Config:
    """One training run, whole.

    Attributes:
        seed: of everything random.
        task: what the network is trained for: `denoise` tells it the level of the noise, `deblur`
            and `enlarge` tell it none; `estimate` has it answer with the map of the noise's level.
        model: the network.
        data: clean photographs; what pairs and frames leave of the crops is drawn from them.
        stages: in order; the last one's `until` is 1.
        optimizer: how the weights are changed.
        budget: when the run ends.
        loss: a name in `losses.LOSSES`.
        pairs: real damage beside the clean picture.
        frames: real blur from windows of frames.
        noise: Gaussian noise on the photographs; none of this and the following leaves it out.
        camera_noise: Poisson-Gaussian noise.
        developed_noise: Poisson-Gaussian noise as raw converters and cameras leave it.
        correlated_noise: noise correlated in space and between channels.
        reduction: loss of detail.
        motion: blur by motion.
        jpeg: compression.
        teacher: targets from the run's own average; none leaves the clean crops.
        checkpoint_every_steps: steps between two writings of `last.pt`.
        validate_every_steps: steps between two rows of the log.
        text: the TOML that it was read from; not a key in it.
    """

    seed: int
    task: str
    model: ModelConfig
    data: DataConfig
    stages: tuple[Stage, ...]
    optimizer: OptimizerConfig
    budget: BudgetConfig
    loss: str = "l1"
    pairs: tuple[PairsConfig, ...] = ()
    frames: tuple[FramesConfig, ...] = ()
    noise: NoiseConfig | None = None
    camera_noise: CameraNoiseConfig | None = None
    developed_noise: DevelopedNoiseConfig | None = None
    correlated_noise: CorrelatedNoiseConfig | None = None
    reduction: ReductionConfig | None = None
    motion: MotionConfig | None = None
    jpeg: JpegConfig | None = None
    teacher: TeacherConfig | None = None
    checkpoint_every_steps: int = 250
    validate_every_steps: int = 500
    text: str = field(default="", compare=False, repr=False)

    @property
    def photographs_fraction(self) -> float:
        """Share of the crops that is drawn from clean photographs."""
        real = sum(each.fraction for each in self.pairs)
        real += sum(each.fraction for each in self.frames)
        return max(0.0, round(1 - real, 9))

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
    def of(cls, table: dict[str, Any], *, name: str) -> Self:
        """Makes a configuration of the table that a file would hold. Raises as `load` does."""
        return cls.parse(tomli_w.dumps(table), name=name)

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
    if isinstance(hint, types.UnionType):
        hint = next(each for each in typing.get_args(hint) if each is not types.NoneType)
    if dataclasses.is_dataclass(hint) and isinstance(value, dict):
        return _build(typing.cast("type[Any]", hint), value, where)
    if typing.get_origin(hint) is tuple and isinstance(value, list):
        (item, _) = typing.get_args(hint)
        return tuple(_value(item, each, f"{where}[{i}]") for i, each in enumerate(value))
    if hint is float and type(value) is int:
        return float(value)
    wanted = typing.get_origin(hint) or hint
    if type(value) is not wanted:
        name = "list" if wanted is tuple else getattr(wanted, "__name__", wanted)
        raise ConfigError(f"{where} must be {name}, not {value!r}.")
    return value


def _check(config: Config, name: str) -> None:
    for rule, is_kept in rules(config).items():
        if not is_kept:
            raise ConfigError(f"{name}: {rule}.")
