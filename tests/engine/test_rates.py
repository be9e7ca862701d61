"""What is kept of the time that networks take, and what it says of the next photo."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from restoreapp.core.geometry import Size
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Deblur, Denoise, Enlarge
from restoreapp.engine.device import Device, UnusableDevice, choose_device
from restoreapp.engine.findings import Findings
from restoreapp.engine.models import default_card
from restoreapp.engine.rates import expected_seconds, keep_rate, kept_rate
from restoreapp.engine.runner import Runner
from tests.engine.conftest import CuedDevice, answer_of, picture

CPU = choose_device("cpu")
CARD = Device("xpu", torch.float32, "A card, float32")
SECONDS_A_PIXEL = 1e-5


@pytest.fixture
def findings(tmp_path: Path) -> Findings:
    return Findings(tmp_path / "devices.json")


@pytest.fixture
def timed(box_blur, findings: Findings):
    """A runner on a device that takes ten seconds for a megapixel, and keeps what it finds."""
    cued = CuedDevice(CARD, seconds=(SECONDS_A_PIXEL, 0))
    card, network = box_blur(3)
    return Runner(card, network, CARD, tile_px=400, place=cued, findings=findings, clock=cued.clock)


def test_what_a_pass_took_is_kept(timed: Runner, findings: Findings) -> None:
    answer_of(timed, picture(900, 600))
    assert kept_rate(findings, timed.card, CARD) == pytest.approx(10)


def test_the_first_tile_ever_is_no_guide(timed: Runner, findings: Findings) -> None:
    answer_of(timed, picture(390, 390))
    assert kept_rate(findings, timed.card, CARD) is None


def test_a_stopped_clock_or_few_pixels_tell_nothing(timed: Runner, findings: Findings) -> None:
    for _ in range(3):
        answer_of(timed, picture(300, 300))
    assert kept_rate(findings, timed.card, CARD) is None


def test_a_rate_follows_what_is_measured_later(timed: Runner, findings: Findings) -> None:
    keep_rate(findings, timed.card, CARD, 1_000_000, 4.0)
    keep_rate(findings, timed.card, CARD, 1_000_000, 8.0)
    assert kept_rate(findings, timed.card, CARD) == pytest.approx(6)
    keep_rate(findings, timed.card, CARD, 1_000_000, 6.1)
    assert kept_rate(findings, timed.card, CARD) == pytest.approx(6)


def test_other_weights_and_devices_have_rates_of_their_own(
    timed: Runner, findings: Findings
) -> None:
    keep_rate(findings, timed.card, CARD, 1_000_000, 4.0)
    assert kept_rate(findings, replace(timed.card, sha256="other"), CARD) is None
    assert kept_rate(findings, timed.card, replace(CARD, label="Another, float32")) is None


def seconds(findings: Findings, recipe: Recipe, size: Size | None = None) -> float | None:
    size = size or Size(1000, 500)
    return expected_seconds(size, recipe, (), "cpu", tile_px=1152, findings=findings)


def test_a_recipe_takes_what_its_steps_took(findings: Findings) -> None:
    keep_rate(findings, default_card("denoise"), CPU, 1_000_000, 2.0)
    keep_rate(findings, default_card("deblur"), CPU, 1_000_000, 3.0)
    assert seconds(findings, Recipe((Denoise(),))) == pytest.approx(1.0)
    assert seconds(findings, Recipe((Denoise(), Deblur()))) == pytest.approx(2.5)
    assert seconds(findings, Recipe((Denoise(level=0), Deblur()))) == pytest.approx(1.5)


def test_enlarging_takes_what_the_larger_photo_takes(findings: Findings) -> None:
    keep_rate(findings, default_card("enlarge"), CPU, 1_000_000, 2.0)
    assert seconds(findings, Recipe((Enlarge(factor=2),)), Size(500, 250)) == pytest.approx(1.0)


def test_margins_of_tiles_take_time_too(findings: Findings) -> None:
    keep_rate(findings, default_card("denoise"), CPU, 1_000_000, 2.0)
    told = seconds(findings, Recipe((Denoise(),)), Size(4000, 2500))
    assert told is not None
    assert 20 < told < 30


def test_what_was_never_measured_is_not_guessed(findings: Findings) -> None:
    keep_rate(findings, default_card("denoise"), CPU, 1_000_000, 2.0)
    assert seconds(findings, Recipe((Denoise(), Deblur()))) is None


def test_a_device_that_is_not_there_is_refused(findings: Findings) -> None:
    with pytest.raises(UnusableDevice):
        expected_seconds(
            Size(10, 10),
            Recipe((Denoise(),)),
            (),
            "cuda:7",
            tile_px=1152,
            findings=findings,
        )
