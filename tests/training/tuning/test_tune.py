"""Tuning on a made tree: from an installed model of a few weights to one that is listed."""

import dataclasses
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import torch

from restoreapp.engine import models
from restoreapp.engine.baselines import untouched
from restoreapp.engine.cards import CARDS
from restoreapp.engine.models import card_by_id, installed_cards
from restoreapp.engine.weights import load_network
from training.__main__ import main
from training.configuration.config import Config
from training.configuration.tables import BudgetConfig
from training.export import export
from training.loop import train
from training.losses import LOSSES
from training.networks import load_trained
from training.pictures.pairs import UnusablePairs
from training.tuning.tune import UntunableModel, divided, measure, tuning_config

UNCONDITIONED = "[8, 16]\nconditioned = false"
CPU = torch.device("cpu")
ABOUT = {"summary": "Small.", "licence": "MIT", "trained_on": "nothing much", "figures": ()}


@pytest.fixture
def models_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "models"
    monkeypatch.setattr(models, "user_models_folder", lambda: folder)
    monkeypatch.setattr("training.tuning.tune.user_models_folder", lambda: folder)
    return folder


@pytest.fixture
def base(
    models_folder: Path, tiny_toml: Callable[..., str], data: Path, tmp_path: Path
) -> Callable[..., None]:
    """Returns a function that installs a small model that has learned next to nothing."""

    def make(task: str = "deblur") -> None:
        other = {} if task == "denoise" else {"task": f'"{task}"', "widths": UNCONDITIONED}
        text = tiny_toml(id='"small"', steps="1", **other)
        run = tmp_path / "base"
        train(Config.parse(text), data, run, device=CPU)
        export(load_trained(run / "last.pt"), models_folder / "small.safetensors", ABOUT)

    return make


