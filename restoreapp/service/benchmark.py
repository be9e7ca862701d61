"""Measures the program on this computer: whole photos end to end, and methods side by side."""

import itertools
import multiprocessing
import os
import platform
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import psutil

from restoreapp import __version__
from restoreapp.core.progress import Progress, SilentProgress
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise
from restoreapp.service.export import ExportChoices, depth_written, export
from restoreapp.service.memory_peak import MemoryPeak, peak_bytes
from restoreapp.service.open_photo import open_photo
from restoreapp.service.restore import EngineChoice, estimated_level, restore
from restoreapp.service.restore_file import without_own_pixels

# Kinds of photo: suffix and dtype.
KINDS = {"jpeg": (".jpg", "uint8"), "tiff16": (".tif", "uint16")}
QUALITY = 95
# What the work may take beside the loaded program, the photo and the result, whatever their size.
MOST_WORKING_BYTES = 700_000_000
WARM_UP_MEGAPIXELS = 0.5
_PROCESSORS = Path("/proc/cpuinfo")


@dataclass(frozen=True, slots=True)
class Machine:
    """What was measured on, in words; nothing that says whose it is.

    Attributes:
        processor: model, as it calls itself.
        cores: how many the program may use.
        memory_gb: of the computer.
        system: operating system and kind of processor.
        devices: where networks can run, as people read it.
        versions: of the program, Python and torch.
    """

    processor: str
    cores: int
    memory_gb: float
    system: str
    devices: tuple[str, ...]
    versions: str


@dataclass(frozen=True, slots=True)
class MethodTime:
    """A denoiser or a classical method on a noisy picture of about a megapixel.

    Attributes:
        name: model id, or name of the method.
        seconds: for the picture.
        megapixels_per_second: that is.
        peak_bytes: most memory that it held beside the picture.
        psnr: of its answer, in dB.
    """

    name: str
    seconds: float
    megapixels_per_second: float
    peak_bytes: int
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
        network_s: seconds of `restore_s` that the network took for the tiles.
        tiles: how many there were.
        extra_fraction: arithmetic that their margins add.
        network_flop_per_s: arithmetic a second of the network alone.
        matrix_flop_per_s: what the device reaches with large matrices in the same dtype.
        stands_in: whether most tiles were blurred only: then its memory means something, and its
            seconds nothing.
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
    tiles: int
    extra_fraction: float
    network_flop_per_s: float
    matrix_flop_per_s: float
    stands_in: bool = False

    @property
    def total_s(self) -> float:
        """Seconds from file to file."""
        return self.read_s + self.estimate_s + self.restore_s + self.write_s

    @property
    def stages(self) -> dict[str, float]:
        """Seconds of each part; `blend` is what lies between network and file: tiles, checks."""
        return {
            "read": self.read_s,
            "estimate": self.estimate_s,
            "network": self.network_s,
            "blend": self.restore_s - self.network_s,
            "write": self.write_s,
        }

    @property
    def megapixels_per_second(self) -> float:
        """From file to file."""
        return self.megapixels / self.total_s

    @property
    def outside_fraction(self) -> float:
        """Part of the time from file to file that the network does not need."""
        return 1 - self.network_s / self.total_s

    @property
    def working_bytes(self) -> int:
        """Memory beside the photo and the result; `MOST_WORKING_BYTES` are promised."""
        return self.peak_bytes - self.stored_bytes

    @property
    def rate_fraction(self) -> float:
        """The network's arithmetic a second, relative to that of large matrices."""
        return self.network_flop_per_s / self.matrix_flop_per_s


def this_machine() -> Machine:
    """Returns what is measured on."""
    from restoreapp.engine.device import available_devices, choose_device, torch_version

    return Machine(
        processor=_processor(),
        cores=_cores(),
        memory_gb=round(psutil.virtual_memory().total / 1e9, 1),
        system=f"{platform.system()} on {platform.machine()}",
        devices=tuple(choose_device(each).label for each in available_devices()),
        versions=f"RestoreApp {__version__}, Python {platform.python_version()}, "
        f"torch {torch_version()}",
    )


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _processor() -> str:
    if _PROCESSORS.exists():
        lines = _PROCESSORS.read_text("utf-8", errors="replace").splitlines()
        names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
        if name := next(names, ""):
            return name
    return platform.processor() or platform.machine()


