"""Where the program's own files lie: weights, pictures, help.

In the source tree that is `resources/` at its top; installed, it is inside this package.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource_folder() -> Path:
    """Returns the folder that holds `models/` and the rest."""
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"
