"""Cameras' raw files: made here as DNG, developed by LibRaw."""

from struct import pack

import numpy as np
import pytest
from PIL import Image as PillowImage

from restoreapp.io.formats import format_by_id, sniffed
from restoreapp.io.isobmff import box
from restoreapp.io.profiles import DISPLAY_P3, to_srgb
from restoreapp.io.raw import raw_exif
from restoreapp.io.reading import UnreadablePhoto, read_photo
from tests.io.files import dng, makers_raw, panasonic_raw

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


CFA, RGB, YCBCR = 32803, 2, 6
# First directory and those beneath it, as (subfile type, photometric): what makers' files begin
# with, by LibRaw's and exiftool's sources. No camera's file is at hand.
HEADERS = {
    "nikon-nef": (">", (1, RGB), [(1, YCBCR), (0, CFA)]),
    "sony-arw": ("<", (1, YCBCR), [(0, CFA)]),
    "pentax-pef": (">", (0, CFA), []),
    "samsung-srw": ("<", (1, YCBCR), [(0, CFA)]),
    "hasselblad-3fr": ("<", (1, RGB), [(0, CFA)]),
    "epson-erf": (">", (1, RGB), [(0, CFA)]),
    "kodak-dcr": (">", (1, YCBCR), [(0, CFA)]),
}
PLAIN = {
    "one-page": ("<", (0, RGB), []),
    "with-smaller-copies": (">", (0, RGB), [(1, RGB), (1, RGB)]),
    "grey": ("<", (0, 1), []),
}


def tiff_head(order: str, first: tuple[int, int], beneath: list[tuple[int, int]]) -> bytes:
    """A TIFF's directories without any picture."""

    def directory(kinds: tuple[int, int], places: list[int], at: int) -> bytes:
        tags = [(254, kinds[0]), (256, 64), (257, 48), (262, kinds[1])]
        body = [pack(order + "HHII", tag, 4, 1, value) for tag, value in tags]
        if places:
            value = places[0] if len(places) == 1 else at + 2 + 12 * (len(tags) + 1) + 4
            body.append(pack(order + "HHII", 330, 4, len(places), value))
        behind = pack(f"{order}{len(places)}I", *places) if len(places) > 1 else b""
        return pack(order + "H", len(body)) + b"".join(body) + bytes(4) + behind

    mark = b"II*\0" if order == "<" else b"MM\0*"
    length = len(directory(first, [0] * len(beneath), 8))
    each = len(directory((0, 0), [], 0))
    places = [8 + length + i * each for i in range(len(beneath))]
    parts = [directory(kinds, [], 0) for kinds in beneath]
    return mark + pack(order + "I", 8) + directory(first, places, 8) + b"".join(parts)


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS.keys())
def test_a_makers_file_is_known_by_its_directories(header):
    assert sniffed(tiff_head(*header)).id == "raw"


@pytest.mark.parametrize("header", PLAIN.values(), ids=PLAIN.keys())
def test_a_plain_tiff_is_not_taken_for_a_cameras_file(header):
    assert sniffed(tiff_head(*header)).id == "tiff"


@pytest.mark.parametrize(
    "head",
    [
        *(tiff_head(*header) for header in HEADERS.values()),
        b"II*\0\x10\0\0\0CR\2\0" + bytes(200),
        b"IIRO\x08\0\0\0" + bytes(200),
        b"IIRS\x08\0\0\0" + bytes(200),
        b"MMOR\0\0\0\x08" + bytes(200),
        b"IIU\0\x18\0\0\0" + bytes(200),
        b"FUJIFILMCCD-RAW 0201" + bytes(200),
        b"\0\0\0\x18ftypcrx \0\0\0\1crx isom" + bytes(8),
    ],
    ids=[*HEADERS, "canon-cr2", "orf", "orf-sp", "orf-mm", "rw2", "raf", "cr3"],
)
def test_a_makers_file_without_a_picture_gives_a_sentence(head, tmp_path):
    (tmp_path / "photo.raw").write_bytes(head)

    with pytest.raises(UnreadablePhoto) as caught:
        read_photo(tmp_path / "photo.raw")

    assert caught.value.message.startswith("photo.raw ")
    assert caught.value.hint


def test_what_libraw_calls_a_raw_file_without_one_is_said_plainly(tmp_path):
    (tmp_path / "photo.nef").write_bytes(tiff_head(*HEADERS["nikon-nef"]))

    with pytest.raises(UnreadablePhoto, match="is a camera's raw file that cannot be developed"):
        read_photo(tmp_path / "photo.nef")


# Cameras whose files LibRaw develops without the makers' own compression and notes.
MAKERS = {
    "nef": (">", "NIKON CORPORATION", "NIKON D3"),
    "arw": ("<", "SONY", "ILCE-7"),
    "pef": (">", "PENTAX", "PENTAX K-5"),
    "srw": ("<", "SAMSUNG", "NX300"),
}


def two_greys() -> np.ndarray:
    """A mosaic whose right half has three times the light of the left."""
    mosaic = np.full((64, 96), 3000, np.uint16)
    mosaic[:, 48:] = 9000
    return mosaic


@pytest.mark.parametrize("maker", MAKERS.values(), ids=MAKERS.keys())
def test_a_makers_file_is_developed(maker, tmp_path):
    (tmp_path / "photo").write_bytes(makers_raw(two_greys(), *maker))

    photo = read_photo(tmp_path / "photo")

    pixels = to_srgb(photo.image.pixels, photo.image.profile)[8:-8, 8:-8] / 65535
    dark, bright = (np.median(half) for half in (pixels[:, :28], pixels[:, -28:]))
    assert photo.format.id == "raw"
    assert photo.image.depth == 16
    assert 0 < dark < bright < 1
    assert bright / dark == pytest.approx(3 ** (1 / 2.4), rel=0.1)
    assert photo.notes[0].startswith("camera raw: developed by LibRaw for daylight, as no white")


@pytest.mark.parametrize("maker", MAKERS.values(), ids=MAKERS.keys())
def test_a_makers_file_is_turned_upright_and_keeps_its_names(maker, tmp_path):
    (tmp_path / "photo").write_bytes(makers_raw(two_greys(), *maker, orientation=6))

    image = read_photo(tmp_path / "photo").image

    assert image.size.height > image.size.width
    assert image.pixels[-1].mean() > image.pixels[0].mean()
    tags = PillowImage.Exif()
    tags.load(image.metadata.exif)
    assert tags[0x010F] == maker[1]


@pytest.mark.parametrize("maker", MAKERS.values(), ids=MAKERS.keys())
def test_a_makers_file_that_is_cut_off_is_refused(maker, tmp_path):
    (tmp_path / "photo").write_bytes(makers_raw(two_greys(), *maker)[:-100])

    with pytest.raises(UnreadablePhoto, match="ends early"):
        read_photo(tmp_path / "photo")


def test_panasonics_file_is_developed_with_the_white_balance_that_it_states(tmp_path):
    (tmp_path / "photo").write_bytes(panasonic_raw(two_greys() // 16, (512, 256, 256)))

    photo = read_photo(tmp_path / "photo")

    red, green, blue = np.median(photo.image.pixels[8:-8, 8:40], axis=(0, 1))
    assert photo.format.id == "raw"
    assert photo.notes[0].startswith("camera raw: developed by LibRaw with the camera's white")
    assert red > 1.2 * max(green, blue)


def test_the_endings_that_are_promised_are_in_the_table():
    promised = {"dng", "cr2", "cr3", "nef", "arw", "raf", "orf", "rw2"}

    assert {f".{each}" for each in promised} <= set(format_by_id("raw").suffixes)
