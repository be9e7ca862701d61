"""Undo and redo over immutable states."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Generic, Self, TypeVar

State = TypeVar("State")


@dataclass(frozen=True, slots=True)
class _Entry(Generic[State]):
    state: State
    label: str
    merge_key: object = None


@dataclass(frozen=True, slots=True)
class History(Generic[State]):
    """States that were passed through, and which of them is the present one.

    Immutable: each call returns a new history.
    """

    entries: tuple[_Entry[State], ...]
    position: int = field(default=0)

    @classmethod
    def starting_with(cls, state: State) -> Self:
        """Returns a history that knows nothing but its first state."""
        return cls((_Entry(state, ""),))

    @property
    def state(self) -> State:
        """The present state."""
        return self.entries[self.position].state

    @property
    def passed(self) -> Iterator[State]:
        """The present state and those before it, the latest first."""
        return (each.state for each in reversed(self.entries[: self.position + 1]))

    @property
    def can_undo(self) -> bool:
        """Whether there is a state before this one."""
        return self.position > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is a state after this one."""
        return self.position < len(self.entries) - 1

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty if nothing."""
        return self.entries[self.position].label

    @property
    def redo_label(self) -> str:
        """What redo would do again; empty if nothing."""
        return self.entries[self.position + 1].label if self.can_redo else ""

    def pushed(self, state: State, label: str, merge_key: object = None) -> Self:
        """Returns the history with a new present; what was undone is forgotten.

        Args:
            state: equal to the present one: nothing happens.
            label: what the change is called in the menu.
            merge_key: edits in a row with the same key, as one drag of a slider, become one.
        """
        if state == self.state:
            return self
        past = self.entries[: self.position + 1]
        if merge_key is not None and self.can_undo and past[-1].merge_key == merge_key:
            past = past[:-1]
        entries = (*past, _Entry(state, label, merge_key))
        return type(self)(entries, len(entries) - 1)

    def over(self, first: State, changed: Callable[[State, State, State], State]) -> Self:
        """Returns the history with another first state, and its edits done again to that one.

        Args:
            first: takes the place of the first state.
            changed: called with a state and with two that followed on each other; returns the state
                with what was changed between these.
        """
        history = type(self).starting_with(first)
        for before, after in pairwise(self.entries[: self.position + 1]):
            state = changed(history.state, before.state, after.state)
            history = history.pushed(state, after.label, after.merge_key)
        return history

    def undone(self) -> Self:
        """Returns the history one step back; the same where there is none."""
        return type(self)(self.entries, max(0, self.position - 1))

    def redone(self) -> Self:
        """Returns the history one step forward; the same where there is none."""
        return type(self)(self.entries, min(len(self.entries) - 1, self.position + 1))
