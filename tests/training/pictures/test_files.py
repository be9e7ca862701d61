from collections.abc import Callable
from pathlib import Path

import numpy as np
import PIL.Image
import pytest

from training.pictures.files import (
    Memory,
    NoPictures,
    Pictures,
    UnwritablePicture,
    picture_paths,
    picture_size,
    read_rgb,
    write_png,
)


def test_pictures_are_found_in_sub_folders_by_name_and_nothing_else_is(
    tmp_path: Path, write_pictures: Callable[..., Path]
) -> None:
    write_pictures(tmp_path / "b", 2)
    write_pictures(tmp_path / "a", 1)
    (tmp_path / "a" / "notes.txt").write_text("no picture")
    (tmp_path / "a" / "._0.png").write_bytes(b"what macOS leaves beside a file")
    names = [path.relative_to(tmp_path).as_posix() for path in picture_paths(tmp_path)]
    assert names == ["a/0.png", "b/0.png", "b/1.png"]


def test_a_missing_or_empty_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoPictures, match=r"no folder.*gone"):
        picture_paths(tmp_path / "gone")
    with pytest.raises(NoPictures, match="no pictures in"):
        picture_paths(tmp_path)


@pytest.mark.parametrize("content", [b"", b"not a picture"])
def test_a_file_that_is_no_picture_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.png"
    path.write_bytes(content)
    with pytest.raises(NoPictures, match=r"broken\.png"):
        read_rgb(path)


def test_a_grey_file_gets_three_equal_channels(
    tmp_path: Path, write_pictures: Callable[..., Path]
) -> None:
    picture = read_rgb(write_pictures(tmp_path, 1, grey=True) / "0.png")
    assert picture.shape == (40, 56, 3)
    assert (picture == picture[..., :1]).all()


@pytest.mark.parametrize("content", [b"", b"not a picture"])
def test_a_header_that_is_no_picture_s_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "broken.png").write_bytes(content)
    with pytest.raises(NoPictures, match=r"broken\.png"):
        picture_size(tmp_path / "broken.png")


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "tiff"])
def test_a_picture_on_its_side_has_the_size_that_it_is_read_with(
    tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"turned.{ending}"
    exif = PIL.Image.Exif()
    exif[0x0112] = 6
    PIL.Image.fromarray(np.zeros((40, 60, 3), np.uint8)).save(path, exif=exif)
    assert picture_size(path) == read_rgb(path).shape[:2] == (60, 40)


def test_pictures_that_fit_stay_in_memory_and_the_others_are_read_again(
    tmp_path: Path, write_pictures: Callable[..., Path]
) -> None:
    pictures = Pictures(picture_paths(write_pictures(tmp_path, 2)), Memory(40 * 56 * 3))
    first, second = pictures[0], pictures[1]
    assert pictures.sizes == ((40, 56), (40, 56))
    assert pictures[0] is first
    assert pictures[1] is not second
    assert np.array_equal(pictures[1], second)


def test_pictures_are_a_sequence(tmp_path: Path, write_pictures: Callable[..., Path]) -> None:
    pictures = Pictures(picture_paths(write_pictures(tmp_path, 3)), Memory(0))
    assert len(list(pictures)) == 3
    assert np.array_equal(pictures[-1], pictures[1:][1])


def test_a_written_picture_is_the_same_when_read(tmp_path: Path) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (5, 7, 3), np.uint8)
    write_png(tmp_path / "new" / "a.png", pixels)
    assert np.array_equal(read_rgb(tmp_path / "new" / "a.png"), pixels)


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnwritablePicture, match=r"a\.png cannot be written"):
        write_png(tmp_path / "file" / "folder" / "a.png", np.zeros((5, 7, 3), np.uint8))


def test_a_full_disk_leaves_no_half_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_half(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", write_half)
    with pytest.raises(UnwritablePicture, match=r"a\.png cannot be written"):
        write_png(tmp_path / "a.png", np.zeros((5, 7, 3), np.uint8))
    assert not (tmp_path / "a.png").exists()
