from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from restoreapp.engine.models import card_of_file
from restoreapp.engine.weights import load_file, load_network, read_header
from training.checkpoint import load_checkpoint, save_checkpoint
from training.configuration.config import Config
from training.export import MOST_LOSS_DB, ExportError, export
from training.loop import train
from training.networks import load_trained


@pytest.fixture
def checkpoint(tiny: Callable[..., Config], data: Path, tmp_path: Path) -> Path:
    train(tiny(), data, tmp_path / "run", device=torch.device("cpu"))
    return tmp_path / "run" / "last.pt"


def with_largest_weight(checkpoint: Path, value: float) -> None:
    loaded = load_checkpoint(checkpoint)
    loaded.tensors["average"]["module.head.weight"][0] = value
    save_checkpoint(checkpoint, loaded)


def test_the_written_weights_are_the_average_and_not_the_last_step(
    checkpoint: Path, tmp_path: Path
) -> None:
    network = load_file(export(load_trained(checkpoint), tmp_path / "tiny.safetensors").path)
    average = load_checkpoint(checkpoint).tensors["average"]
    for name, tensor in network.state_dict().items():
        torch.testing.assert_close(tensor, average[f"module.{name}"], rtol=1e-3, atol=1e-6)


def test_the_same_picture_gives_the_same_answer_before_and_after(
    checkpoint: Path, tmp_path: Path
) -> None:
    exported = export(load_trained(checkpoint), tmp_path / "tiny.safetensors")
    before, after = load_trained(checkpoint).network, load_file(exported.path)
    image = torch.rand(1, 3, 21, 33)
    level = torch.full_like(image[:, :1], 0.1)
    assert (before(image, level) - after(image, level)).abs().max() < 2e-3
    assert exported.proof.max_difference < 2e-3
    assert abs(exported.proof.psnr_after - exported.proof.psnr_before) <= MOST_LOSS_DB


def test_header_and_card_say_what_the_weights_are(checkpoint: Path, tmp_path: Path) -> None:
    exported = export(load_trained(checkpoint), tmp_path / "models" / "tiny.safetensors")
    header = read_header(exported.path)
    for key in ("id", "task", "architecture", "hyperparameters"):
        assert header[key] == exported.card[key]
    assert header["id"] == "tiny"
    assert header["steps"] == 6
    assert exported.card["weights_file"] == "tiny.safetensors"
    assert exported.card["multiple_of"] == 4
    assert exported.card["parameters"] == sum(
        each.numel() for each in load_file(exported.path).parameters()
    )


def test_a_user_s_model_carries_its_whole_card(checkpoint: Path, tmp_path: Path) -> None:
    about = {"summary": "Mine.", "licence": "yours", "trained_on": "mine", "figures": ()}
    exported = export(load_trained(checkpoint), tmp_path / "tiny.safetensors", about)
    card = card_of_file(exported.path)
    assert card.summary == "Mine."
    assert card.sha256 == exported.card["sha256"]
    assert card.influence_radius_px == exported.card["influence_radius_px"]
    assert load_network(card).is_conditioned


def test_the_arithmetic_per_pixel_is_counted(checkpoint: Path, tmp_path: Path) -> None:
    exported = export(load_trained(checkpoint), tmp_path / "tiny.safetensors")
    kernels = 9 * (16 * 8 + 4 * 8 * 8 + 8 * 12) / 4  # head, two blocks, tail: at half size
    middle = (9 * 4 * 16 * 16 + 4 * 8 * 16 + 16 * 32) / 16  # two blocks, down, up: at a quarter
    assert exported.card["flop_per_px"] == pytest.approx(2 * (kernels + middle), abs=1)


def test_weights_that_float16_cannot_hold_are_not_written(checkpoint: Path, tmp_path: Path) -> None:
    out = tmp_path / "models" / "tiny.safetensors"
    export(load_trained(checkpoint), out)
    before = out.read_bytes()
    with_largest_weight(checkpoint, 1e6)
    with pytest.raises(ExportError, match="In float16"):
        export(load_trained(checkpoint), out)
    assert out.read_bytes() == before
    assert list(out.parent.iterdir()) == [out]


def test_more_than_a_hundredth_of_a_decibel_is_not_given_away(
    checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.export._psnr", lambda clean, answer: float(answer.mean()))
    with_largest_weight(checkpoint, 1000.3)  # finite in float16, where it is 1000.5
    with pytest.raises(ExportError, match="In float16"):
        export(load_trained(checkpoint), tmp_path / "tiny.safetensors")


def test_a_place_that_cannot_be_written_is_a_sentence(checkpoint: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match="cannot be written"):
        export(load_trained(checkpoint), tmp_path / "file" / "tiny.safetensors")


def test_only_safetensors_are_written(checkpoint: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="safetensors"):
        export(load_trained(checkpoint), tmp_path / "tiny.pt")
