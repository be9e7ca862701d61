"""What a recipe is said to take on a device of this computer."""

from dataclasses import replace

import pytest

from restoreapp.core.geometry import Size
from restoreapp.core.progress import CancelToken, ReportingProgress, SilentProgress
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Deblur, Denoise
from restoreapp.errors import Cancelled, RestoreAppError
from restoreapp.service.devices import device_costs, measure_device, usable_devices
from restoreapp.service.restore import EngineChoice

SIZE = Size(1000, 1000)
RECIPE = Recipe((Denoise(),))


@pytest.fixture
def choice(install_model) -> EngineChoice:
    install_model("tiny-denoise")
    return EngineChoice(models=("tiny-denoise",))


def cost_on_the_processor(size: Size, recipe: Recipe, choice: EngineChoice) -> float | None:
    return next(
        each.seconds for each in device_costs(size, recipe, choice) if each.device.name == "cpu"
    )


def test_what_never_ran_here_is_not_guessed(choice: EngineChoice) -> None:
    costs = device_costs(SIZE, RECIPE, choice)
    assert [each.device for each in costs] == list(usable_devices())
    assert all(each.seconds is None for each in costs)


def test_a_short_measurement_tells(choice: EngineChoice) -> None:
    measure_device("cpu", RECIPE, choice, SilentProgress())

    seconds = cost_on_the_processor(SIZE, RECIPE, choice)

    assert seconds is not None
    assert seconds > 0
    larger = cost_on_the_processor(Size(1000, 500), RECIPE, choice)
    assert larger == pytest.approx(seconds / 2)


def test_a_step_that_was_not_measured_leaves_the_whole_unknown(choice: EngineChoice) -> None:
    measure_device("cpu", RECIPE, choice, SilentProgress())
    assert cost_on_the_processor(SIZE, Recipe((Denoise(), Deblur())), choice) is None


def test_without_steps_nothing_is_taken(choice: EngineChoice) -> None:
    assert cost_on_the_processor(SIZE, Recipe(()), replace(choice, models=())) == 0


def test_a_measurement_can_be_stopped(choice: EngineChoice) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        measure_device("cpu", RECIPE, choice, ReportingProgress(lambda *_: None, token))


def test_a_device_that_is_not_there_is_refused(choice: EngineChoice) -> None:
    with pytest.raises(RestoreAppError):
        measure_device("cuda:9", RECIPE, choice, SilentProgress())
