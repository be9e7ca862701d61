"""Restorations and exports that are under way."""

import itertools
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from restoreapp.core.focus import Focus
from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import Array, Image
from restoreapp.document.recipe import Recipe
from restoreapp.service.enlarging import size_after
from restoreapp.service.export import ExportChoices, Receipt
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import EngineChoice, Restored
from restoreapp.ui import reading
from restoreapp.ui.canvas.levels import AnswerLevels
from restoreapp.ui.documents import (
    Answer,
    LookedAt,
    Opened,
    Result,
    ResultKey,
    Status,
    Task,
    WorkShown,
)
from restoreapp.ui.jobs import Job, JobProgress, JobRunner, Lane
from restoreapp.ui.services import Services


@dataclass(frozen=True, slots=True)
class Restoring:
    """What a restoration is about; begun again after Cancel it has another number."""

    number: int
    key: ResultKey

    @property
    def document_id(self) -> int:
        """The photo's."""
        return self.key.document_id


@dataclass(frozen=True, slots=True)
class Exporting:
    """What an export is about.

    Attributes:
        number: unique.
        document_id: the photo's.
        key: the answer that is written.
        seen_as: its recipe, with the instant parameters at which it is.
    """

    number: int
    document_id: int
    key: ResultKey
    seen_as: Recipe


@dataclass(slots=True)
class _Run:
    job: Job
    name: str
    focus: Focus = field(default_factory=Focus)
    size: Size | None = None
    fraction: float | None = None
    answer: Answer | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Tile:
    rect: Rect
    pixels: Array


class Runs(QObject):
    """Starts, follows and stops restorations and exports. Call from the GUI thread.

    Signals:
        changed(int): a run for that photo began or ended, or its answer began to come.
        progressed(): some run came further.
        tile_finished(int, Rect): a part of that photo's answer came.
        restored(Restoring, Result), exported(Exporting, Receipt), failed(about, Exception): how a
            run ended, if it was not stopped.
    """

    changed = Signal(int)
    progressed = Signal()
    tile_finished = Signal(int, object)
    restored = Signal(object, object)
    exported = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, jobs: JobRunner, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._services = services
        self._numbers = itertools.count(1)
        self._runs: dict[Restoring | Exporting, _Run] = {}

    def restore(
        self,
        opened: Opened,
        key: ResultKey,
        recipe: Recipe,
        choice: EngineChoice,
        looked_at: LookedAt | None = None,
    ) -> None:
        """Begins a restoration, in place of another of that photo.

        Args:
            opened: the photo.
            key: what the answer is kept by.
            recipe: what is run; the key's, with what `auto` comes to where that is known.
            choice: what runs it; the key's models, and where they run.
            looked_at: part of the photo that comes first.
        """
        self.stop_restoring(key.document_id)
        about = Restoring(next(self._numbers), key)
        size = recipe.size_of(opened.picture.size)
        focus = Focus(None if looked_at is None else looked_at.at(size))
        work = partial(_restore, self._services, opened, recipe, choice, focus)
        job = self._jobs.submit(work, Lane.ENGINE, about)
        job.delivered.connect(self._on_part_delivered)
        job.succeeded.connect(self._on_restored)
        self._follow(about, _Run(job, opened.photo.path.name, focus, size))

    def look_at(self, document_id: int, looked_at: LookedAt | None) -> None:
        """Has this part of a photo come first from now on."""
        for about, run in self._runs.items():
            if about.document_id == document_id and run.size is not None:
                run.focus.look_at(None if looked_at is None else looked_at.at(run.size))

    def export(
        self,
        photo: Photo,
        restored: Restored,
        key: ResultKey,
        seen_as: Recipe,
        target: Path,
        choices: ExportChoices,
    ) -> None:
        """Begins writing an answer to a file, as it is seen."""
        about = Exporting(next(self._numbers), key.document_id, key, seen_as)
        recipe = written_recipe(restored, seen_as)
        work = partial(_export, self._services, photo, restored, recipe, target, choices)
        job = self._jobs.submit(work, Lane.READING, about)
        job.succeeded.connect(self._on_exported)
        self._follow(about, _Run(job, photo.path.name))

    def stop_restoring(self, document_id: int) -> None:
        """Stops the restoration of a photo, if there is one."""
        for about in tuple(self._runs):
            if isinstance(about, Restoring) and about.document_id == document_id:
                self._stop(about)

    def stop_foremost(self, document_id: int) -> None:
        """Stops the run that `shown` tells of."""
        about = self._foremost(document_id)
        if about is not None:
            self._stop(about)

    def shown(self, document_id: int) -> WorkShown | None:
        """Returns the run to tell of while a photo is on the screen: its own, else what runs."""
        about = self._foremost(document_id)
        if about is None:
            return None
        run = self._runs[about]
        name = "" if about.document_id == document_id else run.name
        task = Task.RESTORING if isinstance(about, Restoring) else Task.SAVING
        working = self._working()
        return WorkShown(
            about.number,
            task,
            name,
            run.fraction,
            can_pause=working is not None and task is Task.RESTORING,
            is_paused=working is not None and working.job.is_paused,
        )

    def toggle_pause(self) -> None:
        """Has the restoration that works wait with all that is done, or go on."""
        working = self._working()
        if working is None:
            return
        if working.job.is_paused:
            working.job.go_on()
        else:
            working.job.pause()
        self.progressed.emit()

    @property
    def is_exporting(self) -> bool:
        """Whether a file is being written, or waits to be."""
        return any(isinstance(about, Exporting) for about in self._runs)

    def is_making(self, key: ResultKey) -> bool:
        """Whether that answer is under way or waits for its turn."""
        return any(isinstance(about, Restoring) and about.key == key for about in self._runs)

    def answer_of(self, document_id: int) -> tuple[ResultKey, Answer] | None:
        """Returns what there is of an answer that is being made for a photo."""
        for about, run in self._runs.items():
            if isinstance(about, Restoring) and about.document_id == document_id and run.answer:
                return about.key, run.answer
        return None

    def status_of(self, document_id: int) -> Status | None:
        """Returns whether a photo's restoration waits or works; none if there is none."""
        for about, run in self._runs.items():
            if isinstance(about, Restoring) and about.document_id == document_id:
                return Status.WAITING if run.fraction is None else Status.WORKING
        return None

    def _follow(self, about: Restoring | Exporting, run: _Run) -> None:
        self._runs[about] = run
        run.job.progressed.connect(self._on_progressed)
        run.job.failed.connect(self._on_failed)
        run.job.cancelled.connect(self._on_cancelled)
        self.changed.emit(about.document_id)

    @Slot(object, float, str)
    def _on_progressed(self, about: Restoring | Exporting, fraction: float, _message: str) -> None:
        if about in self._runs:
            self._runs[about].fraction = fraction
            self.progressed.emit()

    @Slot(object, object)
    def _on_part_delivered(self, about: Restoring, part: Answer | _Tile) -> None:
        run = self._runs.get(about)
        if run is None:
            return
        if isinstance(part, Answer):
            # It comes again once there is something to see in place of the photo.
            run.answer, run.fraction = part, run.fraction or 0.0
            self.changed.emit(about.document_id)
        elif run.answer is not None:
            run.answer.levels.paste(part.rect, part.pixels)
            self.tile_finished.emit(about.document_id, part.rect)

    @Slot(object, object)
    def _on_restored(self, about: Restoring, restored: Restored) -> None:
        run = self._runs.pop(about, None)
        if run is not None and run.answer is not None:
            run.answer.levels.complete(restored.answer)
            self.restored.emit(about, Result(restored, run.answer))
            self.changed.emit(about.document_id)

    @Slot(object, object)
    def _on_exported(self, about: Exporting, receipt: Receipt) -> None:
        self._runs.pop(about, None)
        self.exported.emit(about, receipt)
        self.changed.emit(about.document_id)

    @Slot(object, object)
    def _on_failed(self, about: Restoring | Exporting, error: Exception) -> None:
        if self._runs.pop(about, None) is not None:
            self.failed.emit(about, error)
            self.changed.emit(about.document_id)

    @Slot(object)
    def _on_cancelled(self, about: Restoring | Exporting) -> None:
        if self._runs.pop(about, None) is not None:
            self.changed.emit(about.document_id)

    def _stop(self, about: Restoring | Exporting) -> None:
        """A restored photo is as before at once; its thread follows at the next checkpoint.

        An export stays in sight until it is known whether the file was written after all.
        """
        job = self._runs[about].job
        if isinstance(about, Restoring):
            del self._runs[about]
            self.changed.emit(about.document_id)
        job.cancel()

    def _working(self) -> _Run | None:
        """Returns the restoration that has begun; the engine has one at a time."""
        runs = (run for about, run in self._runs.items() if isinstance(about, Restoring))
        return next((run for run in runs if run.fraction is not None), None)

    def _foremost(self, document_id: int) -> Restoring | Exporting | None:
        """The photo's own run, else one that runs, else one that waits."""
        return min(
            self._runs,
            key=lambda each: (
                each.document_id != document_id,
                self._runs[each].fraction is None,
                each.number,
            ),
            default=None,
        )


