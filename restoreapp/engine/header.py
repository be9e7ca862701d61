"""What a weights file says of itself; read without torch, which takes seconds to load."""

import json
from pathlib import Path
from typing import Any

import safetensors

from restoreapp.errors import RestoreAppError
from restoreapp.texts import Text

# safetensors allows strings only as metadata: one key holds a JSON object.
HEADER_KEY = "restoreapp"
FORMAT = 1
REINSTALL = Text("The file is damaged or was exchanged; install the program again.")


class UnusableWeights(RestoreAppError):
    """Weights that are missing, damaged or not those that the card names."""


def read_header(path: Path) -> dict[str, Any]:
    """Returns the JSON object in a weights file's header.

    Raises:
        UnusableWeights: if the file is missing, damaged, or carries no header of this program.
    """
    if not path.is_file():
        raise UnusableWeights(
            Text("There are no weights {path}.", path=path), hint=Text("Check the name.")
        )
    try:
        with safetensors.safe_open(path, framework="np") as file:
            metadata = file.metadata() or {}
        header = json.loads(metadata[HEADER_KEY])
    except (OSError, safetensors.SafetensorError, KeyError, ValueError) as error:
        raise UnusableWeights(
            Text("The weights {name} have no readable header.", name=path.name), hint=REINSTALL
        ) from error
    if not isinstance(header, dict) or header.get("format") != FORMAT:
        raise UnusableWeights(
            Text("The weights {name} are of another version.", name=path.name), hint=REINSTALL
        )
    return header
