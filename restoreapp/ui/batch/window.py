"""The window of a batch: set up, watched, ended; closing it leaves the batch running."""

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from restoreapp.service.batch.settings import BatchSettings
from restoreapp.ui.batch.end_notice import EndNotice
from restoreapp.ui.batch.running_page import RunningPage
from restoreapp.ui.batch.setup_page import SetupPage
from restoreapp.ui.batch.state import BatchState
from restoreapp.ui.batch.values import BatchRow, Checked, Far, Phase
from restoreapp.ui.documents import Document, Models
from restoreapp.ui.first_size import take_first_size
from restoreapp.ui.preset_shelf import PresetShelf
from restoreapp.ui.services import Services
from restoreapp.ui.widgets.banner import Banner

GEOMETRY_KEY = "batch/geometry"
FIRST_SIZE = QSize(1000, 760)


class BatchWindow(QWidget):
    """Shows the batch and passes on what the user wants of it.

    Attributes:
        setup: the page that sets it up.
        running: the page that watches it.
        banner: what went wrong.
        notice: says that the batch has ended, where nobody looks.
    """

    def __init__(
        self,
        batch: BatchState,
        services: Services,
        presets: PresetShelf,
        settings: QSettings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._batch = batch
        self._settings = settings
        self.banner = Banner()
        self.setup = SetupPage(services, batch.thumbnails, presets)
        self.running = RunningPage(batch.thumbnails)
        self.notice = EndNotice(self)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._on_phase_changed(batch.phase)
        self._on_rows_changed(batch.rows, None)
        self._on_far_changed(batch.far)

    def _lay_out(self) -> None:
        for page in (self.setup, self.running):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._pages, stretch=1)
        for keys in (QKeySequence(Qt.Key.Key_Escape), QKeySequence("Ctrl+W")):
            QShortcut(keys, self).activated.connect(self.close)
        geometry = self._settings.value(GEOMETRY_KEY)
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            take_first_size(self, FIRST_SIZE)

    def _connect(self) -> None:
        batch = self._batch
        batch.phase_changed.connect(self._on_phase_changed)
        batch.rows_changed.connect(self._on_rows_changed)
        batch.far_changed.connect(self._on_far_changed)
        batch.checked_changed.connect(self._on_checked_changed)
        batch.unfinished_changed.connect(self.setup.show_unfinished)
        batch.noticed.connect(self.banner.show_notice)
        self.setup.changed.connect(self._on_setup_changed)
        self.setup.check_asked.connect(self._on_check_asked)
        self.setup.start_asked.connect(self._on_start_asked)
        self.setup.go_on_asked.connect(self._on_go_on_asked)
        self.running.pause_asked.connect(batch.pause)
        self.running.go_on_asked.connect(batch.go_on)
        self.running.stop_asked.connect(batch.stop)
        self.running.retry_asked.connect(batch.retry_failed)
        self.running.next_asked.connect(batch.do_next)
        self.running.last_asked.connect(batch.do_last)
        self.notice.chosen.connect(self._on_notice_chosen)
        self.running.report_asked.connect(self._on_report_asked)
        self.running.another_asked.connect(batch.set_up_another)

    def show_for(
        self, current: Document | None, documents: tuple[Document, ...], models: Models | None
    ) -> None:
        """Shows the window, with what is open to begin with.

        Args:
            current: the photo whose recipe is the first suggestion.
            documents: the photos that can be taken.
            models: those that steps can be done by.
        """
        self.setup.show_models(models)
        self.setup.inputs.show_open_photos(tuple(each.path for each in documents))
        if current is not None:
            self.setup.steps.begin_with(current.wanted)
        self.show()
        self.raise_()
        self.activateWindow()

    @Slot(object)
    def _on_phase_changed(self, phase: Phase) -> None:
        is_set_up = phase is Phase.SETTING_UP
        self._pages.setCurrentWidget(self.setup if is_set_up else self.running)
        self.running.show_phase(phase, self._batch.ended)
        if phase in (Phase.PREPARING, Phase.RUNNING):
            self.banner.dismiss()
        if phase is Phase.ENDED:
            QApplication.alert(self)
            self.notice.show(
                self.tr("The batch has ended"), self.running.said_text, self.windowIcon()
            )
        self._show_title()

    @Slot(object, object)
    def _on_rows_changed(self, rows: tuple[BatchRow, ...], changed: tuple[int, ...] | None) -> None:
        self.running.show_rows(rows, changed, self._batch.counts)

    @Slot(object)
    def _on_far_changed(self, far: Far) -> None:
        self.running.show_far(far)
        self._show_title()

    @Slot(object)
    def _on_checked_changed(self, checked: Checked | None) -> None:
        self.setup.show_check(checked, is_checking=self._batch.is_checking)

    @Slot()
    def _on_setup_changed(self) -> None:
        if self._batch.phase is not Phase.SETTING_UP:
            return
        self._batch.forget_check()
        settings = self.setup.settings
        self._batch.look_into(None if settings is None else settings.home)

    @Slot(object)
    def _on_check_asked(self, settings: BatchSettings) -> None:
        self._batch.check(settings)
        self.setup.show_check(None, is_checking=True)

    @Slot(object)
    def _on_start_asked(self, settings: BatchSettings) -> None:
        self._batch.start(settings, options=self.setup.options)

    @Slot()
    def _on_go_on_asked(self) -> None:
        self._batch.go_on_with_unfinished(self.setup.options)

    @Slot()
    def _on_notice_chosen(self) -> None:
        self.show()
        self.raise_()
        self.activateWindow()

    @Slot()
    def _on_report_asked(self) -> None:
        ended = self._batch.ended
        if ended is not None and ended.report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(ended.report)))

    def _show_title(self) -> None:
        title = self.tr("Batch")
        if self._batch.phase.is_under_way:
            percent = int(self._batch.far.fraction * 100)
            title = self.tr("{0} % – Batch").format(percent)
        self.setWindowTitle(title)

    def hideEvent(self, event: QHideEvent) -> None:
        self._settings.setValue(GEOMETRY_KEY, self.saveGeometry())
        super().hideEvent(event)
