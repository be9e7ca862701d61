"""Photos in four inks (CMYK): what an answer in sRGB makes of the inks that the file held."""

from collections.abc import Iterator

import imagecodecs
import numpy as np

from restoreapp.core.geometry import Size
from restoreapp.core.image import Array, EnlargedImage, FloatArray, Image, Inks, Readable
from restoreapp.core.tiling import bands
from restoreapp.core.transfer import at_depth, to_depth, to_float
from restoreapp.io.profiles import profile_name, rgb_from_cmyk, to_srgb
from restoreapp.texts import Text

_ROUNDS = 2
_MOST_MISSED = 65535 // 32


def seen_inks(inks: Array, profile: bytes | None) -> tuple[Array, Inks | None, tuple[str, ...]]:
    """Returns `(H, W, 3)` sRGB, the inks where they can come back, and notes.

    Args:
        inks: `(H, W, 4)`, 0 for no ink.
        profile: as embedded, or none.
    """
    rgb, note = rgb_from_cmyk(inks, profile)
    if profile is None or _without_way_back(profile):
        return rgb, None, (note,)
    return rgb, Inks(inks, profile), ()


def turned_to_srgb(inks: Inks, reason: str) -> str:
    """Returns the line that says so."""
    return Text(
        "CMYK → sRGB by the ICC profile ({profile}): {reason}",
        profile=profile_name(inks.profile),
        reason=reason,
    )


def moved_inks(inks: Inks, rgb: Array) -> Array:
    """Returns inks `(H, W, 4)` moved as their sRGB values were moved, at the depth of those.

    What was left as it is keeps its very inks, black for black, and its colours beyond sRGB.

    Args:
        inks: of the photo.
        rgb: `(H, W, 3)` what was made of it in sRGB; of the photo's size or larger.
    """
    size = Size(rgb.shape[1], rgb.shape[0])
    moved = np.empty((*rgb.shape[:2], 4), rgb.dtype)
    for rows, own in _parts(inks, size):
        # The values in `rgb` were rounded at the file's depth: what they differ by is exact.
        as_read = at_depth(_seen(to_depth(own, inks.values.dtype), inks.profile), np.uint16)
        change = at_depth(rgb[rows], np.uint16).astype(np.int32) - as_read
        moved[rows] = to_depth(_moved(own, change, inks.profile), rgb.dtype)
    return moved


def _parts(inks: Inks, size: Size) -> Iterator[tuple[slice, FloatArray]]:
    """Yields rows and their inks, `(h, w, 4)` float32, interpolated where the size is larger."""
    values = inks.values
    parts: list[Readable] = [Image(values[..., :3]), Image(values[..., 3:])]
    if values.shape[:2] != (size.height, size.width):
        parts = [EnlargedImage(each, size) for each in parts if isinstance(each, Image)]
    for band in bands(size):
        yield band.slices[0], np.dstack([each.region(band) for each in parts]).clip(0, 1)


def _moved(own: FloatArray, change: Array, profile: bytes) -> FloatArray:
    """Returns inks whose colours differ from those of `own` by a change in 16-bit sRGB.

    A second round takes up what the first one misses where the file's inks are not those that its
    profile would choose for a colour. Where even that misses, as in type of black ink alone, of
    which no other ink can be taken, the profile chooses.
    """
    inks, seen = own, _seen(to_depth(own, np.uint16), profile)
    wanted = np.clip(seen + change, 0, 65535).astype(np.uint16)
    goal = _separated(wanted, profile)
    for _ in range(_ROUNDS):
        inks = np.clip(inks + (goal - _separated(seen, profile)), 0, 1)
        seen = _seen(to_depth(inks, np.uint16), profile)
    missed = np.abs(seen.astype(np.int32) - wanted).max(axis=2) > _MOST_MISSED
    if missed.any():
        inks[missed] = goal[missed]
    return inks


def _seen(inks: Array, profile: bytes) -> Array:
    seen = to_srgb(inks, profile)
    if seen is None:
        raise ValueError("inks without a way to sRGB")
    return seen


def _separated(rgb: Array, profile: bytes) -> FloatArray:
    """Returns `(h, w, 4)` float32 of `(h, w, 3)` uint16 sRGB."""
    separated = imagecodecs.cms_transform(
        rgb,
        imagecodecs.cms_profile("srgb"),
        profile,
        colorspace="rgb",
        outcolorspace="cmyk",
        intent=imagecodecs.CMS.INTENT.RELATIVE_COLORIMETRIC,
        flags=imagecodecs.CMS.FLAGS.BLACKPOINTCOMPENSATION,
    )
    return to_float(np.asarray(separated))


def _without_way_back(profile: bytes) -> bool:
    try:
        _separated(np.zeros((1, 1, 3), np.uint16), profile)
    except imagecodecs.CmsError:
        return True
    return to_srgb(np.zeros((1, 1, 4), np.uint16), profile) is None
