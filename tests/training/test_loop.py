import json
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from torch import Tensor

from restoreapp.errors import RestoreAppError
from training.checkpoint import CheckpointError, load_checkpoint
from training.configuration.config import Config
from training.log import Measurement, UnwritableRun
from training.loop import MOST_BAD_STEPS, Diverged, RunExists, train
from training.losses import LOSSES
from training.run import Run

CPU = torch.device("cpu")
# Every source and every damage there is.
DEBLUR = """
[[pairs]]
folder = "gopro"
fraction = 0.3
held_out = ["GOPR04"]
[[frames]]
folder = "photos"
fraction = 0.3
least_window = 2
most_window = 3
[motion]
fraction = 0.8
most_shift_px = 3
samples = 5
[camera_noise]
fraction = 0.5
most_gain = 0.01
most_read = 0.01
[correlated_noise]
fraction = 0.5
[reduction]
fraction = 0.5
[jpeg]
fraction = 0.5
"""


def rows(out: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (out / "log.jsonl").read_text().splitlines()]


def tensors(run: Run) -> dict[str, Tensor]:
    moments = {
        f"{which}.{i}.{name}": each
        for which, optimizer in enumerate(run.optimizers)
        for i, of in optimizer.state_dict()["state"].items()
        for name, each in of.items()
    }
    return {
        **run.network.state_dict(),
        **{f"average.{name}": each for name, each in run.average.state_dict().items()},
        **moments,
    }


def undefined(answer: Tensor, _clean: Tensor) -> Tensor:
    return answer.mean() * torch.nan


def interrupt(_measurement: Measurement) -> None:
    signal.raise_signal(signal.SIGINT)


def test_a_run_spends_its_budget_and_leaves_checkpoint_and_log(
    tiny: Callable[..., Config], data: Path, tmp_path: Path
) -> None:
    out = tmp_path / "run"
    run = train(tiny(), data, out, device=CPU)
    assert run.steps == 6
    checkpoint = load_checkpoint(out / "last.pt")
    assert checkpoint.step == 6
    assert checkpoint.config == tiny().text
    assert [row["step"] for row in rows(out)] == [3, 6]
    assert rows(out)[-1]["spent"] == 1.0
    assert set(rows(out)[-1]["psnr"]) == {"5", "15", "25", "50"}
    assert [each.name for each in sorted((out / "pictures").iterdir())] == [
        "step-0000003.png",
        "step-0000006.png",
    ]
    assert len(list((out / "tensorboard").glob("events.*"))) == 1


def test_who_watches_hears_what_the_log_says(
    tiny: Callable[..., Config], data: Path, tmp_path: Path
) -> None:
    heard: list[Measurement] = []
    train(tiny(), data, tmp_path / "run", device=CPU, on_measured=heard.append)
    assert [each.loss for each in heard] == [row["loss"] for row in rows(tmp_path / "run")]


@pytest.mark.parametrize("method", ["adam", "muon"])
def test_an_interrupted_run_goes_on_as_if_nothing_had_been(
    tiny: Callable[..., Config], data: Path, tmp_path: Path, method: str
) -> None:
    config = tiny(rate=f'1e-3\nmethod = "{method}"')
    whole = train(config, data, tmp_path / "whole", device=CPU)
    parts = tmp_path / "parts"
    first = train(config, data, parts, device=CPU, on_measured=interrupt)
    assert first.steps == 3
    second = train(config, data, parts, device=CPU, resume=True)
    wanted, found = tensors(whole), tensors(second)
    assert wanted.keys() == found.keys()
    assert [name for name in wanted if not torch.equal(wanted[name], found[name])] == []
    assert [row["loss"] for row in rows(parts)] == [row["loss"] for row in rows(tmp_path / "whole")]


def test_an_interrupted_deblurring_run_goes_on_as_if_nothing_had_been(
    tiny_toml: Callable[..., str], gopro: Path, data: Path, tmp_path: Path
) -> None:
    gopro.rename(data / "gopro")
    text = tiny_toml(task='"deblur"', widths="[8, 16]\nconditioned = false") + DEBLUR
    config = Config.parse(text)
    whole = train(config, data, tmp_path / "whole", device=CPU)
    parts = tmp_path / "parts"
    train(config, data, parts, device=CPU, on_measured=interrupt)
    second = train(config, data, parts, device=CPU, resume=True)
    wanted, found = tensors(whole), tensors(second)
    assert [name for name in wanted if not torch.equal(wanted[name], found[name])] == []
    assert set(rows(parts)[-1]["psnr"]) == {"motion", "sharp", "gopro"}


def test_a_finished_run_goes_on_with_a_larger_budget(
    tiny: Callable[..., Config], data: Path, tmp_path: Path
) -> None:
    train(tiny(), data, tmp_path, device=CPU)
    assert train(tiny(steps="8"), data, tmp_path, device=CPU, resume=True).steps == 8


