"""BMP, GIF and netpbm's formats."""

import io

import numpy as np
import pytest
from PIL import Image as PillowImage

from restoreapp.io.decoded import Undecodable
from restoreapp.io.pnm import read_pnm
from restoreapp.io.reading import read_photo
from restoreapp.io.still import read_bmp, read_gif

PLENTY = 10_000_000


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA"])
def test_bmp_is_read_as_pillow_shows_it(mode, scene):
    picture = PillowImage.fromarray(scene()).convert(mode)
    file = io.BytesIO()
    picture.save(file, "BMP", dpi=(300, 300))

    decoded = read_bmp(file.getvalue(), PLENTY)

    shown = np.asarray(picture.convert("L" if mode in ("1", "L") else "RGB"))
    np.testing.assert_array_equal(decoded.pixels.squeeze(), shown)
    assert decoded.dpi == pytest.approx((300, 300), abs=0.02)


def test_gif_is_looked_up_in_its_palette(scene):
    picture = PillowImage.fromarray(scene()).convert("P", palette=PillowImage.Palette.ADAPTIVE)
    file = io.BytesIO()
    picture.save(file, "GIF")

    decoded = read_gif(file.getvalue(), PLENTY)

    np.testing.assert_array_equal(decoded.pixels, np.asarray(picture.convert("RGB")))
    assert decoded.alpha is None


def test_a_transparent_colour_of_a_gif_becomes_alpha():
    indices = np.array([[0, 1], [2, 1]], np.uint8)
    picture = PillowImage.fromarray(indices, "P")
    picture.putpalette([10, 20, 30, 40, 50, 60, 70, 80, 90])
    file = io.BytesIO()
    picture.save(file, "GIF", transparency=1)

    assert read_gif(file.getvalue(), PLENTY).alpha.tolist() == [[255, 0], [255, 0]]


def test_an_animated_gif_gives_its_first_picture_and_says_so(scene, tmp_path):
    frames = [PillowImage.fromarray(each).convert("P") for each in (scene(), scene()[::-1].copy())]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])

    assert read_photo(tmp_path / "a.gif").notes == (
        "animated: the first frame was read, the others are left out",
    )


@pytest.mark.parametrize(
    ("data", "pixels", "bits"),
    [
        (b"P1\n# a note\n3 2\n1 0 1\n010", [[0, 255, 0], [255, 0, 255]], 1),
        (b"P4 3 2\n\xa0\x40", [[0, 255, 0], [255, 0, 255]], 1),
        (b"P2 3 1 15\n0 7 15", [[0, 119, 255]], 4),
        (b"P2 2 1 200\n100 200", [[128, 255]], 8),
        (b"P5 2 1 255\n\x07\xff", [[7, 255]], 8),
        (b"P5 2 1 65535\n\x01\x02\xff\xff", [[258, 65535]], 16),
        (b"P5 2 1 1023\n\x02\x00\x03\xff", [[32800, 65535]], 10),
        (b"P6 1 1 255\n\x01\x02\x03", [[[1, 2, 3]]], 8),
        (b"P6#note\n1 1\n65535\n\0\1\0\2\0\3", [[[1, 2, 3]]], 16),
        (b"P3 1 1 255 1 2 3", [[[1, 2, 3]]], 8),
    ],
)
def test_netpbm_is_read_at_its_depth(data, pixels, bits):
    decoded = read_pnm(data, PLENTY)

    assert decoded.pixels.squeeze(2 if decoded.pixels.shape[2] == 1 else ()).tolist() == pixels
    assert decoded.source_depth == bits
    assert decoded.pixels.dtype == (np.uint8 if bits <= 8 else np.uint16)


@pytest.mark.parametrize(
    "data",
    [
        b"P6 1 1 255\n\1\2",
        b"P5 2 2 65535\n" + bytes(7),
        b"P2 3 1 15\n0 7",
        b"P2 1 1 15\n16",
        b"P5 1 1 0\n\0",
        b"P5 1 1 70000\n\0\0",
        b"P6 many of them",
        b"P4 9 2\n\0\0\0",
    ],
)
def test_netpbm_that_cannot_be_so_is_refused(data):
    with pytest.raises(Undecodable):
        read_pnm(data, PLENTY)
