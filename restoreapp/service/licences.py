"""The licences of the program and of what it rests on."""

import importlib.metadata
import re
from importlib.metadata import Distribution

from restoreapp import APPLICATION_NAME
from restoreapp.resources import resource_folder

# A packaged program brings the texts of all that is inside; packaging writes them.
FILE_NAME = "LICENCES.txt"
_OPTIONAL = re.compile(r";.*\bextra\b")


def licences() -> str:
    """Returns the texts that came with the program; without them a list of what it was built on."""
    texts = resource_folder() / FILE_NAME
    if texts.is_file():
        return texts.read_text("utf-8")
    lines = [f"{APPLICATION_NAME}: MIT, the models' weights too. It is built on:"]
    lines += [f"{each.name} {each.version}: {licence_name(each)}" for each in requirements()]
    return "\n".join(lines)


def requirements() -> list[Distribution]:
    """Returns the packages that the program asks for, as they are installed; none unknown."""
    found = []
    try:
        lines = importlib.metadata.requires(APPLICATION_NAME) or []
    except importlib.metadata.PackageNotFoundError:  # it runs in a tree, and is not installed
        return []
    for line in lines:
        name = re.match(r"[\w.-]+", line)
        if name is not None and not _OPTIONAL.search(line):
            found.append(importlib.metadata.distribution(name[0]))
    return found


def licence_name(distribution: Distribution) -> str:
    """Returns what a package's metadata call its licence; may be empty."""
    said = metadata_field(distribution, "License-Expression")
    said = said or metadata_field(distribution, "License")
    if said and said != "UNKNOWN":
        return said.splitlines()[0]
    classifiers = distribution.metadata.get_all("Classifier") or []
    names = [each.split(" :: ")[-1] for each in classifiers if each.startswith("License ::")]
    return ", ".join(names)


def metadata_field(distribution: Distribution, field: str) -> str:
    """Returns the first value of a field of a package's metadata; empty without one."""
    return next(iter(distribution.metadata.get_all(field) or []), "")
