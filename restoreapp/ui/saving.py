"""Takes what is shown as "after" out of the program: into a file, or onto the clipboard."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from restoreapp.core.blending import Blend
from restoreapp.service.export import ExportChoices, Receipt
from restoreapp.texts import joined
from restoreapp.ui.canvas.levels import AnswerLevels
from restoreapp.ui.canvas.rendering import Picture, whole_image
from restoreapp.ui.documents import Notice
from restoreapp.ui.dragged_results import DraggedResults
from restoreapp.ui.jobs import JobProgress, JobRunner, Lane
from restoreapp.ui.open_documents import OpenDocuments
from restoreapp.ui.runs import Exporting, Runs
from restoreapp.ui.services import Services
from restoreapp.ui.shown_photo import ShownPhoto
from restoreapp.ui.size_estimate import SizeEstimate
from restoreapp.ui.texts import said


class Saving(QObject):
    """Saves and copies the shown photo's finished answer. Call from the GUI thread.

    Attributes:
        dragged: carries answers out by drag and drop.

    Signals:
        copied(QImage): what is shown as "after", whole, for the clipboard.
        noticed(Notice): something to tell.
        failed(Exception): a copy could not be made; `Runs` tells of files.
    """

    copied = Signal(object)
    noticed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        services: Services,
        shown: ShownPhoto,
        documents: OpenDocuments,
        runs: Runs,
        dragged: DraggedResults,
        parent: QObject,
    ) -> None:
        """Begins with nothing.

        Args:
            jobs: outlives this.
            services: what estimates a file's size.
            shown: the photo whose answer is taken.
            documents: where it is noted that a photo was saved.
            runs: what writes.
            dragged: what writes files that are dragged out.
            parent: owner.
        """
        super().__init__(parent)
        self.dragged = dragged
        dragged.failed.connect(self.failed)
        self._jobs = jobs
        self._services = services
        self._shown = shown
        self._documents = documents
        self._runs = runs
        runs.exported.connect(self._on_exported)

    @property
    def is_under_way(self) -> bool:
        """Whether a file is being written."""
        return self._runs.is_exporting or self.dragged.is_under_way

    @property
    def is_possible(self) -> bool:
        """Whether a finished answer is shown."""
        answer = self._shown.answer
        return self._shown.photo is not None and answer is not None and answer.restored is not None

    def save(self, target: Path, choices: ExportChoices) -> None:
        """Writes what is shown as "after" to a file."""
        photo, finished, seen_as = self._shown.photo, self._shown.finished, self._shown.seen_as
        if photo is None or finished is None or seen_as is None:
            return
        key, result = finished
        self._runs.export(photo, result.restored, key, seen_as, target, choices)

    def size_estimate(self) -> SizeEstimate | None:
        """Returns what estimates the file of what is shown as "after"; none without that."""
        photo, written = self._shown.photo, self._shown.written
        if photo is None or written is None:
            return None
        return SizeEstimate(self._jobs, self._services, photo, *written, parent=self)

    def copy(self) -> None:
        """Makes what is shown as "after" into one picture; `copied` hands it over."""
        answer, opened = self._shown.answer, self._shown.opened
        current = self._documents.told_shown
        if answer is None or answer.restored is None or opened is None or current is None:
            return
        picture = answer.answer.before or opened.picture
        work = partial(_whole_image, picture, answer.answer.levels, current.blend)
        job = self._jobs.submit(work, Lane.READING, current.id)
        job.succeeded.connect(self._on_copied)
        job.failed.connect(self._on_copy_failed)

    @Slot(object, object)
    def _on_exported(self, about: Exporting, receipt: Receipt) -> None:
        saved = (about.key, about.seen_as.blend)
        self._documents.change(about.document_id, saved=saved, saved_path=receipt.path.absolute())
        kept = (
            self.tr("Kept: {0}.").format(said(joined(receipt.kept, ", "))) if receipt.kept else ""
        )
        message = self.tr("Saved as {0}.").format(receipt.path.name)
        changed = (self._sentence(said(each)) for each in receipt.changed)
        hint = " ".join(filter(None, (kept, *changed)))
        self.noticed.emit(Notice(message, hint, is_of_photo=True))

    def _sentence(self, line: str) -> str:
        """Returns a line of a receipt, which may be half a sentence, as a whole one."""
        begun = line[:1].upper() + line[1:]
        return begun if begun.endswith((".", "!", "?", "。")) else self.tr("{0}.").format(begun)

    @Slot(object, object)
    def _on_copied(self, _document_id: int, image: QImage) -> None:
        self.copied.emit(image)
        size = self.tr("{0} pixels").format(f"{image.width()}×{image.height()}")
        text = self.tr("The restored photo is on the clipboard: {0}, 8 bit, sRGB.").format(size)
        self.noticed.emit(Notice(text, is_of_photo=True))

    @Slot(object, object)
    def _on_copy_failed(self, _document_id: int, error: Exception) -> None:
        self.failed.emit(error)


def _whole_image(
    picture: Picture, answer: AnswerLevels, blend: Blend, progress: JobProgress
) -> QImage:
    return whole_image(picture, answer, blend, progress)
