import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from restoreapp.document.recipe import Recipe
from restoreapp.document.session import (
    Look,
    OpenPhoto,
    Session,
    read_session,
    session_file,
    write_session,
)
from restoreapp.document.step_models import StepModels
from restoreapp.document.steps import Deblur, Denoise
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.ui.canvas.scene import Mode
from restoreapp.ui.jobs import JobRunner
from restoreapp.ui.kept_session import KeptSession
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.reading import PART
from restoreapp.ui.state import AppState
from tests.ui.controls import LEFT, press

DEBLURRED = Recipe((Deblur(strength=0.5),))
# A whole program that opens two photos, and crashes once they are kept.
CRASH = """
import os, sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtCore import QTimer
from restoreapp.document.session import read_session, session_file
from restoreapp.ui import app

make_application = app.make_application

def make_and_crash():
    application = make_application()
    timer = QTimer(application, interval=20)
    timer.timeout.connect(lambda: len(read_session(session_file()).photos) == 2 and os._exit(9))
    timer.start()
    return application

app.make_application = make_and_crash
app.run_window([Path(each) for each in sys.argv[1:]])
"""


@pytest.fixture
def photos(tmp_path: Path) -> tuple[Path, Path]:
    paths = (tmp_path / "one.jpg", tmp_path / "two.jpg")
    picture = QImage(16, 12, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.gray)
    for each in paths:
        assert picture.save(str(each))
    return paths


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "session.json"


@pytest.fixture
def begin(
    qtbot: QtBot, jobs: JobRunner, state: AppState, window: MainWindow, file: Path
) -> Iterator[Callable[[], KeptSession]]:
    """Begins to keep the window's session, and waits until what was left behind is known."""
    made: list[KeptSession] = []

    def begin() -> KeptSession:
        made.append(KeptSession(jobs, state, window, file, pause_ms=0))
        made[-1].begin()
        qtbot.waitUntil(lambda: not jobs.unfinished)
        return made[-1]

    yield begin
    jobs.shut_down()
    for each in made:
        each.end()


def kept(file: Path) -> Session:
    """What would be offered if the program crashed now; empty while it is replaced."""
    return read_session(file)


def test_what_is_open_is_kept_as_it_changes(
    begin, state: AppState, window: MainWindow, file: Path, photos, qtbot: QtBot
) -> None:
    begin()
    state.open_photos(photos)
    qtbot.waitUntil(lambda: [each.path for each in kept(file).photos] == list(photos))
    state.recipes.take_over(WrittenRecipe(DEBLURRED), "Deblurring")
    qtbot.waitUntil(lambda: kept(file).photos[0].recipe == DEBLURRED)
    state.select(state.documents[1].id)
    qtbot.waitUntil(lambda: kept(file).shown == photos[1])
    window.canvas.set_mode(Mode.REMOVED)
    qtbot.waitUntil(lambda: (look := kept(file).look) is not None and look.mode == "removed")


def test_a_clean_end_leaves_nothing_to_offer(
    begin, jobs: JobRunner, state: AppState, file: Path, photos, qtbot: QtBot
) -> None:
    session = begin()
    state.open_photos(photos)
    qtbot.waitUntil(lambda: bool(kept(file).photos))
    jobs.shut_down()
    session.end()
    assert list(file.parent.iterdir()) == []


def test_without_a_crash_nothing_is_offered(begin, window: MainWindow) -> None:
    begin()
    assert window.offer_bar.text == ""


