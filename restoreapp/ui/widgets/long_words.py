"""Words that are too wide for a line, as names of files may be."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

MOST_PX = 300
# In which Qt begins no new line: between words, after hyphens and slashes, and within Chinese and
# Japanese it does.
_WORD = re.compile(r"[^\s/\-\u2e80-\U0010ffff]+")


def with_short_words(text: str, metrics: QFontMetrics, most_px: int = MOST_PX) -> str:
    """Returns a text without the middles of words that are too wide.

    A label is as wide as its widest word, and would make its window wider than the screen.

    Args:
        text: plain.
        metrics: of the font that it is shown in.
        most_px: how wide a word may be.
    """
    return _WORD.sub(
        lambda word: metrics.elidedText(word[0], Qt.TextElideMode.ElideMiddle, most_px), text
    )
