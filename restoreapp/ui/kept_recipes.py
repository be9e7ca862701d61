"""Keeps recipes beside their photos."""

import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from restoreapp.document.recipe_files import path_beside, write_recipe
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.errors import RestoreAppError
from restoreapp.ui.jobs import JobProgress, JobRunner, Lane

PAUSE_MS = 1000


class KeptRecipes(QObject):
    """Writes each photo's latest recipe, a moment after it was changed.

    Signals:
        failed(Exception): one cannot be written; told once a folder.
    """

    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject, *, pause_ms: int = PAUSE_MS) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._waiting: dict[Path, WrittenRecipe] = {}
        self._under_way: dict[Path, WrittenRecipe] = {}
        self._gate = _Gate()
        self._refusing: set[Path] = set()
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(self._begin)

    def keep(self, photo: Path, recipe: WrittenRecipe) -> None:
        """Has a photo's recipe written soon."""
        self._waiting[path_beside(photo)] = recipe
        self._pause.start()

    def finish(self) -> None:
        """Writes what waits, now; before the program ends."""
        self._pause.stop()
        self._gate.shut()  # or an older recipe, under way, would come last
        self._gate = _Gate()
        for path, recipe in {**self._under_way, **self._waiting}.items():
            try:
                write_recipe(path, recipe)
            except RestoreAppError as error:
                self._tell(path, error)
        self._waiting.clear()

    @Slot()
    def _begin(self) -> None:
        # One file is never written twice at a time.
        for path in [each for each in self._waiting if each not in self._under_way]:
            self._under_way[path] = recipe = self._waiting.pop(path)
            work = partial(self._gate.write, path, recipe)
            job = self._jobs.submit(work, Lane.READING, path)
            job.succeeded.connect(self._on_written)
            job.failed.connect(self._on_failed)
            job.finished.connect(self._on_finished)

    @Slot(object, object)
    def _on_written(self, path: Path, _result: None) -> None:
        self._refusing.discard(path.parent)

    @Slot(object, object)
    def _on_failed(self, path: Path, error: Exception) -> None:
        self._tell(path, error)

    @Slot(object)
    def _on_finished(self, path: Path) -> None:
        del self._under_way[path]
        if path in self._waiting:
            self._pause.start()

    def _tell(self, path: Path, error: Exception) -> None:
        if path.parent not in self._refusing:
            self._refusing.add(path.parent)
            self.failed.emit(error)


class _Gate:
    """What writes go through on the worker's side, until it is shut."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_shut = False

    def write(self, path: Path, recipe: WrittenRecipe, _progress: JobProgress) -> None:
        """Writes a recipe, if that is still wanted."""
        with self._lock:
            if not self._is_shut:
                write_recipe(path, recipe)

    def shut(self) -> None:
        """Waits for the write that is under way, and lets no other begin."""
        with self._lock:
            self._is_shut = True
