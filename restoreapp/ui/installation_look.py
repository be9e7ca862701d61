"""What is installed, looked up off the GUI thread, since torch takes seconds to load."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot, qVersion

from restoreapp.service.installation import Installation
from restoreapp.ui.jobs import JobProgress, JobRunner, Lane
from restoreapp.ui.services import Services


class InstallationLook(QObject):
    """Looks at the installation. Call from the GUI thread.

    Signals:
        seen(Installation): told to whoever asked.
        failed(Exception): it could not be looked at.
    """

    seen = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._services = services

    def look(self) -> None:
        """Has `seen` emitted, later."""
        look = self._services.installation

        def work(_progress: JobProgress) -> Installation:
            return look()

        job = self._jobs.submit(work, Lane.READING)
        job.succeeded.connect(self._on_looked)
        job.failed.connect(self._on_failed)

    @Slot(object, object)
    def _on_looked(self, _about: None, installation: Installation) -> None:
        versions = (*installation.versions, ("Qt", qVersion()))
        self.seen.emit(replace(installation, versions=versions))

    @Slot(object, object)
    def _on_failed(self, _about: None, error: Exception) -> None:
        self.failed.emit(error)
