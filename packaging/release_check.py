"""Whether the tree is fit to be released; `make release-check` runs it.

It runs in the package's environment. Prints a line for each check and returns 1 if one failed.
Nothing is changed in the tree.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from changelog import metainfo, releases
from contents import TREE, version
from inside import asked_for
from licences import MissingLicence, of_package

from restoreapp.engine.cards import CARDS, weights_path

ID = "org.restoreapp.RestoreApp"
LINUX = TREE / "packaging" / "linux"
TOP_LEVEL = {
    *("restoreapp", "resources", "training", "packaging", "tests", "pyproject.toml", "README.md"),
    *("Makefile", "LICENSE", ".gitignore", ".ci", ".github"),
}
INSTALLED = {"restoreapp", "restoreapp_training"}


class CheckError(Exception):
    """A check that failed: what is wrong, in a sentence."""


def the_version_is_one() -> None:
    """The version has three numbers and stands in one place."""
    if not re.fullmatch(r"\d+\.\d+\.\d+", version()):
        raise CheckError(f"{version()} is not three numbers")
    written = re.compile(rf"(?<![\d.]){re.escape(version())}(?![\d.])")
    one = TREE / "restoreapp" / "__init__.py"
    for path in ("pyproject.toml", "Makefile", f"packaging/linux/{ID}.metainfo.xml"):
        if written.search((TREE / path).read_text("utf-8")):
            raise CheckError(f"{path} holds the version, too; it is that of {one.name} by itself")


def the_changelog_tells_of_it() -> None:
    """The newest entry is this version's; dates fall, none is to come."""
    told = releases()
    if not told or told[0].version != version():
        raise CheckError(f"the changelog does not begin with {version()}")
    if not told[0].bullets:
        raise CheckError(f"the changelog tells nothing of {version()}")
    dates = [date.fromisoformat(each.date) for each in told]
    if dates != sorted(dates, reverse=True) or dates[0] > datetime.now(UTC).date():
        raise CheckError("the changelog's dates do not fall, or the first is to come")


def the_tags_agree() -> None:
    """A tag of this version is on this commit, and older versions have theirs."""
    tags = set(git("tag", "--list", "v*").split())
    here = set(git("tag", "--points-at", "HEAD").split())
    mine = f"v{version()}"
    if mine in tags and mine not in here:
        raise CheckError(f"{mine} is on another commit: the version has to be raised")
    if others := {each for each in here if each.startswith("v")} - {mine}:
        raise CheckError(f"this commit has the tags {sorted(others)}, its version is {version()}")
    if missing := [f"v{each.version}" for each in releases()[1:] if f"v{each.version}" not in tags]:
        raise CheckError(f"the changelog's versions have no tags: {missing}")


def the_desktop_takes_its_files() -> None:
    """The launcher and AppStream's file, releases filled in, are valid."""
    for tool in ("desktop-file-validate", "appstreamcli"):
        if shutil.which(tool) is None:
            raise CheckError(f"{tool} is not installed, and so nothing is proven")
    said_to_be_right("desktop-file-validate", str(LINUX / f"{ID}.desktop"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{ID}.metainfo.xml"
        path.write_text(metainfo(LINUX / path.name), "utf-8")
        said_to_be_right("appstreamcli", "validate", "--no-net", str(path))


def the_weights_are_the_cards() -> None:
    """Each card's checksum is that of its weights, and no weights lie about without a card."""
    for card in CARDS:
        if hashlib.sha256(weights_path(card).read_bytes()).hexdigest() != card.sha256:
            raise CheckError(f"the weights of {card.id} are not those of its card")
    known = {weights_path(card).name for card in CARDS}
    lying = {each.name for each in (TREE / "resources" / "models").iterdir()}
    if lying != known:
        raise CheckError(f"weights without a card, or missing: {sorted(lying ^ known)}")


def the_licences_are_complete() -> None:
    """Everything that may be inside says what its licence is."""
    for each in asked_for():
        try:
            of_package(each)
        except MissingLicence as error:
            raise CheckError(str(error)) from error


def the_wheel_works_elsewhere() -> None:
    """The wheel holds no bare names of ours, and both programs run outside of the tree."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        build = ["-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder]
        source = place / "source"  # building leaves files in a tree
        copy_tracked(source)
        done(sys.executable, *build, str(source))
        shutil.rmtree(source)
        (wheel,) = place.glob("*.whl")
        with zipfile.ZipFile(wheel) as content:
            names = {each.split("/")[0] for each in content.namelist()}
        if bare := {each for each in names if not each.endswith(".dist-info")} - INSTALLED:
            raise CheckError(f"the wheel would install {sorted(bare)}")
        installed = place / "installed"
        install = ["-m", "pip", "install", "--quiet", "--no-deps", "--target", str(installed)]
        done(sys.executable, *install, str(wheel))
        said = done(str(installed / "bin" / "restoreapp"), "--version", elsewhere=installed)
        if said.split() != ["RestoreApp", version()]:
            raise CheckError(f"the wheel's program says {said!r}")
        done(str(installed / "bin" / "restoreapp"), "models", elsewhere=installed)
        done(str(installed / "bin" / "restoreapp-training"), "--help", elsewhere=installed)


def nothing_lies_about() -> None:
    """All files are known to git, as they are, and the top holds what it may."""
    if strays := git("status", "--porcelain"):
        raise CheckError(f"changed, or unknown to git: {strays.splitlines()[:5]}")
    tracked = {each.split("/")[0] for each in git("ls-files").splitlines()}
    if others := tracked - TOP_LEVEL:
        raise CheckError(f"the top of the tree holds {sorted(others)}")


CHECKS: tuple[Callable[[], None], ...] = (
    the_version_is_one,
    the_changelog_tells_of_it,
    the_tags_agree,
    the_desktop_takes_its_files,
    the_weights_are_the_cards,
    the_licences_are_complete,
    the_wheel_works_elsewhere,
    nothing_lies_about,
)


def git(*arguments: str) -> str:
    """Returns what git says of the tree."""
    return done("git", "-C", str(TREE), *arguments)


def done(*command: str, elsewhere: Path | None = None) -> str:
    """Runs a command and returns its output; with a folder, there, and with its modules first.

    Raises:
        CheckError: if it fails.
    """
    environment = {**os.environ, **({"PYTHONPATH": str(elsewhere)} if elsewhere else {})}
    ran = subprocess.run(
        command, cwd=elsewhere, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if ran.returncode:
        raise CheckError(f"{' '.join(command[:4])}: {(ran.stderr or ran.stdout)[-500:].strip()}")
    return ran.stdout


def said_to_be_right(*command: str) -> None:
    """Runs a tool that says something only where something is wrong, or fails then."""
    said = done(*command)
    if "warning" in said.lower() or "error" in said.lower():
        raise CheckError(said.strip())


def copy_tracked(target: Path) -> None:
    """Copies the files that git knows."""
    for name in git("ls-files", "-z").rstrip("\0").split("\0"):
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(TREE / name, path)


def main() -> int:
    """Runs every check and returns 1 if one failed."""
    has_failed = False
    for check in CHECKS:
        name = check.__name__.replace("_", " ")
        try:
            check()
        except CheckError as error:
            has_failed = True
            print(f"FAILED  {name}: {error}", flush=True)
        else:
            print(f"passed  {name}", flush=True)
    return int(has_failed)


if __name__ == "__main__":
    sys.exit(main())
