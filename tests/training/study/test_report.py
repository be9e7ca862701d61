import dataclasses
import sys
from pathlib import Path

import pytest
import torch

from training.log import Measurement
from training.study.contenders import DENOISE, POOLING, plans
from training.study.pictures import AFTER, BEFORE, DEBLUR, StudyData
from training.study.report import findings, report
from training.study.study import INPUT, Row, Study, Training, mse_of, psnr_of

CURVE = (Measurement(10, 0.5, 1.0, 0.0123, 0.4, 1e-3, {"deblur": 27.0}),)


def rows(kind: str, **psnrs: float) -> tuple[Row, ...]:
    """Rows of three pictures around the PSNRs given by method."""
    return tuple(
        Row(kind, name.replace("_", "-"), name, (psnr - 0.1, psnr, psnr + 0.1), 0.8, 0.0045)
        for name, psnr in psnrs.items()
    )


def study(deblur: dict[str, float], minutes: float = 60.0) -> Study:
    made = plans(minutes, torch.device("cpu"))
    trainings = tuple(Training(plan, 669_443, 10, 7.5, 32, CURVE) for plan in made)
    return Study(
        StudyData(Path("data"), learned=32, noisy=64, held_out=3, test=8),
        minutes,
        trainings,
        rows(DEBLUR, **{INPUT: 28.0}, **deblur)
        + rows(BEFORE, **{INPUT: 30.0})
        + rows(AFTER, **{INPUT: 20.0}),
        ("BM3D needs the package bm3d, which is not installed.",),
        {DENOISE: 25.0, "deblur": 28.0},
        {},
    )


def test_a_network_no_better_than_the_input_is_said_to_have_learned_nothing() -> None:
    (sentence,) = findings(study({"with_skip": 28.05}))[:1]
    assert "with_skip **has learned nothing**" in sentence


def test_a_network_behind_the_input_is_said_to_be_worse() -> None:
    (sentence,) = findings(study({"with_skip": 24.5}))[:1]
    assert "with_skip is **worse than the untouched input**" in sentence
    assert "-3.50 dB" in sentence


def test_a_network_ahead_of_the_input_is_said_to_beat_it() -> None:
    (sentence,) = findings(study({"with_skip": 29.0}))[:1]
    assert "with_skip beats the untouched input" in sentence
    assert "+1.00 dB" in sentence


def test_the_papers_question_is_answered_picture_by_picture() -> None:
    text = "\n".join(findings(study({"without_skip": 27.0, "pooling": 29.0, "with_skip": 29.05})))
    assert "with_skip and pooling do not differ clearly (+0.05 ± 0.00 dB over 3 pictures)" in text
    assert "pooling is better than without_skip (+2.00" in text


def test_networks_that_all_fail_are_not_compared_with_each_other() -> None:
    text = "\n".join(findings(study({"without_skip": 20.0, "pooling": 22.0, "with_skip": 24.0})))
    assert "says nothing" in text
    assert "better than" not in text


def test_classical_methods_are_not_said_to_have_learned() -> None:
    assert all("tv" not in each for each in findings(study({"tv": 28.0})))


def test_what_could_not_be_run_is_said() -> None:
    assert any("not installed" in each for each in findings(study({})))


def test_the_papers_mse_stands_beside_ours_with_the_psnr_that_it_is() -> None:
    text = report(study({"with_skip": 29.0}))
    line = next(line for line in text.splitlines() if line.startswith("| with_skip"))
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    assert cells[-2:] == ["0.00450", "23.47"]
    assert cells[5] == "+1.00 dB"


def test_the_report_names_the_command_as_it_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "by `python -m training study`" in report(study({}))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "by `restoreapp-training study`" in report(study({}))


def test_what_was_cut_is_said() -> None:
    text = report(study({}))
    assert "60 minutes of training in all, 7.5 for each network" in text
    assert "32 pairs to learn from and 8 to measure with" in text
    assert "Crops of 64, then 128, then 256 pixels" in text
    assert "is smaller than published: width 32, blocks 4" in text
    assert "| With skip | deblur | 0.67 M | 7.5 | 10 | 40 | 1.2 | 0.01230 |" in text


def test_equal_minutes_that_were_not_equal_steps_are_said() -> None:
    assert "took fewer" not in report(study({}))
    uneven = study({})
    trainings = tuple(
        dataclasses.replace(each, steps=each.steps + 10 * (each.plan.contender is POOLING))
        for each in uneven.trainings
    )
    text = report(dataclasses.replace(uneven, trainings=trainings))
    assert "the paper's three networks took 10 to 20 steps of deblur" in text


def test_a_run_of_days_is_not_said_to_be_cut() -> None:
    text = report(study({}, minutes=8 * 24 * 60.0))
    assert "smaller than published" not in text
    assert "Crops of" not in text


@pytest.mark.parametrize(("mse", "psnr"), [(1.0, 0.0), (0.0045, 23.468), (0.0009, 30.458)])
def test_mse_and_psnr_are_each_others_inverse(mse: float, psnr: float) -> None:
    assert psnr_of(mse) == pytest.approx(psnr, abs=1e-3)
    assert mse_of(psnr) == pytest.approx(mse, rel=1e-3)


def test_a_perfect_answer_has_no_error() -> None:
    assert psnr_of(0) == float("inf")
    assert mse_of(float("inf")) == 0
