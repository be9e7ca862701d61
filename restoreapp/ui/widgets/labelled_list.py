"""A list to choose from beside its label, for panels that are narrower than what the list holds."""

from typing import TypeVar

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

List = TypeVar("List", bound=QComboBox)


def labelled_list(row: QWidget, label: str, accessible_name: str, found: List) -> List:
    """Lays a label and a list out in a widget that has no layout yet; returns the list.

    Args:
        row: the widget.
        label: text of the label; its key leads to the list.
        accessible_name: of the list, for screen readers.
        found: the list.
    """
    text = QLabel(label)
    found.setAccessibleName(accessible_name)
    # The list adapts to the panel, not the panel to the longest entry.
    found.setMinimumContentsLength(8)
    found.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    text.setBuddy(found)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(text)
    layout.addWidget(found, stretch=1)
    return found
