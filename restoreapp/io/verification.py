"""Whether a file that was written says what it was meant to say."""

from collections.abc import Collection
from pathlib import Path

import numpy as np

from restoreapp.core.image import Array, Image
from restoreapp.io.decoded import DECODER_FAILURES, Undecodable
from restoreapp.io.encoded import ALPHA, PIXELS, SIZE_OR_DEPTH, Reread
from restoreapp.io.formats import Format
from restoreapp.io.likeness import LEAST_PSNR_DB, means, psnr_of_means
from restoreapp.texts import Text

DPI_TOLERANCE = 0.51  # JPEG holds whole numbers


def differences(
    path: Path, meant: Image, form: Format, *, is_exact: bool, left_out: Collection[str]
) -> tuple[str, ...]:
    """Returns in a word each what is not as it was meant; empty where all is well.

    Args:
        path: of the file.
        meant: what was given to the encoder.
        form: of the file.
        is_exact: whether every value must come back; else only their local means, nearly.
        left_out: names of what the encoder could not take, as in `LeftOut`.

    Raises:
        OSError: if the file cannot be read.
    """
    try:
        if form.reread is not None:
            found = form.reread(path, meant)
        else:
            found = _reread(path.read_bytes(), meant, form, is_exact=is_exact)
    except (Undecodable, *DECODER_FAILURES) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # the drive's; what decoders raise of their own has no number
        return (Text("the file"),)
    if SIZE_OR_DEPTH in found.wrong:
        return (SIZE_OR_DEPTH,)
    metadata = meant.metadata
    return (
        *found.wrong,
        *(
            name
            for name, is_same in (
                (Text("ICC profile"), found.profile == meant.profile),
                ("EXIF", (found.exif is None) == (metadata.exif is None)),
                ("XMP", found.xmp == metadata.xmp),
                ("IPTC", found.iptc == metadata.iptc),
                (Text("resolution"), _is_same_resolution(found.dpi, metadata.dpi)),
            )
            if not is_same and name not in left_out
        ),
    )


def _reread(data: bytes, meant: Image, form: Format, *, is_exact: bool) -> Reread:
    """Decodes the file whole and compares."""
    found = form.read(data, meant.size.area)
    wrong = []
    if found.pixels.shape != meant.pixels.shape or found.pixels.dtype != meant.pixels.dtype:
        wrong = [SIZE_OR_DEPTH]
    else:
        same_pixels = (
            np.array_equal(found.pixels, meant.pixels, equal_nan=meant.depth == 32)
            if is_exact
            else psnr_of_means(means(found.pixels), meant.pixels) >= LEAST_PSNR_DB
        )
        if not same_pixels:
            wrong.append(PIXELS)
        if not np.array_equal(_opacity(found.alpha, meant), _opacity(meant.alpha, meant)):
            wrong.append(ALPHA)
    return Reread(tuple(wrong), found.profile, found.exif, found.xmp, found.iptc, found.dpi)


def _opacity(alpha: Array | None, meant: Image) -> Array:
    """Returns alpha, full where there is none: WebP drops one that is full."""
    if alpha is not None:
        return alpha
    full = 1.0 if meant.depth == 32 else np.iinfo(meant.pixels.dtype).max
    return np.full(meant.pixels.shape[:2], full, meant.pixels.dtype)


def _is_same_resolution(
    found: tuple[float, float] | None, meant: tuple[float, float] | None
) -> bool:
    if found is None or meant is None:
        return found is None and meant is None
    return bool(np.allclose(found, meant, rtol=0, atol=DPI_TOLERANCE))
