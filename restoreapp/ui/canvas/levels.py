"""A picture at 1, 1/2, 1/4, ... of its size, so that looking at a little of it costs a little."""

import threading
from typing import Protocol

import cv2
import numpy as np
import numpy.typing as npt

from restoreapp.core.bytes_cache import BytesCache
from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import Array, Readable
from restoreapp.core.progress import Progress
from restoreapp.core.tiling import bands
from restoreapp.core.transfer import at_depth

SMALLEST_SIDE_PX = 256
# Of a photo drawn larger: the side of the parts that are computed, and how much of them is kept.
BLOCK_PX = 128
KEPT_BLOCKS_BYTES = 1 << 26


class Sampled(Protocol):
    """A picture at several sizes."""

    @property
    def size(self) -> Size:
        """Of the picture itself."""

    @property
    def count(self) -> int:
        """How many sizes there are."""

    @property
    def nbytes(self) -> int:
        """Memory held."""

    def region(self, level: int, rect: Rect) -> Array:
        """Returns part of a level, `(h, w, C)`; `rect` is in that level's own pixels."""


class Levels:
    """A finished picture, each level half as large as the one before, averaged over areas.

    Attributes:
        arrays: `(h, w, C)`, the picture itself first; read-only by agreement.
    """

    def __init__(self, pixels: Array) -> None:
        self.arrays = (pixels, *_smaller(pixels))

    @property
    def size(self) -> Size:
        """Of the picture itself."""
        height, width = self.arrays[0].shape[:2]
        return Size(width, height)

    @property
    def count(self) -> int:
        """How many sizes there are."""
        return len(self.arrays)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(each.nbytes for each in self.arrays)

    def region(self, level: int, rect: Rect) -> Array:
        """Returns part of a level, `(h, w, C)`; `rect` is in that level's own pixels."""
        return self.arrays[level][rect.slices]


