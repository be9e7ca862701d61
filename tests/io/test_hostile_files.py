"""Files that are not what they say: each gives one plain sentence, and nothing half."""

import io
import os
import struct
import zlib

import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st

from restoreapp.core.image import Image, Metadata
from restoreapp.errors import RestoreAppError
from restoreapp.io.decoded import DECODER_FAILURES, Undecodable
from restoreapp.io.fitting import fitted
from restoreapp.io.formats import FORMATS, Format, format_by_id
from restoreapp.io.privacy import stripped
from restoreapp.io.profiles import DISPLAY_P3
from restoreapp.io.reading import UnreadablePhoto, read_photo
from restoreapp.io.working_space import working_space
from tests.io.files import WRITABLE, dng, encoded, plain_file

NOISE = np.random.default_rng(3).integers(0, 256, (40, 50, 3), dtype=np.uint8)


def whole(form: Format) -> bytes:
    return plain_file(form, NOISE)


def huge_header(form: Format) -> bytes:
    """A valid small file whose header says tens of thousands of pixels a side."""
    data = bytearray(whole(form))
    if form.id == "jpeg":
        struct.pack_into(">HH", data, data.index(b"\xff\xc0") + 5, 60_000, 60_000)
    elif form.id == "png":
        struct.pack_into(">II", data, 16, 60_000, 60_000)
    elif form.id == "webp":
        (bits,) = struct.unpack_from("<I", data, 21)
        struct.pack_into("<I", data, 21, bits & 0xF0000000 | 0x0FFFFFFF)
    elif form.id in ("avif", "heic"):
        struct.pack_into(">II", data, data.index(b"ispe") + 8, 60_000, 60_000)
    elif form.id == "bmp":
        struct.pack_into("<ii", data, 18, 60_000, 60_000)
    elif form.id == "gif":
        struct.pack_into("<HH", data, 6, 60_000, 60_000)
    elif form.id == "pnm":
        return bytes(data).replace(b"50 40", b"60000 60000", 1)
    elif form.id == "jpegxl":
        at = data.index(b"jxlc") + 6  # not small, 60,000 high and as wide
        head = 2 << 1 | (60_000 - 1) << 3 | 1 << 21
        return bytes(data[:at]) + head.to_bytes(4, "little") + bytes(data[at:])
    else:
        with tifffile.TiffFile(io.BytesIO(data)) as file:
            tags = file.pages[0].tags
            for name in ("ImageWidth", "ImageLength"):
                struct.pack_into("<I", data, tags[name].valueoffset, 60_000)
    return bytes(data)


def refused(data: bytes, tmp_path, **options: object) -> UnreadablePhoto:
    path = tmp_path / "photo.jpg"
    path.write_bytes(data)
    with pytest.raises(UnreadablePhoto) as caught:
        read_photo(path, **options)
    return caught.value


@pytest.mark.parametrize("fraction", [0.05, 0.3, 0.6, 0.9, 0.98])
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
def test_a_file_that_is_cut_off_is_refused(form, fraction, tmp_path):
    data = whole(form)

    error = refused(data[: int(len(data) * fraction)], tmp_path)

    assert error.message.startswith("photo.jpg ")
    assert error.hint


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
def test_a_file_that_lacks_its_last_byte_is_refused(form, tmp_path):
    refused(whole(form)[:-1], tmp_path)


@pytest.mark.parametrize("fraction", [0.3, 0.6, 0.9])
def test_a_progressive_jpeg_that_is_cut_off_is_refused(fraction, pillow_file, tmp_path):
    data = pillow_file(NOISE, "JPEG", progressive=True)

    refused(data[: int(len(data) * fraction)], tmp_path)


@pytest.mark.parametrize("compression", [None, "lzw", "zlib", "zstd", "jpeg"])
def test_a_tiff_that_lacks_its_last_strip_is_refused(compression, tmp_path):
    file = io.BytesIO()
    tifffile.imwrite(file, NOISE, photometric="rgb", compression=compression, rowsperstrip=8)

    assert refused(file.getvalue()[:-100], tmp_path).message == "photo.jpg ends early."


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
def test_a_header_that_promises_too_much_is_refused_before_decoding(form, tmp_path):
    error = refused(huge_header(form), tmp_path, most_pixels=200_000_000)

    assert error.message.endswith("pixels by its header, more than can be opened.")
    assert error.hint == "The limit is 200 million pixels."


