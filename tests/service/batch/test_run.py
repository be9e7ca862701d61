import errno
import io
import json
import multiprocessing
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image
import psutil
import pytest

from restoreapp.core.image import Image
from restoreapp.core.progress import CancelToken, SilentProgress
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Enlarge
from restoreapp.service.batch import disk, workers
from restoreapp.service.batch.awake import Wakefulness
from restoreapp.service.batch.crew import WorkerFailed
from restoreapp.service.batch.estimate import measured_seconds
from restoreapp.service.batch.events import (
    Done,
    Event,
    Failed,
    Left,
    Overall,
    Paused,
    Progressed,
    Resumed,
    Started,
)
from restoreapp.service.batch.journal import Journal
from restoreapp.service.batch.journal_database import (
    JOURNAL_NAME,
    BatchRunning,
    JournalFailed,
    JournalFull,
)
from restoreapp.service.batch.preparation import dry_run, prepared
from restoreapp.service.batch.rules import Rules
from restoreapp.service.batch.runner import BatchRun
from restoreapp.service.batch.settings import BatchSettings, Filters, InvalidBatch, NoiseRange
from restoreapp.service.batch.stages import Services
from restoreapp.service.batch.template import NameTemplate
from restoreapp.service.batch.worker import WorkerSettings, choice_among
from restoreapp.service.batch.workers import ProcessWorker, ThisComputer
from restoreapp.service.export import ExportChoices
from restoreapp.service.restore import EngineChoice
from restoreapp.texts import Text
from tests.service.batch.stand_in import (
    INVERTING,
    NEARBY,
    PLAIN,
    SERVER,
    cards_called,
    deadly_for_7,
    export_without_rights,
    export_without_room,
    inverted,
    run_batch,
    tell_priority,
    value_of,
    write_photo,
    wrong_for_7,
)

Photos = Callable[..., BatchSettings]
Results = Callable[[], dict[str, int]]


def names(events: list[Event], kind: type[Any]) -> list[str]:
    return [each.source.name for each in events if isinstance(each, kind)]


def test_a_batch_mirrors_the_folder_and_tells_of_each_photo(
    photos: Photos, results: Results
) -> None:
    events: list[Event] = []
    summary = run_batch(photos(4), events.append)
    assert results() == {
        "p0-restored.png": 255,
        "p2-restored.png": 253,
        "sub/p1-restored.png": 254,
        "sub/p3-restored.png": 252,
    }
    assert summary.counts == {"done": 4}
    assert not summary.was_stopped
    assert names(events, Started) == names(events, Done) == ["p0.png", "p2.png", "p1.png", "p3.png"]
    outcome = next(each.outcome for each in events if isinstance(each, Done))
    assert outcome.models == ("stand-in",)
    (step,) = outcome.steps
    assert (step["step"], step["level"], step["strength"]) == ("denoise", 9.0, 1.0)
    assert "8 bit" in outcome.kept
    overall = [each for each in events if isinstance(each, Overall)]
    assert [each.fraction for each in overall] == sorted(each.fraction for each in overall)
    assert overall[-1].fraction == 1
    assert overall[-1].finished == overall[-1].total == 4
    assert all(0 <= each.fraction <= 1 for each in events if isinstance(each, Progressed))


def test_several_workers_share_the_photos(photos: Photos, results: Results) -> None:
    settings = photos(20, choice=EngineChoice(device="cpu"))
    assert run_batch(settings, options=replace(PLAIN, jobs=3)).counts == {"done": 20}
    assert len(results()) == 20


def test_one_bad_file_does_not_end_a_batch_and_is_tried_again(
    photos: Photos, results: Results, tmp_path: Path
) -> None:
    settings = photos(3)
    bad = tmp_path / "in" / "bad.png"
    bad.write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    events: list[Event] = []
    assert run_batch(settings, events.append).counts == {"done": 3, "failed": 1}
    (failure,) = [each for each in events if isinstance(each, Failed)]
    assert "bad.png" in failure.message
    assert failure.hint
    events.clear()
    assert run_batch(settings, events.append).counts == {"done": 3, "failed": 1}
    assert names(events, Failed) == ["bad.png"]
    assert not names(events, Done)
    write_photo(bad, 9)
    assert run_batch(settings).counts == {"done": 4}
    assert results()["bad-restored.png"] == 246


def test_a_new_photo_never_takes_the_name_of_another_ones_result(
    photos: Photos, results: Results, tmp_path: Path
) -> None:
    settings = photos(1, clash="replace", choices=ExportChoices(format="png"))
    run_batch(settings)
    write_photo(tmp_path / "in" / "p0.tif", 100)
    plan = dry_run(settings, SilentProgress(), resume=True)
    assert [each.target.name for each in plan.planned] == ["p0-restored-2.png"]
    assert run_batch(settings).counts == {"done": 2}
    assert results() == {"p0-restored.png": 255, "p0-restored-2.png": 155}


