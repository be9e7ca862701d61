"""The whole study on a made tree, with narrow networks and a budget of seconds."""

import dataclasses
import functools
import json
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from training import loop
from training.__main__ import main
from training.commands import study as command
from training.study.contenders import (
    AUTOENCODER,
    DEEPDEBLUR,
    POOLING,
    WITH_SKIP,
    WITHOUT_SKIP,
    plans,
)
from training.study.pictures import make_study_data
from training.study.study import train_all

CPU = torch.device("cpu")
NARROW = {"width": 4, "depth": 4, "halved_at": [2]}
SMALL = (
    dataclasses.replace(WITHOUT_SKIP, hyperparameters={**NARROW, "skip": "none"}),
    dataclasses.replace(POOLING, hyperparameters={**NARROW, "resample": "pool"}),
    dataclasses.replace(WITH_SKIP, hyperparameters=NARROW),
    dataclasses.replace(DEEPDEBLUR, reduced={"width": 4, "blocks": 1, "kernel_px": 3}),
    dataclasses.replace(AUTOENCODER, hyperparameters={"hidden": [8]}),
)


@pytest.fixture
def run_study(gopro: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Returns a function that runs `study` with further arguments."""
    monkeypatch.setattr(command, "plans", functools.partial(plans, contenders=SMALL))
    monkeypatch.setitem(sys.modules, "bm3d", None)
    fixed = ["study", "--train", str(gopro), "--test", str(gopro), "--out", str(tmp_path / "out")]

    def run(*arguments: str) -> int:
        return main([*fixed, "--device", "cpu", "--budget", "0.01", *arguments])

    return run


def test_one_command_trains_measures_and_reports(
    run_study: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_study("--json") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    found = {(row["kind"], row["method"]) for row in rows}
    own = {"without-skip", "pooling", "with-skip", "none", "tv"}
    assert found == {
        *(("deblur", method) for method in (*own, "deepdeblur")),
        *(("noise-before-scaling", method) for method in (*own, "autoencoder")),
        *(("noise-after-scaling", method) for method in (*own, "autoencoder")),
    }
    with_skip = next(row for row in rows if row["method"] == "with-skip")
    assert with_skip["paper_mse"] in {0.0009, 0.00356}
    out = tmp_path / "out"
    text = (out / "study.md").read_text("utf-8")
    assert "untouched input" in text
    assert "pip install bm3d" in text
    for name in ("study-gains.png", "study-curves.png", "study-deblur.png", "study-denoise.png"):
        assert (out / name).stat().st_size > 10_000
        assert f"({name})" in text


def test_a_report_can_do_without_pictures(run_study: Callable[..., int], tmp_path: Path) -> None:
    assert run_study("--no-pictures") == 0
    out = tmp_path / "out"
    assert {path.name for path in out.glob("*.png")} == {"study-gains.png", "study-curves.png"}
    assert "study-deblur.png" not in (out / "study.md").read_text("utf-8")


def test_finished_trainings_are_not_repeated(
    gopro: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = make_study_data(gopro, gopro, tmp_path / "data")
    (plan,) = plans(0.001, CPU, contenders=SMALL[-1:])
    first = train_all([plan], data, tmp_path / "runs", CPU)
    monkeypatch.setattr("training.study.contenders.train", None)
    assert train_all([plan], data, tmp_path / "runs", CPU) == first
    assert first is not None
    assert first[0].steps >= 1


def test_a_stopped_study_goes_on_where_it_was(
    run_study: Callable[..., int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = loop.validation

    def stop(*arguments: object) -> object:
        signal.raise_signal(signal.SIGINT)
        return real(*arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(loop, "validation", stop)
        patch.setattr("training.study.contenders.LEAST_STEPS_BETWEEN_VALIDATIONS", 1)
        assert run_study("--budget", "10") == 130
    assert [path.name for path in (tmp_path / "out" / "runs").iterdir()] == ["denoise-without-skip"]
    assert run_study() == 0
    assert len(list((tmp_path / "out" / "runs").iterdir())) == 8


def test_a_network_that_diverges_is_reported_and_the_others_go_on(
    run_study: Callable[..., int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    real = loop.train

    def train(config: object, *arguments: object, **options: object) -> object:
        if config.model.id == "deblur-pooling":  # type: ignore[attr-defined]
            raise loop.Diverged("The loss was not finite for 21 steps in a row.")
        return real(config, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("training.study.contenders.train", train)
    assert run_study() == 0
    text = (tmp_path / "out" / "study.md").read_text("utf-8")
    assert "Max pooling + up-sampling, deblur: The loss was not finite" in text


def test_a_tree_without_pairs_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tmp_path)
    arguments = ["study", "--train", folder, "--test", folder, "--out", str(tmp_path / "out")]
    assert main(arguments) == 1
    assert "There are no pairs" in capsys.readouterr().err


@pytest.mark.parametrize("budget", ["0", "-5", "inf", "soon"])
def test_a_budget_is_a_time(
    run_study: Callable[..., int], budget: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        run_study("--budget", budget)
    assert caught.value.code == 2
    assert "--budget" in capsys.readouterr().err
