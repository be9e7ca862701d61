"""Libraries of which the program's folder on Linux would hold two, and needs one."""

import ctypes
import filecmp
import platform
import subprocess
from pathlib import Path

import numpy as np

PREFIX = "scipy_"
# OpenCV and imagecodecs each bring the library that packs AVIF.
NEWEST = ("libaom",)
_JUMPS = {"x86_64": "jmp {name}@PLT", "aarch64": "b {name}"}
_ROW_MAJOR, _NOT_TRANSPOSED = 101, 111


def share_blas(internal: Path) -> int:
    """Has OpenCV calculate with scipy's OpenBLAS; returns the bytes saved.

    Both are OpenBLAS with integers of 32 bits; the names in scipy's begin with `scipy_`. In the
    place of OpenCV's comes a library that leads each function that OpenCV asks for to scipy's.
    Nothing is done where OpenCV brings none, or for a processor whose jumps are not known here.

    Args:
        internal: the folder's `_internal`.

    Raises:
        RuntimeError: if scipy's lacks a function, or does not calculate as it should.
        subprocess.CalledProcessError: if there is no compiler, or it fails.
    """
    users = [*internal.glob("cv2/cv2*.so")]
    own = [*internal.glob("opencv_python_headless.libs/libopenblas*.so*")]
    others = [*internal.glob("scipy.libs/libscipy_openblas-*.so*")]
    jump = _JUMPS.get(platform.machine())
    if jump is None or not (len(users) == len(own) == len(others) == 1):
        return 0
    before = _size(internal)
    wanted = _symbols(users[0], "--undefined-only") & _symbols(own[0], "--defined-only")
    if missing := {PREFIX + each for each in wanted} - _symbols(others[0], "--defined-only"):
        raise RuntimeError(f"scipy's OpenBLAS lacks {sorted(missing)}")
    needed = _with_their_own(own[0])
    _compile(sorted(wanted), jump, own[0], others[0])
    _check(own[0])
    _remove_unneeded(needed, own[0].parent, internal)
    return before - _size(internal)


def share_same(internal: Path) -> int:
    """Puts links in the place of libraries that are the same as others; returns the bytes saved."""
    before = _size(internal)
    first: dict[str, Path] = {}
    for path in sorted(internal.glob("*.libs/*.so*")):
        other = first.setdefault(path.name, path)
        if other != path and filecmp.cmp(other, path, shallow=False):
            path.unlink()
            path.symlink_to(Path("..") / other.relative_to(internal))
    return before - _size(internal)


def share_newest(internal: Path) -> int:
    """Has one library of a kind serve for those of the same interface; returns the bytes saved.

    The largest number is the newest: within an interface's number that one takes the others'
    place. The smoke test writes and reads what they are for.
    """
    before = _size(internal)
    for kind in NEWEST:
        found: dict[str, list[tuple[tuple[int, ...], Path]]] = {}
        for path in internal.glob(f"*.libs/{kind}-*.so.*"):
            if not path.is_symlink():
                numbers = path.name.partition(".so.")[2].split(".")
                found.setdefault(numbers[0], []).append((tuple(map(int, numbers)), path))
        for versions in found.values():
            *older, (_, newest) = sorted(versions)
            for _, path in older:
                path.unlink()
                path.symlink_to(Path("..") / newest.relative_to(internal))
    return before - _size(internal)


def _compile(names: list[str], jump: str, target: Path, library: Path) -> None:
    lines = ['.section .note.GNU-stack,"",%progbits', ".text"]
    for name in names:
        lines += [f".globl {name}", f".type {name},%function", f"{name}:"]
        lines += [jump.format(name=PREFIX + name), f".size {name},.-{name}"]
    path = f"$ORIGIN/../{library.parent.name}"
    target.unlink()
    command = ["gcc", "-shared", "-nostdlib", "-x", "assembler", "-", "-x", "none", str(library)]
    command += [f"-Wl,-soname,{target.name}", f"-Wl,-rpath,{path}", "-s", "-o", str(target)]
    subprocess.run(command, input="\n".join(lines) + "\n", text=True, check=True)


def _check(library: Path) -> None:
    """Multiplies and solves through the library that was made, and holds it against numpy."""
    loaded = ctypes.CDLL(str(library))
    left, right = np.random.default_rng(1).standard_normal((2, 8, 8))
    product, order, one = np.empty((8, 8)), ctypes.c_int(8), ctypes.c_double(1)
    pointer = ctypes.POINTER(ctypes.c_double)
    a, b, c = (each.ctypes.data_as(pointer) for each in (left, right, product))
    eight = [order] * 3
    loaded.cblas_dgemm(
        *(_ROW_MAJOR, _NOT_TRANSPOSED, _NOT_TRANSPOSED, *eight, one, a, order, b, order),
        *(ctypes.c_double(0), c, order),
    )
    # LAPACK's matrices lie in columns: a solves the transposed equations.
    factors, solved = left.copy(), right[0].copy()
    pivots, info = (ctypes.c_int * 8)(), ctypes.c_int(1)
    loaded.dgesv_(
        *(ctypes.byref(order), ctypes.byref(ctypes.c_int(1)), factors.ctypes.data_as(pointer)),
        *(ctypes.byref(order), pivots, solved.ctypes.data_as(pointer), ctypes.byref(order)),
        ctypes.byref(info),
    )
    if info.value or not (
        np.allclose(product, left @ right) and np.allclose(left.T @ solved, right[0])
    ):
        raise RuntimeError("scipy's OpenBLAS does not calculate for OpenCV")


def _remove_unneeded(candidates: set[str], folder: Path, internal: Path) -> None:
    """Removes libraries beside the replaced one that nothing else in the folder asks for."""
    libraries = [each for each in internal.rglob("*.so*") if each.is_file()]
    asked = set().union(*(_needed(each) for each in libraries if each.name not in candidates))
    for name in candidates - asked:
        (folder / name).unlink(missing_ok=True)
    for link in internal.iterdir():  # PyInstaller's, to each library in a folder
        if link.is_symlink() and not link.exists():
            link.unlink()


def _with_their_own(library: Path) -> set[str]:
    """Returns the names beside a library that it needs, and that those need."""
    names: set[str] = set()
    waiting = [library]
    while waiting:
        found = _needed(waiting.pop()) - names
        beside = {each for each in found if (library.parent / each).is_file()}
        names |= beside
        waiting += [library.parent / each for each in beside]
    return names


def _symbols(library: Path, which: str) -> set[str]:
    command = ["nm", "--dynamic", "--format=just-symbols", which, str(library)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {each.split("@")[0] for each in said.split()}


def _needed(library: Path) -> set[str]:
    command = ["objdump", "--private-headers", str(library)]
    said = subprocess.run(command, check=False, capture_output=True, text=True).stdout
    return {line.split()[1] for line in said.splitlines() if line.startswith("  NEEDED ")}


def _size(folder: Path) -> int:
    return sum(each.lstat().st_size for each in folder.rglob("*") if not each.is_dir())
