"""Training in two processes, begun by torchrun as on a cluster."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from training.checkpoint import load_checkpoint
from training.config import Config
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
        timeout=120,
    )
    one, two = load_checkpoint(alone / "last.pt"), load_checkpoint(shared / "last.pt")
    assert two.step == one.step == 6
    for part in ("network", "average"):
        for name, wanted in one.tensors[part].items():
            torch.testing.assert_close(two.tensors[part][name], wanted, rtol=1e-3, atol=2e-5)
    assert len((shared / "log.jsonl").read_text().splitlines()) == 2
