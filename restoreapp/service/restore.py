"""Restores an opened photo by a recipe; tells of each finished tile."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import psutil

from restoreapp.core.blending import StripBlender
from restoreapp.core.focus import Focus
from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import Array, ConvertedImage, FloatArray, Image
from restoreapp.core.progress import Progress, SilentProgress
from restoreapp.core.tiling import bands
from restoreapp.core.transfer import to_depth
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise, Step
from restoreapp.errors import RestoreAppError
from restoreapp.service.enlarging import as_seen, at_size, size_after
from restoreapp.service.finishing import at_file_depth
from restoreapp.service.open_photo import Photo
from restoreapp.texts import Text, joined

if TYPE_CHECKING:
    from restoreapp.engine.pipeline import Apparatus
    from restoreapp.io.working_space import WorkingSpace

TileListener = Callable[[Rect, Array], None]
EarlierListener = Callable[[Image], None]

# An answer, what is written of it, the file and its check: measured 18 bytes for each pixel of an
# answer that has 6.
MEMORY_PER_ANSWER = 3


class NoMemory(RestoreAppError):
    """An answer for which the computer has no memory."""


@dataclass(frozen=True, slots=True)
class EngineChoice:
    """Which models and which device do the work.

    Attributes:
        models: ids of installed models, each for the step that its card names; a step for which
            none is named takes its default.
        device: `auto`, `cpu`, `cuda`, `cuda:N`, `mps` or `xpu`.
        memory_mb: the most that the work may take beside the photo and its answer, in millions of
            bytes; none for a part of what is free.
    """

    models: tuple[str, ...] = ()
    device: str = "auto"
    memory_mb: int | None = None


def placed(choice: EngineChoice, device: str, memory_mb: int) -> EngineChoice:
    """Returns the choice on another device, in so much memory; 0 leaves that to the program."""
    return replace(choice, device=device, memory_mb=memory_mb or None)


@dataclass(frozen=True, slots=True, eq=False)
class Restored:
    """What the networks answered, before strength.

    Attributes:
        answer: the photo's pixels at full strength, `(H, W, C)`, uint16 or, for a float photo,
            float32; larger than the photo if a step enlarged it. If it is finished, with the
            recipe's blend and at a file's depth.
        recipe: what was asked, with `auto` replaced by the level that was used.
        earlier: what the steps before the last one made, from which its strength counts; none where
            that is the photo itself, or the answer is finished.
        model_ids: one per step, in order.
        device: in words for people, for instance `CPU, 2 threads, bfloat16`.
        seconds: time it took.
        notes: sentences about fall-backs and what was noticed.
        is_finished: whether the answer is what goes into a file.
    """

    answer: Array
    recipe: Recipe
    model_ids: tuple[str, ...]
    device: str
    seconds: float
    notes: tuple[str, ...] = field(default=())
    is_finished: bool = False
    earlier: Image | None = None

    @property
    def size(self) -> Size:
        """Of the answer, in pixels."""
        return Size(self.answer.shape[1], self.answer.shape[0])

    def begun_from(self, image: Image) -> Image:
        """Returns what the last step began with: the photo, or what earlier steps made of it."""
        return image if self.earlier is None else self.earlier


def restore(
    photo: Photo,
    recipe: Recipe,
    choice: EngineChoice | None = None,
    *,
    on_tile: TileListener | None = None,
    on_earlier: EarlierListener | None = None,
    progress: Progress | None = None,
    focus: Focus | None = None,
    finished_as: np.dtype[Any] | None = None,
    dithered: bool = False,
    apparatus: "Apparatus | None" = None,
) -> Restored:
    """Runs the recipe's networks over the whole photo.

    Args:
        photo: what `open_photo` returned.
        recipe: the instant parameters of its last step are left to `export` and the window.
        choice: models and device.
        on_tile: called in this thread with each finished part of the last step's answer: where it
            lies, and its pixels at the answer's depth, read-only.
        on_earlier: called in this thread with what the steps before the last one made, before the
            first tile of that one; see `Restored.earlier`.
        progress: told of every tile; its wish to stop is heard between tiles.
        focus: the part that is looked at, whose tiles come first; asked before each tile.
        finished_as: depth of a file, for who wants nothing but that: tiles come in reading order
            whatever the focus and are finished as they come, and the answer at full strength and
            depth, twice as large as an 8-bit photo, is never there as a whole. The values are those
            that `export` makes of it.
        dithered: whether what is finished with 8 bit is dithered.
        apparatus: for measurements.

    Raises:
        RestoreAppError: if model or device cannot be used, or the answer would be too large.
        Cancelled: if the user stopped it.
    """
    from restoreapp.engine.pipeline import run_recipe
    from restoreapp.io.working_space import working_space

    choice = choice or EngineChoice()
    size = size_after(photo.image.size, recipe)
    image, alpha = as_seen(photo.image), photo.image.alpha
    seen = at_size(image, size)
    if size != image.size:
        _refuse_without_memory(size, image)
    answer = _empty(
        size, image.channels, image.answer_dtype if finished_as is None else finished_as
    )
    space = working_space(image.profile, image.channels)
    earlier: Image | None = None

    def store(rect: Rect, part: Array) -> None:
        answer[rect.slices] = part
        if on_tile is not None:
            part = answer[rect.slices]
            part.setflags(write=False)
            on_tile(rect, part)

    def finish(rect: Rect, values: FloatArray) -> None:
        store(rect, at_file_depth(values, rect, answer.dtype, dithered=dithered))

    def blending(begun_from: Image) -> StripBlender:
        before = at_size(begun_from, size)
        return StripBlender(before, recipe.blend, image.answer_dtype, finish)

    blender = blending(photo.image)

    def keep_earlier(made: Image) -> None:
        nonlocal earlier, blender
        earlier = _as_the_photo_is(made, photo.image, size, space)
        blender = blending(earlier)
        if on_earlier is not None:
            on_earlier(earlier)

    def keep(rect: Rect, values: FloatArray) -> None:
        if space is not None:
            values = space.moved(seen.region(rect), values)
        if alpha is not None and size == image.size:
            hidden = alpha[rect.slices] == 0
            values[hidden] = photo.image.region(rect)[hidden]
        part = to_depth(values, image.answer_dtype)
        if finished_as is None or (recipe.blend.is_answer and part.dtype == finished_as):
            store(rect, part)
        else:
            blender.take(rect, part)

    started = time.monotonic()
    outcome = run_recipe(
        image if space is None else _converted(image, space.entered),
        recipe.as_network_sees_it(),
        models=choice.models,
        device=choice.device,
        memory_bytes=None if choice.memory_mb is None else choice.memory_mb * 1_000_000,
        on_tile=keep,
        on_earlier=keep_earlier,
        progress=progress or SilentProgress(),
        focus=focus if finished_as is None else None,
        apparatus=apparatus,
    )
    return Restored(
        answer=answer,
        recipe=Recipe(
            tuple(
                _with_level_of(asked, used)
                for asked, used in zip(recipe.steps, outcome.recipe.steps, strict=True)
            )
        ),
        model_ids=outcome.model_ids,
        device=outcome.device,
        seconds=time.monotonic() - started,
        notes=outcome.notes,
        is_finished=finished_as is not None,
        earlier=earlier if finished_as is None else None,
    )


def _as_the_photo_is(made: Image, image: Image, size: Size, space: "WorkingSpace | None") -> Image:
    """Returns what earlier steps made in the photo's own colours, at the depth of an answer.

    A copy only where colours differ, or where some cannot be seen and stay as they were.
    """
    hides = image.alpha is not None and size == image.size
    if space is None and not hides:
        return made
    pixels = _empty(made.size, image.channels, image.answer_dtype)
    seen = at_size(as_seen(image), made.size)
    for band in bands(made.size):
        values = made.region(band)
        if space is not None:
            values = space.moved(seen.region(band), values)
        if image.alpha is not None and hides:
            hidden = image.alpha[band.slices] == 0
            values[hidden] = image.region(band)[hidden]
        pixels[band.slices] = to_depth(values, pixels.dtype)
    return Image(pixels, encoding=image.encoding)


def _refuse_without_memory(size: Size, image: Image) -> None:
    """Refuses, before hours of work, what systems promise and then end the program for."""
    needed = MEMORY_PER_ANSWER * size.area * image.channels * image.answer_dtype.itemsize
    there = psutil.virtual_memory().available + psutil.swap_memory().free
    if needed > there:
        reason = Text(
            "It takes {needed:.1f} GB, {there:.1f} GB are free.",
            needed=needed / 1e9,
            there=there / 1e9,
        )
        raise _no_memory(size, reason)


def _empty(size: Size, channels: int, dtype: np.dtype[Any]) -> Array:
    try:
        return np.empty((size.height, size.width, channels), dtype)
    except MemoryError as error:
        raise _no_memory(size) from error


def _no_memory(size: Size, reason: str = "") -> NoMemory:
    return NoMemory(
        Text("A photo of {size} pixels does not fit in memory.", size=size),
        hint=joined((reason, Text("Close other programs, or choose a smaller factor."))),
    )


def _with_level_of(asked: Step, used: Step) -> Step:
    """Returns what was asked, strength included, with the level that `auto` came to."""
    if isinstance(asked, Denoise) and isinstance(used, Denoise):
        return replace(asked, level=used.level)
    return asked


def estimated_level(photo: Photo) -> float:
    """Returns the photo's noise level as `auto` would take it, on the 0-255 scale."""
    from restoreapp.engine.pipeline import auto_level
    from restoreapp.io.working_space import working_space

    image = as_seen(photo.image)
    space = working_space(image.profile, image.channels)
    return auto_level(image if space is None else _converted(image, space.entered))


def _converted(image: Image, converted: Callable[[FloatArray], FloatArray]) -> ConvertedImage:
    """Returns the picture as networks see it."""
    return ConvertedImage(image.pixels, encoding=image.encoding, converted=converted)
