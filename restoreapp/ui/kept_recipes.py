"""Keeps recipes beside their photos."""

import threading
from collections.abc import Callable, Mapping
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

    Those of photos are held of which it is not known yet what lies beside them.

    Signals:
        failed(Exception): one cannot be written; told once a folder.
    """

    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject, *, pause_ms: int = PAUSE_MS) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._held: dict[Path, _Kept] = {}
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
        self._await(path_beside(photo), _Kept(recipe, only_in_place))

    def hold(self, photo: Path, recipe: WrittenRecipe, *, only_in_place: bool = False) -> None:
        """Has a photo's recipe written as `keep` does, once it is released."""
        path = path_beside(photo)
        self._held[path] = _Kept(recipe, only_in_place).after(self._held.get(path))

    def release(self, photo: Path) -> None:
        """Has the recipe that is held for a photo written soon, if there is one."""
        path = path_beside(photo)
        if path in self._held:
            self._await(path, self._held.pop(path))

    def let_go(self, photo: Path) -> None:
        """Has the recipe that is held for a photo not written."""
        self._held.pop(path_beside(photo), None)

    def finder(self, photo: Path) -> "FindRecipe":
        """Returns what finds a photo's recipe, on a worker's thread.

        That is the one that waits to be written or is being written, else what lies in the file.
        """
        path = path_beside(photo)
        return partial(_found, path, self._waiting.get(path) or self._under_way.get(path))

    def finish(self) -> None:
        """Writes what waits or is held, now; before the program ends."""
        while self._held:
            self._await(*self._held.popitem())
        self._pause.stop()
        self._gate.shut()  # or an older recipe, under way, would come last
        self._gate = _Gate()
        waiting = {**self._under_way, **self._waiting}
        self._waiting.clear()
        self._tell(self._gate.write(waiting, SilentProgress()))

    def _await(self, path: Path, kept: "_Kept") -> None:
        earlier = self._waiting.pop(path, None) or self._under_way.get(path)
        self._waiting[path] = kept.after(earlier)
        self._pause.start()

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

    def after(self, earlier: "_Kept | None") -> "_Kept":
        """Returns it in place of an earlier one, which may not lie there yet."""
        is_earlier_anywhere = earlier is not None and not earlier.only_in_place
        return _Kept(self.recipe, self.only_in_place and not is_earlier_anywhere)


# A photo's recipe, or why it cannot be used; none where there is none.
FoundRecipe = WrittenRecipe | RestoreAppError | None
FindRecipe = Callable[[], FoundRecipe]

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
            if kept.only_in_place and not isinstance(_found(path, None), WrittenRecipe):
                continue  # a newer version of the program may read what lies there
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


def _found(path: Path, awaited: _Kept | None) -> FoundRecipe:
    if awaited is not None and not awaited.only_in_place:
        return awaited.recipe
    try:
        lying_there = read_recipe(path)
    except FileNotFoundError:
        return None
    except RestoreAppError as error:
        return error
    return lying_there if awaited is None else awaited.recipe
