"""What is left out of a file because somebody wants it."""

import pytest

from restoreapp.core.image import Metadata
from restoreapp.io.exif_editing import without_place
from restoreapp.io.privacy import stripped, without_place_in_xmp


def test_everything_is_kept_unless_asked(photo):
    assert stripped(photo().metadata, "keep") == (photo().metadata, ())


def test_no_place_leaves_the_rest(exif):
    xmp = b'<rdf:Description exif:GPSLatitude="47,22.1N" dc:title="Lake"/>'
    metadata = Metadata(exif=exif(), xmp=xmp, iptc=b"\x1c\x02", dpi=(300.0, 300.0))

    kept, lines = stripped(metadata, "no-gps")

    assert kept.exif == without_place(exif())
    assert kept.xmp == b'<rdf:Description dc:title="Lake"/>'
    assert (kept.iptc, kept.dpi) == (metadata.iptc, metadata.dpi)
    assert lines == ("GPS position left out, as asked",)


def test_nothing_is_said_where_there_was_no_place(exif):
    metadata = Metadata(exif=without_place(exif()))

    assert stripped(metadata, "no-gps") == (metadata, ())


def test_a_block_that_cannot_be_followed_is_left_out_whole():
    kept, lines = stripped(Metadata(exif=b"II*\0\xff\xff\0\0"), "no-gps")

    assert kept.exif is None
    assert lines


def test_nothing_but_the_resolution_is_kept_when_asked(photo):
    kept, lines = stripped(photo().metadata, "none")

    assert kept == Metadata(dpi=(300.0, 300.0))
    assert lines == ("EXIF, XMP left out, as asked",)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"<a><exif:GPSLatitude>47,2N</exif:GPSLatitude><b/></a>", b"<a><b/></a>"),
        (b"<a><exif:GPSAltitude/><b/></a>", b"<a><b/></a>"),
        (b"<a exif:GPSMapDatum='WGS-84' b='c'/>", b"<a b='c'/>"),
        (b'<a exif:FNumber="4"/>', b'<a exif:FNumber="4"/>'),
    ],
)
def test_the_place_is_taken_out_of_xmp_in_every_notation(before, after):
    assert without_place_in_xmp(before) == after
