"""float16 only where a model has proven itself in it, and only once."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from restoreapp.engine.device import Device, choose_device
from restoreapp.engine.fallbacks import Fallbacks
from restoreapp.engine.findings import Findings
from restoreapp.engine.runner import Runner
from tests.engine.conftest import CuedDevice, answer_of, picture

GPU = Device("fake", torch.float32, "Test GPU, float32", unproven=torch.float16)
IMAGE = picture(200, 150)


class Halving(CuedDevice):
    """Computes faster in float16, and by a cue for each answer in it."""

    def __init__(self, half, seconds: float = 1e-7) -> None:
        super().__init__(GPU)
        self.half, self.half_seconds, self.placed = half, seconds, []

    def __call__(self, network, device):
        self.placed.append(device.dtype)
        is_half = device.dtype == torch.float16
        cued = CuedDevice(
            GPU, [self.half] * 99 if is_half else (), (self.half_seconds if is_half else 1e-6, 1e-6)
        )
        cued.clock = self.clock
        return cued(network, device)


def right(answer: np.ndarray, _: Device) -> np.ndarray:
    return answer.astype(np.float16).astype(np.float32)


def black(answer: np.ndarray, _: Device) -> np.ndarray:
    return np.zeros_like(answer)


def rough(answer: np.ndarray, _: Device) -> np.ndarray:
    return answer + np.random.default_rng(0).normal(0, 2e-3, answer.shape).astype(np.float32)


def runner_on(cued: CuedDevice, box_blur, path: Path, device: Device = GPU) -> Runner:
    return Runner(*box_blur(3), device, place=cued, clock=cued.clock, findings=Findings(path))


def test_a_model_that_proves_itself_runs_in_float16(box_blur, tmp_path: Path) -> None:
    runner = runner_on(Halving(right), box_blur, tmp_path / "a.json")
    answer_of(runner, IMAGE)
    assert (runner.device.dtype, runner.device.label) == (torch.float16, "Test GPU, float16")


@pytest.mark.parametrize(
    "half", [black, rough, RuntimeError("no such kernel"), lambda a, _: a * np.float32("nan")]
)
def test_one_that_does_not_runs_in_float32_without_a_word(box_blur, tmp_path, half) -> None:
    runner, fallbacks = runner_on(Halving(half), box_blur, tmp_path / "a.json"), Fallbacks()
    answer = answer_of(runner, IMAGE, fallbacks)
    expected = answer_of(Runner(*box_blur(3), choose_device("cpu", torch.float32)), IMAGE)
    np.testing.assert_allclose(answer, expected, atol=1e-5)
    assert runner.device.dtype == torch.float32
    assert fallbacks.notes == []


def test_float16_that_is_no_faster_is_of_no_use(box_blur, tmp_path: Path) -> None:
    runner = runner_on(Halving(right, seconds=2e-6), box_blur, tmp_path / "a.json")
    answer_of(runner, IMAGE)
    assert runner.device.dtype == torch.float32


@pytest.mark.parametrize(("half", "dtype"), [(right, torch.float16), (black, torch.float32)])
def test_the_verdict_is_remembered_for_the_next_start(box_blur, tmp_path, half, dtype) -> None:
    answer_of(runner_on(Halving(half), box_blur, tmp_path / "a.json"), IMAGE)
    again = Halving(half)
    runner = runner_on(again, box_blur, tmp_path / "a.json")
    answer_of(runner, IMAGE)
    assert runner.device.dtype == dtype
    assert again.placed[0] == dtype
    assert set(again.placed) <= {dtype}


def test_other_weights_have_to_prove_themselves_anew(box_blur, tmp_path: Path) -> None:
    answer_of(runner_on(Halving(black), box_blur, tmp_path / "a.json"), IMAGE)
    card, network = box_blur(3)
    cued = Halving(right)
    runner = Runner(
        replace(card, sha256="another"),
        network,
        GPU,
        place=cued,
        clock=cued.clock,
        findings=Findings(tmp_path / "a.json"),
    )
    answer_of(runner, IMAGE)
    assert runner.device.dtype == torch.float16


def test_a_shortage_of_memory_is_no_verdict(box_blur, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    answer_of(runner_on(Halving(torch.OutOfMemoryError("full")), box_blur, path), IMAGE)
    runner = runner_on(Halving(right), box_blur, path)
    answer_of(runner, IMAGE)
    assert runner.device.dtype == torch.float16


def test_the_processor_has_nothing_to_prove() -> None:
    assert choose_device("cpu").unproven is None


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[1]", b'{"a": 1'])
def test_damaged_findings_are_found_out_again(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "folder" / "a.json"
    path.parent.mkdir()
    path.write_bytes(content)
    findings = Findings(path)
    assert findings.found("speed") is None
    findings.keep("speed", 3)
    assert Findings(path).found("speed") == 3


def test_findings_that_cannot_be_kept_are_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    findings = Findings(tmp_path / "file" / "a.json")
    findings.keep("speed", 3)
    assert findings.found("speed") is None
    assert [each.name for each in tmp_path.iterdir()] == ["file"]
