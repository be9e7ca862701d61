"""Watches and steers a batch that runs or has ended."""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from restoreapp.service.batch.serving import Ended
from restoreapp.ui.batch.row_table import MARKS, RowTable, state_word
from restoreapp.ui.batch.thumbnails import RowThumbnails
from restoreapp.ui.batch.values import BatchRow, Far, Phase, RowState
from restoreapp.ui.durations import duration_text

STEPS = 1000


class RunningPage(QWidget):
    """How far the batch is, its photos, and the buttons that steer it.

    Signals:
        pause_asked(), go_on_asked(), stop_asked(), retry_asked(), report_asked(),
        another_asked(): a button was pressed.
        next_asked(tuple[int, ...]): these photos, by number, shall be done before the others.
        last_asked(tuple[int, ...]): these shall be done after the others.
    """

    pause_asked = Signal()
    go_on_asked = Signal()
    stop_asked = Signal()
    retry_asked = Signal()
    report_asked = Signal()
    another_asked = Signal()
    next_asked = Signal(object)
    last_asked = Signal(object)

    def __init__(self, thumbnails: RowThumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase = Phase.SETTING_UP
        self._far = Far()
        self._counts: Counter[RowState] = Counter()
        self._ended: Ended | None = None
        self._head = QLabel()
        self._bar = QProgressBar(textVisible=False, minimum=0, maximum=STEPS)
        self._bar.setAccessibleName(self.tr("Progress of the batch"))
        self._said = QLabel(wordWrap=True)
        self.table = RowTable(thumbnails)
        self._pause = QPushButton(self.tr("&Pause"))
        self._go_on = QPushButton(self.tr("&Resume"))
        self._stop = QPushButton(self.tr("&Stop"))
        self._retry = QPushButton(self.tr("Retry &failed"))
        self._next = QPushButton(self.tr("Do selected &next"))
        self._last = QPushButton(self.tr("Do selected &last"))
        self._report = QPushButton(self.tr("Open repor&t"))
        self._another = QPushButton(self.tr("Another &batch…"))
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        font = self._head.font()
        font.setBold(True)
        self._head.setFont(font)
        for label in (self._head, self._said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QHBoxLayout()
        for button in (self._pause, self._go_on, self._stop, self._retry, self._next, self._last):
            buttons.addWidget(button)
        buttons.addStretch()
        for button in (self._report, self._another):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self._head)
        column.addWidget(self._bar)
        column.addWidget(self._said)
        column.addWidget(self.table, stretch=1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._pause.clicked.connect(self.pause_asked)
        self._go_on.clicked.connect(self.go_on_asked)
        self._stop.clicked.connect(self.stop_asked)
        self._retry.clicked.connect(self.retry_asked)
        self._next.clicked.connect(self._on_next_clicked)
        self._last.clicked.connect(self._on_last_clicked)
        self.table.selectionModel().selectionChanged.connect(self._show_next)
        self._report.clicked.connect(self.report_asked)
        self._another.clicked.connect(self.another_asked)

    @property
    def head_text(self) -> str:
        """How far it is, in words."""
        return self._head.text()

    @property
    def said_text(self) -> str:
        """How many photos are how far, in words."""
        return self._said.text()

    def show_phase(self, phase: Phase, ended: Ended | None) -> None:
        """Shows what can be done now.

        Args:
            phase: how far the batch is.
            ended: how it ended; none before that, or where it broke off.
        """
        self._phase, self._ended = phase, ended
        self._show()

    def show_far(self, far: Far) -> None:
        """Shows how far it is."""
        self._far = far
        self._show()

    def show_rows(
        self,
        rows: tuple[BatchRow, ...],
        changed: tuple[int, ...] | None,
        counts: Counter[RowState],
    ) -> None:
        """Shows the photos and how many are how far."""
        self.table.show_rows(rows, changed)
        self._counts = counts
        self._show()

    def _show(self) -> None:
        phase = self._phase
        is_preparing = phase is Phase.PREPARING
        self._bar.setMaximum(0 if is_preparing else STEPS)
        is_over = phase is Phase.ENDED and not self._was_stopped
        self._bar.setValue(STEPS if is_over else round(self._far.fraction * STEPS))
        self._head.setText(self._headline())
        self._said.setText(counts_text(self._counts))
        self._pause.setVisible(phase not in (Phase.PAUSED, Phase.ENDED))
        self._pause.setEnabled(phase is Phase.RUNNING)
        self._go_on.setVisible(phase is Phase.PAUSED or self._was_stopped)
        self._stop.setVisible(phase is not Phase.ENDED)
        self._stop.setEnabled(phase.is_under_way and phase is not Phase.STOPPING)
        can_retry = phase in (Phase.RUNNING, Phase.PAUSED, Phase.ENDED) and not self._was_stopped
        self._retry.setEnabled(can_retry and self._counts[RowState.FAILED] > 0)
        self._report.setVisible(phase is Phase.ENDED)
        self._report.setEnabled(self._ended is not None and self._ended.report is not None)
        self._another.setVisible(phase is Phase.ENDED)
        for button in (self._next, self._last):
            button.setVisible(phase is not Phase.ENDED)
        self._show_next()

    def _show_next(self) -> None:
        can_wait = self._phase in (Phase.RUNNING, Phase.PAUSED)
        for button in (self._next, self._last):
            button.setEnabled(can_wait and self.table.selectionModel().hasSelection())

    def _on_next_clicked(self) -> None:
        self.next_asked.emit(self._selected_waiting())

    def _on_last_clicked(self) -> None:
        self.last_asked.emit(self._selected_waiting())

    def _selected_waiting(self) -> tuple[int, ...]:
        selected = self.table.selected
        return tuple(each.number for each in selected if each.state is RowState.WAITING)

    @property
    def _was_stopped(self) -> bool:
        return self._phase is Phase.ENDED and self._counts[RowState.WAITING] > 0

    def _headline(self) -> str:
        far = self._far
        if self._phase is Phase.PREPARING:
            return self.tr("Looking through the folders…")
        if self._phase is Phase.ENDED:
            if self._was_stopped and self._ended is not None:
                return self.tr("Stopped. What is done stays done.")
            if self._ended is None:
                return self.tr("Broken off. What is done stays done.")
            seconds = duration_text(self._ended.summary.seconds)
            return self.tr("Finished in {0}.").format(seconds)
        expected = self._counts[RowState.WAITING] + self._counts[RowState.WORKING]
        text = self.tr("{0} of {1} photos").format(far.finished, far.total or expected)
        if self._phase is Phase.PAUSED:
            return self.tr("Paused · {0}").format(text)
        if self._phase is Phase.STOPPING:
            return self.tr("Stopping · {0}").format(text)
        if far.left_s is None:
            return text
        return self.tr("{0} · about {1} left").format(text, duration_text(far.left_s))


def counts_text(counts: Counter[RowState]) -> str:
    """Returns how many photos are how far, in words."""
    return " · ".join(f"{counts[each]} {state_word(each)}" for each in MARKS if counts[each])
