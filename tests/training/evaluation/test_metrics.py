import numpy as np

from training.evaluation.metrics import rounded_to_8_bit


def test_rounding_clamps_and_goes_to_the_nearest_value() -> None:
    values = np.array([-1, 0, 0.4 / 255, 0.6 / 255, 1, 7], np.float32)
    assert rounded_to_8_bit(values).tolist() == [0, 0, 0, 1, 255, 255]
