"""JPEG XL: header, ICC profiles in the codestream, depth, and metadata in boxes."""

import contextlib
import io

import imagecodecs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as PillowImage
from PIL import ImageCms

from restoreapp.core.image import Image, Metadata
from restoreapp.io.decoded import Undecodable
from restoreapp.io.icc import grey_icc
from restoreapp.io.jpegxl import read_jpegxl, write_jpegxl
from restoreapp.io.jpegxl_bits import Bits
from restoreapp.io.jpegxl_icc import icc_bits, read_icc
from restoreapp.io.profiles import DISPLAY_P3
from tests.io.conftest import XMP

PLENTY = 10_000_000
TABLE = np.rint(np.linspace(0, 1, 4096) ** 2.2 * 65535).astype(np.uint16)
PROFILES = {
    "adobe": imagecodecs.cms_profile("adobergb"),
    "display-p3": DISPLAY_P3,
    "little-cms": ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
    "table": imagecodecs.cms_profile(
        "rgb",
        whitepoint=(0.3127, 0.3290, 1),
        primaries=[0.64, 0.33, 1, 0.30, 0.60, 1, 0.15, 0.06, 1],
        transferfunction=TABLE,
    ),
}


def as_integer_bytes(value: int, count: int) -> bytes:
    return value.to_bytes((count + 7) // 8, "little")


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES.keys())
def test_a_profile_that_libjxl_packed_is_read(profile, scene, pillow_file):
    recompressed = imagecodecs.jpegxl_encode_jpeg(
        pillow_file(scene(), "JPEG", icc_profile=profile), usecontainer=True
    )

    assert read_jpegxl(bytes(recompressed), PLENTY).profile == profile


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES.keys())
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_a_profile_that_we_packed_is_read_and_libjxl_still_decodes(profile, dtype, scene):
    image = Image(scene(3, dtype), profile=profile)

    data = write_jpegxl(image, 90).data

    assert read_jpegxl(data, PLENTY).profile == profile
    np.testing.assert_array_equal(imagecodecs.jpegxl_decode(data), image.pixels)


def test_libjxl_converts_by_the_profile_that_we_packed():
    """Were our profile not understood, libjxl could not keep its bytes when it recodes."""
    grey = grey_icc("grey", (1.8,))
    image = Image(np.arange(60, dtype=np.uint8).reshape(6, 10, 1), profile=grey)

    back = read_jpegxl(write_jpegxl(image, 100).data, PLENTY)

    assert back.profile == grey
    np.testing.assert_array_equal(back.pixels, image.pixels)


@given(st.binary(min_size=1, max_size=2000))
def test_any_bytes_come_back_from_the_packed_form(profile):
    value, count = icc_bits(profile)

    bits = Bits(as_integer_bytes(value, count))

    assert read_icc(bits) == profile
    assert bits.at == count


@settings(max_examples=300)
@given(st.data())
def test_a_damaged_profile_is_refused_or_read_but_nothing_else(data):
    value, count = icc_bits(DISPLAY_P3)
    damaged = bytearray(as_integer_bytes(value, count))
    for _ in range(data.draw(st.integers(1, 3))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))

    with contextlib.suppress(Undecodable):
        assert isinstance(read_icc(Bits(bytes(damaged))), bytes)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("channels", [1, 3])
def test_without_a_profile_the_values_are_meant_in_srgb(dtype, channels, scene):
    image = Image(scene(channels, dtype))

    back = read_jpegxl(write_jpegxl(image, 100).data, PLENTY)

    assert back.profile is None
    assert back.notes == ()
    np.testing.assert_array_equal(back.pixels, image.pixels)


@pytest.mark.parametrize("bits", [10, 12, 14])
def test_few_bits_are_spread_over_sixteen(bits):
    values = np.array([[[0], [1], [(1 << bits) - 1]]], np.uint16)
    data = imagecodecs.jpegxl_encode(values, lossless=True, bitspersample=bits)

    decoded = read_jpegxl(bytes(data), PLENTY)

    assert decoded.pixels.ravel().tolist() == [0, round(65535 / ((1 << bits) - 1)), 65535]
    assert decoded.source_depth == bits


def test_metadata_lies_in_boxes(scene, exif):
    image = Image(scene(), metadata=Metadata(exif=exif(), xmp=XMP))

    back = read_jpegxl(write_jpegxl(image, 90).data, PLENTY)

    assert (back.exif, back.xmp) == (exif(), XMP)


def test_compressed_metadata_is_read(scene):
    data = write_jpegxl(Image(scene()), 90).data
    packed = b"xml " + bytes(imagecodecs.brotli_encode(XMP))
    boxed = (8 + len(packed)).to_bytes(4, "big") + b"brob" + packed

    assert read_jpegxl(data + boxed, PLENTY).xmp == XMP


def test_less_quality_makes_a_smaller_file_that_looks_the_same(clean_pixels):
    pixels = (clean_pixels(96) * 255).astype(np.uint8)

    sizes = {quality: len(write_jpegxl(Image(pixels.copy()), quality).data) for quality in (50, 90)}
    back = read_jpegxl(write_jpegxl(Image(pixels.copy()), 90).data, PLENTY).pixels

    assert sizes[50] < 0.6 * sizes[90]
    assert np.sqrt(np.mean((back.astype(float) - pixels) ** 2)) < 6


def test_a_recompressed_jpeg_has_the_values_of_the_jpeg(scene, pillow_file):
    jpeg = pillow_file(scene(), "JPEG", quality=90)

    decoded = read_jpegxl(bytes(imagecodecs.jpegxl_encode_jpeg(jpeg)), PLENTY)

    with PillowImage.open(io.BytesIO(jpeg)) as picture:
        difference = decoded.pixels.astype(int) - np.asarray(picture)
    assert np.abs(difference).max() <= 4
