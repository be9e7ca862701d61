"""A run: a network in training with everything that its next step depends on."""

import time
from dataclasses import dataclass

import torch
from lightning_fabric import Fabric
from torch import Tensor

from .checkpoint import Checkpoint, CheckpointError
from .configuration.config import Config
from .damage.damaged import Damaged
from .ema import averaged
from .losses import LOSSES, motion_error
from .networks import base_weights, build_network, motion_told_by
from .optimizers import optimizers_for
from .pictures.batches import BatchReader
from .schedule import learning_rate, spent_fraction, stage_at
from .teacher import targets

# A bad step halves the rate, and about seventy good ones bring it back.
BACK_OFF = 0.5
RECOVERY = 1.01


@dataclass(frozen=True, slots=True)
class Step:
    """What one step saw, the same in all processes.

    Attributes:
        loss: on the batch.
        norm: of the gradient before clipping.
        rate: that the step was taken with.
        is_good: whether both were finite; if not, nothing was learned from the batch.
    """

    loss: float
    norm: float
    rate: float
    is_good: bool


class Run:
    """A network, its average, its optimizer, and how far it is.

    What is drawn at random depends on the configuration's seed and on how many steps were taken,
    and on nothing else.
    """

    def __init__(self, config: Config, fabric: Fabric) -> None:
        self.config = config
        self.fabric = fabric
        torch.manual_seed(config.seed)
        network = build_network(config.model)
        base = base_weights(config.model)
        if base is not None:
            network.load_state_dict(base)
        network = network.to(fabric.device, memory_format=torch.channels_last)  # type: ignore[call-overload]  # torch's stub lacks memory_format
        self.network = network
        self.average = averaged(self.network, config.optimizer.ema_decay)
        self.optimizers = optimizers_for(self.network, config.optimizer)
        self._shared, *self._steppers = fabric.setup(self.network, *self.optimizers)
        self.steps = 0
        self.seconds = 0.0
        self.rate_factor = 1.0

    @property
    def fraction(self) -> float:
        """How much of the budget is used, 0..1."""
        return spent_fraction(self.config.budget, self.steps, self.seconds)

    def step(self, reader: BatchReader) -> Step:
        """Reads a batch and takes one step of the optimizer."""
        started = time.monotonic()
        optimizer, fraction = self.config.optimizer, self.fraction
        stage = stage_at(self.config.stages, fraction)
        batch = reader.read(self.steps, stage, self.fabric.device)
        rate = learning_rate(optimizer, self.steps, fraction) * self.rate_factor
        for each in self.optimizers:
            for group in each.param_groups:
                group["lr"] = rate
        before = [each.clone() for each in self.network.buffers()]
        with motion_told_by(self.network) as told:
            answer = self._shared(batch.damaged, batch.level)
        loss = LOSSES[stage.loss or self.config.loss](
            answer.float(), self._targets(batch, fraction)
        )
        if told and batch.motion is not None and self.config.motion is not None:
            error = motion_error(told[0].float(), batch.motion)
            loss = loss + self.config.motion.supervision * error
        for each in self._steppers:
            each.zero_grad()
        self.fabric.backward(loss)
        norm = self.fabric.clip_gradients(
            self._shared, self._steppers[0], max_norm=optimizer.clip_norm, error_if_nonfinite=False
        )
        assert norm is not None  # it is returned where max_norm is given
        mean_loss = self.mean(float(loss.detach()))
        is_good = bool(torch.isfinite(norm)) and abs(mean_loss) < float("inf")
        if is_good:
            for each in self._steppers:
                each.step()
            self.average.update_parameters(self.network)
            self.rate_factor = min(1.0, self.rate_factor * RECOVERY)
        else:  # batch normalisation has already learned from it
            for buffer, value in zip(self.network.buffers(), before, strict=True):
                buffer.copy_(value)
            self.rate_factor *= BACK_OFF
        self.steps += 1
        self.seconds += self.mean(time.monotonic() - started)
        return Step(mean_loss, float(norm), rate, is_good)

    def _targets(self, batch: Damaged, fraction: float) -> Tensor:
        """Returns what the network shall answer to a batch, `(N, C, H, W)`."""
        teacher = self.config.teacher
        if teacher is None or not teacher.since <= fraction < teacher.until:
            return batch.clean
        with self.fabric.autocast():
            return targets(
                self.average.module, batch, teacher, seed=self.config.seed, step=self.steps
            )

    def mean(self, value: float) -> float:
        """Returns the mean over all processes: what they decide by has to be the same in each."""
        if self.fabric.world_size == 1:
            return value
        shared = torch.tensor(value, dtype=torch.float32, device=self.fabric.device)
        mean: Tensor = self.fabric.all_reduce(shared, reduce_op="mean")  # type: ignore[assignment]  # a tensor for a tensor
        return float(mean)

    def checkpoint(self) -> Checkpoint:
        """Returns the state between two steps."""
        return Checkpoint(
            tensors={
                "network": self.network.state_dict(),
                "average": self.average.state_dict(),
                "optimizers": [each.state_dict() for each in self.optimizers],
            },
            step=self.steps,
            seconds=self.seconds,
            rate_factor=self.rate_factor,
            config=self.config.text,
        )

    def restore(self, checkpoint: Checkpoint, *, name: str = "The checkpoint") -> None:
        """Continues from a state that `checkpoint` returned.

        On the CPU the next step is bit for bit that of a run that was never interrupted. Budget,
        stages and rates are this run's own and may differ from those the state was made under.

        Args:
            checkpoint: of the same network and optimizer.
            name: what the error calls it.

        Raises:
            CheckpointError: if it belongs to another network or optimizer.
        """
        tensors = checkpoint.tensors
        try:
            self.network.load_state_dict(tensors["network"])
            self.average.load_state_dict(tensors["average"])
            for each, state in zip(self.optimizers, tensors["optimizers"], strict=True):
                each.load_state_dict(state)
        except (RuntimeError, KeyError, ValueError) as error:
            raise CheckpointError(
                f"{name} belongs to another network or optimizer than the configuration names.",
                hint=str(error).splitlines()[:2][-1].strip(),  # the first line names a class
            ) from error
        self.steps, self.seconds = checkpoint.step, checkpoint.seconds
        self.rate_factor = checkpoint.rate_factor
