"""Small pictures of a batch's photos: read when a row is looked at, some hundreds kept."""

from collections import OrderedDict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from restoreapp.ui.jobs import Job, JobProgress, JobRunner, Lane
from restoreapp.ui.services import Services

SIDE_PX = 64
MOST_KEPT, MOST_WANTED = 500, 60


class RowThumbnails(QObject):
    """Gives what is there, and reads what was wanted last first. Call from the GUI thread.

    Signals:
        arrived(): there is one more.
    """

    arrived = Signal()

    def __init__(self, jobs: JobRunner, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._services = services
        self._kept: OrderedDict[Path, QPixmap | None] = OrderedDict()
        self._wanted: OrderedDict[Path, None] = OrderedDict()
        self._reading: Job | None = None

    def pixmap(self, photo: Path) -> QPixmap | None:
        """Returns a photo's small picture; none while it is read, or where there is none."""
        if photo in self._kept:
            self._kept.move_to_end(photo)
            return self._kept[photo]
        self._wanted[photo] = None
        self._wanted.move_to_end(photo)
        if len(self._wanted) > MOST_WANTED:  # rows that were scrolled past
            self._wanted.popitem(last=False)
        self._read_next()
        return None

    @property
    def is_reading(self) -> bool:
        """Whether a photo is read."""
        return self._reading is not None

    def _read_next(self) -> None:
        if self._reading is not None or not self._wanted or not self._jobs.is_open:
            return
        photo, _ = self._wanted.popitem()
        work = partial(_read, self._services, photo)
        self._reading = self._jobs.submit(work, Lane.READING, photo)
        self._reading.succeeded.connect(self._on_read)
        self._reading.failed.connect(self._on_failed)
        self._reading.finished.connect(self._on_finished)

    @Slot(object, object)
    def _on_read(self, photo: Path, image: QImage | None) -> None:
        self._keep(photo, None if image is None else QPixmap.fromImage(image))

    @Slot(object, object)
    def _on_failed(self, photo: Path, _error: Exception) -> None:
        self._keep(photo, None)  # the batch itself says what is wrong with a photo

    def _keep(self, photo: Path, pixmap: QPixmap | None) -> None:
        self._kept[photo] = pixmap
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        if pixmap is not None:
            self.arrived.emit()

    @Slot(object)
    def _on_finished(self, _photo: Path) -> None:
        self._reading = None
        self._read_next()


def _read(services: Services, photo: Path, _progress: JobProgress) -> QImage | None:
    data = services.batch.thumbnail(photo, SIDE_PX)
    image = QImage.fromData(data)
    return None if image.isNull() else image
