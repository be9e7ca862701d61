"""Targets from the run's own average, which sees each crop in other orientations.

A clean crop is a noisy target: what the damage has destroyed no network can know, and that part of
the difference is most of it. The mean of the average's answers to turned and mirrored copies is
closer to the clean crop than its answer to one of them (by 0.2 dB on colour photographs; the
self-ensemble of Timofte et al., "Seven Ways to Improve Example-Based Single Image Super
Resolution", CVPR 2016), and holds nothing that cannot be known. So a network that follows it, as in
Tarvainen and Valpola's mean teacher (NeurIPS 2017), comes to give that mean's answer at once.
"""

from collections.abc import Callable

import torch
from torch import Tensor

from .configuration.tables import TeacherConfig
from .damage.damaged import Damaged
from .damage.generators import teacher_rng

# Four quarter turns, each as it is and mirrored; 0 leaves a crop as it is.
ORIENTATIONS = 8


def oriented(batch: Tensor, orientation: int) -> Tensor:
    """Returns a batch `(N, C, H, W)` turned, then mirrored, as the orientation 0..7 says."""
    turned = torch.rot90(batch, orientation // 2, dims=(2, 3))
    return turned.flip(3) if orientation % 2 else turned


def upright(batch: Tensor, orientation: int) -> Tensor:
    """Returns what `oriented` was given."""
    turned = batch.flip(3) if orientation % 2 else batch
    return torch.rot90(turned, -(orientation // 2), dims=(2, 3))


@torch.no_grad()
def targets(
    answer: Callable[[Tensor, Tensor], Tensor],
    batch: Damaged,
    teacher: TeacherConfig,
    *,
    seed: int,
    step: int,
) -> Tensor:
    """Returns what the network shall answer: a mixture of the clean crops and the teacher's answer.

    Args:
        answer: the teacher, `(image, level)` to the restored picture, `(N, C, H, W)`.
        batch: square crops.
        teacher: its share of the mixture, and in how many orientations it is asked, which are drawn
            for each step; never the one that the network itself sees.
        seed: of the run.
        step: number of it.

    Returns:
        `(N, C, H, W)` float32.
    """
    drawn = teacher_rng(seed, step).choice(ORIENTATIONS - 1, teacher.orientations, replace=False)
    answers = [
        upright(answer(oriented(batch.damaged, each), oriented(batch.level, each)), each).float()
        for each in (1 + drawn).tolist()
    ]
    return batch.clean.lerp(torch.stack(answers).mean(dim=0), teacher.share)
