"""Bytes in words, as exact as an estimate deserves."""

from PySide6.QtCore import QCoreApplication

_UNITS = (("{0} TB", 1e12), ("{0} GB", 1e9), ("{0} MB", 1e6))


def size_text(size: int) -> str:
    """Returns a number of bytes with two digits or more, for instance `7.4 MB`."""
    for unit, factor in _UNITS:
        if size >= factor:
            return _text(unit).format(f"{size / factor:.{int(size < 10 * factor)}f}")
    return _text("{0} kB").format(f"{size / 1e3:.0f}")


def _text(source: str) -> str:
    return QCoreApplication.translate("FileSize", source)
