"""The photos of a run that wait for a worker, in the order in which they are done."""

from collections import deque
from collections.abc import Iterable, Iterator


class WaitingLine:
    """Numbers of photos; the one that is done next stands first.

    Those that may have brought a worker down are done by themselves, so that the next one that
    ends says which it was.
    """

    def __init__(self) -> None:
        self._rows: deque[int] = deque()
        self._alone: set[int] = set()

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[int]:
        return iter(self._rows)

    @property
    def first(self) -> int:
        """The photo that is done next."""
        return self._rows[0]

    @property
    def is_one_at_a_time(self) -> bool:
        """Whether photos are done by themselves for now."""
        return bool(self._alone)

    def add(self, row: int) -> None:
        """A photo waits behind all others."""
        self._rows.append(row)

    def leave(self) -> None:
        """The first photo waits no longer."""
        self._rows.popleft()

    def put_back(self, rows: Iterable[int]) -> None:
        """Photos that had left wait again, before all others and in this order."""
        self._rows.extendleft(reversed(list(rows)))

    def suspect(self, rows: Iterable[int]) -> None:
        """Puts photos back that were in work when a worker ended by itself."""
        suspects = list(rows)
        self.put_back(suspects)
        self._alone.update(suspects)

    def acquit(self, row: int) -> None:
        """A photo has an end, so that it is not suspected any more."""
        self._alone.discard(row)

    def move_to_front(self, rows: Iterable[int]) -> None:
        """Has those of the photos that wait done next, in this order."""
        first, rest = self._parted(rows)
        self._rows = deque([*first, *rest])

    def move_to_back(self, rows: Iterable[int]) -> None:
        """Has those of the photos that wait done last, in this order."""
        last, rest = self._parted(rows)
        self._rows = deque([*rest, *last])

    def _parted(self, rows: Iterable[int]) -> tuple[list[int], list[int]]:
        there = set(self._rows)
        chosen = dict.fromkeys(row for row in rows if row in there)
        return list(chosen), [row for row in self._rows if row not in chosen]
