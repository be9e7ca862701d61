"""Versions of a recipe: compared on a part of the photo, and kept as snapshots A and B."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from restoreapp.core.geometry import Rect, Size
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Deblur, Denoise
from restoreapp.errors import RestoreAppError
from restoreapp.ui.canvas.canvas import Canvas
from restoreapp.ui.dialogs.comparison_dialog import ComparisonDialog
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.state import AppState
from restoreapp.ui.versions import Variation
from tests.ui.conftest import EARLIER
from tests.ui.controls import dialog, press, tick

OpenPhoto = Callable[..., None]


def shade(canvas: Canvas) -> int:
    image = canvas.grab().toImage()
    return QColor(image.pixelColor(canvas.rect().center())).red()


def labels(asked: ComparisonDialog) -> list[str]:
    return [each.accessibleName() for each in asked.findChildren(Canvas) if each.isVisible()]


def choose(asked: ComparisonDialog, kind: Variation) -> None:
    asked.variation.setCurrentIndex(asked.variation.findData(kind))


@pytest.fixture
def compare(window: MainWindow, qtbot: QtBot) -> Iterator[Callable[[], ComparisonDialog]]:
    def compare() -> ComparisonDialog:
        qtbot.keyClick(window.canvas, Qt.Key.Key_V)
        return dialog(window, ComparisonDialog)

    yield compare
    for each in window.findChildren(ComparisonDialog):
        each.close()


def is_restored(asked: ComparisonDialog, label: str) -> Callable[[], bool]:
    return lambda: asked.canvas_of(label).view is not None


def test_strengths_are_compared_with_one_run_and_one_is_picked(
    window: MainWindow, state: AppState, engine, compare, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    asked = compare()
    assert labels(asked) == [f"Denoise: strength {each} %" for each in (25, 50, 75, 100)]
    qtbot.waitUntil(is_restored(asked, "Denoise: strength 100 %"))
    assert engine.recipes == [Recipe((Denoise(level=18.2),))]
    assert shade(asked.canvas_of("Denoise: strength 100 %")) == 255
    half = asked.canvas_of("Denoise: strength 50 %")
    assert shade(half) == pytest.approx((60 + 255) / 2, abs=1)
    assert half.accessibleDescription() == "Denoise: strength 50 %"
    half.setFocus()
    qtbot.keyPress(half, Qt.Key.Key_Space)
    assert shade(half) == 60
    qtbot.keyRelease(half, Qt.Key.Key_Space)
    press(qtbot, asked, "Use Denoise: strength 50 %")
    assert state.current.recipe == Recipe((Denoise(strength=0.5),))
    assert window.actions_table["undo"].text() == "&Undo Denoise: strength 50 %"
    assert not asked.isVisible()


def test_levels_are_compared_around_the_one_in_force_which_stays_auto(
    state: AppState, engine, compare, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    asked = compare()
    choose(asked, Variation.LEVELS)
    assert labels(asked) == [f"Denoise: level σ {each}" for each in ("9.1", "18.2", "27.3", "36.4")]
    qtbot.waitUntil(is_restored(asked, "Denoise: level σ 36.4"))
    press(qtbot, asked, "Use Denoise: level σ 18.2")
    assert state.current.recipe == Recipe((Denoise(),))
    levels = {each.steps[0].level for each in engine.recipes}
    assert levels >= {9.1, 18.2, 27.3, 36.4}


def test_models_are_compared_where_there_are_several(
    state: AppState, engine, compare, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    engine.install("denoise-2", "denoise")
    open_photo()
    asked = compare()
    assert asked.variation.currentData() is Variation.MODELS
    assert labels(asked) == ["denoise-1", "denoise-2"]
    qtbot.waitUntil(is_restored(asked, "denoise-2"))
    assert engine.models == [(), ("denoise-2",)]
    press(qtbot, asked, "Use denoise-2")
    assert state.current.wanted.models == {"denoise": "denoise-2"}
    assert state.current.history.undo_label == "denoise-2"


def test_of_several_steps_the_strength_of_the_last_one_begins_from_the_others(
    window: MainWindow, state: AppState, compare, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    tick(qtbot, window, "Deblur")
    asked = compare()
    qtbot.waitUntil(is_restored(asked, "Deblur: strength 50 %"))
    half = shade(asked.canvas_of("Deblur: strength 50 %"))
    assert half == pytest.approx((EARLIER + 255) / 2, abs=1)
    assert state.current.recipe == Recipe((Denoise(), Deblur()))


def test_only_the_part_that_is_seen_is_restored(
    window: MainWindow, engine, compare, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    engine.shape = (1500, 2000, 3)
    open_photo()
    window.canvas.zoom_to(1.0, QPointF(0, 0))
    asked = compare()
    qtbot.waitUntil(is_restored(asked, "Denoise: strength 25 %"))
    assert asked.canvas_of("Denoise: strength 25 %").view.picture == Size(480, 320)


def test_all_versions_zoom_and_move_together(compare, open_photo: OpenPhoto, qtbot: QtBot) -> None:
    open_photo()
    asked = compare()
    qtbot.waitUntil(is_restored(asked, "Denoise: strength 25 %"))
    first, *others = [each for each in asked.findChildren(Canvas) if each.isVisible()]
    where = QPointF(100, 100)
    turn = QWheelEvent(
        where,
        first.mapToGlobal(where),
        QPoint(),
        QPoint(0, 720),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(first, turn)
    assert first.view.scale == pytest.approx(1.25**6)
    for other in others:
        assert other.view.scale == first.view.scale
        assert (other.view.centre_x, other.view.centre_y) == pytest.approx(
            (first.view.centre_x, first.view.centre_y), abs=1
        )


def test_a_version_that_fails_says_why_and_cannot_be_picked(
    engine, compare, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.failure = RestoreAppError("The model is damaged.")
    asked = compare()
    canvas = asked.canvas_of("Denoise: strength 25 %")
    qtbot.waitUntil(lambda: "damaged" in canvas.accessibleDescription())
    picks = [each for each in asked.findChildren(QPushButton) if each.text().startswith("Use")]
    assert not any(each.isEnabled() for each in picks)


def test_closing_while_versions_are_made_stops_them(
    engine, jobs, compare, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.gate.clear()
    asked = compare()
    qtbot.waitUntil(lambda: len(engine.recipes) == 1)
    asked.close()
    engine.gate.set()
    qtbot.waitUntil(lambda: jobs.unfinished == ())
    assert engine.was_cancelled.is_set()


def test_without_a_step_there_is_nothing_to_compare(
    window: MainWindow, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    assert not window.actions_table["compare"].isEnabled()
    open_photo()
    tick(qtbot, window, "Denoise")
    assert not window.actions_table["compare"].isEnabled()


def test_snapshots_are_kept_and_switched_between(
    window: MainWindow, state: AppState, restored: None, qtbot: QtBot
) -> None:
    assert not window.actions_table["switch_snapshots"].isEnabled()
    qtbot.keyClick(window.canvas, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert "Snapshot A" in window.banner.text
    tick(qtbot, window, "Deblur")
    both = state.current.recipe
    window.actions_table["keep_b"].trigger()
    qtbot.keyClick(window.canvas, Qt.Key.Key_X)
    assert state.current.recipe == Recipe((Denoise(),))
    assert not state.answer.is_older  # restored before, it is there at once
    qtbot.keyClick(window.canvas, Qt.Key.Key_X)
    assert state.current.recipe == both
    assert window.actions_table["undo"].text() == "&Undo Snapshot B"


def test_with_one_snapshot_the_key_goes_back_to_it(
    window: MainWindow, state: AppState, restored: None, qtbot: QtBot
) -> None:
    window.actions_table["keep_b"].trigger()
    tick(qtbot, window, "Deblur")
    qtbot.keyClick(window.canvas, Qt.Key.Key_X)
    assert state.current.recipe == Recipe((Denoise(),))


def test_the_middle_of_a_part_lies_in_it() -> None:
    rect = Rect(10, 20, 101, 50)
    assert rect.middle(40, 400) == Rect(40, 20, 40, 50)
    assert rect.contains(rect.middle(7, 7))
    assert np.abs(rect.middle(7, 7).x - (10 + 47)) <= 1
