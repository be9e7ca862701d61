from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from training.configuration.config import Config
from training.pictures.files import NoPictures, Pixels
from training.pictures.pairs import UnusablePairs
from training.pictures.sources import Sources, aligned_crops

PAIRS = '[[pairs]]\nfolder = "gopro/train"\nfraction = {}\nheld_out = ["GOPR01"]\n'
FRAMES = '[[frames]]\nfolder = "photos"\nfraction = {}\nleast_window = 2\nmost_window = 3\n'


@pytest.fixture
def with_tables(tiny_toml: Callable[..., str]) -> Callable[..., Config]:
    """Returns a function that adds tables to the tiny configuration."""

    def make(*tables: str, **replacements: str) -> Config:
        return Config.parse("\n".join((tiny_toml(**replacements), *tables)))

    return make


@pytest.fixture
def root(gopro: Path, data: Path) -> Path:
    """A data folder with photographs and pairs."""
    gopro.rename(data / "gopro")
    return data


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


def picture(height: int, width: int) -> Pixels:
    return np.random.default_rng(5).integers(0, 256, (height, width, 3), np.uint8)


def test_every_nth_photograph_is_held_out(
    tmp_path: Path, write_pictures: Callable[..., Path], tiny: Callable[..., Config]
) -> None:
    write_pictures(tmp_path / "photos", 6)
    photographs = Sources.load(tmp_path, tiny(held_out_every="3")).photographs
    assert photographs is not None
    assert [path.stem for path in photographs.held_out.paths] == ["0", "3"]
    assert [path.stem for path in photographs.train.paths] == ["1", "2", "4", "5"]


def test_one_photograph_is_too_few(
    tmp_path: Path, write_pictures: Callable[..., Path], tiny: Callable[..., Config]
) -> None:
    write_pictures(tmp_path / "photos", 1)
    with pytest.raises(NoPictures, match="only one picture"):
        Sources.load(tmp_path, tiny())


def test_scenes_are_held_out_whole(root: Path, with_tables: Callable[..., Config]) -> None:
    (pairs,) = Sources.load(root, with_tables(PAIRS.format(0.5))).pairs
    assert {path.parents[1].name for path in pairs.held_out_sharp.paths} == {"GOPR01"}
    assert {path.parents[1].name for path in pairs.sharp.paths} == {"GOPR02", "GOPR03"}
    assert pairs.name == "train"


def test_sources_are_drawn_from_by_their_shares(
    root: Path, with_tables: Callable[..., Config]
) -> None:
    sources = Sources.load(root, with_tables(PAIRS.format(0.3), FRAMES.format(0.2)))
    drawn = [sources.crop(8, 2, rng(seed)) for seed in range(1000)]
    assert {crop.clean.shape for crop in drawn if crop.damaged is None} == {(12, 12, 3)}
    real = [crop for crop in drawn if crop.damaged is not None]
    assert {crop.clean.shape for crop in real} == {(8, 8, 3)}
    assert len(real) / 1000 == pytest.approx(0.5, abs=0.05)


def test_pairs_alone_make_a_source(root: Path, with_tables: Callable[..., Config]) -> None:
    sources = Sources.load(root, with_tables(PAIRS.format(1), folders="[]"))
    assert sources.photographs is None
    assert sources.counts == (6, 3)


def test_both_halves_of_a_pair_are_cut_from_the_same_place(
    root: Path, with_tables: Callable[..., Config]
) -> None:
    sharp, damaged = (root / "gopro" / "train" / "GOPR02" / half for half in ("sharp", "blur"))
    for path in damaged.iterdir():
        path.write_bytes((sharp / path.name).read_bytes())
    (pairs,) = Sources.load(root, with_tables(PAIRS.format(1))).pairs
    crops = [pairs.crop(8, 0, rng(seed)) for seed in range(20)]
    assert any(np.array_equal(crop.clean, crop.damaged) for crop in crops)


def test_gopro_s_other_average_is_taken_where_asked(
    root: Path, with_tables: Callable[..., Config]
) -> None:
    (pairs,) = Sources.load(root, with_tables(PAIRS.format(1) + "gamma = true")).pairs
    assert {path.parent.name for path in pairs.damaged.paths} == {"blur_gamma"}


