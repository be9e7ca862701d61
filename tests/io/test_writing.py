"""Plans, atomic writes, what is said about them, and what happens when they fail."""

import errno
import os
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from restoreapp.core.image import Image, Metadata
from restoreapp.core.progress import CancelToken, ReportingProgress
from restoreapp.errors import Cancelled
from restoreapp.io.formats import FORMATS, format_by_id
from restoreapp.io.jpeg import reread_jpeg, write_jpeg
from restoreapp.io.reading import read_photo
from restoreapp.io.tiff import reread_tiff, write_tiff
from restoreapp.io.writing import (
    InvalidOutput,
    OutputExists,
    WriteFailed,
    output_suffix,
    plan_output,
)
from tests.io.files import WRITABLE


def plan(target: str, image: Image, **choices: object):
    choices = {
        "source_format": "png",
        "format_choice": "keep",
        "depth_choice": "keep",
        "quality": None,
        **choices,
    }
    return plan_output(Path(target), image, **choices)


# --- plans


@pytest.mark.parametrize(
    ("name", "source_format", "choice", "suffix"),
    [
        ("a.JPG", "jpeg", "keep", ".JPG"),
        ("a.jpeg", "jpeg", "jpeg", ".jpeg"),
        ("a.tiff", "tiff", "keep", ".tiff"),
        ("really_a_png.jpg", "png", "keep", ".png"),
        ("a.jpg", "jpeg", "png", ".png"),
        ("a.jpg", "jpeg", "tiff", ".tif"),
    ],
)
def test_the_suffix_is_the_sources_own_where_the_format_stays(name, source_format, choice, suffix):
    assert output_suffix(Path(name), source_format, choice) == suffix


@pytest.mark.parametrize(
    ("name", "format_id", "suffix"),
    [("a.dng", "raw", ".tif"), ("a.heic", "heic", ".avif"), ("a.gif", "gif", ".png")],
)
def test_a_source_that_is_only_read_becomes_what_holds_as_much(name, format_id, suffix):
    assert output_suffix(Path(name), format_id, "keep") == suffix


def test_a_format_that_cannot_be_written_is_refused():
    with pytest.raises(InvalidOutput, match="These can: jpeg, png, tiff, webp, avif, jpegxl"):
        output_suffix(Path("a.jpg"), "jpeg", "gif")


def test_the_target_decides_the_format(photo):
    assert plan("clean.png", photo(), source_format="jpeg").format.id == "png"


@pytest.mark.parametrize("name", ["clean", "clean.xyz", "clean."])
def test_a_target_without_a_known_suffix_is_refused(name, photo):
    with pytest.raises(InvalidOutput, match=r"These can: \.jpg, .*\.jxl"):
        plan(name, photo())


def test_a_choice_that_contradicts_the_name_is_refused(photo):
    with pytest.raises(InvalidOutput, match="written as tiff, but its name says png"):
        plan("clean.png", photo(), format_choice="tiff")


@pytest.mark.parametrize(
    ("target", "dtype", "choice", "planned"),
    [
        ("a.png", np.uint16, "keep", np.uint16),
        ("a.tif", np.float32, "keep", np.float32),
        ("a.png", np.float32, "keep", np.uint16),
        ("a.jpg", np.uint16, "keep", np.uint8),
        ("a.png", np.uint16, "8", np.uint8),
        ("a.tif", np.uint8, "16", np.uint16),
    ],
)
def test_depth_is_kept_where_the_format_can_hold_it(target, dtype, choice, planned, photo):
    assert plan(target, photo(3, dtype), depth_choice=choice).dtype == planned


def test_a_depth_that_the_format_cannot_hold_is_refused(photo):
    with pytest.raises(InvalidOutput, match=r"JPEG cannot be written with 16 bit.*PNG, TIFF"):
        plan("a.jpg", photo(), depth_choice="16")


@pytest.mark.parametrize("quality", [0, 101, -5])
def test_a_quality_out_of_range_is_refused(quality, photo):
    with pytest.raises(InvalidOutput, match="from 1 to 100"):
        plan("a.jpg", photo(), quality=quality)


def test_quality_has_a_default_and_only_where_it_means_something(photo):
    assert plan("a.jpg", photo()).quality == 95
    assert plan("a.png", photo(), quality=50).quality is None


def test_a_side_that_the_format_cannot_hold_is_refused():
    with pytest.raises(InvalidOutput, match="WebP holds no picture of 16384×1"):
        plan("a.webp", Image(np.zeros((1, 16384, 3), np.uint8)))


# --- what is said


