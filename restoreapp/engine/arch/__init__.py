"""The networks, one per file, and the table that names them."""

from collections.abc import Callable, Mapping
from typing import Any

from torch import nn

from restoreapp.engine.arch.skipunet import SkipUNet

ARCHITECTURES: dict[str, Callable[..., nn.Module]] = {
    "skipunet": SkipUNet,
}


def build(architecture: str, hyperparameters: Mapping[str, Any]) -> nn.Module:
    """Builds a network by its name in the table, with fresh weights.

    Raises:
        KeyError: if the table has no such name.
        TypeError: if the network takes no such hyper-parameters.
    """
    return ARCHITECTURES[architecture](**hyperparameters)
