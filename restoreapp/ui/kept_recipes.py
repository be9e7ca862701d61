"""Keeps recipes beside their photos."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from restoreapp.core.progress import Progress, SilentProgress
from restoreapp.document.recipe_files import path_beside, read_recipe, write_recipe
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.errors import RestoreAppError
from restoreapp.ui.jobs import JobRunner, Lane

PAUSE_MS = 1000
# Files that one job writes: photos that are to be read wait for it some tenths of a second.
PART = 100


class KeptRecipes(QObject):
    """Writes each photo's latest recipe, a moment after it was changed; of many some at a time.

    Signals:
        failed(Exception): one cannot be written; told once a folder.
    """

    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject, *, pause_ms: int = PAUSE_MS) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._waiting: dict[Path, _Kept] = {}
        self._under_way: dict[Path, _Kept] = {}
        self._gate = _Gate()
        self._refusing: set[Path] = set()
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(self._begin)

    def keep(self, photo: Path, recipe: WrittenRecipe, *, only_in_place: bool = False) -> None:
        """Has a photo's recipe written soon.

        Args:
            photo: its file.
            recipe: of the photo.
            only_in_place: where no recipe that can be used lies beside the photo, nothing is
                written.
        """
        path = path_beside(photo)
        earlier = self._waiting.pop(path, None) or self._under_way.get(path)
        if earlier is not None and not earlier.only_in_place:
            only_in_place = False  # the one before it may not lie there yet
        self._waiting[path] = _Kept(recipe, only_in_place)
        self._pause.start()

    def finish(self) -> None:
        """Writes what waits, now; before the program ends."""
        self._pause.stop()
        self._gate.shut()  # or an older recipe, under way, would come last
        self._gate = _Gate()
        waiting = {**self._under_way, **self._waiting}
        self._waiting.clear()
        self._tell(self._gate.write(waiting, SilentProgress()))

    @Slot()
    def _begin(self) -> None:
        if self._under_way:
            return
        while self._waiting and len(self._under_way) < PART:
            path, kept = self._waiting.popitem()  # the latest first: that photo is worked on
            self._under_way[path] = kept
        if self._under_way:
            work = partial(self._gate.write, dict(self._under_way))
            job = self._jobs.submit(work, Lane.READING)
            job.succeeded.connect(self._on_written)
            job.failed.connect(self._on_failed)
            job.finished.connect(self._on_finished)

    @Slot(object, object)
    def _on_written(self, _about: None, outcomes: "Outcomes") -> None:
        self._tell(outcomes)

    @Slot(object, object)
    def _on_failed(self, _about: None, error: Exception) -> None:
        self.failed.emit(error)

    @Slot(object)
    def _on_finished(self, _about: None) -> None:
        self._under_way.clear()
        if not self._pause.isActive():
            self._begin()

    def _tell(self, outcomes: "Outcomes") -> None:
        for folder, error in outcomes.items():
            if error is None:
                self._refusing.discard(folder)
            elif folder not in self._refusing:
                self._refusing.add(folder)
                self.failed.emit(error)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A recipe to be written, and whether only in place of another one."""

    recipe: WrittenRecipe
    only_in_place: bool


# By folders, why a recipe could not be written there; none where all were.
Outcomes = Mapping[Path, RestoreAppError | None]


class _Gate:
    """What writes go through on the worker's side, until it is shut."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_shut = False

    def write(self, waiting: Mapping[Path, _Kept], progress: Progress) -> Outcomes:
        """Writes recipes, as long as that is still wanted."""
        outcomes: dict[Path, RestoreAppError | None] = {}
        for path, kept in waiting.items():
            progress.checkpoint()
            if kept.only_in_place and not _holds_a_recipe(path):
                continue
            try:
                self._write(path, kept.recipe)
            except RestoreAppError as error:
                outcomes[path.parent] = error
            else:
                outcomes.setdefault(path.parent, None)
        return outcomes

    def shut(self) -> None:
        """Waits for the file that is being written, and lets no other begin."""
        with self._lock:
            self._is_shut = True

    def _write(self, path: Path, recipe: WrittenRecipe) -> None:
        with self._lock:
            if not self._is_shut:
                write_recipe(path, recipe)


def _holds_a_recipe(path: Path) -> bool:
    try:
        read_recipe(path)
    except (FileNotFoundError, RestoreAppError):  # a newer version of the program may read it
        return False
    return True
