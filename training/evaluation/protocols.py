"""The field's protocols: folders of pictures to trials.

- Noise: Gaussian, added to the 8-bit picture in float and not clipped. PSNR over all channels at
  once, SSIM per channel. A set whose pictures are all grey is measured as grey.
- Pairs: a damaged and a clean file of each picture, compared as above.
- Enlarging: reduced by Pillow's antialiased bicubic to 8 bit; BT.601 luma in studio range, where
  the file has colour, without a border of `scale` pixels.
- JPEG: the luma, compressed by libjpeg at a quality.
- Motion: straight and even, averaged in linear light, to 8 bit. No table of the field has it: it
  tells at which lengths a deblurrer helps.
"""

import io
import math
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
import PIL.Image
import torch

from restoreapp.core.image import FloatArray
from restoreapp.core.transfer import to_float
from restoreapp.engine.baselines import reduced
from restoreapp.engine.metrics import SSIM_WINDOW_PX, psnr, ssim

from ..damage.blur import motion_blur, straight_path
from ..damage.degrade import LUMA_WEIGHTS
from ..pictures.files import NoPictures, Pixels, estimated_level, picture_paths, read_rgb
from ..pictures.pairs import Pair, load_pairs
from .evaluate import Case, Trial
from .metrics import rounded_to_8_bit

# BT.601 luma in studio range: 16 for black, 235 for white.
STUDIO_BLACK = 16.0
STUDIO_WEIGHTS = np.array([65.481, 128.553, 24.966]) / 255


@dataclass(frozen=True, slots=True)
class Protocol:
    """How noisy pictures are made and what the method is told.

    Attributes:
        clipped: whether they are clipped to 0..1 and rounded to 8 bit, as a file would be.
        blind: whether the level is the program's own estimate and not the true one.
        grey: whether colour pictures are turned grey first.
    """

    clipped: bool = False
    blind: bool = False
    grey: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class TestSet:
    """Clean pictures under a name.

    Attributes:
        name: as the tables call it.
        pictures: by file name; `(H, W, C)` uint8, C 3, or 1 for grey.
    """

    __test__ = False  # pytest takes classes with this name for its own

    name: str
    pictures: Mapping[str, Pixels]


def load_test_set(
    name: str, folder: Path, *, grey: bool = False, limit: int | None = None
) -> TestSet:
    """Reads the pictures below a folder, or the first `limit` by name; all grey or all in colour.

    Raises:
        NoPictures: if there are none, or one cannot be read or is smaller than SSIM's window.
    """
    pictures = _read_all(folder, limit, read_rgb)
    if all(np.array_equal(each, each[..., [0, 0, 0]]) for each in pictures.values()):
        return TestSet(name, {key: each[..., :1] for key, each in pictures.items()})
    if grey:
        return TestSet(name, {key: _greyed(each) for key, each in pictures.items()})
    return TestSet(name, pictures)


def load_as_stored(name: str, folder: Path, *, limit: int | None = None) -> TestSet:
    """Reads the pictures below a folder; files that hold one channel stay grey.

    The tables of enlargement take such files as they are and the luma of all others.

    Raises:
        NoPictures: as `load_test_set`.
    """
    return TestSet(name, _read_all(folder, limit, _read_as_stored))


def noise_trials(test_set: TestSet, sigmas: Sequence[float], protocol: Protocol) -> Iterator[Trial]:
    """Yields a trial per noise level, on the 0-255 scale."""
    for sigma in sigmas:
        yield Trial(
            test_set.name,
            "denoise",
            f"σ {sigma:g}",
            {
                "sigma": sigma,
                "clipped": protocol.clipped,
                "blind": protocol.blind,
                "grey": protocol.grey,
            },
            len(test_set.pictures),
            partial(_noisy_cases, test_set, sigma, protocol),
            compared,
        )


