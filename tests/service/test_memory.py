"""What a photo of any size takes beside itself and its result, measured in processes of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from restoreapp.service.benchmark import MOST_WORKING_BYTES

DRAW = """
import sys
from pathlib import Path
from restoreapp.service.benchmark import _draw
_draw(Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3])
"""

RESTORE = """
import sys
from pathlib import Path
from restoreapp.core.progress import SilentProgress
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise
from restoreapp.service.memory_peak import peak_bytes
from restoreapp.service.export import ExportChoices
from restoreapp.service.restore import EngineChoice
from restoreapp.service.restore_file import restore_file

recipe = Recipe((Denoise(level=20, strength=0.5),))
choice = EngineChoice(("my-camera",), "cpu", memory_mb=20)
for source in map(Path, sys.argv[1:]):
    target = source.with_stem(f"{source.stem}-restored")
    choices = ExportChoices(overwrite=True)
    restore_file(source, target, recipe, choice, choices, progress=SilentProgress())
    print(peak_bytes())
"""


def run(script: str, *arguments: object) -> list[int]:
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    return [int(line) for line in done.stdout.split()]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="peaks are counted otherwise elsewhere")
@pytest.mark.parametrize(
    ("suffix", "dtype", "stored"),
    [(".tif", "uint16", 6 + 6), (".jpg", "uint8", 3 + 3)],
)
def test_memory_grows_by_photo_and_result_and_hardly_more(
    tmp_path: Path, install_model, suffix: str, dtype: str, stored: int
) -> None:
    install_model("my-camera")
    # The first loads what the program itself needs; from the second on all buffers are full.
    megapixels = (1, 12, 24)
    photos = [tmp_path / f"{each}{suffix}" for each in megapixels]
    for photo, each in zip(photos, megapixels, strict=True):
        run(DRAW, photo, each, dtype)
    small, large = (run(RESTORE, photos[0], each)[1] for each in photos[1:])
    growth = (large - small) / 1e6 / (megapixels[2] - megapixels[1])  # bytes a pixel
    most = MOST_WORKING_BYTES / 400e6
    assert growth <= stored + most, growth
