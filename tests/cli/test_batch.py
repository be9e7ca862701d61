"""`restoreapp batch` as scripts see it."""

import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import PIL.Image
import pytest

from restoreapp import cli
from restoreapp.cli import batch
from restoreapp.core.image import Image
from restoreapp.service.batch import disk, watching
from restoreapp.service.batch.events import Done
from restoreapp.service.batch.journal import Journal
from restoreapp.service.batch.journal_database import JOURNAL_NAME
from restoreapp.service.batch.options import RunOptions
from restoreapp.service.batch.report import REPORT_NAME
from restoreapp.service.batch.runner import BatchRun
from tests.service.batch.stand_in import INVERTING, NEARBY, value_of, write_photo


@pytest.fixture(autouse=True)
def _stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "BatchRun", partial(BatchRun, services=INVERTING, workplace=NEARBY))
    monkeypatch.setattr(batch, "measured_seconds", lambda *_: 7200.0)


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., int]:
    """Runs the command on the folder `in` with the output `out`."""

    def command(*options: str) -> int:
        return cli.main(["batch", str(tmp_path / "in"), "-o", str(tmp_path / "out"), *options])

    return command


@pytest.fixture
def photos(tmp_path: Path) -> None:
    for name, value in (("a.png", 1), ("b.png", 2), ("sub/c.png", 3)):
        write_photo(tmp_path / "in" / name, value)


def lines(capsys: pytest.CaptureFixture[str], event: str = "") -> list[dict]:
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return [each for each in found if event in ("", each["event"])]


