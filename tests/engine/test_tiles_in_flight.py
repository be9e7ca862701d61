"""A device that works by itself has several tiles at a time; nothing else is different."""

import numpy as np
import pytest
import torch

from restoreapp.core.focus import Focus
from restoreapp.core.geometry import Rect
from restoreapp.core.image import FloatArray
from restoreapp.core.progress import CancelToken, ReportingProgress, SilentProgress
from restoreapp.engine.device import Device, choose_device
from restoreapp.engine.fallbacks import Fallbacks
from restoreapp.engine.findings import Findings
from restoreapp.engine.rates import kept_rate
from restoreapp.engine.runner import Runner
from restoreapp.errors import Cancelled
from tests.engine.conftest import CuedDevice, answer_of, picture

CPU = choose_device("cpu", torch.float32)
GPU = Device("fake", torch.float32, "Test GPU, float32")
IMAGE = picture(300, 200)
TILES = 6
in_flight = pytest.mark.parametrize("depth", [2, 3])
noticed = pytest.mark.parametrize("is_late", [False, True], ids=["begun", "fetched"])


def runner_on(cued: CuedDevice, box_blur, **options) -> Runner:
    options = {"tile_px": 128, "clock": cued.clock, **options}
    return Runner(*box_blur(3), cued.device, place=cued, **options)


@pytest.fixture
def expected(box_blur) -> FloatArray:
    return answer_of(Runner(*box_blur(3), CPU), IMAGE)


@pytest.mark.parametrize("seed", range(8))
def test_the_answer_does_not_depend_on_how_many_are_in_flight(box_blur, seed: int) -> None:
    width, height = (int(each) for each in np.random.default_rng(seed).integers(1, 400, size=2))
    image = picture(width, height, channels=1 + 2 * (seed % 2))
    devices = [CuedDevice(GPU, depth=depth) for depth in (1, 2, 3)]
    one, *others = (answer_of(runner_on(each, box_blur), image) for each in devices)
    for other in others:
        np.testing.assert_array_equal(other, one)
    tiles = len(runner_on(devices[0], box_blur).plan(image).tiles)
    assert [each.most_flying for each in devices] == [min(depth, tiles) for depth in (1, 2, 3)]
    assert [each.answered for each in devices] == [tiles] * 3


@in_flight
@noticed
@pytest.mark.parametrize("tile", range(TILES))
def test_a_failure_with_others_in_flight_loses_none_and_does_none_twice(
    box_blur, expected, depth: int, tile: int, *, is_late: bool
) -> None:
    cued = CuedDevice(GPU, [*[None] * tile, RuntimeError("lost")], depth=depth, is_late=is_late)
    runner, fallbacks, parts = runner_on(cued, box_blur), Fallbacks(), []
    answer = np.full_like(expected, np.nan)

    def keep(rect: Rect, values: FloatArray) -> None:
        answer[rect.slices] = values
        parts.append(rect)

    runner.run(IMAGE, 25, keep, SilentProgress(), fallbacks)
    np.testing.assert_allclose(answer, expected, atol=1e-2)
    assert len(parts) == len(set(parts)) == TILES
    assert fallbacks.notes == ["Test GPU failed (lost), so the CPU did the rest."]


@in_flight
@noticed
@pytest.mark.parametrize("tile", range(TILES))
def test_a_shortage_of_memory_with_others_in_flight_starts_over(
    box_blur, expected, depth: int, tile: int, *, is_late: bool
) -> None:
    shortage = torch.OutOfMemoryError("CUDA out of memory")
    cued = CuedDevice(GPU, [*[None] * tile, shortage], depth=depth, is_late=is_late)
    fallbacks = Fallbacks()
    runner = runner_on(cued, box_blur, tile_px=140)  # six tiles, and more of half the side
    answer = answer_of(runner, IMAGE, fallbacks)
    np.testing.assert_allclose(answer, expected, atol=1e-6)
    assert fallbacks.notes == ["Memory ran short: tiles of 70 pixels were used."]


