"""Recipes as they are written down, with the models that are to carry them out."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restoreapp.document.recipe import DEFAULT_RECIPE, Recipe
from restoreapp.document.steps import Deblur, Denoise, InvalidRecipe
from restoreapp.document.written_recipe import WrittenRecipe

RECIPE = Recipe((Denoise(level=30), Deblur()))


@given(st.none() | st.lists(st.text(), unique=True).map(tuple))
def test_a_written_recipe_is_read_as_it_was(models: tuple[str, ...] | None) -> None:
    written = WrittenRecipe(RECIPE, models)
    assert WrittenRecipe.from_json(written.to_json()) == written
    assert Recipe.from_json(written.to_json()) == RECIPE


def test_a_recipe_that_says_nothing_of_models_is_told_from_one_that_names_none() -> None:
    assert WrittenRecipe.from_json(DEFAULT_RECIPE.to_json()).models is None
    assert WrittenRecipe.from_json(WrittenRecipe(DEFAULT_RECIPE, ()).to_json()).models == ()


@pytest.mark.parametrize("models", ["denoise-1", 7, [7], {"denoise": "denoise-1"}, [["a"]]])
def test_models_that_are_no_list_of_names_are_refused(models: object) -> None:
    text = json.dumps({**json.loads(RECIPE.to_json()), "models": models})
    with pytest.raises(InvalidRecipe, match="no list of names"):
        WrittenRecipe.from_json(text)
