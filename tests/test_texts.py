import copy
import pickle

import pytest

from restoreapp.texts import Text, coded, decoded, joined, listed, replaced

SENTENCE = Text(
    "{name} is {problem}.", name="a.jpg", problem=Text("too large by {by:.1f}", by=2.25)
)


def test_a_text_is_what_it_says_in_english():
    assert SENTENCE == "a.jpg is too large by 2.2."


def test_braces_of_a_text_without_values_are_braces():
    assert Text("{counter:4} has a width") == "{counter:4} has a width"


@pytest.mark.parametrize(
    "travelled",
    [
        lambda text: pickle.loads(pickle.dumps(text)),
        copy.deepcopy,
        lambda text: decoded(coded(text)),
    ],
    ids=["to another process", "as a copy", "through a file"],
)
def test_a_text_can_still_be_translated_after_it_travelled(travelled):
    there = travelled(SENTENCE)

    assert there == SENTENCE
    assert (there.template, there.values) == (SENTENCE.template, SENTENCE.values)
    assert there.values["problem"].template == "too large by {by:.1f}"


@pytest.mark.parametrize("text", ["", "as older journals hold it", '{"template": "x"}'])
def test_what_was_no_text_comes_back_from_a_file_as_it_was(text):
    assert decoded(coded(text)) == text


def test_parts_in_a_row_stay_texts():
    row = joined(("", "EXIF", Text("8 bit")), ", ")

    assert row == "EXIF, 8 bit"
    assert [type(each) for each in row.values.values()] == [str, Text]


@pytest.mark.parametrize(
    ("parts", "said"), [(("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")]
)
def test_a_list_ends_with_and(parts, said):
    assert listed(parts) == said


def test_a_name_in_a_text_can_be_exchanged():
    changed = replaced(SENTENCE, "a.jpg", "b.jpg")

    assert changed == "b.jpg is too large by 2.2."
    assert changed.template == SENTENCE.template
