"""CMYK: read into sRGB, restored there, and written back in the very profile and inks."""

import io
from dataclasses import replace

import numpy as np
import pytest
import tifffile
from PIL import Image as PillowImage

from restoreapp.core.image import Image, Inks
from restoreapp.core.transfer import at_depth, to_depth
from restoreapp.io.inks import moved_inks
from restoreapp.io.jpeg import finer_tables
from restoreapp.io.profiles import to_srgb
from restoreapp.io.reading import read_photo
from tests.io.icc_tables import press_icc

PRESS = press_icc()
DTYPES = {8: np.uint8, 16: np.uint16}


@pytest.fixture(scope="module")
def inks() -> np.ndarray:
    """Smooth inks, `(48, 64, 4)` uint16, from light to dark."""
    y, x = np.mgrid[0:48, 0:64] / 64
    values = np.dstack([0.1 + 0.6 * x, 0.6 - 0.5 * y, 0.2 + 0.4 * x * y, 0.05 + 0.3 * y])
    return (values * 65535).astype(np.uint16)


@pytest.fixture
def cmyk_file(inks, tmp_path):
    """Makes a file of the inks: `jpeg`, or `tiff` of a depth."""

    def make(form: str, bits: int = 8, *, profile: bytes = PRESS, **options):
        values = at_depth(inks, DTYPES[bits])
        path = tmp_path / f"photo.{form}"
        if form == "jpeg":
            picture = PillowImage.fromarray(values, "CMYK")
            picture.save(path, quality=95, subsampling=0, icc_profile=profile, **options)
        else:
            file = io.BytesIO()
            tifffile.imwrite(file, values, photometric="separated", iccprofile=profile, **options)
            path.write_bytes(file.getvalue())
        return path

    return make


def written_again(path, write, pixels=None):
    """Writes a photo as `keep` does, with its pixels changed where there are others."""
    read = read_photo(path)
    image = read.image if pixels is None else replace(read.image, pixels=pixels)
    target = path.with_stem("again")
    receipt = write(
        image, target, source_format=read.format.id, source_coding=read.coding, overwrite=True
    )
    return read, read_photo(target), receipt


@pytest.mark.parametrize(("form", "bits"), [("jpeg", 8), ("tiff", 8), ("tiff", 16)])
def test_cmyk_is_written_back_in_its_own_profile_and_inks(form, bits, cmyk_file, write):
    first, again, receipt = written_again(cmyk_file(form, bits), write)

    tolerance = 3 if form == "jpeg" else 0
    assert again.image.inks.profile == PRESS
    assert again.image.depth == bits
    np.testing.assert_allclose(
        again.image.inks.values.astype(int), first.image.inks.values.astype(int), atol=tolerance
    )
    assert "CMYK" in receipt.kept
    assert "ICC profile (Press of the test)" in receipt.kept
    assert receipt.changed == ()
    assert first.notes == again.notes == ()


@pytest.mark.parametrize("form", ["jpeg", "tiff"])
def test_other_programs_find_the_inks_and_the_profile(form, inks, cmyk_file, write):
    path = cmyk_file(form)
    written_again(path, write)

    with PillowImage.open(path.with_stem("again")) as picture:
        assert picture.mode == "CMYK"
        assert picture.info["icc_profile"] == PRESS
        np.testing.assert_allclose(
            np.asarray(picture).astype(int), at_depth(inks, np.uint8).astype(int), atol=4
        )


@pytest.mark.parametrize("orientation", [3, 6])
def test_inks_are_turned_upright_with_the_picture(orientation, cmyk_file, write):
    tag = (274, 3, 1, orientation, True)
    first, again, _ = written_again(cmyk_file("tiff", extratags=[tag]), write)

    assert first.image.inks.values.shape[:2] == first.image.pixels.shape[:2]
    np.testing.assert_array_equal(to_srgb(first.image.inks.values, PRESS), first.image.pixels)
    np.testing.assert_array_equal(again.image.inks.values, first.image.inks.values)


