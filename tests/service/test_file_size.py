"""What a file is said to take before it is written, against what it takes."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import Image, Metadata
from restoreapp.core.progress import CancelToken, Progress, ReportingProgress, SilentProgress
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise
from restoreapp.errors import Cancelled, RestoreAppError
from restoreapp.io.writing import OutputPlan, encoded_bytes
from restoreapp.service import file_size
from restoreapp.service.export import ExportChoices, export
from restoreapp.service.file_size import estimated_bytes, sampled_parts
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import Restored

RECIPE = Recipe((Denoise(level=18, strength=0.8),))


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_size, "PART_PX", 64)


def shaded(width: int, height: int) -> np.ndarray:
    """A picture that is smooth on one side and busy on the other, 8 bit."""
    noise = np.random.default_rng(0).normal(0, 1, (height, width, 3))
    slope = np.linspace(0, 1, width)[None, :, None]
    return np.clip(60 + 120 * slope + 30 * slope * noise, 0, 255).astype(np.uint8)


def photo_of(pixels: np.ndarray, path: Path, **fields: object) -> tuple[Photo, Restored]:
    photo = Photo(path, Image(pixels, **fields), "png", "PNG")
    answer = pixels.astype(np.uint16) * 257
    return photo, Restored(answer, RECIPE, ("denoise-photo-1",), "CPU", 1.0)


def estimate(photo: Photo, restored: Restored, target: Path, **choices: object) -> int:
    progress = SilentProgress()
    return estimated_bytes(photo, restored, RECIPE, target, ExportChoices(**choices), progress)


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp", "avif", "jxl"])
def test_the_estimate_is_near_the_file(suffix: str, tmp_path: Path) -> None:
    photo, restored = photo_of(shaded(800, 600), tmp_path / "a.png")
    target = tmp_path / f"b.{suffix}"

    estimated = estimate(photo, restored, target)

    assert not target.exists()
    export(photo, restored, RECIPE, target)
    assert estimated == pytest.approx(target.stat().st_size, rel=0.1)


@pytest.mark.parametrize("suffix", ["jpg", "png"])
def test_a_small_photo_is_encoded_whole(suffix: str, tmp_path: Path) -> None:
    photo, restored = photo_of(shaded(80, 60), tmp_path / "a.png")
    target = tmp_path / f"b.{suffix}"

    estimated = estimate(photo, restored, target)

    export(photo, restored, RECIPE, target)
    assert estimated == target.stat().st_size


def test_what_is_not_pixels_counts_once(tmp_path: Path) -> None:
    pixels = shaded(800, 600)
    bare = estimate(*photo_of(pixels, tmp_path / "a.png"), tmp_path / "b.jpg", note=False)
    xmp = b"<x:xmpmeta/>" + b" " * 20_000
    photo, restored = photo_of(pixels, tmp_path / "a.png", metadata=Metadata(xmp=xmp))

    with_xmp = estimate(photo, restored, tmp_path / "b.jpg", note=False)

    assert 20_000 < with_xmp - bare < 20_200
    without = estimate(photo, restored, tmp_path / "b.jpg", note=False, metadata="none")
    assert without == bare


def test_less_quality_and_less_depth_are_less(tmp_path: Path) -> None:
    photo, restored = photo_of(shaded(800, 600), tmp_path / "a.png")
    photo = replace(photo, image=Image(photo.image.pixels.astype(np.uint16) * 257))

    low, high = (estimate(photo, restored, tmp_path / "b.jpg", quality=each) for each in (60, 95))
    flat, deep = (estimate(photo, restored, tmp_path / "b.png", depth=each) for each in ("8", "16"))

    assert low < 0.6 * high
    assert flat < 0.9 * deep


def test_transparency_is_counted(tmp_path: Path) -> None:
    pixels = shaded(800, 600)
    alpha = np.random.default_rng(1).integers(0, 256, pixels.shape[:2], np.uint8)
    photo, restored = photo_of(pixels, tmp_path / "a.png", alpha=alpha)
    target = tmp_path / "b.png"

    estimated = estimate(photo, restored, target)

    export(photo, restored, RECIPE, target)
    assert estimated == pytest.approx(target.stat().st_size, rel=0.1)


def test_a_target_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    photo, restored = photo_of(shaded(64, 48), tmp_path / "a.png")
    with pytest.raises(RestoreAppError):
        estimate(photo, restored, tmp_path / "b.xyz")


def test_it_can_be_stopped(tmp_path: Path) -> None:
    photo, restored = photo_of(shaded(64, 48), tmp_path / "a.png")
    token = CancelToken()
    token.cancel()
    progress = ReportingProgress(lambda *_: None, token)
    with pytest.raises(Cancelled):
        estimated_bytes(photo, restored, RECIPE, tmp_path / "b.png", ExportChoices(), progress)


def test_it_is_stopped_before_all_of_it_is_encoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo, restored = photo_of(shaded(800, 600), tmp_path / "a.png")
    token = CancelToken()
    progress = ReportingProgress(lambda *_: None, token)
    encoded: list[Size] = []

    def encode(image: Image, plan: OutputPlan, progress: Progress) -> int:
        encoded.append(image.size)
        token.cancel()
        return encoded_bytes(image, plan, SilentProgress())

    monkeypatch.setattr("restoreapp.io.writing.encoded_bytes", encode)
    with pytest.raises(Cancelled):
        estimated_bytes(photo, restored, RECIPE, tmp_path / "b.avif", ExportChoices(), progress)
    assert sum(each.area for each in encoded) < 0.2 * restored.size.area


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_parts_lie_inside_apart_and_are_equally_large(width: int, height: int) -> None:
    parts = [each for row in sampled_parts(Size(width, height)) for each in row]

    whole = Rect(0, 0, width, height)
    assert all(whole.contains(each) and each.area for each in parts)
    assert len({(each.width, each.height) for each in parts}) == 1
    for i, one in enumerate(parts):
        assert not any(one.intersection(other).area for other in parts[:i])
