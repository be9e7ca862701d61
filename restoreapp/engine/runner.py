"""One network over one whole picture: tile after tile, and what is done when one goes wrong."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

import torch

from restoreapp.core.focus import Focus
from restoreapp.core.geometry import Rect
from restoreapp.core.image import FloatArray, Readable
from restoreapp.core.progress import Progress
from restoreapp.core.tiling import Tile, TilePlan, in_order
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.cards import ModelCard
from restoreapp.engine.device import Device, choose_device
from restoreapp.engine.inference import (
    finite,
    is_memory_shortage,
    is_sane,
    network_on,
    release_memory,
    restored,
)
from restoreapp.errors import RestoreAppError

FloatTileListener = Callable[[Rect, FloatArray], None]

# Large enough that margins are cheap, small enough that a tile takes about a second on two cores.
TILE_PX = 1152
LEAST_KEPT_PX = 64


class NotEnoughMemory(RestoreAppError):
    """Even the smallest tile does not fit."""


class NetworkFailed(RestoreAppError):
    """The network's answer is not a picture, not even in full precision on the processor."""


@dataclass(slots=True)
class Fallbacks:
    """What had to be done more carefully, as sentences, each said once."""

    notes: list[str] = field(default_factory=list)

    def say(self, sentence: str) -> None:
        """Adds a sentence unless it was said before."""
        if sentence not in self.notes:
            self.notes.append(sentence)


class Runner:
    """A loaded network on a device.

    Args:
        card: what the network is.
        network: float32 on the processor, in eval mode; kept for the careful second try.
        device: where it shall run.
        tile_px: largest side of a tile.
    """

    def __init__(
        self,
        card: ModelCard,
        network: RestorationNetwork,
        device: Device,
        *,
        tile_px: int = TILE_PX,
    ) -> None:
        self.card = card
        self.device = device
        self._reference = network
        self._network = network_on(network, device)
        self._tile_px = tile_px

    def run(
        self,
        image: Readable,
        level: float,
        on_tile: FloatTileListener,
        progress: Progress,
        fallbacks: Fallbacks,
        focus: Focus | None = None,
    ) -> None:
        """Restores a whole picture tile by tile.

        Args:
            image: sRGB curve, at the answer's size.
            level: standard deviation of the noise on the 0-255 scale.
            on_tile: told of each finished part: where, and `(h, w, C)` float32 of nominal range
                0..1. After a shortage of memory the pass starts over, and parts come again.
            progress: heard and told between tiles.
            fallbacks: told what had to be done more carefully.
            focus: asked before each tile which part is wanted first.

        Raises:
            NotEnoughMemory: if even the smallest tile does not fit.
            NetworkFailed: if an answer stays unusable in float32 on the processor.
            Cancelled: if the user stopped it.
        """
        tile_px = self._tile_px
        focus = focus or Focus()
        while True:
            plan = self.plan(image, tile_px)
            try:
                return self._pass(
                    image, plan, level, on_tile, progress, fallbacks, focus or Focus()
                )
            except Exception as error:
                if not is_memory_shortage(error):
                    raise
                if tile_px // 2 < self._least_tile_px:
                    raise NotEnoughMemory(
                        f"There is not enough memory to run {self.card.id}.",
                        hint="Close other programs, or choose the CPU instead of a graphics card.",
                    ) from error
            tile_px //= 2
            release_memory(self.device)
            fallbacks.say(f"Memory ran short: tiles of {tile_px} pixels were used.")

    def plan(self, image: Readable, tile_px: int | None = None) -> TilePlan:
        """Returns the tiles that `run` works through."""
        return TilePlan.make(
            image.size,
            tile_px=tile_px or self._tile_px,
            margin_px=self.card.influence_radius_px,
            multiple_of=self.card.multiple_of,
        )

    @property
    def _least_tile_px(self) -> int:
        return 2 * self.card.influence_radius_px + LEAST_KEPT_PX

    def _pass(
        self,
        image: Readable,
        plan: TilePlan,
        level: float,
        on_tile: FloatTileListener,
        progress: Progress,
        fallbacks: Fallbacks,
        focus: Focus,
    ) -> None:
        wanted: Rect | None = None
        left = deque(plan.tiles)
        count = len(left)
        while left:
            progress.checkpoint()
            if focus.rect != wanted:
                wanted = focus.rect
                left = deque(in_order(left, wanted))
            tile = left.popleft()
            on_tile(tile.keep, self._tile(image, tile, level, fallbacks))
            done = count - len(left)
            progress.report(done / count, f"tile {done} of {count}")

    def _tile(self, image: Readable, tile: Tile, level: float, fallbacks: Fallbacks) -> FloatArray:
        values = finite(image.region(tile.read))
        answer = restored(self._network, values, level, self.device)
        if not is_sane(answer, values):
            fallbacks.say("A part came out unusable and was done again in float32 on the CPU.")
            answer = restored(self._reference, values, level, choose_device("cpu", torch.float32))
            if not is_sane(answer, values):
                raise NetworkFailed(
                    f"{self.card.id} cannot restore a part of this photo.",
                    hint="Please report it, with the photo if you can.",
                )
        return answer[tile.keep_in_read.slices]
