import json
from dataclasses import replace
from pathlib import Path

import pytest
import safetensors.torch
import torch

from restoreapp.engine import weights
from restoreapp.engine.arch import build
from restoreapp.engine.cards import CARDS, ModelCard
from restoreapp.engine.weights import (
    UnusableWeights,
    load_file,
    load_network,
    read_header,
    write_weights,
)

HYPERPARAMETERS = {"channels": 3, "widths": [4, 8], "blocks": 1}


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[ModelCard, Path]:
    """A small network's weights on disk and the card that names them."""
    path = tmp_path / "small.safetensors"
    header = {"architecture": "skipunet", "hyperparameters": HYPERPARAMETERS}
    sha256 = write_weights(path, build("skipunet", HYPERPARAMETERS), header)
    monkeypatch.setattr(weights, "weights_path", lambda card: tmp_path / card.weights_file)
    card = replace(
        CARDS[0],
        id="small",
        weights_file=path.name,
        sha256=sha256,
        hyperparameters=HYPERPARAMETERS,
    )
    return card, path


def test_weights_come_back_as_float16_rounds_them(tmp_path: Path) -> None:
    network = build("skipunet", HYPERPARAMETERS)
    path = tmp_path / "a.safetensors"
    write_weights(path, network, {"architecture": "skipunet", "hyperparameters": HYPERPARAMETERS})
    loaded = load_file(path)
    for name, tensor in network.state_dict().items():
        torch.testing.assert_close(loaded.state_dict()[name], tensor.half().float())
    assert not loaded.training
    assert list(tmp_path.iterdir()) == [path]


def test_a_card_loads_the_weights_it_names(written: tuple[ModelCard, Path]) -> None:
    assert load_network(written[0]).multiple_of == 4


def test_missing_weights_are_named(written: tuple[ModelCard, Path]) -> None:
    written[1].unlink()
    with pytest.raises(UnusableWeights, match=r"small\.safetensors are missing"):
        load_network(written[0])


def test_damaged_weights_are_named_by_both_checksums(written: tuple[ModelCard, Path]) -> None:
    card, path = written
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    with pytest.raises(UnusableWeights, match=card.sha256[:12]):
        load_network(card)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"architecture": "rednet"}, "architecture skipunet.*needs rednet"),
        ({"hyperparameters": {"channels": 1}}, "hyperparameters .*needs .*'channels': 1"),
    ],
)
def test_a_header_that_differs_from_the_card_is_named_with_both_sides(
    written: tuple[ModelCard, Path], change: dict, message: str
) -> None:
    with pytest.raises(UnusableWeights, match=message):
        load_network(replace(written[0], **change))


@pytest.mark.parametrize("keep_bytes", [0, 4, 100, 2000])
def test_truncated_weights_are_refused(written: tuple[ModelCard, Path], keep_bytes: int) -> None:
    path = written[1]
    path.write_bytes(path.read_bytes()[:keep_bytes])
    with pytest.raises(UnusableWeights):
        load_file(path)


def _with_header(path: Path, header: str, tensors: dict[str, torch.Tensor]) -> None:
    path.write_bytes(safetensors.torch.save(tensors, {weights.HEADER_KEY: header}))


@pytest.mark.parametrize(
    "header",
    [
        "not json",
        "[]",
        json.dumps({"format": 99}),
        json.dumps({"format": 1, "architecture": "unknown", "hyperparameters": {}}),
        json.dumps({"format": 1, "architecture": "skipunet", "hyperparameters": {"depth": 3}}),
    ],
)
def test_a_header_of_something_else_is_refused(tmp_path: Path, header: str) -> None:
    path = tmp_path / "a.safetensors"
    _with_header(path, header, {"x": torch.zeros(1)})
    with pytest.raises(UnusableWeights):
        load_file(path)


def test_a_file_without_our_header_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    path.write_bytes(safetensors.torch.save({"x": torch.zeros(1)}))
    with pytest.raises(UnusableWeights, match="no readable header"):
        read_header(path)


def test_tensors_of_another_network_are_never_loaded_half(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    header = {"format": 1, "architecture": "skipunet", "hyperparameters": HYPERPARAMETERS}
    tensors = build("skipunet", HYPERPARAMETERS).state_dict()
    tensors.pop("tail.weight")
    _with_header(path, json.dumps(header), tensors)
    with pytest.raises(UnusableWeights, match="do not fit"):
        load_file(path)
