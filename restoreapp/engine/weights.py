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
from restoreapp.engine.header import FORMAT, HEADER_KEY, REINSTALL, UnusableWeights, read_header
from restoreapp.texts import Text

# What callers of this module catch and read lies apart, where torch need not be loaded for it.
__all__ = ["UnusableWeights", "load_file", "load_network", "read_header", "write_weights"]


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
            Text(
                "The weights {name} are for a network this program does not have.", name=path.name
            ),
            hint=Text("Known networks: {known}.", known=known),
        ) from error
    try:
        network.load_state_dict(safetensors.torch.load_file(path), strict=True)
    except (OSError, safetensors.SafetensorError, RuntimeError) as error:
        raise UnusableWeights(
            Text(
                "The weights {name} do not fit the network {network}.",
                name=path.name,
                network=header["architecture"],
            ),
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
        raise UnusableWeights(
            Text("The weights {name} are missing.", name=path.name), hint=REINSTALL
        ) from error
    if found != card.sha256:
        raise UnusableWeights(
            Text(
                "The weights {name} have checksum {found}…, the model {model} needs {needed}….",
                name=path.name,
                found=found[:12],
                model=card.id,
                needed=card.sha256[:12],
            ),
            hint=REINSTALL,
        )
    header = read_header(path)
    for key, wanted in (
        ("architecture", card.architecture),
        ("hyperparameters", dict(card.hyperparameters)),
    ):
        if header.get(key) != wanted:
            raise UnusableWeights(
                Text(
                    "The weights {name} have {key} {found}, the model {model} needs {wanted}.",
                    name=path.name,
                    key=key,
                    found=header.get(key),
                    model=card.id,
                    wanted=wanted,
                ),
                hint=REINSTALL,
            )
    return load_file(path)
