"""Measures the program on this computer: whole photos end to end, and methods side by side."""

import itertools
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from restoreapp.core.progress import Progress, SilentProgress
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise
from restoreapp.service.export import ExportChoices, depth_written, export
from restoreapp.service.open_photo import open_photo
from restoreapp.service.restore import EngineChoice, estimated_level, restore

# Kinds of photo: suffix and dtype.
KINDS = {"jpeg": (".jpg", "uint8"), "tiff16": (".tif", "uint16")}
QUALITY = 95
# What the work may take beside the loaded program, the photo and the result, whatever their size.
MOST_WORKING_BYTES = 700_000_000
WARM_UP_MEGAPIXELS = 0.5


@dataclass(frozen=True, slots=True)
class MethodTime:
    """A denoiser or a classical method on a noisy picture of about a megapixel.

    Attributes:
        name: model id, or name of the method.
        seconds: for the picture.
        megapixels_per_second: that is.
        psnr: of its answer, in dB.
    """

    name: str
    seconds: float
    megapixels_per_second: float
    psnr: float


@dataclass(frozen=True, slots=True)
class PhotoTime:
    """One photo, file to file, in a process of its own.

    Attributes:
        kind: a key of `KINDS`.
        megapixels: of the photo.
        device: label.
        read_s: seconds until its pixels are there.
        estimate_s: seconds for the noise level.
        restore_s: seconds for the recipe, the estimate not among them.
        write_s: seconds until the file is written and checked.
        peak_bytes: most memory above that of the loaded program, the photo's own and the result's
            among it.
        stored_bytes: of the photo's pixels and the result's, at the depth of their files.
        network_s: seconds of the network alone over the same tiles.
        extra_fraction: arithmetic that the margins of the tiles add.
        network_flop_per_s: arithmetic a second of the network alone.
        matrix_flop_per_s: what the device reaches with large matrices in the same dtype.
    """

    kind: str
    megapixels: float
    device: str
    read_s: float
    estimate_s: float
    restore_s: float
    write_s: float
    peak_bytes: int
    stored_bytes: int
    network_s: float
    extra_fraction: float
    network_flop_per_s: float
    matrix_flop_per_s: float

    @property
    def total_s(self) -> float:
        """Seconds from file to file."""
        return self.read_s + self.estimate_s + self.restore_s + self.write_s

    @property
    def megapixels_per_second(self) -> float:
        """From file to file."""
        return self.megapixels / self.total_s

    @property
    def outside_fraction(self) -> float:
        """Part of the time from file to file that the network does not need."""
        return max(0.0, 1 - self.network_s / self.total_s)

    @property
    def working_bytes(self) -> int:
        """Memory beside the photo and the result; `MOST_WORKING_BYTES` are promised."""
        return self.peak_bytes - self.stored_bytes

    @property
    def rate_fraction(self) -> float:
        """The network's arithmetic a second, relative to that of large matrices."""
        return self.network_flop_per_s / self.matrix_flop_per_s


def photo_time(kind: str, megapixels: float, device: str) -> PhotoTime:
    """Restores a drawn photo with the default denoiser, file to file, in a new process.

    Args:
        kind: a key of `KINDS`.
        megapixels: of the photo.
        device: as `EngineChoice` takes it.

    Raises:
        RestoreAppError: if the device cannot be used or the photo cannot be written.
    """
    suffix, dtype = KINDS[kind]
    context = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory(prefix="restoreapp-") as folder:
        photo = Path(folder) / f"photo{suffix}"
        _draw(photo, megapixels, dtype)
        small = photo.with_stem("small")
        _draw(small, WARM_UP_MEGAPIXELS, dtype)
        with context.Pool(1) as pool:
            return pool.apply(_photo_time, (kind, photo, small, device))


def method_times(device: str, progress: Progress) -> Iterator[MethodTime]:
    """Yields our denoisers and the classical methods on one noisy drawn picture.

    Raises:
        RestoreAppError: if device or weights cannot be used.
        Cancelled: if the user stopped it.
    """
    from restoreapp.engine.benchmark import COMPARED_PX, compared_methods
    from restoreapp.engine.device import choose_device

    megapixels = COMPARED_PX**2 / 1e6
    for name, seconds, psnr in compared_methods(choose_device(device), progress):
        yield MethodTime(name, seconds, megapixels / seconds, psnr)


def _draw(path: Path, megapixels: float, dtype: str) -> None:
    from restoreapp.engine.benchmark import noisy_photo
    from restoreapp.io.writing import plan_output, write_photo

    image = noisy_photo(megapixels, dtype)
    plan = plan_output(
        path,
        image,
        source_format="",
        format_choice="keep",
        depth_choice="keep",
        quality=QUALITY if dtype == "uint8" else None,
    )
    write_photo(image, plan, source=path, overwrite=False, progress=SilentProgress())


def _photo_time(kind: str, source: Path, small: Path, device_name: str) -> PhotoTime:
    from restoreapp.engine.benchmark import matrix_rate, network_time
    from restoreapp.engine.device import choose_device

    device = choose_device(device_name)
    rate = matrix_rate(device)
    choice = EngineChoice(device=device_name)
    # The program's idle is one that has restored something: models loaded, kernels chosen.
    restore(open_photo(small), Recipe((Denoise(),)), choice)
    idle = psutil.Process().memory_info().rss
    marks = [time.perf_counter()]
    photo = open_photo(source)
    marks.append(time.perf_counter())
    level = round(estimated_level(photo), 1)
    marks.append(time.perf_counter())
    recipe = Recipe((Denoise(level=level),))
    target, choices = source.with_stem("answer"), ExportChoices()
    dtype = depth_written(photo, recipe, target, choices)
    restored = restore(photo, recipe, choice, finished_as=dtype)
    marks.append(time.perf_counter())
    export(photo, restored, recipe, target, choices)
    marks.append(time.perf_counter())
    peak = _peak_bytes()
    network = network_time(restored.model_ids[0], photo.image, level, device)
    read_s, estimate_s, restore_s, write_s = (
        after - before for before, after in itertools.pairwise(marks)
    )
    return PhotoTime(
        kind=kind,
        megapixels=photo.image.size.area / 1e6,
        device=restored.device,
        read_s=read_s,
        estimate_s=estimate_s,
        restore_s=restore_s,
        write_s=write_s,
        peak_bytes=peak - idle,
        stored_bytes=photo.image.pixels.nbytes + restored.answer.nbytes,
        network_s=network.seconds,
        extra_fraction=network.extra_fraction,
        network_flop_per_s=network.flop / network.seconds,
        matrix_flop_per_s=rate,
    )


def _peak_bytes() -> int:
    """Returns the most memory that this process ever held."""
    status = Path("/proc/self/status")
    if status.exists():
        # Not getrusage: a new process begins with the peak of the one that started it.
        lines = status.read_text("ascii").splitlines()
        return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    if sys.platform == "win32":
        return int(psutil.Process().memory_info().peak_wset)
    import resource

    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)  # bytes on macOS
