"""The tables of a configuration, as frozen values."""

import math
from dataclasses import dataclass
from typing import Any


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
