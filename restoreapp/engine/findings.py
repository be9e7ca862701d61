"""What was found out about this computer's devices, kept for the next start of the program.

A cache of measurements: without its file, or with a damaged one, they are made again.
"""

import json
import secrets
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import platformdirs

from restoreapp import APPLICATION_NAME

_writing = threading.Lock()


class Findings:
    """Named values in a file; any thread may read and keep them.

    Args:
        path: of the file; none for the user's own.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path

    def found(self, name: str) -> Any:
        """Returns what JSON value was kept under a name, none if there is none."""
        return self._all().get(name)

    def keep(self, name: str, value: Any) -> None:
        """Keeps a JSON value; where the file cannot be written, it is found out again next time."""
        path = self._place()
        temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
        with _writing:
            content = json.dumps({**self._all(), name: value}, indent=1, sort_keys=True)
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                temporary.write_text(content, "utf-8")
                temporary.replace(path)
            except OSError:
                with suppress(OSError):
                    temporary.unlink(missing_ok=True)

    def _place(self) -> Path:
        folder = platformdirs.user_state_path(APPLICATION_NAME, appauthor=False)
        return self._path or folder / "devices.json"

    def _all(self) -> Mapping[str, Any]:
        try:
            table = json.loads(self._place().read_text("utf-8"))
        except (OSError, ValueError):  # a UnicodeDecodeError is a ValueError, as is JSON's own
            return {}
        return table if isinstance(table, dict) else {}
