"""What the service writes beside the pixels: metadata by choice, the note, times, compression."""

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as PillowImage

from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise
from restoreapp.service.export import ExportChoices, export
from restoreapp.service.open_photo import Photo, open_photo
from restoreapp.service.restore import Restored

RECIPE = Recipe((Denoise(level=18, strength=0.8),))


@pytest.fixture
def photo(tmp_path: Path) -> Photo:
    tags = PillowImage.Exif()
    tags[0x010F] = "Maker"
    tags[0x8825] = {1: "N", 2: (47.0, 22.0, 8.5)}
    pixels = np.random.default_rng(0).integers(90, 160, (24, 32, 3), np.uint8)
    PillowImage.fromarray(pixels).save(tmp_path / "a.jpg", quality=93, exif=tags, dpi=(240, 240))
    os.utime(tmp_path / "a.jpg", ns=(10**18, 10**18 + 5 * 10**9))
    return open_photo(tmp_path / "a.jpg")


def exported(photo: Photo, **choices: object):
    answer = photo.image.pixels.astype(np.uint16) * 257
    restored = Restored(answer, RECIPE, ("denoise-photo-1",), "CPU", 1.0)
    target = photo.path.with_name("b.jpg")
    receipt = export(photo, restored, RECIPE, target, ExportChoices(**choices))
    return receipt, open_photo(target).image.metadata


def tags_of(exif: bytes | None) -> PillowImage.Exif:
    tags = PillowImage.Exif()
    tags.load(exif or b"")
    return tags


def test_everything_is_kept_and_what_was_done_is_noted(photo: Photo) -> None:
    receipt, metadata = exported(photo)

    tags = tags_of(metadata.exif)
    assert tags[0x010F] == "Maker"
    assert tags.get_ifd(0x8825)[1] == "N"
    assert tags[0x0131].startswith("RestoreApp ")
    assert b"denoise (level 18, strength 0.8) by denoise-photo-1 sha256:" in (metadata.xmp or b"")
    assert "Note of the processing added (EXIF Software, XMP history)" in receipt.changed
    assert "compression (quality 93, 4:2:0)" in receipt.kept


def test_the_note_can_be_left_out(photo: Photo) -> None:
    receipt, metadata = exported(photo, note=False)

    assert metadata == photo.image.metadata
    assert receipt.changed == ()


def test_the_place_can_be_left_out(photo: Photo) -> None:
    receipt, metadata = exported(photo, metadata="no-gps")

    assert 0x8825 not in tags_of(metadata.exif)
    assert tags_of(metadata.exif)[0x010F] == "Maker"
    assert "GPS position left out, as asked" in receipt.changed


def test_everything_can_be_left_out(photo: Photo) -> None:
    receipt, metadata = exported(photo, metadata="none")

    assert (metadata.exif, metadata.xmp) == (None, None)
    assert metadata.dpi == pytest.approx((240, 240))
    assert "EXIF left out, as asked" in receipt.changed


@pytest.mark.parametrize("keep", [True, False])
def test_times_are_kept_if_asked(photo: Photo, keep: bool) -> None:
    receipt, _ = exported(photo, keep_times=keep)

    is_same = receipt.path.stat().st_mtime_ns == photo.path.stat().st_mtime_ns
    assert is_same == keep == ("file times" in receipt.kept)


def test_8_bit_are_dithered_if_asked_and_it_is_said(photo: Photo) -> None:
    shade = np.full(photo.image.pixels.shape, 100 * 257 + 128, np.uint16)
    restored = Restored(shade, RECIPE, ("denoise-photo-1",), "CPU", 1.0)
    recipe = Recipe((Denoise(level=18),))
    found = {}
    for dither in (False, True):
        target = photo.path.with_name(f"{dither}.png")
        choices = ExportChoices(format="png", dither=dither, note=False)
        receipt = export(photo, restored, recipe, target, choices)
        found[dither] = np.unique(open_photo(target).image.pixels).tolist()
        assert ("8 bit dithered, as asked" in receipt.changed) == dither

    assert found == {False: [100], True: [100, 101]}


def test_what_only_the_note_brought_in_is_not_said_to_be_kept(photo: Photo, tmp_path: Path) -> None:
    PillowImage.fromarray(photo.image.pixels).save(tmp_path / "bare.png")
    bare = open_photo(tmp_path / "bare.png")
    answer = bare.image.pixels.astype(np.uint16) * 257
    restored = Restored(answer, RECIPE, ("denoise-photo-1",), "CPU", 1.0)

    receipt = export(bare, restored, RECIPE, tmp_path / "out.png")

    assert receipt.kept == ("size 32×24", "8 bit")
