"""ICC profiles in JPEG XL codestreams (ISO/IEC 18181-1, annex E): read in full, written plainly."""

import struct

from restoreapp.io.decoded import Undecodable
from restoreapp.io.jpegxl_bits import Bits, Symbols
from restoreapp.texts import Text

MOST_PROFILE_BYTES = 1 << 24

_CONTEXTS = 41
_HEADER_BYTES = 128
_TAGS = (
    b"cprt", b"wtpt", b"bkpt", b"rXYZ", b"gXYZ", b"bXYZ", b"kXYZ", b"rTRC", b"gTRC", b"bTRC",
    b"kTRC", b"chad", b"desc", b"chrm", b"dmnd", b"dmdd", b"lumi",
)  # fmt: skip
_SIZE_20 = (b"rXYZ", b"gXYZ", b"bXYZ", b"kXYZ", b"wtpt", b"bkpt", b"lumi")
_TYPES = (b"XYZ ", b"desc", b"text", b"mluc", b"para", b"curv", b"sf32", b"gbd ")
_INSERT, _SHUFFLE_2, _SHUFFLE_4, _PREDICT, _XYZ, _FIRST_TYPE = 1, 2, 3, 4, 10, 16
_LETTERS = range(ord("A"), ord("Z") + 1), range(ord("a"), ord("z") + 1)
_FIGURES = (*range(ord("0"), ord("9") + 1), ord("."), ord(","))


def read_icc(bits: Bits) -> bytes:
    """Returns the profile that comes next, and leaves the reader behind it.

    Raises:
        Undecodable: if it ends early or cannot be followed.
    """
    length = bits.long()
    if length > MOST_PROFILE_BYTES:
        raise Undecodable(Text("is damaged: its colour profile is too large"))
    symbols = Symbols(bits, _CONTEXTS)
    coded = bytearray()
    before = last = 0
    for i in range(length):
        context = 0 if i <= _HEADER_BYTES else 1 + _kind_of_last(last) + 8 * _kind_before(before)
        value = symbols.read(context)
        if value > 255:
            raise _damaged()
        coded.append(value)
        before, last = last, value
    symbols.finish()
    try:
        return _Unpredicted(bytes(coded)).profile()
    except (IndexError, struct.error) as error:
        raise _damaged() from error


def icc_bits(profile: bytes) -> tuple[int, int]:
    """Returns a profile as an integer of bits, lowest first, and how many they are.

    Every byte takes eight bits: what libjxl saves by its predictions is a few hundred bytes.
    """
    head = _predicted_header(len(profile))
    for i in range(min(_HEADER_BYTES, len(profile))):
        _predict_header(head, profile, i)
    first = bytes(
        (value - guess) & 255 for value, guess in zip(profile, head[: len(profile)], strict=False)
    )
    rest = profile[_HEADER_BYTES:]
    commands = bytes(1) + bytes([_INSERT]) + _varint(len(rest)) if rest else b""
    coded = _varint(len(profile)) + _varint(len(commands)) + commands + first + rest
    writer = _BitWriter()
    writer.put(3, 2)  # how many bytes: twelve bits, then eight at a time
    writer.put(len(coded) & 0xFFF, 12)
    left = len(coded) >> 12
    while left:
        writer.put(1, 1)
        writer.put(left & 255, 8)
        left >>= 8
    writer.put(0, 1)
    writer.put(0, 1)  # no copies
    writer.put(1, 1)  # all contexts
    writer.put(0, 2)  # ... in one cluster
    writer.put(1, 1)  # prefix code
    writer.put(8, 4)  # integers below 256 are tokens
    writer.put(0, 8)
    writer.put(1, 1)
    writer.put(7, 4)
    writer.put(127, 7)  # 256 symbols
    writer.put(0, 2)
    writer.put(0, 20)  # code lengths of 1, 2, 3, 4, 0, 5, 17, 6, 16 and 7: none
    writer.put(2, 2)  # only length 8 occurs, and needs no bits to be said
    writer.put(0, 14)
    for value in coded:
        writer.put(int(f"{value:08b}"[::-1], 2), 8)
    return writer.value, writer.count


class _BitWriter:
    def __init__(self) -> None:
        self._parts: list[str] = []
        self.count = 0

    def put(self, value: int, bits: int) -> None:
        self._parts.append(f"{value:0{bits}b}"[::-1])
        self.count += bits

    @property
    def value(self) -> int:
        return int("".join(self._parts)[::-1], 2)


def _damaged() -> Undecodable:
    return Undecodable(Text("is damaged: its colour profile cannot be read"))


def _kind_of_last(value: int) -> int:
    if any(value in letters for letters in _LETTERS):
        return 0
    if value in _FIGURES:
        return 1
    if value < 16:
        return {0: 2, 1: 3}.get(value, 4)
    return 6 if value == 255 else 5 if value > 240 else 7


def _kind_before(value: int) -> int:
    if any(value in letters for letters in _LETTERS):
        return 0
    if value in _FIGURES:
        return 1
    return 2 if value < 16 else 3 if value > 240 else 4


