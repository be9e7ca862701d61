"""How a batch is run: not what it does, so that it may be gone on with otherwise."""

from dataclasses import dataclass
from typing import Literal

Priority = Literal["idle", "low", "normal"]
DEFAULT_PRIORITY: Priority = "low"


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How a batch is run.

    Attributes:
        jobs: number of workers; none for one on each graphics card, or one in all; on a cluster,
            one on each graphics card, or one on each machine.
        priority: `idle` takes only what no other program wants of the processor, `low` lets others
            go first.
        keep_awake: whether the computer is kept from falling asleep meanwhile.
        cluster: address of a Ray cluster whose machines do the work; empty for this one.
    """

    jobs: int | None = None
    priority: Priority = DEFAULT_PRIORITY
    keep_awake: bool = True
    cluster: str = ""