@pytest.mark.usefixtures("photos")
def test_a_tree_is_restored_and_reported(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--recursive", "--denoise", "20", "--json") == 0
    told = lines(capsys)
    results = [each for each in told if each["event"] == "result"]
    assert [Path(each["output"]).name for each in results] == [
        "a-restored.png",
        "b-restored.png",
        "c-restored.png",
    ]
    assert {"input", "steps", "model", "device", "seconds", "kept", "changed"} <= results[0].keys()
    assert results[0]["steps"][0]["level"] == 20
    assert results[0]["input_size"] == results[0]["output_size"] == [8, 8]
    assert told[-1]["event"] == "summary"
    assert told[-1]["counts"] == {"done": 3}
    assert {each["event"] for each in told} == {"progress", "overall", "result", "summary"}
    assert value_of(tmp_path / "out" / "sub" / "c-restored.png") == 252
    assert (tmp_path / "out" / REPORT_NAME).exists()


@pytest.mark.usefixtures("photos")
def test_people_get_sentences(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in" / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "in" / "x-restored.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert run("--rules", "noise above 1: denoise") == 1
    told = capsys.readouterr()
    assert "b.png → " in told.out
    assert "a.png: noise 1: left as it is" in told.out
    assert "x-restored.png left out: is a restored photo already" in told.out
    assert "1 restored, 1 failed, 1 left as they were" in told.out
    assert "bad.png is damaged" in told.err


@pytest.mark.usefixtures("photos")
def test_a_failed_photo_is_tried_again_with_resume(run: Callable[..., int], tmp_path: Path) -> None:
    bad = tmp_path / "in" / "bad.png"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert run() == 1
    assert run("--resume") == 1
    write_photo(bad, 9)
    assert run("--resume") == 0
    assert value_of(tmp_path / "out" / "bad-restored.png") == 246


@pytest.mark.usefixtures("photos")
def test_a_dry_run_says_what_would_happen_and_writes_nothing(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--dry-run", "--name", "{counter:2}-{name}") == 0
    told = capsys.readouterr().out
    assert "02-b.png" in told
    assert "2 photos" in told
    assert "about 2.0 h" in told
    assert run("--dry-run", "--json") == 0
    assert [each["event"] for each in lines(capsys)] == ["plan", "plan", "estimate"]
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("photos")
def test_photos_are_taken_by_iso_and_noise(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--least-iso", "100", "--dry-run") == 0
    assert "a.png left out: does not say its ISO" in capsys.readouterr().out
    assert run("--recursive", "--least-noise", "2", "--most-noise", "2.5") == 0
    assert "1 restored, 2 left as they were" in capsys.readouterr().out
    assert value_of(tmp_path / "out" / "b-restored.png") == 253


@pytest.mark.usefixtures("photos")
def test_how_it_runs_is_handed_on(run: Callable[..., int], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[RunOptions] = []

    def made(*values: object, options: RunOptions) -> BatchRun:
        asked.append(options)
        return BatchRun(*values, options=options, services=INVERTING, workplace=NEARBY)

    monkeypatch.setattr(batch, "BatchRun", made)
    assert run() == 0
    assert run("--resume", "--jobs", "2", "--priority", "idle", "--may-sleep") == 0
    assert asked == [RunOptions(), RunOptions(jobs=2, priority="idle", keep_awake=False)]


@pytest.mark.usefixtures("photos")
def test_a_cluster_that_cannot_be_used_is_said(
    run: Callable[..., int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.undo()
    monkeypatch.setitem(sys.modules, "ray", None)
    assert run("--cluster", "host:6379") == 1
    assert "pip install 'restoreapp[cluster]'" in capsys.readouterr().err


@pytest.mark.usefixtures("photos")
def test_results_can_lie_beside_their_photos(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    assert cli.main(["batch", str(folder), "--beside", "--recursive"]) == 0
    assert (folder / "sub" / "c-restored.png").exists()
    assert cli.main(["batch", str(folder), "--beside", "--recursive", "--resume"]) == 0
    assert len(list(folder.rglob("*.png"))) == 6


@pytest.mark.usefixtures("photos")
def test_what_exists_is_skipped_numbered_or_replaced(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = write_photo(tmp_path / "out" / "a-restored.png", 77)
    assert run() == 0
    assert "1 skipped" in capsys.readouterr().out
    assert value_of(there) == 77
    assert run("--clash", "number") == 0
    assert value_of(there.with_name("a-restored-2.png")) == 254
    assert run("--overwrite") == 0
    assert value_of(there) == 254


@pytest.mark.usefixtures("photos")
@pytest.mark.parametrize("suffix", ["html", "csv", "json"])
def test_reports_go_where_they_are_asked(
    run: Callable[..., int], tmp_path: Path, suffix: str
) -> None:
    report = tmp_path / f"night.{suffix}"
    assert run("--report", str(report)) == 0
    assert "a-restored.png" in report.read_text()
    assert not (tmp_path / "out" / REPORT_NAME).exists()


@pytest.mark.usefixtures("photos")
@pytest.mark.parametrize(
    "options",
    [
        ["--name", "{nothing}"],
        ["--rules", "nonsense"],
        ["--rules", "noise above 5: denoise", "--denoise"],
        ["--since", "2026-01-02", "--until", "2026-01-01"],
        ["--report", "x.txt"],
        ["--least-iso", "800", "--most-iso", "100"],
        ["--recipe", "missing.json"],
    ],
)
def test_wrong_usage_is_said_and_touches_nothing(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    assert run(*options) == 2
    assert capsys.readouterr().err.startswith("restoreapp: ")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "options",
    [
        ["--jobs", "0"],
        ["--since", "yesterday"],
        ["--least-size", "large"],
        ["--least-iso", "0"],
        ["--most-noise", "much"],
        ["--most-noise", "300"],
        ["--priority", "high"],
        ["--only", "gif2"],
        ["--beside"],
        ["--clash", "ask"],
    ],
)
def test_values_out_of_range_are_refused(run: Callable[..., int], options: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(*options)
    assert caught.value.code == 2


def test_a_folder_that_is_not_there_is_said(run: Callable[..., int]) -> None:
    assert run() == 2


def test_an_empty_folder_is_no_failure(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    assert run() == 0
    assert "No photos" in capsys.readouterr().out


@pytest.mark.usefixtures("photos")
def test_other_settings_cannot_be_resumed(run: Callable[..., int]) -> None:
    assert run() == 0
    assert run("--resume", "--denoise", "30") == 2


@pytest.mark.usefixtures("photos")
def test_a_second_batch_into_the_same_folder_is_refused_while_one_runs(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Journal(tmp_path / "out"):
        assert run() == 1
    assert "Another batch is writing" in capsys.readouterr().err


@pytest.mark.usefixtures("photos")
def test_a_full_disk_stops_with_a_sentence_and_can_be_gone_on_with(
    run: Callable[..., int],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(disk, "room", lambda _: 0)
    assert run("--json") == 1
    told = capsys.readouterr()
    assert "nearly full" in told.err
    assert "--resume" in told.err
    assert any(json.loads(line)["event"] == "paused" for line in told.out.splitlines())
    monkeypatch.undo()
    monkeypatch.setattr(batch, "BatchRun", partial(BatchRun, services=INVERTING, workplace=NEARBY))
    assert run("--resume") == 0
    assert value_of(tmp_path / "out" / "b-restored.png") == 253


@pytest.mark.usefixtures("photos")
def test_watching_serves_new_photos_until_it_is_stopped(
    run: Callable[..., int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "wait_for_photos", partial(watching.wait_for_photos, every_s=0.01))
    write_report = batch.write_report
    reports = []

    def after_each_run(journal: Journal, number: int, path: Path) -> None:
        write_report(journal, number, path)
        reports.append(path)
        if len(reports) == 1:
            write_photo(tmp_path / "late.png", 9).rename(tmp_path / "in" / "late.png")
        else:
            os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(batch, "write_report", after_each_run)
    assert run("--watch") == 130
    assert len(reports) == 2
    assert value_of(tmp_path / "out" / "late-restored.png") == 246


@pytest.mark.usefixtures("photos")
def test_a_signal_stops_it(
    run: Callable[..., int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell = batch.Teller.tell

    def tell_and_interrupt(self: batch.Teller, event: object) -> None:
        tell(self, event)
        if isinstance(event, Done) and threading.current_thread().name == "MainThread":
            os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(batch.Teller, "tell", tell_and_interrupt)
    for i in range(12):
        write_photo(tmp_path / "in" / f"more{i}.png", i)
    assert run() == 130
    assert 1 <= len(list((tmp_path / "out").glob("*.png"))) < 14
    monkeypatch.undo()
    monkeypatch.setattr(batch, "BatchRun", partial(BatchRun, services=INVERTING, workplace=NEARBY))
    assert run("--resume") == 0
    assert len(list((tmp_path / "out").glob("*.png"))) == 14
    hidden = {each.name for each in (tmp_path / "out").glob(".*")}
    assert hidden == {JOURNAL_NAME}


@pytest.mark.skipif(sys.platform != "linux", reason="file systems elsewhere refuse such names")
def test_names_that_are_no_text_do_not_end_a_batch(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photo = write_photo(tmp_path / "in" / "a.png", 1)
    photo.rename(os.fsdecode(os.fsencode(photo.parent) + b"/\xff.png"))
    assert run("--json", "--report", str(tmp_path / "r.html")) == 0
    (result,) = lines(capsys, "result")
    assert Path(result["output"]).name == "\udcff-restored.png"
    assert Path(result["output"]).exists()
    assert run("--resume", "--report", str(tmp_path / "r.csv")) == 0


@pytest.mark.slow
def test_the_real_engine_restores_a_folder(
    run: Callable[..., int],
    tmp_path: Path,
    noisy_image: Callable[..., Image],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.undo()
    noisy = noisy_image(25, 64).pixels
    PIL.Image.fromarray(noisy).save(write_photo(tmp_path / "in" / "a.png", 0))
    assert run("--denoise", "25") == 0
    with PIL.Image.open(tmp_path / "out" / "a-restored.png") as restored:
        assert restored.size == (64, 64)
