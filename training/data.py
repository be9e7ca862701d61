"""Photographs to crops: explicit generators, everything that fits kept in memory."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from restoreapp.errors import RestoreAppError

from .config import DataConfig

Pixels = npt.NDArray[np.uint8]

SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp")


class NoPictures(RestoreAppError):
    """There is nothing to train or to measure on."""


def picture_paths(folder: Path) -> list[Path]:
    """Returns the pictures below `folder`, sorted by name.

    Raises:
        NoPictures: if there is none, or no such folder.
    """
    paths = sorted(
        path
        for path in folder.rglob("*")
        # A leading dot: what macOS leaves beside files on foreign disks, with their suffix.
        if path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
    )
    if not paths:
        problem = "There are no pictures in" if folder.is_dir() else "There is no folder"
        raise NoPictures(f"{problem} {folder}.", hint=f"Known endings: {', '.join(SUFFIXES)}.")
    return paths


def read_rgb(path: Path) -> Pixels:
    """Reads a picture as `(H, W, 3)` uint8 RGB; grey ones get three equal channels.

    Raises:
        NoPictures: if the file is not a readable picture.
    """
    try:
        encoded = np.fromfile(path, dtype=np.uint8)  # not imread: it fails on some file names
        decoded = cv2.imdecode(encoded, cv2.IMREAD_COLOR)
    except (OSError, cv2.error) as error:
        raise NoPictures(f"{path} cannot be read.", hint=str(error)) from error
    if decoded is None:
        raise NoPictures(f"{path} is not a picture.", hint="Remove it or copy it again.")
    return np.ascontiguousarray(decoded[..., ::-1]).astype(np.uint8, copy=False)


@dataclass(frozen=True, slots=True)
class Photographs:
    """Training pictures and those held out for validation."""

    train: tuple[Pixels, ...]
    held_out: tuple[Pixels, ...]


def load_photographs(root: Path, config: DataConfig) -> Photographs:
    """Reads all folders of a configuration into memory.

    Raises:
        NoPictures: if a folder is empty, a file cannot be read, or there are too few files to hold
            one out.
    """
    paths = [path for folder in config.folders for path in picture_paths(root / folder)]
    if len(paths) < 2:
        raise NoPictures(
            f"There is only one picture in {root}.",
            hint="Training needs one to learn from and another to measure with.",
        )
    pictures = [read_rgb(path) for path in paths]
    every = config.held_out_every
    return Photographs(
        train=tuple(each for i, each in enumerate(pictures) if i % every),
        held_out=tuple(each for i, each in enumerate(pictures) if not i % every),
    )


def random_crops(
    pictures: Sequence[Pixels],
    count: int,
    crop_px: int,
    least_scale: float,
    rng: np.random.Generator,
) -> npt.NDArray[np.float32]:
    """Draws augmented crops: place, scale, one of the eight orientations, exposure and tint.

    Returns:
        `(count, crop_px, crop_px, 3)` float32, sRGB curve, 0..1.
    """
    areas = np.array([picture.shape[0] * picture.shape[1] for picture in pictures], np.float64)
    chosen = rng.choice(len(pictures), size=count, p=areas / areas.sum())
    return np.stack([_crop(pictures[i], crop_px, least_scale, rng) for i in chosen])


def _crop(
    picture: Pixels, crop_px: int, least_scale: float, rng: np.random.Generator
) -> npt.NDArray[np.float32]:
    height, width = picture.shape[:2]
    scale = rng.uniform(least_scale, 1.0) if rng.random() < 0.5 else 1.0
    side = min(round(crop_px / scale), height, width)
    top, left = rng.integers(height - side + 1), rng.integers(width - side + 1)
    crop = picture[top : top + side, left : left + side].astype(np.float32) / 255
    if side != crop_px:
        shrinks = side > crop_px
        method = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
        crop = cv2.resize(crop, (crop_px, crop_px), interpolation=method).astype(np.float32)
    crop = np.rot90(crop, int(rng.integers(4)))
    if rng.random() < 0.5:
        crop = crop[:, ::-1]
    if rng.random() < 0.5:
        crop = crop * (rng.uniform(0.5, 1.0) * rng.uniform(0.9, 1.0, size=3)).astype(np.float32)
    return np.ascontiguousarray(np.clip(crop, 0, 1), dtype=np.float32)
