import json
from dataclasses import replace
from pathlib import Path

import pytest
import safetensors.torch
import torch

from restoreapp.document.steps import Denoise
from restoreapp.engine import models
from restoreapp.engine.arch import build
from restoreapp.engine.cards import CARDS, ModelCard
from restoreapp.engine.models import (
    CARD_KEY,
    UnknownModel,
    card_by_id,
    card_for_header,
    cards_for,
    default_card,
    installed_cards,
    user_models_folder,
)
from restoreapp.engine.weights import load_network, write_weights

SMALL = {"channels": 3, "widths": [4, 8], "blocks": 1}


def install(name: str, card: ModelCard) -> Path:
    folder = user_models_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.safetensors"
    header = {
        "architecture": card.architecture,
        "hyperparameters": dict(card.hyperparameters),
        CARD_KEY: card_for_header(card),
    }
    write_weights(path, build(card.architecture, card.hyperparameters), header)
    return path


def own_card(model_id: str = "my-camera", task: str = "denoise") -> ModelCard:
    return replace(CARDS[0], id=model_id, task=task, hyperparameters=SMALL)


def test_a_model_of_the_users_stands_beside_the_shipped_ones_and_loads() -> None:
    path = install("my-camera", own_card())
    assert [each.id for each in installed_cards()] == [*(each.id for each in CARDS), "my-camera"]
    card = card_by_id("my-camera")
    assert card.weights_file == str(path)
    assert load_network(card).multiple_of == 4


def test_the_default_stays_the_shipped_one() -> None:
    install("a-first-by-name", own_card("a-first-by-name"))
    assert default_card("denoise") == CARDS[0]


@pytest.mark.parametrize("card", [None, {"id": "half"}, 7])
def test_a_file_without_a_whole_card_is_left_out_and_said(
    card: object, caplog: pytest.LogCaptureFixture
) -> None:
    folder = user_models_folder()
    folder.mkdir(parents=True)
    header = json.dumps({"format": 1, CARD_KEY: card})
    content = safetensors.torch.save({"x": torch.zeros(1)}, {"restoreapp": header})
    (folder / "a.safetensors").write_bytes(content)
    (folder / "b.safetensors").write_bytes(b"rubbish")
    assert installed_cards() == CARDS
    assert "a.safetensors hold no card" in caplog.text
    assert "b.safetensors have no readable header" in caplog.text


def test_a_model_that_takes_a_shipped_id_is_left_out(caplog: pytest.LogCaptureFixture) -> None:
    install("impostor", own_card(CARDS[0].id))
    assert installed_cards() == CARDS
    assert "is left out" in caplog.text


def test_the_named_model_serves_its_step_and_the_default_the_others() -> None:
    install("my-camera", own_card())
    assert [each.id for each in cards_for((Denoise(), Denoise()), "my-camera")] == ["my-camera"] * 2
    assert cards_for((Denoise(),), None) == (CARDS[0],)


@pytest.mark.parametrize("model_id", ["unknown", "my-deblurrer"])
def test_a_model_that_is_not_there_or_serves_no_step_is_an_error(model_id: str) -> None:
    install("my-deblurrer", own_card("my-deblurrer", task="deblur"))
    with pytest.raises(UnknownModel, match=model_id):
        cards_for((Denoise(),), model_id)
    with pytest.raises(UnknownModel, match="can enlarge"):
        models.default_card("enlarge")
