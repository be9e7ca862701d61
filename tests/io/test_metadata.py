"""Corrections in EXIF and XMP, in place, and EXIF gathered from TIFF files."""

import io

import numpy as np
import pytest
import tifffile
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as PillowImage

from restoreapp.core.geometry import Size
from restoreapp.io.ifd import InvalidDirectory, entries, find, layout_of, raw
from restoreapp.io.metadata import (
    dpi_of,
    exif_of_size,
    is_sound,
    orientation_of,
    upright_exif,
    upright_xmp,
    xmp_of_size,
)
from restoreapp.io.reading import read_photo
from restoreapp.io.tiff_exif import gathered

PIXELS = np.zeros((4, 5, 3), np.uint8)


def loaded(block: bytes) -> PillowImage.Exif:
    exif = PillowImage.Exif()
    exif.load(block)
    return exif


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_orientation_is_reset_and_every_other_byte_stays(order, orientation, exif):
    block = exif(orientation, order=order)

    reset = upright_exif(block)

    assert orientation_of(block) == orientation
    assert reset == exif(1, order=order)


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_does_not_exist_counts_as_upright(orientation, exif):
    assert orientation_of(exif(orientation)) == 1


def test_dimensions_that_outgrow_their_field_get_a_wider_one(exif):
    sized = exif_of_size(exif(size=(40, 30)), Size(100_000, 30))

    tags = loaded(sized).get_ifd(0x8769)
    assert (tags[0xA002], tags[0xA003]) == (100_000, 30)
    assert len(sized) == len(exif(size=(40, 30)))


def test_dimensions_that_are_not_stated_stay_unstated():
    bare = PillowImage.Exif()
    bare[0x010F] = "Maker"
    block = bare.tobytes().removeprefix(b"Exif\0\0")

    assert exif_of_size(block, Size(7, 8)) == block


@pytest.mark.parametrize(("unit", "expected"), [(2, (300, 240)), (3, (762, 609.6)), (1, None)])
def test_the_resolution_is_in_dots_per_inch(unit, expected):
    tags = PillowImage.Exif()
    tags[0x011A], tags[0x011B], tags[0x0128] = 300, 240, unit
    block = tags.tobytes().removeprefix(b"Exif\0\0")

    assert dpi_of(block) == (pytest.approx(expected) if expected else None)


@given(st.binary(max_size=200))
def test_bytes_that_are_no_exif_are_never_taken_for_it(junk):
    for block in (junk, b"II*\0" + junk, b"MM\0*" + junk):
        if is_sound(block):
            assert 1 <= orientation_of(block) <= 8
            assert len(upright_exif(block)) == len(block)
            assert len(exif_of_size(block, Size(3, 4))) == len(block)
            dpi_of(block)
        else:
            with pytest.raises(InvalidDirectory):
                orientation_of(block)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'tiff:Orientation="6"', b'tiff:Orientation="1"'),
        (b"tiff:Orientation='8'", b"tiff:Orientation='1'"),
        (b"<tiff:Orientation>3</tiff:Orientation>", b"<tiff:Orientation>1</tiff:Orientation>"),
        (b'exif:Orientation="6" tiff:Make="6"', b'exif:Orientation="6" tiff:Make="6"'),
    ],
)
def test_xmp_is_reset_in_both_notations(before, after):
    assert upright_xmp(before) == after


@pytest.mark.parametrize("bigtiff", [False, True])
@pytest.mark.parametrize("order", ["<", ">"])
def test_tags_of_a_tiff_without_exif_are_gathered(bigtiff, order, tmp_path):
    tags = [(271, 2, 0, "Scanner Works", True)]
    path = tmp_path / "scan.tif"
    tifffile.imwrite(path, PIXELS, bigtiff=bigtiff, byteorder=order, metadata=None, extratags=tags)

    exif = loaded(read_photo(path).image.metadata.exif)

    assert exif[271] == "Scanner Works"
    assert exif[305] == "tifffile.py"
    assert 256 not in exif


def test_exif_that_another_program_wrote_into_a_tiff_is_gathered(exif, tmp_path):
    block = exif()
    file = io.BytesIO()
    PillowImage.fromarray(PIXELS).save(file, "TIFF", exif=loaded(block))
    (tmp_path / "photo.tif").write_bytes(file.getvalue())

    found = loaded(read_photo(tmp_path / "photo.tif").image.metadata.exif)

    assert found[0x010F] == "Maker"
    for directory in (0x8769, 0x8825):
        assert found.get_ifd(directory) == loaded(block).get_ifd(directory)


def test_a_tiff_that_says_nothing_has_no_exif(tmp_path):
    path = tmp_path / "bare.tif"
    tifffile.imwrite(path, PIXELS, metadata=None, software=False)

    assert read_photo(path).image.metadata.exif is None


def test_a_maker_note_is_gathered_at_the_offset_that_it_had(exif):
    block = bytearray(exif())
    layout = layout_of(block)
    root = entries(block, layout, layout.first)

    again = gathered(bytes(block), layout.first)

    assert find(root, 0x010F)
    assert raw(again, find(entries(again, layout, layout_of(again).first), 0x010F)) == b"Maker\0"
    assert again.index(b"Maker\0\1\2\3") == block.index(b"Maker\0\1\2\3")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'tiff:ImageWidth="5"', b'tiff:ImageWidth="50"'),
        (b"exif:PixelXDimension='5'", b"exif:PixelXDimension='50'"),
        (b"<tiff:ImageLength>4</tiff:ImageLength>", b"<tiff:ImageLength>40</tiff:ImageLength>"),
        (b"<exif:PixelYDimension>4<", b"<exif:PixelYDimension>40<"),
        (b'xtiff:ImageWidth="5"', b'xtiff:ImageWidth="5"'),
        (b'tiff:ImageWidth="wide"', b'tiff:ImageWidth="wide"'),
        (b"nothing of the kind", b"nothing of the kind"),
    ],
)
def test_dimensions_in_xmp_follow_the_picture(before: bytes, after: bytes) -> None:
    assert xmp_of_size(before, Size(50, 40)) == after
