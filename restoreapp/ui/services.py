"""What the window asks of the program, as one value, so that tests can put fakes in its place."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from restoreapp.core.focus import Focus
from restoreapp.core.progress import Progress
from restoreapp.document.recipe import Recipe
from restoreapp.service.export import (
    ExportChoices,
    FormatChoice,
    Receipt,
    export,
    suggested_path,
    writable_formats,
)
from restoreapp.service.models import ModelSummary, installed_models
from restoreapp.service.open_photo import Photo, open_photo, readable_suffixes
from restoreapp.service.restore import (
    EngineChoice,
    Restored,
    TileListener,
    estimated_level,
    restore,
)


class _Restore(Protocol):
    def __call__(
        self,
        photo: Photo,
        recipe: Recipe,
        choice: EngineChoice | None = None,
        *,
        on_tile: TileListener | None = None,
        progress: Progress | None = None,
        focus: Focus | None = None,
    ) -> Restored: ...


class _Export(Protocol):
    def __call__(
        self,
        photo: Photo,
        restored: Restored,
        recipe: Recipe,
        target: Path,
        choices: ExportChoices | None = None,
        *,
        progress: Progress | None = None,
    ) -> Receipt: ...


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases; see `restoreapp.service` for each."""

    open_photo: Callable[[Path, Progress | None], Photo] = open_photo
    restore: _Restore = restore
    estimated_level: Callable[[Photo], float] = estimated_level
    export: _Export = export
    suggested_path: Callable[[Photo, Path, ExportChoices | None], Path] = suggested_path
    readable_suffixes: Callable[[], tuple[str, ...]] = readable_suffixes
    writable_formats: Callable[[], tuple[FormatChoice, ...]] = writable_formats
    installed_models: Callable[[], tuple[ModelSummary, ...]] = installed_models
