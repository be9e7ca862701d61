"""What a person waits for in the window: start, opening, first pixels, freezes, frames, long lists.

    python packaging/interface_benchmark.py
    python packaging/interface_benchmark.py --only frames --json figures.json

Each scenario runs the real window with the real engine in a process of its own, drawn into memory,
with folders of its own for settings. Pictures are drawn. On a machine that does other things, too,
compare the processor's time of the interface thread, which is printed beside that of the clock.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, QSettings, QTimer

from restoreapp.core.geometry import Rect
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Enlarge
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import Restored, TileListener
from restoreapp.ui.app import make_application
from restoreapp.ui.canvas.canvas import Canvas
from restoreapp.ui.jobs import JobRunner
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.services import Services
from restoreapp.ui.state import AppState

BORN = "RESTOREAPP_BENCHMARK_BORN"
PHOTOS = ((24, ".jpg"), (100, ".tif"), (0.02, ".jpg"))
DRAWN_PX, SIGMA = 1000, 12
TICK_MS = 2
FRAMES = 60
LIST_OF = 5000
LONGEST_S = 900.0


@dataclass(frozen=True)
class Figure:
    """One line of the table.

    Attributes:
        what: in words.
        value: measured by the clock.
        unit: of both.
        aim: at most, or for frames at least; none where nothing was promised.
        processor: the same in processor time of the interface thread, where that means something.
    """

    what: str
    value: float
    unit: str
    aim: float | None = None
    processor: float | None = None

    @property
    def is_met(self) -> bool | None:
        """Whether the aim is met; none where there is none."""
        if self.aim is None:
            return None
        return self.value >= self.aim if self.unit == "fps" else self.value <= self.aim


class Painted(QObject):
    """Counts how often a canvas is painted, and how often with a photo."""

    count = with_photo = 0

    def eventFilter(self, watched: Canvas, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        if event.type() == QEvent.Type.Paint:
            self.count += 1
            self.with_photo += watched.view is not None
        return False


class Window:
    """The program's window as `run_window` puts it together, driven from here."""

    def __init__(self, services: Services | None = None) -> None:
        self.application = make_application()
        self.jobs = JobRunner()
        self.state = AppState(self.jobs, services or Services())
        self.window = MainWindow(self.state, QSettings())
        self.painted = Painted()
        self.window.canvas.installEventFilter(self.painted)
        self.window.show()

    def wait(self, is_so: Callable[[], bool]) -> float:
        """Runs the event loop until something is so; returns the seconds that took."""
        begun = time.perf_counter()
        loop, timer = QEventLoop(), QTimer()
        timer.setInterval(TICK_MS)

        def look() -> None:
            if is_so() or time.perf_counter() - begun > LONGEST_S:
                loop.quit()

        timer.timeout.connect(look)
        timer.start()
        loop.exec()
        timer.stop()
        if not is_so():
            raise TimeoutError("waited in vain")
        return time.perf_counter() - begun

    def wait_for_paint(self) -> float:
        """Waits until the canvas is painted anew."""
        before = self.painted.count
        return self.wait(lambda: self.painted.count > before)

    def open(self, *paths: Path) -> None:
        """Opens photos and waits until the first can be looked at."""
        before = self.painted.with_photo
        self.state.open_photos(paths)
        self.wait(lambda: self.painted.with_photo > before)

    @contextmanager
    def watched(self) -> Iterator[list[tuple[float, float]]]:
        """Yields what will hold, for each turn of the event loop, its seconds and processor's."""
        turns: list[tuple[float, float]] = []
        last = [time.perf_counter(), time.thread_time()]

        def tick() -> None:
            now = [time.perf_counter(), time.thread_time()]
            turns.append((max(0.0, now[0] - last[0] - TICK_MS / 1000), now[1] - last[1]))
            last[:] = now

        timer = QTimer()
        timer.setInterval(TICK_MS)
        timer.timeout.connect(tick)
        timer.start()
        yield turns
        timer.stop()

    def close(self) -> None:
        """Ends the program without asking."""
        self.state.cancel()
        self.jobs.shut_down()
        self.application.quit()


def longest(turns: list[tuple[float, float]], what: str, aim: float | None = 50.0) -> Figure:
    """Returns the longest time for which the interface did nothing else."""
    clock, processor = (max(each) * 1000 for each in zip(*turns, strict=True))
    return Figure(what, clock, "ms", aim, processor)