@pytest.mark.parametrize(("told", "is_relit"), [("false", True), ("true", False)])
def test_pairs_whose_noise_is_told_keep_their_light(
    root: Path, with_tables: Callable[..., Config], told: str, is_relit: bool
) -> None:
    for path in (root / "gopro" / "train").rglob("*.png"):
        cv2.imwrite(str(path), np.full((40, 56, 3), 200, np.uint8))
    table = PAIRS.format(1) + f"told_level = {told}"
    (pairs,) = Sources.load(root, with_tables(table)).pairs
    crops = [pairs.crop(8, 0, rng(seed)).clean for seed in range(10)]
    assert any(abs(crop.mean() - 200 / 255) > 0.01 for crop in crops) == is_relit


def test_a_scene_that_is_not_there_cannot_be_held_out(
    root: Path, with_tables: Callable[..., Config]
) -> None:
    table = PAIRS.format(1).replace("GOPR01", "GOPR09")
    with pytest.raises(UnusablePairs, match="no scene GOPR09") as caught:
        Sources.load(root, with_tables(table))
    assert "GOPR01" in caught.value.hint


def test_pairs_alone_need_a_scene_to_measure_with(
    root: Path, with_tables: Callable[..., Config]
) -> None:
    table = PAIRS.format(1).replace('"GOPR01"', "")
    with pytest.raises(NoPictures, match="held out"):
        Sources.load(root, with_tables(table, folders="[]"))


def test_a_pair_of_two_sizes_is_named(root: Path, with_tables: Callable[..., Config]) -> None:
    odd = root / "gopro" / "train" / "GOPR03" / "blur" / "1.png"
    cv2.imwrite(str(odd), picture(10, 10))
    with pytest.raises(NoPictures, match="differ in size") as caught:
        Sources.load(root, with_tables(PAIRS.format(1)))
    assert str(odd) in caught.value.message


def test_a_missing_half_is_named(root: Path, with_tables: Callable[..., Config]) -> None:
    (root / "gopro" / "train" / "GOPR03" / "sharp").rename(root / "lost")
    with pytest.raises(UnusablePairs, match="GOPR03 has no folder sharp"):
        Sources.load(root, with_tables(PAIRS.format(1)))


def test_frames_must_fill_a_window_and_have_one_size(
    root: Path, with_tables: Callable[..., Config]
) -> None:
    table = FRAMES.format(0.5)
    with pytest.raises(NoPictures, match="fewer than a window of 9"):
        Sources.load(root, with_tables(table.replace("most_window = 3", "most_window = 9")))
    cv2.imwrite(str(root / "photos" / "9.png"), picture(10, 10))
    with pytest.raises(NoPictures, match=r"9\.png differs in size"):
        Sources.load(root, with_tables(table))


def test_a_window_s_crop_is_the_middle_frame_beside_the_average(
    root: Path, with_tables: Callable[..., Config]
) -> None:
    (frames,) = Sources.load(root, with_tables(FRAMES.format(0.5))).frames
    crop = frames.crop(16, 0, rng())
    assert crop.damaged is not None
    assert crop.clean.shape == crop.damaged.shape == (16, 16, 3)
    assert not np.array_equal(crop.clean, crop.damaged)


def test_the_same_generator_state_draws_the_same_crops() -> None:
    pictures = [picture(40, 56)]
    first, again = (aligned_crops(pictures, 16, 0.6, rng(3))[0] for _ in range(2))
    assert np.array_equal(first, again)


@pytest.mark.parametrize("crop_px", [16, 64])
def test_crops_have_the_size_asked_for_even_where_a_picture_is_smaller(crop_px: int) -> None:
    crops = [aligned_crops([picture(40, 56)], crop_px, 0.5, rng(i))[0] for i in range(9)]
    assert {crop.shape for crop in crops} == {(crop_px, crop_px, 3)}
    assert {crop.dtype for crop in crops} == {np.dtype(np.float32)}
    assert min(crop.min() for crop in crops) >= 0
    assert max(crop.max() for crop in crops) <= 1