def test_a_result_that_someone_changed_is_replaced_where_that_is_asked_for(
    photos: Photos, results: Results, tmp_path: Path
) -> None:
    settings = photos(1, clash="replace")
    run_batch(settings)
    write_photo(tmp_path / "out" / "p0-restored.png", 77, side_px=16)
    write_photo(tmp_path / "in" / "p0.png", 100)
    run_batch(settings)
    assert results() == {"p0-restored.png": 155}


def test_a_file_that_vanishes_is_named(photos: Photos, tmp_path: Path) -> None:
    events: list[Event] = []
    with Journal(tmp_path / "out") as journal:
        number = prepared(journal, photos(3), SilentProgress(), resume=True).number
        (tmp_path / "in" / "p2.png").unlink()
        run = BatchRun(journal, number, events.append, services=INVERTING, workplace=NEARBY)
        assert run.run().counts == {"done": 2, "failed": 1}
    (failure,) = [each for each in events if isinstance(each, Failed)]
    assert failure.message == "p2.png does not exist."


def test_a_bug_in_the_engine_is_one_photos_end(photos: Photos) -> None:
    events: list[Event] = []
    services = Services(restore=wrong_for_7)
    assert run_batch(photos(9), events.append, services=services).counts == {"done": 8, "failed": 1}
    (failure,) = [each for each in events if isinstance(each, Failed)]
    assert failure.source.name == "p7.png"
    assert "KeyError" in failure.message


def test_a_photo_that_brings_the_worker_down_takes_nothing_with_it(
    photos: Photos, results: Results
) -> None:
    events: list[Event] = []
    services = Services(restore=deadly_for_7)
    assert run_batch(photos(9), events.append, services=services).counts == {"done": 8, "failed": 1}
    assert names(events, Failed) == ["p7.png"]
    assert len(results()) == 8


def test_a_worker_that_never_begins_is_said(
    photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "run_worker", os._exit)
    with pytest.raises(WorkerFailed):
        run_batch(photos(3))


def test_rules_choose_by_photo_and_leave_the_others(photos: Photos, results: Results) -> None:
    events: list[Event] = []
    rules = Rules.parse("noise above 2: denoise; else leave")
    settings = photos(5, rules=rules)
    assert run_batch(settings, events.append).counts == {"done": 2, "left": 3}
    assert results().keys() == {"p4-restored.png", "sub/p3-restored.png"}
    assert next(each.reason for each in events if isinstance(each, Left)).startswith("noise 0")
    outcomes = {each.source.name: each.outcome for each in events if isinstance(each, Done)}
    assert outcomes["p4.png"].noise == 4
    assert outcomes["p4.png"].steps[0]["level"] == 4
    events.clear()
    assert run_batch(settings, events.append).counts == {"done": 2, "left": 3}
    assert not names(events, Started)


def test_photos_of_other_noise_than_wanted_are_left_and_none_is_measured_twice(
    photos: Photos, results: Results
) -> None:
    events: list[Event] = []
    settings = photos(6, filters=Filters(least_noise=2, most_noise=4))
    assert run_batch(settings, events.append).counts == {"done": 3, "left": 3}
    assert results().keys() == {"p2-restored.png", "p4-restored.png", "sub/p3-restored.png"}
    assert [each.reason for each in events if isinstance(each, Left)][-1] == (
        "noise 5: left as it is"
    )
    levels = {each.source.name: each.outcome for each in events if isinstance(each, Done)}
    assert levels["p4.png"].noise == levels["p4.png"].steps[0]["level"] == 4


class _Recorded(ThisComputer):
    """Keeps what workers are started with."""

    def __init__(self) -> None:
        super().__init__(SERVER)
        self.started: list[WorkerSettings] = []

    def start(self, settings: WorkerSettings, workers: int) -> ProcessWorker:
        self.started.append(settings)
        return super().start(settings, workers)


@pytest.mark.parametrize(
    ("cards", "started", "devices"),
    [
        (0, 1, ["auto"]),
        (1, 1, ["auto"]),
        (2, 2, ["cuda:0", "cuda:1"]),
        (3, 3, ["cuda:0", "cuda:1", "cuda:2"]),
    ],
)
def test_each_graphics_card_gets_a_worker_of_its_own(
    photos: Photos, cards: int, started: int, devices: list[str]
) -> None:
    place = _Recorded()
    services = replace(INVERTING, cards=partial(cards_called, cards))
    options = replace(PLAIN, jobs=None)
    summary = run_batch(photos(60), options=options, services=services, workplace=place)
    assert summary.counts == {"done": 60}
    assert len(place.started) == started
    names = cards_called(cards)
    assert [choice_among(names, each).device for each in place.started] == devices


def test_more_workers_than_cards_share_them() -> None:
    settings = WorkerSettings(
        Recipe((Enlarge(),)), None, NoiseRange(), EngineChoice(), ExportChoices(), index=5
    )
    assert choice_among(("cuda:0", "cuda:1"), settings).device == "cuda:1"


