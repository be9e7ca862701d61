"""Which packages are inside the program: those that its files were taken from."""

import os.path
import re
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution, distributions

from packaging.requirements import Requirement

# Where the spec writes their names, below the folder that PyInstaller works in.
FILE_NAME = "inside.json"
# The training is inside, too; of what builds the program, PyInstaller's starter alone.
ROOT = "restoreapp[training]"
STARTER = "pyinstaller"


def inside(files: Iterable[str]) -> list[Distribution]:
    """Returns the packages that a built program holds something of, by name.

    PyInstaller's starter is always one of them, and the program itself none. What a package only
    says of itself, its metadata, does not count.

    Args:
        files: from which the program was put together, by their full names.
    """
    taken = {_comparable(each) for each in files}
    found = {
        normal(each.name): each
        for each in distributions()
        if any(_comparable(str(file.locate())) in taken for file in _content(each))
    }
    found[STARTER] = distribution(STARTER)
    found.pop(normal(Requirement(ROOT).name), None)
    return [found[name] for name in sorted(found)]


def asked_for() -> list[Distribution]:
    """Returns the packages that may be inside, by name: what the program asks for, and so on.

    Not all are: of some no module is ever reached, or `contents.py` excludes them.
    """
    found: dict[str, Distribution] = {}
    seen: set[tuple[str, str]] = set()
    wanted = [Requirement(ROOT)]
    while wanted:
        asked = wanted.pop()
        package = distribution(asked.name)
        found[normal(package.name)] = package
        for extra in ("", *asked.extras):
            if (normal(package.name), extra) not in seen:
                seen.add((normal(package.name), extra))
                wanted += _asked_by(package, extra)
    found[STARTER] = distribution(STARTER)
    del found[normal(Requirement(ROOT).name)]
    return [found[name] for name in sorted(found)]


def normal(name: str) -> str:
    """Returns a package's name as names are compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _content(package: Distribution) -> Iterable:
    """Yields the files of a package that are not its metadata."""
    for file in package.files or []:
        if not file.parts[0].endswith((".dist-info", ".egg-info")):
            yield file


def _comparable(path: str) -> str:
    return os.path.normcase(os.path.normpath(path))


def _asked_by(package: Distribution, extra: str) -> list[Requirement]:
    """Returns what a package needs on this system, by itself or for an extra."""
    needs = [Requirement(each) for each in package.requires or []]
    return [each for each in needs if each.marker is None or each.marker.evaluate({"extra": extra})]
