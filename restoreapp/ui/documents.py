"""The values that the window's state is made of; all frozen, all carried by signals."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import Self

from PySide6.QtGui import QImage

from restoreapp.core.blending import Blend
from restoreapp.core.geometry import Rect, Size
from restoreapp.document.history import History
from restoreapp.document.recipe import Recipe
from restoreapp.document.step_models import StepModels
from restoreapp.document.steps import STEPS, Denoise, Step, step_name
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.errors import RestoreAppError
from restoreapp.service.models import ModelSummary
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import EngineChoice, Restored
from restoreapp.ui.canvas.levels import AnswerLevels
from restoreapp.ui.canvas.rendering import Picture


class Status(Enum):
    """How far a photo is."""

    READING = "reading"
    NEW = "new"
    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    SAVED = "saved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ResultKey:
    """Equal keys, equal answers: what a run of the networks depends on."""

    document_id: int
    recipe: Recipe
    choice: EngineChoice


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user wants of a photo; what undo walks through.

    Attributes:
        recipe: what is done.
        models: those that were named; steps that the recipe does without may be among theirs.
    """

    recipe: Recipe
    models: StepModels = field(default_factory=StepModels)

    @property
    def written(self) -> WrittenRecipe:
        """What is kept of it: less the models of steps that it does without."""
        return WrittenRecipe(self.recipe, self.models.of_steps(self.recipe))

    def taken_over(self, written: WrittenRecipe) -> Self:
        """Returns what a written recipe wants, with the models of steps that it does without.

        Args:
            written: where it says nothing of models, these stay.
        """
        if written.models is None:
            return replace(self, recipe=written.recipe)
        steps = set(map(step_name, written.recipe.steps))
        others = {step: each for step, each in self.models.items() if step not in steps}
        return replace(self, recipe=written.recipe, models=StepModels({**others, **written.models}))

    def with_models(self, changes: Mapping[str, str | None]) -> Self:
        """Returns it with other models named for steps.

        Args:
            changes: ids by the names of the steps; none names no model for the step.
        """
        models = {**self.models, **changes}
        named = ((step, each) for step, each in models.items() if each is not None)
        return replace(self, models=StepModels(named))

    def model_changes(self, before: Self) -> dict[str, str | None]:
        """Returns what `with_models` takes to change the models before into these."""
        ours, theirs = self.models, before.models
        return {each: ours.get(each) for each in STEPS if ours.get(each) != theirs.get(each)}


@dataclass(frozen=True, slots=True)
class Models:
    """The models that steps can be done by.

    Attributes:
        installed: all there are; the first that serves a step is the one it takes by default.
    """

    installed: tuple[ModelSummary, ...]

    def serving(self, step: str) -> tuple[ModelSummary, ...]:
        """Returns those that serve the step of that name, its default first."""
        return tuple(each for each in self.installed if each.task == step)

    def chosen_for(self, step: str, wanted: Wanted) -> str | None:
        """Returns the id of the one that is named for the step, and serves it.

        None stands for the default.
        """
        model_id = wanted.models.get(step)
        return model_id if any(each.id == model_id for each in self.serving(step)) else None

    def engine_choice(self, wanted: Wanted) -> EngineChoice:
        """Returns the models that are named for the recipe's own steps.

        Others would not change its answer: without them recipes share one.
        """
        ids = (self.chosen_for(step_name(step), wanted) for step in wanted.recipe.steps)
        return EngineChoice(tuple(dict.fromkeys(each for each in ids if each is not None)))

    def missing(self, wanted: Wanted) -> tuple[str, ...]:
        """Returns the ids of models that are named and not installed for their step."""
        named = wanted.models.items()
        return tuple(each for step, each in named if self.chosen_for(step, wanted) is None)


