"""The photo that is on the screen, with its pixels and what is seen of it as "after"."""

from restoreapp.document.recipe import Recipe
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import Restored
from restoreapp.ui.answers import Answers
from restoreapp.ui.documents import Document, Opened, Result, ResultKey, ShownAnswer
from restoreapp.ui.open_documents import OpenDocuments
from restoreapp.ui.photos import Photos
from restoreapp.ui.runs import written_recipe


class ShownPhoto:
    """Looks up what is shown now, where it is kept. Call from the GUI thread."""

    def __init__(self, documents: OpenDocuments, photos: Photos, answers: Answers) -> None:
        self._documents = documents
        self._photos = photos
        self._answers = answers

    @property
    def id(self) -> int:
        """Of its document; `NOTHING` while no photo is shown."""
        return self._documents.shown_id

    @property
    def document(self) -> Document | None:
        """Its document, as it is kept."""
        return self._documents.shown

    @property
    def opened(self) -> Opened | None:
        """Its pixels, and those for the screen, once they are read."""
        return self._photos.pixels(self.id)

    @property
    def photo(self) -> Photo | None:
        """Its pixels, once they are read."""
        opened = self.opened
        return None if opened is None else opened.photo

    @property
    def answer(self) -> ShownAnswer | None:
        """What is shown as "after": the answer to the settings in force, else the latest."""
        document = self.document
        return None if document is None else self._answers.shown(document)

    @property
    def finished(self) -> tuple[ResultKey, Result] | None:
        """The finished answer that is shown, and what it is kept by."""
        document = self.document
        return None if document is None else self._answers.finished(document)

    @property
    def seen_as(self) -> Recipe | None:
        """What the finished answer is of, with instant parameters as set now; none without it."""
        document, finished = self.document, self.finished
        if document is None or finished is None:
            return None
        return self._answers.recipe(document, finished[0])

    @property
    def written(self) -> tuple[Restored, Recipe] | None:
        """The finished answer that is shown, and the recipe that a file of it tells."""
        finished, seen_as = self.finished, self.seen_as
        if finished is None or seen_as is None:
            return None
        restored = finished[1].restored
        return restored, written_recipe(restored, seen_as)
