"""The weights that are in the program, judged as the card promises."""

import numpy as np
import pytest
import torch

from restoreapp.core.image import Image
from restoreapp.core.progress import SilentProgress
from restoreapp.document.steps import STEPS
from restoreapp.engine.cards import CARDS, ModelCard, weights_path
from restoreapp.engine.device import choose_device
from restoreapp.engine.fallbacks import Fallbacks
from restoreapp.engine.inference import restored
from restoreapp.engine.placement import TorchNetwork
from restoreapp.engine.reference_picture import reference_picture
from restoreapp.engine.runner import Runner
from restoreapp.engine.self_test import self_tests
from restoreapp.engine.trials import coarsened, motion_blurred
from restoreapp.engine.weights import load_network, read_header

CPU = choose_device("cpu", torch.float32)
every_card = pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
every_restoring_card = pytest.mark.parametrize(
    "card", [card for card in CARDS if card.task in STEPS], ids=lambda card: card.id
)


def noisy(clean: np.ndarray, sigma: float) -> np.ndarray:
    noise = np.random.default_rng(3).normal(0, sigma / 255, clean.shape)
    return np.clip(clean + noise, 0, 1).astype(np.float32)


# What a model for each step is given, and how much of it: sigma, the length of a line in pixels, or
# a factor, by which the sides of all pictures here can be divided.
DAMAGES = {
    "denoise": noisy,
    "deblur": motion_blurred,
    "enlarge": coarsened,
    "estimate": noisy,
}
AMOUNTS = {"denoise": (5, 25, 75), "deblur": (3, 9), "enlarge": (2, 4), "estimate": (5, 25)}
# What half precision may cost, where it is more than a fiftieth: a narrow network rounds more, and
# the default's weakest noise lies a little beyond.
MOST_COST_DB = {"denoise-fast-1": 0.03, "denoise-photo-1": 0.025}
every_damage = pytest.mark.parametrize(
    ("card", "amount"),
    [
        pytest.param(card, amount, id=f"{card.id}-{amount}")
        for card in CARDS
        for amount in AMOUNTS[card.task]
    ],
)


def damaged(card: ModelCard, amount: float, side_px: int) -> np.ndarray:
    return DAMAGES[card.task](reference_picture(side_px), amount)


def level(card: ModelCard, amount: float) -> float:
    return amount if card.task == "denoise" else 0.0


def test_every_model_passes_its_self_test_on_the_cpu() -> None:
    for result in self_tests("cpu", SilentProgress()):
        assert result.has_passed, result


@every_card
def test_the_card_says_what_the_file_is(card: ModelCard) -> None:
    network = load_network(card)
    assert card.parameters == sum(each.numel() for each in network.parameters())
    assert card.multiple_of == network.multiple_of
    assert read_header(weights_path(card))["id"] == card.id
    assert weights_path(card).stat().st_size <= 16e6


@every_damage
def test_tiled_equals_whole_within_a_thousandth(card: ModelCard, amount: float) -> None:
    tile_px = 2 * card.influence_radius_px + 96
    values = damaged(card, amount, 2 * tile_px + 72)
    network = load_network(card)
    whole = restored(network, values, level(card, amount), CPU)
    tiled = np.empty_like(values)

    def keep(rect, part) -> None:
        tiled[rect.slices] = part

    runner = Runner(card, network, CPU, tile_px=tile_px)
    runner.run(Image(values), level(card, amount), keep, SilentProgress(), Fallbacks())
    assert np.abs(tiled - whole).max() <= 1e-3
    assert -10 * np.log10(np.mean((tiled - whole) ** 2)) >= 80


@every_damage
def test_bfloat16_costs_no_more_than_a_fiftieth_of_a_decibel(
    card: ModelCard, amount: float
) -> None:
    clean, values = reference_picture(256), damaged(card, amount, 256)
    networks = [
        TorchNetwork(load_network(card), choose_device("cpu", dtype))
        for dtype in (torch.float32, torch.bfloat16)
    ]
    errors = [np.mean((each.answer(values, level(card, amount)) - clean) ** 2) for each in networks]
    assert 10 * np.log10(errors[1] / errors[0]) <= MOST_COST_DB.get(card.id, 0.02)


@every_restoring_card
@pytest.mark.parametrize("size", [(1, 1), (1, 9), (7, 5), (8, 8), (3, 300)])
@pytest.mark.parametrize("value", [0.0, 0.5, 1.0])
def test_tiny_flat_pictures_keep_their_colour(
    card: ModelCard, size: tuple[int, int], value: float
) -> None:
    flat = np.full((*size, 3), value, np.float32)
    answer = restored(load_network(card), flat, 10, CPU)
    assert np.isfinite(answer).all()
    assert abs(float(answer.mean()) - value) <= 0.05


@every_card
def test_grey_goes_in_and_comes_out_with_one_channel(card: ModelCard) -> None:
    values = damaged(card, AMOUNTS[card.task][1], 96)[..., :1]
    answer = restored(load_network(card), values, 25, CPU)
    assert answer.shape == (96, 96, 1)
