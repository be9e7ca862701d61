"""The open photos in a row, each with a mark for how far it is."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from restoreapp.ui.documents import Document, Status
from restoreapp.ui.dragged_results import can_be_dragged_out
from restoreapp.ui.texts import marked

ICON = QSize(112, 76)
MARGIN_PX = 5

# Sign and word, so that no state is told by colour alone.
MARKS = {
    Status.READING: ("…", marked("Status", "opening")),
    Status.NEW: ("○", marked("Status", "new")),
    Status.WAITING: ("◔", marked("Status", "waiting")),
    Status.WORKING: ("◑", marked("Status", "working")),
    Status.DONE: ("●", marked("Status", "done, not saved")),
    Status.SAVED: ("✓", marked("Status", "saved")),
    Status.FAILED: ("✕", marked("Status", "failed")),
}


class PhotoListModel(QStringListModel):
    """The open photos as rows.

    Qt's list of strings, all empty, counts the rows: a layout asks for their number once a row,
    and takes 100 times as long where Python is asked.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents: list[Document] = []
        self._rows: dict[int, int] = {}
        # Connected before any view is, so that none asks for a row that is gone.
        self.rowsRemoved.connect(self._on_rows_removed)

    @property
    def documents(self) -> tuple[Document, ...]:
        """What is shown."""
        return tuple(self._documents)

    def index_of(self, document_id: int) -> QModelIndex:
        """Returns where a photo stands; an invalid place if it is not here."""
        row = self._rows.get(document_id)
        return QModelIndex() if row is None else self.index(row)

    def document_at(self, index: QModelIndex) -> Document:
        """Returns the photo at a valid place."""
        return self._documents[index.row()]

    def show_documents(self, documents: tuple[Document, ...]) -> None:
        """Shows these; rows that only changed stay the same rows."""
        if [each.id for each in documents] == [each.id for each in self._documents]:
            for each in documents:
                self.show_document(each)
        else:
            self._documents = list(documents)
            self._number_rows()
            self.setStringList([""] * len(documents))

    def show_document(self, document: Document) -> None:
        """Shows what changed about one."""
        row = self._rows.get(document.id)
        if row is None:
            return
        before = self._documents[row]
        if before is not document and before != document:
            self._documents[row] = document
            self.dataChanged.emit(self.index(row), self.index(row))

    def add(self, documents: tuple[Document, ...]) -> None:
        """Puts more behind those that are there."""
        first = len(self._documents)
        self._documents += documents
        self._number_rows(first)
        self.insertRows(first, len(documents))

    def remove(self, document_id: int) -> None:
        """Takes one out."""
        self.removeRows(self._rows[document_id], 1)

    def _on_rows_removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        for each in self._documents[first : last + 1]:
            del self._rows[each.id]
        del self._documents[first : last + 1]
        self._number_rows(first)

    def _number_rows(self, first: int = 0) -> None:
        if first == 0:
            self._rows.clear()
        self._rows |= {each.id: row for row, each in enumerate(self._documents[first:], first)}

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        has_result = can_be_dragged_out(self._documents[index.row()])
        return flags | Qt.ItemFlag.ItemIsDragEnabled if has_result else flags

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid() or index.row() >= len(self._documents):
            return None
        document = self._documents[index.row()]
        sign, word = MARKS[document.status]
        word = QCoreApplication.translate("Status", word)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{sign} {document.path.name}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{document.path.name}, {word}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((str(document.path), word, *_dragging_told(document)))
        if role == Qt.ItemDataRole.DecorationRole:
            return document.thumbnail
        return None


def _dragging_told(document: Document) -> tuple[str, ...]:
    if document.status is Status.DONE:
        return (QCoreApplication.translate("Status", "Drag it out to get the result as a file"),)
    if document.saved_path is not None:
        text = QCoreApplication.translate("Status", "Drag it out to get {0}")
        return (text.format(document.saved_path.name),)
    return ()


class _PhotoItem(QStyledItemDelegate):
    """Draws the photo above its name, in its own colours even where it is chosen.

    Qt's own way tints the picture of what is chosen, and draws it no finer than in logical pixels.
    """

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = ICON.height() + option.fontMetrics.height() + 3 * MARGIN_PX
        return QSize(ICON.width() + 2 * MARGIN_PX, height)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        # The style leaves room for the picture, and draws background, name and focus.
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.icon = QIcon()
        option.decorationSize = ICON
        option.decorationPosition = QStyleOptionViewItem.Position.Top
        option.displayAlignment = Qt.AlignmentFlag.AlignCenter

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        # The strip is higher than its photos, by the bar below them.
        option.rect.setHeight(self.sizeHint(option, index).height())
        super().paint(painter, option, index)
        thumbnail = index.data(Qt.ItemDataRole.DecorationRole)
        if thumbnail is None:
            return
        place = QRect(QPoint(), ICON)
        place.moveCenter(option.rect.center())
        place.moveTop(option.rect.top() + MARGIN_PX)
        fitted = QRect(QPoint(), thumbnail.size().scaled(ICON, Qt.AspectRatioMode.KeepAspectRatio))
        fitted.moveCenter(place.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(fitted, thumbnail)
        painter.restore()


class Filmstrip(QListView):
    """A row of photos to choose from.

    Signals:
        chosen(int): the id of a photo.
        dragged_out(): the result of the chosen photo is taken hold of.
    """

    chosen = Signal(int)
    dragged_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos = PhotoListModel(self)
        self.setModel(self._photos)
        self.setAccessibleName(self.tr("Open photos"))
        self.setFlow(QListView.Flow.LeftToRight)
        # Not the mode of icons, which takes 20 times as long for thousands of photos.
        self.setItemDelegate(_PhotoItem(self))
        self.setDragEnabled(True)  # results, out of the window
        self.setWrapping(False)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        height = ICON.height() + self.fontMetrics().height() + 3 * MARGIN_PX
        self.setGridSize(QSize(ICON.width() + 2 * MARGIN_PX, height))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar_height = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.gridSize().height() + bar_height + 2 * self.frameWidth())
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.hide()

    def dataChanged(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        # A row of pictures of one size: QListView would lay all of them out anew for each.
        QAbstractItemView.dataChanged(self, first, last, roles)

    def show_documents(self, documents: tuple[Document, ...]) -> None:
        """Shows the open photos; hides while there is no choice."""
        self._photos.show_documents(documents)
        self._hide_without_choice()

    def show_document(self, document: Document) -> None:
        """Shows what changed about one."""
        self._photos.show_document(document)

    def add_documents(self, documents: tuple[Document, ...]) -> None:
        """Shows more, behind those that are there."""
        self._photos.add(documents)
        self._hide_without_choice()

    def remove(self, document_id: int) -> None:
        """Shows one less."""
        blocker = QSignalBlocker(self)  # which one is shown in its place, the state says
        self._photos.remove(document_id)
        del blocker
        self._hide_without_choice()

    def _hide_without_choice(self) -> None:
        self.setVisible(self._photos.rowCount() > 1)

    def show_current(self, document: Document | None) -> None:
        """Marks the photo that is shown."""
        index = QModelIndex() if document is None else self._photos.index_of(document.id)
        if not index.isValid() or index == self.currentIndex():
            return
        blocker = QSignalBlocker(self)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        del blocker
        self.scrollTo(index)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        self.dragged_out.emit()

    def _on_current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._photos.document_at(index).id)
