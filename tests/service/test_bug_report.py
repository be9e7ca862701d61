"""What a bug report tells, and what it must not."""

import logging
from pathlib import Path

import pytest

from restoreapp.service.bug_report import bug_report, without_names
from restoreapp.service.installation import Installation, installation
from restoreapp.service.log_tail import MOST_RECORDS, LogTail

HERE = Installation(
    versions=(("RestoreApp", "1.2.3"), ("torch", "4.5.6")),
    system=("A system",),
    devices=("cpu: CPU, 2 threads",),
    advice="",
    licences="MIT",
)


def test_it_tells_versions_devices_settings_and_the_log() -> None:
    text = bug_report(HERE, {"keeps_recipes": True}, ["ERROR: no luck"])
    for line in ("torch 4.5.6", "cpu: CPU, 2 threads", "keeps_recipes = True", "ERROR: no luck"):
        assert line in text.splitlines()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("cannot read /media/anna/my trip/beach.jpg now", "cannot read <folder>/<photo>.jpg now"),
        (r"cannot read C:\Users\Anna B\beach.JPG", r"cannot read <folder>/<photo>.JPG"),
        ("Anna and Tom.tiff is not a picture.", "<photo>.tiff is not a picture."),
        ("folder = /media/anna/private trip/", "folder = <folder>/"),
        (
            'File "/opt/restoreapp/_internal/restoreapp/ui/state.py", line 3, in f',
            'File "restoreapp/ui/state.py", line 3, in f',
        ),
        (
            'File "/home/anna/.venv/lib/site-packages/torch/nn/module.py", line 7',
            'File "site-packages/torch/nn/module.py", line 7',
        ),
        ("1/2 of 3 tiles, 4 MB/s at 2026-11-23", "1/2 of 3 tiles, 4 MB/s at 2026-11-23"),
    ],
)
def test_folders_and_names_of_photos_are_left_out(said: str, told: str) -> None:
    assert without_names(said) == told


def test_names_of_known_photos_are_left_out_whatever_they_hold() -> None:
    known = [Path("/x/it's; us: all (2).jpg"), Path("/x/a.jpg")]
    said = "restored it's; us: all (2).jpg and a.jpg"
    assert without_names(said, known) == "restored <photo>.jpg and <photo>.jpg"


def test_the_users_home_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/anna"))
    assert "anna" not in without_names("in /home/anna there is no room, nor in /home/anna/x")


def test_the_log_keeps_its_last_records_with_their_tracebacks() -> None:
    tail = LogTail()
    for number in range(MOST_RECORDS + 5):
        tail.handle(logging.makeLogRecord({"msg": f"number {number}"}))
    error = ZeroDivisionError("oops")
    failure = {"msg": "failed", "exc_info": (type(error), error, None)}
    tail.handle(logging.makeLogRecord(failure))
    assert len(tail.lines()) == MOST_RECORDS
    assert tail.lines()[0].endswith("number 6")
    assert "ZeroDivisionError: oops" in tail.lines()[-1]


def test_what_is_installed_here_is_seen() -> None:
    here = installation()
    assert [name for name, _ in here.versions] == ["RestoreApp", "Python", "torch"]
    assert any(each.startswith("cpu: CPU, ") for each in here.devices)
    assert "torch" in here.licences
