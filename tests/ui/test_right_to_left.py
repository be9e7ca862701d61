"""In languages that are read from right to left the window is mirrored, pictures are not."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QGroupBox, QSlider, QStyle, QStyleOptionSlider, QWidget

from restoreapp.ui.canvas.scene import Mode
from restoreapp.ui.main_window import MainWindow
from tests.ui.controls import box, button, press


@pytest.fixture(autouse=True)
def _right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def restored(window: MainWindow, open_photo, qtbot) -> MainWindow:
    open_photo()
    press(qtbot, window.steps_panel, "Restore")
    qtbot.waitUntil(lambda: window.state.saving.is_possible)
    return window


def left_of(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint(0, 0)).x()


def test_the_panel_stands_on_the_left(restored: MainWindow) -> None:
    assert left_of(restored.steps_panel) < left_of(restored.canvas)


@pytest.mark.parametrize("mode", [Mode.SPLIT, Mode.SIDE_BY_SIDE])
def test_before_stays_on_the_left_and_after_on_the_right(restored: MainWindow, mode: Mode) -> None:
    restored.canvas.set_mode(mode)
    seen = restored.canvas.grab().toImage()
    middle = seen.height() // 2
    greys = [seen.pixelColor(x, middle).red() for x in range(seen.width())]

    # The made photo is darker than its answer, which is white; around both is the background.
    assert greys.index(60) < greys.index(255)


def test_a_picture_is_not_mirrored(restored: MainWindow) -> None:
    assert restored.canvas.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_the_divider_follows_the_arrow_keys(restored: MainWindow, qtbot) -> None:
    restored.canvas.setFocus()
    qtbot.keyClick(restored.canvas, Qt.Key.Key_Right)

    assert restored.canvas.divider > 0.5


def test_a_slider_begins_on_the_right(restored: MainWindow) -> None:
    slider = restored.steps_panel.findChildren(QSlider)[1]
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    handle = slider.style().subControlRect(
        QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider
    )

    assert slider.value() == slider.maximum()
    assert handle.center().x() < slider.width() / 2


def test_reset_stands_across_from_the_title(restored: MainWindow, qtbot) -> None:
    restored.state.recipes.set_parameter("denoise", "strength", 0.5)
    group: QGroupBox = box(restored, "Denoise")
    reset = button(group, "Reset")

    assert reset.x() < group.width() / 2
