import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import safetensors.torch
import torch

from restoreapp.document.steps import Deblur, Denoise
from restoreapp.engine import models
from restoreapp.engine.cards import CARDS
from restoreapp.engine.models import (
    CARD_KEY,
    UnknownModel,
    card_by_id,
    cards_for,
    default_card,
    installed_cards,
    user_models_folder,
)
from restoreapp.engine.weights import load_network

Install = Callable[..., Path]


def test_a_model_of_the_users_stands_beside_the_shipped_ones_and_loads(
    install_model: Install,
) -> None:
    path = install_model("my-camera")
    assert [each.id for each in installed_cards()] == [*(each.id for each in CARDS), "my-camera"]
    card = card_by_id("my-camera")
    assert card.weights_file == str(path)
    assert load_network(card).multiple_of == 4


def test_the_default_stays_the_shipped_one(install_model: Install) -> None:
    install_model("a-first-by-name")
    assert default_card("denoise") == CARDS[0]


def test_models_are_listed_without_torch(install_model: Install) -> None:
    install_model("my-camera")
    code = """
import sys
from restoreapp.engine.models import installed_cards
assert installed_cards()[-1].id == "my-camera"
sys.exit("torch" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


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


def test_a_model_that_takes_a_shipped_id_is_left_out(
    install_model: Install, caplog: pytest.LogCaptureFixture
) -> None:
    install_model(CARDS[0].id)
    assert installed_cards() == CARDS
    assert "is left out" in caplog.text


def test_the_named_model_serves_its_step_and_the_default_the_others(
    install_model: Install,
) -> None:
    install_model("my-camera")
    steps = (Denoise(), Denoise())
    assert [each.id for each in cards_for(steps, ["my-camera"])] == ["my-camera"] * 2
    assert cards_for((Denoise(),)) == (CARDS[0],)


def test_each_step_can_have_its_model_named(install_model: Install) -> None:
    install_model("my-camera")
    install_model("my-shake", "deblur")
    steps = (Denoise(), Deblur())
    for ids in (["my-camera", "my-shake"], ["my-shake", "my-camera"]):
        assert [each.id for each in cards_for(steps, ids)] == ["my-camera", "my-shake"]
    assert [each.id for each in cards_for(steps, ["my-shake"])] == [CARDS[0].id, "my-shake"]


def test_two_models_for_one_step_are_an_error(install_model: Install) -> None:
    install_model("my-camera")
    with pytest.raises(UnknownModel, match=f"{CARDS[0].id} and my-camera are both made"):
        cards_for((Denoise(),), [CARDS[0].id, "my-camera"])
    assert cards_for((Denoise(),), [CARDS[0].id] * 2) == (CARDS[0],)


@pytest.mark.parametrize("model_id", ["unknown", "my-deblurrer"])
def test_a_model_that_is_not_there_or_serves_no_step_is_an_error(
    model_id: str, install_model: Install
) -> None:
    install_model("my-deblurrer", "deblur")
    with pytest.raises(UnknownModel, match=model_id):
        cards_for((Denoise(),), [model_id])


def test_a_step_that_no_model_serves_is_an_error_that_says_where_models_go(
    monkeypatch: pytest.MonkeyPatch, install_model: Install
) -> None:
    monkeypatch.setattr(models, "CARDS", CARDS[:1])
    with pytest.raises(UnknownModel, match="No installed model can deblur") as caught:
        cards_for((Deblur(),))
    assert str(user_models_folder()) in caught.value.hint
    install_model("my-deblurrer", "deblur")
    assert cards_for((Deblur(),))[0].id == "my-deblurrer"
