import pytest
from hypothesis import given
from hypothesis import strategies as st

from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Deblur, Denoise, Enlarge
from restoreapp.service.batch.rules import InvalidRules, Rules


@pytest.mark.parametrize(
    ("text", "noise", "recipe"),
    [
        ("noise above 15: denoise; else leave", 15.1, Recipe((Denoise(level=15.1),))),
        ("noise above 15: denoise; else leave", 15, None),
        ("noise above 15: denoise", 3, None),
        ("noise below 5: leave; else denoise 20", 5, Recipe((Denoise(level=20),))),
        ("Noise Below 5 : deblur 0.5", 2, Recipe((Deblur(strength=0.5),))),
        (
            "noise above 40: denoise auto + deblur; noise above 10: denoise 9;",
            41.26,
            Recipe((Denoise(level=41.3), Deblur())),
        ),
        ("noise above 40: denoise; noise above 10: denoise 9;", 30, Recipe((Denoise(level=9),))),
        ("noise below 5: enlarge 3; else leave", 2, Recipe((Enlarge(factor=3),))),
        ("noise above 1: denoise", 90, Recipe((Denoise(level=75),))),
    ],
)
def test_the_first_rule_that_fits_decides(text: str, noise: float, recipe: Recipe | None) -> None:
    assert Rules.parse(text).recipe_for(noise) == recipe


@pytest.mark.parametrize(
    "text",
    ["", ";", "else leave", "noise above x: denoise", "noise above 5: colourise", "noise above 5:",
     "noise over 5: leave", "else leave; noise above 5: denoise", "noise above 5: denoise 1 2",
     "noise above 5: denoise 99", "noise above 5: deblur auto", "noise above 5: denoise +",
     "noise above 5: enlarge 9"],
)  # fmt: skip
def test_texts_that_say_no_rules_are_refused(text: str) -> None:
    with pytest.raises(InvalidRules) as caught:
        Rules.parse(text)
    assert caught.value.hint


@given(st.floats(0, 75), st.floats(0, 75))
def test_above_and_below_are_never_both_true(level: float, noise: float) -> None:
    above = Rules.parse(f"noise above {level:.3f}: denoise").recipe_for(noise)
    below = Rules.parse(f"noise below {level:.3f}: denoise").recipe_for(noise)
    assert above is None or below is None
