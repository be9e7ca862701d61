"""Where networks run: which device, which dtype, in words for people."""

import ctypes.util
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from restoreapp.errors import RestoreAppError
from restoreapp.texts import Text

# The name that leaves the choice to the program.
AUTO = "auto"
_NVIDIA_DRIVER = Path("/proc/driver/nvidia/version")


class UnusableDevice(RestoreAppError):
    """A device that does not exist here."""


@dataclass(frozen=True, slots=True)
class Device:
    """A place to compute.

    Attributes:
        name: as torch knows it, for instance `cuda:1`.
        dtype: of the network's arithmetic there; pictures stay in float32.
        label: for people, for instance `CPU, 2 threads, bfloat16`.
        unproven: a faster dtype, for models that prove themselves in it here, or none.
    """

    name: str
    dtype: torch.dtype
    label: str
    unproven: torch.dtype | None = None

    @property
    def is_cpu(self) -> bool:
        """Whether it is the processor, on which everything can fall back."""
        return self.name == "cpu"

    @property
    def is_asynchronous(self) -> bool:
        """Whether it computes by itself, beside the program, and copies from pinned memory so."""
        return self.name.startswith(("cuda", "xpu"))

    def in_float32(self) -> "Device":
        """Returns the same place with full precision."""
        return self.with_dtype(torch.float32)

    def with_dtype(self, dtype: torch.dtype) -> "Device":
        """Returns the same place with another precision, which has nothing to prove."""
        if self.is_cpu:
            return _device(self.name, dtype)
        place = self.label.rpartition(",")[0]
        return Device(self.name, dtype, f"{place}, {_precision(dtype)}")


def choose_device(name: str = AUTO, dtype: torch.dtype | None = None) -> Device:
    """Returns the device of this name with the dtype that pays there.

    Args:
        name: `auto` takes the first accelerator that works, else the processor.
        dtype: overrules the choice of precision.

    Raises:
        UnusableDevice: if there is no such device here.
    """
    if name == AUTO:
        name = next((each for each in ("cuda", "mps", "xpu") if _is_available(each)), "cpu")
    elif not _is_available(name):
        raise UnusableDevice(
            Text("There is no device {name!r} on this computer.", name=name),
            hint=Text(
                "Here there is: {devices}. Or leave it out.", devices=", ".join(available_devices())
            ),
        )
    if dtype is not None:
        return _device(name, dtype)
    device = _device(name, _native_dtype(name))
    has_to_prove = not device.is_cpu and device.dtype == torch.float32
    return replace(device, unproven=torch.float16) if has_to_prove else device


def available_devices() -> tuple[str, ...]:
    """Returns the names of the devices on this computer, the processor last."""
    cuda = tuple(f"cuda:{i}" for i in range(torch.cuda.device_count()))
    others = tuple(each for each in ("mps", "xpu") if _is_available(each))
    return (*cuda, *others, "cpu")


def torch_version() -> str:
    """Returns the version of torch, with the kind of its build."""
    return torch.__version__


def unused_gpu() -> str:
    """Returns how a graphics card that lies idle here could be used; nothing where none does."""
    if torch.version.cuda is not None or not _has_nvidia_driver():
        return ""
    return Text(
        "This computer has an NVIDIA graphics card, which this edition of the program does not "
        "use. The edition for CUDA does, and restores many times as fast."
    )


def _has_nvidia_driver() -> bool:
    if sys.platform == "win32":
        return ctypes.util.find_library("nvcuda") is not None
    return _NVIDIA_DRIVER.is_file()


def _device(name: str, dtype: torch.dtype) -> Device:
    precision = _precision(dtype)
    if name == "cpu":
        return Device(name, dtype, _processor_label(torch.get_num_threads(), precision))
    place = torch.cuda.get_device_name(name) if name.startswith("cuda") else name.upper()
    return Device(name, dtype, f"{place}, {precision}")


def _processor_label(threads: int, precision: str) -> Text:
    if threads == 1:
        return Text("CPU, 1 thread, {precision}", precision=precision)
    return Text("CPU, {threads} threads, {precision}", threads=threads, precision=precision)


def _precision(dtype: torch.dtype) -> str:
    return str(dtype).removeprefix("torch.")


def _is_available(name: str) -> bool:
    kind, _, index = name.partition(":")
    if index and not index.isdigit():
        return False
    if kind == "cpu":
        return not index
    if kind == "cuda":
        return torch.cuda.is_available() and int(index or 0) < torch.cuda.device_count()
    if kind == "mps":
        return torch.backends.mps.is_available() and not index
    return kind == "xpu" and torch.xpu.is_available() and int(index or 0) < torch.xpu.device_count()


def _native_dtype(name: str) -> torch.dtype:
    """bfloat16 where the hardware multiplies it; float32 elsewhere.

    float16 overflows on some GPUs, so that each model has to prove itself in it: see `precision`.
    """
    if name == "cpu":
        native = torch.cpu.get_capabilities()
        return (
            torch.bfloat16 if native.get("avx512_bf16") or native.get("amx_bf16") else torch.float32
        )
    if name.startswith("cuda") and torch.cuda.is_bf16_supported(including_emulation=False):
        return torch.bfloat16
    return torch.float32
