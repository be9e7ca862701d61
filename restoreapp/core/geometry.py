"""Sizes and rectangles in whole pixels."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height, both at least 1."""

    width: int
    height: int

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1:
            raise ValueError(f"a size has at least one pixel, not {self.width}x{self.height}")

    @property
    def area(self) -> int:
        """Number of pixels."""
        return self.width * self.height

    def __str__(self) -> str:
        return f"{self.width}×{self.height}"


@dataclass(frozen=True, slots=True)
class Rect:
    """Left-upper corner and extent; `x` grows to the right and `y` downwards."""

    x: int
    y: int
    width: int
    height: int

    def __post_init__(self) -> None:
        if self.width < 0 or self.height < 0:
            raise ValueError(f"a rectangle has no negative extent: {self}")

    @classmethod
    def of(cls, size: Size) -> Self:
        """The rectangle that covers a picture of this size."""
        return cls(0, 0, size.width, size.height)

    @classmethod
    def spanning(cls, left: int, top: int, right: int, bottom: int) -> Self:
        """The rectangle between two corners; empty where they are the wrong way round."""
        return cls(left, top, max(0, right - left), max(0, bottom - top))

    @property
    def right(self) -> int:
        """First column beyond it."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """First row beyond it."""
        return self.y + self.height

    @property
    def area(self) -> int:
        """Number of pixels; 0 when empty."""
        return self.width * self.height

    @property
    def slices(self) -> tuple[slice, slice]:
        """Rows and columns, to index an array: the only step from `x, y` to `[y, x]`."""
        return slice(self.y, self.bottom), slice(self.x, self.right)

    def intersection(self, other: "Rect") -> "Rect":
        """The part in both; empty where they do not meet."""
        return Rect.spanning(
            max(self.x, other.x),
            max(self.y, other.y),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def contains(self, other: "Rect") -> bool:
        """Whether every pixel of `other` lies in this one."""
        return self.intersection(other) == other

    def grown(self, pixels: int) -> "Rect":
        """Larger by so many pixels on all four sides."""
        return Rect(
            self.x - pixels, self.y - pixels, self.width + 2 * pixels, self.height + 2 * pixels
        )

    def middle(self, width: int, height: int) -> "Rect":
        """Returns the part in the middle, at most so wide and so high."""
        width, height = min(width, self.width), min(height, self.height)
        x, y = self.x + (self.width - width) // 2, self.y + (self.height - height) // 2
        return Rect(x, y, width, height)

    def scaled(self, before: Size, after: Size) -> "Rect":
        """The pixels of a picture of size `after` in which any of these of `before` lie."""
        return Rect.spanning(
            self.x * after.width // before.width,
            self.y * after.height // before.height,
            -(-self.right * after.width // before.width),
            -(-self.bottom * after.height // before.height),
        )

    def moved(self, dx: int, dy: int) -> "Rect":
        """The same extent at another place."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)
