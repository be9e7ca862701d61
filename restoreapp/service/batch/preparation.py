"""From settings to a batch in a journal: begun anew, or gone on with."""

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from restoreapp.core.progress import Progress
from restoreapp.service.batch import disk
from restoreapp.service.batch.choosing import ChosenPhoto, LeftOut, chosen_photos
from restoreapp.service.batch.estimate import (
    Need,
    estimated_need,
    sizes_by_header,
    with_problem,
)
from restoreapp.service.batch.journal import Journal
from restoreapp.service.batch.journal_database import JOURNAL_NAME
from restoreapp.service.batch.plan import Names, PlannedPhoto, model_of_names
from restoreapp.service.batch.records import Row
from restoreapp.service.batch.settings import BatchSettings, InvalidBatch
from restoreapp.service.batch.stages import digest_at
from restoreapp.service.batch.template import name_key
from restoreapp.service.models import installed_models
from restoreapp.texts import Text

# File systems of memory cards keep times to two seconds.
TIME_GRAIN_NS = 2_000_000_000


@dataclass(frozen=True, slots=True)
class DryRun:
    """What a batch would do.

    Attributes:
        planned: each photo with its result, or why it is skipped; with an earlier batch gone on
            with, only what is yet to be done.
        left_out: pictures that are not taken.
        need: pixels and room on the disk.
        free_bytes: room that there is; none where it cannot be asked.
    """

    planned: tuple[PlannedPhoto, ...]
    left_out: tuple[LeftOut, ...]
    need: Need
    free_bytes: int | None

    @property
    def count(self) -> int:
        """How many photos would be restored, as far as their headers tell."""
        return sum(not each.skipped and not each.problem for each in self.planned)

    @property
    def shortage(self) -> str:
        """A sentence if the disk will probably not do; else empty."""
        if self.free_bytes is None or self.need.bytes_written <= self.free_bytes:
            return ""
        return Text(
            "The results need about {needed:,.0f} MB; {free:,.0f} MB are free.",
            needed=self.need.bytes_written / 1e6,
            free=self.free_bytes / 1e6,
        )


@dataclass(frozen=True, slots=True)
class Prepared:
    """A batch that can run.

    Attributes:
        number: its number in the journal.
        left_out: pictures that are not taken.
        is_resumed: whether it is an earlier one gone on with.
    """

    number: int
    left_out: tuple[LeftOut, ...]
    is_resumed: bool


def dry_run(settings: BatchSettings, progress: Progress, *, resume: bool = False) -> DryRun:
    """Finds out what a batch would do; writes nothing.

    Raises:
        RestoreAppError: if the settings cannot be used or the journal there is in use or damaged.
        Cancelled: if the user stopped it.
    """
    if (settings.home / JOURNAL_NAME).exists():
        with Journal(settings.home) as journal:
            planned, left_out = _planned(settings, progress, journal, resume=resume)
    else:
        planned, left_out = _planned(settings, progress, None, resume=False)
    growth = max(each.growth for each in settings.recipes)
    sizes = sizes_by_header(planned, progress)
    planned = tuple(with_problem(each, sizes, settings.recipes) for each in planned)
    need = estimated_need(planned, sizes, growth)
    try:
        free = disk.free_bytes(settings.home)
    except OSError:
        free = None
    return DryRun(planned, left_out, need, free)


