"""ICC profiles: names, fit, and the way to sRGB."""

import imagecodecs
import numpy as np
import pytest

from restoreapp.io.profiles import (
    grey_profile,
    misfit,
    plain_rgb,
    profile_name,
    rgb_from_cmyk,
    rgb_profile,
    to_srgb,
)

SRGB = imagecodecs.cms_profile("srgb")
ADOBE_RGB = imagecodecs.cms_profile("adobergb")


def test_a_profile_is_called_as_it_calls_itself():
    assert profile_name(ADOBE_RGB) == "Adobe RGB (compatible)"
    assert profile_name(b"no profile") == ""


@pytest.mark.parametrize(
    ("profile", "channels", "reason"),
    [
        (SRGB, 3, ""),
        (grey_profile(2.2), 1, ""),
        (SRGB, 1, "it describes RGB, the photo is grey"),
        (imagecodecs.cms_profile("lab4"), 3, "it describes Lab, the photo is RGB"),
        (SRGB[:100], 3, "it is damaged"),
        (b"", 3, "it is damaged"),
    ],
    # A profile holds the second at which it was made, which no name of a test may.
    ids=["srgb", "grey", "colour on grey", "lab", "cut", "empty"],
)
def test_a_profile_fits_or_the_reason_is_given(profile, channels, reason):
    assert misfit(profile, channels) == reason


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_adobe_red_is_beyond_srgb_and_white_is_white(dtype):
    most = np.iinfo(dtype).max
    adobe = np.array([[[0.8, 0.5, 0.5], [1, 1, 1]]]) * most

    srgb = to_srgb(adobe.astype(dtype), ADOBE_RGB)

    assert srgb.dtype == dtype
    np.testing.assert_allclose(srgb[0] / most, [[0.875, 0.497, 0.501], [1, 1, 1]], atol=0.02)


def test_grey_of_a_gamma_becomes_srgb_of_the_same_light():
    grey = np.array([[[0], [128], [255]]], np.uint8)

    srgb = to_srgb(grey, grey_profile(1.0))

    assert srgb[0].tolist() == [[0, 0, 0], [188, 188, 188], [255, 255, 255]]


def test_numbers_that_describe_srgb_make_its_colours():
    points = (0.64, 0.33, 0.30, 0.60, 0.15, 0.06)
    pixels = np.array([[[255, 0, 0], [0, 255, 0], [0, 0, 255], [188, 188, 188]]], np.uint8)

    srgb = to_srgb(pixels, rgb_profile(2.2, (0.3127, 0.3290), points))

    np.testing.assert_allclose(srgb.astype(int), pixels.astype(int), atol=2)


def test_a_profile_of_another_space_makes_nothing():
    assert to_srgb(np.zeros((1, 1, 4), np.uint8), SRGB) is None


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_plain_cmyk_multiplies_the_light(dtype):
    most = np.iinfo(dtype).max
    inks = (np.array([[[0, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1], [0, 0.5, 0, 0.5]]]) * most).astype(
        dtype
    )

    rgb = plain_rgb(inks) / most

    np.testing.assert_allclose(
        rgb[0], [[1, 1, 1], [0, 1, 1], [0, 0, 0], [0.5, 0.25, 0.5]], atol=0.005
    )


def test_without_a_profile_the_way_from_cmyk_is_said_to_be_rough():
    _, note = rgb_from_cmyk(np.zeros((1, 1, 4), np.uint8), None)

    assert note == "CMYK → sRGB, roughly: the file has no ICC profile"
