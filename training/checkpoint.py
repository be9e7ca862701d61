"""A run on disk: everything that the next step depends on, replaced atomically."""

import contextlib
import os
import pickle
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from restoreapp.errors import RestoreAppError

FORMAT = 3
WHAT_IT_IS = "A run leaves its checkpoint as last.pt in its folder."


class CheckpointError(RestoreAppError):
    """A checkpoint that cannot be written, read or used here."""


@dataclass(frozen=True, slots=True, eq=False)
class Checkpoint:
    """State of a run between two steps.

    Attributes:
        tensors: state dictionaries: network, average, optimizers.
        step: steps done.
        seconds: time spent in steps.
        rate_factor: below 1 while the run backs off from steps that were not finite.
        config: the TOML text of the run.
    """

    tensors: dict[str, Any]
    step: int
    seconds: float
    rate_factor: float
    config: str


def save_checkpoint(path: Path, checkpoint: Checkpoint) -> None:
    """Writes beside `path` first, so that the last good checkpoint survives a full disk.

    Raises:
        CheckpointError: if it cannot be written.
    """
    temporary = path.with_suffix(".part")
    content = {
        "format": FORMAT,
        "tensors": checkpoint.tensors,
        "step": checkpoint.step,
        "seconds": checkpoint.seconds,
        "rate_factor": checkpoint.rate_factor,
        "config": checkpoint.config,
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            torch.save(content, file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except (OSError, RuntimeError) as error:  # torch reports a full disk as RuntimeError
        with contextlib.suppress(OSError):  # the folder may be what failed
            temporary.unlink()
        raise CheckpointError(
            f"The checkpoint {path} could not be written.", hint=str(error)
        ) from error


def load_checkpoint(path: Path) -> Checkpoint:
    """Reads a checkpoint; its tensors lie on the CPU.

    Raises:
        CheckpointError: if it is missing, damaged or of another version.
    """
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError as error:
        raise CheckpointError(f"There is no checkpoint {path}.", hint=WHAT_IT_IS) from error
    except (OSError, RuntimeError, ValueError, LookupError, EOFError, pickle.PickleError) as error:
        raise CheckpointError(f"{path} cannot be read as a checkpoint.", hint=WHAT_IT_IS) from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise CheckpointError(f"{path} is not a checkpoint of this version.", hint=WHAT_IT_IS)
    return Checkpoint(
        tensors=content["tensors"],
        step=content["step"],
        seconds=content["seconds"],
        rate_factor=content["rate_factor"],
        config=content["config"],
    )