def prepared(
    journal: Journal, settings: BatchSettings, progress: Progress, *, resume: bool
) -> Prepared:
    """Enters a batch into the journal.

    Args:
        journal: of `settings.home`.
        settings: what is to be done.
        progress: its wish to stop is heard; then nothing is entered.
        resume: goes on with the last batch of the same inputs, if there is one: what was done
            stays, what failed is tried again, photos that changed are done again, new ones are
            added. Otherwise what an earlier batch of the same inputs left undone is given up.

    Raises:
        InvalidBatch: if the batch to go on with was begun with other settings.
        RestoreAppError: if the settings or the journal cannot be used.
        Cancelled: if the user stopped it.
    """
    last = journal.last(settings)
    if last is None or not resume:
        if last is not None:
            recover(journal, last[0])
            journal.give_up(last[0])
        planned, left_out = _planned(settings, progress, journal, resume=False)
        number = journal.begin(settings)
        journal.add(number, planned)
        return Prepared(number, left_out, is_resumed=False)
    number = _same(last)
    recover(journal, number)
    choice = chosen_photos(settings, progress, results=journal.results(going_on=number))
    rows = {each.source: each for each in journal.rows(number)}
    first_counter = journal.last_counter(number) + 1
    names = _names(settings, choice.photos, journal, first_counter, kept=_done(rows.values()))
    new = []
    for photo in choice.photos:
        progress.checkpoint()
        row = rows.get(photo.path)
        if row is None:
            new.append(names.planned(photo))
        else:
            _go_on(journal, row, photo, settings, names)
    journal.add(number, new, first_counter=first_counter)
    there = {each.path for each in choice.photos}
    for row in rows.values():
        is_undone = row.state in ("waiting", "failed")
        if is_undone and row.source not in there and not row.source.exists():
            journal.ended(
                row.row, "skipped", Text("{name} is no longer there", name=row.source.name)
            )
    journal.retried(number)
    return Prepared(number, choice.left_out, is_resumed=True)


def recover(journal: Journal, batch: int) -> None:
    """Finishes what a killed run had written, and removes what it left behind.

    Raises:
        JournalFailed: if the journal cannot be written.
        OSError: if the system refuses to give a result its name.
    """
    settings = journal.settings(batch)
    for row in list(journal.rows(batch, "written")):
        place_result(journal, row, settings)
    sweep(journal, batch)


def sweep(journal: Journal, batch: int) -> None:
    """Removes a batch's temporary files; none of them may be a result that has no name yet."""
    batch_id = journal.batch_id(batch)
    for folder in journal.folders(batch):
        shutil.rmtree(staging_folder(folder, batch_id), ignore_errors=True)


def place_result(journal: Journal, row: Row, settings: BatchSettings) -> Path | None:
    """Gives a written result its name and records it.

    Returns:
        The name; none where the result is gone or may not be placed: it is then to be done again,
        or skipped.

    Raises:
        JournalFailed: if the journal cannot be written.
        OSError: if the system refuses.
    """
    if row.staged is None or row.outcome is None:
        raise ValueError(f"photo {row.row} has no written result")
    target = row.target
    if not row.staged.exists():
        if _is_result_of(row, target):
            journal.done(row.row)
            return target
        journal.unwritten(row.row)
        return None
    if target.exists() and row.staged.samefile(target):  # killed between two names for one file
        row.staged.unlink()
        journal.done(row.row)
        return target
    overwrite = settings.clash == "replace" or row.replaces
    while not disk.place(row.staged, target, overwrite=overwrite):
        if settings.clash == "skip":
            row.staged.unlink()
            journal.ended(row.row, "skipped", Text("{name} exists", name=target.name))
            return None
        target = Names(settings, (), journal.reserved()).another(row.target)
        journal.renamed(row.row, target)
    journal.done(row.row)
    return target


def staging_folder(folder: Path, batch_id: str) -> Path:
    """Returns the hidden folder in which a batch writes what will lie in `folder`."""
    return folder / f".restoreapp-{batch_id}"


def _planned(
    settings: BatchSettings, progress: Progress, journal: Journal | None, *, resume: bool
) -> tuple[tuple[PlannedPhoto, ...], tuple[LeftOut, ...]]:
    """Returns a new batch's photos, or those that an earlier one has yet to do."""
    last = journal.last(settings) if journal is not None else None
    going_on = last[0] if last is not None and resume else 0
    results = set() if journal is None else journal.results(going_on=going_on)
    choice = chosen_photos(settings, progress, results=results)
    if journal is None or last is None or not resume:
        given_up = () if last is None or journal is None else _undone(journal, last[0])
        names = _names(settings, choice.photos, journal, 1, free=given_up)
        return tuple(map(names.planned, choice.photos)), choice.left_out
    number = _same(last)
    rows = {each.source: each for each in journal.rows(number)}
    first_counter = journal.last_counter(number) + 1
    names = _names(settings, choice.photos, journal, first_counter, kept=_done(rows.values()))
    planned = []
    for photo in choice.photos:
        progress.checkpoint()
        row = rows.get(photo.path)
        if row is None:
            planned.append(names.planned(photo))
        elif row.state in ("waiting", "failed", "skipped") or _has_changed(row, photo):
            skipped = row.reason if row.state == "skipped" else ""
            planned.append(PlannedPhoto(photo, row.target, _format_of(row.target), skipped))
    return tuple(planned), choice.left_out


