import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread, Slot
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from restoreapp.ui.jobs import Job, JobProgress, JobRunner, Lane

WAIT_S = 10


class Listener(QObject):
    """Writes down what a job tells, and on which thread."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.heard: list[tuple] = []
        self.threads: set[QThread] = set()
        job.progressed.connect(self._on_progressed)
        job.delivered.connect(self._on_delivered)
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.finished.connect(self._on_finished)

    def _note(self, *what: object) -> None:
        self.heard.append(what)
        self.threads.add(QThread.currentThread())

    @Slot(object, float, str)
    def _on_progressed(self, about: object, fraction: float, message: str) -> None:
        self._note("progressed", fraction, message)

    @Slot(object, object)
    def _on_delivered(self, about: object, part: object) -> None:
        self._note("delivered", part)

    @Slot(object, object)
    def _on_succeeded(self, about: object, result: object) -> None:
        self._note("succeeded", about, result)

    @Slot(object, object)
    def _on_failed(self, about: object, error: object) -> None:
        self._note("failed", about, str(error))

    @Slot(object)
    def _on_cancelled(self, about: object) -> None:
        self._note("cancelled", about)

    @Slot(object)
    def _on_finished(self, about: object) -> None:
        self._note("finished", about)


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    opened = threading.Event()
    yield opened
    opened.set()


def test_a_job_tells_its_result_and_then_that_it_is_finished(jobs: JobRunner, qtbot: QtBot) -> None:
    listener = Listener(job := jobs.submit(lambda _: 42, Lane.READING, "question"))
    with qtbot.waitSignal(job.finished):
        pass
    assert listener.heard == [("succeeded", "question", 42), ("finished", "question")]


def test_nothing_is_told_before_control_is_back_in_the_event_loop(
    jobs: JobRunner, qtbot: QtBot
) -> None:
    is_done = threading.Event()
    job = jobs.submit(lambda _: is_done.set(), Lane.READING)
    assert is_done.wait(WAIT_S)
    with qtbot.waitSignal(job.succeeded):
        pass


def test_everything_is_told_on_the_gui_thread(jobs: JobRunner, qtbot: QtBot) -> None:
    def work(progress: JobProgress) -> None:
        progress.report(0.5, "half")
        progress.deliver("part")

    listener = Listener(job := jobs.submit(work, Lane.ENGINE))
    with qtbot.waitSignal(job.finished):
        pass
    assert listener.threads == {QApplication.instance().thread()}


def test_an_exception_is_a_failure(jobs: JobRunner, qtbot: QtBot) -> None:
    def work(progress: JobProgress) -> None:
        raise ValueError("broken")

    listener = Listener(job := jobs.submit(work, Lane.READING))
    with qtbot.waitSignal(job.finished):
        pass
    assert listener.heard == [("failed", None, "broken"), ("finished", None)]


def test_cancel_stops_at_the_next_checkpoint(jobs: JobRunner, qtbot: QtBot, gate) -> None:
    has_begun = threading.Event()

    def work(progress: JobProgress) -> None:
        has_begun.set()
        gate.wait(WAIT_S)
        progress.checkpoint()

    listener = Listener(job := jobs.submit(work, Lane.ENGINE))
    assert has_begun.wait(WAIT_S)
    with qtbot.waitSignals([job.cancelled, job.finished], order="strict"):
        job.cancel()
        gate.set()
    assert listener.heard == [("cancelled", None), ("finished", None)]


def test_a_waiting_job_is_cancelled_at_once_and_never_begins(
    jobs: JobRunner, qtbot: QtBot, gate
) -> None:
    begun: list[int] = []
    jobs.submit(lambda _: gate.wait(WAIT_S), Lane.ENGINE)
    waiting = jobs.submit(lambda _: begun.append(1), Lane.ENGINE)
    with qtbot.waitSignals([waiting.cancelled, waiting.finished], order="strict"):
        waiting.cancel()
        waiting.cancel()
    assert not gate.is_set()
    assert begun == []


def test_one_engine_job_runs_at_a_time(jobs: JobRunner, qtbot: QtBot) -> None:
    threads: set[int] = set()
    for _ in range(5):
        last = jobs.submit(lambda _: threads.add(threading.get_ident()), Lane.ENGINE)
    with qtbot.waitSignal(last.finished):
        pass
    assert len(threads) == 1


def test_reading_does_not_wait_for_the_engine(jobs: JobRunner, qtbot: QtBot, gate) -> None:
    jobs.submit(lambda _: gate.wait(WAIT_S), Lane.ENGINE)
    with qtbot.waitSignal(jobs.submit(lambda _: None, Lane.READING).finished):
        pass
    assert not gate.is_set()


def test_reports_are_thinned_and_the_last_one_comes(jobs: JobRunner, qtbot: QtBot) -> None:
    def work(progress: JobProgress) -> None:
        for count in range(1, 1001):
            progress.report(count / 1000, str(count))

    listener = Listener(job := jobs.submit(work, Lane.ENGINE))
    with qtbot.waitSignal(job.finished):
        pass
    reports = [each for each in listener.heard if each[0] == "progressed"]
    assert len(reports) < 100
    assert reports[-1] == ("progressed", 1.0, "1000")


def test_a_report_that_was_held_back_comes_though_no_other_follows(
    jobs: JobRunner, qtbot: QtBot, gate
) -> None:
    def work(progress: JobProgress) -> None:
        progress.report(0.1, "first")
        progress.report(0.2, "second")
        gate.wait(WAIT_S)

    job = jobs.submit(work, Lane.ENGINE)
    with qtbot.waitSignal(job.progressed, check_params_cb=lambda _, done, __: done == 0.2):
        pass
    assert not gate.is_set()


def test_parts_come_in_order(jobs: JobRunner, qtbot: QtBot) -> None:
    def work(progress: JobProgress) -> None:
        for part in range(20):
            progress.deliver(part)

    listener = Listener(job := jobs.submit(work, Lane.ENGINE))
    with qtbot.waitSignal(job.finished):
        pass
    assert [each[1] for each in listener.heard if each[0] == "delivered"] == list(range(20))


def test_shutting_down_stops_what_runs_and_what_waits(qapp: QApplication) -> None:
    runner = JobRunner()
    has_begun, may_go_on = threading.Event(), threading.Event()

    def work(progress: JobProgress) -> None:
        has_begun.set()
        may_go_on.wait(WAIT_S)
        progress.checkpoint()

    listeners = [Listener(runner.submit(work, Lane.ENGINE, number)) for number in range(3)]
    assert has_begun.wait(WAIT_S)
    may_go_on.set()
    runner.shut_down()
    assert [each.heard[-1] for each in listeners] == [("finished", number) for number in range(3)]
    assert runner.unfinished == ()


def test_work_handed_in_after_shutting_down_is_cancelled(qapp: QApplication, qtbot: QtBot) -> None:
    runner = JobRunner()
    runner.shut_down()
    with qtbot.waitSignal(runner.submit(lambda _: 1, Lane.READING).cancelled):
        pass


def test_what_an_outcome_leads_to_at_the_end_is_cancelled_too(qtbot: QtBot) -> None:
    runner = JobRunner()
    ended: list[str] = []
    first = runner.submit(lambda _progress: None, Lane.READING, "first")

    def go_on(about: str) -> None:
        ended.append(about)
        if about == "first":
            runner.submit(lambda _progress: None, Lane.READING, "second").finished.connect(go_on)

    first.finished.connect(go_on)
    runner.shut_down()
    assert ended == ["first", "second"]
    assert runner.unfinished == ()
