"""Where networks can run on this computer, and where they shall."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from restoreapp.service.devices import DeviceSummary
from restoreapp.service.restore import EngineChoice, placed
from restoreapp.ui.jobs import JobProgress, JobRunner, Lane
from restoreapp.ui.preferences import Preferences
from restoreapp.ui.services import Services


class Devices(QObject):
    """Looks devices up, and has one of them chosen. Call from the GUI thread.

    Signals:
        found(tuple[DeviceSummary, ...]): those that there are, the processor last.
        failed(Exception): they could not be looked up.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(
        self, jobs: JobRunner, services: Services, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._services = services
        self._preferences = preferences

    def look_up(self) -> None:
        """Has it found out where networks can run; `found` tells."""
        job = self._jobs.submit(partial(_usable, self._services), Lane.ENGINE)
        job.succeeded.connect(self._on_found)
        job.failed.connect(self._on_failed)

    def choose(self, name: str) -> None:
        """Has networks run on a device, by name, from the next restoration on."""
        self._preferences.change(replace(self._preferences.settings, device=name))

    def placed(self, choice: EngineChoice) -> EngineChoice:
        """Returns the choice with where and in how much memory it runs, which changes no answer."""
        settings = self._preferences.settings
        return placed(choice, settings.device, settings.memory_mb)

    @Slot(object, object)
    def _on_found(self, _about: None, devices: tuple[DeviceSummary, ...]) -> None:
        self.found.emit(devices)

    @Slot(object, object)
    def _on_failed(self, _about: None, error: Exception) -> None:
        self.failed.emit(error)


def _usable(services: Services, _progress: JobProgress) -> tuple[DeviceSummary, ...]:
    return services.usable_devices()
