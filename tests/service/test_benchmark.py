import json
import platform
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from restoreapp import cli
from restoreapp.core.progress import SilentProgress
from restoreapp.engine.benchmark import noisy_photo
from restoreapp.engine.noise import estimate_level
from restoreapp.service.benchmark import MOST_WORKING_BYTES, method_times, photo_time
from restoreapp.service.memory_peak import MemoryPeak


@pytest.mark.parametrize(("kind", "bytes_a_pixel"), [("jpeg", 3 + 3), ("tiff16", 6 + 6)])
def test_a_photo_is_timed_from_file_to_file(kind: str, bytes_a_pixel: int) -> None:
    found = photo_time(kind, 0.2, "cpu")
    assert found.kind == kind
    assert found.megapixels == pytest.approx(0.2, rel=0.02)
    assert found.stored_bytes == pytest.approx(bytes_a_pixel * found.megapixels * 1e6)
    parts = (found.read_s, found.estimate_s, found.restore_s, found.write_s, found.network_s)
    assert min(parts) > 0
    assert found.total_s == pytest.approx(sum(parts[:4]))
    assert (found.tiles, found.extra_fraction) == (1, 0)
    assert sum(found.stages.values()) == pytest.approx(found.total_s)
    assert 0 < found.outside_fraction < 1
    assert found.network_flop_per_s > 0
    assert found.matrix_flop_per_s > 0
    assert 0 < found.working_bytes < MOST_WORKING_BYTES


def test_the_photo_is_the_same_every_time_and_as_noisy_as_said() -> None:
    first, second = noisy_photo(1.5, np.uint8), noisy_photo(1.5, np.uint8)
    assert np.array_equal(first.pixels, second.pixels)
    assert first.size.width / first.size.height == pytest.approx(1.5, abs=0.01)
    assert estimate_level(first) == pytest.approx(20, abs=2)
    assert noisy_photo(0.1, np.uint16).depth == 16


@pytest.mark.slow
def test_the_network_beats_the_classical_methods() -> None:
    found = {each.name: each for each in method_times("cpu", SilentProgress())}
    assert {"tv", "nlm", "denoise-photo-1"} <= found.keys()
    best = max(found.values(), key=lambda each: each.psnr)
    assert best.name.startswith("denoise")
    assert all(each.megapixels_per_second > 0 for each in found.values())
    assert all(each.peak_bytes > 1_000_000 for each in found.values())


def test_the_command_writes_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--megapixels", "0.1", "--no-methods", "--device", "cpu"]
    assert cli.main(["benchmark", *options, "--out", str(tmp_path / "report")]) == 0
    printed = capsys.readouterr().out
    assert (tmp_path / "report" / "benchmark.md").read_text("utf-8") == printed
    table = json.loads((tmp_path / "report" / "benchmark.json").read_text("utf-8"))
    (row,) = table["photos"]
    assert 0 <= row["outside_fraction"] <= 1
    assert f"| {row['total_s']:.1f} |" in printed
    assert printed.startswith(table["machine"]["processor"])
    assert platform.node() not in printed


def test_a_stand_in_takes_the_networks_memory_and_little_of_its_time() -> None:
    found = photo_time("jpeg", 4, "cpu", stands_in=True)
    assert found.stands_in
    assert found.tiles > 2
    assert found.working_bytes > 100_000_000  # that of a real tile
    assert found.network_flop_per_s > found.matrix_flop_per_s / 2


def test_memory_is_watched_while_it_is_held() -> None:
    with MemoryPeak() as memory:
        held = np.ones(30_000_000)
        until = time.monotonic() + 10
        while memory.bytes < held.nbytes / 2 and time.monotonic() < until:
            threading.Event().wait(0.01)
    assert held.nbytes / 2 < memory.bytes < 2 * held.nbytes


def test_a_device_that_is_not_there_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["benchmark", "--megapixels", "0.1", "--device", "cuda:9"]) == 1
    assert "cuda:9" in capsys.readouterr().err


@pytest.mark.parametrize("size", ["0", "2000", "large"])
def test_a_size_is_a_number_of_megapixels(size: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["benchmark", "--megapixels", size])
    assert stopped.value.code == 2
