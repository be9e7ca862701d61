"""Small JPEG files of pictures, in sRGB, for lists and reports."""

import warnings
from pathlib import Path

import cv2
import numpy as np
from PIL import Image as PillowImage
from PIL import ImageOps, UnidentifiedImageError

from restoreapp.core.image import Array, Image
from restoreapp.core.transfer import at_depth
from restoreapp.errors import RestoreAppError
from restoreapp.io.decoded import DECODER_FAILURES, Undecodable
from restoreapp.io.glance import format_at
from restoreapp.io.jpeg import write_jpeg
from restoreapp.io.profiles import to_srgb
from restoreapp.io.raw import read_raw
from restoreapp.io.reading import read_photo

QUALITY = 80
# Of what is decoded in full: 0.4 GB at 16 bit.
MOST_PIXELS = 64_000_000
# Pillow turns what is brighter than 255 in pictures of these modes into white.
_CUT_OFF = ("I", "F")


def small_pixels(pixels: Array, side_px: int) -> Array:
    """Returns a copy whose longer side is at most `side_px`, each pixel the mean of its area.

    Args:
        pixels: `(H, W, C)` uint8, uint16 or float32.
        side_px: at least 1.

    Returns:
        `(h, w, C)` of the same dtype.
    """
    height, width = pixels.shape[:2]
    scale = min(1.0, side_px / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return np.asarray(small).reshape(size[1], size[0], pixels.shape[2])


def thumbnail_at(path: Path, side_px: int) -> bytes:
    """Returns a small JPEG file of a photo, upright; empty where none can be made.

    Quick for JPEG, of which an eighth is decoded, and for what else Pillow reads. The rest is read
    as photos are, raw files at half their size, and none that has more than `MOST_PIXELS`.
    """
    try:
        return _by_pillow(path, side_px) or _as_photo(path, side_px)
    except (*DECODER_FAILURES, MemoryError, Undecodable, RestoreAppError):
        return b""


def _by_pillow(path: Path, side_px: int) -> bytes:
    """Returns a small JPEG file; empty where Pillow does not know the file or its depth."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            picture = PillowImage.open(path)
        except UnidentifiedImageError:
            return b""
        with picture:
            if picture.mode.startswith(_CUT_OFF):
                return b""
            picture.draft("RGB", (2 * side_px, 2 * side_px))
            profile = picture.info.get("icc_profile")
            upright = ImageOps.exif_transpose(picture.convert("RGB"))
            pixels = np.asarray(upright)
    # A picture in ink or grey has a profile that does not fit what it was turned into.
    fits = profile is not None and profile[16:20] == b"RGB "
    return jpeg_thumbnail(small_pixels(pixels, side_px), profile if fits else None)


def _as_photo(path: Path, side_px: int) -> bytes:
    if format_at(path) == "raw":
        decoded = read_raw(path.read_bytes(), MOST_PIXELS, is_half=True)
        pixels, profile = decoded.pixels, decoded.profile
    else:
        image = read_photo(path, most_pixels=MOST_PIXELS).image
        pixels, profile = image.pixels, image.profile
    return jpeg_thumbnail(small_pixels(pixels, side_px), profile)


def jpeg_thumbnail(pixels: Array, profile: bytes | None) -> bytes:
    """Returns a JPEG file.

    Args:
        pixels: `(h, w, 1 or 3)` at any depth, sRGB curve where there is no profile.
        profile: ICC profile that they are meant in; where it is of no use, sRGB is taken.
    """
    values = np.nan_to_num(pixels) if pixels.dtype == np.float32 else pixels
    codes = at_depth(values, np.uint8)
    in_srgb = None if profile is None else to_srgb(codes, profile)
    return write_jpeg(Image(codes if in_srgb is None else in_srgb), QUALITY).data
