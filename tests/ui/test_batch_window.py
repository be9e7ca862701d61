import itertools
import threading
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMessageBox,
    QProgressBar,
    QSystemTrayIcon,
    QWidget,
)
from pytestqt.qtbot import QtBot

from restoreapp.document.recipe import Recipe
from restoreapp.document.recipe_files import Preset, presets_folder, save_preset
from restoreapp.document.step_models import StepModels
from restoreapp.document.steps import Deblur, Denoise, Enlarge
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.errors import RestoreAppError
from restoreapp.service.batch.choosing import LeftOut
from restoreapp.service.batch.events import Done, Failed, Left, Overall, Paused, Progressed, Started
from restoreapp.service.batch.options import RunOptions
from restoreapp.service.batch.report import REPORT_NAME
from restoreapp.service.batch.rules import Rules
from restoreapp.service.batch.serving import (
    Unfinished,
    photo_thumbnail,
    serve_batch,
    unfinished_batch,
)
from restoreapp.service.batch.settings import BatchSettings, Filters
from restoreapp.service.export import PROCESSING_NOTED
from restoreapp.ui.batch.row_table import THUMBNAIL, Column, RowModel
from restoreapp.ui.batch.thumbnails import MOST_WANTED
from restoreapp.ui.batch.values import BatchRow, Phase, RowState, names_below
from restoreapp.ui.batch.window import FIRST_SIZE, BatchWindow
from restoreapp.ui.main_window import MainWindow
from tests.service.batch.stand_in import INVERTING, NEARBY, value_of, write_photo
from tests.ui.fake_batch import FOLDER, FakeBatch, outcome_of, row_of

LEFT = Qt.MouseButton.LeftButton
DECORATION = Qt.ItemDataRole.DecorationRole
RESULT = FOLDER / "restored" / "p1-restored.jpg"


@pytest.fixture
def fake(engine) -> FakeBatch:
    return engine.batch


@pytest.fixture
def batch(window: MainWindow, state, qtbot: QtBot) -> BatchWindow:
    state.look_up_models()
    qtbot.waitUntil(lambda: state.models is not None)
    window.actions_table["batch"].trigger()
    qtbot.waitExposed(window.batch_window)
    return window.batch_window


@pytest.fixture
def running(batch: BatchWindow, qtbot: QtBot, state) -> BatchWindow:
    batch.setup.inputs.add([FOLDER])
    press(qtbot, batch, "Start")
    qtbot.waitUntil(lambda: state.batch.phase is Phase.RUNNING)
    return batch


def button(parent: QWidget, text: str) -> QAbstractButton:
    found = [
        each
        for each in parent.findChildren(QAbstractButton)
        if each.text().replace("&", "") == text and each.isVisible()
    ]
    assert len(found) == 1, text
    return found[0]


def press(qtbot: QtBot, parent: QWidget, text: str) -> None:
    qtbot.mouseClick(button(parent, text), LEFT)


def named(parent: QWidget, name: str, kind: type = QWidget) -> QWidget:
    found = [each for each in parent.findChildren(kind) if each.accessibleName() == name]
    assert len(found) == 1, name
    return found[0]


def cells(batch: BatchWindow, column: Column) -> list[str]:
    model = batch.running.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def preset_menu(batch: BatchWindow) -> QMenu:
    return button(batch, "From preset").menu()


def choose_preset(batch: BatchWindow, text: str) -> list[str]:
    """Opens the menu, chooses an entry and returns all that there are."""
    menu = preset_menu(batch)
    menu.aboutToShow.emit()
    entries = {each.text(): each for each in menu.actions()}
    entries[text].trigger()
    return list(entries)


def question(parent: QWidget) -> QMessageBox:
    return next(each for each in parent.findChildren(QMessageBox) if each.isVisible())


# Setting up


def test_nothing_can_be_started_without_photos(batch: BatchWindow) -> None:
    assert batch.setup.problem_text == "Add folders or photos."
    assert not button(batch, "Start").isEnabled()
    assert not button(batch, "Check").isEnabled()


def test_its_first_size_leaves_room_for_a_frame_on_the_screen(batch: BatchWindow) -> None:
    room = batch.screen().availableSize()
    assert batch.width() < room.width() < FIRST_SIZE.width()
    assert batch.height() < room.height()


def test_a_folder_that_is_dropped_is_taken_and_one_for_results_suggested(
    batch: BatchWindow,
) -> None:
    target = batch.findChildren(QListWidget)[0]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(FOLDER)), QUrl("https://example.org/two.jpg")])
    rest = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target.viewport(), QDragEnterEvent(QPoint(10, 10), *rest))
    QApplication.sendEvent(target.viewport(), QDropEvent(QPointF(10, 10), *rest))
    assert batch.setup.inputs.paths == (FOLDER,)
    assert batch.setup.settings == BatchSettings((FOLDER,), FOLDER / "restored", recursive=True)


