"""The licences of everything inside: packages, models, Python, libraries of the system."""

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution
from pathlib import Path

from contents import TREE
from inside import normal

from restoreapp.engine.cards import CARDS
from restoreapp.service.licences import licence_name, metadata_field

TEXTS = Path(__file__).parent / "licence_texts"
# Wheels that bring no text of their licence: that of PySide, whose sources are at code.qt.io.
BROUGHT = dict.fromkeys(("pyside6-essentials", "shiboken6"), ("LGPL-3.0.txt", "GPL-3.0.txt"))
_TEXT = re.compile(
    r"(^|/)(licen[cs]e|copying|notice|copyright)[^/]*$|/licenses/[^/]+$", re.IGNORECASE
)
_NO_TEXT = re.compile(r"\.(py|pyc|json|so|pyi)$")
RULE = "=" * 40  # fits into a line of the window's About

Part = tuple[str, str, str]


class MissingLicence(Exception):
    """A package inside says nothing of its licence."""


def licences(packages: Iterable[Distribution], libraries: Iterable[str]) -> str:
    """Returns the licences of what is inside, one after the other.

    Args:
        packages: those inside.
        libraries: names of the system's own that lie beside the program.

    Raises:
        MissingLicence: if a package names none.
    """
    parts: list[Part] = [("RestoreApp", "MIT", (TREE / "LICENSE").read_text("utf-8"))]
    parts += [
        (f"Model {each.id}", each.licence, f"Trained on: {each.trained_on}.") for each in CARDS
    ]
    parts.append((f"Python {sys.version.split()[0]}", "PSF-2.0", _python_licence()))
    parts += [of_package(each) for each in packages]
    parts += _of_system(libraries)
    return "\n".join(f"{RULE}\n{name}\n{kind}\n{RULE}\n\n{text}\n" for name, kind, text in parts)


def of_package(package: Distribution) -> Part:
    """Returns name with version and address, licence, and the texts that came with a package.

    Raises:
        MissingLicence: if it names none and brings none.
    """
    kind, text = licence_name(package), licence_texts(package)
    if not (kind or text):
        raise MissingLicence(f"{package.name} says nothing of its licence")
    home = metadata_field(package, "Home-page") or metadata_field(package, "Project-URL")
    return f"{package.name} {package.version}  {home}".strip(), kind, text


def licence_texts(package: Distribution) -> str:
    """Returns the texts of a package's licences; empty if there are none."""
    brought = BROUGHT.get(normal(package.name), ())
    texts = [(TEXTS / name).read_text("utf-8") for name in brought]
    for each in package.files or []:
        path, name = Path(str(each.locate())), each.as_posix()
        if _TEXT.search(name) and not _NO_TEXT.search(name) and path.is_file():
            texts.append(path.read_text("utf-8", errors="replace").strip())
    return "\n\n".join(dict.fromkeys(texts))


def _of_system(libraries: Iterable[str]) -> list[Part]:
    """Returns what a Debian says of the copyright of its libraries."""
    found = []
    for package in sorted(set(_owners(libraries))):
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
