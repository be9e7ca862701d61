"""EXIF blocks with a tag more or a directory less, and everything else where it was."""

import io
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as PillowImage
from PIL.ExifTags import IFD

from restoreapp.core.image import Image, Metadata
from restoreapp.io.exif_editing import with_software, with_thumbnail_of, without_place
from restoreapp.io.ifd import InvalidDirectory
from restoreapp.io.metadata import is_sound
from restoreapp.io.reading import read_photo
from tests.io.conftest import MAKER_NOTE

ORDERS = ("<", ">")


def loaded(block: bytes) -> PillowImage.Exif:
    exif = PillowImage.Exif()
    exif.load(block)
    return exif


def with_thumbnail(block: bytes, picture: bytes, size: tuple[int, int]) -> bytes:
    """Adds a second directory with a JPEG behind the block, as cameras do."""
    order = "<" if block[:2] == b"II" else ">"
    first = struct.unpack_from(order + "I", block, 4)[0]
    count = struct.unpack_from(order + "H", block, first)[0]
    block = bytearray(block + bytes(len(block) % 2))
    struct.pack_into(order + "I", block, first + 2 + 12 * count, len(block))
    at = len(block) + 2 + 5 * 12 + 4
    tags = [(0x100, 4, size[0]), (0x101, 4, size[1]), (0x112, 4, 6), (0x201, 4, at)]
    tags.append((0x202, 4, len(picture)))
    block += struct.pack(order + "H", len(tags))
    block += b"".join(struct.pack(order + "HHII", tag, kind, 1, value) for tag, kind, value in tags)
    return bytes(block + bytes(4) + picture)


@pytest.mark.parametrize("order", ORDERS)
def test_software_is_added_and_no_other_byte_moves(order, exif):
    block = exif(order=order)

    named = with_software(block, "RestoreApp 1.2")

    before, after = loaded(block), loaded(named)
    assert after[0x0131] == "RestoreApp 1.2"
    assert {tag: after[tag] for tag in before} == dict(before)
    for directory in (0x8769, 0x8825):
        assert after.get_ifd(directory) == before.get_ifd(directory)
    assert named[8 : len(block)] == block[8:]
    assert named.index(MAKER_NOTE) == block.index(MAKER_NOTE)


def test_software_replaces_the_one_that_was_there(exif):
    once = with_software(exif(), "a camera's firmware")

    assert loaded(with_software(once, "x"))[0x0131] == "x"


def test_software_makes_a_block_where_there_is_none():
    assert dict(loaded(with_software(None, "RestoreApp"))) == {0x0131: "RestoreApp"}


@pytest.mark.parametrize("order", ORDERS)
def test_the_place_is_gone_and_nothing_of_it_is_left(order, exif):
    block = exif(order=order)

    stripped = without_place(block)

    before, after = loaded(block), loaded(stripped)
    assert 0x8825 in before
    assert 0x8825 not in after
    assert after.get_ifd(0x8769) == before.get_ifd(0x8769)
    assert after[0x010F] == "Maker"
    assert len(stripped) == len(block)
    assert stripped.index(MAKER_NOTE) == block.index(MAKER_NOTE)
    latitude = struct.pack(order + "II", 47, 1)
    assert latitude in block
    assert latitude not in stripped


def test_a_block_without_a_place_stays_as_it_is(exif):
    bare = without_place(exif())

    assert without_place(bare) == bare


@pytest.mark.parametrize("order", ORDERS)
def test_the_thumbnail_shows_the_picture_upright(order, exif, scene, pillow_file):
    old = pillow_file(np.zeros((120, 160, 3), np.uint8), "JPEG", quality=100) + bytes(4000)
    block = with_thumbnail(exif(order=order), old, (160, 120))
    image = Image(scene(size=(300, 400)))

    renewed, line = with_thumbnail_of(block, image)

    thumbnail = loaded(renewed).get_ifd(IFD.IFD1)
    picture = PillowImage.open(
        io.BytesIO(renewed[thumbnail[0x201] : thumbnail[0x201] + thumbnail[0x202]])
    )
    assert line == "EXIF thumbnail renewed"
    assert picture.size == (120, 160) == (thumbnail[0x100], thumbnail[0x101])
    assert thumbnail[0x112] == 1
    middle = np.asarray(picture)[80, 60].astype(int)
    assert np.abs(middle - image.pixels[200, 150]).max() < 12
    assert len(renewed) == len(block)
    assert renewed.index(MAKER_NOTE) == block.index(MAKER_NOTE)


def test_a_thumbnail_that_does_not_fit_is_left_out_and_said(exif, scene, pillow_file):
    block = with_thumbnail(exif(), pillow_file(scene(size=(2, 2)), "JPEG")[:300], (2, 2))
    noise = np.random.default_rng(0).integers(0, 256, (200, 200, 3), np.uint8)

    without, line = with_thumbnail_of(block, Image(noise))

    assert loaded(without).get_ifd(IFD.IFD1) == {}
    assert line == "EXIF thumbnail left out: a new one does not fit in its place"
    assert loaded(without).get_ifd(0x8769) == loaded(block).get_ifd(0x8769)


def test_a_written_photo_has_a_thumbnail_of_its_own(exif, scene, pillow_file, write, tmp_path):
    old = pillow_file(np.zeros((40, 40, 3), np.uint8), "JPEG", quality=100) + bytes(2000)
    metadata = Metadata(exif=with_thumbnail(exif(), old, (40, 40)))

    written = write(Image(scene(), metadata=metadata), tmp_path / "out.jpg", source_format="jpeg")

    assert "EXIF thumbnail renewed" in written.changed
    back = read_photo(tmp_path / "out.jpg").image.metadata.exif
    thumbnail = loaded(back).get_ifd(IFD.IFD1)
    picture = PillowImage.open(io.BytesIO(back[thumbnail[0x201] :]))
    assert picture.size == (37, 23)


@given(st.binary(max_size=200))
def test_junk_is_refused_or_stays_sound(junk):
    image = Image(np.zeros((4, 4, 3), np.uint8))
    for block in (junk, b"II*\0" + junk, b"MM\0*\0\0\0\x08" + junk):
        for edit in (
            lambda each: with_software(each, "RestoreApp"),
            without_place,
            lambda each: with_thumbnail_of(each, image)[0],
        ):
            try:
                edited = edit(block)
            except InvalidDirectory:
                continue
            if block:
                assert is_sound(edited)