def test_an_empty_file_is_refused(tmp_path):
    assert refused(b"", tmp_path).message == "photo.jpg is empty."


def test_a_text_named_as_a_photo_is_refused(tmp_path):
    error = refused(b"Dear all,\nplease find attached", tmp_path)

    assert error.message == "photo.jpg is not a picture of a kind that can be read."
    assert error.hint.startswith("These can: JPEG, PNG, camera raw, TIFF, WebP, AVIF, HEIC, ")


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(UnreadablePhoto, match=r"gone\.png does not exist"):
        read_photo(tmp_path / "gone.png")


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(UnreadablePhoto, match="is a folder, not a photo"):
        read_photo(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.png")

    with pytest.raises(UnreadablePhoto, match="is a device, not a photo"):
        read_photo(tmp_path / "pipe.png")


def test_a_file_that_may_not_be_read_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "secret.png"
    path.write_bytes(whole(FORMATS[1]))

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)

    with pytest.raises(UnreadablePhoto, match=r"secret.png may not be read"):
        read_photo(path)


def test_a_shortage_of_memory_is_told(tmp_path, monkeypatch):
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("restoreapp.io.png.imagecodecs.png_decode", fail)

    assert refused(whole(FORMATS[1]), tmp_path).message == "photo.jpg does not fit in memory."


def test_a_raw_file_that_is_none_is_refused(tmp_path):
    data = dng(NOISE).replace(b"Model 7\0", b"\0" * 8)
    broken = data.replace(struct.pack("<HHII", 258, 3, 1, 16), struct.pack("<HHII", 258, 3, 1, 77))

    assert "cannot be developed" in refused(broken, tmp_path).message


@pytest.mark.parametrize("dtype", [np.uint32, np.int16, np.float64])
def test_numbers_that_would_lose_depth_are_refused(dtype, tmp_path):
    file = io.BytesIO()
    tifffile.imwrite(file, np.ones((4, 5), dtype), photometric="minisblack", metadata=None)

    assert "bit values of a kind that is not read" in refused(file.getvalue(), tmp_path).message


def test_colours_of_an_unread_kind_are_refused(tmp_path):
    file = io.BytesIO()
    tifffile.imwrite(file, NOISE, photometric="cielab", metadata=None)

    assert "(CIELAB)" in refused(file.getvalue(), tmp_path).message


