"""Damage: clean batches in, damaged batches out, from an explicit generator.

Every function takes `(N, C, H, W)` float32 on the sRGB curve, 0..1, on any device, and a generator
of that device; the same generator state gives the same damage.
"""

import torch
from torch import Generator, Tensor

# BT.601 luma, what a camera's or an editor's greyscale JPEG holds.
LUMA_WEIGHTS = (0.299, 0.587, 0.114)


def grey(clean: Tensor, chosen: Tensor) -> Tensor:
    """Turns the chosen pictures grey, three equal channels.

    Args:
        clean: `(N, 3, H, W)`.
        chosen: `(N,)` bool.
    """
    weights = clean.new_tensor(LUMA_WEIGHTS).view(1, 3, 1, 1)
    luma = (clean * weights).sum(dim=1, keepdim=True).expand_as(clean)
    return torch.where(chosen.view(-1, 1, 1, 1), luma, clean)


def gaussian_noise(clean: Tensor, sigma: Tensor, same: Tensor, generator: Generator) -> Tensor:
    """Adds Gaussian noise, not clipped.

    Args:
        clean: `(N, C, H, W)`, C 1 or 3.
        sigma: `(N,)` standard deviation on the 0..1 scale.
        same: `(N,)` bool; there all channels get the same noise, as a grey file's do.
        generator: of the same device.
    """
    noise = torch.randn(clean.shape, generator=generator, device=clean.device)
    first = noise[:, :1].expand_as(noise)
    noise = torch.where(same.view(-1, 1, 1, 1), first, noise)
    return clean + sigma.view(-1, 1, 1, 1) * noise


def stored_in_8_bit(damaged: Tensor, chosen: Tensor) -> Tensor:
    """Clips the chosen pictures to 0..1 and rounds them to 8 bit, as a file would be."""
    stored = (damaged.clamp(0, 1) * 255).round() / 255
    return torch.where(chosen.view(-1, 1, 1, 1), stored, damaged)
