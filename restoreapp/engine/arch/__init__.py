"""The networks, one per file, and the table that names them."""

from collections.abc import Callable, Mapping
from typing import Any

from restoreapp.engine.arch.autoencoder import Autoencoder
from restoreapp.engine.arch.deepdeblur import DeepDeblur
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.arch.noisemap import NoiseMap
from restoreapp.engine.arch.rednet import RedNet
from restoreapp.engine.arch.skipunet import SkipUNet

ARCHITECTURES: dict[str, Callable[..., RestorationNetwork]] = {
    "autoencoder": Autoencoder,
    "deepdeblur": DeepDeblur,
    "noisemap": NoiseMap,
    "rednet": RedNet,
    "skipunet": SkipUNet,
}


def build(architecture: str, hyperparameters: Mapping[str, Any]) -> RestorationNetwork:
    """Builds a network by its name in the table, with fresh weights.

    Raises:
        KeyError: if the table has no such name.
        TypeError: if the network takes no such hyper-parameters.
        ValueError: if one of them has a value that the network does not know.
    """
    return ARCHITECTURES[architecture](**hyperparameters)
