"""Training in two processes, begun by torchrun as on a cluster, or by the program itself."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from training.checkpoint import load_checkpoint
from training.configuration.config import Config
from training.loop import train

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_two_processes_learn_what_one_does(
    tiny: Callable[..., Config], data: Path, tmp_path: Path
) -> None:
    text = tiny(batch="2").text
    alone, shared = tmp_path / "alone", tmp_path / "shared"
    (tmp_path / "tiny.toml").write_text(text)
    train(Config.parse(text), data, alone, device=torch.device("cpu"))
    # One machine, any free port.
    launcher = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    command = ["-m", "training", "train", str(tmp_path / "tiny.toml"), "--device", "cpu"]
    subprocess.run(
        [sys.executable, *launcher, *command, "--data", str(data), "--out", str(shared)],
        cwd=ROOT,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        check=True,
        timeout=300,
    )
    one, two = load_checkpoint(alone / "last.pt"), load_checkpoint(shared / "last.pt")
    assert two.step == one.step == 6
    for part in ("network", "average"):
        for name, wanted in one.tensors[part].items():
            torch.testing.assert_close(two.tensors[part][name], wanted, rtol=1e-3, atol=2e-5)
    assert len((shared / "log.jsonl").read_text().splitlines()) == 2


@pytest.mark.slow
def test_where_one_process_fails_the_other_ends_with_a_sentence(
    tiny_toml: Callable[..., str], data: Path, tmp_path: Path
) -> None:
    (tmp_path / "tiny.toml").write_text(tiny_toml(batch="2"))
    (tmp_path / "file").touch()
    command = ["-m", "training", "train", str(tmp_path / "tiny.toml"), "--device", "cpu"]
    places = ["--data", str(data), "--out", str(tmp_path / "file" / "run")]
    done = subprocess.run(
        [sys.executable, *command, *places, "--processes", "2"],
        cwd=ROOT,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        check=False,
        timeout=300,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "cannot be a run's folder" in done.stderr
    assert "Process 1 of the run ends" in done.stderr
    assert "Traceback" not in done.stderr
