"""What may be lost is asked about before a photo or the program is closed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from restoreapp.ui.documents import Notice, Status
from restoreapp.ui.state import AppState
from restoreapp.ui.widgets.long_words import with_short_words

MOST_NAMES = 8


class Leaving(QObject):
    """Asks, and does what was asked for once it is allowed.

    Signals:
        save_asked(): the shown photo shall rather be saved.
    """

    save_asked = Signal()

    def __init__(self, state: AppState, window: QWidget) -> None:
        super().__init__(window)
        self._state = state
        self._window = window
        self._may_lose_results = False
        self._may_stop_batch = False
        self._waits_for_saving = False
        state.work_changed.connect(self._on_work_changed)

    def close_photo(self) -> None:
        """Closes the shown photo, after asking if its result would be lost."""
        document = self._state.current
        if document is None:
            return
        if document.status is not Status.DONE:
            self._state.close_current()
            return
        text = self.tr("The restored version of {0} is not saved.")
        self._ask(
            text.format(document.path.name),
            "",
            self.tr("Close without saving"),
            self._state.close_current,
            may_save=True,
        )

    def may_quit(self) -> bool:
        """Whether nothing is in the way; else asks, and closes the window if it is allowed."""
        if self._state.saving.is_under_way:
            self._waits_for_saving = True
            text = self.tr("The window closes as soon as the photo is saved.")
            self._state.noticed.emit(Notice(text))
            return False
        unsaved = self._state.unsaved
        if unsaved and not self._may_lose_results:
            self._ask(
                self.tr("%n restored photo(s) are not saved.", n=len(unsaved)),
                "\n".join(each.path.name for each in unsaved[:MOST_NAMES]),
                self.tr("Quit without saving"),
                self.allow_loss,
                may_save=unsaved == (self._state.current,),
            )
            return False
        if self._state.batch.phase.is_under_way and not self._may_stop_batch:
            self._ask(
                self.tr("A batch is running."),
                self.tr("What is done stays done. Choose the same folder again to go on with it."),
                self.tr("Stop it and quit"),
                self._on_batch_end_allowed,
            )
            return False
        return True

    def allow_loss(self) -> None:
        """Closes the window, whatever is not saved."""
        self._may_lose_results = True
        self._window.close()

    def _on_work_changed(self, _work: object) -> None:
        if self._waits_for_saving and not self._state.saving.is_under_way:
            self._waits_for_saving = False
            self._window.close()

    def _on_batch_end_allowed(self) -> None:
        self._may_stop_batch = True
        self._window.close()

    def _ask(
        self, text: str, more: str, yes: str, if_so: Callable[[], None], *, may_save: bool = False
    ) -> None:
        """Asks without waiting; the button that changes nothing has the focus.

        Args:
            text: the question.
            more: what it is about.
            yes: on the button that goes on.
            if_so: called by it.
            may_save: whether the shown photo can be saved instead.
        """
        question = QMessageBox(self._window)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        metrics = question.fontMetrics()
        question.setText(with_short_words(text, metrics))
        question.setInformativeText(with_short_words(more, metrics))
        stay = question.addButton(QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(stay)
        leave = question.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        leave.clicked.connect(if_so)
        if may_save and self._state.saving.is_possible:
            save = question.addButton(self.tr("&Save as…"), QMessageBox.ButtonRole.AcceptRole)
            save.clicked.connect(self.save_asked)
        question.open()
