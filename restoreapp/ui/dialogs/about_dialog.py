"""Says what the program is: versions, devices, licences."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from restoreapp import APPLICATION_NAME, __version__
from restoreapp.service.installation import Installation
from restoreapp.ui.texts import said


class AboutDialog(QDialog):
    """Is told what is installed; until then it says that it is being looked up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About {0}").format(APPLICATION_NAME))
        self.resize(620, 520)
        self._here = _text(self.tr("This computer"), self.tr("Looking at this computer…"))
        self._licences = _text(self.tr("Licences"), self.tr("Reading the licences…"))
        self._lay_out()

    @property
    def here_text(self) -> str:
        """What is said of versions, computer and devices."""
        return self._here.toPlainText()

    @property
    def licences_text(self) -> str:
        """What is said of licences."""
        return self._licences.toPlainText()

    def show_installation(self, installation: Installation) -> None:
        """Fills in what was looked up."""
        lines = [f"{name} {version}" for name, version in installation.versions]
        lines += ["", *map(said, installation.system)]
        lines += ["", self.tr("Devices:"), *map(said, installation.devices)]
        if installation.advice:
            lines += ["", said(installation.advice)]
        self._here.setPlainText("\n".join(lines))
        self._licences.setPlainText(installation.licences)

    def _lay_out(self) -> None:
        title = QLabel(f"<h2>{APPLICATION_NAME} {__version__}</h2>")
        purpose = QLabel(
            self.tr(
                "Restores photographs and changes nothing else about them.\n"
                "Everything happens on this computer. MIT licence."
            )
        )
        tabs = QTabWidget()
        for text in (self._here, self._licences):
            tabs.addTab(text, text.accessibleName())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (title, purpose, tabs, buttons):
            column.addWidget(widget, stretch=1 if widget is tabs else 0)


def _text(name: str, content: str) -> QPlainTextEdit:
    text = QPlainTextEdit(content)
    text.setReadOnly(True)
    text.setAccessibleName(name)
    return text
