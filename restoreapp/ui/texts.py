"""What the layers below say, in the window's language, and numbers as its readers write them."""

import re
import string

from PySide6.QtCore import QCoreApplication, QLocale

from restoreapp.texts import Text

CONTEXT = "Text"


def said(text: str) -> str:
    """Returns a text in the window's language; one that has no translation as it is."""
    if not text:
        return ""
    if not isinstance(text, Text):
        return QCoreApplication.translate(CONTEXT, text)
    template = QCoreApplication.translate(CONTEXT, text.template) if text.template else ""
    return _Filler().format(template, **text.values) if text.values else template


def without_key(text: str) -> str:
    """Returns the text of a control without the letter that chooses it.

    Where letters are not the language's own, it stands behind the words: `開く(&O)…`.
    """
    return re.sub(r"\(&\w\)", "", text).replace("&", "")


def marked(context: str, source: str) -> str:  # noqa: ARG001 - `make translations` reads it
    """Returns a text of a table as it is; whoever shows it has it translated in that context."""
    return source


def number_text(value: float, form: str = "g") -> str:
    """Returns a number with the signs of the window's language.

    Args:
        value: the number.
        form: how it is written, as `format` takes it: `.1f`, `,.0f`.
    """
    signs = {".": QLocale().decimalPoint(), ",": QLocale().groupSeparator()}
    return "".join(signs.get(each, each) for each in format(value, form))


class _Filler(string.Formatter):
    """Fills a translation in: texts are translated, numbers are written as people write them."""

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return number_text(value, format_spec)
        if isinstance(value, Text):
            return said(value)
        return format(value, format_spec)
