"""Kinds of files that cameras, scanners and other programs make, and what reading says of them."""

import io
import struct
import tracemalloc
import zlib
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image as PillowImage

from restoreapp.core.image import Image
from restoreapp.io.formats import format_by_id
from restoreapp.io.metadata import orientation_of
from restoreapp.io.profiles import profile_name
from restoreapp.io.reading import UnreadablePhoto, read_photo

SRGB = imagecodecs.cms_profile("srgb")


def read(data: bytes, tmp_path: Path, name: str = "photo"):
    path = tmp_path / name
    path.write_bytes(data)
    return read_photo(path)


def tiff(pixels: np.ndarray, **options: object) -> bytes:
    file = io.BytesIO()
    tifffile.imwrite(file, pixels, **{"metadata": None, **options})
    return file.getvalue()


def png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(header: tuple[int, ...], rows: list[bytes], *extra: bytes) -> bytes:
    """A PNG of width, height, bits and colour type, from rows as they are stored."""
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            png_chunk(b"IHDR", struct.pack(">IIBBBBB", *header, 0, 0, 0)),
            *extra,
            png_chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows))),
            png_chunk(b"IEND", b""),
        )
    )


def with_png_chunk(data: bytes, kind: bytes, body: bytes) -> bytes:
    return data[:33] + png_chunk(kind, body) + data[33:]


# --- JPEG


@pytest.mark.parametrize("options", [{"progressive": True}, {"subsampling": 2}, {"quality": 30}])
def test_jpeg_is_read_as_pillow_reads_it(options, scene, pillow_file, tmp_path):
    data = pillow_file(scene(), "JPEG", **options)

    with PillowImage.open(io.BytesIO(data)) as picture:
        np.testing.assert_array_equal(read(data, tmp_path).image.pixels, np.asarray(picture))


def test_a_grey_jpeg_has_one_channel(scene, pillow_file, tmp_path):
    assert read(pillow_file(scene(), "JPEG", "L"), tmp_path).image.channels == 1


def test_cmyk_without_a_profile_is_turned_plainly_and_said(scene, pillow_file, tmp_path):
    data = pillow_file(scene(), "JPEG", "CMYK", quality=100, subsampling=0)

    photo = read(data, tmp_path)

    np.testing.assert_allclose(photo.image.pixels.astype(int), scene().astype(int), atol=6)
    assert photo.image.profile is None
    assert photo.notes == ("CMYK → sRGB, roughly: the file has no ICC profile",)


def test_cmyk_with_a_profile_of_no_use_is_turned_plainly_and_said(scene, pillow_file, tmp_path):
    data = pillow_file(scene(), "JPEG", "CMYK", icc_profile=SRGB)

    photo = read(data, tmp_path)

    assert photo.image.profile is None
    assert photo.notes == ("CMYK → sRGB, roughly: the ICC profile is of no use",)


def test_several_pictures_in_a_jpeg_are_said(scene, tmp_path):
    file = io.BytesIO()
    first, second = (PillowImage.fromarray(scene()), PillowImage.fromarray(scene()[::-1].copy()))
    first.save(file, "MPO", save_all=True, append_images=[second])

    photo = read(file.getvalue(), tmp_path)

    np.testing.assert_allclose(photo.image.pixels.astype(int), scene().astype(int), atol=12)
    assert photo.notes[0].startswith("several pictures in the file: the first was read")


def test_no_resolution_is_made_up(scene, exif, pillow_file, tmp_path):
    data = pillow_file(scene(), "JPEG", exif=b"Exif\0\0" + exif())

    assert read(data, tmp_path).image.metadata.dpi is None


def test_damaged_exif_is_left_out_and_said(scene, pillow_file, tmp_path):
    data = pillow_file(scene(), "JPEG", exif=b"Exif\0\0MM\0*\0\0\xff\0no more")

    photo = read(data, tmp_path)

    assert photo.image.metadata.exif is None
    assert photo.notes == ("EXIF left out: it is damaged",)


# --- profiles


@pytest.mark.parametrize(
    ("mode", "profile", "reason"),
    [
        ("L", SRGB, "it describes RGB, the photo is grey"),
        ("RGB", imagecodecs.cms_profile("gray"), "it describes grey, the photo is RGB"),
        ("RGB", b"no profile at all", "it is damaged"),
    ],
)
def test_a_profile_that_cannot_belong_is_left_out_and_said(
    mode, profile, reason, scene, pillow_file, tmp_path
):
    photo = read(pillow_file(scene(), "JPEG", mode, icc_profile=profile), tmp_path)

    assert photo.image.profile is None
    assert photo.notes == (f"ICC profile left out: {reason}",)


