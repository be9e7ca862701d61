"""What is open, what is wanted of it and what is known of it: the window's one mutable holder."""

import itertools
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

import psutil
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from restoreapp.core.bytes_cache import BytesCache
from restoreapp.core.geometry import Rect
from restoreapp.document.history import History
from restoreapp.document.recipe import DEFAULT_RECIPE, Recipe
from restoreapp.document.steps import STEPS, Denoise, InvalidRecipe, parameters, step_name
from restoreapp.errors import RestoreAppError
from restoreapp.service.devices import DeviceSummary
from restoreapp.service.export import ExportChoices, Receipt
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import EngineChoice, placed
from restoreapp.ui import reading
from restoreapp.ui.batch.state import BatchState
from restoreapp.ui.canvas.levels import AnswerLevels
from restoreapp.ui.canvas.rendering import Picture, whole_image
from restoreapp.ui.comparison import PART_HEIGHT_PX, PART_WIDTH_PX, Comparison
from restoreapp.ui.documents import (
    Document,
    LookedAt,
    Models,
    Notice,
    Opened,
    Result,
    ResultKey,
    ShownAnswer,
    Status,
    WorkShown,
)
from restoreapp.ui.installation_look import InstallationLook
from restoreapp.ui.jobs import Job, JobProgress, JobRunner, Lane
from restoreapp.ui.kept_recipes import KeptRecipes
from restoreapp.ui.model_choice import ModelChoice
from restoreapp.ui.pasted_pictures import PastedPictures
from restoreapp.ui.preferences import Preferences
from restoreapp.ui.preset_shelf import PresetShelf
from restoreapp.ui.reader import PhotoReader
from restoreapp.ui.recipe_texts import recipe_text, step_title
from restoreapp.ui.runs import Exporting, Restoring, Runs
from restoreapp.ui.services import Services
from restoreapp.ui.versions import Version

KEPT_FRACTION_OF_MEMORY = 0.25
SNAPSHOTS = ("A", "B")
_NOTHING = 0  # the id of no document


