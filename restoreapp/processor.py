"""Whether the processor has what the libraries need; asked before any of them is loaded.

Without AVX2 they load and then end the process with an illegal instruction, here or there.
"""

import ctypes
import platform
import sys
from pathlib import Path

_CPU_INFO = Path("/proc/cpuinfo")
# PF_AVX2_INSTRUCTIONS_AVAILABLE of Windows' winnt.h.
_WINDOWS_AVX2 = 40


def sentence_without_avx2() -> str:
    """Returns what is said where the processor is too old; nothing where it is not."""
    if has_avx2():
        return ""
    return (
        "restoreapp: This computer's processor is too old: it lacks AVX2, which processors for PCs "
        "have had since about 2013 to 2015. The program cannot run on it."
    )


def has_avx2() -> bool:
    """Whether the processor has AVX2, or is of a kind that has something else in its place."""
    if platform.machine().lower() not in {"x86_64", "amd64"}:
        return True
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.IsProcessorFeaturePresent(_WINDOWS_AVX2))
    try:
        flags = _CPU_INFO.read_text("ascii", errors="replace")
    except OSError:  # no Linux, or one that tells nothing: the attempt is free
        return True
    return "avx2" in flags.split()
