"""Controls in a row that goes on below where there is no room for all of them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from restoreapp.ui.widgets.flow_row import FlowRow

WIDE, TALL = 100, 20


class Part(QWidget):
    def sizeHint(self) -> QSize:
        return QSize(WIDE, TALL)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


@pytest.fixture
def parts(qtbot: QtBot) -> Iterator[list[Part]]:
    """Three of a hundred pixels, in a window that is wide enough for all."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    row = FlowRow()
    row.setSpacing(10)
    made = [Part() for _ in range(3)]
    for each in made:
        row.addWidget(each)
    column.addLayout(row)
    column.addStretch()
    window.resize(400, 200)
    with qtbot.waitExposed(window):
        window.show()
    yield made
    window.close()


def places(parts: list[Part]) -> list[tuple[int, int]]:
    return [each.pos().toTuple() for each in parts]


def test_they_stand_in_a_row_where_there_is_room(parts: list[Part]) -> None:
    assert places(parts) == [(0, 0), (110, 0), (220, 0)]


def test_the_last_ones_stand_below_where_there_is_none(parts: list[Part]) -> None:
    parts[0].window().resize(250, 200)
    assert places(parts) == [(0, 0), (110, 0), (0, 30)]
    assert {each.size().toTuple() for each in parts} == {(WIDE, TALL)}


def test_the_window_can_be_as_narrow_as_the_widest_of_them(parts: list[Part]) -> None:
    window = parts[0].window()
    window.resize(1, 200)
    assert window.width() == WIDE
    assert places(parts) == [(0, 0), (0, 30), (0, 60)]


def test_what_is_hidden_leaves_its_place_to_the_next(parts: list[Part]) -> None:
    parts[0].hide()
    parts[0].window().layout().activate()
    assert places(parts[1:]) == [(0, 0), (110, 0)]


def test_they_begin_on_the_right_where_that_is_how_one_reads(parts: list[Part]) -> None:
    window = parts[0].window()
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.layout().activate()
    assert places(parts) == [(300, 0), (190, 0), (80, 0)]
