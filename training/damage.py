"""What a configuration does to a batch of clean photographs."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from . import degrade
from .blur import camera_path, inner, motion_blur, moving_region
from .config import Config, JpegConfig, MotionConfig, ReductionConfig
from .generators import Generators, of_rows, uniform


@dataclass(frozen=True, slots=True, eq=False)
class Damaged:
    """A batch to learn from.

    Attributes:
        clean: `(N, 3, H, W)` what shall come out.
        damaged: of the same shape, what goes in.
        level: `(N, 1, H, W)` standard deviation of the noise on the 0..1 scale, as the network is
            told; 0 where the task is not to remove noise.
    """

    clean: Tensor
    damaged: Tensor
    level: Tensor


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
    is_grey, is_clipped = _draw(clean, 2, generators)
    is_grey = is_grey < (noise.grey_fraction if noise else 0)
    clean = seen = degrade.grey(clean, is_grey)
    if config.motion is not None:
        clean, seen = _moved(clean, config.motion, margin, generators)
    quality = _quality(seen, config.jpeg, generators)
    is_reduced = torch.zeros_like(is_grey)
    if config.reduction is not None:
        factor = _factor(seen, config.reduction, generators)
        is_reduced = factor > 1
        seen = degrade.reduced(seen, factor, quality)
    seen, level = _noisy(seen, config, is_grey, generators)
    is_stored = is_clipped < (noise.clipped_fraction if noise else 1)
    if noise is None:  # what was enlarged has not been stored since
        is_stored &= ~is_reduced
    seen = degrade.stored_in_8_bit(seen, is_stored)
    seen = degrade.jpeg(seen, quality, (quality > 0) & ~is_reduced)
    if config.task != "denoise":
        level = torch.zeros_like(level)
    return Damaged(clean, seen, level.view(-1, 1, 1, 1).expand_as(clean[:, :1]))


def _draw(clean: Tensor, choices: int, generators: Generators) -> tuple[Tensor, ...]:
    """Returns for each choice a number from 0 to 1 per picture, `(N,)`."""
    return uniform((len(clean), choices), generators, clean.device).unbind(dim=1)


def _moved(
    clean: Tensor, motion: MotionConfig, margin: int, generators: Generators
) -> tuple[Tensor, Tensor]:
    is_blurred, is_moving = _draw(clean, 2, generators)
    is_blurred = is_blurred < motion.fraction
    is_moving = is_moving < motion.moving_fraction
    sharp = seen = inner(clean, margin)
    for has_region in (False, True):
        (rows,) = torch.nonzero(is_blurred & (is_moving == has_region), as_tuple=True)
        if len(rows):
            own = of_rows(generators, rows)
            still, moved = _exposed(clean[rows], motion, margin, own, has_region=has_region)
            sharp, seen = sharp.index_copy(0, rows, still), seen.index_copy(0, rows, moved)
    return sharp, seen


def _exposed(
    clean: Tensor, motion: MotionConfig, margin: int, generators: Generators, *, has_region: bool
) -> tuple[Tensor, Tensor]:
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
        return motion_blur(clean, path, factor, margin=margin)
    still = torch.zeros_like(own_shift)
    return motion_blur(
        clean,
        path,
        factor,
        moving_region(clean, generators),
        camera_path(own_shift * reach, still, still, motion.samples, generators),
        margin=margin,
    )


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
    """Adds one kind of noise to each picture; returns its standard deviation as well, `(N,)`."""
    kind, sigma, radius, shared, gain, read = _draw(seen, 6, generators)
    none, before = torch.zeros_like(sigma), seen
    camera, correlated = config.camera_noise, config.correlated_noise
    is_camera = kind < (camera.fraction if camera else 0)
    is_blotched = ~is_camera & (kind > 1 - (correlated.fraction if correlated else 0))
    level = none
    if noise := config.noise:
        sigma = (noise.least_sigma + sigma * (noise.most_sigma - noise.least_sigma)) / 255
        level = torch.where(is_camera, none, sigma)
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
        rms = (seen - before).square().mean(dim=(1, 2, 3)).sqrt()
        level = torch.where(is_camera, rms, level)
    return seen, level


def _quality(seen: Tensor, compression: JpegConfig | None, generators: Generators) -> Tensor:
    """Draws the JPEG quality of each picture, `(N,)`; 0 where it is not compressed."""
    if compression is None:
        return torch.zeros(len(seen), dtype=torch.long, device=seen.device)
    is_compressed, share = _draw(seen, 2, generators)
    least, most = compression.least_quality, compression.most_quality
    quality = (least + share * (most + 1 - least)).long().clamp_max(most)
    return torch.where(is_compressed < compression.fraction, quality, 0)
