"""The study's contenders, their configurations, and the budget that they share."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch

from ..checkpoint import load_checkpoint
from ..configuration.config import Config
from ..log import Measurement
from ..loop import train
from ..schedule import spent_fraction
from .pictures import AFTER, BEFORE, DEBLUR, SIDE_PX, StudyData, UnusableStudy

DENOISE = "denoise"
FOLDERS = {DENOISE: (BEFORE, AFTER), DEBLUR: (DEBLUR,)}
BATCH = 4
# A run on the CPU that is shorter gets smaller crops first, and smaller networks where they are
# defined: 4 whole pictures and the paper's network are 4 seconds a step, DeepDeblur's are minutes.
FULL_SIZE_MINUTES = 24 * 60.0
WHOLE = ((1.0, SIDE_PX),)
# Part of the budget until which crops have this side.
CROPS = ((0.6, SIDE_PX // 4), (0.9, SIDE_PX // 2), (1.0, SIDE_PX))
VALIDATIONS = 12
LEAST_STEPS_BETWEEN_VALIDATIONS = 10
# Guesses, only for how often a run of so many minutes is validated.
STEPS_PER_MINUTE, STEPS_PER_MINUTE_IF_CUT = 300, 100


@dataclass(frozen=True, slots=True)
class Contender:
    """A network of the study.

    Attributes:
        name: of its runs' folders.
        title: in the report.
        architecture: a key of `arch.ARCHITECTURES`.
        hyperparameters: of the network at its published size.
        rate: Adam's largest.
        tasks: what it is trained for, once for each.
        paper: the paper's MSE by task, where it has one.
        reduced: hyper-parameters where the budget does not allow the published size.
    """

    name: str
    title: str
    architecture: str
    hyperparameters: Mapping[str, Any]
    rate: float
    tasks: tuple[str, ...]
    paper: Mapping[str, float] = field(default_factory=dict)
    reduced: Mapping[str, Any] | None = None

    def size(self, *, is_cut: bool) -> Mapping[str, Any]:
        """Returns the hyper-parameters, those of the reduced network if there is one and need."""
        return self.reduced if is_cut and self.reduced is not None else self.hyperparameters


WITHOUT_SKIP = Contender(
    "without-skip",
    "Without skip",
    "rednet",
    {"skip": "none"},
    1e-3,
    (DENOISE, DEBLUR),
    {DENOISE: 0.00677, DEBLUR: 0.0045},
)
POOLING = Contender(
    "pooling",
    "Max pooling + up-sampling",
    "rednet",
    {"resample": "pool"},
    1e-3,
    (DENOISE, DEBLUR),
    {DENOISE: 0.00093, DEBLUR: 0.004},
)
WITH_SKIP = Contender(
    "with-skip",
    "With skip",
    "rednet",
    {},
    1e-3,
    (DENOISE, DEBLUR),
    {DENOISE: 0.00090, DEBLUR: 0.00356},
)
DEEPDEBLUR = Contender(
    "deepdeblur",
    "Multi-scale network (Nah et al.)",
    "deepdeblur",
    {},
    1e-4,
    (DEBLUR,),
    reduced={"width": 32, "blocks": 4},
)
AUTOENCODER = Contender(
    "autoencoder",
    "Stacked denoising auto-encoder (Xie et al.)",
    "autoencoder",
    {},
    1e-3,
    (DENOISE,),
)
# The paper's own three are compared with each other by the report.
PAPERS_OWN = (WITHOUT_SKIP, POOLING, WITH_SKIP)
CONTENDERS = (*PAPERS_OWN, DEEPDEBLUR, AUTOENCODER)


@dataclass(frozen=True, slots=True)
class Plan:
    """One training of the study.

    Attributes:
        contender: the network.
        task: what it learns.
        minutes: of training.
        is_cut: whether crops and networks are smaller than the paper's.
    """

    contender: Contender
    task: str
    minutes: float
    is_cut: bool

    @property
    def name(self) -> str:
        """Of the run's folder."""
        return f"{self.task}-{self.contender.name}"

    @property
    def size(self) -> Mapping[str, Any]:
        """Hyper-parameters of the network."""
        return self.contender.size(is_cut=self.is_cut)

    @property
    def is_reduced(self) -> bool:
        """Whether the network is smaller than published."""
        return self.is_cut and self.contender.reduced is not None


