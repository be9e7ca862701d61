"""Tiles are as large as the memory allows, and it is said where that is less than is best."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from restoreapp.core.geometry import Size
from restoreapp.core.tiling import TilePlan
from restoreapp.engine.arch.skipunet import SkipUNet
from restoreapp.engine.device import Device, choose_device
from restoreapp.engine.fallbacks import Fallbacks
from restoreapp.engine.findings import Findings
from restoreapp.engine.memory import bytes_per_px, free_bytes, largest_tile_px, peak_bytes
from restoreapp.engine.placement import TorchNetwork
from restoreapp.engine.runner import Runner
from restoreapp.engine.tile_sizes import MemoryLimitTooLow
from tests.engine.conftest import CuedDevice, answer_of, picture

CPU = choose_device("cpu", torch.float32)
GPU = Device("fake", torch.float32, "Test GPU, float32")
IMAGE = picture(500, 300)
# What the fake devices say, and what is added for arrays.
EACH = bytes_per_px(100, 1)


def runner_on(cued: CuedDevice, box_blur, **options) -> Runner:
    return Runner(*box_blur(3), cued.device, place=cued, clock=cued.clock, **options)


@given(
    st.integers(1, 40_000),
    st.integers(1, 40_000),
    st.integers(400, 2_000_000),
    st.integers(20, 1152),
)
def test_no_tile_has_more_pixels_than_the_memory_allows(
    width: int, height: int, pixels: int, most_px: int
) -> None:
    size = Size(width, height)
    tile_px = largest_tile_px(size, pixels, most_px)
    assert tile_px <= most_px
    assert min(width, tile_px) * min(height, tile_px) <= pixels
    if tile_px < most_px:
        assert min(width, tile_px + 2) * min(height, tile_px + 2) > pixels


def test_a_strip_of_a_picture_needs_no_smaller_tiles() -> None:
    size = Size(40_000, 30)
    tile_px = largest_tile_px(size, 1152 * 30, 1152)
    assert tile_px == 1152
    plan = TilePlan.make(size, tile_px=tile_px, margin_px=56, multiple_of=8)
    assert max(tile.read.area for tile in plan.tiles) <= 1152 * 30


def test_a_limit_makes_tiles_smaller_and_is_said(box_blur) -> None:
    limit = int(EACH * 200**2) + 1
    fallbacks = Fallbacks()
    runner = runner_on(CuedDevice(CPU), box_blur, memory_bytes=limit)
    answer = answer_of(runner, IMAGE, fallbacks)
    np.testing.assert_allclose(answer, answer_of(Runner(*box_blur(3), CPU), IMAGE), atol=1e-6)
    assert fallbacks.notes == ["Memory is limited: tiles of 200 pixels were used."]


def test_little_free_memory_makes_tiles_smaller_and_is_said(box_blur) -> None:
    cued, fallbacks = CuedDevice(GPU), Fallbacks()
    cued.free_bytes = int(EACH * 200**2 / 0.8) + 1
    answer_of(runner_on(cued, box_blur), IMAGE, fallbacks)
    assert fallbacks.notes == ["Little memory is free: tiles of 200 pixels were used."]


def test_a_limit_below_the_smallest_tile_is_an_error_that_says_how_much_it_takes(box_blur) -> None:
    runner = runner_on(CuedDevice(CPU), box_blur, memory_bytes=100_000)
    with pytest.raises(MemoryLimitTooLow, match="within 0 MB") as refused:
        answer_of(runner, IMAGE)
    assert refused.value.hint == "It needs 1 MB beside the photo and its answer."
    answer_of(runner_on(CuedDevice(CPU), box_blur, memory_bytes=1_000_000), IMAGE)


def test_no_free_memory_is_tried_with_the_smallest_tiles(box_blur) -> None:
    cued, fallbacks = CuedDevice(GPU), Fallbacks()
    cued.free_bytes = 0
    answer_of(runner_on(cued, box_blur), IMAGE, fallbacks)
    assert fallbacks.notes == ["Little memory is free: tiles of 70 pixels were used."]


def test_a_picture_that_fits_is_not_spoken_of(box_blur) -> None:
    fallbacks = Fallbacks()
    limit = int(EACH * 300 * 500) + 1
    answer_of(runner_on(CuedDevice(CPU), box_blur, memory_bytes=limit), IMAGE, fallbacks)
    assert fallbacks.notes == []


def test_what_a_tile_takes_is_measured_once(box_blur, tmp_path: Path) -> None:
    cued, findings = CuedDevice(CPU), Findings(tmp_path / "a.json")
    for _ in range(2):
        answer_of(runner_on(cued, box_blur, findings=findings), IMAGE)
    assert cued.measured == 1
    other = CuedDevice(choose_device("cpu", torch.bfloat16))
    answer_of(runner_on(other, box_blur, findings=findings), IMAGE)
    assert other.measured == 1


def test_memory_is_counted_while_tensors_live() -> None:
    def work() -> None:
        for _ in range(3):
            torch.ones(1000) + torch.ones(1000)  # three of 4000 bytes at a time
        torch.ones(500).view(5, 100).mul_(2)

    assert peak_bytes(work, CPU) == 12_000


@pytest.mark.parametrize("side_px", [128, 192])
def test_bytes_a_pixel_do_not_depend_on_the_size_and_halve_with_the_dtype(side_px: int) -> None:
    network = SkipUNet(widths=[16, 32], blocks=1).eval().requires_grad_(requires_grad=False)
    values = np.full((side_px, side_px, 3), 0.5, np.float32)
    counted = [
        TorchNetwork(network, choose_device("cpu", dtype)).peak_bytes(values, 25) / side_px**2
        for dtype in (torch.float32, torch.bfloat16)
    ]
    # At half size: input, convolution of 16 channels and what it made, 4 bytes each.
    assert 30 < counted[0] < 90
    assert counted[1] == pytest.approx(counted[0] / 2, rel=0.1)


def test_there_is_free_memory_on_the_processor() -> None:
    assert free_bytes(CPU) > 1e8


def test_counting_memory_does_not_import_the_compiler_that_no_photo_needs() -> None:
    script = (
        "import sys, torch\n"
        "from restoreapp.engine.device import Device\n"
        "from restoreapp.engine.memory import peak_bytes\n"
        "cpu = Device('cpu', torch.float32, 'CPU')\n"
        "assert peak_bytes(lambda: torch.zeros(64).add(1), cpu) == 512\n"
        "assert 'torch._dynamo' not in sys.modules, 'seconds of waiting before the first photo'\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
