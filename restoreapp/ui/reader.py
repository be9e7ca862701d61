"""Reads photos, a few at a time, the one that is wanted most first."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from restoreapp.ui import reading
from restoreapp.ui.jobs import Job, JobRunner, Lane
from restoreapp.ui.kept_recipes import KeptRecipes
from restoreapp.ui.services import Services


class PhotoReader(QObject):
    """Keeps the reading lane busy without filling its queue, so that what is wanted may change.

    Signals:
        read(int, Opened): a photo is in memory.
        failed(int, Exception): it cannot be read.
        idle(): there is room to ask for another.
    """

    read = Signal(object, object)
    failed = Signal(object, object)
    idle = Signal()

    def __init__(self, jobs: JobRunner, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._services = services
        self._readings: dict[int, Job] = {}
        # Comes when the window has nothing else to do: thousands of photos, read one after the
        # other, would else keep it from painting.
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self.idle)

    def want(self, photos: Iterable[tuple[int, Path]], *, recipes: KeptRecipes | None) -> None:
        """Begins to read as many of these (id, file) as can be at once; call again at `idle`.

        Args:
            photos: what is wanted.
            recipes: what finds those beside them; none where these are not wanted.
        """
        for document_id, path in photos:
            # What is cancelled at the end would otherwise be wanted again and again.
            if len(self._readings) >= Lane.READING.threads or not self._jobs.is_open:
                return
            if document_id not in self._readings:
                find_recipe = None if recipes is None else recipes.finder(path)
                work = partial(reading.opened, self._services, path, find_recipe=find_recipe)
                job = self._jobs.submit(work, Lane.READING, document_id)
                self._readings[document_id] = job
                job.succeeded.connect(self.read)
                job.failed.connect(self.failed)
                job.finished.connect(self._on_finished)

    def stop(self, document_id: int) -> None:
        """Stops reading a photo."""
        if job := self._readings.get(document_id):
            job.cancel()

    @Slot(object)
    def _on_finished(self, document_id: int) -> None:
        del self._readings[document_id]
        self._turn.start()
