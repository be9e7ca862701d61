"""A recipe over a picture: its steps in order, each by its model."""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from restoreapp.core.blending import blended
from restoreapp.core.geometry import Rect
from restoreapp.core.image import FloatArray, Image
from restoreapp.core.progress import Progress
from restoreapp.core.transfer import to_depth
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Step
from restoreapp.engine.cards import ModelCard
from restoreapp.engine.device import Device, choose_device
from restoreapp.engine.models import card_by_id, cards_for
from restoreapp.engine.noise import estimate_level
from restoreapp.engine.runner import Fallbacks, FloatTileListener, Runner
from restoreapp.engine.weights import load_network

# Below this no 8-bit photo can show it: rounding alone has a standard deviation of 0.29.
LEAST_LEVEL = 0.3


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a recipe was run.

    Attributes:
        recipe: the same steps with `auto` replaced by the level that was used.
        model_ids: one per step.
        device: label of where it ran.
        notes: fall-backs and what was noticed, as sentences.
    """

    recipe: Recipe
    model_ids: tuple[str, ...]
    device: str
    notes: tuple[str, ...]


def run_recipe(
    image: Image,
    recipe: Recipe,
    *,
    model: str | None,
    device: str,
    on_tile: FloatTileListener,
    progress: Progress,
) -> Outcome:
    """Runs all steps; earlier ones with their strength applied, the last one in full.

    Args:
        image: sRGB curve.
        recipe: at least one step.
        model: id of the model for the step it serves, or none for the defaults.
        device: name as `choose_device` takes it.
        on_tile: told of the finished parts of the last step, `(h, w, C)` float32, 0..1.
        progress: heard and told between tiles.

    Raises:
        UnknownModel: if the model is not installed or serves none of the steps.
        UnusableDevice: if there is no such device.
        UnusableWeights: if weights are damaged.
        NotEnoughMemory, NetworkFailed: as `Runner.run`.
        Cancelled: if the user stopped it.
    """
    if not recipe.steps:
        raise ValueError("a recipe without steps has nothing to run")
    place = choose_device(device)
    cards = cards_for(recipe.steps, model)
    fallbacks = Fallbacks()
    used: list[Step] = []
    count = len(recipe.steps)
    for i, (step, card) in enumerate(zip(recipe.steps, cards, strict=True)):
        part = progress.part(i / count, (i + 1) / count)
        level = _level(image, step, fallbacks)
        used.append(replace(step, level=level))
        if i + 1 == count:
            _run_step(image, card, level, place, on_tile, part, fallbacks)
        else:
            image = _after(image, step, card, level, place, part, fallbacks)
    return Outcome(
        Recipe(tuple(used)), tuple(card.id for card in cards), place.label, tuple(fallbacks.notes)
    )


def _level(image: Image, step: Step, fallbacks: Fallbacks) -> float:
    if step.level is not None:
        return step.level
    level = round(estimate_level(image), 1)
    if level < LEAST_LEVEL:
        fallbacks.say("No noise was found: the photo is left as it is.")
    return level


def _run_step(
    image: Image,
    card: ModelCard,
    level: float,
    device: Device,
    on_tile: FloatTileListener,
    progress: Progress,
    fallbacks: Fallbacks,
) -> None:
    runner = _runner(card.id, device)
    if level >= LEAST_LEVEL:
        runner.run(image, level, on_tile, progress, fallbacks)
        return
    for tile in runner.plan(image).tiles:
        progress.checkpoint()
        on_tile(tile.keep, image.region(tile.keep))
    progress.report(1.0)


def _after(
    image: Image,
    step: Step,
    card: ModelCard,
    level: float,
    device: Device,
    progress: Progress,
    fallbacks: Fallbacks,
) -> Image:
    """Returns the picture that the next step gets to see, at 16 bit or as the float photo."""
    pixels = np.empty(image.pixels.shape, image.answer_dtype)

    def keep(rect: Rect, values: FloatArray) -> None:
        before = image.pixels[rect.slices]
        pixels[rect.slices] = to_depth(blended(before, values, step.strength), pixels.dtype)

    _run_step(image, card, level, device, keep, progress, fallbacks)
    return replace(image, pixels=pixels, alpha=None)


@lru_cache(maxsize=2)
def _runner(card_id: str, device: Device) -> Runner:
    """Keeps the last networks loaded: a window asks for the same one again and again."""
    card = card_by_id(card_id)
    return Runner(card, load_network(card), device)
