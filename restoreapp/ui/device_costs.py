"""What the shown photo's recipe would take on each device, found out off the GUI thread."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from restoreapp.core.geometry import Size
from restoreapp.document.recipe import Recipe
from restoreapp.service.devices import DeviceCost
from restoreapp.service.restore import EngineChoice
from restoreapp.ui.jobs import Job, JobProgress, JobRunner, Lane
from restoreapp.ui.services import Services


@dataclass(frozen=True, slots=True)
class CostQuestion:
    """What is to be done to a photo of a size, by which models."""

    size: Size
    recipe: Recipe
    choice: EngineChoice


class DeviceCosts(QObject):
    """Looks costs up, and has devices measured that nothing is known of. GUI thread only.

    Signals:
        changed(tuple[DeviceCost, ...]): for the question asked last.
        failed(Exception): a device could not be measured.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._services = services
        self._question: CostQuestion | None = None
        self._measuring: list[Job] = []
        self.costs: tuple[DeviceCost, ...] = ()

    def ask(self, question: CostQuestion) -> None:
        """Has the costs looked up, and told if they are others."""
        if question != self._question:
            self._question = question
            self.stop_measuring()
            self.look_again()

    def look_again(self) -> None:
        """Has the costs looked up anew: by now a device may have been measured."""
        if self._question is not None:
            work = partial(_looked_up, self._services, self._question)
            job = self._jobs.submit(work, Lane.READING, self._question)
            job.succeeded.connect(self._on_looked_up)

    def measure(self) -> None:
        """Has each device measured whose cost is not known, while nothing else is under way."""
        if self._question is None or self._measuring or not self._question.recipe.steps:
            return
        for cost in self.costs:
            if cost.seconds is None:
                work = partial(_measured, self._services, cost.device.name, self._question)
                job = self._jobs.submit(work, Lane.ENGINE, self._question)
                self._measuring.append(job)
                job.succeeded.connect(self._on_measured)
                job.failed.connect(self._on_failed)
                job.finished.connect(self._on_finished)

    def stop_measuring(self) -> None:
        """Makes way for other work."""
        for job in self._measuring:
            job.cancel()

    @Slot(object, object)
    def _on_looked_up(self, question: CostQuestion, costs: tuple[DeviceCost, ...]) -> None:
        if question == self._question and costs != self.costs:
            self.costs = costs
            self.changed.emit(costs)

    @Slot(object, object)
    def _on_measured(self, _question: CostQuestion, _nothing: None) -> None:
        self.look_again()

    @Slot(object, object)
    def _on_failed(self, _question: CostQuestion, error: Exception) -> None:
        self.failed.emit(error)

    @Slot(object)
    def _on_finished(self, _question: CostQuestion) -> None:
        sender = self.sender()
        self._measuring = [each for each in self._measuring if each is not sender]


def _looked_up(
    services: Services, question: CostQuestion, _progress: JobProgress
) -> tuple[DeviceCost, ...]:
    return services.device_costs(question.size, question.recipe, question.choice)


def _measured(
    services: Services, device: str, question: CostQuestion, progress: JobProgress
) -> None:
    services.measure_device(device, question.recipe, question.choice, progress)
