"""Bytes in words, as exact as an estimate deserves."""

from PySide6.QtCore import QCoreApplication

from restoreapp.ui.texts import marked, number_text

_UNITS = (
    (marked("FileSize", "{0} TB"), 1e12),
    (marked("FileSize", "{0} GB"), 1e9),
    (marked("FileSize", "{0} MB"), 1e6),
)


def size_text(size: int) -> str:
    """Returns a number of bytes with two digits or more, for instance `7.4 MB`."""
    for unit, factor in _UNITS:
        if size >= factor:
            return _text(unit).format(number_text(size / factor, f".{int(size < 10 * factor)}f"))
    return _text("{0} kB").format(number_text(size / 1e3, ".0f"))


def _text(source: str) -> str:
    return QCoreApplication.translate("FileSize", source)
