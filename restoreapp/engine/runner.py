"""One network over one whole picture: tile after tile, and what is done when one goes wrong."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import torch

from restoreapp.core.focus import Focus
from restoreapp.core.geometry import Rect
from restoreapp.core.image import FloatArray, Readable
from restoreapp.core.progress import Progress
from restoreapp.core.tiling import TilePlan
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.cards import ModelCard
from restoreapp.engine.device import Device, choose_device
from restoreapp.engine.fallbacks import Fallbacks
from restoreapp.engine.findings import Findings
from restoreapp.engine.inference import finite, is_memory_shortage, is_sane, restored
from restoreapp.engine.likeness import LEAST_LIKENESS_DB, likeness_db
from restoreapp.engine.pace import Pace
from restoreapp.engine.placement import (
    DEVICE_FAILURES,
    PlacedNetwork,
    Placing,
    TorchNetwork,
)
from restoreapp.engine.precision import proven
from restoreapp.engine.rates import keep_rate
from restoreapp.engine.tile_queue import Flight, Left, Piece, Rate, TileQueue
from restoreapp.engine.tile_sizes import TileSizes
from restoreapp.errors import RestoreAppError
from restoreapp.texts import Text

FloatTileListener = Callable[[Rect, FloatArray], None]

# Large enough that margins are cheap, small enough that a tile takes about a second on two cores.
TILE_PX = 1152
# Of what torch says when a device fails.
MOST_WORDS = 120


class NotEnoughMemory(RestoreAppError):
    """Even the smallest tile does not fit."""


class NetworkFailed(RestoreAppError):
    """The network's answer is not a picture, not even in full precision on the processor."""


