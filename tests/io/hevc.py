"""HEIC files made without an encoder: HEVC whose blocks hold their samples as they are (PCM).

Each block of 32×32 is a slice of its own, so that no state of the arithmetic coder ever changes.
Source: ITU-T H.265, sections 7.3 and 9.3.
"""

import struct

import numpy as np

from restoreapp.io.isobmff import Item, Property, box
from restoreapp.io.isobmff_writing import still_file

BLOCK = 32
MONOCHROME, FULL_CHROMA = 0, 3


class Bits:
    def __init__(self) -> None:
        self.text = ""

    def u(self, count: int, *values: int) -> "Bits":
        self.text += "".join(f"{value:0{count}b}" for value in values)
        return self

    def ue(self, *values: int) -> "Bits":
        for value in values:
            code = f"{value + 1:b}"
            self.text += "0" * (len(code) - 1) + code
        return self

    def aligned(self, *, stop: bool = True) -> bytes:
        text = self.text + "1" * stop
        text += "0" * (-len(text) % 8)
        return int(text, 2).to_bytes(len(text) // 8, "big")


def terminated(*, after_part_mode: bool) -> str:
    """Bits of a terminating bin of 1, after one bin of the likelier kind or none."""
    low, length = (0, 510) if not after_part_mode else (0, 270)
    low += length - 2
    length = 2
    text, outstanding, is_first = "", 0, True

    def put(bit: int) -> None:
        nonlocal text, outstanding, is_first
        if not is_first:
            text += str(bit)
        is_first = False
        text += str(1 - bit) * outstanding
        outstanding = 0

    while length < 256:
        if low < 256:
            put(0)
        elif low >= 512:
            low -= 512
            put(1)
        else:
            low -= 256
            outstanding += 1
        length, low = length * 2, low * 2
    put(low >> 9 & 1)
    return text + f"{(low >> 7 & 3) | 1:02b}"


def nal(kind: int, payload: bytes) -> bytes:
    escaped = bytearray()
    for byte in payload:
        if byte <= 3 and escaped[-2:] == b"\0\0":
            escaped.append(3)
        escaped.append(byte)
    return struct.pack(">H", kind << 9 | 1) + bytes(escaped)


def profile_tier_level(bits: Bits) -> Bits:
    return bits.u(8, 4).u(32, 1 << 27).u(4, 0b1001).u(44, 0).u(8, 93)


def stream(planes: np.ndarray, bits: int) -> tuple[bytes, bytes]:
    """Returns decoder configuration and slices of `(H, W, 1 or 3)` values of so many bits."""
    height, width, channels = planes.shape
    rows, columns = -(-height // BLOCK), -(-width // BLOCK)
    chroma = FULL_CHROMA if channels == 3 else MONOCHROME
    video = Bits().u(4, 0).u(2, 3).u(6, 0).u(3, 0).u(1, 1).u(16, 0xFFFF)
    video = profile_tier_level(video).u(1, 1).ue(0, 0, 0).u(6, 0).ue(0).u(2, 0)
    sequence = profile_tier_level(Bits().u(4, 0).u(3, 0).u(1, 1)).ue(0, chroma)
    if chroma == FULL_CHROMA:
        sequence.u(1, 0)
    sequence.ue(columns * BLOCK, rows * BLOCK).u(1, 1)
    sequence.ue(0, columns * BLOCK - width, 0, rows * BLOCK - height)
    sequence.ue(bits - 8, bits - 8, 0).u(1, 1).ue(0, 0, 0, 2, 0, 0, 3, 0, 0).u(3, 0)
    sequence.u(1, 1).u(4, bits - 1, bits - 1).ue(2, 0).u(1, 1).ue(0).u(5, 0)
    picture = Bits().ue(0, 0).u(7, 0).ue(0, 0, 0).u(3, 0).ue(0, 0).u(6, 0)
    picture.u(1, 0).u(1, 1).u(1, 0).u(1, 1).u(2, 0).ue(0).u(2, 0)
    padded = np.zeros((rows * BLOCK, columns * BLOCK, channels), int)
    padded[:height, :width] = planes
    slices = b""
    address_bits = (rows * columns - 1).bit_length()
    for i in range(rows * columns):
        head = Bits().u(1, int(i == 0)).u(1, 0).ue(0)
        if i:
            head.u(address_bits, i)
        data = Bits()
        head.ue(2).ue(0)
        data.text = terminated(after_part_mode=True)
        top, left = i // columns * BLOCK, i % columns * BLOCK
        block = padded[top : top + BLOCK, left : left + BLOCK]
        samples = Bits().u(bits, *np.moveaxis(block, 2, 0).ravel().tolist())
        end = Bits()
        end.text = terminated(after_part_mode=False)
        whole = nal(
            19,
            head.aligned()
            + data.aligned(stop=False)
            + samples.aligned(stop=False)
            + end.aligned(stop=False),
        )
        slices += struct.pack(">I", len(whole)) + whole
    sets = [nal(32 + i, each.aligned()) for i, each in enumerate((video, sequence, picture))]
    configuration = profile_tier_level(Bits().u(8, 1)).u(16, 0xF000).u(8, 0xFC)
    configuration.u(8, 0xFC | chroma, 0xF8 | bits - 8, 0xF8 | bits - 8).u(16, 0).u(8, 0x0F, 3)
    arrays = b"".join(
        struct.pack(">BHH", 0x80 | 32 + i, 1, len(each)) + each for i, each in enumerate(sets)
    )
    return configuration.aligned(stop=False) + arrays, slices


def heic(
    pixels: np.ndarray,
    bits: int = 8,
    *,
    exif: bytes | None = None,
    xmp: bytes | None = None,
    profile: bytes | None = None,
    turn: int = 0,
) -> bytes:
    """A HEIC file of exactly these values, `(H, W, 1 or 3)`, turned by quarters to the left."""
    height, width, channels = pixels.shape
    planes = pixels[..., [1, 2, 0]] if channels == 3 else pixels  # green, blue, red
    configuration, slices = stream(planes, bits)
    matrix = 0 if channels == 3 else 6
    properties = [
        Property(b"ispe", struct.pack(">III", 0, width, height)),
        Property(b"pixi", struct.pack(">IB", 0, channels) + bytes([bits] * channels)),
        Property(b"hvcC", configuration),
        Property(b"colr", b"nclx" + struct.pack(">HHHB", 1, 13, matrix, 0x80)),
    ]
    if profile:
        properties.append(Property(b"colr", b"prof" + profile))
    if turn:
        properties.append(Property(b"irot", bytes([turn])))
    found = {1: Item(kind=b"hvc1", properties=properties)}
    contents = {1: slices}
    if exif:
        found[2] = Item(kind=b"Exif", references=[(b"cdsc", (1,))])
        contents[2] = bytes(4) + exif
    if xmp:
        found[3] = Item(kind=b"mime\0application/rdf+xml\0", references=[(b"cdsc", (1,))])
        contents[3] = xmp
    return still_file(box(b"ftyp", b"heic\0\0\0\0mif1heic"), 1, found, contents)
