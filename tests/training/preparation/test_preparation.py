import json
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from training.__main__ import main
from training.damage.frames import window_average
from training.pictures.files import picture_paths, read_rgb
from training.pictures.pairs import Pair, load_pairs
from training.preparation.gopro import WHOLE_GOPRO, check_tree
from training.preparation.noisy import counts, noisy_picture, planned, prepare_noisy


def made_list(train: int, test: int) -> list[Pair]:
    """Pairs as GOPRO has them, without files."""
    return [
        Pair(split, f"GOPR{i // 100:02d}", f"{i:06d}", Path(), Path())
        for split, count in (("train", train), ("test", test))
        for i in range(count)
    ]


def tallied(pairs: list[Pair], seed: int = 0) -> Counter[tuple[str, int]]:
    return Counter((each.split, each.sigma) for each in planned(pairs, seed))


def as_json(captured: pytest.CaptureFixture[str]) -> dict[str, object]:
    (line,) = captured.readouterr().out.splitlines()
    row: dict[str, object] = json.loads(line)
    return row


def test_a_good_tree_is_reported_by_scene(gopro: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prepare", "gopro", str(gopro)]) == 0
    text = capsys.readouterr().out
    assert "3 train/GOPR02" in text
    assert "9 pairs in 3 scenes of train" in text
    assert main(["prepare", "gopro", str(gopro), "--json"]) == 0
    report = as_json(capsys)
    assert report["pairs"] == {"test": 3, "train": 9}
    assert report["is_whole_gopro"] is False
    assert report["problems"] == []


def test_all_of_gopro_is_recognised(monkeypatch: pytest.MonkeyPatch, gopro: Path) -> None:
    monkeypatch.setitem(WHOLE_GOPRO, "train", 9)
    monkeypatch.setitem(WHOLE_GOPRO, "test", 3)
    assert check_tree(gopro).is_whole_gopro


def test_problems_name_the_files_and_end_with_1(
    gopro: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scene = gopro / "train" / "GOPR01"
    odd, broken = scene / "blur" / "0.png", scene / "sharp" / "1.png"
    cv2.imwrite(str(odd), np.zeros((9, 7, 3), np.uint8))
    broken.write_bytes(broken.read_bytes()[:-30])
    shutil.rmtree(gopro / "train" / "GOPR02" / "sharp")
    assert main(["prepare", "gopro", str(gopro), "--json"]) == 1
    report = as_json(capsys)
    missing, sizes, unreadable = report["problems"]
    assert missing == f"{gopro / 'train' / 'GOPR02'} has no folder sharp or target."
    assert sizes == f"{odd} is 7×9 and {scene / 'sharp' / '0.png'} is 56×40."
    assert unreadable.startswith(f"{broken} cannot be read")
    assert report["pairs"] == {"test": 3, "train": 4}
    assert main(["prepare", "gopro", str(gopro)]) == 1
    assert str(odd) in capsys.readouterr().out


def test_a_folder_without_pairs_is_a_sentence(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["prepare", "gopro", str(data)]) == 1
    captured = capsys.readouterr()
    assert captured.err.startswith(f"There are no pairs in {data}.")


def test_windows_of_frames_become_pairs_that_training_reads(
    data: Path,
    tmp_path: Path,
    write_pictures: Callable[..., Path],
    capsys: pytest.CaptureFixture[str],
) -> None:
    frames = write_pictures(data / "clip", 8)
    arguments = ["prepare", "frames", str(frames), "--out", str(tmp_path / "pairs")]
    assert main([*arguments, "--windows", "2", "3", "--json"]) == 0
    assert as_json(capsys) == {"folder": str(tmp_path / "pairs" / "clip"), "frames": 8, "pairs": 3}
    pairs = load_pairs(tmp_path / "pairs")
    # Windows 0-1, 2-4 and 5-6.
    assert [(pair.scene, pair.name) for pair in pairs] == [
        ("clip", "000001"),
        ("clip", "000003"),
        ("clip", "000006"),
    ]
    taken = [read_rgb(path) for path in picture_paths(frames)[2:5]]
    assert np.array_equal(read_rgb(pairs[1].sharp), taken[1])
    average = window_average([each.astype(np.float32) / 255 for each in taken], "gopro")
    assert np.abs(read_rgb(pairs[1].damaged) - 255 * average).max() <= 0.501


def test_linear_light_is_a_choice(
    tmp_path: Path, write_pictures: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    frames = write_pictures(tmp_path / "clip", 4)
    for way in ("gopro", "linear"):
        out = str(tmp_path / way)
        main(["prepare", "frames", str(frames), "--out", out, "--windows", "4", "--way", way])
    assert "pairs: 1, from 4 frames" in capsys.readouterr().out
    gopro, linear = (load_pairs(tmp_path / way)[0].damaged for way in ("gopro", "linear"))
    assert read_rgb(linear).mean() > read_rgb(gopro).mean()


def test_a_video_is_a_row_of_frames(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "clip.avi"
    video = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 30, (64, 48))
    for value in (0, 100, 200, 50, 50, 50):
        video.write(np.full((48, 64, 3), value, np.uint8))
    video.release()
    arguments = ["prepare", "frames", str(path), "--out", str(tmp_path), "--windows", "3"]
    assert main([*arguments, "--json"]) == 0
    assert as_json(capsys)["pairs"] == 2
    blurred = read_rgb(load_pairs(tmp_path / "clip")[0].damaged)
    assert blurred.mean() == pytest.approx(100, abs=3)


def test_frames_that_make_no_pair_are_a_sentence(
    tmp_path: Path, write_pictures: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    frames = write_pictures(tmp_path / "clip", 4)
    arguments = ["prepare", "frames", str(frames), "--out", str(tmp_path / "pairs")]
    assert main([*arguments, "--windows", "5"]) == 1
    assert "fewer than a window of 5" in capsys.readouterr().err
    cv2.imwrite(str(frames / "3.png"), np.zeros((9, 7, 3), np.uint8))
    assert main([*arguments, "--windows", "4"]) == 1
    assert "3.png differs in size" in capsys.readouterr().err
    (tmp_path / "no.mp4").write_bytes(b"no video")
    assert main(["prepare", "frames", str(tmp_path / "no.mp4"), "--out", str(tmp_path)]) == 1
    assert "not a video" in capsys.readouterr().err


def test_pairs_are_not_made_over_others(
    tmp_path: Path, write_pictures: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    frames = write_pictures(tmp_path / "clip", 4)
    arguments = ["prepare", "frames", str(frames), "--out", str(tmp_path / "pairs")]
    assert main([*arguments, "--windows", "2"]) == 0
    assert main([*arguments, "--windows", "4"]) == 1
    assert "already" in capsys.readouterr().err


def test_all_of_gopro_gives_the_paper_s_counts() -> None:
    assert tallied(made_list(2103, 1111)) == {
        ("train", 10): 1102,
        ("train", 30): 1000,
        ("train", 50): 1102,
        ("train", 70): 1000,
        ("test", 10): 611,
        ("test", 30): 500,
        ("test", 50): 611,
        ("test", 70): 500,
    }


def test_each_picture_appears_once_weak_and_once_strong() -> None:
    plan = planned(made_list(2103, 1111), 0)
    for strengths in ((10, 30), (50, 70)):
        seen = Counter((each.split, each.pair.name) for each in plan if each.sigma in strengths)
        assert set(seen.values()) == {1}
        assert len(seen) == 2102 + 1111


@pytest.mark.parametrize("count", [0, 1, 2, 3, 13, 100, 2102])
@pytest.mark.parametrize("split", ["train", "test"])
def test_fewer_pictures_keep_the_proportions(count: int, split: str) -> None:
    smaller, larger = counts(count, split)
    assert count - 1 <= smaller + larger <= count
    assert abs(smaller - count * {"train": 1102, "test": 611}[split] / WHOLE_GOPRO[split]) <= 0.5


def test_a_seed_decides_who_gets_what() -> None:
    pairs = made_list(20, 10)
    assert planned(pairs, 1) == planned(pairs, 1)
    assert planned(pairs, 1) != planned(pairs, 2)
    assert tallied(pairs, 1) == tallied(pairs, 2)


def test_the_noisy_set_is_the_same_each_time_and_can_be_trained_on(
    gopro: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, again = tmp_path / "first", tmp_path / "again"
    for out in (first, again):
        code = main(["prepare", "noisy", str(gopro), "--out", str(out), "--size", "24", "--json"])
        assert code == 0
        report = as_json(capsys)
        assert report["pairs"] == {
            "test": {"10": 2, "30": 1, "50": 2, "70": 1},
            "train": {"10": 5, "30": 4, "50": 5, "70": 4},
        }
    paths = picture_paths(first)
    assert len(paths) == 2 * 24
    for path in paths:
        assert path.read_bytes() == (again / path.relative_to(first)).read_bytes()
    assert len(load_pairs(first)) == 24
    assert read_rgb(paths[0]).shape == (24, 24, 3)


def test_the_noisy_set_says_how_many_there_are(
    gopro: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["prepare", "noisy", str(gopro), "--out", str(tmp_path / "noisy"), "--full-size"]
    assert main(arguments) == 0
    text = capsys.readouterr().out
    assert "5 train/sigma-10" in text
    assert "24 pairs in" in text
    assert read_rgb(picture_paths(tmp_path / "noisy")[0]).shape == (40, 56, 3)
    assert main(arguments) == 1
    assert "is not empty" in capsys.readouterr().err


def test_noise_before_scaling_is_weaker_than_after() -> None:
    grey = np.full((64, 64, 3), 128, np.uint8)
    spread = {}
    for moment in ("before", "after"):
        noisy, clean = noisy_picture(grey, 30, 16, moment, np.random.default_rng(0))
        assert noisy.shape == clean.shape == (16, 16, 3)
        spread[moment] = noisy.std()
    assert spread["after"] == pytest.approx(30, rel=0.1)
    assert spread["before"] == pytest.approx(30 / 4, rel=0.15)


def test_a_full_disk_is_a_sentence_that_names_the_file(
    gopro: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def full(_path: Path, _content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert main(["prepare", "noisy", str(gopro), "--out", str(tmp_path / "noisy")]) == 1
    sentence, hint = capsys.readouterr().err.splitlines()
    assert sentence.endswith(".png cannot be written.")
    assert "No space left" in hint


def test_a_set_where_a_file_lies_is_a_sentence(
    gopro: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert main(["prepare", "noisy", str(gopro), "--out", str(tmp_path / "file")]) == 1
    assert ".png cannot be written" in capsys.readouterr().err


def test_an_unusable_tree_makes_no_noisy_set(gopro: Path, tmp_path: Path) -> None:
    shutil.rmtree(gopro / "test" / "GOPR04" / "sharp")
    assert main(["prepare", "noisy", str(gopro), "--out", str(tmp_path / "noisy")]) == 1
    assert not (tmp_path / "noisy").exists()


def test_progress_counts_every_picture(gopro: Path, tmp_path: Path) -> None:
    told: list[int] = []
    prepare_noisy(gopro, tmp_path / "noisy", size_px=8, on_picture=told.append)
    assert sum(told) == 24


@pytest.mark.parametrize(
    "arguments",
    [
        ["prepare"],
        ["prepare", "gopro"],
        ["prepare", "frames", "clip"],
        ["prepare", "frames", "clip", "--out", "pairs", "--windows", "1"],
        ["prepare", "frames", "clip", "--out", "pairs", "--way", "sum"],
        ["prepare", "noisy", "tree", "--out", "noisy", "--noise", "never"],
        ["prepare", "noisy", "tree", "--out", "noisy", "--seed", "-1"],
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["gopro", "frames", "noisy"])
def test_help_shows_an_example(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["prepare", kind, "--help"])
    assert f"python -m training prepare {kind} " in capsys.readouterr().out
