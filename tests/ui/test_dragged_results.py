"""Results that are dragged out of the window onto something that takes files."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from restoreapp.errors import RestoreAppError
from restoreapp.service.export import ExportChoices
from restoreapp.ui.dialogs.export_dialog import ExportDialog
from restoreapp.ui.documents import Status
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.state import AppState
from tests.ui.conftest import WAIT_S, FakeEngine
from tests.ui.controls import LEFT, dialog, press

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
OUTSIDE = QPoint(-20, 60)


class Hand:
    """Carries what a drag was begun with to whatever it is to be dropped on.

    Attributes:
        held: what it was, drag for drag.
        target: a widget; none lets go over nothing.
    """

    def __init__(self) -> None:
        self.held: list[QMimeData] = []
        self.target: QWidget | None = None

    def carry(self, drag: QDrag, *_actions: Qt.DropAction) -> Qt.DropAction:
        """Stands in for `QDrag.exec`, which does nothing where there is no screen."""
        data = drag.mimeData()
        self.held.append(data)
        if self.target is not None:
            rest = (Qt.DropAction.CopyAction, data, LEFT, PLAIN)
            QApplication.sendEvent(self.target, QDragEnterEvent(QPoint(10, 10), *rest))
            QApplication.sendEvent(self.target, QDropEvent(QPointF(10, 10), *rest))
        return Qt.DropAction.CopyAction


class Folder(QWidget):
    """Takes files as a file manager does: asks for them when they are dropped."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.got: list[Path] = []

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasUrls())

    def dropEvent(self, event: QDropEvent) -> None:
        self.got += [Path(each.toLocalFile()) for each in event.mimeData().urls()]


class OwnDrag(QDragEnterEvent):
    """A drag that came from a widget of this program."""

    def __init__(self, data: QMimeData, source: QWidget) -> None:
        super().__init__(QPoint(10, 10), Qt.DropAction.CopyAction, data, LEFT, PLAIN)
        self._source = source

    def source(self) -> QWidget:
        return self._source


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    made = Hand()
    monkeypatch.setattr(QDrag, "exec", lambda drag, *actions: made.carry(drag, *actions))
    return made


@pytest.fixture
def folder(qtbot: QtBot, hand: Hand) -> Folder:
    made = Folder()
    qtbot.addWidget(made)
    hand.target = made
    return made


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    return place


