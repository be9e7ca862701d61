"""Libraries that the program's folder would hold twice."""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from sharing import share_blas, share_newest, share_same

SITE = Path(find_spec("numpy").origin).parents[1]
PRODUCTS = """
import sys, numpy, pathlib, importlib.util
[library] = pathlib.Path(sys.argv[1]).glob("cv2/cv2*.so")
spec = importlib.util.spec_from_file_location("cv2", library)
cv2 = importlib.util.module_from_spec(spec)
sys.modules["cv2"] = cv2
spec.loader.exec_module(cv2)
a, b = numpy.random.default_rng(1).standard_normal((2, 300, 300))
assert numpy.allclose(cv2.gemm(a, b, 1, None, 0), a @ b)
assert numpy.allclose(a @ cv2.solve(a, b, flags=cv2.DECOMP_LU)[1], b)
assert numpy.allclose(cv2.SVDecomp(a)[0][:, 0], numpy.linalg.svd(a)[1])
assert "scipy_openblas" in pathlib.Path("/proc/self/maps").read_text("ascii")
assert sys.argv[1] in pathlib.Path("/proc/self/maps").read_text("ascii")
"""

AVIF = """
import sys, pathlib, numpy
sys.path.insert(0, sys.argv[1])
import imagecodecs
y, x = numpy.mgrid[:64, :96]
deep = numpy.stack([x * 8, y * 8, x + y], -1).astype(numpy.uint16)
for pixels, more in ((deep.astype(numpy.uint8), {}), (deep, {"bitspersample": 10})):
    packed = imagecodecs.avif_encode(pixels, level=100, **more)
    assert numpy.array_equal(imagecodecs.avif_decode(packed), pixels)
[used] = {each.split()[-1] for each in open("/proc/self/maps") if "libaom" in each}
assert used.startswith(sys.argv[1] + "/opencv")
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or not shutil.which("gcc"), reason="needs Linux and gcc"
)
def test_opencv_calculates_with_scipys_library(tmp_path: Path) -> None:
    for folder in ("cv2", "opencv_python_headless.libs", "scipy.libs"):
        if not (SITE / folder).is_dir():
            pytest.skip(f"no {folder}")
        (tmp_path / folder).mkdir()
        for each in (SITE / folder).glob("*.so*"):
            os.link(each, tmp_path / folder / each.name)

    saved = share_blas(tmp_path)

    assert saved > 30_000_000
    subprocess.run([sys.executable, "-c", PRODUCTS, str(tmp_path)], check=True)
    left = {each.name.split("-")[0] for each in tmp_path.glob("opencv*/*")}
    assert "libavcodec" in left
    assert "libgfortran" not in left


def test_nothing_is_shared_where_opencv_brings_no_library(tmp_path: Path) -> None:
    assert share_blas(tmp_path) == 0


def test_the_same_library_lies_there_once(tmp_path: Path) -> None:
    for folder, content in (("a.libs", b"x" * 99), ("b.libs", b"x" * 99), ("c.libs", b"y" * 99)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "libm.so.5").write_bytes(content)

    assert 0 < share_same(tmp_path) < 99
    assert [each.is_symlink() for each in sorted(tmp_path.glob("*/*"))] == [False, True, False]
    assert (tmp_path / "b.libs" / "libm.so.5").read_bytes() == b"x" * 99


def test_the_newest_of_an_interface_serves_for_the_older_ones(tmp_path: Path) -> None:
    for folder, version in (("a.libs", "3.9.1"), ("b.libs", "3.14.1"), ("c.libs", "2.0.0")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"libaom-0.so.{version}").write_text(version + " " * 99)

    assert share_newest(tmp_path) > 50
    assert (tmp_path / "a.libs" / "libaom-0.so.3.9.1").read_text().startswith("3.14.1")
    assert (tmp_path / "c.libs" / "libaom-0.so.2.0.0").read_text().startswith("2.0.0")
    assert share_newest(tmp_path) == 0


def test_avif_is_written_and_read_with_opencvs_library(tmp_path: Path) -> None:
    for folder in ("imagecodecs", "imagecodecs.libs", "opencv_python_headless.libs"):
        if not (SITE / folder).is_dir():
            pytest.skip(f"no {folder}")
        shutil.copytree(SITE / folder, tmp_path / folder, copy_function=os.link)
    if share_newest(tmp_path) == 0:
        pytest.skip("they bring other interfaces, or the same")

    subprocess.run([sys.executable, "-c", AVIF, str(tmp_path)], check=True)
