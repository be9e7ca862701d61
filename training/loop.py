"""The training loop, readable from top to bottom."""

import json
import logging
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from restoreapp.engine.arch import build
from restoreapp.errors import RestoreAppError

from . import degrade
from .checkpoint import Checkpoint, CheckpointError, load_checkpoint, save_checkpoint
from .config import Config, NoiseConfig
from .data import Photographs, load_photographs, random_crops
from .metrics import psnr, rounded_to_8_bit
from .schedule import learning_rate, spent_fraction, stage_at

logger = logging.getLogger(__name__)

# More bad steps than this in a row is not an accident but a rate or a network that diverges.
MOST_BAD_STEPS = 20
VALIDATION_CROP_PX = 256
VALIDATION_SIGMAS = (5, 15, 25, 50)


class Diverged(RestoreAppError):
    """The loss stayed infinite or undefined."""


class Run:
    """A network in training with all that its next step depends on."""

    def __init__(self, config: Config, device: torch.device) -> None:
        self.config = config
        self.device = device
        torch.manual_seed(config.seed)
        network = build(config.model.architecture, config.model.hyperparameters)
        self.network = network.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]  # torch's stub lacks memory_format
        self.average = AveragedModel(
            self.network, multi_avg_fn=get_ema_multi_avg_fn(config.optimizer.ema_decay)
        )
        self.optimizer = torch.optim.Adam(self.network.parameters(), lr=config.optimizer.rate)
        self.crops_rng = np.random.default_rng([config.seed, 1])
        self.damage_rng = torch.Generator(device).manual_seed(config.seed + 2)
        self.steps = 0
        self.seconds = 0.0

    @property
    def fraction(self) -> float:
        """How much of the budget is used, 0..1."""
        return spent_fraction(self.config.budget, self.steps, self.seconds)

    def step(self, photographs: Photographs) -> tuple[float, float]:
        """Takes one step and returns the loss and the gradient's norm."""
        config, fraction = self.config, self.fraction
        stage = stage_at(config.stages, fraction)
        crops = random_crops(
            photographs.train, stage.batch, stage.crop_px, config.data.least_scale, self.crops_rng
        )
        clean = torch.from_numpy(crops).to(self.device).permute(0, 3, 1, 2)  # (N, 3, H, W)
        clean, noisy, level = damaged(clean, config.noise, self.damage_rng)
        rate = learning_rate(config.optimizer, self.steps, fraction)
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        with torch.autocast(
            self.device.type, torch.bfloat16, enabled=config.optimizer.precision == "bfloat16"
        ):
            restored = self.network(noisy, level)
        loss = functional.l1_loss(restored.float(), clean)
        self.optimizer.zero_grad()
        loss.backward()
        norm = nn.utils.clip_grad_norm_(self.network.parameters(), config.optimizer.clip_norm)
        if torch.isfinite(loss) and torch.isfinite(norm):
            self.optimizer.step()
            self.average.update_parameters(self.network)
        self.steps += 1
        return float(loss.detach()), float(norm.detach())

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
                hint=str(error).splitlines()[0],
            ) from error
        self.crops_rng.bit_generator.state = json.loads(tensors["crops_rng"])
        self.damage_rng.set_state(tensors["damage_rng"])
        self.steps, self.seconds = checkpoint.step, checkpoint.seconds


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


def train(
    config: Config, data: Path, out: Path, *, resume: bool = False, device: str = "cpu"
) -> Run:
    """Trains until the budget is spent or a signal asks to stop; leaves `last.pt` and `log.jsonl`.

    Raises:
        RestoreAppError: if pictures or checkpoint cannot be used, or the loss diverges.
    """
    photographs = load_photographs(data, config.data)
    run = Run(config, torch.device(device))
    if resume:
        run.restore(load_checkpoint(out / "last.pt"))
    logger.info(
        "%s: %d pictures, %d held out; %.2f M parameters; from step %d",
        config.model.id,
        len(photographs.train),
        len(photographs.held_out),
        sum(each.numel() for each in run.network.parameters()) / 1e6,
        run.steps,
    )
    out.mkdir(parents=True, exist_ok=True)
    bad_steps = 0
    losses: list[float] = []
    with stop_signals() as stopping, (out / "log.jsonl").open("a", encoding="utf-8") as log:
        while run.fraction < 1 and not stopping.is_set():
            started = time.monotonic()
            loss, norm = run.step(photographs)
            run.seconds += time.monotonic() - started
            bad_steps = 0 if np.isfinite(loss) and np.isfinite(norm) else bad_steps + 1
            if bad_steps > MOST_BAD_STEPS:
                raise Diverged(
                    f"The loss was not finite for {bad_steps} steps in a row.",
                    hint="Lower optimizer.rate; the last checkpoint is whole.",
                )
            losses.append(loss)
            is_last = run.fraction >= 1
            if run.steps % config.checkpoint_every_steps == 0 and not bad_steps:
                save_checkpoint(out / "last.pt", run.checkpoint())
            if run.steps % config.validate_every_steps == 0 or is_last:
                row = {
                    "step": run.steps,
                    "minutes": round(run.seconds / 60, 2),
                    "spent": round(run.fraction, 4),
                    "loss": float(np.mean(losses)),
                    "norm": norm,
                    "psnr": validation_psnr(run, photographs),
                }
                losses.clear()
                log.write(json.dumps(row) + "\n")
                log.flush()
                logger.info("%s", row)
        if not bad_steps:
            save_checkpoint(out / "last.pt", run.checkpoint())
    return run


@torch.inference_mode()
def validation_psnr(run: Run, photographs: Photographs) -> dict[str, float]:
    """Returns the averaged network's mean PSNR on held-out pictures at a few noise levels."""
    network = run.average.module
    means: dict[str, float] = {}
    for sigma in VALIDATION_SIGMAS:
        figures: list[float] = []
        for i, picture in enumerate(photographs.held_out):
            crop = picture[:VALIDATION_CROP_PX, :VALIDATION_CROP_PX]
            clean = torch.from_numpy(crop.astype(np.float32) / 255).permute(2, 0, 1)[None]
            generator = torch.Generator().manual_seed(1000 * sigma + i)
            noisy = clean + sigma / 255 * torch.randn(clean.shape, generator=generator)
            level = torch.full_like(clean[:, :1], sigma / 255)
            with torch.autocast(
                run.device.type,
                torch.bfloat16,
                enabled=run.config.optimizer.precision == "bfloat16",
            ):
                restored = network(noisy.to(run.device), level.to(run.device))
            answer = restored[0].float().cpu().permute(1, 2, 0).numpy()
            figures.append(psnr(crop, rounded_to_8_bit(answer)))
        means[str(sigma)] = round(float(np.mean(figures)), 3)
    return means


@contextmanager
def stop_signals() -> Iterator[threading.Event]:
    """Turns SIGINT and SIGTERM into an event, so that a run ends between two steps."""
    stopping = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stopping
        return
    previous = {
        kind: signal.signal(kind, lambda *_: stopping.set())
        for kind in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield stopping
    finally:
        for kind, handler in previous.items():
            signal.signal(kind, handler)
