"""Where the results of a batch go, what they are called and how they are written."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from restoreapp.core.paths import typed_path
from restoreapp.service.batch.settings import Clash
from restoreapp.service.batch.template import DEFAULT_TEMPLATE, FIELDS
from restoreapp.service.export import ExportChoices
from restoreapp.ui.services import Services
from restoreapp.ui.texts import said
from restoreapp.ui.widgets.export_options import ExportOptions


class ResultsForm(QGroupBox):
    """Folder, names, what is done with a name that is taken, and how files are written.

    Signals:
        changed(): something else is chosen.
    """

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Results"))
        self._is_suggested = True
        self._into = QRadioButton(self.tr("Into a folder, &arranged alike"))
        self._into.setChecked(True)
        self._beside = QRadioButton(self.tr("&Beside the photos"))
        self._where = QButtonGroup(self)
        self._folder = QLineEdit()
        self._browse = QPushButton(self.tr("Bro&wse…"))
        self._names = QLineEdit(DEFAULT_TEMPLATE)
        self._example = QLabel()
        self._clash = QComboBox()
        self._options = ExportOptions(services.writable_formats(), self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for radio in (self._into, self._beside):
            self._where.addButton(radio)
        self._folder.setAccessibleName(self.tr("Folder of the results"))
        self._folder.setPlaceholderText(self.tr("Folder"))
        self._names.setAccessibleName(self.tr("Names of the results"))
        fields = "\n".join(f"{{{name}}}: {said(meaning)}" for name, meaning in FIELDS.items())
        self._names.setToolTip(fields)
        self._example.setTextFormat(Qt.TextFormat.PlainText)
        # A long name must not widen the form.
        self._example.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._example.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        clashes: tuple[tuple[str, Clash], ...] = (
            (self.tr("Leave the photo out"), "skip"),
            (self.tr("Add a number"), "number"),
            (self.tr("Replace the file"), "replace"),
        )
        for text, clash in clashes:
            self._clash.addItem(text, clash)
        self._clash.setAccessibleName(self.tr("If a file has the name already"))
        folder = QHBoxLayout()
        folder.addWidget(self._folder, stretch=1)
        folder.addWidget(self._browse)
        form = QFormLayout(self)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.addRow(self._into)
        form.addRow(folder)
        form.addRow(self._beside)
        form.addRow(self.tr("&Names"), self._names)
        form.addRow("", self._example)
        form.addRow(self.tr("If &taken"), self._clash)
        self._options.add_to(form)

    def _connect(self) -> None:
        self._where.buttonToggled.connect(self._on_where_chosen)
        self._folder.textChanged.connect(self.changed)
        self._folder.textEdited.connect(self._on_folder_edited)
        self._browse.clicked.connect(self._ask_for_folder)
        self._names.textChanged.connect(self.changed)
        self._clash.currentIndexChanged.connect(self.changed)
        self._options.changed.connect(self.changed)

    @property
    def output(self) -> Path | None:
        """The folder, absolute; none for beside the photos, or while none is named."""
        text = self._folder.text().strip()
        if self.is_beside or not text:
            return None
        return typed_path(text, Path.cwd())

    @property
    def is_beside(self) -> bool:
        """Whether results go beside their photos."""
        return self._beside.isChecked()

    @property
    def template(self) -> str:
        """Of the names, not checked."""
        return self._names.text()

    @property
    def clash(self) -> Clash:
        """What is done with a name that is taken."""
        chosen: Clash = self._clash.currentData()
        return chosen

    @property
    def example_text(self) -> str:
        """The example, as shown."""
        return self._example.text()

    def choices(self) -> ExportChoices:
        """How files are written."""
        return self._options.choices()

    def suggest(self, folder: Path | None) -> None:
        """Suggests a folder, unless the user named one."""
        if self._is_suggested:
            self._folder.setText("" if folder is None else str(folder))

    def show_example(self, text: str) -> None:
        """Shows what the names come to."""
        self._example.setText(text)
        self._example.setToolTip(text)

    def _on_folder_edited(self, text: str) -> None:
        self._is_suggested = not text

    def _on_where_chosen(self) -> None:
        for control in (self._folder, self._browse):
            control.setEnabled(not self.is_beside)
        self.changed.emit()

    def _ask_for_folder(self) -> None:
        chooser = QFileDialog(self, self.tr("Folder of the results"), self._folder.text())
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(self._on_folder_selected)
        chooser.open()

    def _on_folder_selected(self, folder: str) -> None:
        self._is_suggested = False
        self._folder.setText(folder)
