import threading

import pytest

from restoreapp.core.progress import CancelToken, ReportingProgress, SilentProgress
from restoreapp.errors import Cancelled


def test_parts_report_within_the_whole_and_never_go_back() -> None:
    told: list[float] = []
    progress = ReportingProgress(lambda fraction, _: told.append(fraction))
    first, second = progress.part(0, 0.5), progress.part(0.5, 1)
    first.report(0.5)
    first.report(1)
    second.part(0, 0.5).report(1)
    first.report(0)
    second.report(7)
    assert told == [0.25, 0.5, 0.75, 0.75, 1.0]


def test_a_cancelled_token_stops_at_the_next_checkpoint_of_any_part() -> None:
    token = CancelToken()
    part = ReportingProgress(lambda *_: None, token).part(0, 0.5).part(0, 0.5)
    part.checkpoint()
    token.cancel()
    with pytest.raises(Cancelled):
        part.checkpoint()


def test_the_silent_one_takes_everything() -> None:
    progress = SilentProgress()
    progress.part(0, 1).report(2)
    progress.checkpoint()


def test_waiting_on_a_token_ends_when_it_is_cancelled() -> None:
    token = CancelToken()
    assert not token.wait(0)
    thread = threading.Thread(target=token.cancel)
    thread.start()
    assert token.wait(60)
    thread.join()


def test_a_pause_holds_work_at_its_next_checkpoint_until_it_goes_on() -> None:
    token, passed = CancelToken(), threading.Event()
    part = ReportingProgress(lambda *_: None, token).part(0, 0.5)

    def work() -> None:
        part.checkpoint()
        passed.set()

    token.pause()
    assert token.is_paused
    thread = threading.Thread(target=work)
    thread.start()
    assert not passed.wait(0.05)
    token.go_on()
    assert passed.wait(60)
    assert not token.is_paused
    thread.join()


def test_cancel_ends_a_pause_and_what_was_cancelled_does_not_pause() -> None:
    token, stopped = CancelToken(), threading.Event()

    def work() -> None:
        with pytest.raises(Cancelled):
            token.checkpoint()
        stopped.set()

    token.pause()
    thread = threading.Thread(target=work)
    thread.start()
    token.cancel()
    assert stopped.wait(60)
    thread.join()
    token.pause()
    assert not token.is_paused
    with pytest.raises(Cancelled):
        token.checkpoint()
