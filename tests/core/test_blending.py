import numpy as np
import pytest

from restoreapp.core.blending import blended

ORIGINAL = np.array([[[0, 100, 255]]], np.uint8)
ANSWER = np.array([[[65535, 100 * 257, 0]]], np.uint16)


@pytest.mark.parametrize(
    ("strength", "expected"), [(0, [0, 100, 255]), (1, [255, 100, 0]), (0.25, [63.75, 100, 191.25])]
)
def test_strength_goes_from_the_original_to_the_answer(
    strength: float, expected: list[float]
) -> None:
    values = blended(ORIGINAL, ANSWER, strength)
    np.testing.assert_allclose(values[0, 0] * 255, expected, atol=1e-3)
