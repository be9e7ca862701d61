"""Where crops come from: photographs that are damaged later, real pairs, windows of frames."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, Self

import cv2
import numpy as np
import numpy.typing as npt
import psutil

from ..configuration.config import Config
from ..configuration.tables import DataConfig, FramesConfig, PairsConfig
from ..damage.frames import Way, middle, window_average
from .drawings import drawing
from .files import Memory, NoPictures, Pictures, Pixels, estimated_level, picture_paths
from .pairs import Pair, held_apart, load_pairs

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Crop:
    """A square of a picture.

    Attributes:
        clean: `(S, S, 3)` float32, sRGB curve, 0..1.
        damaged: of the same shape; none where damage is still to be drawn.
        level: of the noise in it that the network is told, on the 0-255 scale.
    """

    clean: FloatArray
    damaged: FloatArray | None = None
    level: float = 0.0


class Source(Protocol):
    """What crops are drawn from.

    Attributes:
        fraction: share of all crops.
    """

    @property
    def fraction(self) -> float: ...

    def crop(self, crop_px: int, margin_px: int, rng: np.random.Generator) -> Crop:
        """Draws a crop; where its damage is still to be drawn, wider by the margin on each side."""


@dataclass(frozen=True, slots=True, eq=False)
class Photographs:
    """Clean pictures, those to learn from and those held out; some crops are drawn instead."""

    fraction: float
    least_scale: float
    drawn_fraction: float
    train: Pictures
    held_out: Pictures

    @classmethod
    def load(cls, root: Path, data: DataConfig, fraction: float, memory: Memory) -> Self:
        """Finds the pictures of all folders.

        Raises:
            NoPictures: if a folder is empty, a file is no picture, or there are too few files to
                hold one out.
        """
        paths = [path for folder in data.folders for path in picture_paths(root / folder)]
        if len(paths) < 2:
            raise NoPictures(
                f"There is only one picture in {root}.",
                hint="Training needs one to learn from and another to measure with.",
            )
        every = data.held_out_every
        return cls(
            fraction,
            data.least_scale,
            data.drawn_fraction,
            train=Pictures([path for i, path in enumerate(paths) if i % every], memory),
            held_out=Pictures(paths[::every], memory),
        )

    def crop(self, crop_px: int, margin_px: int, rng: np.random.Generator) -> Crop:
        """Draws from a picture, larger ones more often, or draws one."""
        side_px = crop_px + 2 * margin_px
        if self.drawn_fraction and rng.random() < self.drawn_fraction:
            return Crop(drawing(side_px, rng))
        areas = np.array([height * width for height, width in self.train.sizes], np.float64)
        chosen = int(rng.choice(len(areas), p=areas / areas.sum()))
        (clean,) = aligned_crops([self.train[chosen]], side_px, self.least_scale, rng)
        return Crop(clean)


@dataclass(frozen=True, slots=True, eq=False)
class RealPairs:
    """Damaged pictures beside sharp ones.

    Attributes:
        name: of the folder.
        fraction: share of all crops.
        damaged: to learn from.
        sharp: of the same length and sizes.
        held_out_damaged: to measure with.
        held_out_sharp: of the same length and sizes.
        told_level: whether the network is told the program's estimate of the noise.
    """

    name: str
    fraction: float
    damaged: Pictures
    sharp: Pictures
    held_out_damaged: Pictures
    held_out_sharp: Pictures
    told_level: bool = False
    _levels: dict[int, float] = field(default_factory=dict, repr=False)

    @classmethod
    def load(cls, root: Path, config: PairsConfig, memory: Memory) -> Self:
        """Finds the pairs of a folder.

        Raises:
            UnusablePairs: if a half or a counterpart is missing, or there is no such scene to hold
                out.
            NoPictures: if a file is no picture, a pair has two sizes, or none would be left to
                learn from.
        """
        folder = root / config.folder
        learned, held_out = held_apart(folder, load_pairs(folder), config.held_out)
        if not learned:
            raise NoPictures(f"All scenes of {folder} are held out.")
        return cls(
            folder.name,
            config.fraction,
            *_halves(learned, config, memory),
            *_halves(held_out, config, memory),
            told_level=config.told_level,
        )

    def crop(self, crop_px: int, margin_px: int, rng: np.random.Generator) -> Crop:  # noqa: ARG002 - damaged already
        """Draws the same place of both pictures."""
        chosen = int(rng.integers(len(self.sharp)))
        pair = [self.sharp[chosen], self.damaged[chosen]]
        # Another light would change the noise that the network is told of.
        clean, seen = aligned_crops(pair, crop_px, 1.0, rng, relit=not self.told_level)
        return Crop(clean, seen, self._level(chosen))

    def _level(self, index: int) -> float:
        if not self.told_level:
            return 0.0
        if index not in self._levels:
            self._levels[index] = estimated_level(self.damaged[index])
        return self._levels[index]


def _halves(
    pairs: Sequence[Pair], config: PairsConfig, memory: Memory
) -> tuple[Pictures, Pictures]:
    damaged = Pictures([(config.gamma and each.gamma) or each.damaged for each in pairs], memory)
    sharp = Pictures([each.sharp for each in pairs], memory)
    for i, (of_damaged, of_sharp) in enumerate(zip(damaged.sizes, sharp.sizes, strict=True)):
        if of_damaged != of_sharp:
            raise NoPictures(
                f"{damaged.paths[i]} and {sharp.paths[i]} differ in size.",
                hint="Remove the pair, or copy it again.",
            )
    return damaged, sharp


@dataclass(frozen=True, slots=True, eq=False)
class FrameWindows:
    """Consecutive frames of one scene."""

    config: FramesConfig
    frames: Pictures

    @property
    def fraction(self) -> float:
        """Share of all crops."""
        return self.config.fraction

    @classmethod
    def load(cls, root: Path, config: FramesConfig, memory: Memory) -> Self:
        """Finds the frames of a folder.

        Raises:
            NoPictures: if the folder holds fewer frames than the longest window, or frames of
                several sizes, or a file is no picture.
        """
        frames = Pictures(picture_paths(root / config.folder), memory)
        if len(frames) < config.most_window:
            raise NoPictures(
                f"{root / config.folder} holds {len(frames)} frames, "
                f"fewer than a window of {config.most_window}."
            )
        for path, size in zip(frames.paths, frames.sizes, strict=True):
            if size != frames.sizes[0]:
                raise NoPictures(f"{path} differs in size from {frames.paths[0]}.")
        return cls(config, frames)

    def crop(self, crop_px: int, margin_px: int, rng: np.random.Generator) -> Crop:  # noqa: ARG002 - damaged already
        """Draws a window, its way of averaging, and the same place of all its frames."""
        config = self.config
        window = int(rng.integers(config.least_window, config.most_window + 1))
        start = int(rng.integers(len(self.frames) - window + 1))
        way: Way = "linear" if rng.random() < config.linear_fraction else "gopro"
        crops = aligned_crops(self.frames[start : start + window], crop_px, 1.0, rng)
        return Crop(crops[middle(window)], window_average(crops, way))


@dataclass(frozen=True, slots=True, eq=False)
class Sources:
    """All that a configuration draws from."""

    photographs: Photographs | None
    pairs: tuple[RealPairs, ...] = ()
    frames: tuple[FrameWindows, ...] = ()

    @classmethod
    def load(cls, root: Path, config: Config, processes: int = 1) -> Self:
        """Finds all pictures; they are read when first drawn.

        Args:
            root: what the configuration's folders are relative to.
            config: of the run.
            processes: that share this machine's memory.

        Raises:
            RestoreAppError: if a folder or a file cannot be used, or nothing is held out.
        """
        memory = Memory(psutil.virtual_memory().available // 2 // processes)
        fraction = config.photographs_fraction
        sources = cls(
            Photographs.load(root, config.data, fraction, memory) if fraction else None,
            tuple(RealPairs.load(root, each, memory) for each in config.pairs),
            tuple(FrameWindows.load(root, each, memory) for each in config.frames),
        )
        if not sources.photographs and not any(each.held_out_sharp for each in sources.pairs):
            raise NoPictures(
                "No picture is held out to measure with.",
                hint="Name scenes in `held_out` of a table [[pairs]], or folders in [data].",
            )
        return sources

    def crop(self, crop_px: int, margin_px: int, rng: np.random.Generator) -> Crop:
        """Draws a source by its share, and a crop from it."""
        sources: list[Source] = [*self.pairs, *self.frames]
        if self.photographs is not None:
            sources.insert(0, self.photographs)
        shares = np.array([each.fraction for each in sources])
        chosen = int(rng.choice(len(sources), p=shares / shares.sum()))
        return sources[chosen].crop(crop_px, margin_px, rng)

    @property
    def counts(self) -> tuple[int, int]:
        """How many pictures there are to learn from, and how many are held out."""
        learned = sum(len(each.sharp) for each in self.pairs)
        learned += sum(len(each.frames) for each in self.frames)
        held_out = sum(len(each.held_out_sharp) for each in self.pairs)
        if self.photographs is not None:
            learned += len(self.photographs.train)
            held_out += len(self.photographs.held_out)
        return learned, held_out


def aligned_crops(
    pictures: Sequence[Pixels],
    crop_px: int,
    least_scale: float,
    rng: np.random.Generator,
    *,
    relit: bool = True,
) -> list[FloatArray]:
    """Draws one augmented crop from pictures that lie upon each other.

    Place, scale, one of the eight orientations, exposure and tint are the same for all.

    Args:
        pictures: `(H, W, 3)` uint8, all of one size.
        crop_px: side of the crops; a smaller picture is enlarged to it.
        least_scale: half of the crops are reduced by a random factor from here to 1.
        rng: what all of it is drawn from.
        relit: whether half of the crops get another exposure and tint.

    Returns:
        `(crop_px, crop_px, 3)` float32, sRGB curve, 0..1, one for each picture.
    """
    height, width = pictures[0].shape[:2]
    scale = rng.uniform(least_scale, 1.0) if rng.random() < 0.5 else 1.0
    side = min(round(crop_px / scale), height, width)
    top, left = rng.integers(height - side + 1), rng.integers(width - side + 1)
    turns, is_mirrored = int(rng.integers(4)), rng.random() < 0.5
    light = np.ones(3, np.float32)
    if relit and rng.random() < 0.5:
        light = (rng.uniform(0.5, 1.0) * rng.uniform(0.9, 1.0, size=3)).astype(np.float32)
    crops = []
    for picture in pictures:
        crop = picture[top : top + side, left : left + side].astype(np.float32) / 255
        if side != crop_px:
            method = cv2.INTER_AREA if side > crop_px else cv2.INTER_CUBIC
            crop = cv2.resize(crop, (crop_px, crop_px), interpolation=method).astype(np.float32)
        crop = np.rot90(crop, turns)
        if is_mirrored:
            crop = crop[:, ::-1]
        crops.append(np.ascontiguousarray(np.clip(crop * light, 0, 1), dtype=np.float32))
    return crops