def drawn(megapixels: float, folder: Path, suffix: str) -> Path:
    """Returns the file of a drawn photo with noise; `drawing` makes it."""
    path = folder / f"photo-{megapixels:g}{suffix}"
    if path.exists():
        return path
    from restoreapp.engine.reference_picture import reference_picture  # noqa: PLC0415 - of torch

    height = round((megapixels * 1e6 / 1.5) ** 0.5)
    width = round(1.5 * height)
    card = np.rint(255 * reference_picture(DRAWN_PX)).astype(np.int16)
    tiled = np.tile(card, (height // DRAWN_PX + 1, width // DRAWN_PX + 1, 1))[:height, :width]
    noise = np.random.default_rng(0).normal(0, SIGMA, (DRAWN_PX, width, 3)).astype(np.int16)
    for top in range(0, height, DRAWN_PX):
        rows = tiled[top : top + DRAWN_PX]
        rows += noise[: len(rows)]
    pixels = np.clip(tiled, 0, 255).astype(np.uint8)
    options = [cv2.IMWRITE_JPEG_QUALITY, 92] if suffix == ".jpg" else []
    cv2.imwrite(str(path), pixels, options)
    return path


def drawing(folder: Path) -> Iterator[Figure]:
    """Draws all photos, before anything is timed."""
    for megapixels, suffix in PHOTOS:
        drawn(megapixels, folder, suffix)
    yield from ()


def start(_folder: Path) -> Iterator[Figure]:
    """From the process's start to the painted window."""
    window = Window()
    window.wait_for_paint()
    seconds = time.time() - float(os.environ[BORN])
    yield Figure("start to the painted window", seconds, "s", 1.5, time.process_time())
    if "torch" in sys.modules:
        raise RuntimeError("the window waited for torch")
    window.close()


def opening(folder: Path) -> Iterator[Figure]:
    """From the click to the picture on the screen."""
    window = Window()
    window.wait_for_paint()
    begun = time.perf_counter()
    with window.watched() as turns:
        window.open(drawn(24, folder, ".jpg"))
        seconds = time.perf_counter() - begun
    yield Figure("24 MP JPEG opened and shown", seconds, "s", 1.0)
    yield longest(turns, "longest freeze while opening it")
    window.close()


def restoring(folder: Path) -> Iterator[Figure]:
    """From the click on Restore at 100 % to the first restored pixels; freezes till the end."""
    window = Window()
    state, canvas = window.state, window.window.canvas
    state.look_up_models()
    window.open(drawn(24, folder, ".jpg"))
    window.wait(lambda: state.current.estimated_level is not None and state.models is not None)
    canvas.zoom_to(1.0, QPointF(canvas.rect().center()))
    window.wait_for_paint()
    for what in ("first restored pixels, 24 MP at 100 %", "the same, network loaded before"):
        seen: list[int] = []

        def tile(rect: object, seen: list[int] = seen) -> None:
            if canvas.view.visible.intersection(rect).area:
                seen.append(window.painted.count)

        state.tile_finished.connect(tile)
        begun = time.perf_counter()
        window.window.actions_table["restore"].trigger()
        window.wait(lambda seen=seen: bool(seen) and window.painted.count > seen[0])
        yield Figure(what, time.perf_counter() - begun, "s", 1.0)
        state.tile_finished.disconnect(tile)
        if what.startswith("first"):
            state.cancel()
            window.wait(lambda: state.can_restore)
            window.wait(lambda: not window.jobs.unfinished)
    with window.watched() as turns:
        seconds = window.wait(lambda: state.saving.is_possible)
        window.wait_for_paint()
    yield Figure("the rest of the photo", seconds, "s")
    yield longest(turns, "longest freeze while restoring 24 MP")
    window.close()


def enlarged_at_once(
    photo: Photo, recipe: Recipe, *_: object, on_tile: TileListener, **_told: object
) -> Restored:
    """Stands in for the engine: enlarges by interpolation, since only drawing is measured."""
    size = recipe.size_of(photo.image.size)
    large = cv2.resize(photo.image.pixels, (size.width, size.height))
    answer = large.astype(np.uint16) * np.uint16(257)
    on_tile(Rect.of(size), answer)
    return Restored(answer, recipe, ("none",), "none", 0.0)


def frames(folder: Path) -> Iterator[Figure]:
    """Panning and zooming 100 megapixels, alone and as a result beside the photo."""
    services = Services(restore=enlarged_at_once)
    window = Window(services)
    canvas = window.window.canvas

    def timed(what: str, step: Callable[[int], None]) -> Figure:
        taken, processor = [], time.thread_time()
        for place in range(FRAMES):
            begun = time.perf_counter()
            step(place)
            canvas.repaint()
            taken.append(time.perf_counter() - begun)
        processor = (time.thread_time() - processor) / FRAMES
        return Figure(what, 1 / statistics.median(taken), "fps", 30, 1 / processor)

    def pan(place: int) -> None:
        canvas.pan_by(QPointF(-23 if place % 40 < 20 else 23, 11 if place % 20 < 10 else -11))

    def zoom(place: int) -> None:
        canvas.zoom_by(1.25 if place % 40 < 20 else 0.8)

    def looked_at(photo: str) -> Iterator[Figure]:
        for percent in (30, 60, 75, 90, 100, 200):
            canvas.zoom_to(percent / 100)
            yield timed(f"{photo}, panned at {percent} %", pan)
        canvas.fit()
        yield timed(f"{photo}, zoomed", zoom)

    window.open(drawn(100, folder, ".tif"))
    yield from looked_at("100 MP")
    window.state.close_current()
    window.open(drawn(24, folder, ".jpg"))
    window.state.recipes.take_over(WrittenRecipe(Recipe((Enlarge(factor=2),))), "twice")
    window.state.restore_current()
    window.wait(lambda: window.state.saving.is_possible)
    yield from looked_at("96 MP result beside its photo")
    window.close()


def long_list(folder: Path) -> Iterator[Figure]:
    """A folder of thousands of photos."""
    inside = folder / "many"
    inside.mkdir()
    small = drawn(0.02, folder, ".jpg")
    for number in range(LIST_OF):
        (inside / f"{number:05}.jpg").hardlink_to(small)
    window = Window()
    window.wait_for_paint()
    state = window.state
    state.look_up_models()  # as the program does at its start: torch is being loaded meanwhile
    with window.watched() as turns:
        state.open_photos([inside])
        listed = window.wait(lambda: len(state.documents) == LIST_OF)
    yield Figure(f"{LIST_OF} photos listed", listed, "s", 2.0)
    yield longest(turns, "longest freeze while listing them", None)
    with window.watched() as turns:
        read = window.wait(lambda: all(each.thumbnail is not None for each in state.documents))
    yield Figure("all of them opened, with thumbnails", read, "s", None, sum(b for _, b in turns))
    yield longest(turns, "longest freeze meanwhile")
    window.close()


SCENARIOS = {
    "drawing": drawing,
    "start": start,
    "opening": opening,
    "restoring": restoring,
    "frames": frames,
    "list": long_list,
}


def measured(scenario: str, folder: Path) -> list[Figure]:
    """Has a child run a scenario."""
    homes = {
        f"XDG_{each}_HOME": str(folder / each) for each in ("CONFIG", "DATA", "CACHE", "STATE")
    }
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **homes, BORN: str(time.time())}
    done = subprocess.run(
        [sys.executable, __file__, "--scenario", scenario, "--folder", str(folder)],
        env=environment,
        cwd=Path(__file__).parents[1],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return [Figure(**each) for each in json.loads(done.stdout.splitlines()[-1])]


def row(figure: Figure) -> str:
    """Returns a line of the table."""
    met = {True: "yes", False: "NO", None: ""}[figure.is_met]
    aim = "" if figure.aim is None else f"{figure.aim:g}"
    processor = "" if figure.processor is None else f"{figure.processor:.3g}"
    return f"| {figure.what} | {aim} | {figure.value:.3g} {figure.unit} | {processor} | {met} |"


def main() -> int:
    """Runs the scenarios and prints the table; 1 where an aim was missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="+", choices=SCENARIOS, default=list(SCENARIOS)[1:])
    parser.add_argument("--json", type=Path, help="where the figures go, too")
    parser.add_argument("--scenario", choices=SCENARIOS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.scenario:
        print(json.dumps([asdict(each) for each in SCENARIOS[args.scenario](args.folder)]))
        return 0
    figures: list[Figure] = []
    print("| what | aim | clock | processor | met |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="restoreapp-") as folder:
        measured("drawing", Path(folder))
        for scenario in args.only:
            for figure in measured(scenario, Path(folder)):
                figures.append(figure)
                print(row(figure), flush=True)
    if args.json:
        table = [{**asdict(each), "is_met": each.is_met} for each in figures]
        args.json.write_text(json.dumps(table, indent=1), "utf-8")
    return 0 if all(each.is_met is not False for each in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
