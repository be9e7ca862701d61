"""A processor that the libraries cannot run on."""

import subprocess
import sys
from pathlib import Path

import pytest

from restoreapp import processor


@pytest.fixture
def pc(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A Linux on a PC's processor, and the file in which it tells of that."""
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(processor, "_CPU_INFO", tmp_path / "cpuinfo")
    return tmp_path / "cpuinfo"


@pytest.mark.parametrize(
    ("flags", "has_avx2"), [("fpu sse4_2 avx avx2 bmi1", True), ("fpu sse4_2 avx", False)]
)
def test_the_processors_flags_tell_of_avx2(pc: Path, flags: str, has_avx2: bool) -> None:
    pc.write_text(f"model name\t: A processor\nflags\t\t: {flags}\n")
    assert processor.has_avx2() is has_avx2
    assert (processor.sentence_without_avx2() == "") is has_avx2


def test_where_nothing_is_told_the_attempt_is_free(pc: Path) -> None:
    assert processor.has_avx2()


def test_a_processor_that_is_none_of_a_pc_needs_no_avx2(
    pc: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pc.write_text("Features : fp asimd")
    monkeypatch.setattr("platform.machine", lambda: "aarch64")
    assert processor.has_avx2()


def test_without_avx2_a_sentence_is_said_before_any_library_is_loaded() -> None:
    code = """
import sys
from restoreapp import processor
processor.has_avx2 = lambda: False
from restoreapp.__main__ import main
code = main()
sys.exit(9 if "numpy" in sys.modules else code)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert "AVX2" in line
