"""What is open, what is wanted of it and what is known of it: the window's one mutable holder."""

from collections.abc import Iterable
from pathlib import Path

import psutil
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from restoreapp.core.geometry import Rect
from restoreapp.document.session import OpenPhoto, Session
from restoreapp.document.steps import Denoise
from restoreapp.errors import RestoreAppError
from restoreapp.service.open_photo import Photo
from restoreapp.texts import joined
from restoreapp.ui.answers import Answers, begins_with_auto
from restoreapp.ui.batch.state import BatchState
from restoreapp.ui.comparison import PART_HEIGHT_PX, PART_WIDTH_PX, Comparison
from restoreapp.ui.devices import Devices
from restoreapp.ui.documents import (
    Document,
    LookedAt,
    Models,
    Notice,
    Opened,
    Result,
    ShownAnswer,
    Status,
    WorkShown,
)
from restoreapp.ui.dragged_results import DraggedResults
from restoreapp.ui.figures import Figures
from restoreapp.ui.installation_look import InstallationLook
from restoreapp.ui.installed_models import InstalledModels
from restoreapp.ui.jobs import JobRunner
from restoreapp.ui.kept_recipes import KeptRecipes
from restoreapp.ui.open_documents import OpenDocuments
from restoreapp.ui.photos import Photos
from restoreapp.ui.preferences import Preferences
from restoreapp.ui.preset_shelf import PresetShelf
from restoreapp.ui.recipe_edits import RecipeEdits
from restoreapp.ui.runs import Exporting, Restoring, Runs
from restoreapp.ui.saving import Saving
from restoreapp.ui.services import Services
from restoreapp.ui.shown_photo import ShownPhoto
from restoreapp.ui.versions import Version

KEPT_FRACTION_OF_MEMORY = 0.25


