"""HEIC and AVIF: depth, turns, profiles and metadata in boxes, and what else lies in such files."""

import io
import struct

import imagecodecs
import numpy as np
import pytest
from PIL import Image as PillowImage
from PIL import ImageOps

from restoreapp.core.image import Image, Metadata
from restoreapp.io.avif import read_avif, write_avif
from restoreapp.io.heif import read_heif
from restoreapp.io.isobmff import Item, Property, box, item_content, items
from restoreapp.io.isobmff_writing import still_file
from restoreapp.io.metadata import orientation_of
from restoreapp.io.profiles import DISPLAY_P3, profile_name
from restoreapp.io.reading import UnreadablePhoto, read_photo
from tests.io.conftest import XMP
from tests.io.hevc import heic

PLENTY = 10_000_000


def spread(values: np.ndarray, bits: int) -> np.ndarray:
    return values if bits == 8 else (values * 65535 + (1 << bits) // 2 - 1) // ((1 << bits) - 1)


def noise(bits: int, channels: int = 3) -> np.ndarray:
    return np.random.default_rng(bits).integers(0, 1 << bits, (23, 37, channels))


def with_item(data: bytes, item: Item, content: bytes = b"none") -> bytes:
    primary, found = items(data)
    contents = {number: item_content(data, each) for number, each in found.items()}
    found[max(found) + 1] = item
    contents[max(found)] = content
    return still_file(data[: struct.unpack_from(">I", data)[0]], primary, found, contents)


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("bits", [8, 10])
def test_heic_gives_every_value_at_its_depth(bits, channels, exif, tmp_path):
    stored = noise(bits, channels)
    (tmp_path / "a.heic").write_bytes(
        heic(stored, bits, exif=exif(), xmp=XMP, profile=DISPLAY_P3 if channels == 3 else None)
    )

    photo = read_photo(tmp_path / "a.heic")

    np.testing.assert_array_equal(photo.image.pixels, spread(stored, bits))
    assert photo.image.depth == (8 if bits == 8 else 16)
    assert photo.image.source_depth == bits
    assert photo.image.metadata.exif == exif()
    assert photo.image.metadata.xmp == XMP
    assert photo.image.profile == (DISPLAY_P3 if channels == 3 else None)
    assert photo.notes == ()


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_heic_is_turned_once_whatever_its_exif_says(turn, exif, tmp_path):
    stored = noise(8)
    (tmp_path / "a.heic").write_bytes(heic(stored, exif=exif(6), turn=turn))

    photo = read_photo(tmp_path / "a.heic")

    np.testing.assert_array_equal(photo.image.pixels, np.rot90(stored, turn))
    assert orientation_of(photo.image.metadata.exif) == 1


@pytest.mark.parametrize("bits", [8, 10, 12])
@pytest.mark.parametrize("channels", [1, 3])
def test_avif_gives_every_value_at_its_depth(bits, channels):
    stored = noise(bits, channels).astype(np.uint8 if bits == 8 else np.uint16)
    data = imagecodecs.avif_encode(
        stored.squeeze(),
        level=100,
        bitspersample=bits,
        **({"matrix": 0, "pixelformat": "yuv444"} if channels == 3 else {}),
    )

    decoded = read_avif(bytes(data), PLENTY)

    np.testing.assert_array_equal(decoded.pixels, spread(stored.astype(int), bits))
    assert decoded.source_depth == bits


@pytest.mark.parametrize("bits", [10, 12, 16])
def test_avif_is_written_with_as_many_bits_as_the_source_had(bits):
    values = spread(noise(12), 12).astype(np.uint16)
    image = Image(values, source_depth=bits)

    back = read_avif(write_avif(image, 100).data, PLENTY)

    assert back.source_depth == min(bits, 12)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_avif_that_another_program_turned_by_boxes_is_turned_once(orientation, scene, tmp_path):
    picture = PillowImage.fromarray(scene())
    picture.getexif()[0x0112] = orientation
    upright = np.asarray(ImageOps.exif_transpose(picture))
    picture.save(tmp_path / "a.avif", quality=100, subsampling="4:4:4", exif=picture.getexif())

    photo = read_photo(tmp_path / "a.avif")

    np.testing.assert_allclose(photo.image.pixels.astype(int), upright.astype(int), atol=4)
    assert (photo.image.metadata.exif is None) or orientation_of(photo.image.metadata.exif) == 1


def test_colours_by_code_points_become_a_profile(tmp_path):
    data = imagecodecs.avif_encode(noise(8).astype(np.uint8), primaries=12, transfer=13)
    (tmp_path / "a.avif").write_bytes(data)

    photo = read_photo(tmp_path / "a.avif")

    assert profile_name(photo.image.profile) == "Display P3"
    assert photo.notes == ("colours described by numbers: carried as an ICC profile",)


@pytest.mark.parametrize(("curve", "name"), [(16, "PQ"), (18, "HLG")])
def test_curves_of_high_dynamic_range_are_refused(curve, name, tmp_path):
    data = imagecodecs.avif_encode(noise(8).astype(np.uint8), primaries=9, transfer=curve)
    (tmp_path / "a.avif").write_bytes(data)

    with pytest.raises(UnreadablePhoto) as caught:
        read_photo(tmp_path / "a.avif")

    assert caught.value.message == f"a.avif has HDR colours ({name}), which are not read."
    assert caught.value.hint


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (
            Item(
                kind=b"hvc1",
                properties=[Property(b"auxC", bytes(4) + b"urn:mpeg:hevc:2015:auxid:2:depth\0")],
                references=[(b"auxl", (1,))],
            ),
            "depth map left out",
        ),
        (
            Item(
                kind=b"hvc1",
                properties=[Property(b"auxC", bytes(4) + b"urn:apple:hdrgainmap\0")],
                references=[(b"auxl", (1,))],
            ),
            "gain map left out",
        ),
        (Item(kind=b"hvc1"), "further pictures left out"),
    ],
)
def test_what_lies_beside_the_picture_is_said_to_be_left_out(item, said, tmp_path):
    (tmp_path / "a.heic").write_bytes(with_item(heic(noise(8)), item))

    assert read_photo(tmp_path / "a.heic").notes == (said,)


