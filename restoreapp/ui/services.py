"""What the window asks of the program, as one value, so that tests can put fakes in its place."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from restoreapp.core.focus import Focus
from restoreapp.core.geometry import Size
from restoreapp.core.progress import CancelToken, Progress
from restoreapp.document.recipe import Recipe
from restoreapp.service.batch.estimate import measured_seconds
from restoreapp.service.batch.options import RunOptions
from restoreapp.service.batch.preparation import DryRun, dry_run
from restoreapp.service.batch.serving import (
    Ended,
    Listener,
    Unfinished,
    example_result,
    photo_thumbnail,
    serve_batch,
    unfinished_batch,
)
from restoreapp.service.batch.settings import BatchSettings
from restoreapp.service.devices import (
    DeviceCost,
    DeviceSummary,
    device_costs,
    measure_device,
    usable_devices,
)
from restoreapp.service.export import (
    ExportChoices,
    FormatChoice,
    Receipt,
    export,
    suggested_path,
    writable_formats,
)
from restoreapp.service.file_size import estimated_bytes
from restoreapp.service.installation import Installation, installation
from restoreapp.service.models import ModelSummary, installed_models
from restoreapp.service.open_photo import Photo, open_photo, readable_formats, readable_suffixes
from restoreapp.service.restore import (
    EarlierListener,
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
        on_earlier: EarlierListener | None = None,
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


class _ServeBatch(Protocol):
    def __call__(
        self,
        settings: BatchSettings,
        listener: Listener,
        token: CancelToken,
        *,
        resume: bool,
        options: RunOptions | None = None,
    ) -> Ended: ...


@dataclass(frozen=True, slots=True)
class BatchServices:
    """The use cases of a batch; see `restoreapp.service.batch` for each."""

    dry_run: Callable[[BatchSettings, Progress], DryRun] = dry_run
    measured_seconds: Callable[[BatchSettings, float, Progress], float] = measured_seconds
    serve: _ServeBatch = serve_batch
    unfinished: Callable[[Path], Unfinished | None] = unfinished_batch
    example: Callable[[BatchSettings, Path, tuple[ModelSummary, ...]], str] = example_result
    readable_formats: Callable[[], tuple[str, ...]] = readable_formats
    thumbnail: Callable[[Path, int], bytes] = photo_thumbnail


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases; see `restoreapp.service` for each."""

    open_photo: Callable[[Path, Progress | None], Photo] = open_photo
    restore: _Restore = restore
    estimated_level: Callable[[Photo], float] = estimated_level
    export: _Export = export
    estimated_bytes: Callable[[Photo, Restored, Recipe, Path, ExportChoices, Progress], int] = (
        estimated_bytes
    )
    suggested_path: Callable[[Photo, Path, ExportChoices | None], Path] = suggested_path
    readable_suffixes: Callable[[], tuple[str, ...]] = readable_suffixes
    writable_formats: Callable[[], tuple[FormatChoice, ...]] = writable_formats
    installed_models: Callable[[], tuple[ModelSummary, ...]] = installed_models
    usable_devices: Callable[[], tuple[DeviceSummary, ...]] = usable_devices
    device_costs: Callable[[Size, Recipe, EngineChoice], tuple[DeviceCost, ...]] = device_costs
    measure_device: Callable[[str, Recipe, EngineChoice, Progress], None] = measure_device
    installation: Callable[[], Installation] = installation
    log_lines: Callable[[], tuple[str, ...]] = tuple
    batch: BatchServices = field(default_factory=BatchServices)
