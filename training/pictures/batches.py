"""Batches for the steps of a run, the same however many processes share each of them.

The crop at an index of a step's batch comes from a generator of its own. So a process reads its
part of the batch without knowing the others', a resumed run needs no state, and the next step's
crops can be read by threads while this step computes.
"""

import math
import os
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import numpy as np
import torch
from torch import Tensor

from restoreapp.engine.arch.motion import CELL_PX

from ..configuration.config import Config, ConfigError
from ..configuration.tables import Stage
from ..damage.damaged import Damaged, damaged, margin_px
from ..damage.generators import damage_generator, place_rng
from .sources import Crop, FloatArray, Sources

MOST_THREADS = 8


@dataclass(frozen=True, slots=True)
class _Ahead:
    step: int
    stage: Stage
    crops: list[Future[Crop]]


class BatchReader:
    """Reads a process's part of each batch, one step ahead; a context that ends its threads."""

    def __init__(self, sources: Sources, config: Config, *, rank: int = 0, world: int = 1) -> None:
        for stage in config.stages:
            if stage.batch % world:
                raise ConfigError(
                    f"A batch of {stage.batch} cannot be shared evenly by {world} processes.",
                    hint="Choose another number of processes, or another batch in [[stages]].",
                )
        self._sources = sources
        self._config = config
        self._rank, self._world = rank, world
        threads = min(MOST_THREADS, os.cpu_count() or 1)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="crops")
        self._ahead: _Ahead | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def read(self, step: int, stage: Stage, device: torch.device) -> Damaged:
        """Returns this process's part of a step's batch.

        Raises:
            NoPictures: if a picture cannot be read.
        """
        ahead = self._ahead
        if ahead is None or (ahead.step, ahead.stage) != (step, stage):
            ahead = self._begun(step, stage)
        crops = [each.result() for each in ahead.crops]
        self._ahead = self._begun(step + 1, stage)
        return self._damaged(crops, step, stage, device)

    def _begun(self, step: int, stage: Stage) -> _Ahead:
        margin = margin_px(self._config, stage.crop_px)
        seed = self._config.seed
        crops = [
            self._pool.submit(
                self._sources.crop, stage.crop_px, margin, place_rng(seed, step, index)
            )
            for index in self._indices(stage)
        ]
        return _Ahead(step, stage, crops)

    def _indices(self, stage: Stage) -> range:
        share = stage.batch // self._world
        return range(self._rank * share, (self._rank + 1) * share)

    def _damaged(self, crops: list[Crop], step: int, stage: Stage, device: torch.device) -> Damaged:
        """Draws damage for the photographs and puts them in order with what is damaged already."""
        photographs = [i for i, crop in enumerate(crops) if crop.damaged is None]
        real = [(i, crop.damaged) for i, crop in enumerate(crops) if crop.damaged is not None]
        parts = []
        if photographs:
            indices = self._indices(stage)
            generators = [
                damage_generator(self._config.seed, step, indices[i], device) for i in photographs
            ]
            clean = _tensor([crops[i].clean for i in photographs], device)
            margin = margin_px(self._config, stage.crop_px)
            parts.append(damaged(clean, self._config, margin, generators))
        if real:
            clean = _tensor([crops[i].clean for i, _ in real], device)
            seen = _tensor([each for _, each in real], device)
            levels = [crops[i].level / 255 for i, _ in real]
            level = torch.tensor(levels, device=device).view(-1, 1, 1, 1)
            parts.append(Damaged(clean, seen, level.expand_as(clean[:, :1]), _unknown_motion(seen)))
        order = torch.tensor([*photographs, *(i for i, _ in real)], device=device).argsort()
        return Damaged(
            clean=torch.cat([each.clean for each in parts])[order],
            damaged=torch.cat([each.damaged for each in parts])[order],
            level=torch.cat([each.level for each in parts])[order],
            motion=None if self._config.motion is None else _fields(parts)[order],
        )


def _unknown_motion(pictures: Tensor) -> Tensor:
    height, width = pictures.shape[-2:]
    shape = (len(pictures), 3, height // CELL_PX, width // CELL_PX)
    return pictures.new_full(shape, math.nan)


def _fields(parts: list[Damaged]) -> Tensor:
    return torch.cat([each.motion for each in parts if each.motion is not None])


def _tensor(pictures: list[FloatArray], device: torch.device) -> Tensor:
    """Returns `(N, 3, H, W)`."""
    return torch.from_numpy(np.stack(pictures)).to(device).permute(0, 3, 1, 2)
