from pathlib import Path

import pytest

from restoreapp.document import store
from restoreapp.document.store import UnreadableFile, UnwritableFile, delete, read_text, write_text


def test_what_is_written_is_read_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "a.json"
    write_text(path, "ein Text: σ\n")
    write_text(path, "another")
    assert read_text(path) == "another"
    assert list(path.parent.iterdir()) == [path]


def test_a_disk_that_is_full_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    write_text(path, "before")

    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store.os, "fsync", refuse)
    with pytest.raises(UnwritableFile, match="No space left"):
        write_text(path, "after")
    assert list(tmp_path.iterdir()) == [path]
    assert read_text(path) == "before"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnwritableFile, match="cannot be written"):
        write_text(tmp_path / "file" / "a.json", "")


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"a" * 1_000_001])
def test_what_is_no_text_or_far_too_much_is_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=r"a\.json"):
        read_text(path)


def test_deleting_what_is_gone_is_no_failure(tmp_path: Path) -> None:
    delete(tmp_path / "none.json")
    with pytest.raises(UnwritableFile):
        delete(tmp_path)
