import pytest
from hypothesis import given
from hypothesis import strategies as st

from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise, InvalidRecipe, parameters

steps = st.builds(Denoise, level=st.none() | st.floats(0, 75), strength=st.floats(0, 1))
recipes = st.builds(lambda each: Recipe(tuple(each)), st.lists(steps, max_size=3))


@given(recipes)
def test_a_recipe_survives_json(recipe: Recipe) -> None:
    assert Recipe.from_json(recipe.to_json()) == recipe


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not valid JSON"),
        ("[]", "no list of steps"),
        ('{"schema": 1}', "no list of steps"),
        ('{"schema": 99, "steps": []}', "schema 99"),
        ('{"schema": 1, "steps": [{"step": "sharpen"}]}', "'sharpen' is not a step"),
        ('{"schema": 1, "steps": [7]}', "is not a step"),
        ('{"schema": 1, "steps": [{"step": "denoise", "sigma": 1}]}', "unknown key sigma"),
        ('{"schema": 1, "steps": [{"step": "denoise", "level": 76}]}', "level cannot be 76"),
        ('{"schema": 1, "steps": [{"step": "denoise", "level": true}]}', "level cannot be True"),
        ('{"schema": 1, "steps": [{"step": "denoise", "strength": null}]}', "strength cannot be"),
        ('{"schema": 1, "steps": [{"step": "denoise", "level": NaN}]}', "level cannot be nan"),
    ],
)
def test_a_bad_recipe_is_refused_with_its_reason(text: str, message: str) -> None:
    with pytest.raises(InvalidRecipe, match=message):
        Recipe.from_json(text)


def test_recipes_that_differ_in_the_last_strength_share_a_run() -> None:
    whole, half = Recipe((Denoise(),)), Recipe((Denoise(strength=0.5),))
    assert whole.as_network_sees_it() == half.as_network_sees_it()
    assert whole.as_network_sees_it() != Recipe((Denoise(level=3),)).as_network_sees_it()


def test_an_earlier_strength_is_part_of_the_run() -> None:
    one = Recipe((Denoise(strength=0.5), Denoise()))
    assert one.as_network_sees_it() == one
    assert Recipe().as_network_sees_it() == Recipe()


def test_changing_a_parameter_leaves_the_recipe_it_came_from() -> None:
    recipe = Recipe((Denoise(),))
    changed = recipe.with_parameter(0, "level", 12)
    assert changed.steps[0].level == 12
    assert recipe.steps[0].level is None
    with pytest.raises(InvalidRecipe):
        recipe.with_parameter(0, "strength", 1.5)


def test_each_field_of_a_step_is_declared_with_a_label_and_a_range() -> None:
    names = [each.name for each in parameters(Denoise)]
    assert names == ["level", "strength"]
    for each in parameters(Denoise):
        assert each.label
        assert each.help.endswith(".")
        assert each.least < each.most
        assert each.can_be_auto or each.least <= each.default <= each.most
