"""A whole batch as one call: journal, run and report; and what can be said of one beforehand."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from restoreapp.core.paths import is_there
from restoreapp.core.progress import CancelToken, ReportingProgress
from restoreapp.service.batch.choosing import LeftOut
from restoreapp.service.batch.events import Event, Summary
from restoreapp.service.batch.journal import Journal
from restoreapp.service.batch.journal_database import JOURNAL_NAME
from restoreapp.service.batch.options import RunOptions
from restoreapp.service.batch.plan import model_of_names
from restoreapp.service.batch.preparation import prepared
from restoreapp.service.batch.records import Row, State
from restoreapp.service.batch.report import REPORT_NAME, ReportFailed, write_report
from restoreapp.service.batch.runner import BatchRun
from restoreapp.service.batch.settings import BatchSettings
from restoreapp.service.batch.stages import Services
from restoreapp.service.batch.template import NameValues, fitted_name
from restoreapp.service.batch.workers import Workplace
from restoreapp.service.models import ModelSummary


class Controls(Protocol):
    """What can be asked of a running batch, from any thread; see `BatchRun`."""

    def pause(self) -> None:
        """Stops between two tiles until `go_on`."""

    def go_on(self) -> None:
        """Ends a pause."""

    def stop(self) -> None:
        """Ends the run within a tile."""

    def retry(self, rows: Iterable[int] | None = None) -> None:
        """Tries failed photos again, all or some."""

    def move_to_front(self, rows: Iterable[int]) -> None:
        """Has photos that wait done next."""

    def move_to_back(self, rows: Iterable[int]) -> None:
        """Has photos that wait done last."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A batch is in the journal and begins: what will be done, and how to steer it.

    Attributes:
        controls: of the run.
        rows: all its photos in order, those of earlier runs included.
        left_out: pictures that are not taken.
    """

    controls: Controls
    rows: tuple[Row, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Ended:
    """How a batch ended.

    Attributes:
        summary: counts and seconds.
        report: the page that was written; none where that failed.
        trouble: why there is no report; empty where there is one.
    """

    summary: Summary
    report: Path | None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A batch that was interrupted.

    Attributes:
        settings: what it was asked to do.
        counts: photos by state.
    """

    settings: BatchSettings
    counts: dict[State, int]


Listener = Callable[[Event | Listed], None]


def serve_batch(
    settings: BatchSettings,
    listener: Listener,
    token: CancelToken,
    *,
    resume: bool,
    options: RunOptions | None = None,
    services: Services | None = None,
    workplace: Workplace | None = None,
) -> Ended:
    """Prepares a batch, runs it and writes its report beside the results.

    Args:
        settings: what is to be done.
        listener: told in this thread: first `Listed`, then what happens.
        token: a way to stop from any thread.
        resume: goes on with the last batch of the same inputs and settings.
        options: how it is run.
        services: what restores a photo.
        workplace: where workers run; none for where the options say.

    Raises:
        RestoreAppError: if settings or journal cannot be used or no worker can be started.
        Cancelled: if it was stopped while it was being prepared; then nothing was begun.
    """
    with Journal(settings.home) as journal:
        batch = prepared(
            journal, settings, ReportingProgress(lambda *_: None, token), resume=resume
        )
        run = BatchRun(
            journal,
            batch.number,
            listener,
            options=options,
            services=services,
            workplace=workplace,
        )
        listener(Listed(run, tuple(journal.rows(batch.number)), batch.left_out))
        summary = run.run(token)
        report = settings.home / REPORT_NAME
        try:
            write_report(journal, batch.number, report)
        except ReportFailed as error:  # the photos are what counts
            return Ended(summary, None, error.text)
        return Ended(summary, report)


def unfinished_batch(folder: Path) -> Unfinished | None:
    """Returns the last batch that wrote into a folder if it was interrupted; none otherwise.

    Raises:
        BatchRunning: if it is running.
        RestoreAppError: if its journal is damaged or of another version of the program.
    """
    if not is_there(folder / JOURNAL_NAME):
        return None
    with Journal(folder) as journal:
        number = journal.latest()
        if number is None:
            return None
        counts = journal.counts(number)
        if not counts.get("waiting") and not counts.get("written"):
            return None
        return Unfinished(journal.settings(number), counts)


def photo_thumbnail(photo: Path, side_px: int) -> bytes:
    """Returns a small JPEG file of a photo; empty where that takes too much to make."""
    from restoreapp.io.thumbnail import thumbnail_at

    return thumbnail_at(photo, side_px)


def example_result(settings: BatchSettings, photo: Path, models: Iterable[ModelSummary]) -> str:
    """Returns what the result of a photo would be called, by its name alone; touches no file.

    Args:
        settings: template, format and steps.
        photo: its suffix stands for what it is.
        models: those that are installed.

    Raises:
        RestoreAppError: if the settings' format cannot be written.
    """
    from restoreapp.io.formats import format_by_suffix
    from restoreapp.io.writing import output_suffix

    read_as = format_by_suffix(photo.suffix)
    suffix = output_suffix(
        photo, "jpeg" if read_as is None else read_as.id, settings.choices.format
    )
    written_as = format_by_suffix(suffix)
    values = NameValues(
        name=photo.stem,
        counter=1,
        date=datetime.now().astimezone(),
        model=model_of_names(settings.recipe, settings.choice, models),
        format="" if written_as is None else written_as.id,
    )
    return fitted_name(settings.template.stem(values), suffix, 1)
