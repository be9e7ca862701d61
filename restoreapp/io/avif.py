"""AVIF by imagecodecs (libavif), which keeps 10 and 12 bit; profile and metadata as boxes here."""

import imagecodecs
import numpy as np

from restoreapp.core.image import Image
from restoreapp.io.av1_quality import av1_quality
from restoreapp.io.decoded import Coding, Decoded, refuse_larger
from restoreapp.io.encoded import Encoded, LeftOut
from restoreapp.io.isobmff import item_content, items, still_picture
from restoreapp.io.isobmff_writing import with_metadata
from restoreapp.io.metadata import dpi_of
from restoreapp.io.profiles import described_colours
from restoreapp.io.samples import at_few_bits, at_full_range, join_alpha, split_alpha
from restoreapp.texts import Text

LOSSLESS_QUALITY = 100
MOST_BITS = 12

_SPEED = 7  # of 0..10; 4 megapixels a second on two cores, files 6 % larger than at 4
_BT709, _SRGB_CURVE, _IDENTITY, _BT601 = 1, 13, 0, 6


def read_avif(data: bytes, most_pixels: int) -> Decoded:
    """Decodes an AVIF file of 8 to 12 bit; the first picture where it is a sequence.

    Raises:
        Undecodable: if it ends early or its header promises more than `most_pixels`. What
            imagecodecs raises on damage passes through.
    """
    picture = still_picture(data)
    refuse_larger(picture.width, picture.height, most_pixels)
    samples = np.asarray(imagecodecs.avif_decode(data, index=0))
    bits = 8 if samples.dtype == np.uint8 else picture.bits or MOST_BITS
    samples, notes = at_full_range(samples, bits)
    pixels, alpha = split_alpha(samples)
    profile, more = described_colours(
        picture.profile, picture.code_points, is_grey=pixels.shape[2] == 1
    )
    return Decoded(
        pixels=pixels,
        alpha=alpha,
        source_depth=bits,
        profile=profile,
        exif=picture.exif,
        xmp=picture.xmp,
        orientation=picture.orientation,
        coding=_coding(data, picture.code_points),
        notes=(*notes, *more, *(Text("{name} left out", name=name) for name in picture.left_out)),
    )


def _coding(data: bytes, code_points: tuple[int, int, int] | None) -> int | None:
    """Returns the quality; of a picture in tiles that of the first one."""
    # Colours are stored as they are for nothing but to lose nothing.
    if code_points is not None and code_points[2] == _IDENTITY:
        return LOSSLESS_QUALITY
    number, found = items(data)
    tiles = [leads for kind, leads in found[number].references if kind == b"dimg"]
    first = found.get(tiles[0][0] if tiles and tiles[0] else number)
    return av1_quality(item_content(data, first)) if first and first.kind == b"av01" else None


def write_avif(image: Image, quality: Coding) -> Encoded:
    """Encodes 8 bit, or 16-bit values that fit 10 or 12 bits, at full chroma resolution.

    At quality 100 every value comes back, alpha always does.
    """
    bits = 8 if image.depth == 8 else 10 if image.source_depth <= 10 else MOST_BITS
    samples = at_few_bits(join_alpha(image.pixels, image.alpha), bits)
    is_exact = quality == LOSSLESS_QUALITY
    encoded = imagecodecs.avif_encode(
        samples,
        level=quality if isinstance(quality, int) else None,
        speed=_SPEED,
        bitspersample=bits,
        pixelformat="yuv444" if image.channels == 3 else "yuv400",
        primaries=_BT709,
        transfer=_SRGB_CURVE,
        matrix=_IDENTITY if is_exact and image.channels == 3 else _BT601,
    )
    metadata = image.metadata
    is_lost = metadata.dpi is not None and not (metadata.exif and dpi_of(metadata.exif))
    left_out: LeftOut = (
        {Text("resolution"): Text("AVIF has no place for it but EXIF")} if is_lost else {}
    )
    whole = with_metadata(bytes(encoded), image.profile, metadata.exif, metadata.xmp)
    return Encoded(whole, left_out)
