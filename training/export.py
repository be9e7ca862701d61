"""From a checkpoint to weights that the program loads: the one bridge between the two."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.flop_counter import FlopCounterMode

from restoreapp.engine.cards import ModelCard
from restoreapp.engine.models import CARD_KEY, card_for_header
from restoreapp.engine.weights import load_file, write_weights
from restoreapp.errors import RestoreAppError

from .evaluation.influence import influence_radius_px
from .networks import Trained

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
        card: what its model card must say of it, as the names and values of fields.
        proof: that it answers as the checkpoint.
    """

    path: Path
    card: dict[str, Any]
    proof: Proof


def export(trained: Trained, out: Path, about: Mapping[str, Any] | None = None) -> Exported:
    """Writes averaged weights as float16 safetensors and proves them.

    An existing file is replaced only by weights that passed.

    Args:
        trained: out of a checkpoint.
        out: ends in `.safetensors`.
        about: the card's fields that cannot be measured here, for a model of the user's, whose file
            holds its whole card; a shipped model's is in `restoreapp/engine/cards.py`.

    Raises:
        ExportError: if the file cannot be written, or its answers lose more than 0.01 dB.
        BoundlessInfluence: if the network cannot work on tiles.
    """
    if out.suffix != ".safetensors":
        raise ExportError(f"{out} does not end in .safetensors.", hint="Name another --out.")
    model = trained.config.model
    header: dict[str, Any] = {
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
            card = _card(trained)
            if about is not None:
                header[CARD_KEY] = _card_for_header({**card, **about})
                sha256 = write_weights(candidate, trained.network, header)
            candidate.replace(out)
    except OSError as error:
        raise ExportError(f"{out} cannot be written.", hint=str(error)) from error
    return Exported(out, {**card, "weights_file": out.name, "sha256": sha256}, proof)


def _card(trained: Trained) -> dict[str, Any]:
    network, model = trained.network, trained.config.model
    return {
        "id": model.id,
        "task": trained.config.task,
        "architecture": model.architecture,
        "hyperparameters": model.hyperparameters,
        "parameters": sum(each.numel() for each in network.parameters()),
        "multiple_of": network.multiple_of,
        "influence_radius_px": influence_radius_px(network),
        "flop_per_px": _flop_per_px(network),
    }


def _card_for_header(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    return card_for_header(ModelCard(**fields, weights_file="", sha256=""))


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
