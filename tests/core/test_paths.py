"""Questions about paths that the system refuses to answer are answered with no."""

from pathlib import Path

import pytest

from restoreapp.core.paths import is_file, is_folder, is_same_file, is_there, typed_path

TOO_LONG = "a" * 300


@pytest.mark.parametrize("asked", [is_there, is_file, is_folder])
def test_nothing_is_seen_at_a_name_that_is_too_long(asked, tmp_path: Path) -> None:
    assert not asked(tmp_path / TOO_LONG)


def test_no_file_is_the_same_as_one_that_cannot_be_seen(tmp_path: Path) -> None:
    assert is_same_file(tmp_path, tmp_path / "." / "..") is False
    assert is_same_file(tmp_path, tmp_path / TOO_LONG) is False
    assert is_same_file(tmp_path, tmp_path / ".")


def test_what_is_there_is_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "file"
    assert not is_there(file)
    file.touch()
    assert (is_there(file), is_file(file), is_folder(file)) == (True, True, False)
    assert (is_there(tmp_path), is_file(tmp_path), is_folder(tmp_path)) == (True, False, True)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("mine.jpg", "/photos/mine.jpg"),
        ("in/mine.jpg", "/photos/in/mine.jpg"),
        ("/elsewhere/mine.jpg", "/elsewhere/mine.jpg"),
        ("~/mine.jpg", "/home/me/mine.jpg"),
        ("~nobody-of-that-name/mine.jpg", "/photos/~nobody-of-that-name/mine.jpg"),
        ("", "/photos"),
    ],
)
def test_typed_paths_begin_in_a_folder_or_at_home(
    text: str, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/me")
    monkeypatch.setenv("USERPROFILE", "/home/me")
    assert typed_path(text, Path("/photos")) == Path(path)
