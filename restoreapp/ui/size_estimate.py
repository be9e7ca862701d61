"""How large a file will be, estimated while its format is still being chosen."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from restoreapp.document.recipe import Recipe
from restoreapp.service.export import ExportChoices
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import Restored
from restoreapp.ui.jobs import Job, JobProgress, JobRunner, Lane
from restoreapp.ui.services import Services

PAUSE_MS = 150


class SizeEstimate(QObject):
    """Has one photo's answer encoded in part, for the choice that was made last. GUI thread only.

    Signals:
        estimated(object): bytes of the file; none where it cannot be written as chosen.
    """

    estimated = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        services: Services,
        photo: Photo,
        restored: Restored,
        recipe: Recipe,
        *,
        pause_ms: int = PAUSE_MS,
        parent: QObject | None = None,
    ) -> None:
        """Begins nothing yet.

        Args:
            jobs: outlives this.
            services: what estimates.
            photo: the original.
            restored: what is written.
            recipe: with the strength at which it is.
            pause_ms: how long nothing else must have been chosen before it begins.
            parent: owner.
        """
        super().__init__(parent)
        self._jobs = jobs
        self._services = services
        self._work = partial(_estimated, services, photo, restored, recipe)
        self._wanted: tuple[Path, ExportChoices] | None = None
        self._job: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(self._begin)

    def ask(self, target: Path, choices: ExportChoices) -> None:
        """Has a file's size estimated; an answer to an earlier question is not told any more.

        Args:
            target: only its suffix counts.
            choices: how it is written.
        """
        self.stop()
        self._wanted = Path(f"photo{target.suffix}"), choices
        self._pause.start()

    def stop(self) -> None:
        """Stops; nothing is told any more."""
        self._wanted = None
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot()
    def _begin(self) -> None:
        if self._wanted is not None:
            work = partial(self._work, *self._wanted)
            self._job = self._jobs.submit(work, Lane.READING, self._wanted)
            self._job.succeeded.connect(self._on_estimated)
            self._job.failed.connect(self._on_failed)

    @Slot(object, object)
    def _on_estimated(self, about: tuple[Path, ExportChoices], size: int) -> None:
        if about == self._wanted:
            self.estimated.emit(size)

    @Slot(object, object)
    def _on_failed(self, about: tuple[Path, ExportChoices], _error: Exception) -> None:
        # Why a file cannot be written is said where it is asked for.
        if about == self._wanted:
            self.estimated.emit(None)


def _estimated(
    services: Services,
    photo: Photo,
    restored: Restored,
    recipe: Recipe,
    target: Path,
    choices: ExportChoices,
    progress: JobProgress,
) -> int:
    return services.estimated_bytes(photo, restored, recipe, target, choices, progress)
