"""JPEG by Pillow: grey and colour, baseline and progressive; CMYK is read and turned to sRGB."""

import io
import warnings

import numpy as np
from PIL import Image as PillowImage
from PIL.JpegImagePlugin import JpegImageFile

from restoreapp.core.image import Image
from restoreapp.io.decoded import Decoded, Undecodable, refuse_larger
from restoreapp.io.encoded import Encoded
from restoreapp.io.metadata import PREFIX, without_prefix
from restoreapp.io.profiles import rgb_from_cmyk
from restoreapp.io.samples import join_alpha

FULL_CHROMA = 0  # Pillow's number for 4:4:4
MOST_EXIF_BYTES = 65533 - len(PREFIX)
MOST_XMP_BYTES = 65533 - 29  # the packet's own label takes 29
MOST_PROFILE_BYTES = 255 * (65533 - 14)
_IPTC = 0x0404
_INCH, _CENTIMETRE = 1, 2


def read_jpeg(data: bytes, most_pixels: int) -> Decoded:
    """Decodes a JPEG file; the first picture where it holds several.

    Raises:
        Undecodable: if its header promises more than `most_pixels`, or it is of a kind that is not
            read. What Pillow raises on damage passes through.
    """
    picture = _opened(data)
    refuse_larger(picture.width, picture.height, most_pixels)
    if picture.mode not in ("L", "RGB", "CMYK"):
        raise Undecodable(f"is a JPEG of a kind that is not read ({picture.mode})")
    info = picture.info
    profile = info.get("icc_profile")
    notes = _notes(picture)
    pixels = np.array(picture)  # raises OSError where the data end before the last row
    if picture.mode == "CMYK":
        pixels, note = rgb_from_cmyk(pixels, profile)
        profile = None
        notes = (*notes, note)
    return Decoded(
        pixels=pixels.reshape(*pixels.shape[:2], -1),
        source_depth=8,
        profile=profile,
        exif=without_prefix(info.get("exif")),
        xmp=info.get("xmp"),
        dpi=_stated_dpi(picture),
        notes=notes,
    )


def write_jpeg(image: Image, quality: int | None) -> Encoded:
    """Encodes 8-bit grey or RGB without alpha at full chroma resolution."""
    metadata, left_out = image.metadata, dict[str, str]()
    options: dict[str, object] = {}
    for key, name, value, most in (
        ("exif", "EXIF", metadata.exif, MOST_EXIF_BYTES),
        ("xmp", "XMP", metadata.xmp, MOST_XMP_BYTES),
        ("icc_profile", "ICC profile", image.profile, MOST_PROFILE_BYTES),
    ):
        if value is not None and len(value) > most:
            left_out[name] = f"JPEG holds at most {most // 1024} KB of it"
        elif value is not None:
            options[key] = PREFIX + value if key == "exif" else value
    if metadata.dpi is not None:
        options["dpi"] = metadata.dpi
    file = io.BytesIO()
    picture = PillowImage.fromarray(join_alpha(image.pixels, image.alpha))
    picture.save(file, "JPEG", quality=quality, subsampling=FULL_CHROMA, **options)
    return Encoded(file.getvalue(), left_out)


def _opened(data: bytes) -> JpegImageFile:
    """Reads the header: the class itself, as `Image.open` has a pixel limit that is global."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow looks for dpi in damaged EXIF; we look ourselves
        return JpegImageFile(io.BytesIO(data))


def _stated_dpi(picture: JpegImageFile) -> tuple[float, float] | None:
    """Returns JFIF's density: not `info["dpi"]`, for which Pillow makes up 72."""
    unit, density = picture.info.get("jfif_unit"), picture.info.get("jfif_density")
    if unit not in (_INCH, _CENTIMETRE) or not density or not all(density):
        return None
    factor = 1.0 if unit == _INCH else 2.54
    return density[0] * factor, density[1] * factor


def _notes(picture: JpegImageFile) -> tuple[str, ...]:
    info = picture.info
    notes = []
    if "mp" in info:
        notes.append("several pictures in the file: the first was read, the others are left out")
    if _IPTC in info.get("photoshop", {}):
        notes.append("IPTC left out: it is not carried yet")
    if info.get("comment"):
        notes.append("JPEG comment left out: it is not carried")
    return tuple(notes)
