"""What exiftool and ImageMagick find in the files that we write; skipped where they are missing."""

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as PillowImage

from restoreapp.core.image import Image, Metadata
from restoreapp.io.icc import grey_icc
from restoreapp.io.profiles import DISPLAY_P3
from restoreapp.io.provenance import noted
from tests.io.files import WRITABLE

needs_exiftool = pytest.mark.skipif(
    shutil.which("exiftool") is None, reason="exiftool is not installed"
)
needs_magick = pytest.mark.skipif(
    shutil.which("identify") is None, reason="ImageMagick is not installed"
)
DTYPES = {8: np.uint8, 16: np.uint16, 32: np.float32}
GREY = grey_icc("Grey of the test", (2.2,))
TABLE = [
    pytest.param(form, depth, channels, alpha, id=f"{form.id}-{depth}-{channels}{'-alpha' * alpha}")
    for form in WRITABLE
    for depth in form.depths
    for channels in ((1, 3) if form.holds_grey else (3,))
    for alpha in ((False, True) if form.holds_alpha else (False,))
]
# ImageMagick has neither of the others everywhere.
MAGICK = [each for each in TABLE if each.values[0].id not in ("jpegxl", "avif")]


def exiftool(path: Path) -> dict[str, object]:
    run = subprocess.run(
        ["exiftool", "-json", "-G1", "-n", path], capture_output=True, text=True, check=True
    )
    return json.loads(run.stdout)[0]


@needs_exiftool
@pytest.mark.parametrize(("form", "depth", "channels", "alpha"), TABLE)
def test_exiftool_finds_what_was_kept(form, depth, channels, alpha, photo, write, tmp_path):
    image = photo(channels, DTYPES[depth], alpha=alpha)
    profile = DISPLAY_P3 if channels == 3 else GREY
    metadata = noted(replace(image.metadata, xmp=None), "RestoreApp 9", "everything")
    image = Image(image.pixels, alpha=image.alpha, profile=profile, metadata=metadata)
    target = tmp_path / f"out{form.suffixes[0]}"

    write(image, target, quality=form.exact_quality)
    found = exiftool(target)

    assert "ExifTool:Error" not in found
    # Nobody knows the maker note of a maker who does not exist.
    assert found.get("ExifTool:Warning") in (None, "[minor] Unrecognized MakerNotes")
    assert found.get("File:ImageWidth", 37) == 37
    assert found["IFD0:Make"] == "Maker"
    assert found["IFD0:Model"] == "Model 7"
    assert found["IFD0:Software"] == "RestoreApp 9"
    assert found["ExifIFD:ExposureTime"] == 0.005
    assert found["Composite:GPSLatitude"] == pytest.approx(47.369, abs=1e-3)
    assert found["XMP-xmpMM:HistoryParameters"] == "everything"
    if form.id != "jpegxl":  # exiftool 12.57 does not look into codestreams
        assert found["ICC_Profile:ProfileDescription"] in ("Display P3", "Grey of the test")


@needs_exiftool
@pytest.mark.parametrize("suffix", [".jpg", ".tif"])
def test_exiftool_finds_the_iptc_that_was_kept(suffix, scene, write, tmp_path):
    iptc = b"\x1c\x02\x69\0\x06A walk"

    write(Image(scene(), metadata=Metadata(iptc=iptc)), tmp_path / f"a{suffix}")

    assert exiftool(tmp_path / f"a{suffix}")["IPTC:Headline"] == "A walk"


@needs_magick
@pytest.mark.parametrize(("form", "depth", "channels", "alpha"), MAGICK)
def test_imagemagick_finds_size_depth_and_channels(
    form, depth, channels, alpha, photo, write, tmp_path
):
    target = tmp_path / f"out{form.suffixes[0]}"
    write(photo(channels, DTYPES[depth], alpha=alpha, profile=True), target)

    run = subprocess.run(
        ["identify", "-format", "%w %h %z %[channels] %x %[profile:icc]", target],
        capture_output=True,
        text=True,
        check=True,
    )

    width, height, bits, kind, *_ = run.stdout.split()
    assert (int(width), int(height)) == (37, 23)
    assert int(bits) >= min(depth, 16)  # this ImageMagick counts in 16 bit
    assert kind.startswith("gray" if channels == 1 and form.holds_grey else "srgb")
    assert kind.endswith("a") == alpha


@needs_magick
@pytest.mark.parametrize("suffix", [".png", ".tif"])
@pytest.mark.parametrize("depth", [8, 16])
def test_imagemagick_reads_the_same_values(suffix, depth, photo, write, tmp_path):
    image = photo(3, DTYPES[depth])
    write(image, tmp_path / f"a{suffix}")

    raw = tmp_path / "a.rgb"
    subprocess.run(
        ["convert", tmp_path / f"a{suffix}", "-depth", str(depth), "-endian", "LSB", f"RGB:{raw}"],
        check=True,
    )

    values = np.frombuffer(raw.read_bytes(), f"<u{depth // 8}").reshape(image.pixels.shape)
    np.testing.assert_array_equal(values, image.pixels)


@needs_magick
def test_imagemagick_reads_our_avif_as_we_do(scene, write, tmp_path):
    write(Image(scene()), tmp_path / "a.avif", quality=100)
    command = ["convert", tmp_path / "a.avif", f"PNG:{tmp_path / 'a.png'}"]
    run = subprocess.run(command, capture_output=True, check=False)
    if run.returncode:
        pytest.skip("this ImageMagick has no AVIF")

    with PillowImage.open(tmp_path / "a.png") as picture:
        np.testing.assert_allclose(np.asarray(picture).astype(int), scene().astype(int), atol=5)