@in_flight
@pytest.mark.parametrize("stop_after", range(TILES))
def test_cancel_waits_for_no_tile_in_flight(box_blur, depth: int, stop_after: int) -> None:
    cued, token, seen = CuedDevice(GPU, depth=depth), CancelToken(), []

    def keep(rect: Rect, _: FloatArray) -> None:
        seen.append(rect)
        if len(seen) == stop_after:
            token.cancel()

    if not stop_after:
        token.cancel()
    progress = ReportingProgress(lambda *_: None, token)
    with pytest.raises(Cancelled):
        runner_on(cued, box_blur).run(IMAGE, 25, keep, progress, Fallbacks())
    assert len(seen) == cued.answered == stop_after


@in_flight
@pytest.mark.parametrize("tile", range(TILES))
def test_a_tile_that_is_no_picture_is_redone_while_others_fly(
    box_blur, expected, depth: int, tile: int
) -> None:
    bad = [*[None] * tile, lambda answer, _: np.full_like(answer, np.nan)]
    cued, fallbacks = CuedDevice(GPU, bad, depth=depth), Fallbacks()
    np.testing.assert_allclose(
        answer_of(runner_on(cued, box_blur), IMAGE, fallbacks), expected, atol=1e-6
    )
    assert len(fallbacks.notes) == 1


@in_flight
def test_where_one_looks_comes_after_no_more_than_what_was_in_flight(box_blur, depth: int) -> None:
    corner, order, focus = Rect(280, 180, 10, 10), [], Focus()

    def keep(rect: Rect, _: FloatArray) -> None:
        order.append(rect)
        focus.look_at(corner)

    runner = runner_on(CuedDevice(GPU, depth=depth), box_blur)
    runner.run(IMAGE, 25, keep, SilentProgress(), Fallbacks(), focus)
    assert order[depth].contains(corner)
    assert len(order) == len(set(order)) == TILES


@in_flight
def test_a_slow_device_is_left_with_what_was_in_flight(box_blur, expected, depth: int) -> None:
    cued, fallbacks = CuedDevice(GPU, seconds=(2e-6, 1e-6), depth=depth), Fallbacks()
    runner = runner_on(cued, box_blur, may_be_slow=False)
    np.testing.assert_allclose(answer_of(runner, IMAGE, fallbacks), expected, atol=1e-2)
    assert fallbacks.notes == ["Test GPU is slower here than the CPU, which did the rest."]
    assert cued.answered == 2


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_a_pause_with_tiles_in_flight_does_not_count_as_work(
    box_blur, tmp_path, depth: int
) -> None:
    cued, findings = CuedDevice(GPU, seconds=(1e-6, 1e-6), depth=depth), Findings(tmp_path / "f")

    class Pausing(SilentProgress):
        def checkpoint(self) -> None:
            cued.clock.seconds += 1000

    runner = runner_on(cued, box_blur, findings=findings)
    runner.run(picture(700, 500), 25, lambda *_: None, Pausing(), Fallbacks())
    assert kept_rate(findings, runner.card, GPU) == pytest.approx(1)


@in_flight
def test_what_is_in_flight_beside_a_tile_takes_memory_of_its_own(box_blur, depth: int) -> None:
    fallbacks = []
    for each in (1, depth):
        cued = CuedDevice(GPU, depth=each)
        cued.free_bytes = 2_500_000
        fallbacks.append(Fallbacks())
        answer_of(runner_on(cued, box_blur), IMAGE, fallbacks[-1])
    sides = [int(each.notes[0].split()[-4]) if each.notes else 128 for each in fallbacks]
    assert sides[1] < sides[0]


def test_the_processor_and_what_waits_for_the_program_have_one_tile_at_a_time() -> None:
    asynchronous = [
        Device(name, torch.float32, name).is_asynchronous
        for name in ("cpu", "mps", "cuda", "cuda:1", "xpu")
    ]
    assert asynchronous == [False, False, True, True, True]
