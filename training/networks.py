"""Networks as configurations and checkpoints name them."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from restoreapp.engine.arch import build
from restoreapp.engine.arch.motion import Motion, MotionField
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.models import card_by_id
from restoreapp.engine.weights import load_network

from .checkpoint import CheckpointError, load_checkpoint
from .configuration.config import Config, ConfigError
from .configuration.tables import ModelConfig

AVERAGE_PREFIX = "module."  # what AveragedModel puts before the names of the network's own tensors


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """A checkpoint's averaged network, ready to be used.

    Attributes:
        network: float32, in eval mode, without gradients, on the CPU.
        config: of its run.
        config_sha256: of the configuration's text.
        steps: taken so far.
        seconds: spent in them.
    """

    network: RestorationNetwork
    config: Config
    config_sha256: str
    steps: int
    seconds: float


def build_network(model: ModelConfig) -> RestorationNetwork:
    """Builds a configuration's network with fresh weights, and has it answer once.

    Raises:
        ConfigError: if there is no such architecture, it takes no such hyper-parameters, or the
            network that they make takes no pictures.
    """
    try:
        network = build(model.architecture, model.hyperparameters)
        picture = torch.zeros(1, 3, 8, 8)
        with torch.inference_mode():
            network.eval()(picture, picture[:, :1])
    except (ArithmeticError, LookupError, RuntimeError, TypeError, ValueError) as error:
        raise ConfigError(
            f"The network {model.architecture!r} cannot be built from model.hyperparameters.",
            hint=f"{error}.",
        ) from error
    return network.train()


@contextmanager
def motion_told_by(network: nn.Module) -> Iterator[list[Tensor]]:
    """Collects the motion fields that a steered network tells while it answers.

    A network that is not steered tells none.
    """
    told: list[Tensor] = []

    def keep(_module: nn.Module, _inputs: Any, motion: Motion) -> None:
        told.append(motion.field)

    handles = [
        each.register_forward_hook(keep)
        for each in network.modules()
        if isinstance(each, MotionField)
    ]
    try:
        yield told
    finally:
        for handle in handles:
            handle.remove()


def base_weights(model: ModelConfig) -> dict[str, Tensor] | None:
    """Returns the weights that a run begins with; none where the configuration names no base.

    Raises:
        UnknownModel: if no such model is installed.
        UnusableWeights: if its weights are damaged.
        ConfigError: if it is another network.
    """
    if model.base is None:
        return None
    card = card_by_id(model.base)
    if (card.architecture, dict(card.hyperparameters)) != (
        model.architecture,
        model.hyperparameters,
    ):
        raise ConfigError(
            f"The weights of {card.id} do not fit the network that model names.",
            hint=f"It is a {card.architecture} with {dict(card.hyperparameters)}.",
        )
    return load_network(card).state_dict()


def load_trained(path: Path) -> Trained:
    """Reads the averaged network out of a checkpoint.

    Raises:
        CheckpointError: if the checkpoint cannot be read or does not fit its own configuration.
        ConfigError: if that configuration is not one of this version.
    """
    checkpoint = load_checkpoint(path)
    config = Config.parse(checkpoint.config, name=f"the configuration in {path}")
    network = build_network(config.model)
    weights = {
        name.removeprefix(AVERAGE_PREFIX): tensor
        for name, tensor in checkpoint.tensors["average"].items()
        if name.startswith(AVERAGE_PREFIX)
    }
    try:
        network.load_state_dict(weights)
    except RuntimeError as error:
        raise CheckpointError(
            f"The weights in {path} do not fit the network that its configuration names.",
            hint=str(error).splitlines()[0],
        ) from error
    return Trained(
        network=network.eval().requires_grad_(requires_grad=False),
        config=config,
        config_sha256=hashlib.sha256(checkpoint.config.encode()).hexdigest(),
        steps=checkpoint.step,
        seconds=checkpoint.seconds,
    )