def test_what_was_changed_is_seen_in_the_inks(cmyk_file, write):
    noise = np.random.default_rng(2).normal(0, 6, (48, 64, 3))
    first = read_photo(cmyk_file("tiff"))
    wanted = np.clip(first.image.pixels + noise, 0, 255).astype(np.uint8)

    _, again, _ = written_again(cmyk_file("tiff"), write, wanted)

    missed = np.abs(again.image.pixels.astype(int) - wanted)
    assert missed.mean() < 1
    assert np.quantile(missed, 0.99) <= 8


def test_type_of_black_ink_alone_stays_so_and_can_be_changed():
    black = np.zeros((8, 8, 4), np.uint8)
    black[2:6, 2:6, 3] = 255
    seen = to_srgb(black, PRESS)
    lighter = seen.copy()
    lighter[:4] = np.minimum(lighter[:4].astype(int) + 60, 255)

    moved = moved_inks(Inks(black, PRESS), lighter)

    np.testing.assert_array_equal(moved[4:], black[4:])
    assert np.abs(to_srgb(moved, PRESS).astype(int) - lighter).max() <= 9


def test_inks_are_enlarged_with_the_picture(inks, write, tmp_path):
    small = at_depth(inks, np.uint8)
    seen = to_srgb(small, PRESS)
    large = np.repeat(np.repeat(seen, 2, axis=0), 2, axis=1)

    write(Image(large, inks=Inks(small, PRESS)), tmp_path / "large.tif")
    back = read_photo(tmp_path / "large.tif").image

    assert back.inks.values.shape == (96, 128, 4)
    assert np.abs(back.pixels.astype(int) - large).mean() < 1.5


@pytest.mark.parametrize("suffix", [".png", ".webp"])
def test_a_format_without_inks_gets_srgb_and_it_is_said(suffix, cmyk_file, write, tmp_path):
    image = read_photo(cmyk_file("tiff")).image

    written = write(image, tmp_path / f"out{suffix}", source_format="tiff", quality=None)
    back = read_photo(tmp_path / f"out{suffix}").image

    assert back.profile is None
    assert back.inks is None
    line = "CMYK → sRGB by the ICC profile (Press of the test)"
    assert any(each.startswith(line) and "holds no inks" in each for each in written.changed)


def test_a_profile_without_a_way_back_is_said(cmyk_file):
    one_way = PRESS.replace(b"B2A0", b"zzzz")

    photo = read_photo(cmyk_file("tiff", profile=one_way))

    assert photo.image.inks is None
    assert photo.notes == ("CMYK → sRGB by the ICC profile (Press of the test)",)


def test_inks_as_floats_are_read_as_whole_ones_are(inks, tmp_path):
    for name, values in (("whole", inks), ("float", inks.astype(np.float32) / 65535)):
        file = io.BytesIO()
        tifffile.imwrite(file, values, photometric="separated", iccprofile=PRESS)
        (tmp_path / name).write_bytes(file.getvalue())

    whole, by_float = (read_photo(tmp_path / name).image for name in ("whole", "float"))

    assert by_float.depth == 32
    np.testing.assert_allclose(by_float.pixels.clip(0, 1), whole.pixels / 65535, atol=0.01)


def test_inks_with_alpha_keep_both(inks, tmp_path, write):
    alpha = (np.mgrid[0:48, 0:64][1] * 4).astype(np.uint8)
    file = io.BytesIO()
    values = np.dstack([at_depth(inks, np.uint8), alpha])
    tifffile.imwrite(
        file, values, photometric="separated", extrasamples=["unassalpha"], iccprofile=PRESS
    )
    (tmp_path / "photo.tif").write_bytes(file.getvalue())

    first, again, _ = written_again(tmp_path / "photo.tif", write)

    np.testing.assert_array_equal(again.image.alpha, alpha)
    np.testing.assert_array_equal(again.image.inks.values, first.image.inks.values)


def test_a_cmyk_jpeg_is_written_no_coarser(cmyk_file, write):
    first, again, receipt = written_again(cmyk_file("jpeg"), write)

    assert (np.array(again.coding.tables) <= np.array(first.coding.tables)).all()
    assert finer_tables(first.coding, 4) == [list(first.coding.tables[0])]
    assert "compression (quality 95, 4:4:4)" in receipt.kept


def test_inks_that_are_not_four_are_a_mistake():
    with pytest.raises(ValueError, match="inks are"):
        Inks(to_depth(np.zeros((2, 2, 3), np.float32), np.uint8), PRESS)
