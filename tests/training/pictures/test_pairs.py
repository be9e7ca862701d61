import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from training.pictures.pairs import UnusablePairs, find_pairs, held_apart, load_pairs


def described(root: Path) -> list[tuple[str, str, str]]:
    return [(pair.split, pair.scene, pair.name) for pair in load_pairs(root)]


def test_gopro_s_layout_gives_splits_scenes_and_both_averages(gopro: Path) -> None:
    pairs = load_pairs(gopro)
    assert len(pairs) == 12
    assert {(pair.split, pair.scene) for pair in pairs} == {
        ("train", "GOPR01"),
        ("train", "GOPR02"),
        ("train", "GOPR03"),
        ("test", "GOPR04"),
    }
    first = gopro / "test" / "GOPR04"
    assert pairs[0].damaged == first / "blur" / "0.png"
    assert pairs[0].gamma == first / "blur_gamma" / "0.png"
    assert pairs[0].sharp == first / "sharp" / "0.png"


def test_one_split_of_a_tree_is_still_that_split(gopro: Path) -> None:
    assert {pair.split for pair in load_pairs(gopro / "test")} == {"test"}


def test_without_blur_the_other_average_serves(gopro: Path) -> None:
    shutil.rmtree(gopro / "test" / "GOPR04" / "blur")
    pair = load_pairs(gopro / "test")[0]
    assert pair.damaged == gopro / "test" / "GOPR04" / "blur_gamma" / "0.png"


@pytest.mark.parametrize(
    ("halves", "wanted"),
    [
        (("input", "target"), ("", "", "0")),
        (("blur", "sharp"), ("", "", "0")),
        (("clip1/blur", "clip1/sharp"), ("", "clip1", "0")),
        (("GoPro/test/input", "GoPro/test/target"), ("test", "GoPro", "0")),
        (("train/train_blur/000", "train/train_sharp/000"), ("train", "000", "0")),
    ],
)
def test_people_s_other_layouts_are_read(
    tmp_path: Path,
    write_pictures: Callable[..., Path],
    halves: tuple[str, str],
    wanted: tuple[str, str, str],
) -> None:
    for half in halves:
        write_pictures(tmp_path / half, 1)
    assert described(tmp_path) == [wanted]


def test_halves_match_by_name_whatever_their_endings(
    tmp_path: Path, write_pictures: Callable[..., Path]
) -> None:
    write_pictures(tmp_path / "blur", 1)
    write_pictures(tmp_path / "sharp", 1)
    (tmp_path / "blur" / "0.png").rename(tmp_path / "blur" / "0.JPG")
    assert described(tmp_path) == [("", "", "0")]


def test_a_missing_half_is_named(gopro: Path) -> None:
    shutil.rmtree(gopro / "train" / "GOPR02" / "sharp")
    tree = find_pairs(gopro)
    assert len(tree.pairs) == 9
    assert tree.problems == (f"{gopro / 'train' / 'GOPR02'} has no folder sharp or target.",)
    with pytest.raises(UnusablePairs, match="no folder sharp") as caught:
        load_pairs(gopro)
    assert "prepare gopro" in caught.value.hint


def test_a_missing_counterpart_is_named(gopro: Path) -> None:
    (gopro / "train" / "GOPR02" / "sharp" / "1.png").unlink()
    (gopro / "train" / "GOPR03" / "blur" / "2.png").unlink()
    problems = find_pairs(gopro).problems
    assert [problem.partition(" has no counterpart")[0] for problem in problems] == [
        str(gopro / "train" / "GOPR02" / "blur" / "1.png"),
        str(gopro / "train" / "GOPR03" / "sharp" / "2.png"),
    ]


def test_an_average_of_which_a_part_is_missing_is_named(gopro: Path) -> None:
    scene = gopro / "train" / "GOPR02"
    (scene / "blur_gamma" / "1.png").unlink()
    assert find_pairs(gopro).problems == (
        f"{scene / 'sharp' / '1.png'} has no counterpart in {scene / 'blur_gamma'}.",
    )


def test_a_folder_may_be_called_as_one_of_its_halves(
    tmp_path: Path, write_pictures: Callable[..., Path]
) -> None:
    for half in ("noisy", "clean"):
        write_pictures(tmp_path / "noisy" / half, 1)
    assert described(tmp_path / "noisy") == [("", "", "0")]


def test_pairs_of_two_parts_never_share_a_name(
    tmp_path: Path, write_pictures: Callable[..., Path]
) -> None:
    for split in ("train", "val"):
        for half in ("sharp", "blur"):
            write_pictures(tmp_path / split / f"{split}_{half}" / "000", 1)
    pairs = load_pairs(tmp_path)
    assert [pair.place for pair in pairs] == ["train/000/0", "val/000/0"]
    assert [pair.flat_name for pair in pairs] == ["000-0", "val-000-0"]


@pytest.mark.parametrize("name", ["test", "GOPR04"])
def test_parts_and_scenes_are_held_apart_by_name(gopro: Path, name: str) -> None:
    learned, held_out = held_apart(gopro, load_pairs(gopro), [name])
    assert {pair.scene for pair in held_out} == {"GOPR04"}
    assert len(learned) + len(held_out) == 12


def test_a_folder_without_pairs_is_named(tmp_path: Path, data: Path) -> None:
    with pytest.raises(UnusablePairs, match=r"no folder.*gone"):
        find_pairs(tmp_path / "gone")
    with pytest.raises(UnusablePairs, match="no pairs in"):
        find_pairs(data)
    (tmp_path / "empty" / "blur").mkdir(parents=True)
    (tmp_path / "empty" / "sharp").mkdir()
    with pytest.raises(UnusablePairs, match="holds no pictures"):
        load_pairs(tmp_path / "empty")
