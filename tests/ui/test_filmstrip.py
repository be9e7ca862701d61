from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QAbstractItemModelTester

from restoreapp.document.history import History
from restoreapp.document.recipe import Recipe
from restoreapp.ui.documents import Document, Status, Wanted
from restoreapp.ui.lists.filmstrip import Filmstrip, PhotoListModel


def document(number: int, status: Status = Status.NEW) -> Document:
    path = Path(f"/photos/{number}.jpg")
    return Document(number, path, History[Wanted].starting_with(Wanted(Recipe())), status)


def test_the_model_keeps_its_promises(qapp, qtmodeltester) -> None:
    model = PhotoListModel()
    tester = QAbstractItemModelTester(model)
    model.show_documents((document(1), document(2)))
    model.show_documents((document(1), document(2, Status.DONE)))
    model.add((document(3), document(4)))
    model.remove(2)
    model.remove(4)
    assert [each.id for each in model.documents] == [1, 3]
    assert [model.index_of(each).row() for each in range(1, 5)] == [0, -1, 1, -1]
    model.show_documents((document(2),))
    qtmodeltester.check(model)
    del tester


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_a_sign_and_a_word(qapp, status: Status) -> None:
    model = PhotoListModel()
    model.show_documents((document(1, status),))
    index = model.index(0)
    assert index.data(Qt.ItemDataRole.DisplayRole).endswith(" 1.jpg")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("1.jpg, ")


def test_a_change_of_one_photo_touches_its_row_only(qapp, qtbot) -> None:
    model = PhotoListModel()
    model.show_documents((document(1), document(2)))
    with qtbot.waitSignal(model.dataChanged) as changed, qtbot.assertNotEmitted(model.modelReset):
        model.show_documents((document(1), document(2, Status.DONE)))
    assert changed.args[0].row() == 1


class CountingFilmstrip(Filmstrip):
    layouts = paints = 0

    def doItemsLayout(self) -> None:
        self.layouts += 1
        super().doItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        super().paintEvent(event)


def test_a_change_of_one_photo_is_painted_without_laying_all_of_them_out_again(qtbot) -> None:
    strip = CountingFilmstrip()
    qtbot.addWidget(strip)
    strip.show_documents(tuple(document(number) for number in range(100)))
    qtbot.waitUntil(lambda: strip.paints > 0)
    layouts, paints = strip.layouts, strip.paints
    strip.show_document(document(1, Status.DONE))
    qtbot.waitUntil(lambda: strip.paints > paints)
    assert strip.layouts == layouts
