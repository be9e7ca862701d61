"""Cameras' raw files: made here as DNG, developed by LibRaw."""

import numpy as np
import pytest
from PIL import Image as PillowImage

from restoreapp.io.isobmff import box
from restoreapp.io.profiles import DISPLAY_P3, to_srgb
from restoreapp.io.raw import raw_exif
from restoreapp.io.reading import read_photo
from tests.io.files import dng

SIZE = (96, 64)


@pytest.fixture
def developed(scene, tmp_path):
    def develop(orientation: int = 1, size: tuple[int, int] = SIZE):
        path = tmp_path / "photo.dng"
        path.write_bytes(dng(scene(3, np.uint8, size), orientation=orientation))
        return read_photo(path)

    return develop


def test_a_raw_file_is_developed_to_16_bit_with_the_cameras_white_balance(developed, scene):
    photo = developed()
    image = photo.image

    assert photo.format.id == "raw"
    assert image.depth == image.source_depth == 16
    assert image.profile == DISPLAY_P3
    assert photo.notes[0].startswith("camera raw: developed by LibRaw")
    srgb = to_srgb(image.pixels, image.profile)[8:-8, 8:-8] / 65535
    expected = scene(3, np.uint8, SIZE)[8:-8, 8:-8] / 255
    # LibRaw scales by the largest value seen; colours are right if their proportions are.
    ratio = np.median(srgb / expected)
    assert np.abs(srgb - ratio * expected).mean() < 0.04


def test_grey_is_grey_by_the_white_balance(tmp_path):
    (tmp_path / "grey.dng").write_bytes(dng(np.full((64, 64, 3), 128, np.uint8)))

    pixels = read_photo(tmp_path / "grey.dng").image.pixels[8:-8, 8:-8].astype(float)

    assert np.abs(pixels - pixels.mean()).max() / pixels.mean() < 0.02


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_raw_file_is_turned_upright_once(orientation, developed):
    upright = developed(1).image.pixels
    turned = developed(orientation)

    np.testing.assert_array_equal(
        turned.image.pixels, np.rot90(upright, {1: 0, 8: 1, 3: 2, 6: 3}[orientation])
    )


def test_only_what_is_true_of_the_developed_picture_is_carried(developed):
    tags = PillowImage.Exif()
    tags.load(developed().image.metadata.exif)

    assert dict(tags) == {0x010F: "Maker", 0x0110: "Model 7", 33432: "Somebody"}


def test_a_raw_file_keeps_as_tiff_of_16_bit(developed, write, tmp_path):
    written = write(developed().image, tmp_path / "out.tif", source_format="raw")

    assert "16 bit" in written.kept
    assert written.changed == ("camera raw → TIFF: camera raw is only read",)
    assert read_photo(tmp_path / "out.tif").format.id == "tiff"


def test_the_directories_of_a_cr3_are_put_together(exif):
    """What LibRaw cannot be shown here, as no camera's file is made, but the boxes can."""
    parts = [box(b"CMT1", exif()), box(b"CMT2", exif()), box(b"CMT4", exif())]
    canon = box(b"uuid", bytes.fromhex("85c0b687820f11e08111f4ce462b6a48"), *parts)
    data = box(b"ftyp", b"crx \0\0\0\1crx isom") + box(b"moov", canon)

    tags = PillowImage.Exif()
    tags.load(raw_exif(data))

    assert tags[0x010F] == "Maker"
    assert tags.get_ifd(0x8769)[0x010F] == "Maker"
    assert raw_exif(box(b"ftyp", b"crx ")) is None
