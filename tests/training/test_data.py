from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from training.config import DataConfig
from training.data import NoPictures, load_photographs, picture_paths, random_crops, read_rgb


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


def test_every_nth_picture_is_held_out(tmp_path: Path, write_pictures: Callable[..., Path]) -> None:
    write_pictures(tmp_path / "photos", 6)
    photographs = load_photographs(tmp_path, DataConfig(("photos",), held_out_every=3))
    all_pictures = [read_rgb(tmp_path / "photos" / f"{i}.png") for i in range(6)]
    assert np.array_equal(photographs.held_out, [all_pictures[0], all_pictures[3]])
    assert np.array_equal(photographs.train, [all_pictures[i] for i in (1, 2, 4, 5)])


def test_one_picture_is_too_few(tmp_path: Path, write_pictures: Callable[..., Path]) -> None:
    write_pictures(tmp_path / "photos", 1)
    with pytest.raises(NoPictures, match="only one picture"):
        load_photographs(tmp_path, DataConfig(("photos",)))


def test_the_same_generator_state_draws_the_same_crops(data: Path) -> None:
    pictures = load_photographs(data, DataConfig(("photos",))).train
    first, again = (random_crops(pictures, 5, 16, 0.6, np.random.default_rng(3)) for _ in range(2))
    assert np.array_equal(first, again)


@pytest.mark.parametrize("crop_px", [16, 64])
def test_crops_have_the_size_asked_for_even_where_a_picture_is_smaller(
    data: Path, crop_px: int
) -> None:
    pictures = load_photographs(data, DataConfig(("photos",))).train
    crops = random_crops(pictures, 9, crop_px, 0.5, np.random.default_rng(0))
    assert crops.shape == (9, crop_px, crop_px, 3)
    assert crops.dtype == np.float32
    assert crops.min() >= 0
    assert crops.max() <= 1
