"""A network on a device: the seam between tiles and what computes them.

The runner knows no more of a device than this, so that tests can put one there that fails on cue.
"""

import platform
from collections.abc import Callable
from typing import Protocol

import torch

from restoreapp.core.image import FloatArray
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.device import Device
from restoreapp.engine.inference import begun, network_on, restored
from restoreapp.engine.memory import free_bytes, peak_bytes

# What torch raises where a device or its driver fails, or lacks an operation: RuntimeError and
# what is derived from it, TypeError for dtypes that MPS has not, AssertionError for builds without
# the device. On the processor they are bugs and pass through.
DEVICE_FAILURES = (RuntimeError, TypeError, AssertionError)


# What is computed beside what the program does meanwhile: with one tile more than that which is
# fetched, such a device never waits for the program unless the program is the slower one.
TILES_IN_FLIGHT = 2

# Waits for an answer and returns it, `(h, w, C)` float32; called once. Raises DEVICE_FAILURES.
PendingAnswer = Callable[[], FloatArray]


class PlacedNetwork(Protocol):
    """What computes tiles."""

    @property
    def depth(self) -> int:
        """How many answers may be pending at a time: 1 where `begin` computes them itself."""

    def begin(self, values: FloatArray, level: float) -> PendingAnswer:
        """Begins with the answer to one array, which must not change until it was fetched.

        A device that works by itself has been told what to do when this returns.

        Raises:
            DEVICE_FAILURES: if the device fails; it may also be noticed when the answer is fetched.
        """

    def answer(self, values: FloatArray, level: float) -> FloatArray:
        """Returns the answer to one array, as `inference.restored` does; waits until it is there.

        Raises:
            DEVICE_FAILURES: if the device fails.
        """

    def peak_bytes(self, values: FloatArray, level: float) -> int:
        """Answers, and returns the most memory that this took on the device at a time."""

    def free_bytes(self) -> int:
        """Returns how much memory can be had on the device now."""

    def release_memory(self) -> None:
        """Gives memory that is kept for later back to the device."""


Placing = Callable[[RestorationNetwork, Device], PlacedNetwork]


class TorchNetwork:
    """A copy of a network on one of torch's devices.

    Args:
        network: is copied.
        device: where the copy goes.

    Raises:
        DEVICE_FAILURES: if the device fails.
    """

    def __init__(self, network: RestorationNetwork, device: Device) -> None:
        self._device = device
        self._network = network_on(network, device)

    @property
    def depth(self) -> int:
        return TILES_IN_FLIGHT if self._device.is_asynchronous else 1

    def begin(self, values: FloatArray, level: float) -> PendingAnswer:
        if self._device.is_asynchronous:
            return begun(self._network, values, level, self._device)
        answer = restored(self._network, values, level, self._device)
        return lambda: answer

    def answer(self, values: FloatArray, level: float) -> FloatArray:
        return self.begin(values, level)()

    def peak_bytes(self, values: FloatArray, level: float) -> int:
        return peak_bytes(lambda: self.answer(values, level), self._device)

    def free_bytes(self) -> int:
        return free_bytes(self._device)

    def release_memory(self) -> None:
        if not self._device.is_cpu:
            torch.get_device_module(self._device.name).empty_cache()


def hardware(device: Device) -> str:
    """Returns what measurements of a device hold for: its name, driver's and torch's versions."""
    versions = f"torch {torch.__version__}"
    if device.name.startswith("cuda"):
        # torch has no public way to ask, nor this one in its stubs.
        driver = torch._C._cuda_getDriverVersion()  # type: ignore[attr-defined]  # noqa: SLF001
        return f"{torch.cuda.get_device_name(device.name)}, driver {driver}, {versions}"
    if device.is_cpu:
        return f"{platform.processor() or platform.machine()}, {versions}"
    return f"{device.name} of {platform.platform()}, {versions}"
