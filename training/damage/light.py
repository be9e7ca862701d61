"""The sRGB curve on tensors: to linear light, where cameras add up what they see, and back."""

import torch
from torch import Tensor


def to_linear(values: Tensor) -> Tensor:
    """Decodes the sRGB curve (IEC 61966-2-1); odd-symmetric below 0, continued above 1."""
    magnitude = values.abs()
    high = ((magnitude + 0.055) / 1.055) ** 2.4
    return torch.where(magnitude <= 0.04045, magnitude / 12.92, high).copysign(values)


def to_curve(values: Tensor) -> Tensor:
    """Encodes with the sRGB curve (IEC 61966-2-1); odd-symmetric below 0, continued above 1."""
    magnitude = values.abs()
    high = 1.055 * magnitude.clamp_min(1e-6) ** (1 / 2.4) - 0.055
    return torch.where(magnitude <= 0.0031308, magnitude * 12.92, high).copysign(values)
