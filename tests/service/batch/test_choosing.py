import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import PIL.Image
import pytest

from restoreapp.core.progress import CancelToken, ReportingProgress, SilentProgress
from restoreapp.errors import Cancelled
from restoreapp.service.batch.choosing import Choice, chosen_photos
from restoreapp.service.batch.journal import Journal
from restoreapp.service.batch.preparation import prepared
from restoreapp.service.batch.settings import BatchSettings, Filters
from restoreapp.service.batch.template import NameTemplate
from tests.service.batch.stand_in import write_photo

Make = Callable[..., BatchSettings]


@pytest.fixture
def settings(tmp_path: Path) -> Make:
    (tmp_path / "in").mkdir()

    def make(*inputs: Path, **others: object) -> BatchSettings:
        values = {"output": tmp_path / "out", "recursive": True} | others
        return BatchSettings(inputs or (tmp_path / "in",), **values)

    return make


def names(choice: Choice) -> list[str]:
    return [each.relative.as_posix() for each in choice.photos]


def reasons(choice: Choice) -> dict[str, str]:
    return {each.path.name: each.reason for each in choice.left_out}


def chosen(settings: BatchSettings) -> Choice:
    return chosen_photos(settings, SilentProgress())


def test_folders_give_their_photos_in_the_order_of_people(tmp_path: Path, settings: Make) -> None:
    for name in ("a10.png", "A2.png", "b/c/x.png", "b/1.png", "a1.png"):
        write_photo(tmp_path / "in" / name, 1)
    for name in ("Thumbs.db", ".DS_Store", "._a1.png", ".hidden/x.png", "notes.txt"):
        (tmp_path / "in" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_bytes(b"x")
    assert names(chosen(settings())) == ["a1.png", "A2.png", "a10.png", "b/1.png", "b/c/x.png"]
    assert names(chosen(settings(recursive=False))) == ["a1.png", "A2.png", "a10.png"]


def test_a_photo_that_is_named_and_lies_in_a_folder_is_taken_once(
    tmp_path: Path, settings: Make
) -> None:
    photo = write_photo(tmp_path / "in" / "a.png", 1)
    assert names(chosen(settings(photo, tmp_path / "in", photo))) == ["a.png"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_are_followed_and_loops_end(tmp_path: Path, settings: Make) -> None:
    root = tmp_path / "in"
    write_photo(root / "real" / "a.png", 1)
    write_photo(tmp_path / "elsewhere" / "b.png", 1)
    (root / "loop").symlink_to(root)
    (root / "real" / "up").symlink_to(root, target_is_directory=True)
    (root / "self.png").symlink_to(root / "self.png")
    (root / "gone.png").symlink_to(root / "nothing")
    (root / "twice.png").symlink_to(root / "real" / "a.png")
    (root / "outside").symlink_to(tmp_path / "elsewhere")
    choice = chosen(settings())
    assert names(choice) == ["twice.png", "outside/b.png"]
    assert reasons(choice).keys() == {"self.png", "gone.png"}


def test_hard_links_are_photos_of_their_own(tmp_path: Path, settings: Make) -> None:
    photo = write_photo(tmp_path / "in" / "a.png", 1)
    (tmp_path / "in" / "b.png").hardlink_to(photo)
    assert names(chosen(settings())) == ["a.png", "b.png"]


def test_the_output_folder_is_no_input(tmp_path: Path, settings: Make) -> None:
    write_photo(tmp_path / "in" / "a.png", 1)
    write_photo(tmp_path / "in" / "out" / "sub" / "plain.png", 1)
    assert names(chosen(settings(output=tmp_path / "in" / "out"))) == ["a.png"]


def test_results_beside_their_photos_are_not_taken(tmp_path: Path, settings: Make) -> None:
    for name in ("a.png", "a-restored.png", "a-restored-2.png", "plain.png"):
        write_photo(tmp_path / "in" / name, 1)
    beside = settings(output=None)
    choice = chosen_photos(beside, SilentProgress(), results={str(tmp_path / "in" / "plain.png")})
    assert names(choice) == ["a.png"]
    assert len(choice.left_out) == 3
    every = settings(output=None, filters=Filters(with_restored=True))
    assert len(chosen(every).photos) == 4


def test_filters_leave_out_and_say_why(tmp_path: Path, settings: Make) -> None:
    root = tmp_path / "in"
    for name, day in (("old.jpg", "2020:01:02 03:04:05"), ("new.jpg", "2026:05:06 07:08:09")):
        exif = PIL.Image.Exif()
        exif.get_ifd(0x8769)[0x9003] = day
        PIL.Image.new("RGB", (8, 8)).save(root / name, exif=exif)
    write_photo(root / "a.png", 1)
    os.utime(root / "a.png", (1, 1))
    (root / "big.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000))
    by_date = chosen(settings(filters=Filters(since=date(2020, 1, 2), until=date(2020, 1, 2))))
    assert names(by_date) == ["old.jpg"]
    assert reasons(by_date)["new.jpg"] == "was taken on 2026-05-06"
    assert reasons(by_date)["a.png"].startswith("was taken on 1970")
    assert names(chosen(settings(filters=Filters(formats=("png",), most_bytes=1000)))) == ["a.png"]
    assert names(chosen(settings(filters=Filters(least_bytes=1000)))) == ["big.png"]


def test_photos_are_taken_by_the_iso_that_the_camera_wrote(tmp_path: Path, settings: Make) -> None:
    root = tmp_path / "in"
    said = {"a": {0x8827: 100}, "b": {0x8827: (3200, 3200)}, "c": {0x8827: 65_535, 0x8833: 102_400}}
    for name, fields in said.items():
        exif = PIL.Image.Exif()
        exif.get_ifd(0x8769).update(fields)
        PIL.Image.new("RGB", (8, 8)).save(root / f"{name}.jpg", exif=exif)
    write_photo(root / "d.png", 1)
    high = chosen(settings(filters=Filters(least_iso=3200)))
    assert names(high) == ["b.jpg", "c.jpg"]
    assert reasons(high) == {"a.jpg": "has ISO 100", "d.png": "does not say its ISO"}
    assert names(chosen(settings(filters=Filters(most_iso=3200)))) == ["a.jpg", "b.jpg"]
    assert reasons(chosen(settings(filters=Filters(most_iso=1))))["c.jpg"] == "has ISO 102400"
    assert len(chosen(settings()).photos) == 4


@pytest.mark.slow
def test_fifty_thousand_files_are_listed(tmp_path: Path, settings: Make) -> None:
    root = tmp_path / "in"
    for i in range(50_000):
        (root / f"{i}.jpg").touch()
    wanted = settings()
    assert len(chosen(wanted).photos) == 50_000
    with Journal(tmp_path / "out") as journal:
        number = prepared(journal, wanted, SilentProgress(), resume=False).number
        assert journal.counts(number) == {"waiting": 50_000}
        assert len(journal.waiting(number)) == 50_000


def test_the_content_says_the_format_where_it_can(tmp_path: Path, settings: Make) -> None:
    root = tmp_path / "in"
    write_photo(root / "really.png", 1).rename(root / "really.jpg")
    (root / "broken.tif").write_bytes(b"nothing")
    (root / "camera.dng").write_bytes(b"II*\0" + bytes(80))
    (root / "empty.jpg").write_bytes(b"")
    (root / "folder.jpg").mkdir()
    found = {each.path.name: each.format_id for each in chosen(settings()).photos}
    assert found == {
        "really.jpg": "png", "broken.tif": "tiff", "camera.dng": "raw", "empty.jpg": "jpeg"
    }  # fmt: skip


def test_what_is_named_but_not_there_is_said(tmp_path: Path, settings: Make) -> None:
    (tmp_path / "x.txt").write_text("x")
    choice = chosen(settings(tmp_path / "gone.png", tmp_path / "x.txt"))
    assert not choice.photos
    assert reasons(choice) == {
        "gone.png": "does not exist",
        "x.txt": "is no picture of a kind that can be read",
    }


def test_a_folder_that_may_not_be_read_is_said(
    tmp_path: Path, settings: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_photo(tmp_path / "in" / "a.png", 1)
    write_photo(tmp_path / "in" / "closed" / "b.png", 1)
    real = os.scandir

    def scandir(folder: Path) -> object:
        if Path(folder).name == "closed":
            raise PermissionError
        return real(folder)

    monkeypatch.setattr("restoreapp.service.batch.choosing.os.scandir", scandir)
    choice = chosen(settings())
    assert names(choice) == ["a.png"]
    assert reasons(choice) == {"closed": "may not be read"}


def test_names_that_are_no_text_are_taken(tmp_path: Path, settings: Make) -> None:
    if sys.platform != "linux":
        pytest.skip("file systems elsewhere refuse such names")
    photo = write_photo(tmp_path / "in" / "a.png", 1)
    photo.rename(os.fsdecode(os.fsencode(photo.parent) + b"/\xff.png"))
    assert len(chosen(settings(template=NameTemplate("{name}-x"))).photos) == 1


def test_a_wish_to_stop_is_heard(settings: Make) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        chosen_photos(settings(), ReportingProgress(lambda *_: None, token))