@pytest.fixture
def tune(gopro: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Returns a function that tunes that model for so many steps."""

    def run(*arguments: str, pairs: Path = gopro / "train", steps: int = 3) -> int:
        def in_steps(*given: Any, **named: Any) -> Config:
            return dataclasses.replace(tuning_config(*given, **named), budget=BudgetConfig(steps))

        monkeypatch.setattr("training.commands.tune.tuning_config", in_steps)
        fixed = ["tune", "--base", "small", "--pairs", str(pairs), "--out", "mine"]
        place = ["--run", str(tmp_path / "run"), "--device", "cpu"]
        return main([*fixed, *place, *arguments])

    return run


def test_a_better_model_is_installed_with_its_card_and_its_report(
    base: Callable[..., None],
    tune: Callable[..., int],
    models_folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    base()
    capsys.readouterr()
    assert tune("--rate", "3e-3", "--json", steps=40) == 0
    (line,) = capsys.readouterr().out.splitlines()
    said = json.loads(line)
    assert said["after"]["psnr"] > said["before"]["psnr"]
    assert (said["learned"], said["held_out"]) == (6, 3)
    card = card_by_id("mine")
    assert card.task == "deblur"
    assert "small, tuned on 6 pairs of train" in card.summary
    assert f"{said['after']['psnr']:.2f} dB" in card.figures[0][1]
    assert load_network(card).is_conditioned is False
    assert [each.id for each in installed_cards()][-2:] == ["mine", "small"]
    report = (tmp_path / "run" / "report.md").read_text("utf-8")
    assert "| train | 6 | 3 | GOPR03 |" in report
    assert f"{said['before']['psnr']:.2f} dB with small" in report
    assert (tmp_path / "run" / "report.png").stat().st_size > 10_000
    assert sorted(path.name for path in models_folder.iterdir()) == [
        "mine.safetensors",
        "small.safetensors",
    ]


def test_a_model_that_is_not_better_is_refused_and_says_why(
    base: Callable[..., None],
    tune: Callable[..., int],
    models_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    base()
    monkeypatch.setitem(
        LOSSES, "charbonnier", lambda answer, clean: (answer - 1 + clean).abs().mean()
    )
    assert tune("--rate", "1e-2", steps=30) == 1
    said = capsys.readouterr().err
    assert "is not better than small" in said
    assert "lower --rate" in said
    assert [path.name for path in models_folder.iterdir()] == ["small.safetensors"]
    assert (tmp_path / "run" / "report.md").exists()


def test_a_denoiser_is_told_the_estimate_of_each_picture(
    base: Callable[..., None],
    tune: Callable[..., int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    base("denoise")
    flat = tmp_path / "noisy-pairs"
    rng = np.random.default_rng(0)
    for half in ("noisy", "clean"):
        (flat / half).mkdir(parents=True)
    for i in range(5):
        clean = np.full((48, 48, 3), 40 * i + 40, np.uint8)
        noisy = np.clip(clean + rng.normal(0, 12, clean.shape), 0, 255).astype(np.uint8)
        cv2.imwrite(str(flat / "clean" / f"{i}.png"), clean)
        cv2.imwrite(str(flat / "noisy" / f"{i}.png"), noisy)
    asked: list[int] = []
    monkeypatch.setattr(
        "training.pictures.files.estimate_level", lambda _image: asked.append(1) or 12.0
    )
    assert tune("--rate", "3e-3", pairs=flat, steps=6) in {0, 1}
    # Those learned from, once each; the held-out one for validation and by each of three methods.
    assert len(asked) == 4 + 1 + 3


def test_a_report_can_do_without_pictures(
    base: Callable[..., None], tune: Callable[..., int], tmp_path: Path
) -> None:
    base()
    tune("--no-pictures", "--report", str(tmp_path / "reports" / "mine.md"))
    assert [path.name for path in (tmp_path / "reports").iterdir()] == ["mine.md"]
    assert "![" not in (tmp_path / "reports" / "mine.md").read_text("utf-8")


def test_a_run_that_is_there_is_said_before_anything_is_measured(
    base: Callable[..., None],
    tune: Callable[..., int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    base()
    tune(steps=2)
    monkeypatch.setattr("training.commands.tune.measure", None)
    assert tune("--overwrite") == 1
    assert "--resume" in capsys.readouterr().err


def test_it_goes_on_where_it_was_stopped(
    base: Callable[..., None], tune: Callable[..., int], tmp_path: Path
) -> None:
    base()
    tune(steps=2)
    tune("--resume", "--overwrite", steps=4)
    assert load_trained(tmp_path / "run" / "last.pt").steps == 4


@pytest.mark.parametrize(
    ("out", "message"),
    [
        ("denoise-photo-1", "a model of the program"),
        ("small", "already"),
        ("My Camera", "cannot be a model's name"),
        ("../mine", "cannot be a model's name"),
    ],
)
def test_a_name_that_cannot_be_used_is_refused_before_anything_is_trained(
    base: Callable[..., None],
    gopro: Path,
    capsys: pytest.CaptureFixture[str],
    out: str,
    message: str,
) -> None:
    base()
    assert main(["tune", "--base", "small", "--pairs", str(gopro), "--out", out]) == 1
    assert message in capsys.readouterr().err


def test_a_base_that_is_not_installed_is_named(
    tune: Callable[..., int], models_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not models_folder.exists()
    assert tune() == 1
    said = capsys.readouterr().err
    assert "'small'" in said
    assert CARDS[0].id in said


def test_the_test_part_of_a_tree_is_held_out(gopro: Path) -> None:
    share = divided(gopro)
    assert share.held_out_names == ("test",)
    assert {pair.scene for pair in share.held_out} == {"GOPR04"}
    assert len(share.learned) == 9


def test_the_test_part_of_a_flat_tree_is_held_out_though_its_files_are_called_alike(
    gopro: Path, tmp_path: Path
) -> None:
    for split, scene in (("train", "GOPR01"), ("test", "GOPR04")):
        (gopro / split / scene).rename(tmp_path / "scene")
        shutil.rmtree(gopro / split)
        (tmp_path / "scene").rename(gopro / split)
    share = divided(gopro)
    assert {pair.split for pair in share.held_out} == {"test"}
    assert {pair.split for pair in share.learned} == {"train"}
    (result,) = measure(untouched, "none", [share]).results
    assert [figure.picture for figure in result.figures] == [f"test/blur/{i}.png" for i in range(3)]


def test_one_of_few_scenes_is_held_out_whole(gopro: Path) -> None:
    share = divided(gopro / "train")
    assert {pair.scene for pair in share.held_out} == {"GOPR03"}
    assert "GOPR03" not in {pair.scene for pair in share.learned}


def test_the_end_of_a_single_scene_is_held_out(gopro: Path) -> None:
    share = divided(gopro / "train" / "GOPR01")
    (last,) = share.held_out
    assert all(pair.name < last.name for pair in share.learned)


def test_a_folder_may_be_named_by_a_link_and_relative(
    gopro: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "link").symlink_to(gopro / "train", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    share = divided(Path("link"))
    assert share.folder == (gopro / "train").resolve()
    assert measure(untouched, "as it is", [share]).results[0].figures[0].psnr > 0


def test_scenes_can_be_named(gopro: Path) -> None:
    assert divided(gopro / "train", ["GOPR02"]).held_out_names == ("GOPR02",)
    with pytest.raises(UnusablePairs, match="no scene GOPR9"):
        divided(gopro / "train", ["GOPR9"])


def test_too_few_pairs_are_refused(gopro: Path) -> None:
    scene = gopro / "train" / "GOPR01"
    names = sorted(path.name for path in (scene / "sharp").iterdir())
    for name in names[1:]:
        for half in ("blur", "blur_gamma", "sharp"):
            (scene / half / name).unlink()
    with pytest.raises(UntunableModel, match="too few pairs: 1"):
        divided(scene)


def test_a_picture_too_small_to_learn_from_is_named(
    base: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base()
    for half in ("blur", "sharp"):
        (tmp_path / "small-pairs" / half).mkdir(parents=True)
        for i in range(2):
            picture = np.zeros((20, 40, 3), np.uint8)
            cv2.imwrite(str(tmp_path / "small-pairs" / half / f"{i}.png"), picture)
    pairs = str(tmp_path / "small-pairs")
    assert main(["tune", "--base", "small", "--pairs", pairs, "--out", "mine"]) == 1
    assert "too small to learn from" in capsys.readouterr().err


def test_the_card_of_a_base_of_another_network_does_not_fit(
    base: Callable[..., None], tiny_toml: Callable[..., str], data: Path, tmp_path: Path
) -> None:
    base("denoise")
    text = tiny_toml(id='"other"\nbase = "small"', widths="[8, 24]")
    with pytest.raises(Exception, match="do not fit the network"):
        train(Config.parse(text), data, tmp_path / "other", device=CPU)


def test_a_run_begins_with_the_weights_of_its_base(
    base: Callable[..., None], tiny_toml: Callable[..., str], data: Path, tmp_path: Path
) -> None:
    base("denoise")
    text = tiny_toml(id='"other"\nbase = "small"', rate="1e-9", steps="1")
    train(Config.parse(text), data, tmp_path / "other", device=CPU)
    found = load_trained(tmp_path / "other" / "last.pt").network.state_dict()
    wanted = load_network(card_by_id("small")).state_dict()
    for name, tensor in wanted.items():
        torch.testing.assert_close(found[name], tensor, rtol=0, atol=1e-6)
