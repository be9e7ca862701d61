import threading

import numpy as np
import pytest
import torch

from restoreapp.core.focus import Focus
from restoreapp.core.geometry import Rect
from restoreapp.core.image import FloatArray, Image
from restoreapp.core.progress import CancelToken, ReportingProgress, SilentProgress
from restoreapp.engine.device import choose_device
from restoreapp.engine.fallbacks import Fallbacks
from restoreapp.engine.runner import NetworkFailed, NotEnoughMemory, Runner
from restoreapp.errors import Cancelled
from tests.engine.conftest import CuedDevice, answer_of, picture

CPU = choose_device("cpu", torch.float32)


@pytest.mark.parametrize("seed", range(25))
def test_tiled_equals_whole_where_the_margin_covers_the_reach(box_blur, seed: int) -> None:
    rng = np.random.default_rng(seed)
    radius, tile_px = int(rng.integers(1, 10)), int(rng.integers(100, 150))
    width, height = (int(each) for each in rng.integers(1, 260, size=2))
    card, network = box_blur(radius)
    image = picture(width, height, channels=int(rng.choice([1, 3])))
    whole = answer_of(Runner(card, network, CPU, tile_px=1024), image)
    tiled = answer_of(Runner(card, network, CPU, tile_px=tile_px), image)
    np.testing.assert_allclose(tiled, whole, atol=1e-6)


def test_progress_counts_tiles_and_ends_at_one(box_blur) -> None:
    told: list[float] = []
    card, network = box_blur(2)
    runner = Runner(card, network, CPU, tile_px=100)
    image = picture(300, 200)
    runner.run(
        image, 25, lambda *_: None, ReportingProgress(lambda f, _: told.append(f)), Fallbacks()
    )
    assert len(told) == len(runner.plan(image).tiles)
    assert told == sorted(told)
    assert told[-1] == 1


@pytest.mark.parametrize("seed", range(5))
def test_the_answer_does_not_depend_on_where_one_looks(box_blur, seed: int) -> None:
    rng = np.random.default_rng(seed)
    card, network = box_blur(3)
    runner = Runner(card, network, CPU, tile_px=100)
    image = picture(400, 300)
    expected = answer_of(runner, image)
    answer = np.full_like(expected, np.nan)
    focus = Focus()

    def keep(rect: Rect, values: FloatArray) -> None:
        answer[rect.slices] = values
        x, y = (int(each) for each in rng.integers(0, 300, size=2))
        focus.look_at(Rect(x, y, 50, 50))  # the view is moved after each tile

    runner.run(image, 25, keep, SilentProgress(), Fallbacks(), focus)
    np.testing.assert_array_equal(answer, expected)


def test_the_part_looked_at_is_restored_first(box_blur) -> None:
    card, network = box_blur(3)
    runner = Runner(card, network, CPU, tile_px=100)
    focus = Focus(Rect(340, 240, 20, 20))
    order: list[Rect] = []
    keep = lambda rect, _values: order.append(rect)  # noqa: E731 - a listener of one line
    runner.run(picture(400, 300), 25, keep, SilentProgress(), Fallbacks(), focus)
    assert order[0].contains(Rect(340, 240, 20, 20))
    assert len(order) == len(set(order)) == len(runner.plan(picture(400, 300)).tiles)


@pytest.mark.parametrize("stop_after", range(6))
def test_cancel_stops_before_the_next_tile(box_blur, stop_after: int) -> None:
    card, network = box_blur(2)
    token, seen = CancelToken(), []

    def keep(rect: Rect, values: FloatArray) -> None:
        seen.append(rect)
        if len(seen) == stop_after:
            token.cancel()

    if not stop_after:
        token.cancel()
    progress = ReportingProgress(lambda *_: None, token)
    with pytest.raises(Cancelled):
        Runner(card, network, CPU, tile_px=100).run(
            picture(300, 300), 25, keep, progress, Fallbacks()
        )
    assert len(seen) == stop_after


@pytest.mark.parametrize("pause_after", range(1, 6))
def test_a_pause_at_any_tile_loses_none_and_changes_nothing(box_blur, pause_after: int) -> None:
    card, network = box_blur(2)
    runner = Runner(card, network, CPU, tile_px=100)
    image, token, paused = picture(300, 200), CancelToken(), threading.Event()
    answer, parts = np.full(image.pixels.shape, np.nan, np.float32), []

    def keep(rect: Rect, values: FloatArray) -> None:
        answer[rect.slices] = values
        parts.append(rect)
        if len(parts) == pause_after:
            token.pause()
            paused.set()

    progress = ReportingProgress(lambda *_: None, token)
    thread = threading.Thread(target=runner.run, args=(image, 25, keep, progress, Fallbacks()))
    thread.start()
    assert paused.wait(60)
    thread.join(0.02)
    assert thread.is_alive()
    assert len(parts) == pause_after
    token.go_on()
    thread.join(60)
    assert len(parts) == len(set(parts)) == len(runner.plan(image).tiles)
    np.testing.assert_array_equal(answer, answer_of(runner, image))


