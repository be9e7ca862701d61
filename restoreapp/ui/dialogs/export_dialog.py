"""Asks where a restored photo goes, and in which format."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from restoreapp.core.geometry import Size
from restoreapp.core.paths import is_folder, is_same_file, is_there, typed_path
from restoreapp.service.export import ExportChoices
from restoreapp.service.open_photo import Photo
from restoreapp.ui.file_sizes import size_text
from restoreapp.ui.services import Services
from restoreapp.ui.size_estimate import SizeEstimate
from restoreapp.ui.widgets.export_options import ExportOptions
from restoreapp.ui.widgets.long_words import with_short_words


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the user decided."""

    target: Path
    choices: ExportChoices


class ExportDialog(QDialog):
    """File, format, depth and quality; asks before anything is replaced.

    What a format cannot hold is said and cannot be asked for.

    Signals:
        export_asked(ExportRequest): the user decided.
    """

    export_asked = Signal(object)

    def __init__(
        self,
        photo: Photo,
        size: Size,
        services: Services,
        estimate: SizeEstimate,
        parent: QWidget | None = None,
        *,
        folder: Path | None = None,
        metadata: str = "keep",
    ) -> None:
        """Begins with the photo's own format.

        Args:
            photo: the original.
            size: of what is saved, which may be larger.
            services: what is asked about names and formats.
            estimate: says how large the file will be.
            parent: owner.
            folder: where it is suggested to go; none means beside the photo.
            metadata: what is suggested to be kept, as `ExportChoices` takes it.
        """
        super().__init__(parent)
        self._photo = photo
        self._size = size
        self._services = services
        self._estimate = estimate
        self._asked_size_of: tuple[str, ExportChoices] | None = None
        self._folder = folder or photo.path.parent
        self._formats = services.writable_formats()
        self.setWindowTitle(self.tr("Save restored photo"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build()
        self._options.choose(metadata=metadata)
        self._connect()
        self._on_format_chosen()

    def _build(self) -> None:
        self._file = QLineEdit()
        self._file.setMinimumWidth(420)
        self._browse = QPushButton(self.tr("&Browse…"))
        self._options = ExportOptions(self._formats, self)
        self._options.show_original(self._photo.format_id)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.save_button = buttons.button(QDialogButtonBox.StandardButton.Save)
        row = QHBoxLayout()
        row.addWidget(self._file, stretch=1)
        row.addWidget(self._browse)
        form = QFormLayout()
        form.addRow(self.tr("&File"), row)
        self._options.add_to(form)
        form.addRow(self.tr("Size"), QLabel(self._size_text()))
        self._file_size = QLabel()
        form.addRow(self.tr("File size"), self._file_size)
        self._problem = QLabel(wordWrap=True)
        form.addRow(self._problem)
        form.labelForField(row).setBuddy(self._file)  # type: ignore[attr-defined]  # a QLabel
        self._file.setAccessibleName(self.tr("File"))
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self._browse.clicked.connect(self._ask_for_file)
        self._options.format_chosen.connect(self._on_format_chosen)
        self._options.changed.connect(self._ask_for_file_size)
        self._estimate.estimated.connect(self._on_size_estimated)
        self._file.textChanged.connect(self._on_file_changed)

    @property
    def target(self) -> Path:
        """The file as it stands in the dialog.

        A name alone is beside the photo, one without a suffix gets that of the format, and a folder
        takes the suggested name.
        """
        text = self._file.text()
        suggested = self._services.suggested_path(self._photo, self._folder, self.choices())
        path = typed_path(text, self._folder)
        if not text.strip() or text.endswith(("/", os.sep)) or is_folder(path):
            return path / suggested.name
        # No format's suffix is a number: `trip 12.05` ends with a date.
        is_complete = path.suffix and not path.suffix[1:].isdecimal()
        return path if is_complete else path.with_name(path.name + suggested.suffix)

    def choices(self) -> ExportChoices:
        """What is chosen; nothing may be replaced yet."""
        return self._options.choices()

    def show_target(self, target: Path) -> None:
        """Puts a file into the dialog."""
        self._file.setText(str(target))

    def choose(self, *, format_id: str | None = None, depth: str | None = None) -> None:
        """Chooses a format or a depth."""
        self._options.choose(format_id=format_id, depth=depth)

    def accept(self) -> None:
        """Hands the decision on, after asking about a file that is there already."""
        target = self.target
        if not is_there(target):
            self._finish(overwrite=False)
            return
        question = QMessageBox(self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Warning)
        if is_same_file(target, self._photo.path):
            question.setText(self.tr("This replaces the original photo."))
            question.setInformativeText(
                self.tr("The photo as it was will be gone. Save under another name to keep it.")
            )
            replace = question.addButton(
                self.tr("Replace original"), QMessageBox.ButtonRole.DestructiveRole
            )
        else:
            name = with_short_words(target.name, self.fontMetrics())
            question.setText(self.tr("{0} exists already.").format(name))
            question.setInformativeText(self.tr("Its content will be replaced."))
            replace = question.addButton(self.tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
        keep = question.addButton(QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(keep)
        replace.clicked.connect(self._on_replacing_allowed)
        question.open()

    def _on_replacing_allowed(self) -> None:
        self._finish(overwrite=True)

    def _finish(self, *, overwrite: bool) -> None:
        choices = replace(self.choices(), overwrite=overwrite)
        self.export_asked.emit(ExportRequest(self.target, choices))
        super().accept()

    def _ask_for_file(self) -> None:
        chooser = QFileDialog(self, self.tr("Save as"), str(self.target))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # This dialog asks itself, and knows the original from any other file.
        chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)
        chooser.setNameFilters(
            [
                f"{each.name} ({' '.join(f'*{suffix}' for suffix in each.suffixes)})"
                for each in self._formats
            ]
            + [self.tr("All files (*)")]
        )
        for filter_ in chooser.nameFilters():
            if f"*{self.target.suffix.lower()}" in filter_:
                chooser.selectNameFilter(filter_)
                break
        chooser.selectFile(self.target.name)
        chooser.fileSelected.connect(self._on_file_selected)
        chooser.open()

    def _on_file_selected(self, file: str) -> None:
        target = Path(file)
        for each in self._formats:
            if target.suffix.lower() in each.suffixes and each.id != self._options.written_format:
                self.choose(format_id=each.id)
        self.show_target(target)

    def _on_format_chosen(self) -> None:
        suggested = self._services.suggested_path(self._photo, self._folder, self.choices())
        self.show_target(self.target.with_suffix(suggested.suffix))

    def _on_file_changed(self, text: str) -> None:
        suffix = self.target.suffix.lower()
        longest = max(self._size.width, self._size.height)
        too_small = [
            each
            for each in self._formats
            if suffix in each.suffixes and each.most_side_px < longest
        ]
        self._problem.setVisible(bool(too_small))
        if too_small:
            form = too_small[0]
            sentence = self.tr("{0} holds no picture with a side of more than {1} pixels.")
            self._problem.setText(sentence.format(form.name, form.most_side_px))
        self.save_button.setEnabled(bool(text.strip()) and not too_small)
        self._ask_for_file_size()

    def _ask_for_file_size(self) -> None:
        asked = self.target.suffix.lower(), self.choices()
        if asked != self._asked_size_of:
            self._asked_size_of = asked
            self._file_size.setText(self.tr("Estimating…"))
            self._estimate.ask(self.target, self.choices())

    @Slot(object)
    def _on_size_estimated(self, size: int | None) -> None:
        text = (
            self.tr("Not known") if size is None else self.tr("About {0}").format(size_text(size))
        )
        self._file_size.setText(text)

    def done(self, result: int) -> None:
        self._estimate.stop()
        super().done(result)

    def _size_text(self) -> str:
        if self._size == self._photo.image.size:
            return self.tr("{0} pixels").format(self._size)
        return self.tr("{0} pixels, of {1}").format(self._size, self._photo.image.size)
