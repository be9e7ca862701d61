"""Shows what a bug report says before it is saved; it goes nowhere by itself."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from restoreapp import APPLICATION_NAME
from restoreapp.service.bug_report import FILE_NAME
from restoreapp.service.installation import Installation


class BugReportDialog(QDialog):
    """A text that can be changed, copied and saved; until it is told, it cannot be."""

    def __init__(
        self, report_of: Callable[[Installation], str], parent: QWidget | None = None
    ) -> None:
        """Begins empty.

        Args:
            report_of: makes the text of what is installed.
            parent: owner.
        """
        super().__init__(parent)
        self._report_of = report_of
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bug report"))
        self.resize(680, 560)
        self._text = QPlainTextEdit(self.tr("Gathering…"))
        self._text.setAccessibleName(self.tr("Bug report"))
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setReadOnly(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self._save = self._buttons.addButton(self.tr("Save…"), role)
        self._copy = self._buttons.addButton(self.tr("Copy"), role)
        self._lay_out()
        self._buttons.rejected.connect(self.reject)
        self._save.clicked.connect(self.ask_where_to_save)
        self._copy.clicked.connect(self._on_copy_clicked)

    @property
    def text(self) -> str:
        """The report, as it would be saved now."""
        return self._text.toPlainText()

    def show_installation(self, installation: Installation) -> None:
        """Shows the report, once; what the user changed since stays."""
        if self._text.isReadOnly():
            self._text.setPlainText(self._report_of(installation))
            self._text.setReadOnly(False)
            self._set_ready(is_ready=True)

    def ask_where_to_save(self) -> None:
        """Lets the user choose the report's file."""
        chooser = QFileDialog(self, self.tr("Save the bug report"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("txt")
        chooser.selectFile(FILE_NAME)
        chooser.fileSelected.connect(self.save)
        chooser.open()

    def save(self, name: str) -> None:
        """Writes the report as it is now; says so where that fails, and stays open."""
        try:
            Path(name).write_text(self.text, "utf-8")
        except OSError as error:
            box = QMessageBox(self)
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.setIcon(QMessageBox.Icon.Warning)
            box.setWindowTitle(APPLICATION_NAME)
            box.setText(self.tr("The report could not be written: {0}.").format(error.strerror))
            box.setInformativeText(self.tr("Choose another place, or copy the text instead."))
            box.open()
            return
        self.accept()

    def _lay_out(self) -> None:
        explanation = QLabel(
            self.tr(
                "This is all that the report says. No photo and no name of one is in it. Strike "
                "out what you do not want to tell, save it, and send it where you like: the "
                "program sends nothing."
            )
        )
        explanation.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(explanation)
        column.addWidget(self._text, stretch=1)
        column.addWidget(self._buttons)
        self._set_ready(is_ready=False)

    def _set_ready(self, *, is_ready: bool) -> None:
        self._save.setEnabled(is_ready)
        self._copy.setEnabled(is_ready)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
