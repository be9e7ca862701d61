"""Motion blur: the exposures of a moving camera, warped, and averaged in linear light.

All on the device and in batches. Pictures are `(N, C, H, W)` float32; a path is `(N, S, 3, 3)`
homographies, one for each of S instants, whose mean is the identity: there the sharp picture lies
that a restoration shall find. Where the camera was at any one instant, half way through for
instance, the blur does not tell; the sharp picture would lie half a pixel off at random. A
homography maps where a pixel is in the blurred frame to where it is looked up, about the middle of
the picture, in units of half the longer side.
"""

import math

import torch
from torch import Tensor
from torch.nn import functional

from restoreapp.engine.arch.motion import CELL_PX, LENGTH_PX

from .generators import Generators, normal, uniform
from .light import to_curve, to_linear

# Speeds from which the whole of a path is interpolated; a hand changes its mind a few times.
SPEEDS = 4
# The largest weight of a speed that stays the same, beside those: such paths are nearly straight.
MOST_STEADY = 12.0
# Instants of a straight path for each pixel of its length.
SAMPLES_PER_PX = 4
# Linear light of the brightest channel from which a highlight may have been brighter than white.
HIGHLIGHT_FROM = 0.85
# Random grid that a moving region is cut from, and how sharp its edge is.
REGION_GRID = 5
REGION_EDGE = 30.0


def camera_path(
    shift: Tensor, rotation: Tensor, perspective: Tensor, samples: int, generator: Generators
) -> Tensor:
    """Returns random smooth paths of a camera, `(N, S, 3, 3)`.

    Args:
        shift: `(N,)` how far the path leads from its mean, in half sides.
        rotation: `(N,)` how far it turns about the lens, in radians.
        perspective: `(N,)` by what part the scale changes at the border of the picture.
        samples: S.
        generator: of the same device.
    """
    count, device = len(shift), shift.device
    steady = MOST_STEADY * uniform((count, 1, 1), generator, device)
    speeds = normal((count, 5, SPEEDS), generator, device)
    speeds = speeds + steady * normal((count, 5, 1), generator, device)
    curves = functional.interpolate(speeds, samples, mode="linear", align_corners=True)
    curves = curves.cumsum(dim=2)
    curves = curves - curves.mean(dim=2, keepdim=True)  # (N, 5, S)
    places = _scaled(curves[:, :2], shift)
    angles = _scaled(curves[:, 2:3], rotation)[:, 0]
    tilts = _scaled(curves[:, 3:], perspective)
    path = torch.zeros((count, samples, 3, 3), device=device)
    path[..., 0, 0] = path[..., 1, 1] = angles.cos()
    path[..., 1, 0] = angles.sin()
    path[..., 0, 1] = -path[..., 1, 0]
    path[..., :2, 2] = places.transpose(1, 2)
    path[..., 2, :2] = tilts.transpose(1, 2)
    path[..., 2, 2] = 1
    return path


def straight_path(length: float, direction: float, side: int) -> Tensor:
    """Returns the path of a camera that moves straight on and evenly, `(1, S, 3, 3)`.

    Args:
        length: of the whole path, in pixels.
        direction: in radians, from the right downwards.
        side: the longer one of the pictures that it shall blur, in pixels.
    """
    samples = 1 + math.ceil(SAMPLES_PER_PX * length)
    reach = length / side  # half of the path, in half sides
    away = torch.linspace(-reach, reach, samples) if samples > 1 else torch.zeros(1)
    path = torch.eye(3).repeat(1, samples, 1, 1)
    path[0, :, 0, 2] = away * math.cos(direction)
    path[0, :, 1, 2] = away * math.sin(direction)
    return path


def _scaled(curves: Tensor, reach: Tensor) -> Tensor:
    """Scales curves `(N, D, S)` so that they lead `reach` away from 0, over D jointly."""
    distances: Tensor = torch.linalg.vector_norm(curves, dim=1)  # (N, S)
    furthest = distances.amax(dim=1).clamp_min(1e-9)
    return curves * (reach / furthest).view(-1, 1, 1)


def motion_field(path: Tensor, pictures: Tensor, margin: int) -> Tensor:
    """Returns what a path does to each place, as a `MotionField` tells it.

    The length is that of the straight path, evenly travelled, that spreads as far.

    Args:
        path: of the camera.
        pictures: `(N, C, H, W)` that it blurs.
        margin: in pixels, what is cut off them afterwards.

    Returns:
        `(N, 3, (H - 2 margin)/8, (W - 2 margin)/8)`: the length times cosine and sine of twice the
        direction in which the path spreads the most, by as much as it does so more than across; and
        the length.
    """
    height, width = pictures.shape[-2:]
    half = max(height, width) / 2
    x, y = (_middles(side, margin, path.device) / half for side in (width, height))
    grid_y, grid_x = torch.meshgrid(y, x, indexing="ij")
    points = torch.stack((grid_x, grid_y, torch.ones_like(grid_x)), dim=-1)
    mapped = torch.einsum("nsij,hwj->nshwi", path, points)
    places = mapped[..., :2] / mapped[..., 2:] * half  # (N, S, h, w, 2) in pixels
    away = places - places.mean(dim=1, keepdim=True)
    across, down = away.square().mean(dim=1).unbind(dim=-1)
    both = away.prod(dim=-1).mean(dim=1)
    spread = across + down
    length = (12 * spread).sqrt()  # whose even distribution spreads by a twelfth of its square
    each = length / spread.clamp_min(1e-9)
    return torch.stack((each * (across - down), each * 2 * both, length), dim=1) / LENGTH_PX


