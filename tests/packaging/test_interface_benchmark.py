"""What the interface's benchmark makes of what it measured."""

import sys
from pathlib import Path

import cv2
import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

import interface_benchmark
from interface_benchmark import Figure, drawn, longest, row


@pytest.mark.parametrize(
    ("value", "unit", "aim", "is_met"),
    [
        (0.9, "s", 1.0, True),
        (1.1, "s", 1.0, False),
        (31, "fps", 30, True),
        (29, "fps", 30, False),
        (400, "s", None, None),
    ],
)
def test_seconds_have_a_most_and_frames_a_least(
    value: float, unit: str, aim: float | None, is_met: bool | None
) -> None:
    assert Figure("what", value, unit, aim).is_met is is_met


def test_a_row_says_what_missed_its_aim() -> None:
    assert row(Figure("a freeze", 61.23, "ms", 50, 12.0)) == "| a freeze | 50 | 61.2 ms | 12 | NO |"
    assert row(Figure("a list", 3.0, "s")) == "| a list |  | 3 s |  |  |"


def test_the_longest_turn_counts_for_clock_and_processor_alike() -> None:
    figure = longest([(0.01, 0.002), (0.08, 0.001), (0.02, 0.03)], "freeze")
    assert (figure.value, figure.processor, figure.is_met) == (80, 30, False)


def test_a_photo_is_drawn_once_and_of_its_size(tmp_path: Path) -> None:
    path = drawn(0.06, tmp_path, ".jpg")
    before = path.stat().st_mtime_ns
    assert cv2.imread(str(path)).shape == (200, 300, 3)
    assert drawn(0.06, tmp_path, ".jpg") == path
    assert path.stat().st_mtime_ns == before


def test_every_scenario_can_be_asked_for() -> None:
    assert set(interface_benchmark.SCENARIOS) == {
        "drawing",
        "start",
        "opening",
        "restoring",
        "frames",
        "list",
    }
