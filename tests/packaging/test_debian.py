"""The Debian package, built of a folder that is no program."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

import debian

needs_tools = pytest.mark.skipif(
    not all(map(shutil.which, ("dpkg-deb", "ar", "xz"))), reason="only on a Debian"
)
CONTROL = """\
Package: sample
Version: 1.0
Architecture: all
Maintainer: Somebody
Description: a sample
"""


def said(*command: str | Path) -> str:
    return subprocess.run(
        list(map(str, command)), capture_output=True, text=True, check=True
    ).stdout


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A package that holds a program and a link to it, not packed."""
    root = tmp_path / "root"
    for each in ("DEBIAN", "opt", "usr"):
        (root / each).mkdir(parents=True)
    (root / "DEBIAN" / "control").write_text(CONTROL)
    shutil.copy(sys.executable, root / "opt" / "program")
    (root / "usr" / "link").symlink_to("/opt/program")
    path = tmp_path / "plain.deb"
    said("dpkg-deb", "--root-owner-group", "-Znone", "--build", root, path)
    return path


@needs_tools
def test_a_packed_package_is_read_and_unpacked_as_the_plain_one(plain: Path) -> None:
    packed, folder = plain.with_name("packed.deb"), plain.with_name("unpacked")
    packed.write_bytes(b"an older one")
    debian.pack(plain, packed)
    assert said("dpkg-deb", "--field", packed, "Package").strip() == "sample"
    assert said("dpkg-deb", "--contents", packed) == said("dpkg-deb", "--contents", plain)
    said("dpkg-deb", "--extract", packed, folder)
    assert (folder / "opt" / "program").read_bytes() == Path(sys.executable).read_bytes()
    assert (folder / "usr" / "link").readlink() == Path("/opt/program")
    assert packed.stat().st_size < plain.stat().st_size


@needs_tools
def test_its_parts_lie_in_the_order_that_dpkg_asks_for(plain: Path) -> None:
    packed = plain.with_name("packed.deb")
    debian.pack(plain, packed)
    assert said("ar", "t", packed).split() == ["debian-binary", "control.tar.xz", "data.tar.xz"]


@needs_tools
def test_a_package_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    broken = tmp_path / "plain.deb"
    broken.write_bytes(b"no package")
    with pytest.raises(subprocess.CalledProcessError):
        debian.pack(broken, tmp_path / "packed.deb")