def test_a_thumbnail_is_nothing_to_speak_of(tmp_path):
    thumbnail = Item(kind=b"hvc1", references=[(b"thmb", (1,))])
    (tmp_path / "a.heic").write_bytes(with_item(heic(noise(8)), thumbnail))

    assert read_photo(tmp_path / "a.heic").notes == ()


def test_a_video_behind_the_picture_is_said(tmp_path):
    (tmp_path / "a.heic").write_bytes(heic(noise(8)) + box(b"mpvd", b"frames"))

    assert read_photo(tmp_path / "a.heic").notes == ("video left out",)


def test_pillow_finds_profile_and_metadata_in_our_avif(exif):
    metadata = Metadata(exif=exif(), xmp=XMP)
    image = Image(noise(8).astype(np.uint8), profile=DISPLAY_P3, metadata=metadata)

    with PillowImage.open(io.BytesIO(write_avif(image, 90).data)) as picture:
        assert picture.info["icc_profile"] == DISPLAY_P3
        assert picture.info["xmp"] == XMP
        assert picture.getexif()[0x010F] == "Maker"


def test_a_name_of_metadata_that_is_no_text_does_not_end_the_program():
    """WORKAROUND(pi-heif 1.4.0): without ours it reads memory that is not there."""
    data = bytearray(heic(noise(8), xmp=XMP))
    data[data.index(b"application/rdf+xml") + 3] |= 0x80

    assert read_heif(bytes(data), PLENTY).pixels.shape == (23, 37, 3)


def test_a_heic_without_a_list_of_items_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "a.heic").write_bytes(heic(noise(8)).replace(b"iinf", b"jinf"))

    with pytest.raises(UnreadablePhoto):
        read_photo(tmp_path / "a.heic")
