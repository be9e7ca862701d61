from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from skimage.metrics import peak_signal_noise_ratio

from restoreapp.core.image import FloatArray
from restoreapp.engine.baselines import untouched
from training.evaluation.evaluate import after_bicubic, evaluate
from training.evaluation.protocols import (
    compared_by_luma,
    compressed,
    enlarge_trials,
    load_as_stored,
    pair_trial,
    studio_luma,
)
from training.pictures.files import NoPictures, read_rgb
from training.pictures.pairs import UnusablePairs


@pytest.mark.parametrize("halves", [("noisy", "clean"), ("input", "target"), ("blur", "sharp")])
def test_pairs_are_measured_file_by_file(
    tmp_path: Path, write_pictures: Callable[..., Path], halves: tuple[str, str]
) -> None:
    clean = write_pictures(tmp_path / halves[1], 2)
    damaged = tmp_path / halves[0]
    damaged.mkdir()
    for path in clean.iterdir():
        cv2.imwrite(str(damaged / path.name), cv2.blur(cv2.imread(str(path)), (5, 5)))
    result = evaluate(untouched, "none", pair_trial("made", tmp_path))
    wanted = [
        peak_signal_noise_ratio(read_rgb(clean / name), read_rgb(damaged / name))
        for name in ("0.png", "1.png")
    ]
    assert [each.psnr for each in result.figures] == pytest.approx(wanted)
    assert [each.picture for each in result.figures] == [f"{halves[0]}/{i}.png" for i in range(2)]


def test_scenes_and_limits_are_heeded(gopro: Path) -> None:
    assert pair_trial("made", gopro).count == 12
    assert pair_trial("made", gopro, limit=5).count == 5


def test_a_method_is_told_an_estimate_unless_the_level_is_known(
    gopro: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.pictures.files.estimate_level", lambda _image: 3.5)
    told: list[float] = []

    def restore(damaged: FloatArray, level: float) -> FloatArray:
        told.append(level)
        return damaged

    evaluate(restore, "none", pair_trial("made", gopro, limit=1))
    evaluate(restore, "none", pair_trial("made", gopro, limit=1, level=lambda *_: 9.0))
    assert told == [3.5, 9.0]


def test_a_pair_of_two_sizes_is_named(gopro: Path) -> None:
    path = gopro / "test" / "GOPR04" / "blur" / "1.png"
    cv2.imwrite(str(path), np.zeros((30, 30, 3), np.uint8))
    with pytest.raises(NoPictures, match=r"GOPR04/blur/1\.png .* differ in size"):
        evaluate(untouched, "none", pair_trial("made", gopro / "test"))


def test_a_picture_without_a_partner_is_named(gopro: Path) -> None:
    (gopro / "test" / "GOPR04" / "sharp" / "1.png").unlink()
    with pytest.raises(UnusablePairs, match=r"1\.png has no counterpart"):
        pair_trial("made", gopro)


def test_luma_is_that_of_studio_range() -> None:
    picture = np.array([[[0, 0, 0], [255, 255, 255], [255, 0, 0]]], np.uint8)
    assert studio_luma(picture)[0] == pytest.approx([16, 235, 81.481])


def test_grey_files_stay_as_they_are_and_colour_files_have_a_luma(
    tmp_path: Path, write_pictures: Callable[..., Path]
) -> None:
    write_pictures(tmp_path / "a", 1, grey=True)
    write_pictures(tmp_path / "b", 1)
    grey, colour = load_as_stored("made", tmp_path).pictures.values()
    assert (grey.shape[2], colour.shape[2]) == (1, 3)
    assert np.array_equal(studio_luma(grey), grey[..., 0])


def test_the_border_does_not_count() -> None:
    truth = np.random.default_rng(0).integers(0, 256, (40, 40, 3)).astype(np.uint8)
    answer = truth.copy()
    answer[:3] = answer[:, -3:] = 0
    assert compared_by_luma(truth, answer, border_px=3) == (float("inf"), pytest.approx(1))
    assert compared_by_luma(truth, answer, border_px=2)[0] < 40


def test_sides_are_cut_to_multiples_of_the_scale(
    tmp_path: Path, write_pictures: Callable[..., Path]
) -> None:
    (trial,) = enlarge_trials(load_as_stored("made", write_pictures(tmp_path, 1)), [3])
    (case,) = trial.cases()
    assert case.truth.shape == (39, 54, 3)
    assert case.damaged.shape == (13, 18, 3)


def test_a_method_of_one_size_works_on_the_bicubic_enlargement() -> None:
    small = np.random.default_rng(0).random((5, 6, 3), np.float32)
    answer = after_bicubic(untouched, 2)(small, 0)
    assert answer.shape == (10, 12, 3)


def test_jpeg_leaves_grey_pictures_grey() -> None:
    picture = np.random.default_rng(0).integers(0, 256, (20, 30, 1)).astype(np.uint8)
    answer = compressed(picture, 20)
    assert answer.shape == picture.shape
    assert 0 < np.abs(answer.astype(int) - picture).mean() < 80
