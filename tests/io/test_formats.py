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
        (b"GIF89a", None),
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
    [("png", None, True), ("jpeg", 100, False), ("webp", 99, False), ("webp", 100, True)],
)
def test_a_format_says_when_it_is_exact(format_id, quality, exact):
    assert format_by_id(format_id).is_exact(quality) == exact
