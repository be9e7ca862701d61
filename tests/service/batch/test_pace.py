"""Time left, told by batches that are only played: nothing here waits."""

import random
from collections.abc import Callable, Iterable, Iterator

import pytest

from restoreapp.service.batch.pace import Pace

Seconds = Callable[[float], float]
FIRST_MINUTE_S, TOLERANCE = 60, 0.2
LAST_S = 10


class Played:
    """A batch on a clock that is set by hand: photos one after the other, each so many seconds.

    Args:
        pixels: of the photos, in order.
        takes: seconds of a photo, by its pixels.
        start_s: until the first one's work really begins.
        workers: photos at a time.
    """

    def __init__(
        self, pixels: Iterable[float], takes: Seconds, *, start_s: float = 0, workers: int = 1
    ) -> None:
        self.now_s = 1_000.0
        self.pace = Pace(lambda: self.now_s)
        self.pixels = list(pixels)
        self.workers = workers
        self.start_s = start_s
        self.durations = [takes(each) for each in self.pixels]
        # At the very end some workers have nothing left to do: which, only the last photos say.
        self.last_s = LAST_S if workers == 1 else 2 * max(self.durations)
        for row, count in enumerate(self.pixels):
            self.pace.add(row, 1)
            self.pace.measured(row, count)

    def told(self) -> Iterator[tuple[float, float | None]]:
        """Yields seconds of work and what is said to be left, some three hundred times."""
        begins, ends = self._schedule()
        happens = [(at, "begin", row) for row, at in enumerate(begins)]
        happens += [(at, "end", row) for row, at in enumerate(ends)]
        happens.sort(reverse=True)
        self.total_s = max(ends)
        self.pace.start()
        started, under_way = self.now_s, set()
        for second in range(1, int(self.total_s) + 1, max(1, int(self.total_s) // 300)):
            while happens and happens[-1][0] <= second:
                at, what, row = happens.pop()
                self.now_s = started + at
                getattr(self.pace, what)(row)
                (under_way.add if what == "begin" else under_way.discard)(row)
            self.now_s = started + second
            begun = {row: (second - begins[row]) / (ends[row] - begins[row]) for row in under_way}
            yield second, self.pace.left_s(begun)

    def _schedule(self) -> tuple[list[float], list[float]]:
        free = [self.start_s] * self.workers
        begins, ends = [], []
        for duration in self.durations:
            worker = free.index(min(free))
            begins.append(0.0 if not begins else free[worker])
            free[worker] += duration
            ends.append(free[worker])
        return begins, ends


def worst_error(batch: Played) -> float:
    """How far off it is at worst after the first minute, relative to what was left."""
    told = list(batch.told())
    return max(
        abs(left - (batch.total_s - second)) / (batch.total_s - second)
        for second, left in told
        if second >= FIRST_MINUTE_S and batch.total_s - second > batch.last_s
    )


def mixed(count: int, seed: int = 1) -> list[float]:
    return [random.Random(seed + i).choice((2e6, 12e6, 24e6, 45e6)) for i in range(count)]


CHANCE = random.Random(5)
BATCHES = {
    "equal photos on a slow processor": Played([12e6] * 60, lambda px: px / 1e6),
    "sizes from 2 to 45 megapixels": Played(mixed(150), lambda px: px / 4e6),
    "sizes, and a second a photo whatever its size": Played(mixed(300), lambda px: 1 + px / 20e6),
    "hours of it": Played(mixed(2_000), lambda px: 0.5 + px / 4e6),
    "an engine that takes long to start": Played([12e6] * 400, lambda _: 0.5, start_s=12),
    "two workers": Played(mixed(200), lambda px: px / 2e6, workers=2),
    "a computer that does other things, too": Played(
        mixed(200), lambda px: px / 4e6 * CHANCE.uniform(0.7, 1.3)
    ),
    "half of them left as they are": Played(
        [12e6] * 600, lambda _: CHANCE.choice((0.3, 1.5))
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BATCHES)
def test_time_left_is_right_within_a_fifth_after_the_first_minute(name: str) -> None:
    assert worst_error(BATCHES[name]) <= TOLERANCE


def test_a_first_photo_of_minutes_is_told_from_what_was_done_of_it() -> None:
    assert worst_error(Played([100e6] * 5, lambda _: 200.0)) <= TOLERANCE


def test_a_pace_that_changes_for_good_is_taken_over() -> None:
    second_half = iter([1.0] * 100 + [3.0] * 400)
    batch = Played([12e6] * 500, lambda _: next(second_half))
    told = [(1300 - second, left) for second, left in batch.told() if second >= 700]
    assert told[0][1] == pytest.approx(told[0][0], rel=TOLERANCE)


def test_a_pause_takes_no_time() -> None:
    batch = Played([1e6] * 10, lambda _: 1.0)
    seconds = iter(batch.told())
    for _ in range(5):
        next(seconds)
    before = batch.pace.left_s({})
    batch.pace.stop()
    batch.now_s += 3600
    assert batch.pace.left_s({}) == before == pytest.approx(5)
    assert batch.pace.seconds == 5


def test_nothing_is_said_before_anything_tells() -> None:
    batch = Played([12e6] * 3, lambda _: 20.0)
    batch.pace.start()
    assert batch.pace.left_s({0: 0.0}) is None


def test_the_whole_never_goes_back_when_headers_tell_more() -> None:
    pace = Pace()
    for row in range(4):
        pace.add(row, 1_000_000)
    pace.end(0)
    before = pace.fraction({})
    pace.measured(3, 100e6)
    assert pace.fraction({}) == before == pytest.approx(0.25)
    pace.take_back(0)
    assert pace.fraction({}) == 0
    for row in range(4):
        pace.end(row)
    assert pace.fraction({}) == 1
    assert (pace.finished, pace.total) == (4, 4)


def test_a_photo_that_fails_at_once_does_not_make_the_others_fast() -> None:
    now_s = 0.0
    pace = Pace(lambda: now_s)
    for row in range(6):
        pace.add(row, 1)
        pace.measured(row, 1e6)
    pace.start()
    for row, ends_s in enumerate((0.1, 20.1, 40.1)):
        pace.begin(row)
        now_s = ends_s
        (pace.end if row else pace.fail)(row)
    assert pace.finished == 3
    assert pace.left_s({}) == pytest.approx(60, rel=0.02)
