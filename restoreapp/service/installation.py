"""What runs here: versions, devices, licences; for the window's "about" and for bug reports."""

import os
import platform
import sys
from dataclasses import dataclass

import psutil

from restoreapp import APPLICATION_NAME, __version__
from restoreapp.service.licences import licences
from restoreapp.texts import Text


@dataclass(frozen=True, slots=True)
class Installation:
    """The program as it is installed, and what it runs on.

    Attributes:
        versions: name and version of the program and what it rests on.
        system: operating system, processors and memory, a line each.
        devices: where networks can run, as people read it.
        advice: how more speed can be had here; may be empty.
        licences: of everything inside, one after the other.
    """

    versions: tuple[tuple[str, str], ...]
    system: tuple[str, ...]
    devices: tuple[str, ...]
    advice: str
    licences: str


def installation() -> Installation:
    """Looks at what is installed; torch is loaded for it, which takes seconds."""
    from restoreapp.engine.device import available_devices, choose_device, torch_version, unused_gpu

    return Installation(
        versions=(
            (APPLICATION_NAME, __version__),
            ("Python", platform.python_version()),
            ("torch", torch_version()),
        ),
        system=_system(),
        devices=tuple(
            Text("{name}: {device}", name=name, device=choose_device(name).label)
            for name in available_devices()
        ),
        advice=unused_gpu(),
        licences=licences(),
    )


def _system() -> tuple[str, ...]:
    memory = psutil.virtual_memory()
    return (
        platform.platform(),
        Text(
            "{processors} processors, {machine}",
            processors=os.cpu_count(),
            machine=platform.machine(),
        ),
        Text(
            "{total:.1f} GB of memory, {free:.1f} GB free",
            total=memory.total / 1e9,
            free=memory.available / 1e9,
        ),
        Text("packaged")
        if getattr(sys, "frozen", False)
        else Text("installed by pip, or from source"),
    )
