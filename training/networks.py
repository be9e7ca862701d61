"""Networks as configurations and checkpoints name them."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from restoreapp.engine.arch import build
from restoreapp.engine.arch.network import RestorationNetwork

from .checkpoint import CheckpointError, load_checkpoint
from .config import Config, ConfigError, ModelConfig

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
    """Builds a configuration's network with fresh weights.

    Raises:
        ConfigError: if there is no such architecture or it takes no such hyper-parameters.
    """
    try:
        return build(model.architecture, model.hyperparameters)
    except (KeyError, TypeError, ValueError) as error:
        raise ConfigError(
            f"The network {model.architecture!r} cannot be built from model.hyperparameters.",
            hint=f"{error}.",
        ) from error


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
