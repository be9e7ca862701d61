"""The scripts that drive the window run too long for the tests; what they name is checked."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from restoreapp.ui.state import AppState

PACKAGING = Path(__file__).parents[2] / "packaging"


def names_of_state(script: Path) -> Iterator[tuple[str, ...]]:
    """Yields `("saving", "is_possible")` for `window.state.saving.is_possible`."""
    for node in ast.walk(ast.parse(script.read_text("utf-8"))):
        names: list[str] = []
        place: ast.AST = node
        while isinstance(place, ast.Attribute) and place.attr != "state":
            names.append(place.attr)
            place = place.value
        named = place.attr if isinstance(place, ast.Attribute) else getattr(place, "id", None)
        if names and named == "state":
            yield tuple(reversed(names))


@pytest.mark.parametrize("name", ["shots.py", "interface_benchmark.py"])
def test_a_script_uses_what_the_windows_state_has(name: str, state: AppState) -> None:
    chains = set(names_of_state(PACKAGING / name))
    assert len(chains) > 5
    for chain in chains:
        part: object = state
        for each in chain:
            if not isinstance(part, QObject):
                break  # a value; what it has depends on what is open
            assert hasattr(part, each), ".".join(chain)
            part = getattr(part, each)
