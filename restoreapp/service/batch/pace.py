"""How far a batch is and how long it will still take, from what its photos took so far."""

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

# A photo's part of the whole that does not depend on its size.
PHOTO_PX = 200_000
# What is not known better: what cameras and phones store.
BYTES_PER_PIXEL = 1.2
# What was long ago counts less: the computer may do other things now.
MEMORY_S = 300.0
LEAST_KEPT = 0.97
# Below that spread of the photos' sizes, theirs and the constant part cannot be told apart.
LEAST_SPREAD = 0.2
# A guess from photos that are under way but not done takes so long at least.
LEAST_GUESSED_S = 5.0


class Pace:
    """Counts photos, their pixels and the seconds of work, pauses left out.

    A photo is taken to need a number of seconds, and a number of seconds for each pixel; both are
    fitted to what the photos so far took. Then they are scaled to how fast photos really end, since
    several are under way at a time.

    Args:
        clock: seconds, from any moment on.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = _WorkingClock(clock)
        self._pixels: dict[int, float] = {}
        self._begun_s: dict[int, float] = {}
        self._ended: set[int] = set()
        self._total_px = self._ended_px = 0.0
        self._last_end_s = 0.0
        self._ends = 0
        self._fit = _Fit()
        self._furthest = 0.0

    @property
    def finished(self) -> int:
        """Photos with an end, good or bad."""
        return len(self._ended)

    @property
    def total(self) -> int:
        """Photos that there are."""
        return len(self._pixels)

    @property
    def seconds(self) -> float:
        """Seconds of work so far."""
        return self._clock.seconds

    def start(self) -> None:
        """Work begins, or a pause ends."""
        self._clock.start()

    def stop(self) -> None:
        """A pause begins."""
        self._clock.stop()

    def add(self, row: int, size_bytes: int) -> None:
        """Adds a photo of which only its file's size is known; one that is there stays."""
        if row not in self._pixels:
            self._furthest = 0.0
            self.measured(row, size_bytes / BYTES_PER_PIXEL)

    def measured(self, row: int, pixels: float) -> None:
        """Tells how many pixels a photo has."""
        before = self._pixels.get(row, 0.0)
        self._pixels[row] = pixels
        self._total_px += pixels - before
        if row in self._ended:
            self._ended_px += pixels - before

    def begin(self, row: int) -> None:
        """A photo's work begins."""
        self._begun_s[row] = self._clock.seconds

    def end(self, row: int) -> None:
        """A photo has an end, and what it took says what others will take."""
        if row in self._ended:
            return
        self._count_end(row)
        now_s = self._clock.seconds
        if self._ends == 1:
            self._fit = _Fit()  # in the first one's time the engine was started, too
        self._ends += 1
        own_s = now_s - self._begun_s.pop(row, now_s)
        self._fit.add(self._pixels[row], own_s, now_s - self._last_end_s)
        self._last_end_s = now_s

    def fail(self, row: int) -> None:
        """A photo came to nothing: it is done with, and says nothing of the others."""
        self._begun_s.pop(row, None)
        if row not in self._ended:
            self._count_end(row)

    def take_back(self, row: int) -> None:
        """A photo is to be done after all, or again."""
        if row in self._ended:
            self._ended.discard(row)
            self._ended_px -= self._pixels[row]
            self._furthest = 0.0

    def fraction(self, begun: Mapping[int, float]) -> float:
        """Returns how much is done, 0..1; never less than before, unless photos were added.

        Args:
            begun: photos under way, and how far each is, 0..1.
        """
        done = self._weight(self._ended_px, self.finished) + sum(
            part * self._weight(self._pixels[row], 1) for row, part in begun.items()
        )
        whole = self._weight(self._total_px, self.total)
        self._furthest = min(1.0, max(self._furthest, done / whole if whole else 0.0))
        return self._furthest

    def left_s(self, begun: Mapping[int, float]) -> float | None:
        """Returns the seconds that are left; none where nothing tells.

        Args:
            begun: photos under way, and how far each is, 0..1.
        """
        pace = self._fit.seconds if self._ends else self._guess(begun)
        if pace is None:
            return None
        whole = pace(self._total_px - self._ended_px, self.total - self.finished)
        done = sum(part * pace(self._pixels[row], 1) for row, part in begun.items())
        # At the very end only some workers have something to do: the longest photo decides.
        longest = max(
            ((1 - part) * self._fit.own_seconds(self._pixels[row]) for row, part in begun.items()),
            default=0.0,
        )
        return max(whole - done, longest)

    def _count_end(self, row: int) -> None:
        self._ended.add(row)
        self._ended_px += self._pixels[row]

    def _guess(self, begun: Mapping[int, float]) -> Callable[[float, int], float] | None:
        """Before the first photo is done, what was done of it tells."""
        done_px = sum(part * self._pixels[row] for row, part in begun.items())
        if not done_px or self.seconds < LEAST_GUESSED_S:
            return None
        per_pixel = self.seconds / done_px
        return lambda pixels, _count: pixels * per_pixel

    def _weight(self, pixels: float, count: int) -> float:
        return pixels + PHOTO_PX * count


@dataclass(slots=True)
class _Fit:
    """Seconds for a photo and for a pixel, by least squares; the old counts less."""

    count: float = 0.0
    pixels: float = 0.0
    squares: float = 0.0
    own_s: float = 0.0
    products: float = 0.0
    passed_s: float = 0.0

    def add(self, pixels: float, own_s: float, passed_s: float) -> None:
        """Adds a photo, the seconds that it took, and those since the one before had its end."""
        kept = max(LEAST_KEPT, math.exp(-passed_s / MEMORY_S))
        self.count = kept * self.count + 1
        self.pixels = kept * self.pixels + pixels
        self.squares = kept * self.squares + pixels * pixels
        self.own_s = kept * self.own_s + own_s
        self.products = kept * self.products + pixels * own_s
        self.passed_s = kept * self.passed_s + passed_s

    def own_seconds(self, pixels: float) -> float:
        """Returns the seconds of one photo, whatever else is done meanwhile."""
        if not self.count:
            return 0.0
        per_photo, per_pixel = self._rates()
        return per_photo + per_pixel * pixels

    def seconds(self, pixels: float, count: int) -> float:
        """Returns the seconds for so many photos that have so many pixels together."""
        per_photo, per_pixel = self._rates()
        alone_s = per_photo * self.count + per_pixel * self.pixels
        if not alone_s:  # all ended before they began: none could be read, perhaps
            return self.passed_s / self.count * count
        return (per_photo * count + per_pixel * pixels) * self.passed_s / alone_s

    def _rates(self) -> tuple[float, float]:
        spread = self.count * self.squares - self.pixels**2
        if not self.pixels:
            return self.own_s / self.count, 0.0
        if spread <= (LEAST_SPREAD * self.pixels) ** 2:
            return 0.0, self.own_s / self.pixels
        per_pixel = (self.count * self.products - self.pixels * self.own_s) / spread
        per_photo = (self.own_s - per_pixel * self.pixels) / self.count
        if per_photo < 0:
            return 0.0, self.own_s / self.pixels
        if per_pixel < 0:
            return self.own_s / self.count, 0.0
        return per_photo, per_pixel


class _WorkingClock:
    """Counts seconds of work, pauses left out."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._seconds = 0.0
        self._since: float | None = None

    def start(self) -> None:
        if self._since is None:
            self._since = self._clock()

    def stop(self) -> None:
        self._seconds = self.seconds
        self._since = None

    @property
    def seconds(self) -> float:
        running = 0.0 if self._since is None else self._clock() - self._since
        return self._seconds + running
