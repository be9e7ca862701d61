"""Promises about the structure, proven by running it."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def modules_loaded_by(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "module",
    [
        "restore",
        "restore_file",
        "export",
        "open_photo",
        "models",
        "self_test",
        "batch.preparation",
        "batch.runner",
        "batch.report",
    ],
)
def test_the_services_know_no_window_and_load_torch_only_on_use(module: str) -> None:
    loaded = modules_loaded_by(f"import restoreapp.service.{module}")
    assert not loaded & {"PySide6", "torch"}


def test_the_window_is_there_before_torch_is() -> None:
    loaded = modules_loaded_by("import restoreapp.ui.app")
    assert "PySide6" in loaded
    assert "torch" not in loaded


def test_the_command_line_starts_without_window_and_torch() -> None:
    assert not modules_loaded_by("import restoreapp.cli") & {"PySide6", "torch"}


def test_the_package_itself_imports_nothing() -> None:
    before = modules_loaded_by("pass")
    assert modules_loaded_by("import restoreapp") - before == {"restoreapp"}


def test_every_package_is_listed_for_the_wheel() -> None:
    listed = set(
        tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"]
    )
    found = {
        ".".join(init.parent.relative_to(ROOT).parts)
        for package in ("restoreapp", "training")
        for init in (ROOT / package).rglob("__init__.py")
    }
    installed = {re.sub("^training", "restoreapp_training", name) for name in found}
    assert installed | {"restoreapp._resources"} == listed


def test_packaging_is_a_folder_of_scripts() -> None:
    """As a package it would shadow the one of that name that pytest imports."""
    assert not (ROOT / "packaging" / "__init__.py").exists()
