"""How noisy a photo is, as `auto` takes it: told by a network, and exactly by statistics.

Statistics are exact where noise is as they assume, independent from pixel to pixel, and blind or
badly wrong where it is not: in what a camera has developed, smoothed and compressed, and in text
and drawings. The network has seen all of these and is never far off. So it says which it is, and
where both agree, the statistics say how much.
"""

from functools import lru_cache

import numpy as np
import torch

from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import FloatArray, Image
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.inference import finite
from restoreapp.engine.models import default_card
from restoreapp.engine.noise_statistics import level_by_statistics
from restoreapp.engine.weights import load_network

# A large photo is judged by windows spread over it: a second's work, and patches enough.
WINDOW_PX, MOST_WINDOWS_A_SIDE = 96, 6
# What is smaller has not one whole cell of the network's map, nor a patch for statistics.
LEAST_SIDE_PX = 8
# Noise is everywhere. Where the calmest tenth of the map is far below its middle, as in a drawing,
# the map shows edges.
CALM_SHARE, MOST_UNEVENNESS = 0.1, 3.0
# How far statistics may lie from the network: below it by a tenth and most of an 8-bit code, since
# what they miss is noise that hangs together; above it by more, since there the network is too low.
LEAST_PART, LESS_CODES = 0.9, 0.8
MOST_PART, MORE_CODES = 1.35, 1.5


def estimate_level(image: Image) -> float:
    """Returns the standard deviation of the photo's noise on the 0-255 scale.

    Of Gaussian noise it is that before values were clipped to what a file can hold. Photos under
    about 30 pixels a side get a rougher figure, those under 8 pixels 0: they do not tell.

    Args:
        image: sRGB curve. Colour with three equal channels is judged as grey.

    Raises:
        UnknownModel, UnusableWeights: if the network is not there or damaged.
    """
    if min(image.size.width, image.size.height) < LEAST_SIDE_PX:
        return 0.0
    windows = [finite(image.region(rect)) for rect in _windows(image.size)]
    if all(np.ptp(window, axis=2).max() == 0 for window in windows):
        windows = [window[..., :1] for window in windows]
    by_network = level_by_network(windows)
    by_statistics = level_by_statistics(windows)
    least = LEAST_PART * by_network - LESS_CODES
    most = max(MOST_PART * by_network, by_network + MORE_CODES)
    return by_statistics if least <= by_statistics <= most else by_network


@torch.inference_mode()
def level_by_network(windows: list[FloatArray]) -> float:
    """Returns the level of noise in the middle of the map, on the 0-255 scale.

    Args:
        windows: parts of a photo, `(h, w, C)`, C 1 or 3, all of one size, finite, sRGB curve.
    """
    network = _network()
    batch = torch.from_numpy(np.stack(windows)).permute(0, 3, 1, 2).expand(-1, 3, -1, -1)
    level_map = network(batch, batch[:, :1])[:, 0]
    each = network.multiple_of
    levels = 255 * level_map[:, ::each, ::each].flatten()
    return min(float(levels.median()), MOST_UNEVENNESS * float(levels.quantile(CALM_SHARE)))


@lru_cache(maxsize=1)
def _network() -> RestorationNetwork:
    return load_network(default_card("estimate"))


def _windows(size: Size) -> list[Rect]:
    width, height = min(WINDOW_PX, size.width), min(WINDOW_PX, size.height)
    return [
        Rect(x, y, width, height)
        for y in _starts(size.height, height)
        for x in _starts(size.width, width)
    ]


def _starts(length: int, window: int) -> list[int]:
    count = min(MOST_WINDOWS_A_SIDE, -(-length // window))
    return [round(each) for each in np.linspace(0, length - window, count)]
