"""BMP and GIF by Pillow: 8 bit at most, no profile, hardly any metadata; read only."""

import io
import struct
import warnings

import numpy as np
from PIL.BmpImagePlugin import BmpImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.Image import DecompressionBombError
from PIL.Image import Image as PillowImage

from restoreapp.io.decoded import Decoded, Undecodable, refuse_larger
from restoreapp.io.samples import split_alpha
from restoreapp.texts import Text

# What each of Pillow's modes is turned to before it is taken; transparency decides beside it.
_TURNED = {"1": "L", "L": "L", "LA": "LA", "RGB": "RGB", "RGBA": "RGBA", "P": "RGB"}

_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B
_COPY_AGAIN = Text("Copy it from its source again.")


def read_bmp(data: bytes, most_pixels: int) -> Decoded:
    """Decodes a Windows bitmap of 1 to 32 bits a pixel, compressed by runs or not.

    Raises:
        Undecodable: if it ends early or its header promises more than `most_pixels`. What Pillow
            raises on damage passes through.
    """
    if struct.unpack_from("<I", data, 2)[0] > len(data):
        raise Undecodable(Text("ends early"), _COPY_AGAIN)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        picture = BmpImageFile(io.BytesIO(data))
    dpi = picture.info.get("dpi")
    return _decoded(picture, most_pixels, dpi=dpi if dpi and all(dpi) else None)


def read_gif(data: bytes, most_pixels: int) -> Decoded:
    """Decodes a GIF file; the first picture where it is animated.

    Raises:
        Undecodable: if it ends early or its header promises more than `most_pixels`. What Pillow
            raises on damage passes through.
    """
    width, height = _extent(data)
    refuse_larger(width, height, most_pixels)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow has a limit of its own, and warns below it
        try:
            return _decoded(GifImageFile(io.BytesIO(data)), most_pixels)
        except DecompressionBombError as error:
            raise Undecodable(Text("has more pixels than can be opened as GIF")) from error


def _extent(data: bytes) -> tuple[int, int]:
    """Returns how far the pictures reach, and makes sure that there is a last block.

    What is missing would be black (GIF89a, sections 14 to 27).
    """

    def table_bytes(flags: int) -> int:
        return 3 << ((flags & 7) + 1) if flags & 0x80 else 0

    def behind_parts(at: int) -> int:
        while data[at]:
            at += 1 + data[at]
        return at + 1

    width, height = struct.unpack_from("<HH", data, 6)
    try:
        at = 13 + table_bytes(data[10])
        while data[at] != _TRAILER:
            if data[at] == _IMAGE:
                left, top, right, bottom = struct.unpack_from("<4H", data, at + 1)
                width, height = max(width, left + right), max(height, top + bottom)
                at = behind_parts(at + 11 + table_bytes(data[at + 9]))
            elif data[at] == _EXTENSION:
                at = behind_parts(at + 2)
            else:
                raise Undecodable(Text("is damaged"), _COPY_AGAIN)
    except (IndexError, struct.error) as error:
        raise Undecodable(Text("ends early"), _COPY_AGAIN) from error
    return width, height


def _decoded(
    picture: PillowImage, most_pixels: int, *, dpi: tuple[float, float] | None = None
) -> Decoded:
    refuse_larger(picture.width, picture.height, most_pixels)
    notes = []
    if getattr(picture, "is_animated", False):
        notes.append(Text("animated: the first frame was read, the others are left out"))
    if picture.info.get("comment"):
        notes.append(Text("comment left out: it is not carried"))
    picture.load()
    mode = _TURNED[picture.mode]
    if "transparency" in picture.info:
        mode = "RGBA"
    pixels, alpha = split_alpha(np.array(picture.convert(mode)))
    if alpha is not None and alpha.min() == 255:
        alpha = None
    return Decoded(
        pixels=pixels,
        alpha=alpha,
        source_depth=8,
        xmp=picture.info.get("xmp"),
        dpi=dpi,
        notes=tuple(notes),
    )
