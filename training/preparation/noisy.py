"""The paper's noisy set: sharp pictures with Gaussian noise of four strengths, as files.

Each picture appears twice, once with sigma 10 or 30 and once with 50 or 70. Of all of GOPRO that
makes 4,204 pairs to train on (1,102, 1,000, 1,102 and 1,000: one of the 2,103 pictures is left out)
and 2,222 to test on (611, 500, 611 and 500); of fewer pictures the same proportions.

Whether the noise was added before or after scaling to 256x256 the paper does not say. Before is the
default, since an MSE of 0.0009 over these strengths is out of reach after.
"""

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import cv2
import numpy as np

from restoreapp.core.transfer import to_float
from restoreapp.errors import RestoreAppError

from ..evaluation.metrics import rounded_to_8_bit
from ..pictures.files import Pixels, read_rgb, write_png
from ..pictures.pairs import Pair, load_pairs
from .gopro import WHOLE_GOPRO

WEAK, STRONG = (10, 30), (50, 70)
# Of all pictures of the split: how many get the smaller and the larger strength of a pair of them.
SHARES = {"train": (1102, 1000), "test": (611, 500)}
Moment = Literal["before", "after"]
MOMENTS: tuple[Moment, ...] = ("before", "after")


class NoisySetExists(RestoreAppError):
    """The set would be written where one lies."""


@dataclass(frozen=True, slots=True)
class Noisy:
    """A noisy picture to be made."""

    pair: Pair
    split: str
    sigma: int

    def place(self, half: str) -> Path:
        """Returns where it lies in the set; `half` is `input` or `target`."""
        return Path(self.split) / f"sigma-{self.sigma}" / half / f"{self.pair.flat_name}.png"


@dataclass(frozen=True, slots=True)
class NoisyReport:
    """What was made: pairs by split and sigma."""

    folder: Path
    pairs: dict[str, dict[int, int]]


def counts(pictures: int, split: str) -> tuple[int, int]:
    """Returns how many of a split's pictures get the smaller and the larger of two strengths."""
    smaller, larger = SHARES[split]
    whole = WHOLE_GOPRO[split]
    return round(pictures * smaller / whole), round(pictures * larger / whole)


def planned(pairs: Sequence[Pair], seed: int) -> tuple[Noisy, ...]:
    """Decides which picture gets which strengths; the same for the same pictures and seed.

    What is not called `test` counts as `train`.
    """
    plan: list[Noisy] = []
    for number, split in enumerate(SHARES):
        own = [pair for pair in pairs if (pair.split == "test") == (split == "test")]
        rng = np.random.default_rng([seed, number])
        smaller, larger = counts(len(own), split)
        # One order decides who is left out; of the others each strength draws its own pictures.
        used = rng.permutation(len(own))[: smaller + larger]
        for strengths in (WEAK, STRONG):
            for place, i in enumerate(rng.permutation(used)):
                plan.append(Noisy(own[i], split, strengths[place >= smaller]))
    return tuple(sorted(plan, key=lambda each: each.place("input")))


def noisy_picture(
    sharp: Pixels, sigma: int, size_px: int | None, moment: Moment, rng: np.random.Generator
) -> tuple[Pixels, Pixels]:
    """Returns the noisy and the sharp picture as files hold them: clipped, 8 bit.

    Args:
        sharp: `(H, W, 3)`.
        sigma: standard deviation on the 0-255 scale.
        size_px: side of the square that both are scaled to, if any.
        moment: whether the noise is added before or after scaling.
        rng: of the noise.
    """

    def with_noise(picture: Pixels) -> Pixels:
        noise = rng.standard_normal(picture.shape, np.float32) * np.float32(sigma / 255)
        return rounded_to_8_bit(to_float(picture) + noise)

    small = scaled(sharp, size_px)
    if moment == "after":
        return with_noise(small), small
    return scaled(with_noise(sharp), size_px), small


def prepare_noisy(
    root: Path,
    out: Path,
    *,
    seed: int = 0,
    size_px: int | None = 256,
    moment: Moment = "before",
    on_picture: Callable[[int], object] | None = None,
) -> NoisyReport:
    """Writes the set: `out/{train,test}/sigma-N/{input,target}/SCENE-NAME.png`.

    Args:
        root: a tree of pairs; its sharp halves are used.
        out: where the set comes.
        seed: of strengths and noise.
        size_px: side of the pictures; none keeps theirs.
        moment: whether the noise is added before or after scaling.
        on_picture: told of each picture, by the number 1.

    Raises:
        UnusablePairs: if the tree has a problem.
        NoPictures: if a picture cannot be read.
        NoisySetExists: if `out` holds something.
        UnwritablePicture: if a picture cannot be written, or `out` is a file.
    """
    plan = planned(load_pairs(root), seed)
    if out.is_dir() and any(out.iterdir()):
        raise NoisySetExists(f"{out} is not empty.", hint="Name another --out.")
    made: dict[str, dict[int, int]] = {}
    for each in plan:
        # By the name, so that a picture has the same noise in a smaller tree.
        name = zlib.crc32(each.place("input").as_posix().encode())
        rng = np.random.default_rng([seed, name])
        sharp = read_rgb(each.pair.sharp)
        noisy, clean = noisy_picture(sharp, each.sigma, size_px, moment, rng)
        write_png(out / each.place("input"), noisy)
        write_png(out / each.place("target"), clean)
        of_split = made.setdefault(each.split, dict.fromkeys((*WEAK, *STRONG), 0))
        of_split[each.sigma] += 1
        if on_picture is not None:
            on_picture(1)
    return NoisyReport(out, made)


def scaled(picture: Pixels, size_px: int | None) -> Pixels:
    """Scales to a square, if at all: each pixel the mean of what it covers; the ratio is lost."""
    if size_px is None:
        return picture
    small = cv2.resize(picture, (size_px, size_px), interpolation=cv2.INTER_AREA)
    return small.astype(np.uint8, copy=False)
