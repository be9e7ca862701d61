"""What holds for every photo: any size, any number of threads, stopped anywhere, two at once."""

import itertools
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from restoreapp.core.image import Image
from restoreapp.core.progress import CancelToken, Progress, ReportingProgress, SilentProgress
from restoreapp.core.transfer import to_depth
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Deblur, Denoise
from restoreapp.errors import Cancelled
from restoreapp.service.export import ExportChoices
from restoreapp.service.open_photo import Photo, open_photo
from restoreapp.service.restore import EngineChoice, Restored, estimated_level, restore
from restoreapp.service.restore_file import restore_file

DENOISE = Recipe((Denoise(level=25),))
TINY = EngineChoice(("my-camera",), "cpu")


@pytest.fixture(autouse=True)
def _installed(install_model: Callable[..., Path]) -> None:
    install_model("my-camera", "denoise", seed=1)
    install_model("my-shake", "deblur", seed=2)


def photo_of(pixels: np.ndarray) -> Photo:
    return Photo(Path("a.png"), Image(pixels), "png", "PNG")


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (300, 1), (7, 5), (2, 2), (30, 40_000)])
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("recipe", [DENOISE, Recipe((Denoise(),))], ids=["level", "auto"])
def test_any_size_is_restored_to_its_size(
    size: tuple[int, int], channels: int, recipe: Recipe
) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (*size, channels), np.uint8)
    assert restore(photo_of(pixels), recipe, TINY).answer.shape == pixels.shape


def test_a_picture_of_nothing_but_noise_is_denoised_as_far_as_can_be() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (200, 200, 3), np.uint8)
    assert estimated_level(photo_of(pixels)) == 75.0
    used = restore(photo_of(pixels), Recipe((Denoise(),)), TINY).recipe
    assert used == Recipe((Denoise(level=75.0),))


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_values_that_are_no_numbers_do_not_get_into_the_answer(value: float) -> None:
    pixels = np.full((60, 50, 3), 0.5, np.float32)
    pixels[20:30, 10:40] = value
    answer = restore(photo_of(pixels), DENOISE, TINY).answer
    assert answer.dtype == np.float32
    assert np.isfinite(answer).all()


@pytest.fixture
def torch_threads() -> Iterator[Callable[[int], None]]:
    import torch

    before = torch.get_num_threads()
    yield torch.set_num_threads
    torch.set_num_threads(before)


def test_the_answer_does_not_depend_on_the_number_of_threads(noisy_image, torch_threads) -> None:
    import torch

    from restoreapp.engine.cards import CARDS
    from restoreapp.engine.device import choose_device
    from restoreapp.engine.inference import restored
    from restoreapp.engine.weights import load_network

    values = (noisy_image(25, 128).pixels / 255).astype(np.float32)
    device, answers = choose_device("cpu", torch.float32), []
    for threads in (1, 2, 3):
        torch_threads(threads)
        answers.append(restored(load_network(CARDS[0]), values, 25, device))
    for answer in answers[1:]:
        assert np.abs(answer - answers[0]).max() <= 1e-3


def test_two_restorations_at_once_do_not_disturb_each_other(noisy_image) -> None:
    photos = [photo_of(noisy_image(sigma, 192).pixels) for sigma in (10, 40)]
    recipes = [DENOISE, Recipe((Denoise(level=40), Deblur()))]
    choices = [TINY, EngineChoice(("my-camera", "my-shake"), "cpu")]
    alone = [restore(*each).answer for each in zip(photos, recipes, choices, strict=True)]
    start = threading.Barrier(4)

    def at_once(i: int) -> Restored:
        start.wait(60)
        return restore(photos[i % 2], recipes[i % 2], choices[i % 2])

    with ThreadPoolExecutor(4) as pool:
        for i, restored in enumerate(pool.map(at_once, range(4))):
            # Rounding of bfloat16 may differ with what else the machine does.
            np.testing.assert_allclose(
                restored.answer.astype(int), alone[i % 2].astype(int), atol=300
            )


class StoppingAt:
    """A progress that is cancelled at its nth checkpoint."""

    def __init__(self, count: int) -> None:
        self.left = count
        self.token = CancelToken()
        self.progress: Progress = ReportingProgress(lambda *_: None, self.token)

    def checkpoint(self) -> None:
        self.left -= 1
        if not self.left:
            self.token.cancel()
        self.progress.checkpoint()

    def report(self, fraction: float, message: str = "") -> None:
        self.progress.report(fraction, message)

    def part(self, start: float, end: float) -> Progress:
        return _PartOf(self)


class _PartOf:
    def __init__(self, whole: StoppingAt) -> None:
        self.checkpoint = whole.checkpoint

    def report(self, fraction: float, message: str = "") -> None: ...

    def part(self, start: float, end: float) -> Progress:
        return self


@pytest.mark.parametrize("suffix", [".tif", ".jpg", ".png"])
def test_stopped_at_any_checkpoint_nothing_is_left_behind(
    tmp_path: Path, clean_pixels, suffix: str
) -> None:
    from restoreapp.io.writing import plan_output, write_photo

    image = Image(to_depth(clean_pixels(192), np.uint8))
    source, target = tmp_path / f"a{suffix}", tmp_path / "out" / f"b{suffix}"
    target.parent.mkdir()
    plan = plan_output(
        source, image, source_format="", format_choice="keep", depth_choice="keep", quality=None
    )
    write_photo(image, plan, source=source, overwrite=False, progress=SilentProgress())
    in_tiles = replace(TINY, memory_mb=2)
    for count in itertools.count(1):
        stopping = StoppingAt(count)
        try:
            restore_file(source, target, DENOISE, in_tiles, ExportChoices(), progress=stopping)
        except Cancelled:
            assert not list(target.parent.iterdir()), count
            continue
        break
    assert count >= 8
    assert open_photo(target).image.size == image.size
    assert [each.name for each in target.parent.iterdir()] == [target.name]
