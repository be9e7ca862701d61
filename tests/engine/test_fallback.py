"""A device that fails on cue: the same picture comes out, and the reason is said once."""

import numpy as np
import pytest
import torch

from restoreapp.core.progress import ReportingProgress, SilentProgress
from restoreapp.engine.device import Device, choose_device
from restoreapp.engine.fallbacks import Fallbacks
from restoreapp.engine.runner import NotEnoughMemory, Runner
from tests.engine.conftest import CuedDevice, answer_of, picture

CPU = choose_device("cpu", torch.float32)
GPU = Device("fake", torch.float32, "Test GPU, float32")
SHORTAGE = torch.OutOfMemoryError("CUDA out of memory")
IMAGE = picture(400, 300)


def runner_on(cued: CuedDevice, box_blur, **options) -> Runner:
    return Runner(*box_blur(3), cued.device, tile_px=128, place=cued, clock=cued.clock, **options)


@pytest.fixture
def expected(box_blur) -> np.ndarray:
    return answer_of(Runner(*box_blur(3), CPU), IMAGE)


@pytest.mark.parametrize(
    "error",
    [
        RuntimeError("CUDA error: an illegal memory access was encountered\nmore of it"),
        torch.AcceleratorError("device lost"),
        NotImplementedError("The operator is not implemented for MPS"),
        TypeError("Cannot convert a MPS Tensor to float64"),
        AssertionError("Torch not compiled with CUDA enabled"),
    ],
)
@pytest.mark.parametrize("tile", range(12))
def test_a_device_that_fails_at_any_tile_gives_the_same_picture_and_the_reason(
    box_blur, expected, error: Exception, tile: int
) -> None:
    fallbacks = Fallbacks()
    runner = runner_on(CuedDevice(GPU, [*[None] * tile, error]), box_blur)
    np.testing.assert_allclose(answer_of(runner, IMAGE, fallbacks), expected, atol=1e-2)
    words = str(error).splitlines()[0]
    assert fallbacks.notes == [f"Test GPU failed ({words}), so the CPU did the rest."]


def test_where_it_ran_is_told(box_blur) -> None:
    runner = runner_on(CuedDevice(GPU, [None, RuntimeError("lost")]), box_blur)
    ran = [runner.run(IMAGE, 25, lambda *_: None, SilentProgress(), Fallbacks()) for _ in range(2)]
    assert [[each.name for each in places] for places in ran] == [["fake", "cpu"], ["cpu"]]


def test_what_was_finished_before_the_failure_is_not_done_again(box_blur) -> None:
    runner = runner_on(CuedDevice(GPU, [None] * 3 + [RuntimeError("lost")]), box_blur)
    parts = []
    told: list[tuple[float, str]] = []
    progress = ReportingProgress(lambda fraction, words: told.append((fraction, words)))
    runner.run(IMAGE, 25, lambda rect, _: parts.append(rect), progress, Fallbacks())
    assert len(parts) == len(set(parts)) == len(runner.plan(IMAGE).tiles)
    assert [words for _, words in told] == [f"tile {i} of 12" for i in range(1, 13)]


def test_a_device_that_was_wrong_before_it_failed_has_all_its_tiles_done_again(
    box_blur, expected
) -> None:
    def wrong(answer: np.ndarray, _: Device) -> np.ndarray:
        return answer + np.float32(0.1)  # a picture by itself, and not what was asked

    runner = runner_on(CuedDevice(GPU, [wrong, wrong, RuntimeError("lost")]), box_blur)
    np.testing.assert_allclose(answer_of(runner, IMAGE), expected, atol=1e-2)


def test_a_device_that_failed_is_not_tried_again_nor_spoken_of(box_blur, expected) -> None:
    cued = CuedDevice(GPU, [None, RuntimeError("lost")])
    runner = runner_on(cued, box_blur)
    answer_of(runner, IMAGE)
    fallbacks = Fallbacks()
    np.testing.assert_allclose(answer_of(runner, IMAGE, fallbacks), expected, atol=1e-2)
    assert fallbacks.notes == []
    assert cued.answered == 1


def test_a_device_on_which_the_network_cannot_be_put_has_failed(box_blur, expected) -> None:
    class Refusing(CuedDevice):
        def __call__(self, network, device):
            if device == GPU:
                raise RuntimeError("no kernel image is available")
            return super().__call__(network, device)

    fallbacks = Fallbacks()
    runner = runner_on(Refusing(GPU), box_blur)
    np.testing.assert_allclose(answer_of(runner, IMAGE, fallbacks), expected, atol=1e-2)
    assert len(fallbacks.notes) == 1


def test_memory_that_is_short_at_the_smallest_tile_brings_the_processor_in_for_once(
    box_blur, expected
) -> None:
    cued = CuedDevice(GPU, [None, SHORTAGE])
    runner = runner_on(cued, box_blur)
    fallbacks = Fallbacks()
    np.testing.assert_allclose(answer_of(runner, IMAGE, fallbacks), expected, atol=1e-2)
    assert fallbacks.notes == ["Test GPU has too little memory free, so the CPU did the work."]
    answered = cued.answered
    answer_of(runner, IMAGE)
    assert cued.answered == answered + 12


def test_the_processor_has_nowhere_to_fall_back_to(box_blur) -> None:
    runner = runner_on(CuedDevice(CPU, [SHORTAGE] * 9), box_blur)
    with pytest.raises(NotEnoughMemory, match="Close other programs"):
        answer_of(runner, IMAGE)
    with pytest.raises(RuntimeError, match="a bug"):
        answer_of(runner_on(CuedDevice(CPU, [RuntimeError("a bug")]), box_blur), IMAGE)


def test_what_the_listener_raises_is_not_taken_for_a_failure_of_the_device(box_blur) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a bug of ours")

    with pytest.raises(RuntimeError, match="a bug of ours"):
        runner_on(CuedDevice(GPU), box_blur).run(IMAGE, 25, broken, SilentProgress(), Fallbacks())


def test_a_device_slower_than_the_processor_is_left_after_two_tiles_and_for_good(
    box_blur, expected
) -> None:
    cued = CuedDevice(GPU, seconds=(2e-6, 1e-6))
    runner = runner_on(cued, box_blur, may_be_slow=False)
    notes = []
    for _ in range(2):
        fallbacks = Fallbacks()
        np.testing.assert_allclose(answer_of(runner, IMAGE, fallbacks), expected, atol=1e-2)
        notes.append(fallbacks.notes)
    assert notes == [["Test GPU is slower here than the CPU, which did the rest."], []]
    assert cued.answered == 2


@pytest.mark.parametrize(
    ("seconds", "may_be_slow"), [((2e-6, 1e-6), True), ((1e-6, 1.1e-6), False)]
)
def test_a_device_that_was_named_or_is_as_fast_stays(
    box_blur, seconds: tuple[float, float], may_be_slow: bool
) -> None:
    fallbacks = Fallbacks()
    cued = CuedDevice(GPU, seconds=seconds)
    answer_of(runner_on(cued, box_blur, may_be_slow=may_be_slow), IMAGE, fallbacks)
    assert (fallbacks.notes, cued.answered) == ([], 12)
