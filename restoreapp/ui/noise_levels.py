"""How noisy photos are, found out once for each that is looked at."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from restoreapp.service.open_photo import Photo
from restoreapp.ui.documents import Document
from restoreapp.ui.jobs import Job, JobProgress, JobRunner, Lane
from restoreapp.ui.services import Services


class NoiseLevels(QObject):
    """Has levels estimated. Call from the GUI thread.

    Signals:
        estimated(int, float): a photo's level, on the 0-255 scale.
        failed(Exception): it could not be estimated.
    """

    estimated = Signal(object, object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._services = services
        self._estimating: dict[int, Job] = {}

    def estimate(self, document: Document, photo: Photo) -> None:
        """Has a photo's level estimated, unless it is known or under way."""
        if document.estimated_level is not None or document.id in self._estimating:
            return
        work = partial(_estimated_level, self._services, photo)
        job = self._jobs.submit(work, Lane.ENGINE, document.id)
        self._estimating[document.id] = job
        job.succeeded.connect(self.estimated)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    def stop(self, document_id: int) -> None:
        """Stops estimating a photo's level."""
        if waiting := self._estimating.pop(document_id, None):
            waiting.cancel()

    @Slot(object, object)
    def _on_failed(self, _document_id: int, error: Exception) -> None:
        self.failed.emit(error)

    @Slot(object)
    def _on_finished(self, document_id: int) -> None:
        self._estimating.pop(document_id, None)


def _estimated_level(services: Services, photo: Photo, _progress: JobProgress) -> float:
    return services.estimated_level(photo)
