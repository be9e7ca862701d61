import csv
import html.parser
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from restoreapp.core.progress import CancelToken
from restoreapp.service.batch.journal import Journal
from restoreapp.service.batch.report import COLUMNS, ReportFailed, write_report
from restoreapp.service.batch.settings import BatchSettings
from restoreapp.service.batch.watching import seen_photos, wait_for_photos
from tests.service.batch.stand_in import run_batch, write_photo

EVIL = "=1+1 <script>alert('x')</script> & \"q\".png"


class Tags(html.parser.HTMLParser):
    """Collects the tags and the addresses of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]


@pytest.fixture
def report(photos: Callable[..., BatchSettings], tmp_path: Path) -> Callable[[str], Path]:
    """Runs a batch of three photos, one of them damaged, and reports."""

    def make(name: str) -> Path:
        settings = photos(1)
        write_photo(tmp_path / "in" / "e.png", 5).rename(tmp_path / "in" / EVIL.replace("/", "∕"))
        (tmp_path / "in" / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n")
        run_batch(settings)
        path = tmp_path / name
        with Journal(settings.home) as journal:
            write_report(journal, 1, path)
        return path

    return make


def test_a_page_needs_nothing_else_and_escapes_names(report: Callable[[str], Path]) -> None:
    text = report("r.html").read_text()
    page = Tags()
    page.feed(text)
    assert "script" not in page.tags
    assert page.tags.count("img") == 6
    pictures = [each for each in page.addresses if each.startswith("data:image/jpeg;base64,")]
    links = [each for each in page.addresses if each not in pictures]
    assert len(pictures) == 6
    assert "out/p0-restored.png" in links
    assert all(each.startswith("out/") for each in links)
    assert "What failed" in text
    assert "bad.png is damaged" in text
    assert "http" not in text


def test_a_table_has_a_row_a_photo_and_no_formulas(report: Callable[[str], Path]) -> None:
    with report("r.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [each["state"] for each in rows].count("done") == 2
    assert set(rows[0]) == set(COLUMNS)
    done = next(each for each in rows if each["state"] == "done")
    assert done["steps"].startswith("denoise (level 9, strength 1")
    assert not any(value.startswith("=") for each in rows for value in each.values())


def test_json_can_be_read_back(report: Callable[[str], Path]) -> None:
    told = json.loads(report("r.json").read_text())
    assert told["counts"] == {"done": 2, "failed": 1}
    assert len(told["photos"]) == 3
    assert set(told["photos"][0]) == set(COLUMNS)
    assert told["settings"]["template"] == "{name}-restored"


def test_a_report_that_cannot_be_written_is_said(
    photos: Callable[..., BatchSettings], tmp_path: Path
) -> None:
    run_batch(photos(1))
    with Journal(tmp_path / "out") as journal:
        for path in (tmp_path / "nothing" / "r.html", tmp_path / "r.pdf"):
            with pytest.raises(ReportFailed) as caught:
                write_report(journal, 1, path)
            assert caught.value.hint
    assert not list(tmp_path.glob(".*"))


def test_watching_waits_until_a_copy_is_whole(
    photos: Callable[..., BatchSettings], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, token = photos(1), CancelToken()
    served = seen_photos(settings, token)
    growing = tmp_path / "in" / "growing.png"
    sizes = iter([5, 10, 20, 20, 20])
    looks = []

    def look(*_: object) -> dict[Path, tuple[int, int]]:
        growing.write_bytes(bytes(next(sizes)))
        looks.append(growing.stat().st_size)
        return served | {growing: (growing.stat().st_size, 1)}

    monkeypatch.setattr("restoreapp.service.batch.watching.seen_photos", look)
    now = wait_for_photos(settings, served, token, every_s=0)
    assert now is not None
    assert now[growing] == (20, 1)
    assert looks == [5, 10, 20, 20]
    token.cancel()
    assert wait_for_photos(settings, served, token) is None
