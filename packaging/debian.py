"""Makes the Debian package of a built folder: /opt, a launcher in the menu, icon and man pages."""

import gzip
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from changelog import metainfo
from contents import TREE, version
from packing import packer

from restoreapp.cli import COMMANDS

NAME = "restoreapp"
ID = "org.restoreapp.RestoreApp"
PURPOSES = {
    "restoreapp": "removes noise and motion blur from photographs, and enlarges them",
    "restoreapp-training": "makes, measures and tunes the networks of restoreapp",
}
# What the folder does not bring: graphics drivers and fonts are the system's own.
DEPENDS = ("libegl1", "libgl1", "libfontconfig1", "libxkbcommon0")
# Of the package, in this order.
MEMBERS = ("debian-binary", "control.tar.xz", "data.tar.xz")
LINUX = TREE / "packaging" / "linux"


def make_package(folder: Path, target: Path) -> Path:
    """Writes the package of a program's folder into a target folder and returns its path."""
    path = target / f"{NAME}_{version()}_{architecture()}.deb"
    with tempfile.TemporaryDirectory(prefix="restoreapp-deb-", dir=target) as temporary:
        root, plain = Path(temporary) / "root", Path(temporary) / "plain.deb"
        root.mkdir(mode=0o755)
        lay_out(folder, root)
        command = ["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(root), str(plain)]
        subprocess.run(command, check=True)
        pack(plain, path)
    return path


def pack(plain: Path, target: Path) -> None:
    """Packs what `dpkg-deb` built without packing.

    By itself it would not prepare the processor's code for xz; it reads what was prepared.

    Args:
        plain: that package; the packed parts come beside it.
        target: of the packed one; what lies there is replaced.
    """
    target.unlink(missing_ok=True)
    for name in MEMBERS:
        member = plain.with_name(name)
        command = ["ar", "p", str(plain), member.stem if member.suffix == ".xz" else name]
        with member.open("wb") as file:
            if member.suffix != ".xz":
                subprocess.run(command, stdout=file, check=True)
                continue
            with subprocess.Popen(command, stdout=subprocess.PIPE) as reading:
                subprocess.run(packer(), stdin=reading.stdout, stdout=file, check=True)
        if reading.returncode:
            raise subprocess.CalledProcessError(reading.returncode, command)
    members = [str(plain.with_name(name)) for name in MEMBERS]
    subprocess.run(["ar", "qcSD", str(target), *members], check=True)


def lay_out(folder: Path, root: Path) -> None:
    """Lays the package's files out below a root."""
    opt = root / "opt" / NAME
    opt.parent.mkdir()
    shutil.copytree(folder, opt, symlinks=True, copy_function=_link)
    binaries, man = root / "usr/bin", root / "usr/share/man/man1"
    for each in (binaries, man):
        each.mkdir(parents=True)
    for name in PURPOSES:
        (binaries / name).symlink_to(f"/opt/{NAME}/{name}")
    share = root / "usr/share"
    desktop, appstream = f"{ID}.desktop", f"{ID}.metainfo.xml"
    _write(share / "applications" / desktop, (LINUX / desktop).read_text("utf-8"))
    _write(share / "metainfo" / appstream, metainfo(LINUX / appstream))
    icon = (TREE / "resources/icons/restoreapp.svg").read_text("utf-8")
    _write(share / f"icons/hicolor/scalable/apps/{ID}.svg", icon)
    licence = (TREE / "LICENSE").read_text("utf-8")
    inside = f"\nThe licences of everything inside: /opt/{NAME}/LICENCES.txt\n"
    _write(share / "doc" / NAME / "copyright", licence + inside)
    for name, commands in zip(PURPOSES, (tuple(COMMANDS), ()), strict=True):
        page = man_page(name, helps(folder / name, commands))
        (man / f"{name}.1.gz").write_bytes(gzip.compress(page.encode(), mtime=0))
    _write(root / "DEBIAN" / "control", control(installed_kb(opt)))


def control(size_kb: int) -> str:
    """Returns the package's control file."""
    libc = (os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.28").split()[1]
    return f"""\
Package: {NAME}
Version: {version()}
Architecture: {architecture()}
Maintainer: RestoreApp developers
Section: graphics
Priority: optional
Installed-Size: {size_kb}
Depends: {", ".join((f"libc6 (>= {libc})", *DEPENDS))}
Description: {PURPOSES[NAME]}
 Gives back files that have lost nothing else: size, depth, colour profile and
 metadata are kept. Runs on this computer and sends nothing anywhere.
"""


def architecture() -> str:
    """Returns this machine's architecture in Debian's words."""
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())


def installed_kb(folder: Path) -> int:
    """Returns the size of a folder's files in units of 1024 bytes."""
    return sum(each.lstat().st_size for each in folder.rglob("*") if not each.is_dir()) // 1024


def helps(program: Path, commands: tuple[str, ...]) -> dict[str, str]:
    """Returns what a program's argument parser says of it and of its commands."""
    environment = {**os.environ, "COLUMNS": "78"}

    def said(*arguments: str) -> str:
        command = [str(program), *arguments, "--help"]
        return subprocess.run(
            command, env=environment, capture_output=True, encoding="utf-8", check=True
        ).stdout

    return {"": said(), **{each: said(each) for each in commands}}


def man_page(name: str, texts: dict[str, str]) -> str:
    """Returns a program's manual page, of what `helps` returns."""
    lines = [f'.TH {name.upper()} 1 "" "RestoreApp {version()}"', ".SH NAME"]
    lines.append(_escaped(f"{name} - {PURPOSES[name]}"))
    for command, text in texts.items():
        lines += [f".SH {command.upper() or 'SYNOPSIS'}", ".nf", *map(_escaped, text.splitlines())]
        lines.append(".fi")
    lines += [".SH EXIT STATUS", "0 done, 1 some photos failed, 2 wrong usage, 130 stopped.", ""]
    return "\n".join(lines)


def _escaped(line: str) -> str:
    line = line.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{line}" if line.startswith((".", "'")) else line


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    path.chmod(0o644)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target)


if __name__ == "__main__":
    print(make_package(Path(sys.argv[1]), Path(sys.argv[2])))
