"""Bits and entropy codes of JPEG XL codestreams (ISO/IEC 18181-1, section 9 and annex C).

As much as is needed to read a codestream's header and the ICC profile that follows it; pixels are
imagecodecs' business.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from restoreapp.io.decoded import Undecodable
from restoreapp.texts import Text

_LOG_RANGE = 12
_RANGE = 1 << _LOG_RANGE
_LAST_STATE = 0x130000
_MOST_WINDOW = 1 << 20
_REPEAT = 13

# Lengths of logarithmic counts: the pattern's bits, lowest first, lead to (length, value).
_LOG_COUNTS = {
    (3, 0b000): 10, (3, 0b010): 7, (3, 0b100): 6, (3, 0b101): 8, (3, 0b110): 9,
    (4, 0b0011): 3, (4, 0b0111): 5, (4, 0b1001): 4, (4, 0b1011): 1, (4, 0b1111): 2,
    (5, 0b10001): 0, (6, 0b100001): 11, (7, 0b0000001): 12, (7, 0b1000001): 13,
}  # fmt: skip
# The same for lengths of the code for code lengths, as in Brotli (RFC 7932, section 3.5).
_CODE_LENGTHS = {(2, 0b00): 0, (2, 0b01): 4, (2, 0b10): 3, (3, 0b011): 2, (4, 0b0111): 1,
                 (4, 0b1111): 5}  # fmt: skip
_CODE_LENGTH_ORDER = (1, 2, 3, 4, 0, 5, 17, 6, 16, 7, 8, 9, 10, 11, 12, 13, 14, 15)
_SIMPLE_LENGTHS = {1: (0,), 2: (1, 1), 3: (1, 2, 2), 4: (2, 2, 2, 2), 5: (1, 2, 3, 3)}

Choice = tuple[int, int]  # a constant, and how many bits are added to it


class Bits:
    """Reads bits, lowest first.

    Attributes:
        at: number of bits read.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.at = 0

    def take(self, count: int) -> int:
        """Returns an unsigned integer of `count` bits.

        Raises:
            Undecodable: if there are no more.
        """
        end = self.at + count
        if end > 8 * len(self._data):
            raise Undecodable(Text("ends early"), Text("Copy it from its source again."))
        chunk = int.from_bytes(self._data[self.at >> 3 : (end + 7) >> 3], "little")
        value = (chunk >> (self.at & 7)) & ((1 << count) - 1)
        self.at = end
        return value

    def flag(self) -> bool:
        """Returns one bit as truth."""
        return bool(self.take(1))

    def choice(self, *choices: Choice) -> int:
        """Returns an integer by one of four layouts (U32)."""
        least, more = choices[self.take(2)]
        return least + self.take(more)

    def enum(self) -> int:
        """Returns the number of an enumerator."""
        return self.choice((0, 0), (1, 0), (2, 4), (18, 6))

    def long(self) -> int:
        """Returns an integer of up to 64 bits (U64)."""
        kind = self.take(2)
        if kind == 0:
            return 0
        if kind < 3:
            return 1 + self.take(4) if kind == 1 else 17 + self.take(8)
        value, shift = self.take(12), 12
        while self.flag():
            if shift == 60:
                return value | self.take(4) << 60
            value |= self.take(8) << shift
            shift += 8
        return value

    def varied(self, size_bits: int) -> int:
        """Returns an integer whose length is said before it: by 3 or 4 bits."""
        if not self.flag():
            return 0
        count = self.take(size_bits)
        return self.take(count) + (1 << count)

    def coded(self, table: dict[tuple[int, int], int]) -> int:
        """Returns the value whose code comes next in a table of (length, pattern)."""
        code = 0
        for length in range(1, 16):
            code |= self.take(1) << (length - 1)
            if (length, code) in table:
                return table[length, code]
        raise _damaged()


def _damaged() -> Undecodable:
    return Undecodable(Text("is damaged: its colour profile cannot be read"))


@dataclass(frozen=True, slots=True)
class _HybridIntegers:
    split: int
    high: int
    low: int

    @classmethod
    def read(cls, bits: Bits, log_alphabet: int) -> "_HybridIntegers":
        split = bits.take(log_alphabet.bit_length())
        high = low = 0
        if split != log_alphabet:
            high = bits.take(split.bit_length())
            if high > split:
                raise _damaged()
            low = bits.take((split - high).bit_length())
            if low + high > split:
                raise _damaged()
        return cls(split, high, low)

    def value(self, token: int, bits: Bits) -> int:
        if token < 1 << self.split:
            return token
        fixed = self.high + self.low
        more = self.split - fixed + ((token - (1 << self.split)) >> fixed)
        if more > 32:
            raise _damaged()
        lowest = token & ((1 << self.low) - 1)
        token >>= self.low
        high = 1 << self.high | token & ((1 << self.high) - 1)
        return (high << more | bits.take(more)) << self.low | lowest


