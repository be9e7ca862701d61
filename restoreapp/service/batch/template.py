"""Names of outputs: a template such as `{name}-restored`, filled in for each photo."""

import re
import string
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from restoreapp.errors import RestoreAppError
from restoreapp.texts import Text

DEFAULT_TEMPLATE = "{name}-restored"
FIELDS = {
    "name": Text("the photo's own name"),
    "counter": Text("1, 2, 3 ... in the batch's order; {counter:4} gives 0001"),
    "date": Text("when the photo was taken; {date:%Y%m%d} as strftime writes it"),
    "model": Text("the models that restore it"),
    "format": Text("the format that is written"),
}
DEFAULT_DATE = "%Y-%m-%d"
MOST_NAME_BYTES = 255  # of every common file system
MOST_COUNTER_DIGITS = 12
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
# Windows opens devices under these names, whatever the suffix.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


class InvalidTemplate(RestoreAppError):
    """A name template that gives no usable names."""


@dataclass(frozen=True, slots=True)
class NameValues:
    """What a template's fields stand for, for one photo.

    Attributes:
        name: the photo's, without its suffix.
        counter: 1 for the batch's first photo.
        date: when it was taken, or else last changed.
        model: ids of models, joined by `+`.
        format: id of the format that is written.
    """

    name: str
    counter: int
    date: datetime
    model: str
    format: str


@dataclass(frozen=True, slots=True)
class NameTemplate:
    """A checked template.

    Attributes:
        text: as it was given.

    Raises:
        InvalidTemplate: when made of a text with unknown fields, or signs that no file name has.
    """

    text: str = DEFAULT_TEMPLATE

    def __post_init__(self) -> None:
        for literal, field, spec in self._parts():
            if found := _FORBIDDEN.search(literal):
                raise InvalidTemplate(
                    Text(
                        "{text!r} holds {sign!r}, which no file name has everywhere.",
                        text=self.text,
                        sign=found.group(),
                    ),
                    hint=Text("Folders are given by the output folder, which mirrors the input's."),
                )
            if field is not None:
                self._check(field, spec)
        if not self.text.strip(" ."):
            raise InvalidTemplate(Text("The name template is empty."), hint=_known_fields())

    def uses(self, field: str) -> bool:
        """Whether a field of `FIELDS` stands in the template."""
        return any(each == field for _, each, _ in self._parts())

    def stem(self, values: NameValues) -> str:
        """Returns a photo's new name without suffix; the same values always give the same."""
        parts = [
            literal + ("" if field is None else _filled(field, spec, values))
            for literal, field, spec in self._parts()
        ]
        stem = "".join(parts).rstrip(" .") or "_"
        return f"_{stem}" if _DEVICES.fullmatch(stem) else stem

    def gave(self, stem: str) -> bool:
        """Whether a name looks as if this template had made it, numbered or not.

        Never so for a template that is nothing but fields, since it fits every name.
        """
        parts = self._parts()
        if not any(literal.strip() for literal, _, _ in parts):
            return False
        pattern = "".join(
            re.escape(literal) + ("" if field is None else ".+") for literal, field, _ in parts
        )
        return re.fullmatch(pattern + r"(-\d+)?", stem, re.DOTALL) is not None

    def _parts(self) -> list[tuple[str, str | None, str]]:
        try:
            parsed = list(string.Formatter().parse(self.text))
        except ValueError as error:
            raise InvalidTemplate(
                Text("{text!r} is no name template.", text=self.text), hint=_known_fields()
            ) from error
        if any(conversion for _, _, _, conversion in parsed):
            raise InvalidTemplate(
                Text("{text!r} is no name template.", text=self.text), hint=_known_fields()
            )
        return [(literal, field, spec or "") for literal, field, spec, _ in parsed]

    def _check(self, field: str, spec: str) -> None:
        if field not in FIELDS:
            raise InvalidTemplate(
                Text("{{{field}}} is no field of a name.", field=field), hint=_known_fields()
            )
        is_width = spec.isascii() and spec.isdigit() and int(spec) <= MOST_COUNTER_DIGITS
        if (field == "counter" and spec and not is_width) or (
            field not in ("counter", "date") and spec
        ):
            raise InvalidTemplate(
                Text("{{{field}:{spec}}} cannot be filled in.", field=field, spec=spec),
                hint=Text(
                    "{{counter:4}} has a width, up to {most}; {{date:%Y%m%d}} a form; the "
                    "others have none.",
                    most=MOST_COUNTER_DIGITS,
                ),
            )


def fitted_name(stem: str, suffix: str, number: int) -> str:
    """Returns `STEM-NUMBER.SUFFIX`, without the number for 1, short enough for a file system."""
    ending = f"-{number}{suffix}" if number > 1 else suffix
    most = MOST_NAME_BYTES - len(ending.encode(errors="surrogateescape"))
    while len(stem.encode(errors="surrogateescape")) > most:
        stem = stem[:-1]
    return stem + ending


def name_key(path: str) -> str:
    """Returns what two paths share that some file system takes for one: case and accents apart."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
    return folded.encode(errors="backslashreplace").decode()  # names that are no Unicode text


def _filled(field: str, spec: str, values: NameValues) -> str:
    if field == "name":
        return values.name
    if field == "counter":
        return f"{values.counter:0{spec or 1}d}"
    if field == "date":
        return _FORBIDDEN.sub("-", values.date.strftime(spec or DEFAULT_DATE))
    return _FORBIDDEN.sub("-", values.model if field == "model" else values.format)


def _known_fields() -> str:
    return Text("Fields: {fields}.", fields=", ".join(f"{{{each}}}" for each in FIELDS))
