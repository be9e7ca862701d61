"""The batch that is set up, runs or has ended: asked for by intentions, told of by signals."""

import itertools
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from restoreapp.errors import RestoreAppError
from restoreapp.service.batch import events
from restoreapp.service.batch.options import RunOptions
from restoreapp.service.batch.preparation import DryRun
from restoreapp.service.batch.serving import Controls, Ended, Listed, Unfinished
from restoreapp.service.batch.settings import BatchSettings
from restoreapp.texts import joined
from restoreapp.ui.batch.thumbnails import RowThumbnails
from restoreapp.ui.batch.values import (
    BatchRow,
    Checked,
    Far,
    Phase,
    RowState,
    done_text,
    rows_of_journal,
)
from restoreapp.ui.documents import Notice
from restoreapp.ui.jobs import Job, JobProgress, JobRunner, Lane
from restoreapp.ui.services import Services

# What happens is gathered for so long before it is shown: small photos end many times a second.
GATHERING_MS = 100


@dataclass(frozen=True, slots=True, eq=False)
class _Began:
    """What `Listed` says, made ready on the worker's thread."""

    controls: Controls
    rows: tuple[BatchRow, ...]
    places: dict[int, int]


class BatchState(QObject):
    """One batch at a time. Call from the GUI thread.

    Attributes:
        thumbnails: of its photos.

    Signals:
        phase_changed(Phase): it was begun, paused, stopped, or ended.
        rows_changed(tuple[BatchRow, ...], tuple[int, ...] | None): its photos, and the places of
            those that are not as they were; none where all may be others.
        far_changed(Far): how far it is.
        checked_changed(Checked | None): what a dry run found, bit by bit.
        unfinished_changed(Unfinished | None): an interrupted batch in the folder looked into.
        noticed(Notice): something to tell.
        bug_found(Exception): work failed in a way that nobody foresaw.
    """

    phase_changed = Signal(object)
    rows_changed = Signal(object, object)
    far_changed = Signal(object)
    checked_changed = Signal(object)
    unfinished_changed = Signal(object)
    noticed = Signal(object)
    bug_found = Signal(object)

    def __init__(self, jobs: JobRunner, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._services = services
        self._numbers = itertools.count(1)
        self._phase = Phase.SETTING_UP
        self._settings: BatchSettings | None = None
        self._job: Job | None = None
        self._controls: Controls | None = None
        self._rows: list[BatchRow] = []
        self._places: dict[int, int] = {}
        self._changed: set[int] = set()
        self._far = Far()
        self._ended: Ended | None = None
        self._check: Job | None = None
        self._checked: Checked | None = None
        self._folder: Path | None = None
        self._options = RunOptions()
        self.thumbnails = RowThumbnails(jobs, services, self)
        self._unfinished: Unfinished | None = None
        self._gathering = QTimer(self, singleShot=True, interval=GATHERING_MS)
        self._gathering.timeout.connect(self._tell_gathered)

    # What is known

    @property
    def phase(self) -> Phase:
        """How far it is."""
        return self._phase

    @property
    def rows(self) -> tuple[BatchRow, ...]:
        """Its photos, in order."""
        return tuple(self._rows)

    @property
    def counts(self) -> Counter[RowState]:
        """How many photos are how far."""
        return Counter(each.state for each in self._rows)

    @property
    def far(self) -> Far:
        """How far it is as a whole."""
        return self._far

    @property
    def ended(self) -> Ended | None:
        """How it ended; none before that, or where it broke off."""
        return self._ended

    @property
    def settings(self) -> BatchSettings | None:
        """What the batch that was begun last was asked to do."""
        return self._settings

    @property
    def checked(self) -> Checked | None:
        """What the dry run found."""
        return self._checked

    @property
    def is_checking(self) -> bool:
        """Whether a dry run is under way."""
        return self._check is not None

    @property
    def unfinished(self) -> Unfinished | None:
        """The interrupted batch in the folder that was looked into last."""
        return self._unfinished

    # What can be asked for

    def look_into(self, folder: Path | None) -> None:
        """Has it found out whether a batch was interrupted in a folder."""
        if folder == self._folder:
            return
        self._folder = folder
        self._keep_unfinished(None)
        if folder is not None:
            work = partial(_unfinished, self._services, folder)
            # On the batch's lane, since the journal can be opened by one at a time.
            job = self._jobs.submit(work, Lane.BATCH, folder)
            job.succeeded.connect(self._on_folder_looked_into)
            job.failed.connect(self._on_looking_failed)

    def check(self, settings: BatchSettings) -> None:
        """Begins a dry run: what would happen, then how long it would take."""
        self.forget_check()
        work = partial(_dry_run, self._services, settings)
        self._follow_check(self._jobs.submit(work, Lane.BATCH, (next(self._numbers), settings)))
        self.checked_changed.emit(None)

    def forget_check(self) -> None:
        """Stops the dry run and forgets what it found, as other things are asked for now."""
        check, self._check = self._check, None
        if check is not None:
            check.cancel()
        if check is not None or self._checked is not None:
            self._checked = None
            self.checked_changed.emit(None)

    def start(
        self, settings: BatchSettings, *, resume: bool = False, options: RunOptions | None = None
    ) -> None:
        """Begins a batch, or goes on with the one of the same settings; one runs at a time.

        Args:
            settings: what is done.
            resume: whether it goes on.
            options: how it is run; none for as the one before.
        """
        if self._phase.is_under_way:
            return
        self._options = options or self._options
        self.forget_check()
        self._settings, self._ended, self._controls = settings, None, None
        self._places = {}
        self._show_rows(())
        self._far = Far()
        self.far_changed.emit(self._far)
        work = partial(_served, self._services, settings, resume, self._options)
        job = self._jobs.submit(work, Lane.BATCH, next(self._numbers))
        self._job = job
        job.delivered.connect(self._on_told)
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        self._enter(Phase.PREPARING)

    def go_on_with_unfinished(self, options: RunOptions | None = None) -> None:
        """Goes on with the interrupted batch that was found, with its own settings."""
        if self._unfinished is not None:
            self.start(self._unfinished.settings, resume=True, options=options)

    def pause(self) -> None:
        """Stops between two tiles until `go_on`."""
        if self._controls is not None and self._phase is Phase.RUNNING:
            self._controls.pause()

    def go_on(self) -> None:
        """Ends a pause, or begins what is left of a batch that was stopped."""
        if self._controls is not None and self._phase is Phase.PAUSED:
            self._controls.go_on()
        elif self._phase is Phase.ENDED and self._settings is not None:
            self.start(self._settings, resume=True)

    def stop(self) -> None:
        """Ends the run within a tile; it can be gone on with."""
        if not self._phase.is_under_way or self._phase is Phase.STOPPING:
            return
        self._enter(Phase.STOPPING)
        if self._controls is not None:
            self._controls.stop()
        elif self._job is not None:
            self._job.cancel()

    def retry_failed(self) -> None:
        """Tries again what failed: at once while the batch runs, else by going on with it."""
        if self._phase is Phase.ENDED:
            self.go_on()
        elif self._controls is not None and self._phase in (Phase.RUNNING, Phase.PAUSED):
            failed = [each for each in self._rows if each.state is RowState.FAILED]
            self._controls.retry([each.number for each in failed])
            for each in failed:
                self._change(each.number, state=RowState.WAITING, text="")

    def do_next(self, numbers: Iterable[int]) -> None:
        """Has photos that wait done before the others, in this order."""
        if self._controls is not None and self._phase.is_under_way:
            chosen = self._waiting_among(numbers)
            self._controls.move_to_front(each.number for each in chosen)
            self._arrange(chosen, last=False)

    def do_last(self, numbers: Iterable[int]) -> None:
        """Has photos that wait done after the others, in this order."""
        if self._controls is not None and self._phase.is_under_way:
            chosen = self._waiting_among(numbers)
            self._controls.move_to_back(each.number for each in chosen)
            self._arrange(chosen, last=True)

    def set_up_another(self) -> None:
        """Forgets a batch that has ended."""
        if self._phase is Phase.ENDED:
            folder, self._folder = self._folder, None
            self._enter(Phase.SETTING_UP)
            self.look_into(folder)

    # What the run tells

    @Slot(object, object)
    def _on_told(self, _about: int, told: _Began | events.Event) -> None:
        match told:
            case _Began():
                self._controls, self._places = told.controls, told.places
                self._show_rows(told.rows)
                if self._phase is Phase.STOPPING:
                    told.controls.stop()
                else:
                    self._enter(Phase.RUNNING)
            case events.Started(row=row):
                self._change(row, state=RowState.WORKING, fraction=0.0, text="")
            case events.Progressed():
                self._show_progress(told.row, told.fraction, told.message)
            case events.Done(row=row):
                self._change(
                    row,
                    state=RowState.DONE,
                    seconds=told.outcome.seconds,
                    text=done_text(told.target, told.outcome),
                )
            case events.Left(row=row):
                self._change(row, state=RowState.LEFT, text=told.reason)
            case events.Failed(row=row):
                text = joined((told.message, told.hint))
                self._change(row, state=RowState.FAILED, text=text)
            case events.Overall():
                self._far = Far(told.finished, told.total, told.fraction, told.left_s)
                self._gather()
            case events.Paused():
                self._on_paused(told)
            case events.Resumed():
                if self._phase is Phase.PAUSED:
                    self._enter(Phase.RUNNING)

    def _show_progress(self, number: int, fraction: float, message: str) -> None:
        place = self._places.get(number)
        # What is read ahead still waits for its turn.
        if place is not None and self._rows[place].state is RowState.WORKING:
            self._change(number, fraction=fraction, text=message)

    def _on_paused(self, paused: events.Paused) -> None:
        if self._phase is Phase.RUNNING:
            self._enter(Phase.PAUSED)
        if paused.message:
            self.noticed.emit(Notice(paused.message, paused.hint, is_problem=True))

    @Slot(object, object)
    def _on_succeeded(self, _about: int, ended: Ended) -> None:
        self._ended = ended
        self._end()
        if ended.trouble:
            self.noticed.emit(Notice(ended.trouble, is_problem=True))

    @Slot(object, object)
    def _on_failed(self, _about: int, error: Exception) -> None:
        self._end()
        self._tell_failure(error)

    @Slot(object)
    def _on_cancelled(self, _about: int) -> None:
        self._end()

    def _end(self) -> None:
        """Nothing is worked on any more; what never began is set up again."""
        has_begun = self._controls is not None
        self._job = self._controls = None
        for each in self._rows:
            if each.state is RowState.WORKING:
                self._change(each.number, state=RowState.WAITING, fraction=0.0, text="")
        self._tell_gathered()
        self._enter(Phase.ENDED if has_begun else Phase.SETTING_UP)

    # What the dry run and the look into a folder tell

    def _follow_check(self, job: Job) -> None:
        self._check = job
        job.succeeded.connect(self._on_checked)
        job.failed.connect(self._on_check_failed)

    @Slot(object, object)
    def _on_checked(self, about: tuple[int, BatchSettings], found: DryRun | float) -> None:
        if self._check is None or self._check.about != about:
            return
        self._check = None
        if isinstance(found, DryRun):
            self._checked = Checked(found)
            if self._checked.count:
                work = partial(_measured, self._services, about[1], found.need.megapixels)
                self._follow_check(self._jobs.submit(work, Lane.ENGINE, about))
        elif self._checked is not None:
            self._checked = replace(self._checked, seconds=found)
        self.checked_changed.emit(self._checked)

    @Slot(object, object)
    def _on_check_failed(self, about: tuple[int, BatchSettings], error: Exception) -> None:
        if self._check is None or self._check.about != about:
            return
        self._check = None
        if self._checked is not None and isinstance(error, RestoreAppError):
            self._checked = replace(self._checked, trouble=error.text)
        else:
            self._tell_failure(error)
        self.checked_changed.emit(self._checked)

    @Slot(object, object)
    def _on_folder_looked_into(self, folder: Path, unfinished: Unfinished | None) -> None:
        if folder == self._folder:
            self._keep_unfinished(unfinished)

    @Slot(object, object)
    def _on_looking_failed(self, folder: Path, error: Exception) -> None:
        if folder == self._folder:
            self._tell_failure(error)

    def _keep_unfinished(self, unfinished: Unfinished | None) -> None:
        if unfinished != self._unfinished:
            self._unfinished = unfinished
            self.unfinished_changed.emit(unfinished)

    # Telling

    def _show_rows(self, rows: tuple[BatchRow, ...]) -> None:
        self._rows = list(rows)
        self._changed.clear()
        self.rows_changed.emit(rows, None)

    def _waiting_among(self, numbers: Iterable[int]) -> list[BatchRow]:
        rows = [self._rows[self._places[each]] for each in numbers if each in self._places]
        return [each for each in rows if each.state is RowState.WAITING]

    def _arrange(self, chosen: list[BatchRow], *, last: bool) -> None:
        """Shows rows that wait before or after the others that do."""
        moved = {each.number for each in chosen}
        rest = [each for each in self._rows if each.number not in moved]
        waiting = [i for i, each in enumerate(rest) if each.state is RowState.WAITING]
        place = len(rest) if not waiting else waiting[-1] + 1 if last else waiting[0]
        self._rows = [*rest[:place], *chosen, *rest[place:]]
        self._places = {each.number: i for i, each in enumerate(self._rows)}
        self._changed.clear()
        self.rows_changed.emit(tuple(self._rows), None)

    def _change(self, number: int, **changes: object) -> None:
        place = self._places.get(number)
        if place is None:
            return
        before = self._rows[place]
        self._rows[place] = replace(before, **changes)  # type: ignore[arg-type]  # fields by name
        self._changed.add(place)
        self._gather()

    def _gather(self) -> None:
        if not self._gathering.isActive():
            self._gathering.start()

    @Slot()
    def _tell_gathered(self) -> None:
        self._gathering.stop()
        if self._changed:
            places = tuple(sorted(self._changed))
            self._changed.clear()
            self.rows_changed.emit(tuple(self._rows), places)
        self.far_changed.emit(self._far)

    def _enter(self, phase: Phase) -> None:
        if phase is not self._phase:
            self._phase = phase
            self.phase_changed.emit(phase)

    def _tell_failure(self, error: Exception) -> None:
        if isinstance(error, RestoreAppError):
            self.noticed.emit(Notice(error.message, error.hint, is_problem=True))
        elif isinstance(error, OSError):
            message = QCoreApplication.translate("BatchState", "The system refused: {0}.")
            self.noticed.emit(Notice(message.format(error.strerror or error), is_problem=True))
        else:
            self.bug_found.emit(error)


def _served(
    services: Services,
    settings: BatchSettings,
    resume: bool,
    options: RunOptions,
    progress: JobProgress,
) -> Ended:
    """Runs on the batch's thread for as long as the batch does."""

    def tell(told: events.Event | Listed) -> None:
        if isinstance(told, Listed):
            rows = rows_of_journal(told.rows, told.left_out)
            places = {each.number: place for place, each in enumerate(rows)}
            progress.deliver(_Began(told.controls, rows, places))
        else:
            progress.deliver(told)

    return services.batch.serve(settings, tell, progress.token, resume=resume, options=options)


def _dry_run(services: Services, settings: BatchSettings, progress: JobProgress) -> DryRun:
    return services.batch.dry_run(settings, progress)


def _measured(
    services: Services, settings: BatchSettings, megapixels: float, progress: JobProgress
) -> float:
    return services.batch.measured_seconds(settings, megapixels, progress)


def _unfinished(services: Services, folder: Path, _progress: JobProgress) -> Unfinished | None:
    return services.batch.unfinished(folder)