@settings(max_examples=60, deadline=None)
@given(data=st.data())
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
def test_no_damage_gets_past_the_named_failures(form, data):
    damaged = bytearray(whole(form))
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))

    try:
        decoded = form.read(bytes(damaged), 10_000_000)
    except (Undecodable, *DECODER_FAILURES):
        return
    assert decoded.pixels.ndim == 3


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
def test_nothing_is_said_on_standard_error_about_damage(form, tmp_path, capfd, caplog):
    data = whole(form)
    for at in range(len(data) // 4, len(data), len(data) // 7):
        damaged = data[:at] + bytes([data[at] ^ 255]) + data[at + 1 :]
        (tmp_path / "damaged").write_bytes(damaged)
        try:
            read_photo(tmp_path / "damaged")
        except UnreadablePhoto:
            continue

    assert capfd.readouterr().err == ""
    assert not caplog.records


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
def test_a_file_cut_anywhere_gives_a_sentence_or_the_picture(form, tmp_path):
    data = whole(form)
    path = tmp_path / "photo"
    refusals = 0
    for percent in range(100):
        path.write_bytes(data[: len(data) * percent // 100])
        try:
            assert read_photo(path).image.size.area
        except UnreadablePhoto as error:
            refusals += error.message.startswith("photo ") and error.message.endswith(".")

    assert refusals == 100


@pytest.mark.parametrize("form", WRITABLE, ids=lambda form: form.id)
@pytest.mark.parametrize(
    "profile",
    [b"", b"\0" * 128, b"acsp" * 50, DISPLAY_P3[:200], DISPLAY_P3[:-40], b"\xff" * 3000],
    ids=["empty", "zeros", "words", "head", "cut", "ones"],
)
def test_a_broken_profile_is_left_out_and_the_picture_read(form, profile, tmp_path):
    data = encoded(form, Image(NOISE, profile=profile), form.default_quality)
    (tmp_path / "photo").write_bytes(data)

    photo = read_photo(tmp_path / "photo")

    assert photo.image.profile in (None, profile)
    assert photo.image.size.width == 50
    assert working_space(photo.image.profile, 3) is None or photo.image.profile == profile


@pytest.mark.parametrize("order", ["<", ">"])
def test_exif_whose_offsets_go_in_a_circle_ends(order, exif, tmp_path):
    """The directory's pointers lead to itself, and so does the one to the next directory."""
    head = b"II*\0" if order == "<" else b"MM\0*"
    orientation = struct.pack(order + "HHIHH", 0x0112, 3, 1, 6, 0)
    pointers = [struct.pack(order + "HHII", tag, 4, 1, 8) for tag in (0x8769, 0x8825, 0xA005)]
    body = orientation + b"".join(pointers)
    block = head + struct.pack(order + "IH", 8, 4) + body + struct.pack(order + "I", 8)
    image = Image(NOISE, metadata=Metadata(exif=block))
    for form in WRITABLE:
        if form.id == "tiff":  # takes it apart and leaves the pointers out
            continue
        (tmp_path / "photo").write_bytes(encoded(form, image, form.default_quality))
        photo = read_photo(tmp_path / "photo")
        assert photo.image.size.area == 2000
        stripped(photo.image.metadata, "no-gps")
        fitted(photo.image, form)


@pytest.mark.parametrize(
    "name", ["photo\N{PERSONAL COMPUTER}.png", "ä" * 120 + ".png", "x" * 251 + ".png", " .png"]
)
def test_names_of_every_kind_are_read_and_written(name, write, tmp_path):
    (tmp_path / name).write_bytes(whole(format_by_id("png")))

    write(read_photo(tmp_path / name).image, tmp_path / "out" / name)

    np.testing.assert_array_equal(read_photo(tmp_path / "out" / name).image.pixels, NOISE)


def test_a_path_deeper_than_most_is_read_and_written(write, tmp_path):
    folder = tmp_path.joinpath(*["folder of a long name" * 4] * 12)
    write(Image(NOISE.copy()), folder / "photo.png")

    assert read_photo(folder / "photo.png").image.size.area == 2000


@pytest.mark.parametrize("name", ["a\0b.png", "y" * 300 + ".png"], ids=["nul", "too-long"])
def test_names_that_cannot_be_are_refused_in_a_sentence(name, write, tmp_path):
    with pytest.raises(UnreadablePhoto):
        read_photo(tmp_path / name)
    with pytest.raises(RestoreAppError):
        write(Image(NOISE.copy()), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_links_in_a_circle_are_refused(tmp_path):
    (tmp_path / "a.png").symlink_to(tmp_path / "b.png")
    (tmp_path / "b.png").symlink_to(tmp_path / "a.png")

    with pytest.raises(UnreadablePhoto, match=r"a\.png"):
        read_photo(tmp_path / "a.png")


def test_a_gif_whose_frame_is_larger_than_its_screen_is_refused(tmp_path):
    data = bytearray(whole(format_by_id("gif")))
    at = data.index(b"\x2c\0\0\0\0")
    struct.pack_into("<HH", data, at + 5, 60_000, 60_000)

    assert "pixels by its header" in refused(bytes(data), tmp_path).message


def test_a_png_that_inflates_to_gigabytes_is_refused_at_once(tmp_path):
    rows = zlib.compress(bytes(20_000_000), 9)
    head = struct.pack(">IIBBBBB", 20_000, 20_000, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    )

    assert refused(data, tmp_path).message == "photo.jpg ends early."
