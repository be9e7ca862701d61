"""Picture files for training and measuring: which there are, and their pixels."""

import contextlib
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import overload

import cv2
import numpy as np
import numpy.typing as npt
import PIL.ExifTags
import PIL.Image

from restoreapp.core.image import FloatArray, Image
from restoreapp.engine.noise import estimate_level
from restoreapp.errors import RestoreAppError

Pixels = npt.NDArray[np.uint8]

# Orientations of EXIF with which width and height change places.
ON_THEIR_SIDE = (5, 6, 7, 8)
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
        decoded = cv2.imdecode(encoded, cv2.IMREAD_COLOR) if encoded.size else None
    except (OSError, cv2.error) as error:
        raise NoPictures(f"{path} cannot be read.", hint=str(error)) from error
    if decoded is None:
        raise NoPictures(f"{path} is not a picture.", hint="Remove it or copy it again.")
    return np.ascontiguousarray(decoded[..., ::-1]).astype(np.uint8, copy=False)


def picture_size(path: Path) -> tuple[int, int]:
    """Reads height and width from a picture's header.

    Raises:
        NoPictures: if the file is not a readable picture.
    """
    try:
        with PIL.Image.open(path) as picture:
            return shown_size(picture)
    except (OSError, ValueError, SyntaxError) as error:
        raise NoPictures(f"{path} is not a picture.", hint="Remove it or copy it again.") from error


def shown_size(picture: PIL.Image.Image) -> tuple[int, int]:
    """Returns height and width of an opened picture, turned upright as `read_rgb` turns it."""
    # Pillow turns TIFFs by itself, and nothing else.
    orientation = picture.getexif().get(PIL.ExifTags.Base.Orientation, 1)
    is_turned = picture.format != "TIFF" and orientation in ON_THEIR_SIDE
    return (picture.width, picture.height) if is_turned else (picture.height, picture.width)


def estimated_level(picture: Pixels | FloatArray) -> float:
    """Returns the noise in a picture on the 0-255 scale, as the program's `auto` takes it.

    Args:
        picture: `(H, W, C)`, sRGB curve; floats in 0..1.
    """
    return estimate_level(Image(picture.copy()))  # an image forbids writing to its pixels


class Memory:
    """How many bytes of decoded pictures may stay in memory, shared by all sources of a run."""

    def __init__(self, bytes_left: int) -> None:
        self._bytes_left = bytes_left
        self._lock = threading.Lock()

    def takes(self, pixels: Pixels) -> bool:
        """Books a picture if there is room; asked by several threads."""
        with self._lock:
            fits = pixels.nbytes <= self._bytes_left
            if fits:
                self._bytes_left -= pixels.nbytes
        return fits


class Pictures(Sequence[Pixels]):
    """Picture files as an immutable sequence of `(H, W, 3)` uint8 RGB, read when first asked for.

    What fits stays in memory and the rest is read each time: pictures are drawn at random, so that
    throwing one out for another would gain nothing.

    Attributes:
        paths: of the files.
        sizes: height and width of each, from the headers.
    """

    def __init__(self, paths: Sequence[Path], memory: Memory) -> None:
        self.paths = tuple(paths)
        self.sizes = tuple(picture_size(path) for path in self.paths)
        self._memory = memory
        self._kept: dict[int, Pixels] = {}

    def __len__(self) -> int:
        return len(self.paths)

    @overload
    def __getitem__(self, index: int) -> Pixels: ...
    @overload
    def __getitem__(self, index: slice) -> list[Pixels]: ...
    def __getitem__(self, index: int | slice) -> Pixels | list[Pixels]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        index = range(len(self))[index]
        kept = self._kept.get(index)
        if kept is None:
            kept = read_rgb(self.paths[index])
            if self._memory.takes(kept):
                self._kept[index] = kept
        return kept


class UnwritablePicture(RestoreAppError):
    """A picture that cannot be written."""


def write_png(path: Path, pixels: Pixels) -> None:
    """Writes `(H, W, 3)` uint8 RGB; makes the folder.

    Raises:
        UnwritablePicture: if that is not possible.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _, encoded = cv2.imencode(".png", pixels[..., ::-1])
        path.write_bytes(encoded.tobytes())
    except OSError as error:
        with contextlib.suppress(OSError):  # half a picture is worse than none
            path.unlink()
        raise UnwritablePicture(f"{path} cannot be written.", hint=str(error)) from error
