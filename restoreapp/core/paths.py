"""What is at a path, as far as one may look.

pathlib's questions raise where the system refuses the answer: below a folder that may not be
entered, or at a name that is too long. Then nothing can be seen there, and these say no.
"""

import os
from pathlib import Path


def is_there(path: Path) -> bool:
    """Returns whether anything is there; a link that leads nowhere is nothing."""
    return os.path.exists(path)  # noqa: PTH110 - pathlib's raises


def is_file(path: Path) -> bool:
    """Returns whether a file is there, or a link to one."""
    return os.path.isfile(path)  # noqa: PTH113 - pathlib's raises


def is_folder(path: Path) -> bool:
    """Returns whether a folder is there, or a link to one."""
    return os.path.isdir(path)  # noqa: PTH112 - pathlib's raises


def is_same_file(path: Path, other: Path) -> bool:
    """Returns whether two paths lead to one file."""
    try:
        return path.samefile(other)
    except OSError:
        return False


def typed_path(text: str, folder: Path) -> Path:
    """Returns the path that somebody typed.

    Args:
        text: where it begins with `~`, that is the home folder, unless nobody has that name.
        folder: in which a path begins that is not absolute.
    """
    return folder / os.path.expanduser(text)  # noqa: PTH111 - pathlib's raises
