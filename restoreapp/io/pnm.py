"""PPM, PGM and PBM (netpbm's P1 to P6), read here: Pillow would take 16-bit colours down to 8."""

import re

import numpy as np

from restoreapp.core.image import Array
from restoreapp.io.decoded import Decoded, Undecodable, refuse_larger
from restoreapp.io.samples import at_full_range
from restoreapp.texts import Text

_TOKEN = re.compile(rb"(?:\s|#[^\r\n]*[\r\n])*(\d+)")
_LARGEST_MAXIMUM = 65535


def read_pnm(data: bytes, most_pixels: int) -> Decoded:
    """Decodes the first picture of a file, plain or binary, 1 to 16 bit.

    Raises:
        Undecodable: if it ends early, its header is no header or promises more than `most_pixels`.
    """
    kind = data[1] - ord("0")
    width, at = _number(data, 2)
    height, at = _number(data, at)
    maximum, at = (1, at) if kind in (1, 4) else _number(data, at)
    refuse_larger(width, height, most_pixels)
    if not 1 <= maximum <= _LARGEST_MAXIMUM:
        raise Undecodable(Text("is damaged: its header states no range of values"))
    channels = 3 if kind in (3, 6) else 1
    if kind <= 3:
        samples = _plain(data[at:], width * height * channels, one_digit=kind == 1)
    else:
        samples = _binary(data[at + 1 :], width, height, channels, maximum, is_bits=kind == 4)
    samples = samples.reshape(height, width, channels)
    if kind in (1, 4):
        samples = 1 - samples  # 1 is black
    if samples.max() > maximum:
        raise Undecodable(Text("is damaged: a value is beyond its range"))
    return Decoded(pixels=_spread(samples, maximum), source_depth=maximum.bit_length())


def _number(data: bytes, at: int) -> tuple[int, int]:
    found = _TOKEN.match(data, at)
    if found is None or len(found[1]) > 10:
        raise Undecodable(Text("is damaged: its header cannot be read"))
    return int(found[1]), found.end()


def _plain(text: bytes, count: int, *, one_digit: bool) -> Array:
    text = re.sub(rb"#[^\r\n]*", b"", text)
    words = re.findall(rb"[01]" if one_digit else rb"\d{1,5}", text)[:count]
    if len(words) < count:
        raise Undecodable(Text("ends early"), Text("Copy it from its source again."))
    return np.array(words, dtype=np.uint32)


def _binary(
    body: bytes, width: int, height: int, channels: int, maximum: int, *, is_bits: bool
) -> Array:
    row_bytes = -(-width // 8) if is_bits else width * channels * (1 if maximum < 256 else 2)
    if len(body) < row_bytes * height:
        raise Undecodable(Text("ends early"), Text("Copy it from its source again."))
    body = body[: row_bytes * height]
    if is_bits:
        rows = np.frombuffer(body, np.uint8).reshape(height, row_bytes)
        return np.unpackbits(rows, axis=1, count=width)
    return np.frombuffer(body, np.uint8 if maximum < 256 else ">u2").astype(np.uint16)


def _spread(samples: Array, maximum: int) -> Array:
    """Returns uint8 or uint16 over the full range; most ranges are of whole bits."""
    bits = maximum.bit_length()
    if maximum == (1 << bits) - 1:
        return at_full_range(samples, bits)[0]
    largest = 255 if maximum < 256 else 65535
    spread = (samples.astype(np.uint64) * largest + maximum // 2) // maximum
    return spread.astype(np.uint8 if maximum < 256 else np.uint16)