class Symbols:
    """Integers by context, as `read` gives them: prefix or ANS codes, with copies of what was.

    Args:
        bits: at the description of the codes.
        contexts: how many there are.

    Raises:
        Undecodable: if the description cannot be followed.
    """

    def __init__(self, bits: Bits, contexts: int, *, may_copy: bool = True) -> None:
        self._bits = bits
        self._copies = bits.flag()
        if self._copies:
            if not may_copy:
                raise _damaged()
            self._first_copy = bits.choice((224, 0), (512, 0), (4096, 0), (8, 15))
            self._least_copied = bits.choice((3, 0), (4, 0), (5, 2), (9, 8))
            self._length_integers = _HybridIntegers.read(bits, 8)
            contexts += 1
        self._clusters = _clusters(bits, contexts) if contexts > 1 else [0]
        count = max(self._clusters) + 1
        is_prefix = bits.flag()
        log_alphabet = 15 if is_prefix else 5 + bits.take(2)
        self._integers = [_HybridIntegers.read(bits, log_alphabet) for _ in range(count)]
        self._prefix: list[dict[tuple[int, int], int]] = []
        self._alias: list[_Alias] = []
        self._state = 0
        if is_prefix:
            sizes = [bits.varied(4) + 1 for _ in range(count)]
            self._prefix = [_prefix_code(bits, size) for size in sizes]
        else:
            self._alias = [
                _Alias(_distribution(bits), log_alphabet=log_alphabet) for _ in range(count)
            ]
            self._state = bits.take(32)
        self._seen: list[int] = []
        self._left = self._from = 0

    def read(self, context: int) -> int:
        """Returns the next integer.

        Raises:
            Undecodable: if there is none.
        """
        if not self._left:
            token = self._token(self._clusters[context])
            if not self._copies or token < self._first_copy:
                value = self._integers[self._clusters[context]].value(token, self._bits)
                self._seen.append(value)
                return value
            token -= self._first_copy
            self._left = self._length_integers.value(token, self._bits) + self._least_copied
            last = self._clusters[-1]
            distance = 1 + self._integers[last].value(self._token(last), self._bits)
            self._from = len(self._seen) - min(distance, len(self._seen), _MOST_WINDOW)
            if not self._seen:
                raise _damaged()
        value = self._seen[self._from]
        self._from += 1
        self._left -= 1
        self._seen.append(value)
        return value

    def finish(self) -> None:
        """Checks that the codes end where they should.

        Raises:
            Undecodable: if they do not.
        """
        if self._alias and self._state != _LAST_STATE:
            raise _damaged()

    def _token(self, cluster: int) -> int:
        if self._prefix:
            code = self._prefix[cluster]
            return code[0, 0] if (0, 0) in code else self._bits.coded(code)
        symbol, offset, frequency = self._alias[cluster].looked_up(self._state & (_RANGE - 1))
        self._state = frequency * (self._state >> _LOG_RANGE) + offset
        if self._state < 1 << 16:
            self._state = self._state << 16 | self._bits.take(16)
        return symbol


def _clusters(bits: Bits, contexts: int) -> list[int]:
    if bits.flag():
        width = bits.take(2)
        return [bits.take(width) for _ in range(contexts)]
    moves_to_front = bits.flag()
    symbols = Symbols(bits, 1, may_copy=contexts > 2)
    found = [symbols.read(0) for _ in range(contexts)]
    symbols.finish()
    if max(found) > 255:
        raise _damaged()
    if moves_to_front:
        order = list(range(256))
        for i, place in enumerate(found):
            found[i] = order[place]
            order.insert(0, order.pop(place))
    return found


def _prefix_code(bits: Bits, size: int) -> dict[tuple[int, int], int]:
    """Returns codes as (length, pattern), by Brotli's two descriptions (RFC 7932, 3.4 and 3.5)."""
    if size == 1:
        return {(0, 0): 0}
    skipped = bits.take(2)
    if skipped != 1:
        return _canonical(_long_lengths(bits, size, skipped))
    count = bits.take(2) + 1
    symbols = [bits.take((size - 1).bit_length()) for _ in range(count)]
    kind = 5 if count == 4 and bits.flag() else count
    by_length: dict[int, list[int]] = {}
    for symbol, length in zip(symbols, _SIMPLE_LENGTHS[kind], strict=True):
        by_length.setdefault(length, []).append(symbol)
    lengths = [0] * size
    for length, ones in by_length.items():
        for symbol in ones:
            if symbol >= size:
                raise _damaged()
            lengths[symbol] = length
    return {(0, 0): symbols[0]} if count == 1 else _canonical(lengths)


