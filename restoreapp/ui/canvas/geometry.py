"""Where a picture lies in a viewport; knows no Qt.

Lengths in the viewport are device pixels, so that at scale 1 one pixel of the picture is one of the
screen whatever the screen's density.
"""

import math
from dataclasses import dataclass, replace
from enum import Enum
from typing import Self

from restoreapp.core.geometry import Rect, Size

LARGEST_SCALE = 32.0
SMALLEST_SHOWN_PX = 64  # a picture of one pixel is fitted to this


class Axis(Enum):
    """Along which a divider moves."""

    ACROSS = "across"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class View:
    """A look at a picture.

    Attributes:
        picture: the picture's size.
        width: of the viewport, in device pixels, at least 1.
        height: likewise.
        scale: device pixels per pixel of the picture.
        centre_x: point of the picture that lies in the viewport's middle, in pixels of the picture.
        centre_y: likewise.
        is_fitted: whether the scale follows the viewport's size.
    """

    picture: Size
    width: int
    height: int
    scale: float
    centre_x: float
    centre_y: float
    is_fitted: bool = False

    @classmethod
    def fitted(cls, picture: Size, width: int, height: int) -> Self:
        """Shows the whole picture, never larger than life unless it is too small to be seen."""
        width, height = max(1, width), max(1, height)
        scale = fitting_scale(picture, width, height)
        return cls(picture, width, height, scale, picture.width / 2, picture.height / 2, True)

    @property
    def left(self) -> int:
        """Column of the viewport where the picture begins; whole, so that pixels stay sharp."""
        return _start(self.width, self.centre_x * self.scale, self._shown_width)

    @property
    def top(self) -> int:
        """Row of the viewport where the picture begins."""
        return _start(self.height, self.centre_y * self.scale, self._shown_height)

    @property
    def right(self) -> int:
        """First column of the viewport beyond the picture."""
        return self.left + self._shown_width

    @property
    def bottom(self) -> int:
        """First row of the viewport beyond the picture."""
        return self.top + self._shown_height

    @property
    def visible_columns(self) -> tuple[int, int]:
        """First column of the viewport that shows the picture, and the first that no more does."""
        return max(0, self.left), min(self.width, self.right)

    @property
    def visible_rows(self) -> tuple[int, int]:
        """First row of the viewport that shows the picture, and the first that no more does."""
        return max(0, self.top), min(self.height, self.bottom)

    @property
    def visible(self) -> Rect:
        """The pixels of the picture of which any part is in the viewport."""
        seen = Rect.spanning(
            math.floor(-self.left / self.scale),
            math.floor(-self.top / self.scale),
            math.ceil((self.width - self.left) / self.scale),
            math.ceil((self.height - self.top) / self.scale),
        )
        return seen.intersection(Rect.of(self.picture))

    @property
    def is_whole(self) -> bool:
        """Whether all of the picture is seen."""
        return self.visible == Rect.of(self.picture)

    def to_picture(self, x: float, y: float) -> tuple[float, float]:
        """Returns the point of the picture that is shown at a point of the viewport."""
        return (x - self.left) / self.scale, (y - self.top) / self.scale

    def to_viewport(self, x: float, y: float) -> tuple[float, float]:
        """Returns where a point of the picture is shown."""
        return x * self.scale + self.left, y * self.scale + self.top

    def zoomed(self, scale: float, at: tuple[float, float] | None = None) -> Self:
        """Returns the view at another scale, the point of the picture under `at` staying there.

        Args:
            scale: clamped between what fits the viewport (or 1, if less) and 32.
            at: in the viewport; none means its middle.
        """
        least = min(1.0, fitting_scale(self.picture, self.width, self.height))
        scale = max(least, min(LARGEST_SCALE, scale))
        x, y = at or (self.width / 2, self.height / 2)
        held_x, held_y = self.to_picture(x, y)
        return self._centred(
            scale, held_x + (self.width / 2 - x) / scale, held_y + (self.height / 2 - y) / scale
        )

    def panned(self, dx: float, dy: float) -> Self:
        """Returns the view with the picture moved by so many device pixels, as far as it may go."""
        return self._centred(
            self.scale, self.centre_x - dx / self.scale, self.centre_y - dy / self.scale
        )

    def onto(self, picture: Size) -> Self:
        """Returns the same look at the picture in another size: what is seen stays where it is.

        A fitted view is fitted again.
        """
        if self.is_fitted:
            return type(self).fitted(picture, self.width, self.height)
        across = picture.width / self.picture.width
        down = picture.height / self.picture.height
        scale = self.scale / across
        return replace(
            self,
            picture=picture,
            scale=scale,
            centre_x=_kept(self.centre_x * across, picture.width, self.width / scale),
            centre_y=_kept(self.centre_y * down, picture.height, self.height / scale),
        )

    def resized(self, width: int, height: int) -> Self:
        """Returns the view in a viewport of another size; a fitted one is fitted again."""
        if self.is_fitted:
            return type(self).fitted(self.picture, width, height)
        wider = replace(self, width=max(1, width), height=max(1, height))
        return wider.panned(0, 0)

    @property
    def _shown_width(self) -> int:
        return max(1, round(self.picture.width * self.scale))

    @property
    def _shown_height(self) -> int:
        return max(1, round(self.picture.height * self.scale))

    def _centred(self, scale: float, x: float, y: float) -> Self:
        """Returns the view with its middle at a point, or as near as leaves no needless gap."""
        return replace(
            self,
            scale=scale,
            centre_x=_kept(x, self.picture.width, self.width / scale),
            centre_y=_kept(y, self.picture.height, self.height / scale),
            is_fitted=self.is_fitted and scale == self.scale,
        )