def photo_time(
    kind: str, megapixels: float, device: str, *, texture: float = 0.0, stands_in: bool = False
) -> PhotoTime:
    """Restores a drawn photo with the default denoiser, file to file, in a new process.

    Args:
        kind: a key of `KINDS`.
        megapixels: of the photo.
        device: as `EngineChoice` takes it.
        texture: of the step.
        stands_in: see `PhotoTime`.

    Raises:
        RestoreAppError: if the device cannot be used or the photo cannot be written.
    """
    suffix, dtype = KINDS[kind]
    context = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory(prefix="restoreapp-") as folder:
        photo = Path(folder) / f"photo{suffix}"
        small = photo.with_stem("small")
        with context.Pool(1) as pool:  # a large picture is drawn where its memory is given back
            pool.apply(_draw, (photo, megapixels, dtype))
            pool.apply(_draw, (small, WARM_UP_MEGAPIXELS, dtype))
        with context.Pool(1) as pool:
            arguments = (kind, photo, small, device, texture, stands_in)
            return pool.apply(_photo_time, arguments)


def method_times(device: str, progress: Progress) -> Iterator[MethodTime]:
    """Yields our denoisers and the classical methods on one noisy drawn picture.

    Raises:
        RestoreAppError: if device or weights cannot be used.
        Cancelled: if the user stopped it.
    """
    from restoreapp.engine.baselines import MissingMethod
    from restoreapp.engine.benchmark import COMPARED_PX, Comparison
    from restoreapp.engine.device import choose_device

    megapixels = COMPARED_PX**2 / 1e6
    comparison = Comparison(choose_device(device))
    for name, run in comparison.methods():
        progress.checkpoint()
        progress.report(0.0, name)
        with MemoryPeak() as memory:
            before = time.perf_counter()
            try:
                answer = run()
            except MissingMethod:
                continue
            seconds = time.perf_counter() - before
        rate = megapixels / seconds
        yield MethodTime(name, seconds, rate, memory.bytes, comparison.psnr(answer))


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


def _photo_time(
    kind: str, source: Path, small: Path, device_name: str, texture: float, stands_in: bool
) -> PhotoTime:
    from restoreapp.engine.benchmark import MeasuredNetwork, NetworkWork, flop_of, matrix_rate
    from restoreapp.engine.device import choose_device
    from restoreapp.engine.findings import Findings
    from restoreapp.engine.pipeline import Apparatus

    rate = matrix_rate(choose_device(device_name))
    choice = EngineChoice(device=device_name)
    work = NetworkWork()
    apparatus = Apparatus(
        partial(MeasuredNetwork, work=work, stands_in=stands_in),
        Findings(source.with_name("findings.json")),  # a stand-in's pace is nobody's
    )
    # The program's idle is one that has restored something: models loaded, kernels chosen.
    restore(open_photo(small), Recipe((Denoise(),)), choice, apparatus=apparatus)
    work.seconds, work.pixels, work.tiles = 0.0, 0, 0
    idle = psutil.Process().memory_info().rss
    marks = [time.perf_counter()]
    photo = open_photo(source)
    marks.append(time.perf_counter())
    level = round(estimated_level(photo), 1)
    marks.append(time.perf_counter())
    recipe = Recipe((Denoise(level=level, texture=texture),))
    target, choices = source.with_stem("answer"), ExportChoices()
    dtype = depth_written(photo, recipe, target, choices)
    restored = restore(photo, recipe, choice, finished_as=dtype, apparatus=apparatus)
    marks.append(time.perf_counter())
    size, stored_bytes = photo.image.size, photo.image.pixels.nbytes + restored.answer.nbytes
    photo = without_own_pixels(photo, restored)
    export(photo, restored, recipe, target, choices)
    marks.append(time.perf_counter())
    read_s, estimate_s, restore_s, write_s = (
        after - before for before, after in itertools.pairwise(marks)
    )
    return PhotoTime(
        kind=kind,
        megapixels=size.area / 1e6,
        device=restored.device,
        read_s=read_s,
        estimate_s=estimate_s,
        restore_s=restore_s,
        write_s=write_s,
        peak_bytes=peak_bytes() - idle,
        stored_bytes=stored_bytes,
        network_s=work.seconds,
        tiles=work.tiles,
        extra_fraction=work.pixels / size.area - 1,
        network_flop_per_s=flop_of(restored.model_ids[0], work.pixels) / work.seconds,
        matrix_flop_per_s=rate,
        stands_in=stands_in,
    )
