"""Takes from compiled modules what only their readers need: the texts that describe functions.

Python's own way, `-OO`, takes the assertions with them, which others' code may rest on.
"""

import dis
import itertools
from collections.abc import Iterable
from types import CodeType

# A function's code says so of itself; a module's and a class's has neither.
_OF_FUNCTION = 0x1 | 0x2  # CO_OPTIMIZED, CO_NEWLOCALS


def without_docstrings(code: CodeType) -> CodeType:
    """Returns a module's code in which it and its functions have no `__doc__`.

    Classes keep theirs: a dataclass without one writes its own at each import. A text that is a
    value somewhere, too, stays.
    """
    is_function = code.co_flags & _OF_FUNCTION == _OF_FUNCTION
    at = _docstring_of_function(code) if is_function else _docstring_of_module(code)
    constants = [
        without_docstrings(each) if isinstance(each, CodeType) else each for each in code.co_consts
    ]
    if at is not None:
        constants[at] = None
    return code.replace(co_consts=tuple(constants))


def is_below(name: str, packages: Iterable[str]) -> bool:
    """Whether a module is one of the packages named, or in one."""
    return any(f"{name}.".startswith(f"{each}.") for each in packages)


def _docstring_of_function(code: CodeType) -> int | None:
    """Returns the docstring's place among a function's constants: the first, if it is a text."""
    is_text = bool(code.co_consts) and isinstance(code.co_consts[0], str)
    return 0 if is_text and not _loads(code, 0) else None


def _docstring_of_module(code: CodeType) -> int | None:
    """Returns the docstring's place among the constants of a module; nothing for a class."""
    if code.co_name != "<module>":
        return None
    steps = list(dis.get_instructions(code))
    for load, store in itertools.pairwise(steps):
        if store.opname == "STORE_NAME" and store.argval == "__doc__":
            is_text = load.opname == "LOAD_CONST" and isinstance(load.argval, str)
            return load.arg if is_text and _loads(code, load.arg) == 1 else None
    return None


def _loads(code: CodeType, constant: int | None) -> int:
    """Returns how often a code reads one of its constants."""
    steps = dis.get_instructions(code)
    return sum(each.opcode in dis.hasconst and each.arg == constant for each in steps)
