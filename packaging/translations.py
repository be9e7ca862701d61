"""Brings the translations up to date: finds the program's texts, merges them, compiles them.

`make translations` calls it. Texts that are new or changed are left for a translator to finish in
`resources/translations/*.ts`, with Qt Linguist or any editor; calling it once more compiles them.
lupdate does the merging. It does not find the texts itself: what the layers below the window say
(`restoreapp.texts.Text`) has a context that it does not know of.
"""

import ast
import json
import string
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es", "fr", "ja", "zh_CN")
# English needs its plurals only.
SOURCE_LANGUAGE = "en"
TEXT_CONTEXT = "Text"
LUPDATE = ("-locations", "none", "-no-obsolete", "-source-language", "en")


class UnfindableText(Exception):
    """A text that is not a literal where it is to be translated."""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """A text to be translated.

    Attributes:
        context: the class or table that it belongs to.
        source: in English.
    """

    context: str
    source: str

    @property
    def is_plural(self) -> bool:
        """Whether it has forms for one and for many."""
        return "%n" in self.source


def main() -> None:
    """Updates and compiles all languages."""
    messages = messages_of(sorted((ROOT / "restoreapp").rglob("*.py")))
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.cpp"
        source.write_text(as_source(messages), "utf-8")
        for language in (SOURCE_LANGUAGE, *LANGUAGES):
            path = TRANSLATIONS / f"restoreapp_{language}.ts"
            options = ["-pluralonly"] if language == SOURCE_LANGUAGE else []
            _run("lupdate", *options, *LUPDATE, "-target-language", language, source, "-ts", path)
            compiled(path, path.with_suffix(".qm"))
    print(f"{len(messages)} texts in {len(LANGUAGES)} languages.")


def compiled(path: Path, target: Path) -> None:
    """Compiles a language's translations, without those that are not finished.

    In one piece: a program that runs has the file in its memory as it is on the disk.
    """
    part = target.with_suffix(".part")
    _run("lrelease", "-nounfinished", path, "-qm", part)
    part.replace(target)


def messages_of(paths: Iterable[Path]) -> list[Message]:
    """Returns every text in Python files once, by context.

    Raises:
        UnfindableText: if one is no literal.
    """
    found: set[Message] = set()
    for path in paths:
        found |= set(_Finder(path).messages())
    return sorted(found)


def as_source(messages: Iterable[Message]) -> str:
    """Returns C++ that lupdate finds the messages in."""
    return "".join(
        f"QT_TRANSLATE{'_N' if each.is_plural else ''}_NOOP("
        f"{json.dumps(each.context)}, {json.dumps(each.source, ensure_ascii=False)});\n"
        for each in messages
    )


class _Finder:
    """Finds the texts of one module.

    They are the first arguments of `self.tr`, whose context is the class; of `Text`; and of the
    module's own functions for one context: those that hand a text to `translate`, and those made of
    `marked`. In `translate` and `marked` themselves they come after the context.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._module = ast.parse(path.read_text("utf-8"))
        self._contexts = dict(_functions_for_a_context(self._module))

    def messages(self) -> Iterator[Message]:
        """Yields all of them, some more than once."""
        yield from self._inside(self._module, "")

    def _inside(self, node: ast.AST, class_name: str) -> Iterator[Message]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.FunctionDef) and child.name in self._contexts:
                continue  # its own `translate` is given a name, not a text
            if isinstance(child, ast.Call):
                yield from self._of_call(child, class_name)
            inner = child.name if isinstance(child, ast.ClassDef) else class_name
            yield from self._inside(child, inner)

    def _of_call(self, call: ast.Call, class_name: str) -> Iterator[Message]:
        name = _name(call.func)
        if name == "tr":
            yield Message(class_name, self._literal(call, 0))
        elif name == "Text":
            yield from self._of_text(call)
        elif name in self._contexts and _is_text(call.args[0]):
            yield Message(self._contexts[name], self._literal(call, 0))
        elif name in ("translate", "marked") and all(map(_is_text, call.args[:2])):
            yield Message(self._literal(call, 0), self._literal(call, 1))

    def _of_text(self, call: ast.Call) -> Iterator[Message]:
        template = self._literal(call, 0)
        words = template
        if call.keywords:
            words = "".join(part for part, *_ in string.Formatter().parse(template))
        if any(map(str.isalpha, words)):
            yield Message(TEXT_CONTEXT, template)

    def _literal(self, call: ast.Call, place: int) -> str:
        node = call.args[place]
        if not _is_text(node):
            raise UnfindableText(f"{self._path}:{call.lineno}: not a literal text")
        return str(ast.literal_eval(node))


def _functions_for_a_context(module: ast.Module) -> Iterator[tuple[str, str]]:
    """Yields the functions of a module that translate or mark texts of one context."""
    for node in module.body:
        calls = [each for each in ast.walk(node) if isinstance(each, ast.Call) and each.args]
        if isinstance(node, ast.FunctionDef) and node.args.args:
            first = node.args.args[0].arg
            for call in calls:
                is_whole = _name(call.func) == "translate" and _is_text(call.args[0])
                if is_whole and _name(call.args[1]) == first:
                    yield node.name, ast.literal_eval(call.args[0])
        if isinstance(node, ast.Assign) and calls and _name(calls[0].args[0]) == "marked":
            yield _name(node.targets[0]), ast.literal_eval(calls[0].args[1])


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _run(tool: str, *arguments: object) -> None:
    program = Path(PySide6.__file__).parent / tool
    subprocess.run([program, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
