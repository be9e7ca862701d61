"""What a release is made of: changes, licences, bill of materials, checksums, parts."""

import hashlib
import importlib.metadata
import json
import re
import sys
from pathlib import Path

import hypothesis
import numpy as np
import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
sys.path.insert(0, str(PACKAGING))

import bundle  # noqa: E402 - scripts are found by their folder
import changelog  # noqa: E402
import inside  # noqa: E402
import licences  # noqa: E402
import release_check  # noqa: E402
import sbom  # noqa: E402

from restoreapp.engine.cards import CARDS  # noqa: E402

CHANGES = """\
# Changes

## 1.1.0 (2027-02-03)

Much is better.

- One thing
  on two lines.
- Another.

## 1.0.0 (2026-12-01)

- The first.
"""


def test_the_changelog_is_read_newest_first() -> None:
    new, old = changelog.releases(CHANGES)
    assert (new.version, new.date) == ("1.1.0", "2027-02-03")
    assert new.paragraphs == ["Much is better."]
    assert new.bullets == ["One thing on two lines.", "Another."]
    assert old.bullets == ["The first."]


@pytest.mark.parametrize(
    "check",
    [
        release_check.the_version_is_one,
        release_check.the_changelog_tells_of_it,
        release_check.the_weights_are_the_cards,
    ],
)
def test_the_tree_can_be_released(check) -> None:
    check()


def test_a_changelog_of_another_version_is_no_release(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(release_check, "version", lambda: "9.9.9")
    with pytest.raises(release_check.CheckError, match=r"does not begin with 9\.9\.9"):
        release_check.the_changelog_tells_of_it()


def test_a_tag_on_another_commit_is_no_release(monkeypatch: pytest.MonkeyPatch) -> None:
    said = {"--list": "v0.0.1\nv9.9.9\n", "--points-at": "v0.0.1\n"}
    monkeypatch.setattr(release_check, "git", lambda _tag, kind, *_: said[kind])
    monkeypatch.setattr(release_check, "version", lambda: "9.9.9")
    with pytest.raises(release_check.CheckError, match=r"v9\.9\.9 is on another commit"):
        release_check.the_tags_agree()


def names(packages: list[importlib.metadata.Distribution]) -> list[str]:
    return [inside.normal(each.name) for each in packages]


def test_what_a_package_of_ours_needs_may_be_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inside, "ROOT", "hypothesis")
    monkeypatch.setattr(inside, "STARTER", "pytest")
    assert names(inside.asked_for()) == ["pytest", "sortedcontainers"]


def test_inside_are_the_packages_that_files_were_taken_from(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(inside, "STARTER", "pytest")
    taken = [hypothesis.__file__, np.linalg.__file__, __file__, json.__file__]
    assert names(inside.inside(taken)) == ["hypothesis", "numpy", "pytest"]


def test_a_package_that_is_left_out_is_not_inside_by_its_metadata(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(inside, "STARTER", "pytest")
    said_of_itself = [
        str(each.locate())
        for each in inside.distribution("numpy").files or []
        if ".dist-info" in each.parts[0]
    ]
    assert said_of_itself
    assert names(inside.inside(said_of_itself)) == ["pytest"]


def test_the_licences_are_of_what_is_inside_and_of_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(inside, "STARTER", "pytest")
    text = licences.licences(inside.inside([np.__file__]), [])
    heads = [each.strip() for each in re.split(rf"(?m)^{licences.RULE}$", text)[1::2]]
    packages = [each.split()[0] for each in heads if not each.startswith("Model ")]
    assert packages == ["RestoreApp", "Python", "numpy", "pytest"]


def test_qts_licence_is_there_though_its_wheel_brings_none() -> None:
    pyside = inside.distribution("PySide6-Essentials")
    name, _, text = licences.of_package(pyside)
    assert name.startswith("PySide6")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "GNU GENERAL PUBLIC LICENSE" in text


def test_the_bill_holds_what_is_inside_and_the_models() -> None:
    names = ("numpy", "py-tool")
    bill = {
        "metadata": {"component": {"bom-ref": "root", "name": "restoreapp"}},
        "components": [{"bom-ref": f"{each}-1", "name": each} for each in names],
        "dependencies": [
            {"ref": "root", "dependsOn": ["numpy-1", "py-tool-1"]},
            {"ref": "py-tool-1"},
        ],
    }
    kept = sbom.of_inside(bill, {"numpy"})
    assert [each["name"] for each in kept["components"]] == ["numpy", *(c.id for c in CARDS)]
    assert kept["dependencies"] == [{"ref": "root", "dependsOn": ["numpy-1"]}]


def test_a_file_that_is_too_large_is_cut_into_parts(tmp_path: Path) -> None:
    large = tmp_path / "a.tar.xz"
    large.write_bytes(b"0123456789")
    assert bundle.split(large, most_bytes=10) == [large]
    parts = bundle.split(large, most_bytes=4)
    assert [each.name for each in parts] == ["a.tar.xz.00", "a.tar.xz.01", "a.tar.xz.02"]
    assert b"".join(each.read_bytes() for each in parts) == b"0123456789"
    assert not large.exists()


def test_checksums_are_written_as_tools_read_them(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"abc")
    bundle.write_sums([file], tmp_path / "SUMS")
    assert (tmp_path / "SUMS").read_bytes() == (
        hashlib.sha256(b"abc").hexdigest().encode() + b"  a.txt\n"
    )


def test_the_icon_is_drawn(tmp_path: Path) -> None:
    path = tmp_path / "work" / "icon.png"
    bundle.draw_icon(path)
    assert path.read_bytes().startswith(b"\x89PNG")
