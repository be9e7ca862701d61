"""Recipes as they are written down, with the models that are to carry them out."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restoreapp.document.recipe import DEFAULT_RECIPE, Recipe
from restoreapp.document.step_models import StepModels
from restoreapp.document.steps import STEPS, Deblur, Denoise, InvalidRecipe
from restoreapp.document.written_recipe import WrittenRecipe

RECIPE = Recipe((Denoise(level=30), Deblur()))


@given(st.none() | st.dictionaries(st.sampled_from(list(STEPS)), st.text()).map(StepModels))
def test_a_written_recipe_is_read_as_it_was(models: StepModels | None) -> None:
    written = WrittenRecipe(RECIPE, models)
    assert WrittenRecipe.from_json(written.to_json()) == written
    assert Recipe.from_json(written.to_json()) == RECIPE


def test_models_stand_beside_the_names_of_their_steps() -> None:
    written = WrittenRecipe(RECIPE, StepModels({"denoise": "denoise-fast-1"}))
    assert json.loads(written.to_json())["models"] == {"denoise": "denoise-fast-1"}


def test_models_are_equal_in_whatever_order_they_were_named() -> None:
    pairs = [("denoise", "a"), ("deblur", "b")]
    one, other = StepModels(pairs), StepModels(reversed(pairs))
    assert one == other
    assert len({one, other, StepModels(pairs[:1])}) == 2


def test_a_recipe_that_says_nothing_of_models_is_told_from_one_that_names_none() -> None:
    none = WrittenRecipe(DEFAULT_RECIPE, StepModels())
    assert WrittenRecipe.from_json(DEFAULT_RECIPE.to_json()).models is None
    assert WrittenRecipe.from_json(none.to_json()).models == StepModels()


@pytest.mark.parametrize(
    "models", ["denoise-1", 7, ["denoise-1"], {"denoise": 7}, {"dehaze": "dehaze-1"}]
)
def test_models_that_are_not_named_step_by_step_are_refused(models: object) -> None:
    text = json.dumps({**json.loads(RECIPE.to_json()), "models": models})
    with pytest.raises(InvalidRecipe, match="does not say by name"):
        WrittenRecipe.from_json(text)
