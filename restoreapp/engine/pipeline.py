"""A recipe over a picture: its steps in order, each by its model."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, reduce

import numpy as np

from restoreapp.core.blending import StripBlender
from restoreapp.core.focus import Focus
from restoreapp.core.geometry import Rect
from restoreapp.core.image import EnlargedImage, FloatArray, Image, Readable
from restoreapp.core.progress import Progress
from restoreapp.core.transfer import to_depth
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import STEPS, Denoise, Enlarge, Step, parameters
from restoreapp.engine.cards import ModelCard
from restoreapp.engine.device import AUTO, Device, choose_device
from restoreapp.engine.fallbacks import Fallbacks
from restoreapp.engine.findings import Findings
from restoreapp.engine.models import card_by_id, cards_for
from restoreapp.engine.noise import estimate_level
from restoreapp.engine.placement import Placing, TorchNetwork
from restoreapp.engine.runner import FloatTileListener, Runner
from restoreapp.engine.weights import load_network
from restoreapp.texts import Text

# Below this no 8-bit photo can show it: rounding alone has a standard deviation of 0.29.
LEAST_LEVEL = 0.3
# What a network is told where the step has no level.
NO_LEVEL = 0.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a recipe was run.

    Attributes:
        recipe: the same steps with `auto` replaced by the level that was used.
        model_ids: one per step.
        device: label of where it ran; more than one where the first did not do it all.
        notes: fall-backs and what was noticed, as sentences.
    """

    recipe: Recipe
    model_ids: tuple[str, ...]
    device: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Apparatus:
    """How networks are put on devices, for who measures them.

    Attributes:
        place: puts one there.
        findings: where is kept what is found out of devices; none for the user's own.
    """

    place: Placing = TorchNetwork
    findings: Findings | None = None


def run_recipe(
    image: Image,
    recipe: Recipe,
    *,
    models: Sequence[str] = (),
    device: str,
    memory_bytes: int | None = None,
    on_tile: FloatTileListener,
    on_earlier: Callable[[Image], None] | None = None,
    progress: Progress,
    focus: Focus | None = None,
    apparatus: Apparatus | None = None,
) -> Outcome:
    """Runs all steps; earlier ones with their strength applied, the last one in full.

    Args:
        image: sRGB curve.
        recipe: at least one step.
        models: ids, each for the step that the model serves; the other steps take their defaults.
        device: name as `choose_device` takes it.
        memory_bytes: the most that tiles may take; none for a part of what is free.
        on_tile: told of the finished parts of the last step, `(h, w, C)` float32, 0..1; they make
            up a picture of `recipe.size_of(image.size)`.
        on_earlier: told what the last step begins with, before its first tile; not where that is
            the picture itself.
        progress: heard and told between tiles.
        focus: which part of the last step's answer is wanted first.
        apparatus: for measurements.

    Raises:
        UnknownModel: if a model is not installed or serves none of the steps, or a step has none.
        UnusableDevice: if there is no such device.
        UnusableWeights: if weights are damaged.
        MemoryLimitTooLow, NotEnoughMemory, NetworkFailed: as `Runner.run`.
        Cancelled: if the user stopped it.
    """
    if not recipe.steps:
        raise ValueError("a recipe without steps has nothing to run")
    place = choose_device(device)
    cards = cards_for(recipe.steps, models)
    runners = [
        _runner(
            card.id,
            card.sha256,
            place,
            apparatus,
            memory_bytes=memory_bytes,
            may_be_slow=device != AUTO,
        )
        for card in cards
    ]
    fallbacks = Fallbacks()
    used: list[Step] = []
    places: list[Device] = []
    shares = itertools.pairwise(_shares(image, recipe, cards))
    for asked, runner, share in zip(recipe.steps, runners, shares, strict=True):
        part = progress.part(*share)
        step = _estimated(asked, image, fallbacks)
        used.append(step)
        if len(used) == len(recipe.steps):
            if on_earlier is not None and len(used) > 1:
                on_earlier(image)
            before = _before(image, step)
            places += _run_step(before, step, runner, on_tile, part, fallbacks, focus)
        else:
            image, ran_on = _after(image, step, runner, part, fallbacks)
            places += ran_on
    labels = dict.fromkeys(each.label for each in places)
    return Outcome(
        Recipe(tuple(used)),
        tuple(card.id for card in cards),
        reduce(_one_then_other, labels) if labels else "",
        tuple(fallbacks.notes),
    )