def test_a_device_that_was_named_is_kept(photos: Photos) -> None:
    place = _Recorded()
    services = replace(INVERTING, cards=partial(cards_called, 2))
    settings = photos(20, choice=EngineChoice(device="cpu"))
    options = replace(PLAIN, jobs=None)
    run_batch(settings, options=options, services=services, workplace=place)
    assert [each.choice.device for each in place.started] == ["cpu"]


def test_the_computer_is_kept_awake_but_not_while_the_batch_pauses(
    photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[str] = []
    monkeypatch.setattr(Wakefulness, "hold", lambda _: held.append("hold"))
    monkeypatch.setattr(Wakefulness, "release", lambda _: held.append("release"))
    runs: list[BatchRun] = []

    def pause_once(event: Event) -> None:
        if isinstance(event, Done) and len(held) == 1:
            runs[0].pause()
        if isinstance(event, Paused):
            runs[0].go_on()

    settings = photos(8)
    run_batch(settings, pause_once, told=runs.append, options=replace(PLAIN, keep_awake=True))
    assert held == ["hold", "release", "hold", "release"]
    held.clear()
    run_batch(settings)
    assert "hold" not in held


def test_the_system_is_asked_once_to_stay_awake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    wakefulness = Wakefulness()
    assert wakefulness.hold()
    assert wakefulness.hold()
    wakefulness.release()
    assert wakefulness.hold()
    wakefulness.release()


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="needs a bus of its own")
def test_a_desktops_power_manager_is_asked_and_let_go() -> None:
    program = [sys.executable, "-m", "tests.service.batch.power_manager"]
    told = subprocess.run(
        ["dbus-run-session", "--", *program], check=True, capture_output=True, text=True
    )
    assert json.loads(told.stdout) == {"code": 0, "heard": ["inhibit", "uninhibit 7"]}


def test_a_system_that_does_not_hear_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    if sys.platform == "linux":
        assert not Wakefulness().hold()


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how a process is scheduled")
@pytest.mark.parametrize(
    ("priority", "nice", "policy"),
    [("idle", 19, "SCHED_IDLE"), ("low", 10, "SCHED_OTHER"), ("normal", 0, "SCHED_OTHER")],
)
def test_workers_give_way_as_they_are_told(priority: str, nice: int, policy: str) -> None:
    ours, theirs = multiprocessing.Pipe()
    process = SERVER.Process(target=tell_priority, args=(theirs, priority))
    process.start()
    assert ours.recv() == (max(nice, os.nice(0)), getattr(os, policy))
    process.join()


def test_stopping_gives_back_what_was_begun(photos: Photos, results: Results) -> None:
    runs: list[BatchRun] = []
    done: list[Event] = []

    def stop(event: Event) -> None:
        if isinstance(event, Done):
            done.append(event)
            runs[0].stop()

    settings = photos(12)
    summary = run_batch(settings, stop, told=runs.append)
    assert summary.was_stopped
    assert summary.counts["waiting"] == 12 - len(done)
    assert len(results()) == len(done) < 12
    assert run_batch(settings).counts == {"done": 12}
    assert len(results()) == 12


def test_a_token_stops_too(photos: Photos) -> None:
    token = CancelToken()
    token.cancel()
    with Journal(photos(3).home) as journal:
        number = prepared(journal, photos(3), SilentProgress(), resume=True).number
        run = BatchRun(journal, number, lambda _: None, services=INVERTING, workplace=NEARBY)
        assert run.run(token).was_stopped


def test_a_pause_holds_until_it_is_ended(photos: Photos) -> None:
    events: list[Event] = []
    runs: list[BatchRun] = []
    is_paused = threading.Event()

    def listen(event: Event) -> None:
        events.append(event)
        if isinstance(event, Done) and len(names(events, Done)) == 2:
            runs[0].pause()
        if isinstance(event, Paused):
            is_paused.set()

    def end_pause() -> None:
        is_paused.wait()
        runs[0].go_on()

    thread = threading.Thread(target=end_pause)
    thread.start()
    assert run_batch(photos(10), listen, told=runs.append).counts == {"done": 10}
    thread.join()
    assert events.index(Paused()) < events.index(Resumed())


def test_photos_can_be_moved_to_the_front(photos: Photos) -> None:
    events: list[Event] = []
    run_batch(photos(8), events.append, told=lambda run: run.move_to_front([8, 7]))
    assert names(events, Done)[:2] == ["p7.png", "p5.png"]
    assert len(names(events, Done)) == 8


def test_photos_that_were_moved_keep_their_places_when_the_batch_is_gone_on_with(
    photos: Photos,
) -> None:
    settings, runs = photos(8), []

    def stop(event: Event) -> None:
        if isinstance(event, Done):
            runs[0].move_to_back([6, 5])
            runs[0].stop()

    assert run_batch(settings, stop, told=runs.append).was_stopped
    events: list[Event] = []
    assert run_batch(settings, events.append).counts == {"done": 8}
    assert [each.row for each in events if isinstance(each, Started)][-4:] == [7, 8, 6, 5]