@dataclass(frozen=True, slots=True)
class Document:
    """A photo that the user opened.

    Attributes:
        id: never reused.
        path: the file.
        history: what was wanted before, and is now.
        status: how far it is; filled in by the state whenever it hands the document out.
        blend: how much of its answer is to be seen; filled in likewise.
        size: of the photo in pixels, none before it was read.
        facts: short phrases about the file, none before it was read.
        notes: sentences about what was assumed or could not be kept while reading.
        thumbnail: none before it was read.
        estimated_level: of the noise, on the 0-255 scale, once known.
        result: the answer that was made last.
        saved: the answer that was saved last, and how much of it.
        saved_path: the file that it was saved as last.
        has_failed: whether the last run ended with an error.
        snapshots: what was wanted at A and B, as far as they were kept.
        is_untitled: whether it came from the clipboard and has no file of its own.
        is_gone: whether its file was read once, and could not be read again.
        is_recipe_sought: whether it is known which recipe lies beside it, if any.
    """

    id: int
    path: Path
    history: History[Wanted]
    status: Status = Status.READING
    blend: Blend = field(default_factory=Blend)
    size: Size | None = None
    facts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    thumbnail: QImage | None = None
    estimated_level: float | None = None
    result: ResultKey | None = None
    saved: tuple[ResultKey, Blend] | None = None
    saved_path: Path | None = None
    has_failed: bool = False
    snapshots: tuple[Wanted | None, Wanted | None] = (None, None)
    is_untitled: bool = False
    is_gone: bool = False
    is_recipe_sought: bool = False

    @property
    def recipe(self) -> Recipe:
        """What the user wants done now."""
        return self.history.state.recipe

    @property
    def wanted(self) -> Wanted:
        """The recipe, and by which models."""
        return self.history.state

    @property
    def may_take_recipe(self) -> bool:
        """Whether the recipe that lies beside it is wanted, once that is known.

        Until then nothing may be written there. Models that are chosen meanwhile are kept.
        """
        is_unknown = not self.is_recipe_sought
        return is_unknown and all(each.recipe == self.recipe for each in self.history.passed)

    def step(self, name: str) -> Step:
        """Returns the step of that name; one that is off, as it was when it was on, or new."""
        for wanted in self.history.passed:
            place = wanted.recipe.place_of(name)
            if place is not None:
                return wanted.recipe.steps[place]
        return STEPS[name]()


def with_known_level(recipe: Recipe, level: float | None) -> Recipe:
    """Returns a recipe that begins with `auto` with what that comes to, where it is known."""
    first = recipe.steps[0] if recipe.steps else None
    if isinstance(first, Denoise) and first.level is None:
        return recipe.with_parameter(0, "level", level)
    return recipe


@dataclass(frozen=True, slots=True)
class LookedAt:
    """The part of a photo that is on the screen.

    Attributes:
        rect: in pixels of what is shown: the photo, or an answer that may be larger.
        size: of what is shown.
    """

    rect: Rect
    size: Size

    def at(self, size: Size) -> Rect:
        """Returns the same part of the photo at another size."""
        return self.rect.scaled(self.size, size)


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A photo in memory, ready to be looked at.

    Attributes:
        photo: as it was read.
        picture: as the canvas draws it.
        facts: short phrases about the file.
        thumbnail: small and in sRGB.
        recipe: what lay beside the photo, or why that cannot be used; none where nothing was, or
            was looked for.
        is_recipe_sought: whether it was looked for.
    """

    photo: Photo
    picture: Picture
    facts: tuple[str, ...]
    thumbnail: QImage
    recipe: WrittenRecipe | RestoreAppError | None = None
    is_recipe_sought: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What is being made of a photo, ready to be looked at as far as it has come.

    Attributes:
        levels: the answer.
        before: the photo at the answer's size, where that is another than its own.
    """

    levels: AnswerLevels
    before: Picture | None = None

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self.levels.nbytes + (self.before.nbytes if self.before else 0)


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """A finished answer, ready to be looked at."""

    restored: Restored
    answer: Answer

    @property
    def nbytes(self) -> int:
        """Memory held."""
        earlier = self.restored.earlier
        if earlier is None or earlier.size == self.restored.size:
            return self.answer.nbytes  # what earlier steps made is counted there
        return self.answer.nbytes + earlier.pixels.nbytes


@dataclass(frozen=True, slots=True, eq=False)
class ShownAnswer:
    """What is to be seen as "after".

    Attributes:
        answer: complete or not.
        restored: what the engine said of it; none while it is being made.
        is_older: whether it was made with other settings than those in force.
    """

    answer: Answer
    restored: Restored | None
    is_older: bool


class Task(Enum):
    """What a piece of work does, for the status bar."""

    RESTORING = "restoring"
    SAVING = "saving"


@dataclass(frozen=True, slots=True)
class WorkShown:
    """The work that the status bar shows and that Cancel stops.

    Attributes:
        number: tells one piece of work from the next.
        task: what is being done.
        name: of the photo; empty if it is the one on the screen.
        fraction: how much is done, 0..1; none while it waits its turn.
        can_pause: whether there is a restoration that can pause or go on: this one, or the one
            that it waits for.
        is_paused: whether that one pauses.
    """

    number: int
    task: Task
    name: str
    fraction: float | None
    can_pause: bool = False
    is_paused: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell in the banner.

    Attributes:
        message: one plain sentence.
        hint: what to do about it, or more about it; may be empty.
        is_problem: whether something went wrong.
        is_of_photo: whether it is about one photo alone, and goes when another one is shown.
    """

    message: str
    hint: str = ""
    is_problem: bool = False
    is_of_photo: bool = False