def _shares(image: Image, recipe: Recipe, cards: Sequence[ModelCard]) -> list[float]:
    """Returns how far the work is before each step and at the end, 0..1, by their arithmetic."""
    done, size = [0.0], image.size
    for step, card in zip(recipe.steps, cards, strict=True):
        size = Recipe((step,)).size_of(size)
        done.append(done[-1] + size.area * card.flop_per_px)
    return [each / done[-1] for each in done]


def _one_then_other(one: str, other: str) -> str:
    return Text("{one}, then {other}", one=one, other=other)


def _before(image: Image, step: Step) -> Readable:
    """Returns what a step's network reads, which has the size of its answer."""
    return EnlargedImage(image, step.size_of(image.size)) if isinstance(step, Enlarge) else image


def auto_level(image: Image) -> float:
    """Returns the level that `auto` comes to, within what the step takes.

    Pictures of nothing but noise have more of it.
    """
    return min(round(estimate_level(image), 1), parameters(Denoise)[0].most)


def _estimated(step: Step, image: Image, fallbacks: Fallbacks) -> Step:
    """Returns the step with `auto` replaced by what it comes to for the picture."""
    if not isinstance(step, Denoise) or step.level is not None:
        return step
    level = auto_level(image)
    if level < LEAST_LEVEL:
        fallbacks.say(Text("No noise was found, so none was removed."))
    return replace(step, level=level)


def _run_step(
    image: Readable,
    step: Step,
    runner: Runner,
    on_tile: FloatTileListener,
    progress: Progress,
    fallbacks: Fallbacks,
    focus: Focus | None = None,
) -> tuple[Device, ...]:
    """Returns where it ran."""
    level = step.level if isinstance(step, Denoise) else None
    if level is None or level >= LEAST_LEVEL:
        return runner.run(image, level or NO_LEVEL, on_tile, progress, fallbacks, focus)
    for tile in runner.plan(image).tiles:
        progress.checkpoint()
        on_tile(tile.keep, image.region(tile.keep))
    progress.report(1.0)
    return (runner.device,)


def _after(
    image: Image, step: Step, runner: Runner, progress: Progress, fallbacks: Fallbacks
) -> tuple[Image, tuple[Device, ...]]:
    """Returns the picture that the next step gets to see, at 16 bit or as the float photo."""
    before = _before(image, step)
    size = before.size
    pixels = np.empty((size.height, size.width, image.channels), image.answer_dtype)

    def keep(rect: Rect, values: FloatArray) -> None:
        pixels[rect.slices] = to_depth(values, pixels.dtype)

    blender = StripBlender(before, step.blend, pixels.dtype, keep)
    places = _run_step(before, step, runner, blender.take, progress, fallbacks)
    return Image(pixels, encoding=image.encoding), places


@lru_cache(maxsize=len(STEPS))
def _runner(
    card_id: str,
    _sha256: str,
    device: Device,
    apparatus: Apparatus | None,
    *,
    memory_bytes: int | None,
    may_be_slow: bool,
) -> Runner:
    """Keeps the last networks loaded: a window asks for the same ones again and again.

    The checksum is in the key because a model of the user's can be made again under its name.
    """
    card = card_by_id(card_id)
    network = load_network(card)
    apparatus = apparatus or Apparatus()
    return Runner(
        card,
        network,
        device,
        memory_bytes=memory_bytes,
        may_be_slow=may_be_slow,
        place=apparatus.place,
        findings=apparatus.findings,
    )
