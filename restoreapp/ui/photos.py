"""Files that become open photos: listed, read, and read again when their pixels are wanted."""

from collections import deque
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from restoreapp.core.bytes_cache import BytesCache
from restoreapp.core.paths import is_folder
from restoreapp.document.history import History
from restoreapp.document.session import OpenPhoto, Session
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.ui import reading
from restoreapp.ui.documents import Notice, Opened, Wanted
from restoreapp.ui.jobs import JobRunner, Lane
from restoreapp.ui.kept_recipes import FoundRecipe, KeptRecipes
from restoreapp.ui.open_documents import OpenDocuments
from restoreapp.ui.pasted_pictures import PastedPictures
from restoreapp.ui.preferences import Preferences
from restoreapp.ui.reader import PhotoReader
from restoreapp.ui.services import Services

FEW = 50  # files that are looked at on the interface's thread


class Photos(QObject):
    """Adds photos to those that are open and keeps pixels as far as memory goes.

    Signals:
        opened(int): files were added; this one is to be shown.
        reopened(): all that there is of an earlier session is open.
        read(int, Opened): a photo's pixels are here.
        recipe_taken(int): this photo begins with the recipe that lay beside it.
        recipe_sought(int): it is known which recipe lay beside this photo, if any.
        unreadable(int, Exception): a photo cannot be read, or not any more.
        noticed(Notice): something to tell.
        failed(Exception): a folder or the clipboard could not be used.
    """

    opened = Signal(int)
    reopened = Signal()
    read = Signal(int, object)
    recipe_taken = Signal(int)
    recipe_sought = Signal(int)
    unreadable = Signal(int, object)
    noticed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        services: Services,
        documents: OpenDocuments,
        preferences: Preferences,
        kept: KeptRecipes,
        *,
        most_bytes: int,
        parent: QObject,
    ) -> None:
        """Begins without any.

        Args:
            jobs: outlives this.
            services: what reads.
            documents: where photos are added.
            preferences: whether recipes beside photos are wanted.
            kept: what finds these.
            most_bytes: that pixels may take together, beside the shown photo's.
            parent: owner.
        """
        super().__init__(parent)
        self._jobs = jobs
        self._services = services
        self._documents = documents
        self._preferences = preferences
        self._kept = kept
        self._opened = BytesCache[int, Opened](most_bytes)
        self._reader = PhotoReader(jobs, services, self)
        self._pasted = PastedPictures(jobs, self)
        self._listed: deque[reading.Listed | reading.StillThere] = deque()
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._take_some)
        self._reader.read.connect(self._on_read)
        self._reader.failed.connect(self._on_reading_failed)
        self._reader.idle.connect(self.read_wanted)
        self._pasted.pasted.connect(self._on_pasted)
        self._pasted.failed.connect(self.failed)
        preferences.changed.connect(self._seek_recipes)

    def pixels(self, document_id: int) -> Opened | None:
        """Returns a photo as it was read, if that is here."""
        return self._opened.get(document_id)

    def open(self, paths: tuple[Path, ...]) -> None:
        """Opens files, and the photos in folders; many of them some at a time."""
        if len(paths) <= FEW and not any(map(is_folder, paths)):
            self._open_files(paths)
            return
        work = partial(reading.photos_among, self._services, paths)
        job = self._jobs.submit(work, Lane.READING)
        job.delivered.connect(self._on_some_listed)
        job.succeeded.connect(self._on_folders_listed)
        job.failed.connect(self._on_listing_failed)

    def reopen(self, session: Session) -> None:
        """Opens the photos of an earlier session that are still there; some at a time."""
        work = partial(reading.still_there, session)
        job = self._jobs.submit(work, Lane.READING)
        job.delivered.connect(self._on_some_listed)
        job.failed.connect(self._on_listing_failed)

    def paste(self, image: QImage) -> None:
        """Opens a picture that is no file, as an untitled photo."""
        self._pasted.paste(image)

    def try_again(self, document_id: int) -> None:
        """Has a photo read whose file was gone: its disk may be back."""
        if document_id in self._documents and self._documents[document_id].is_gone:
            self._documents.change(document_id, is_gone=False)

    def forget(self, document_id: int) -> None:
        """Forgets a photo's pixels, and reads it no further."""
        self._reader.stop(document_id)
        self._opened.drop(lambda each: each == document_id)

    def forget_pasted(self) -> None:
        """Deletes what came from the clipboard; before the program ends."""
        self._pasted.forget()

    @Slot()
    def read_wanted(self) -> None:
        """Asks for the shown photo if its pixels were dropped, then for those never read.

        While others are still being listed these wait: first the list, then its pictures.
        """
        shown = self._documents.shown
        recipes = self._kept if self._preferences.settings.keeps_recipes else None
        if shown is not None and shown.id not in self._opened and not shown.is_gone:
            self._reader.want([(shown.id, shown.path)], recipes=recipes)
        if self._listed:
            return
        unread = ((each.id, each.path) for each in self._documents.unread)
        self._reader.want(unread, recipes=recipes)

    def _open_files(self, paths: Iterable[Path], *, goes_on: bool = False) -> None:
        """Opens files.

        Args:
            paths: of them.
            goes_on: whether others of those that were asked for are open, and shown, already.
        """
        wanted = [path.absolute() for path in paths]
        added = [
            self._documents.add(path, is_untitled=self._pasted.has(path))
            for path in dict.fromkeys(wanted)
            if self._documents.id_of(path) is None
        ]
        if added:
            self._documents.tell_added(added)
        first = self._documents.id_of(wanted[0]) if wanted else None
        if first is not None and not goes_on:
            self.opened.emit(first)

    def _reopen(self, part: reading.StillThere) -> None:
        wanted = [each for each in part.photos if self._documents.id_of(each.path) is None]
        if added := [self._add_again(each) for each in wanted]:
            self._documents.tell_added(added)
        shown = None if part.shown is None else self._documents.id_of(part.shown)
        if shown is not None:
            self.opened.emit(shown)
        if part.missing:
            text = self.tr("%n photo(s) of the last session are no longer there.", n=part.missing)
            self.noticed.emit(Notice(text, is_problem=True))
        if part.missing is not None:
            self.reopened.emit()

    def _add_again(self, photo: OpenPhoto) -> int:
        if photo.is_untitled:
            self._pasted.adopt(photo.path)
        new = self._documents.new
        history = History[Wanted].starting_with(new)
        models = new.models if photo.models is None else photo.models
        history = history.pushed(Wanted(photo.recipe, models), self.tr("Last session"))
        is_untitled = self._pasted.has(photo.path)
        return self._documents.add(photo.path, is_untitled=is_untitled, history=history)

    @Slot(object)
    def _on_pasted(self, path: Path) -> None:
        self._open_files([path])

    @Slot(object, object)
    def _on_some_listed(self, _about: None, part: reading.Listed | reading.StillThere) -> None:
        self._listed.append(part)
        self._turn.start()

    @Slot()
    def _take_some(self) -> None:
        """Opens some of those that were listed, and lets the window do other things between."""
        part = self._listed.popleft()
        if isinstance(part, reading.Listed):
            self._open_files(part.paths, goes_on=part.goes_on)
        else:
            self._reopen(part)
        self.read_wanted()
        if self._listed:
            self._turn.start()

    @Slot(object, object)
    def _on_folders_listed(self, _about: None, count: int) -> None:
        if count == 0:
            self.noticed.emit(Notice(self.tr("There are no photos in that folder.")))

    @Slot(object, object)
    def _on_listing_failed(self, _about: None, error: Exception) -> None:
        if isinstance(error, OSError):
            message = self.tr("The folder cannot be read.")
            self.noticed.emit(Notice(message, error.strerror or "", is_problem=True))
        else:
            self.failed.emit(error)

    @Slot(object, object)
    def _on_read(self, document_id: int, opened: Opened) -> None:
        if document_id not in self._documents:
            return
        nbytes = opened.picture.nbytes
        self._opened.put(document_id, opened, nbytes, pinned=self._documents.shown_id)
        if opened.is_recipe_sought:
            self._take_recipe(document_id, opened.recipe)
        self._documents.change(
            document_id,
            size=opened.picture.size,
            facts=opened.facts,
            notes=opened.photo.notes,
            thumbnail=opened.thumbnail,
            is_gone=False,
        )
        self.read.emit(document_id, opened)
        if not opened.is_recipe_sought:
            self._seek_recipes()

    @Slot()
    def _seek_recipes(self) -> None:
        """Looks for the recipes beside photos that were read before these were wanted."""
        if not self._preferences.settings.keeps_recipes:
            return
        finders = {
            each.id: self._kept.finder(each.path)
            for each in self._documents
            if each.thumbnail is not None and not each.is_recipe_sought
        }
        if finders:
            job = self._jobs.submit(partial(reading.recipes_found, finders), Lane.READING)
            job.succeeded.connect(self._on_recipes_found)
            job.failed.connect(self._on_listing_failed)

    @Slot(object, object)
    def _on_recipes_found(self, _about: None, found: Mapping[int, FoundRecipe]) -> None:
        for document_id, recipe in found.items():
            if document_id in self._documents:
                self._take_recipe(document_id, recipe)

    def _take_recipe(self, document_id: int, recipe: FoundRecipe) -> None:
        """Has a photo begin with the recipe beside it; if it was edited, undo leads there."""
        document = self._documents[document_id]
        if document.is_recipe_sought:
            return
        history = document.history
        if isinstance(recipe, WrittenRecipe):
            *_, first = history.passed
            history = history.over(first.taken_over(recipe), _with_changes)
        self._documents.change(document_id, history=history, is_recipe_sought=True)
        if document.may_take_recipe and isinstance(recipe, WrittenRecipe):
            self.recipe_taken.emit(document_id)
        elif document.may_take_recipe and recipe is not None:
            self.failed.emit(recipe)
        self.recipe_sought.emit(document_id)

    @Slot(object, object)
    def _on_reading_failed(self, document_id: int, error: Exception) -> None:
        if document_id in self._documents:
            self.unreadable.emit(document_id, error)


def _with_changes(wanted: Wanted, before: Wanted, after: Wanted) -> Wanted:
    if after.recipe != before.recipe:
        return after
    return wanted.with_models(after.model_changes(before))
