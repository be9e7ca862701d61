"""Figures about the shown photo: how noisy it is, what restoring it takes, how near it is."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from restoreapp.ui.answers import Answers
from restoreapp.ui.device_costs import CostQuestion, DeviceCosts
from restoreapp.ui.documents import with_known_level
from restoreapp.ui.jobs import JobRunner
from restoreapp.ui.noise_levels import NoiseLevels
from restoreapp.ui.open_documents import OpenDocuments
from restoreapp.ui.reference import Compared, ReferenceComparison
from restoreapp.ui.services import Services
from restoreapp.ui.shown_photo import ShownPhoto


class Figures(QObject):
    """Asks for each figure when what is shown is another. Call from the GUI thread.

    Attributes:
        device_costs: what the shown photo's recipe would take on each device.
        references: how near the shown photo and its answer are to what is known to be right.

    Signals:
        failed(Exception): a figure could not be found out.
    """

    failed = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        services: Services,
        shown: ShownPhoto,
        documents: OpenDocuments,
        answers: Answers,
        parent: QObject,
    ) -> None:
        """Begins with none.

        Args:
            jobs: outlives this.
            services: what does the work.
            shown: the photo that figures are about.
            documents: where its level is noted.
            answers: tell by which models it would be restored.
            parent: owner.
        """
        super().__init__(parent)
        self._shown = shown
        self._documents = documents
        self._answers = answers
        self._noise_levels = NoiseLevels(jobs, services, self)
        self.device_costs = DeviceCosts(jobs, services, self)
        self.references = ReferenceComparison(jobs, services, self)
        self._noise_levels.estimated.connect(self._on_level_estimated)
        for failing in (self._noise_levels, self.device_costs, self.references):
            failing.failed.connect(self.failed)

    def estimate_level(self) -> None:
        """Has the shown photo's level estimated, once."""
        document, photo = self._shown.document, self._shown.photo
        if document is not None and photo is not None:
            self._noise_levels.estimate(document, photo)

    def make_way(self, document_id: int, *, is_level_found: bool) -> None:
        """Stops what a restoration of this photo need not wait for.

        Args:
            document_id: of the photo.
            is_level_found: whether the restoration finds out the level itself.
        """
        if is_level_found:
            self._noise_levels.stop(document_id)
        self.device_costs.stop_measuring()

    def ask_for_costs(self) -> None:
        """Not before a level was estimated: then torch is loaded, and looking up takes no time."""
        document = self._shown.document
        if document is None or document.size is None or document.estimated_level is None:
            return
        key = self._answers.key(document)
        recipe = with_known_level(key.recipe, document.estimated_level)
        self.device_costs.ask(CostQuestion(document.size, recipe, key.choice))

    def compare_with(self, reference: Path) -> None:
        """Reads a picture that is known to be right; `references` tells how near the photo is."""
        if self._shown.document is not None:
            self.references.load(self._shown.id, reference)

    @Slot()
    def forget_reference(self) -> None:
        """Compares the shown photo with nothing any more."""
        self.references.forget(self._shown.id)

    @Slot()
    def compare(self) -> None:
        """Has what is shown now compared with the photo's reference, if it has one."""
        photo, answer = self._shown.photo, self._shown.answer
        if photo is None:
            self.references.show(None)
            return
        before = None if answer is None else answer.answer.before
        size = photo.image.size if before is None else before.size
        written = self._shown.written or (None, None)
        self.references.show(Compared(self._shown.id, photo, size, *written))

    @Slot(object, object)
    def _on_level_estimated(self, document_id: int, level: float) -> None:
        self._documents.change(document_id, estimated_level=level)
        self.ask_for_costs()
