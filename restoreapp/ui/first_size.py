"""How large a window is before anybody has made it larger or smaller."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(16, 48)  # about what a desktop puts around a window


def take_first_size(window: QWidget, wished: QSize) -> None:
    """Gives a window the size that was wished for it, as far as its screen has room."""
    window.resize(wished.boundedTo(window.screen().availableSize() - FRAME))
