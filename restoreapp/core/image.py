"""A picture in memory: pixels as they were decoded and what has to travel with them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

import numpy as np
import numpy.typing as npt

from restoreapp.core.geometry import Rect, Size
from restoreapp.core.resampling import interpolated, span_read
from restoreapp.core.transfer import to_float

Array = npt.NDArray[Any]
FloatArray = npt.NDArray[np.float32]
Encoding = Literal["srgb-curve", "linear"]

DEPTH_BITS = {"uint8": 8, "uint16": 16, "float32": 32}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says besides its pixels, as bytes that are carried over.

    Attributes:
        exif: TIFF-structured block, without JPEG's `Exif` prefix; orientation already reset.
        xmp: XMP packet.
        iptc: IPTC-IIM records.
        dpi: horizontal and vertical resolution, where the file states one.
    """

    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    dpi: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Inks:
    """The four inks that a picture was stored in.

    Attributes:
        values: `(H, W, 4)` cyan, magenta, yellow and black, 0 for none; made read-only here.
        profile: ICC profile that they are meant in.
    """

    values: Array
    profile: bytes

    def __post_init__(self) -> None:
        if self.values.ndim != 3 or self.values.shape[2] != 4:
            raise ValueError(f"inks are (H, W, 4), not {self.values.shape}")
        object.__setattr__(self, "values", np.ascontiguousarray(self.values))
        self.values.setflags(write=False)


class Readable(Protocol):
    """A picture of which parts can be read."""

    @property
    def size(self) -> Size:
        """Width and height in pixels."""

    def region(self, rect: Rect) -> FloatArray:
        """Returns `(h, w, C)` float32 of nominal range 0..1, a copy."""


@dataclass(frozen=True, slots=True, eq=False)
class Image:
    """An immutable picture.

    Attributes:
        pixels: `(H, W, C)`, C 1 (grey) or 3 (RGB), uint8, uint16 or float32 of nominal range 0..1.
            Made read-only here; the caller gives up ownership.
        alpha: `(H, W)` of the same dtype, or none. Colours are not multiplied by it.
        profile: ICC profile that the values are meant in; none means sRGB (or its grey curve).
        metadata: carried over to the output.
        encoding: the transfer curve of the values.
        source_depth: bits per channel in the file that was read; 0 means as `depth`.
        inks: what the file held, where `pixels` are what can be seen of it in sRGB; of the photo's
            own size and depth, until they are moved as the pixels were.
    """

    pixels: Array
    alpha: Array | None = None
    profile: bytes | None = None
    metadata: Metadata = field(default_factory=Metadata)
    encoding: Encoding = "srgb-curve"
    source_depth: int = 0
    inks: Inks | None = None

    def __post_init__(self) -> None:
        pixels, alpha = self.pixels, self.alpha
        if pixels.ndim != 3 or pixels.shape[2] not in (1, 3) or not pixels.size:
            raise ValueError(f"pixels are (H, W, 1 or 3), not {pixels.shape}")
        if pixels.dtype.name not in DEPTH_BITS:
            raise ValueError(f"pixels are uint8, uint16 or float32, not {pixels.dtype}")
        if alpha is not None and (alpha.shape != pixels.shape[:2] or alpha.dtype != pixels.dtype):
            raise ValueError(f"alpha {alpha.shape} {alpha.dtype} does not fit the pixels")
        object.__setattr__(self, "pixels", np.ascontiguousarray(pixels))
        self.pixels.setflags(write=False)
        if alpha is not None:
            alpha.setflags(write=False)
        if not self.source_depth:
            object.__setattr__(self, "source_depth", self.depth)

    @property
    def size(self) -> Size:
        """Width and height in pixels."""
        return Size(self.pixels.shape[1], self.pixels.shape[0])

    @property
    def channels(self) -> int:
        """1 for grey, 3 for RGB."""
        return int(self.pixels.shape[2])

    @property
    def stored(self) -> Array:
        """What goes into a file: the inks where there are any, else the pixels."""
        return self.pixels if self.inks is None else self.inks.values

    @property
    def depth(self) -> int:
        """Bits per channel in memory: 8, 16 or 32."""
        return DEPTH_BITS[self.pixels.dtype.name]

    @property
    def answer_dtype(self) -> np.dtype[Any]:
        """How a network's answer to this picture is kept: 16 bit, enough for any strength.

        float32 where the picture is that, since its values may lie outside 0..1.
        """
        return np.dtype(np.float32 if self.depth == 32 else np.uint16)

    def region(self, rect: Rect) -> FloatArray:
        """Returns `(h, w, C)` float32 of nominal range 0..1, a copy.

        Raises:
            ValueError: if `rect` reaches outside the picture.
        """
        if not Rect.of(self.size).contains(rect):
            raise ValueError(f"{rect} reaches outside {self.size}")
        return to_float(self.pixels[rect.slices])


@dataclass(frozen=True, slots=True, eq=False)
class ConvertedImage(Image):
    """A picture whose regions come in other colours than it is stored in, one at a time.

    Attributes:
        converted: takes `(h, w, C)` float32 as stored, and returns it in sRGB's primaries and
            curve; colours that sRGB does not reach lie outside 0..1.
    """

    converted: Callable[[FloatArray], FloatArray] = to_float

    @property
    def answer_dtype(self) -> np.dtype[Any]:
        """float32: integers end at 0 and 1."""
        return np.dtype(np.float32)

    def region(self, rect: Rect) -> FloatArray:
        """Returns `(h, w, C)` float32 in sRGB's primaries and curve, a copy.

        Raises:
            ValueError: if `rect` reaches outside the picture.
        """
        return self.converted(Image.region(self, rect))


@dataclass(frozen=True, slots=True, eq=False)
class EnlargedImage:
    """A picture as interpolation makes it larger, one region at a time.

    Attributes:
        image: the small picture; its regions are what is interpolated.
        size: of the large one, neither side shorter.
    """

    image: Image
    size: Size

    def region(self, rect: Rect) -> FloatArray:
        """Returns `(h, w, C)` float32 of nominal range 0..1, beyond it beside strong edges.

        Raises:
            ValueError: if `rect` is empty or reaches outside the picture.
        """
        if not rect.area or not Rect.of(self.size).contains(rect):
            raise ValueError(f"{rect} is no part of {self.size}")
        small, large = self.image.size, self.size
        columns = (rect.x, rect.right)
        rows = (rect.y, rect.bottom)
        left, right = span_read(*columns, small.width, large.width)
        top, bottom = span_read(*rows, small.height, large.height)
        values = self.image.region(Rect.spanning(left, top, right, bottom))
        height, width, channels = values.shape
        # Columns first, while there are few rows; as rows, since whole rows are gathered fast.
        turned = np.ascontiguousarray(values.transpose(1, 0, 2)).reshape(width, -1)
        turned = interpolated(turned, left, small.width, columns, large.width)
        wide = np.ascontiguousarray(turned.reshape(rect.width, height, channels).swapaxes(0, 1))
        tall = interpolated(wide.reshape(height, -1), top, small.height, rows, large.height)
        return tall.reshape(rect.height, rect.width, channels)
