"""How the archive and the Debian package are packed on Linux: alike, and small."""

import os
import platform

# What prepares a library's code for packing. xz has the like for ARM since 5.4 alone, and what is
# packed by that, Ubuntu 22.04 cannot unpack.
BRANCHES = {"x86_64": ["--x86"]}
MOST_THREADS = 4


def packer() -> list[str]:
    """Returns xz's command; unpacking takes 64 MiB of memory, packing 1 GiB a thread."""
    threads = min(os.cpu_count() or 1, MOST_THREADS)
    branches = BRANCHES.get(platform.machine(), [])
    return ["xz", f"--threads={threads}", *branches, "--lzma2=preset=9"]
