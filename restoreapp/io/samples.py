"""Samples as files store them, and as an image has them: ranges, alpha, order of channels."""

import numpy as np

from restoreapp.core.image import Array
from restoreapp.texts import Text


def split_alpha(samples: Array) -> tuple[Array, Array | None]:
    """Returns colours `(H, W, 1 or 3)` and alpha `(H, W)` or none.

    Args:
        samples: `(H, W)` or `(H, W, 1 to 4)`; two and four channels end with alpha.
    """
    if samples.ndim == 2:
        samples = samples[..., np.newaxis]
    if samples.shape[2] in (1, 3):
        return samples, None
    return np.ascontiguousarray(samples[..., :-1]), np.ascontiguousarray(samples[..., -1])


def join_alpha(pixels: Array, alpha: Array | None) -> Array:
    """Returns `(H, W)` for plain grey, else `(H, W, 2 to 4)`: the inverse of `split_alpha`."""
    if alpha is not None:
        return np.dstack([pixels, alpha])
    shape = pixels.shape[:2] if pixels.shape[2] == 1 else pixels.shape
    # Along a side of 1 a part of an array keeps steps that encoders refuse; without a side it
    # forgets them.
    return pixels.reshape(-1).reshape(shape)


def at_full_range(samples: Array, bits: int) -> tuple[Array, tuple[str, ...]]:
    """Returns uint8, uint16 or float32 over its full range, and what is to be said about it.

    Args:
        samples: bool or unsigned integers up to `2**bits - 1`, or float of nominal range 0..1.
        bits: as the file states; 16 at most for integers.
    """
    if samples.dtype.kind == "f":
        values = samples.astype(np.float32, copy=False)
        if np.isfinite(values).all():
            return values, ()
        note = Text("values that are no numbers were set to 0, infinite ones to 0 or 1")
        return np.nan_to_num(values, posinf=1.0, neginf=0.0), (note,)
    if bits in (8, 16):
        return samples.astype(f"u{bits // 8}", copy=False), ()
    wider = 8 if bits < 8 else 16
    largest = (1 << bits) - 1
    scaled = samples.astype(np.uint32) * ((1 << wider) - 1)
    return ((scaled + largest // 2) // largest).astype(f"u{wider // 8}"), ()


def at_few_bits(samples: Array, bits: int) -> Array:
    """Returns values of 0 to `2**bits - 1`, rounded: the inverse of `at_full_range`.

    Args:
        samples: uint8, or uint16 over its full range.
        bits: 8 for uint8, 9 to 16 for uint16.
    """
    if bits in (8, 16):
        return samples
    largest = (1 << bits) - 1
    return ((samples.astype(np.uint32) * largest + 32767) // 65535).astype(np.uint16)


def inverted(samples: Array) -> Array:
    """Returns light for dark, at the same depth."""
    white = 1 if samples.dtype.kind == "f" else np.iinfo(samples.dtype).max
    return (white - samples).astype(samples.dtype)


def unmultiplied(colours: Array, alpha: Array) -> Array:
    """Returns colours divided by alpha, at the same depth; black where alpha is 0.

    Args:
        colours: `(H, W, C)` multiplied by alpha (associated).
        alpha: `(H, W)` of the same dtype.
    """
    weight = alpha[..., np.newaxis].astype(np.float64)
    largest = 1.0 if colours.dtype.kind == "f" else float(np.iinfo(colours.dtype).max)
    divided = np.zeros(colours.shape)
    np.divide(colours * largest, weight, out=divided, where=weight > 0)
    if colours.dtype.kind == "f":
        return divided.astype(colours.dtype)
    return np.rint(np.minimum(divided, largest)).astype(colours.dtype)