def test_an_order_for_which_the_journal_has_no_room_counts_and_pauses_the_batch(
    photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise JournalFull("There is no room left for the journal.", hint="Make room.")

    monkeypatch.setattr(Journal, "arranged", refuse)
    events: list[Event] = []
    runs: list[BatchRun] = []

    def go_on(event: Event) -> None:
        events.append(event)
        if isinstance(event, Paused):
            runs[0].go_on()

    def move(run: BatchRun) -> None:
        runs.append(run)
        run.move_to_front([8, 7])

    assert run_batch(photos(8), go_on, told=move).counts == {"done": 8}
    assert "no room" in next(each.message for each in events if isinstance(each, Paused))
    assert names(events, Done)[:2] == ["p7.png", "p5.png"]


def test_a_photo_that_was_begun_in_vain_twice_goes_last(photos: Photos) -> None:
    settings = photos(4)
    with Journal(settings.home) as journal:
        number = prepared(journal, settings, SilentProgress(), resume=True).number
        journal.started(1)
        assert [each.row for each in journal.waiting(number)] == [1, 2, 3, 4]
        journal.started(1)
        assert [each.row for each in journal.waiting(number)] == [2, 3, 4, 1]


def test_failed_photos_can_be_tried_again_while_it_runs(photos: Photos, tmp_path: Path) -> None:
    settings = photos(6)
    bad = tmp_path / "in" / "a.png"
    bad.write_bytes(b"\x89PNG")
    events: list[Event] = []
    runs: list[BatchRun] = []

    def mend(event: Event) -> None:
        events.append(event)
        if isinstance(event, Failed):
            write_photo(bad, 1)
            runs[0].retry()

    assert run_batch(settings, mend, told=runs.append).counts == {"done": 7}
    assert names(events, Failed) == ["a.png"]


def test_changed_photos_are_done_again_and_their_results_replaced(
    photos: Photos, results: Results, tmp_path: Path
) -> None:
    settings = photos(4)
    run_batch(settings)
    write_photo(tmp_path / "in" / "p0.png", 100)
    os.utime(tmp_path / "in" / "p0.png", (1, 1))  # the clock was set back
    os.utime(tmp_path / "in" / "p2.png", (1, 1))  # touched, not changed
    write_photo(tmp_path / "in" / "sub" / "new.png", 50)
    events: list[Event] = []
    assert run_batch(settings, events.append).counts == {"done": 5}
    assert sorted(names(events, Done)) == ["new.png", "p0.png"]
    assert results()["p0-restored.png"] == 155
    events.clear()
    run_batch(settings, events.append)
    assert not names(events, Done)


def test_a_result_that_someone_changed_is_not_replaced(
    photos: Photos, results: Results, tmp_path: Path
) -> None:
    settings = photos(1, clash="number")
    run_batch(settings)
    write_photo(tmp_path / "out" / "p0-restored.png", 77, side_px=16)
    write_photo(tmp_path / "in" / "p0.png", 100)
    run_batch(settings)
    assert results() == {"p0-restored.png": 77, "p0-restored-2.png": 155}


def test_originals_that_were_replaced_are_not_restored_twice(
    photos: Photos, tmp_path: Path
) -> None:
    settings = photos(3, output=None, template=NameTemplate("{name}"), clash="replace")
    assert run_batch(settings).counts == {"done": 3}
    events: list[Event] = []
    assert run_batch(settings, events.append).counts == {"done": 3}
    assert not names(events, Started)
    assert value_of(tmp_path / "in" / "p0.png") == 255
    hidden = {each.name for each in (tmp_path / "in").rglob(".*")}
    assert hidden == {JOURNAL_NAME}


def test_a_photo_in_the_place_of_a_result_is_a_new_one(photos: Photos, tmp_path: Path) -> None:
    settings = photos(2, output=None, template=NameTemplate("{name}"), clash="replace")
    run_batch(settings)
    write_photo(tmp_path / "in" / "p0.png", 100, side_px=16)
    assert run_batch(settings).counts == {"done": 2}
    assert value_of(tmp_path / "in" / "p0.png") == 155
    assert run_batch(settings, resume=False).counts == {}
    assert run_batch(settings).counts == {}
    assert value_of(tmp_path / "in" / "p0.png") == 155
    assert value_of(tmp_path / "in" / "sub" / "p1.png") == 254


def test_a_failed_photo_that_was_taken_away_is_no_failure_any_more(
    photos: Photos, tmp_path: Path
) -> None:
    settings = photos(1)
    bad = tmp_path / "in" / "bad.png"
    bad.write_bytes(b"\x89PNG")
    assert run_batch(settings).counts == {"done": 1, "failed": 1}
    bad.unlink()
    assert run_batch(settings).counts == {"done": 1, "skipped": 1}
    write_photo(bad, 3)
    assert run_batch(settings).counts == {"done": 2}


@pytest.mark.parametrize(
    ("clash", "counts", "values"),
    [("skip", {"skipped": 1}, {77}), ("number", {"done": 1}, {77, 255})],
)
def test_a_name_that_was_taken_while_the_batch_lay_still_is_left_to_its_owner(
    photos: Photos,
    results: Results,
    tmp_path: Path,
    clash: str,
    counts: dict[str, int],
    values: set[int],
) -> None:
    settings = photos(1, clash=clash)
    with Journal(settings.home) as journal:
        prepared(journal, settings, SilentProgress(), resume=True)
    write_photo(tmp_path / "out" / "p0-restored.png", 77)
    assert run_batch(settings).counts == counts
    assert set(results().values()) == values


def test_without_resuming_what_exists_is_skipped(photos: Photos) -> None:
    settings = photos(3)
    run_batch(settings)
    events: list[Event] = []
    summary = run_batch(settings, events.append, resume=False)
    assert summary.counts == {"skipped": 3}
    assert not names(events, Started)


def test_other_settings_cannot_be_gone_on_with(photos: Photos) -> None:
    run_batch(photos(2))
    with pytest.raises(InvalidBatch):
        run_batch(photos(2, choices=ExportChoices(depth="16")))


def test_two_batches_into_one_folder_keep_each_others_results(
    photos: Photos, results: Results, tmp_path: Path
) -> None:
    first = photos(1, clash="number")
    write_photo(tmp_path / "other" / "p0.png", 200)
    second = BatchSettings((tmp_path / "other",), tmp_path / "out", clash="number")
    with Journal(first.home) as journal:
        number = prepared(journal, first, SilentProgress(), resume=True).number
        with pytest.raises(BatchRunning):
            Journal(second.home)
        with pytest.raises(BatchRunning):
            dry_run(second, SilentProgress())
        prepared(journal, second, SilentProgress(), resume=True)
        BatchRun(journal, number, lambda _: None, services=INVERTING, workplace=NEARBY).run()
    run_batch(second)
    assert results() == {"p0-restored.png": 255, "p0-restored-2.png": 55}


def test_a_name_that_is_taken_meanwhile_is_not_replaced(
    photos: Photos, results: Results, tmp_path: Path
) -> None:
    taken = tmp_path / "out" / "p0-restored.png"

    def take(event: Event) -> None:
        if isinstance(event, Started) and event.source.name == "p0.png":
            write_photo(taken, 77)

    assert run_batch(photos(2, clash="number"), take).counts == {"done": 2}
    assert results()["p0-restored.png"] == 77
    assert results()["p0-restored-2.png"] == 255


def test_a_nearly_full_disk_pauses_before_a_photo_is_begun(
    photos: Photos, results: Results, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = [10**9, 10**9, 100]
    monkeypatch.setattr(disk, "room", lambda _: room.pop(0) if len(room) > 1 else room[0])
    events: list[Event] = []
    runs: list[BatchRun] = []

    def make_room(event: Event) -> None:
        events.append(event)
        if isinstance(event, Paused):
            assert "nearly full" in event.message
            room[0] = 10**9
            runs[0].go_on()

    assert run_batch(photos(6), make_room, told=runs.append).counts == {"done": 6}
    assert len([each for each in events if isinstance(each, Paused)]) == 1


def test_a_disk_that_fills_while_writing_loses_nothing(
    photos: Photos, results: Results, tmp_path: Path
) -> None:
    full = tmp_path / "full"
    full.touch()
    services = Services(restore=inverted, export=export_without_room)
    settings = photos(8, recursive=False)
    runs: list[BatchRun] = []
    events: list[Event] = []

    def stop(event: Event) -> None:
        events.append(event)
        if isinstance(event, Paused):
            runs[0].stop()

    summary = run_batch(settings, stop, told=runs.append, services=services)
    assert summary.was_stopped
    assert summary.counts == {"waiting": 4}
    assert results() == {}
    assert "no room" in next(each.message for each in events if isinstance(each, Paused))
    full.unlink()
    assert run_batch(settings, services=services).counts == {"done": 4}
    assert len(results()) == 4


@pytest.mark.parametrize("step", ["started", "written", "done"])
def test_a_journal_without_room_pauses_the_batch_too(
    photos: Photos, results: Results, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    real, refused = getattr(Journal, step), []

    def refuse_twice(self: Journal, *values: object) -> None:
        if len(refused) < 2:
            refused.append(values)
            raise JournalFull("There is no room left for the journal.", hint="Make room.")
        real(self, *values)

    monkeypatch.setattr(Journal, step, refuse_twice)
    runs: list[BatchRun] = []
    pauses: list[Event] = []

    def go_on(event: Event) -> None:
        if isinstance(event, Paused):
            pauses.append(event)
            runs[0].go_on()

    assert run_batch(photos(6), go_on, told=runs.append).counts == {"done": 6}
    assert len(results()) == 6
    assert len(pauses) in (1, 2)  # what comes while it pauses, pauses no second time


def test_photos_are_tried_again_once_the_journal_has_room_for_that(
    photos: Photos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = tmp_path / "in" / "a.png"
    settings = photos(4)
    bad.write_bytes(b"\x89PNG")
    real, refused = Journal.retried, []

    def refuse_once(self: Journal, *values: Any) -> list[int]:
        if not refused:
            refused.append(values)
            raise JournalFull("There is no room left for the journal.", hint="Make room.")
        return real(self, *values)

    runs: list[BatchRun] = []

    def mend(event: Event) -> None:
        if isinstance(event, Failed):
            write_photo(bad, 1)
            runs[0].retry()
        if isinstance(event, Paused):
            runs[0].go_on()

    with Journal(settings.home) as journal:
        number = prepared(journal, settings, SilentProgress(), resume=True).number
        monkeypatch.setattr(Journal, "retried", refuse_once)
        runs.append(BatchRun(journal, number, mend, services=INVERTING, workplace=NEARBY))
        assert runs[0].run().counts == {"done": 5}
    assert refused


def test_a_worker_that_goes_down_while_the_journal_is_full_is_not_the_batchs_end(
    photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, refused = Journal.ended, []

    def refuse_once(self: Journal, *values: Any, **others: Any) -> None:
        if not refused:
            refused.append(values)
            raise JournalFull("There is no room left for the journal.", hint="Make room.")
        real(self, *values, **others)

    monkeypatch.setattr(Journal, "ended", refuse_once)
    runs: list[BatchRun] = []

    def go_on(event: Event) -> None:
        if isinstance(event, Paused):
            runs[0].go_on()

    services = Services(restore=deadly_for_7)
    summary = run_batch(photos(9), go_on, told=runs.append, services=services)
    assert summary.counts == {"done": 8, "failed": 1}
    assert refused


def test_stopped_because_the_journal_has_no_room_the_batch_can_be_gone_on_with(
    photos: Photos, results: Results, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise JournalFull("There is no room left for the journal.")

    runs: list[BatchRun] = []

    def stop(event: Event) -> None:
        if isinstance(event, Paused):
            runs[0].stop()

    with monkeypatch.context() as full:
        full.setattr(Journal, "written", refuse)
        assert run_batch(photos(6), stop, told=runs.append).was_stopped
    assert run_batch(photos(6)).counts == {"done": 6}
    assert len(results()) == 6


def test_a_result_that_cannot_get_its_name_waits_for_it(
    photos: Photos, results: Results, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, refused = disk.place, []

    def refuse_once(staged: Path, target: Path, *, overwrite: bool) -> bool:
        if not refused:
            refused.append(target)
            raise PermissionError(errno.EACCES, "Permission denied")
        return place(staged, target, overwrite=overwrite)

    monkeypatch.setattr(disk, "place", refuse_once)
    runs: list[BatchRun] = []

    def go_on(event: Event) -> None:
        if isinstance(event, Paused):
            runs[0].go_on()

    assert run_batch(photos(4), go_on, told=runs.append).counts == {"done": 4}
    assert len(results()) == 4


def test_a_folder_that_may_not_be_written_is_said_before_the_work(
    photos: Photos, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "sub").write_text("a file where a folder should be")
    events: list[Event] = []
    assert run_batch(photos(4), events.append).counts == {"done": 2, "failed": 2}
    assert not {"p1.png", "p3.png"} & set(names(events, Started))
    failure = next(each for each in events if isinstance(each, Failed))
    assert "may not be written" in failure.message


def test_rights_that_are_lost_half_way_cost_no_photo(
    photos: Photos, results: Results, tmp_path: Path
) -> None:
    services = replace(INVERTING, export=export_without_rights)
    runs: list[BatchRun] = []
    events: list[Event] = []

    def take_rights(event: Event) -> None:
        events.append(event)
        if isinstance(event, Done) and len(names(events, Done)) == 3:
            (tmp_path / "locked").touch()

    summary = run_batch(photos(12), take_rights, told=runs.append, services=services)
    done = len(names(events, Done))
    assert 3 <= done < 12
    assert summary.counts == {"done": done, "failed": 12 - done}
    failure = next(each for each in events if isinstance(each, Failed))
    assert "-restored.png could not be written" in failure.message
    assert len(results()) == done
    (tmp_path / "locked").unlink()
    assert run_batch(photos(12), services=services).counts == {"done": 12}
    assert len(results()) == 12


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a disk of its own")
def test_a_real_disk_that_fills_loses_nothing(photos: Photos, tmp_path: Path) -> None:
    settings = photos(0)
    for i in range(30):
        noise = np.random.default_rng(i).integers(0, 256, (128, 128, 3), np.uint8)
        PIL.Image.fromarray(noise).save(write_photo(tmp_path / "in" / f"p{i}.png", 0))
    settings.home.mkdir()
    told = tmp_path / "told.json"
    alone = ["unshare", "--user", "--map-root-user", "--mount"]
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], check=False).returncode:
        pytest.skip("this system lets no one mount")
    program = [sys.executable, "-m", "tests.service.batch.small_disk", str(tmp_path), str(told)]
    subprocess.run([*alone, *program], check=True)
    first, then = json.loads(told.read_text())
    assert 0 < first["done"] < 30
    # A result that got its name as the journal's last room went is done once there is room again.
    assert first["done"] + first["waiting"] + first["written"] == 30
    assert first["done"] <= first["whole"] <= first["done"] + first["written"]
    assert first["reason"]
    assert then == {"done": 30, "waiting": 0, "written": 0, "whole": 30, "reason": ""}


def test_a_batch_of_an_earlier_version_can_be_gone_on_with(photos: Photos) -> None:
    settings = photos(2)
    with Journal(settings.home) as journal:
        prepared(journal, settings, SilentProgress(), resume=True)
    with sqlite3.connect(settings.home / JOURNAL_NAME) as database:
        ((text,),) = database.execute("SELECT settings FROM batches").fetchall()
        table = json.loads(text)
        for name in ("least_iso", "most_iso", "least_noise", "most_noise"):
            del table["filters"][name]
        database.execute("UPDATE batches SET settings = ?", (json.dumps(table),))
    database.close()
    events: list[Event] = []
    assert run_batch(settings, events.append).counts == {"done": 2}


def test_file_systems_without_links_get_their_results(
    photos: Photos, results: Results, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    assert run_batch(photos(3)).counts == {"done": 3}
    assert len(results()) == 3


def test_a_dry_run_writes_nothing(photos: Photos, tmp_path: Path) -> None:
    settings = photos(3)
    plan = dry_run(settings, SilentProgress())
    assert [each.target.name for each in plan.planned] == [
        "p0-restored.png",
        "p2-restored.png",
        "p1-restored.png",
    ]
    assert plan.need.megapixels == pytest.approx(3 * 64 / 1e6)
    assert plan.need.bytes_written > 0
    assert plan.free_bytes
    assert not plan.shortage
    assert not (tmp_path / "out").exists()


def test_a_dry_run_counts_the_pixels_that_are_written(photos: Photos) -> None:
    plain, large = (
        dry_run(photos(3, recipe=Recipe((Enlarge(factor=each),))), SilentProgress()).need
        for each in (1, 3)
    )
    assert large.megapixels == plain.megapixels
    assert large.bytes_written == pytest.approx(9 * plain.bytes_written, abs=9)
    rules = Rules.parse("noise below 5: enlarge 4; else denoise")
    assert dry_run(photos(3, rules=rules), SilentProgress()).need.bytes_written == pytest.approx(
        16 * plain.bytes_written, abs=16
    )


def test_a_dry_run_names_photos_that_are_too_large(photos: Photos, tmp_path: Path) -> None:
    settings = photos(2, recipe=Recipe((Enlarge(factor=4),)))
    wide = tmp_path / "in" / "wide.webp"
    PIL.Image.new("L", (9000, 2)).save(wide)
    PIL.Image.new("1", (6000, 6000)).save(tmp_path / "in" / "large.png")
    PIL.Image.new("1", (25_000, 25_000)).save(tmp_path / "in" / "huge.png")
    plan = dry_run(settings, SilentProgress())
    problems = {each.photo.path.name: each.problem for each in plan.planned if each.problem}
    assert problems.keys() == {"wide.webp", "large.png", "huge.png"}
    assert "36000×8 pixels" in problems["wide.webp"]
    assert "24000×24000" in problems["large.png"]
    assert "25000×25000 pixels by its header" in problems["huge.png"]
    assert plan.count == 2
    assert plan.need.megapixels == pytest.approx(2 * 64 / 1e6)
    rules = Rules.parse("noise above 9: enlarge 4; else denoise")
    mild = dry_run(replace(settings, rules=rules), SilentProgress())
    assert mild.count == 4  # a rule may leave them small enough


def test_a_dry_run_of_a_batch_that_was_begun_tells_what_is_left(
    photos: Photos, tmp_path: Path
) -> None:
    settings = photos(3)
    run_batch(settings)
    (tmp_path / "in" / "bad.png").write_bytes(b"\x89PNG")
    run_batch(settings)
    write_photo(tmp_path / "in" / "new.png", 1)
    plan = dry_run(settings, SilentProgress(), resume=True)
    assert [each.photo.path.name for each in plan.planned] == ["bad.png", "new.png"]
    assert not any(each.skipped for each in plan.planned)


def test_a_shortage_is_told_ahead(photos: Photos, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "free_bytes", lambda _: 10)
    shortage = dry_run(photos(3), SilentProgress()).shortage
    assert shortage.endswith("; 0 MB are free.")
    assert isinstance(shortage, Text)  # the window says it in its own language


@pytest.mark.parametrize("content", [b"", b"no journal", b"SQLite format 3\0" + bytes(500)])
def test_a_damaged_journal_is_said_and_an_empty_one_filled(tmp_path: Path, content: bytes) -> None:
    (tmp_path / JOURNAL_NAME).write_bytes(content)
    if not content:
        Journal(tmp_path).close()
        return
    with pytest.raises(JournalFailed) as caught:
        Journal(tmp_path)
    assert caught.value.hint


def test_a_folder_without_the_right_to_write_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / JOURNAL_NAME).mkdir()  # refused to whoever runs the tests
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(JournalFailed) as caught:
        Journal(tmp_path)
    assert caught.value.message == f"The folder {tmp_path} may not be written."
    assert caught.value.hint == "Permission denied; ask for the right, or choose another folder."


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(JournalFailed):
        Journal(tmp_path / "file" / "out")


@pytest.mark.slow
def test_the_real_engine_in_a_process_of_its_own(
    tmp_path: Path, noisy_image: Callable[..., Image]
) -> None:
    for name in ("a.png", "b.jpg"):
        PIL.Image.fromarray(noisy_image(25, 64).pixels).save(
            write_photo(tmp_path / "in" / name, 0), quality=95
        )
    settings = BatchSettings((tmp_path / "in",), tmp_path / "out")
    events: list[Event] = []
    with Journal(settings.home) as journal:
        number = prepared(journal, settings, SilentProgress(), resume=False).number
        assert BatchRun(journal, number, events.append).run().counts == {"done": 2}
        pictures = journal.pictures(1)
    assert pictures.overview[:2] == pictures.before[:2] == pictures.after[:2] == b"\xff\xd8"
    done = {each.source.name: each for each in events if isinstance(each, Done)}
    assert done["a.png"].outcome.models == ("denoise-photo-1",)
    with PIL.Image.open(done["a.png"].target) as result:
        assert np.asarray(result).std() < noisy_image(25, 64).pixels.std()


@pytest.mark.slow
def test_photos_are_enlarged_in_a_process_of_its_own(
    tmp_path: Path, noisy_image: Callable[..., Image], install_model: Callable[..., Path]
) -> None:
    install_model("my-lens", "enlarge")
    PIL.Image.fromarray(noisy_image(5, 64).pixels).save(write_photo(tmp_path / "in" / "a.png", 0))
    settings = BatchSettings(
        (tmp_path / "in",),
        tmp_path / "out",
        recipe=Recipe((Enlarge(factor=3, strength=0.5),)),
        choice=EngineChoice(("my-lens",)),
    )
    events: list[Event] = []
    with Journal(settings.home) as journal:
        number = prepared(journal, settings, SilentProgress(), resume=False).number
        assert BatchRun(journal, number, events.append).run().counts == {"done": 1}
        pictures = journal.pictures(1)
    (done,) = (each for each in events if isinstance(each, Done))
    assert (done.outcome.input_size, done.outcome.output_size) == ((64, 64), (192, 192))
    sizes = [PIL.Image.open(io.BytesIO(each)).size for each in (pictures.before, pictures.after)]
    assert sizes == [(160, 160)] * 2
    with PIL.Image.open(done.target) as result:
        assert result.size == (192, 192)


def test_photos_that_would_be_too_large_fail_before_the_work(tmp_path: Path) -> None:
    wide = tmp_path / "in" / "wide.webp"
    wide.parent.mkdir()
    PIL.Image.fromarray(np.zeros((2, 9000, 3), np.uint8)).save(wide)
    write_photo(tmp_path / "in" / "small.png", 7)
    settings = BatchSettings(
        (tmp_path / "in",), tmp_path / "out", recipe=Recipe((Enlarge(factor=2),))
    )
    events: list[Event] = []
    assert run_batch(settings, events.append).counts == {"done": 1, "failed": 1}
    (failed,) = (each for each in events if isinstance(each, Failed))
    assert failed.message == "WebP holds no picture of 18000×4 pixels."


@pytest.mark.slow
def test_time_is_measured_by_the_engine_itself(photos: Photos) -> None:
    rules = Rules.parse("noise above 3: denoise; else leave")
    for settings in (photos(1), photos(1, rules=rules)):
        one, ten = (measured_seconds(settings, each, SilentProgress()) for each in (1, 1000))
        assert 0 < one < ten


@pytest.mark.slow
def test_memory_is_flat_over_two_thousand_photos(tmp_path: Path) -> None:
    photo = write_photo(tmp_path / "in" / "0.png", 1, side_px=128)
    for i in range(1, 2_000):
        shutil.copyfile(photo, photo.with_name(f"{i}.png"))
    held: list[int] = []

    def weigh(event: Event) -> None:
        if isinstance(event, Overall) and event.finished in (100, 1_990):
            this = psutil.Process()
            held.append(sum(each.memory_info().rss for each in (this, *this.children())))

    settings = BatchSettings((tmp_path / "in",), tmp_path / "out")
    assert run_batch(settings, weigh).counts == {"done": 2_000}
    assert held[-1] - held[0] < 50e6