def _start(extent: int, centre: float, shown: int) -> int:
    """Returns where a picture of `shown` pixels begins in a viewport whose middle shows `centre`.

    Start and length are rounded apart: together they must not leave a gap at the border.
    """
    start = round(extent / 2 - centre)
    return max(min(start, 0), extent - shown) if shown >= extent else start


def fitting_scale(picture: Size, width: int, height: int) -> float:
    """Returns the scale at which the whole picture is seen."""
    whole = min(width / picture.width, height / picture.height)
    return min(whole, max(1.0, SMALLEST_SHOWN_PX / max(picture.width, picture.height)))


def divider_place(view: View, fraction: float, axis: Axis) -> int:
    """Returns the viewport's column or row of a divider at a fraction of what is seen.

    Relative to the part of the picture in sight, so that it can never be out of reach.
    """
    start, end = _visible(view, axis)
    return round(start + fraction * (end - start))


def divider_fraction(view: View, place: float, axis: Axis) -> float:
    """Returns the fraction, 0..1, at which the divider is nearest to a column or row."""
    start, end = _visible(view, axis)
    return 0.5 if end <= start else max(0.0, min(1.0, (place - start) / (end - start)))


def closer_view(view: View, x: float, y: float, side: int, magnification: float) -> View:
    """Returns the view of a square lens on what is shown at a point of the viewport.

    Args:
        view: of the whole.
        x: of the point, which becomes the lens's middle as far as the picture reaches.
        y: likewise.
        side: of the lens, in device pixels.
        magnification: device pixels per pixel of the picture; more where the view has half of that.
    """
    scale = min(LARGEST_SCALE, max(magnification, 2 * view.scale))
    seen_x, seen_y = view.to_picture(x, y)
    centre_x = _kept(seen_x, view.picture.width, side / scale)
    centre_y = _kept(seen_y, view.picture.height, side / scale)
    return View(view.picture, side, side, scale, centre_x, centre_y)


def _visible(view: View, axis: Axis) -> tuple[int, int]:
    return view.visible_columns if axis is Axis.ACROSS else view.visible_rows


def _kept(centre: float, length: float, shown: float) -> float:
    """A picture smaller than the viewport stays in its middle; a larger one leaves no gap."""
    if length <= shown:
        return length / 2
    return max(shown / 2, min(length - shown / 2, centre))
