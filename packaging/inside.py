"""Which packages are inside the program: what it asks for, what they ask for, and so on."""

import re
from importlib.metadata import Distribution, distribution

from packaging.requirements import Requirement

# The training is inside, too; of what builds the program, PyInstaller's starter alone.
ROOT = "restoreapp[training]"
STARTER = "pyinstaller"


def inside() -> list[Distribution]:
    """Returns the packages by name, as they are installed; the program itself is left out."""
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


def _asked_by(package: Distribution, extra: str) -> list[Requirement]:
    """Returns what a package needs on this system, by itself or for an extra."""
    needs = [Requirement(each) for each in package.requires or []]
    return [each for each in needs if each.marker is None or each.marker.evaluate({"extra": extra})]
