"""What all tests share: a quiet machine, no settings of the user's, pictures that are made."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import hypothesis
import numpy as np
import pytest
from skimage import data

from restoreapp.core.image import FloatArray, Image
from restoreapp.core.transfer import to_depth, to_float

hypothesis.settings.register_profile("ci", derandomize=True, deadline=None)
hypothesis.settings.load_profile("ci")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps settings and data of the user's out of the tests, and theirs out of the user's."""
    home = tmp_path_factory.mktemp("home")
    folders = ("CONFIG", "DATA", "CACHE", "STATE")
    names = (*(f"XDG_{each}_HOME" for each in folders), "HOME", "APPDATA", "LOCALAPPDATA")
    for name in names:
        monkeypatch.setenv(name, str(home))


@pytest.fixture(scope="session")
def clean_pixels() -> Callable[..., FloatArray]:
    """Cuts a square with shades, edges and texture out of a photograph, sRGB curve, 0..1."""

    def cut(side_px: int = 192, channels: int = 3) -> FloatArray:
        part = data.coffee()[100 : 100 + side_px, 200 : 200 + side_px, :channels]
        return to_float(part)

    return cut


@pytest.fixture(scope="session")
def noisy_image(clean_pixels: Callable[..., FloatArray]) -> Callable[..., Image]:
    """Makes the same square with Gaussian noise, clipped and rounded to 8 bit as in a file."""

    def make(sigma: float = 25, side_px: int = 192, channels: int = 3) -> Image:
        clean = clean_pixels(side_px, channels)
        noise = np.random.default_rng(0).normal(0, sigma / 255, clean.shape)
        return Image(to_depth((clean + noise).astype(np.float32), np.uint8))

    return make


@pytest.fixture
def install_model() -> Callable[..., Path]:
    """Puts a tiny network with weights by chance among the user's models and returns its file."""

    def install(model_id: str, task: str = "denoise", *, seed: int = 0) -> Path:
        # Most tests have no use for torch, which takes seconds to load.
        import torch

        from restoreapp.engine.arch import build
        from restoreapp.engine.cards import CARDS
        from restoreapp.engine.models import CARD_KEY, card_for_header, user_models_folder
        from restoreapp.engine.weights import write_weights

        sizes = {"channels": 3, "widths": [4, 8], "blocks": 1, "conditioned": task == "denoise"}
        card = replace(
            CARDS[0],
            id=model_id,
            task=task,
            summary=f"What {model_id} is for.",
            architecture="skipunet",
            hyperparameters=sizes,
            multiple_of=4,
            influence_radius_px=16,
        )
        with torch.random.fork_rng():
            torch.manual_seed(seed)
            network = build(card.architecture, sizes)
        path = user_models_folder() / f"{model_id}.safetensors"
        path.parent.mkdir(parents=True, exist_ok=True)
        header = {
            "architecture": card.architecture,
            "hyperparameters": sizes,
            CARD_KEY: card_for_header(card),
        }
        write_weights(path, network, header)
        return path

    return install
