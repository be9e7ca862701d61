from pathlib import Path

import pytest

from restoreapp.core.progress import CancelToken
from restoreapp.errors import Cancelled
from restoreapp.service.batch.events import Done, Overall
from restoreapp.service.batch.journal import Journal
from restoreapp.service.batch.journal_database import BatchRunning
from restoreapp.service.batch.report import REPORT_NAME
from restoreapp.service.batch.serving import (
    Listed,
    example_result,
    serve_batch,
    unfinished_batch,
)
from restoreapp.service.batch.settings import BatchSettings
from restoreapp.service.batch.template import NameTemplate
from restoreapp.service.export import ExportChoices
from tests.service.batch.stand_in import INVERTING, NEARBY


def served(settings: BatchSettings, listener, token=None, *, resume=False):
    return serve_batch(
        settings,
        listener,
        token or CancelToken(),
        resume=resume,
        services=INVERTING,
        workplace=NEARBY,
    )


def test_a_batch_is_listed_run_and_reported(photos, results, tmp_path: Path) -> None:
    told: list[object] = []
    ended = served(photos(3), told.append)
    assert isinstance(told[0], Listed)
    assert [each.source.name for each in told[0].rows] == ["p0.png", "p2.png", "p1.png"]
    assert sum(isinstance(each, Done) for each in told) == 3
    assert ended.summary.counts == {"done": 3}
    assert ended.report == tmp_path / "out" / REPORT_NAME
    assert ended.report.read_text().count("<img") == 9


def test_a_report_that_cannot_be_written_is_said_and_the_batch_counts(
    photos, tmp_path: Path
) -> None:
    (tmp_path / "out" / REPORT_NAME).mkdir(parents=True)
    ended = served(photos(1), lambda _: None)
    assert ended.summary.counts == {"done": 1}
    assert ended.report is None
    assert REPORT_NAME in ended.trouble


def test_what_was_stopped_is_found_and_can_be_gone_on_with(photos, tmp_path: Path) -> None:
    settings, token = photos(6), CancelToken()

    def stop_after_one(event: object) -> None:
        if isinstance(event, Done):
            token.cancel()

    assert served(settings, stop_after_one, token).summary.was_stopped
    found = unfinished_batch(tmp_path / "out")
    assert found is not None
    assert found.settings == settings
    assert found.counts["waiting"] >= 1
    ended = served(found.settings, lambda _: None, resume=True)
    assert ended.summary.counts == {"done": 6}
    assert unfinished_batch(tmp_path / "out") is None


def test_controls_steer_the_run(photos) -> None:
    told: list[object] = []

    def steer(event: object) -> None:
        told.append(event)
        if isinstance(event, Listed):
            event.controls.stop()

    assert served(photos(3), steer).summary.was_stopped
    assert not any(isinstance(each, Overall) for each in told)


def test_stopped_while_being_prepared_nothing_is_begun(photos, tmp_path: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        served(photos(3), lambda _: None, token)
    assert unfinished_batch(tmp_path / "out") is None


def test_a_folder_without_a_journal_holds_no_batch_and_gets_none(tmp_path: Path) -> None:
    assert unfinished_batch(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_a_running_batch_is_called_that(tmp_path: Path) -> None:
    with Journal(tmp_path), pytest.raises(BatchRunning):
        unfinished_batch(tmp_path)


@pytest.mark.parametrize(
    ("template", "format_id", "expected"),
    [
        ("{name}-restored", "keep", "one-restored.JPG"),
        ("{counter:3}_{format}", "png", "001_png.png"),
    ],
)
def test_an_example_follows_template_and_format(
    template: str, format_id: str, expected: str
) -> None:
    settings = BatchSettings(
        (Path("/in"),),
        Path("/out"),
        template=NameTemplate(template),
        choices=ExportChoices(format=format_id),
    )
    assert example_result(settings, Path("one.JPG"), ()) == expected
