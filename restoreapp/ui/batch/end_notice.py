"""A notice of the system's when a batch ends while nobody looks at this program."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

SHOWN_MS = 15_000


class EndNotice(QObject):
    """Shows an icon beside the clock, with a message, until the program is looked at.

    Signals:
        chosen(): it was clicked.
    """

    chosen = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(self)
        self._icon.messageClicked.connect(self._on_chosen)
        self._icon.activated.connect(self._on_chosen)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.applicationStateChanged.connect(self._on_application_state_changed)

    @property
    def is_shown(self) -> bool:
        """Whether it waits to be seen."""
        return self._icon.isVisible()

    def show(self, title: str, text: str, icon: QIcon) -> None:
        """Shows it, unless the program is in front or the system has no place for it."""
        if QApplication.activeWindow() is not None or not QSystemTrayIcon.isSystemTrayAvailable():
            return
        self._icon.setIcon(icon)
        self._icon.setToolTip(f"{title}: {text}")
        self._icon.show()
        self._icon.showMessage(title, text, icon, SHOWN_MS)

    @Slot()
    def _on_chosen(self) -> None:
        self._icon.hide()
        self.chosen.emit()

    @Slot(Qt.ApplicationState)
    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._icon.hide()
