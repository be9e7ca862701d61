"""Random numbers from explicit generators: one for a batch, or one for each picture in it.

With one for each picture, what is drawn for a crop depends neither on its neighbours in the batch
nor on how many processes share the batch.
"""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Generator, Tensor

Generators = Generator | Sequence[Generator]

# What numbers are drawn for; crops and their damage shall not be correlated.
PLACE, DAMAGE, VALIDATION, TEACHER = 1, 2, 3, 4


def place_rng(seed: int, step: int, index: int) -> np.random.Generator:
    """Returns the generator that places the crop at `index` in the batch of a step."""
    return np.random.default_rng([seed, PLACE, step, index])


def teacher_rng(seed: int, step: int) -> np.random.Generator:
    """Returns the generator that draws in which orientations the teacher sees a step's batch."""
    return np.random.default_rng([seed, TEACHER, step])


def damage_generator(
    seed: int, step: int, index: int, device: torch.device, purpose: int = DAMAGE
) -> Generator:
    """Returns the generator that damages the crop at `index` in the batch of a step."""
    words = np.random.SeedSequence([seed, purpose, step, index]).generate_state(1, np.uint64)
    return Generator(device).manual_seed(int(words[0]) >> 1)


def of_rows(generators: Generators, rows: Tensor) -> Generators:
    """Returns the generators of the pictures at `rows`, `(M,)` whole numbers."""
    if isinstance(generators, Generator):
        return generators
    return [generators[i] for i in rows.tolist()]


def uniform(shape: Sequence[int], generators: Generators, device: torch.device) -> Tensor:
    """Returns `shape`, picture first, of numbers from 0 to 1."""
    if isinstance(generators, Generator):
        return torch.rand(tuple(shape), generator=generators, device=device)
    rest = tuple(shape[1:])
    return torch.stack([torch.rand(rest, generator=each, device=device) for each in generators])


def normal(shape: Sequence[int], generators: Generators, device: torch.device) -> Tensor:
    """Returns `shape`, picture first, of numbers with mean 0 and standard deviation 1."""
    if isinstance(generators, Generator):
        return torch.randn(tuple(shape), generator=generators, device=device)
    rest = tuple(shape[1:])
    return torch.stack([torch.randn(rest, generator=each, device=device) for each in generators])


def poisson(rates: Tensor, generators: Generators) -> Tensor:
    """Returns counts with these means, `(N, ...)`."""
    if isinstance(generators, Generator):
        return torch.poisson(rates, generator=generators)
    pairs = zip(rates, generators, strict=True)
    return torch.stack([torch.poisson(of_one, generator=each) for of_one, each in pairs])
