"""Small text files of the user's: settings and recipes. Written whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

import platformdirs

from restoreapp import APPLICATION_NAME
from restoreapp.errors import RestoreAppError
from restoreapp.texts import Text

# Far more than any of these files has, and little enough to read at once.
MOST_BYTES = 1_000_000


class UnreadableFile(RestoreAppError):
    """A file of settings or a recipe that cannot be read."""


class UnwritableFile(RestoreAppError):
    """A file of settings or a recipe that cannot be written."""


def config_folder() -> Path:
    """Returns where settings and presets lie; it may not exist."""
    return platformdirs.user_config_path(APPLICATION_NAME, appauthor=False)


def read_text(path: Path, most_bytes: int = MOST_BYTES) -> str:
    """Returns a file's text.

    Args:
        path: the file.
        most_bytes: larger files are not read.

    Raises:
        FileNotFoundError: if there is none.
        UnreadableFile: if it cannot be read, is too large or no text.
    """
    try:
        with path.open("rb") as file:
            content = file.read(most_bytes + 1)
        if len(content) > most_bytes:
            raise UnreadableFile(
                Text("{name} is too large to be read.", name=path.name),
                hint=Text("{path} has more than {most:,} bytes.", path=path, most=most_bytes),
            )
        return content.decode("utf-8")
    except FileNotFoundError:
        raise
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else Text("It is no text.")
        raise UnreadableFile(
            Text("{name} cannot be read.", name=path.name),
            hint=Text("{path}: {reason}", path=path, reason=reason),
        ) from error


def write_text(path: Path, text: str) -> None:
    """Writes a file, making its folder; what stood there before is whole until the new one is.

    Raises:
        UnwritableFile: if the system refuses.
    """
    staged: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        staged = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        staged.replace(path)
    except OSError as error:
        if staged is not None:
            with suppress(OSError):
                staged.unlink(missing_ok=True)
        raise UnwritableFile(
            Text("{name} cannot be written.", name=path.name),
            hint=Text("{folder}: {reason}", folder=path.parent, reason=error.strerror),
        ) from error


def delete(path: Path) -> None:
    """Deletes a file; one that is gone already is no failure.

    Raises:
        UnwritableFile: if the system refuses.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableFile(
            Text("{name} cannot be deleted.", name=path.name),
            hint=Text("{folder}: {reason}", folder=path.parent, reason=error.strerror),
        ) from error
