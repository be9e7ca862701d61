import string
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restoreapp.service.batch.template import (
    MOST_NAME_BYTES,
    InvalidTemplate,
    NameTemplate,
    NameValues,
    fitted_name,
    name_key,
)

VALUES = NameValues(
    "IMG_7", 12, datetime.fromisoformat("2026-05-04T13:30"), "denoise-photo-1", "png"
)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("{name}-restored", "IMG_7-restored"),
        ("{counter}", "12"),
        ("{counter:4}_{name}", "0012_IMG_7"),
        ("{date}", "2026-05-04"),
        ("{date:%Y%m%d} {name}", "20260504 IMG_7"),
        ("{date:%x}", "05-04-26"),
        ("{name}.{model}.{format}", "IMG_7.denoise-photo-1.png"),
        ("{{{name}}}", "{IMG_7}"),
        ("{name}. ", "IMG_7"),
        ("con", "_con"),
    ],
)
def test_fields_are_filled_in(text: str, stem: str) -> None:
    assert NameTemplate(text).stem(VALUES) == stem


@pytest.mark.parametrize(
    "text",
    ["", " . ", "{nome}", "{}", "{0}", "{name", "{name!r}", "{name.upper}", "{name:5}", "a/{name}",
     "..\\{name}", "{name}?", "{counter:x}", "{counter:99}", "a\0", "{counter:{name}}"],
)  # fmt: skip
def test_templates_that_give_no_names_are_refused(text: str) -> None:
    with pytest.raises(InvalidTemplate) as caught:
        NameTemplate(text)
    assert str(caught.value)


@given(st.text(string.printable + "äß中", min_size=1, max_size=12), st.integers(1, 99))
def test_a_name_that_a_template_gave_is_known_again(name: str, number: int) -> None:
    template = NameTemplate("{name}-restored")
    stem = template.stem(NameValues(name, 1, VALUES.date, "", "png"))
    assert template.gave(stem)
    assert template.gave(fitted_name(stem, "", number))


@pytest.mark.parametrize(
    ("text", "stem", "is_known"),
    [
        ("{name}-restored", "a", False),
        ("{name}-restored", "restored", False),
        ("{name}-restored", "a-restored-3", True),
        ("{name}", "anything", False),
        ("{counter} {name}", "anything", False),
        ("x{counter}", "x5", True),
    ],
)
def test_only_names_with_the_templates_own_words_are_known(
    text: str, stem: str, is_known: bool
) -> None:
    assert NameTemplate(text).gave(stem) is is_known


@given(st.text(min_size=1, max_size=300), st.integers(1, 10**6))
def test_names_fit_into_every_file_system(stem: str, number: int) -> None:
    name = fitted_name(stem, ".jpg", number)
    assert len(
        name.encode(errors="surrogateescape" if stem.isprintable() else "surrogatepass")
    ) <= (MOST_NAME_BYTES)
    assert name.endswith(f"-{number}.jpg" if number > 1 else ".jpg")


@pytest.mark.parametrize(
    ("one", "other"), [("a/B.JPG", "a/b.jpg"), ("é.png", "é.png"), ("STRASSE", "straße")]
)
def test_names_that_some_file_system_takes_for_one_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_names_that_are_no_text_have_a_key_that_can_be_stored() -> None:
    assert name_key("\udcff.jpg").encode() != name_key("\udcfe.jpg").encode()
