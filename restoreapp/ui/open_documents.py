"""The photos that are open, and which of them is shown."""

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from restoreapp.document.history import History
from restoreapp.document.recipe import DEFAULT_RECIPE
from restoreapp.ui.documents import Document, Wanted

NOTHING = 0  # the id of no document


class OpenDocuments(QObject):
    """Holds the documents; the one place where one is replaced by its next version.

    Attributes:
        shown_id: of the photo that is on the screen; `NOTHING` while there is none.
        new: what is wanted of a photo to begin with.

    Signals:
        changed(tuple[Document, ...]): something about many of them.
        one_changed(Document): something about one.
        added(tuple[Document, ...]): others are open, behind those that were.
        removed(int): one is no longer open.
        shown_changed(Document | None): which is shown, or something about it.
    """

    changed = Signal(object)
    one_changed = Signal(object)
    added = Signal(object)
    removed = Signal(int)
    shown_changed = Signal(object)

    def __init__(self, filled_in: Callable[[Document], Document], parent: QObject) -> None:
        """Begins with none.

        Args:
            filled_in: completes a document with what follows from the rest of the state.
            parent: owner.
        """
        super().__init__(parent)
        self._filled_in = filled_in
        self._documents: dict[int, Document] = {}
        # Completed when they were told last: there may be thousands, of which one changes.
        self._told: dict[int, Document] = {}
        self._ids: dict[Path, int] = {}
        self._unread: dict[int, None] = {}  # a set in order
        self._numbers = itertools.count(NOTHING + 1)
        self.shown_id = NOTHING
        self.new = Wanted(DEFAULT_RECIPE)

    def __contains__(self, document_id: int) -> bool:
        return document_id in self._documents

    def __iter__(self) -> Iterator[Document]:
        return iter(tuple(self._documents.values()))

    def __getitem__(self, document_id: int) -> Document:
        return self._documents[document_id]

    def id_of(self, path: Path) -> int | None:
        """Returns the id of the photo that is this file, if it is open."""
        return self._ids.get(path)

    def __len__(self) -> int:
        return len(self._documents)

    @property
    def unread(self) -> Iterator[Document]:
        """Those that were never read, in the order in which they were opened."""
        return (self._documents[each] for each in self._unread)

    @property
    def told(self) -> tuple[Document, ...]:
        """All of them, completed, in the order in which they were opened."""
        return tuple(self._told.values())

    @property
    def told_shown(self) -> Document | None:
        """The shown one, completed."""
        shown = self.shown
        return None if shown is None else self._filled_in(shown)

    @property
    def shown(self) -> Document | None:
        """The shown one, as it is kept."""
        return self._documents.get(self.shown_id)

    def add(self, path: Path, *, is_untitled: bool, history: History[Wanted] | None = None) -> int:
        """Adds a photo; returns its id. `tell_added` tells of it, and of others, at once.

        Args:
            path: the file.
            is_untitled: whether it came from the clipboard.
            history: what is wanted of it; none stands for what is of a new one.
        """
        number = next(self._numbers)
        history = history or History[Wanted].starting_with(self.new)
        self._ids[path] = number
        self._keep(Document(number, path, history, is_untitled=is_untitled))
        return number

    def remove(self, document_id: int) -> int:
        """Takes a photo out; returns the id of its neighbour, to be shown in its place."""
        ids = list(self._documents)
        place = ids.index(document_id)
        neighbours = [*ids[place + 1 :], *reversed(ids[:place])]
        del self._ids[self._documents.pop(document_id).path], self._told[document_id]
        self._unread.pop(document_id, None)
        self.removed.emit(document_id)
        return neighbours[0] if neighbours else NOTHING

    def tell_added(self, ids: Iterable[int]) -> None:
        """Tells of photos that were added."""
        self.added.emit(tuple(self._told[each] for each in ids))

    def show(self, document_id: int) -> None:
        """Makes another one, or none, the shown one."""
        self.shown_id = document_id
        self.shown_changed.emit(self.told_shown)

    def change(self, document_id: int, **changes: object) -> None:
        """Replaces fields of a document, if it is still open, and tells of it."""
        if document_id not in self._documents:
            return
        changed = replace(self._documents[document_id], **changes)  # type: ignore[arg-type]  # fields by name
        self._keep(changed)
        told = self._told[document_id]
        self.one_changed.emit(told)
        if document_id == self.shown_id:
            self.shown_changed.emit(told)

    def replace_all(self, documents: Iterable[Document]) -> None:
        """Puts these in place of those with their ids, and tells once, however many they are."""
        self._documents |= {each.id: each for each in documents}
        self.tell()

    def tell(self) -> None:
        """Tells of all, completed anew: what they are completed with may be other by now."""
        for document in self._documents.values():
            self._keep(document)
        self.changed.emit(self.told)
        self.shown_changed.emit(self.told_shown)

    def _keep(self, document: Document) -> None:
        self._documents[document.id] = document
        if document.thumbnail is None:
            self._unread.setdefault(document.id)
        else:
            self._unread.pop(document.id, None)
        self._told[document.id] = self._filled_in(document)
