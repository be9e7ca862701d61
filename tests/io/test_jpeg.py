"""JPEG: how it was compressed and how that is kept, damage in its data, what lies behind it."""

import io

import numpy as np
import pytest
from PIL import Image as PillowImage
from PIL.JpegImagePlugin import get_sampling

from restoreapp.core.image import Image
from restoreapp.core.transfer import to_depth
from restoreapp.io.decoded import JpegCoding, Undecodable
from restoreapp.io.jpeg import KEPT_QUALITY, end_of_picture, finer_tables, read_jpeg, write_jpeg
from restoreapp.io.reading import UnreadablePhoto, read_photo

PLENTY = 10_000_000
SAMPLINGS = {"4:4:4": 0, "4:2:2": 1, "4:2:0": 2}


@pytest.fixture
def picture(clean_pixels):
    return to_depth(clean_pixels(128), np.uint8)


def reopened(data: bytes) -> PillowImage.Image:
    opened = PillowImage.open(io.BytesIO(data))
    opened.load()
    return opened


@pytest.mark.parametrize("quality", [10, 40, 75, 90, 95, 100])
@pytest.mark.parametrize("sampling", SAMPLINGS)
def test_the_coding_of_a_file_is_known(quality, sampling, picture, pillow_file):
    data = pillow_file(picture, "JPEG", quality=quality, subsampling=sampling)

    coding = read_jpeg(data, PLENTY).coding

    assert coding.quality == quality
    assert coding.sampling == sampling
    assert str(coding) == f"quality {quality}, {sampling}"


@pytest.mark.parametrize("quality", [40, 90, 97])
@pytest.mark.parametrize("sampling", SAMPLINGS)
@pytest.mark.parametrize("progressive", [False, True])
def test_a_file_that_is_kept_is_written_no_worse(
    quality, sampling, progressive, picture, pillow_file
):
    source = pillow_file(
        picture, "JPEG", quality=quality, subsampling=sampling, progressive=progressive
    )
    decoded = read_jpeg(source, PLENTY)

    written = reopened(write_jpeg(Image(decoded.pixels), decoded.coding).data)

    before = reopened(source)
    for table, old in before.quantization.items():
        new = np.array(written.quantization[table])
        assert (new <= np.array(old)).all()
        if quality >= KEPT_QUALITY:
            np.testing.assert_array_equal(new, old)
    assert get_sampling(written) == SAMPLINGS[sampling]
    assert bool(written.info.get("progressive")) == progressive


def test_a_kept_file_is_about_as_large_as_it_was(picture, pillow_file):
    source = pillow_file(picture, "JPEG", quality=92)
    decoded = read_jpeg(source, PLENTY)

    again = write_jpeg(Image(decoded.pixels), decoded.coding).data

    assert 0.9 < len(again) / len(source) < 1.1


def test_grey_keeps_its_one_table(picture, pillow_file):
    source = pillow_file(picture, "JPEG", "L", quality=93)
    decoded = read_jpeg(source, PLENTY)

    written = reopened(write_jpeg(Image(decoded.pixels), decoded.coding).data)

    assert written.mode == "L"
    assert written.quantization == reopened(source).quantization


def test_a_rough_table_is_refined_and_a_fine_one_left():
    rough, fine = (
        JpegCoding(q, ((step,) * 64,), "4:4:4", False) for q, step in ((5, 255), (99, 1))
    )

    assert np.array(finer_tables(rough, 3)).max() < 30
    assert finer_tables(fine, 3) == [[1] * 64] * 3


def test_the_receipt_says_that_the_compression_was_kept(picture, pillow_file, write, tmp_path):
    (tmp_path / "a.jpg").write_bytes(pillow_file(picture, "JPEG", quality=92))
    read = read_photo(tmp_path / "a.jpg")

    written = write(read.image, tmp_path / "b.jpg", source_format="jpeg", source_coding=read.coding)

    assert "compression (quality 92, 4:2:0)" in written.kept
    assert written.changed == ()


def test_another_format_does_not_take_over_the_coding(picture, pillow_file, write, tmp_path):
    (tmp_path / "a.jpg").write_bytes(pillow_file(picture, "JPEG", quality=50))
    read = read_photo(tmp_path / "a.jpg")

    write(read.image, tmp_path / "b.webp", source_format="jpeg", source_coding=read.coding)

    assert read_photo(tmp_path / "b.webp").coding >= 95


# Huffman codes fall back into step by themselves: as long as the number of blocks comes out right,
# nothing in a file says that it is damaged.
@pytest.mark.parametrize(("progressive", "least"), [(False, 28), (True, 45)])
def test_damage_that_shows_in_the_data_is_noticed(progressive, least, picture, pillow_file):
    data = pillow_file(picture, "JPEG", quality=90, progressive=progressive)
    random = np.random.default_rng(5)
    first = data.rindex(b"\xff\xda") if not progressive else data.index(b"\xff\xda")
    noticed = 0
    for _ in range(60):
        damaged = bytearray(data)
        start = int(random.integers(first + 20, len(data) - 40))
        damaged[start : start + 16] = random.integers(0, 256, 16, np.uint8).tobytes()
        try:
            read_jpeg(bytes(damaged), PLENTY)
        except Undecodable as error:
            noticed += error.reason.startswith("is damaged")

    assert noticed >= least


def test_damage_gives_one_sentence(picture, pillow_file, tmp_path):
    data = bytearray(pillow_file(picture, "JPEG"))
    data[len(data) // 2 : len(data) // 2 + 40] = b"\xff\x11" * 20
    (tmp_path / "a.jpg").write_bytes(data)

    with pytest.raises(UnreadablePhoto) as caught:
        read_photo(tmp_path / "a.jpg")

    assert caught.value.message == "a.jpg is damaged: parts of the picture do not hang together."
    assert caught.value.hint == "Copy it from its source again."


@pytest.mark.parametrize("padding", [b"\0" * 7, b"\0\0\xff\xff\0"])
def test_padding_before_the_end_is_no_damage(padding, picture, pillow_file):
    data = pillow_file(picture, "JPEG")

    padded = read_jpeg(data[:-2] + padding + data[-2:], PLENTY)

    np.testing.assert_array_equal(padded.pixels, read_jpeg(data, PLENTY).pixels)


def test_the_end_of_the_picture_is_found_behind_thumbnails_and_scans(picture, pillow_file, exif):
    thumbnail = pillow_file(picture[:8, :8], "JPEG")
    data = pillow_file(picture, "JPEG", progressive=True, exif=b"Exif\0\0" + exif() + thumbnail)

    assert end_of_picture(data) == len(data)
    assert end_of_picture(data + b"more" + data) == len(data)


@pytest.mark.parametrize(
    ("behind", "said"),
    [
        (b"\0\0\0\x18ftypmp42\0\0\0\0isommp42", "motion photo: its video left out"),
        (b"x" * 100, "100 bytes behind the picture left out"),
        (bytes(100), None),
        (b"\r\n", None),
    ],
)
def test_what_lies_behind_the_picture_is_said(behind, said, picture, pillow_file):
    decoded = read_jpeg(pillow_file(picture, "JPEG") + behind, PLENTY)

    assert decoded.notes == ((said,) if said else ())


def test_extended_xmp_is_said_to_be_left_out(picture, pillow_file):
    data = pillow_file(picture, "JPEG")
    body = b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 40 + b"<x/>"
    segment = b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body

    notes = read_jpeg(data[:2] + segment + data[2:], PLENTY).notes

    assert notes == ("extended XMP left out, where phones keep depth maps: it is not carried",)
