"""The library that is mapped before torch is imported."""

import subprocess
import sys

import pytest

MAPS = """
import sys
from pathlib import Path
import restoreapp.engine
assert "torch" not in sys.modules
before = "libtorch_cpu" in Path("/proc/self/maps").read_text()
import torch
print(before, int(torch.ones(3).sum()))
"""
MAPS_NOTHING = """
import importlib.util
importlib.util.find_spec = lambda _name: None
from restoreapp.engine.torch_libraries import map_without_lock
print(map_without_lock())
"""


def printed_by(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=True)
    return done.stdout.decode().strip()


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux what is mapped")
def test_the_engine_maps_torchs_library_before_torch_is_imported() -> None:
    assert printed_by(MAPS) == "True 3"


def test_without_torch_nothing_is_mapped() -> None:
    assert printed_by(MAPS_NOTHING) == "False"
