"""How strongly WebP, AVIF and JPEG XL files were compressed, and that they are kept no worse."""

import io

import imagecodecs
import numpy as np
import pytest
from PIL import Image as PillowImage

from restoreapp.core.image import Image
from restoreapp.core.transfer import to_depth
from restoreapp.io.formats import format_by_id
from restoreapp.io.reading import read_photo
from tests.io.files import encoded

LOSSY = ("webp", "avif", "jpegxl")
QUALITIES = (10, 30, 50, 70, 80, 90, 95, 99)


@pytest.fixture
def picture(clean_pixels):
    return to_depth(clean_pixels(128), np.uint8)


def kept(data: bytes, form: str, write, tmp_path) -> tuple[int, int, tuple[str, ...]]:
    """Writes what was read as `keep` does: qualities before and after, and what was kept."""
    suffix = format_by_id(form).suffixes[0]
    before, after = (tmp_path / f"{name}{suffix}" for name in ("before", "after"))
    before.write_bytes(data)
    read = read_photo(before)
    written = write(
        read.image, after, source_format=form, source_coding=read.coding, overwrite=True
    )
    return read.coding, read_photo(after).coding, written.kept


@pytest.mark.parametrize("quality", QUALITIES)
@pytest.mark.parametrize("form", LOSSY)
def test_the_quality_of_a_file_is_estimated_and_never_too_low(form, quality, picture):
    data = encoded(format_by_id(form), Image(picture), quality)

    estimate = format_by_id(form).read(data, picture.size).coding

    assert quality <= estimate <= quality + 0.6 * (100 - quality) + 1


@pytest.mark.parametrize("quality", [40, 75, 92, 97])
@pytest.mark.parametrize("form", LOSSY)
def test_a_file_that_is_kept_is_written_no_worse(form, quality, picture, write, tmp_path):
    data = encoded(format_by_id(form), Image(picture), quality)

    before, after, _ = kept(data, form, write, tmp_path)

    assert after >= max(before, 90)


@pytest.mark.parametrize("form", LOSSY)
def test_the_receipt_says_that_the_quality_was_kept(form, picture, write, tmp_path):
    rough = encoded(format_by_id(form), Image(picture), 60)
    fine = encoded(format_by_id(form), Image(picture), 97)

    before, _, said = kept(rough, form, write, tmp_path)
    assert said[-1] == f"compression (quality {before}), but no coarser than 90"
    before, _, said = kept(fine, form, write, tmp_path)
    assert said[-1] == f"compression (quality {before})"


@pytest.mark.parametrize("form", LOSSY)
def test_a_lossless_file_is_kept_lossless(form, picture, write, tmp_path):
    data = encoded(format_by_id(form), Image(picture), 100)

    _, after, said = kept(data, form, write, tmp_path)

    assert after == 100
    assert said[-1] == "compression (lossless)"


@pytest.mark.parametrize("quality", [30, 75, 95])
@pytest.mark.parametrize("sampling", ["4:2:0", "4:4:4"])
def test_avif_of_another_program_is_estimated_alike(quality, sampling, picture):
    file = io.BytesIO()
    PillowImage.fromarray(picture).save(file, "AVIF", quality=quality, subsampling=sampling)

    assert format_by_id("avif").read(file.getvalue(), picture.size).coding == quality


@pytest.mark.parametrize("bits", [8, 10, 12])
def test_avif_in_deep_is_estimated_too(bits, picture):
    deep = picture.astype(np.uint16) << bits - 8 if bits > 8 else picture
    data = imagecodecs.avif_encode(deep, level=80, bitspersample=bits)

    assert format_by_id("avif").read(bytes(data), picture.size).coding == 80


def test_avif_in_tiles_is_estimated_too(picture):
    file = io.BytesIO()
    PillowImage.fromarray(picture).save(file, "AVIF", quality=80, tile_rows=1, tile_cols=1)

    assert format_by_id("avif").read(file.getvalue(), picture.size).coding == 80


@pytest.mark.parametrize("effort", [1, 3, 5, 7])
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_jpeg_xl_of_any_effort_is_estimated_alike(effort, channels, picture):
    samples = np.dstack([picture, picture[..., :1]])[..., :channels]
    distance = 0.1 + (100 - 80) * 0.09  # as its command line counts
    data = imagecodecs.jpegxl_encode(np.squeeze(samples), distance=distance, effort=effort)

    assert format_by_id("jpegxl").read(bytes(data), picture.size).coding in (80, 81, 82)


def test_webp_with_metadata_alpha_and_one_segment_is_estimated_too(picture):
    file = io.BytesIO()
    with_alpha = np.dstack([picture, picture[..., :1]])
    PillowImage.fromarray(with_alpha).save(file, "WEBP", quality=85, method=0, exif=b"II*\0")

    assert 85 <= format_by_id("webp").read(file.getvalue(), picture.size).coding <= 90


@pytest.mark.parametrize("form", ["webp", "avif"])
def test_a_header_that_ends_early_gives_no_estimate(form, picture):
    from restoreapp.io.av1_quality import av1_quality
    from restoreapp.io.webp_quality import webp_quality

    data = encoded(format_by_id(form), Image(picture), 80)
    estimate = {"webp": webp_quality, "avif": av1_quality}[form]
    start = data.index({"webp": b"VP8 ", "avif": b"mdat"}[form]) + {"webp": 8, "avif": 4}[form]

    for length in range(12):
        assert estimate(data[start : start + length]) in (None, *range(101))
