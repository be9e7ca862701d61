"""Rules that choose by photo what is done to it, in place of the steps."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from restoreapp.service.batch.rules import Rules

EXAMPLE = "noise above 15: denoise; else leave"


class RulesForm(QWidget):
    """A box that says whether rules count, and their text.

    Signals:
        changed(): other rules count, or none.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = QCheckBox(self.tr("By rules, for each photo its own"))
        self._text = QLineEdit(EXAMPLE)
        self._text.setAccessibleName(self.tr("Rules"))
        self._text.setToolTip(
            self.tr(
                "Rules in order, the first that fits counts: noise above 20: denoise + deblur 0.5; "
                "noise below 3: leave; else denoise auto"
            )
        )
        self._text.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._count)
        column.addWidget(self._text)
        self._count.toggled.connect(self._text.setEnabled)
        self._count.toggled.connect(self.changed)
        self._text.textChanged.connect(self.changed)

    @property
    def is_used(self) -> bool:
        """Whether rules count, and not the steps."""
        return self._count.isChecked()

    def rules(self) -> Rules | None:
        """Returns the rules; none where the steps count.

        Raises:
            InvalidRules: if the text says none.
        """
        return Rules.parse(self._text.text()) if self.is_used else None