# --- PNG


@pytest.mark.parametrize(
    ("bits", "row", "grey"),
    [
        (1, b"\xa0", [255, 0, 255, 0]),
        (2, b"\x1b", [0, 85, 170, 255]),
        (4, b"\x0f\x5a", [0, 255, 85, 170]),
    ],
)
def test_png_of_few_bits_is_spread_over_the_range(bits, row, grey, tmp_path):
    image = read(png((4, 1, bits, 0), [row]), tmp_path).image

    assert image.pixels[0, :, 0].tolist() == grey
    assert image.source_depth == bits


def test_a_palette_becomes_colours(tmp_path):
    palette = png_chunk(b"PLTE", bytes([1, 2, 3, 200, 100, 50]))

    image = read(png((2, 1, 8, 3), [b"\1\0"], palette), tmp_path).image

    assert image.pixels[0].tolist() == [[200, 100, 50], [1, 2, 3]]
    assert image.alpha is None


def test_transparency_of_a_palette_becomes_alpha(tmp_path):
    palette = png_chunk(b"PLTE", bytes([1, 2, 3, 200, 100, 50])), png_chunk(b"tRNS", b"\x40")

    image = read(png((2, 1, 8, 3), [b"\1\0"], *palette), tmp_path).image

    assert image.alpha.tolist() == [[255, 64]]


def test_one_transparent_16_bit_colour_becomes_16_bit_alpha(tmp_path):
    key = png_chunk(b"tRNS", struct.pack(">3H", 5, 5, 5))

    image = read(png((2, 1, 16, 2), [struct.pack(">6H", 5, 5, 5, 261, 5, 5)], key), tmp_path).image

    assert image.pixels[0].tolist() == [[5, 5, 5], [261, 5, 5]]
    assert image.alpha.tolist() == [[0, 65535]]


def test_colours_that_png_describes_by_numbers_become_a_profile(scene, pillow_file, tmp_path):
    data = with_png_chunk(pillow_file(scene(), "PNG"), b"gAMA", struct.pack(">I", 55556))

    photo = read(data, tmp_path)

    assert photo.image.profile is not None
    assert photo.notes == ("colours described by gAMA and cHRM: carried as an ICC profile",)


def test_colours_that_png_describes_as_srgb_need_no_profile(scene, pillow_file, tmp_path):
    data = with_png_chunk(pillow_file(scene(), "PNG"), b"gAMA", struct.pack(">I", 45455))

    assert read(data, tmp_path).image.profile is None
    assert read(data, tmp_path).notes == ()


def test_code_points_of_a_png_become_a_profile(scene, pillow_file, tmp_path):
    display_p3 = with_png_chunk(pillow_file(scene(), "PNG"), b"cICP", bytes([12, 13, 0, 1]))
    srgb = with_png_chunk(pillow_file(scene(), "PNG"), b"cICP", bytes([1, 13, 0, 1]))

    assert profile_name(read(display_p3, tmp_path).image.profile) == "Display P3"
    assert read(srgb, tmp_path).image.profile is None
    assert read(srgb, tmp_path).notes == ()


@pytest.mark.parametrize(("curve", "name"), [(16, "PQ"), (18, "HLG")])
def test_a_png_of_high_dynamic_range_is_refused(curve, name, scene, pillow_file, tmp_path):
    data = with_png_chunk(pillow_file(scene(), "PNG"), b"cICP", bytes([9, curve, 0, 1]))

    with pytest.raises(UnreadablePhoto, match=rf"has HDR colours \({name}\), which are not read\."):
        read(data, tmp_path)


def test_texts_of_a_png_that_are_left_out_are_named(scene, pillow_file, tmp_path):
    data = with_png_chunk(pillow_file(scene(), "PNG"), b"tEXt", b"Title\0A walk")

    assert read(data, tmp_path).notes == ("texts left out: Title",)


def test_a_damaged_chunk_beside_the_pixels_is_left_out_and_named(photo, tmp_path, capfd):
    data = bytearray(format_by_id("png").write(photo(profile=True), None).data)
    data[data.index(b"iCCP") + 30] ^= 255

    back = read(bytes(data), tmp_path)

    assert back.image.profile is None
    assert back.notes == ("left out, damaged: iCCP",)
    assert capfd.readouterr().err == ""


def test_an_animated_png_gives_its_first_picture(scene, tmp_path):
    file = io.BytesIO()
    frames = [PillowImage.fromarray(scene()), PillowImage.fromarray(scene()[::-1].copy())]
    frames[0].save(file, "PNG", save_all=True, append_images=frames[1:])

    photo = read(file.getvalue(), tmp_path)

    np.testing.assert_array_equal(photo.image.pixels, scene())
    assert photo.notes == ("animated: the first frame was read, the others are left out",)


