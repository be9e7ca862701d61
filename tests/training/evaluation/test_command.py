import json
import sys
from collections.abc import Callable
from pathlib import Path

import cv2
import pytest

from training.__main__ import main


@pytest.fixture
def photos(tmp_path: Path, write_pictures: Callable[..., Path]) -> Path:
    return write_pictures(tmp_path / "photos", 2)


def rows(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_one_call_measures_all_damages_and_pairs(
    photos: Path, gopro: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pictures = ["--set", f"made={photos}", "--pairs", f"gopro={gopro / 'test'}"]
    damage = ["--noise", "15", "50", "--enlarge", "2", "--jpeg", "10", "--motion", "5"]
    assert main(["evaluate", "--baseline", "tv", *pictures, *damage, "--json"]) == 0
    found = rows(capsys)
    assert [(row["set"], row["task"], row["pictures"]) for row in found] == [
        ("made", "denoise", 2),
        ("made", "denoise", 2),
        ("made", "motion", 2),
        ("made", "enlarge", 2),
        ("made", "jpeg", 2),
        ("gopro", "pairs", 3),
    ]
    names = ("sigma", "length", "scale", "quality")
    conditions = [next((row[name] for name in names if name in row), None) for row in found]
    assert conditions == [15.0, 50.0, 5.0, 2, 10, None]
    assert {row["model"] for row in found} == {"tv"}


def test_a_method_is_worth_what_it_adds_to_the_untouched_input(
    photos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for method in ("none", "nlm"):
        main(["evaluate", "--baseline", method, "--set", f"a={photos}", "--noise", "25", "--json"])
    untouched, restored = (row["psnr"] for row in rows(capsys))
    assert untouched == pytest.approx(20.2, abs=0.3)
    assert restored > untouched + 3


def test_the_table_has_a_block_for_each_set_and_task(
    photos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fixed = ["evaluate", "--baseline", "bicubic", "--set", f"made={photos}"]
    assert main([*fixed, "--enlarge", "2", "3"]) == 0
    text = capsys.readouterr().out
    assert "made: bicubic, enlarging, luma, border cut" in text
    assert text.splitlines()[1].split() == ["picture", "×2", "×3"]


def test_a_grid_shows_input_answer_and_truth(photos: Path, tmp_path: Path) -> None:
    path = tmp_path / "grid.png"
    fixed = ["evaluate", "--baseline", "gaussian", "--set", f"made={photos}"]
    assert main([*fixed, "--enlarge", "2", "--grid", str(path)]) == 0
    height, width = cv2.imread(str(path)).shape[:2]
    assert width > height  # two rows of three


def test_bm3d_without_its_package_is_a_sentence(
    photos: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "bm3d", None)
    assert main(["evaluate", "--baseline", "bm3d", "--set", f"made={photos}"]) == 1
    assert "pip install bm3d" in capsys.readouterr().err


def test_strength_and_texture_go_back_to_the_noisy_picture(
    photos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fixed = ["evaluate", "--baseline", "nlm", "--set", f"a={photos}", "--noise", "25", "--json"]
    ways = ([], ["--strength", "0"], ["--texture", "1"], ["--strength", "0.5", "--texture", "1"])
    for way in ways:
        assert main([*fixed, *way]) == 0
    whole, nothing, textured, half = rows(capsys)
    assert nothing["psnr"] == pytest.approx(20.2, abs=0.3)
    assert nothing["psnr"] < half["psnr"] < textured["psnr"] < whole["psnr"]
    assert half["model"] == "nlm, strength 0.5, texture 1"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--baseline", "tv"],
        ["--baseline", "magic", "--set", "a=b"],
        ["--baseline", "bicubic", "--set", "a=b"],
        ["--baseline", "bicubic", "--set", "a=b", "--enlarge", "2", "--jpeg", "10"],
        ["--baseline", "tv", "--set", "a=b", "--enlarge", "5"],
        ["--baseline", "tv", "--set", "a=b", "--jpeg", "0"],
        ["--baseline", "tv", "--set", "a=b", "--motion", "101"],
        ["--baseline", "tv", "--pairs", "a=b", "--motion", "5"],
        ["--baseline", "bicubic", "--set", "a=b", "--enlarge", "2", "--motion", "5"],
        ["--baseline", "tv", "--pairs", "folder"],
        ["--baseline", "tv", "--set", "a=b", "--strength", "1.5"],
        ["--baseline", "tv", "--pairs", "a=b", "--noise", "15"],
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["evaluate", *arguments])
    assert caught.value.code == 2
    assert "usage:" in capsys.readouterr().err
