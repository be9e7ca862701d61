"""The learning rate and the crop size as functions of how much of the budget is spent."""

import math

from .configuration.tables import BudgetConfig, OptimizerConfig, Stage


def spent_fraction(budget: BudgetConfig, steps: int, seconds: float) -> float:
    """Returns how much of the budget is used, 0..1."""
    if budget.steps is not None:
        return min(1.0, steps / budget.steps)
    assert budget.minutes is not None  # one of the two is given, as the configuration checks
    return min(1.0, seconds / (60 * budget.minutes))


def learning_rate(optimizer: OptimizerConfig, steps: int, fraction: float) -> float:
    """Returns the rate of the next step: linear warm-up, then half a cosine to zero, or drops."""
    warmup = min(1.0, (steps + 1) / max(1, optimizer.warmup_steps))
    if optimizer.schedule == "cosine":
        fall = 0.5 * (1 + math.cos(math.pi * fraction))
    else:
        fall = optimizer.drop_factor ** sum(fraction >= drop for drop in optimizer.drops)
    return optimizer.rate * warmup * fall


def stage_at(stages: tuple[Stage, ...], fraction: float) -> Stage:
    """Returns the stage that a run is in after `fraction` of its budget."""
    return next((stage for stage in stages if fraction < stage.until), stages[-1])
