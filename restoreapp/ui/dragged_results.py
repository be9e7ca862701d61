"""Restored photos that are dragged out of the window, as files that whoever takes them can read.

A result that is saved as it is now is that file. Any other becomes one when a program that it is
dragged to asks for it, with the name and the format that saving would suggest.

When that is, each system decides. X11 and Wayland hand the question over from the other program,
most of which ask at the drop. Windows (to know whether there is a file at all) and macOS (which
wants to know how many there are) have Qt ask as soon as the pointer enters a window that takes
files. So nothing is written while the pointer stays in this window, and each result once.
"""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMimeData, QObject, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDrag, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from restoreapp.core.blending import Blend
from restoreapp.core.paths import is_file
from restoreapp.document.recipe import Recipe
from restoreapp.service.export import ExportChoices
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import Restored
from restoreapp.ui.answers import Answers
from restoreapp.ui.documents import Document, ResultKey, Status
from restoreapp.ui.jobs import Job, JobProgress, JobRunner, Lane
from restoreapp.ui.open_documents import OpenDocuments
from restoreapp.ui.photos import Photos
from restoreapp.ui.preferences import Preferences
from restoreapp.ui.runs import written_recipe
from restoreapp.ui.services import Services

PREFIX = "restoreapp-drag-"
URI_LIST = "text/uri-list"
PICTURE = QSize(96, 64)  # beside the pointer


def can_be_dragged_out(document: Document) -> bool:
    """Whether there is something of a photo, as it was handed out by the state, to be taken."""
    return document.status is Status.DONE or document.saved_path is not None


@dataclass(frozen=True, slots=True)
class FileKey:
    """Equal keys, equal files."""

    result: ResultKey
    blend: Blend
    choices: ExportChoices


@dataclass(frozen=True, slots=True, eq=False)
class DraggedResult:
    """A result as it was when it was taken hold of.

    Attributes:
        key: what its file is kept by.
        path: of the photo.
        photo: its pixels; none where they have to be read again.
        restored: what the networks answered for it.
        recipe: with the instant parameters at which it is written.
    """

    key: FileKey
    path: Path
    photo: Photo | None
    restored: Restored
    recipe: Recipe


class DraggedResults(QObject):
    """Writes results into a folder that lasts as long as the program. Call from the GUI thread.

    Signals:
        failed(Exception): one could not be written.
        finished(): one was written, or could not be.
    """

    failed = Signal(object)
    finished = Signal()

    def __init__(
        self,
        jobs: JobRunner,
        services: Services,
        documents: OpenDocuments,
        photos: Photos,
        answers: Answers,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        """Begins without any.

        Args:
            jobs: outlives this.
            services: what writes.
            documents: whose results are dragged.
            photos: their pixels.
            answers: their results.
            preferences: which metadata files keep.
            parent: owner.
        """
        super().__init__(parent)
        self._jobs = jobs
        self._services = services
        self._documents = documents
        self._photos = photos
        self._answers = answers
        self._preferences = preferences
        self._folder: Path | None = None
        self._files: dict[FileKey, Path] = {}
        self._writing: dict[FileKey, Job] = {}

    @property
    def is_under_way(self) -> bool:
        """Whether somebody waits for a file."""
        return bool(self._writing)

    def data(self, document_id: int) -> QMimeData | None:
        """Returns what carries a photo's result; none where there is none."""
        taken = self._taken(document_id)
        return None if taken is None else FileOnDemand(partial(self._file, taken))

    def forget(self) -> None:
        """Deletes the files; before the program ends, as until then others may read them."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._folder = None
        self._files.clear()

    def _taken(self, document_id: int) -> DraggedResult | Path | None:
        """Returns the result that is seen of a photo now, or the file that it was saved as."""
        if document_id not in self._documents:
            return None
        document = self._documents[document_id]
        finished = self._answers.finished(document)
        saved = document.saved_path
        if finished is None:
            return saved
        key, result = finished
        seen_as = self._answers.recipe(document, key)
        if saved is not None and document.saved == (key, seen_as.blend) and is_file(saved):
            return saved
        choices = ExportChoices(
            metadata=self._preferences.settings.metadata  # type: ignore[arg-type]  # one of them
        )
        opened = self._photos.pixels(document_id)
        return DraggedResult(
            FileKey(key, seen_as.blend, choices),
            document.path,
            None if opened is None else opened.photo,
            result.restored,
            written_recipe(result.restored, seen_as),
        )

    def _file(self, taken: DraggedResult | Path) -> Path | None:
        """Returns the file, once it is written; none if that failed, or the program ends."""
        if isinstance(taken, Path):
            return taken
        file = self._files.get(taken.key)
        if file is not None and is_file(file):  # who took it may have moved it
            return file
        job = self._writing.get(taken.key) or self._begin(taken)
        # Qt wants the answer from this call, and a file takes seconds: events are served meanwhile,
        # those of the drag among them, so that nothing stands still.
        loop = QEventLoop()
        job.finished.connect(loop.quit)
        loop.exec()
        return self._files.get(taken.key)

    def _begin(self, dragged: DraggedResult) -> Job:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix=PREFIX))
        work = partial(_written, self._services, dragged, self._folder)
        job = self._jobs.submit(work, Lane.READING, dragged.key)
        self._writing[dragged.key] = job
        job.succeeded.connect(self._on_written)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)
        return job

    @Slot(object, object)
    def _on_written(self, key: FileKey, path: Path) -> None:
        self._files[key] = path

    @Slot(object, object)
    def _on_failed(self, _key: FileKey, error: Exception) -> None:
        self.failed.emit(error)

    @Slot(object)
    def _on_finished(self, key: FileKey) -> None:
        del self._writing[key]
        self.finished.emit()


class FileOnDemand(QMimeData):
    """A file that need not exist before somebody asks for it."""

    def __init__(self, file: Callable[[], Path | None]) -> None:
        super().__init__()
        self._file = file

    def formats(self) -> list[str]:
        return [URI_LIST]

    def hasFormat(self, mime_type: str) -> bool:
        return mime_type == URI_LIST

    def retrieveData(self, mime_type: str, _kind: object) -> object:
        if mime_type != URI_LIST:
            return None
        file = self._file()
        return [] if file is None else [QUrl.fromLocalFile(str(file))]


def drag_out(source: QWidget, data: QMimeData, thumbnail: QImage | None) -> None:
    """Has the pointer carry a result out of a widget, until it lets go of it."""
    drag = QDrag(source)
    drag.setMimeData(data)
    if thumbnail is not None:
        ratio = source.devicePixelRatioF()
        picture = QPixmap.fromImage(
            thumbnail.scaled(
                PICTURE * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        picture.setDevicePixelRatio(ratio)
        drag.setPixmap(picture)
    drag.exec(Qt.DropAction.CopyAction)


def _written(
    services: Services, dragged: DraggedResult, folder: Path, progress: JobProgress
) -> Path:
    """Runs on a thread: writes a file in a folder of its own, as names may be equal."""
    photo = dragged.photo or services.open_photo(dragged.path, progress)
    own = Path(tempfile.mkdtemp(dir=folder))
    choices = dragged.key.choices
    target = services.suggested_path(photo, own, choices)
    services.export(photo, dragged.restored, dragged.recipe, target, choices, progress=progress)
    return target
