"""The canvas for who hears the window: a picture, not just a widget."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from restoreapp.ui.canvas.canvas import Canvas

_ATTRIBUTE = "accessible_picture"


class _Picture(QAccessibleWidget):
    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas, QAccessible.Role.Graphic)


def _interface(_class_name: str, watched: QObject) -> QAccessibleInterface | None:
    if not isinstance(watched, Canvas):
        return None
    made = _Picture(watched)
    # Qt keeps it as long as the canvas is there, and Python must not end it before.
    setattr(watched, _ATTRIBUTE, made)
    return made


def tell_of_canvases() -> None:
    """Has screen readers told that a canvas is a picture; once for the program."""
    QAccessible.installFactory(_interface)
