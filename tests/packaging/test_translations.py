"""The translations are whole, say what the source says, and leave each key to one entry."""

import re
import string
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

TREE = Path(__file__).parents[2]
sys.path.insert(0, str(TREE / "packaging"))

import translations  # noqa: E402 - scripts are found by their folder

from restoreapp.ui.actions import ACTIONS, Menu  # noqa: E402

# Of all texts of a language; those are shown in English.
MOST_UNFINISHED_SHARE = 0.02
LANGUAGES = pytest.mark.parametrize("language", translations.LANGUAGES)
# Contexts whose texts with a key are seen at once.
WINDOWS = (
    ("ExportDialog", "ExportOptions"),
    ("Inputs", "ResultsForm", "ExportOptions", "SetupPage", "_Offer"),
    ("RunningPage",),
    ("SettingsDialog",),
    ("ManagePresetsDialog",),
    ("SavePresetDialog",),
    ("ComparisonDialog",),
)


@dataclass(frozen=True)
class Entry:
    context: str
    source: str
    forms: tuple[str, ...]
    is_finished: bool


def read(language: str) -> Iterator[Entry]:
    path = translations.TRANSLATIONS / f"restoreapp_{language}.ts"
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [each.text or "" for each in translation.iter("numerusform")]
            yield Entry(
                context.findtext("name"),
                message.findtext("source"),
                tuple(forms or [translation.text or ""]),
                translation.get("type") is None,
            )


@cache
def entries(language: str) -> tuple[Entry, ...]:
    return tuple(read(language))


def finished(language: str) -> list[Entry]:
    return [each for each in entries(language) if each.is_finished]


@cache
def texts() -> list[translations.Message]:
    return translations.messages_of(sorted((TREE / "restoreapp").rglob("*.py")))


@LANGUAGES
def test_every_text_of_the_program_is_in_the_file(language):
    wanted = {(each.context, each.source) for each in texts()}
    there = {(each.context, each.source) for each in entries(language)}

    assert there == wanted, "call `make translations`"


def test_english_has_its_plurals_and_nothing_else():
    plurals = {(each.context, each.source) for each in texts() if each.is_plural}

    assert {(each.context, each.source) for each in finished("en")} == plurals


@LANGUAGES
def test_hardly_anything_is_left_in_english(language):
    all_of_them = entries(language)
    missing = [each.source for each in all_of_them if not each.is_finished]

    assert len(missing) <= MOST_UNFINISHED_SHARE * len(all_of_them), missing


def fields(text: str) -> Counter[str]:
    """Returns the fields of a template by name, and how often each stands there."""
    try:
        parsed = [name for _, name, *_ in string.Formatter().parse(text) if name is not None]
    except ValueError:  # braces that are nothing but braces
        parsed = re.findall(r"\{[^}]*\}", text)
    return Counter([*parsed, *re.findall("%n", text)])


@LANGUAGES
def test_translations_have_the_fields_of_their_sources(language):
    wrong = [
        (each.source, form)
        for each in finished(language)
        for form in each.forms
        if fields(form) != fields(each.source)
    ]

    assert not wrong


@LANGUAGES
def test_translations_are_not_empty_and_end_as_their_sources(language):
    wrong = [
        each.source
        for each in finished(language)
        for form in each.forms
        if not form.strip() or form.endswith("\n") != each.source.endswith("\n")
    ]

    assert not wrong


def key_of(text: str) -> str:
    """Returns the letter that chooses an entry; nothing where none does."""
    found = re.search(r"&(\w)", text.replace("&&", ""))
    return found[1].lower() if found else ""


@LANGUAGES
def test_what_has_a_key_in_english_has_one(language):
    wrong = [
        each.source
        for each in finished(language)
        if bool(key_of(each.source)) != bool(key_of(each.forms[0]))
    ]

    assert not wrong


def menus() -> Iterator[list[str]]:
    yield [each.value for each in Menu]
    for menu in Menu:
        of_window = ["Open &recent"] if menu is Menu.FILE else []
        yield [*of_window, *(each.text for each in ACTIONS if each.menu is menu)]


@pytest.mark.parametrize("language", ["", *translations.LANGUAGES])
def test_a_key_chooses_one_entry_of_a_menu(language):
    shown = finished(language) if language else []
    of_menus = ("Action", "MainWindow")
    said = {each.source: each.forms[0] for each in shown if each.context in of_menus}

    for sources in menus():
        keys = [key_of(said.get(each, each)) for each in sources]
        assert not [key for key, count in Counter(filter(None, keys)).items() if count > 1], sources


@pytest.mark.parametrize("language", ["", *translations.LANGUAGES])
@pytest.mark.parametrize("contexts", WINDOWS, ids="+".join)
def test_a_key_leads_to_one_control_of_a_window(language, contexts):
    there = [each for each in entries(language or "de") if each.context in contexts]
    shown = [each.forms[0] if language and each.is_finished else each.source for each in there]

    keys = Counter(filter(None, map(key_of, shown)))
    assert not [key for key, count in keys.items() if count > 1], shown


@LANGUAGES
def test_what_is_compiled_is_what_was_translated(language):
    translator = QTranslator()
    assert translator.load(str(translations.TRANSLATIONS / f"restoreapp_{language}.qm"))

    wrong = [
        each.source
        for each in finished(language)
        if len(each.forms) == 1
        and translator.translate(each.context, each.source) not in each.forms
        and "%n" not in each.source
    ]
    assert not wrong, "call `make translations`"


def test_a_text_that_is_no_literal_is_refused(tmp_path):
    module = tmp_path / "window.py"
    module.write_text("class Window:\n    def show(self):\n        self.tr(f'{1} photo')\n")

    with pytest.raises(translations.UnfindableText, match=r"window\.py:3"):
        translations.messages_of([module])


SOURCE = """
_word = partial(marked, "Status")
WORDS = (_word("new"), marked("Menu", "&File"))

def _text(source):
    return QCoreApplication.translate("Duration", source)

class Bar(QWidget):
    def show(self, painter):
        painter.translate(1, 2)
        self.tr("%n photo(s)", n=2)
        _text("{0} s")
        raise Failed(Text("{name} is damaged.", name="a"), hint=Text("{path}: {why}", path=1))
"""


def test_texts_are_found_wherever_they_are_marked(tmp_path):
    module = tmp_path / "bar.py"
    module.write_text(SOURCE)

    assert [(each.context, each.source) for each in translations.messages_of([module])] == [
        ("Bar", "%n photo(s)"),
        ("Duration", "{0} s"),
        ("Menu", "&File"),
        ("Status", "new"),
        ("Text", "{name} is damaged."),
    ]
