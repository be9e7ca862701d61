"""Makes blurred and sharp pairs from high-speed frames, in the layout that training reads."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from restoreapp.core.transfer import to_float
from restoreapp.errors import RestoreAppError

from ..damage.frames import Way, middle, window_average
from ..evaluation.metrics import rounded_to_8_bit
from ..pictures.files import Pixels, picture_paths, read_rgb, write_png


class UnusableFrames(RestoreAppError):
    """Frames that no pair can be made of, or pairs that are there already."""


@dataclass(frozen=True, slots=True)
class FramesReport:
    """What was made.

    Attributes:
        folder: of the scene, with `blur` and `sharp` in it.
        frames: that were read; those after the last whole window were not used.
        pairs: how many there are.
    """

    folder: Path
    frames: int
    pairs: int


def prepare_frames(
    source: Path,
    out: Path,
    windows: Sequence[int],
    way: Way,
    on_pair: Callable[[int], object] | None = None,
) -> FramesReport:
    """Averages windows of frames, one after another and without overlap.

    Args:
        source: a folder of frames whose names sort in time, or a video.
        out: the pairs come into a folder in it that is called after the source.
        windows: their lengths, taken in turn; each at least 2.
        way: how to average.
        on_pair: told of each pair, by the number 1.

    Raises:
        UnusableFrames: if the pairs are there already, the video cannot be read, the frames differ
            in size, or there are fewer than a window.
        NoPictures: if the folder holds no pictures, or one cannot be read.
        UnwritablePicture: if a pair cannot be written.
    """
    scene = out / source.stem
    if scene.exists():
        raise UnusableFrames(f"There are pairs in {scene} already.", hint="Name another --out.")
    frames = _numbered_frames(source)
    read = pairs = 0
    for window in itertools.cycle(windows):
        taken = list(itertools.islice(frames, window))
        read += len(taken)
        if len(taken) < window:
            break
        sharp = taken[middle(window)]
        blurred = window_average([to_float(frame) for frame in taken], way)
        name = f"{read - window + middle(window):06d}.png"
        write_png(scene / "blur" / name, rounded_to_8_bit(blurred))
        write_png(scene / "sharp" / name, sharp)
        pairs += 1
        if on_pair is not None:
            on_pair(1)
    if not pairs:
        raise UnusableFrames(
            f"{source} holds {read} frames, fewer than a window of {windows[0]}.",
            hint="Choose shorter --windows.",
        )
    return FramesReport(scene, read, pairs)


def _numbered_frames(source: Path) -> Iterator[Pixels]:
    """Reads one frame after another; all have the size of the first."""
    named = _frames_of_video(source) if source.is_file() else _frames_of_folder(source)
    size: tuple[int, ...] | None = None
    for name, frame in named:
        if size not in (None, frame.shape):
            raise UnusableFrames(f"{name} differs in size from the frames before it.")
        size = frame.shape
        yield frame


def _frames_of_folder(folder: Path) -> Iterator[tuple[str, Pixels]]:
    for path in picture_paths(folder):
        yield str(path), read_rgb(path)


def _frames_of_video(path: Path) -> Iterator[tuple[str, Pixels]]:
    video = cv2.VideoCapture(str(path))
    try:
        if not video.isOpened():
            raise UnusableFrames(
                f"{path} is not a video that can be read.", hint="Name a folder of frames instead."
            )
        for number in itertools.count():
            is_read, frame = video.read()
            if not is_read:
                return
            yield (
                f"Frame {number} of {path}",
                np.ascontiguousarray(frame[..., ::-1]).astype(np.uint8, copy=False),
            )
    finally:
        video.release()
