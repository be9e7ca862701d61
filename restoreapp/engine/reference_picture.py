"""A picture that is drawn, not shipped: flat colour, ramps, edges, fine lines and soft shapes."""

import numpy as np

from restoreapp.core.image import FloatArray


def reference_picture(side_px: int = 256) -> FloatArray:
    """Draws `(side_px, side_px, 3)` float32, sRGB curve, 0..1; the same one every time."""
    y, x = np.mgrid[0 : 1 : side_px * 1j, 0 : 1 : side_px * 1j]
    ramp = np.stack([0.2 + 0.6 * x, 0.3 + 0.4 * y, 0.7 - 0.4 * x * y], axis=-1)
    discs = (np.hypot(x % 0.25 - 0.125, y % 0.25 - 0.125) < 0.08)[..., None]
    rings = 0.5 + 0.3 * np.sin(120 * np.hypot(x - 0.75, y - 0.25) ** 1.5)[..., None]
    stripes = (0.5 + 0.3 * np.sign(np.sin(np.pi * 48 * (x + 0.4 * y))))[..., None]
    upper, left = (y < 0.5)[..., None], (x < 0.5)[..., None]
    card = np.where(discs, 1 - ramp, ramp)
    card = np.where(upper & ~left, 0.6 * card + 0.4 * rings, card)
    card = np.where(~upper & left, 0.6 * card + 0.4 * stripes, card)
    return np.clip(card, 0, 1).astype(np.float32)
