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

from contents import STRIPPED, TRANSLATIONS, TREE, version
from debian import make_package
from icu import shrink_icu
from inside import FILE_NAME as INSIDE
from packing import packer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from sbom import write_sbom
from sharing import share_blas, share_newest, share_same

IS_LINUX = sys.platform.startswith("linux")
ICON = TREE / "resources" / "icons" / "restoreapp.svg"
ICON_PX = 1024
LEFT_OUT = "restoreapp/left_out.json"  # the spec writes it
LICENCES = "_internal/restoreapp/_resources/LICENCES.txt"
# Stores of releases take less than 2 GiB a file; the CUDA build is larger.
MOST_BYTES = 1_900_000_000


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
        draw_icon(args.work / "restoreapp" / "icon.png")
        freeze(args.dist, args.work)
        if IS_LINUX:
            make_smaller(folder / "_internal", args.work)
            (folder / Path(LICENCES).name).symlink_to(LICENCES)
        else:
            shutil.copy(folder / LICENCES, folder)
    name = f"restoreapp-{version()}-{system(args.torch)}"
    bill = args.dist / f"{name}.cdx.json"
    write_sbom(bill, json.loads((args.work / "restoreapp" / INSIDE).read_text("utf-8")))
    made = [*split(archive(folder, args.dist / name)), bill]
    if IS_LINUX and args.torch == "cpu" and shutil.which("dpkg-deb"):
        made.append(make_package(folder, args.dist))
    write_sums(made, args.dist / f"SHA256SUMS-{system(args.torch)}")
    tell(folder, made, args.work / LEFT_OUT)
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


def system(torch: str) -> str:
    """Returns the word for system, machine and build in names of files."""
    suffix = "" if torch == "cpu" else f"-{torch}"
    return f"{platform.system().lower()}-{platform.machine().lower()}{suffix}"


def draw_icon(path: Path) -> None:
    """Draws the program's icon as large as a system may want it."""
    image = QImage(ICON_PX, ICON_PX, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(ICON)).render(painter)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(str(path))


def freeze(dist: Path, work: Path) -> None:
    """Runs PyInstaller."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(dist), "--workpath", str(work)]
    environment = {**os.environ, "PYTHONPATH": str(TREE)}
    spec = str(TREE / "packaging" / "restoreapp.spec")
    subprocess.run([*command, spec], env=environment, check=True)


def make_smaller(internal: Path, work: Path) -> None:
    """Takes from the libraries what the program does not need of them."""
    stripped = strip(internal)
    shared = share_blas(internal) + share_same(internal) + share_newest(internal)
    languages = frozenset(
        each.stem.split("_")[1] for each in (TREE / TRANSLATIONS).glob("restoreapp_*.ts")
    )
    note_saved("symbol tables", stripped, work)
    note_saved("libraries that would lie there twice", shared, work)
    note_saved("data of ICU", shrink_icu(internal, languages), work)


def strip(internal: Path) -> int:
    """Takes the symbol tables from the libraries that are large by them; returns the bytes."""
    libraries = [each for pattern in STRIPPED for each in internal.glob(pattern)]
    libraries = [each for each in libraries if not each.is_symlink()]
    before = sum(each.stat().st_size for each in libraries)
    subprocess.run(["strip", "--strip-unneeded", *libraries], check=True)
    return before - sum(each.stat().st_size for each in libraries)


def note_saved(name: str, saved: int, work: Path) -> None:
    """Adds bytes to what was saved."""
    noted = json.loads((work / LEFT_OUT).read_text("utf-8"))
    (work / LEFT_OUT).write_text(json.dumps({**noted, name: saved}, indent=2), "utf-8")


def archive(folder: Path, base: Path) -> Path:
    """Packs the folder into a file of that name: a zip on Windows, a tar.xz elsewhere."""
    if sys.platform == "win32":
        return Path(shutil.make_archive(str(base), "zip", folder.parent, folder.name))
    path = base.with_name(base.name + ".tar.xz")
    command = ["tar", "-C", str(folder.parent)]
    if not IS_LINUX:  # a Mac's tar packs by itself
        subprocess.run([*command, "-c", "-J", "-f", str(path), folder.name], check=True)
        return path
    command += ["-c", "--sort=name", "--owner=0", "--group=0"]
    command.append(f"--use-compress-program={' '.join(packer())}")
    subprocess.run([*command, "-f", str(path), folder.name], check=True)
    return path


def split(path: Path, most_bytes: int = MOST_BYTES) -> list[Path]:
    """Cuts a file that is too large into parts, which `cat` puts together again."""
    if path.stat().st_size <= most_bytes:
        return [path]
    parts = []
    with path.open("rb") as file:
        while content := file.read(most_bytes):
            parts.append(path.with_name(f"{path.name}.{len(parts):02}"))
            parts[-1].write_bytes(content)
    path.unlink()
    return parts


def write_sums(files: list[Path], target: Path) -> None:
    """Writes checksums as `sha256sum --check` reads them."""
    lines = [f"{sha256(each)}  {each.name}\n" for each in files]
    target.write_text("".join(lines), "utf-8", newline="\n")


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
