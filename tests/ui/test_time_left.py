import pytest
from hypothesis import given
from hypothesis import strategies as st

from restoreapp.ui.time_left import TimeLeft


def test_nothing_is_said_in_the_first_second() -> None:
    left = TimeLeft()
    assert left.updated(0.0, 0.0) is None
    assert left.updated(0.5, 0.9) is None


def test_nothing_is_said_while_nothing_is_done() -> None:
    left = TimeLeft()
    left.updated(0.0, 0.0)
    assert left.updated(0.0, 60.0) is None


@given(st.floats(2, 1000))
def test_steady_work_is_foretold_exactly(whole_s: float) -> None:
    left = TimeLeft()
    for share in (0.0, 0.6, 0.7, 0.8, 0.95):
        told = left.updated(share, share * whole_s)
    assert told == pytest.approx(whole_s * 0.05, abs=1e-6 * whole_s)


def test_time_spent_before_the_first_report_is_no_guide() -> None:
    left = TimeLeft()
    left.updated(0.0, 100.0)
    assert left.updated(0.5, 102.0) == pytest.approx(2.0)


def test_one_slow_tile_does_not_make_the_estimate_jump() -> None:
    left = TimeLeft()
    for count in range(11):
        told = left.updated(count / 100, count * 0.2)
    assert told == pytest.approx(18)
    slow = left.updated(0.11, 3.0)
    assert 17 < slow < 21
