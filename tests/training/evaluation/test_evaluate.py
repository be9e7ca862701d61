import json
import math
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from restoreapp.core.image import FloatArray
from restoreapp.engine.arch import build
from restoreapp.engine.baselines import enlarged
from restoreapp.engine.device import choose_device
from restoreapp.engine.metrics import psnr, ssim
from training.damage.light import to_linear
from training.evaluation.evaluate import Result, evaluate, in_all_orientations, network_restorer
from training.evaluation.metrics import rounded_to_8_bit
from training.evaluation.protocols import (
    Protocol,
    TestSet,
    enlarge_trials,
    jpeg_trials,
    load_test_set,
    motion_trials,
    moved_version,
    noise_trials,
    noisy_version,
)
from training.evaluation.report import as_json, table
from training.pictures.files import NoPictures


def untouched(noisy: FloatArray, _level: float) -> FloatArray:
    return noisy


@pytest.fixture
def colour(tmp_path: Path, write_pictures: Callable[..., Path]) -> TestSet:
    return load_test_set("made", write_pictures(tmp_path / "colour", 2))


@pytest.fixture
def grey(tmp_path: Path, write_pictures: Callable[..., Path]) -> TestSet:
    return load_test_set("made", write_pictures(tmp_path / "grey", 2, grey=True))


def measured(test_set: TestSet, sigma: float = 25, **protocol: bool) -> Result:
    (trial,) = noise_trials(test_set, [sigma], Protocol(**protocol))
    return evaluate(untouched, "none", trial)


def test_a_set_of_grey_files_is_grey_and_one_of_colour_files_is_not(
    colour: TestSet, grey: TestSet
) -> None:
    assert {each.shape for each in colour.pictures.values()} == {(40, 56, 3)}
    assert {each.shape for each in grey.pictures.values()} == {(40, 56, 1)}


def test_colour_pictures_can_be_made_grey_by_their_luma(
    tmp_path: Path, colour: TestSet, write_pictures: Callable[..., Path]
) -> None:
    folder = write_pictures(tmp_path / "colour", 2)
    made = load_test_set("made", folder, grey=True).pictures["0.png"][..., 0]
    wanted = cv2.cvtColor(colour.pictures["0.png"], cv2.COLOR_RGB2GRAY)
    assert np.abs(made.astype(int) - wanted).max() <= 1


def test_a_limit_takes_the_first_by_name(
    tmp_path: Path, write_pictures: Callable[..., Path]
) -> None:
    folder = write_pictures(tmp_path, 4)
    assert list(load_test_set("made", folder, limit=3).pictures) == ["0.png", "1.png", "2.png"]


def test_a_picture_smaller_than_the_window_of_ssim_is_named(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "tiny.png"), np.zeros((10, 40, 3), np.uint8))
    with pytest.raises(NoPictures, match=r"tiny\.png is too small"):
        load_test_set("made", tmp_path)


def test_the_noise_has_the_level_asked_for_and_is_not_clipped() -> None:
    black = np.zeros((200, 200, 3), np.uint8)
    noisy = noisy_version("black.png", black, 25, clipped=False)
    assert noisy.dtype == np.float32
    assert noisy.std() * 255 == pytest.approx(25, rel=0.01)
    assert noisy.min() < -0.2


def test_clipped_noise_is_what_an_8_bit_file_would_hold() -> None:
    clean = np.full((50, 50, 3), 128, np.uint8)
    noisy = noisy_version("a.png", clean, 50, clipped=False)
    stored = noisy_version("a.png", clean, 50, clipped=True)
    assert np.array_equal(rounded_to_8_bit(stored), rounded_to_8_bit(noisy))
    np.testing.assert_allclose(stored, rounded_to_8_bit(noisy) / 255, atol=1e-6)


def test_noise_depends_on_file_name_and_level_and_on_nothing_else() -> None:
    clean = np.full((20, 20, 3), 128, np.uint8)
    first = noisy_version("set/a.png", clean, 25, clipped=False)
    assert np.array_equal(noisy_version("elsewhere/a.png", clean, 25, clipped=False), first)
    assert not np.allclose(noisy_version("set/b.png", clean, 25, clipped=False), first)
    twice = noisy_version("set/a.png", clean, 50, clipped=False) - 128 / 255
    assert not np.allclose(twice, 2 * (first - 128 / 255), atol=1e-3)


def test_straight_motion_smears_a_point_to_its_length_in_linear_light() -> None:
    dark = np.zeros((61, 81, 3), np.uint8)
    dark[30, 40] = 255
    moved, truth = moved_version("point.png", dark, 12)
    assert moved.shape == truth.shape == (61 - 12, 81 - 12, 3)
    assert truth[24, 34, 0] == 255
    light = to_linear(torch.from_numpy(moved[..., 0] / 255)).numpy()
    assert light.sum() == pytest.approx(1, rel=0.03)
    y, x = np.nonzero(light)
    assert math.hypot(np.ptp(x), np.ptp(y)) == pytest.approx(12, abs=2.5)
    weights = light[y, x]
    assert np.average(x, weights=weights) == pytest.approx(34, abs=0.2)  # about where it was
    assert np.average(y, weights=weights) == pytest.approx(24, abs=0.2)
    away = np.cov(np.stack((x, y)), aweights=weights)
    assert np.linalg.eigvalsh(away)[0] < 0.5  # a line, no patch


