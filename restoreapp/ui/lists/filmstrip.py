"""The open photos in a row, each with a mark for how far it is."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QWidget

from restoreapp.ui.documents import Document, Status
from restoreapp.ui.texts import marked

ICON = QSize(112, 76)

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


class PhotoListModel(QAbstractListModel):
    """The open photos as rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents: tuple[Document, ...] = ()
        self._blank = QPixmap(ICON)
        self._blank.fill(Qt.GlobalColor.transparent)

    @property
    def documents(self) -> tuple[Document, ...]:
        """What is shown."""
        return self._documents

    def show_documents(self, documents: tuple[Document, ...]) -> None:
        """Shows these; rows that only changed stay the same rows."""
        same_rows = [each.id for each in documents] == [each.id for each in self._documents]
        if same_rows:
            before, self._documents = self._documents, documents
            for row, (old, new) in enumerate(zip(before, documents, strict=True)):
                if old is not new and old != new:
                    self.dataChanged.emit(self.index(row), self.index(row))
        else:
            self.beginResetModel()
            self._documents = documents
            self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._documents)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_saved = index.isValid() and self._documents[index.row()].saved_path is not None
        return flags | Qt.ItemFlag.ItemIsDragEnabled if is_saved else flags

    def mimeTypes(self) -> list[str]:
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        saved = (self._documents[each.row()].saved_path for each in indexes)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(each)) for each in saved if each is not None])
        return data

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
            saved = document.saved_path
            text = QCoreApplication.translate("Status", "Drag it out to get {0}")
            drag = "" if saved is None else "\n" + text.format(saved.name)
            return f"{document.path}\n{word}{drag}"
        if role == Qt.ItemDataRole.DecorationRole:
            if document.thumbnail is None:
                return self._blank
            return _centred(document.thumbnail)
        return None


def _centred(thumbnail: QImage) -> QPixmap:
    """Puts a thumbnail in the middle of the place that all of them have."""
    place = QPixmap(ICON)
    place.fill(Qt.GlobalColor.transparent)
    fitted = QRect(QPoint(), thumbnail.size().scaled(ICON, Qt.AspectRatioMode.KeepAspectRatio))
    fitted.moveCenter(place.rect().center())
    painter = QPainter(place)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(fitted, thumbnail)
    painter.end()
    return place


class Filmstrip(QListView):
    """A row of photos to choose from.

    Signals:
        chosen(int): the id of a photo.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos = PhotoListModel(self)
        self.setModel(self._photos)
        self.setAccessibleName(self.tr("Open photos"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setDragEnabled(True)  # results, out of the window
        self.setWrapping(False)
        self.setIconSize(ICON)
        name_height = 2 * self.fontMetrics().height()
        self.setGridSize(QSize(ICON.width() + 24, ICON.height() + name_height))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar_height = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.gridSize().height() + bar_height + 2 * self.frameWidth())
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.hide()

    def show_documents(self, documents: tuple[Document, ...]) -> None:
        """Shows the open photos; hides while there is no choice."""
        self._photos.show_documents(documents)
        self.setVisible(len(documents) > 1)

    def show_current(self, document: Document | None) -> None:
        """Marks the photo that is shown."""
        ids = [each.id for each in self._photos.documents]
        if document is None or document.id not in ids:
            return
        index = self._photos.index(ids.index(document.id))
        if index == self.currentIndex():
            return
        blocker = QSignalBlocker(self)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        del blocker
        self.scrollTo(index)

    def _on_current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._photos.documents[index.row()].id)