class AppState(QObject):
    """The open photos and the work on them. Call from the GUI thread.

    Attributes:
        services: what does the work.
        batch: many photos at once, apart from those that are open.
        preferences: the settings.
        presets: recipes with names.
        installation: what runs here.

    Signals:
        documents_changed(tuple[Document, ...]): which photos are open, or something about one.
        models_changed(Models): what is installed, and which of it was chosen.
        devices_found(tuple[DeviceSummary, ...]): where networks can run.
        current_changed(Document | None): which photo is shown, or something about it.
        picture_changed(Picture | None): the pixels to show; none while they are being read.
        answer_changed(ShownAnswer | None): what to show as "after".
        tile_finished(Rect): a part of that answer came, at this place in it.
        work_changed(WorkShown | None): what is being done and how far it is.
        paths_opened(tuple[Path, ...]): files and folders that were asked for.
        copied(QImage): what is shown as "after", whole, for the clipboard.
        noticed(Notice): something to tell.
        bug_found(Exception): work failed in a way that nobody foresaw.
    """

    documents_changed = Signal(object)
    models_changed = Signal(object)
    devices_found = Signal(object)
    current_changed = Signal(object)
    picture_changed = Signal(object)
    answer_changed = Signal(object)
    tile_finished = Signal(object)
    work_changed = Signal(object)
    paths_opened = Signal(object)
    copied = Signal(object)
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
        self._opened = BytesCache[int, Opened](most_bytes // 2)
        self._results = BytesCache[ResultKey, Result](most_bytes // 2)
        self._documents: dict[int, Document] = {}
        self._current_id = _NOTHING
        self._looked_at: LookedAt | None = None
        self._numbers = itertools.count(_NOTHING + 1)
        self._estimating: dict[int, Job] = {}
        self._model_choice = ModelChoice(jobs, self.services, self)
        self._reader = PhotoReader(jobs, self.services, self)
        self._runs = Runs(jobs, self.services, self)
        self.batch = BatchState(jobs, self.services, self)
        self.preferences = preferences or Preferences(parent=self)
        self.presets = PresetShelf(parent=self)
        self._kept_recipes = KeptRecipes(jobs, self)
        self._pasted = PastedPictures(jobs, self)
        self.installation = InstallationLook(jobs, self.services, self)
        self._connect()

    def _connect(self) -> None:
        self._model_choice.changed.connect(self._on_models_changed)
        self._model_choice.failed.connect(self._tell_failure)
        self._reader.read.connect(self._on_read)
        self._reader.failed.connect(self._on_reading_failed)
        self._reader.idle.connect(self._read_more)
        self.batch.bug_found.connect(self.bug_found)
        self.preferences.noticed.connect(self.noticed)
        self.presets.noticed.connect(self.noticed)
        self._kept_recipes.failed.connect(self._tell_failure)
        self._pasted.pasted.connect(self._on_pasted)
        self._pasted.failed.connect(self._tell_failure)
        self.installation.failed.connect(self._tell_failure)
        self._runs.changed.connect(self._on_run_changed)
        self._runs.progressed.connect(self._on_run_progressed)
        self._runs.tile_finished.connect(self._on_tile_finished)
        self._runs.restored.connect(self._on_restored)
        self._runs.exported.connect(self._on_exported)
        self._runs.failed.connect(self._on_run_failed)

    # What is known

    @property
    def documents(self) -> tuple[Document, ...]:
        """The open photos, in the order in which they were opened."""
        return tuple(map(self._told, self._documents.values()))

    @property
    def current(self) -> Document | None:
        """The photo that is shown."""
        document = self._documents.get(self._current_id)
        return None if document is None else self._told(document)

    @property
    def models(self) -> Models | None:
        """The models that steps can be done by; none until they were looked up."""
        return self._model_choice.models

    @property
    def photo(self) -> Photo | None:
        """The shown photo's pixels, once they are read."""
        opened = self._opened.get(self._current_id)
        return None if opened is None else opened.photo

    @property
    def answer(self) -> ShownAnswer | None:
        """What is shown as "after": the answer to the settings in force, else the latest."""
        document = self._documents.get(self._current_id)
        if document is None:
            return None
        wanted = self._key(document)
        shown = self._shown_key(document)
        making = self._runs.answer_of(document.id)
        if making is not None and making[0] == shown:
            return ShownAnswer(making[1], None, shown != wanted)
        result = None if shown is None else self._results.get(shown)
        if result is None:
            return None
        return ShownAnswer(result.answer, result.restored, shown != wanted)

    @property
    def work(self) -> WorkShown | None:
        """The work that `cancel` would stop: the shown photo's own, else what runs."""
        return self._runs.shown(self._current_id)

    @property
    def can_restore(self) -> bool:
        """Whether the shown photo's answer to the settings in force is neither here nor coming.

        Without a step there is nothing to answer.
        """
        document = self._documents.get(self._current_id)
        if document is None or document.id not in self._opened or not document.recipe.steps:
            return False
        key = self._key(document)
        return key not in self._results and not self._runs.is_making(key)

    @property
    def can_export(self) -> bool:
        """Whether a finished answer is shown."""
        answer = self.answer
        return self.photo is not None and answer is not None and answer.restored is not None

    @property
    def unsaved(self) -> tuple[Document, ...]:
        """Photos with a finished answer that was not saved as it is now."""
        return tuple(each for each in self.documents if each.status is Status.DONE)

    # What can be asked for

    def open_photos(self, paths: Iterable[Path]) -> None:
        """Opens files, and the photos in folders; the first becomes the shown one."""
        wanted = tuple(paths)
        self.paths_opened.emit(wanted)
        if not any(path.is_dir() for path in wanted):
            self._open_files(wanted)
            return
        work = partial(reading.photos_among, self.services, wanted)
        job = self._jobs.submit(work, Lane.READING)
        job.succeeded.connect(self._on_folders_listed)
        job.failed.connect(self._on_listing_failed)

    def paste_picture(self, image: QImage) -> None:
        """Opens a picture that is no file, as an untitled photo."""
        self._pasted.paste(image)

    def select(self, document_id: int) -> None:
        """Shows another of the open photos."""
        if document_id != self._current_id and document_id in self._documents:
            self._show(document_id)

    def close_current(self) -> None:
        """Closes the shown photo; its restoration stops and its neighbour is shown."""
        if self._current_id != _NOTHING:
            self._remove(self._current_id)

    def look_up_models(self) -> None:
        """Has it found out which models are installed."""
        self._model_choice.look_up()

    def look_up_devices(self) -> None:
        """Has it found out where networks can run; `devices_found` tells."""
        job = self._jobs.submit(partial(_devices, self.services), Lane.ENGINE)
        job.succeeded.connect(self._on_devices_found)
        job.failed.connect(self._on_looking_up_failed)

    def choose_model(self, step: str, model_id: str | None) -> None:
        """Names the model by which a step is done, for all photos.

        Args:
            step: its name.
            model_id: one that serves it; none means its default.
        """
        self._model_choice.choose(step, model_id)

    def switch_step(self, name: str, *, is_on: bool) -> None:
        """Puts a step into the shown photo's recipe, as it was there last, or takes it out."""
        document = self._documents.get(self._current_id)
        if document is None or is_on is (document.recipe.place_of(name) is not None):
            return
        recipe = document.recipe.without_step(name)
        if is_on:
            recipe = recipe.with_step(document.step(name))
        self._walk(document, document.history.pushed(recipe, step_title(name)))

    def set_parameter(
        self, step: str, name: str, value: float | None, merge_key: object = None
    ) -> None:
        """Changes one value of the shown photo's recipe.

        Args:
            step: its name; where the recipe holds none, nothing happens.
            name: of the parameter.
            value: none means auto.
            merge_key: edits in a row with the same key are undone together.

        Raises:
            InvalidRecipe: if the value is out of range.
        """
        document = self._documents.get(self._current_id)
        place = None if document is None else document.recipe.place_of(step)
        if document is None or place is None:
            return
        label = next(each.label for each in parameters(STEPS[step]) if each.name == name)
        recipe = document.recipe.with_parameter(place, name, value)
        self._walk(document, document.history.pushed(recipe, label, merge_key))

    def reset_step(self, name: str) -> None:
        """Gives a step of the shown photo's recipe the values that it has when it is new."""
        document = self._documents.get(self._current_id)
        if document is None or document.recipe.place_of(name) is None:
            return
        label = self.tr("Reset {0}").format(step_title(name))
        self._walk(document, document.history.pushed(document.recipe.with_reset(name), label))

    def apply_recipe(self, recipe: Recipe, label: str) -> None:
        """Puts a recipe in place of the shown photo's.

        Args:
            recipe: what is wanted.
            label: what undo takes back.
        """
        document = self._documents.get(self._current_id)
        if document is not None:
            self._walk(document, document.history.pushed(recipe, label))

    def paste_recipe(self, text: str) -> None:
        """Puts a recipe that was copied as text in place of the shown photo's, or says why not."""
        try:
            recipe = Recipe.from_json(text)
        except InvalidRecipe as error:
            message = self.tr("The clipboard holds no recipe.")
            hint = self.tr("Copy one with Edit > Copy recipe.")
            self.noticed.emit(Notice(message, f"{error.message} {hint}", is_problem=True))
            return
        self.apply_recipe(recipe, self.tr("Paste recipe"))

    def apply_to_all(self) -> None:
        """Puts the shown photo's recipe in place of that of every other one."""
        shown = self._documents.get(self._current_id)
        if shown is None:
            return
        label = self.tr("Recipe of {0}").format(shown.path.name)
        others = [each for each in self._documents.values() if each.recipe != shown.recipe]
        # Told of once: each telling goes through all photos, of which there may be thousands.
        for document in others:
            history = document.history.pushed(shown.recipe, label)
            self._documents[document.id] = replace(document, history=history)
            self._keep_beside(document, history.state)
        self.documents_changed.emit(self.documents)
        text = self.tr("%n photo(s) got the recipe of this one.", n=len(others))
        self.noticed.emit(Notice(text, self.tr("Undo takes it back, for each photo.")))

    def keep_snapshot(self, place: int) -> None:
        """Keeps the shown photo's recipe as its snapshot A (0) or B (1)."""
        document = self._documents.get(self._current_id)
        if document is None:
            return
        first, second = document.snapshots
        kept = (first, document.recipe) if place else (document.recipe, second)
        self._change(document.id, snapshots=kept)
        text = self.tr("Snapshot {0} is kept: {1}.").format(
            SNAPSHOTS[place], recipe_text(document.recipe)
        )
        self.noticed.emit(Notice(text))

    def show_snapshot(self, place: int) -> None:
        """Puts snapshot A (0) or B (1) in place of the shown photo's recipe, if it was kept."""
        document = self._documents.get(self._current_id)
        recipe = None if document is None else document.snapshots[place]
        if recipe is not None:
            self.apply_recipe(recipe, self.tr("Snapshot {0}").format(SNAPSHOTS[place]))

    def switch_snapshots(self) -> None:
        """Shows snapshot B where A is in force, else A."""
        document = self._documents.get(self._current_id)
        if document is not None:
            first = document.snapshots[0]
            self.show_snapshot(1 if first is None or document.recipe == first else 0)

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
        self._pasted.forget()

    def undo(self) -> None:
        """Takes back the last edit of the shown photo's recipe."""
        document = self._documents.get(self._current_id)
        if document is not None:
            self._walk(document, document.history.undone())

    def redo(self) -> None:
        """Does the edit again that was taken back last."""
        document = self._documents.get(self._current_id)
        if document is not None:
            self._walk(document, document.history.redone())

    def restore_current(self) -> None:
        """Runs the shown photo's recipe, in place of a run with other settings."""
        opened = self._opened.get(self._current_id)
        if opened is None or not self.can_restore:
            return
        self._change(self._current_id, has_failed=False)
        document = self._documents[self._current_id]
        key = self._key(document)
        recipe = key.recipe
        if _begins_with_auto(recipe):
            # What is known need not be estimated again; what waits to be, the run will tell.
            recipe = recipe.with_parameter(0, "level", document.estimated_level)
            if waiting := self._estimating.pop(document.id, None):
                waiting.cancel()
        self._runs.restore(opened, key, recipe, self._here(key.choice), self._looked_at)

    def look_at(self, looked_at: LookedAt | None) -> None:
        """Has this part of the shown photo restored first; none wants all parts alike."""
        self._looked_at = looked_at
        self._runs.look_at(self._current_id, looked_at)

    def export_current(self, target: Path, choices: ExportChoices) -> None:
        """Writes what is shown as "after" to a file."""
        document, photo = self._documents.get(self._current_id), self.photo
        key = None if document is None else self._shown_key(document)
        result = None if key is None else self._results.get(key)
        if document is None or photo is None or key is None or result is None:
            return
        strength = self._strength(document, key)
        self._runs.export(photo, result.restored, key, strength, target, choices)

    def toggle_pause(self) -> None:
        """Has the restoration that is under way wait with all that is done, or go on."""
        self._runs.toggle_pause()

    def copy_current(self) -> None:
        """Makes what is shown as "after" into one picture; `copied` hands it over."""
        answer, opened = self.answer, self._opened.get(self._current_id)
        current = self.current
        if answer is None or answer.restored is None or opened is None or current is None:
            return
        picture = answer.answer.before or opened.picture
        work = partial(_whole_image, picture, answer.answer.levels, current.strength)
        job = self._jobs.submit(work, Lane.READING, current.id)
        job.succeeded.connect(self._on_copied)
        job.failed.connect(self._on_copying_failed)

    def cancel(self) -> None:
        """Stops the work that is shown; the photo is then as it was before."""
        self._runs.stop_foremost(self._current_id)

    # Photos

    def _open_files(self, paths: Iterable[Path]) -> None:
        known = {each.path: each.id for each in self._documents.values()}
        first = _NOTHING
        for path in paths:
            whole = path.absolute()
            if whole not in known:
                known[whole] = next(self._numbers)
                history = History[Recipe].starting_with(DEFAULT_RECIPE)
                self._documents[known[whole]] = Document(
                    known[whole], whole, history, is_untitled=self._pasted.has(whole)
                )
            first = first or known[whole]
        if first != _NOTHING:
            self._show(first)

    @Slot(object)
    def _on_pasted(self, path: Path) -> None:
        self._open_files([path])

    @Slot(object, object)
    def _on_folders_listed(self, _about: None, paths: tuple[Path, ...]) -> None:
        if not paths:
            self.noticed.emit(Notice(self.tr("There are no photos in that folder.")))
        self._open_files(paths)

    @Slot(object, object)
    def _on_listing_failed(self, _about: None, error: Exception) -> None:
        if isinstance(error, OSError):
            message = self.tr("The folder cannot be read.")
            self.noticed.emit(Notice(message, error.strerror or "", is_problem=True))
        else:
            self._tell_failure(error)

    @Slot()
    def _read_more(self) -> None:
        """Asks for the shown photo if its pixels were dropped, then for those never read."""
        shown = self._documents.get(self._current_id)
        with_recipes = self.preferences.settings.keeps_recipes
        if shown is not None and shown.id not in self._opened:
            self._reader.want([(shown.id, shown.path)], with_recipes=with_recipes)
        self._reader.want(
            [(each.id, each.path) for each in self._documents.values() if each.thumbnail is None],
            with_recipes=with_recipes,
        )

    @Slot(object, object)
    def _on_read(self, document_id: int, opened: Opened) -> None:
        if document_id not in self._documents:
            return
        nbytes = opened.picture.nbytes
        self._opened.put(document_id, opened, nbytes, pinned=self._current_id)
        self._take_recipe_beside(self._documents[document_id], opened)
        self._change(
            document_id,
            size=opened.picture.size,
            facts=opened.facts,
            notes=opened.photo.notes,
            thumbnail=opened.thumbnail,
        )
        if document_id == self._current_id:
            self.picture_changed.emit(opened.picture)
            self.answer_changed.emit(self.answer)
            self._estimate()

    def _take_recipe_beside(self, document: Document, opened: Opened) -> None:
        """Begins with the recipe that lay beside a photo, unless another is wanted already."""
        if document.thumbnail is not None or document.history.can_undo:
            return
        if isinstance(opened.recipe, Recipe):
            self._change(document.id, history=History[Recipe].starting_with(opened.recipe))
        elif opened.recipe is not None:
            self._tell_failure(opened.recipe)

    @Slot(object, object)
    def _on_reading_failed(self, document_id: int, error: Exception) -> None:
        if document_id in self._documents:
            self._remove(document_id)
            self._tell_failure(error)

    def _remove(self, document_id: int) -> None:
        self._runs.stop_restoring(document_id)
        self._reader.stop(document_id)
        ids = list(self._documents)
        place = ids.index(document_id)
        neighbours = [*ids[place + 1 :], *reversed(ids[:place])]
        del self._documents[document_id]
        self._opened.drop(lambda each: each == document_id)
        self._results.drop(lambda each: each.document_id == document_id)
        if document_id != self._current_id:
            self.documents_changed.emit(self.documents)
        else:
            self._show(neighbours[0] if neighbours else _NOTHING)

    # The noise level

    def _estimate(self) -> None:
        """Has the shown photo's level estimated, once."""
        document, photo = self._documents.get(self._current_id), self.photo
        if document is None or photo is None or document.estimated_level is not None:
            return
        if document.id not in self._estimating:
            work = partial(_estimated_level, self.services, photo)
            job = self._jobs.submit(work, Lane.ENGINE, document.id)
            self._estimating[document.id] = job
            job.succeeded.connect(self._on_level_estimated)
            job.failed.connect(self._on_estimating_failed)
            job.finished.connect(self._on_estimating_finished)

    @Slot(object, object)
    def _on_level_estimated(self, document_id: int, level: float) -> None:
        self._change(document_id, estimated_level=level)

    @Slot(object, object)
    def _on_estimating_failed(self, _document_id: int, error: Exception) -> None:
        self._tell_failure(error)

    @Slot(object)
    def _on_estimating_finished(self, document_id: int) -> None:
        self._estimating.pop(document_id, None)

    # Models

    @Slot(object)
    def _on_models_changed(self, models: Models) -> None:
        self.models_changed.emit(models)
        # Answers by other models than those named now are older ones.
        self.documents_changed.emit(self.documents)
        self.current_changed.emit(self.current)
        self.answer_changed.emit(self.answer)

    @Slot(object)
    def _on_version_picked(self, version: Version) -> None:
        if version.model is not None:
            self.choose_model(*version.model)
        self.apply_recipe(version.recipe, version.label)

    @Slot(object, object)
    def _on_devices_found(self, _about: None, devices: tuple[DeviceSummary, ...]) -> None:
        self.devices_found.emit(devices)

    @Slot(object, object)
    def _on_looking_up_failed(self, _about: None, error: Exception) -> None:
        self._tell_failure(error)

    # Restorations and exports

    @Slot(int)
    def _on_run_changed(self, document_id: int) -> None:
        if document_id in self._documents:
            self._change(document_id)
        if document_id == self._current_id:
            self.answer_changed.emit(self.answer)
            if self._runs.status_of(document_id) is None:
                self._estimate()  # a run takes the place of an estimate that was not begun
        self.work_changed.emit(self.work)

    @Slot()
    def _on_run_progressed(self) -> None:
        self.work_changed.emit(self.work)

    @Slot(int, object)
    def _on_tile_finished(self, document_id: int, rect: Rect) -> None:
        if document_id == self._current_id:
            self.tile_finished.emit(rect)

    @Slot(object, object)
    def _on_restored(self, about: Restoring, result: Result) -> None:
        self._results.put(about.key, result, result.nbytes)
        shown = self._documents.get(self._current_id)
        if shown is not None and shown.result is not None:
            self._results.get(shown.result)  # what is shown is dropped last
        self._change(about.document_id, result=about.key)
        first = result.restored.recipe.steps[0]
        if _begins_with_auto(about.key.recipe) and isinstance(first, Denoise):
            self._change(about.document_id, estimated_level=first.level)
        if result.restored.notes:
            self.noticed.emit(Notice(" ".join(result.restored.notes)))

    @Slot(object, object)
    def _on_exported(self, about: Exporting, receipt: Receipt) -> None:
        saved = (about.key, about.strength)
        self._change(about.document_id, saved=saved, saved_path=receipt.path.absolute())
        kept = self.tr("Kept: {0}.").format(", ".join(receipt.kept)) if receipt.kept else ""
        message = self.tr("Saved as {0}.").format(receipt.path.name)
        self.noticed.emit(Notice(message, " ".join((kept, *receipt.changed)).strip()))

    @Slot(object, object)
    def _on_copied(self, _document_id: int, image: QImage) -> None:
        self.copied.emit(image)
        size = self.tr("{0} pixels").format(f"{image.width()}×{image.height()}")
        text = self.tr("The restored photo is on the clipboard: {0}, 8 bit, sRGB.").format(size)
        self.noticed.emit(Notice(text))

    @Slot(object, object)
    def _on_copying_failed(self, _document_id: int, error: Exception) -> None:
        self._tell_failure(error)

    @Slot(object, object)
    def _on_run_failed(self, about: Restoring | Exporting, error: Exception) -> None:
        if isinstance(about, Restoring):
            self._change(about.document_id, has_failed=True)
        self._tell_failure(error)

    # Answers

    def _key(self, document: Document) -> ResultKey:
        recipe = document.recipe.as_network_sees_it()
        choice = EngineChoice() if self.models is None else self.models.engine_choice(recipe)
        return ResultKey(document.id, recipe, choice)

    def _here(self, choice: EngineChoice) -> EngineChoice:
        """Returns the choice with where and in how much memory it runs, which changes no answer."""
        settings = self.preferences.settings
        return placed(choice, settings.device, settings.memory_mb)

    def _shown_key(self, document: Document) -> ResultKey | None:
        """The answer to the settings in force, else the one being made, else the one made last.

        None where there is none yet, or no step: then the photo is as it was.
        """
        if not document.recipe.steps:
            return None
        wanted = self._key(document)
        making = self._runs.answer_of(document.id)
        if making is not None and wanted not in self._results:
            return making[0]
        for key in (wanted, document.result):
            if key is not None and key in self._results:
                return key
        return None

    def _strength(self, document: Document, key: ResultKey | None) -> float:
        """At what strength an answer is seen: that of the step that made it, as it is set now."""
        recipe = document.recipe if key is None else key.recipe
        return document.step(step_name(recipe.steps[-1])).strength if recipe.steps else 1.0

    def _told(self, document: Document) -> Document:
        """Fills in what a document is handed out with."""
        shown = self._shown_key(document)
        strength = self._strength(document, shown)
        return replace(document, status=self._status_of(document, shown), strength=strength)

    def _status_of(self, document: Document, shown: ResultKey | None) -> Status:
        if under_way := self._runs.status_of(document.id):
            return under_way
        if document.thumbnail is None:
            return Status.READING
        if document.has_failed:
            return Status.FAILED
        if shown is None:
            return Status.NEW
        is_saved = document.saved == (shown, self._strength(document, shown))
        return Status.SAVED if is_saved else Status.DONE

    # Telling

    def _walk(self, document: Document, history: History[Recipe]) -> None:
        before = self._key(document)
        self._change(document.id, history=history)
        self._keep_beside(document, history.state)
        if self._key(self._documents[document.id]) != before:
            self.answer_changed.emit(self.answer)

    def _keep_beside(self, document: Document, recipe: Recipe) -> None:
        """Has a photo's new recipe kept beside it, if that is wished."""
        keeps = self.preferences.settings.keeps_recipes and not document.is_untitled
        if keeps and recipe != document.recipe:
            self._kept_recipes.keep(document.path, recipe)

    def _change(self, document_id: int, **changes: object) -> None:
        """Replaces fields of a document, if it is still open, and tells of it."""
        if document_id not in self._documents:
            return
        changed = replace(self._documents[document_id], **changes)  # type: ignore[arg-type]  # fields by name
        self._documents[document_id] = changed
        self.documents_changed.emit(self.documents)
        if document_id == self._current_id:
            self.current_changed.emit(self.current)

    def _show(self, document_id: int) -> None:
        """Tells everything about the photo that is now the shown one."""
        self._current_id = document_id
        opened = self._opened.get(document_id)
        self.documents_changed.emit(self.documents)
        self.current_changed.emit(self.current)
        self.picture_changed.emit(None if opened is None else opened.picture)
        self.answer_changed.emit(self.answer)
        self.work_changed.emit(self.work)
        self._read_more()
        self._estimate()

    @Slot(object)
    def _tell_failure(self, error: Exception) -> None:
        if isinstance(error, RestoreAppError):
            self.noticed.emit(Notice(error.message, error.hint, is_problem=True))
        else:
            self.bug_found.emit(error)


def _begins_with_auto(recipe: Recipe) -> bool:
    """Whether the first step is one whose level is that of the photo as it is."""
    first = recipe.steps[0]
    return isinstance(first, Denoise) and first.level is None


def _whole_image(
    picture: Picture, answer: AnswerLevels, strength: float, progress: JobProgress
) -> QImage:
    return whole_image(picture, answer, strength, progress)


def _devices(services: Services, _progress: JobProgress) -> tuple[DeviceSummary, ...]:
    return services.usable_devices()


def _estimated_level(services: Services, photo: Photo, _progress: JobProgress) -> float:
    return services.estimated_level(photo)
