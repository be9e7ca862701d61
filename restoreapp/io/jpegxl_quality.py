"""How strongly a JPEG XL picture was compressed, by the quantiser behind its frame's header.

ISO/IEC 18181-1, annexes F (frame header), G (sections) and C (quantiser); as much as pictures of
one frame that stands for itself have of it.
"""

import math

from restoreapp.io.decoded import Undecodable
from restoreapp.io.jpegxl_bits import Bits

_REGULAR, _VAR_DCT = 0, 0
_PATCHES_SPLINES_NOISE, _KEPT_ELSEWHERE = 1 | 2 | 16, 32
_GROUP, _LARGE_GROUP = 256, 2048


def distance(quality: int) -> float:
    """Returns libjxl's distance of a quality, 0 for none to 25, by its own command line's scale."""
    if quality >= 30:
        return 0.1 + (100 - quality) * 0.09
    return 53 / 3000 * quality * quality - 23 / 20 * quality + 25


def jpegxl_quality(bits: Bits, size: tuple[int, int], extra_channels: int) -> int | None:
    """Returns the quality at which libjxl would quantise as finely, 0..99; none where not known.

    Args:
        bits: at the first frame.
        size: width and height of the picture, whose values are stored as XYB.
        extra_channels: of the picture, alpha among them.
    """
    try:
        fineness = _fineness(bits, size, extra_channels)
    except Undecodable:
        return None
    return next((each for each in range(100) if _fineness_of(each) >= fineness), 99)


def _fineness_of(quality: int) -> float:
    """Returns how finely libjxl quantises means of blocks (its InitialQuantDC)."""
    wanted = distance(quality)
    of_means = max(0.5 * wanted, min(wanted, 0.3 * math.pow(wanted / 0.3, 0.83)))
    return min(1.095924047623553 / of_means, 50.0)


def _fineness(bits: Bits, size: tuple[int, int], extra_channels: int) -> float:
    flags = 0 if bits.flag() else _frame_flags(bits, extra_channels)
    if bits.flag():
        raise _unknown()  # sections in another order
    _to_byte(bits)
    groups, large = (-(-size[0] // side) * -(-size[1] // side) for side in (_GROUP, _LARGE_GROUP))
    for _ in range(1 if groups == 1 else 2 + large + groups):
        bits.choice((0, 10), (1024, 14), (17408, 22), (4211712, 30))
    _to_byte(bits)
    if flags & _PATCHES_SPLINES_NOISE:
        raise _unknown()
    if not bits.flag():
        bits.take(3 * 16)
    scale = bits.choice((1, 11), (2049, 11), (4097, 12), (8193, 16))
    return scale * bits.choice((16, 0), (1, 5), (1, 8), (1, 16)) / 65536


def _frame_flags(bits: Bits, extra_channels: int) -> int:
    """Reads a header that is not all as usual; returns its flags."""
    if bits.take(2) != _REGULAR or bits.take(1) != _VAR_DCT:
        raise _unknown()
    flags = bits.long()
    if flags & _KEPT_ELSEWHERE:
        raise _unknown()
    enlarged = [bits.take(2) for _ in range(1 + extra_channels)]
    bits.take(3 + 3)
    passes, is_cropped = bits.take(2), bits.flag()
    if any(enlarged) or passes or is_cropped:
        raise _unknown()
    blended = [bits.take(2) for _ in range(1 + extra_channels)]
    if any(blended) or not bits.flag():  # more than one frame
        raise _unknown()
    bits.take(8 * bits.choice((0, 0), (0, 4), (16, 5), (48, 10)))
    _skip_filters(bits)
    if bits.long():
        raise _unknown()
    return flags


def _skip_filters(bits: Bits) -> None:
    if bits.flag():
        return
    if bits.flag() and bits.flag():
        bits.take(6 * 16)
    if bits.take(2):
        for values in (8, 5, 4):
            if bits.flag():
                bits.take(16 * values)
    if bits.long():
        raise _unknown()


def _to_byte(bits: Bits) -> None:
    bits.take(-bits.at % 8)


def _unknown() -> Undecodable:
    return Undecodable("is of a kind whose quality is not known")
