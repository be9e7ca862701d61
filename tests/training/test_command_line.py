import json
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from training import invocation
from training.__main__ import main


@pytest.fixture
def config(tmp_path: Path, tiny_toml: Callable[..., str]) -> Path:
    path = tmp_path / "tiny.toml"
    path.write_text(tiny_toml())
    return path


@pytest.fixture
def train(config: Path, data: Path, tmp_path: Path) -> Callable[..., int]:
    """Returns a function that runs `train` with further arguments."""
    fixed = ["train", str(config), "--data", str(data), "--out", str(tmp_path / "run")]

    def run(*arguments: str) -> int:
        return main([*fixed, "--device", "cpu", *arguments])

    return run


def lines(captured: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in captured.readouterr().out.splitlines()]


def test_from_training_through_export_to_figures(
    train: Callable[..., int],
    data: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    checkpoint, weights = tmp_path / "run" / "last.pt", tmp_path / "tiny.safetensors"
    assert train("--json") == 0
    assert [row["step"] for row in lines(capsys)] == [3, 6]

    assert main(["export", "--checkpoint", str(checkpoint), "--out", str(weights), "--json"]) == 0
    (exported,) = lines(capsys)
    assert exported["card"]["id"] == "tiny"

    common = ["--set", f"made={data / 'photos'}", "--noise", "15", "50", "--device", "cpu"]
    assert main(["evaluate", "--weights", str(weights), *common, "--json"]) == 0
    of_weights = lines(capsys)
    assert main(["evaluate", "--checkpoint", str(checkpoint), *common, "--json"]) == 0
    of_checkpoint = lines(capsys)
    assert [(row["set"], row["sigma"], row["pictures"]) for row in of_weights] == [
        ("made", 15.0, 4),
        ("made", 50.0, 4),
    ]
    assert of_weights[0]["model"] == "tiny"
    assert of_checkpoint[0]["model"] == "tiny at step 6"
    for before, after in zip(of_checkpoint, of_weights, strict=True):
        assert after["psnr"] == pytest.approx(before["psnr"], abs=0.01)


def test_without_json_people_can_read_it(
    train: Callable[..., int], data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    train()
    assert "dB at σ 25" in capsys.readouterr().out
    checkpoint = str(tmp_path / "run" / "last.pt")
    main(["export", "--checkpoint", checkpoint, "--out", str(tmp_path / "tiny.safetensors")])
    assert "sha256='" in capsys.readouterr().out
    main(["evaluate", "--checkpoint", checkpoint, "--set", f"made={data}", "--limit", "1"])
    assert "photos/0.png" in capsys.readouterr().out


def test_a_failure_is_a_sentence_and_a_hint_on_standard_error(
    train: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    train()
    capsys.readouterr()
    assert train() == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    sentence, hint = captured.err.splitlines()
    assert sentence.endswith("already.")
    assert "--resume" in hint


def test_a_larger_budget_resumes(
    train: Callable[..., int],
    config: Path,
    tiny_toml: Callable[..., str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    train()
    config.write_text(tiny_toml(steps="9"))
    capsys.readouterr()
    assert train("--resume", "--json") == 0
    assert [row["step"] for row in lines(capsys)] == [9]


def test_a_run_that_was_stopped_ends_with_130(
    train: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "training.commands.train._print_measurement",
        lambda _row: signal.raise_signal(signal.SIGINT),
    )
    assert train() == 130
    assert train("--resume") == 0


@pytest.mark.parametrize(
    "model",
    [["--model", "no-such-model"], ["--weights", "gone.safetensors"], ["--checkpoint", "x"]],
)
def test_a_model_that_is_not_there_ends_with_1(
    model: list[str], data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", *model, "--set", f"made={data}"]) == 1
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["evaluate", "--set", "made=photos"],
        ["evaluate", "--model", "a", "--weights", "b", "--set", "made=photos"],
        ["evaluate", "--model", "a", "--set", "photos"],
        ["evaluate", "--model", "a", "--set", "made=photos", "--noise", "-1"],
        ["evaluate", "--model", "a", "--set", "made=photos", "--noise", "loud"],
        ["evaluate", "--model", "a", "--set", "made=photos", "--limit", "0"],
        ["export", "--checkpoint", "last.pt"],
        ["train"],
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["train", "evaluate", "export"])
def test_help_shows_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([command, "--help"])
    assert caught.value.code == 0
    assert f"  python -m training {command} " in capsys.readouterr().out


def help_of(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    return capsys.readouterr().out


def configs_named_in(text: str) -> list[Path]:
    return [Path(each) for each in text.split() if each.endswith(".toml")]


@pytest.mark.parametrize("command", ["train", "evaluate", "prepare", "export", "crops"])
def test_help_of_the_packaged_program_shows_what_can_be_typed_there(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    text = help_of(command, capsys)
    assert text.startswith(f"usage: restoreapp-training {command} ")
    assert f"  restoreapp-training {command} " in text
    assert "-m training" not in text
    assert "torchrun" not in text
    assert " training/" not in text  # which lies in the tree alone
    assert all(each.is_absolute() and each.is_file() for each in configs_named_in(text))


def test_help_of_an_installed_wheel_names_its_own_module(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(invocation, "__package__", "restoreapp_training")
    text = help_of("train", capsys)
    assert "usage: restoreapp-training train " in text
    assert "torchrun --nnodes 2 --nproc-per-node 4 -m restoreapp_training train " in text
    assert len(configs_named_in(text)) == 4
    assert all(each.is_file() for each in configs_named_in(text))
