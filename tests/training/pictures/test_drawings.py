import numpy as np
import pytest

from training.pictures.drawings import drawing


@pytest.mark.parametrize("seed", range(40))
def test_a_drawing_is_a_picture_and_the_same_one_for_the_same_generator(seed: int) -> None:
    drawn = drawing(48, np.random.default_rng(seed))
    assert drawn.shape == (48, 48, 3)
    assert drawn.dtype == np.float32
    assert 0 <= drawn.min() <= drawn.max() <= 1
    assert np.array_equal(drawn, drawing(48, np.random.default_rng(seed)))


def test_drawings_differ_and_most_show_something() -> None:
    drawn = [drawing(48, np.random.default_rng(seed)) for seed in range(40)]
    assert len({each.tobytes() for each in drawn}) > 35
    assert sum(each.std() > 0.05 for each in drawn) > 25
