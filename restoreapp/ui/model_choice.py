"""Which models there are, and which of them was chosen for which step in this session."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from restoreapp.service.models import ModelSummary
from restoreapp.ui.documents import Models
from restoreapp.ui.jobs import JobProgress, JobRunner, Lane
from restoreapp.ui.services import Services


class ModelChoice(QObject):
    """Looks the installed models up and keeps the choice. Call from the GUI thread.

    Signals:
        changed(Models): others are installed or chosen.
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
        """What is installed and chosen; none until it was looked up."""
        return self._models

    def look_up(self) -> None:
        """Has it found out which models are installed."""
        job = self._jobs.submit(partial(_installed, self._services), Lane.READING)
        job.succeeded.connect(self._on_looked_up)
        job.failed.connect(self._on_failed)

    def choose(self, step: str, model_id: str | None) -> None:
        """Names the model by which a step is done; none means its default."""
        if self._models is not None:
            self._keep(self._models.with_choice(step, model_id))

    @Slot(object, object)
    def _on_looked_up(self, _about: None, installed: tuple[ModelSummary, ...]) -> None:
        chosen = () if self._models is None else self._models.chosen
        ids = {each.id for each in installed}
        self._keep(Models(installed, tuple(each for each in chosen if each in ids)))

    @Slot(object, object)
    def _on_failed(self, _about: None, error: Exception) -> None:
        self.failed.emit(error)

    def _keep(self, models: Models) -> None:
        if models != self._models:
            self._models = models
            self.changed.emit(models)


def _installed(services: Services, _progress: JobProgress) -> tuple[ModelSummary, ...]:
    return services.installed_models()
