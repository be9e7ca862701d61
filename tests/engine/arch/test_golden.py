"""The networks' answers stay what they were: seeded weights, a seeded 32x32 picture, float32, CPU.

After a change that is meant, this writes the answers anew:
`PYTHONPATH=. python tests/engine/arch/test_golden.py`.
"""

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
import torch

from restoreapp.engine.arch import build

GOLDEN = Path(__file__).parent / "golden"
CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "skipunet": ("skipunet", {}),
    "rednet-stride": ("rednet", {}),
    "rednet-pool": ("rednet", {"resample": "pool"}),
    "deepdeblur": ("deepdeblur", {"width": 16, "blocks": 2}),
    "autoencoder": ("autoencoder", {"hidden": [96, 48]}),
}


@torch.inference_mode()
def answer(case: str) -> npt.NDArray[np.float32]:
    torch.manual_seed(20261123)
    network = build(*CASES[case]).eval()
    image = torch.rand(1, 3, 32, 32)
    restored: torch.Tensor = network(image, torch.full_like(image[:, :1], 25 / 255))
    return restored[0].numpy()


@pytest.mark.parametrize("case", CASES)
def test_the_answer_is_the_golden_one(case: str) -> None:
    difference = np.abs(answer(case) - np.load(GOLDEN / f"{case}.npy"))
    assert difference.mean() < 1e-6
    assert difference.max() < 1e-5


if __name__ == "__main__":
    for each in CASES:
        np.save(GOLDEN / f"{each}.npy", answer(each))