# --- TIFF


@pytest.mark.parametrize(
    "options",
    [
        {"compression": "lzw", "predictor": True},
        {"compression": "zlib", "rowsperstrip": 5},
        {"compression": "zstd", "predictor": True},
        {"compression": "packbits"},
        {"tile": (16, 32), "compression": "lzw"},
        {"bigtiff": True},
        {"byteorder": ">", "compression": "zlib", "predictor": True},
    ],
    ids=lambda options: "-".join(map(str, options.values())),
)
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_tiff_is_exact_however_it_is_stored(options, dtype, scene, tmp_path):
    data = tiff(scene(3, dtype), photometric="rgb", **options)

    np.testing.assert_array_equal(read(data, tmp_path).image.pixels, scene(3, dtype))


@pytest.mark.parametrize("byteorder", ["<", ">"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_a_plain_tiff_is_exact_wherever_its_values_lie(byteorder, dtype, scene, tmp_path):
    pixels = scene(3, dtype)
    data = tiff(pixels, photometric="rgb", byteorder=byteorder, rowsperstrip=pixels.shape[0])
    with tifffile.TiffFile(io.BytesIO(data)) as file:
        (at,) = file.pages[0].dataoffsets
        entry = file.pages[0].tags["StripOffsets"].valueoffset
    for moved in range(4):
        shifted = bytearray(data[:at] + bytes(moved) + data[at:])
        struct.pack_into(byteorder + "I", shifted, entry, at + moved)

        np.testing.assert_array_equal(read(bytes(shifted), tmp_path).image.pixels, pixels)


def test_a_large_plain_tiff_is_in_memory_once(tmp_path):
    pixels = np.zeros((2000, 3000, 3), np.uint16)
    tifffile.imwrite(tmp_path / "photo.tif", pixels, photometric="rgb")

    tracemalloc.start()
    read_photo(tmp_path / "photo.tif")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 1.2 * pixels.nbytes


def test_planes_that_lie_apart_are_put_together(scene, tmp_path):
    planes = np.ascontiguousarray(np.moveaxis(scene(3, np.uint16), -1, 0))

    data = tiff(planes, photometric="rgb", planarconfig="separate", compression="lzw")

    np.testing.assert_array_equal(read(data, tmp_path).image.pixels, scene(3, np.uint16))


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_white_is_zero_is_turned(dtype, scene, tmp_path):
    grey = scene(1, dtype)
    data = tiff(np.iinfo(dtype).max - grey[..., 0], photometric="miniswhite")

    np.testing.assert_array_equal(read(data, tmp_path).image.pixels, grey)


def test_one_bit_is_black_and_white(tmp_path):
    bits = np.array([[True, False, True], [False, False, True]])

    image = read(tiff(bits, photometric="minisblack"), tmp_path).image

    assert image.pixels[..., 0].tolist() == [[255, 0, 255], [0, 0, 255]]
    assert image.source_depth == 1


def test_twelve_bits_are_spread_over_sixteen(tmp_path):
    values = np.array([[0, 1, 2048, 4095]], np.uint16)

    image = read(tiff(values, photometric="minisblack", bitspersample=12), tmp_path).image

    assert image.pixels[..., 0].tolist() == [[0, 16, 32776, 65535]]
    assert image.source_depth == 12


@pytest.mark.parametrize(("factor", "dtype"), [(257, np.uint8), (256, np.uint16)])
def test_a_colour_map_is_looked_up_at_the_depth_that_it_needs(factor, dtype, tmp_path):
    table = np.arange(256, dtype=np.uint16) * np.uint16(factor)
    table = np.stack([table, table[::-1], table])
    indices = np.array([[0, 7, 255]], np.uint8)

    image = read(tiff(indices, photometric="palette", colormap=table), tmp_path).image

    assert image.pixels.dtype == dtype
    scale = 257 if dtype == np.uint8 else 1
    np.testing.assert_array_equal(image.pixels[0].astype(int) * scale, table.T[[0, 7, 255]])


def test_associated_alpha_is_divided_out_and_said(tmp_path):
    samples = np.array([[[50, 25, 0, 100], [10, 20, 30, 0]]], np.uint8)
    data = tiff(samples, photometric="rgb", extrasamples=["assocalpha"])

    photo = read(data, tmp_path)

    assert photo.image.pixels[0].tolist() == [[128, 64, 0], [0, 0, 0]]
    assert photo.image.alpha.tolist() == [[100, 0]]
    assert photo.notes == ("colours had been multiplied by alpha: divided again",)


def test_channels_that_are_no_alpha_are_left_out_and_said(tmp_path):
    samples = np.arange(20, dtype=np.uint8).reshape(1, 4, 5)
    kinds = ["unspecified", "unassalpha"]
    data = tiff(samples, photometric="rgb", planarconfig="contig", extrasamples=kinds)

    photo = read(data, tmp_path)

    np.testing.assert_array_equal(photo.image.pixels, samples[..., :3])
    np.testing.assert_array_equal(photo.image.alpha, samples[..., 4])
    assert photo.notes == ("extra channels left out: they are not carried",)


def test_the_first_of_several_pages_is_read_and_the_others_are_said(scene, tmp_path):
    file = io.BytesIO()
    with tifffile.TiffWriter(file) as writer:
        for page in (scene(), scene()[::-1], scene()):
            writer.write(page, photometric="rgb", metadata=None, contiguous=False)

    photo = read(file.getvalue(), tmp_path)

    np.testing.assert_array_equal(photo.image.pixels, scene())
    assert photo.notes == ("3 pages in the file: the first was read, the others are left out",)


def test_half_floats_become_floats(tmp_path):
    values = np.array([[0.25, 1.5, -0.5]], np.float16)

    image = read(tiff(values, photometric="minisblack"), tmp_path).image

    assert image.pixels.dtype == np.float32
    assert image.pixels[..., 0].tolist() == [[0.25, 1.5, -0.5]]
    assert image.source_depth == 16


def test_values_that_are_no_numbers_are_set_and_said(tmp_path):
    values = np.array([[np.nan, np.inf, -np.inf, 0.5]], np.float32)

    photo = read(tiff(values, photometric="minisblack"), tmp_path)

    assert photo.image.pixels[..., 0].tolist() == [[0, 1, 0, 0.5]]
    assert photo.notes == ("values that are no numbers were set to 0, infinite ones to 0 or 1",)


def test_sixteen_bit_cmyk_stays_sixteen_bit(tmp_path):
    inks = np.array([[[0, 0, 0, 0], [65535, 0, 0, 0], [0, 0, 0, 65535]]], np.uint16)

    photo = read(tiff(inks, photometric="separated"), tmp_path)

    white, cyan, black = photo.image.pixels[0].tolist()
    assert (white, cyan, black) == ([65535] * 3, [0, 65535, 65535], [0, 0, 0])


def test_jpeg_in_tiff_is_read_as_rgb(scene, pillow_file, tmp_path):
    data = pillow_file(scene(), "TIFF", compression="jpeg", quality=95)

    image = read(data, tmp_path).image

    np.testing.assert_allclose(image.pixels.astype(int), scene().astype(int), atol=8)


# --- WebP


def test_an_animated_webp_gives_its_first_picture(scene, tmp_path):
    file = io.BytesIO()
    frames = [PillowImage.fromarray(scene()), PillowImage.fromarray(scene()[::-1].copy())]
    frames[0].save(file, "WEBP", save_all=True, append_images=frames[1:], lossless=True)

    photo = read(file.getvalue(), tmp_path)

    np.testing.assert_array_equal(photo.image.pixels, scene())
    assert photo.notes == ("animated: the first frame was read, the others are left out",)


# --- all


def test_what_a_file_is_decides_its_content_not_its_name(scene, pillow_file, tmp_path):
    assert read(pillow_file(scene(), "PNG"), tmp_path, "really.jpg").format.id == "png"


def test_a_name_in_any_script_is_read(scene, pillow_file, tmp_path):
    photo = read(pillow_file(scene(), "PNG"), tmp_path, "фото 写真 ünïcödé 📷.png")

    np.testing.assert_array_equal(photo.image.pixels, scene())


def test_nothing_but_the_orientation_changes_in_exif(scene, exif, tmp_path):
    before = exif(8)
    image = Image(scene())
    data = with_png_chunk(format_by_id("png").write(image, None).data, b"eXIf", before)

    after = read(data, tmp_path).image.metadata.exif

    changed = [i for i, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
    assert len(changed) == 1
    assert orientation_of(before) == 8
    assert orientation_of(after) == 1


def test_the_orientation_in_xmp_is_reset_with_the_other(photo, exif, tmp_path):
    image = photo()
    plain = format_by_id("png").write(image, None).data
    turned = plain.replace(png_chunk(b"eXIf", exif(1)), png_chunk(b"eXIf", exif(6)))

    assert b'tiff:Orientation="1"' in read(turned, tmp_path).image.metadata.xmp
    assert read(plain, tmp_path).image.metadata.xmp == image.metadata.xmp
