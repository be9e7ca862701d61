"""One network over one array: tensors are made here and nowhere else in the program."""

import copy
from collections.abc import Callable

import cv2
import numpy as np
import torch

from restoreapp.core.image import FloatArray
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.device import Device

# An answer this dark where the photo is not is a failure of the device and not a picture.
BLACK, NOT_BLACK = 1e-3, 2e-2
# Further than the strongest noise can move a pixel.
RUNAWAY = 4.0


def network_on(network: RestorationNetwork, device: Device) -> RestorationNetwork:
    """Returns a copy of the network on a device, laid out as its convolutions run fastest."""
    copied = copy.deepcopy(network)
    copied.to(device.name, device.dtype)
    copied.to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # missing in torch's stub
    return copied


@torch.inference_mode()
def restored(
    network: RestorationNetwork, values: FloatArray, level: float, device: Device
) -> FloatArray:
    """Runs the network over one array.

    Args:
        network: on `device`, in its dtype.
        values: `(h, w, C)`, C 1 or 3, sRGB curve; grey goes in as three equal channels and comes
            out as their mean.
        level: standard deviation of the noise on the 0-255 scale.
        device: where the network is.

    Returns:
        `(h, w, C)` float32. The damage is subtracted in float32: bfloat16 has 129 values between
        0.5 and 1, so that a picture which passes through it is 8 bit at best.
    """
    height, width, _ = values.shape
    # A permuted (h, w, C) array is channels_last already: no copy of the layout.
    batch = torch.from_numpy(values).permute(2, 0, 1)[None].expand(1, 3, height, width)
    batch = batch.to(device.name, device.dtype, memory_format=torch.channels_last)
    levels = batch.new_full((1, 1, height, width), level / 255)
    damage = network.damage(batch, levels)  # (1, 3, h, w)
    found = damage[0].permute(1, 2, 0).to("cpu", torch.float32).numpy()
    return _subtracted(found, values)


@torch.inference_mode()
def begun(
    network: RestorationNetwork, values: FloatArray, level: float, device: Device
) -> Callable[[], FloatArray]:
    """Begins what `restored` does, on a device that computes by itself, and does not wait for it.

    Copies go through pinned memory, in the network's dtype: half the bytes in reduced precision.
    All of it is in one stream, in order. So memory that is let go is not used again before the
    device is done with it, also where nobody fetches the answer; pinned memory likewise.

    Args:
        network: on `device`, in its dtype.
        values: `(h, w, C)`, C 1 or 3, sRGB curve; not changed until the answer was fetched.
        level: standard deviation of the noise on the 0-255 scale.
        device: where the network is; asynchronous.

    Returns:
        What waits for the answer and returns it, `(h, w, C)` float32.
    """
    height, width, _ = values.shape
    sent = torch.empty(values.shape, dtype=device.dtype, pin_memory=True)
    sent.copy_(torch.from_numpy(values))
    there = sent.to(device.name, non_blocking=True)  # grey is made three channels over there
    batch = there.permute(2, 0, 1)[None].expand(1, 3, height, width)
    batch = batch.contiguous(memory_format=torch.channels_last)
    levels = batch.new_full((1, 1, height, width), level / 255)
    damage = network.damage(batch, levels)[0].permute(1, 2, 0)  # (h, w, 3)
    found = torch.empty(damage.shape, dtype=damage.dtype, pin_memory=True)
    found.copy_(damage, non_blocking=True)
    copied = torch.get_device_module(device.name).current_stream(device.name).record_event()

    def answer() -> FloatArray:
        copied.synchronize()
        return _subtracted(found.to(torch.float32).numpy(), values)

    return answer


def _subtracted(found: FloatArray, values: FloatArray) -> FloatArray:
    """Returns values without the damage, `(h, w, 3)`, that was found in them; a new array."""
    if values.shape[2] == 1:
        found = found.mean(axis=2, keepdims=True)
    answer: FloatArray = values - found
    return answer


def finite(values: FloatArray) -> FloatArray:
    """Returns values without NaN (0) and infinities (0 and 1): float files may hold them."""
    if np.isfinite(values).all():
        return values
    return np.nan_to_num(values, nan=0.0, posinf=1.0, neginf=0.0)


def is_sane(answer: FloatArray, values: FloatArray) -> bool:
    """Whether an answer can be a restoration of `values`: finite, not black, not run away.

    By OpenCV's norms, which pass over the arrays once: in numpy, with arrays for what lies between,
    it took seven times as long.
    """
    light = cv2.norm(answer, cv2.NORM_L1)  # NaN or infinite if any value is
    if not np.isfinite(light):
        return False
    most = max(1.0, cv2.norm(values, cv2.NORM_INF))
    if cv2.norm(answer, values, cv2.NORM_INF) > RUNAWAY * most:
        return False
    return not (light / answer.size < BLACK and values.mean() > NOT_BLACK)


def is_memory_shortage(error: BaseException) -> bool:
    """Whether an error says that memory ran out, on a GPU or on the processor."""
    if isinstance(error, torch.OutOfMemoryError | MemoryError):
        return True
    # torch's allocator for the processor has no exception of its own.
    return isinstance(error, RuntimeError) and "DefaultCPUAllocator" in str(error)
