"""Which answer is told when formats are chosen faster than their sizes are estimated."""

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from restoreapp.core.progress import Progress
from restoreapp.document.recipe import DEFAULT_RECIPE, Recipe
from restoreapp.service.export import ExportChoices
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import Restored
from restoreapp.ui.file_sizes import size_text
from restoreapp.ui.jobs import JobRunner
from restoreapp.ui.size_estimate import SizeEstimate
from tests.ui.conftest import WAIT_S, photo_of

KEEP = ExportChoices()


class Encoder:
    """Answers with the quality, once it is let go."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.begun = threading.Event()
        self.asked: list[ExportChoices] = []

    def estimated_bytes(
        self,
        photo: Photo,
        restored: Restored,
        recipe: Recipe,
        target: Path,
        choices: ExportChoices,
        progress: Progress,
    ) -> int:
        self.asked.append(choices)
        self.begun.set()
        assert self.gate.wait(WAIT_S)
        return choices.quality or 0


@pytest.fixture
def encoder() -> Encoder:
    return Encoder()


@pytest.fixture
def estimate(jobs: JobRunner, engine, encoder: Encoder) -> SizeEstimate:
    services = replace(engine.services(), estimated_bytes=encoder.estimated_bytes)
    photo = photo_of(Path("/photos/one.jpg"))
    restored = Restored(np.zeros((96, 128, 3), np.uint16), DEFAULT_RECIPE, ("a",), "CPU", 1.0)
    return SizeEstimate(jobs, services, photo, restored, DEFAULT_RECIPE, pause_ms=0)


def test_a_stale_answer_is_never_told(
    qtbot: QtBot, estimate: SizeEstimate, encoder: Encoder
) -> None:
    told: list[object] = []
    estimate.estimated.connect(told.append)
    estimate.ask(Path("a.jpg"), replace(KEEP, quality=10))
    qtbot.waitUntil(encoder.begun.is_set)

    estimate.ask(Path("a.jpg"), replace(KEEP, quality=90))
    encoder.gate.set()

    qtbot.waitUntil(lambda: told != [])
    assert told == [90]


def test_choices_in_quick_succession_are_estimated_once(
    qtbot: QtBot, estimate: SizeEstimate, encoder: Encoder
) -> None:
    encoder.gate.set()
    with qtbot.waitSignal(estimate.estimated, check_params_cb=lambda size: size == 30):
        for quality in (10, 20, 30):
            estimate.ask(Path("a.jpg"), replace(KEEP, quality=quality))
    assert [each.quality for each in encoder.asked] == [30]


def test_what_is_stopped_tells_nothing(
    qtbot: QtBot, jobs: JobRunner, estimate: SizeEstimate, encoder: Encoder
) -> None:
    told: list[object] = []
    estimate.estimated.connect(told.append)
    estimate.ask(Path("a.jpg"), KEEP)
    qtbot.waitUntil(encoder.begun.is_set)

    estimate.stop()
    encoder.gate.set()

    qtbot.waitUntil(lambda: jobs.unfinished == ())
    assert told == []


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (640, "1 kB"),
        (73_000, "73 kB"),
        (7_440_000, "7.4 MB"),
        (31_000_000, "31 MB"),
        (2.5e9, "2.5 GB"),
    ],
)
def test_sizes_have_two_digits(size: float, text: str) -> None:
    assert size_text(int(size)) == text
