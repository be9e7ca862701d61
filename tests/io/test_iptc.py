"""IPTC records: between JPEG and TIFF, and said where they have no place."""

import io
import struct

import numpy as np
import pytest
import tifffile
from PIL import Image as PillowImage
from PIL import IptcImagePlugin

from restoreapp.core.image import Image, Metadata
from restoreapp.io.reading import read_photo

HEADLINE = b"A walk by the lake"
IPTC = b"\x1c\x02\x69" + struct.pack(">H", len(HEADLINE)) + HEADLINE


@pytest.mark.parametrize("iptc", [IPTC, IPTC + b"\0"], ids=["odd", "even"])
@pytest.mark.parametrize("suffix", [".jpg", ".tif"])
def test_records_come_back(suffix, iptc, scene, write, tmp_path):
    image = Image(scene(), metadata=Metadata(iptc=iptc))

    written = write(image, tmp_path / f"a{suffix}")

    assert read_photo(tmp_path / f"a{suffix}").image.metadata.iptc == iptc
    assert "IPTC" in written.kept


def test_another_program_reads_them(scene, write, tmp_path):
    write(Image(scene(), metadata=Metadata(iptc=IPTC)), tmp_path / "a.jpg")

    with PillowImage.open(tmp_path / "a.jpg") as picture:
        assert IptcImagePlugin.getiptcinfo(picture)[2, 105] == HEADLINE


def test_records_that_a_tiff_calls_integers_are_read_as_bytes(tmp_path):
    padded = IPTC + bytes(-len(IPTC) % 4)
    tag = (33723, 4, len(padded) // 4, padded, True)
    tifffile.imwrite(tmp_path / "a.tif", np.zeros((2, 3), np.uint8), metadata=None, extratags=[tag])

    assert read_photo(tmp_path / "a.tif").image.metadata.iptc == padded


def test_png_has_no_place_for_them_and_says_so(scene, write, tmp_path):
    written = write(Image(scene(), metadata=Metadata(iptc=IPTC)), tmp_path / "a.png")

    assert written.changed == ("IPTC left out: PNG has no place for it",)
    assert "IPTC" not in written.kept


def test_a_jpeg_that_photoshop_wrote_gives_its_records(scene):
    file = io.BytesIO()
    resource = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(IPTC)) + IPTC + b"\0"
    segment = b"\xff\xed" + struct.pack(">H", len(resource) + 2) + resource
    PillowImage.fromarray(scene()).save(file, "JPEG", extra=segment)

    from restoreapp.io.jpeg import read_jpeg

    assert read_jpeg(file.getvalue(), 10_000).iptc == IPTC
