"""Maps torch's large library before torch is imported, without holding Python's lock."""

import ctypes
import importlib.util
import os
import sys
from pathlib import Path

NAMES = {"linux": "libtorch_cpu.so", "darwin": "libtorch_cpu.dylib"}


def map_without_lock() -> bool:
    """Has the system map hundreds of megabytes that `import torch` would map under the lock.

    `import` holds Python's lock while a library is mapped and relocated: a third of a second, in
    which no other thread, the window's neither, runs a line of Python. A call through ctypes
    releases it. What is mapped then is found there by the import. On Windows torch itself loads
    its libraries through ctypes.

    Returns:
        Whether it is mapped now; if not, the import does it, or says why it cannot be.
    """
    name = NAMES.get(sys.platform)
    found = importlib.util.find_spec("torch")
    if name is None or found is None or found.origin is None:
        return False
    path = Path(found.origin).parent / "lib" / name
    if not path.is_file():
        return False
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.argtypes = (ctypes.c_char_p, ctypes.c_int)
    dlopen.restype = ctypes.c_void_p
    return dlopen(os.fsencode(path), os.RTLD_NOW | os.RTLD_LOCAL) is not None
