"""What each screenshot shows: brings the window there and grabs the screen; see screenshots.py."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import PIL.Image
from first_run import SIGMA
from PySide6.QtCore import QEventLoop, QPoint, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from skimage import data

from restoreapp.document.settings import settings_file
from restoreapp.ui.actions import Menu
from restoreapp.ui.app import make_application
from restoreapp.ui.colours import follow_colours
from restoreapp.ui.dialogs.texts import failure_dialog
from restoreapp.ui.documents import Status
from restoreapp.ui.jobs import JobRunner
from restoreapp.ui.language import install_language
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.preferences import Preferences
from restoreapp.ui.services import Services
from restoreapp.ui.state import AppState

WINDOW, README_WINDOW = (1320, 800), (1280, 820)
LONGEST_MS, LOOK_MS, PAINT_MS = 300_000, 20, 350


class Stage:
    """The window with the real engine, and photos to show in it.

    Attributes:
        pictures: the folder for them.
        window: shown.
        state: its own.
        photos: files with noise; the first is that of the cup.
    """

    def __init__(self, pictures: Path, home: Path, language: str, scheme: str) -> None:
        self.pictures = pictures
        self._application = make_application()
        self._jobs = JobRunner()
        preferences = Preferences(settings_file())
        preferences.load()
        preferences.change(replace(preferences.settings, colours=scheme, language=language))
        install_language(self._application, language)
        follow_colours(self._application, preferences)
        self.state = AppState(self._jobs, Services(), preferences=preferences)
        self.window = MainWindow(self.state, QSettings())
        self.photos = photos(home / "Photos")
        self.window.resize(*WINDOW)
        self.window.show()
        self.window.move(30, 30)
        self.state.look_up_models()
        self.until(lambda: self.state.models is not None)

    def until(self, is_so: Callable[[], object]) -> None:
        """Lets the window work until something is so.

        Raises:
            TimeoutError: if it does not come about.
        """
        loop, timer, end = QEventLoop(), QTimer(), QTimer(singleShot=True)
        timer.timeout.connect(lambda: loop.exit(0) if is_so() else None)
        end.timeout.connect(lambda: loop.exit(1))
        timer.start(LOOK_MS)
        end.start(LONGEST_MS)
        if loop.exec():
            raise TimeoutError("what the picture shows did not come about")

    def settle(self, milliseconds: int = PAINT_MS) -> None:
        """Lets everything be painted."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def grab(self, name: str) -> None:
        """Writes what is on the screen."""
        self.settle()
        self._application.primaryScreen().grabWindow(0).save(str(self.pictures / f"{name}.png"))

    def do(self, action: str) -> None:
        """Triggers an action of the table."""
        self.window.actions_table[action].trigger()

    def restore(self) -> None:
        """Restores the shown photo and waits for it."""
        self.do("restore")
        self.until(lambda: self.state.work is None and self.state.answer is not None)
        self.until(lambda: self.state.answer and self.state.answer.restored)

    @contextmanager
    def dialog(self, opened: Callable[[], object], settle_ms: int = PAINT_MS) -> Iterator[QDialog]:
        """Opens a dialog and closes it afterwards."""
        opened()
        self.until(shown_dialogs)
        found = shown_dialogs()[-1]
        self.settle(settle_ms)
        yield found
        found.reject()
        self.until(lambda: found not in shown_dialogs())

    def close(self) -> None:
        """Ends all work."""
        self._jobs.shut_down()


def shown_dialogs() -> list[QDialog]:
    """Returns the dialogs that are seen."""
    return [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QDialog) and each.isVisible()
    ]


def photos(folder: Path) -> list[Path]:
    """Writes the photos: scikit-image's cup, cat and rocket (CC0) with noise, and a broken file."""
    folder.mkdir(parents=True)
    noise = np.random.default_rng(0)
    made = []
    for name, clean in (("cup", data.coffee()), ("cat", data.chelsea()), ("rocket", data.rocket())):
        noisy = clean.astype(np.float64) + noise.normal(0, SIGMA, clean.shape)
        path = folder / f"{name}.jpg"
        pixels = np.rint(np.clip(noisy, 0, 255)).astype(np.uint8)
        PIL.Image.fromarray(pixels).save(path, quality=95, subsampling=0)
        made.append(path)
    PIL.Image.fromarray(data.coffee()).save(folder / "cup-clean.png")
    (folder / "broken.jpg").write_bytes(made[0].read_bytes()[:9000])
    return made


