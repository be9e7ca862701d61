"""Seconds in words, as exact as an estimate deserves."""

from PySide6.QtCore import QCoreApplication


def duration_text(seconds: float) -> str:
    """Returns seconds below a minute and a half, minutes below ninety, else hours and minutes."""
    if seconds < 90:
        return _text("{0} s").format(max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 90:
        return _text("{0} min").format(minutes)
    # To ten minutes: nobody waits for the last one.
    hours, tens = divmod(round(minutes / 10), 6)
    if tens == 0 or hours >= 10:
        return _text("{0} h").format(round(minutes / 60))
    return _text("{0} h {1} min").format(hours, 10 * tens)


def _text(source: str) -> str:
    return QCoreApplication.translate("Duration", source)
