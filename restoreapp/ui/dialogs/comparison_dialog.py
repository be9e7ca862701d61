"""Versions of the same part of a photo side by side; one is chosen."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from restoreapp.core.geometry import Rect
from restoreapp.errors import RestoreAppError
from restoreapp.ui.canvas.canvas import Canvas
from restoreapp.ui.canvas.scene import Mode
from restoreapp.ui.comparison import ComparedPart, Comparison
from restoreapp.ui.documents import ShownAnswer
from restoreapp.ui.first_size import take_first_size
from restoreapp.ui.texts import marked, said
from restoreapp.ui.versions import Variation, Version

COLUMNS = 2
FIRST_SIZE = QSize(1040, 800)
TITLES = {
    Variation.MODELS: marked("Version", "Models"),
    Variation.STRENGTHS: marked("Version", "Strengths"),
    Variation.LEVELS: marked("Version", "Levels"),
}


@dataclass(frozen=True, slots=True)
class _Pane:
    version: Version
    canvas: Canvas
    pick: QPushButton


class ComparisonDialog(QDialog):
    """Shows two to four versions with one zoom and place for all; a button takes one over."""

    def __init__(self, comparison: Comparison, rect: Rect, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._rect = rect
        self._panes: list[_Pane] = []
        self.setWindowTitle(self.tr("Compare versions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        take_first_size(self, FIRST_SIZE)
        self._lay_out()
        comparison.restored.connect(self._on_restored)
        comparison.failed.connect(self._on_failed)
        self.finished.connect(comparison.stop)
        self._on_variation_chosen()

    def _lay_out(self) -> None:
        self.variation = QComboBox()
        self.variation.setAccessibleName(self.tr("Compare"))
        for kind in self._comparison.versions:
            title = QCoreApplication.translate("Version", TITLES[kind])
            self.variation.addItem(title, kind)
        label = QLabel(self.tr("&Compare"))
        label.setBuddy(self.variation)
        hint = QLabel(
            self.tr("The wheel zooms and dragging moves all of them; hold Space: before.")
        )
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.variation)
        row.addWidget(hint, stretch=1, alignment=Qt.AlignmentFlag.AlignRight)
        self._grid = QGridLayout()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addLayout(self._grid, stretch=1)
        column.addWidget(buttons)
        self.variation.currentIndexChanged.connect(self._on_variation_chosen)

    def canvas_of(self, label: str) -> Canvas:
        """Returns the canvas that shows the version of that label."""
        return next(each.canvas for each in self._panes if each.version.label == label)

    def _on_variation_chosen(self) -> None:
        kind = self.variation.currentData()
        for pane in self._panes:
            for widget in (pane.canvas, pane.pick):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        versions = self._comparison.versions[kind]
        self._panes = [self._pane(place, each) for place, each in enumerate(versions)]
        self._comparison.begin(kind, self._rect)

    def _pane(self, place: int, version: Version) -> _Pane:
        canvas = Canvas()
        canvas.setAccessibleName(version.label)
        canvas.set_mode(Mode.AFTER)
        canvas.name_answer(version.label)
        canvas.show_blend(version.recipe.blend)
        canvas.show_placeholder(self.tr("Restoring…"))
        canvas.view_changed.connect(partial(self._link, canvas))
        pick = QPushButton(self.tr("Use {0}").format(version.label.replace("&", "&&")))
        pick.setAutoDefault(False)
        pick.clicked.connect(partial(self._pick, version))
        row, column = divmod(place, COLUMNS)
        self._grid.addWidget(canvas, 2 * row, column)
        self._grid.addWidget(pick, 2 * row + 1, column)
        self._grid.setRowStretch(2 * row, 1)
        for widget in (canvas, pick):
            widget.show()
        return _Pane(version, canvas, pick)

    def _link(self, moved: Canvas) -> None:
        """Has all canvases look where one looks."""
        if moved.view is None:
            return
        for pane in self._panes:
            if pane.canvas is not moved:
                blocker = QSignalBlocker(pane.canvas)
                pane.canvas.show_view(moved.view)
                del blocker

    def _pick(self, version: Version) -> None:
        self._comparison.picked.emit(version)
        self.accept()

    def _on_restored(self, version: Version, part: ComparedPart) -> None:
        for pane in self._panes:
            if pane.version == version:
                looks = next((each.canvas.view for each in self._panes if each.canvas.view), None)
                blocker = QSignalBlocker(pane.canvas)
                pane.canvas.show_picture(part.picture)
                pane.canvas.show_answer(ShownAnswer(part.answer, None, is_older=False))
                if looks is None:
                    pane.canvas.zoom_to(1.0)
                else:
                    pane.canvas.show_view(looks)
                del blocker

    def _on_failed(self, version: Version, error: Exception) -> None:
        text = said(error.message) if isinstance(error, RestoreAppError) else str(error)
        for pane in self._panes:
            if pane.version == version:
                pane.canvas.show_placeholder(text)
                pane.pick.setEnabled(False)
