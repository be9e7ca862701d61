"""How much memory a tile takes and how much there is, and so how large tiles may be."""

import math
import weakref
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import psutil
import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from restoreapp.core.geometry import Size
from restoreapp.engine.device import Device

# The rest is for other programs, and for what grows while tiles are at work.
PROCESSOR_SHARE, DEVICE_SHARE = 0.5, 0.8
# Kernels' own workspaces, by which processes grew beyond the tensors that were counted.
WORKSPACES = 1.1
# A tile, the damage that was found in it and the answer, in three channels of float32.
ARRAYS_BYTES_PER_PX = 3 * 3 * 4


def peak_bytes(work: Callable[[], object], device: Device) -> int:
    """Runs some work of torch and returns the most memory that it held at a time.

    By the device's allocator where that counts, else by the tensors that were alive. The process's
    own size would say nothing about small tiles, and be disturbed by other threads.
    """
    if not device.name.startswith(("cuda", "xpu")):
        with _LivingTensors() as living:
            work()
        return int(living.peak_bytes)
    module = torch.get_device_module(device.name)
    module.reset_peak_memory_stats(device.name)
    before = module.memory_allocated(device.name)
    work()
    return int(module.max_memory_allocated(device.name) - before)


def free_bytes(device: Device) -> int:
    """Returns how much memory can be had on a device now."""
    if device.is_cpu:
        return int(psutil.virtual_memory().available)
    if device.name == "mps":
        return torch.mps.recommended_max_memory() - torch.mps.current_allocated_memory()
    module = torch.get_device_module(device.name)
    kept_for_later = module.memory_reserved(device.name) - module.memory_allocated(device.name)
    return int(module.mem_get_info(device.name)[0] + kept_for_later)


def share_of(free: int, device: Device) -> int:
    """Returns how much of the free memory tiles may take."""
    return int(free * (PROCESSOR_SHARE if device.is_cpu else DEVICE_SHARE))


def bytes_per_px(counted: int, pixels: int) -> float:
    """Returns what a tile takes for each of its pixels, of what one of so many pixels took."""
    return WORKSPACES * counted / pixels + ARRAYS_BYTES_PER_PX


def largest_tile_px(size: Size, pixels: float, most_px: int) -> int:
    """Returns the largest side of tiles of a picture that have no more than so many pixels."""
    short = min(size.width, size.height)
    if pixels >= min(size.width, most_px) * min(size.height, most_px):
        return most_px
    side = math.isqrt(int(pixels))
    return min(most_px, side if side <= short else int(pixels / short))


class _LivingTensors(TorchDispatchMode):  # type: ignore[no-untyped-call]  # torch's own
    """Counts the memory of tensors while they live; of the thread that enters it."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # torch's own
        self.peak_bytes = 0
        self._alive: dict[int, int] = {}

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        """Has torch call it directly: else the first photo waits for its compiler's import."""
        return False

    def __torch_dispatch__(
        self,
        func: Callable[..., Any],
        types: Sequence[type],
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> object:
        result = func(*args, **(kwargs or {}))
        for each in tree_leaves(result):
            if isinstance(each, Tensor):
                self._count(each.untyped_storage())
        return result

    def _count(self, storage: torch.UntypedStorage) -> None:
        place = storage.data_ptr()
        if place in self._alive:
            return
        self._alive[place] = storage.nbytes()
        self.peak_bytes = max(self.peak_bytes, sum(self._alive.values()))
        weakref.finalize(storage, self._alive.pop, place, 0)
