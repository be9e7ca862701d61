"""A row of controls that goes on in a further row where the window is narrow."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowRow(QLayout):
    """Places widgets as words of a paragraph are: its least width is that of the widest of them.

    Those of one row share its height's middle; in writing from right to left they begin there.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(map(_height, rows := self._rows(width))) + self._gap * max(0, len(rows) - 1)

    def minimumSize(self) -> QSize:
        least = [each.minimumSize() for each in self._items if not each.isEmpty()]
        return QSize(max((each.width() for each in least), default=0), _height(self._items))

    def sizeHint(self) -> QSize:
        shown = [each for each in self._items if not each.isEmpty()]
        width = sum(each.sizeHint().width() for each in shown)
        return QSize(width + self._gap * max(0, len(shown) - 1), _height(shown))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        owner = self.parentWidget()
        direction = Qt.LayoutDirection.LeftToRight if owner is None else owner.layoutDirection()
        top = rect.top()
        for row in self._rows(rect.width()):
            left, height = rect.left(), _height(row)
            for item in row:
                size = item.sizeHint().boundedTo(QSize(rect.width(), height))
                corner = QPoint(left, top + (height - size.height()) // 2)
                item.setGeometry(QStyle.visualRect(direction, rect, QRect(corner, size)))
                left += size.width() + self._gap
            top += height + self._gap

    @property
    def _gap(self) -> int:
        return max(0, self.spacing())

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():  # hidden
                continue
            needed = item.sizeHint().width()
            if not rows or left + needed > width:
                rows.append([])
                left = 0
            rows[-1].append(item)
            left += needed + self._gap
        return rows


def _height(items: list[QLayoutItem]) -> int:
    return max((each.sizeHint().height() for each in items if not each.isEmpty()), default=0)
