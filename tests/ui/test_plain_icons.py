"""Icons where the desktop has no theme of them, as in these tests."""

import pytest
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QStyle

from restoreapp.ui.plain_icons import LINES, WORDED, PlainIcons

Mark = QStyle.StandardPixmap


@pytest.fixture
def style(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> PlainIcons:
    monkeypatch.setattr(QIcon, "hasThemeIcon", lambda _name: False)
    return PlainIcons()


@pytest.fixture
def white_text(qapp: QApplication):
    before = QPalette(qapp.palette())
    palette = QPalette(before)
    palette.setColor(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText, QColor("white"))
    qapp.setPalette(palette)
    yield
    qapp.setPalette(before)


@pytest.mark.parametrize("mark", list(LINES))
def test_marks_are_drawn_in_the_colour_of_text(
    style: PlainIcons, white_text: None, mark: QStyle.StandardPixmap
) -> None:
    picture = style.standardIcon(mark).pixmap(16, 16).toImage()
    drawn = [
        picture.pixelColor(x, y)
        for x in range(16)
        for y in range(16)
        if picture.pixelColor(x, y).alpha() > 200
    ]
    assert drawn
    assert min(each.red() for each in drawn) > 250


@pytest.mark.parametrize("mark", list(WORDED))
def test_buttons_with_words_have_no_icon(style: PlainIcons, mark: QStyle.StandardPixmap) -> None:
    assert style.standardIcon(mark).isNull()


def test_the_signs_of_messages_stay(style: PlainIcons) -> None:
    assert not style.standardIcon(Mark.SP_MessageBoxWarning).isNull()


def test_a_box_of_buttons_asks_the_style(style: PlainIcons, qtbot) -> None:
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    box.setStyle(style)
    button = box.addButton(QDialogButtonBox.StandardButton.Close)
    assert button.icon().isNull()


def test_where_there_is_a_theme_its_icons_are_shown(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QIcon, "hasThemeIcon", lambda _name: True)
    assert not PlainIcons().standardIcon(Mark.SP_DialogCloseButton).isNull()
