"""Whether a file that was written says what it was meant to say."""

from collections.abc import Collection

import cv2
import numpy as np
import numpy.typing as npt

from restoreapp.core.image import Array, Image
from restoreapp.core.transfer import to_float
from restoreapp.io.decoded import DECODER_FAILURES, Decoded, Undecodable
from restoreapp.io.formats import Format

CELL_PX = 8
# Mean colours of 8×8 pixels survive what lossy formats do, chroma subsampling of pure noise
# included: measured at least 24 dB at quality 10, 18 dB at quality 1.
LEAST_PSNR_DB = 16.0
DPI_TOLERANCE = 0.51  # JPEG holds whole numbers


def differences(
    data: bytes, meant: Image, form: Format, *, is_exact: bool, left_out: Collection[str]
) -> tuple[str, ...]:
    """Returns in a word each what is not as it was meant; empty where all is well.

    Args:
        data: the file as it lies on the disk.
        meant: what was given to the encoder.
        form: of the file.
        is_exact: whether every value must come back; else only their local means, nearly.
        left_out: names of what the encoder could not take, as in `Encoded`.
    """
    try:
        found = form.read(data, meant.size.area)
    except (Undecodable, *DECODER_FAILURES):
        return ("the file",)
    if found.pixels.shape != meant.pixels.shape or found.pixels.dtype != meant.pixels.dtype:
        return ("size or depth",)
    same_pixels = (
        np.array_equal(found.pixels, meant.pixels, equal_nan=meant.depth == 32)
        if is_exact
        else _psnr_of_means(found.pixels, meant.pixels) >= LEAST_PSNR_DB
    )
    wrong = [] if same_pixels else ["pixels"]
    if not np.array_equal(_opacity(found.alpha, meant), _opacity(meant.alpha, meant)):
        wrong.append("alpha")
    metadata = meant.metadata
    wrong += [
        name
        for name, is_same in (
            ("ICC profile", found.profile == meant.profile),
            ("EXIF", (found.exif is None) == (metadata.exif is None)),
            ("XMP", found.xmp == metadata.xmp),
            ("IPTC", found.iptc == metadata.iptc),
            ("resolution", _is_same_resolution(found, metadata.dpi)),
        )
        if not is_same and name not in left_out
    ]
    return tuple(wrong)


def _psnr_of_means(found: Array, meant: Array) -> float:
    error = float(np.mean((_means(found) - _means(meant)) ** 2))
    return float("inf") if error == 0 else -10 * float(np.log10(error))


def _means(pixels: Array) -> npt.NDArray[np.float32]:
    height, width = pixels.shape[:2]
    cells = (-(-width // CELL_PX), -(-height // CELL_PX))
    return to_float(np.asarray(cv2.resize(pixels, cells, interpolation=cv2.INTER_AREA)))


def _opacity(alpha: Array | None, meant: Image) -> Array:
    """Returns alpha, full where there is none: WebP drops one that is full."""
    if alpha is not None:
        return alpha
    full = 1.0 if meant.depth == 32 else np.iinfo(meant.pixels.dtype).max
    return np.full(meant.pixels.shape[:2], full, meant.pixels.dtype)


def _is_same_resolution(found: Decoded, dpi: tuple[float, float] | None) -> bool:
    if found.dpi is None or dpi is None:
        return found.dpi is None and dpi is None
    return bool(np.allclose(found.dpi, dpi, rtol=0, atol=DPI_TOLERANCE))
