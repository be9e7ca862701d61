"""A page of details before and after, for the eyes: what the shipped models do, good and bad.

The pictures are scikit-image's, which anyone may pass on. They are damaged here, written as a file
and restored as the program restores any file.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from restoreapp.core.progress import SilentProgress
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Deblur, Denoise, Enlarge, Step
from restoreapp.engine.metrics import psnr
from restoreapp.errors import RestoreAppError
from restoreapp.service.export import ExportChoices
from restoreapp.service.restore import EngineChoice
from restoreapp.service.restore_file import restore_file

from ..damage import degrade
from ..damage.blur import camera_path, motion_blur
from ..pictures.files import Pixels
from .grid import Cell
from .metrics import rounded_to_8_bit

SIDE_PX = 224
SEED = 7
# As `degrade` reduces and the program enlarges; antialiased.
BICUBIC = Image.Resampling.BICUBIC
# Pictures `(1, 3, H, W)` float32, sRGB curve, 0..1, and a generator, to damaged ones.
Damage = Callable[[Tensor, torch.Generator], Tensor]


@dataclass(frozen=True, slots=True)
class Example:
    """A detail that the page shows.

    Attributes:
        says: what was done to the picture.
        picture: file name among scikit-image's sample pictures.
        left: of the detail in the picture, in pixels.
        top: of it.
        step: what the program is asked for.
        damage: makes what the program sees, of the same size; none for the picture itself.
        factor: by which the picture is then reduced, without a rest.
        quality: of the JPEG it is stored as; 0 for PNG.
    """

    says: str
    picture: str
    left: int
    top: int
    step: Step
    damage: Damage | None = None
    factor: int = 1
    quality: int = 0


def gaussian(sigma: float) -> Damage:
    """Returns damage by Gaussian noise, sigma on the 0-255 scale."""

    def damage(clean: Tensor, generator: torch.Generator) -> Tensor:
        level, same = torch.tensor([sigma / 255]), torch.tensor([False])
        return degrade.gaussian_noise(clean, level, same, generator)

    return damage


def developed(gain: float, read: float) -> Damage:
    """Returns damage by a sensor's noise after a raw converter; see `degrade.developed_noise`."""

    def damage(clean: Tensor, generator: torch.Generator) -> Tensor:
        radius, same = torch.tensor([0.7]), torch.tensor([False])
        return degrade.developed_noise(
            clean, torch.tensor([gain]), torch.tensor([read]), radius, same, generator
        )

    return damage


def shaken(shift_px: float) -> Damage:
    """Returns damage by a camera that moved so far to either side of its middle."""

    def damage(clean: Tensor, generator: torch.Generator) -> Tensor:
        shift = torch.tensor([2 * shift_px / min(clean.shape[-2:])])
        turn = torch.tensor([0.004])
        path = camera_path(shift, turn, torch.tensor([0.0]), 40, generator)
        _, blurred = motion_blur(clean, path, torch.tensor([1.0]))
        return blurred

    return damage


EXAMPLES = (
    Example("telephone's noise, JPEG", "chelsea.png", 90, 30, Denoise(),
            developed(0.003, 0.002), quality=88),
    Example("telephone's noise in dim light, JPEG", "astronaut.png", 130, 20, Denoise(),
            developed(0.012, 0.006), quality=88),
    Example("Gaussian noise, sigma 25", "coffee.png", 200, 90, Denoise(), gaussian(25)),
    Example("Gaussian noise, sigma 75", "rocket.jpg", 220, 150, Denoise(), gaussian(75)),
    Example("nothing: grass", "grass.png", 100, 100, Denoise()),
    Example("shaken, 3 px to either side", "astronaut.png", 130, 20, Deblur(), shaken(3)),
    Example("shaken, 8 px to either side", "coffee.png", 200, 90, Deblur(), shaken(8)),
    Example("a clock that moved", "clock_motion.png", 90, 20, Deblur()),
    Example("half the size", "chelsea.png", 90, 30, Enlarge(factor=2), factor=2),
    Example("a quarter of the size", "astronaut.png", 130, 20, Enlarge(factor=4), factor=4),
    Example("a third of the size", "page.png", 20, 0, Enlarge(factor=3), factor=3),
)  # fmt: skip


def rows() -> Iterator[list[Cell]]:
    """Restores each example and yields what went in, what came out, and the picture itself.

    What was reduced is shown enlarged by bicubic, as the program's own answer is compared with.

    Raises:
        RestoreAppError: if one cannot be restored.
    """
    with TemporaryDirectory() as folder:
        for example in EXAMPLES:
            yield _row(example, Path(folder))


def _row(example: Example, folder: Path) -> list[Cell]:
    truth = _cut_to_multiple(sample(example.picture), example.factor)
    source = folder / ("photo.jpg" if example.quality else "photo.png")
    target = folder / "restored.png"
    _stored(_damaged(truth, example), example).save(source, quality=example.quality or 1)
    restore_file(
        source,
        target,
        Recipe((example.step,)),
        EngineChoice(),
        ExportChoices(overwrite=True),
        progress=SilentProgress(),
    )
    before = Image.open(source).convert("RGB").resize(truth.shape[1::-1], BICUBIC)
    pictures = np.asarray(before), np.asarray(Image.open(target).convert("RGB")), truth
    has_truth = example.damage is not None or example.factor > 1
    captions = (
        example.says + (f", {psnr(truth, pictures[0]):.1f} dB" if has_truth else ""),
        f"restored, {psnr(truth, pictures[1]):.1f} dB" if has_truth else "restored",
        "the picture",
    )
    shown = [
        Cell(caption, picture[_detail(example)])
        for caption, picture in zip(captions, pictures, strict=True)
    ]
    return shown if has_truth else shown[:2]


def _detail(example: Example) -> tuple[slice, slice]:
    return (
        slice(example.top, example.top + SIDE_PX),
        slice(example.left, example.left + SIDE_PX),
    )


def _damaged(truth: Pixels, example: Example) -> Pixels:
    if example.damage is None:
        return truth
    clean = torch.from_numpy(truth.copy()).permute(2, 0, 1)[None] / 255
    damaged = example.damage(clean, torch.Generator().manual_seed(SEED))
    return rounded_to_8_bit(damaged[0].permute(1, 2, 0).numpy())


def _stored(pixels: Pixels, example: Example) -> Image.Image:
    picture = Image.fromarray(pixels)
    size = (picture.width // example.factor, picture.height // example.factor)
    return picture.resize(size, BICUBIC)


def sample(name: str) -> Pixels:
    """Returns one of scikit-image's pictures, `(H, W, 3)` uint8.

    Raises:
        RestoreAppError: if it is not among those that are installed.
    """
    path = resources.files("skimage").joinpath("data", name)
    if not path.is_file():
        raise RestoreAppError(
            f"scikit-image's sample picture {name} is not here.",
            hint="The packaged program leaves them out; start the training from its source.",
        )
    with path.open("rb") as file:
        return np.asarray(Image.open(file).convert("RGB"))


def _cut_to_multiple(pixels: Pixels, factor: int) -> Pixels:
    height, width = (side - side % factor for side in pixels.shape[:2])
    return pixels[:height, :width]
