import json
from collections.abc import Callable
from pathlib import Path

import pytest

from training import loop
from training.__main__ import main
from training.log import Measurement
from training.study.sweep import ACTIVATIONS, RATES, Outcome, Trial, as_json, table


@pytest.fixture
def run_sweep(gopro: Path, tmp_path: Path) -> Callable[..., int]:
    """Returns a function that runs `sweep` with further arguments."""
    fixed = ["sweep", "--train", str(gopro), "--out", str(tmp_path / "out"), "--width", "4"]

    def run(*arguments: str) -> int:
        return main([*fixed, "--steps", "2", "--device", "cpu", *arguments])

    return run


def outcome(psnr: float, diverged: str = "") -> Outcome:
    row = Measurement(10, 0.1, 1.0, 0.02, 0.5, 1e-3, {"before": psnr - 1, "after": psnr + 1})
    return Outcome(Trial(1e-3, "relu"), (row,), diverged, untouched_psnr=20.0)


@pytest.mark.parametrize("task", ["denoise", "deblur"])
def test_every_rate_is_tried_with_every_activation(
    run_sweep: Callable[..., int], task: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_sweep("--task", task, "--json") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    wanted = {(rate, activation) for rate in RATES for activation in ACTIVATIONS}
    assert {(row["rate"], row["activation"]) for row in rows} == wanted
    assert {row["steps"] for row in rows} == {2}
    text = (tmp_path / "out" / "sweep.md").read_text("utf-8")
    assert "| PReLU | 1e-05 |" in text
    assert (tmp_path / "out" / "sweep.png").stat().st_size > 10_000


def test_a_rate_is_the_same_at_every_step(
    run_sweep: Callable[..., int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("training.study.sweep.RATES", (0.001,))
    assert run_sweep() == 0
    log = tmp_path / "out" / "runs" / "relu-1e-03" / "log.jsonl"
    assert [json.loads(line)["rate"] for line in log.read_text().splitlines()] == [0.001, 0.001]


def test_a_rate_that_does_not_converge_is_a_result(
    run_sweep: Callable[..., int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("training.study.sweep.RATES", (0.1, 0.001))
    real = loop.train

    def train(config: object, *arguments: object, **options: object) -> object:
        if config.optimizer.rate == 0.1:  # type: ignore[attr-defined]
            raise loop.Diverged("The loss was not finite for 21 steps in a row.")
        return real(config, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("training.study.contenders.train", train)
    assert run_sweep() == 0
    assert (tmp_path / "out" / "sweep.md").read_text("utf-8").count("| diverged |") == 2


def test_finished_trials_are_not_repeated(
    run_sweep: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.study.sweep.RATES", (0.001,))
    assert run_sweep() == 0
    monkeypatch.setattr("training.study.contenders.train", None)
    assert run_sweep() == 0


@pytest.mark.parametrize("other", [["--task", "deblur"], ["--width", "6"]])
def test_trials_of_another_task_or_network_are_not_taken_for_these(
    run_sweep: Callable[..., int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    other: list[str],
) -> None:
    monkeypatch.setattr("training.study.sweep.RATES", (0.001,))
    assert run_sweep() == 0
    assert run_sweep(*other) == 1
    assert "another network, or for another task" in capsys.readouterr().err


def test_the_verdict_is_against_the_untouched_input() -> None:
    assert outcome(20.5).verdict == "ahead of the untouched input"
    assert outcome(20.0).verdict == "behind the untouched input"
    assert outcome(float("nan")).verdict == "behind the untouched input"
    assert outcome(25.0, diverged="The loss was not finite.").verdict == "diverged"


def test_a_trial_without_any_row_can_be_told() -> None:
    nothing = Outcome(Trial(0.1, "prelu"), (), "The loss was not finite.", 20.0)
    assert as_json(nothing)["loss"] is None
    assert table([nothing]).splitlines()[-1] == "| PReLU | 1e-01 |  |  | diverged |"
