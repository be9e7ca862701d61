"""Which models there are."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from restoreapp.service.models import ModelSummary
from restoreapp.ui.documents import Models
from restoreapp.ui.jobs import JobProgress, JobRunner, Lane
from restoreapp.ui.services import Services


class InstalledModels(QObject):
    """Looks the models up. Call from the GUI thread.

    Signals:
        changed(Models): others are installed.
        failed(Exception): they could not be looked up.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._services = services
        self._models: Models | None = None

    @property
    def models(self) -> Models | None:
        """What is installed; none until it was looked up."""
        return self._models

    def look_up(self) -> None:
        """Has it found out which models are installed."""
        job = self._jobs.submit(partial(_installed, self._services), Lane.READING)
        job.succeeded.connect(self._on_looked_up)
        job.failed.connect(self._on_failed)

    @Slot(object, object)
    def _on_looked_up(self, _about: None, installed: tuple[ModelSummary, ...]) -> None:
        models = Models(installed)
        if models != self._models:
            self._models = models
            self.changed.emit(models)

    @Slot(object, object)
    def _on_failed(self, _about: None, error: Exception) -> None:
        self.failed.emit(error)


def _installed(services: Services, _progress: JobProgress) -> tuple[ModelSummary, ...]:
    return services.installed_models()
