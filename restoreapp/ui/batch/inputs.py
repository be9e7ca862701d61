"""Which photos: files and folders, added or dropped."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QGroupBox,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from restoreapp.service.batch.settings import Filters
from restoreapp.ui.batch.filters_form import FiltersForm
from restoreapp.ui.services import Services
from restoreapp.ui.widgets.flow_row import FlowRow


class Inputs(QGroupBox):
    """Files and folders, whether folders in folders are gone into, and which photos are taken.

    Signals:
        changed(): others are chosen.
    """

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Photos"))
        self._services = services
        self._open: tuple[Path, ...] = ()
        self._list = _PathList()
        self._add_folder = QPushButton(self.tr("Add &folder…"))
        self._add_files = QPushButton(self.tr("Add &photos…"))
        self._add_open = QPushButton(self.tr("Add op&en photos"))
        self._remove = QPushButton(self.tr("Remo&ve"))
        self._recursive = QCheckBox(self.tr("Photos in s&ubfolders, too"))
        self._formats = QPushButton()  # whose mark of a menu stands beside the text, not below it
        self._more = QToolButton()
        self._filters = FiltersForm()
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        self._more.setCheckable(True)
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._more.setToolTip(self.tr("Take photos by date, ISO or noise"))
        self._filters.hide()
        self._recursive.setChecked(True)
        self._list.setAccessibleName(self.tr("Folders and photos of the batch"))
        menu = QMenu(self._formats)
        for each in self._services.batch.readable_formats():
            action = menu.addAction(each)
            action.setCheckable(True)
            action.toggled.connect(self._on_changed)
        self._formats.setMenu(menu)
        buttons = FlowRow()
        for button in (self._add_folder, self._add_files, self._add_open, self._remove):
            buttons.addWidget(button)
        choices = FlowRow()
        for choice in (self._recursive, self._formats, self._more):
            choices.addWidget(choice)
        column = QVBoxLayout(self)
        column.addWidget(self._list, stretch=1)
        column.addLayout(buttons)
        column.addLayout(choices)
        column.addWidget(self._filters)

    def _connect(self) -> None:
        self._list.dropped.connect(self.add)
        self._list.itemSelectionChanged.connect(self._show)
        self._add_folder.clicked.connect(self._ask_for_folder)
        self._add_files.clicked.connect(self._ask_for_files)
        self._add_open.clicked.connect(self._on_add_open_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._recursive.toggled.connect(self._on_changed)
        self._more.toggled.connect(self._filters.setVisible)
        self._filters.changed.connect(self._on_changed)

    @property
    def paths(self) -> tuple[Path, ...]:
        """Files and folders, absolute, in the order in which they were added."""
        return tuple(Path(self._list.item(i).text()) for i in range(self._list.count()))

    @property
    def is_recursive(self) -> bool:
        """Whether folders in folders are gone into."""
        return self._recursive.isChecked()

    @property
    def filters(self) -> Filters:
        """Which of the photos are taken."""
        return self._filters.filters(self.formats)

    @property
    def formats(self) -> tuple[str, ...]:
        """Ids of the formats that are taken; empty for all."""
        return tuple(each.text() for each in self._formats.menu().actions() if each.isChecked())

    def add(self, paths: Iterable[Path]) -> None:
        """Adds files and folders, each once."""
        known = set(self.paths)
        for path in dict.fromkeys(each.absolute() for each in paths):
            if path not in known:
                item = QListWidgetItem(str(path))
                item.setToolTip(str(path))
                self._list.addItem(item)
        self._on_changed()

    def show_open_photos(self, paths: tuple[Path, ...]) -> None:
        """Says which photos are open in the window, so that they can be taken."""
        self._open = paths
        self._show()

    def _show(self) -> None:
        self._remove.setEnabled(bool(self._list.selectedItems()))
        self._add_open.setEnabled(bool(self._open))
        formats = self.formats
        text = ", ".join(formats) if formats else self.tr("All formats")
        self._formats.setText(text)
        count = self._filters.count
        self._more.setText(self.tr("Filters ({0})").format(count) if count else self.tr("Filters"))
        self._formats.setAccessibleName(self.tr("Formats: {0}").format(text))

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _on_add_open_clicked(self) -> None:
        self.add(self._open)

    def _on_remove_clicked(self) -> None:
        for item in self._list.selectedItems():
            self._list.takeItem(self._list.row(item))
        self._on_changed()

    def _ask_for_folder(self) -> None:
        self._chooser(self.tr("Add folder"), QFileDialog.FileMode.Directory).open()

    def _ask_for_files(self) -> None:
        chooser = self._chooser(self.tr("Add photos"), QFileDialog.FileMode.ExistingFiles)
        endings = " ".join(f"*{each}" for each in self._services.readable_suffixes())
        chooser.setNameFilters([self.tr("Photos ({0})").format(endings), self.tr("All files (*)")])
        chooser.open()

    def _chooser(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        last = self.paths[-1].parent if self.paths else None
        chooser = QFileDialog(self, title, "" if last is None else str(last))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(mode)
        chooser.filesSelected.connect(self._on_files_selected)
        return chooser

    def _on_files_selected(self, files: list[str]) -> None:
        self.add(Path(each) for each in files)


class _PathList(QListWidget):
    """A list that files and folders can be dropped on.

    Signals:
        dropped(list[Path]): these were.
    """

    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        urls = [each for each in event.mimeData().urls() if each.isLocalFile()]
        self.dropped.emit([Path(each.toLocalFile()) for each in urls])

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(
                self.viewport().rect(),
                Qt.AlignmentFlag.AlignCenter,
                self.tr("Drop folders and photos here."),
            )
            painter.end()
