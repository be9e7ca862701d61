from pathlib import Path

import cv2
import numpy as np
import pytest

from training.pictures.files import NoPictures, read_rgb
from training.pictures.pairs import load_pairs
from training.study.pictures import AFTER, BEFORE, DEBLUR, KINDS, UnusableStudy, make_study_data


def test_every_picture_is_scaled_and_every_kind_of_damage_made(gopro: Path, tmp_path: Path) -> None:
    data = make_study_data(gopro, gopro, tmp_path / "data")
    assert (data.learned, data.held_out, data.test) == (6, 3, 3)
    assert data.noisy == 12
    for kind in KINDS:
        pairs = load_pairs(data.test_folder(kind))
        assert len(pairs) == (3 if kind == DEBLUR else 6)
        assert read_rgb(pairs[0].damaged).shape == (256, 256, 3)


def test_the_test_scenes_and_the_held_out_scene_are_not_learned_from(
    gopro: Path, tmp_path: Path
) -> None:
    data = make_study_data(gopro, gopro, tmp_path / "data")
    learned = {path.name[:6] for path in (data.train_root / DEBLUR / "learned").rglob("*.png")}
    held_out = {path.name[:6] for path in data.held_out_folder(DEBLUR).rglob("*.png")}
    tested = {path.name[:6] for path in data.test_folder(DEBLUR).rglob("*.png")}
    assert learned == {"GOPR02", "GOPR03"}
    assert held_out == {"GOPR01"}
    assert tested == {"GOPR04"}


def test_noise_added_before_scaling_is_mostly_averaged_out(gopro: Path, tmp_path: Path) -> None:
    for path in gopro.rglob("*.png"):  # large, so that scaling reduces
        path.unlink()
    flat = np.full((768, 1024, 3), 128, np.uint8)
    for folder in gopro.glob("*/*/*"):
        write(folder / "0.png", flat)
    data = make_study_data(gopro, gopro, tmp_path / "data")
    noise = {
        kind: read_rgb(load_pairs(data.test_folder(kind))[-1].damaged).std()
        for kind in (BEFORE, AFTER)
    }
    assert noise[AFTER] > 40
    assert noise[BEFORE] == pytest.approx(noise[AFTER] / np.sqrt(12), rel=0.15)


def write(path: Path, pixels: np.ndarray) -> None:
    cv2.imwrite(str(path), pixels)


def test_the_same_noise_is_made_each_time(gopro: Path, tmp_path: Path) -> None:
    first, again = (make_study_data(gopro, gopro, tmp_path / name) for name in ("a", "b"))
    for path in first.root.rglob("*.png"):
        other = again.root / path.relative_to(first.root)
        assert path.read_bytes() == other.read_bytes()


def test_pictures_are_made_once(gopro: Path, tmp_path: Path) -> None:
    data = make_study_data(gopro, gopro, tmp_path / "data")
    path = next(data.test_folder(DEBLUR).rglob("*.png"))
    path.write_bytes(b"kept")
    assert make_study_data(gopro, gopro, tmp_path / "data") == data
    assert path.read_bytes() == b"kept"


def test_a_study_of_other_pictures_is_not_mixed_with(gopro: Path, tmp_path: Path) -> None:
    make_study_data(gopro, gopro, tmp_path / "data")
    with pytest.raises(UnusableStudy, match="other pictures") as caught:
        make_study_data(gopro / "train", gopro / "train", tmp_path / "data")
    assert "--out" in caught.value.hint


def test_of_a_single_scene_some_pairs_are_held_out(gopro: Path, tmp_path: Path) -> None:
    scene = gopro / "train" / "GOPR01"
    data = make_study_data(scene, scene, tmp_path / "data")
    assert (data.learned, data.held_out) == (2, 1)


def test_a_pair_of_two_sizes_is_named_before_scaling_hides_it(gopro: Path, tmp_path: Path) -> None:
    write(gopro / "train" / "GOPR02" / "blur" / "1.png", np.zeros((20, 56, 3), np.uint8))
    with pytest.raises(NoPictures, match=r"blur/1\.png and .* differ in size"):
        make_study_data(gopro, gopro, tmp_path / "data")


def test_a_folder_that_cannot_be_made_is_a_sentence(gopro: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Exception, match="cannot be written"):
        make_study_data(gopro, gopro, tmp_path / "file")
