"""How strongly an AVIF picture was compressed, by the quantiser in its AV1 headers.

AV1 Bitstream & Decoding Process Specification, sections 5.5 and 5.9; as much as still pictures
have of it.
"""

from dataclasses import dataclass

from restoreapp.io.decoded import Undecodable

_SEQUENCE, _FRAME_HEADER, _FRAME = 1, 3, 6
_KEY_FRAME = 0
_SELECT = 2
_MOST_TILES = 64
_MOST_TILE_WIDTH, _MOST_TILE_AREA = 4096, 4096 * 2304
# Indices that libavif gave its qualities 0..100, measured with imagecodecs 2026.3.6.
_INDICES = (
    255, 255, 255, 249, 249, 249, 244, 244, 240, 240, 236, 236, 232, 232, 228, 228, 224, 224,
    220, 220, 216, 216, 212, 212, 208, 208, 204, 204, 200, 200, 196, 196, 192, 192, 188, 184,
    184, 180, 180, 176, 172, 172, 168, 168, 164, 160, 160, 156, 156, 152, 148, 148, 144, 144,
    140, 136, 132, 132, 128, 124, 120, 120, 116, 112, 108, 108, 104, 100, 96, 96, 92, 88,
    84, 84, 80, 76, 72, 72, 68, 64, 60, 60, 56, 52, 48, 48, 44, 40, 36, 36,
    32, 28, 24, 24, 20, 16, 12, 12, 8, 4, 0,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sequence:
    """What of a sequence header decides how a frame's header is read."""

    is_reduced: bool
    width: int
    height: int
    width_bits: int
    height_bits: int
    id_bits: int
    order_bits: int
    has_large_blocks: bool
    has_superres: bool
    screen_tools: int
    integer_vectors: int


def av1_quality(data: bytes) -> int | None:
    """Returns the quality at which libavif would quantise as finely, 0..100; none where not known.

    100 means that nothing is lost but by the way to YCbCr, if that was gone.

    Args:
        data: an `av01` item: open bitstream units.
    """
    sequence = None
    try:
        for kind, content in _units(data):
            bits = _Bits(content)
            if kind == _SEQUENCE:
                sequence = _sequence(bits)
            elif kind in (_FRAME, _FRAME_HEADER) and sequence is not None:
                index = _quantiser(bits, sequence)
                return next(each for each in range(101) if _INDICES[each] <= index)
    except Undecodable:
        return None
    return None


def _units(data: bytes) -> list[tuple[int, bytes]]:
    found, at = [], 0
    while at < len(data):
        head = data[at]
        at += 2 if head & 4 else 1
        length = len(data) - at
        if head & 2:
            length = shift = 0
            while True:
                if at >= len(data):
                    raise Undecodable("ends early")
                length |= (data[at] & 127) << shift
                shift += 7
                at += 1
                if not data[at - 1] & 128:
                    break
        found.append((head >> 3 & 15, data[at : at + length]))
        at += length
    return found


def _sequence(bits: "_Bits") -> _Sequence:
    bits.take(3 + 1)
    is_reduced = bool(bits.take(1))
    if is_reduced:
        bits.take(5)
    else:
        if bits.take(1):
            raise Undecodable("holds a film with a clock")
        has_delay = bits.take(1)
        for _ in range(bits.take(5) + 1):
            bits.take(12)
            if bits.take(5) > 7:
                bits.take(1)
            if has_delay and bits.take(1):
                bits.take(4)
    width_bits, height_bits = bits.take(4) + 1, bits.take(4) + 1
    width, height = bits.take(width_bits) + 1, bits.take(height_bits) + 1
    id_bits = 0
    if not is_reduced and bits.take(1):
        id_bits = bits.take(4) + 2 + 1 + bits.take(3)
    has_large_blocks = bool(bits.take(1))
    bits.take(2)
    order_bits, screen_tools, integer_vectors = 0, _SELECT, _SELECT
    if not is_reduced:
        bits.take(4)
        has_order = bits.take(1)
        if has_order:
            bits.take(2)
        screen_tools = _SELECT if bits.take(1) else bits.take(1)
        if screen_tools:
            integer_vectors = _SELECT if bits.take(1) else bits.take(1)
        if has_order:
            order_bits = bits.take(3) + 1
    return _Sequence(
        is_reduced=is_reduced,
        width=width,
        height=height,
        width_bits=width_bits,
        height_bits=height_bits,
        id_bits=id_bits,
        order_bits=order_bits,
        has_large_blocks=has_large_blocks,
        has_superres=bool(bits.take(1)),
        screen_tools=screen_tools,
        integer_vectors=integer_vectors,
    )


def _quantiser(bits: "_Bits", sequence: _Sequence) -> int:
    """Returns `base_q_idx` of a key frame that is shown."""
    if not sequence.is_reduced and bits.take(4) != _KEY_FRAME << 1 | 1:
        raise Undecodable("begins with no picture of its own")
    has_fixed_tables = bits.take(1)
    tools = bits.take(1) if sequence.screen_tools == _SELECT else sequence.screen_tools
    if tools and sequence.integer_vectors == _SELECT:
        bits.take(1)
    bits.take(sequence.id_bits)
    has_own_size = not sequence.is_reduced and bits.take(1)
    bits.take(sequence.order_bits)
    width, height = sequence.width, sequence.height
    if has_own_size:
        width, height = bits.take(sequence.width_bits) + 1, bits.take(sequence.height_bits) + 1
    is_stretched = sequence.has_superres and bits.take(1)
    if is_stretched:
        denominator = bits.take(3) + 9
        width = (width * 8 + denominator // 2) // denominator
    if bits.take(1):
        bits.take(32)
    if tools and not is_stretched:
        bits.take(1)
    if not sequence.is_reduced and not has_fixed_tables:
        bits.take(1)
    _skip_tiles(bits, width, height, 7 if sequence.has_large_blocks else 6)
    return bits.take(8)


def _skip_tiles(bits: "_Bits", width: int, height: int, block_log2: int) -> None:
    columns, rows = (-(-side >> block_log2) for side in (width, height))
    least_columns = _log2(_MOST_TILE_WIDTH >> block_log2, columns)
    least = max(least_columns, _log2(_MOST_TILE_AREA >> 2 * block_log2, rows * columns))
    if not bits.take(1):
        raise Undecodable("has tiles of uneven sizes")

    def read(log2: int, most: int) -> int:
        while log2 < most and bits.take(1):
            log2 += 1
        return log2

    across = read(least_columns, _log2(1, min(columns, _MOST_TILES)))
    down = read(max(least - across, 0), _log2(1, min(rows, _MOST_TILES)))
    if across or down:
        bits.take(across + down + 2)


def _log2(size: int, target: int) -> int:
    """Returns how often a size must be doubled to reach a target."""
    count = 0
    while size << count < target:
        count += 1
    return count


class _Bits:
    """Reads bits, highest first."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, count: int) -> int:
        """Returns an unsigned integer of `count` bits.

        Raises:
            Undecodable: if there are no more.
        """
        end = self._at + count
        if end > 8 * len(self._data):
            raise Undecodable("ends early")
        chunk = int.from_bytes(self._data[self._at >> 3 : (end + 7) >> 3], "big")
        self._at = end
        return chunk >> -end % 8 & (1 << count) - 1
