"""Where networks can run on this computer, in words for people, and what that takes."""

from dataclasses import dataclass, replace

from restoreapp.core.geometry import Size
from restoreapp.core.progress import Progress
from restoreapp.document.recipe import Recipe
from restoreapp.service.probe import restored_probe
from restoreapp.service.restore import EngineChoice

# A quarter of a megapixel, twice: the processor takes a second or two for it.
PROBE_MEGAPIXELS = 0.25


@dataclass(frozen=True, slots=True)
class DeviceSummary:
    """A device as people choose it.

    Attributes:
        name: what `EngineChoice.device` takes.
        label: for instance `CPU, 2 threads, bfloat16`.
    """

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class DeviceCost:
    """What a recipe will take on a device.

    Attributes:
        device: where.
        seconds: about; none where one of the recipe's networks never ran there.
    """

    device: DeviceSummary
    seconds: float | None


def usable_devices() -> tuple[DeviceSummary, ...]:
    """Returns the devices of this computer, the processor last; loads torch, which takes long."""
    from restoreapp.engine.device import available_devices, choose_device

    return tuple(DeviceSummary(name, choose_device(name).label) for name in available_devices())


def device_costs(size: Size, recipe: Recipe, choice: EngineChoice) -> tuple[DeviceCost, ...]:
    """Returns what a recipe will take on each device, from what was measured here before.

    Args:
        size: of the photo.
        recipe: what is asked; without steps it takes nothing.
        choice: its models count.

    Raises:
        RestoreAppError: if a model cannot be used.
    """
    from restoreapp.engine.rates import expected_seconds
    from restoreapp.engine.runner import TILE_PX

    return tuple(
        DeviceCost(each, expected_seconds(size, recipe, choice.models, each.name, tile_px=TILE_PX))
        for each in usable_devices()
    )


def measure_device(name: str, recipe: Recipe, choice: EngineChoice, progress: Progress) -> None:
    """Runs a recipe on a small drawn picture, so that `device_costs` can tell of the device.

    Args:
        name: of the device.
        recipe: with steps.
        choice: its models count.
        progress: its wish to stop is heard.

    Raises:
        RestoreAppError: if model or device cannot be used.
        Cancelled: if the user stopped it.
    """
    restored_probe(recipe, replace(choice, device=name), PROBE_MEGAPIXELS, progress)
