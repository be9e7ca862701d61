"""The photos of a batch as a table: name, how far, seconds, what became of it."""

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from restoreapp.ui.batch.thumbnails import RowThumbnails
from restoreapp.ui.batch.values import BatchRow, RowState
from restoreapp.ui.texts import marked, number_text, said

THUMBNAIL = QSize(44, 30)
_WHOLE_ROWS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
# Sign and word, so that no state is told by colour alone.
MARKS = {
    RowState.WAITING: ("○", marked("BatchRow", "waiting")),
    RowState.WORKING: ("◑", marked("BatchRow", "working")),
    RowState.DONE: ("✓", marked("BatchRow", "restored")),
    RowState.LEFT: ("–", marked("BatchRow", "left as it is")),
    RowState.SKIPPED: ("–", marked("BatchRow", "skipped")),
    RowState.LEFT_OUT: ("–", marked("BatchRow", "left out")),
    RowState.FAILED: ("✕", marked("BatchRow", "failed")),
}


class Column(IntEnum):
    """What stands in which column."""

    NAME = 0
    STATE = 1
    SECONDS = 2
    TEXT = 3


HEADINGS = (
    marked("BatchRow", "Photo"),
    marked("BatchRow", "State"),
    marked("BatchRow", "Seconds"),
    marked("BatchRow", "Result"),
)


class RowModel(QAbstractTableModel):
    """The photos as rows."""

    def __init__(
        self, thumbnails: RowThumbnails | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._rows: tuple[BatchRow, ...] = ()

    @property
    def rows(self) -> tuple[BatchRow, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: tuple[BatchRow, ...], changed: tuple[int, ...] | None = None) -> None:
        """Shows rows.

        Args:
            rows: all of them.
            changed: places of those that are not as they were, the rest being the same; none where
                all may be others.
        """
        if changed is None or len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self._rows = rows
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _text(HEADINGS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.SECONDS:
            return Qt.AlignmentFlag.AlignCenter  # apart from the column beside it
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _shown(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.NAME:
            return self._picture(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(row.path) if column is Column.NAME else said(row.text)
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.NAME:
            return ", ".join(filter(None, (row.name, state_word(row.state), said(row.text))))
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.SECONDS:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def _picture(self, row: BatchRow) -> QPixmap | None:
        """Returns the row's thumbnail, or room for it, so that no name moves when it comes."""
        if self._thumbnails is None:
            return None
        return _centred(self._thumbnails.pixmap(row.path))


def _centred(pixmap: QPixmap | None) -> QPixmap:
    room = QPixmap(THUMBNAIL)
    room.fill(Qt.GlobalColor.transparent)
    if pixmap is not None:
        place = QRect(QPoint(), pixmap.size().scaled(THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio))
        place.moveCenter(room.rect().center())
        painter = QPainter(room)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, pixmap)
        painter.end()
    return room


def state_word(state: RowState) -> str:
    """Returns what a state is called."""
    return _text(MARKS[state][1])


def _shown(row: BatchRow, column: Column) -> str:
    if column is Column.NAME:
        return row.name
    if column is Column.STATE:
        sign, _ = MARKS[row.state]
        if row.state is RowState.WORKING:
            return f"{sign} {row.fraction:.0%}".replace("%", " %")
        return f"{sign} {state_word(row.state)}"
    if column is Column.SECONDS:
        return "" if row.seconds is None else number_text(row.seconds, ".1f")
    return said(row.text)


def _runs(places: tuple[int, ...]) -> list[tuple[int, int]]:
    """Returns first and last of places that follow each other."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and place == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs


class _EndElided(QStyledItemDelegate):
    """Shows the beginning of a text that is too long; of a name, both ends tell more."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight


class RowTable(QTableView):
    """Shows the photos; all rows are equally high, so that many cost no more than few."""

    def __init__(
        self, thumbnails: RowThumbnails | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._photos = RowModel(thumbnails, self)
        if thumbnails is not None:
            thumbnails.arrived.connect(self.viewport().update)
        self.setIconSize(THUMBNAIL)
        self.setModel(self._photos)
        self.setAccessibleName(self.tr("Photos of the batch"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setItemDelegateForColumn(Column.TEXT, _EndElided(self))
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(self.fontMetrics().height() + 8, THUMBNAIL.height() + 4))
        rows.hide()
        columns = self.horizontalHeader()
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setHighlightSections(False)
        columns.setStretchLastSection(True)
        for column, width_px in self._widths_px().items():
            columns.resizeSection(column, width_px)

    def _widths_px(self) -> dict[Column, int]:
        """Returns how wide columns are for what they hold in the window's language."""
        metrics = self.fontMetrics()
        margin = 3 * metrics.averageCharWidth()
        states = max(
            metrics.horizontalAdvance(f"{sign} {_text(word)}") for sign, word in MARKS.values()
        )
        seconds = metrics.horizontalAdvance(_text(HEADINGS[Column.SECONDS]))
        return {
            Column.NAME: 34 * metrics.averageCharWidth(),
            Column.STATE: states + margin,
            Column.SECONDS: seconds + 2 * margin,
        }

    @property
    def rows(self) -> tuple[BatchRow, ...]:
        """What is shown."""
        return self._photos.rows

    @property
    def selected(self) -> tuple[BatchRow, ...]:
        """The rows that are selected, in order."""
        places = sorted(each.row() for each in self.selectionModel().selectedRows())
        return tuple(self.rows[place] for place in places)

    def show_rows(self, rows: tuple[BatchRow, ...], changed: tuple[int, ...] | None = None) -> None:
        """Shows rows, those selected that were so; see `RowModel.show_rows`."""
        selected = {each.number for each in self.selected} if changed is None else set()
        self._photos.show_rows(rows, changed)
        chosen = QItemSelection()
        for place, each in enumerate(rows if selected else ()):
            if each.number in selected:
                index = self._photos.index(place, 0)
                chosen.select(index, index)
        self.selectionModel().select(chosen, _WHOLE_ROWS)


def _text(source: str) -> str:
    return QCoreApplication.translate("BatchRow", source)
