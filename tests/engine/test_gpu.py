"""What only a graphics card can show: its answers are the processor's, in flight or one by one."""

import numpy as np
import pytest
import torch

from restoreapp.core.image import FloatArray, Image
from restoreapp.engine.benchmark import noisy_photo
from restoreapp.engine.cards import CARDS, ModelCard
from restoreapp.engine.device import available_devices, choose_device
from restoreapp.engine.fallbacks import Fallbacks
from restoreapp.engine.inference import restored
from restoreapp.engine.placement import TorchNetwork
from restoreapp.engine.reference_picture import reference_picture
from restoreapp.engine.runner import Runner
from restoreapp.engine.trials import TRIALS
from restoreapp.engine.weights import load_network
from tests.engine.conftest import answer_of

DEVICES = [name for name in available_devices() if name != "cpu"]
pytestmark = [pytest.mark.gpu, pytest.mark.skipif(not DEVICES, reason="there is no GPU here")]
CPU = choose_device("cpu", torch.float32)
# What reduced precision may cost, where it is more than a fiftieth: a narrow network rounds more,
# and the map of noise is no picture (0.07 dB on a processor with bfloat16).
MOST_COST_DB = {"denoise-fast-1": 0.04, "noise-map-1": 0.1}
every_device = pytest.mark.parametrize("device", DEVICES or ["cuda"])
every_card = pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)


class OneByOne(TorchNetwork):
    """The network on the device, which never has more than one tile."""

    @property
    def depth(self) -> int:
        return 1


@pytest.fixture(autouse=True)
def exact_float32(monkeypatch: pytest.MonkeyPatch) -> None:
    """TensorFloat-32 has ten bits, and is cuDNN's default for convolutions."""
    monkeypatch.setattr(torch.backends.cudnn, "allow_tf32", False)


def damaged(card: ModelCard, side_px: int = 256) -> FloatArray:
    return TRIALS[card.task].damaged(reference_picture(side_px))


@every_device
@every_card
@pytest.mark.parametrize("channels", [1, 3])
def test_float32_is_the_processors_within_a_thousandth(
    card: ModelCard, device: str, channels: int
) -> None:
    values, level = damaged(card)[..., :channels], TRIALS[card.task].level
    network = load_network(card)
    answer = TorchNetwork(network, choose_device(device, torch.float32)).answer(values, level)
    assert np.abs(answer - restored(network, values, level, CPU)).max() <= 1e-3


@every_device
@every_card
def test_reduced_precision_costs_no_more_than_a_fiftieth_of_a_decibel(
    card: ModelCard, device: str
) -> None:
    place = choose_device(device)
    half = place.with_dtype(place.unproven) if place.unproven else place
    clean, values, level = reference_picture(256), damaged(card), TRIALS[card.task].level
    truth = TRIALS[card.task].truth(clean)
    network = load_network(card)
    answers = (
        restored(network, values, level, CPU),
        TorchNetwork(network, half).answer(values, level),
    )
    errors = [np.mean((each - truth) ** 2) for each in answers]
    assert 10 * np.log10(errors[1] / errors[0]) <= MOST_COST_DB.get(card.id, 0.02)


@every_device
@pytest.mark.parametrize("dtype", [torch.float32, None], ids=["float32", "chosen"])
def test_twelve_megapixels_in_flight_are_those_of_one_by_one(
    device: str, dtype: torch.dtype | None
) -> None:
    card = next(card for card in CARDS if card.task == "denoise")
    image, network = noisy_photo(12, np.uint8), load_network(card)
    place = choose_device(device, dtype)
    fallbacks = Fallbacks()
    in_flight, one_by_one = (
        answer_of(Runner(card, network, place, place=placing), image, fallbacks)
        for placing in (TorchNetwork, OneByOne)
    )
    assert np.abs(in_flight - one_by_one).max() <= 1e-3
    assert not fallbacks.notes


@every_device
def test_answers_fetched_in_any_order_are_those_of_their_own_tiles(device: str) -> None:
    card = CARDS[0]
    network = TorchNetwork(load_network(card), choose_device(device, torch.float32))
    tiles = [np.roll(damaged(card), 50 * shift, axis=0) for shift in range(6)]
    pending = [network.begin(each, 25) for each in tiles]
    answers = [each() for each in reversed(pending)][::-1]
    for tile, answer in zip(tiles, answers, strict=True):
        np.testing.assert_allclose(answer, network.answer(tile, 25), atol=1e-5)


@every_device
def test_pictures_one_after_another_leave_no_memory_behind(device: str) -> None:
    place = choose_device(device)
    if not place.is_asynchronous:
        pytest.skip("its allocator does not count")
    module = torch.get_device_module(place.name)
    runner = Runner(CARDS[0], load_network(CARDS[0]), place, tile_px=512)
    image = Image(damaged(CARDS[0], 800))
    held = []
    for _ in range(3):
        answer_of(runner, image)
        held.append(module.memory_allocated(place.name))
    assert held[0] == held[1] == held[2]
