"""The window's language: those that exist, and putting one in force."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from restoreapp.resources import resource_folder

SOURCE_LANGUAGE = "en"
_NAME = "restoreapp"
# Qt's names tell countries where nobody asked: American English, español de España.
_OWN_NAMES = {
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "ja": "日本語",
    "zh_CN": "简体中文",
}


def languages() -> tuple[str, ...]:
    """Returns the languages there are, as `de` or `zh_CN`, that of the source among them."""
    found = (each.stem.removeprefix(f"{_NAME}_") for each in _folder().glob(f"{_NAME}_*.qm"))
    return tuple(sorted({SOURCE_LANGUAGE, *found}))


def language_name(language: str) -> str:
    """Returns what people who speak a language call it."""
    return _OWN_NAMES.get(language) or QLocale(language).nativeLanguageName() or language


def language_for(wanted: Iterable[str], there: tuple[str, ...]) -> str:
    """Returns the first wanted language that there is, else that of the source.

    Args:
        wanted: as `QLocale.uiLanguages` names them, the dearest first: `de-AT`, `zh-Hans-SG`.
        there: languages to choose from; a variant in the same script will do.
    """
    for each in map(QLocale, wanted):
        of_language = [name for name in there if QLocale(name).language() is each.language()]
        of_script = [name for name in of_language if QLocale(name).script() is each.script()]
        if of_script:
            return each.name() if each.name() in of_script else of_script[0]
    return SOURCE_LANGUAGE


def install_language(application: QApplication, language: str) -> None:
    """Has texts translated that are made from now on, Qt's own among them, and numbers written.

    Args:
        application: whose texts they are.
        language: one of `languages`, or empty for the system's.
    """
    system = QLocale.system()
    if not language:
        language = language_for(system.uiLanguages(), languages())
    # Whoever has the system in that language has it with a country, and maybe own habits.
    is_systems = QLocale(language).language() is system.language()
    QLocale.setDefault(system if is_systems else QLocale(language))
    _install(application, f"{_NAME}_{language}", _folder())
    if language != SOURCE_LANGUAGE:
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _install(application, f"qtbase_{language}", qt)


def _install(application: QApplication, name: str, folder: Path) -> None:
    translator = QTranslator(application)
    if translator.load(name, str(folder)):
        application.installTranslator(translator)


def _folder() -> Path:
    return resource_folder() / "translations"
