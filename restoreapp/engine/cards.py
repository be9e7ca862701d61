"""Model cards: what each shipped network is, what it was made from and what it is good for."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from restoreapp.resources import resource_folder
from restoreapp.texts import Text


@dataclass(frozen=True, slots=True)
class ModelCard:
    """A network with weights, as a row of the table.

    Attributes:
        id: never reused for other weights of another behaviour.
        task: name of the step it serves, or `estimate`: then it tells the level of the noise.
        summary: one sentence on what it is for and not for.
        architecture: key in `arch.ARCHITECTURES`.
        hyperparameters: of its constructor.
        parameters: number of weights.
        weights_file: name in `resources/models/`, or a path for a model of the user's.
        sha256: of that file.
        multiple_of: grid in pixels on which tiles have to lie.
        influence_radius_px: measured distance beyond which a pixel, or the border of a tile, moves
            the answer by less than 1e-3.
        flop_per_px: arithmetic per pixel of the photo.
        licence: of the weights.
        trained_on: data and their licences, in a sentence.
        figures: name of a set and setting, and what was measured there.
    """

    id: str
    task: str
    summary: str
    architecture: str
    hyperparameters: Mapping[str, Any]
    parameters: int
    weights_file: str
    sha256: str
    multiple_of: int
    influence_radius_px: int
    flop_per_px: int
    licence: str
    trained_on: str
    figures: tuple[tuple[str, str], ...]


# The first card of a task is its default.
CARDS: tuple[ModelCard, ...] = (
    ModelCard(
        id="denoise-photo-1",
        task="denoise",
        summary=Text(
            "Removes noise of any strength from colour and grey photographs. "
            "Not made for film scans with coarse grain or for heavy JPEG blocks."
        ),
        architecture="skipunet",
        hyperparameters={"channels": 3, "widths": [64, 128, 256], "blocks": 2},
        parameters=6_536_960,
        weights_file="denoise-photo-1.safetensors",
        sha256="c26a220d6b07425b41d095a2c2466ba8416f482a3354ab8170814cfe0837b370",
        multiple_of=8,
        influence_radius_px=56,
        flop_per_px=466_816,
        licence="MIT",
        trained_on=(
            "392 photographs with free licences (CC0, public domain, Unsplash, Pexels, CC-BY, "
            "CC-BY-SA) and drawings; noise of textbooks and of cameras drawn anew for each crop"
        ),
        figures=(
            ("CBSD68, sigma 15 / 25 / 50, PSNR", "33.52 / 30.88 / 27.66 dB"),
            ("Set12 grey, sigma 15 / 25 / 50, PSNR", "32.32 / 29.98 / 26.86 dB"),
            ("SIDD, 6 pictures, PSNR noisy and restored at `auto`", "23.00 and 31.19 dB"),
            ("CC15, 8 pictures, PSNR noisy and restored at `auto`", "33.41 and 35.54 dB"),
        ),
    ),
    ModelCard(
        id="denoise-fast-1",
        task="denoise",
        summary=Text(
            "Removes noise 3.7 times as fast as the default and 0.1 to 0.3 dB less well. "
            "For old computers, large batches and a first look."
        ),
        architecture="skipunet",
        hyperparameters={"channels": 3, "widths": [32, 64, 128], "blocks": 2},
        parameters=1_638_272,
        weights_file="denoise-fast-1.safetensors",
        sha256="26db95a2bd45342f7e2cf848df339bdce92fd55ce75a14d16091187ae9212124",
        multiple_of=8,
        influence_radius_px=72,
        flop_per_px=118_720,
        licence="MIT",
        trained_on=(
            "392 photographs with free licences (CC0, public domain, Unsplash, Pexels, CC-BY, "
            "CC-BY-SA) and drawings; noise of textbooks and of cameras drawn anew for each crop"
        ),
        figures=(
            ("CBSD68, sigma 15 / 25 / 50, PSNR", "33.35 / 30.74 / 27.55 dB"),
            ("Set12 grey, sigma 15 / 25 / 50, PSNR", "32.03 / 29.66 / 26.55 dB"),
            ("SIDD, 6 pictures, PSNR noisy and restored at `auto`", "23.00 and 31.58 dB"),
            ("CC15, 8 pictures, PSNR noisy and restored at `auto`", "33.41 and 35.40 dB"),
            ("bfloat16", "costs it 0.01 to 0.03 dB"),
        ),
    ),
    ModelCard(
        id="deblur-motion-1",
        task="deblur",
        summary=Text(
            "Takes back the blur of a camera or things that moved, up to some 20 pixels long. Not "
            "made for longer streaks, nor for lenses out of focus."
        ),
        architecture="skipunet",
        hyperparameters={
            "channels": 3,
            "widths": [64, 128, 160],
            "blocks": 2,
            "conditioned": False,
            "unshuffle": 4,
            "steered": True,
        },
        parameters=3_678_115,
        weights_file="deblur-motion-1.safetensors",
        sha256="51354fdecae2e47fa0beb68a5413f8f9ef9d0b7539f61d62a6adb4066c94525f",
        multiple_of=16,
        influence_radius_px=96,
        flop_per_px=101_011,
        licence="MIT",
        trained_on=(
            "392 photographs with free licences and drawings, blurred along random paths; GOPRO "
            "(12 pairs, 299 frames; Nah et al. 2017, CC-BY) and REDS (18 pairs; Nah et al. 2019, "
            "CC-BY)"
        ),
        figures=(
            ("GOPRO test, 6 official pairs, PSNR blurred and restored", "25.27 and 26.16 dB"),
            ("REDS 003, 5 pairs, PSNR blurred and restored", "23.44 and 25.65 dB"),
            ("straight motion of 6 to 26 pixels, drawn, gain", "0.9 to 1.9 dB"),
            ("the same of 3 to 6 pixels, gain", "-0.3 dB"),
            ("sharp photographs, PSNR to themselves", "45.4 dB"),
        ),
    ),
    ModelCard(
        id="enlarge-photo-1",
        task="enlarge",
        summary=Text(
            "Gives photos up to four times the width and height, small JPEGs too. Sharpens what "
            "is there and invents nothing: not made for faces of ten pixels or unreadable text."
        ),
        architecture="skipunet",
        hyperparameters={
            "channels": 3,
            "widths": [64, 128, 128],
            "blocks": 2,
            "conditioned": False,
        },
        parameters=2_864_640,
        weights_file="enlarge-photo-1.safetensors",
        sha256="07345f86873bb45c894f61f04370c8a18159132d4774b7407d1f381f25b5c62d",
        multiple_of=8,
        influence_radius_px=56,
        flop_per_px=350_976,
        licence="MIT",
        trained_on=(
            "392 photographs with free licences and drawings, reduced by bicubic to 8 bit or JPEG"
        ),
        figures=(
            ("Set5, luma, 2 / 3 / 4 times, PSNR", "37.02 / 33.00 / 31.14 dB"),
            ("Set14, luma, 2 / 3 / 4 times, PSNR", "32.61 / 29.39 / 27.89 dB"),
        ),
    ),
    ModelCard(
        id="noise-map-1",
        task="estimate",
        summary=Text(
            "Sees how noisy each part of a photo is; `auto` asks it. Takes fine texture for a "
            "little noise, and misses part of what a camera's own smoothing has spread."
        ),
        architecture="noisemap",
        hyperparameters={"channels": 3, "widths": [32, 48, 48], "blocks": 2},
        parameters=221_616,
        weights_file="noise-map-1.safetensors",
        sha256="c64fc7fe202dcf33339efff10629180e122381ceeb791482a3aa5f0696f3c9b8",
        multiple_of=8,
        influence_radius_px=64,
        flop_per_px=34_178,
        licence="MIT",
        trained_on=(
            "392 photographs with free licences and drawings; noise drawn anew for each crop: "
            "Gaussian, of sensors after developing, in blotches, and all of it after JPEG"
        ),
        figures=(
            ("SIDD, 6 pictures, level as `auto` takes it", "10 % off the noise measured"),
            ("CC15, 8 pictures, level as `auto` takes it", "41 % below the noise measured"),
        ),
    ),
)


def weights_path(card: ModelCard) -> Path:
    """Returns where the card's weights lie."""
    return resource_folder() / "models" / card.weights_file
