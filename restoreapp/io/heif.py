"""HEIC by pi-heif (libheif and libde265), which keeps 10 and 12 bit; read only.

pillow-heif would write it as well, but its wheels carry x265, which is GPL.
"""

import numpy as np
import pi_heif

from restoreapp.io.decoded import Decoded, Undecodable, refuse_larger
from restoreapp.io.isobmff import still_picture, with_pictures_only
from restoreapp.io.profiles import described_colours
from restoreapp.io.samples import at_full_range, split_alpha, unmultiplied
from restoreapp.texts import Text

# Read from the boxes, or not at all.
pi_heif.options.THUMBNAILS = False
pi_heif.options.DEPTH_IMAGES = False
pi_heif.options.AUX_IMAGES = False


def read_heif(data: bytes, most_pixels: int) -> Decoded:
    """Decodes the primary picture of a HEIC file; libheif turns it upright by itself.

    Raises:
        Undecodable: if it ends early or its header promises more than `most_pixels`. What pi-heif
            raises on damage passes through.
    """
    picture = still_picture(data)
    refuse_larger(picture.width, picture.height, most_pixels)
    opened = pi_heif.open_heif(
        with_pictures_only(data), convert_hdr_to_8bit=False, hdr_to_16bit=False
    )
    width, height = opened.size
    refuse_larger(width, height, most_pixels)
    bits = int(opened.info.get("bit_depth", 8)) if picture.bits == 0 else picture.bits
    samples = np.array(opened)  # its memory goes with it
    if samples.dtype == np.uint8:
        bits = 8
    if samples.ndim not in (2, 3):
        raise Undecodable(Text("holds no plain picture"))
    samples, notes = at_full_range(samples, bits)
    pixels, alpha = split_alpha(samples)
    if alpha is not None and opened.premultiplied_alpha:
        pixels = unmultiplied(pixels, alpha)
        notes = (*notes, Text("colours had been multiplied by alpha: divided again"))
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
        orientation=1,
        notes=(*notes, *more, *(Text("{name} left out", name=name) for name in picture.left_out)),
    )
