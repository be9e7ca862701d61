"""How fast networks ran on this computer's devices, and what a recipe will therefore take."""

from collections.abc import Sequence

from restoreapp.core.geometry import Size
from restoreapp.core.tiling import TilePlan
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise
from restoreapp.engine.cards import ModelCard
from restoreapp.engine.device import Device, choose_device
from restoreapp.engine.findings import Findings
from restoreapp.engine.models import cards_for
from restoreapp.engine.placement import hardware

# What ran on fewer pixels says more of starting than of running.
LEAST_PX = 200_000
# Of what was measured before: the computer may have been busy then, or be so now.
KEPT = 0.5
# Differences below this part of what is kept are not worth writing a file for.
ALIKE = 0.1


def keep_rate(
    findings: Findings, card: ModelCard, device: Device, pixels: int, seconds: float
) -> None:
    """Keeps what a network took for so many pixels, margins included.

    Args:
        findings: where it is kept, mixed with what was measured before.
        card: of the network.
        device: where it ran, in the precision in which it did.
        pixels: that it read; few are passed over.
        seconds: that they took, from the picture to the finished tile.
    """
    if pixels < LEAST_PX:
        return
    rate, before = seconds / pixels * 1e6, kept_rate(findings, card, device)
    if before is not None:
        if abs(rate - before) < ALIKE * before:
            return
        rate = KEPT * before + (1 - KEPT) * rate
    findings.keep(_name(card, device), round(rate, 4))


def kept_rate(findings: Findings, card: ModelCard, device: Device) -> float | None:
    """Returns seconds a megapixel, none where the network has not run on the device yet."""
    found = findings.found(_name(card, device))
    return float(found) if isinstance(found, int | float) and found > 0 else None


def expected_seconds(
    size: Size,
    recipe: Recipe,
    models: Sequence[str],
    device: str,
    *,
    tile_px: int,
    findings: Findings | None = None,
) -> float | None:
    """Returns what a recipe will take on a device; none where one of its networks never ran there.

    Args:
        size: of the photo.
        recipe: what is asked.
        models: ids, each for the step that the model serves.
        device: name as `choose_device` takes it.
        tile_px: largest side of a tile.
        findings: what was measured.

    Raises:
        UnknownModel: if a model is not installed or serves none of the steps.
        UnusableDevice: if there is no such device.
    """
    findings = findings or Findings()
    place = choose_device(device)
    total = 0.0
    for step, card in zip(recipe.steps, cards_for(recipe.steps, models), strict=True):
        size = Recipe((step,)).size_of(size)
        if isinstance(step, Denoise) and step.level == 0:
            continue
        rate = _rate_in_any_precision(findings, card, place)
        if rate is None:
            return None
        plan = TilePlan.make(
            size,
            tile_px=tile_px,
            margin_px=card.influence_radius_px,
            multiple_of=card.multiple_of,
        )
        total += rate * size.area * (1 + plan.extra_fraction) / 1e6
    return total


def _rate_in_any_precision(findings: Findings, card: ModelCard, device: Device) -> float | None:
    """A device that has a faster precision to prove runs in that, if it has proven it."""
    if device.unproven is not None:
        rate = kept_rate(findings, card, device.with_dtype(device.unproven))
        if rate is not None:
            return rate
    return kept_rate(findings, card, device)


def _name(card: ModelCard, device: Device) -> str:
    return f"seconds a megapixel of {card.sha256} on {device.label}, {hardware(device)}"
