"""Room on the disk, and files given their names so that a power cut loses neither."""

import os
import shutil
import sys
from pathlib import Path

from restoreapp.core.paths import is_there

# Never filled up further than this, or a fiftieth of it: other programs need a disk, too.
LEAST_FREE_BYTES = 200_000_000


def free_bytes(folder: Path) -> int:
    """Returns the room on the disk that a folder lies on, or will lie on.

    Raises:
        OSError: if not even its drive can be asked.
    """
    return shutil.disk_usage(_existing(folder)).free


def room(folder: Path) -> int:
    """Returns how many bytes may be written into a folder; some are left to other programs.

    Raises:
        OSError: if not even its drive can be asked.
    """
    usage = shutil.disk_usage(_existing(folder))
    return usage.free - min(LEAST_FREE_BYTES, usage.total // 50)


def place(staged: Path, target: Path, *, overwrite: bool) -> bool:
    """Gives a whole file its name, and waits until that is on the disk.

    Args:
        staged: on the same disk as the target.
        target: its new name; through a link, so that the link stays one.
        overwrite: whether a file of that name is replaced; its rights go over.

    Returns:
        Whether it has the name; never false with `overwrite`.

    Raises:
        OSError: if the system refuses.
    """
    if overwrite:
        final = Path(os.path.realpath(target))
        if final.exists():
            staged.chmod(final.stat().st_mode & 0o7777)
        staged.replace(final)
    elif not _moved_to_new_name(staged, target):
        return False
    _flush_folder(target.parent)
    return True


def _moved_to_new_name(staged: Path, target: Path) -> bool:
    """Moves a file unless there is one of that name, also one that came this moment."""
    try:
        target.hardlink_to(staged)
    except FileExistsError:
        return False
    except OSError:  # a file system without links
        if os.path.lexists(target):
            return False
        staged.replace(target)
        return True
    staged.unlink()
    return True


def _flush_folder(folder: Path) -> None:
    if sys.platform == "win32":  # folders cannot be opened there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _existing(folder: Path) -> Path:
    while not is_there(folder) and folder != folder.parent:
        folder = folder.parent
    return folder