def test_what_is_kept_is_said(photo, write, tmp_path):
    written = write(photo(3, np.uint16, alpha=True, profile=True), tmp_path / "out.png")

    assert written.changed == ()
    assert written.kept == (
        "size 37×23",
        "16 bit",
        "ICC profile (Adobe RGB (compatible))",
        "EXIF",
        "XMP",
        "300 dpi",
        "alpha",
    )


def test_what_is_changed_is_said(photo, write, tmp_path):
    written = write(photo(3, np.uint16, alpha=True), tmp_path / "out.jpg", source_format="tiff")

    assert written.kept == ("size 37×23", "EXIF", "XMP", "300 dpi")
    assert written.changed == (
        "TIFF → JPEG",
        "16 bit → 8 bit: JPEG holds no more",
        "alpha left out: JPEG cannot hold it (composited on white)",
    )


def test_a_chosen_depth_is_said(photo, write, tmp_path):
    written = write(photo(), tmp_path / "out.png", depth_choice="16")

    assert written.changed == ("8 bit → 16 bit",)
    assert "16 bit" not in written.kept


def test_alpha_is_laid_over_white_where_it_must_go(write, tmp_path):
    pixels = np.zeros((16, 16, 3), np.uint8)
    alpha = np.full((16, 16), 64, np.uint8)

    write(Image(pixels, alpha=alpha), tmp_path / "out.jpg")

    back = read_photo(tmp_path / "out.jpg").image
    assert np.abs(back.pixels.astype(int) - 191).max() <= 2


def test_grey_with_a_profile_becomes_srgb_in_webp_and_is_said(photo, write, tmp_path):
    image = photo(1, profile=True)

    written = write(image, tmp_path / "out.webp", source_format="webp", quality=100)

    back = read_photo(tmp_path / "out.webp").image
    assert back.profile is None
    assert np.ptp(back.pixels, axis=2).max() == 0
    assert written.changed[0] == "grey → sRGB by the ICC profile: WebP holds no grey"


def test_metadata_too_large_for_jpeg_is_left_out_and_said(photo, write, tmp_path):
    image = photo()
    image = replace(image, metadata=replace(image.metadata, xmp=b"<x/>" * 20_000))

    written = write(image, tmp_path / "out.jpg", source_format="jpeg")

    assert written.changed == ("XMP left out: JPEG holds at most 63 KB of it",)
    assert "XMP" not in written.kept


def test_exif_of_nothing_but_orientation_does_not_hinder_a_tiff(write, tmp_path):
    bare = b"MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\1\0\0\0\0\0\0"
    image = Image(np.zeros((2, 3, 3), np.uint8), metadata=Metadata(exif=bare))

    written = write(image, tmp_path / "out.tif", source_format="tiff")

    assert written.changed == ("EXIF left out: it says nothing but what TIFF says itself",)


def test_dimensions_in_exif_follow_the_picture(photo, exif, write, tmp_path):
    image = replace(photo(), metadata=Metadata(exif=exif(size=(4000, 3000))))

    written = write(image, tmp_path / "out.png")

    assert written.changed == ("EXIF pixel dimensions corrected",)
    assert read_photo(tmp_path / "out.png").image.metadata.exif == exif()


def test_progress_ends_at_one_and_never_goes_back(photo, write, tmp_path):
    seen = []
    progress = ReportingProgress(lambda fraction, _: seen.append(fraction))

    write(photo(), tmp_path / "out.png", progress=progress)

    assert seen == sorted(seen)
    assert seen[-1] == 1


# --- targets


def test_an_existing_file_is_not_replaced_unasked(photo, write, tmp_path):
    target = tmp_path / "out.png"
    target.write_bytes(b"precious")

    with pytest.raises(OutputExists, match="exists already"):
        write(photo(), target)
    assert target.read_bytes() == b"precious"


def test_an_existing_file_is_replaced_when_asked(photo, write, tmp_path):
    target = tmp_path / "out.png"
    target.write_bytes(b"old")
    target.chmod(0o640)

    write(photo(), target, overwrite=True)

    assert read_photo(target).format.id == "png"
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("alias", ["same", "symbolic", "hard", "dotted"])
def test_the_photo_itself_is_not_replaced_under_any_of_its_names(alias, photo, write, tmp_path):
    source = tmp_path / "photo.png"
    source.write_bytes(format_by_id("png").write(photo(), None).data)
    before = source.read_bytes()
    target = tmp_path / "alias.png"
    if alias == "symbolic":
        target.symlink_to(source)
    elif alias == "hard":
        target.hardlink_to(source)
    elif alias == "dotted":
        (tmp_path / "sub").mkdir()
        target = tmp_path / "sub" / ".." / "photo.png"
    else:
        target = source

    with pytest.raises(OutputExists, match="is the photo itself"):
        write(photo(), target, source=source)
    assert source.read_bytes() == before