def pair_trial(
    name: str,
    folder: Path,
    *,
    limit: int | None = None,
    pairs: Sequence[Pair] | None = None,
    level: Callable[[Pair, FloatArray], float] | None = None,
) -> Trial:
    """Returns the pairs below a folder.

    Args:
        name: as the tables call them.
        folder: a tree of pairs.
        limit: only the first ones.
        pairs: of that folder, only these.
        level: what the method is told of a damaged picture; else the program's own estimate.

    Raises:
        UnusablePairs: if there are none, or a picture has no partner.
    """
    pairs = (load_pairs(folder) if pairs is None else pairs)[:limit]
    told = level or (lambda _pair, damaged: estimated_level(damaged))
    cases = partial(_pair_cases, folder, pairs, told)
    return Trial(name, "pairs", "pairs", {}, len(pairs), cases, compared)


def enlarge_trials(test_set: TestSet, scales: Sequence[int]) -> Iterator[Trial]:
    """Yields a trial per scale; what the method sees is the small picture."""
    for scale in scales:
        yield Trial(
            test_set.name,
            "enlarge",
            f"×{scale}",
            {"scale": scale},
            len(test_set.pictures),
            partial(_small_cases, test_set, scale),
            partial(compared_by_luma, border_px=scale),
        )


def jpeg_trials(test_set: TestSet, qualities: Sequence[int]) -> Iterator[Trial]:
    """Yields a trial per JPEG quality, 1..100."""
    for quality in qualities:
        yield Trial(
            test_set.name,
            "jpeg",
            f"quality {quality}",
            {"quality": quality},
            len(test_set.pictures),
            partial(_compressed_cases, test_set, quality),
            compared,
        )


def motion_trials(test_set: TestSet, lengths: Sequence[float]) -> Iterator[Trial]:
    """Yields a trial per length of a straight motion, in pixels."""
    for length in lengths:
        yield Trial(
            test_set.name,
            "motion",
            f"{length:g} px",
            {"length": length},
            len(test_set.pictures),
            partial(_moved_cases, test_set, length),
            compared,
        )


def compared(truth: Pixels, answer: Pixels) -> tuple[float, float]:
    """Returns PSNR over all channels at once and SSIM as the mean over channels."""
    return psnr(truth, answer), ssim(truth, answer)


def compared_by_luma(truth: Pixels, answer: Pixels, *, border_px: int) -> tuple[float, float]:
    """Returns PSNR and SSIM of the luma, not rounded, without a border."""
    inner = (slice(border_px, -border_px or None),) * 2
    first, second = studio_luma(truth)[inner], studio_luma(answer)[inner]
    return psnr(first, second), ssim(first, second)


def studio_luma(picture: Pixels) -> npt.NDArray[np.float64]:
    """Returns `(H, W)`, 16..235; what is grey already stays as it is."""
    if picture.shape[2] == 1:
        return picture[..., 0].astype(np.float64)
    luma: npt.NDArray[np.float64] = STUDIO_BLACK + picture.astype(np.float64) @ STUDIO_WEIGHTS
    return luma


def noisy_version(name: str, clean: Pixels, sigma: float, *, clipped: bool) -> FloatArray:
    """Returns the picture with noise that depends on nothing but its file name and `sigma`.

    So a picture gets the same noise in any set, order or excerpt, whatever is measured.

    Args:
        name: the picture's file name.
        clean: `(H, W, C)`.
        sigma: standard deviation on the 0-255 scale.
        clipped: whether to store the result in 8 bit.

    Returns:
        `(H, W, C)` float32.
    """
    height, width, channels = clean.shape
    seed = zlib.crc32(f"{Path(name).name} {sigma:g}".encode())
    generator = torch.Generator().manual_seed(seed)
    noise = torch.randn((channels, height, width), generator=generator).permute(1, 2, 0).numpy()
    noisy = to_float(clean) + np.float32(sigma / 255) * noise
    return to_float(rounded_to_8_bit(noisy)) if clipped else np.ascontiguousarray(noisy)