def test_a_motion_of_no_length_is_the_picture_itself(colour: TestSet) -> None:
    (still, moved) = motion_trials(colour, [0, 6])
    assert math.isinf(evaluate(untouched, "none", still).psnr)
    assert evaluate(untouched, "none", moved).psnr < 40
    assert [each.damaged.shape for each in moved.cases()] == [(34, 50, 3)] * 2


def test_a_motion_too_long_for_a_picture_is_refused(colour: TestSet) -> None:
    (trial,) = motion_trials(colour, [32])
    with pytest.raises(NoPictures, match="too small"):
        list(trial.cases())


def test_figures_are_those_of_the_rounded_answer(colour: TestSet) -> None:
    result = measured(colour, 25)
    clean = colour.pictures["1.png"]
    answer = rounded_to_8_bit(noisy_version("1.png", clean, 25, clipped=False))
    assert [each.picture for each in result.figures] == ["0.png", "1.png"]
    assert result.figures[1].psnr == psnr(clean, answer)
    assert result.figures[1].ssim == ssim(clean, answer)
    assert result.psnr == np.mean([each.psnr for each in result.figures])


def test_a_network_sees_a_grey_picture_as_three_equal_channels(grey: TestSet) -> None:
    torch.manual_seed(0)
    network = build("skipunet", {"widths": [8, 16], "blocks": 1}).eval()
    noisy = noisy_version("0.png", grey.pictures["0.png"], 25, clipped=False)
    restored = network_restorer(network, choose_device("cpu"))(noisy, 25)
    image = torch.from_numpy(noisy).permute(2, 0, 1)[None].expand(1, 3, -1, -1)
    with torch.inference_mode():
        wanted = network(image, torch.full_like(image[:, :1], 25 / 255))[0].mean(dim=0)
    assert restored.shape == (40, 56, 1)
    np.testing.assert_allclose(restored[..., 0], wanted.numpy(), atol=1e-5)


def test_a_blind_method_is_told_the_programs_own_estimate(
    colour: TestSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.pictures.files.estimate_level", lambda _image: 21.5)
    told: list[float] = []

    def restore(noisy: FloatArray, level: float) -> FloatArray:
        told.append(level)
        return noisy

    (trial,) = noise_trials(colour, [25], Protocol(blind=True))
    result = evaluate(restore, "none", trial)
    assert told == [21.5, 21.5]
    assert result.figures[0].level == 21.5


def test_a_row_of_json_holds_the_set_the_level_and_the_means(colour: TestSet) -> None:
    result = measured(colour, 25, clipped=True)
    row = json.loads(json.dumps(as_json(result), allow_nan=False))
    each = row.pop("each")
    assert [one["picture"] for one in each] == ["0.png", "1.png"]
    assert row == {
        "set": "made",
        "task": "denoise",
        "sigma": 25,
        "pictures": 2,
        "psnr": pytest.approx(result.psnr, abs=1e-4),
        "ssim": pytest.approx(result.ssim, abs=1e-4),
        "model": "none",
        "clipped": True,
        "blind": False,
        "grey": False,
    }


def test_an_infinite_psnr_is_null_in_json(colour: TestSet) -> None:
    result = measured(colour, 0)
    assert math.isinf(result.psnr)
    assert as_json(result)["psnr"] is None


def test_a_table_has_a_row_per_picture_and_a_column_per_level(colour: TestSet) -> None:
    trials = noise_trials(colour, [15, 50], Protocol())
    results = [evaluate(untouched, "none", trial) for trial in trials]
    lines = table(results).splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["picture", "0.png", "1.png", "mean"]
    figures = [f"{results[0].psnr:.2f}", f"{results[1].psnr:.2f}"]
    assert lines[-1].split()[1::2] == figures
    assert len({len(line) for line in lines[1:]}) == 1


@pytest.mark.parametrize("scale", [2, 3, 4])
def test_bicubic_enlarging_is_measured_at_the_full_size(colour: TestSet, scale: int) -> None:
    (trial,) = enlarge_trials(colour, [scale])
    result = evaluate(lambda small, _level: enlarged(small, scale), "bicubic", trial)
    assert len(result.figures) == 2
    assert 10 < result.psnr < 60


def test_a_stronger_compression_scores_less(colour: TestSet) -> None:
    worse, better = (evaluate(untouched, "none", each) for each in jpeg_trials(colour, [10, 90]))
    assert worse.psnr < better.psnr


def test_in_all_orientations_a_method_no_longer_knows_which_way_is_up() -> None:
    picture = np.random.default_rng(0).random((5, 7, 3), dtype=np.float32)

    def shaded(damaged: np.ndarray, _level: float) -> np.ndarray:
        return damaged + np.linspace(0, 1, damaged.shape[1], dtype=np.float32)[:, None]

    restore = in_all_orientations(shaded)
    answer = restore(picture, 0)

    np.testing.assert_allclose(answer, picture + 0.5, atol=1e-6)
    np.testing.assert_allclose(restore(picture[::-1], 0), answer[::-1], atol=1e-6)
