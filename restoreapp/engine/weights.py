"""Weights on disk: safetensors with a JSON header, checked before anything is believed."""

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import safetensors
import safetensors.torch

from restoreapp.engine.arch import ARCHITECTURES, build
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.cards import ModelCard, weights_path
from restoreapp.errors import RestoreAppError

# safetensors allows strings only as metadata: one key holds a JSON object.
HEADER_KEY = "restoreapp"
FORMAT = 1
REINSTALL = "The file is damaged or was exchanged; install the program again."


class UnusableWeights(RestoreAppError):
    """Weights that are missing, damaged or not those that the card names."""


def write_weights(path: Path, network: RestorationNetwork, header: Mapping[str, Any]) -> str:
    """Writes a network's weights as float16, replacing `path` only when they are whole.

    Args:
        path: ends in `.safetensors`.
        network: whose state is written.
        header: at least `architecture` and `hyperparameters`; anything JSON can hold.

    Returns:
        The file's SHA-256 in hexadecimal.
    """
    tensors = {
        name: (each.half() if each.is_floating_point() else each).contiguous()
        for name, each in network.state_dict().items()
    }
    metadata = {HEADER_KEY: json.dumps({"format": FORMAT, **header}, sort_keys=True)}
    content = safetensors.torch.save(tensors, metadata)
    temporary = path.with_suffix(".part")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return hashlib.sha256(content).hexdigest()


def read_header(path: Path) -> dict[str, Any]:
    """Returns the JSON object in a weights file's header.

    Raises:
        UnusableWeights: if the file is missing, damaged, or carries no header of this program.
    """
    if not path.is_file():
        raise UnusableWeights(f"There are no weights {path}.", hint="Check the name.")
    try:
        with safetensors.safe_open(path, framework="pt") as file:
            metadata = file.metadata() or {}
        header = json.loads(metadata[HEADER_KEY])
    except (OSError, safetensors.SafetensorError, KeyError, ValueError) as error:
        raise UnusableWeights(
            f"The weights {path.name} have no readable header.", hint=REINSTALL
        ) from error
    if not isinstance(header, dict) or header.get("format") != FORMAT:
        raise UnusableWeights(f"The weights {path.name} are of another version.", hint=REINSTALL)
    return header


def load_file(path: Path) -> RestorationNetwork:
    """Builds the network that a file's own header names and fills it, float32, in eval mode.

    Raises:
        UnusableWeights: if the file is missing or damaged, names an unknown network, or its tensors
            are not exactly that network's.
    """
    header = read_header(path)
    try:
        network = build(header["architecture"], header["hyperparameters"])
    except (KeyError, TypeError, ValueError) as error:
        known = ", ".join(ARCHITECTURES)
        raise UnusableWeights(
            f"The weights {path.name} are for a network this program does not have.",
            hint=f"Known networks: {known}.",
        ) from error
    try:
        network.load_state_dict(safetensors.torch.load_file(path), strict=True)
    except (OSError, safetensors.SafetensorError, RuntimeError) as error:
        raise UnusableWeights(
            f"The weights {path.name} do not fit the network {header['architecture']}.",
            hint=REINSTALL,
        ) from error
    return network.float().eval().requires_grad_(requires_grad=False)


def load_network(card: ModelCard) -> RestorationNetwork:
    """Loads a card's network: checksum, header, strict load.

    Raises:
        UnusableWeights: if any of them does not agree; both sides are named.
    """
    path = weights_path(card)
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise UnusableWeights(f"The weights {path.name} are missing.", hint=REINSTALL) from error
    if found != card.sha256:
        raise UnusableWeights(
            f"The weights {path.name} have checksum {found[:12]}…, "
            f"the model {card.id} needs {card.sha256[:12]}….",
            hint=REINSTALL,
        )
    header = read_header(path)
    for key, wanted in (
        ("architecture", card.architecture),
        ("hyperparameters", dict(card.hyperparameters)),
    ):
        if header.get(key) != wanted:
            raise UnusableWeights(
                f"The weights {path.name} have {key} {header.get(key)}, "
                f"the model {card.id} needs {wanted}.",
                hint=REINSTALL,
            )
    return load_file(path)
