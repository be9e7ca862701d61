"""A small file of every format, made by other means than ours where we cannot write it."""

import io
import tempfile
from pathlib import Path

import numpy as np
import tifffile
from PIL import Image as PillowImage

from restoreapp.core.image import Image
from restoreapp.io.formats import FORMATS, Format
from tests.io.hevc import heic

WRITABLE = [form for form in FORMATS if form.is_written]

_SRGB_TO_XYZ = (3.2406, -1.5372, -0.4986, -0.9689, 1.8758, 0.0415, 0.0557, -0.2040, 1.0570)
_D65_LIGHT = 21


def plain_file(form: Format, pixels: np.ndarray) -> bytes:
    """A file of 8-bit `(H, W, 3)` pixels: exact, but for JPEG, raw and what loses by nature."""
    if form.is_written:
        return encoded(form, Image(pixels.copy()), form.exact_quality or form.default_quality)
    if form.id == "heic":
        return heic(pixels)
    if form.id == "raw":
        return dng(pixels)
    if form.id == "pnm":
        return b"P6\n%d %d\n255\n" % (pixels.shape[1], pixels.shape[0]) + pixels.tobytes()
    file = io.BytesIO()
    PillowImage.fromarray(pixels).save(file, form.id)
    return file.getvalue()


def encoded(form: Format, image: Image, quality: int | None) -> bytes:
    """A file of an image that fits."""
    if form.write is not None:
        return form.write(image, quality).data
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        form.write_file(image, quality, path, lambda: None)
        return path.read_bytes()


def dng(pixels: np.ndarray, *, orientation: int = 1, exif_tags: tuple = ()) -> bytes:
    """A camera's raw file whose sensor saw 8-bit `(H, W, 3)` through a Bayer mosaic (RGGB).

    The camera's colours are linear sRGB's; its white balance halves red and takes 0.6 of blue.
    """
    height, width = (side - side % 2 for side in pixels.shape[:2])
    light = (pixels[:height, :width] / 255) ** 2.2 * (0.5, 1.0, 0.6)
    mosaic = light[..., 1].copy()
    mosaic[0::2, 0::2] = light[0::2, 0::2, 0]
    mosaic[1::2, 1::2] = light[1::2, 1::2, 2]

    def ratios(values: tuple[float, ...]) -> list[int]:
        return [part for value in values for part in (round(value * 10000), 10000)]

    tags = [
        (50706, 1, 4, b"\1\4\0\0", True),
        (50707, 1, 4, b"\1\1\0\0", True),
        (50708, 2, 0, "Model 7", True),
        (33421, 3, 2, (2, 2), True),
        (33422, 1, 4, b"\0\1\1\2", True),
        (50721, 10, 9, ratios(_SRGB_TO_XYZ), True),
        (50728, 5, 3, ratios((0.5, 1.0, 0.6)), True),
        (50778, 3, 1, _D65_LIGHT, True),
        (50714, 3, 1, 0, True),
        (50717, 3, 1, 65535, True),
        (271, 2, 0, "Maker", True),
        (272, 2, 0, "Model 7", True),
        (274, 3, 1, orientation, True),
        (33432, 2, 0, "Somebody", True),
        *exif_tags,
    ]
    file = io.BytesIO()
    tifffile.imwrite(
        file,
        np.rint(mosaic * 65535).astype(np.uint16),
        photometric="cfa",
        metadata=None,
        software=False,
        extratags=tags,
    )
    return file.getvalue()


def makers_raw(
    mosaic: np.ndarray, byteorder: str, make: str, model: str, *, orientation: int = 1
) -> bytes:
    """A raw file as Nikon, Sony, Pentax and Samsung lay it out: a small picture, the sensor below.

    Not compressed, and without their own notes, so that no white balance is in it.

    Args:
        mosaic: `(H, W)` uint16, RGGB.
        byteorder: `<` or `>`.
        make: of a camera that LibRaw knows.
        model: likewise.
        orientation: 1..8.
    """
    file = io.BytesIO()
    options = {"metadata": None, "software": False}
    with tifffile.TiffWriter(file, byteorder=byteorder) as writer:
        names = [(271, 2, 0, make, True), (272, 2, 0, model, True)]
        small = np.zeros((6, 8, 3), np.uint8)
        tags = [*names, (274, 3, 1, orientation, True)]
        writer.write(small, photometric="rgb", subfiletype=1, subifds=1, extratags=tags, **options)
        pattern = [(33421, 3, 2, (2, 2), True), (33422, 1, 4, b"\0\1\1\2", True)]
        writer.write(mosaic, photometric="cfa", subfiletype=0, extratags=pattern, **options)
    return file.getvalue()


def panasonic_raw(mosaic: np.ndarray, balance: tuple[int, int, int]) -> bytes:
    """A raw file as Panasonic lays it out, not compressed.

    Args:
        mosaic: `(H, W)` uint16, RGGB.
        balance: gains of red, green and blue; 256 is one.
    """
    file = io.BytesIO()
    height, width = mosaic.shape
    own = [(2, width), (3, height), (6, height), (7, width), (8, 1), (9, 1), (10, 16), (11, 1)]
    own += zip((36, 37, 38), balance, strict=True)
    tags = [(code, 3, 1, value, True) for code, value in own]
    tags += [(1, 1, 4, b"0330", True), (271, 2, 0, "Panasonic", True)]
    tags.append((272, 2, 0, "DMC-GH4", True))
    options = {"byteorder": "<", "metadata": None, "software": False}
    tifffile.imwrite(file, mosaic, photometric="cfa", extratags=tags, **options)
    return file.getvalue().replace(b"II*\0", b"IIU\0", 1)
