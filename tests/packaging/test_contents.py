"""What goes into the package and what stays out, without building it."""

import ast
import configparser
import sys
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest

TREE = Path(__file__).parents[2]
PACKAGING = TREE / "packaging"
sys.path.insert(0, str(PACKAGING))

import changelog  # noqa: E402 - scripts are found by their folder
import contents  # noqa: E402
import debian  # noqa: E402

from restoreapp import APPLICATION_ID, __version__  # noqa: E402


@cache
def imported_names() -> frozenset[str]:
    names: set[str] = set()
    for folder in ("restoreapp", "training"):
        for path in (TREE / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Import):
                    names |= {each.name for each in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    names |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return frozenset(names)


@pytest.mark.parametrize("excluded", contents.EXCLUDED)
def test_nothing_of_ours_imports_what_is_excluded(excluded: str) -> None:
    guilty = [each for each in imported_names() if f"{each}.".startswith(f"{excluded}.")]
    assert not guilty


def test_what_goes_in_is_there() -> None:
    assert [each for each in contents.DATA if not (TREE / each).exists()] == []


def test_every_file_of_the_resources_goes_in() -> None:
    folders = {each.name for each in (TREE / "resources").iterdir() if each.is_dir()}
    assert folders - {"__pycache__"} == {
        each.removeprefix("resources/") for each in contents.DATA if each.startswith("resources/")
    }


def test_the_codecs_that_we_use_go_in() -> None:
    import re

    used = {
        name
        for path in (TREE / "restoreapp" / "io").rglob("*.py")
        for name in re.findall(r"imagecodecs\.([a-z0-9]+)_", path.read_text("utf-8"))
    }
    assert used <= set(contents.CODECS)


@pytest.mark.parametrize(
    ("path", "is_out"),
    [
        ("torch/bin/protoc-3.13.0.0", True),
        ("torch/bin/torch_shm_manager", False),
        ("torch/lib/libtorch_cpu.so", False),
        ("torch/bin/TCPStoreTest", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf", False),
        ("matplotlib/mpl-data/fonts/ttf/LastResortHE-Regular.ttf", False),
        ("matplotlib/mpl-data/fonts/ttf/STIXGeneral.ttf", True),
        ("PySide6/Qt/lib/libQt6Network.so.6", False),
        ("PySide6\\translations\\qt_de.qm", True),
        ("restoreapp/_resources/models/denoise-photo-1.safetensors", False),
    ],
)
def test_what_stays_out(path: str, is_out: bool) -> None:
    assert (contents.left_out(path) is not None) is is_out


def test_the_version_is_the_programs() -> None:
    assert contents.version() == __version__


def test_the_desktop_file_names_the_program_as_it_names_itself() -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[method-assign,assignment]  # keys keep their case
    parser.read(PACKAGING / "linux" / f"{APPLICATION_ID}.desktop", "utf-8")
    entry = parser["Desktop Entry"]
    assert entry["Exec"] == "restoreapp %F"
    assert entry["Icon"] == entry["StartupWMClass"] == APPLICATION_ID
    assert "image/tiff" in entry["MimeType"].split(";")


def test_the_newest_release_note_is_this_versions() -> None:
    text = changelog.metainfo(PACKAGING / "linux" / f"{APPLICATION_ID}.metainfo.xml")
    root = ET.fromstring(text.encode())
    assert root.findtext("id") == APPLICATION_ID
    release = root.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__
    assert release.findall("description/ul/li")


def test_the_manual_page_holds_every_command_and_no_bare_dots() -> None:
    page = debian.man_page("restoreapp", {"": "usage: restoreapp", "batch": ".hidden --resume"})
    assert ".SH BATCH" in page
    assert r"\&.hidden \-\-resume" in page


def test_the_control_file_tells_version_and_size() -> None:
    lines = debian.control(1234).splitlines()
    assert f"Version: {__version__}" in lines
    assert "Installed-Size: 1234" in lines