def moved_version(name: str, sharp: Pixels, length: float) -> tuple[Pixels, Pixels]:
    """Returns the picture blurred by straight motion, and itself, as 8-bit files would hold them.

    The direction depends on nothing but its file name. What may have come in from outside the frame
    is cut off both.

    Args:
        name: the picture's file name.
        sharp: `(H, W, C)`.
        length: in pixels, from 0.
    """
    light = torch.from_numpy(to_float(sharp)).permute(2, 0, 1)[None]
    direction = math.pi * zlib.crc32(Path(name).name.encode()) / 2**32
    path = straight_path(length, direction, max(sharp.shape[:2]))
    margin = math.ceil(length / 2)
    _, moved = motion_blur(light, path, torch.ones(1), margin=margin)
    kept = slice(margin, -margin or None)
    return rounded_to_8_bit(moved[0].permute(1, 2, 0).numpy()), sharp[kept, kept]


def compressed(picture: Pixels, quality: int) -> Pixels:
    """Returns a grey picture `(H, W, 1)` after JPEG."""
    file = io.BytesIO()
    PIL.Image.fromarray(picture[..., 0]).save(file, "JPEG", quality=quality)
    return np.asarray(PIL.Image.open(file))[..., None]


def _noisy_cases(test_set: TestSet, sigma: float, protocol: Protocol) -> Iterator[Case]:
    for name, clean in test_set.pictures.items():
        noisy = noisy_version(name, clean, sigma, clipped=protocol.clipped)
        yield Case(name, noisy, clean, estimated_level(noisy) if protocol.blind else sigma)


def _pair_cases(
    folder: Path, pairs: Sequence[Pair], level: Callable[[Pair, FloatArray], float]
) -> Iterator[Case]:
    for pair in pairs:
        damaged, clean = to_float(read_rgb(pair.damaged)), read_rgb(pair.sharp)
        _check_size(pair.sharp, clean)
        if damaged.shape != clean.shape:
            raise NoPictures(
                f"{pair.damaged} and {pair.sharp} differ in size.",
                hint="Both pictures of a pair must show the same pixels.",
            )
        title = pair.damaged.relative_to(folder).as_posix()
        yield Case(title, damaged, clean, level(pair, damaged))


def _small_cases(test_set: TestSet, scale: int) -> Iterator[Case]:
    for name, picture in test_set.pictures.items():
        height, width = (side - side % scale for side in picture.shape[:2])
        truth = picture[:height, :width]
        _check_size(Path(name), truth, border_px=scale)
        small = to_float(rounded_to_8_bit(reduced(to_float(truth), scale)))
        yield Case(name, small, truth, 0.0)


def _compressed_cases(test_set: TestSet, quality: int) -> Iterator[Case]:
    for name, picture in test_set.pictures.items():
        truth = rounded_to_8_bit((studio_luma(picture) / 255)[..., None])
        damaged = to_float(compressed(truth, quality))
        yield Case(name, damaged, truth, estimated_level(damaged))


def _moved_cases(test_set: TestSet, length: float) -> Iterator[Case]:
    for name, picture in test_set.pictures.items():
        _check_size(Path(name), picture, border_px=math.ceil(length / 2))
        moved, truth = moved_version(name, picture, length)
        yield Case(name, to_float(moved), truth, 0.0)


def _read_all(folder: Path, limit: int | None, read: Callable[[Path], Pixels]) -> dict[str, Pixels]:
    pictures: dict[str, Pixels] = {}
    for path in picture_paths(folder)[:limit]:
        pictures[path.relative_to(folder).as_posix()] = picture = read(path)
        _check_size(path, picture)
    return pictures


def _check_size(path: Path, picture: Pixels, *, border_px: int = 0) -> None:
    if min(picture.shape[:2]) < SSIM_WINDOW_PX + 2 * border_px:
        raise NoPictures(
            f"{path} is too small to be measured.",
            hint=f"SSIM needs at least {SSIM_WINDOW_PX} pixels in each direction, borders apart.",
        )


def _read_as_stored(path: Path) -> Pixels:
    picture = read_rgb(path)
    with PIL.Image.open(path) as file:
        is_grey = file.getbands() in {("1",), ("L",), ("I",), ("F",), ("L", "A")}
    return picture[..., :1] if is_grey else picture


def _greyed(picture: Pixels) -> Pixels:
    weights = np.array(LUMA_WEIGHTS, np.float32)
    return rounded_to_8_bit(to_float(picture) @ weights)[..., None]
