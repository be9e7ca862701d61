"""What a training run is: frozen values read from TOML; an unknown or missing key is an error."""

import dataclasses
import math
import tomllib
import types
import typing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self, TypeVar

import tomli_w

from restoreapp.errors import RestoreAppError

from .losses import LOSSES

T = TypeVar("T")

TASKS = ("denoise", "deblur", "enlarge", "estimate")


class ConfigError(RestoreAppError):
    """A training configuration that cannot be used."""


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """Which network is trained.

    Attributes:
        id: that its card will carry.
        architecture: a key of `arch.ARCHITECTURES`.
        hyperparameters: of its constructor.
        base: id of an installed model of the same network whose weights the run begins with; none
            begins with random ones.
    """

    id: str
    architecture: str
    hyperparameters: dict[str, Any]
    base: str | None = None


@dataclass(frozen=True, slots=True)
class DataConfig:
    """Which clean photographs are drawn from; they are damaged on the fly.

    Attributes:
        folders: relative to the data folder given on the command line; may be empty if pairs and
            frames make up all crops.
        held_out_every: each n-th picture, by sorted name, is kept for validation.
        least_scale: crops come from pictures reduced by a random factor from here to 1.
        drawn_fraction: share of these crops that are drawings instead: lines, letters, shades.
    """

    folders: tuple[str, ...] = ()
    held_out_every: int = 20
    least_scale: float = 0.6
    drawn_fraction: float = 0.0


@dataclass(frozen=True, slots=True)
class PairsConfig:
    """Real pairs, in any layout that `prepare gopro` accepts.

    Attributes:
        folder: relative to the data folder.
        fraction: share of all crops.
        held_out: what is kept for validation: names of splits (`test`), of scenes, or of single
            pairs as `SPLIT/SCENE/NAME`, of what the folder has, without ending.
        gamma: whether GOPRO's `blur_gamma` is taken where a scene has it.
        told_level: whether the network is told the program's estimate of the noise in each damaged
            picture, as `auto` would; else 0.
    """

    folder: str
    fraction: float
    held_out: tuple[str, ...] = ()
    gamma: bool = False
    told_level: bool = False


@dataclass(frozen=True, slots=True)
class FramesConfig:
    """Consecutive sharp frames, averaged over windows to blurred pictures.

    Attributes:
        folder: of one scene's frames, relative to the data folder; their names sort in time.
        fraction: share of all crops.
        least_window: frames in the shortest window.
        most_window: frames in the longest one.
        linear_fraction: share of windows averaged in linear light; the others are averaged as
            stored, GOPRO's way.
    """

    folder: str
    fraction: float
    least_window: int = 7
    most_window: int = 13
    linear_fraction: float = 0.5


@dataclass(frozen=True, slots=True)
class NoiseConfig:
    """Gaussian noise, drawn anew for each crop.

    Attributes:
        least_sigma: smallest standard deviation, on the 0-255 scale.
        most_sigma: largest one.
        grey_fraction: share of crops that are grey, with the same noise in all channels.
        clipped_fraction: share of crops clipped to 0..1 and rounded to 8 bit, as a file would be.
        vivid_fraction: share of crops with colours so saturated that they lie beyond 0..1.
        skew: power that an evenly drawn number is raised to: above 1, weak noise comes more often.
    """

    least_sigma: float
    most_sigma: float
    grey_fraction: float = 0.2
    clipped_fraction: float = 0.5
    vivid_fraction: float = 0.0
    skew: float = 1.0


@dataclass(frozen=True, slots=True)
class CameraNoiseConfig:
    """Poisson-Gaussian noise in linear light, in place of Gaussian noise or beside motion blur.

    Attributes:
        fraction: share of the damaged photographs.
        most_gain: largest variance per unit of light; 0.01 is an ISO that shows its grain.
        most_read: largest standard deviation in the dark, on the 0..1 scale of linear light.
    """

    fraction: float
    most_gain: float
    most_read: float


