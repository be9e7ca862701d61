import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restoreapp.core.blending import Blend
from restoreapp.core.geometry import Size
from restoreapp.document.recipe import DEFAULT_RECIPE, Recipe
from restoreapp.document.steps import (
    STEPS,
    Deblur,
    Denoise,
    Enlarge,
    InvalidRecipe,
    Step,
    instant_parameters,
    parameters,
    step_name,
)

strengths = st.floats(0, 1)
steps = (
    st.builds(
        Denoise,
        level=st.none() | st.floats(0, 75),
        strength=strengths,
        colour=st.none() | strengths,
        texture=strengths,
    )
    | st.builds(Deblur, strength=strengths)
    | st.builds(Enlarge, factor=st.floats(1, 4), strength=strengths)
)
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
        ('{"schema": 1, "steps": [{"step": "deblur", "level": 3}]}', "deblur: unknown key level"),
        ('{"schema": 1, "steps": [{"step": "deblur", "strength": 2}]}', "strength cannot be 2"),
        ('{"schema": 1, "steps": [{"step": "enlarge", "factor": 5}]}', "factor cannot be 5"),
        ('{"schema": 1, "steps": [{"step": "enlarge", "factor": 0.5}]}', "factor cannot be 0.5"),
        ('{"schema": 1, "steps": [{"step": "enlarge", "factor": null}]}', "factor cannot be None"),
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


def test_a_recipe_file_of_several_steps_reads_as_it_looks() -> None:
    recipe = Recipe((Denoise(level=12), Deblur(strength=0.5)))
    assert json.loads(recipe.to_json()) == {
        "schema": 2,
        "steps": [
            {"step": "denoise", "level": 12, "strength": 1.0, "colour": None, "texture": 0.0},
            {"step": "deblur", "strength": 0.5},
        ],
    }


def test_steps_run_denoise_first_and_enlarge_last_by_default() -> None:
    assert list(STEPS) == ["denoise", "deblur", "enlarge"]
    assert DEFAULT_RECIPE.steps == (Denoise(),)


@pytest.mark.parametrize(
    ("before", "step", "after"),
    [
        ((), Deblur(), (Deblur(),)),
        ((Denoise(level=3),), Deblur(), (Denoise(level=3), Deblur())),
        ((Deblur(strength=0.5),), Denoise(), (Denoise(), Deblur(strength=0.5))),
        ((Enlarge(),), Deblur(), (Deblur(), Enlarge())),
        ((Denoise(),), Enlarge(factor=3), (Denoise(), Enlarge(factor=3))),
    ],
)
def test_a_step_comes_in_where_it_runs_by_default(
    before: tuple[Step, ...], step: Step, after: tuple[Step, ...]
) -> None:
    assert Recipe(before).with_step(step) == Recipe(after)
    assert Recipe(after).without_step(step_name(step)) == Recipe(before)


@given(recipes, st.sampled_from(sorted(STEPS)))
def test_a_step_that_was_taken_out_is_nowhere(recipe: Recipe, name: str) -> None:
    without = recipe.without_step(name)
    assert without.place_of(name) is None
    assert without.with_step(STEPS[name]()).place_of(name) is not None


def test_the_place_of_a_step_is_that_of_the_last_of_its_name() -> None:
    recipe = Recipe((Denoise(), Denoise(), Deblur()))
    assert (recipe.place_of("denoise"), recipe.place_of("deblur")) == (1, 2)


def test_only_the_last_strength_is_instant() -> None:
    run = Recipe((Denoise(), Deblur())).as_network_sees_it()
    assert Recipe((Denoise(), Deblur(strength=0.2))).as_network_sees_it() == run
    assert Recipe((Denoise(strength=0.2), Deblur())).as_network_sees_it() != run
    assert Recipe((Denoise(), Deblur(strength=0.2))).blend == Blend.of_strength(0.2)
    assert Recipe((Denoise(texture=0.2), Deblur())).as_network_sees_it() != run


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Denoise, ["level", "strength", "colour", "texture"]),
        (Deblur, ["strength"]),
        (Enlarge, ["factor", "strength"]),
    ],
)
def test_each_field_of_a_step_is_declared_with_a_label_and_a_range(
    kind: type[Step], names: list[str]
) -> None:
    assert [each.name for each in parameters(kind)] == names
    assert kind.summary.endswith(".")
    for each in parameters(kind):
        assert each.label
        assert each.help.endswith(".")
        assert each.least < each.most
        assert each.can_be_auto or each.least <= each.default <= each.most
        assert all(each.least <= choice <= each.most for choice in each.choices)


@pytest.mark.parametrize(
    ("steps", "size", "growth"),
    [
        ((), Size(7, 5), 1),
        ((Denoise(), Deblur()), Size(7, 5), 1),
        ((Denoise(), Enlarge(factor=2)), Size(14, 10), 4),
        ((Enlarge(factor=1.3),), Size(9, 6), 1.69),
        ((Enlarge(factor=2), Enlarge(factor=3)), Size(42, 30), 36),
    ],
)
def test_only_enlarge_changes_the_size(steps: tuple[Step, ...], size: Size, growth: float) -> None:
    recipe = Recipe(steps)
    assert recipe.size_of(Size(7, 5)) == size
    assert recipe.growth == pytest.approx(growth)


def test_another_factor_takes_another_run() -> None:
    runs = {Recipe((Enlarge(factor=each),)).as_network_sees_it() for each in (2.0, 3.0)}
    assert len(runs) == 2


@pytest.mark.parametrize("strength", [0.0, 0.4, 1.0])
def test_a_recipe_of_the_time_before_colour_means_what_it_meant(strength: float) -> None:
    text = f'{{"schema": 1, "steps": [{{"step": "denoise", "strength": {strength}}}]}}'
    assert Recipe.from_json(text).blend == Blend.of_strength(strength)


@given(strengths)
def test_auto_takes_more_of_the_colour_noise_than_of_the_grain(strength: float) -> None:
    blend = Denoise(strength=strength).blend
    assert strength <= blend.colour <= 1
    assert Denoise(strength=strength, colour=0.3).blend.colour == 0.3


@pytest.mark.parametrize("strength", [0.0, 1.0])
def test_auto_leaves_all_colour_or_none_where_that_is_asked_of_the_grain(strength: float) -> None:
    assert Denoise(strength=strength).blend == Blend.of_strength(strength)


def test_the_instant_parameters_are_named_once_and_in_order() -> None:
    assert [each.name for each in instant_parameters()] == ["strength", "colour", "texture"]


def test_an_answer_is_seen_with_the_instant_values_of_another_step() -> None:
    recipe = Recipe((Deblur(), Denoise(level=3)))
    seen = recipe.with_instant_of(Denoise(level=9, strength=0.2, colour=0.5, texture=1))
    assert seen == Recipe((Deblur(), Denoise(level=3, strength=0.2, colour=0.5, texture=1)))
