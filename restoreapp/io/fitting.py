"""What an image must lose or change to go into a format, and what it keeps."""

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from restoreapp.core.geometry import Size
from restoreapp.core.image import Array, Image, Inks
from restoreapp.core.transfer import to_depth, to_float
from restoreapp.io.exif_editing import with_thumbnail_of
from restoreapp.io.formats import Format
from restoreapp.io.inks import moved_inks, turned_to_srgb
from restoreapp.io.metadata import exif_of_size
from restoreapp.io.profiles import profile_name, to_srgb
from restoreapp.io.samples import at_few_bits, at_full_range
from restoreapp.texts import Text

BAND_ROWS = 256
DEPTH_NAMES = {8: Text("8 bit"), 16: Text("16 bit"), 32: Text("32-bit float")}


def fitted(image: Image, form: Format) -> tuple[Image, tuple[str, ...]]:
    """Returns the image as the format can hold it, and short lines about what that changed.

    Args:
        image: at a depth that the format holds.
        form: the format.
    """
    changes: list[str] = []
    if image.alpha is not None and not form.holds_alpha:
        image = replace(image, pixels=on_white(image.pixels, image.alpha), alpha=None)
        changes.append(
            Text("alpha left out: {format} cannot hold it (composited on white)", format=form.name)
        )
    if image.channels == 1 and not form.holds_grey:
        profile = image.profile
        turned = None if profile is None else to_srgb(image.pixels, profile)
        rgb = np.repeat(image.pixels, 3, axis=2) if turned is None else turned
        image = replace(image, pixels=rgb, profile=None)
        way = "" if profile is None else Text(" by the ICC profile")
        if profile is not None and turned is None:
            way = Text(" without the ICC profile, which is of no use")
        changes.append(Text("grey → sRGB{way}: {format} holds no grey", way=way, format=form.name))
    if image.depth == 16 and form.most_bits < 16:
        image = _of_bits(image, min(image.source_depth, form.most_bits))
    if image.metadata.iptc is not None and not form.holds_iptc:
        image = replace(image, metadata=replace(image.metadata, iptc=None))
        changes.append(Text("IPTC left out: {format} has no place for it", format=form.name))
    exif = image.metadata.exif
    if exif is not None:
        exif, line = with_thumbnail_of(exif, image)
        image = replace(image, metadata=replace(image.metadata, exif=exif))
        changes += [line] if line else []
    if exif is not None and (sized := exif_of_size(exif, image.size)) != exif:
        image = replace(image, metadata=replace(image.metadata, exif=sized))
        changes.append(Text("EXIF pixel dimensions corrected"))
    if (inks := image.inks) is not None and form.holds_inks:
        moved = Inks(moved_inks(inks, image.pixels), inks.profile)
        image = replace(image, inks=moved, profile=inks.profile)
    elif inks is not None:
        image = replace(image, inks=None)
        changes.append(turned_to_srgb(inks, Text("{format} holds no inks", format=form.name)))
    return image, tuple(changes)


def kept_lines(
    image: Image, meant: Image, left_out: Collection[str], photo_size: Size
) -> tuple[str, ...]:
    """Returns short lines about what a file holds as the photo did.

    Args:
        image: before `fitted`; its `source_depth` is the photo's.
        meant: after it.
        left_out: names of what the format's adapter left out, as in `Encoded`.
        photo_size: of the photo.
    """
    metadata, profile = meant.metadata, meant.profile
    lines: list[str] = [Text("size {size}", size=meant.size)] if meant.size == photo_size else []
    if _container_bits(image.source_depth) == meant.depth and (
        meant.source_depth >= image.source_depth
    ):
        lines.append(depth_name(image.source_depth, meant.depth))
    if meant.inks is not None:
        lines.append("CMYK")
    if profile is not None and "ICC profile" not in left_out:
        name = profile_name(profile)
        lines.append(Text("ICC profile ({name})", name=name) if name else Text("ICC profile"))
    if metadata.exif is not None and "EXIF" not in left_out:
        lines.append("EXIF")
    if metadata.xmp is not None and "XMP" not in left_out:
        lines.append("XMP")
    if metadata.iptc is not None and "IPTC" not in left_out:
        lines.append("IPTC")
    if metadata.dpi is not None and "resolution" not in left_out:
        lines.append(_resolution(metadata.dpi))
    if meant.alpha is not None:
        lines.append(Text("alpha"))
    return tuple(lines)


def on_white(pixels: Array, alpha: Array) -> Array:
    """Returns colours laid over white, at the same depth, blended in the values as they are.

    A band of rows at a time, so that the photo is never held in float32 whole.
    """
    blended = np.empty_like(pixels)
    for top in range(0, len(pixels), BAND_ROWS):
        rows = slice(top, top + BAND_ROWS)
        weight = to_float(alpha[rows])[..., np.newaxis]
        over = to_float(pixels[rows]) * weight + (1 - weight)
        blended[rows] = to_depth(over, pixels.dtype)
    return blended


def depth_name(bits: int, container: int) -> str:
    """Returns what people call a depth: of integers, or of floats where they are held as such."""
    return DEPTH_NAMES[32] if container == 32 else Text("{bits} bit", bits=max(bits, 8))


def _of_bits(image: Image, bits: int) -> Image:
    """Returns 16-bit values rounded to what fewer bits hold, so that they come back exactly."""

    def rounded(samples: Array) -> Array:
        return at_full_range(at_few_bits(samples, bits), bits)[0]

    alpha = None if image.alpha is None else rounded(image.alpha)
    return replace(image, pixels=rounded(image.pixels), alpha=alpha, source_depth=bits)


def _container_bits(source_depth: int) -> int:
    return next(bits for bits in (8, 16, 32) if source_depth <= bits)


def _resolution(dpi: tuple[float, float]) -> str:
    x, y = (f"{value:.4g}" for value in dpi)
    return Text("{x} dpi", x=x) if x == y else Text("{x}×{y} dpi", x=x, y=y)
