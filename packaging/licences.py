"""Writes the licences of everything inside: packages, Python, libraries of the system."""

import importlib.metadata
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution
from pathlib import Path

from contents import TREE

# Only used while building: nothing of them is inside. PyInstaller's own starter is.
BUILD_TOOLS = {
    *("altgraph", "pip", "setuptools", "wheel", "pyinstaller-hooks-contrib", "macholib", "pefile"),
    *("pywin32-ctypes", "restoreapp", "cyclonedx-bom"),
}
# Wheels that bring no text of their licence, and where it is published.
PUBLISHED = {
    "pyside6-essentials": "LGPL-3.0; text at gnu.org/licenses, sources at code.qt.io",
    "shiboken6": "LGPL-3.0; text at gnu.org/licenses, sources at code.qt.io",
}
_TEXT = re.compile(
    r"(^|/)(licen[cs]e|copying|notice|copyright)[^/]*$|/licenses/[^/]+$", re.IGNORECASE
)
_NO_TEXT = re.compile(r"\.(py|pyc|json|so|pyi)$")
_RULE = "=" * 78


class MissingLicence(Exception):
    """A package inside says nothing of its licence."""


def licences(folder: Path) -> str:
    """Returns the licences of what a program's folder holds, one after the other.

    Raises:
        MissingLicence: if a package names none.
    """
    parts = [("RestoreApp", "MIT", (TREE / "LICENSE").read_text("utf-8"))]
    parts.append((f"Python {sys.version.split()[0]}", "PSF-2.0", _python_licence()))
    distributions = sorted(importlib.metadata.distributions(), key=lambda each: each.name.lower())
    parts += [of_distribution(each) for each in distributions if normal(each) not in BUILD_TOOLS]
    parts += system_libraries(folder)
    return "\n".join(f"{_RULE}\n{name}\n{kind}\n{_RULE}\n\n{text}\n" for name, kind, text in parts)


def normal(distribution: Distribution) -> str:
    """Returns a distribution's name as it is compared."""
    return re.sub(r"[-_.]+", "-", distribution.name).lower()


def of_distribution(distribution: Distribution) -> tuple[str, str, str]:
    """Returns name with version, licence, and the texts that came with a package.

    Raises:
        MissingLicence: if it names none and brings none.
    """
    kind, text = licence_name(distribution), licence_texts(distribution)
    published = PUBLISHED.get(normal(distribution), "")
    if not (kind or text or published):
        raise MissingLicence(f"{distribution.name} says nothing of its licence")
    home = said_of(distribution, "Home-page") or said_of(distribution, "Project-URL")
    return f"{distribution.name} {distribution.version}  {home}".strip(), kind, text or published


def licence_name(distribution: Distribution) -> str:
    """Returns what a package's metadata call its licence; may be empty."""
    said = said_of(distribution, "License-Expression") or said_of(distribution, "License")
    if said and said != "UNKNOWN":
        return said.splitlines()[0]
    classifiers = distribution.metadata.get_all("Classifier") or []
    names = [each.split(" :: ")[-1] for each in classifiers if each.startswith("License ::")]
    return ", ".join(names)


def said_of(distribution: Distribution, field: str) -> str:
    """Returns the first value of a field of a package's metadata; empty without one."""
    return next(iter(distribution.metadata.get_all(field) or []), "")


def licence_texts(distribution: Distribution) -> str:
    """Returns the texts of a package's licences; empty if it brings none."""
    texts = []
    for path in distribution.files or []:
        name = path.as_posix()
        if _TEXT.search(name) and not _NO_TEXT.search(name) and Path(str(path.locate())).is_file():
            texts.append(Path(str(path.locate())).read_text("utf-8", errors="replace").strip())
    return "\n\n".join(dict.fromkeys(texts))


def system_libraries(folder: Path) -> list[tuple[str, str, str]]:
    """Returns the copyrights of a Debian's own libraries that were copied beside the program."""
    packages = sorted(set(_owners(each.name for each in (folder / "_internal").glob("*.so*"))))
    found = []
    for package in packages:
        text = Path("/usr/share/doc", package, "copyright")
        if text.is_file():
            found.append((package, "library of Debian", text.read_text("utf-8", errors="replace")))
    return found


def _owners(names: Iterable[str]) -> Iterable[str]:
    for name in names:
        try:
            said = subprocess.run(
                ["dpkg", "-S", f"*/{name}"], capture_output=True, text=True, check=False
            ).stdout
        except FileNotFoundError:  # no Debian
            return
        yield from (line.split(":")[0] for line in said.splitlines()[:1])


def _python_licence() -> str:
    stdlib = Path(sysconfig.get_path("stdlib"))
    for each in (stdlib / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"):
        if each.is_file():
            return each.read_text("utf-8")
    raise MissingLicence("Python's own licence was not found")


if __name__ == "__main__":
    sys.stdout.write(licences(Path(sys.argv[1])))
