"""What a run is measured on while it goes on: held-out pictures, damaged the same each time."""

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from restoreapp.engine.metrics import psnr

from .configuration.config import Config
from .damage.damaged import damaged, margin_px
from .damage.degrade import reduced
from .damage.generators import VALIDATION, damage_generator
from .evaluation.metrics import rounded_to_8_bit
from .pictures.files import Pixels, estimated_level
from .pictures.sources import Photographs, Sources

CROP_PX = 256
SIGMAS = (5, 15, 25, 50)
# Names of what is measured beside the levels of noise and the folders of pairs.
MOTION, SHARP = "motion", "sharp"
FACTORS = (2, 4)
CPU = torch.device("cpu")
# An answer that is the clean picture counts as this, so that means and JSON stay finite.
MOST_DB = 99.0


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """A picture to measure with.

    Attributes:
        name: of the kind of damage; figures are means over it.
        clean: `(H, W, 3)`.
        damaged: `(1, 3, H, W)` float32 on the CPU.
        level: `(1, 1, H, W)` what the network is told.
    """

    name: str
    clean: Pixels
    damaged: Tensor
    level: Tensor


@dataclass(frozen=True, slots=True, eq=False)
class Validation:
    """Figures, and one example of each kind as a picture.

    Attributes:
        psnr: mean in dB by name.
        pictures: a row for each name: the damaged picture, the answer, the clean one; uint8.
    """

    psnr: dict[str, float]
    pictures: Pixels


def examples(config: Config, sources: Sources) -> Iterator[Example]:
    """Makes the examples of a task from the held-out pictures.

    Denoising: Gaussian noise of a few levels, not clipped. Deblurring: the configuration's own
    damage with motion in every picture; the sharp pictures as they are, since a deblurrer has to
    leave those alone. Enlarging: pictures reduced by 2 and 4. Estimating: those of denoising, of
    which the maps are compared. And the real pairs of all tasks.
    """
    if sources.photographs is not None:
        if config.task == "denoise":
            yield from _with_noise(sources.photographs)
        elif config.task == "estimate":
            yield from map(_estimated, _with_noise(sources.photographs))
        elif config.task == "enlarge":
            yield from _enlarged(sources.photographs)
        else:
            yield from _with_motion(config, sources.photographs)
            yield from _unharmed(sources.photographs)
    for pairs in sources.pairs:
        for seen, clean in zip(pairs.held_out_damaged, pairs.held_out_sharp, strict=True):
            batch = _batch(_centre(seen, CROP_PX))
            level = estimated_level(seen) if pairs.told_level else 0.0
            told = torch.full_like(batch[:, :1], level / 255)
            yield Example(pairs.name, _centre(clean, CROP_PX), batch, told)


def _with_noise(photographs: Photographs) -> Iterator[Example]:
    for sigma in SIGMAS:
        for i, picture in enumerate(photographs.held_out):
            crop = picture[:CROP_PX, :CROP_PX]
            clean = _batch(crop)
            generator = torch.Generator().manual_seed(1000 * sigma + i)
            noisy = clean + sigma / 255 * torch.randn(clean.shape, generator=generator)
            yield Example(str(sigma), crop, noisy, torch.full_like(clean[:, :1], sigma / 255))


def _with_motion(config: Config, photographs: Photographs) -> Iterator[Example]:
    if config.motion is None:
        return
    always = dataclasses.replace(
        config, motion=dataclasses.replace(config.motion, fraction=1.0), noise=None
    )
    margin = margin_px(config, CROP_PX)
    for i, picture in enumerate(photographs.held_out):
        batch = _batch(_centre(picture, CROP_PX + 2 * margin))
        side = min(batch.shape[-2:]) // 2 * 2
        if side <= 2 * margin:
            continue  # nothing would be left of it
        generator = damage_generator(config.seed, 0, i, CPU, VALIDATION)
        drawn = damaged(batch[..., :side, :side], always, margin, [generator])
        yield Example(MOTION, _pixels(drawn.clean), drawn.damaged, drawn.level)


def _estimated(example: Example) -> Example:
    clean = _pixels(example.level.expand_as(example.damaged))
    return dataclasses.replace(example, clean=clean, level=torch.zeros_like(example.level))


def _enlarged(photographs: Photographs) -> Iterator[Example]:
    for factor in FACTORS:
        for picture in photographs.held_out:
            crop = _centre(picture, CROP_PX)
            batch = _batch(crop)
            seen = reduced(batch, torch.tensor([float(factor)]), torch.tensor([0]))
            yield Example(f"×{factor}", crop, seen, torch.zeros_like(batch[:, :1]))


def _unharmed(photographs: Photographs) -> Iterator[Example]:
    for picture in photographs.held_out:
        crop = _centre(picture, CROP_PX)
        batch = _batch(crop)
        yield Example(SHARP, crop, batch, torch.zeros_like(batch[:, :1]))


@torch.inference_mode()
def validate(
    restore: Callable[[Tensor, Tensor], Tensor], held_out: Iterable[Example]
) -> Validation:
    """Measures a network.

    Args:
        restore: from a damaged batch and its level, on the CPU, to the answer.
        held_out: what it is measured on.
    """
    figures: dict[str, list[float]] = defaultdict(list)
    rows: dict[str, Pixels] = {}
    for example in held_out:
        answer = _pixels(restore(example.damaged, example.level))
        figures[example.name].append(min(MOST_DB, psnr(example.clean, answer)))
        if example.name not in rows:
            seen = _pixels(example.damaged)
            rows[example.name] = np.concatenate((seen, answer, example.clean), axis=1)
    means = {name: round(float(np.mean(each)), 3) for name, each in figures.items()}
    return Validation(means, _stacked(list(rows.values())))


def untouched(seen: Tensor, _level: Tensor) -> Tensor:
    """Returns the damaged picture: what every network has to beat."""
    return seen


def _stacked(rows: list[Pixels]) -> Pixels:
    width = max(row.shape[1] for row in rows)
    return np.concatenate(
        [np.pad(row, ((0, 0), (0, width - row.shape[1]), (0, 0))) for row in rows]
    )


def _centre(picture: Pixels, side_px: int) -> Pixels:
    top, left = (max(0, (length - side_px) // 2) for length in picture.shape[:2])
    return picture[top : top + side_px, left : left + side_px]


def _batch(pixels: Pixels) -> Tensor:
    return torch.from_numpy(pixels.astype(np.float32) / 255).permute(2, 0, 1)[None]


def _pixels(batch: Tensor) -> Pixels:
    return rounded_to_8_bit(batch[0].float().permute(1, 2, 0).numpy())