def scripted_runner(card, network, cues: list[object], tile_px: int) -> Runner:
    return Runner(card, network, CPU, tile_px=tile_px, place=CuedDevice(CPU, cues))


@pytest.mark.parametrize(
    "shortage",
    [
        MemoryError(),
        torch.OutOfMemoryError("CUDA out of memory"),
        RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory"),
    ],
)
def test_a_shortage_of_memory_starts_over_with_smaller_tiles_and_says_so(
    box_blur, shortage: Exception
) -> None:
    card, network = box_blur(3)
    image, fallbacks = picture(500, 300), Fallbacks()
    runner = scripted_runner(card, network, [None, None, shortage], tile_px=256)
    answer = answer_of(runner, image, fallbacks)
    np.testing.assert_allclose(answer, answer_of(Runner(card, network, CPU), image), atol=1e-6)
    assert fallbacks.notes == ["Memory ran short: tiles of 128 pixels were used."]


def test_no_memory_at_all_is_an_error_with_a_hint(box_blur) -> None:
    card, network = box_blur(3)
    runner = scripted_runner(card, network, [MemoryError()] * 9, tile_px=1024)
    with pytest.raises(NotEnoughMemory, match="Close other programs"):
        answer_of(runner, picture(64, 64))


def test_another_error_is_not_taken_for_a_shortage_of_memory(box_blur) -> None:
    card, network = box_blur(3)
    runner = scripted_runner(card, network, [RuntimeError("CUDA error: illegal access")], 256)
    with pytest.raises(RuntimeError, match="illegal access"):
        answer_of(runner, picture(64, 64))


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), 0.0, 50.0])
def test_an_answer_that_is_no_picture_is_redone_in_float32_and_said(box_blur, bad: float) -> None:
    card, network = box_blur(3)
    image, fallbacks = picture(400, 100), Fallbacks()
    runner = scripted_runner(
        card, network, [None, lambda answer, _: np.full_like(answer, bad)], tile_px=200
    )
    answer = answer_of(runner, image, fallbacks)
    np.testing.assert_allclose(answer, answer_of(Runner(card, network, CPU), image), atol=1e-6)
    assert len(fallbacks.notes) == 1


def test_a_network_that_never_answers_is_an_error(box_blur) -> None:
    card, network = box_blur(3)
    network.weight.fill_(float("nan"))
    with pytest.raises(NetworkFailed):
        answer_of(Runner(card, network, CPU), picture(40, 40))


def test_a_black_photo_may_stay_black(box_blur) -> None:
    fallbacks = Fallbacks()
    image = Image(np.zeros((40, 50, 3), np.uint8))
    answer = answer_of(Runner(*box_blur(3), CPU), image, fallbacks)
    assert not answer.any()
    assert not fallbacks.notes


def test_nan_and_infinity_in_a_float_photo_do_not_spread(box_blur) -> None:
    values = np.full((40, 40, 3), 0.5, np.float32)
    values[10, 10], values[20, 20] = np.nan, np.inf
    answer = answer_of(Runner(*box_blur(1), CPU), Image(values))
    assert np.isfinite(answer).all()
    assert answer[30, 30, 0] == pytest.approx(0.5)


def test_the_first_tile_looked_at_comes_in_parts_the_one_in_sight_first(box_blur) -> None:
    card, network = box_blur(3)
    runner = Runner(card, network, CPU, tile_px=1152)
    image = picture(1400, 900)
    expected = answer_of(runner, image)
    answer = np.full_like(expected, np.nan)
    kept: list[Rect] = []
    told: list[float] = []

    def keep(rect: Rect, values: FloatArray) -> None:
        kept.append(rect)
        answer[rect.slices] = values

    looked_at = Rect(600, 500, 80, 80)
    focus = Focus(looked_at)
    progress = ReportingProgress(lambda fraction, _: told.append(fraction))
    runner.run(image, 25, keep, progress, Fallbacks(), focus)

    assert kept[0].intersection(looked_at).area
    assert max(kept[0].width, kept[0].height) <= 384
    assert max(each.width for each in kept) > 384  # the others are as large as they were
    np.testing.assert_allclose(answer, expected, atol=1e-6)
    assert told == sorted(told)
    assert told[-1] == 1
