"""MotionField: which way, and how far, each part of a picture is smeared.

Convolutions learn this slowly: it is told by how strong and how alike a picture's edges are along
each direction, on average over many of them. So those averages are taken as they are: in each of
eight directions the energy of the derivative, and the autocorrelation of it at a few distances (as
Yitzhaky and Kopeika, "Identification of Blur Parameters from Motion Blurred Images", Graphical
Models and Image Processing 1997). What they say is learned, by three layers that see one place.

All are ratios of energies: a picture of half the contrast says the same.
"""

import math
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

# A place that motion is told for, and in how many of them to each side edges count for it.
CELL_PX = 8
REACH_CELLS = 6
DIRECTIONS = 8
# Pixels of the picture at half its size; noise hides what a finer one would add.
HALF = 2
DISTANCES = (1, 2, 3, 5, 7, 10, 14)
STATISTICS = DIRECTIONS * (1 + len(DISTANCES))
# Of a field: the length of the path in this many pixels.
LENGTH_PX = 16.0
# Below the square of a difference that 8 bit can show.
LEAST_ENERGY = 1e-7
HIDDEN = 128


class Motion(NamedTuple):
    """What is known of the motion, on a grid of `CELL_PX`, `(N, C, H/8, W/8)`.

    Attributes:
        field: C = 3, in `LENGTH_PX`: the length of the path times the cosine and the sine of twice
            its direction (from x towards y, which points down; twice since there and back look
            the same), and the length.
        features: what steers a network: any C.
    """

    field: Tensor
    features: Tensor


class MotionField(nn.Module):
    """Sees motion in a picture.

    Args:
        width: C of the features.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(STATISTICS, HIDDEN, 1)
        self.second = nn.Conv2d(HIDDEN, HIDDEN, 1)
        self.told = nn.Conv2d(HIDDEN, 3, 1)
        self.third = nn.Conv2d(HIDDEN + 7, width, 1)
        self.fourth = nn.Conv2d(width, width, 1)

    def forward(self, image: Tensor) -> Motion:
        """Looks at pictures `(N, C, H, W)`, H and W multiples of `CELL_PX`."""
        seen = statistics(image).to(self.first.weight.dtype)
        hidden = functional.relu(self.first(seen))
        hidden = functional.relu(self.second(hidden))
        field = self.told(hidden)
        features = torch.cat((_harmonics(field), hidden), dim=1)
        return Motion(field, self.fourth(functional.relu(self.third(features))))


@torch.no_grad()
def statistics(image: Tensor) -> Tensor:
    """Returns energies and autocorrelations of a picture's directional derivatives.

    Args:
        image: `(N, C, H, W)`, H and W multiples of `CELL_PX`.

    Returns:
        `(N, STATISTICS, H/8, W/8)` float32: for each direction the logarithm of its energy over the
        mean of all, and for each distance the correlation from -1 to 1.
    """
    light = functional.avg_pool2d(image.float().mean(dim=1, keepdim=True), HALF)
    framed = functional.pad(light, (1, 1, 1, 1), mode="replicate")
    across = framed[..., 1:-1, 2:] - framed[..., 1:-1, :-2]
    down = framed[..., 2:, 1:-1] - framed[..., :-2, 1:-1]
    energies, correlations = [], []
    for i in range(DIRECTIONS):
        angle = math.pi * i / DIRECTIONS
        derivative = across * math.cos(angle) + down * math.sin(angle)
        energy = _around(derivative.square(), (0, 0)) + LEAST_ENERGY
        energies.append(energy)
        for distance in DISTANCES:
            x, y = round(distance * math.cos(angle)), round(distance * math.sin(angle))
            correlations.append(_around(_product(derivative, x, y), (x, y)) / energy)
    logarithms = torch.cat(energies, dim=1).log()
    logarithms -= logarithms.mean(dim=1, keepdim=True)
    return torch.cat((logarithms, *correlations), dim=1)


def _product(values: Tensor, x: int, y: int) -> Tensor:
    """Returns values times those `x` to the right and `y` down, half way between; 0 if none is."""
    height, width = values.shape[-2:]
    if abs(x) >= width or abs(y) >= height:
        return torch.zeros_like(values)
    left, top = max(0, x), max(0, y)
    right, bottom = max(0, -x), max(0, -y)
    here = values[..., bottom : height - top, right : width - left]
    there = values[..., top : height - bottom, left : width - right]
    columns, rows = abs(x), abs(y)
    frame = (columns // 2, columns - columns // 2, rows // 2, rows - rows // 2)
    return functional.pad(here * there, frame)


def _around(values: Tensor, lost: tuple[int, int]) -> Tensor:
    """Averages over the cells around each, of values that `_product` made with `(x, y)`."""
    rows, columns = (
        _known(size, abs(each)) for size, each in zip(values.shape[-2:], lost[::-1], strict=True)
    )
    known = rows.to(values.device)[:, None] * columns.to(values.device)
    cells = functional.avg_pool2d(values, CELL_PX // HALF)
    return _summed(cells) / known


def _known(size: int, lost: int) -> Tensor:
    """Returns how many of the values around each cell of an axis are known, in cells; not 0."""
    is_known = torch.zeros(size)
    is_known[lost // 2 : max(lost // 2, size - (lost - lost // 2))] = 1
    cells = functional.avg_pool1d(is_known[None, None], CELL_PX // HALF)
    reach = 2 * REACH_CELLS + 1
    summed = functional.avg_pool1d(cells, reach, 1, REACH_CELLS) * reach
    return summed[0, 0].clamp_min(1e-3)


def _summed(cells: Tensor) -> Tensor:
    """Adds up the cells of the square around each."""
    reach = 2 * REACH_CELLS + 1
    rows = functional.avg_pool2d(cells, (1, reach), 1, (0, REACH_CELLS))
    return functional.avg_pool2d(rows, (reach, 1), 1, (REACH_CELLS, 0)) * reach**2


def _harmonics(field: Tensor) -> Tensor:
    """Returns the length, and length times cosine and sine of 2, 4 and 8 times the direction."""
    cosine, sine, length = (field[:, i : i + 1] for i in range(3))
    along = torch.sqrt(cosine.square() + sine.square() + 1e-6)
    found = [length, cosine, sine]
    cosine, sine = cosine / along, sine / along
    for _ in range(2):
        cosine, sine = cosine.square() - sine.square(), 2 * cosine * sine
        found += [along * cosine, along * sine]
    return torch.cat(found, dim=1)
