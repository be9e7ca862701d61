"""ICC profiles: what they are called, whether they fit, and the way to sRGB where one must go."""

import io

import imagecodecs
import numpy as np
from PIL import ImageCms

from restoreapp.core.image import Array
from restoreapp.core.transfer import to_depth, to_float
from restoreapp.io.decoded import Undecodable
from restoreapp.io.icc import SRGB_CURVE, grey_icc, rgb_icc
from restoreapp.texts import Text

_SPACES = {b"RGB ": "RGB", b"GRAY": Text("grey"), b"CMYK": "CMYK", b"Lab ": "Lab"}
_SPACE_OF_CHANNELS = {1: Text("grey"), 3: "RGB", 4: "CMYK"}
_LITTLE_CMS_NAMES = {1: "gray", 3: "rgb", 4: "cmyk"}

# Code points of ITU-T H.273: CIE x, y of red, green and blue, all with the white of daylight.
_D65 = (0.3127, 0.3290)
_BT709, _SRGB_CURVE = 1, 13
PRIMARIES = {
    _BT709: (0.640, 0.330, 0.300, 0.600, 0.150, 0.060),
    5: (0.640, 0.330, 0.290, 0.600, 0.150, 0.060),
    6: (0.630, 0.340, 0.310, 0.595, 0.155, 0.070),
    7: (0.630, 0.340, 0.310, 0.595, 0.155, 0.070),
    9: (0.708, 0.292, 0.170, 0.797, 0.131, 0.046),
    12: (0.680, 0.320, 0.265, 0.690, 0.150, 0.060),
}
_NAMES = {9: "Rec. 2020, sRGB's curve", 12: "Display P3"}
_GAMMAS = {4: 2.2, 5: 2.8, 8: 1.0}
_CAMERA_CURVES = (1, 6, 14, 15)
_HDR_CURVES = {16: "PQ", 18: "HLG"}
_SAVE_SDR = Text("Save it without HDR from the program that made it.")
_UNSAID = (0, 2)
DISPLAY_P3 = rgb_icc("Display P3", _D65, PRIMARIES[12], SRGB_CURVE)


def misfit(profile: bytes, channels: int) -> str:
    """Returns why a profile cannot belong to a picture, in a few words; empty if it can.

    Args:
        profile: ICC profile.
        channels: 1 for grey, 3 for RGB, 4 for CMYK.
    """
    try:
        imagecodecs.cms_profile_validate(profile)
    except RuntimeError:
        return Text("it is damaged")
    space = _SPACES.get(profile[16:20], Text("another colour space"))
    wanted = _SPACE_OF_CHANNELS[channels]
    if space == wanted:
        return ""
    return Text("it describes {space}, the photo is {wanted}", space=space, wanted=wanted)


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

    Raises:
        ValueError: if the primaries span no triangle.
    """
    return rgb_icc(f"RGB, gamma {gamma:.3g}", whitepoint, primaries, (gamma,))


def grey_profile(gamma: float) -> bytes:
    """Returns a profile for grey values that are decoded by an exponent."""
    return grey_icc(f"Grey, gamma {gamma:.3g}", (gamma,))


def described_colours(
    profile: bytes | None, code_points: tuple[int, int, int] | None, *, is_grey: bool
) -> tuple[bytes | None, tuple[str, ...]]:
    """Returns a file's profile, embedded or made of code points, and what is to be said about it.

    Args:
        profile: as embedded; it goes before code points.
        code_points: primaries, curve and matrix by ITU-T H.273, as AVIF, HEIC and PNG state them.
        is_grey: whether the picture has one channel.

    Raises:
        Undecodable: if the numbers state a curve of high dynamic range: taken for another one, the
            picture would be flat and grey, and the file that is written would stay so.
    """
    if profile is not None or code_points is None:
        return profile, ()
    primaries, curve, _ = code_points
    if primaries in _UNSAID and curve in _UNSAID:
        return None, ()
    if curve in _HDR_CURVES:
        raise Undecodable(
            Text("has HDR colours ({curve}), which are not read", curve=_HDR_CURVES[curve]),
            _SAVE_SDR,
        )
    points = PRIMARIES.get(_BT709 if primaries in _UNSAID else primaries)
    if points is None or curve not in (*_CAMERA_CURVES, *_GAMMAS, _SRGB_CURVE, *_UNSAID):
        return None, (
            Text(
                "colour description left out: {primaries}/{curve} is not known",
                primaries=primaries,
                curve=curve,
            ),
        )
    if curve in (*_CAMERA_CURVES, _SRGB_CURVE, *_UNSAID):
        # Video's camera curves are shown as sRGB's by every program for photographs.
        if points == PRIMARIES[_BT709] or is_grey:
            return None, ()
        made = rgb_icc(_NAMES.get(primaries, "RGB, sRGB's curve"), _D65, points, SRGB_CURVE)
    elif is_grey:
        made = grey_profile(_GAMMAS[curve])
    else:
        made = rgb_profile(_GAMMAS[curve], _D65, points)
    return made, (Text("colours described by numbers: carried as an ICC profile"),)


def to_srgb(pixels: Array, profile: bytes) -> Array | None:
    """Returns `(H, W, 3)` sRGB at the same depth, relative colorimetric, black points matched.

    Args:
        pixels: `(H, W, C)` at any depth; C 1 grey, 3 RGB, 4 CMYK with 0 for no ink.
        profile: what the values are meant in.

    Returns:
        None where the profile does not fit or says too little to go by.
    """
    channels = pixels.shape[2]
    if channels == 4 and pixels.dtype.kind == "f":
        pixels = pixels * np.float32(100)  # LittleCMS counts inks as floats in percent
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
        return rgb, Text(
            "CMYK → sRGB by the ICC profile ({profile})", profile=profile_name(profile)
        )
    why = (
        Text("the file has no ICC profile")
        if profile is None
        else Text("the ICC profile is of no use")
    )
    return plain_rgb(inks), Text("CMYK → sRGB, roughly: {why}", why=why)
