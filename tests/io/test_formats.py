"""The table of formats."""

import pytest

from restoreapp.io.formats import FORMATS, format_by_id, format_by_suffix, sniffed


def test_no_id_and_no_suffix_belongs_to_two_formats():
    ids = [each.id for each in FORMATS]
    suffixes = [suffix for each in FORMATS for suffix in each.suffixes]

    assert len(set(ids)) == len(ids)
    assert len(set(suffixes)) == len(suffixes)


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "jpeg"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "png"),
        (b"II*\0\x08\0\0\0", "tiff"),
        (b"MM\0*\0\0\0\x08", "tiff"),
        (b"II+\0\x08\0\0\0", "tiff"),
        (b"MM\0+\0\x08\0\0", "tiff"),
        (b"RIFF\n\n\n\nWEBPVP8 ", "webp"),
        (b"RIFF\0\0\0\0WAVEfmt ", None),
        (b"GIF89a", "gif"),
        (b"\0\0\0\x1cftypavif\0\0\0\0mif1", "avif"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif", "avif"),
        (b"\0\0\0\x1cftypheic\0\0\0\0mif1heic", "heic"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "heic"),
        (b"\0\0\0\x18ftypcrx \0\0\0\1crx isom", "raw"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0isom", None),
        (b"II*\0\x10\0\0\0CR\2\0", "raw"),
        (b"FUJIFILMCCD-RAW 0201", "raw"),
        (b"IIRO\x08\0\0\0", "raw"),
        (b"IIU\0\x18\0\0\0", "raw"),
        (b"\xff\x0a\xb0\0", "jpegxl"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "jpegxl"),
        (b"BM\x36\1\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", "bmp"),
        (b"BMW is a maker of cars and", None),
        (b"P6\n3 4", "pnm"),
        (b"P7\n", None),
        (b"", None),
    ],
)
def test_a_format_is_known_by_its_first_bytes(head, found):
    form = sniffed(head)

    assert (form.id if form else None) == found


def test_suffixes_are_known_in_capitals_too():
    assert format_by_suffix(".JPEG") is format_by_id("jpeg")
    assert format_by_suffix("") is None


@pytest.mark.parametrize(
    ("format_id", "quality", "exact"),
    [
        ("png", None, True),
        ("jpeg", 100, False),
        ("webp", 99, False),
        ("webp", 100, True),
        ("avif", 100, True),
    ],
)
def test_a_format_says_when_it_is_exact(format_id, quality, exact):
    assert format_by_id(format_id).is_exact(quality) == exact
