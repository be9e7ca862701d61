from collections.abc import Callable
from pathlib import Path

import pytest

from restoreapp.service.batch.settings import BatchSettings
from tests.service.batch.stand_in import value_of, write_photo


@pytest.fixture
def photos(tmp_path: Path) -> Callable[[int], BatchSettings]:
    """Writes photos of one value each, half of them in a folder of the folder."""

    def make(count: int, **others: object) -> BatchSettings:
        for i in range(count):
            write_photo(tmp_path / "in" / ("sub" if i % 2 else "") / f"p{i}.png", i)
        values = {"output": tmp_path / "out", "recursive": True} | others
        return BatchSettings((tmp_path / "in",), **values)

    return make


@pytest.fixture
def results(tmp_path: Path) -> Callable[[], dict[str, int]]:
    """Reads what lies in the output folder, hidden files too, but for the journal."""

    def read() -> dict[str, int]:
        files = [each for each in (tmp_path / "out").rglob("*") if each.is_file()]
        return {
            each.relative_to(tmp_path / "out").as_posix(): value_of(each)
            for each in files
            if not each.name.startswith(".restoreapp-batch.sqlite")
        }

    return read
