"""ICU's data, made smaller: what stays, and that it still sorts and knows the time zones."""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from icu import is_kept, read_items, shrink_icu, written

LANGUAGES = frozenset({"de", "en", "ja", "zh"})
HEAD = bytes.fromhex("2000da271400000000000200") + b"CmnD" + bytes(16)
QT = Path(find_spec("PySide6").origin).parent / "Qt" / "lib"
# The libraries of a folder are loaded before Qt's own, which then are not.
IN_QT = """
import ctypes, pathlib, sys
for each in ("data", "uc", "i18n"):
    [path] = pathlib.Path(sys.argv[1]).rglob(f"libicu{each}.so.*")
    ctypes.CDLL(path, ctypes.RTLD_GLOBAL)
from PySide6.QtCore import QCollator, QDate, QDateTime, QLocale, QTime, QTimeZone
loaded = pathlib.Path("/proc/self/maps").read_text("utf-8").splitlines()
assert {sys.argv[1] in line for line in loaded if "libicu" in line} == {True}
words = "zebra öl Ol ähre nube ñandú côté cote IMG_10 IMG_9 写 か".split()
for name in ("de_DE", "en_US", "es_ES", "fr_FR", "ja_JP", "sv_SE", "zh_CN"):
    collator = QCollator(QLocale(name))
    collator.setNumericMode(True)
    print(name, sorted(words, key=collator.sortKey))
    zone = QTimeZone(b"Europe/Berlin")
    moment = QDateTime(QDate(2026, 7, 1), QTime(12, 0), zone)
    print(moment.offsetFromUtc(), len(QTimeZone.availableTimeZoneIds()))
    if name != "sv_SE":
        print(zone.displayName(moment, QTimeZone.NameType.LongName, QLocale(name)))
    print(QLocale(name).toString(moment.date(), QLocale.FormatType.LongFormat))
    print(QLocale(name).toUpper("straße ı i"), QLocale(name).toCurrencyString(1234.5))
"""


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("icudt73l/coll/sv.res", True),
        ("icudt73l/coll/ucadata.icu", True),
        ("icudt73l/root.res", True),
        ("icudt73l/zoneinfo64.res", True),
        ("icudt73l/zone/pool.res", True),
        ("icudt73l/zone/de_CH.res", True),
        ("icudt73l/zone/sv.res", False),
        ("icudt73l/zu_ZA.res", False),
        ("icudt73l/en_US_POSIX.res", True),
        ("icudt73l/curr/de.res", False),
        ("icudt73l/brkitr/cjdict.dict", False),
        ("icudt73l/gb18030.cnv", False),
    ],
)
def test_sorting_stays_and_names_that_qt_has_itself_go(name: str, stays: bool) -> None:
    assert is_kept(name, LANGUAGES) is stays


def test_an_archive_is_written_as_it_is_read() -> None:
    items = [("icudt73l/a.res", b"x" * 16), ("icudt73l/zone/b.res", b"y" * 20)]

    archive = written(HEAD, items)

    assert archive[:32] == HEAD
    assert [(name, item.rstrip(b"\0")) for name, item in read_items(archive)] == items
    assert written(HEAD, read_items(archive)[1:]) == written(HEAD, items[1:])


def test_what_is_no_archive_is_refused() -> None:
    with pytest.raises(ValueError, match="no archive"):
        read_items(bytes(64))


def test_nothing_is_done_where_qt_brings_no_icu(tmp_path: Path) -> None:
    assert shrink_icu(tmp_path, LANGUAGES) == 0


@pytest.mark.skipif(
    not (shutil.which("gcc") and [*QT.glob("libicudata.so.*")]), reason="needs gcc and Qt's ICU"
)
def test_qt_sorts_and_tells_the_time_with_less_of_it_as_before(tmp_path: Path) -> None:
    for name in ("as it was", "smaller"):
        (tmp_path / name / "PySide6/Qt/lib").mkdir(parents=True)
        for each in QT.glob("libicu*.so.*"):
            shutil.copy(each, tmp_path / name / "PySide6/Qt/lib")

    languages = LANGUAGES | {"es", "fr"}
    assert shrink_icu(tmp_path / "smaller", languages) > 20_000_000

    before, after = (said_by_qt(tmp_path / name) for name in ("as it was", "smaller"))
    assert "Mitteleuropäische Sommerzeit" in before
    assert after == before


def said_by_qt(folder: Path) -> str:
    command = [sys.executable, "-c", IN_QT, str(folder)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
