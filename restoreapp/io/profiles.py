"""ICC profiles: what they are called, whether they fit, and the way to sRGB where one must go."""

import io

import imagecodecs
import numpy as np
from PIL import ImageCms

from restoreapp.core.image import Array
from restoreapp.core.transfer import to_depth, to_float

_SPACES = {b"RGB ": "RGB", b"GRAY": "grey", b"CMYK": "CMYK", b"Lab ": "Lab"}
_SPACE_OF_CHANNELS = {1: "grey", 3: "RGB", 4: "CMYK"}
_LITTLE_CMS_NAMES = {1: "gray", 3: "rgb", 4: "cmyk"}


def misfit(profile: bytes, channels: int) -> str:
    """Returns why a profile cannot belong to a picture, in a few words; empty if it can.

    Args:
        profile: ICC profile.
        channels: 1 for grey, 3 for RGB, 4 for CMYK.
    """
    try:
        imagecodecs.cms_profile_validate(profile)
    except RuntimeError:
        return "it is damaged"
    space = _SPACES.get(profile[16:20], "another colour space")
    wanted = _SPACE_OF_CHANNELS[channels]
    return "" if space == wanted else f"it describes {space}, the photo is {wanted}"


def profile_name(profile: bytes) -> str:
    """Returns what a profile calls itself; empty where it has no name."""
    try:
        opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.getProfileDescription(opened).strip()
    except (OSError, ImageCms.PyCMSError):
        return ""


def rgb_profile(
    gamma: float, whitepoint: tuple[float, float], primaries: tuple[float, ...]
) -> bytes:
    """Returns a profile for a file that describes its colours by numbers.

    Args:
        gamma: exponent that decodes the values.
        whitepoint: CIE x, y.
        primaries: CIE x, y of red, green and blue, six numbers.
    """
    points = np.reshape(primaries, (3, 2))
    with_luminance = np.column_stack([points, np.ones(3)]).ravel()
    return imagecodecs.cms_profile(
        "rgb", whitepoint=(*whitepoint, 1), primaries=with_luminance.tolist(), gamma=gamma
    )


def grey_profile(gamma: float) -> bytes:
    """Returns a profile for grey values that are decoded by an exponent."""
    return imagecodecs.cms_profile("gray", gamma=gamma)


def to_srgb(pixels: Array, profile: bytes) -> Array | None:
    """Returns `(H, W, 3)` sRGB at the same depth, relative colorimetric, black points matched.

    Args:
        pixels: `(H, W, C)` uint8 or uint16; C 1 grey, 3 RGB, 4 CMYK with 0 for no ink.
        profile: what the values are meant in.

    Returns:
        None where the profile does not fit or says too little to go by.
    """
    channels = pixels.shape[2]
    try:
        transformed = imagecodecs.cms_transform(
            pixels[..., 0] if channels == 1 else np.ascontiguousarray(pixels),
            profile,
            imagecodecs.cms_profile("srgb"),
            colorspace=_LITTLE_CMS_NAMES[channels],
            outcolorspace="rgb",
            intent=imagecodecs.CMS.INTENT.RELATIVE_COLORIMETRIC,
            flags=imagecodecs.CMS.FLAGS.BLACKPOINTCOMPENSATION,
        )
    except imagecodecs.CmsError:
        return None
    return np.asarray(transformed)


def plain_rgb(inks: Array) -> Array:
    """Returns `(H, W, 3)` from `(H, W, 4)` CMYK without a profile: (1 - ink) · (1 - black)."""
    light = 1 - to_float(inks)
    return to_depth(light[..., :3] * light[..., 3:], inks.dtype)


def rgb_from_cmyk(inks: Array, profile: bytes | None) -> tuple[Array, str]:
    """Returns `(H, W, 3)` sRGB and a line that says by which way.

    Args:
        inks: `(H, W, 4)` uint8 or uint16, 0 for no ink.
        profile: as embedded, or none; passed over where it is of no use.
    """
    rgb = None if profile is None else to_srgb(inks, profile)
    if profile is not None and rgb is not None:
        return rgb, f"CMYK → sRGB by the ICC profile ({profile_name(profile)})"
    why = "the file has no ICC profile" if profile is None else "the ICC profile is of no use"
    return plain_rgb(inks), f"CMYK → sRGB, roughly: {why}"
