"""Names without spaces, which may be longer than a line, leave the window as wide as it is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from restoreapp.ui.main_window import PANEL_WIDTH_PX, MainWindow
from restoreapp.ui.state import AppState
from restoreapp.ui.widgets.long_words import with_short_words
from tests.ui.controls import press

LONG = "bad_" + "very_long_name_" * 14 + "end.jpg"


@pytest.fixture
def metrics(qtbot: QtBot) -> QFontMetrics:
    label = QLabel()
    qtbot.addWidget(label)
    return label.fontMetrics()


def test_a_word_that_is_too_wide_keeps_its_ends(metrics: QFontMetrics) -> None:
    short = with_short_words(f"{LONG} is empty.", metrics, 300)
    word, rest = short.split(" ", 1)
    assert word.startswith("bad_very")
    assert word.endswith("end.jpg")
    assert rest == "is empty."
    assert metrics.horizontalAdvance(word) <= 300


@pytest.mark.parametrize(
    "text",
    [
        "one.jpg is empty. " * 40,
        "/photos/of-the-last-summer/and-of-others" * 20,
        "写真を開けません。" * 40,
        "",
    ],
)
def test_what_can_be_broken_into_lines_stays_whole(metrics: QFontMetrics, text: str) -> None:
    assert with_short_words(text, metrics, 300) == text


def test_a_problem_with_a_long_name_does_not_widen_the_window(
    window: MainWindow, state: AppState, qtbot: QtBot
) -> None:
    before = window.size()
    state.open_photos([Path("/photos") / LONG])
    qtbot.waitUntil(lambda: LONG in window.banner.accessibleName())
    window.layout().activate()
    assert window.minimumSizeHint().width() <= 784
    assert window.size() == before


def test_the_panel_and_the_question_stay_narrow(
    window: MainWindow, open_photo: Callable[..., None], qtbot: QtBot
) -> None:
    open_photo(LONG.removeprefix("bad_"))
    assert window.file_panel.minimumSizeHint().width() <= PANEL_WIDTH_PX - 20
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: window.state.saving.is_possible)
    window.actions_table["close"].trigger()
    (question,) = window.findChildren(QMessageBox)
    assert question.sizeHint().width() <= 784
    question.reject()
