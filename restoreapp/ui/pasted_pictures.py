"""Pictures from the clipboard, as files that are opened like any photo until the program ends."""

import itertools
import shutil
import tempfile
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from restoreapp.errors import RestoreAppError
from restoreapp.ui.jobs import JobProgress, JobRunner, Lane

OPAQUE = 255
PREFIX = "restoreapp-"


class UnusablePicture(RestoreAppError):
    """A picture on the clipboard that cannot be kept for the session."""


class PastedPictures(QObject):
    """Writes pictures into a folder that lasts as long as the session.

    Signals:
        pasted(Path): a picture is a file now.
        failed(Exception): it could not be written.
    """

    pasted = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._numbers = itertools.count(1)
        self._folder: Path | None = None
        self._adopted: set[Path] = set()

    def paste(self, image: QImage) -> None:
        """Has a picture written."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix=PREFIX))
        name = self.tr("Untitled {0}").format(next(self._numbers))
        path = self._folder / f"{name}.png"
        job = self._jobs.submit(partial(_write, image, path), Lane.READING, path)
        job.succeeded.connect(self._on_written)
        job.failed.connect(self._on_failed)

    def has(self, path: Path) -> bool:
        """Whether a file is one of these."""
        return path in self._adopted or (self._folder is not None and path.parent == self._folder)

    def adopt(self, path: Path) -> None:
        """Takes over a file of a session that ended before it could delete it."""
        if path.parent.name.startswith(PREFIX) and path.parent.parent == Path(
            tempfile.gettempdir()
        ):
            self._adopted.add(path)

    def forget(self) -> None:
        """Deletes the files; before the program ends."""
        folders = {each.parent for each in self._adopted}
        if self._folder is not None:
            folders.add(self._folder)
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)
        self._folder = None
        self._adopted.clear()

    @Slot(object, object)
    def _on_written(self, path: Path, _result: None) -> None:
        self.pasted.emit(path)

    @Slot(object, object)
    def _on_failed(self, _path: Path, error: Exception) -> None:
        self.failed.emit(error)


def _write(image: QImage, path: Path, _progress: JobProgress) -> None:
    """Runs on a thread; without a channel for transparency where nothing is transparent."""
    if image.hasAlphaChannel():
        alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
        lines = np.frombuffer(alpha.constBits(), np.uint8).reshape(alpha.height(), -1)
        if lines[:, : alpha.width()].min() == OPAQUE:
            is_deep = image.depth() > 32
            opaque = QImage.Format.Format_RGBX64 if is_deep else QImage.Format.Format_RGB888
            image = image.convertToFormat(opaque)
    # Quality 100 is PNG without compression: written and read at once, and gone at the end.
    if not image.save(str(path), "PNG", 100):  # type: ignore[call-overload]  # as Qt's own overload
        raise UnusablePicture(
            "The picture on the clipboard cannot be kept.", hint=f"{path.parent} cannot be written."
        )