def one_photo(stage: Stage) -> None:
    """Nothing, a photo, and all ways to look at it."""
    stage.grab("empty")
    stage.state.open_photos(stage.photos[:1])
    stage.until(lambda: stage.state.current and stage.state.current.estimated_level is not None)
    stage.grab("opened")
    stage.do("restore")
    stage.until(lambda: stage.state.answer)
    stage.grab("restoring")
    stage.until(lambda: stage.state.answer and stage.state.answer.restored)
    for mode in ("split", "stacked", "side_by_side", "after", "before", "removed"):
        stage.do(mode)
        stage.grab(mode)
    stage.do("split")
    stage.do("zoom_200")
    stage.grab("zoom_200")
    stage.do("loupe")
    stage.grab("loupe")
    stage.do("loupe")
    for_readme(stage)
    stage.do("fit")
    stage.state.figures.compare_with(stage.photos[0].with_name("cup-clean.png"))
    stage.settle(4000)
    stage.grab("reference")
    stage.state.figures.forget_reference()


def for_readme(stage: Stage) -> None:
    """The window alone, as the README shows it."""
    stage.window.resize(*README_WINDOW)
    stage.window.canvas.zoom_to(1.4)
    stage.settle()
    stage.window.grab().save(str(stage.pictures / "window.jpg"), quality=82)
    stage.window.resize(*WINDOW)


def dialogs(stage: Stage) -> None:
    """Every dialog that a restored photo has."""
    for action in (
        *("save", "settings", "help", "shortcuts", "about", "bug_report", "save_preset"),
        *("manage_presets", "compare", "open", "open_folder"),
    ):
        with stage.dialog(lambda action=action: stage.do(action), settle_ms=3000) as shown:
            if action == "compare":
                stage.settle(9000)
            stage.grab(f"dialog_{action}")
            if action == "save_preset":
                shown.name.setText("Evening light")
                shown.accept()
    with stage.dialog(lambda: stage.do("manage_presets")) as shown:
        shown.list.setCurrentRow(0)
        stage.grab("dialog_manage_presets_one")
    with stage.dialog(lambda: stage.do("close")):
        stage.grab("question_close")
    error = RuntimeError("an example")
    with stage.dialog(lambda: failure_dialog(error, stage.window).open()):
        stage.grab("failure")


def menus(stage: Stage) -> None:
    """Each menu, opened."""
    bar = stage.window.menuBar()
    for menu in Menu:
        popup = stage.window.actions_table.menus[menu]
        place = bar.actionGeometry(popup.menuAction())
        popup.popup(bar.mapToGlobal(QPoint(place.left(), place.bottom())))
        stage.grab(f"menu_{menu.name.lower()}")
        popup.close()


def several_photos(stage: Stage) -> None:
    """Photos in different states, one that cannot be read, and all steps."""
    state = stage.state
    state.open_photos([*stage.photos[1:], stage.photos[0].with_name("broken.jpg")])
    stage.until(lambda: all(each.status is not Status.READING for each in state.documents))
    stage.settle()
    for step in ("deblur", "enlarge"):
        state.recipes.switch_step(step, is_on=True)
    stage.grab("several")
    stage.window.banner.dismiss()
    stage.window.resize(800, 600)
    stage.grab("small")
    stage.window.resize(*WINDOW)


def batch(stage: Stage) -> None:
    """A batch that is set up, checked and run."""
    stage.do("batch")
    window: QWidget = stage.window.batch_window
    stage.until(window.isVisible)
    stage.grab("batch_empty")
    window.setup.inputs.add([stage.photos[0].parent])
    stage.settle(1500)
    stage.grab("batch_set_up")
    window.setup.check_asked.emit(window.setup.settings)
    stage.settle(9000)
    stage.grab("batch_checked")
    window.setup.start_asked.emit(window.setup.settings)
    stage.until(lambda: stage.state.batch.far.fraction > 0)
    stage.grab("batch_running")
    stage.until(lambda: stage.state.batch.phase.name == "ENDED")
    stage.grab("batch_ended")
    window.close()
    stage.grab("batch_notice")


SCENES = {each.__name__: each for each in (one_photo, menus, dialogs, several_photos, batch)}


def main() -> None:
    """Takes the pictures of all scenes, or of those that are named."""
    pictures, home, language, scheme, *only = sys.argv[1:]
    stage = Stage(Path(pictures), Path(home), language, scheme)
    try:
        for name, scene in SCENES.items():
            if not only or name in only:
                scene(stage)
    finally:
        stage.close()


if __name__ == "__main__":
    main()
