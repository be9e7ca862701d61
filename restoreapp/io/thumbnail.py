"""Small JPEG files of pictures, in sRGB, for lists and reports."""

import warnings
from pathlib import Path

import cv2
import numpy as np
from PIL import Image as PillowImage
from PIL import ImageOps

from restoreapp.core.image import Array, Image
from restoreapp.core.transfer import at_depth
from restoreapp.io.decoded import DECODER_FAILURES
from restoreapp.io.jpeg import write_jpeg
from restoreapp.io.profiles import to_srgb

QUALITY = 80


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
    """Returns a small JPEG file of a photo, upright; empty where it takes more than Pillow to read.

    Quick for JPEG, of which an eighth is decoded; others are decoded in full.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with PillowImage.open(path) as picture:
                picture.draft("RGB", (2 * side_px, 2 * side_px))
                profile = picture.info.get("icc_profile")
                upright = ImageOps.exif_transpose(picture.convert("RGB"))
                pixels = np.asarray(upright)
        # A picture in ink or grey has a profile that does not fit what it was turned into.
        fits = profile is not None and profile[16:20] == b"RGB "
        return jpeg_thumbnail(small_pixels(pixels, side_px), profile if fits else None)
    except (*DECODER_FAILURES, MemoryError):
        return b""


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
