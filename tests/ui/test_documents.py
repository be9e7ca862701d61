"""What is wanted of a photo, as a value."""

from hypothesis import given
from hypothesis import strategies as st

from restoreapp.document.recipe import Recipe
from restoreapp.document.step_models import StepModels
from restoreapp.document.steps import STEPS, Deblur, Denoise
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.ui.documents import Wanted

BOTH = Recipe((Denoise(), Deblur()))
models = st.dictionaries(st.sampled_from(list(STEPS)), st.sampled_from("abc")).map(StepModels)
wanted = st.builds(Wanted, st.sampled_from([BOTH, Recipe((Denoise(),)), Recipe()]), models)


@given(wanted, wanted)
def test_the_changes_between_two_lead_from_one_to_the_other(before: Wanted, after: Wanted) -> None:
    changes = after.model_changes(before)
    assert before.with_models(changes).models == after.models
    assert all(before.models.get(each) != after.models.get(each) for each in changes)


@given(wanted, wanted)
def test_what_one_has_written_another_takes_over_whole(one: Wanted, other: Wanted) -> None:
    taken = other.taken_over(one.written)
    assert taken.written == one.written
    steps = {step for step in STEPS if one.recipe.place_of(step) is None}
    assert all(taken.models.get(each) == other.models.get(each) for each in steps)


@given(wanted)
def test_a_recipe_that_says_nothing_of_models_leaves_them(one: Wanted) -> None:
    assert one.taken_over(WrittenRecipe(BOTH)) == Wanted(BOTH, one.models)
