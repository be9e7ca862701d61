"""Small pictures of photos in every format that can be read."""

import io

import cv2
import numpy as np
import PIL.Image
import pytest
import tifffile

from restoreapp.core.image import Image
from restoreapp.io import thumbnail
from restoreapp.io.jpegxl import write_jpegxl
from restoreapp.io.thumbnail import thumbnail_at
from tests.io.files import dng
from tests.io.hevc import heic


def tiff(values: np.ndarray) -> bytes:
    file = io.BytesIO()
    kind = "rgb" if values.ndim == 3 else "minisblack"
    tifffile.imwrite(file, values, photometric=kind)
    return file.getvalue()


def png(values: np.ndarray) -> bytes:
    return cv2.imencode(".png", values)[1].tobytes()


def jxl(values: np.ndarray) -> bytes:
    return write_jpegxl(Image(values), None).data


def shown(data: bytes) -> np.ndarray:
    with PIL.Image.open(io.BytesIO(data)) as picture:
        return np.asarray(picture.convert("RGB")).astype(float)


LEFT_DARK = np.linspace(0.1, 0.9, 200)[None, :, None] * np.ones((120, 1, 3))
EIGHT = np.round(LEFT_DARK * 255).astype(np.uint8)
SIXTEEN = np.round(LEFT_DARK * 65535).astype(np.uint16)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("eight.tif", tiff(EIGHT)),
        ("sixteen.tif", tiff(SIXTEEN)),
        ("grey.tif", tiff(SIXTEEN[..., 0])),
        ("float.tif", tiff(LEFT_DARK.astype(np.float32))),
        ("sixteen.png", png(SIXTEEN)),
        ("grey.png", png(SIXTEEN[..., 0])),
        ("eight.jxl", jxl(EIGHT)),
        ("sixteen.jxl", jxl(SIXTEEN)),
        ("a.heic", heic(EIGHT[:64, :64], 8)),
    ],
)
def test_a_thumbnail_shows_the_photo_whatever_its_format(tmp_path, name, content) -> None:
    (tmp_path / name).write_bytes(content)
    small = shown(thumbnail_at(tmp_path / name, 40))
    width = 64 if name.endswith("heic") else 200
    ends = LEFT_DARK[0, 0, 0] * 255, LEFT_DARK[0, width - 1, 0] * 255
    assert max(small.shape[:2]) == 40
    assert small[:, 0].mean() == pytest.approx(ends[0], abs=8)
    assert small[:, -1].mean() == pytest.approx(ends[1], abs=8)


@pytest.mark.parametrize(("orientation", "size"), [(1, (40, 20)), (6, (20, 40))])
def test_a_raw_file_has_a_thumbnail_that_stands_upright(tmp_path, orientation, size) -> None:
    values = np.full((100, 200, 3), 60, np.uint8)
    values[:, 100:] = 200
    (tmp_path / "a.dng").write_bytes(dng(values, orientation=orientation))
    small = shown(thumbnail_at(tmp_path / "a.dng", 40))
    assert small.shape[1::-1] == size
    assert small[2, 2].mean() < small[-3, -3].mean() - 60


def test_what_would_take_too_much_memory_has_no_thumbnail(tmp_path, monkeypatch) -> None:
    (tmp_path / "a.jxl").write_bytes(jxl(EIGHT))
    assert thumbnail_at(tmp_path / "a.jxl", 40)
    monkeypatch.setattr(thumbnail, "MOST_PIXELS", 1000)
    assert thumbnail_at(tmp_path / "a.jxl", 40) == b""


@pytest.mark.parametrize("name", ["a.jxl", "a.dng", "a.tif", "a.jpg"])
def test_a_damaged_photo_has_no_thumbnail(tmp_path, name) -> None:
    (tmp_path / name).write_bytes(b"II*\0 and no more")
    assert thumbnail_at(tmp_path / name, 40) == b""