def _middles(side: int, margin: int, device: torch.device) -> Tensor:
    """Returns where the cells between margins have their middles, from the middle of a side."""
    cells = (side - 2 * margin) // CELL_PX
    return torch.arange(cells, device=device) * CELL_PX + margin + (CELL_PX - side) / 2


def moving_region(pictures: Tensor, generator: Generators) -> Tensor:
    """Returns random soft-edged regions, `(N, 1, H, W)`, 0..1, about a third of each picture."""
    shape = (len(pictures), 1, REGION_GRID, REGION_GRID)
    coarse = normal(shape, generator, pictures.device)
    hills = functional.interpolate(coarse, pictures.shape[-2:], mode="bicubic")
    return torch.sigmoid(REGION_EDGE * (hills - 0.3))


def saturated(light: Tensor, factor: Tensor) -> Tensor:
    """Makes highlights brighter than white, as they were before the sensor clipped them.

    Args:
        light: `(N, C, H, W)` linear, 0..1.
        factor: `(N,)` by how much white grows, from 1.
    """
    brightest = light.amax(dim=1, keepdim=True)
    height = ((brightest - HIGHLIGHT_FROM) / (1 - HIGHLIGHT_FROM)).clamp(0, 1)
    return light * (1 + (factor.view(-1, 1, 1, 1) - 1) * height**2)


def exposed(
    light: Tensor,
    path: Tensor,
    region: Tensor | None = None,
    region_path: Tensor | None = None,
    *,
    margin: int = 0,
) -> Tensor:
    """Averages what a sensor sees along a path.

    Args:
        light: `(N, C, H, W)` linear.
        path: of the camera.
        region: `(N, 1, H, W)`, 0..1, of what moves by itself as well; if any.
        region_path: how it moves, seen by a camera that rests.
        margin: in pixels, what can move into the picture but is not part of it.
    """
    total = torch.zeros_like(inner(light, margin))
    samples = path.shape[1]
    for i in range(samples):
        seen = _warped(light, path[:, i], margin)
        if region is not None and region_path is not None:
            layer = torch.cat((light * region, region), dim=1)
            layer = _warped(layer, path[:, i] @ region_path[:, i], margin)
            seen = seen * (1 - layer[:, -1:]) + layer[:, :-1]
        total += seen
    return total / samples


def motion_blur(
    clean: Tensor,
    path: Tensor,
    saturation: Tensor,
    region: Tensor | None = None,
    region_path: Tensor | None = None,
    *,
    margin: int = 0,
) -> tuple[Tensor, Tensor]:
    """Blurs pictures on the sRGB curve.

    Args:
        clean: 0..1.
        path: of the camera.
        saturation: `(N,)` factor of highlights, from 1.
        region: of what moves by itself; if any.
        region_path: how it moves.
        margin: in pixels, what can move into the picture but is not part of it.

    Returns:
        The sharp picture, whose highlights clip where saturation made them, and the blurred one;
        both without the margin, on the sRGB curve, 0..1.
    """
    light = saturated(to_linear(clean), saturation)
    blurred = exposed(light, path, region, region_path, margin=margin)
    return to_curve(inner(light, margin).clamp(0, 1)), to_curve(blurred.clamp(0, 1))


def inner(pictures: Tensor, margin: int) -> Tensor:
    """Cuts a margin in pixels off all sides."""
    height, width = pictures.shape[-2:]
    return pictures[..., margin : height - margin, margin : width - margin]


def _warped(pictures: Tensor, homographies: Tensor, margin: int) -> Tensor:
    """Looks pictures less a margin up through `(N, 3, 3)`; what lies outside is mirrored."""
    height, width = pictures.shape[-2:]
    half = max(height, width) / 2
    scale = pictures.new_tensor((half / (width / 2), half / (height / 2)))
    device = pictures.device
    x = torch.arange(margin, width - margin, device=device) - (width - 1) / 2
    y = torch.arange(margin, height - margin, device=device) - (height - 1) / 2
    grid_y, grid_x = torch.meshgrid(y / half, x / half, indexing="ij")
    points = torch.stack((grid_x, grid_y, torch.ones_like(grid_x)), dim=-1)  # (H, W, 3)
    mapped = torch.einsum("nij,hwj->nhwi", homographies, points)
    grid = mapped[..., :2] / mapped[..., 2:] * scale
    return functional.grid_sample(
        pictures, grid, mode="bilinear", padding_mode="reflection", align_corners=False
    )
