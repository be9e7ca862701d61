"""From a checkpoint to weights that the program loads: the one bridge between the two."""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.flop_counter import FlopCounterMode

from restoreapp.engine.weights import load_file, write_weights
from restoreapp.errors import RestoreAppError

from .networks import Trained, load_trained

# What rounding the weights to float16 may cost.
MOST_LOSS_DB = 0.01
PROOF_SIGMAS = (5, 15, 25, 50)
PROOF_PX = 96


class ExportError(RestoreAppError):
    """Weights that cannot be written, or do not answer as the checkpoint does."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The same noisy pictures through the network before and after.

    Attributes:
        max_difference: largest difference of the answers, on the 0..1 scale.
        psnr_before: of the checkpoint's answers against the clean pictures, in dB.
        psnr_after: of the written weights' answers.
    """

    max_difference: float
    psnr_before: float
    psnr_after: float


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written.

    Attributes:
        path: the safetensors file.
        card: what its model card must say of it.
        proof: that it answers as the checkpoint.
    """

    path: Path
    card: dict[str, Any]
    proof: Proof


def export(checkpoint: Path, out: Path) -> Exported:
    """Writes a checkpoint's averaged weights as float16 safetensors and proves them.

    An existing file is replaced only by weights that passed.

    Args:
        checkpoint: `last.pt` of a run.
        out: ends in `.safetensors`.

    Raises:
        CheckpointError: if the checkpoint cannot be used.
        ExportError: if the file cannot be written, or its answers lose more than 0.01 dB.
    """
    if out.suffix != ".safetensors":
        raise ExportError(f"{out} does not end in .safetensors.", hint="Name another --out.")
    trained = load_trained(checkpoint)
    model = trained.config.model
    header = {
        "id": model.id,
        "task": trained.config.task,
        "architecture": model.architecture,
        "hyperparameters": model.hyperparameters,
        "config_sha256": trained.config_sha256,
        "steps": trained.steps,
        "training_minutes": round(trained.seconds / 60, 1),
    }
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=".export-") as folder:
            candidate = Path(folder) / out.name
            sha256 = write_weights(candidate, trained.network, header)
            proof = _prove(trained.network, load_file(candidate))
            candidate.replace(out)
    except OSError as error:
        raise ExportError(f"{out} cannot be written.", hint=str(error)) from error
    return Exported(out, {**_card(trained), "weights_file": out.name, "sha256": sha256}, proof)


def _card(trained: Trained) -> dict[str, Any]:
    network, model = trained.network, trained.config.model
    return {
        "id": model.id,
        "task": trained.config.task,
        "architecture": model.architecture,
        "hyperparameters": model.hyperparameters,
        "parameters": sum(each.numel() for each in network.parameters()),
        "multiple_of": network.multiple_of,
        "flop_per_px": _flop_per_px(network),
    }


def _flop_per_px(network: nn.Module) -> int:
    side = 256
    image = torch.zeros(1, 3, side, side)
    with FlopCounterMode(display=False) as counter, torch.inference_mode():
        network(image, image[:, :1])
    return round(int(counter.get_total_flops()) / side**2)


@torch.inference_mode()
def _prove(before: nn.Module, after: nn.Module) -> Proof:
    clean, noisy, level = _proof_batch()
    answer_before, answer_after = before(noisy, level), after(noisy, level)
    proof = Proof(
        max_difference=float((answer_before - answer_after).abs().max()),
        psnr_before=_psnr(clean, answer_before),
        psnr_after=_psnr(clean, answer_after),
    )
    # Not "more than": a comparison with NaN is false, and then nothing is proven.
    if not abs(proof.psnr_before - proof.psnr_after) <= MOST_LOSS_DB:
        raise ExportError(
            f"In float16 the weights answer with {proof.psnr_after:.3f} dB, "
            f"in the checkpoint with {proof.psnr_before:.3f} dB.",
            hint="A weight may be too large for float16; nothing was replaced.",
        )
    return proof


def _proof_batch() -> tuple[Tensor, Tensor, Tensor]:
    """Returns made pictures with shades and edges, clean and noisy, and their level maps."""
    generator = torch.Generator().manual_seed(0)
    coarse = torch.rand((len(PROOF_SIGMAS), 3, 7, 7), generator=generator)
    shades = functional.interpolate(coarse, PROOF_PX, mode="bicubic").clamp(0, 1)
    clean = torch.where(shades.mean(dim=1, keepdim=True) > 0.5, shades, 0.5 * shades)
    sigma = torch.tensor(PROOF_SIGMAS).view(-1, 1, 1, 1) / 255
    noisy = clean + sigma * torch.randn(clean.shape, generator=generator)
    return clean, noisy, sigma.expand_as(clean[:, :1])


def _psnr(clean: Tensor, answer: Tensor) -> float:
    mse = functional.mse_loss(answer.clamp(0, 1), clean)
    return float(-10 * torch.log10(mse))
