"""What is done to the recipes of open photos: edits that can be undone, and snapshots."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from restoreapp.document.history import History
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import STEPS, InvalidRecipe, parameters
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.ui.documents import Document, Notice, Wanted
from restoreapp.ui.installed_models import InstalledModels
from restoreapp.ui.kept_recipes import KeptRecipes
from restoreapp.ui.open_documents import OpenDocuments
from restoreapp.ui.preferences import Preferences
from restoreapp.ui.recipe_texts import missing_hint, missing_text, recipe_text, step_title

SNAPSHOTS = ("A", "B")


class RecipeEdits(QObject):
    """Edits the shown photo's recipe; each edit has a name, by which undo takes it back.

    Signals:
        edited(Document): the recipe is another one; the photo as it was before.
        noticed(Notice): something to tell.
    """

    edited = Signal(object)
    noticed = Signal(object)

    def __init__(
        self,
        documents: OpenDocuments,
        installed: InstalledModels,
        preferences: Preferences,
        kept: KeptRecipes,
        parent: QObject,
    ) -> None:
        """Begins with nothing to undo.

        Args:
            documents: whose recipes are edited.
            installed: the models that can be named.
            preferences: whether recipes are kept beside photos.
            kept: what keeps them there.
            parent: owner.
        """
        super().__init__(parent)
        self._documents = documents
        self._installed = installed
        self._preferences = preferences
        self._kept = kept

    def switch_step(self, name: str, *, is_on: bool) -> None:
        """Puts a step into the recipe, as it was there last, or takes it out."""
        document = self._documents.shown
        if document is None or is_on is (document.recipe.place_of(name) is not None):
            return
        recipe = document.recipe.without_step(name)
        if is_on:
            recipe = recipe.with_step(document.step(name))
        self._push(document, recipe, step_title(name))

    def set_parameter(
        self, step: str, name: str, value: float | None, merge_key: object = None
    ) -> None:
        """Changes one value.

        Args:
            step: its name; where the recipe holds none, nothing happens.
            name: of the parameter.
            value: none means auto.
            merge_key: edits in a row with the same key are undone together.

        Raises:
            InvalidRecipe: if the value is out of range.
        """
        document = self._documents.shown
        place = None if document is None else document.recipe.place_of(step)
        if document is None or place is None:
            return
        label = next(each.label for each in parameters(STEPS[step]) if each.name == name)
        recipe = document.recipe.with_parameter(place, name, value)
        self._push(document, recipe, label, merge_key)

    def reset_step(self, name: str) -> None:
        """Gives a step of the recipe the values that it has when it is new."""
        document = self._documents.shown
        if document is None or document.recipe.place_of(name) is None:
            return
        label = self.tr("Reset {0}").format(step_title(name))
        self._push(document, document.recipe.with_reset(name), label)

    def take_over(self, written: WrittenRecipe, label: str) -> None:
        """Puts a recipe and its models in place of the present ones, of this photo alone.

        Args:
            written: models that it names and that are not installed are told of.
            label: what undo takes back.
        """
        document = self._documents.shown
        if document is None:
            return
        wanted = document.wanted.taken_over(written)
        self._walk(document, document.history.pushed(wanted, label))
        self.tell_missing(wanted)

    @Slot(int)
    def on_recipe_taken(self, document_id: int) -> None:
        """Keeps what was chosen for a photo before its recipe was there, and tells what is missing.

        Args:
            document_id: of a photo that begins with the recipe that lay beside it.
        """
        document = self._documents[document_id]
        if document.history.can_undo:
            self._keep_beside(document, document.wanted)
        self.tell_missing(document.wanted)

    @Slot(int)
    def on_recipe_sought(self, document_id: int) -> None:
        """Has what was edited before that kept: undo leads to what lay beside the photo."""
        self._kept.release(self._documents[document_id].path)

    def on_closing(self, document_id: int, *, is_unreadable: bool) -> None:
        """Has what was edited before it is known what lies beside a photo kept.

        Args:
            document_id: of the photo.
            is_unreadable: what lies beside it stays, then.
        """
        path = self._documents[document_id].path
        if is_unreadable:
            self._kept.let_go(path)
        self._kept.release(path)

    def tell_missing(self, *wanted: Wanted) -> None:
        """Tells of models that are named and not installed, once that is known."""
        models = self._installed.models
        if models is None:
            return
        missing = dict.fromkeys(name for each in wanted for name in models.missing(each))
        if missing:
            self.noticed.emit(Notice(missing_text(missing), missing_hint(), is_problem=True))

    def want(self, wanted: Wanted, label: str) -> None:
        """Puts a recipe and its models in place of the present ones, as one edit.

        A step's model that is another one now is so for all photos, each of which can take it back.
        """
        document = self._documents.shown
        if document is None:
            return
        before = document.wanted
        if changes := wanted.model_changes(before):
            self._documents.new = self._documents.new.with_models(changes)
            self._have_others_follow(changes, label)
        self._walk(document, document.history.pushed(wanted, label))

    def _have_others_follow(self, changes: Mapping[str, str | None], label: str) -> None:
        """Changes the models of the photos that are not shown."""
        followed = [
            (each, each.wanted.with_models(changes))
            for each in self._documents
            if each.id != self._documents.shown_id
        ]
        self._documents.replace_all(
            [replace(each, history=each.history.pushed(to, label)) for each, to in followed]
        )
        for each, to in followed:
            if to.written != each.wanted.written:
                self._keep_beside(each, to, only_in_place=True)

    def choose_model(self, step: str, model_id: str | None) -> None:
        """Names the model by which a step is done, for all photos.

        Args:
            step: its name.
            model_id: one that serves it; none means its default.
        """
        document = self._documents.shown
        if document is None:
            return
        named = self.tr("{0}: model {1}").format(step_title(step), model_id)
        default = self.tr("{0}: default model").format(step_title(step))
        wanted = document.wanted.with_models({step: model_id})
        self.want(wanted, default if model_id is None else named)

    def paste(self, text: str) -> None:
        """Puts a recipe that was copied as text in place of the present one, or says why not."""
        try:
            recipe = WrittenRecipe.from_json(text)
        except InvalidRecipe as error:
            self.noticed.emit(self._not_pasted(text, error))
            return
        self.take_over(recipe, self.tr("Paste recipe"))

    def _not_pasted(self, text: str, error: InvalidRecipe) -> Notice:
        if text.lstrip().startswith("{"):  # it is meant as one
            message, hint = self.tr("The recipe on the clipboard cannot be used."), error.message
        else:
            message = self.tr("The clipboard holds no recipe.")
            hint = self.tr("Copy one with Edit > Copy recipe.")
        return Notice(message, hint, is_problem=True)

    def apply_to_all(self) -> None:
        """Puts the shown photo's recipe in place of that of every other one."""
        shown = self._documents.shown
        if shown is None:
            return
        label = self.tr("Recipe of {0}").format(shown.path.name)
        others = [each for each in self._documents if each.wanted != shown.wanted]
        self._documents.replace_all(
            replace(each, history=each.history.pushed(shown.wanted, label)) for each in others
        )
        for document in others:
            self._keep_beside(document, shown.wanted)
        text = self.tr("%n photo(s) got the recipe of this one.", n=len(others))
        self.noticed.emit(Notice(text, self.tr("Undo takes it back, for each photo.")))

    def undo(self) -> None:
        """Takes back the last edit."""
        document = self._documents.shown
        if document is not None:
            self._walk(document, document.history.undone())

    def redo(self) -> None:
        """Does the edit again that was taken back last."""
        document = self._documents.shown
        if document is not None:
            self._walk(document, document.history.redone())

    def keep_snapshot(self, place: int) -> None:
        """Keeps the recipe and its models as their photo's snapshot A (0) or B (1)."""
        document = self._documents.shown
        if document is None:
            return
        first, second = document.snapshots
        kept = (first, document.wanted) if place else (document.wanted, second)
        self._documents.change(document.id, snapshots=kept)
        text = self.tr("Snapshot {0} is kept: {1}.").format(
            SNAPSHOTS[place], recipe_text(document.recipe, document.wanted.models)
        )
        self.noticed.emit(Notice(text, is_of_photo=True))

    def show_snapshot(self, place: int) -> None:
        """Puts snapshot A (0) or B (1) in place of the recipe, if it was kept."""
        document = self._documents.shown
        kept = None if document is None else document.snapshots[place]
        if document is not None and kept is not None:
            label = self.tr("Snapshot {0}").format(SNAPSHOTS[place])
            self._walk(document, document.history.pushed(kept, label))

    def switch_snapshots(self) -> None:
        """Shows snapshot B where A is in force, else A."""
        document = self._documents.shown
        if document is not None:
            first = document.snapshots[0]
            self.show_snapshot(1 if first is None or document.wanted == first else 0)

    def _push(
        self, document: Document, recipe: Recipe, label: str, merge_key: object = None
    ) -> None:
        self._walk(document, _pushed(document, label, merge_key, recipe=recipe))

    def _walk(self, document: Document, history: History[Wanted]) -> None:
        self._documents.change(document.id, history=history)
        if history.state != document.wanted:
            self._keep_beside(document, history.state)
            self.edited.emit(document)

    def _keep_beside(
        self, document: Document, wanted: Wanted, *, only_in_place: bool = False
    ) -> None:
        """Has a photo's new recipe and its models kept beside it, if that is wished.

        Before it is known what lies beside it nothing is written there.
        """
        if not self._preferences.settings.keeps_recipes or document.is_untitled:
            return
        now = self._documents[document.id]
        keep = self._kept.keep if now.is_recipe_sought else self._kept.hold
        if now.may_take_recipe:
            self._kept.let_go(now.path)
        else:
            keep(now.path, wanted.written, only_in_place=only_in_place)


def _pushed(
    document: Document, label: str, merge_key: object = None, **changes: object
) -> History[Wanted]:
    """Returns a photo's history with fields of what is wanted of it changed."""
    wanted = replace(document.wanted, **changes)  # type: ignore[arg-type]  # fields by name
    return document.history.pushed(wanted, label, merge_key)
