"""What tests of the window share: an engine under the test's control, and a guard against leaks."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from restoreapp.core.focus import Focus
from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import Image
from restoreapp.core.progress import Progress
from restoreapp.document.recipe import Recipe
from restoreapp.errors import RestoreAppError
from restoreapp.service.devices import DeviceCost, DeviceSummary
from restoreapp.service.export import ExportChoices, FormatChoice, Receipt
from restoreapp.service.installation import Installation
from restoreapp.service.models import ModelSummary
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import (
    EarlierListener,
    EngineChoice,
    Restored,
    TileListener,
)
from restoreapp.ui.jobs import JobRunner, Lane
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.services import Services
from restoreapp.ui.state import AppState
from tests.ui.fake_batch import FakeBatch

WAIT_S = 10
INSTALLATION = Installation(
    versions=(("RestoreApp", "1.2.3"), ("torch", "4.5.6+cpu")),
    system=("A system", "2 processors"),
    devices=("cpu: CPU, 2 threads, float32",),
    advice="A graphics card lies idle.",
    licences="MIT, all of it",
)
EARLIER = 120


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        # The offscreen platform says so of every window with a least size; there is no other cure.
        # Nor can it bring a window to the front.
        ignored = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", extend=True)
        item.add_marker(ignored)


def photo_of(path: Path, shape: tuple[int, ...] = (96, 128, 3), value: int = 60) -> Photo:
    """A photo of one colour."""
    return Photo(path, Image(np.full(shape, value, np.uint8)), "jpeg", "JPEG")


def model_of(model_id: str, task: str) -> ModelSummary:
    """A model as the services tell of it."""
    return ModelSummary(
        id=model_id,
        task=task,
        summary=f"What {model_id} is for.",
        weights_bytes=1,
        parameters=1,
        flop_per_px=1,
        licence="MIT",
        trained_on="nothing",
        figures=(),
        is_default=False,
    )


@dataclass
class FakeEngine:
    """Stands in for reading, engine and writing.

    The answer is white in two tiles, left half then right half; what steps before the last one make
    is of the grey `EARLIER`. While `gate` is closed, the engine
    stops between them; files whose name begins with `bad`, or is among those
    that are `missing`, cannot be read.
    """

    gate: threading.Event = field(default_factory=threading.Event)
    recipes: list[Recipe] = field(default_factory=list)
    models: list[tuple[str, ...]] = field(default_factory=list)
    choices: list[EngineChoice] = field(default_factory=list)
    installed: tuple[ModelSummary, ...] = ()
    exports: list[tuple[Path, Recipe, ExportChoices]] = field(default_factory=list)
    failure: Exception | None = None
    export_failure: Exception | None = None
    shape: tuple[int, ...] = (96, 128, 3)
    measured: list[str] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    changes: tuple[str, ...] = ("It is 8 bit now.",)
    was_cancelled: threading.Event = field(default_factory=threading.Event)
    focus: Focus = field(default_factory=Focus)
    batch: FakeBatch = field(default_factory=FakeBatch)

    def __post_init__(self) -> None:
        self.gate.set()
        self.installed = (model_of("denoise-1", "denoise"), model_of("deblur-1", "deblur"))

    def install(self, model_id: str, task: str) -> None:
        """Puts a model behind those that are looked up."""
        self.installed = (*self.installed, model_of(model_id, task))

    def open_photo(self, path: Path, progress: Progress | None = None) -> Photo:
        if path.name.startswith("bad"):
            raise RestoreAppError(f"{path.name} is not a picture.", hint="Choose another.")
        if path.name in self.missing:
            raise RestoreAppError(f"{path.name} does not exist.")
        return photo_of(path, self.shape)

    def estimated_level(self, photo: Photo) -> float:
        return 18.2

    def restore(
        self,
        photo: Photo,
        recipe: Recipe,
        choice: EngineChoice | None = None,
        *,
        on_tile: TileListener | None = None,
        on_earlier: EarlierListener | None = None,
        progress: Progress | None = None,
        focus: Focus | None = None,
    ) -> Restored:
        assert on_tile is not None
        assert on_earlier is not None
        assert progress is not None
        assert focus is not None
        self.focus = focus
        self.recipes.append(recipe)
        self.models.append(() if choice is None else choice.models)
        self.choices.append(choice or EngineChoice())
        size = recipe.size_of(photo.image.size)
        height, width = size.height, size.width
        answer = np.full((height, width, photo.image.channels), 65535, np.uint16)
        earlier = None
        if len(recipe.steps) > 1:
            earlier = Image(np.full(photo.image.pixels.shape, 257 * EARLIER, np.uint16))
            on_earlier(earlier)
        half = width // 2
        for place, rect in enumerate(
            (Rect(0, 0, half, height), Rect.spanning(half, 0, width, height))
        ):
            try:
                progress.checkpoint()
            except Exception:
                self.was_cancelled.set()
                raise
            if rect.area:
                on_tile(rect, answer[rect.slices])
            progress.report((place + 1) / 2, "tile")
            assert self.gate.wait(WAIT_S), "the test never opened the gate"
        if self.failure is not None:
            raise self.failure
        place = recipe.place_of("denoise")
        if place is not None and recipe.steps[place].level is None:
            recipe = recipe.with_parameter(place, "level", 18.2)
        return Restored(answer, recipe, ("fake",), "CPU, 2 threads, float32", 1.5, earlier=earlier)

    def export(
        self,
        photo: Photo,
        restored: Restored,
        recipe: Recipe,
        target: Path,
        choices: ExportChoices | None = None,
        *,
        progress: Progress | None = None,
    ) -> Receipt:
        if self.export_failure is not None:
            raise self.export_failure
        self.exports.append((target, recipe, choices or ExportChoices()))
        return Receipt(target, ("size", "EXIF"), self.changes)

    def estimated_bytes(
        self,
        photo: Photo,
        restored: Restored,
        recipe: Recipe,
        target: Path,
        choices: ExportChoices,
        progress: Progress,
    ) -> int:
        if target.suffix not in (".jpg", ".png"):
            raise RestoreAppError("It cannot be written.")
        return 7_400_000 if target.suffix == ".jpg" else 31_000_000

    def device_costs(
        self, size: Size, recipe: Recipe, choice: EngineChoice
    ) -> tuple[DeviceCost, ...]:
        on_card = float(len(recipe.steps))
        on_processor = 100 * on_card if "cpu" in self.measured else None
        return (
            DeviceCost(DeviceSummary("cuda:0", "A card"), on_card),
            DeviceCost(DeviceSummary("cpu", "CPU, 2 threads"), on_processor),
        )

    def measure_device(
        self, name: str, recipe: Recipe, choice: EngineChoice, progress: Progress
    ) -> None:
        progress.checkpoint()
        assert self.gate.wait(WAIT_S), "the test never opened the gate"
        progress.checkpoint()
        self.measured.append(name)

    def services(self) -> Services:
        return Services(
            open_photo=self.open_photo,
            restore=self.restore,
            estimated_level=self.estimated_level,
            export=self.export,
            estimated_bytes=self.estimated_bytes,
            suggested_path=_suggested_path,
            installed_models=lambda: self.installed,
            usable_devices=lambda: (
                DeviceSummary("cuda:0", "A card"),
                DeviceSummary("cpu", "CPU, 2 threads"),
            ),
            device_costs=self.device_costs,
            measure_device=self.measure_device,
            readable_suffixes=lambda: (".jpg", ".png"),
            writable_formats=lambda: (
                FormatChoice("jpeg", "JPEG", (".jpg", ".jpeg"), has_quality=True),
                FormatChoice("png", "PNG", (".png",), has_quality=False),
            ),
            installation=lambda: INSTALLATION,
            log_lines=lambda: ("ERROR: /photos/one.jpg is not sane", "INFO: all is well"),
            batch=self.batch.services(),
        )


def _suggested_path(photo: Photo, folder: Path, choices: ExportChoices | None = None) -> Path:
    suffix = ".png" if choices is not None and choices.format == "png" else photo.path.suffix
    return folder / f"{photo.path.stem}-restored{suffix}"


@pytest.fixture
def engine() -> Iterator[FakeEngine]:
    fake = FakeEngine()
    yield fake
    fake.gate.set()


@pytest.fixture
def jobs(qapp: QApplication, engine: FakeEngine) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    engine.gate.set()
    engine.batch.let_go()
    runner.shut_down()
    assert runner.unfinished == ()


@pytest.fixture
def hold_reading(jobs: JobRunner) -> Iterator[Callable[[], threading.Event]]:
    """Keeps the lane that reads and writes small files busy, until the event it returns is set."""
    gate = threading.Event()

    def hold_reading() -> threading.Event:
        for _ in range(Lane.READING.threads):
            jobs.submit(lambda _progress: gate.wait(), Lane.READING)
        return gate

    yield hold_reading
    gate.set()


@pytest.fixture
def state(jobs: JobRunner, engine: FakeEngine) -> AppState:
    return AppState(jobs, engine.services())


@pytest.fixture
def window(qtbot: QtBot, state: AppState, tmp_path: Path) -> MainWindow:
    settings_file = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = MainWindow(state, settings_file)
    state.recipes._kept._pause.setInterval(0)
    qtbot.addWidget(made, before_close_func=_allow_loss)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def _allow_loss(window: MainWindow) -> None:
    window.leaving._may_lose_results = True


@pytest.fixture
def open_photo(qtbot: QtBot, state: AppState) -> Callable[..., None]:
    """Opens photos and waits until they are read, the shown one's noise and the models known."""

    def open_photo(*names: str) -> None:
        if state.models is None:
            state.look_up_models()
        state.open_photos([Path("/photos") / name for name in names or ("one.jpg",)])
        qtbot.waitUntil(
            lambda: (
                state.models is not None
                and all(each.thumbnail is not None for each in state.documents)
                and state.current is not None
                and state.current.estimated_level is not None
            )
        )

    return open_photo


@pytest.fixture
def restored(qtbot: QtBot, state: AppState, open_photo: Callable[..., None]) -> None:
    """One photo, open and restored."""
    open_photo()
    state.restore_current()
    qtbot.waitUntil(lambda: state.saving.is_possible)


@pytest.fixture(autouse=True)
def no_widget_survives(qapp: QApplication) -> Iterator[None]:
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert QApplication.topLevelWidgets() == []
