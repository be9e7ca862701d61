"""Makes the program's folder, its archive and, on a Debian, its package; `make package` runs it.

python packaging/bundle.py                 all of it, into dist/
python packaging/bundle.py --keep-folder   wraps the folder that is there
"""

import argparse
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from importlib.metadata import version as installed_version
from pathlib import Path

from contents import STRIPPED, TREE, version
from debian import make_package
from licences import licences

IS_LINUX = sys.platform.startswith("linux")


def main() -> int:
    """Builds, wraps and sums up what was made."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--torch", choices=("cpu", "cuda"), default="cpu")
    parser.add_argument("--dist", type=Path, default=TREE / "dist", metavar="DIR")
    parser.add_argument("--work", type=Path, default=TREE / "build", metavar="DIR")
    parser.add_argument("--keep-folder", action="store_true", help="wraps the folder that is there")
    args = parser.parse_args()
    if complaint := wrong_torch(args.torch, installed_version("torch")):
        print(complaint, file=sys.stderr)
        return 2
    folder = args.dist / "restoreapp"
    if not args.keep_folder:
        freeze(args.dist, args.work)
        if IS_LINUX:
            strip(folder / "_internal")
    (folder / "LICENCES.txt").write_text(licences(folder), "utf-8")
    made = [archive(folder, args.dist, args.torch)]
    if IS_LINUX and args.torch == "cpu" and shutil.which("dpkg-deb"):
        made.append(make_package(folder, args.dist))
    sums = "".join(f"{sha256(each)}  {each.name}\n" for each in made)
    (args.dist / "SHA256SUMS").write_text(sums, "utf-8")
    tell(folder, made, args.work / "restoreapp" / "left_out.json")
    return 0


def wrong_torch(wanted: str, found: str) -> str:
    """Returns what is said where another build of torch is installed than wanted; else nothing."""
    is_cuda = "+cu" in found or (IS_LINUX and "+" not in found)
    if is_cuda == (wanted == "cuda") or sys.platform == "darwin":
        return ""
    return (
        f"torch {found} is not the {wanted} build. Set TORCH_INDEX to the address of its wheels, "
        "from PyTorch's own page, and run `make package` in a clean tree."
    )


def freeze(dist: Path, work: Path) -> None:
    """Runs PyInstaller."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(dist), "--workpath", str(work)]
    environment = {**os.environ, "PYTHONPATH": str(TREE)}
    spec = str(TREE / "packaging" / "restoreapp.spec")
    subprocess.run([*command, spec], env=environment, check=True)


def strip(internal: Path) -> None:
    """Takes the symbol tables from the libraries that are large by them."""
    for pattern in STRIPPED:
        for library in internal.glob(pattern):
            if not library.is_symlink():
                subprocess.run(["strip", "--strip-unneeded", library], check=True)


def archive(folder: Path, dist: Path, torch: str) -> Path:
    """Packs the folder: a zip on Windows, a tar.xz elsewhere."""
    suffix = "" if torch == "cpu" else f"-{torch}"
    system = f"{platform.system().lower()}-{platform.machine().lower()}{suffix}"
    base = dist / f"restoreapp-{version()}-{system}"
    if sys.platform == "win32":
        return Path(shutil.make_archive(str(base), "zip", dist, folder.name))
    path = base.with_name(base.name + ".tar.xz")
    command = ["tar", "--create", "--owner=0", "--group=0", "--directory", str(dist)]
    environment = {**os.environ, "XZ_OPT": "-6 -T0"}
    subprocess.run(
        [*command, "--xz", "--file", str(path), folder.name], env=environment, check=True
    )
    return path


def sha256(path: Path) -> str:
    """Returns a file's checksum."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def tell(folder: Path, made: list[Path], left_out: Path) -> None:
    """Prints the sizes, in millions of bytes."""
    size = sum(each.lstat().st_size for each in folder.rglob("*") if not each.is_dir())
    print(f"{size / 1e6:8.1f} MB  {folder.name}")
    for each in made:
        print(f"{each.stat().st_size / 1e6:8.1f} MB  {each.name}")
    if left_out.exists():
        for name, saved in json.loads(left_out.read_text("utf-8")).items():
            print(f"{saved / 1e6:8.1f} MB  left out: {name}")


if __name__ == "__main__":
    sys.exit(main())