def written_recipe(restored: Restored, seen_as: Recipe) -> Recipe:
    """Returns what an answer was made by, with the instant parameters at which it is written."""
    return restored.recipe.with_instant_of(seen_as.steps[-1])


def _restore(
    services: Services,
    opened: Opened,
    recipe: Recipe,
    choice: EngineChoice,
    focus: Focus,
    progress: JobProgress,
) -> Restored:
    """Runs on the engine's thread: hands over an empty answer, then its tiles.

    Once the steps before the last one are done, what they made is the empty answer.
    """
    photo = opened.photo
    size = size_after(photo.image.size, recipe)
    dtype = photo.image.answer_dtype
    before = reading.picture_at(photo.image, opened.picture, size, progress)
    empty = Answer(
        AnswerLevels(before.colours, dtype), None if before is opened.picture else before
    )
    progress.deliver(empty)

    def deliver_earlier(earlier: Image) -> None:
        colours = reading.levels_at(earlier, size, progress)
        levels = AnswerLevels(colours, dtype, is_photo=False)
        progress.deliver(replace(empty, levels=levels))

    return services.restore(
        photo,
        recipe,
        choice,
        on_tile=lambda rect, pixels: progress.deliver(_Tile(rect, pixels)),
        on_earlier=deliver_earlier,
        progress=progress,
        focus=focus,
    )


def _export(
    services: Services,
    photo: Photo,
    restored: Restored,
    recipe: Recipe,
    target: Path,
    choices: ExportChoices,
    progress: JobProgress,
) -> Receipt:
    return services.export(photo, restored, recipe, target, choices, progress=progress)
