"""Light or dark, as the system is or as the user wants it."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from restoreapp.document.settings import AppSettings
from restoreapp.ui.preferences import Preferences

SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
_IN_FORCE = "colours"
_BACKGROUND, _FIELD, _RAISED = "#2b2b2b", "#484848", "#525252"
_TEXT, _FAINT, _CHOSEN = "#ececec", "#a0a0a0", "#2f7fc4"
_RAISED_OFF = "#3a3a3a"
_LIGHT, _LIGHT_OFF, _LIGHT_FAINT, _DARK_OFF = "#efefef", "#919191", "#7d7d7d", "#6a6a6a"


class _Follower(QObject):
    def __init__(self, application: QApplication, preferences: Preferences) -> None:
        super().__init__(application)
        self._application = application
        preferences.changed.connect(self.show_settings)

    @Slot(object)
    def show_settings(self, settings: AppSettings) -> None:
        if settings.colours != self._application.property(_IN_FORCE):
            apply_colours(self._application, settings.colours)


def follow_colours(application: QApplication, preferences: Preferences) -> None:
    """Has the application's colours be those of the settings, now and when they change."""
    _Follower(application, preferences).show_settings(preferences.settings)


def apply_colours(application: QApplication, colours: str) -> None:
    """Shows every window light, dark, or as the system is.

    Args:
        application: whose windows are meant.
        colours: a key of `SCHEMES`.
    """
    application.setProperty(_IN_FORCE, colours)
    scheme = SCHEMES[colours]
    hints = application.styleHints()
    hints.setColorScheme(scheme)
    own = QPalette()  # of the system, but for what is set in it
    _fade(own, _LIGHT_FAINT)  # Qt's own light one is too pale to be read
    application.setPalette(own)
    if colours == "system" or hints.colorScheme() is scheme:
        return
    # Desktops without a theme that Qt knows do not do as they are told.
    is_dark = application.palette().window().color().lightness() < 128
    if is_dark != (colours == "dark"):
        application.setPalette(dark_palette() if colours == "dark" else light_palette())


def light_palette() -> QPalette:
    """Returns light colours."""
    palette = QPalette(QColor(_LIGHT))
    _fade(palette, _LIGHT_FAINT)
    _grey_out(palette, _LIGHT_OFF)
    return palette


def dark_palette() -> QPalette:
    """Returns dark colours; text has a contrast of 7 to 1 at least."""
    palette = QPalette(QColor(_RAISED), QColor(_BACKGROUND))
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.WindowText, _TEXT),
        (roles.Text, _TEXT),
        (roles.ButtonText, _TEXT),
        (roles.ToolTipText, _TEXT),
        (roles.Base, _FIELD),
        (roles.AlternateBase, _BACKGROUND),
        (roles.ToolTipBase, _RAISED),
        (roles.PlaceholderText, _FAINT),
        (roles.Highlight, _CHOSEN),
        (roles.HighlightedText, "#ffffff"),
        (roles.Link, "#6db3f2"),
        (roles.Mid, "#1a1a1a"),
        (roles.Accent, _CHOSEN),
    ):
        palette.setColor(role, QColor(colour))
    _fade(palette, _FAINT)
    # Buttons are painted lighter than their colour: faint text on the usual one cannot be read.
    palette.setColor(QPalette.ColorGroup.Disabled, roles.Button, QColor(_RAISED_OFF))
    _grey_out(palette, _DARK_OFF)
    return palette


def _fade(palette: QPalette, colour: str) -> None:
    """Gives the text of what cannot be used a colour, in which it can still be read."""
    roles = QPalette.ColorRole
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colour))


def _grey_out(palette: QPalette, colour: str) -> None:
    """Takes the colour from what cannot be used, as the groove of a slider, ticks and choices."""
    for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.Accent):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colour))