class _DeviceLeft(Exception):
    """A device is no good for this picture: the processor goes on.

    Attributes:
        reason: a sentence.
        left: tiles that are still to do; none for all of them.
        is_for_good: whether later pictures need not try it.
    """

    def __init__(self, reason: str, left: Left | None, *, is_for_good: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.left = left
        self.is_for_good = is_for_good


@dataclass(frozen=True, slots=True, eq=False)
class _Work:
    """A picture, and who hears of it; as `Runner.run` takes them."""

    image: Readable
    level: float
    on_tile: FloatTileListener
    progress: Progress
    fallbacks: Fallbacks
    focus: Focus


class Runner:
    """A loaded network on a device; pictures may be run on several threads at once.

    What is found out about the device is remembered: one that failed, or is slower than the
    processor, is not tried again.

    Args:
        card: what the network is.
        network: float32 on the processor, in eval mode; kept for the careful second try.
        device: where it shall run.
        tile_px: largest side of a tile.
        memory_bytes: the most that tiles may take; none for a part of what is free.
        may_be_slow: whether the device is kept though the processor is faster, as where the user
            named it.
        place: puts the network on a device.
        findings: what is known of this computer's devices.
        clock: in seconds.
    """

    def __init__(
        self,
        card: ModelCard,
        network: RestorationNetwork,
        device: Device,
        *,
        tile_px: int = TILE_PX,
        memory_bytes: int | None = None,
        may_be_slow: bool = True,
        place: Placing = TorchNetwork,
        findings: Findings | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.card = card
        self.device = device
        self._network = network
        self._place = place
        self._findings = findings or Findings()
        self._tile_sizes = TileSizes(card, tile_px, memory_bytes, self._findings)
        self._clock = clock
        self._pace = None if may_be_slow or device.is_cpu else Pace(clock)
        self._processor = device if device.is_cpu else choose_device("cpu")
        self._is_left_for_good = False
        self._placed: dict[Device, PlacedNetwork] = {}
        self._warm: set[Device] = set()
        self._lock = threading.Lock()

    def run(
        self,
        image: Readable,
        level: float,
        on_tile: FloatTileListener,
        progress: Progress,
        fallbacks: Fallbacks,
        focus: Focus | None = None,
    ) -> tuple[Device, ...]:
        """Restores a whole picture tile by tile.

        Args:
            image: sRGB curve, at the answer's size.
            level: standard deviation of the noise on the 0-255 scale.
            on_tile: told of each finished part: where, and `(h, w, C)` float32 of nominal range
                0..1. After a shortage of memory the pass starts over, and parts come again.
            progress: heard and told between tiles.
            fallbacks: told what had to be done more carefully.
            focus: asked before each tile which part is wanted first.

        Returns:
            Where it ran, in order: the device, or after a failure of it the processor too.

        Raises:
            MemoryLimitTooLow: if the limit is less than the smallest tile takes.
            NotEnoughMemory: if even the smallest tile does not fit.
            NetworkFailed: if an answer stays unusable in float32 on the processor.
            Cancelled: if the user stopped it.
        """
        work = _Work(image, level, on_tile, progress, fallbacks, focus or Focus())
        if self._is_left_for_good:
            self._passes(work, self._processor)
            return (self._processor,)
        device = self.device
        try:
            device = self._settled(work)
            self._passes(work, device)
        except _DeviceLeft as left:
            fallbacks.say(left.reason)
            self._is_left_for_good |= left.is_for_good
            self._let_go(device)
            self._passes(work, self._processor, left.left)
            return (device, self._processor)
        return (device,)

    def plan(self, image: Readable, tile_px: int | None = None) -> TilePlan:
        """Returns the tiles that `run` works through where memory is no matter."""
        return TilePlan.make(
            image.size,
            tile_px=tile_px or self._tile_sizes.most_px,
            margin_px=self.card.influence_radius_px,
            multiple_of=self.card.multiple_of,
        )

    def _settled(self, work: _Work) -> Device:
        """Returns the device with the precision that the model has proven itself in."""
        if self.device.unproven is None:
            return self.device
        with self._lock:
            if self.device.unproven is not None:
                tile = self.plan(work.image).tiles[0]
                self.device = proven(
                    self.device,
                    self.card.sha256,
                    finite(work.image.region(tile.read)),
                    work.level,
                    placed=lambda device: self._place(self._network, device),
                    reference=self._in_float32,
                    findings=self._findings,
                    clock=self._clock,
                )
        return self.device

    def _passes(self, work: _Work, device: Device, left: Left | None = None) -> None:
        """Runs tiles, after a shortage of memory all of them again, smaller.

        Args:
            work: the picture.
            device: where.
            left: tiles to do; none for a plan of all.

        Raises:
            _DeviceLeft: if the device, not being the processor, fails or has no memory at all.
        """
        tile_px = self._tile_sizes.most_px
        while True:
            try:
                tile_px = min(tile_px, self._affordable_tile_px(work, device))
                return self._pass(work, device, left or Left.of(self.plan(work.image, tile_px)))
            except Exception as error:
                if not is_memory_shortage(error):
                    raise
                if tile_px // 2 < self._tile_sizes.least_px:
                    raise self._out_of_memory(device) from error
            # From the beginning: smaller tiles do not lie where those lie that are done.
            left = None
            tile_px //= 2
            self._network_on(device).release_memory()
            work.fallbacks.say(
                Text("Memory ran short: tiles of {tile_px} pixels were used.", tile_px=tile_px)
            )

    def _affordable_tile_px(self, work: _Work, device: Device) -> int:
        """Returns the largest side of tiles that the memory allows; says where that is less."""
        try:
            network = self._network_on(device)
            return self._tile_sizes.affordable_px(
                work.image.size, work.level, device, network, work.fallbacks
            )
        except DEVICE_FAILURES as error:
            if device.is_cpu or is_memory_shortage(error):
                raise
            raise self._broken(work, device, error, None, None) from error

    def _pass(self, work: _Work, device: Device, left: Left) -> None:
        """Runs tiles, of which as many are in flight at a time as the device works on by itself.

        The oldest is fetched, checked and handed on while the device computes the next. On the
        processor one tile is begun and fetched at a time.
        """
        queue = TileQueue.of(left)
        rate = Rate(self._is_warm_on(device))
        try:
            while queue:
                work.progress.checkpoint()
                since_s = self._clock()
                queue.look_at(work.focus.rect, self.plan(work.image) if device.is_cpu else None)
                self._begin(queue, work, device)
                finished, seconds = self._finish(queue, work, device, since_s)
                rate.add(finished.tile.read.area, self._clock() - since_s)
                done, of_all = queue.done, queue.of_all
                work.progress.report(
                    done / of_all, Text("tile {done} of {of_all}", done=done, of_all=of_all)
                )
                if queue and self._is_too_slow(device, seconds, finished.values, work.level):
                    # What is done stays: the device is slow, and right.
                    reason = Text(
                        "{device} is slower here than the CPU, which did the rest.",
                        device=_place_name(device),
                    )
                    raise _DeviceLeft(reason, queue.left, is_for_good=True)
        finally:
            # An exception keeps this frame, and would keep the device's memory with it.
            queue.flying.clear()
        keep_rate(self._findings, self.card, device, rate.pixels, rate.seconds)

    def _begin(self, queue: TileQueue, work: _Work, device: Device) -> None:
        """Gives the device as many of the tiles that wait as it works on at a time."""
        with self._noticed(queue, work, device):
            network = self._network_on(device)
        for tile in queue.to_begin(network.depth):
            values = finite(work.image.region(tile.read))
            begun_s = self._clock()
            with self._noticed(queue, work, device):
                answer = network.begin(values, work.level)
            queue.begun(Flight(tile, values, begun_s, answer))

    def _finish(
        self, queue: TileQueue, work: _Work, device: Device, since_s: float
    ) -> tuple[Flight, float]:
        """Fetches the oldest tile in flight, checks it and hands it on.

        Args:
            queue: whose tile is taken off.
            work: the picture.
            device: where the tile is.
            since_s: when the one before was finished, at which the device is free for this one.

        Returns:
            The tile, and the seconds that the device took for it.
        """
        flight = queue.flying[0]
        with self._noticed(queue, work, device):
            answer = flight.answer()
        seconds = self._clock() - max(flight.begun_s, since_s)
        kept = self._sound(answer, flight.values, work)[flight.tile.keep_in_read.slices]
        if not device.is_cpu:
            queue.last = Piece.of(flight.tile, kept)
        work.on_tile(flight.tile.keep, kept)
        queue.flying.popleft()
        return flight, seconds

    @contextmanager
    def _noticed(self, queue: TileQueue, work: _Work, device: Device) -> Iterator[None]:
        """Turns a device's failure, but for a shortage of memory, into leaving it."""
        try:
            yield
        except DEVICE_FAILURES as error:
            if device.is_cpu or is_memory_shortage(error):
                raise
            raise self._broken(work, device, error, queue.left, queue.last) from error

    def _is_warm_on(self, device: Device) -> bool:
        """Whether the network has run there; at the first tile a device chooses its kernels."""
        with self._lock:
            is_warm = device in self._warm
            self._warm.add(device)
            return is_warm

    def _sound(self, answer: FloatArray, values: FloatArray, work: _Work) -> FloatArray:
        """Returns an answer that is a picture: this one, or that of the careful second try."""
        if is_sane(answer, values):
            return answer
        work.fallbacks.say(
            Text("A part came out unusable and was done again in float32 on the CPU.")
        )
        answer = self._in_float32(values, work.level)
        if not is_sane(answer, values):
            raise NetworkFailed(
                Text("{model} cannot restore a part of this photo.", model=self.card.id),
                hint=Text("Please report it, with the photo if you can."),
            )
        return answer

    def _in_float32(self, values: FloatArray, level: float) -> FloatArray:
        return restored(self._network, values, level, choose_device("cpu", torch.float32))

    def _is_too_slow(
        self, device: Device, seconds: float, values: FloatArray, level: float
    ) -> bool:
        if self._pace is None or device.is_cpu:
            return False
        return self._pace.is_too_slow(seconds, values, level, self._network_on(self._processor))

    def _broken(
        self,
        work: _Work,
        device: Device,
        error: Exception,
        left: Left | None,
        last: Piece | None,
    ) -> _DeviceLeft:
        """Returns what a device's failure comes to.

        Finished tiles are as good as the processor's, and are kept; unless the device was wrong
        before it said so, which the last of them shows. Then all are done again.
        """
        words = (str(error).strip() or type(error).__name__).splitlines()[0]
        reason = Text(
            "{device} failed ({words}), so the CPU did the rest.",
            device=_place_name(device),
            words=words[:MOST_WORDS],
        )
        is_right = last is None or self._is_right(work, last)
        return _DeviceLeft(reason, left if is_right else None, is_for_good=True)

    def _is_right(self, work: _Work, piece: "Piece") -> bool:
        """Whether a piece of an answer is that of float32 on the processor."""
        plan = self.plan(work.image)
        read = piece.rect.grown(plan.margin_px).intersection(Rect.of(work.image.size))
        x, y = (each // plan.multiple_of * plan.multiple_of for each in (read.x, read.y))
        read = Rect.spanning(x, y, read.right, read.bottom)
        expected = self._in_float32(finite(work.image.region(read)), work.level)
        expected = expected[piece.rect.moved(-x, -y).slices]
        return likeness_db(piece.answer, expected) >= LEAST_LIKENESS_DB

    def _out_of_memory(self, device: Device) -> Exception:
        if device.is_cpu:
            return NotEnoughMemory(
                Text("There is not enough memory to run {model}.", model=self.card.id),
                hint=Text("Close other programs."),
            )
        # Not for good: it may be another program that holds the memory now.
        reason = Text(
            "{device} has too little memory free, so the CPU did the work.",
            device=_place_name(device),
        )
        return _DeviceLeft(reason, None, is_for_good=False)

    def _network_on(self, device: Device) -> PlacedNetwork:
        with self._lock:
            if device not in self._placed:
                self._placed[device] = self._place(self._network, device)
            return self._placed[device]

    def _let_go(self, device: Device) -> None:
        with self._lock:
            placed = self._placed.pop(device, None)
        if placed is not None:
            with suppress(*DEVICE_FAILURES):  # it may be broken
                placed.release_memory()


def _place_name(device: Device) -> str:
    """Returns what a device is called, without its precision."""
    return device.label.rpartition(",")[0] or device.label