class EnlargedLevels:
    """A photo at the size of a larger answer: its first level is computed part by part, when asked.

    So that it can be compared pixel for pixel at all levels, and is not held whole. Of what was
    computed last some is kept: while it is panned, only what comes into sight is to be computed.
    Any thread may ask.

    Attributes:
        size: of the answer.
    """

    def __init__(self, enlarged: Readable, dtype: npt.DTypeLike, progress: Progress) -> None:
        """Computes all levels but the first, a band at a time.

        Args:
            enlarged: the photo at the answer's size.
            dtype: the answer's, for what is kept.
            progress: its wish to stop is heard.

        Raises:
            Cancelled: if the user stopped it.
        """
        self.size = size = enlarged.size
        self._enlarged = enlarged
        self._reduced: tuple[Array, ...] = ()
        self._blocks = BytesCache[tuple[int, int], Array](KEPT_BLOCKS_BYTES)
        self._lock = threading.Lock()
        if max(size.width, size.height) <= SMALLEST_SIDE_PX:
            return
        channels = enlarged.region(Rect(0, 0, 1, 1)).shape[2]
        half = np.empty(((size.height + 1) // 2, (size.width + 1) // 2, channels), dtype)
        for band in bands(size):
            progress.checkpoint()
            rows = slice(band.y // 2, (band.bottom + 1) // 2)
            half[rows] = halved(at_depth(enlarged.region(band), dtype))
        self._reduced = (half, *_smaller(half))

    @property
    def count(self) -> int:
        """How many sizes there are."""
        return 1 + len(self._reduced)

    @property
    def nbytes(self) -> int:
        """Memory held, the photo's own apart."""
        return sum(each.nbytes for each in self._reduced)

    def region(self, level: int, rect: Rect) -> Array:
        """Returns part of a level, `(h, w, C)`; float32 of the first one."""
        return self._reduced[level - 1][rect.slices] if level else self._composed(rect)

    def _composed(self, rect: Rect) -> Array:
        """Puts a part of the first level together from blocks, row after row of them."""
        parts = []
        for row in range(rect.y // BLOCK_PX, -(-rect.bottom // BLOCK_PX)):
            columns = range(rect.x // BLOCK_PX, -(-rect.right // BLOCK_PX))
            blocks = np.concatenate(self._row_of_blocks(row, columns), axis=1)
            lies = Rect(columns.start * BLOCK_PX, row * BLOCK_PX, *blocks.shape[1::-1])
            parts.append(blocks[lies.intersection(rect).moved(-lies.x, -lies.y).slices])
        return np.concatenate(parts)

    def _row_of_blocks(self, row: int, columns: range) -> list[Array]:
        with self._lock:
            kept = {column: self._blocks.get((column, row)) for column in columns}
        known = {column: block for column, block in kept.items() if block is not None}
        missing = [column for column in columns if column not in known]
        if missing:
            # With those between the first and the last of them: neighbours share their borders.
            corners = (
                missing[0] * BLOCK_PX,
                row * BLOCK_PX,
                (missing[-1] + 1) * BLOCK_PX,
                (row + 1) * BLOCK_PX,
            )
            values = self._enlarged.region(Rect.of(self.size).intersection(Rect.spanning(*corners)))
            for column in missing:
                start = (column - missing[0]) * BLOCK_PX
                known[column] = values[:, start : start + BLOCK_PX].copy()
            with self._lock:
                for column in missing:
                    self._blocks.put((column, row), known[column], known[column].nbytes)
        return [known[column] for column in columns]


class AnswerLevels:
    """A network's answer as far as it has come; where it has not, what it begins with.

    So there is always a whole picture to look at, and a tile changes what lies under it only.

    Attributes:
        earlier: what steps before the last one made, from which its strength counts; none where
            that is the photo itself.
    """

    def __init__(self, original: Sampled, dtype: npt.DTypeLike, *, is_photo: bool = True) -> None:
        """Begins with nothing of the answer.

        Args:
            original: what the network begins with, at the answer's size.
            dtype: the answer's.
            is_photo: whether that is the photo, which others keep, and not what steps made of it.
        """
        self.earlier: Sampled | None = None if is_photo else original
        self._original: Sampled | None = original
        self._size = Rect.of(original.size)
        self._dtype = np.dtype(dtype)
        self._reduced = [
            np.array(at_depth(whole(original, level), dtype)) for level in range(1, original.count)
        ]
        # Tiles are parts of the one array that the engine fills: holding them copies nothing.
        self._tiles: list[tuple[Rect, Array]] = []
        self._whole: Array | None = None

    @property
    def nbytes(self) -> int:
        """Memory held, the finished answer and what it began with included, the photo apart."""
        whole = 0 if self._whole is None else self._whole.nbytes
        whole += 0 if self.earlier is None else self.earlier.nbytes
        return whole + sum(each.nbytes for each in self._reduced)

    def paste(self, rect: Rect, pixels: Array) -> None:
        """Takes a finished tile.

        Args:
            rect: where it lies in the answer.
            pixels: `(h, w, C)` at the answer's depth; kept, not copied.
        """
        self._tiles.append((rect, pixels))
        for level in range(1, len(self._reduced) + 1):
            rect = self._reduce_onto(level, rect)

    def complete(self, answer: Array) -> None:
        """Takes the whole answer in place of its tiles, all of which have been pasted.

        The photo is let go of, so that an answer that is kept does not keep it too.
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


def whole(sampled: Sampled, level: int) -> Array:
    """Returns all of a level, `(h, w, C)`."""
    size, side = sampled.size, 2**level
    return sampled.region(level, Rect(0, 0, -(-size.width // side), -(-size.height // side)))


def _smaller(pixels: Array) -> list[Array]:
    """Returns the levels below a picture."""
    arrays = [pixels]
    while max(arrays[-1].shape[:2]) > SMALLEST_SIDE_PX:
        arrays.append(halved(arrays[-1]))
    return arrays[1:]


def halved(pixels: Array) -> Array:
    """Returns means of 2×2 pixels, `(ceil(h/2), ceil(w/2), C)`; a lone last row counts twice."""
    height, width, channels = pixels.shape
    if height % 2 or width % 2:
        pixels = cv2.copyMakeBorder(pixels, 0, height % 2, 0, width % 2, cv2.BORDER_REPLICATE)
    half = ((width + 1) // 2, (height + 1) // 2)
    reduced = cv2.resize(pixels, half, interpolation=cv2.INTER_AREA)
    return reduced.reshape(half[1], half[0], channels)
