import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.damage.frames import WAYS, FloatArray, Way, middle, window_average

windows = st.integers(1, 9)


def frames(count: int) -> list[FloatArray]:
    return list(np.random.default_rng(0).random((count, 4, 5, 3), np.float32))


@pytest.mark.parametrize("way", WAYS)
@given(window=windows)
def test_a_scene_at_rest_is_not_blurred(way: Way, window: int) -> None:
    frame = frames(1)[0]
    np.testing.assert_allclose(window_average([frame] * window, way), frame, atol=1e-6)


@pytest.mark.parametrize("way", WAYS)
@given(window=windows)
def test_an_average_lies_between_its_frames(way: Way, window: int) -> None:
    taken = np.stack(frames(window))
    average = window_average(list(taken), way)
    assert (average >= taken.min(axis=0) - 1e-6).all()
    assert (average <= taken.max(axis=0) + 1e-6).all()


def test_gopro_averages_values_and_a_sensor_light() -> None:
    black, white = np.zeros((1, 1, 3), np.float32), np.ones((1, 1, 3), np.float32)
    assert window_average([black, white], "gopro")[0, 0, 0] == 0.5
    assert window_average([black, white], "linear")[0, 0, 0] == pytest.approx(0.735, abs=1e-3)


@given(windows)
def test_the_sharp_frame_has_as_many_before_as_after(window: int) -> None:
    before, after = middle(window), window - 1 - middle(window)
    assert before - after in {0, 1}
