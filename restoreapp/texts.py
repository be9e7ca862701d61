"""What the program says, so that the window can say it in another language; knows no Qt.

The layers below the window say everything in English, as `Text`: a `str` that remembers how it was
made. Command line, logs and reports take it as it is; the window looks up the template and puts
the values into the translation. Templates are literals, which `make translations` collects.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Self


class Text(str):
    """A sentence or a phrase in English that can be translated.

    Attributes:
        template: as in the translations, with named fields as `str.format` takes them.
        values: what stands in the fields; texts among them are translated, too.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, str | int | float]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """Fills a template in; without values its braces are nothing but braces."""
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template = template
        made.values = {name: _plain(each) for name, each in values.items()}
        return made

    def __reduce__(self) -> tuple[object, ...]:
        # As str it would come out of the batch's process as plain English.
        return _made, (self.template, self.values)


def _made(template: str, values: Mapping[str, object]) -> Text:
    return Text.__new__(Text, template, **values)


def joined(parts: Iterable[str], separator: str = " ") -> Text:
    """Returns parts in a row, each still to be translated; empty ones leave no gap."""
    values = {f"part{place}": each for place, each in enumerate(filter(None, parts))}
    return _made(separator.join(f"{{{name}}}" for name in values), values)


def listed(parts: Iterable[str]) -> Text:
    """Returns parts as `a, b and c`."""
    *others, last = parts
    if not others:
        return joined((last,))
    return Text("{parts} and {last}", parts=joined(others, ", "), last=last)


def replaced(text: str, old: str, new: str) -> str:
    """Returns a text in which one of its values, as a name, is exchanged."""
    if not isinstance(text, Text):
        return text.replace(old, new)
    return _made(
        text.template, {name: new if each == old else each for name, each in text.values.items()}
    )


_MARK = "\x1e"  # stands in no sentence


def coded(text: str) -> str:
    """Returns what a file can keep of a text, so that it can be translated when read again."""
    return _MARK + json.dumps(_table(text)) if isinstance(text, Text) else text


def decoded(text: str) -> str:
    """Returns what `coded` was given; anything else as it is."""
    if not text.startswith(_MARK):
        return text
    made = _revived(json.loads(text[len(_MARK) :]))
    assert isinstance(made, str)
    return made


def _plain(value: object) -> str | int | float:
    return value if isinstance(value, str | int | float) else str(value)


def _table(value: object) -> object:
    if not isinstance(value, Text):
        return value
    values = {name: _table(each) for name, each in value.values.items()}
    return {"template": value.template, "values": values}


def _revived(value: object) -> object:
    if isinstance(value, dict):
        values = {name: _revived(each) for name, each in value["values"].items()}
        return _made(value["template"], values)
    return value
