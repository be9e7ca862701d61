"""How far the work is, how long it will take, and the buttons that pause and stop it."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from restoreapp.ui.documents import Task, WorkShown
from restoreapp.ui.durations import duration_text
from restoreapp.ui.time_left import TimeLeft

STEPS = 1000


class WorkBar(QWidget):
    """Shows one piece of work.

    Signals:
        pause_asked(), cancel_asked(): a button was pressed.
    """

    pause_asked = Signal()
    cancel_asked = Signal()

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._number = 0
        self._time_left = TimeLeft()
        self._text = QLabel()
        self._bar = QProgressBar(textVisible=False, minimum=0, maximum=STEPS)
        self._bar.setFixedWidth(180)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._pause = QPushButton(self.tr("Pause"))
        self._pause.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._pause.clicked.connect(self.pause_asked)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._cancel.clicked.connect(self.cancel_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 2, 6, 2)
        for widget in (self._bar, self._text, self._pause, self._cancel):
            row.addWidget(widget)
        row.addStretch()
        self.hide()

    @property
    def text(self) -> str:
        """What is said beside the bar."""
        return self._text.text()

    def show_work(self, work: WorkShown | None) -> None:
        """Shows how far the work is; none hides everything."""
        self.setVisible(work is not None)
        if work is None:
            return
        if work.number != self._number:
            self._number, self._time_left = work.number, TimeLeft()
        self._pause.setVisible(work.can_pause)
        self._pause.setText(self.tr("Resume") if work.is_paused else self.tr("Pause"))
        if work.is_paused:
            self._time_left = TimeLeft()  # the time of a pause is no guide to what is left
        self._bar.setMaximum(0 if work.fraction is None else STEPS)
        text = self._task_text(work)
        if work.fraction is None:
            text = self.tr("{0} waits…").format(text)
        else:
            self._bar.setValue(round(work.fraction * STEPS))
            text = self.tr("{0}… {1} %").format(text, math.floor(work.fraction * 100))
            if not work.is_paused:
                seconds = self._time_left.updated(work.fraction, self._clock())
                if seconds is not None:
                    text += " · " + self.tr("{0} left").format(duration_text(seconds))
        if work.is_paused:
            text += " · " + self.tr("paused")
        self._text.setText(text)

    def _task_text(self, work: WorkShown) -> str:
        if work.task is Task.SAVING:
            return self.tr("Saving {0}").format(work.name) if work.name else self.tr("Saving")
        return self.tr("Restoring {0}").format(work.name) if work.name else self.tr("Restoring")
