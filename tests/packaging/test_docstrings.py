"""Others' modules lose their docstrings in the packaged program, and nothing else."""

import sys
from pathlib import Path
from types import CodeType
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

import docstrings

MODULE = '''\
"""Of the module."""

import dataclasses


def described():
    """Of the function."""
    return "value"


def says_it():
    """also a value"""
    return "also a value"


def bare():
    return "no docstring"


def outer():
    """Of the outer."""

    def inner(number):
        """Of the inner."""
        assert number, "said when it fails"
        return number

    return inner


@dataclasses.dataclass
class Point:
    """Of the class."""

    x: int = 1

    def moved(self):
        """Of the method."""
        return Point(self.x + 1)
'''


def code_of(text: str) -> CodeType:
    return compile(text, "module.py", "exec")


def run(code: CodeType) -> dict[str, Any]:
    # Dataclasses ask for their module.
    names: dict[str, Any] = {"__name__": __name__}
    exec(code, names)
    return names


@pytest.fixture
def bare() -> dict[str, Any]:
    return run(docstrings.without_docstrings(code_of(MODULE)))


def test_module_functions_and_methods_lose_theirs(bare: dict[str, Any]) -> None:
    assert bare["__doc__"] is None
    inner = bare["outer"]()
    found = [bare["described"], bare["outer"], inner, bare["Point"].moved]
    assert [each.__doc__ for each in found] == [None] * 4


def test_a_class_keeps_its_own(bare: dict[str, Any]) -> None:
    assert bare["Point"].__doc__ == "Of the class."


def test_values_stay_also_where_they_are_the_docstring(bare: dict[str, Any]) -> None:
    assert bare["described"]() == "value"
    assert bare["says_it"]() == "also a value"
    assert bare["bare"]() == "no docstring"
    assert bare["Point"]().moved().x == 2


def test_assertions_stay(bare: dict[str, Any]) -> None:
    assert bare["outer"]()(3) == 3
    with pytest.raises(AssertionError, match="said when it fails"):
        bare["outer"]()(0)


def test_lines_in_errors_are_still_the_sources() -> None:
    code = code_of(MODULE)
    lines = [each[2] for each in code.co_lines()]
    assert [each[2] for each in docstrings.without_docstrings(code).co_lines()] == lines


def test_code_without_docstrings_is_left_as_it_is() -> None:
    code = code_of("x = 'text'\n\ndef f(a):\n    return a + 'more'\n")
    assert docstrings.without_docstrings(code) == code


@pytest.mark.parametrize(
    ("name", "is_below"),
    [("numpy", True), ("numpy.linalg", True), ("numpydoc", False), ("torch", False)],
)
def test_packages_are_told_by_whole_names(name: str, is_below: bool) -> None:
    assert docstrings.is_below(name, ["numpy", "training"]) is is_below
