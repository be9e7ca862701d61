"""Whether a device keeps up with the processor; found out on the first tiles, and once."""

from collections.abc import Callable

from restoreapp.core.image import FloatArray
from restoreapp.engine.placement import PlacedNetwork

# Side of the part that the processor tries: it takes a tenth of a second for it.
TRIED_PX = 256
# How much faster the processor has to be: what is measured in passing is not exact.
CLEARLY = 1.25


class Pace:
    """Of one network on one device that is not the processor."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._tiles = 0
        self._is_known = False

    def is_too_slow(
        self, seconds: float, values: FloatArray, level: float, processor: PlacedNetwork
    ) -> bool:
        """Says, once, whether the processor is clearly faster; asked after each tile.

        Args:
            seconds: that the device took for the tile.
            values: the tile.
            level: what the network was told.
            processor: the network there.
        """
        self._tiles += 1
        # At the first tile a device chooses its kernels, which may take seconds.
        if self._is_known or self._tiles == 1:
            return False
        self._is_known = True
        part = values[:TRIED_PX, :TRIED_PX]
        processor.answer(part, level)
        before = self._clock()
        processor.answer(part, level)
        processor_s = self._clock() - before
        return seconds / _area(values) > CLEARLY * processor_s / _area(part)


def _area(values: FloatArray) -> int:
    return int(values.shape[0] * values.shape[1])
