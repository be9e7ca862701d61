"""The window in another language: its own words, those of the layers below, Qt's, and numbers."""

import ast
import inspect
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

import restoreapp
from restoreapp.resources import resource_folder
from restoreapp.texts import Text, joined, listed
from restoreapp.ui.durations import duration_text
from restoreapp.ui.first_size import FRAME
from restoreapp.ui.language import (
    SOURCE_LANGUAGE,
    install_language,
    language_for,
    language_name,
    languages,
)
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.texts import number_text, said, without_key
from tests.ui.controls import button

THERE = ("de", "en", "es", "fr", "ja", "zh_CN")


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[object]:
    before = set(qapp.findChildren(QTranslator))
    yield lambda language: install_language(qapp, language)
    for each in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(each)
        each.deleteLater()
    QLocale.setDefault(QLocale.c())


def test_the_languages_are_those_that_were_translated() -> None:
    assert languages() == THERE


def test_every_language_has_its_own_name_and_no_country() -> None:
    names = [language_name(each) for each in THERE]

    assert names == ["Deutsch", "English", "Español", "Français", "日本語", "简体中文"]


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        (("de-AT", "de"), "de"),
        (("it", "fr-CA", "en"), "fr"),
        (("en-GB", "de"), "en"),
        (("zh-Hans-SG",), "zh_CN"),
        (("zh-TW", "zh-Hant"), SOURCE_LANGUAGE),
        (("C",), SOURCE_LANGUAGE),
        ((), SOURCE_LANGUAGE),
    ],
)
def test_the_dearest_language_that_there_is_is_spoken(wanted, chosen) -> None:
    assert language_for(wanted, THERE) == chosen


@pytest.mark.skipif(sys.platform != "linux", reason="LANGUAGE is of Unix")
def test_the_variable_language_is_heard() -> None:
    told = "from PySide6.QtCore import QLocale; print(*QLocale.system().uiLanguages())"
    environment = {**os.environ, "LANG": "en_US.UTF-8", "LANGUAGE": "fr:de", "LC_ALL": ""}
    done = subprocess.run(
        [sys.executable, "-c", told], env=environment, capture_output=True, text=True, check=True
    )
    assert language_for(done.stdout.split(), THERE) == "fr"


@pytest.mark.parametrize("language", THERE)
def test_the_windows_can_be_made_to_fit_a_screen_of_800_pixels(
    speak, state, qtbot, tmp_path, language: str
) -> None:
    speak(language)
    window = MainWindow(state, QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.show()
    window.actions_table["batch"].trigger()
    for each in (window, window.batch_window):
        assert each.minimumSizeHint().width() + FRAME.width() <= 800


def test_the_window_and_qt_speak_it(speak, state, qtbot, tmp_path) -> None:
    speak("de")
    window = MainWindow(state, QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.show()
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)

    assert button(window.steps_panel, "Restaurieren")
    assert window.menuBar().actions()[0].text().replace("&", "") == "Datei"
    assert buttons.buttons()[0].text().replace("&", "") == "Abbrechen"


def test_numbers_are_written_as_in_the_language(speak) -> None:
    speak("de")
    assert number_text(1234.5, ",.1f") == "1.234,5"
    assert number_text(31.3, "+.2f") == "+31,30"


def test_what_lower_layers_say_is_translated_with_its_values(speak) -> None:
    speak("de")
    memory = Text("{total:.1f} GB of memory, {free:.1f} GB free", total=25.31, free=16.0)
    assert said(memory) == "25,3 GB Arbeitsspeicher, 16,0 GB frei"


def test_texts_in_texts_are_translated(speak) -> None:
    speak("de")
    problem = Text("{name} {problem}.", name="a.jpg", problem=Text("ends early"))
    found = Text("{before} → {after}{reason}", before=Text("8 bit"), after="x", reason="")
    assert said(problem) == "a.jpg endet zu früh."
    assert said(joined((found, Text("lossless")), ", ")) == "8 Bit → x, verlustfrei"
    assert said(listed((Text("resolution"), "EXIF"))) == "Auflösung und EXIF"


def test_what_has_no_translation_is_said_as_it_is(speak) -> None:
    speak("de")
    assert said("photo of mine.jpg") == "photo of mine.jpg"
    assert said("") == ""


@pytest.mark.parametrize("language", THERE)
def test_english_and_all_others_have_plurals(speak, language) -> None:
    speak(language)
    one, many = (QApplication.translate("SetupPage", "%n photo(s)", n=n) for n in (1, 3))

    assert one.startswith(("1", "写真 1"))
    assert "(s)" not in one + many


@pytest.mark.parametrize("language", THERE)
def test_every_language_names_a_help_that_there_is(speak, language) -> None:
    speak(language)
    name = QApplication.translate("Dialog", "help.md")

    assert (resource_folder() / "help" / name).is_file()


@pytest.mark.parametrize("text", ["&Open…", "Open(&O)…", "Open…"])
def test_a_tooltip_has_no_key(text) -> None:
    assert without_key(text) == "Open…"


def test_the_sources_language_needs_no_file(speak) -> None:
    speak("en")
    assert duration_text(30) == "30 s"


def _error_names() -> set[str]:
    """Returns the names of all errors that people are told of."""
    from restoreapp.errors import RestoreAppError

    names = {"RestoreAppError", "Undecodable"}
    for path in Path(restoreapp.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and {
                each.id for each in node.bases if isinstance(each, ast.Name)
            } & (names | {RestoreAppError.__name__}):
                names.add(node.name)
    return names


# Of the command line, of training's comparisons, and of decoders' own affairs, shown in no window.
NOT_SHOWN = ("engine/baselines.py", "service/batch/report.py", "io/av1_quality.py")
NOT_SHOWN += ("io/webp_quality.py", "io/jpegxl_quality.py")


def test_errors_below_the_window_can_be_translated() -> None:
    names, package = _error_names(), Path(inspect.getfile(restoreapp)).parent
    bare = []
    for layer in ("core", "document", "engine", "io", "service"):
        for path in sorted((package / layer).rglob("*.py")):
            if str(path.relative_to(package)) in NOT_SHOWN:
                continue
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if not isinstance(node, ast.Call) or getattr(node.func, "id", "") not in names:
                    continue
                said_there = [*node.args, *(each.value for each in node.keywords)]
                bare += [
                    f"{path.relative_to(package)}:{node.lineno}"
                    for each in said_there
                    if isinstance(each, ast.JoinedStr)
                    or (
                        isinstance(each, ast.Constant)
                        and isinstance(each.value, str)
                        and each.value
                    )
                ]
    assert bare == [], "say it as restoreapp.texts.Text"