def plans(
    budget_minutes: float,
    device: torch.device,
    contenders: Sequence[Contender] = CONTENDERS,
) -> list[Plan]:
    """Splits a budget evenly over all trainings; those of one task stand together."""
    wanted = [
        (each, task) for task in (DENOISE, DEBLUR) for each in contenders if task in each.tasks
    ]
    minutes = budget_minutes / len(wanted)
    is_cut = device.type == "cpu" and minutes < FULL_SIZE_MINUTES
    return [Plan(each, task, minutes, is_cut) for each, task in wanted]


def study_config(plan: Plan, device: torch.device, seed: int) -> Config:
    """Returns a training's configuration."""
    pace = STEPS_PER_MINUTE_IF_CUT if plan.is_cut else STEPS_PER_MINUTE
    return network_config(
        plan.name,
        plan.task,
        plan.contender.architecture,
        plan.size,
        rate=plan.contender.rate,
        budget={"minutes": plan.minutes},
        every=max(LEAST_STEPS_BETWEEN_VALIDATIONS, round(pace * plan.minutes / VALIDATIONS)),
        device=device,
        seed=seed,
        crops=CROPS if plan.is_cut else WHOLE,
    )


def network_config(
    name: str,
    task: str,
    architecture: str,
    hyperparameters: Mapping[str, Any],
    *,
    rate: float,
    budget: Mapping[str, float],
    every: int,
    device: torch.device,
    seed: int,
    schedule: str = "cosine",
    batch: int = BATCH,
    crops: Sequence[tuple[float, int]] = WHOLE,
) -> Config:
    """Returns a configuration that learns a task of the study: MSE, Adam, real pairs.

    Args:
        name: of the model.
        task: `denoise` or `deblur`.
        architecture: a key of `arch.ARCHITECTURES`.
        hyperparameters: of its constructor.
        rate: Adam's largest.
        budget: `minutes` or `steps`.
        every: steps between two validations, and between two checkpoints.
        device: decides the precision.
        seed: of everything random.
        schedule: of the rate.
        batch: pictures in a step.
        crops: parts of the budget, and the side of the crops until then.
    """
    folders = FOLDERS[task]
    table: dict[str, Any] = {
        "seed": seed,
        "task": "deblur",  # no level is told
        "loss": "mse",
        "checkpoint_every_steps": every,
        "validate_every_steps": every,
        "model": {
            "id": name,
            "architecture": architecture,
            "hyperparameters": dict(hyperparameters),
        },
        "data": {},
        "pairs": [
            {"folder": folder, "fraction": 1 / len(folders), "held_out": ["held-out"]}
            for folder in folders
        ],
        "optimizer": {
            "rate": rate,
            "schedule": schedule,
            "warmup_steps": 0,
            "clip_norm": 1.0,
            "ema_decay": 0.0,
            "precision": "bfloat16" if device.type == "cuda" else "float32",
        },
        "budget": dict(budget),
        "stages": [
            {"until": until, "crop_px": crop_px, "batch": batch} for until, crop_px in crops
        ],
    }
    return Config.of(table, name=f"the configuration of {name}")


def run(
    config: Config,
    data: StudyData,
    out: Path,
    device: torch.device,
    on_measured: Callable[[Measurement], None] | None = None,
) -> bool:
    """Trains until the budget is spent, going on from where an earlier call was stopped.

    Returns:
        Whether the budget is spent; if not, a signal asked to stop.

    Raises:
        UnusableStudy: if another network, or one for another task, was trained there.
        RestoreAppError: as `loop.train`.
    """
    last = out / "last.pt"
    if last.is_file():
        earlier = load_checkpoint(last)
        trained = Config.parse(earlier.config, name=f"the configuration in {last}")
        if (trained.model, trained.pairs) != (config.model, config.pairs):
            raise UnusableStudy(
                f"{out} holds a training of another network, or for another task.",
                hint="Name another --out.",
            )
        if spent_fraction(config.budget, earlier.step, earlier.seconds) >= 1:
            return True
    finished = train(
        config, data.train_root, out, device=device, resume=last.is_file(), on_measured=on_measured
    )
    return finished.fraction >= 1
