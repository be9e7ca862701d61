from hypothesis import given
from hypothesis import strategies as st

from restoreapp.document.history import History

moves = st.lists(
    st.tuples(st.just("push"), st.integers(0, 3)) | st.tuples(st.sampled_from(["undo", "redo"]))
)


@given(moves)
def test_it_behaves_like_a_list_and_an_index(moves: list[tuple]) -> None:
    history, states, at = History.starting_with(0), [0], 0
    for move in moves:
        if move[0] == "push":
            history = history.pushed(move[1], "edit")
            if move[1] != states[at]:
                states, at = [*states[: at + 1], move[1]], at + 1
        elif move[0] == "undo":
            history, at = history.undone(), max(0, at - 1)
        else:
            history, at = history.redone(), min(len(states) - 1, at + 1)
        assert history.state == states[at]
        assert list(history.passed) == states[at::-1]
        assert history.can_undo == (at > 0)
        assert history.can_redo == (at < len(states) - 1)


def test_one_drag_of_a_slider_is_one_edit() -> None:
    history = History.starting_with(0)
    for value in (1, 2, 3):
        history = history.pushed(value, "Strength", merge_key="drag 1")
    history = history.pushed(4, "Strength", merge_key="drag 2")
    assert history.undone().state == 3
    assert history.undone().undone().state == 0


def test_labels_say_what_undo_and_redo_would_do() -> None:
    history = History.starting_with(0).pushed(1, "Level").pushed(2, "Strength")
    assert (history.undo_label, history.redo_label) == ("Strength", "")
    history = history.undone()
    assert (history.undo_label, history.redo_label) == ("Level", "Strength")


@given(st.lists(st.integers(0, 3)), st.integers(0, 5), st.integers())
def test_edits_are_done_again_over_another_first_state(
    states: list[int], undone: int, first: int
) -> None:
    history = History.starting_with(0)
    for place, state in enumerate(states):
        history = history.pushed(state, f"edit {place}")
    for _ in range(undone):
        history = history.undone()
    over = history.over(first, lambda state, before, after: state + after - before)
    assert list(over.passed) == [first + each for each in history.passed]
    assert over.undo_label == history.undo_label
    assert not over.can_redo


def test_an_edit_that_changes_nothing_over_another_first_state_is_none() -> None:
    history = History.starting_with(frozenset()).pushed(frozenset({1}), "One")
    over = history.over(frozenset({1}), lambda state, before, after: state | (after - before))
    assert over == History.starting_with(frozenset({1}))
