"""A run: a network in training with everything that its next step depends on."""

import json
import logging
import time
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from . import degrade
from .checkpoint import Checkpoint, CheckpointError
from .config import Config, NoiseConfig
from .data import Photographs, random_crops
from .ema import averaged
from .networks import build_network
from .schedule import learning_rate, spent_fraction, stage_at

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Step:
    """What one step saw.

    Attributes:
        loss: mean absolute error on the batch.
        norm: of the gradient before clipping.
        is_good: whether both were finite; if not, nothing was learned from the batch.
    """

    loss: float
    norm: float
    is_good: bool


class Run:
    """A network, its average, its optimizer, its generators, and how far it is."""

    def __init__(self, config: Config, device: torch.device) -> None:
        self.config = config
        self.device = device
        torch.manual_seed(config.seed)
        network = build_network(config.model)
        self.network = network.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]  # torch's stub lacks memory_format
        self.average = averaged(self.network, config.optimizer.ema_decay)
        self.optimizer = torch.optim.Adam(self.network.parameters(), lr=config.optimizer.rate)
        self.crops_rng = np.random.default_rng([config.seed, 1])
        self.damage_rng = torch.Generator(device).manual_seed(config.seed + 2)
        self.steps = 0
        self.seconds = 0.0

    @property
    def fraction(self) -> float:
        """How much of the budget is used, 0..1."""
        return spent_fraction(self.config.budget, self.steps, self.seconds)

    def step(self, photographs: Photographs) -> Step:
        """Draws a batch, damages it, and takes one step of the optimizer."""
        started = time.monotonic()
        config, fraction = self.config, self.fraction
        stage = stage_at(config.stages, fraction)
        crops = random_crops(
            photographs.train, stage.batch, stage.crop_px, config.data.least_scale, self.crops_rng
        )
        clean = torch.from_numpy(crops).to(self.device).permute(0, 3, 1, 2)  # (N, 3, H, W)
        clean, noisy, level = damaged(clean, config.noise, self.damage_rng)
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate(config.optimizer, self.steps, fraction)
        before = [each.clone() for each in self.network.buffers()]
        with self.autocast():
            restored = self.network(noisy, level)
        loss = functional.l1_loss(restored.float(), clean)
        self.optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]  # torch's own
        norm = nn.utils.clip_grad_norm_(self.network.parameters(), config.optimizer.clip_norm)
        is_good = bool(torch.isfinite(loss) and torch.isfinite(norm))
        if is_good:
            self.optimizer.step()
            self.average.update_parameters(self.network)
        else:  # batch normalisation has already learned from it
            for buffer, value in zip(self.network.buffers(), before, strict=True):
                buffer.copy_(value)
        self.steps += 1
        self.seconds += time.monotonic() - started
        return Step(float(loss.detach()), float(norm.detach()), is_good)

    def autocast(self) -> torch.autocast:
        """Returns the context in which the configuration wants the network to compute."""
        is_reduced = self.config.optimizer.precision == "bfloat16"
        return torch.autocast(self.device.type, torch.bfloat16, enabled=is_reduced)

    def checkpoint(self) -> Checkpoint:
        """Returns the state between two steps."""
        return Checkpoint(
            tensors={
                "network": self.network.state_dict(),
                "average": self.average.state_dict(),
                "optimizer": self.optimizer.state_dict(),
                "crops_rng": json.dumps(self.crops_rng.bit_generator.state),
                "damage_rng": self.damage_rng.get_state(),
            },
            step=self.steps,
            seconds=self.seconds,
            config=self.config.text,
        )

    def restore(self, checkpoint: Checkpoint) -> None:
        """Continues from a state that `checkpoint` returned.

        On the CPU the next step is bit for bit that of a run that was never interrupted. Budget,
        stages and rates are this run's own and may differ from those the state was made under.

        Raises:
            CheckpointError: if it belongs to another network.
        """
        tensors = checkpoint.tensors
        try:
            self.network.load_state_dict(tensors["network"])
            self.average.load_state_dict(tensors["average"])
            self.optimizer.load_state_dict(tensors["optimizer"])
        except (RuntimeError, KeyError, ValueError) as error:
            raise CheckpointError(
                "The checkpoint belongs to another network than the configuration names.",
                hint=str(error).partition("\n")[0],
            ) from error
        self.steps, self.seconds = checkpoint.step, checkpoint.seconds
        self.crops_rng.bit_generator.state = json.loads(tensors["crops_rng"])
        try:
            self.damage_rng.set_state(tensors["damage_rng"])
        except RuntimeError:  # each kind of device has a generator of its own
            self.damage_rng.manual_seed(self.config.seed + 2 + self.steps)
            logger.info("The run was begun on another device: noise is drawn anew from here.")


def damaged(
    clean: Tensor, noise: NoiseConfig, generator: torch.Generator
) -> tuple[Tensor, Tensor, Tensor]:
    """Draws damage for a batch.

    Returns:
        The clean batch (some pictures now grey), the damaged one, and the noise-level map
        `(N, 1, H, W)` on the 0..1 scale.
    """
    draw = torch.rand((3, len(clean)), generator=generator, device=clean.device)
    is_grey = draw[0] < noise.grey_fraction
    sigma = (noise.least_sigma + draw[1] * (noise.most_sigma - noise.least_sigma)) / 255
    clean = degrade.grey(clean, is_grey)
    noisy = degrade.gaussian_noise(clean, sigma, is_grey, generator)
    noisy = degrade.stored_in_8_bit(noisy, draw[2] < noise.clipped_fraction)
    return clean, noisy, sigma.view(-1, 1, 1, 1).expand_as(clean[:, :1])
