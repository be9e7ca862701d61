"""Where a run computes: one device, or many processes that share each batch.

Lightning Fabric starts processes, wraps the network for distributed data parallelism and chooses
the precision; the loop above it stays visible.
"""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

import torch
from lightning_fabric import Fabric

from restoreapp.errors import RestoreAppError

# Fabric announces each process by itself; the run's own log says what matters of it.
logging.getLogger("lightning_fabric.utilities.rank_zero").setLevel(logging.WARNING)

ACCELERATORS = ("cpu", "cuda", "mps")
PRECISIONS = {"float32": "32-true", "bfloat16": "bf16-mixed"}


class UnsuitableDevice(RestoreAppError):
    """A device that cannot train."""


class PeerLost(RestoreAppError):
    """Another process of the run has ended before its time."""


def fabric_for(device: torch.device, precision: str, *, processes: int = 1) -> Fabric:
    """Returns the started fabric of a run.

    Under `torchrun` and `fabric run` the launcher has the last word on processes and machines.

    Args:
        device: `cpu`, `cuda`, `cuda:N` or `mps`.
        precision: a key of `PRECISIONS`.
        processes: on this machine; more than one starts this program again for each.

    Raises:
        UnsuitableDevice: if Fabric does not know such a device.
    """
    if device.type not in ACCELERATORS:
        raise UnsuitableDevice(
            f"Training does not run on {device.type}.",
            hint=f"Choose --device {', '.join(ACCELERATORS)}.",
        )
    plugin = PRECISIONS[precision]
    if "LT_CLI_USED" in os.environ:  # by `fabric run`: all else is said, the processes are there
        return Fabric(precision=plugin)  # type: ignore[arg-type]  # a table of literals
    nodes = 1
    if "TORCHELASTIC_RUN_ID" in os.environ:
        processes = int(os.environ["LOCAL_WORLD_SIZE"])
        nodes = int(os.environ["WORLD_SIZE"]) // processes
    is_shared = processes * nodes > 1
    fabric = Fabric(
        accelerator=device.type,
        devices=[device.index or 0] if device.type == "cuda" and not is_shared else processes,
        num_nodes=nodes,
        strategy="ddp" if is_shared else "auto",
        precision=plugin,  # type: ignore[arg-type]  # a table of literals
    )
    fabric.launch()
    return fabric


@contextmanager
def lost_peers(fabric: Fabric) -> Iterator[None]:
    """Makes a sentence of what is raised where another process has ended before its time.

    Raises:
        PeerLost: if one has.
    """
    try:
        yield
    except RuntimeError as error:
        is_broken = isinstance(error, torch.distributed.DistError) or "gloo" in str(error)
        if fabric.world_size == 1 or not is_broken:
            raise
        raise PeerLost(
            f"Process {fabric.global_rank} of the run ends, since another one has ended.",
            hint="What that one says is the reason.",
        ) from error


def leave(fabric: Fabric) -> None:
    """Ends what a run's processes share, once all of them are done.

    A process that ends while its part of the group still runs is aborted at random.
    """
    if fabric.world_size > 1:
        fabric.barrier()
        torch.distributed.destroy_process_group()