@dataclass(frozen=True, slots=True)
class DevelopedNoiseConfig:
    """A sensor's noise after demosaicing, white balance, colour matrix and a little smoothing.

    It replaces the Gaussian noise.

    Attributes:
        fraction: share of the damaged photographs.
        least_gain: smallest variance per unit of the sensor's light; drawn evenly in its logarithm.
        most_gain: largest one.
        most_read: largest standard deviation in the dark, as a part of the root of the gain.
        most_radius_px: largest standard deviation of the Gaussian that smoothes it, 0..2; twice
            that for what the channels do not share.
    """

    fraction: float
    least_gain: float = 1e-5
    most_gain: float = 0.03
    most_read: float = 0.3
    most_radius_px: float = 1.0


@dataclass(frozen=True, slots=True)
class CorrelatedNoiseConfig:
    """Noise as developed photographs have it: in blotches, and alike in the channels.

    It replaces the Gaussian noise of the same standard deviation.

    Attributes:
        fraction: share of the damaged photographs.
        most_radius_px: largest standard deviation of the Gaussian that makes the blotches, 0..3.
        most_shared: largest correlation between two channels, 0..1.
    """

    fraction: float
    most_radius_px: float = 1.5
    most_shared: float = 0.8


@dataclass(frozen=True, slots=True)
class ReductionConfig:
    """Detail lost by scaling down, storing in 8 bit and scaling up again by bicubic.

    What `[jpeg]` compresses of these it compresses at the small size.

    Attributes:
        fraction: share of the photographs.
        factors: one of them is drawn, one that is named twice twice as often; none stands for any
            number from 1 to `most_factor`.
        most_factor: largest factor where none are named.
    """

    fraction: float
    factors: tuple[float, ...] = ()
    most_factor: float = 4.0


@dataclass(frozen=True, slots=True)
class MotionConfig:
    """Blur along random camera paths, in linear light.

    Attributes:
        fraction: share of the photographs; the others stay sharp, and teach that sharp ones do.
        most_shift_px: largest distance that a path leads from its middle, to either side.
        most_rotation_deg: largest rotation about the axis of the lens, to either side.
        most_perspective: largest change of scale across half a crop, to either side.
        moving_fraction: share of the blurred crops in which a region moves by itself.
        most_saturation: the largest factor by which highlights are brighter than white, so that
            they draw streaks.
        samples: instants of the exposure; with fewer than pixels of blur, ghosts appear.
        supervision: weight in the loss of how far the motion that a steered network sees in these
            photographs is from theirs.
    """

    fraction: float
    most_shift_px: float = 12.0
    most_rotation_deg: float = 1.5
    most_perspective: float = 0.02
    moving_fraction: float = 0.3
    most_saturation: float = 4.0
    samples: int = 24
    supervision: float = 0.0

    def margin_px(self, crop_px: int) -> int:
        """Returns how much larger on each side a crop is drawn, so that no border moves into it."""
        turned = 0.5 * crop_px * (math.radians(self.most_rotation_deg) + self.most_perspective)
        return math.ceil(self.most_shift_px + turned)


