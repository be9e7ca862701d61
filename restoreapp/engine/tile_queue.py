"""The tiles of one pass over a picture: those that wait, those in flight, and what is found out."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self

from restoreapp.core.geometry import Rect
from restoreapp.core.image import FloatArray
from restoreapp.core.tiling import Tile, TilePlan, in_order, parted
from restoreapp.engine.placement import PendingAnswer

# Of the first tile that someone looks at, so much at a time: a fifth of a second on two cores.
FIRST_PART_PX = 384
# Side of what is done again of the last tile before a device failed.
CHECKED_PX = 128


@dataclass(frozen=True, slots=True)
class Left:
    """Tiles that are still to do.

    Attributes:
        tiles: in no order.
        of_all: how many there are with those that are done.
    """

    tiles: tuple[Tile, ...]
    of_all: int

    @classmethod
    def of(cls, plan: TilePlan) -> Self:
        """Returns all tiles of a plan."""
        return cls(plan.tiles, len(plan.tiles))


@dataclass(frozen=True, slots=True, eq=False)
class Flight:
    """A tile that a device has been given and whose answer nobody has fetched yet.

    Attributes:
        tile: where it lies.
        values: what the device was given, `(h, w, C)` float32, finite.
        begun_s: when, by the runner's clock.
        answer: waits for the answer and returns it, once.
    """

    tile: Tile
    values: FloatArray
    begun_s: float
    answer: PendingAnswer


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """The middle of a finished tile, for a look at it later: where, and what was answered."""

    rect: Rect
    answer: FloatArray

    @classmethod
    def of(cls, tile: Tile, kept: FloatArray) -> Self:
        """Returns the middle of a tile; a copy, since who hears of the tile may change it."""
        keep = tile.keep
        width, height = min(keep.width, CHECKED_PX), min(keep.height, CHECKED_PX)
        x, y = (keep.width - width) // 2, (keep.height - height) // 2
        rect = Rect(x, y, width, height)
        return cls(rect.moved(keep.x, keep.y), kept[rect.slices].copy())


@dataclass(slots=True)
class Rate:
    """What the tiles of a pass took.

    Attributes:
        counts: whether the next tile does; at the first one a device chooses its kernels.
        pixels: that were read, margins included.
        seconds: that they took.
    """

    counts: bool
    pixels: int = 0
    seconds: float = 0.0

    def add(self, pixels: int, seconds: float) -> None:
        """Counts a tile, if it is not the first on a cold device."""
        if self.counts:
            self.pixels += pixels
            self.seconds += seconds
        self.counts = True


@dataclass(slots=True)
class TileQueue:
    """Tiles of a pass, from waiting through flight to done.

    What is in flight counts as not done: an answer that was not fetched may never come.

    Attributes:
        waiting: in the order in which they will be worked on.
        of_all: how many there are with those that are done.
        flying: the oldest first, in which order they are fetched.
        last: of the tile finished last, on a device that is not the processor.
    """

    waiting: deque[Tile]
    of_all: int
    flying: deque[Flight] = field(default_factory=deque)
    last: Piece | None = None
    _wanted: Rect | None = None

    @classmethod
    def of(cls, left: Left) -> Self:
        """Returns a queue in which all tiles wait."""
        return cls(deque(left.tiles), left.of_all)

    def __bool__(self) -> bool:
        return bool(self.waiting or self.flying)

    @property
    def done(self) -> int:
        """How many tiles are finished."""
        return self.of_all - len(self.waiting) - len(self.flying)

    @property
    def left(self) -> Left:
        """What another device would have to do if this one stopped now."""
        return Left((*(each.tile for each in self.flying), *self.waiting), self.of_all)

    def look_at(self, wanted: Rect | None, parted_from: TilePlan | None) -> None:
        """Puts what is wanted first among those that wait; what is in flight stays so.

        Args:
            wanted: part of the picture.
            parted_from: the plan of the picture, where the very first tile shall come in parts:
                someone waits for something to see. None where it shall not.
        """
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self.waiting = deque(in_order(self.waiting, wanted))
        if parted_from is not None and len(self.waiting) == self.of_all:
            first = self.waiting.popleft()
            parts = parted(
                first,
                parted_from.size,
                part_px=FIRST_PART_PX,
                margin_px=parted_from.margin_px,
                multiple_of=parted_from.multiple_of,
            )
            self.waiting.extendleft(reversed(in_order(parts, wanted)))
            self.of_all = len(self.waiting)

    def to_begin(self, depth: int) -> Iterator[Tile]:
        """Yields the tiles that can be begun now, each of which is to be `begun` before the next.

        Args:
            depth: how many tiles may be in flight at a time.
        """
        while self.waiting and len(self.flying) < depth:
            yield self.waiting[0]

    def begun(self, flight: Flight) -> None:
        """Takes notice that the first of those that wait is in flight."""
        self.waiting.popleft()
        self.flying.append(flight)
