"""A picture at 1, 1/2, 1/4, ... of its size, so that looking at a little of it costs a little."""

import cv2
import numpy as np
import numpy.typing as npt

from restoreapp.core.geometry import Rect
from restoreapp.core.image import Array
from restoreapp.core.transfer import at_depth

SMALLEST_SIDE_PX = 256


class Levels:
    """A finished picture, each level half as large as the one before, averaged over areas.

    Attributes:
        arrays: `(h, w, C)`, the picture itself first; read-only by agreement.
    """

    def __init__(self, pixels: Array) -> None:
        arrays = [pixels]
        while max(arrays[-1].shape[:2]) > SMALLEST_SIDE_PX:
            arrays.append(halved(arrays[-1]))
        self.arrays = tuple(arrays)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(each.nbytes for each in self.arrays)

    def region(self, level: int, rect: Rect) -> Array:
        """Returns part of a level, `(h, w, C)`; `rect` is in that level's own pixels."""
        return self.arrays[level][rect.slices]


class AnswerLevels:
    """A network's answer as far as it has come; where it has not, the original.

    So there is always a whole picture to look at, and a tile changes what lies under it only.
    """

    def __init__(self, original: Levels, dtype: npt.DTypeLike) -> None:
        self._original: Levels | None = original
        self._size = Rect(0, 0, original.arrays[0].shape[1], original.arrays[0].shape[0])
        self._dtype = np.dtype(dtype)
        self._reduced = [np.array(at_depth(each, dtype)) for each in original.arrays[1:]]
        # Tiles are parts of the one array that the engine fills: holding them copies nothing.
        self._tiles: list[tuple[Rect, Array]] = []
        self._whole: Array | None = None

    @property
    def nbytes(self) -> int:
        """Memory held, the finished answer included."""
        whole = 0 if self._whole is None else self._whole.nbytes
        return whole + sum(each.nbytes for each in self._reduced)

    def paste(self, rect: Rect, pixels: Array) -> None:
        """Takes a finished tile.

        Args:
            rect: where it lies in the photo.
            pixels: `(h, w, C)` at the answer's depth; kept, not copied.
        """
        self._tiles.append((rect, pixels))
        for level in range(1, len(self._reduced) + 1):
            rect = self._reduce_onto(level, rect)

    def complete(self, answer: Array) -> None:
        """Takes the whole answer in place of its tiles, all of which have been pasted.

        The original is let go of, so that an answer that is kept does not keep it too.
        """
        self._whole = answer
        self._original = None
        self._tiles.clear()

    def region(self, level: int, rect: Rect) -> Array:
        """Returns part of a level, `(h, w, C)` at the answer's depth."""
        if level > 0:
            return self._reduced[level - 1][rect.slices]
        if self._whole is not None:
            return self._whole[rect.slices]
        return self._composed(rect)

    def _composed(self, rect: Rect) -> Array:
        assert self._original is not None, "kept until the answer is whole"
        composed = np.array(at_depth(self._original.region(0, rect), self._dtype))
        for lies, pixels in self._tiles:
            common = lies.intersection(rect)
            if common.area:
                target = common.moved(-rect.x, -rect.y)
                composed[target.slices] = pixels[common.moved(-lies.x, -lies.y).slices]
        return composed

    def _reduce_onto(self, level: int, changed: Rect) -> Rect:
        """Halves what changed in the level below; returns what thereby changed in this one."""
        below = self._size
        if level > 1:
            height, width = self._reduced[level - 2].shape[:2]
            below = Rect(0, 0, width, height)
        even = Rect.spanning(
            changed.x // 2 * 2,
            changed.y // 2 * 2,
            (changed.right + 1) // 2 * 2,
            (changed.bottom + 1) // 2 * 2,
        )
        read = even.intersection(below)
        target = Rect(read.x // 2, read.y // 2, (read.width + 1) // 2, (read.height + 1) // 2)
        self._reduced[level - 1][target.slices] = halved(self.region(level - 1, read))
        return target


def halved(pixels: Array) -> Array:
    """Returns means of 2×2 pixels, `(ceil(h/2), ceil(w/2), C)`; a lone last row counts twice."""
    height, width, channels = pixels.shape
    if height % 2 or width % 2:
        pixels = cv2.copyMakeBorder(pixels, 0, height % 2, 0, width % 2, cv2.BORDER_REPLICATE)
    half = ((width + 1) // 2, (height + 1) // 2)
    reduced = cv2.resize(pixels, half, interpolation=cv2.INTER_AREA)
    return reduced.reshape(half[1], half[0], channels)
