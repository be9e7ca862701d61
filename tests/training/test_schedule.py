import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.configuration.tables import BudgetConfig, OptimizerConfig, Stage
from training.schedule import learning_rate, spent_fraction, stage_at

STAGES = (Stage(0.5, 16, 8), Stage(0.8, 24, 4), Stage(1.0, 32, 2))


@given(st.integers(0, 1000), st.floats(0, 1e6))
def test_a_budget_of_steps_does_not_look_at_the_clock(steps: int, seconds: float) -> None:
    assert spent_fraction(BudgetConfig(steps=500), steps, seconds) == min(1, steps / 500)


@given(st.integers(0, 1000), st.floats(0, 1e6))
def test_a_budget_of_minutes_does_not_count_steps(steps: int, seconds: float) -> None:
    assert spent_fraction(BudgetConfig(minutes=10), steps, seconds) == min(1, seconds / 600)


def test_the_rate_rises_over_the_warm_up_to_its_full_height() -> None:
    optimizer = OptimizerConfig(rate=0.1, warmup_steps=4)
    rates = [learning_rate(optimizer, steps, 0.0) for steps in range(6)]
    assert rates == pytest.approx([0.025, 0.05, 0.075, 0.1, 0.1, 0.1])


def test_the_rate_falls_along_half_a_cosine_to_zero() -> None:
    optimizer = OptimizerConfig(rate=0.1, warmup_steps=0)
    rates = [learning_rate(optimizer, 1000, fraction) for fraction in (0, 0.5, 1)]
    assert rates == pytest.approx([0.1, 0.05, 0])


@pytest.mark.parametrize(
    ("fraction", "crop_px"), [(0, 16), (0.499, 16), (0.5, 24), (0.8, 32), (1.0, 32)]
)
def test_a_stage_ends_where_the_next_begins(fraction: float, crop_px: int) -> None:
    assert stage_at(STAGES, fraction).crop_px == crop_px
