"""Proves the installed models on this computer."""

from typing import TYPE_CHECKING

from restoreapp.core.progress import Progress

if TYPE_CHECKING:
    from restoreapp.engine.self_test import SelfTest


def run_self_tests(device: str, progress: Progress) -> "list[SelfTest]":
    """Loads each model, checks the device against the CPU and restores a drawn picture.

    Raises:
        RestoreAppError: if weights or device cannot be used.
        Cancelled: if the user stopped it.
    """
    from restoreapp.engine.self_test import self_tests

    return self_tests(device, progress)
