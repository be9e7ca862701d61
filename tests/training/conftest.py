"""Made photographs and a network that trains in seconds; one thread, so sums have one order."""

from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from training.configuration.config import Config

TINY = """
seed = 7
task = "denoise"
checkpoint_every_steps = 2
validate_every_steps = 3

[model]
id = "tiny"
architecture = "skipunet"

[model.hyperparameters]
widths = [8, 16]
blocks = 1

[data]
folders = ["photos"]
held_out_every = 4

[noise]
least_sigma = 0
most_sigma = 50

[optimizer]
rate = 1e-3
warmup_steps = 2

[budget]
steps = 6

[[stages]]
until = 0.5
crop_px = 16
batch = 2

[[stages]]
until = 1.0
crop_px = 24
batch = 1
"""


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def made_picture(seed: int, height: int = 40, width: int = 56) -> np.ndarray:
    """Shades with an edge, `(height, width, 3)` uint8 RGB."""
    rng = np.random.default_rng(seed)
    shades = cv2.resize(rng.random((4, 5, 3)), (width, height), interpolation=cv2.INTER_CUBIC)
    shades[:, width // 2 :] *= 0.5
    return (np.clip(shades, 0, 1) * 255).astype(np.uint8)


@pytest.fixture
def write_pictures() -> Callable[..., Path]:
    """Returns a function that fills a folder with PNGs `0.png`, `1.png`, ..."""

    def write(folder: Path, count: int = 4, *, grey: bool = False) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        for seed in range(count):
            picture = made_picture(seed)
            saved = picture[..., 1] if grey else picture[..., ::-1]
            cv2.imwrite(str(folder / f"{seed}.png"), saved)
        return folder

    return write


@pytest.fixture
def data(tmp_path: Path, write_pictures: Callable[..., Path]) -> Path:
    """The folder that tiny configurations draw from."""
    write_pictures(tmp_path / "data" / "photos")
    return tmp_path / "data"


@pytest.fixture
def tiny() -> Callable[..., Config]:
    """Returns a function that makes a configuration; lines of it can be replaced."""

    def make(**replacements: str) -> Config:
        return Config.parse(tiny_text(**replacements))

    return make


@pytest.fixture
def tiny_toml() -> Callable[..., str]:
    return tiny_text


def tiny_text(**replacements: str) -> str:
    text = TINY
    for key, value in replacements.items():
        lines = [
            f"{key} = {value}" if line.startswith(f"{key} =") else line
            for line in text.splitlines()
        ]
        assert lines != text.splitlines(), key
        text = "\n".join(lines)
    return text


SCENES = ("train/GOPR01", "train/GOPR02", "train/GOPR03", "test/GOPR04")


@pytest.fixture
def gopro(tmp_path: Path, write_pictures: Callable[..., Path]) -> Path:
    """A tree in GOPRO's layout: four scenes of three pairs, one of them to test with."""
    root = tmp_path / "gopro"
    for scene in SCENES:
        write_pictures(root / scene / "sharp", 3)
        for half in ("blur", "blur_gamma"):
            write_blurred(root / scene / "sharp", root / scene / half)
    return root


def write_blurred(sharp: Path, blurred: Path) -> None:
    blurred.mkdir()
    for path in sharp.iterdir():
        cv2.imwrite(str(blurred / path.name), cv2.blur(cv2.imread(str(path)), (7, 1)))