def test_the_photo_itself_is_replaced_when_asked(photo, write, tmp_path):
    source = tmp_path / "photo.png"
    source.write_bytes(b"before")

    write(photo(), source, source=source, overwrite=True)

    assert read_photo(source).image.size == photo().size


def test_a_link_stays_a_link(photo, write, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    real = tmp_path / "elsewhere" / "real.png"
    real.write_bytes(b"old")
    link = tmp_path / "link.png"
    link.symlink_to(real)

    write(photo(), link, overwrite=True)

    assert link.is_symlink()
    assert read_photo(real).image.size == photo().size


def test_a_link_that_leads_nowhere_is_not_replaced_unasked(photo, write, tmp_path):
    link = tmp_path / "link.png"
    link.symlink_to(tmp_path / "nowhere.png")

    with pytest.raises(OutputExists):
        write(photo(), link)


def test_a_missing_folder_is_made(photo, write, tmp_path):
    target = tmp_path / "new" / "deeper" / "out.png"

    write(photo(), target)

    assert target.is_file()


def test_a_folder_as_target_is_refused(photo, write, tmp_path):
    (tmp_path / "folder.png").mkdir()

    with pytest.raises(InvalidOutput, match="is a folder"):
        write(photo(), tmp_path / "folder.png", overwrite=True)


def test_a_file_in_the_place_of_the_folder_is_told(photo, write, tmp_path):
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(WriteFailed, match=r"out.png could not be written"):
        write(photo(), tmp_path / "file" / "out.png")


def test_a_name_in_any_script_is_written(photo, write, tmp_path):
    target = tmp_path / "фото 写真 ünïcödé 📷.tif"

    write(photo(), target)

    assert read_photo(target).image.size == photo().size


# --- failures


@pytest.mark.parametrize("where", ["os.fsync", "pathlib.Path.replace"])
@pytest.mark.parametrize("existed", [True, False])
def test_a_full_disk_leaves_the_old_file_whole_and_nothing_else(
    where, existed, photo, write, tmp_path, monkeypatch
):
    target = tmp_path / "out.png"
    if existed:
        target.write_bytes(b"precious")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(where, full)

    with pytest.raises(WriteFailed, match="The disk is full"):
        write(photo(), target, overwrite=True)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == (
        [("out.png", b"precious")] if existed else []
    )


@pytest.mark.parametrize("where", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.read_bytes"])
@pytest.mark.parametrize("code", [errno.EIO, errno.ESTALE, errno.ENETUNREACH])
def test_a_network_drive_that_is_lost_leaves_the_old_file_whole(
    where, code, photo, write, tmp_path, monkeypatch
):
    target = tmp_path / "out.png"
    target.write_bytes(b"precious")

    def lost(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patched:
        patched.setattr(where, lost)
        with pytest.raises(WriteFailed, match=r"out\.png could not be written"):
            write(photo(), target, overwrite=True)

    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [
        ("out.png", b"precious")
    ]


@pytest.mark.parametrize("suffix", [".png", ".tif", ".jpg"])
def test_a_slow_drive_only_takes_longer(suffix, photo, write, tmp_path, monkeypatch):
    delay, sync, read = threading.Event(), os.fsync, Path.read_bytes

    def slow_sync(descriptor: int) -> None:
        delay.wait(0.2)
        sync(descriptor)

    def slow_read(path: Path) -> bytes:
        delay.wait(0.2)
        return read(path)

    monkeypatch.setattr("os.fsync", slow_sync)
    monkeypatch.setattr("pathlib.Path.read_bytes", slow_read)

    write(photo(), tmp_path / f"out{suffix}")

    assert read_photo(tmp_path / f"out{suffix}").image.size == photo().size


def test_a_folder_that_may_not_be_written_is_told(photo, write, tmp_path, monkeypatch):
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("os.fsync", refuse)

    with pytest.raises(WriteFailed, match="may not be written"):
        write(photo(), tmp_path / "out.png")


@pytest.mark.parametrize("has_alpha", [False, True])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("place", [(0, 0), (150, 7), (299, 499)])
def test_one_value_that_came_back_wrong_in_a_tiff_is_noticed(tmp_path, has_alpha, dtype, place):
    pixels = np.zeros((300, 500, 3), dtype)  # of several strips
    alpha = np.ones((300, 500), dtype) if has_alpha else None
    meant = Image(pixels, alpha=alpha)
    write_tiff(meant, None, tmp_path / "a.tif", lambda: None)
    assert reread_tiff(tmp_path / "a.tif", meant).wrong == ()
    changed = pixels.copy()
    changed[*place, 1] = 1
    assert reread_tiff(tmp_path / "a.tif", replace(meant, pixels=changed)).wrong == ("pixels",)
    if has_alpha:
        clear = alpha.copy()
        clear[place] = 0
        other = Image(changed, alpha=clear)
        assert reread_tiff(tmp_path / "a.tif", other).wrong == ("pixels", "alpha")
    cut = Image(pixels[:-1].copy(), alpha=None if alpha is None else alpha[:-1].copy())
    assert reread_tiff(tmp_path / "a.tif", cut).wrong == ("size or depth",)


@pytest.mark.parametrize("size", [(1, 1), (1, 9), (7, 5), (8, 8), (33, 50), (260, 131)])
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("quality", [30, 95])
def test_a_jpeg_is_judged_by_its_blocks_at_any_size(tmp_path, size, channels, quality):
    rng = np.random.default_rng(0)
    pixels = rng.integers(100, 256, (*size, channels), np.uint8)
    (tmp_path / "a.jpg").write_bytes(write_jpeg(Image(pixels), quality).data)
    assert reread_jpeg(tmp_path / "a.jpg", Image(pixels)).wrong == ()
    black = Image(np.zeros_like(pixels))
    assert reread_jpeg(tmp_path / "a.jpg", black).wrong == ("pixels",)
    turned = Image(np.zeros((size[1] + 1, size[0], channels), np.uint8))
    assert reread_jpeg(tmp_path / "a.jpg", turned).wrong == ("size or depth",)


@pytest.mark.parametrize("form", WRITABLE, ids=lambda form: form.id)
def test_a_file_that_reads_back_black_is_not_put_in_place(
    form, photo, write, tmp_path, monkeypatch
):
    def black(image: Image, *rest):
        write_really = form.write or form.write_file
        return write_really(replace(image, pixels=np.zeros_like(image.pixels)), *rest)

    way = "write_file" if form.write is None else "write"
    broken = replace(form, **{way: black})
    monkeypatch.setattr(
        "restoreapp.io.formats.FORMATS",
        tuple(broken if each is form else each for each in FORMATS),
    )

    with pytest.raises(WriteFailed, match="read back with pixels changed"):
        write(photo(), tmp_path / f"out{form.suffixes[0]}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("lost", "named"),
    [
        ({"profile": None}, "ICC profile"),
        ({"exif": None}, "EXIF"),
        ({"xmp": None}, "XMP"),
        ({"dpi": None}, "resolution"),
        ({"alpha": None}, "alpha"),
    ],
)
def test_a_file_that_lost_something_on_the_way_is_not_put_in_place(
    lost, named, photo, write, tmp_path, monkeypatch
):
    png = format_by_id("png")
    broken = replace(png, read=lambda data, most: replace(png.read(data, most), **lost))
    monkeypatch.setattr("restoreapp.io.formats.FORMATS", (broken,))

    with pytest.raises(WriteFailed, match=f"read back with {named} changed"):
        write(photo(alpha=True, profile=True), tmp_path / "out.png")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("stage", ["Encoding", "Writing", "Checking"])
def test_cancel_leaves_nothing_behind(stage, photo, write, tmp_path):
    token = CancelToken()
    progress = ReportingProgress(
        lambda _, message: token.cancel() if message == stage else None, token
    )

    with pytest.raises(Cancelled):
        write(photo(), tmp_path / "out.png", progress=progress)
    assert list(tmp_path.iterdir()) == []


def test_the_temporary_file_has_no_pictures_name(photo, write, tmp_path, monkeypatch):
    names = []
    real = os.fsync

    def watch(handle: int) -> None:
        names.extend(each.name for each in tmp_path.iterdir())
        real(handle)

    monkeypatch.setattr("os.fsync", watch)

    write(photo(), tmp_path / "out.png")

    assert len(names) == 1
    assert not any(names[0].endswith(each) for form in FORMATS for each in form.suffixes)


@pytest.mark.parametrize("quality", [1, 10, 50, 100])
@pytest.mark.parametrize("suffix", [".jpg", ".webp"])
def test_pure_noise_at_any_quality_is_not_taken_for_damage(suffix, quality, write, tmp_path):
    noise = np.random.default_rng(0).integers(0, 256, (67, 45, 3), dtype=np.uint8)

    write(Image(noise), tmp_path / f"out{suffix}", quality=quality)

    assert (tmp_path / f"out{suffix}").is_file()
