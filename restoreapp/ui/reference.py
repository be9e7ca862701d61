"""Compares the shown photo and its answer with a picture that is known to be right."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from restoreapp.core.geometry import Size
from restoreapp.document.recipe import Recipe
from restoreapp.errors import RestoreAppError
from restoreapp.service.open_photo import Photo
from restoreapp.service.reference import (
    Likeness,
    check_reference,
    likeness_after,
    likeness_before,
)
from restoreapp.service.restore import Restored
from restoreapp.ui.jobs import Job, JobProgress, JobRunner, Lane
from restoreapp.ui.services import Services

PAUSE_MS = 150


@dataclass(frozen=True, slots=True)
class Compared:
    """What is shown; equal ones are alike to the last pixel.

    Attributes:
        document_id: of the photo.
        photo: as it was opened.
        size: of what is shown: the photo's, or its answer's.
        restored: the finished answer, if there is one.
        recipe: with the strength at which it is seen.
    """

    document_id: int
    photo: Photo
    size: Size
    restored: Restored | None = None
    recipe: Recipe | None = None


@dataclass(frozen=True, slots=True)
class ShownReference:
    """What is known of the comparison.

    Attributes:
        name: of the reference's file.
        before: of the photo; none while it is not known.
        after: of the answer; none while it is not known, or there is no answer.
        is_measuring: whether more will be known soon.
        problem: why nothing can be compared.
    """

    name: str
    before: Likeness | None = None
    after: Likeness | None = None
    is_measuring: bool = False
    problem: RestoreAppError | None = None


class ReferenceComparison(QObject):
    """Keeps a reference for each photo that has one, and measures what is shown. GUI thread only.

    Signals:
        changed(ShownReference | None): for the shown photo; none where it has no reference.
        failed(Exception): a reference could not be read.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self, jobs: JobRunner, services: Services, parent: QObject, *, pause_ms: int = PAUSE_MS
    ) -> None:
        """Begins without any.

        Args:
            jobs: outlives this.
            services: what reads.
            parent: owner.
            pause_ms: how long what is shown must have stayed as it is before it is measured.
        """
        super().__init__(parent)
        self._jobs = jobs
        self._services = services
        self._references: dict[int, Photo] = {}
        self._before: dict[tuple[int, Size], Likeness] = {}
        self._compared: Compared | None = None
        self._shown: ShownReference | None = None
        self._job: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(self._measure)

    @property
    def shown(self) -> ShownReference | None:
        """What is known of the shown photo's comparison."""
        return self._shown

    def load(self, document_id: int, path: Path) -> None:
        """Reads a reference for a photo, in place of the one it had."""
        work = partial(_read, self._services, path)
        job = self._jobs.submit(work, Lane.READING, document_id)
        job.succeeded.connect(self._on_read)
        job.failed.connect(self._on_reading_failed)

    def forget(self, document_id: int) -> None:
        """Lets go of a photo's reference."""
        self._references.pop(document_id, None)
        self._before = {key: each for key, each in self._before.items() if key[0] != document_id}
        if self._compared is not None and self._compared.document_id == document_id:
            self._look_again()

    def show(self, compared: Compared | None) -> None:
        """Has what is shown now compared; an answer about anything else is not told any more."""
        if compared != self._compared:
            self._compared = compared
            self._look_again()

    def _look_again(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        compared = self._compared
        reference = None if compared is None else self._references.get(compared.document_id)
        if compared is None or reference is None:
            self._tell(None)
            return
        shown = ShownReference(reference.path.name)
        try:
            check_reference(reference, compared.photo, compared.size)
        except RestoreAppError as error:
            self._tell(replace(shown, problem=error))
            return
        before = self._before.get((compared.document_id, compared.size))
        is_all = before is not None and compared.restored is None
        self._tell(replace(shown, before=before, is_measuring=not is_all))
        if not is_all:
            self._pause.start()

    @Slot()
    def _measure(self) -> None:
        compared = self._compared
        if compared is None or self._shown is None:
            return
        reference = self._references[compared.document_id]
        work = partial(_measured, reference, compared, self._shown.before)
        self._job = self._jobs.submit(work, Lane.READING, (compared, reference))
        self._job.delivered.connect(self._on_before_known)
        self._job.succeeded.connect(self._on_measured)
        self._job.failed.connect(self._on_failed)

    def _is_wanted(self, about: tuple[Compared, Photo]) -> bool:
        compared, reference = about
        return compared == self._compared and (
            self._references.get(compared.document_id) is reference
        )

    @Slot(object, object)
    def _on_before_known(self, about: tuple[Compared, Photo], before: Likeness) -> None:
        compared, reference = about
        if self._references.get(compared.document_id) is reference:
            self._before[compared.document_id, compared.size] = before
        if self._is_wanted(about) and self._shown is not None:
            self._tell(replace(self._shown, before=before))

    @Slot(object, object)
    def _on_measured(self, about: tuple[Compared, Photo], after: Likeness | None) -> None:
        if self._is_wanted(about) and self._shown is not None:
            self._tell(replace(self._shown, after=after, is_measuring=False))

    @Slot(object, object)
    def _on_read(self, document_id: int, reference: Photo) -> None:
        self.forget(document_id)
        self._references[document_id] = reference
        self._look_again()

    @Slot(object, object)
    def _on_reading_failed(self, _document_id: int, error: Exception) -> None:
        self.failed.emit(error)

    @Slot(object, object)
    def _on_failed(self, about: tuple[Compared, Photo], error: Exception) -> None:
        if self._is_wanted(about) and self._shown is not None:
            self._tell(replace(self._shown, is_measuring=False))
        self.failed.emit(error)

    def _tell(self, shown: ShownReference | None) -> None:
        if shown != self._shown:
            self._shown = shown
            self.changed.emit(shown)


def _read(services: Services, path: Path, progress: JobProgress) -> Photo:
    return services.open_photo(path, progress)


def _measured(
    reference: Photo, compared: Compared, before: Likeness | None, progress: JobProgress
) -> Likeness | None:
    if before is None:
        progress.deliver(likeness_before(reference, compared.photo, progress.part(0, 0.5)))
    if compared.restored is None or compared.recipe is None:
        return None
    return likeness_after(
        reference, compared.photo, compared.restored, compared.recipe, progress.part(0.5, 1)
    )
