"""How large the tiles of a picture may be, by what they take and what memory there is."""

import math
from dataclasses import dataclass

import numpy as np

from restoreapp.core.geometry import Size
from restoreapp.engine.cards import ModelCard
from restoreapp.engine.device import Device
from restoreapp.engine.fallbacks import Fallbacks
from restoreapp.engine.findings import Findings
from restoreapp.engine.memory import (
    ARRAYS_BYTES_PER_PX,
    bytes_per_px,
    largest_tile_px,
    share_of,
)
from restoreapp.engine.placement import PlacedNetwork, hardware
from restoreapp.errors import RestoreAppError
from restoreapp.texts import Text

LEAST_KEPT_PX = 64
# Side of the picture by which the memory is measured that a tile takes.
MEASURED_PX = 192


class MemoryLimitTooLow(RestoreAppError):
    """A limit within which not even the smallest tile can be worked on."""


@dataclass(frozen=True, slots=True, eq=False)
class TileSizes:
    """The sides that a network's tiles may have.

    Attributes:
        card: of the network.
        most_px: largest side of a tile where memory is no matter.
        limit_bytes: the most that tiles may take; none for a part of what is free.
        findings: what is known of this computer's devices.
    """

    card: ModelCard
    most_px: int
    limit_bytes: int | None
    findings: Findings

    @property
    def least_px(self) -> int:
        """The side below which a tile would be little more than margins."""
        return 2 * self.card.influence_radius_px + LEAST_KEPT_PX

    def affordable_px(
        self, size: Size, level: float, device: Device, network: PlacedNetwork, fallbacks: Fallbacks
    ) -> int:
        """Returns the largest side of tiles that the memory allows.

        Args:
            size: of the picture.
            level: that the network is told when its memory is measured.
            device: where the network is.
            network: asked what it takes and what is free.
            fallbacks: told where that is less than `most_px`.

        Raises:
            MemoryLimitTooLow: if the limit is less than the smallest tile takes.
        """
        # One tile's work is over before the next one's begins; its arrays stay until fetched.
        waiting = (network.depth - 1) * ARRAYS_BYTES_PER_PX
        each = self._bytes_per_px(level, device, network) + waiting
        free = share_of(network.free_bytes(), device)
        budget = free if self.limit_bytes is None else min(free, self.limit_bytes)
        tile_px = largest_tile_px(size, budget / each, self.most_px)
        if tile_px >= self.most_px:
            return self.most_px
        if tile_px < self.least_px:
            self._check_limit(each, size)
            # What is free may become more; if not, it is a shortage of memory and noticed.
            tile_px = self.least_px
        reason = Text("Little memory is free") if budget == free else Text("Memory is limited")
        fallbacks.say(
            Text("{reason}: tiles of {tile_px} pixels were used.", reason=reason, tile_px=tile_px)
        )
        return tile_px

    def _check_limit(self, each: float, size: Size) -> None:
        needed = each * min(size.width, self.least_px) * min(size.height, self.least_px)
        if self.limit_bytes is not None and self.limit_bytes < needed:
            raise MemoryLimitTooLow(
                Text(
                    "{model} cannot work within {megabytes:.0f} MB of memory.",
                    model=self.card.id,
                    megabytes=self.limit_bytes / 1e6,
                ),
                hint=Text(
                    "It needs {megabytes} MB beside the photo and its answer.",
                    megabytes=math.ceil(needed / 1e6),
                ),
            )

    def _bytes_per_px(self, level: float, device: Device, network: PlacedNetwork) -> float:
        """Returns what a tile takes, measured once for a model, a device and its precision."""
        name = f"bytes a pixel of {self.card.sha256} on {device.label}, {hardware(device)}"
        found = self.findings.found(name)
        if not isinstance(found, int | float) or found <= 0:
            values = np.full((MEASURED_PX, MEASURED_PX, 3), 0.5, np.float32)
            found = bytes_per_px(network.peak_bytes(values, level), MEASURED_PX**2)
            self.findings.keep(name, round(found, 1))
        return float(found)