@dataclass(frozen=True, slots=True)
class JpegConfig:
    """JPEG with halved chroma, after all other damage.

    Attributes:
        fraction: share of the damaged photographs.
        least_quality: smallest quality, 1..100.
        most_quality: largest one.
    """

    fraction: float
    least_quality: int = 20
    most_quality: int = 95


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the run with one crop size: larger crops come later.

    Attributes:
        until: part of the budget, 0..1, at which the next stage begins.
        crop_px: side of the square crops.
        batch: crops in a step.
        loss: in place of the run's own, a name in `losses.LOSSES`.
    """

    until: float
    crop_px: int
    batch: int
    loss: str | None = None


@dataclass(frozen=True, slots=True)
class OptimizerConfig:
    """How the weights are changed: a linear warm-up, then a falling rate.

    Attributes:
        rate: the largest learning rate.
        method: `adam` (Kingma and Ba 2015); or `muon` (Jordan et al. 2024) for the kernels of all
            convolutions but the first and the last, and Adam for what is left.
        schedule: `cosine`, half a wave to zero at the end of the budget; or `step`.
        drops: parts of the budget, 0..1, after which a `step` schedule multiplies the rate by
            `drop_factor`; none leaves it constant.
        drop_factor: for `step`.
        warmup_steps: steps over which the rate rises to it.
        beta1: Adam's decay of the mean of the gradient.
        beta2: Adam's decay of the mean of its square.
        momentum: Muon's decay of the mean of the gradient.
        clip_norm: larger gradients are scaled down to this norm; `inf` leaves them alone.
        ema_decay: of the running average of the weights, per step.
        precision: `float32`, or `bfloat16` for autocast with float32 weights.
    """

    rate: float
    method: str = "adam"
    schedule: str = "cosine"
    drops: tuple[float, ...] = ()
    drop_factor: float = 0.1
    warmup_steps: int = 200
    beta1: float = 0.9
    beta2: float = 0.999
    momentum: float = 0.95
    clip_norm: float = 1.0
    ema_decay: float = 0.999
    precision: str = "float32"


@dataclass(frozen=True, slots=True)
class TeacherConfig:
    """Targets that mix the clean crop with what the averaged weights make of it when it is turned.

    Attributes:
        share: of the averaged weights' answer in the target, 0..1.
        orientations: of the seven others, in how many these are asked in each step; their mean
            counts.
        since: part of the budget, 0..1, from which on; before, these weights know too little.
        until: part of the budget, 0..1, up to which; a network that follows itself alone drifts,
            and darkens what is flat by up to a code, which the clean crops mend in a few minutes.
    """

    share: float
    orientations: int = 2
    since: float = 0.0
    until: float = 1.0


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
    rules = {
        **_data_rules(config),
        **_damage_rules(config),
        **_stage_rules(config.stages),
        **_optimizer_rules(config.optimizer),
        **_budget_rules(config.budget),
        "the seed must be at least 0": config.seed >= 0,
        f"the task must be one of {', '.join(TASKS)}": config.task in TASKS,
        **_teacher_rules(config.teacher),
        f"the loss must be one of {', '.join(LOSSES)}": {
            config.loss,
            *(each.loss for each in config.stages if each.loss is not None),
        }
        <= LOSSES.keys(),
        "checkpoint_every_steps and validate_every_steps must be at least 1": (
            min(config.checkpoint_every_steps, config.validate_every_steps) >= 1
        ),
    }
    for rule, is_kept in rules.items():
        if not is_kept:
            raise ConfigError(f"{name}: {rule}.")


def _data_rules(config: Config) -> dict[str, bool]:
    data = config.data
    real = [each.fraction for each in config.pairs]
    real += [each.fraction for each in config.frames]
    return {
        "data.folders must name a folder, or pairs and frames make up all crops": bool(
            data.folders or not config.photographs_fraction
        ),
        "data.held_out_every must be at least 2": data.held_out_every >= 2,
        "data.least_scale must be above 0 and at most 1": 0 < data.least_scale <= 1,
        "data.drawn_fraction must lie in 0..1": 0 <= data.drawn_fraction <= 1,
        "the fractions of pairs and frames must be above 0 and at most 1 in all": (
            all(each > 0 for each in real) and sum(real) <= 1 + 1e-9
        ),
        "frames need 2 <= least_window <= most_window and 0 <= linear_fraction <= 1": all(
            2 <= each.least_window <= each.most_window and 0 <= each.linear_fraction <= 1
            for each in config.frames
        ),
    }


def _damage_rules(config: Config) -> dict[str, bool]:
    noise, camera, correlated = config.noise, config.camera_noise, config.correlated_noise
    motion, jpeg, reduction = config.motion, config.jpeg, config.reduction
    developed = config.developed_noise
    parts = (camera, developed, correlated, reduction, motion, jpeg)
    return {
        "noise needs 0 <= least_sigma <= most_sigma": (
            noise is None or 0 <= noise.least_sigma <= noise.most_sigma
        ),
        "noise.skew must be above 0": noise is None or noise.skew > 0,
        "noise's fractions must lie in 0..1": noise is None
        or all(
            0 <= each <= 1
            for each in (noise.grey_fraction, noise.clipped_fraction, noise.vivid_fraction)
        ),
        "each damage's fraction must lie in 0..1": all(
            part is None or 0 <= part.fraction <= 1 for part in parts
        ),
        "camera_noise needs most_gain and most_read of at least 0": (
            camera is None or min(camera.most_gain, camera.most_read) >= 0
        ),
        "camera_noise, developed_noise and correlated_noise must not exceed 1 together": (
            sum(each.fraction for each in (camera, developed, correlated) if each) <= 1
        ),
        "developed_noise needs 0 < least_gain <= most_gain, most_read of at least 0 and a "
        "most_radius_px in 0..2": developed is None
        or (
            0 < developed.least_gain <= developed.most_gain
            and developed.most_read >= 0
            and 0 <= developed.most_radius_px <= 2
        ),
        "correlated_noise replaces noise and needs that table": (
            correlated is None or noise is not None
        ),
        "correlated_noise needs 0 <= most_radius_px <= 3 and 0 <= most_shared <= 1": (
            correlated is None
            or (0 <= correlated.most_radius_px <= 3 and 0 <= correlated.most_shared <= 1)
        ),
        "reduction's factors and most_factor must be at least 1": (
            reduction is None or min((reduction.most_factor, *reduction.factors)) >= 1
        ),
        "the task enlarge needs the table reduction": (
            config.task != "enlarge" or reduction is not None
        ),
        "motion needs most_shift_px, most_rotation_deg, most_perspective and supervision of at "
        "least 0": motion is None
        or min(
            motion.most_shift_px,
            motion.most_rotation_deg,
            motion.most_perspective,
            motion.supervision,
        )
        >= 0,
        "motion needs most_saturation of at least 1, samples of at least 2, and a moving_fraction "
        "in 0..1": motion is None
        or (
            motion.most_saturation >= 1 and motion.samples >= 2 and 0 <= motion.moving_fraction <= 1
        ),
        "jpeg needs 1 <= least_quality <= most_quality <= 100": (
            jpeg is None or 1 <= jpeg.least_quality <= jpeg.most_quality <= 100
        ),
    }


def _stage_rules(stages: tuple[Stage, ...]) -> dict[str, bool]:
    ends = [stage.until for stage in stages]
    return {
        "the stages' `until` must rise and end at 1.0": (
            ends == sorted(set(ends)) and ends[-1:] == [1.0] and ends[0] > 0
        ),
        "a stage's crop_px and batch must be at least 1": all(
            stage.crop_px >= 1 and stage.batch >= 1 for stage in stages
        ),
    }


def _teacher_rules(teacher: TeacherConfig | None) -> dict[str, bool]:
    return {
        "teacher needs a share in 0..1, 0 <= since <= until <= 1, and 1 to 7 orientations": (
            teacher is None
            or (
                0 <= teacher.share <= 1
                and 0 <= teacher.since <= teacher.until <= 1
                and 1 <= teacher.orientations <= 7
            )
        ),
    }


def _optimizer_rules(optimizer: OptimizerConfig) -> dict[str, bool]:
    return {
        "optimizer.rate and clip_norm must be above 0": (
            optimizer.rate > 0 and optimizer.clip_norm > 0
        ),
        "optimizer.method must be adam or muon": optimizer.method in {"adam", "muon"},
        "optimizer.schedule must be cosine or step": optimizer.schedule in {"cosine", "step"},
        "optimizer.drops must rise within 0..1 and belong to the step schedule": (
            list(optimizer.drops) == sorted(set(optimizer.drops))
            and all(0 < each < 1 for each in optimizer.drops)
            and (optimizer.schedule == "step" or not optimizer.drops)
        ),
        "optimizer.drop_factor must lie in 0..1": 0 < optimizer.drop_factor <= 1,
        "optimizer.beta1, beta2 and momentum must be in 0..1, without 1": all(
            0 <= each < 1 for each in (optimizer.beta1, optimizer.beta2, optimizer.momentum)
        ),
        "optimizer.ema_decay must be in 0..1, without 1": 0 <= optimizer.ema_decay < 1,
        "optimizer.precision must be float32 or bfloat16": (
            optimizer.precision in {"float32", "bfloat16"}
        ),
    }


def _budget_rules(budget: BudgetConfig) -> dict[str, bool]:
    return {
        "budget needs either steps or minutes": (budget.steps is None) != (budget.minutes is None),
        "the budget must be above 0": (budget.steps or budget.minutes or 0) > 0,
    }