def test_a_folder_for_results_that_was_named_is_kept(batch: BatchWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(named(batch, "Folder of the results", QLineEdit), "/mine")
    batch.setup.inputs.add([FOLDER])
    assert batch.setup.settings.output == Path("/mine")


def test_a_home_that_nobody_has_is_a_folder_like_any_other(
    batch: BatchWindow, qtbot: QtBot
) -> None:
    batch.setup.inputs.add([FOLDER])
    named(batch, "Folder of the results", QLineEdit).setText("~nobody-of-that-name/out")
    assert batch.setup.settings.output == Path.cwd() / "~nobody-of-that-name" / "out"


def test_results_beside_the_photos_need_no_folder(batch: BatchWindow, qtbot: QtBot) -> None:
    batch.setup.inputs.add([FOLDER])
    button(batch, "Beside the photos").click()
    assert batch.setup.settings.output is None
    assert not named(batch, "Folder of the results", QLineEdit).isEnabled()


def test_photos_are_taken_away_and_open_ones_added(
    batch: BatchWindow, window: MainWindow, open_photo: Callable[..., None], qtbot: QtBot
) -> None:
    assert not button(batch, "Add open photos").isEnabled()
    open_photo("one.jpg", "two.jpg")
    window.actions_table["batch"].trigger()
    press(qtbot, batch, "Add open photos")
    press(qtbot, batch, "Add open photos")
    assert [each.name for each in batch.setup.inputs.paths] == ["one.jpg", "two.jpg"]
    batch.findChildren(QListWidget)[0].setCurrentRow(0)
    press(qtbot, batch, "Remove")
    assert [each.name for each in batch.setup.inputs.paths] == ["two.jpg"]


def test_formats_can_be_chosen(batch: BatchWindow) -> None:
    batch.setup.inputs.add([FOLDER])
    batch.setup.inputs._formats.menu().actions()[1].trigger()
    assert batch.setup.settings.filters.formats == ("png",)
    assert named(batch, "Formats: png").text() == "png"


def test_photos_can_be_taken_by_date_iso_and_noise(batch: BatchWindow, qtbot: QtBot) -> None:
    batch.setup.inputs.add([FOLDER])
    assert batch.setup.settings.filters == Filters()
    press(qtbot, batch, "Filters")
    named(batch, "Taken, from", QDateEdit).setDate(QDate(2024, 5, 1))
    named(batch, "Taken, to", QDateEdit).setDate(QDate(2024, 5, 31))
    named(batch, "ISO, from", QAbstractSpinBox).setValue(1600)
    named(batch, "Noise, to", QAbstractSpinBox).setValue(0)
    assert batch.setup.settings.filters == Filters(
        since=date(2024, 5, 1), until=date(2024, 5, 31), least_iso=1600, most_noise=0
    )
    assert button(batch, "Filters (4)").isChecked()
    named(batch, "ISO, to", QAbstractSpinBox).setValue(100)
    assert batch.setup.problem_text == "No photo has ISO from 1600 to 100."
    named(batch, "ISO, from", QAbstractSpinBox).setValue(0)
    assert batch.setup.settings.filters.most_iso == 100


def test_the_first_step_from_no_date_leads_to_today(batch: BatchWindow, qtbot: QtBot) -> None:
    press(qtbot, batch, "Filters")
    since = named(batch, "Taken, from", QDateEdit)
    assert since.text() == "any"
    since.stepBy(1)
    assert since.date() == QDate.currentDate()


def test_rules_can_take_the_place_of_the_steps(batch: BatchWindow, qtbot: QtBot) -> None:
    batch.setup.inputs.add([FOLDER])
    button(batch, "By rules, for each photo its own").click()
    assert not batch.setup.steps.isEnabled()
    text = named(batch, "Rules", QLineEdit)
    assert batch.setup.settings.rules == Rules.parse("noise above 15: denoise; else leave")
    text.setText("noise above: nothing")
    assert "is no rule" in batch.setup.problem_text
    assert not button(batch, "Start").isEnabled()
    button(batch, "By rules, for each photo its own").click()
    assert batch.setup.settings.rules is None
    assert batch.setup.steps.isEnabled()


def test_how_it_runs_is_handed_on_and_kept_for_going_on(
    batch: BatchWindow, fake: FakeBatch, state, qtbot: QtBot
) -> None:
    batch.setup.inputs.add([FOLDER])
    box = named(batch, "Which programs go first", QComboBox)
    box.setCurrentText("Only when the computer is idle")
    button(batch, "Keep the computer awake").click()
    press(qtbot, batch, "Start")
    qtbot.waitUntil(lambda: state.batch.phase is Phase.RUNNING)
    press(qtbot, batch, "Stop")
    qtbot.waitUntil(lambda: state.batch.phase is Phase.ENDED)
    press(qtbot, batch, "Resume")
    qtbot.waitUntil(lambda: state.batch.phase is Phase.RUNNING)
    assert fake.options == [RunOptions(priority="idle", keep_awake=False)] * 2


def test_sizes_are_not_asked_for_where_there_are_many_photos(
    batch: BatchWindow, state, engine, qtbot: QtBot
) -> None:
    engine.install("enlarge-1", "enlarge")
    with qtbot.waitSignal(state.models_changed):
        state.look_up_models()
    shown = [each for each in batch.setup.steps.findChildren(QAbstractButton) if each.isVisible()]
    texts = [each.text() for each in shown]
    assert "×2" in texts
    assert "Size…" not in texts


def test_the_models_begin_as_the_photos_and_are_the_batchs_own_afterwards(
    window: MainWindow, state, engine, open_photo, fake: FakeBatch, qtbot: QtBot
) -> None:
    engine.install("denoise-2", "denoise")
    engine.install("denoise-3", "denoise")
    open_photo("one.jpg", "two.jpg")
    state.recipes.choose_model("denoise", "denoise-2")
    window.actions_table["batch"].trigger()
    steps = window.batch_window.setup.steps
    models = named(steps, "Denoise: model", QComboBox)
    assert models.currentText() == "denoise-2"
    assert steps.choice.models == ("denoise-2",)
    models.setCurrentIndex(2)
    models.activated.emit(2)
    state.recipes.choose_model("denoise", None)
    state.select(state.documents[1].id)
    assert models.currentText() == "denoise-3"
    assert steps.choice.models == ("denoise-3",)
    assert state.current.wanted.models == {}


def test_the_steps_begin_as_those_of_the_photo_in_the_window(
    batch: BatchWindow, window: MainWindow, state, open_photo: Callable[..., None]
) -> None:
    open_photo()
    state.recipes.switch_step("deblur", is_on=True)
    state.recipes.set_parameter("denoise", "level", 12.0)
    window.actions_table["batch"].trigger()
    batch.setup.inputs.add([FOLDER])
    assert batch.setup.settings.recipe.steps == (Denoise(12.0), Deblur())
    assert state.current.recipe.steps == (Denoise(12.0), Deblur())


def test_steps_changed_here_stay_and_change_no_photo(
    batch: BatchWindow, window: MainWindow, state, open_photo: Callable[..., None]
) -> None:
    open_photo()
    batch.setup.inputs.add([FOLDER])
    batch.setup.steps.findChildren(QAbstractSpinBox)[1].setValue(40)
    window.actions_table["batch"].trigger()
    assert batch.setup.settings.recipe.steps == (Denoise(strength=0.4),)
    assert state.current.recipe.steps == (Denoise(),)


def test_a_preset_sets_the_steps_and_stays(
    batch: BatchWindow, window: MainWindow, state, open_photo: Callable[..., None], qtbot: QtBot
) -> None:
    state.presets.save("Old & grainy", WrittenRecipe(Recipe((Denoise(25.0), Enlarge(factor=2)))))
    batch.setup.inputs.add([FOLDER])
    assert choose_preset(batch, "&1  Old && grainy") == ["&1  Old && grainy"]
    assert batch.setup.settings.recipe.steps == (Denoise(25.0), Enlarge(factor=2))
    open_photo()
    window.actions_table["batch"].trigger()
    assert batch.setup.settings.recipe.steps == (Denoise(25.0), Enlarge(factor=2))
    assert state.current.recipe.steps == (Denoise(),)


def test_a_preset_whose_model_is_gone_is_told_of_and_can_be_started(
    batch: BatchWindow, window: MainWindow, state
) -> None:
    gone = StepModels({"denoise": "denoise-gone"})
    state.presets.save("Old", WrittenRecipe(Recipe((Denoise(25.0),)), gone))
    batch.setup.inputs.add([FOLDER])
    choose_preset(batch, "&1  Old")
    assert "not installed: denoise-gone. Instead, the default model" in batch.setup.problem_text
    assert batch.setup.settings.choice.models == ()
    assert button(batch, "Start").isEnabled()


def test_a_preset_that_was_saved_by_another_program_is_offered_and_can_be_edited(
    batch: BatchWindow, state
) -> None:
    batch.setup.inputs.add([FOLDER])
    assert [each.text() for each in preset_menu(batch).actions()] == ["No presets yet"]
    save_preset(presets_folder(), Preset("late", Recipe((Deblur(),))))
    choose_preset(batch, "&1  late")
    assert batch.setup.settings.recipe.steps == (Deblur(),)
    batch.setup.steps._groups[0].switched.emit("denoise", True)
    assert batch.setup.settings.recipe.steps == (Denoise(), Deblur())
    assert state.presets.presets == (Preset("late", Recipe((Deblur(),))),)


def test_rules_leave_no_preset_to_choose(batch: BatchWindow) -> None:
    button(batch, "By rules, for each photo its own").click()
    assert not button(batch, "From preset").isEnabled()
    button(batch, "By rules, for each photo its own").click()
    assert button(batch, "From preset").isEnabled()


def test_without_a_step_there_is_nothing_to_do(batch: BatchWindow) -> None:
    batch.setup.inputs.add([FOLDER])
    batch.setup.steps._groups[0].switched.emit("denoise", False)
    assert batch.setup.problem_text == "Tick at least one step."
    assert not button(batch, "Start").isEnabled()


def test_the_example_follows_the_names(batch: BatchWindow, qtbot: QtBot) -> None:
    batch.setup.inputs.add([FOLDER / "one.jpg"])
    names = named(batch, "Names of the results", QLineEdit)
    names.clear()
    qtbot.keyClicks(names, "{name} clean")
    assert batch.setup.results.example_text == "one.jpg → one clean.jpg"
    qtbot.keyClicks(names, "/")
    assert "which no file name has" in batch.setup.problem_text
    assert batch.setup.results.example_text == ""


def test_clash_format_and_depth_are_handed_on(batch: BatchWindow) -> None:
    batch.setup.inputs.add([FOLDER])
    for name, text in (
        ("If a file has the name already", "Add a number"),
        ("Format", "PNG"),
        ("Depth", "16 bit"),
        ("Metadata", "None"),
    ):
        named(batch, name, QComboBox).setCurrentText(text)
    settings = batch.setup.settings
    assert settings.clash == "number"
    assert (settings.choices.format, settings.choices.depth) == ("png", "16")
    assert settings.choices.metadata == "none"


def test_replacing_files_is_asked_about(batch: BatchWindow, fake, qtbot: QtBot) -> None:
    batch.setup.inputs.add([FOLDER])
    box = named(batch, "If a file has the name already", QComboBox)
    box.setCurrentText("Replace the file")
    press(qtbot, batch, "Start")
    assert fake.served == []
    press(qtbot, question(batch), "Start and replace")
    qtbot.waitUntil(lambda: len(fake.served) == 1)
    assert fake.served[0][0].clash == "replace"


# The dry run


def test_a_check_says_what_would_happen_and_then_how_long_it_takes(
    batch: BatchWindow, fake: FakeBatch, qtbot: QtBot
) -> None:
    fake.measuring.clear()
    batch.setup.inputs.add([FOLDER])
    press(qtbot, batch, "Check")
    assert batch.setup.found_text == "Looking through the folders…"
    qtbot.waitUntil(lambda: "measuring" in batch.setup.found_text)
    assert "24 megapixels" in batch.setup.found_text
    assert "12 MB on the disk · 5.0 GB free" in batch.setup.found_text
    assert "3 left out: 2 × is gif; 1 × a file has the name" in batch.setup.found_text
    table = named(batch, "What would happen", QAbstractItemView)
    assert table.isVisible()
    assert [each.state for each in table.rows] == [
        RowState.WAITING,
        RowState.WAITING,
        RowState.SKIPPED,
        RowState.LEFT_OUT,
        RowState.LEFT_OUT,
    ]
    fake.measuring.set()
    qtbot.waitUntil(lambda: "about 4 min" in batch.setup.found_text)
    assert fake.served == []


def test_a_check_is_forgotten_when_something_else_is_asked_for(
    batch: BatchWindow, qtbot: QtBot
) -> None:
    batch.setup.inputs.add([FOLDER])
    press(qtbot, batch, "Check")
    qtbot.waitUntil(lambda: "about 4 min" in batch.setup.found_text)
    button(batch, "Beside the photos").click()
    assert batch.setup.found_text == ""
    assert not named(batch, "What would happen", QAbstractItemView).isVisible()


def test_a_check_that_fails_says_why(
    batch: BatchWindow, fake: FakeBatch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise RestoreAppError("The journal is damaged.", hint="Delete it.")

    object.__setattr__(batch._batch._services.batch, "dry_run", refuse)
    batch.setup.inputs.add([FOLDER])
    press(qtbot, batch, "Check")
    qtbot.waitUntil(lambda: batch.banner.text == "The journal is damaged. Delete it.")
    assert batch.setup.found_text == ""
    assert button(batch, "Check").isEnabled()


# Running


def test_a_batch_is_watched_photo_by_photo(
    running: BatchWindow, fake: FakeBatch, window: MainWindow, qtbot: QtBot
) -> None:
    one, two, three = (each.source for each in fake.rows)
    fake.tell(
        Progressed(2, two, 0.05, "read ahead"),
        Started(1, one),
        Progressed(1, one, 0.41, "tile 3 of 7"),
    )
    qtbot.waitUntil(lambda: cells(running, Column.STATE)[0] == "◑ 41 %")
    assert cells(running, Column.STATE)[1] == "○ waiting"
    assert cells(running, Column.TEXT)[0] == "tile 3 of 7"
    fake.tell(
        Done(1, one, RESULT, outcome_of(1.5, (PROCESSING_NOTED, "It is 8 bit now."))),
        Failed(2, two, "p2.jpg is no picture.", "Choose another."),
        Left(3, three, "noise 3: left as it is"),
        Overall(2, 3, 0.66, 200.0),
    )
    qtbot.waitUntil(lambda: running.running.head_text == "2 of 3 photos · about 3 min left")
    assert cells(running, Column.NAME) == ["p1.jpg", "p2.jpg", "p3.jpg"]
    assert cells(running, Column.STATE) == ["✓ restored", "✕ failed", "– left as it is"]
    assert cells(running, Column.SECONDS) == ["1.5", "", ""]
    assert cells(running, Column.TEXT)[:2] == [
        "→ p1-restored.jpg · It is 8 bit now.",
        "p2.jpg is no picture. Choose another.",
    ]
    assert running.windowTitle() == "66 % – Batch"
    assert window.batch_button.text() == "Batch: 66 % · 3 min left"


def test_pause_and_resume(running: BatchWindow, fake: FakeBatch, state, qtbot: QtBot) -> None:
    press(qtbot, running, "Pause")
    qtbot.waitUntil(lambda: state.batch.phase is Phase.PAUSED)
    assert running.running.head_text.startswith("Paused")
    press(qtbot, running, "Resume")
    qtbot.waitUntil(lambda: state.batch.phase is Phase.RUNNING)
    assert button(running, "Pause").isEnabled()


def test_a_pause_that_nobody_asked_for_says_why(
    running: BatchWindow, fake: FakeBatch, qtbot: QtBot
) -> None:
    fake.tell(Paused("The disk is nearly full.", "Make room and go on."))
    qtbot.waitUntil(lambda: "nearly full" in running.banner.text)
    press(qtbot, running, "Resume")
    qtbot.waitUntil(lambda: not running.banner.isVisible())


def test_stop_keeps_what_is_done_and_resume_goes_on(
    running: BatchWindow, fake: FakeBatch, state, qtbot: QtBot
) -> None:
    fake.tell(Started(1, fake.rows[0].source))
    qtbot.waitUntil(lambda: state.batch.rows[0].state is RowState.WORKING)
    press(qtbot, running, "Stop")
    qtbot.waitUntil(lambda: state.batch.phase is Phase.ENDED)
    assert running.running.head_text == "Stopped. What is done stays done."
    assert running.running.said_text == "3 waiting"
    press(qtbot, running, "Resume")
    qtbot.waitUntil(lambda: state.batch.phase is Phase.RUNNING)
    assert [resume for _, resume in fake.served] == [False, True]


def test_stopped_before_anything_began_it_is_set_up_again(
    batch: BatchWindow, fake: FakeBatch, state, qtbot: QtBot
) -> None:
    fake.listing.clear()
    batch.setup.inputs.add([FOLDER])
    press(qtbot, batch, "Start")
    qtbot.waitUntil(lambda: len(fake.served) == 1)
    assert batch.running.head_text == "Looking through the folders…"
    press(qtbot, batch, "Stop")
    fake.listing.set()
    qtbot.waitUntil(lambda: state.batch.phase is Phase.ENDED)


def test_what_failed_is_tried_again_while_the_others_run(
    running: BatchWindow, fake: FakeBatch, qtbot: QtBot
) -> None:
    assert not button(running, "Retry failed").isEnabled()
    fake.tell(Failed(2, fake.rows[1].source, "It is locked.", ""))
    qtbot.waitUntil(lambda: button(running, "Retry failed").isEnabled())
    press(qtbot, running, "Retry failed")
    qtbot.waitUntil(lambda: cells(running, Column.STATE)[1] == "○ waiting")
    assert fake.retried == [[2]]


def test_what_failed_is_tried_again_after_the_end(
    running: BatchWindow, fake: FakeBatch, state, qtbot: QtBot
) -> None:
    events = [Done(each, fake.rows[0].source, RESULT, outcome_of()) for each in (1, 3)]
    fake.tell(*events, Failed(2, fake.rows[1].source, "It is locked.", ""))
    fake.end()
    qtbot.waitUntil(lambda: state.batch.phase is Phase.ENDED)
    assert running.running.said_text == "2 restored · 1 failed"
    press(qtbot, running, "Retry failed")
    qtbot.waitUntil(lambda: len(fake.served) == 2)
    assert fake.served[1] == (fake.served[0][0], True)


def test_selected_photos_that_wait_are_done_next_or_last_and_stand_there(
    running: BatchWindow, fake: FakeBatch, state, qtbot: QtBot
) -> None:
    assert not button(running, "Do selected next").isEnabled()
    fake.tell(Done(1, FOLDER, RESULT, outcome_of()))
    qtbot.waitUntil(lambda: cells(running, Column.STATE)[0] == "✓ restored")
    running.running.table.selectRow(2)
    press(qtbot, running, "Do selected next")
    assert cells(running, Column.NAME) == ["p1.jpg", "p3.jpg", "p2.jpg"]
    running.running.table.selectRow(1)
    press(qtbot, running, "Do selected last")
    assert cells(running, Column.NAME) == ["p1.jpg", "p2.jpg", "p3.jpg"]
    running.running.table.selectAll()
    press(qtbot, running, "Do selected next")
    assert fake.moved == [[3], ["last", 3], [2, 3]]
    fake.tell(Done(3, FOLDER, RESULT, outcome_of()))
    qtbot.waitUntil(lambda: cells(running, Column.STATE)[2] == "✓ restored")


def test_photos_that_were_moved_stay_selected(
    running: BatchWindow, fake: FakeBatch, qtbot: QtBot
) -> None:
    running.running.table.selectRow(2)
    press(qtbot, running, "Do selected next")
    assert cells(running, Column.NAME) == ["p3.jpg", "p1.jpg", "p2.jpg"]
    assert [each.number for each in running.running.table.selected] == [3]
    press(qtbot, running, "Do selected last")
    assert cells(running, Column.NAME) == ["p1.jpg", "p2.jpg", "p3.jpg"]
    assert fake.moved == [[3], ["last", 3]]


def test_a_batch_begins_only_after_its_folder_was_looked_into(
    batch: BatchWindow, fake: FakeBatch, state, qtbot: QtBot
) -> None:
    """Both open the journal, which one can do at a time."""
    began_meanwhile: list[bool] = []

    def look(_folder: Path) -> None:
        began_meanwhile.append(fake.began.wait(0.5))

    object.__setattr__(state.services.batch, "unfinished", look)
    batch.setup.inputs.add([FOLDER])
    press(qtbot, batch, "Start")
    qtbot.waitUntil(lambda: state.batch.phase is Phase.RUNNING)
    assert began_meanwhile == [False]
    assert state.batch.rows[2].number == 3


class _Opened(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(url.toLocalFile())


def test_at_the_end_the_report_is_opened_and_another_batch_set_up(
    running: BatchWindow, fake: FakeBatch, state, qtbot: QtBot, tmp_path: Path
) -> None:
    report = tmp_path / "report.html"
    fake.rows = ()
    fake.tell(*(Done(i, FOLDER, RESULT, outcome_of()) for i in (1, 2, 3)))
    fake.end(report=report)
    qtbot.waitUntil(lambda: state.batch.phase is Phase.ENDED)
    assert running.running.head_text == "Finished in 3 s."
    opened = _Opened()
    QDesktopServices.setUrlHandler("file", opened, "open")
    try:
        press(qtbot, running, "Open report")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opened.urls == [str(report)]
    press(qtbot, running, "Another batch…")
    assert running.setup.isVisible()
    assert running.setup.inputs.paths == (FOLDER,)


def test_without_a_report_it_says_why(running: BatchWindow, fake: FakeBatch, qtbot: QtBot) -> None:
    fake.end(trouble="The report cannot be written.")
    qtbot.waitUntil(lambda: running.banner.text == "The report cannot be written.")
    assert not button(running, "Open report").isEnabled()


def test_a_batch_that_cannot_begin_says_why_and_is_set_up_again(
    batch: BatchWindow, fake: FakeBatch, state, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise RestoreAppError("Another batch is writing into /photos.", hint="Wait.")

    object.__setattr__(state.services.batch, "serve", refuse)
    batch.setup.inputs.add([FOLDER])
    press(qtbot, batch, "Start")
    qtbot.waitUntil(lambda: "Another batch is writing" in batch.banner.text)
    assert batch.setup.isVisible()
    assert button(batch, "Start").isEnabled()


def test_a_batch_that_breaks_off_keeps_its_list(
    running: BatchWindow, fake: FakeBatch, state, qtbot: QtBot
) -> None:
    fake.tell(RestoreAppError("The process cannot be started.", hint="Code 1."))
    qtbot.waitUntil(lambda: state.batch.phase is Phase.ENDED)
    assert "cannot be started" in running.banner.text
    assert button(running, "Resume").isEnabled()


def test_what_is_left_out_is_listed_with_its_reason(
    batch: BatchWindow, fake: FakeBatch, qtbot: QtBot
) -> None:
    fake.left_out = (LeftOut(FOLDER / "a.gif", "is gif"),)
    batch.setup.inputs.add([FOLDER])
    press(qtbot, batch, "Start")
    qtbot.waitUntil(lambda: cells(batch, Column.STATE)[3:] == ["– left out"])
    assert cells(batch, Column.TEXT)[3] == "is gif"


# With the batch's own services


def test_a_real_folder_is_restored_in_a_process_of_its_own(
    batch: BatchWindow, state, qtbot: QtBot, tmp_path: Path
) -> None:
    real = partial(serve_batch, services=INVERTING, workplace=NEARBY)
    object.__setattr__(state.services.batch, "serve", real)
    for i in range(6):
        write_photo(tmp_path / "in" / ("sub" if i % 2 else "") / f"p{i}.png", i)
    (tmp_path / "in" / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n and no more")
    batch.setup.inputs.add([tmp_path / "in"])
    press(qtbot, batch, "Start")
    qtbot.waitUntil(lambda: state.batch.phase is Phase.ENDED, timeout=30_000)
    assert batch.running.said_text == "6 restored · 1 failed"
    results = tmp_path / "in" / "restored"
    assert value_of(results / "sub" / "p1-restored.png") == 254
    assert state.batch.ended is not None
    assert state.batch.ended.report == results / REPORT_NAME
    failed = cells(batch, Column.STATE).index("✕ failed")
    assert cells(batch, Column.NAME)[failed] == "broken.png"
    (tmp_path / "in" / "broken.png").unlink()
    write_photo(tmp_path / "in" / "broken.png", 9)
    press(qtbot, batch, "Retry failed")
    qtbot.waitUntil(
        lambda: batch.running.said_text == "7 restored" and state.batch.phase is Phase.ENDED,
        timeout=30_000,
    )


def test_a_real_batch_ends_with_the_program_and_is_offered_the_next_time(
    batch: BatchWindow, state, jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    real = partial(serve_batch, services=INVERTING, workplace=NEARBY)
    object.__setattr__(state.services.batch, "serve", real)
    for i in range(250):
        write_photo(tmp_path / "in" / f"p{i}.png", i)
    batch.setup.inputs.add([tmp_path / "in"])
    press(qtbot, batch, "Start")
    qtbot.waitUntil(lambda: state.batch.counts[RowState.DONE] > 0, timeout=30_000)
    jobs.shut_down()
    assert state.batch.phase is Phase.ENDED
    left = unfinished_batch(tmp_path / "in" / "restored")
    assert left is not None
    assert left.settings == state.batch.settings
    assert left.counts["done"] + left.counts["waiting"] == 250


# Interrupted batches


def test_an_interrupted_batch_is_offered_and_gone_on_with_by_its_own_settings(
    batch: BatchWindow, fake: FakeBatch, qtbot: QtBot
) -> None:
    theirs = BatchSettings((FOLDER / "raw",), FOLDER / "restored", clash="number")
    fake.unfinished[FOLDER / "restored"] = Unfinished(theirs, {"done": 60, "waiting": 40})
    fake.rows = (row_of(1, "done", outcome=outcome_of(2.0)), row_of(2, "failed", reason="No."))
    batch.setup.inputs.add([FOLDER])
    qtbot.waitUntil(lambda: _offers(batch))
    press(qtbot, batch, "Go on with it")
    qtbot.waitUntil(lambda: cells(batch, Column.STATE) == ["✓ restored", "✕ failed"])
    assert fake.served == [(theirs, True)]
    assert cells(batch, Column.SECONDS) == ["2.0", ""]


def _offers(batch: BatchWindow) -> bool:
    return any(
        each.text() == "&Go on with it" and each.isVisible()
        for each in batch.findChildren(QAbstractButton)
    )


def test_no_batch_is_offered_for_another_folder(
    batch: BatchWindow, fake: FakeBatch, qtbot: QtBot
) -> None:
    theirs = BatchSettings((FOLDER,), FOLDER / "restored")
    fake.unfinished[FOLDER / "restored"] = Unfinished(theirs, {"waiting": 1})
    batch.setup.inputs.add([FOLDER])
    qtbot.waitUntil(lambda: _offers(batch))
    button(batch, "Beside the photos").click()
    assert not _offers(batch)


def test_a_folder_in_which_another_batch_runs_says_so(
    batch: BatchWindow, state, qtbot: QtBot
) -> None:
    def refuse(_: Path) -> None:
        raise RestoreAppError("Another batch is writing into /photos/restored.", hint="Wait.")

    object.__setattr__(state.services.batch, "unfinished", refuse)
    batch.setup.inputs.add([FOLDER])
    qtbot.waitUntil(lambda: "Another batch is writing" in batch.banner.text)
    assert not _offers(batch)


# Windows


def test_closing_the_window_leaves_the_batch_running(
    running: BatchWindow, fake: FakeBatch, window: MainWindow, state, qtbot: QtBot
) -> None:
    running.close()
    assert state.batch.phase is Phase.RUNNING
    assert window.batch_button.isVisible()
    fake.tell(*(Done(i, FOLDER, RESULT, outcome_of()) for i in (1, 2, 3)))
    fake.end()
    qtbot.waitUntil(lambda: "The batch has ended: 3 restored." in window.banner.text)
    assert not window.batch_button.isVisible()


def test_the_button_in_the_status_bar_shows_the_window_again(
    running: BatchWindow, window: MainWindow, qtbot: QtBot
) -> None:
    running.close()
    qtbot.mouseClick(window.batch_button, LEFT)
    assert running.isVisible()
    assert running.running.isVisible()


def test_the_main_window_works_on_while_a_batch_runs(
    running: BatchWindow, window: MainWindow, open_photo: Callable[..., None], state, qtbot: QtBot
) -> None:
    open_photo()
    state.restore_current()
    qtbot.waitUntil(lambda: state.saving.is_possible)
    assert state.batch.phase is Phase.RUNNING


def test_quitting_while_a_batch_runs_asks_once(
    running: BatchWindow, window: MainWindow, qtbot: QtBot
) -> None:
    window.close()
    assert window.isVisible()
    press(qtbot, question(window), "Stop it and quit")
    assert not window.isVisible()
    assert not running.isVisible()


def test_every_control_has_a_name_for_screen_readers(
    batch: BatchWindow, fake: FakeBatch, state, qtbot: QtBot
) -> None:
    assert nameless(batch) == []
    batch.setup.inputs.add([FOLDER])
    press(qtbot, batch, "Start")
    qtbot.waitUntil(lambda: state.batch.phase is Phase.RUNNING)
    assert nameless(batch) == []


@pytest.mark.parametrize("page", ["setup", "running"])
def test_no_two_controls_of_a_page_share_a_letter(batch: BatchWindow, page: str) -> None:
    texts = [
        each.text()
        for kind in (QAbstractButton, QLabel)
        for each in getattr(batch, page).findChildren(kind)
    ]
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(letters) >= 6
    assert sorted(letters) == sorted(set(letters))


def nameless(parent: QWidget) -> list[QWidget]:
    kinds = (
        QAbstractButton,
        QAbstractItemView,
        QAbstractSlider,
        QAbstractSpinBox,
        QComboBox,
        QLineEdit,
        QProgressBar,
    )
    return [
        each
        for kind in kinds
        for each in parent.findChildren(kind)
        if each.isVisible()
        and (each.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(each, QProgressBar))
        and not each.accessibleName()
        and not (isinstance(each, QAbstractButton) and each.text())
        and not isinstance(each.parent(), QAbstractSpinBox)
    ]


def test_controls_are_reached_in_reading_order(batch: BatchWindow) -> None:
    batch.setup.inputs.add([FOLDER])
    for part in (batch.setup.inputs, batch.setup.steps, batch.setup.results):
        reached = []
        widget = batch.setup.inputs
        for _ in range(160):
            widget = widget.nextInFocusChain()
            takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if part.isAncestorOf(widget) and widget.isVisible() and takes_tab:
                reached.append(widget.mapTo(part, QPoint(0, 0)).y())
        tops = list(dict.fromkeys(reached))
        assert len(tops) >= 3
        # Controls of one row are not equally high.
        assert all(after > before - 12 for before, after in itertools.pairwise(tops))


# The list


def photo(number: int, state: RowState = RowState.WAITING, **others: object) -> BatchRow:
    return BatchRow(number, FOLDER / f"{number}.jpg", f"{number}.jpg", state, **others)


def test_photos_are_called_by_their_paths_below_the_folder_of_all() -> None:
    assert names_below([FOLDER / "a.jpg", FOLDER / "b.jpg"]) == ["a.jpg", "b.jpg"]
    assert names_below([FOLDER / "x" / "a.jpg", FOLDER / "a.jpg"]) == [
        str(Path("x", "a.jpg")),
        "a.jpg",
    ]
    assert names_below([FOLDER / "xy" / "a.jpg", FOLDER / "xz" / "a.jpg"]) == [
        str(Path("xy", "a.jpg")),
        str(Path("xz", "a.jpg")),
    ]
    assert names_below([]) == []


def test_the_model_keeps_its_promises(qapp, qtmodeltester) -> None:
    model = RowModel()
    tester = QAbstractItemModelTester(model)
    rows = tuple(photo(i) for i in range(5))
    model.show_rows(rows)
    after = (*rows[:2], photo(2, RowState.DONE, seconds=1.0), *rows[3:])
    model.show_rows(after, (2,))
    model.show_rows(after[:3])
    qtmodeltester.check(model)
    del tester


@pytest.mark.parametrize("state", list(RowState))
def test_every_state_has_a_sign_and_a_word(qapp, state: RowState) -> None:
    model = RowModel()
    model.show_rows((photo(1, state, text="why"),))
    assert len(model.index(0, Column.STATE).data()) > 2
    spoken = model.index(0, Column.NAME).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("1.jpg, ")
    assert spoken.endswith(", why")


def test_neighbours_that_change_are_told_of_together(qapp) -> None:
    model = RowModel()
    rows = tuple(photo(i) for i in range(9))
    model.show_rows(rows)
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show_rows(rows, (1, 2, 3, 7))
    assert told == [(1, 3), (7, 7)]


def test_rows_that_are_seen_get_thumbnails_and_no_others(
    batch: BatchWindow, fake: FakeBatch, state, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = write_photo(tmp_path / "p.png", 200, side_px=90)
    asked: list[Path] = []

    def thumbnail(path: Path, side_px: int) -> bytes:
        asked.append(path)
        return photo_thumbnail(photo if path.stem != "p2" else tmp_path / "none.png", side_px)

    object.__setattr__(state.services.batch, "thumbnail", thumbnail)
    fake.rows = tuple(row_of(i) for i in range(1000))
    batch.setup.inputs.add([FOLDER])
    press(qtbot, batch, "Start")
    qtbot.waitUntil(lambda: FOLDER / "p0.jpg" in asked and FOLDER / "p2.jpg" in asked)
    qtbot.waitUntil(lambda: state.batch.thumbnails.pixmap(FOLDER / "p0.jpg") is not None)
    picture = batch.running.table.model().index(0, Column.NAME).data(DECORATION).toImage()
    assert abs(picture.pixelColor(picture.rect().center()).red() - 200) <= 3
    empty = batch.running.table.model().index(2, Column.NAME).data(DECORATION)
    assert empty.size() == THUMBNAIL
    assert len(asked) < 100


def test_a_photo_that_cannot_be_shown_small_is_no_failure(tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff nothing")
    assert photo_thumbnail(broken, 64) == b""
    assert photo_thumbnail(tmp_path / "missing.jpg", 64) == b""


def test_thumbnails_of_rows_scrolled_past_are_not_read(
    state, qtbot: QtBot, batch: BatchWindow
) -> None:
    thumbnails, asked = state.batch.thumbnails, []
    may_read = threading.Event()

    def thumbnail(path: Path, side_px: int) -> bytes:
        asked.append(path)
        assert may_read.wait(10)
        return b""

    object.__setattr__(state.services.batch, "thumbnail", thumbnail)
    photos = [FOLDER / f"{i}.jpg" for i in range(500)]
    for each in photos:
        thumbnails.pixmap(each)
    may_read.set()
    qtbot.waitUntil(lambda: not thumbnails.is_reading)
    assert asked[:2] == [photos[0], photos[-1]]  # the first at once, then the last one wanted
    assert len(asked) <= MOST_WANTED + 1


def test_a_notice_of_the_system_says_that_it_ended_where_nobody_looks(
    running: BatchWindow, fake: FakeBatch, state, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, str]] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _: None)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _, *said: told.append(said[:2]))
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    fake.tell(*(Done(i, FOLDER, RESULT, outcome_of()) for i in (1, 2, 3)))
    fake.end()
    qtbot.waitUntil(lambda: state.batch.phase is Phase.ENDED)
    assert told == [("The batch has ended", "3 restored")]
    running.close()
    running.notice.chosen.emit()
    assert running.isVisible()


def test_no_notice_comes_while_the_program_is_looked_at(
    running: BatchWindow, fake: FakeBatch, state, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda *said: told.append(said))
    monkeypatch.setattr(QApplication, "activeWindow", lambda: running)
    fake.end()
    qtbot.waitUntil(lambda: state.batch.phase is Phase.ENDED)
    assert told == []


def test_5000_photos_that_all_end_never_hold_the_window_up(
    batch: BatchWindow, fake: FakeBatch, state, qtbot: QtBot
) -> None:
    fake.rows = tuple(row_of(i) for i in range(5000))
    fake.tell(*(Done(i, FOLDER, RESULT, outcome_of()) for i in range(5000)))
    batch.setup.inputs.add([FOLDER])
    longest_s, before_s = 0.0, time.thread_time()

    def is_done() -> bool:
        # The thread's own time: what other programs take does not count.
        nonlocal longest_s, before_s
        now_s = time.thread_time()
        longest_s, before_s = max(longest_s, now_s - before_s), now_s
        return state.batch.counts[RowState.DONE] == 5000

    press(qtbot, batch, "Start")
    qtbot.waitUntil(is_done, timeout=30_000)
    assert longest_s < 0.1