def test_after_a_crash_the_session_is_offered_and_restored(
    begin, state: AppState, window: MainWindow, file: Path, photos, qtbot: QtBot
) -> None:
    look = Look("after", 0.25, 8.0, 0.75, 0.25)
    left = Session(
        (
            OpenPhoto(photos[0], Recipe(), models=StepModels()),
            OpenPhoto(photos[1], DEBLURRED, models=StepModels({"deblur": "deblur-1"})),
        ),
        photos[1],
        look,
    )
    write_session(file, left)
    begin()
    assert "2 photo(s) open" in window.offer_bar.text
    press(qtbot, window.offer_bar, "Restore it")
    qtbot.waitUntil(lambda: window.canvas.view is not None and not window.canvas.view.is_fitted)
    assert [each.path for each in state.documents] == list(photos)
    assert [each.recipe for each in state.documents] == [Recipe(), DEBLURRED]
    assert state.current is not None
    assert state.current.path == photos[1]
    assert state.current.history.undo_label == "Last session"
    view = window.canvas.view
    assert view is not None
    assert (view.scale, window.canvas.mode, window.canvas.divider) == (8.0, Mode.AFTER, 0.25)
    assert view.centre_x > view.picture.width / 2 > view.centre_y
    assert window.offer_bar.text == ""
    qtbot.waitUntil(lambda: replace(kept(file), look=look) == left)
    qtbot.waitUntil(lambda: not (file.parent / "session-before.json").exists())


