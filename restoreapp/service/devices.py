"""Where networks can run on this computer, in words for people."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DeviceSummary:
    """A device as people choose it.

    Attributes:
        name: what `EngineChoice.device` takes.
        label: for instance `CPU, 2 threads, bfloat16`.
    """

    name: str
    label: str


def usable_devices() -> tuple[DeviceSummary, ...]:
    """Returns the devices of this computer, the processor last; loads torch, which takes long."""
    from restoreapp.engine.device import available_devices, choose_device

    return tuple(DeviceSummary(name, choose_device(name).label) for name in available_devices())