@pytest.fixture(autouse=True)
def written(engine: FakeEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Has the engine write files that can be looked for."""
    export = engine.export

    def export_to_disk(photo, restored, recipe, target, choices=None, *, progress=None):
        receipt = export(photo, restored, recipe, target, choices, progress=progress)
        target.write_bytes(b"a picture")
        return receipt

    monkeypatch.setattr(engine, "export", export_to_disk)


def drag(widget: QWidget, start: QPoint, to: QPoint, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Presses at a point of a widget, moves to another one a part at a time, and lets go."""
    QTest.mousePress(widget, LEFT, modifier, start)
    for part in range(1, 9):
        at = QPointF(start + (to - start) * part / 8)
        event = QMouseEvent(QEvent.Type.MouseMove, at, widget.mapToGlobal(at), LEFT, LEFT, modifier)
        QApplication.sendEvent(widget, event)
    QTest.mouseRelease(widget, LEFT, modifier, to)


def drag_out_of_canvas(window: MainWindow) -> None:
    drag(window.canvas, window.canvas.rect().center() + QPoint(120, 0), OUTSIDE)


def drag_out_of_filmstrip(window: MainWindow, row: int = 0) -> None:
    strip = window.filmstrip
    place = strip.visualRect(strip.model().index(row, 0)).center()
    drag(strip.viewport(), place, place + QPoint(30, -200))


def save(qtbot: QtBot, window: MainWindow, state: AppState, target: Path) -> None:
    window.actions_table["save"].trigger()
    asked = dialog(window, ExportDialog)
    asked.show_target(target)
    press(qtbot, asked, "Save")
    qtbot.waitUntil(lambda: state.current.status is Status.SAVED)


def test_a_result_that_is_not_saved_becomes_a_file_at_the_drop(
    window: MainWindow, state: AppState, restored: None, folder: Folder, engine: FakeEngine
) -> None:
    drag_out_of_canvas(window)
    (got,) = folder.got
    assert got.name == "one-restored.jpg"
    assert got.read_bytes() == b"a picture"
    ((target, recipe, choices),) = engine.exports
    assert target == got
    assert (recipe, choices) == (state.answer.restored.recipe, ExportChoices())


def test_it_is_dragged_out_of_the_filmstrip_just_as_well(
    window: MainWindow, state: AppState, restored: None, open_photo, folder: Folder
) -> None:
    open_photo("two.jpg")
    drag_out_of_filmstrip(window)
    assert [each.name for each in folder.got] == ["one-restored.jpg"]


def test_a_photo_without_a_result_is_not_dragged_out(
    window: MainWindow, restored: None, open_photo, hand: Hand
) -> None:
    open_photo("two.jpg")
    drag_out_of_filmstrip(window, row=1)
    drag_out_of_canvas(window)
    assert hand.held == []


def test_nothing_is_written_before_somebody_asks_for_it(
    window: MainWindow, restored: None, hand: Hand, engine: FakeEngine, temporary: Path
) -> None:
    drag_out_of_canvas(window)
    (held,) = hand.held
    assert held.hasUrls()
    assert held.formats() == ["text/uri-list"]
    assert engine.exports == []
    assert list(temporary.iterdir()) == []


def test_a_result_that_is_dropped_back_on_its_window_is_not_written(
    window: MainWindow, restored: None, hand: Hand, engine: FakeEngine
) -> None:
    drag_out_of_canvas(window)
    (held,) = hand.held
    enter = OwnDrag(held, window)
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()
    assert engine.exports == []


def test_metadata_are_those_that_saving_would_suggest(
    window: MainWindow, state: AppState, restored: None, folder: Folder, engine: FakeEngine
) -> None:
    state.preferences.change(replace(state.preferences.settings, metadata="no-gps"))
    drag_out_of_canvas(window)
    assert engine.exports[0][2] == ExportChoices(metadata="no-gps")


def test_the_same_result_is_written_once_and_another_strength_anew(
    window: MainWindow, state: AppState, restored: None, folder: Folder, engine: FakeEngine
) -> None:
    drag_out_of_canvas(window)
    drag_out_of_canvas(window)
    assert len(engine.exports) == 1
    state.recipes.set_parameter("denoise", "strength", 0.5)
    drag_out_of_canvas(window)
    assert [each[1].steps[0].strength for each in engine.exports] == [1.0, 0.5]
    assert folder.got[0] == folder.got[1] != folder.got[2]


def test_a_file_that_was_moved_away_is_written_again(
    window: MainWindow, restored: None, folder: Folder
) -> None:
    drag_out_of_canvas(window)
    folder.got[0].unlink()
    drag_out_of_canvas(window)
    assert folder.got[1].is_file()


def test_a_saved_result_is_the_file_that_it_was_saved_as(
    window: MainWindow,
    state: AppState,
    restored: None,
    folder: Folder,
    engine: FakeEngine,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    save(qtbot, window, state, tmp_path / "out.jpg")
    drag_out_of_canvas(window)
    assert folder.got == [tmp_path / "out.jpg"]
    state.recipes.set_parameter("denoise", "strength", 0.5)
    drag_out_of_canvas(window)
    assert folder.got[1].name == "one-restored.jpg"
    state.recipes.undo()
    (tmp_path / "out.jpg").unlink()
    drag_out_of_canvas(window)
    assert folder.got[2].is_file()


def test_the_window_works_on_while_the_file_is_written(
    window: MainWindow,
    restored: None,
    folder: Folder,
    engine: FakeEngine,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    let_go = threading.Event()
    export = engine.export

    def slow_export(*arguments, **named):
        assert let_go.wait(WAIT_S)
        return export(*arguments, **named)

    monkeypatch.setattr(engine, "export", slow_export)
    worked: list[bool] = []

    def work() -> None:
        worked.append(window.state.saving.is_under_way)
        let_go.set()

    QTimer.singleShot(0, window, work)
    drag_out_of_canvas(window)
    assert worked == [True]
    assert len(folder.got) == 1


def test_who_asks_twice_meanwhile_gets_one_file(
    window: MainWindow, restored: None, hand: Hand, engine: FakeEngine
) -> None:
    drag_out_of_canvas(window)
    (held,) = hand.held
    inner: list[object] = []
    QTimer.singleShot(0, window, lambda: inner.append(held.urls()))
    assert inner == []
    outer = held.urls()
    assert inner == [outer]
    assert len(engine.exports) == 1


def test_a_file_that_cannot_be_written_is_told_of(
    window: MainWindow, restored: None, folder: Folder, engine: FakeEngine
) -> None:
    engine.export_failure = RestoreAppError("The disk is full.", hint="Make room.")
    drag_out_of_canvas(window)
    assert folder.got == []
    assert "The disk is full." in window.banner.text


def test_pixels_that_were_dropped_from_memory_are_read_again(
    window: MainWindow, state: AppState, restored: None, open_photo, folder: Folder
) -> None:
    open_photo("two.jpg")
    first = state.documents[0]
    state._photos.forget(first.id)
    held = state.saving.dragged.data(first.id)
    assert held is not None
    assert [each.fileName() for each in held.urls()] == ["one-restored.jpg"]


def test_files_are_gone_when_the_program_ends(
    window: MainWindow, state: AppState, restored: None, folder: Folder, temporary: Path
) -> None:
    drag_out_of_canvas(window)
    assert folder.got[0].is_file()
    state.finish_writing()
    assert list(temporary.iterdir()) == []


def test_closing_waits_for_a_file_that_somebody_was_promised(
    window: MainWindow, state: AppState, restored: None, folder: Folder, temporary: Path
) -> None:
    QTimer.singleShot(0, window, window.close)
    drag_out_of_canvas(window)
    assert "closes as soon as" in window.banner.text
    assert len(folder.got) == 1


def test_a_picture_that_is_seen_in_part_is_moved_and_with_ctrl_carried(
    window: MainWindow, restored: None, hand: Hand
) -> None:
    window.canvas.zoom_to(8.0)
    start = window.canvas.rect().center() + QPoint(120, 0)
    before = window.canvas.view
    drag(window.canvas, start, OUTSIDE)
    assert hand.held == []
    assert window.canvas.view != before
    moved = window.canvas.view
    drag(window.canvas, start, start + QPoint(80, 0), CTRL)
    assert len(hand.held) == 1
    assert window.canvas.view == moved


def test_who_tries_to_move_a_picture_that_is_seen_whole_holds_no_file(
    window: MainWindow, restored: None, hand: Hand
) -> None:
    start = window.canvas.rect().center() + QPoint(120, 0)
    drag(window.canvas, start, start + QPoint(100, 40))
    assert hand.held == []


def test_the_filmstrip_says_what_a_drag_gives(
    window: MainWindow, state: AppState, restored: None, qtbot: QtBot, tmp_path: Path
) -> None:
    index = window.filmstrip.model().index(0, 0)
    tip = Qt.ItemDataRole.ToolTipRole
    assert index.data(tip).endswith("Drag it out to get the result as a file")
    save(qtbot, window, state, tmp_path / "out.jpg")
    assert index.data(tip).endswith("Drag it out to get out.jpg")
