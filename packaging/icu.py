"""Makes the data of Qt's ICU smaller; Qt brings its own names, formats and breaks of lines.

ICU's library holds one archive of 32 MB, of which Qt asks for how words are sorted, names of time
zones and converters. What stays: sorting in every language, time zones in those of the window, and
what is nobody's language.
"""

import ctypes
import re
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

# The archive's head: its size, magic numbers, and the form of what follows.
_HEAD = struct.Struct("<H2B8x4s")
_MAGIC, _FORM = (0xDA, 0x27), b"CmnD"
_ITEM = struct.Struct("<II")
_ALIGNED = 16
# Names of currencies, languages, countries and units, numbers in words, other scripts; breaks of
# words; converters of other than Unicode, which no file of ours is written in.
_FOLDERS = ("brkitr", "curr", "lang", "rbnf", "region", "translit", "unit")
_CONVERTER = ".cnv"
# What is named by a language stays in these, and in the folder of sorting.
_OF_A_LANGUAGE = re.compile(r"(?:zone/)?([a-z]{2,3})(?:_\w+)?\.res")

_SORT_KEYS = """
import ctypes, hashlib, pathlib, sys
folder, data = map(pathlib.Path, sys.argv[1:3])
ctypes.CDLL(data, ctypes.RTLD_GLOBAL)
uc, i18n = (ctypes.CDLL(next(folder.glob(f"libicu{each}.so.*"))) for each in ("uc", "i18n"))
version = data.name.rsplit(".", 1)[1]
def named(library, name, answer):
    found = getattr(library, f"{name}_{version}")
    found.restype = answer
    return found
opened = named(i18n, "ucol_open", ctypes.c_void_p)
key = named(i18n, "ucol_getSortKey", ctypes.c_int32)
words = "zebra Zürich ähre öl ol ñandú nube cœur côte coté côté Straße 日本 写真 漢字 噪点".split()
words += "IMG_10.jpg IMG_9.jpg élan Årø ção łódź şal ıslak ก่อน ひらがな カメラ ч ш ё".split()
for locale in sys.argv[3:]:
    status = ctypes.c_int(0)
    collator = opened(locale.encode(), ctypes.byref(status))
    assert collator and status.value <= 0, (locale, status.value)
    sums = hashlib.sha256()
    for word in words:
        text, into = word.encode("utf-16-le"), ctypes.create_string_buffer(999)
        key(ctypes.c_void_p(collator), text, len(text) // 2, into, 999)
        sums.update(into.value + b"|")
    print(locale, status.value, sums.hexdigest())
"""


def shrink_icu(internal: Path, languages: frozenset[str]) -> int:
    """Takes from ICU's data what Qt does not ask for; returns the bytes saved.

    Nothing is done where Qt brings no ICU, or the archive is not of the known form.

    Args:
        internal: the folder's `_internal`.
        languages: those of the window, such as `de`, whose names of time zones stay.

    Raises:
        RuntimeError: if a language is sorted otherwise afterwards.
        subprocess.CalledProcessError: if there is no compiler, or it fails.
    """
    [*libraries] = internal.glob("PySide6/Qt/lib/libicudata.so.*")
    if len(libraries) != 1:
        return 0
    library = libraries[0]
    symbol, archive = _archive(library)
    try:
        items = read_items(archive)
    except ValueError:
        return 0
    kept = [(name, item) for name, item in items if is_kept(name, languages)]
    smaller = library.with_name(f"smaller-{library.name}")
    locales = sorted(
        Path(name).stem for name, _ in items if re.search(r"/coll/[a-z]{2,3}[_.]", name)
    )
    before = _sort_keys(library, library.parent, locales)
    size = library.stat().st_size
    with tempfile.TemporaryDirectory(prefix="restoreapp-icu-") as folder:
        made = Path(folder) / library.name
        _compile(symbol, written(archive, kept), made)
        if _sort_keys(made, library.parent, locales) != before:
            raise RuntimeError("with less of ICU's data a language is sorted otherwise")
        smaller.write_bytes(made.read_bytes())
    smaller.chmod(library.stat().st_mode)
    smaller.replace(library)
    return size - library.stat().st_size


def is_kept(name: str, languages: frozenset[str]) -> bool:
    """Whether an item of the archive stays, by its name, such as `icudt73l/zone/de.res`."""
    path = name.partition("/")[2]
    if path.startswith(tuple(f"{each}/" for each in _FOLDERS)) or path.endswith(_CONVERTER):
        return False
    language = _OF_A_LANGUAGE.fullmatch(path)
    return language is None or language[1] in languages


def read_items(archive: bytes) -> list[tuple[str, bytes]]:
    """Returns the items of an archive with their names, in its order.

    Raises:
        ValueError: if it is none, or of another byte order or form.
    """
    size, first, second, form = _HEAD.unpack_from(archive)
    if (first, second) != _MAGIC or form != _FORM:
        raise ValueError("no archive of ICU's data")
    table = archive[size:]
    (count,) = struct.unpack_from("<I", table)
    places = [_ITEM.unpack_from(table, 4 + _ITEM.size * each) for each in range(count)]
    ends = [start for _, start in places[1:]] + [len(table)]
    return [
        (table[name : table.index(b"\0", name)].decode("ascii"), table[start:end])
        for (name, start), end in zip(places, ends, strict=True)
    ]


def written(archive: bytes, items: list[tuple[str, bytes]]) -> bytes:
    """Returns an archive of these items, in their order, with the head of another."""
    names = [name.encode("ascii") + b"\0" for name, _ in items]
    place = 4 + _ITEM.size * len(items)
    start = _aligned(place + sum(map(len, names)))
    table, data = bytearray(struct.pack("<I", len(items))), bytearray()
    for name, (_, item) in zip(names, items, strict=True):
        table += _ITEM.pack(place, start + len(data))
        place += len(name)
        data += item.ljust(_aligned(len(item)), b"\0")
    head = archive[: _HEAD.unpack_from(archive)[0]]
    return head + (bytes(table) + b"".join(names)).ljust(start, b"\xaa") + bytes(data)


def _aligned(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED


def _archive(library: Path) -> tuple[str, bytes]:
    """Returns the name of a library's only symbol, and what lies there."""
    command = ["nm", "--dynamic", "--defined-only", "--print-size", str(library)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    [(_, size, _, name)] = [line.split() for line in said.splitlines()]
    loaded = ctypes.CDLL(str(library))
    return name, bytes((ctypes.c_ubyte * int(size, 16)).in_dll(loaded, name))


def _compile(symbol: str, content: bytes, target: Path) -> None:
    data = target.with_suffix(".dat")
    data.write_bytes(content)
    lines = ['.section .note.GNU-stack,"",%progbits', ".section .rodata", f".balign {_ALIGNED}"]
    lines += [f".globl {symbol}", f".type {symbol},%object", f"{symbol}:", f'.incbin "{data}"']
    lines += [f".size {symbol},.-{symbol}"]
    command = ["gcc", "-shared", "-nostdlib", "-x", "assembler", "-"]
    command += [f"-Wl,-soname,{target.name}", "-s", "-o", str(target)]
    subprocess.run(command, input="\n".join(lines) + "\n", text=True, check=True)


def _sort_keys(data: Path, folder: Path, locales: list[str]) -> str:
    """Returns what words are sorted by in each language, with ICU's libraries of a folder."""
    command = [sys.executable, "-c", _SORT_KEYS, str(folder), str(data), *locales]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
