"""The window's language: those that exist, and putting one in force."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from restoreapp.resources import resource_folder

SOURCE_LANGUAGE = "en"
_NAME = "restoreapp"


def languages() -> tuple[str, ...]:
    """Returns the languages there are, as `de` or `pt_BR`, that of the source among them."""
    found = (resource_folder() / "translations").glob(f"{_NAME}_*.qm")
    return tuple(
        sorted({SOURCE_LANGUAGE, *(each.stem.removeprefix(f"{_NAME}_") for each in found)})
    )


def language_name(language: str) -> str:
    """Returns what people who speak a language call it."""
    own = QLocale(language).nativeLanguageName()
    return own[:1].upper() + own[1:] if own else language


def install_language(application: QApplication, language: str) -> None:
    """Has texts translated that are made from now on, Qt's own among them.

    Args:
        application: whose texts they are.
        language: one of `languages`, or empty for the system's; one that does not exist leaves the
            source's.
    """
    locale = QLocale(language) if language else QLocale()
    if locale.language() is QLocale.Language.English:
        return
    translator = QTranslator(application)
    if not translator.load(locale, _NAME, "_", str(resource_folder() / "translations")):
        return
    application.installTranslator(translator)
    qt = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qt.load(locale, "qtbase", "_", folder):
        application.installTranslator(qt)
