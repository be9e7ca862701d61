"""What a configuration does to a batch of clean photographs."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from restoreapp.engine.arch.motion import CELL_PX

from ..configuration.config import Config
from ..configuration.tables import JpegConfig, MotionConfig, ReductionConfig
from . import degrade
from .blur import camera_path, inner, motion_blur, motion_field, moving_region
from .generators import Generators, of_rows, uniform

# About as far beyond sRGB as a green of Display P3 lies.
MOST_VIVID = 1.5
# Of the square around a pixel in which noise is measured, to either side.
AROUND_PX = 12


@dataclass(frozen=True, slots=True, eq=False)
class Damaged:
    """A batch to learn from.

    Attributes:
        clean: `(N, 3, H, W)` what shall come out.
        damaged: of the same shape, what goes in.
        level: `(N, 1, H, W)` standard deviation of the noise on the 0..1 scale, as the network is
            told; 0 where the task is not to remove noise. That of Gaussian noise before clipping,
            the same everywhere; of other noise, and of what JPEG left, what can be measured in the
            file: of the whole crop, or around each pixel.
        motion: `(N, 3, H/8, W/8)` what a `MotionField` shall tell, NaN where it is not known; none
            where nothing moves.
    """

    clean: Tensor
    damaged: Tensor
    level: Tensor
    motion: Tensor | None = None


def margin_px(config: Config, crop_px: int) -> int:
    """Returns how much wider on each side photographs have to be than `damaged` leaves them."""
    return 0 if config.motion is None else config.motion.margin_px(crop_px)


def damaged(clean: Tensor, config: Config, margin: int, generators: Generators) -> Damaged:
    """Draws damage for a batch, and does it in the order in which a camera does.

    Args:
        clean: `(N, 3, H, W)`, wider by the margin on each side than the batch that is returned.
        config: of the run.
        margin: in pixels, what motion blur may move in, and is cut off after it.
        generators: of the same device.
    """
    noise = config.noise
    is_grey, is_clipped, is_vivid = _draw(clean, 3, generators)
    is_grey = is_grey < (noise.grey_fraction if noise else 0)
    clean = degrade.grey(clean, is_grey)
    is_vivid = is_vivid < (noise.vivid_fraction if noise else 0)
    clean = seen = degrade.vivid(clean, torch.where(is_vivid, MOST_VIVID, 1))
    motion = None
    if config.motion is not None:
        clean, seen, motion = _moved(clean, config.motion, margin, generators)
    quality = _quality(seen, config.jpeg, generators)
    is_reduced = torch.zeros_like(is_grey)
    if config.reduction is not None:
        factor = _factor(seen, config.reduction, generators)
        is_reduced = factor > 1
        seen = degrade.reduced(seen, factor, quality)
    quiet = seen
    seen, level = _noisy(seen, config, is_grey, generators)
    is_stored = is_clipped < (noise.clipped_fraction if noise else 1)
    if noise is None:  # what was enlarged has not been stored since
        is_stored &= ~is_reduced
    is_stored &= ~is_vivid
    is_compressed = (quality > 0) & ~is_reduced & ~is_vivid
    seen = degrade.jpeg(degrade.stored_in_8_bit(seen, is_stored), quality, is_compressed)
    if config.task not in {"denoise", "estimate"}:
        return Damaged(clean, seen, torch.zeros_like(clean[:, :1]), motion)
    quiet = degrade.jpeg(degrade.stored_in_8_bit(quiet, is_stored), quality, is_compressed)
    level = _told(seen - quiet, level, is_compressed, config, generators)
    if config.task == "estimate":
        return Damaged(level.expand_as(seen), seen, torch.zeros_like(level), motion)
    return Damaged(clean, seen, level, motion)


def _told(
    noise: Tensor, level: Tensor, is_compressed: Tensor, config: Config, generators: Generators
) -> Tensor:
    """Returns `(N, 1, H, W)` what there is to tell of a noise whose level, `(N,)`, may be known.

    A denoiser is told half of what has to be measured as one figure, as when a user sets it.
    """
    (choice,) = _draw(noise, 1, generators)
    variance = noise.square().mean(dim=1, keepdim=True)
    around = _averaged_around(_averaged_around(variance, (1, 0)), (0, 1))
    whole = variance.mean(dim=(2, 3), keepdim=True)
    is_local = (choice < 0.5) | (config.task == "estimate")
    measured = torch.where(is_local.view(-1, 1, 1, 1), around, whole).sqrt()
    is_known = (torch.isfinite(level) & ~is_compressed).view(-1, 1, 1, 1)
    return torch.where(is_known, level.view(-1, 1, 1, 1), measured)


def _averaged_around(values: Tensor, axis: tuple[int, int]) -> Tensor:
    """Averages over one side of the square around each pixel: rows `(1, 0)`, columns `(0, 1)`."""
    down, right = (AROUND_PX * each for each in axis)
    size, padding = (2 * down + 1, 2 * right + 1), (down, right)
    return functional.avg_pool2d(values, size, 1, padding, count_include_pad=False)


def _draw(clean: Tensor, choices: int, generators: Generators) -> tuple[Tensor, ...]:
    """Returns for each choice a number from 0 to 1 per picture, `(N,)`."""
    return uniform((len(clean), choices), generators, clean.device).unbind(dim=1)


def _moved(
    clean: Tensor, motion: MotionConfig, margin: int, generators: Generators
) -> tuple[Tensor, Tensor, Tensor]:
    is_blurred, is_moving = _draw(clean, 2, generators)
    is_blurred = is_blurred < motion.fraction
    is_moving = is_moving < motion.moving_fraction
    sharp = seen = inner(clean, margin)
    height, width = (side // CELL_PX for side in sharp.shape[-2:])
    field = sharp.new_zeros((len(sharp), 3, height, width))
    for has_region in (False, True):
        (rows,) = torch.nonzero(is_blurred & (is_moving == has_region), as_tuple=True)
        if len(rows):
            own = of_rows(generators, rows)
            found = _exposed(clean[rows], motion, margin, own, has_region=has_region)
            still, moved, path = found
            sharp, seen = sharp.index_copy(0, rows, still), seen.index_copy(0, rows, moved)
            field = field.index_copy(0, rows, path)
    return sharp, seen, field


def _exposed(
    clean: Tensor, motion: MotionConfig, margin: int, generators: Generators, *, has_region: bool
) -> tuple[Tensor, Tensor, Tensor]:
    shift, rotation, perspective, saturation, own_shift = _draw(clean, 5, generators)
    half_side = max(clean.shape[-2:]) / 2
    reach = motion.most_shift_px / half_side
    path = camera_path(
        shift * reach,
        rotation * math.radians(motion.most_rotation_deg),
        perspective * motion.most_perspective,
        motion.samples,
        generators,
    )
    factor = 1 + saturation * (motion.most_saturation - 1)
    if not has_region:
        return *motion_blur(clean, path, factor, margin=margin), motion_field(path, clean, margin)
    still = torch.zeros_like(own_shift)
    region = moving_region(clean, generators)
    region_path = camera_path(own_shift * reach, still, still, motion.samples, generators)
    field = motion_field(path, clean, margin)
    is_region = functional.avg_pool2d(inner(region, margin), CELL_PX) > 0.5
    field = torch.where(is_region, motion_field(path @ region_path, clean, margin), field)
    blurred = motion_blur(clean, path, factor, region, region_path, margin=margin)
    return *blurred, field


def _factor(seen: Tensor, reduction: ReductionConfig, generators: Generators) -> Tensor:
    """Draws by how much each picture is scaled down, `(N,)`; 1 where it is not."""
    is_reduced, size = _draw(seen, 2, generators)
    factor = 1 + size * (reduction.most_factor - 1)
    if reduction.factors:
        factors = seen.new_tensor(reduction.factors)
        factor = factors[(size * len(factors)).long().clamp_max(len(factors) - 1)]
    return torch.where(is_reduced < reduction.fraction, factor, 1)


def _noisy(
    seen: Tensor, config: Config, is_grey: Tensor, generators: Generators
) -> tuple[Tensor, Tensor]:
    """Adds one kind of noise to each picture.

    Returns:
        The pictures and the standard deviations, `(N,)`, not finite where they have to be measured.
    """
    kind, sigma, radius, shared, gain, read = _draw(seen, 6, generators)
    none = torch.zeros_like(sigma)
    camera, correlated = config.camera_noise, config.correlated_noise
    developed = config.developed_noise
    least = camera.fraction if camera else 0
    is_camera = kind < least
    is_developed = ~is_camera & (kind < least + (developed.fraction if developed else 0))
    is_blotched = ~(is_camera | is_developed)
    is_blotched &= kind > 1 - (correlated.fraction if correlated else 0)
    level = none
    if noise := config.noise:
        sigma = sigma**noise.skew
        sigma = (noise.least_sigma + sigma * (noise.most_sigma - noise.least_sigma)) / 255
        level = torch.where(is_camera | is_developed, none, sigma)
        white = torch.where(is_blotched, none, level)
        seen = degrade.gaussian_noise(seen, white, is_grey, generators)
    if correlated is not None:
        shared = torch.where(is_grey, 1, shared * correlated.most_shared)
        radius_px = radius * correlated.most_radius_px
        blotched = torch.where(is_blotched, level, none)
        seen = degrade.correlated_noise(seen, blotched, radius_px, shared, generators)
    if camera is not None:
        gain = torch.where(is_camera, gain * camera.most_gain, none)
        read = torch.where(is_camera, read * camera.most_read, none)
        seen = degrade.camera_noise(seen, gain, read, generators)
    if developed is not None:
        # Evenly in the logarithm.
        ratio = developed.most_gain / developed.least_gain
        drawn = developed.least_gain * ratio**gain
        gain = torch.where(is_developed, drawn, none)
        read = read * developed.most_read * gain.sqrt()
        radius_px = radius * developed.most_radius_px
        seen = degrade.developed_noise(seen, gain, read, radius_px, is_grey, generators)
    return seen, torch.where(is_camera | is_developed, math.nan, level)


def _quality(seen: Tensor, compression: JpegConfig | None, generators: Generators) -> Tensor:
    """Draws the JPEG quality of each picture, `(N,)`; 0 where it is not compressed."""
    if compression is None:
        return torch.zeros(len(seen), dtype=torch.long, device=seen.device)
    is_compressed, share = _draw(seen, 2, generators)
    least, most = compression.least_quality, compression.most_quality
    quality = (least + share * (most + 1 - least)).long().clamp_max(most)
    return torch.where(is_compressed < compression.fraction, quality, 0)
