"""The window: places the parts and connects them to the state; decides nothing itself."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from restoreapp import APPLICATION_NAME
from restoreapp.document.recipe_files import Preset
from restoreapp.document.settings import AppSettings
from restoreapp.ui.actions import Actions, Menu
from restoreapp.ui.batch.values import Far, Phase
from restoreapp.ui.batch.window import BatchWindow
from restoreapp.ui.canvas.canvas import Canvas
from restoreapp.ui.canvas.scene import Mode
from restoreapp.ui.clipboard import Clipboard
from restoreapp.ui.dialogs.window_dialogs import Dialogs
from restoreapp.ui.documents import Document, LookedAt, Notice, ShownAnswer, Status
from restoreapp.ui.dragged_results import drag_out
from restoreapp.ui.durations import duration_text
from restoreapp.ui.first_size import take_first_size
from restoreapp.ui.leaving import Leaving
from restoreapp.ui.lists.filmstrip import Filmstrip
from restoreapp.ui.panels.file_panel import FilePanel
from restoreapp.ui.panels.steps_panel import StepsPanel
from restoreapp.ui.recent_files import RecentFiles
from restoreapp.ui.recipe_texts import recipe_text
from restoreapp.ui.state import AppState
from restoreapp.ui.texts import number_text, said
from restoreapp.ui.widgets.banner import Banner
from restoreapp.ui.widgets.menu_entries import Entry, MenuEntries
from restoreapp.ui.widgets.offer_bar import OfferBar
from restoreapp.ui.widgets.overflow_mark import OverflowMark
from restoreapp.ui.widgets.reference_bar import ReferenceBar
from restoreapp.ui.widgets.work_bar import WorkBar

PANEL_WIDTH_PX = 300
FIRST_SIZE = QSize(1280, 820)
GEOMETRY_KEY = "window/geometry"
ZOOM_ACTIONS = {"zoom_50": 0.5, "zoom_100": 1.0, "zoom_200": 2.0}
MODE_ACTIONS = {
    "split": Mode.SPLIT,
    "stacked": Mode.STACKED,
    "side_by_side": Mode.SIDE_BY_SIDE,
    "after": Mode.AFTER,
    "before": Mode.BEFORE,
    "removed": Mode.REMOVED,
}


class MainWindow(QMainWindow):
    """Shows the state and passes on what the user wants.

    Attributes:
        state: what is open; outlives the window.
        canvas: the picture.
        offer_bar: what can be done about the last session, if anything.
        batch_window: many photos at once.
        batch_button: says in the status bar how far the batch is, and shows its window.
        dialogs: opens what lies over the window.
        clipboard: what goes there and comes from there.
        leaving: asks before something is lost.
        actions_table: everything that can be done.
    """

    def __init__(self, state: AppState, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: AppState = state
        self._settings = settings
        self.canvas: Canvas = Canvas()
        self.dialogs: Dialogs = Dialogs(state, self)
        self.clipboard: Clipboard = Clipboard(state, self)
        self.leaving: Leaving = Leaving(state, self)
        self.actions_table = Actions(self)
        self.banner = Banner()
        self.offer_bar: OfferBar = OfferBar()
        self.filmstrip = Filmstrip()
        self.steps_panel = StepsPanel(self.actions_table["restore"])
        self.file_panel = FilePanel()
        self.reference_bar = ReferenceBar()
        self.work_bar = WorkBar()
        self.batch_window = BatchWindow(state.batch, state.services, state.presets, settings, self)
        self.batch_button = QPushButton(flat=True)
        self._engine = QLabel()
        self._zoom = QLabel()
        self._lay_out()
        self._connect()
        self._show_everything()

    @property
    def engine_text(self) -> str:
        """What is said of the run that made what is shown."""
        return self._engine.text()

    def _lay_out(self) -> None:
        self.setWindowTitle(APPLICATION_NAME)
        self.setAcceptDrops(True)
        self.actions_table.fill_menus(self.menuBar())
        self._recent = RecentFiles(self._settings, self)
        recent_menu = QMenu(self.tr("Open &recent"), self)
        self._clear_recent = recent_menu.addAction(self.tr("Clear this list"))
        self._recent_entries = MenuEntries(recent_menu, self.tr("Nothing yet"), self)
        self.actions_table.menus[Menu.FILE].insertMenu(
            self.actions_table["open_folder"], recent_menu
        )
        self._preset_entries = MenuEntries(
            self.actions_table.menus[Menu.PRESETS], self.tr("No presets yet"), self
        )
        bar = QToolBar(self.tr("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.actions_table.fill_toolbar(bar)
        self.addToolBar(bar)
        OverflowMark(bar)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        parts = (self.offer_bar, self.banner, self.canvas, self.reference_bar, self.filmstrip)
        for widget in parts:
            middle.addWidget(widget, stretch=1 if widget is self.canvas else 0)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(middle, stretch=1)
        row.addWidget(self._panels())
        self.setCentralWidget(body)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().setContentsMargins(0, 0, 8, 0)
        self.statusBar().addWidget(self.work_bar)
        self.batch_button.setToolTip(self.tr("Show the batch"))
        self.batch_button.hide()
        self.statusBar().addPermanentWidget(self.batch_button)
        for label in (self._engine, self._zoom):
            label.setContentsMargins(8, 0, 0, 0)
            self.statusBar().addPermanentWidget(label)
        self.canvas.setFocus()
        geometry = self._settings.value(GEOMETRY_KEY)
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            take_first_size(self, FIRST_SIZE)

    def _panels(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addWidget(self.steps_panel)
        column.addWidget(self.file_panel)
        column.addStretch()
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFixedWidth(PANEL_WIDTH_PX)
        return area

    def _connect(self) -> None:
        state = self.state
        state.documents_changed.connect(self._on_documents_changed)
        state.document_changed.connect(self.filmstrip.show_document)
        state.documents_added.connect(self._on_documents_added)
        state.document_removed.connect(self.filmstrip.remove)
        state.models_changed.connect(self.steps_panel.show_models)
        state.models_changed.connect(self.batch_window.setup.show_models)
        state.current_changed.connect(self._on_current_changed)
        state.picture_changed.connect(self.canvas.show_picture)
        state.answer_changed.connect(self._on_answer_changed)
        state.tile_finished.connect(self.canvas.show_tile)
        state.work_changed.connect(self._on_work_changed)
        state.noticed.connect(self.banner.show_notice)
        state.preferences.changed.connect(self.batch_window.setup.steps.show_settings)
        state.paths_opened.connect(self._recent.add)
        self._recent.changed.connect(self._show_recent)
        self._recent_entries.chosen.connect(self._on_recent_chosen)
        self._clear_recent.triggered.connect(self._recent.clear)
        state.presets.changed.connect(self._show_presets)
        self._preset_entries.chosen.connect(self._on_preset_chosen)
        self.actions_table.menus[Menu.PRESETS].aboutToShow.connect(state.presets.look_up)
        state.batch.phase_changed.connect(self._on_batch_phase_changed)
        state.batch.far_changed.connect(self._on_batch_far_changed)
        self.batch_button.clicked.connect(self.show_batch)
        self.canvas.view_changed.connect(self._on_view_changed)
        self.canvas.mode_changed.connect(self.show_checks)
        self.canvas.dragged_out.connect(self._on_dragged_out)
        self.filmstrip.dragged_out.connect(self._on_dragged_out)
        self.filmstrip.chosen.connect(state.select)
        self.steps_panel.parameter_edited.connect(state.recipes.set_parameter)
        self.steps_panel.step_switched.connect(self._on_step_switched)
        self.steps_panel.reset_asked.connect(state.recipes.reset_step)
        self.steps_panel.model_chosen.connect(state.recipes.choose_model)
        self.steps_panel.device_chosen.connect(state.devices.choose)
        self.steps_panel.costs_asked.connect(state.figures.device_costs.measure)
        state.figures.references.changed.connect(self.reference_bar.show_reference)
        self.reference_bar.closed.connect(state.figures.forget_reference)
        state.figures.device_costs.changed.connect(self.steps_panel.show_costs)
        state.preferences.changed.connect(self._on_settings_changed)
        self.leaving.save_asked.connect(self.dialogs.ask_where_to_save)
        self.work_bar.cancel_asked.connect(state.cancel)
        self.work_bar.pause_asked.connect(state.toggle_pause)

    def _show_everything(self) -> None:
        self.steps_panel.show_models(self.state.models)
        self._on_documents_changed(self.state.documents)
        self._on_current_changed(self.state.current)
        self._on_answer_changed(self.state.answer)
        self._on_work_changed(self.state.work)
        self._show_presets(self.state.presets.presets)
        self._show_recent(self._recent.paths)
        self.batch_window.setup.steps.show_settings(self.state.preferences.settings)
        self.steps_panel.show_device(self.state.preferences.settings.device)
        self._on_view_changed()

    # What the state tells

    def _on_documents_changed(self, documents: tuple[Document, ...]) -> None:
        self.filmstrip.show_documents(documents)
        self.filmstrip.show_current(self.state.current)
        self.actions_table.refresh(self.state)

    def _on_documents_added(self, documents: tuple[Document, ...]) -> None:
        self.filmstrip.add_documents(documents)
        self.actions_table.refresh(self.state)

    def _on_current_changed(self, document: Document | None) -> None:
        self.filmstrip.show_current(document)
        self.steps_panel.show_document(document)
        self.file_panel.show_document(document)
        self.banner.show_document(document)
        if document is None:
            self.setWindowTitle(APPLICATION_NAME)
            self.setWindowModified(False)
            self.canvas.show_placeholder(self.tr("Drop photos here, or press Open."))
        else:
            self.setWindowTitle(f"{document.path.name}[*] – {APPLICATION_NAME}")
            self.setWindowModified(document.status is Status.DONE)
            text = self.tr("Opening {0}…")
            if document.is_gone:
                text = self.tr("{0} cannot be read now.")
            self.canvas.show_placeholder(text.format(document.path.name))
            self.canvas.show_blend(document.blend)
        self.actions_table.refresh(self.state)

    def _on_settings_changed(self, settings: AppSettings) -> None:
        self.steps_panel.show_device(settings.device)

    def _show_presets(self, presets: tuple[Preset, ...]) -> None:
        self._preset_entries.show_entries(
            [Entry(each.name, recipe_text(each.recipe, each.models), each) for each in presets]
        )

    def _show_recent(self, paths: tuple[Path, ...]) -> None:
        self._recent_entries.show_entries([Entry(each.name, str(each), each) for each in paths])
        self._clear_recent.setEnabled(bool(paths))

    def _on_answer_changed(self, answer: ShownAnswer | None) -> None:
        self.canvas.show_answer(answer)
        self.steps_panel.show_answer(answer)
        restored = answer.restored if answer else None
        text = ""
        if restored is not None:
            text = self.tr("{0} · {1} s").format(
                said(restored.device), number_text(restored.seconds, ".1f")
            )
        self._engine.setText(text)
        self.actions_table.refresh(self.state)

    def _on_work_changed(self, work: object) -> None:
        self.work_bar.show_work(self.state.work if work is not None else None)
        self.actions_table.refresh(self.state)
        self.show_checks()

    def _on_batch_phase_changed(self, phase: Phase) -> None:
        self._on_batch_far_changed(self.state.batch.far)
        if self.batch_window.isVisible():
            return
        if phase is Phase.ENDED:
            text = self.tr("The batch has ended: {0}.").format(self.batch_window.running.said_text)
            self.banner.show_notice(Notice(text, self.tr("File > Batch… shows the list.")))
        elif phase is Phase.PAUSED:
            self.banner.show_notice(
                Notice(
                    self.tr("The batch pauses."),
                    self.tr("File > Batch… says why."),
                    is_problem=True,
                )
            )

    def _on_batch_far_changed(self, far: Far) -> None:
        phase = self.state.batch.phase
        self.batch_button.setVisible(phase.is_under_way)
        text = self.tr("Batch: {0} %").format(int(far.fraction * 100))
        if phase is Phase.PAUSED:
            text = self.tr("{0}, paused").format(text)
        elif far.left_s is not None:
            text = self.tr("{0} · {1} left").format(text, duration_text(far.left_s))
        self.batch_button.setText(text)

    def _on_view_changed(self) -> None:
        view = self.canvas.view
        self._zoom.setText(f"{view.scale:.0%}".replace("%", " %") if view else "")
        is_part = view is not None and not view.is_whole
        self.state.look_at(LookedAt(view.visible, view.picture) if view and is_part else None)
        self.show_checks()

    def show_checks(self) -> None:
        """Checks the actions for zoom, mode and pause that are in force."""
        work = self.state.work
        self.actions_table["pause"].setChecked(work is not None and work.is_paused)
        view = self.canvas.view
        self.actions_table["fit"].setChecked(view is not None and view.is_fitted)
        for action_id, scale in ZOOM_ACTIONS.items():
            is_so = view is not None and not view.is_fitted and view.scale == scale
            self.actions_table[action_id].setChecked(is_so)
        for action_id, mode in MODE_ACTIONS.items():
            self.actions_table[action_id].setChecked(mode is self.canvas.mode)
        self.actions_table["loupe"].setChecked(self.canvas.has_loupe)

    # What the user asks for

    def show_batch(self) -> None:
        """Shows the window of the batch, with the shown photo's recipe to begin with."""
        state = self.state
        self.batch_window.show_for(state.current, state.documents, state.models)

    def _on_recent_chosen(self, path: Path) -> None:
        self.state.open_photos([path])

    def _on_preset_chosen(self, preset: Preset) -> None:
        self.state.recipes.take_over(preset.written, self.tr("Preset {0}").format(preset.name))

    def _on_dragged_out(self) -> None:
        current = self.state.current
        data = None if current is None else self.state.saving.dragged.data(current.id)
        if current is not None and data is not None:
            drag_out(self, data, current.thumbnail)

    def _on_step_switched(self, name: str, is_on: bool) -> None:
        self.state.recipes.switch_step(name, is_on=is_on)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Comes here when the control that has the focus has no use for the key.
        if event.key() == Qt.Key.Key_Space:
            self.canvas.set_shows_before_now(True)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.canvas.set_shows_before_now(False)
        else:
            super().keyReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        is_own = event.source() is self  # asked for its files, it would have them written
        if not is_own and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.state.open_photos([Path(each) for each in files])

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leaving.may_quit():
            event.ignore()
            return
        self._settings.setValue(GEOMETRY_KEY, self.saveGeometry())
        self.batch_window.hide()
        self.hide()  # recipes of thousands of photos take half a minute
        self.state.finish_writing()
        super().closeEvent(event)
