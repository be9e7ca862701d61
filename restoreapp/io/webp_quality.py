"""How strongly a lossy WebP file was compressed, by the quantisers in its VP8 header (RFC 6386)."""

from restoreapp.io.decoded import Undecodable

_KEY_FRAME_HEAD = 10  # tag, start code, width and height
_COARSEST = 127


def webp_quality(frame: bytes) -> int | None:
    """Returns the quality at which libwebp would quantise as finely, 0..99; none where not known.

    By the finest of the segments, so that the estimate is not too low.

    Args:
        frame: the content of the chunk `VP8 `.
    """
    try:
        finest = _finest_quantiser(_Booleans(frame[_KEY_FRAME_HEAD:]))
    except Undecodable:
        return None
    return next((each for each in range(100) if _quantiser(each) <= finest), 99)


def _quantiser(quality: int) -> int:
    """Returns libwebp's index of a quality (its QualityToCompression, in quant_enc.c)."""
    share = quality / 100
    linear = share * 2 / 3 if share < 0.75 else 2 * share - 1
    return int(_COARSEST * (1 - linear ** (1 / 3)))


def _finest_quantiser(bits: "_Booleans") -> int:
    """Reads the frame's header as far as its quantisers (RFC 6386, section 9.2 to 9.6)."""
    bits.number(2)  # colour space, clamping
    of_segments, are_absolute = [0], False
    if bits.number(1):
        has_map, has_values = bits.number(1), bits.number(1)
        if has_values:
            are_absolute = bool(bits.number(1))
            of_segments = [bits.optional(7) for _ in range(4)]
            for _ in range(4):
                bits.optional(6)
        if has_map:
            for _ in range(3):
                if bits.number(1):
                    bits.number(8)
    bits.number(1 + 6 + 3)  # the loop filter's kind, level and sharpness
    if bits.number(1) and bits.number(1):
        for _ in range(8):
            bits.optional(6)
    bits.number(2)  # partitions
    base = bits.number(7)
    found = of_segments if are_absolute else [base + each for each in of_segments]
    return min(max(min(found), 0), _COARSEST)


class _Booleans:
    """Reads bits that are coded as equally probable (RFC 6386, section 7.3)."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 2
        self._value = int.from_bytes(data[:2], "big")
        self._range, self._count = 255, 0

    def number(self, count: int) -> int:
        """Returns an unsigned integer of `count` bits, highest first.

        Raises:
            Undecodable: if there are no more.
        """
        value = 0
        for _ in range(count):
            value = value << 1 | self._bit()
        return value

    def optional(self, count: int) -> int:
        """Returns a signed integer that may be left out, and is 0 then."""
        if not self.number(1):
            return 0
        value = self.number(count)
        return -value if self.number(1) else value

    def _bit(self) -> int:
        split = 1 + ((self._range - 1) * 128 >> 8)
        if bit := self._value >= split << 8:
            self._range -= split
            self._value -= split << 8
        else:
            self._range = split
        while self._range < 128:
            self._value <<= 1
            self._range <<= 1
            self._count += 1
            if self._count == 8:
                if self._at >= len(self._data):
                    raise Undecodable("ends early")
                self._count = 0
                self._value |= self._data[self._at]
                self._at += 1
        return int(bit)
