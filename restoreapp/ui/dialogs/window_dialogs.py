"""The dialogs of the main window: which there are, and what each is given and asks for."""

from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from restoreapp.service.bug_report import bug_report
from restoreapp.service.installation import Installation
from restoreapp.ui.dialogs.about_dialog import AboutDialog
from restoreapp.ui.dialogs.bug_report_dialog import BugReportDialog
from restoreapp.ui.dialogs.comparison_dialog import ComparisonDialog
from restoreapp.ui.dialogs.export_dialog import ExportDialog, ExportRequest
from restoreapp.ui.dialogs.preset_dialogs import ManagePresetsDialog, SavePresetDialog
from restoreapp.ui.dialogs.settings_dialog import SettingsDialog
from restoreapp.ui.dialogs.texts import help_dialog, shortcuts_dialog
from restoreapp.ui.state import AppState


class Dialogs(QObject):
    """Opens them over a window; none waits for its answer."""

    def __init__(self, state: AppState, window: QWidget) -> None:
        super().__init__(window)
        self._state = state
        self._window = window

    def ask_for_photos(self) -> None:
        """Lets the user choose files to open."""
        chooser = self._chooser(self.tr("Open photos"), QFileDialog.FileMode.ExistingFiles)
        chooser.setNameFilters(self._photo_filters())
        chooser.filesSelected.connect(self._on_files_selected)
        chooser.open()

    def ask_for_folder(self) -> None:
        """Lets the user choose a folder whose photos are opened."""
        chooser = self._chooser(self.tr("Add folder"), QFileDialog.FileMode.Directory)
        chooser.filesSelected.connect(self._on_files_selected)
        chooser.open()

    def ask_for_reference(self) -> None:
        """Lets the user choose the picture that the shown photo is compared with."""
        title = self.tr("Compare with reference")
        chooser = self._chooser(title, QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters(self._photo_filters())
        chooser.fileSelected.connect(self._on_reference_selected)
        chooser.open()

    def ask_where_to_save(self) -> None:
        """Lets the user say where the restored photo goes."""
        photo, answer = self._state.photo, self._state.answer
        estimate = self._state.saving.size_estimate()
        if photo is not None and answer and answer.restored and estimate is not None:
            # What came from the clipboard has no place of its own.
            current = self._state.current
            folder = _pictures_folder() if current and current.is_untitled else None
            dialog = ExportDialog(
                photo,
                answer.restored.size,
                self._state.services,
                estimate,
                self._window,
                folder=folder,
                metadata=self._state.preferences.settings.metadata,
            )
            dialog.export_asked.connect(self._on_export_asked)
            dialog.finished.connect(estimate.deleteLater)
            dialog.open()

    def ask_for_preset_name(self) -> None:
        """Lets the user keep the shown photo's recipe under a name."""
        document = self._state.current
        if document is not None:
            self._state.presets.look_up()
            SavePresetDialog(document.wanted.written, self._state.presets, self._window).open()

    def show_presets(self) -> None:
        """Lets the user rename and delete presets."""
        self._state.presets.look_up()
        ManagePresetsDialog(self._state.presets, self._window).open()

    def compare_versions(self) -> None:
        """Shows versions of what is seen in the middle of the canvas, to choose from."""
        made = self._state.comparison()
        if made is not None and made[0].versions:
            dialog = ComparisonDialog(*made, self._window)
            dialog.finished.connect(made[0].deleteLater)
            dialog.open()

    def show_settings(self) -> None:
        """Lets the user set what holds for the whole program."""
        dialog = SettingsDialog(self._state.preferences.settings, self._window)
        dialog.decided.connect(self._state.preferences.change)
        self._state.devices.found.connect(dialog.show_devices)
        costs = self._state.figures.device_costs
        costs.changed.connect(dialog.show_costs)
        dialog.costs_asked.connect(costs.measure)
        if self._state.current is not None:
            dialog.show_costs(costs.costs)
        self._state.devices.look_up()
        dialog.open()

    def show_help(self) -> None:
        """Shows the short help."""
        help_dialog(self._window).open()

    def show_shortcuts(self) -> None:
        """Shows the sheet of shortcuts."""
        shortcuts_dialog(self._window).open()

    def show_about(self) -> None:
        """Shows what the program is."""
        dialog = AboutDialog(self._window)
        self._state.installation.seen.connect(dialog.show_installation)
        self._state.installation.look()
        dialog.open()

    def show_bug_report(self) -> None:
        """Gathers a bug report and shows it; the user saves it or not."""
        dialog = BugReportDialog(self._bug_report, self._window)
        self._state.installation.seen.connect(dialog.show_installation)
        self._state.installation.look()
        dialog.open()

    def _bug_report(self, installation: Installation) -> str:
        settings = asdict(self._state.preferences.settings)
        photos = [each.path for each in self._state.documents]
        return bug_report(installation, settings, self._state.services.log_lines(), photos)

    def _chooser(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        document = self._state.current
        has_place = document is not None and not document.is_untitled
        folder = document.path.parent if document and has_place else _first_folder()
        chooser = QFileDialog(self._window, title, str(folder))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(mode)
        return chooser

    def _photo_filters(self) -> list[str]:
        endings = " ".join(f"*{each}" for each in self._state.services.readable_suffixes())
        return [self.tr("Photos ({0})").format(endings), self.tr("All files (*)")]

    def _on_files_selected(self, files: list[str]) -> None:
        self._state.open_photos([Path(each) for each in files])

    def _on_reference_selected(self, file: str) -> None:
        self._state.figures.compare_with(Path(file))

    def _on_export_asked(self, request: ExportRequest) -> None:
        self._state.saving.save(request.target, request.choices)


def _first_folder() -> Path:
    """Where photos are looked for first: where the program was started, if that was chosen."""
    here = Path.cwd()
    return _pictures_folder() if here in (Path.home(), Path(here.anchor)) else here


def _pictures_folder() -> Path:
    location = QStandardPaths.StandardLocation.PicturesLocation
    return Path(QStandardPaths.writableLocation(location) or Path.home())
