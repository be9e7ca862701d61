"""Keeps values until they take too many bytes; those not asked for longest go first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class BytesCache(Generic[Key, Value]):
    """A cache bounded by bytes."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._values: OrderedDict[Key, tuple[Value, int]] = OrderedDict()
        self._nbytes = 0  # kept along: there may be thousands, and each that comes asks for it

    def __contains__(self, key: Key) -> bool:
        return key in self._values

    @property
    def nbytes(self) -> int:
        """What the values take together."""
        return self._nbytes

    def get(self, key: Key) -> Value | None:
        """Returns the value and counts that as use; none if it is not here."""
        if key not in self._values:
            return None
        self._values.move_to_end(key)
        return self._values[key][0]

    def put(self, key: Key, value: Value, nbytes: int, *, pinned: Key | None = None) -> None:
        """Keeps a value, and drops others if that is too much.

        Args:
            key: of the value.
            value: kept however large it is, unless the pinned one leaves no room for it.
            nbytes: its size.
            pinned: key of a value that is not dropped in any case.
        """
        if key in self._values:
            self._forget(key)
        self._values[key] = (value, nbytes)
        self._nbytes += nbytes
        if self._nbytes <= self._most_bytes:
            return
        for each in tuple(self._values):  # those not asked for longest first, the new one last
            if each != pinned and (each != key or pinned in self._values):
                self._forget(each)
            if self._nbytes <= self._most_bytes:
                return

    def drop(self, is_unwanted: Callable[[Key], bool]) -> None:
        """Forgets the values whose keys are unwanted."""
        for key in [each for each in self._values if is_unwanted(each)]:
            self._forget(key)

    def _forget(self, key: Key) -> None:
        self._nbytes -= self._values.pop(key)[1]