def test_a_finished_run_with_its_own_budget_stays_as_it_is(
    tiny: Callable[..., Config], data: Path, tmp_path: Path
) -> None:
    run = train(tiny(), data, tmp_path, device=CPU)
    again = train(tiny(), data, tmp_path, device=CPU, resume=True)
    wanted, found = tensors(run), tensors(again)
    assert all(torch.equal(wanted[name], found[name]) for name in wanted)


def test_a_run_is_not_begun_where_another_lies(
    tiny: Callable[..., Config], data: Path, tmp_path: Path
) -> None:
    train(tiny(), data, tmp_path, device=CPU)
    before = (tmp_path / "last.pt").read_bytes()
    with pytest.raises(RunExists, match="already") as caught:
        train(tiny(), data, tmp_path, device=CPU)
    assert "--resume" in caught.value.hint
    assert (tmp_path / "last.pt").read_bytes() == before
    assert len(rows(tmp_path)) == 2


def test_there_must_be_something_to_resume(
    tiny: Callable[..., Config], data: Path, tmp_path: Path
) -> None:
    with pytest.raises(CheckpointError, match="There is no checkpoint"):
        train(tiny(), data, tmp_path / "run", device=CPU, resume=True)


def test_a_folder_without_pictures_leaves_no_run(
    tiny: Callable[..., Config], tmp_path: Path
) -> None:
    with pytest.raises(RestoreAppError, match="no folder"):
        train(tiny(), tmp_path / "gone", tmp_path / "run", device=CPU)
    assert not (tmp_path / "run").exists()


def test_a_folder_that_cannot_be_made_is_a_sentence(
    tiny: Callable[..., Config], data: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnwritableRun, match="cannot be a run's folder"):
        train(tiny(), data, tmp_path / "file" / "run", device=CPU)


def test_the_log_of_a_run_that_left_no_checkpoint_is_begun_anew(
    tiny: Callable[..., Config], data: Path, tmp_path: Path
) -> None:
    train(tiny(), data, tmp_path, device=CPU)
    (tmp_path / "last.pt").unlink()
    train(tiny(), data, tmp_path, device=CPU)
    assert [row["step"] for row in rows(tmp_path)] == [3, 6]


def test_a_loss_that_stays_undefined_ends_the_run_and_spares_the_checkpoint(
    tiny: Callable[..., Config], data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    train(tiny(), data, tmp_path, device=CPU)
    before = (tmp_path / "last.pt").read_bytes()
    monkeypatch.setitem(LOSSES, "l1", undefined)
    with pytest.raises(Diverged, match=f"{MOST_BAD_STEPS + 1} steps") as caught:
        train(tiny(steps="500"), data, tmp_path, device=CPU, resume=True)
    assert "rate" in caught.value.hint
    assert (tmp_path / "last.pt").read_bytes() == before


def test_a_run_that_ends_on_a_bad_step_leaves_what_the_good_ones_made(
    tiny: Callable[..., Config], data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = train(tiny(steps="1"), data, tmp_path, device=CPU)
    monkeypatch.setitem(LOSSES, "l1", undefined)
    train(tiny(steps="3"), data, tmp_path, device=CPU, resume=True)
    left = load_checkpoint(tmp_path / "last.pt")
    assert (left.step, left.rate_factor) == (3, 0.25)
    wanted = good.network.state_dict()
    assert all(torch.equal(each, wanted[name]) for name, each in left.tensors["network"].items())


def test_rows_of_steps_that_are_taken_again_are_dropped(
    tiny: Callable[..., Config], data: Path, tmp_path: Path
) -> None:
    train(tiny(), data, tmp_path, device=CPU)
    with (tmp_path / "log.jsonl").open("a") as file:
        file.write('{"step": 9}\n{"step": 10, "minu')  # of an attempt that a full disk ended
    train(tiny(steps="9"), data, tmp_path, device=CPU, resume=True)
    assert [row["step"] for row in rows(tmp_path)] == [3, 6, 9]
    assert "psnr" in rows(tmp_path)[-1]


def test_a_row_without_a_good_step_has_no_loss(
    tiny: Callable[..., Config], data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LOSSES, "l1", undefined)
    train(tiny(), data, tmp_path, device=CPU)
    assert [row["loss"] for row in rows(tmp_path)] == [None, None]


def test_the_network_that_is_validated_is_not_in_training(
    tiny: Callable[..., Config], data: Path, tmp_path: Path
) -> None:
    text = tiny().text.replace('"skipunet"', '"rednet"')
    text = text.replace("widths = [8, 16]", "width = 8").replace("blocks = 1", "depth = 8")
    run = train(Config.parse(text), data, tmp_path, device=CPU)
    assert run.network.training
    assert not run.average.module.training
