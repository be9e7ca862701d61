"""Tiles as data: what to read, what to keep, in which order."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from restoreapp.core.geometry import Rect, Size

BAND_PX = 1 << 21


@dataclass(frozen=True, slots=True)
class Tile:
    """A part of a picture: `read` goes through the network, `keep` of its answer is used."""

    read: Rect
    keep: Rect

    @property
    def keep_in_read(self) -> Rect:
        """`keep` in the coordinates of `read`."""
        return self.keep.moved(-self.read.x, -self.read.y)


@dataclass(frozen=True, slots=True)
class TilePlan:
    """Tiles whose `keep` rectangles cover a picture without overlap.

    The margin between `keep` and `read` is dropped, not blended: blending alone leaves errors of
    0.02 to 0.1 at the seams whatever the overlap, dropping what a foreign border can influence
    leaves none. Only inner sides have a margin; at the picture's own border tile and picture end
    together, so that the network pads both alike.
    """

    size: Size
    tile_px: int
    margin_px: int
    multiple_of: int
    tiles: tuple[Tile, ...]

    @classmethod
    def make(cls, size: Size, *, tile_px: int, margin_px: int, multiple_of: int) -> Self:
        """Plans even tiles in reading order.

        Args:
            size: of the picture.
            tile_px: the largest side of a tile as read; made even across the picture, so that
                there is no sliver at the end.
            margin_px: at least the radius within which a pixel influences the answer.
            multiple_of: all inner borders of `read` lie on this grid, so that a network with
                strides sees each pixel in the same phase as in the whole picture.

        Raises:
            ValueError: if `tile_px` leaves nothing to keep between two margins.
        """
        margin_px = _ceiled(margin_px, multiple_of)
        if tile_px < 2 * margin_px + multiple_of:
            raise ValueError(f"a tile of {tile_px} px keeps nothing inside margins of {margin_px}")
        columns = _spans(size.width, tile_px, margin_px, multiple_of)
        rows = _spans(size.height, tile_px, margin_px, multiple_of)
        whole = Rect.of(size)
        keeps = [
            Rect.spanning(left, top, right, bottom)
            for top, bottom in rows
            for left, right in columns
        ]
        tiles = tuple(Tile(keep.grown(margin_px).intersection(whole), keep) for keep in keeps)
        return cls(size, tile_px, margin_px, multiple_of, tiles)

    @property
    def extra_fraction(self) -> float:
        """Arithmetic that margins add, relative to the picture's own."""
        return sum(tile.read.area for tile in self.tiles) / self.size.area - 1


def parted(
    tile: Tile, size: Size, *, part_px: int, margin_px: int, multiple_of: int
) -> tuple[Tile, ...]:
    """Returns a tile as smaller ones, so that something of it is ready sooner.

    Args:
        tile: of a plan.
        size: of the picture.
        part_px: the largest side of what each keeps.
        margin_px: as the plan's, which `TilePlan` states.
        multiple_of: likewise.
    """
    keep, whole = tile.keep, Rect.of(size)
    keeps = [
        Rect.spanning(left, top, right, bottom)
        for top, bottom in _even_spans(keep.y, keep.bottom, part_px, multiple_of)
        for left, right in _even_spans(keep.x, keep.right, part_px, multiple_of)
    ]
    return tuple(Tile(each.grown(margin_px).intersection(whole), each) for each in keeps)


def in_order(tiles: Iterable[Tile], wanted: Rect | None) -> list[Tile]:
    """Returns tiles in the order in which to work on them.

    Args:
        tiles: those that are left.
        wanted: part of the picture that shall come first: the tiles that hold most of it, then
            those nearest to it; none leaves the order as it is.
    """
    if wanted is None:
        return list(tiles)
    return sorted(
        tiles,
        key=lambda tile: (
            -tile.keep.intersection(wanted).area,
            _squared_distance(tile.keep, wanted),
        ),
    )


def bands(size: Size) -> list[Rect]:
    """Returns a picture in parts of its full width, of even height, a few megapixels each.

    For what takes no margin, so that no picture is ever held in float32 whole.
    """
    rows = max(2, BAND_PX // size.width // 2 * 2)
    return [
        Rect(0, top, size.width, min(rows, size.height - top))
        for top in range(0, size.height, rows)
    ]


def _squared_distance(first: Rect, second: Rect) -> int:
    """Returns four times the squared distance of the middles, in whole numbers."""
    dx = first.x + first.right - second.x - second.right
    dy = first.y + first.bottom - second.y - second.bottom
    return dx**2 + dy**2


def _spans(length: int, tile_px: int, margin_px: int, multiple_of: int) -> list[tuple[int, int]]:
    """Cuts `length` into even spans on the grid, each within `tile_px` with its margins."""
    if length <= tile_px:
        return [(0, length)]
    most_kept = (tile_px - 2 * margin_px) // multiple_of * multiple_of
    return _even_spans(0, length, most_kept, multiple_of)


def _even_spans(start: int, stop: int, most: int, multiple_of: int) -> list[tuple[int, int]]:
    """Cuts what lies between two places into spans of at most `most`, all cuts on the grid."""
    count = -(-(stop - start) // most)
    kept = _ceiled(-(-(stop - start) // count), multiple_of)
    return [(each, min(each + kept, stop)) for each in range(start, stop, kept)]


def _ceiled(value: int, multiple_of: int) -> int:
    return -(-value // multiple_of) * multiple_of