def _names(
    settings: BatchSettings,
    photos: tuple[ChosenPhoto, ...],
    journal: Journal | None,
    first_counter: int,
    *,
    free: tuple[str, ...] = (),
    kept: Iterable[str] = (),
) -> Names:
    """Returns what names results, with what is reserved but for some, and results that are kept."""
    reserved = set() if journal is None else journal.reserved() - set(free)
    return Names(
        settings,
        {name_key(str(each.path)) for each in photos},
        reserved.union(kept),
        first_counter=first_counter,
        model=model_of_names(settings.recipe, settings.choice, installed_models())
        if settings.template.uses("model")
        else "",
    )


def _undone(journal: Journal, batch: int) -> tuple[str, ...]:
    rows = journal.rows(batch, "waiting", "written", "failed")
    return tuple(name_key(str(each.target)) for each in rows)


def _done(rows: Iterable[Row]) -> list[str]:
    return [name_key(str(each.target)) for each in rows if each.state == "done"]


def _same(last: tuple[int, bool]) -> int:
    number, has_same_settings = last
    if not has_same_settings:
        raise InvalidBatch(
            Text("The batch that was begun there has other settings."),
            hint=Text("Give the same ones to go on with it, or begin a new one without resuming."),
        )
    return number


def _go_on(
    journal: Journal, row: Row, photo: ChosenPhoto, settings: BatchSettings, names: Names
) -> None:
    """Decides what becomes of a photo that the batch knows."""
    if row.state in ("done", "left"):
        if not _has_changed(row, photo):
            if (row.size_bytes, row.mtime_ns) != (photo.size_bytes, photo.mtime_ns):
                journal.touched(row.row, photo.size_bytes, photo.mtime_ns)
            return
        is_ours = row.state == "done" and _is_result_of(row, row.target)
        names.give_up(row.target)
        planned = names.planned(photo, replaceable=row.target if is_ours else None)
        journal.again(row.row, planned, replaces=is_ours)
    elif row.state == "skipped":
        planned = names.planned(photo)
        if not planned.skipped:
            journal.again(row.row, planned, replaces=False)
    elif os.path.lexists(row.target) and not row.replaces and settings.clash != "replace":
        # Something else took the name while the batch lay still.
        if settings.clash == "skip":
            journal.ended(row.row, "skipped", Text("{name} exists", name=row.target.name))
        else:
            journal.again(row.row, names.planned(photo), replaces=False)


def _has_changed(row: Row, photo: ChosenPhoto) -> bool:
    """Whether a photo that was done is another one now: by size and time, then by its bytes."""
    if (row.size_bytes, row.mtime_ns) == (photo.size_bytes, photo.mtime_ns):
        return False
    if row.source == row.target and _is_result_of(row, photo.path):
        return False
    try:
        return row.digest is None or digest_at(photo.path) != row.digest
    except OSError:
        return True  # reading it again will say why


def _is_result_of(row: Row, path: Path) -> bool:
    """Whether a file is the one that this batch wrote for a photo."""
    try:
        status = path.stat()
    except OSError:
        return False
    outcome = row.outcome
    return (
        outcome is not None
        and status.st_size == outcome.out_bytes
        and abs(status.st_mtime_ns - outcome.out_mtime_ns) <= TIME_GRAIN_NS
    )


def _format_of(target: Path) -> str:
    from restoreapp.io.formats import format_by_suffix

    form = format_by_suffix(target.suffix)
    return "" if form is None else form.id
