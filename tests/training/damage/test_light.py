import numpy as np
import torch

from restoreapp.core.transfer import linear_to_srgb, srgb_to_linear
from training.damage.light import to_curve, to_linear

VALUES = torch.linspace(-0.5, 2, 1001)


def test_the_curve_is_the_program_s_own() -> None:
    numbers = VALUES.numpy()
    np.testing.assert_allclose(to_linear(VALUES).numpy(), srgb_to_linear(numbers), atol=1e-6)
    np.testing.assert_allclose(to_curve(VALUES).numpy(), linear_to_srgb(numbers), atol=1e-6)


def test_to_linear_light_and_back_changes_nothing() -> None:
    torch.testing.assert_close(to_curve(to_linear(VALUES)), VALUES, rtol=0, atol=2e-6)