class AppState(QObject):
    """The open photos and the work on them. Call from the GUI thread.

    Attributes:
        services: what does the work.
        recipes: edits what is wanted of the shown photo.
        batch: many photos at once, apart from those that are open.
        preferences: the settings.
        presets: recipes with names.
        devices: where networks run.
        installation: what runs here.
        figures: what is found out about the shown photo, without being asked for.
        saving: takes the shown answer out, to a file or the clipboard.

    Signals:
        documents_changed(tuple[Document, ...]): something about many of the open photos.
        document_changed(Document): something about one of them.
        documents_added(tuple[Document, ...]): others are open, behind those that were.
        document_removed(int): the photo with this id is no longer open.
        models_changed(Models): what is installed.
        current_changed(Document | None): which photo is shown, or something about it.
        picture_changed(Picture | None): the pixels to show; none while they are being read.
        answer_changed(ShownAnswer | None): what to show as "after".
        tile_finished(Rect): a part of that answer came, at this place in it.
        work_changed(WorkShown | None): what is being done and how far it is.
        paths_opened(tuple[Path, ...]): files and folders that were asked for.
        session_reopened(): what there is of an earlier session is open.
        noticed(Notice): something to tell.
        bug_found(Exception): work failed in a way that nobody foresaw.
    """

    documents_changed = Signal(object)
    document_changed = Signal(object)
    documents_added = Signal(object)
    document_removed = Signal(int)
    models_changed = Signal(object)
    current_changed = Signal(object)
    picture_changed = Signal(object)
    answer_changed = Signal(object)
    tile_finished = Signal(object)
    work_changed = Signal(object)
    paths_opened = Signal(object)
    session_reopened = Signal()
    noticed = Signal(object)
    bug_found = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        services: Services | None = None,
        *,
        preferences: Preferences | None = None,
        most_bytes: int | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Starts with nothing open.

        Args:
            jobs: outlives this.
            services: what does the work.
            preferences: the settings; none means the defaults, kept nowhere.
            most_bytes: how much of photos and answers is kept in memory besides the shown one;
                none means a quarter of the machine's memory.
            parent: owner.
        """
        super().__init__(parent)
        self._jobs = jobs
        self.services = services or Services()
        if most_bytes is None:
            most_bytes = int(psutil.virtual_memory().total * KEPT_FRACTION_OF_MEMORY)
        self._looked_at: LookedAt | None = None
        self.preferences = preferences or Preferences(parent=self)
        self.presets = PresetShelf(parent=self)
        self.batch = BatchState(jobs, self.services, self)
        self.installation = InstallationLook(jobs, self.services, self)
        self.devices = Devices(jobs, self.services, self.preferences, self)
        self._installed = InstalledModels(jobs, self.services, self)
        self._runs = Runs(jobs, self.services, self)
        self._answers = Answers(most_bytes // 2, self._runs, self._installed)
        self._documents = OpenDocuments(self._answers.filled_in, self)
        self._kept_recipes = KeptRecipes(jobs, self)
        self._photos = Photos(
            jobs,
            self.services,
            self._documents,
            self.preferences,
            self._kept_recipes,
            most_bytes=most_bytes // 2,
            parent=self,
        )
        self._shown = ShownPhoto(self._documents, self._photos, self._answers)
        self.figures = Figures(
            jobs, self.services, self._shown, self._documents, self._answers, self
        )
        dragged = DraggedResults(
            jobs,
            self.services,
            self._documents,
            self._photos,
            self._answers,
            self.preferences,
            self,
        )
        self.saving = Saving(
            jobs, self.services, self._shown, self._documents, self._runs, dragged, self
        )
        self.recipes = RecipeEdits(
            self._documents, self._installed, self.preferences, self._kept_recipes, self
        )
        self._connect()
        for part in (self.preferences, self.presets, self._photos, self.recipes, self.saving):
            part.noticed.connect(self.noticed)
        for failing in (
            self._installed,
            self.devices,
            self._photos,
            self.figures,
            self.saving,
            self._kept_recipes,
            self.installation,
        ):
            failing.failed.connect(self._tell_failure)

    def _connect(self) -> None:
        self._documents.changed.connect(self.documents_changed)
        self._documents.one_changed.connect(self.document_changed)
        self._documents.added.connect(self.documents_added)
        self._documents.removed.connect(self.document_removed)
        self._documents.shown_changed.connect(self.current_changed)
        self.current_changed.connect(self.figures.compare)
        self.answer_changed.connect(self.figures.compare)
        self._photos.opened.connect(self._show)
        self._photos.reopened.connect(self._on_reopened)
        self._photos.read.connect(self._on_read)
        self._photos.recipe_taken.connect(self.recipes.on_recipe_taken)
        self._photos.recipe_taken.connect(self._on_recipe_taken)
        self._photos.recipe_sought.connect(self.recipes.on_recipe_sought)
        self._photos.unreadable.connect(self._on_unreadable)
        self.recipes.edited.connect(self._on_edited)
        self._installed.changed.connect(self._on_models_changed)
        self.batch.bug_found.connect(self.bug_found)
        self._runs.changed.connect(self._on_run_changed)
        self._runs.progressed.connect(self._on_run_progressed)
        self._runs.tile_finished.connect(self._on_tile_finished)
        self._runs.restored.connect(self._on_restored)
        self._runs.failed.connect(self._on_run_failed)
        self.saving.dragged.finished.connect(self._on_run_progressed)

    # What is known

    @property
    def documents(self) -> tuple[Document, ...]:
        """The open photos, in the order in which they were opened."""
        return self._documents.told

    @property
    def document_count(self) -> int:
        """How many photos are open."""
        return len(self._documents)

    @property
    def current(self) -> Document | None:
        """The photo that is shown."""
        return self._documents.told_shown

    @property
    def models(self) -> Models | None:
        """The models that steps can be done by; none until they were looked up."""
        return self._installed.models

    @property
    def photo(self) -> Photo | None:
        """The shown photo's pixels, once they are read."""
        return self._shown.photo

    @property
    def answer(self) -> ShownAnswer | None:
        """What is shown as "after": the answer to the settings in force, else the latest."""
        return self._shown.answer

    @property
    def work(self) -> WorkShown | None:
        """The work that `cancel` would stop: the shown photo's own, else what runs."""
        return self._runs.shown(self._documents.shown_id)

    @property
    def can_restore(self) -> bool:
        """Whether the shown photo's answer to the settings in force is neither here nor coming.

        Without a step there is nothing to answer.
        """
        document = self._documents.shown
        if document is None or self._shown.opened is None or not document.recipe.steps:
            return False
        return self._answers.is_wanting(document)

    @property
    def unsaved(self) -> tuple[Document, ...]:
        """Photos with a finished answer that was not saved as it is now."""
        return tuple(each for each in self.documents if each.status is Status.DONE)

    # What can be asked for

    def open_photos(self, paths: Iterable[Path]) -> None:
        """Opens files, and the photos in folders; the first becomes the shown one."""
        wanted = tuple(paths)
        self.paths_opened.emit(wanted)
        self._photos.open(wanted)

    def reopen(self, session: Session) -> None:
        """Opens what an earlier session left, with the recipes that were wanted then."""
        self._photos.reopen(session)

    def session(self) -> Session:
        """Returns what is open, to be opened again; how it is looked at, the canvas knows."""
        photos = tuple(
            OpenPhoto(each.path, each.recipe, each.is_untitled, each.wanted.models)
            for each in self._documents
        )
        shown = self._documents.shown
        return Session(photos, None if shown is None else shown.path)

    def paste_picture(self, image: QImage) -> None:
        """Opens a picture that is no file, as an untitled photo."""
        self._photos.paste(image)

    def select(self, document_id: int) -> None:
        """Shows another of the open photos."""
        if document_id != self._documents.shown_id and document_id in self._documents:
            self._show(document_id)

    def close_current(self) -> None:
        """Closes the shown photo; its restoration stops and its neighbour is shown."""
        if self._documents.shown is not None:
            self._remove(self._documents.shown_id)

    def look_up_models(self) -> None:
        """Has it found out which models are installed."""
        self._installed.look_up()

    def comparison(self) -> tuple[Comparison, Rect] | None:
        """Returns what compares versions of the shown photo, and the part to compare them on.

        None while the photo or the models are not there, or nothing can vary.
        """
        current, photo = self.current, self.photo
        if current is None or photo is None or self.models is None or not current.recipe.steps:
            return None
        settings = self.preferences.settings
        made = Comparison(self._jobs, self.services, photo, current, self.models, settings, self)
        made.picked.connect(self._on_version_picked)
        size = photo.image.size
        seen = Rect.of(size) if self._looked_at is None else self._looked_at.at(size)
        return made, seen.middle(PART_WIDTH_PX, PART_HEIGHT_PX)

    def finish_writing(self) -> None:
        """Writes what is still to be kept, before the program ends, and deletes what is not."""
        self._kept_recipes.finish()
        self._photos.forget_pasted()
        self.saving.dragged.forget()

    def restore_current(self) -> None:
        """Runs the shown photo's recipe, in place of a run with other settings."""
        opened = self._shown.opened
        if opened is None or not self.can_restore:
            return
        shown_id = self._documents.shown_id
        self._documents.change(shown_id, has_failed=False)
        document = self._documents[shown_id]
        key = self._answers.key(document)
        recipe = key.recipe
        if begins_with_auto(recipe):
            # What is known need not be estimated again; what waits to be, the run will tell.
            recipe = recipe.with_parameter(0, "level", document.estimated_level)
        self.figures.make_way(document.id, is_level_found=begins_with_auto(key.recipe))
        self._runs.restore(opened, key, recipe, self.devices.placed(key.choice), self._looked_at)

    def look_at(self, looked_at: LookedAt | None) -> None:
        """Has this part of the shown photo restored first; none wants all parts alike."""
        self._looked_at = looked_at
        self._runs.look_at(self._documents.shown_id, looked_at)

    def toggle_pause(self) -> None:
        """Has the restoration that is under way wait with all that is done, or go on."""
        self._runs.toggle_pause()

    def cancel(self) -> None:
        """Stops the work that is shown; the photo is then as it was before."""
        self._runs.stop_foremost(self._documents.shown_id)

    # Photos

    @Slot(int)
    def _show(self, document_id: int) -> None:
        """Tells everything about the photo that is now the shown one."""
        self._photos.try_again(document_id)
        self._documents.show(document_id)
        opened = self._shown.opened
        self.picture_changed.emit(None if opened is None else opened.picture)
        self.answer_changed.emit(self.answer)
        self.work_changed.emit(self.work)
        self._photos.read_wanted()
        self.figures.estimate_level()
        self.figures.ask_for_costs()

    @Slot(int, object)
    def _on_read(self, document_id: int, opened: Opened) -> None:
        if document_id == self._documents.shown_id:
            self.picture_changed.emit(opened.picture)
            self.answer_changed.emit(self.answer)
            self.figures.estimate_level()

    @Slot(int)
    def _on_recipe_taken(self, document_id: int) -> None:
        if document_id == self._documents.shown_id:
            self.answer_changed.emit(self.answer)
            self.figures.ask_for_costs()

    @Slot()
    def _on_reopened(self) -> None:
        self.recipes.tell_missing(*(each.wanted for each in self._documents))
        self.session_reopened.emit()

    @Slot(int, object)
    def _on_unreadable(self, document_id: int, error: Exception) -> None:
        if self._documents[document_id].thumbnail is None:
            self._remove(document_id, is_unreadable=True)
        else:  # its disk may come back, and there may be a result
            self._documents.change(document_id, is_gone=True)
        self._tell_failure(error)

    def _remove(self, document_id: int, *, is_unreadable: bool = False) -> None:
        self.recipes.on_closing(document_id, is_unreadable=is_unreadable)
        self._runs.stop_restoring(document_id)
        self._photos.forget(document_id)
        self._answers.forget(document_id)
        self.figures.references.forget(document_id)
        neighbour = self._documents.remove(document_id)
        if document_id == self._documents.shown_id:
            self._show(neighbour)

    @Slot(object)
    def _on_edited(self, before: Document) -> None:
        if self._answers.key(self._documents[before.id]) != self._answers.key(before):
            self.answer_changed.emit(self.answer)
        self.figures.ask_for_costs()

    # Models

    @Slot(object)
    def _on_models_changed(self, models: Models) -> None:
        self.models_changed.emit(models)
        # What was named may be gone, and what is the default be another one.
        self._documents.tell()
        self.recipes.tell_missing(*(each.wanted for each in self._documents))
        self.answer_changed.emit(self.answer)
        self.figures.ask_for_costs()

    @Slot(object)
    def _on_version_picked(self, version: Version) -> None:
        self.recipes.want(version.wanted, version.label)

    # Restorations and exports

    @Slot(int)
    def _on_run_changed(self, document_id: int) -> None:
        self._documents.change(document_id)
        if document_id == self._documents.shown_id:
            self.answer_changed.emit(self.answer)
            if self._runs.status_of(document_id) is None:
                # A run takes the place of an estimate that was not begun.
                self.figures.estimate_level()
        self.work_changed.emit(self.work)

    @Slot()
    def _on_run_progressed(self) -> None:
        self.work_changed.emit(self.work)

    @Slot(int, object)
    def _on_tile_finished(self, document_id: int, rect: Rect) -> None:
        if document_id == self._documents.shown_id:
            self.tile_finished.emit(rect)

    @Slot(object, object)
    def _on_restored(self, about: Restoring, result: Result) -> None:
        self._answers.keep(about.key, result, self._documents.shown)
        self._documents.change(about.document_id, result=about.key)
        self._documents.tell()  # answers to other photos may have been dropped
        first = result.restored.recipe.steps[0]
        if begins_with_auto(about.key.recipe) and isinstance(first, Denoise):
            self._documents.change(about.document_id, estimated_level=first.level)
        self.figures.device_costs.look_again()
        if result.restored.notes:
            self.noticed.emit(Notice(joined(result.restored.notes), is_of_photo=True))

    @Slot(object, object)
    def _on_run_failed(self, about: Restoring | Exporting, error: Exception) -> None:
        if isinstance(about, Restoring):
            self._documents.change(about.document_id, has_failed=True)
        self._tell_failure(error)

    # Telling

    @Slot(object)
    def _tell_failure(self, error: Exception) -> None:
        if isinstance(error, RestoreAppError):
            self.noticed.emit(Notice(error.message, error.hint, is_problem=True))
        else:
            self.bug_found.emit(error)