def _predicted_header(size: int) -> bytearray:
    header = bytearray(_HEADER_BYTES)
    struct.pack_into(">I", header, 0, size)
    header[8] = 4
    header[12:24] = b"mntrRGB XYZ "
    header[36:40] = b"acsp"
    header[70], header[71], header[73], header[78], header[79] = 246, 214, 1, 211, 45
    return header


def _predict_header(header: bytearray, known: bytes | bytearray, at: int) -> None:
    """Fills in what follows from the bytes before `at`."""
    if at == 8:
        header[80:84] = known[4:8]
    elif at == 41:
        names = {ord("A"): b"PPL", ord("M"): b"SFT"}
        header[41:44] = names.get(known[40], bytes(header[41:44]))
    elif at == 42:
        ends = {b"SG": b"I ", b"SU": b"NW"}
        header[42:44] = ends.get(bytes(known[40:42]), bytes(header[42:44]))


def _varint(value: int) -> bytes:
    coded = bytearray()
    while value > 127:
        coded.append(value & 127 | 128)
        value >>= 7
    return bytes(coded) + bytes([value])


class _Unpredicted:
    """A profile put together from commands and the data that they use."""

    def __init__(self, coded: bytes) -> None:
        self._coded = coded
        self._at = 0
        self._size = self._number()
        commands = self._number()
        if self._size > MOST_PROFILE_BYTES or self._at + commands > len(coded):
            raise _damaged()
        self._end = self._at + commands
        self._data_at = self._end
        self._result = bytearray()

    def profile(self) -> bytes:
        header = _predicted_header(self._size)
        for i in range(min(_HEADER_BYTES, self._size)):
            _predict_header(header, self._result, i)
            self._result.append(self._data(1)[0] + header[i] & 255)
        if self._size > _HEADER_BYTES:
            self._tags()
            widths = {_INSERT: 1, _SHUFFLE_2: 2, _SHUFFLE_4: 4}
            while self._at < self._end:
                command = self._byte()
                if command == _PREDICT:
                    self._predict()
                elif command in widths:
                    self._result += _shuffled(self._data(self._number()), widths[command])
                elif command == _XYZ:
                    self._result += b"XYZ " + bytes(4) + self._data(12)
                elif 0 <= command - _FIRST_TYPE < len(_TYPES):
                    self._result += _TYPES[command - _FIRST_TYPE] + bytes(4)
                else:
                    raise _damaged()
        if len(self._result) != self._size:
            raise _damaged()
        return bytes(self._result)

    def _tags(self) -> None:
        count = self._number() - 1
        if count < 0:
            return
        self._result += struct.pack(">I", count)
        start, size = _HEADER_BYTES + count * 12, 0
        while self._at < self._end:
            command = self._byte()
            code = command & 63
            if not code:
                return
            tag = {1: b"", 2: b"rTRC", 3: b"rXYZ"}.get(code)
            if tag is None:
                tag = _TAGS[code - 4]
            tag = tag or self._data(4)
            start = self._number() if command & 64 else start + size
            size = 20 if tag in _SIZE_20 else size
            size = self._number() if command & 128 else size
            more = {2: ((b"gTRC", 0), (b"bTRC", 0)), 3: ((b"gXYZ", size), (b"bXYZ", 2 * size))}
            for name, offset in ((tag, 0), *more.get(code, ())):
                self._result += name + struct.pack(">II", start + offset, size)

    def _predict(self) -> None:
        flags = self._byte()
        width, order = (flags & 3) + 1, flags >> 2 & 3
        stride = self._number() if flags & 16 else width
        if width == 3 or order == 3 or stride < width or stride * 4 >= len(self._result):
            raise _damaged()
        data = _shuffled(self._data(self._number()), width)
        weights = ((1,), (2, -1), (3, -3, 1))[order]
        for i in range(0, len(data), width):
            at = len(self._result)
            places = [at - stride * (j + 1) for j in range(len(weights))]
            known = [int.from_bytes(self._result[p : p + width], "big") for p in places]
            guess = sum(weight * each for weight, each in zip(weights, known, strict=True))
            guessed = (guess % (1 << 8 * width)).to_bytes(width, "big")
            part = data[i : i + width]
            self._result += bytes(a + b & 255 for a, b in zip(part, guessed, strict=False))

    def _byte(self) -> int:
        self._at += 1
        return self._coded[self._at - 1]

    def _number(self) -> int:
        value = shift = 0
        while shift < 63:
            byte = self._byte()
            value |= (byte & 127) << shift
            if byte < 128:
                return value
            shift += 7
        raise _damaged()

    def _data(self, count: int) -> bytes:
        end = self._data_at + count
        if end > len(self._coded) or len(self._result) + count > self._size:
            raise _damaged()
        self._data_at = end
        return self._coded[end - count : end]


def _shuffled(data: bytes, width: int) -> bytes:
    """Returns columns as rows."""
    height = -(-len(data) // width)
    result, at, start = bytearray(), 0, 0
    for _ in data:
        result.append(data[at])
        at += height
        if at >= len(data):
            start += 1
            at = start
    return bytes(result)
