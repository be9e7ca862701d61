"""How the finished answer of a network is weighed against the photo it came from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from restoreapp.core import texture as textures
from restoreapp.core.geometry import Rect
from restoreapp.core.image import Readable
from restoreapp.core.tiling import BAND_PX
from restoreapp.core.transfer import at_depth, to_depth, to_float

FloatArray = npt.NDArray[np.float32]

# Of red, green and blue in luminance: those of sRGB's primaries (ITU-R BT.709).
LUMINANCE = np.array([[0.2126, 0.7152, 0.0722]], np.float32)
# A block of rows at a time stays in the processor's cache and takes no new memory from the system:
# a third of the time that whole pictures take.
BLOCK_PX, TEXTURE_BLOCK_PX = 1 << 16, 1 << 18


@dataclass(frozen=True, slots=True)
class Blend:
    """How much of an answer is applied; the answer itself by default.

    Attributes:
        strength: of the change of luminance, 0..1.
        colour: of the change of colour at equal luminance, 0..1.
        texture: how much of the photo's texture the answer gets back first, 0..1.
    """

    strength: float = 1.0
    colour: float = 1.0
    texture: float = 0.0

    @classmethod
    def of_strength(cls, strength: float) -> "Blend":
        """Returns the blend that moves luminance and colour alike."""
        return cls(strength, strength)

    @property
    def is_answer(self) -> bool:
        """Whether the blend is the answer itself."""
        return self == Blend()

    @property
    def is_original(self) -> bool:
        """Whether nothing of the answer is applied."""
        return self.strength == 0 and self.colour == 0

    @property
    def has_texture(self) -> bool:
        """Whether texture comes back, which takes neighbours of a pixel to tell."""
        return self.texture > 0 and self.strength > 0

    @property
    def reach_px(self) -> int:
        """How far around a part photo and answer have to be known to blend it."""
        return textures.REACH_PX if self.has_texture else 0


def blended(
    original: npt.NDArray[Any],
    answer: npt.NDArray[Any],
    blend: Blend,
    texture: FloatArray | None = None,
    dtype: npt.DTypeLike = np.float32,
) -> npt.NDArray[Any]:
    """Returns `original` moved towards `answer`.

    Args:
        original: `(h, w, C)`, integers or float32.
        answer: the same shape, at any depth.
        blend: how far. Its `reach_px` nearest to an inner border of a part differ from those of
            the whole.
        texture: `lost_texture` of the two, where it is known already.
        dtype: depth of what is returned.
    """
    if blend.has_texture and texture is None:
        texture = lost_texture(original, answer)
    values = np.empty(answer.shape, dtype)
    for rows in _blocks(answer.shape, BLOCK_PX):
        lost = texture[rows] if blend.has_texture and texture is not None else None
        mixed = _mixed(original[rows], answer[rows], blend, lost)
        values[rows] = to_depth(mixed, values.dtype)
    return values


def blended_part(
    before: Readable,
    answer: npt.NDArray[Any],
    rect: Rect,
    blend: Blend,
    lies: Rect | None = None,
) -> FloatArray:
    """Returns part of what `blended` makes of the whole, `(h, w, C)` float32.

    Args:
        before: the original, at the answer's size.
        answer: all of it, or a part that holds `rect` and `blend.reach_px` around it.
        rect: what is wanted.
        blend: how far.
        lies: where the part of the answer lies; none for all of it.
    """
    whole = Rect.of(before.size)
    lies = lies or whole
    read = rect.grown(blend.reach_px).intersection(whole)
    known = answer[read.moved(-lies.x, -lies.y).slices]
    if blend.is_answer:
        return to_float(known)
    values: FloatArray = blended(before.region(read), known, blend)
    return values[rect.moved(-read.x, -read.y).slices]


class StripBlender:
    """Blends an answer while it comes, tile by tile in reading order, and holds a strip of it.

    What takes no neighbours is blended at once; texture when the rows below are there.
    """

    def __init__(
        self,
        before: Readable,
        blend: Blend,
        dtype: npt.DTypeLike,
        keep: Callable[[Rect, FloatArray], None],
    ) -> None:
        """Begins with nothing of the answer.

        Args:
            before: the original, at the answer's size.
            blend: how far it is moved.
            dtype: at which a strip of the answer is held.
            keep: told of blended parts, `(h, w, C)`; together they make up the picture. If the
                tiles begin anew, so do the parts.
        """
        self._before = before
        self._blend = blend
        self._dtype = np.dtype(dtype)
        self._keep = keep
        self._strip: npt.NDArray[Any] | None = None
        self._lies = Rect(0, 0, before.size.width, 0)
        self._done = 0

    def take(self, rect: Rect, part: npt.NDArray[Any]) -> None:
        """Takes a tile of the answer, `(h, w, C)` at any depth; a first one begins anew."""
        if not self._blend.has_texture:
            self._keep(rect, blended_part(self._before, part, rect, self._blend, rect))
            return
        size = self._before.size
        if rect.x == rect.y == 0:
            self._strip, self._lies, self._done = None, Rect(0, 0, size.width, 0), 0
        if rect.bottom > self._lies.bottom:
            self._lengthen(rect.bottom, part.shape[2])
        assert self._strip is not None, "lengthened by the first tile"
        self._strip[rect.moved(0, -self._lies.y).slices] = at_depth(part, self._dtype)
        if rect.right == size.width:
            reach = self._blend.reach_px if rect.bottom < size.height else 0
            self._blend_down_to(rect.bottom - reach)

    def _lengthen(self, bottom: int, channels: int) -> None:
        """Lets go of rows that are of no more use, and makes room for those above `bottom`."""
        top = max(0, self._done - self._blend.reach_px)
        lies = Rect.spanning(0, top, self._lies.width, bottom)
        strip = np.empty((lies.height, lies.width, channels), self._dtype)
        if self._strip is not None:
            kept = self._strip[top - self._lies.y :]
            strip[: len(kept)] = kept
        self._strip, self._lies = strip, lies

    def _blend_down_to(self, bottom: int) -> None:
        assert self._strip is not None, "there are rows to blend"
        width = self._lies.width
        rows = max(1, BAND_PX // width)
        for top in range(self._done, bottom, rows):
            band = Rect.spanning(0, top, width, min(top + rows, bottom))
            found = blended_part(self._before, self._strip, band, self._blend, self._lies)
            self._keep(band, found)
        self._done = max(self._done, bottom)


def lost_texture(
    original: npt.NDArray[Any], answer: npt.NDArray[Any], bands: int = textures.BANDS
) -> FloatArray:
    """Returns what all channels of an answer lack of the photo's texture, `(h, w)` float32.

    Args:
        original: `(h, w, C)`, integers or float32.
        answer: the same shape, at any depth.
        bands: see `texture.texture`.
    """
    height, width = answer.shape[:2]
    lost = np.empty((height, width), np.float32)
    reach = textures.REACH_PX
    for rows in _blocks(answer.shape, TEXTURE_BLOCK_PX):
        read = slice(max(0, rows.start - reach), min(height, rows.stop + reach))
        found = textures.texture(_luminance(original[read]), _luminance(answer[read]), bands)
        lost[rows] = found[rows.start - read.start : rows.stop - read.start]
    return lost


def _blocks(shape: tuple[int, ...], pixels: int) -> Iterator[slice]:
    """Yields rows, a block at a time."""
    height, width = shape[:2]
    rows = max(1, pixels // width)
    for top in range(0, height, rows):
        yield slice(top, min(height, top + rows))


def _mixed(
    original: npt.NDArray[Any],
    answer: npt.NDArray[Any],
    blend: Blend,
    texture: FloatArray | None,
) -> FloatArray:
    if blend.is_answer:
        return to_float(answer)
    before = to_float(original)
    if blend.is_original:
        return before
    change = to_float(answer)
    if texture is not None:
        change += _in_channels(texture * np.float32(blend.texture), change.shape[2])
    if not np.isfinite(cv2.norm(before, cv2.NORM_L1)):  # float photos may hold what is no number
        np.copyto(before, change, where=~np.isfinite(before))
    change -= before
    if change.shape[2] == 1 or blend.colour == blend.strength:
        change *= np.float32(blend.strength)
    else:
        change = _as_float(cv2.transform(change, _mixing(blend)), change.shape)
    before += change
    return before


def _luminance(values: npt.NDArray[Any]) -> FloatArray:
    values = to_float(values)
    if values.shape[2] == 1:
        return values[..., 0]
    return _as_float(cv2.transform(values, LUMINANCE), values.shape[:2])


def _in_channels(plane: FloatArray, channels: int) -> FloatArray:
    # Broadcast over three channels, numpy took forty times as long.
    return _as_float(cv2.merge([plane] * channels), (*plane.shape, channels))


def _mixing(blend: Blend) -> FloatArray:
    """Returns the matrix that scales a colour's luminance by one factor and the rest by another."""
    luminance = np.ones((3, 1), np.float32) @ LUMINANCE
    mixing = blend.colour * np.eye(3) + (blend.strength - blend.colour) * luminance
    return mixing.astype(np.float32)


def _as_float(filtered: object, shape: tuple[int, ...]) -> FloatArray:
    """Returns what OpenCV made, in its own shape: axes of length 1 are dropped there."""
    return np.asarray(filtered, np.float32).reshape(shape)