def test_many_photos_come_back_some_at_a_time_in_their_order(
    begin, state: AppState, window: MainWindow, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [tmp_path / f"{number:03}.jpg" for number in range(3 * PART + 1)]
    for path in paths:
        path.touch()
    paths[3].unlink()
    left = Session(tuple(OpenPhoto(each, DEBLURRED) for each in paths), paths[-2])
    write_session(file, left)
    begin()
    turns: list[int] = []
    shown: list[object] = []
    state.documents_added.connect(lambda added: turns.append(len(added)))
    state.picture_changed.connect(lambda _picture: shown.append(state.current.path))
    with qtbot.waitSignal(state.session_reopened):
        press(qtbot, window.offer_bar, "Restore it")
    assert turns == [PART - 1, PART, PART, 1]
    assert [each.path for each in state.documents] == [*paths[:3], *paths[4:]]
    assert {each.recipe for each in state.documents} == {DEBLURRED}
    assert set(shown) == {paths[-2]}
    assert "1 photo(s) of the last session are no longer there" in window.banner.text


def test_a_session_whose_shown_photo_is_gone_shows_its_first(
    begin, state: AppState, window: MainWindow, file: Path, photos, tmp_path: Path, qtbot: QtBot
) -> None:
    gone = tmp_path / "gone.jpg"
    write_session(file, Session(tuple(OpenPhoto(each, Recipe()) for each in (gone, *photos)), gone))
    begin()
    with qtbot.waitSignal(state.session_reopened):
        press(qtbot, window.offer_bar, "Restore it")
    assert state.current is not None
    assert state.current.path == photos[0]


def test_a_crash_while_photos_come_back_loses_none_of_them(
    begin, state: AppState, window: MainWindow, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [tmp_path / f"{number:03}.jpg" for number in range(2 * PART)]
    for path in paths:
        path.touch()
    write_session(file, Session(tuple(OpenPhoto(each, Recipe()) for each in paths)))
    begin()
    turn = state._photos._turn
    state.documents_added.connect(lambda _added: turn.setInterval(3_600_000))
    press(qtbot, window.offer_bar, "Restore it")
    qtbot.waitUntil(lambda: len(kept(file).photos) == PART)
    left_path = file.parent / "session-before.json"
    assert len(read_session(left_path).photos) == 2 * PART
    turn.start(0)
    qtbot.waitUntil(lambda: len(kept(file).photos) == 2 * PART)
    turn.start(0)
    qtbot.waitUntil(lambda: not left_path.exists())


def test_an_offer_that_is_dismissed_does_not_come_again(
    begin, window: MainWindow, file: Path, photos, qtbot: QtBot, state: AppState
) -> None:
    write_session(file, Session((OpenPhoto(photos[0], Recipe()),)))
    begin()
    (dismiss,) = window.offer_bar.findChildren(QToolButton)
    qtbot.mouseClick(dismiss, LEFT)
    assert state.documents == ()
    assert not any(each.suffix == ".json" for each in file.parent.iterdir())


def test_a_second_crash_before_the_answer_loses_neither_session(
    begin, window: MainWindow, state: AppState, jobs: JobRunner, file: Path, photos, qtbot: QtBot
) -> None:
    write_session(file, Session((OpenPhoto(photos[0], Recipe()),), photos[0]))
    first = begin()
    state.open_photos([photos[1]])
    qtbot.waitUntil(lambda: bool(kept(file).photos))
    first._lock.unlock()  # as it is when a program is gone
    second = KeptSession(jobs, state, window, file)
    second.begin()
    qtbot.waitUntil(lambda: second._left is not None)
    assert second._left is not None
    assert [each.path for each in second._left.photos] == list(photos)
    second.end()


def test_a_photo_that_is_gone_is_told_of_and_the_others_open(
    begin, window: MainWindow, state: AppState, file: Path, photos, qtbot: QtBot
) -> None:
    write_session(file, Session(tuple(OpenPhoto(each, Recipe()) for each in photos), photos[0]))
    photos[0].unlink()
    begin()
    press(qtbot, window.offer_bar, "Restore it")
    qtbot.waitUntil(lambda: window.canvas.view is not None)
    assert [each.path for each in state.documents] == [photos[1]]
    assert "1 photo(s) of the last session are no longer there" in window.banner.text


def test_a_damaged_session_is_a_sentence_and_nothing_more(
    begin, window: MainWindow, file: Path, state: AppState, photos, qtbot: QtBot
) -> None:
    file.parent.mkdir()
    file.write_text("{ half a")
    begin()
    assert "The last session cannot be restored." in window.banner.text
    assert window.offer_bar.text == ""
    state.open_photos(photos)
    qtbot.waitUntil(lambda: len(kept(file).photos) == 2)


def test_where_nothing_can_be_kept_the_program_works_without(
    begin, window: MainWindow, file: Path, state: AppState, photos, qtbot: QtBot
) -> None:
    file.parent.write_text("a file where the folder should be")
    begin()
    state.open_photos(photos)
    qtbot.waitUntil(lambda: window.canvas.view is not None)
    assert window.banner.text == ""


def test_a_second_program_keeps_its_hands_off_the_first_ones_session(
    begin,
    jobs: JobRunner,
    engine,
    file: Path,
    photos,
    state: AppState,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    begin()
    state.open_photos(photos)
    qtbot.waitUntil(lambda: len(kept(file).photos) == 2)
    other_state = AppState(jobs, engine.services())
    ini = QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat)
    other_window = MainWindow(other_state, ini)
    qtbot.addWidget(other_window)
    other = KeptSession(jobs, other_state, other_window, file)
    other.begin()
    other.end()
    assert other_window.offer_bar.text == ""
    assert len(kept(file).photos) == 2


def test_a_picture_from_the_clipboard_is_untitled_again_and_gone_at_the_end(
    begin,
    window: MainWindow,
    state: AppState,
    file: Path,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch,
) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    pasted = tmp_path / "restoreapp-abc" / "Untitled 1.png"
    pasted.parent.mkdir()
    pasted.touch()
    write_session(file, Session((OpenPhoto(pasted, Recipe((Denoise(),)), is_untitled=True),)))
    begin()
    press(qtbot, window.offer_bar, "Restore it")
    qtbot.waitUntil(lambda: window.canvas.view is not None)
    assert state.current is not None
    assert state.current.is_untitled
    state.finish_writing()
    assert not pasted.parent.exists()


def test_a_program_that_is_killed_leaves_its_session(photos) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", CRASH, *map(str, photos)]
    assert subprocess.run(command, env=environment, check=False, timeout=60).returncode == 9
    left = read_session(session_file())
    assert [each.path for each in left.photos] == list(photos)