def _long_lengths(bits: Bits, size: int, skipped: int) -> list[int]:
    lengths_of_lengths, space = [0] * 18, 32
    for symbol in _CODE_LENGTH_ORDER[skipped:]:
        if space <= 0:
            break
        length = bits.coded(_CODE_LENGTHS)
        lengths_of_lengths[symbol] = length
        space -= 32 >> length if length else 0
    code = _canonical(lengths_of_lengths)
    lengths: list[int] = []
    previous, repeats, repeated, space = 8, 0, 0, 1 << 15
    while len(lengths) < size and space > 0:
        symbol = code[0, 0] if (0, 0) in code else bits.coded(code)
        if symbol < 16:
            lengths.append(symbol)
            repeats = 0
            if symbol:
                previous = symbol
                space -= (1 << 15) >> symbol
            continue
        more, value = (2, previous) if symbol == 16 else (3, 0)
        if not repeats or repeated != value:
            repeats, repeated = 0, value
        before = repeats
        if repeats:
            repeats = (repeats - 2) << more
        repeats += bits.take(more) + 3
        lengths += [value] * (repeats - before)
        if value:
            space -= (repeats - before) * ((1 << 15) >> value)
    if len(lengths) > size or space:
        raise _damaged()
    return lengths + [0] * (size - len(lengths))


def _canonical(lengths: Sequence[int]) -> dict[tuple[int, int], int]:
    used = [symbol for symbol, length in enumerate(lengths) if length]
    if not used:
        raise _damaged()
    if len(used) == 1:
        return {(0, 0): used[0]}
    codes, code, previous = {}, 0, 0
    for symbol in sorted(used, key=lambda each: (lengths[each], each)):
        length = lengths[symbol]
        code <<= length - previous
        previous = length
        codes[length, int(f"{code:0{length}b}"[::-1], 2)] = symbol
        code += 1
    return codes


def _distribution(bits: Bits) -> list[int]:
    """Returns counts of symbols that sum to 4096 (annex C.2.5)."""
    if bits.flag():
        symbols = [bits.varied(3) for _ in range(1 + bits.take(1))]
        counts = [0] * (max(symbols) + 1)
        if len(symbols) == 1:
            counts[symbols[0]] = _RANGE
            return counts
        counts[symbols[0]] = bits.take(_LOG_RANGE)
        counts[symbols[1]] = _RANGE - counts[symbols[0]]
        return counts
    if bits.flag():
        size = bits.varied(3) + 1
        return [_RANGE // size + (i < _RANGE % size) for i in range(size)]
    log = 0
    while log < 3 and bits.flag():
        log += 1
    shift = (bits.take(log) | 1 << log) - 1
    size = bits.varied(3) + 3
    logs, same = [0] * size, [0] * size
    i = 0
    while i < size:
        logs[i] = bits.coded(_LOG_COUNTS)
        if logs[i] == _REPEAT:
            length = bits.varied(3)
            same[i] = length + 5
            i += length + 3
        i += 1
    largest = max((each for each in logs if each != _REPEAT), default=0)
    omitted = logs.index(largest)
    if not largest:
        raise _damaged()
    counts = [0] * size
    left = previous = 0
    for i, log in enumerate(logs):
        if same[i]:
            left, previous = same[i] - 1, counts[i - 1] if i else 0
        if left:
            counts[i] = previous
            left -= 1
        elif i != omitted and log == 1:
            counts[i] = 1
        elif i != omitted and log > 1:
            fine = max(0, min(log - 1, shift - ((_LOG_RANGE - log + 1) >> 1)))
            counts[i] = (1 << (log - 1)) + (bits.take(fine) << (log - 1 - fine))
    counts[omitted] = _RANGE - sum(counts)
    if counts[omitted] <= 0:
        raise _damaged()
    return counts


class _Alias:
    """Symbols by position in a range of 4096 (annex C.2.6)."""

    def __init__(self, counts: list[int], *, log_alphabet: int) -> None:
        size = 1 << log_alphabet
        if len(counts) > size:
            raise _damaged()
        self._counts = counts + [0] * (size - len(counts))
        self._log_cell = _LOG_RANGE - log_alphabet
        cell = 1 << self._log_cell
        self._cuts = list(self._counts)
        self._others = list(range(size))
        self._offsets = [0] * size
        whole = next((i for i, count in enumerate(counts) if count == _RANGE), None)
        if whole is not None:
            self._cuts = [0] * size
            self._others = [whole] * size
            self._offsets = [cell * i for i in range(size)]
            return
        over = [i for i, count in enumerate(self._cuts) if count > cell]
        under = [i for i, count in enumerate(self._cuts) if count < cell]
        while over:
            giver, taker = over.pop(), under.pop()
            self._cuts[giver] -= cell - self._cuts[taker]
            self._others[taker] = giver
            self._offsets[taker] = self._cuts[giver]
            if self._cuts[giver] < cell:
                under.append(giver)
            elif self._cuts[giver] > cell:
                over.append(giver)
        for i, cut in enumerate(self._cuts):
            if cut == cell:
                self._others[i], self._offsets[i], self._cuts[i] = i, 0, 0
            else:
                self._offsets[i] -= cut

    def looked_up(self, place: int) -> tuple[int, int, int]:
        """Returns symbol, offset within it, and its count."""
        i, within = place >> self._log_cell, place & ((1 << self._log_cell) - 1)
        if within < self._cuts[i]:
            return i, within, self._counts[i]
        other = self._others[i]
        return other, self._offsets[i] + within, self._counts[other]
