"""Restores a small part of a photo in several versions."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from restoreapp.core.focus import Focus
from restoreapp.core.geometry import Rect
from restoreapp.document.recipe import Recipe
from restoreapp.document.settings import AppSettings
from restoreapp.service.open_photo import Photo
from restoreapp.service.part import restored_part
from restoreapp.service.restore import EngineChoice, Restored, placed
from restoreapp.ui import reading
from restoreapp.ui.canvas.levels import AnswerLevels
from restoreapp.ui.canvas.rendering import Picture
from restoreapp.ui.documents import Answer, Document, Models, with_known_level
from restoreapp.ui.jobs import Job, JobProgress, JobRunner, Lane
from restoreapp.ui.services import Services
from restoreapp.ui.versions import Variation, Version, versions_of

PART_WIDTH_PX, PART_HEIGHT_PX = 480, 320


@dataclass(frozen=True, slots=True, eq=False)
class ComparedPart:
    """A part of a photo with an answer, as a canvas shows them."""

    picture: Picture
    answer: Answer


class Comparison(QObject):
    """Has one part of one photo restored by as many runs as the versions take.

    Attributes:
        versions: of each kind that there is.

    Signals:
        restored(Version, ComparedPart): a version is there.
        failed(Version, Exception): it cannot be made.
        picked(Version): the user wants it.
    """

    restored = Signal(object, object)
    failed = Signal(object, object)
    picked = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        services: Services,
        photo: Photo,
        document: Document,
        models: Models,
        settings: AppSettings,
        parent: QObject,
    ) -> None:
        """Begins nothing yet.

        Args:
            jobs: does the work.
            services: does it, too.
            photo: of which a part is restored.
            document: its recipe and noise level.
            models: that there are.
            settings: where networks run.
            parent: owner.
        """
        super().__init__(parent)
        self._jobs = jobs
        self._services = services
        self._photo = photo
        self._document = document
        self._settings = settings
        self._wanted: tuple[Version, ...] = ()
        self._under_way: list[Job] = []
        self.versions: dict[Variation, tuple[Version, ...]] = versions_of(document, models)

    @property
    def recipe(self) -> Recipe:
        """In force when it began."""
        return self._document.recipe

    def begin(self, variation: Variation, rect: Rect) -> None:
        """Makes the versions of a kind, in place of those under way.

        Args:
            variation: one of those in `versions`.
            rect: the part.
        """
        self.stop()
        self._wanted = self.versions[variation]
        settings = self._settings
        for recipe, choice in dict.fromkeys(each.run for each in self._wanted):
            work = partial(
                _made,
                self._services,
                self._photo,
                rect,
                with_known_level(recipe, self._document.estimated_level),
                placed(choice, settings.device, settings.memory_mb),
            )
            job = self._jobs.submit(work, Lane.ENGINE, (recipe, choice))
            self._under_way.append(job)
            job.succeeded.connect(self._on_succeeded)
            job.failed.connect(self._on_failed)

    def stop(self) -> None:
        """Stops what is under way."""
        self._wanted = ()
        for job in self._under_way:
            job.cancel()
        self._under_way.clear()

    @Slot(object, object)
    def _on_succeeded(self, run: tuple[Recipe, EngineChoice], part: ComparedPart) -> None:
        for version in self._wanted:
            if version.run == run:
                self.restored.emit(version, part)

    @Slot(object, object)
    def _on_failed(self, run: tuple[Recipe, EngineChoice], error: Exception) -> None:
        for version in self._wanted:
            if version.run == run:
                self.failed.emit(version, error)


def _made(
    services: Services,
    photo: Photo,
    rect: Rect,
    recipe: Recipe,
    choice: EngineChoice,
    progress: JobProgress,
) -> ComparedPart:
    """Runs on the engine's thread."""

    def restore(part: Photo) -> Restored:
        return services.restore(
            part,
            recipe,
            choice,
            on_tile=lambda _rect, _pixels: None,
            on_earlier=lambda _earlier: None,
            progress=progress,
            focus=Focus(),
        )

    part = restored_part(photo, rect, restore)
    own = reading.picture_of(part.image)
    before = reading.picture_at(part.image, own, part.size, progress)
    begun_from = before.colours
    if part.earlier is not None:
        begun_from = reading.levels_at(part.earlier, part.size, progress)
    levels = AnswerLevels(begun_from, part.answer.dtype, is_photo=part.earlier is None)
    levels.paste(Rect.of(part.size), part.answer)
    return ComparedPart(own, Answer(levels, None if before is own else before))
