"""How a batch is run beside other programs."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QGroupBox, QWidget

from restoreapp.service.batch.options import DEFAULT_PRIORITY, Priority, RunOptions


class RunForm(QGroupBox):
    """Which programs go first, and whether the computer may fall asleep."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Meanwhile"))
        self._priority = QComboBox()
        choices: tuple[tuple[str, Priority], ...] = (
            (self.tr("Other programs go first"), "low"),
            (self.tr("Only when the computer is idle"), "idle"),
            (self.tr("As fast as it can"), "normal"),
        )
        for text, priority in choices:
            self._priority.addItem(text, priority)
        self._priority.setCurrentIndex(self._priority.findData(DEFAULT_PRIORITY))
        self._priority.setAccessibleName(self.tr("Which programs go first"))
        self._keep_awake = QCheckBox(self.tr("Keep the computer awake"))
        self._keep_awake.setToolTip(self.tr("Where the system allows it; the screen may go dark."))
        self._keep_awake.setChecked(True)
        form = QFormLayout(self)
        form.addRow(self._priority)
        form.addRow(self._keep_awake)

    @property
    def options(self) -> RunOptions:
        """What is chosen."""
        return RunOptions(
            priority=self._priority.currentData(), keep_awake=self._keep_awake.isChecked()
        )
